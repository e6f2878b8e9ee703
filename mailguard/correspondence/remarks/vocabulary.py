"""The words by which people speak of an officer, or of somebody else, without a name."""

import re

from mailguard.language.patterns import regex

_I = re.IGNORECASE


def words(text: str) -> frozenset[str]:
    """The words of a text that lists them."""
    return frozenset(text.split())


_WHICH = r"(?:the|that|this|those|these|your|our|my|a certain|some|whichever(?: of (?:the|your))?|whatever|any)"
_BETWEEN = (
    r"(?: (?!(?:and|or|who|that|the|is|are|was|has|to|in|on|for|of|with|at|your|our|my|his|her|their|this|these)\b)"
    r"[\w'’*-]{1,24}){0,4}?"
)

OFFICER = regex(
    rf"\b{_WHICH}(?P<kind>{_BETWEEN}) (?P<post>(?:officer|clerk|planner|manager|director|solicitor|surveyor|engineer"
    r"|inspector|warden|registrar|accountant|auditor|administrator|receptionist|caseworker|case worker|case officer"
    r"|chief executive|lawyer|(?:expert|professional|official)"
    r"(?! (?:judge?ment|opinion|view|advice|standards?|duty|body|development|conduct"
    r"|misconduct|record|response|complaint|minutes|report|language|visit|help|witness|evidence))"
    r"|bureaucrat|pen[- ]?pusher|jobsworth|civil servant"
    r"|secretary|assistant|team leader|head of(?: [\w&]{1,20}){1,3}|press office|front desk|legal advis[eo]r"
    r"|arboriculturalist|swyddog))\b",
    _I,
)
"""A post without a name: "the enforcement officer", "your so-called expert"."""

TEAM = regex(
    rf"\b{_WHICH}{_BETWEEN} (?:team|department|dept|section|unit|office|lot|bunch|crowd|crew|people|officers"
    r"|planners|inspectors|wardens|staff|desk|duo|engineers|solicitors|lawyers|managers|surveyors|accountants)\b"
    r"(?: (?:in|from|over in|down in|at|of) (?:the )?[\w&]{2,20}(?: (?-i:[A-Z])[\w&]{1,20}){0,3}"
    r"(?: (?:office|team|department|section|unit)\b)?)?",
    _I,
)
"""A team: "the licensing team", "your lot in Planning"."""

SOMEBODY = regex(
    rf"\b{_WHICH}{_BETWEEN} (?:man|woman|lady|gentleman|gent|fellow|fella|chap|bloke|guy|girl|boy|lad|lass|lassie"
    r"|person|individual|creature|character|idiot|fool|clown|imbecile|moron|muppet|liar|bully|coward|so[- ]and[- ]so"
    r"|article|object|specimen|genius|hero|madam|dragon|waste of (?:space|a salary|money)"
    r"|half-?wit|dimwit|nitwit|dunce|cretin|buffoon|prat|twit|one|pair|(?:two|three)(?! \w{2,20}s\b))\b"
    r"(?: (?:on|at|behind|in) (?:the|your|our|that) (?:(?:front )?desk|counter|reception|switchboard|phones?"
    r"|office)\b)?"
    r"(?: (?:in|from|over in|down in|at|up in) (?P<where>(?:the )?[\w&]{2,20}(?: (?-i:[A-Z])[\w&]{1,20}){0,3}))?",
    _I,
)
"""Somebody who goes on from an earlier mention, or of a team: "that man", "the woman in Planning"."""

WHOEVER = regex(
    r"\b(?:who(?:so)?ever(?:'s|’s)?|the (?:person|people|author|writer|one|individual|ones)"
    r"(?: (?:who|that)| of (?:this|that|the)| responsible| behind)|somebody|someone|anybody who|anyone who|people who"
    r"|those who)\b"
    r"(?:[^.!?;]{0,30}?\b(?:in|from|at) (?P<where>(?-i:[A-Z])[\w&]{1,20}(?: (?-i:[A-Z])[\w&]{1,20}){0,3}))?",
    _I,
)
"""Somebody of whom it is only told what they did: "whoever wrote this"."""

