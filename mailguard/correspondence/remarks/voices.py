"""The words round a remark that tell whose it is: who says, thinks or calls; who agrees, denies or takes it back."""

import re

from mailguard.language.patterns import regex

_I = re.IGNORECASE
_NAME = r"(?-i:[A-Z])[\w'’-]{0,24}\.?"
_NAMES = rf"{_NAME}(?: {_NAME}){{0,3}}"
_TARGET = (
    r"(?P<target>you(?:['’](?:re|ve|d|ll))?|yourself|your|he|she|they|him|her|them|his|their"
    r"|(?:the|that|this|one of)(?= [\w ]{0,30}(?:officer|clerk|planner|manager|director|team|lot|staff))"
    r"|(?:mr|mrs|ms|miss|dr)\.? (?-i:[A-Z])[\w'’-]{1,24}|(?-i:[A-Z])[\w'’-]{1,24})(?![\w’'])"
)
_MARK = r"[“\"«‘'](?=\w)"
_TO_WHOM = (
    r"(?: (?:to )?(?:me|us|him|her|them|everyone|everybody|anyone|anybody|people|(?:the|my|our|his|her) [\w'’-]{1,24}"
    rf"(?: [\w'’-]{{1,24}})?|(?!You\b){_NAMES}))?"
)
_WHEN = (
    r"(?:,? (?:again|twice|online|outright|openly|publicly|plainly|in (?:public|private|writing"
    r"|his|her|an? \w+|the \w+)|on (?:facebook|the phone|the telephone|\w+day|\w+)|at (?:the|a|my|our) [\w' ’-]{2,24}"
    r"|(?:this|last|yesterday) ?\w{0,10}|yesterday|today|earlier|before|flatly|quite|frankly|simply|all|now)){0,3}"
)

_WHERE = (
    r"(?: (?:on|across|over|all over|in|outside|above|under) (?:an?|the|my|our|your|his|her|their)"
    r"(?: [\w'’-]{1,24}){1,6}?)?"
)

