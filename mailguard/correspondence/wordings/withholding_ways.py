"""The ways in which an officer's words keep something from other Members, in plain form with tokens for them.

`OO` are other Members and `XX` not one of them, as `other_members` writes them.
"""

_GIVE = (
    r"(?:share|show|tell|pass|forward|circulate|send|give|mention|discuss|copy|release|disclose|reveal|hand|distribute"
    r"|go"
    r"|reach|speak|talk|breathe|leak|hint|relay|repeat|divulge|brief|inform|make|supply|offer|report|e-?mail|put|raise"
    r"|get"
    r"|come|fall|leave|publish|issue|extend|alert|slip|spread|whisper|read|print|end up|land|filter|find (?:its"
    r"|their) way|let (?:it|this|them|these|that|on|anything|slip))"
    r"\b(?! (?:you|me|us|him|her)\b)"
)
_GIVING = (
    r"(?:sharing|showing|telling|passing|forwarding|circulating|sending|giving|mentioning|discussing|copying|releasing"
    r"|disclosing|revealing|letting|handing|distributing|going|speaking|talking|leaking|hinting|repeating|divulging"
    r"|briefing"
    r"|informing|making|supplying|offering|reporting|putting|raising|publishing|issuing|alerting)\b(?! (?:you|me|us)\b)"
)
_GIVEN = (
    r"(?:shared|shown|told|passed|forwarded|circulated|sent|given|copied|released|disclosed|seen|made (?:available"
    r"|known)"
    r"|mentioned|discussed|revealed|handed|distributed|read|briefed|informed|repeated|divulged|issued|let in|leaked|put"
    r"|raised|supplied|published)\b"
)
_HAVE = r"(?:have|has|had|having)(?! (?:to|given|sent|shown|shared|told|been|asked|any|a|said)\b)"
_LEARN = (
    rf"(?:see|sees|saw|seen|seeing|know|knows|knew|known|knowing|{_HAVE}|gets?|got|getting|receiv(?:e|es|ed|ing)"
    r"|hear|hears|heard|hearing|(?:find|finds|found|finding) (?:out|it|this|these|them|OO)|learn(?:s|ing)?|discovers?"
    r"|become aware|(?:be |being |been |made )?(?:told|given|shown|sent|copied|aware|informed|briefed|shared with"
    r"|let in"
    r"|included)|read|view|look at|(?:catch|caught|got|get|had|have) sight|get wind)\b"
)
_REST = (
    r"[^.!?]{0,70}?\b(?!(?:(?<=before )|(?<=until )|(?<=unless )|(?<=after )|(?<=once )|(?<=when )|(?<=because ))"
    r"OO (?:has|have|had|is|are|was|were|do|does|meets?|decides?|votes?)\b)"
)
_NEAR = r"(?:\w+,? ){0,3}?"
_AUX = r"(?:must|should|may|ought|can|will|would|might|shall|is|are|be|need)"
_WISH = (
    r"(?:rather|prefer|sooner|like|best|better|happier|glad|grateful|obliged|pleased|appreciate|hope|wise|important"
    r"|essential|vital|crucial|imperative|insist|careful|sure|ensure|see to it|see that|trust|ask|suggest|request"
    r"|condition"
    r"|provided|understanding|take care|certain|suits?|help|helpful|useful|convenient|kind)"
)
_UNEASE = (
    r"(?:uneasy|unhappy|sorry|uncomfortable|troubl\w+|worr\w+|upset|alarm\w*|dismay\w*|concern\w*|mortified|regret\w*"
    r"|displeased|hot water|unwelcome|inconvenient|awkward|embarrass\w+|unfortunate|unhelpful|disast\w+|anxious"
    r"|nervous|dislike)"
)
_DARK = (
    r"(?:unaware|ignorant|in ignorance|in the dark|none the wiser|uninformed|unsighted|out of the loop|out of the"
    r" picture"
    r"|blind|guessing|under the impression|of the belief)"
)
_THING = r"(?:this|it|them|these|that|any of (?:this|it|them)|a copy|copies)"
_GOT = (
    rf"(?:been (?:told|informed|briefed|shown|consulted|sent|given|copied|let into)(?: {_THING})?|(?:seen|had|got"
    rf"|received"
    rf"|heard (?:of|about)) {_THING}|heard)"
)
_SO_STAYS = (
    r"(?:(?:i|we) (?:do|would|did) not (?:want|wish|intend|propose|mean|like|plan)(?: (?:it|this|them|that|OO))?(?:"
    r" to)?\b"
    r"|(?:i|we) (?:would )?(?:rather|prefer|sooner)(?: that)? (?:it|this|they|OO) (?:did|does|do|were) not"
    r"|(?:they |OO |it )?(?:will|shall|must|should|are to|is to|may) not(?: be| do so| get it| have it| see it)?"
    r"(?=[.,;!]|$)|(?:that|which|this|it) (?:suits|is (?:how|as|for the best|deliberate|intended|intentional|no"
    r" accident"
    r"|on purpose))|nor (?:shall|will|should|must|do|need|are|is)\b|(?:i|we) (?:want|would like|wish|intend"
    r"|prefer|mean) (?:it |this |to keep )[^.!?]{0,20}\b(?:that way|so|like that)\b|(?:i|we) (?:would )?(?:rather"
    r"|prefer"
    r"|like|want|hope|trust|intend|propose)(?: that)? (?:(?:it|this|that|things|they|OO|will|to) ){0,2}(?:stay|remain"
    r"|continue|keep)(?:s|ed)?\b)"
)
_OPENS = (
    r"(?:^|[,;:(.!-] ?|\b(?:please|and|so|but|then|or|nor|kindly|therefore|just|simply|though|while|again|you|also) )"
)
_AIM = (
    r"(?:plan|planning|intend|intending|propose|proposing|want|wish|wishing|mean|meaning|prepared|willing|going|minded"
    r"|about|ready|looking|like|care)"
)
OF_OTHERS = (
    # Do not give it to them: asked of the Member, said of the thing, or the officer's own refusal.
    rf"{_OPENS}(?:do )?(?:not|never) {_NEAR}{_GIVE}{_REST}OO",
    rf"\b(?:not|never) (?:{_AIM} to )?let(?:ting)? (?:any of )?(?:OO (?:\w+ )?(?:{_LEARN}|near|in on|into)|XX)",
    rf"\b(?:not|never) to (?:be )?{_NEAR}(?:{_GIVE}|{_GIVEN}){_REST}OO",
    rf"(?<!been )(?<!is )(?<!are )\b(?:not|stop|without|avoid|from|rather than|instead of"
    rf"|against) (?:be )?{_NEAR}{_GIVING}"
    rf"{_REST}OO",
    rf"(?<!\bi )(?<!\bwe )(?<!\bhe )(?<!\bshe )\b{_AUX} (?:not|never) (?:to )?(?:be )?{_NEAR}(?:{_GIVE}|{_GIVEN}|being"
    rf" {_GIVEN}){_REST}OO",
    rf"\b(?:i|we) (?:will|shall|am|are) not (?:be )?{_GIVING}{_REST}OO|\bnot {_AIM} to {_NEAR}(?:{_GIVE}"
    rf"|{_GIVEN}){_REST}OO",
    rf"\b(?:this|these|it|they|which|attached|list|report) (?:is|are) not (?:available|open|visible|going){_REST}OO",
    rf"\b{_WISH}\b[^.!?]{{0,40}}\b(?:did|does|do|were|was|be|is|would|will) not {_NEAR}(?:{_GIVE}|{_GIVEN}){_REST}OO",
    r"\b(?:say|saying|mention|tell|telling|breathe|reveal|whisper|speak)\b[^.!?]{0,12}\b(?:nothing"
    r"|no word)\b[^.!?]{0,40}\bOO",
    r"\bnot (?:a|one) (?:word|thing|hint|whisper)\b[^.!?]{0,40}\bOO",
    r"\b(?:not|nor|never|least of all|still less) (?:yet )?(?:for|with|to|by|among) (?:the eyes of |sharing with "
    r"|circulation"
    r" (?:to|among) |distribution to |discussion with |release to |sight of )?OO",
    # They must not learn of it.
    rf"(?<!if )\bOO(?: \w+){{0,2}}? (?:should|must|ought|are|is|may|need|might|shall|be) (?:do )?(?:not|never) (?:to"
    rf" )?{_NEAR}{_LEARN}"
    r"(?! to\b)|\bOO can not (?:have|know|be told|be given)\b(?! to\b)|\bOO\b[^.!?]{0,40}\bnot (?:meant|supposed"
    r"|intended|allowed|entitled)"
    r" to\b|\bOO (?:do|does) not (?:yet )?know(?: (?:about |of )?(?:this|it|them|that|any of it))?(?: yet)?(?=[.,;!]"
    r"|$)",
    rf"\bOO\b[^.!?]{{0,50}}(?:\band|\bbut|,|;) (?:OO )?(?:must|should|may|are|ought|can) (?:not"
    rf"|never) (?:to )?(?:be )?{_LEARN}",
    rf"\bOO (?:will|would|shall) not (?:be )?(?:{_LEARN}|getting)(?! to\b)|\bOO (?:do|does) not (?:get|have(?="
    rf" \w+(?:[.,;!]|$))|see"
    rf"|receive) (?:this|it"
    r"|these|them|that)\b",
    r"\bOO (?:do not need|need not|have no (?:need|business|reason)) (?:to )?(?:know|see|hear|be|have|learn)",
    rf"\bno (?:need|call) for OO to {_LEARN}",
    rf"\b{_WISH}\b(?:,? \w+){{0,4}}?,? OO(?: \w+)? (?:did|do|does|were|was|be|is|are|not) ?(?:not )?(?:to )?(?:be )?"
    rf"(?<=not ){_NEAR}(?:{_LEARN}|getting)",
    rf"\b{_WISH}\b[^.!?]{{0,30}}\bOO (?:heard|saw|knew|had|learn\w*|hear|see|know|get) nothing\b",
    rf"\b(?:awkward|embarrassing|unfortunate|unhelpful|unwise|difficult|disaster|trouble|pity|hate|dread|bad|badly"
    rf"|premature|too early"
    rf"|too soon|inappropriate"
    rf"|damag\w+|not do"
    rf"|not help) (?:for|if|it if|to have|were|should)? ?(?:any of )?OO (?:were to |to |should )?(?:\w+ )?{_LEARN}",
    rf"\bnot (?:want|wish|like) (?:this|it|these|them|that|any of (?:this|it)|the \w+)(?: \w+)? to (?:be )?(?:{_GIVE}"
    rf"|{_GIVEN}){_REST}OO",
    r"\bso that OO (?:do|did|will|can|may|might) not\b",
    rf"\b(?:i|we|officers) (?:(?:do|would|should|am|are|did) )?(?:rather )?not (?:want|like|wish|wishing|wanting"
    rf"|keen for)"
    rf" (?:for )?(?:any of )?OO (?:to (?:be )?)?{_LEARN}(?! left)",
    rf"\b(?:avoid|prevent|stop|against|without)\b[^.!?]{{0,20}}\bOO (?:from )?{_LEARN}"
    rf"|\bavoid\b[^.!?]{{0,20}}\bOO finding",
    rf"\b(?:no circumstances|no account|no time|no means) (?:\w+ )?{_AUX} (?:be )?{_NEAR}(?:OO {_LEARN}"
    rf"|{_GIVE}{_REST}OO)",
    # Kept from them, and they kept out.
    r"\b(?:keep|kept|keeping|withh\w+|hid\w*|conceal\w*|hold|holding|held|stay\w*|remain\w*|shield\w*|guard\w*|sav(?:e"
    r"|ing)"
    r"|secret|private|safe|confidential|back|away|clear|lock\w*|bar|barred|clos(?:e|ed)|shut|off)\b[^.!?]{0,70}?\b"
    r"(?:away from|back from|from|out of|away|against|off) (?:the )?(?:(?:hands|eyes|sight|reach|ears) of )?"
    r"(?:[^.!?,]{1,40} and )?OO|\b(?:refus\w+|den(?:y|ied)|closed|barred|withheld)\b[^.!?]{0,30}\bto OO",
    r"\b(?:keep|leave|leaving|kept|keeping) OO (?:well |right |firmly )?(?:in the dark|out of|out|off|unaware"
    r"|guessing)\b",
    r"\bOO (?:(?:are to|is to|should|must|to|will|can|may|ought to|need to|have been|are|is|were) )?(?:be |being "
    r"|stay |remain )?"
    r"(?:(?:kept|left) )?(?:out of (?:this|it)|in the dark|off (?:this|it)|unaware|excluded|refused|denied|omitted)\b",
    # Only this Member, and none of the others.
    r"\bXX (?:should|must|is to|are to|may|will|can|shall|needs? to|ought|gets?|sees?|(?:has|have) (?:this|it|them"
    r"|these|had|seen|been (?:given|told|shown|sent))|saw"
    r"|knew|knows|hears?|learns?|be\b|is\b(?! on| in| at| at all| against| coming| able))(?! (?:asked|replied|yet"
    r"|object))",
    r"\b(?:let|give|giving|given|show\w*|tell\w*|told|send\w*|sent|shar\w+|letting|to|with|for|and|by|but"
    r"|going) XX\b(?! ha)",
    r"\bonly you\b(?!(?: as (?:\w+ ){1,3}?)? ?(?:can|may|could|need|have the)\b)[^.!?]{0,60}\bOO"
    r"|\bOO[^.!?]{0,30}\b(?:only you|you alone|just you)\b|\byou (?:alone|only) (?:of"
    r"|among) OO",
    r"\byou(?:rself)? (?:alone|only)\b[^.!?]{0,40}\b(?:not|never|nor|nothing)\b[^.!?]{0,40}\bOO",
    r"\bOO (?:will|shall|are to|may) (?:only )?(?:get|have|see|receive|be (?:given|sent|shown)) [^.!?]{0,60}\b(?:but"
    r"|while"
    r"|whereas) (?:you\b|this)",
    r"\bOO\b[^.!?]{0,40}\b(?:sanitised|redacted|watered[- ]down|cut-?down|doctored|abridged|toned-down|edited)\b"
    r"|\bOO\b[^.!?]{0,40}\bmake do with\b",
    r"\b(?:you|your) (?:eyes )?(?:only|alone) (?:among|of) (?:the )?OO",
    # If they ask, deny it.
    r"\b(?:if|should|when) (?:any of )?OO (?:should )?(?:asks?|enquires?|wants? to know|raises? it|mentions? it)\b"
    r"[^.!?]{0,40}?(?:\b(?:say|answer|reply|you|deny)\b[^.!?]{0,30}\b(?:not|no|nothing|never|none)\b|\bdeny\b)"
    r"|\bdeny\b[^.!?]{0,20}"
    r"\b(?:if|to) OO\b",
    # They have not got it, and it is to stay so.
    r"\bOO\b[^.!?]{0,50}\bnot\b[^.!?]{0,60}(?:\b(?:keep|leave|stay|remain|left|kept) (?:it |this |things "
    r"|matters )?(?:that way"
    r"|so|like that|as (?:it|OO)|at that)|\bhow (?:it|that|things|matters) (?:should|must|is to|are to)|\b(?:and"
    r"|nor) (?:should|must|do) (?:not\b|you\b|OO)|\bdo not intend)",
    r"\b(?:i|we) (?:have|had|am|are|will|shall|can) not\b[^.!?]{0,60}\bOO\b[^.!?]{0,30}\b(?:do not (?:intend|propose"
    r"|mean)"
    r"|please (?:do not|keep)|(?:so|and) (?:please )?keep|nor (?:should|must|do)|ask you (?:not )?to)\b",
    r"\b(?:telling|told|giving|given|showing|shown|sharing|shared)\b[^.!?]{0,60}\bbut (?:will|shall|am|have) not\b"
    r"[^.!?]{0,30}\bOO",
    r"\bpeidiwch\b[^.!?]{0,60}\bOO",
    # They get nothing, or wait, or make do with less.
    rf"\bOO (?:(?:are|is|will|shall|should|must|can|may|to|have|has|being|be|been|all) ){{0,3}}(?:told|given|shown|sent"
    r"|hear|see|get|learn|have|receive|gets|hears|sees) (?:absolutely )?nothing\b(?! (?:from|to|but)\b)"
    rf"|\bOO (?:must |should |are to |will )?(?:know|knows|learn) nothing(?: (?:of|about) {_THING})?(?=[.,;!]|$|"
    rf" (?:until"
    r"|yet|for now))",
    rf"\bOO (?:(?:will|shall|should|must|are to|is to|to|can|may|had better|ought to|need to) )(?:\w+ )?(?:stay|remain"
    rf"|be"
    rf"|be kept|be left) (?:\w+ )?{_DARK}\b|\b{_WISH}\b[^.!?]{{0,30}}\bOO (?:\w+ )?(?:stay|stayed|remain|remained|were"
    rf"|was"
    rf"|be|being|are|kept|left) (?:left |kept )?(?:\w+ )?{_DARK}\b",
    rf"\b{_WISH}\b[^.!?]{{0,40}}\b(?:said|mentioned|told|breathed|let slip) nothing\b[^.!?]{{0,40}}\bOO"
    r"|\bnothing (?:be|were|must be|being) (?:\w+ )?(?:said|mentioned|disclosed|shown|sent|passed|given|told"
    r"|revealed)\b"
    r"[^.!?]{0,40}\bOO",
    r"\bOO (?:will|must|can|may|shall|should|are going|is going)(?: just| simply| all| both)? (?:to |have to |need to "
    r"|be )?"
    r"(?:wait|waiting)\b(?: for (?:it|this|them|theirs|that)\b| their turn| until (?:i|we|it|they|publication|the"
    r" (?:agenda"
    r"|vote|debate|election|decision|announcement|night|day))\b|(?=[.,;!]|$))",
    rf"\bOO (?:can|will|may|must|shall)(?: all)? (?:find out|(?:read|hear|learn) (?:of|about) {_THING})\b[^.!?]{{0,20}}"
    r"\b(?:on the (?:night|day)|in due course|in the (?:paper|press)|later|when|with every\w+|with the public"
    r"|from the (?:paper|press|agenda))",
    r"\bOO (?:will |shall )?(?:(?:only|just) (?:get|see|have|receive)s?|(?:get|see|have|receive)s? (?:only|just))"
    r" (?:the|a"
    r"|an)\b(?![^.!?]*\bif\b)|\bOO (?:will |shall |are to )?(?:get|see|have|receive|be given|be sent)s? (?:the|a|an)"
    r" (?:\w+ )?(?:summary"
    r"|outline|gist|extract|digest|version) (?:only|alone)\b(?![^.!?]*\bif\b)|\bOO (?:gets?|ha(?:s|ve)|(?:will|is to"
    r"|are to) (?:get|have|see)) (?:the|a|an) (?:short\w*|cut\w*|tidied\w*|public"
    r"|edited|tamer?) version\b",
    r"\b(?:full|complete|whole|real|true|actual|unredacted)\b[^.!?]{0,40}\b(?:yours|for you|to you|you"
    r" have)\b[^.!?]{0,40}"
    r"\bOO (?:get|gets|will|have|has|are|is|must|see|sees) (?!(?:it|them|had|the same)\b)(?![^.!?]*\b(?:too|as well"
    r"|also)\b)",
    rf"^(?:and |but |so far )?OO (?:have|has) not {_GOT}(?: (?:of|about) {_THING})?[.!]?$",
    # Shut to them, refused to them, or feared to reach them.
    r"\b(?:embargo\w*|off[- ]limits|out of bounds|no[- ]go|barred|restricted)\b[^.!?]{0,30}\b(?:to|for|from|against|as"
    r" far"
    r" as|as regards|as to|concerning|in respect of|where)\b[^.!?]{0,10}\bOO",
    rf"\b(?:i|we|officers)\b[^.!?]{{0,20}}\b(?:declin\w+|refus\w+|decided not|chosen not|opted not) to (?:\w+ )?{_GIVE}"
    rf"{_REST}OO|\b(?:decid\w+|chosen|opted|advis\w+) against {_GIVING}{_REST}OO"
    r"|\b(?:i|we) (?:have |had )?(?:refused|denied) OO (?:a|the|any|sight|access|this|it)\b",
    rf"\b{_UNEASE}\b[^.!?]{{0,20}}\b(?:if|should|were|to (?:see|hear|learn|find|have))\b[^.!?]{{0,30}}(?:\bOO (?:were"
    rf" to |to |should |ever )?(?:\w+ )?(?:(?:come|came|coming) to )?(?:{_LEARN}|learnt\b)(?! (?:not|left)\b)"
    r"|\b(?:reach\w*|(?:in|into) the hands of|(?:got|get|went|go|leaked|spread|known) (?:out )?to|in front of) OO)",
    r"\bOO ?[:,-]+ ?(?:not yet|not (?:to|for) (?:know|see|have|be|now)|nothing (?:until|yet|for now)|no(?=[.,!]|$))"
    r"|\bfor OO ?[:,-] ?(?:nothing|not)\b",
    r"\b(?:understanding|condition|footing|basis|proviso|provided|terms)\b(?: \w+)? that OO (?:do|does|will|are|is"
    r"|would"
    r"|must|did|shall) not\b",
    rf"\b(?:i|we|officers) (?:do|did|would|am|are|shall|will) not (?:intend|plan|propose|mean|intending|planning)(?:"
    rf" for)?"
    rf" OO (?:to )?(?:be )?(?:{_LEARN}|{_GIVEN})",
    r"\b(?:leave|leaving|drop|omit|take|exclude|remove|strike|cut) (?:\w+ )?OO (?:off|from|out of)\b|\bleft OO off\b"
    r"|\b(?:deliberately|purposely|intentionally|advisedly)\b[^.!?]{0,20}\b(?:not|left|without|omitted|excluded)\b"
    r"[^.!?]{0,30}\bOO",
    r"\bto you(?: alone| only)?,? (?:and not|rather than|instead of|but not|in place of|not)(?: to)?(?: any of)? OO"
    r"|\binstead of (?:to )?OO\b|\bby-?pass\w* OO",
    rf"\bno need for (?:{_THING}|the \w+) to (?:be )?{_NEAR}(?:{_GIVE}|{_GIVEN}){_REST}OO"
    r"|\bneed not (?:trouble|bother|burden|worry|detain) OO(?=[.,;!]|$| with\b| about\b)"
    r"|\bspare OO (?:the|these|all)\b",
    r"\b(?:keep|kept)\b[^.!?]{0,20}\bto yourself\b[^.!?]{0,60}\bOO (?:can|will|may|must|should|are|is|get|need|do)\b"
    rf"|\bnot\b[^.!?]{{0,40}}\bOO\b[^.!?]{{0,30}}\bkeep {_THING}\b[^.!?]{{0,20}}\bto yourself\b",
    rf"\bOO\b(?: \w+)? (?:has|have|had|is|are) not {_NEAR}(?:{_LEARN}|{_GIVEN}|{_GOT}|been|gone)\b[^.!?;]{{0,40}}?(?:,"
    rf"|;"
    rf"| -| and| but|(?= nor)) ?(?:and |but )?{_SO_STAYS}",
    rf"\bnot (?:\w+ )?(?:{_GIVEN}|been|gone|reached|put)\b[^.!?]{{0,40}}?\bOO(?:,|;| -)? ?(?:and |but )?{_SO_STAYS}",
    r"\b(?:the fewer|as few) OO\b[^.!?]{0,30}\b(?:know|see|have|hear|learn|aware|told)\b",
    rf"^OO (?:are|is|do|does|will|shall|may|must) not(?:[.;!]|, (?:and i|so)\b)"
    rf"|\bOO {_AUX} (?:under|on|in|at) (?:no|any) (?:circumstances|account|event|time) (?:to )?(?:be )?(?:{_LEARN}"
    rf"|{_GIVEN})",
    r"\bleave\b[^.!?]{0,15}\bout\b[^.!?]{0,40}\b(?:say|tell|write|report)\b[^.!?]{0,10}\bOO"
    r"|\bto you\b[^.!?]{0,20}\band to OO (?:when|once) (?:i|we|the time)\b|\bto the exclusion of OO"
    r"|\b(?:discretion|silence|discreet)\b[^.!?]{0,10}\b(?:with|towards?|among|around|before|in front of) OO",
    rf"\b(?:resist|desist|abstain|think twice)\b[^.!?]{{0,30}}\b(?:{_GIVE}|{_GIVING}){_REST}OO",
    rf"\b(?:i|we) have (?:\w+ly )?not (?:offered|shown|given|told|shared|released|circulated|mentioned)(?: {_THING}|"
    rf" the \w+)?"
    r"(?: to| with)? OO(?=[.!;]|$)",
    rf"\bnot (?:want|wish|like|care for) (?:{_THING}|the \w+) (?:[\w-]+ ){{0,4}}?(?:among|amongst|around|round|by|with"
    rf"|to|before"
    r"|in front of|at|reaching) OO|\bnot\b[^.!?]{0,20}\b(?:in|into|on|before|under) (?:the )?(?:hands|desks?|eyes"
    r"|noses) of OO",
    rf"\bOO (?:should |will |are to |is to )?hears? (?:of |about )?{_THING} (?:only )?from (?:me|us)\b",
    r"\b(?:were|if|should) (?:this|it|word|word of (?:this|it)) (?:(?:were|to|should) )?(?:be(?:come|came)? (?:known"
    r"|public)"
    r"|(?:get|got) (?:out|back|through|round)|leak\w*|reach\w*|come out|came out)\b[^.!?]{0,15}\bOO",
)
"""Each names other Members by one of the tokens, whatever else it says."""