PRONOUN = regex(r"\b(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves)\b", _I)
MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})

YOU = regex(
    r"\b(?:you|your|yours|yourself|yourselves|you're|you’re|youre|you've|you’ve|you'll|you’ll|you'd|you’d|ye|youse"
    r"|thee|thou|chi|chwi|eich|u|ur)\b",
    _I,
)
IDLE = regex(
    r"\b(?:as you (?:well )?(?:know|are aware|will (?:know|see|be aware|recall|remember)|say|said|can see)"
    r"|thank you(?! for nothing)|let you know|(?:can|could|would|will|may|might) (?:I ask )?you(?: please)?"
    r"(?= (?:please|let|send|tell|ask|pass|confirm|explain|forward|check|look))"
    r"|tell(?:ing)? you|told you|ask(?:ing)? you|asked you|remind you|assure you|trouble you|bother(?:ing)? you"
    r"|you (?:should|ought to|must|may|might|need to|will|would|do|already|probably|surely|all|both)"
    r"(?: (?:not|already|all|both|also|well|want to|like to))?"
    r" (?:know(?! (?:better|nothing))|be aware|be told|hear|have heard)"
    r"|you (?:knew|are aware|were aware|have heard|(?:realise|understand|remember|recall)(?= (?:that|why|how)\b))"
    r"|write to you|writing to you|wrote to you|you (?:know|see|asked|say|said|will know)"
    r"|if you (?:like|will|ask me|please|want|wish)|between you and me|to you|from you|with you|for you)\b",
    _I,
)
"""You, only spoken to."""
_OWNED = r"(?:\b(?:your|his|her|their)|['’]s|s['’])"
THEIRS = regex(
    rf"{_OWNED}(?: (?!(?:and|or|is|are|was|your|his|her|their)\b)[\w'’-]{{1,24}}){{0,2}}? (?:report|reports"
    r"|decision|decisions|system|systems|service|services|website|policy|policies|plan|plans|letter|letters|e-?mail|e-?mails|form"
    r"|forms|process|procedure|procedures|minutes|figures|spreadsheet|scheme|consultation|survey|paper|papers|proposal"
    r"|proposals|drawings|map|maps|budget|committee|council|team|department|office|officers?|staff|colleagues?"
    r"|contractors?|head of|manager|director|boss|line manager|leader|councillors?|people|lot|planners?|solicitors?|"
    r"engineers?|experts?)\b",
    _I,
)
"""What somebody made or whom they have, and not they themselves."""

WORK = regex(
    rf"(?:\b(?:the|this|that)|{_OWNED})(?: [\w'’-]{{1,24}}){{0,2}}? (?P<what>report|decision|system|service"
    r"|website|policy|plan|letter|e-?mail|form|process|procedure|minutes|figures|spreadsheet|scheme|consultation|survey|paper"
    r"|proposal|drawings|map|budget|agenda|advice|recommendation)s?\b",
    _I,
)
"""What might be meant instead of a person."""