SAYS_SO = regex(
    r"(?<![\w’'])(?:say|says|said|saying|tell|tells|told|telling|think|thinks|thought|thinking|reckons?|reckoned"
    r"|believes?|believed|claim|claims|claimed|claiming|alleges?|alleged|alleging|insists?|insisted|insisting|feel"
    r"|feels"
    r"|felt|complain|complains|complained|complaining|consider|considers|considered|wrote|writes|writing|written|posted"
    r"|post|posts|posting|suggests?|suggested|suggesting|implied|implies|implying|shouted|shouting|swears|swore"
    r"|maintains?|maintained|stated|states|stating|remarked|muttered|assert|asserts|asserted|mentioned|adamant"
    r"|convinced|announced|declared|hinted|texted|e-?mailed|tweeted|commented|protests?|protested|argues?|argued"
    r"|scrawled|sprayed|daubed|chalked|scratched|painted|spread|spreading"
    r"|repeated|repeats|repeating|put it about|making out|makes out|made out)(?![\w’'])",
    _I,
)
"""To say, to think, to write."""
SAID_OF = regex(
    rf"{_TO_WHOM}{_WHEN}{_WHERE}(?:,? and I quote)?(?:(?: ?[:,])? ?{_MARK}|,? (?:that |how |if |whether )?{_TARGET})",
    _I,
)
"""What follows such a verb where it tells of somebody; `target` is empty where a quotation begins."""
CALLED = regex(
    r"(?<![\w’'])(?:call|calls|called|calling|describ(?:e|es|ed|ing)|brand(?:s|ed|ing)?|labels?|labelled|labelling|dubs"
    r"|dubbed|refer(?:s|red|ring)? to|accus(?:e|es|ed|ing)|denounc(?:e|es|ed|ing)|slated|slates|slagged off"
    r"|(?:shout|swear|scream)(?:s|ed|ing)? at|swore at|laid into|having a go at|had a go at)(?![\w’'])",
    _I,
)
"""To call somebody something."""
HELD = regex(
    rf" (?:{_MARK}|{_TARGET}"
    r"(?! (?:yesterday|today|on|at|back|about|from|twice|three|last|this|again|and|but|when|because|before|after|up"
    r"|over"
    r"|earlier|several|many|four|five|six|on|by (?:phone|telephone)|first)\b)(?=[ .!,]))",
    _I,
)
CALLED_SO = regex(
    r"\b(?:were|was|are|is|been|being|get|got|getting) (?:\w{1,12} ){0,2}(?:called (?!back|in\b|to\b|out|away|on\b"
    r"|for\b"
    r"|yesterday|twice|at\b|by (?:phone|telephone))|described(?: to me)? (?:as|by)|referred to (?:as|by)|branded"
    r"|labelled|dubbed|accused of|said to|alleged to|rumoured to|reported to be|(?:shouted|sworn) at)",
    _I,
)
"""Somebody was called something."""
WANTS_OUT = regex(
    r"(?<![\w’'])(?:wants?|wanted|demands?|demanded|would like|would love)(?: to see| to have)?"
    r" (?:you|him|her|them|(?-i:[A-Z])[\w'’-]{1,24}(?: (?-i:[A-Z])[\w'’-]{1,24})?)"
    r" (?:sacked|gone|out|fired|dismissed|disciplined|suspended|removed|moved|off)\b",
    _I,
)
"""Somebody wants an officer out."""
SOURCE = regex(
    r"\baccording to (?!me\b|my\b|(?:the|your|our|its|this|that) (?:own |draft |last )?(?:report|policy|figures|plan"
    r"|minutes|guidance|law|rules?|website|file|records?|letter|constitution|protocol|map|register|agenda)\b)"
    r"|\bI(?: am|['’]m| was| have been|['’]ve been| keep being| was being| keep getting| get) (?:\w{1,12} )?told\b"
    r"(?! (?:you\b|him\b|her\b|them\b))"
    r"|\bI(?: have|['’]ve|['’]m| am| was| keep| kept| also| only| do)? (?:hear|heard|hearing|informed"
    r"|given to understand"
    r"|reliably informed)\b(?! (?:from )?you(?:r (?:voice|answer|reply))?\b(?! (?:are|were|have|had|was|is|did)))"
    r"|\bit (?:is|was|has been|had been|gets) (?:\w{1,12} )?(?:said|alleged|claimed|suggested|reported|put to me"
    r"|put about)\b"
    r"|\b(?:word (?:is|has it)|rumou?r has it|the rumour is|talk is|the talk in)\b"
    r"|\b(?:put|reported|relayed|repeated|mentioned|suggested|said) to me (?:by|that)\b"
    r"|\b(?:his|her|their|(?-i:[A-Z])[\w-]{1,24}['’]s|resident['’]?s['’]?|somebody['’]s|someone['’]s) (?:own "
    r"|exact |actual )?"
    r"(?:words|view|opinion|complaint|claim|allegation|phrase|description|message|belief|accusation)\b"
    r" (?:is|was|were|are|being|of you|not mine)\b"
    r"|\bnot my (?:own )?(?:words|view|opinion)\b"
    r"|\b(?:what|as) (?:he|she|they|residents|people|others|some|(?:mr|mrs|ms|miss|dr|cllr)\.? \w{1,24}) "
    r"(?:says?|said|thinks?|thought|calls?|called|put it|puts it|wrote|writes)\b"
    r"|\bin (?:his|her|their|(?:mr|mrs|ms|miss|dr|cllr)\.? \w{1,24}['’]s) (?:words|opinion|view|eyes)\b",
    _I,
)
"""A source named otherwise: "according to Mr Stone", "I am told", "her view is"."""
_PEOPLE = (
    r"(?:the |a |an |one |another |some |several |two |three |four |most |many |all |my |our |his |her |their "
    r"|your |that "
    r"|this |these |those |any |every |both |half |few |a few |other |certain |one of (?:my |the |our |your )?)+"
    r"(?!\w{0,12}(?:ly|ing)\b)[\w'’-]{2,24}(?: (?:in|from|of|at|on|opposite|next door|behind|for) (?:the |our |my )?"
    r"[\w'’-]{2,24}(?: [\w'’-]{2,24}){0,2}| [\w'’-]{2,24}){0,3}"
)
SOMEBODY = regex(
    r"(?P<who>(?!(?:I|we|you|nobody|no|none|who|which|it|what|there|please|do|did|if|when|let|to|not)\b)(?:he|she|they"
    r"|(?:residents|people|constituents|neighbours|parents|shopkeepers|tenants|traders|members|councillors|others|some"
    r"|many|most|everyone|everybody|somebody|someone|folk|locals|villagers|objectors|customers)"
    r"(?: (?:in|from|of|at|on|round|around) (?:the |our |my )?[\w'’-]{2,24}(?: [\w'’-]{2,24}){0,2})?"
    r"|(?:mr|mrs|ms|miss|mx|dr|prof|rev|cllr|councillor|sir|dame|pc|sgt)\.?(?: and (?:mr|mrs|cllr)\.?)?"
    r"(?: (?-i:[A-Z])[\w.'’-]{0,24}){1,3}"
    rf"|{_PEOPLE}|(?!(?:And|But|So|If|When|You|Your|It|What)\b){_NAMES}))",
    _I,
)
"""A third person at the beginning of a clause."""
SAID_IT = regex(
    r"(?:\A|\s)(?P<who>(?:mr|mrs|ms|miss|mx|dr|cllr|councillor)\.? "
    rf"{_NAMES}|he|she|they|(?!(?:I|You|We|Your|Nobody|None|It|What|If|And|But|So)\b){_NAMES})\Z",
    _I,
)
"""A third person at the end of one."""
CUT = regex(
    r"[.;:!?,()“”\"—–]|\s-\s|(?<![\w’'])(?:and|but|because|when|if|that|as|since|so|then|which|who|while|whom|where"
    r"|or|for"
    r"|yet|although|though|how)(?![\w’'])",
    _I,
)
LINKS = regex(
    r"(?:\s{0,9}\b(?:also|now|still|just|then|even|often|has|have|had|was|is|were|are|be|been|keeps?|kept|always|once"
    r"|really"
    r"|only|actually|openly|publicly|both|all|would|will|might|may|did|does|do|regularly|repeatedly|again|clearly"
    r"|went on|came in|rang|on to|to|and|been heard|heard|never|quite|since|already|of the (?:view|opinion))\b"
    r"|[’']s){1,12}\s{0,9}\Z",
    _I,
)
"""What may stand between somebody and the verb."""
NOT_A_PERSON = regex(
    r"\b(?:figures?|facts?|evidence|records?|experience|everything|nothing|something|anything|gut|instinct|sense"
    r"|silence|performance|work|attitude|behaviour|conduct|reports?|minutes|polic(?:y|ies)|law|rules?|history|results?"
    r"|truth|answers?|reply|replies|file|heart|conscience|thing|things)\b",
    _I,
)
YOUR_PEOPLE = regex(r"\byour (?:own )?(?:colleagues?|manager|boss|staff|team|people|predecessors?|neighbours?)\b", _I)
SHE_OR_HE = regex(r"he|him|his|she|her|they|them|their", _I)
SAYS_AFTER = regex(
    rf"[,”\"’'–-]\s*(?:or so )?(?:(?:he|she|they|people|residents|(?:mr|mrs|ms|miss|dr|cllr)\.? {_NAME}|{_NAMES}"
    r"|(?:a|the|one|my|another) [\w'’-]{2,24}(?: [\w'’-]{2,24})?) "
    r"(?:says?|said|tells? me|told me|reckons?|thinks?|claims?|claimed|wrote|writes|complained|put it|shouted)"
    r"|(?:says|said|wrote|writes|claims|reckons|was (?:his|her|their)) "
    rf"(?:he|she|they|(?:a|the|one|my) \w{{2,24}}|(?:mr|mrs|ms|miss|dr|cllr)\.? {_NAME}|{_NAMES}))"
    r"[^.!?]{0,40}[.!?]?\Z",
    _I,
)
"""What names the source at the end: “…, he says”."""
BEFORE_QUOTE = regex(
    r"\A(?!.*\b(?:I|we) (?:say|think|wrote|said|told|tell)\b)(?=.*\b(?:wrote|writes|said|says|sent|posted|told|words"
    r"|message|comments?|letter|e-?mail|complaint|put|tells|put it|emailed|texted)\b).*:\s*\Z",
    _I,
)
"""A line that announces what somebody wrote."""
IN_MARKS = regex(r"“[^“”]{1,1500}”|\"[^\"]{1,1500}\"|«[^«»]{1,1500}»|(?<!\w)‘[^‘]{3,1500}’(?!\w)")
VOCATIVE = regex(
    r"[,–—-] ?you (?!(?:are|were|have|had|never|do|did|don|can|could|will|would|should|must|might|may|always|only|just"
    r"|and|or|need|seem|know|see|said|told|say|who|in|to|both|all|as|too"
    r"|lot)\b)(?:(?:[\w-]{2,20},? ){1,4}[\w-]{2,20}|[\w-]{3,20})\s*[.!,]",
    _I,
)
"""Said to the reader’s face at the end: “…, you lazy man.”"""

