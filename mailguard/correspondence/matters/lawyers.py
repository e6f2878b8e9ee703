"""What the council's own lawyers say about acting on a breach: legal advice that is privileged until it is waived."""

from mailguard.language.patterns import regex

_LEGAL_ALONE = (
    r"(?<!is )(?<!are )(?<!be )(?<!was )(?<!were )(?<!% )(?<!the )(?<!a )(?<!any )(?<!ly )(?<!all )(?<!quite )(?<!not"
    r" )legal"
    r"(?=(?:'s)?(?: (?!and (?:valid|binding|worth|above|safe|proper)\b)(?:have|has|had|say\w*|said|think\w*|thought"
    r"|advis\w+|wrote|writes|favour\w*|conced\w+"
    r"|are|is|was|were|do|does|did|don't|who|to|on|about|for|whether|if|as|over|before|and|came|come|back|will|would"
    r"|can|could"
    r"|doubt\w*|believ\w*|feel\w*|felt|consider\w*|warn\w*|reckon\w*|suggest\w*|recommend\w*|confirm\w*|told|tell\w*"
    r"|not|in"
    r"|that|agree\w*|want\w*|take|took|now|also|still|see|sees|saw|put|puts|found|find|\w+ly)\b|[,.:;]|$)|'s\b)"
)
"""The department called "Legal": the adjective alone is no lawyer."""
_LAWYERS = (
    r"(?:(?:the |a |leading |junior |our |outside |external |the council's |planning ){0,3}(?:counsel|barristers?"
    r"|silk)\b"
    r"|(?:our|the|external|outside|(?:the )?(?:council|borough|town|city|district|county"
    r"|authority)(?:'s)?) (?:own )?(?:[\w-]+ )?"
    r"(?:solicitors?|lawyers?|kc|qc|litigators?)\b|(?:the |our )?(?:head|director) of (?:legal(?: services)?|law)\b"
    r"|(?:mr|ms|mrs|miss|sir|dame|dr) [\w'-]{2,30} [kq]c\b"
    r"|(?:in-house|external|outside) (?:\w+ )?(?:solicitors?|lawyers?)\b"
    r"|(?:solicitors?|lawyers?|counsel|barristers?) (?:acting )?for (?:the )?(?:council|authority|borough|us)\b"
    r"|monitoring officer\b"
    r"|(?:the |our )?litigation (?:team|section)\b|(?:the |our |council's |in-house |county |town |city "
    r"|borough )?legal"
    r"(?: (?:services?|team|department|section|colleagues?|officers?|advis[eo]rs?|side|unit|people)){1,2}\b"
    rf"|{_LEGAL_ALONE})"
)
_ADVICE = (
    r"(?:advice|opinion|view|steer|assessment|recommendation|conclusion|note|guidance|thoughts|comments|warning"
    r"|concerns?"
    r"|reading|answer|verdict|line)"
)
_OF_LAWYERS = (
    rf"(?:{_LAWYERS}(?:'s?)? (?:\w+ )?(?:\w+ )?{_ADVICE}\b|\b{_ADVICE} (?:\w+ ){{0,3}}?(?:from|of|by) {_LAWYERS}"
    r"|(?:(?:the|our|my|its|this|some|further|more|urgent|formal|preliminary|initial|informal|internal|on|following"
    r"|after|per"
    r"|pending|under|given|awaiting|against|had|have|taken|take|taking|sought|seek|seeking|receiv\w+|obtain\w*|got|get"
    r"|getting"
    r"|is|for|and|requested|requesting|commissioned) ){1,5}(?:\w+ )?legal (?:advice|opinion|view|steer|assessment"
    r"|guidance|input))"
)
_SAYS = (
    r"(?:advis\w+|think|thinks|thought|say|says|said|recommend\w*|suggest\w*|believ\w+|consider\w*|warn\w*|doubt\w*"
    r"|feels?|felt"
    r"|reckons?|conclud\w+|confirm\w*|agree[sd]?|expects?|caution\w*|caution|argu\w+|told|tells?|puts?|rates?|sees?"
    r"|saw|found"
    r"|finds?|wants?|urge[sd]?|flagged|counsels|identified|spotted|pointed|raised|described?|describes|calls?"
    r"|called"
    r"|rather|prefer\w*|poured|favour\w*|conced\w+|gives?|gave|given|reviewed|looked|looking|read|signed off"
    r"|cleared|support\w*)"
)
_MOOD = (
    r"(?:clear|confident|content|satisfied|happy|sure|unsure|certain|worried|concerned|nervous|cautious|optimistic"
    r"|minded"
    r"|persuaded|convinced|lukewarm|doubtful|sceptical|against|in favour|comfortable|uneasy|adamant|firm"
    r"|of the (?:view|opinion)"
    r"|bullish|gloomy|hopeful|relaxed|inclined|unhappy|wary|keen|reluctant|split|divided|considering|looking|deciding"
    r"|weighing"
    r"|checking|advising|reviewing|settling|scathing|damning|blunt|dubious|negative|positive|upbeat|relaxed)"
)
_AUX = (
    r"(?:(?:who|has|have|had|is|are|was|were|do|does|did|would|will|now|also|both|still|since|therefore|all"
    r"|recently|already|only|not|never|clearly|strongly|provisionally|informally|very|rather|quite|fairly|too|less|far"
    r"|been|serious|grave|real|some|strong|several|great|considerable|pretty|somewhat|more|most|\w+ly"
    r"|being|takes?|took|taken|the|an?) ){0,6}"
)
_ASIDE = (
    r"(?: (?:(?:who (?:is|was) )?(?:acting for|dealing with|handling|looking after|advising|instructed on"
    r"|working on|looking at)|on|with) (?:the |this |our |your )?(?:council|authority|borough|case|matter|file|papers"
    r"|appeal|dispute|claim|us|it|this)| who (?:has|have|had) (?:the |this )?(?:case|file|papers|conduct)"
    r"| \([^)]{1,40}\)|, [^,.;]{1,40},)?,?"
)
_SPOKEN = (
    rf"\b{_LAWYERS}{_ASIDE} {_AUX}(?:{_SAYS}|{_MOOD}|view|opinion|concerns|doubts|reservations)\b"
    rf"|\b(?:advised|told|warned|cautioned|urged|recommended|asked|instructed|consulted"
    rf"|briefed) (?:\w+ )?(?:by )?{_LAWYERS}"
    rf"|\b{_LAWYERS} (?:has|have|had|is|are|was|were) (?:now |already |also )?(?:been |being )?(?:asked|instructed"
    rf"|consulted|briefed)\b"
)
_OUTCOME = (
    r"(?:chances|prospects|enough (?:for|to)|thin ice|leg to stand on|lose|losing|win|winning|strong|weak|sound"
    r"|unsound|defective"
    r"|nullity|invalid|void|valid|immune|exposed|lawful|unlawful|out of time|too late|worth|succeed|fail|stand up"
    r"|hold up|quashed"
    r"|thrown out|struck out|challenge[ds]?|defend\w*|settle|reasonable|proportionate|vulnerable|risky?|risks)"
)
_OUTCOME_TOLD = rf"\b{_LAWYERS}\b[^.;]{{0,60}}?\b{_OUTCOME}\b"
_WE = (
    r"(?:we|i|officers|the council|colleagues|the team|us|having|papers|file|files|case|matter|question|it|this|bundle)"
)
_SOUGHT = (
    rf"\b{_WE}\b[^.;]{{0,40}}?\b(?:ask\w*|instruct\w*|consult\w*|spoke|spoken|speaking|talk\w*|met|meet\w*|conference"
    rf"|call|sent"
    rf"|send\w*|gone|going|goes|referred|passed|wait\w*|hear|with|checked|checking|discuss\w*|before|briefed|brief|put"
    rf"|turned"
    rf"|seeing|saw|taken|raised|rung|lies|sits|rests|taking)\b[^.;]{{0,20}}?\b(?:(?:to|with|from|for|by|at"
    rf"|before) )?{_LAWYERS}"
    r"[^.;]{0,80}?\b(?:about|whether|if we|on (?:whether|how)|as to|over|advice|opinion|view|steer|advise|think"
    r"|looking at"
    r"|consider\w*|considered|prospects|chances|can we|we (?:can|should|may|do|are|shall|have))\b"
)
_SAID_IS = (
    r"(?:that|to(?! (?:help|assist|meet|answer|arrange|send|see|be (?:in|at|with|back))\b)|not|against|clear|simple|we"
    r"|you|there|our|it|yes|no|don't|in favour)\b"
)
_PAPER = r"(?:note|memo|memorandum|letter|e-?mail|report|paper|minute|opinion|advice|reply|answer)"
_REPLIED = (
    r"(?:says?|said|thinks?|thought|advises?|advised|tells? (?:me|us)|told (?:me|us)|reckons?|believes?|warn(?:s|ed)?"
    r"|confirm(?:s|ed)?|agree[sd]?|doubts?|felt|feels?|favours?|conced\w+|sees?|saw"
    r"|expects?|prefers?|would (?:rather|prefer|not|never|advise)|(?:is|was|are|were) (?:\w+ )?"
    rf"{_MOOD}|(?:do|does|did)(?: not|n't) (?:think|believe|recommend|advise|fancy|rate|see|want))"
)
_OURS = (
    r"(?:our (?:own |outside |in-house )?(?:solicitors?|lawyers?|barristers?|counsel|[kq]c|legal (?:team|people"
    r"|advisers?))"
    r"|(?:in-house|external|outside) (?:solicitors?|lawyers?|counsel))"
)
"""Lawyers who can be nobody's but the council's: whatever they say of a matter is advice."""
_ADMIN = (
    r"(?:leave|office|holiday|copy|copies|seal\w*|signed|signature|invoices?|diary|meeting|draft\w*|form|fees?|bill"
    r"|help|assist|meet|answer|arrange|agreement|completion"
    r"|back (?:on|from|in|at)|post"
    r"|busy|available|ready|received|sent|send|phone|ring|call|lunch|monday|tuesday|wednesday|thursday|friday)\b"
)
"""What lawyers say of their work and not of the law."""
_OUTRIGHT = regex(
    rf"{_OF_LAWYERS}(?: \w+){{0,7}}?(?: (?:is|was|remains|has been)(?: still| very| now)? {_SAID_IS}| against\b|:)"
    rf"|\b{_LAWYERS}{_ASIDE} {_AUX}(?:advis\w+|recommend\w*|believe[sd]?|considers?|think|thinks|thought|reckons?"
    rf"|doubts?|concluded|{_MOOD}|(?:takes?|took) the view)(?: (?:us|me|strongly|only|firmly|very much))? {_SAID_IS}"
    rf"|\b{_LAWYERS}{_ASIDE} {_AUX}(?:told|warned|advised) (?:us|me)(?: \w+ly)? to (?:expect|settle|drop|withdraw"
    r"|stop|wait|accept|concede|fight|appeal|resist|pay|give (?:up|way|in))\b"
    rf"|\bin the (?:opinion|view|judge?ment) of {_LAWYERS}"
    rf"|\bwhat {_LAWYERS} {_AUX}{_SAYS}(?: us| me)? (?:is|was)\b|\bwhat {_LAWYERS} {_AUX}(?:told|advised) (?:us|me)\b"
    rf"|\b(?:having (?:consulted|spoken to|heard from|talked to)|(?:on |from |after )?(?:speaking|talking) (?:to|with))"
    rf" {_LAWYERS},? (?:i|we|it|officers)\b|\b(?:attach\w*"
    rf"|enclos\w*|here is|here are|copy of"
    rf"|send(?:ing)? you)\b[^.;]{{0,30}}?\b{_OF_LAWYERS}"
    rf"|\b{_LAWYERS}(?:'s?)? (?:\w+ )?{_PAPER}\b(?: \w+){{0,5}}? (?:(?:also|now|clearly) )?(?:concludes?|concluded"
    rf"|says|said|states?"
    rf"|finds?|warns?|advises?|recommends?|tells us|makes (?:it )?(?:plain|clear)|is that)\b"
    rf"|\b(?:heard|word|answer|reply|response|news|hearing)\b[^.;:]{{0,20}}\bfrom {_LAWYERS} ?[:;,-] ?(?:and )?(?:they"
    rf"|he|she|it)"
    rf" {_AUX}{_SAYS}\b"
    rf"|\b{_LAWYERS}\b[^.;]{{0,50}}?,? (?:and|but) (?:they|she|he|both) (?:all |also |now )?{_REPLIED}\b"
    rf"|\b{_LAWYERS} (?:has|have|had) \w+[^.;]{{0,50}}? and (?:say|think|believe|reckon|advise|conclude|doubt)\b"
    rf"|\b(?:had|have|got|heard) (?:it|this|word) from {_LAWYERS} that\b"
    rf"|\b{_OURS}(?: and (?:the |our )?\w+)? {_AUX}{_REPLIED}\b(?!(?: \w+){{0,8}}? {_ADMIN})"
    rf"|\baccording to {_LAWYERS}|\b(?:advised|warned|told|cautioned|urged) (?:\w+ )?by {_LAWYERS} {_SAID_IS}"
    rf"|\b{_LAWYERS}[^.;]{{0,40}}\b(?:gave|given|give|gives) (?:us |me )?(?:their|his|her|its|an?"
    rf"|the) (?:\w+ )?(?:view|opinion"
    rf"|advice)\b|\bconference with {_LAWYERS} (?:we|it|the|has|left)"
)
_TOLD = regex(
    rf"{_OF_LAWYERS}|\blegal (?:advice|opinion) (?:is|was|has been|says|suggests)\b|{_SPOKEN}|{_SOUGHT}|{_OUTCOME_TOLD}"
    rf"|\b(?:heard|word|answer|reply|response|news|hearing)\b[^.;:]{{0,20}}\bfrom {_LAWYERS}"
    rf"|\b{_LAWYERS} {_AUX}(?:came|come|got|get|gone|went) back\b|\b{_LAWYERS}{_ASIDE} {_AUX}(?:writ\w+|wrote|fears?"
    rf"|feared|holds?|held"
    rf"|maintain\w*|stat\w+|insist\w*|explain\w*)\b"
)
_ACTING = regex(
    rf"\b{_OUTCOME}\b|"
    r"\bserv(?:e|ed|ing|ice of)\b|\bnotices?\b|\bprosecut\w+|\binjunct\w+|\benforc(?:e|eable|eability|ing|ed|ement)\b"
    r"|\bsummons\b|\bcaution\b|\brevo[ck]\w+|\breview (?:of )?the (?:premises )?licen[cs]e\b|\bproceedings\b"
    r"|\bproceed\w*\b"
    r"|\b(?:closure|demolition|prohibition|banning|possession|protection|destruction) order\b|\bappeals?\b|\bimmun(?:e"
    r"|ity)\b"
    r"|\bcourts?\b|\bmagistrates\b|\bjudicial review\b|\b(?:formal|direct|legal|any|no|further|take|taking|to) action\b"
    r"|\bact now\b|\bcharges?\b|\bconvict\w*|\bchances\b|\bprospects?\b|\b(?:evidence|evidential|witness\w*|proof)\b"
    r"|\b(?:our|the) case\b|\b(?:lose|win|winning|losing|lost|defend\w*|unlawful|ultra vires|nullity|defective"
    r"|quash\w*)\b"
    r"|\bbreach\w*\b|\bsuspend\w*|\bsuspension\b|\bsei[sz]\w+|\bfine\b|\boffences?\b|\blitigat\w+|\btime[- ](?:barred"
    r"|limit)"
    r"|\bexpedien\w+|\bcosts\b|\bwithdraw\w*|\bsettle\w*|\bdefen[cs]e\b|\binvalid\b|\bliable\b|\bliability\b"
    r"|\bcompensation\b|\bcovenants?\b|\beasements?\b|\brights? of way\b|\btrespass\w*|\bdamages\b|\bvillage green\b"
    r"|\b(?:our|its|their|no|any|the) (?:legal |market )?(?:rights?|title|claim|powers)\b|\blapsed\b|\bbeyond (?:its"
    r"|our|their|the)"
    r" (?:\w+ )?powers\b|\bunfair(?:ly)?\b|\bby-?laws?\b|\bbinds?\b|\bbound by\b|\bforfeit\w*|\brefus\w+|\bchance\b"
    r"|\bbad in law\b"
    r"|\b(?:order|notice|decision|scheme|policy|resolution|agreement) (?:is|was) (?:\w+ )?(?:bad|flawed|void|wrong"
    r"|illegal)\b"
    r"|\berr(?:s|ed)\b|\bjudge\b|\bsued?\b|\bunenforceable\b|\bexpired\b|\bno power\b|\bevict\w*|\bhopeless\b"
    r"|\billegal\w*|\bowns?\b|\bownership\b|\bdisput\w+|\bnegligen\w+|\bjudgment\b|\bopen to (?:us|challenge)\b"
)
_NOT_OURS = regex(
    r"\b(?:applicant|appellant|owner|occupier|landlord|tenant|operator|licensee|holder|developer|defendant|objector"
    r"|agent|club"
    r"|company|firm|neighbour|brewery|their|his|her|your|other side|opponent|(?!council|authority|borough|district"
    r"|county|town"
    r"|city|counsel|legal|solicitor|barrister)\w+(?='s |s' ))(?:'?s'?)? (?:own )?(?:\w+ )?(?:counsel|barristers?"
    r"|solicitors?|lawyers?"
    r"|kc|legal (?:team|advice|advis\w+|opinion|representati\w+))"
    r"|\b(?:counsel|solicitors?|barristers?|lawyers?|kc) (?:acting )?for (?:the (?!council)|a |his|her|their|mr|mrs|ms"
    r"|dr|[a-z]+ ltd)"
    r"|\b(?:own|independent) (?:legal|solicitor|lawyer)|\byou (?:may|might|should|could|will|must|can|need)\b"
    r"|\b(?:worth|wise|sensible|prudent|as well|advisable|best|better|recommend|suggest|urge"
    r"|would)\b[^.;]{0,25}\b(?:tak\w+|get\w*"
    r"|seek\w*|obtain\w*|hav\w+) (?:\w+ )?legal advice\b|\blegal advice\b[^.;]{0,20}\bbefore (?:you|signing)\b"
    r"|\b(?:their|his|her) legal\b|\b(?:represent\w*|appear(?:s|ing) for)"
    r" (?:the (?!council)|mr|mrs)|\bmy own (?:solicitor"
    r"|lawyer)\b|\b(?:your|the) register\b|\bdeclare (?:an|the|your|it|that|this)\b|\blegal minimum\b"
    r"|\bthe inspector\b"
    r"|\b(?:do|does|did|need|can|could|will|would|have|has|are|is) not (?:need|require|give|want|offer|provide"
    r"|available|take|taken"
    r"|any|able to (?:give|offer)|seek|sought|call)\b[^.;]{0,20}\b(?:legal|counsel|solicitor|lawyer)"
    r"|\bno legal (?:advice|opinion)\b"
    r"|\b(?:without|not give|give you) (?:\w+ )?legal advice\b|\b(?:(?:is|are|made|now) public|public (?:report"
    r"|register|document|meeting|session)|published|website|open session|citizens advice|law centre)\b"
    r"|\b(?:he|she|they|who|applicant|owner|landlord|tenant|operator) (?:has |have |had |is |are |was "
    r"|were )?(?:\w+ )?(?:taken|took"
    r"|taking|take|seek|sought|seeking|got|get|obtained) (?:\w+ )?legal advice\b|\btake(?:s)? advice from\b|\?$"
    r"|\b(?:fees?|vacanc\w+|moved|training|seminar|newsletter|invoice|recruit\w*)\b"
)
_NOT_ABOUT = regex(r"\b(?:lease|leases|conveyanc\w+|contract|tender|employment|pension)\b")