OUTSIDER = regex(
    rf"\b(?:{_WHICH}|an?|one|another|every|several|many|two|three|all|local|his|her|their){_BETWEEN}"
    r" (?:contractors?|sub-?contractors?"
    r"|developers?|applicants?|agents?|residents|(?<!your )(?<!our )resident"
    r"|neighbours?|landlords?|tenants?|builders?|consultants?|complainants?|objectors?"
    r"|journalists?|reporters?|editors?|newspaper|drivers?|police(?:man|men)?|ministers?|government|landowners?"
    r"|shopkeepers?|publican|traders?|constituents?|customers?|bailiffs?|firm|company|supplier|vandals?|fly-?tippers?|thugs|yobs|youths?"
    r"|kids|parents|trolls?|mp|public|hirers?|visitors?|dog owners?|motorists?|caller|man from the \w{1,20})\b",
    _I,
)
"""Somebody from outside."""
MEMBER = regex(
    r"\b(?:councillors?|cllrs?|councilors?|opposition|administration group|cabinet members?|portfolio holders?"
    r"|lead members?|ward members?|elected members?|fellow members?|members opposite|group leaders?|politicians?"
    r"|the (?:leader|mayor|deputy mayor|chair|chairman|chairwoman|vice[- ]chair|deputy leader)(?! of (?:the )?team)"
    r"|(?:labour|tory|tories|conservatives?|lib dems?|liberal democrats?|greens?|independents?|reform|plaid)"
    r"(?: group| councillors?| members?)?)\b",
    _I,
)
"""A Member without a name."""
GROUP = regex(
    r"\b(?:the|this|our|your) (?:council|authority|administration|corporation|civic centre|town hall|system"
    r"|whole place)\b|\blocal government\b",
    _I,
)
"""All of them together."""
BEFORE_IT = regex(
    r"(?:\b(?:to|for|with|from|by|of|on|at|against|like|than|behind|between|among|about|tell|telling|told|ask|asked|let|down))\s?\Z",
    _I,
)
"""What stands before somebody who is not spoken about: "an insult to the residents"."""
_NAME = r"(?-i:[A-Z])[\w'’-]{1,24}"
TITLED = regex(
    r"\b(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|sir|dame|master|madam)\b\.?"
    rf" (?P<name>{_NAME}(?: {_NAME}){{0,2}})",
    _I,
)
"""A name with a title, of somebody whom the register may not know."""
UNTITLED = regex(r"\b(?:mr|mrs|ms|dr)\b\.? (?P<name>(?!(?:and|or|who|that|the|is|was)\b)[a-z][\w'’-]{2,24})")
"""The same, written in small letters."""
COUNCILLOR = regex(
    rf"\b(?:cllrs?|councill?ors?|cyng\w{{0,8}}|ald(?:erman)?)\b\.? (?P<name>{_NAME}(?: {_NAME}){{0,2}})", _I
)
"""A name with a councillor's title."""
DOES = words(
    """
    is isn't was wasn't has hasn't had should shouldn't will won't would wouldn't can can't cannot could couldn't does
    doesn't did didn't says said told wants needs thinks knows lied lies needs ought must might may makes made gave
    are aren't were weren't have haven't who agreed promises promised reckons hates likes writes wrote
    isnt wasnt hasnt couldnt wouldnt doesnt didnt cant wont handled dealt sent got gets keeps kept seems
    """
)
"""What somebody is said to do or be, after their name."""
SAYS = words(
    """
    says said say told tells tell wrote writes called calls call put puts reckons reckon thinks think
    asked asks ask stopped alleged preached
    """
)
"""What somebody does who is the source of what follows."""
NO_NAMES = words(
    """
    i i'm i've i'll i'd monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december christmas easter english welsh scottish irish british england wales
    scotland britain council councillor councillors cllr cllrs committee cabinet members member leader mayor chair clerk
    officer officers planning housing highways licensing finance legal enforcement leisure estates council's leader's
    facebook twitter google microsoft teams zoom whatsapp parliament ombudsman government labour tory tories liberal
    conservative conservatives independent independents green reform plaid god hell lord section act bill yes no ok
    who what when where why how the this that these those they he she it we you your my our if but and so as at for
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
    nobody nothing everyone everybody everything somebody something someone there here each neither either half most
    some all many few both any another others none words somewhere such thing things whoever whatever which somehow had
    do does did is was has have are were will would can could should may might must shall let pay get
    dear hello hi thanks thank please kind regards sorry well then now even never not still just only perhaps mr mrs ms
    """
)
"""Words with a capital that are nobody's name."""
_SITES = (
    "Lane|Road|Street|Hall|Centre|House|Park|Close|Avenue|Way|Bridge|School|Gardens?|Court|Square|Hill|Green|Farm|Fields?"
    "|Baths|Pool|Library|Station|Bank|Terrace|Crescent|Drive|Grove|Rise|View|Mews|Parade|Estate|Market|Church|Chapel|Inn"
    "|Arms|Hotel|Hospital|Surgery|Works|Wood|Common|Mill|Quay|Wharf|College"
)
_PLACES = (
    rf"{_SITES}|Committee|Council|Council’s|Party|Group|Plan|Ward|Team|Department|Service|Services|Policy|Local|Trust|Club"
    r"|Society|Board|Bill|Act|Day|Week|Limited|Ltd|Control|Health|Commission|Office|Agency|Authority|Company|Partnership"
    r"|Association|Inspectorate|Police|Gazette|Herald|Times|News|Post|Institute|University|Housing|Planning|Licensing"
    r"|Revenues|Benefits|Tax|Trading|Standards|Officers?|Clerk|Members?|Cabinet|Manager|Director|Inspector|Executive"
    r"|Solicitor"
)
PLACE = regex(_SITES)
STRANGER = regex(
    r"(?<![\w-])(?:(?:Old|Poor|Young|Dear|That|This|And|But|So|As|If|Because|When|While|Then|Now|Yes|No) )?"
    r"(?P<name>(?!(?:The|An?|My|Our|Your|His|Her|Their|Old|Poor|Young|This|That|If|But|And|So|As|Because|When|While"
    r"|Then|Now|Yes|No|Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|North|South|East|West|Upper|Lower|Great|Little)\b)"
    rf"[A-Z][a-z'’-]{{1,24}} (?!(?:{_PLACES})\b)"
    r"[A-Z][\w'’-]{1,24})(?= (?:\w{1,20}ly |also |still |always |never |just |simply )?(?:is|was|has|had|should|will"
    r"|would|can|cannot|could|couldn['’]?t|does|did|lied|lies|wants|needs|thinks|knows|ought|must|isn['’]?t|wasn['’]?t"
    r"|hasn['’]?t|doesn['’]?t|didn['’]?t|can['’]?t|won['’]?t|wouldn['’]?t|handled|dealt|(?:from|of|at|in|who|next) )"
    r"(?:\b|(?<= )))"
)
"""A whole name of whom something is said."""
HE_IS = regex(r"\b(?:mr|sir|master)\b", _I)
SHE_IS = regex(r"\b(?:mrs|ms|miss|dame|madam)\b", _I)
DEPARTMENTS = words(
    """
    planning housing highways licensing finance legal enforcement leisure estates benefits revenues democratic
    environmental policy parks waste property procurement payroll it hr audit
    """
)
JOB = regex(
    r"\A(?:'s|’s)?,?(?: \(|(?: (?!and\b|but\b|that\b)[\w'’-]{1,24}){0,6} | )(?:officer|clerk|planner|manager|director"
    r"|solicitor|surveyor|engineer|warden|registrar|accountant|auditor|receptionist|caseworker|bureaucrat|jobsworth"
    r"|civil servant|head of \w{1,20}|member of (?:your )?staff|colleague)\b",
    _I,
)
"""What follows a name where it is said to have a job of an officer's: "Mr Pike, your case officer, …"."""
EMPLOYED = regex(
    r"\b(?:payroll|paid (?:for|to|by us)|(?:his|her|their) (?:employer|wages?|salary|appraisal|desk|service)|hired"
    r"|employed|sack(?:ed)?|dismissed|in the office|signed off|scale \d|drawing a wage"
    r"|do (?:the|his|her|their) job)\b",
    _I,
)
"""What is said of somebody who is paid by the council."""
AT_WORK = regex(
    r"\A,? (?:in|from|over in|down in|at|of) (?P<where>(?:(?:the|your|our) )?[\w&]{2,20}(?: [\w&]{2,20}){0,2})", _I
)
"""Where somebody is said to work."""
YOURS = regex(r"\b(?:your|our)(?: (?:own|precious|friend|colleague|man|woman))?,? \Z", _I)
"""What stands before a name that is said to be one of them: "your Mr Pike"."""
PRIVATE = regex(
    r"\b(?:his|her|their)(?: (?!(?:and|or|is|are|was)\b)[\w'’-]{1,20})?"
    r" (?:hedges?|fence|dogs?|cats?|garden|drive|driveway|extension|bins?|caravan|trees?|shed|tenancy|landlord|rent"
    r"|neighbours?|planning (?:application|permission)|council tax)\b"
    r"|\b(?:rung|rang|phoned|telephoned|visited|pestered|accosted) (?:me|us)\b|\bon (?:my|our) doorstep\b"
    r"|\bparking (?:there|here|on|in|across|outside)\b|\bparks? (?:there|here|on|across|outside)\b"
    r"|\b(?:dump(?:s|ed|ing)?|fly-?tip\w{0,5})\b",
    _I,
)
"""What somebody does or has who lives in the place, rather than works for the council."""
SEVERAL = regex(
    r"\b(?:pair|both|(?:you|the) (?:two|three|four|lot|people|all)|all of you|you all|bunch|crew|trio|duo|yourselves"
    r"|the lot of you)\b",
    _I,
)
"""Said to more than one."""
THANKS = regex(
    r"\b(?:thank you for(?! nothing)|thanks for(?! nothing)|many thanks|grateful (?:to you|for)|i appreciate"
    r"|appreciated|well done|good work|diolch)\b",
    _I,
)
SORRY = regex(
    r"\b(?:i am sorry|i'm sorry|i’m sorry|sorry (?:for|if|that|about)|i apologi[sz]e|my apolog(?:y|ies)|apologies"
    r"|no offence|nothing personal|not personal|not aimed at you|i take (?:it|that) back|mae['’]n ddrwg)\b",
    _I,
)
INLINE = regex(
    r"\b(?:answers?|comments?|replies|responses?|notes?|response|reply)\b[^.\n]{0,40}\b(?:in (?:red|blue|green|bold"
    r"|purple|italics|capitals|caps|colou?r)|inline|in[- ]line|interspersed|below each|beneath each|under each"
    r"|(?:after|against|beside|underneath) each|in the text|within (?:the|your) (?:text|e-?mail|message)|embedded"
    r"|highlighted)\b"
    r"|\b(?:my|our) (?:\w+ ){0,2}(?:answers?|comments?|replies|responses?|notes)\b[^.\n]{0,30}"
    r"\b(?:below|beneath|underneath)\b"
    r"|\b(?:see|reply|replied|replying|answered|responded|commented) (?:\w+ ){0,4}in-?line\b"
    r"|\b(?:I|we)(?: have|['’]ve)? (?:\w+ )?(?:(?:annotated|interleaved) (?:your|the|his|her|their)"
    r"|(?:replied to|answered|responded to|commented on) each)\b"
    r"(?![^.\n]{0,60}\b(?:attached|enclosed|letter|separate)\b)",
    _I,
)
"""Answers that stand within the words they answer, where nothing may mark whose they are."""
GREETING = (
    r"(?:dear|hello|helo|hi|hiya|hey|annwyl|bore da|prynhawn da|good (?:morning|afternoon|evening|day)|morning"
    r"|afternoon|evening)"
)
"""The word with which a message or a sentence greets somebody, as a part of a pattern."""
EVERYDAY_NAMES = words(
    """
    will mark grace dean may rose art hope faith joy rob bill pat sue grant guy jack ray dawn penny win bob rich frank
    drew chase harry nick gene june april summer olive ivy lily holly hazel heather violet ruby amber pearl carol sandy
    earl duke max miles norm skip cat wally constance earnest gay victor chip clay cliff dale dick don drake glen
    iris jean jerry jimmy josh lance laurel mercy miss mo myrtle nora patience peg pip poppy prudence randy reed rocky
    rusty sky sonny star sterling tiffany trinity van wade ward wren den an so my al ed
    """
)
"""First names that are ordinary words as well."""