DENIED = regex(
    r"\bput (?:him|her|them|that|the record|mr \w{1,24}|mrs \w{1,24}) (?:right|straight)\b"
    r"|\bI (?:do not|don['’]t|did not|didn['’]t|cannot|could not)(?: \w{1,10}){0,2} (?:agree|believe (?:it|that|him|her"
    r"|them|a word)|accept (?:it|that)|share (?:that|his|her|their)|think so|think that(?: is|['’]s) (?:fair|right"
    r"|true))\b"
    r"|\b(?:I|we)(?: \w{1,10})? disagreed?\b|\b(?:I|we|of us|us all|everybody|everyone"
    r"|others)(?: \w{1,10})? (?:objected"
    r"|protested|stood up for|defended|spoke up|walked out)\b|\b(?:objected|stuck up for you|stood up for you)\b"
    r"|\b(?:told|telling|said to|reminded|asked|assured) (?:him|her|them|(?:mr|mrs|ms|miss|cllr)\.? \w{1,24}"
    r"|the \w{1,24})"
    r"(?: \w{1,12}){0,1} (?:that )?(?:I (?:would not|wouldn['’]t|did not|didn['’]t|do not|don['’]t|will not|won['’]t)"
    r"(?: \w{1,12}){0,2} (?:pass|repeat|agree|accept|believe|have|listen|tolerate|share|like|hear)"
    r"|(?:it|that|this) (?:is|was) (?:\w{1,12} )?(?:not|un|wrong|rude|rubbish|nonsense|out of)"
    r"|not to|to (?:stop|apologi[sz]e|withdraw|take)|off\b|(?:he|she|they) (?:was|were|is|are) (?:wrong|unfair|mistaken"
    r"|out of order))"
    r"|\b(?:that|this|it|which)(?: is| was|['’]s)(?: \w{1,12}){0,3} (?:unfair|untrue|not true|not fair|nonsense"
    r"|uncalled for|undeserved|unjustified|unfounded|unkind|rubbish|a slur|no way to speak)\b"
    r"|\b(?:you|nobody|no one|no officer|she|he)(?: \w{1,12}){0,2} (?:deserved?(?: that| it| this| to)"
    r"|should (?:ever )?have"
    r" to (?:read|hear|put up|face)|should not have to|shouldn['’]t have to)\b|\bI (?:have |had )?(?:complained"
    r"|reported it"
    r"|reported him|reported her)\b",
    _I,
)
"""Whoever repeats it speaks against it."""
CONDEMNED = regex(
    r"\b(?:not acceptable|unacceptable|disgraceful|appalling|shocking|wrong|sorry|ashamed|upset|angry|dismayed"
    r"|outrageous|shameful|appalled|disgusted|horrified|not right|unfair|intolerable)(?: to (?:hear|read|see|learn))?"
    r" (?:that|when|if|how) (?!you\b|I\b|your\b)",
    _I,
)
"""Whoever repeats it condemns it in one breath."""
UNCALLED_FOR = regex(
    r"\b(?:that|this|it|which|such language|those words|(?:his|her|their) (?:words|language|tone))(?: is| was| are"
    r"| were"
    r"|['’]s)(?: \w{1,12}){0,3} (?:wrong|unacceptable|disgraceful|out of order|out of line|disgusting|shocking"
    r"|appalling"
    r"|shameful|outrageous|not acceptable|not on|rude|abusive|awful|dreadful|not right)\b",
    _I,
)
"""What is said of it in the sentence after."""