ALONE = (
    r"\b(?:you are|as) the (?:only|sole|one) (?:member|councillor) (?:(?:to|who) )?(?:(?:who|that|to|with|being|i am"
    r"|we are) )(?:is |are |has "
    r"|have |be |been |being )*"
    r"(?:told|telling|given|giving|shown|showing|sent|sending|seen|had|this|it|these|them|getting|receiving|knows?"
    r"|copied|see|get)\b",
    r"\bonly (?:member|councillor) (?:who|with|to)\b[^.!?]{0,60}\b(?:not to (?:share|pass)|do not|(?:keep it|stay"
    r"|remain) (?:that"
    r" way|so))\b",
    r"\b(?:told|telling|tell) OO (?:that )?(?:there (?:is|are|was|were) (?:nothing|no)\b|no such\b|(?:it|this|they)"
    r" (?:do"
    r"|does|did) not exist|nothing\b)|\bto you\b[^.!?]{0,60}\btold them (?:that )?(?:there (?:is|was) (?:nothing|no)\b"
    r"|no such\b|nothing\b)|\bif OO (?:asks?|should ask|enquires?)\b[^.!?]{0,40}\b(?:not exist\b|no such\b"
    r"|nothing(?: to \w+)?(?=[.,;!]|$))|\bif (?:asked|pressed|challenged) by OO\b[^.!?]{0,40}\b(?:no|not|nothing"
    r"|never)\b",
    r"\bonly you\b(?:,? as (?:\w+ ){1,4}?)?,? ?(?:get|have|receive|see|know|are (?:getting|to (?:have|see|know|get)))\b"
    r"(?: (?:this|it|them|these|about|of|what|the (?:figures|report|paper|list|note|numbers|full))\b|[.;])",
    r"\bof the whole (?:council|OO)\b[^.!?]{0,20}\b(?:only|one|sole)\b[^.!?]{0,20}\b(?:i|we) have (?:told|given|shown"
    r"|sent)",
    r"\b(?:not|taken|left|omitted|removed|kept)\b[^.!?]{0,20}\b(?:members'|committee|councillors') (?:pack|papers"
    r"|bundle"
    r"|version)\b[^.!?]{0,10}\bbut\b[^.!?]{0,30}\byou\b|\bnot\b[^.!?]{0,20}\b(?:left|leave"
    r"|lying)\b[^.!?]{0,30}\bmembers'"
    r" (?:room|lounge)\b",
    r"\b(?:he|she|they|OO) (?:will|shall|do|does) not (?:be )?(?:get|have|see|getting|given)\b[^.!?]{0,20}[;,] ?(?:but"
    r" )?you"
    r" (?:will|are|do|have)\b",
    r"\b(?:keep|stay|kept|stays|remain|remains)\b[^.!?]{0,40}\b(?:within|inside|in) your (?:own )?(?:group|party)\b",
    r"\bfor your (?:own )?group(?:'s (?:eyes|use))? (?:only|alone)\b",
    r"\b(?:not|no further|nobody)\b[^.!?]{0,40}\b(?:outside|beyond|further than) your (?:own )?(?:group|party)\b",
)
"""These can be said without naming them."""