_LAW = (
    r"(?:(?:no|the|any) (?:legal )?(?:power|duty|case|defence)\b|\b(?:not|would|will|might) (?:stand|hold) up\b"
    r"|out of time\b|ultra vires|(?:un)?lawful|\bquash(?:ed|ing|able)\b|nullity|defective|unenforceable"
    r"|can ?(?:not|'t) (?:be )?(?:enforce|revoke|serve|prosecute|recover|evict|sue)|prosecut|injunct|judicial review"
    r"|\b(?:we|council|it|case|appeal) (?:would|will|may|might|could|should|are likely to|is likely to) (?:\w+ )?"
    r"(?:lose|win)\b|liable|liability|\b(?:in|to) court\b|\bthe court (?:will|would|may|might)\b|magistrates"
    r"|time[- ]barred|statute|\bsued?\b|good claim|(?:open to|be|legally) challenged?\b)"
)
_ADVISED = r"(?:were|was|are|am|have been|has been|had been|is)"
_UNNAMED = regex(
    r"\b(?:we|i|officers|the council|colleagues) (?:(?:have|had|has|now|also|since|already|then) ){0,3}"
    r"(?:have|has|had|took|taken|received|receive|got|sought|obtained|been given) (?:\w+ ){0,2}?advice"
    r"(?: on (?:it|this|that|the \w+))?,? (?:that|which (?:is|says|was)"
    rf"|and (?:(?:we|i|it) )?{_ADVISED} (?:told|advised|warned|that)(?: that)?)\b[^.;]{{0,80}}?{_LAW}"
    r"|\b(?:the|our|my) (?:\w+ )?advice (?:(?:that )?(?:we|i|officers|the council) (?:have |had |has )?(?:been )?"
    r"(?:received|had|have|given|got|taken|took|sought)|to (?:us|the council|officers)) (?:is|was|remains|says)\b"
    rf"[^.;]{{0,80}}?{_LAW}"
    rf"|\b(?:we|i|officers|the council) {_ADVISED} advised (?:that )?[^.;]{{0,80}}?{_LAW}"
)
"""Advice in words that only lawyers use, of whom nothing is said."""
_OF_OTHERS = regex(
    r"\badvi[cs]e[d]? (?:of|from|by) (?!counsel|our|legal|the (?:council|borough|head of legal|monitoring))"
    r"|\b(?:police|inspector|ombudsman|fire|auditor|agency|england|applicant|insurers?|court) (?:has |have )?advised\b"
)


def legal_advice(words: str) -> bool:
    """Whether a sentence tells, or tells of asking, what the council's own lawyers think about acting.

    The words come in one line with straight quotes.
    """
    words = words.lower()
    if _NOT_OURS.search(words):
        return False
    if _OUTRIGHT.search(words) or (_UNNAMED.search(words) and not _OF_OTHERS.search(words)):
        return True
    return _ACTING.search(words) is not None and not _NOT_ABOUT.search(words) and _TOLD.search(words) is not None
