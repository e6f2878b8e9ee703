"""The ways in which confidence is asked for, as alternatives over a plain sentence; built from who, what and act."""

_MINE = (
    r"(?:e-?mails?|message|letter|note|name|news|plans?|situation|health|correspondence|conversation|exchange|chat"
    r"|enquir(?:y|ies)|query|question|request(?: for [^.!?]{1,30}?)?|contents?|matter|enclosed|involvement|details"
    r"|call)"
)
_THIS = (
    r"(?:this|it|that|these|them|what (?:i|we|follows)|anything (?:i|in (?:this|here))|(?:any|all|none"
    r"|some) of (?:this|it|what)"
    rf"|(?:my|the|this|our|all this) (?:\w+ )?{_MINE})"
)
_US = (
    r"(?:us(?: (?:two|three|for now))?|ourselves|you (?:and|&) (?:me|i|myself|us)|you, me|the (?:two|three|pair) of us"
    r"|these (?:four )?walls|(?:four|these) walls)"
)
_MORE = r"(?! and (?!nobody|no |the (?:gate|lamp|bed|door)|please|keep|not|do|i\b|it\b|let\b))"
"""Nobody else is of the party: "between us and the school" is about a wall or about money."""
_TO_YOU = r"(?:to|with) (?:just )?(?:your ?self|you (?:alone|only))|2 ?your ?self"
_HIDDEN = (
    rf"(?:under (?:your (?:hat|cap|bonnet)|wraps)|between {_US}|in (?:the )?(?:strict(?:est)? |complete |total "
    r"|absolute "
    rf"|utmost )?confidence|{_TO_YOU}|hush(?:-hush)?|p ?& ?c|schtum|shtum|stumm|mum|off the record)"
)
_AFTER = (
    r"(?=\W*\Z|[,;:.)!?-]| (?:and|until|btw|basis|by the way|ok|just|please|for now|for me|at|to|between|so|but"
    r"|as|because|for|from|if|will you|would you|would"
    r"|too|also|as well|with|about|in|on|or|when|while|since|thanks?|thx|ta|sam|dev)\b)"
)
_SECRET = rf"(?:(?:confidential|private|secret)(?:ly)?{_AFTER})"
_OTHERS = (
    r"(?:anyone|anything|nobody|others?|any(?:one)? else|another (?:member|councillor|soul)|third part(?:y|ies)"
    r"|the rest"
    r"|(?:to |with |in |by |the |any |my |our |your |other |fellow |opposition |group |ward |labour |whole )*"
    r"(?:members?|councillors?|cllrs?|colleagues?|group|leader|whip|chair(?:man)?|mayor|party|committee|cabinet"
    r"|manager|boss|cllr [a-z]+|councillor [a-z]+)\b)"
)
_TELL = (
    r"(?:tell|told|say|said|mention(?:ed)?|shar(?:e|ed|ing)|cop(?:y|ied)|cc|forward(?:ed)?|pass(?:ed)?|show(?:n|ed)?"
    r"|circulated?|repeat(?:ed)?|discuss(?:ed)?|disclosed?|reveal(?:ed)?|divulged?|released?|broadcast|spread"
    r"|talk(?:ed)?"
    r"|publicised?|print(?:ed)?|send|sent|bandied|breathe|whisper|speak|spoken|quoted?|involved?|included?|let|used?)\b"
)
_DO_NOT = (
    r"(?:(?:\A|[,;:()-] ?|\b(?:please|and|so|but|then|just|also|or|now|favour|again)\b,? )(?:please )?(?:just )?"
    r"(?:do not|never)|\b(?:that|if|hope|trust|assume|sure|whether) (?:you|it|this) (?:would |will |could |can |do "
    r"|did "
    r"|should |must |may |does |is )?(?:please )?(?:not|never)|\b(?:ask|beg|urge|request|want|like|trust|expect|need"
    r"|advise|wish) (?:that )?you (?:please )?not(?: to)?"
    r"|\b(?:could|can|would|will|might) (?:you|we|i ask you) "
    r"(?:please |kindly )?not|\byou (?:must|should|may|are|will|ought|had better) (?:not|never)(?: to)?"
    r"|\b(?:rather|prefer|sooner|better|prefer that|rather that) (?:you|we|this|it) (?:did|do|would)? ?not"
    r"|\A\W*(?:please )?not to|\bplease (?:\w+ ){0,2}?not|\bbetter not"
    r"|\b(?:under no circumstances|on no account|by no means)(?: (?:should|must|may|is|are)(?: this| it| that"
    r"| my \w+)?)?)"
)
_FILL = r"(?:be |to |please |even |ever |on |go |so much as |under any circumstances |at this stage |yet )*"
_LEARN = (
    r"(?:know|knows|knew|known|knowing|saw|sees|learned|hear|hearing|heard|learn|learning|learnt|find(?:ing)? out"
    r"|found out|see|seeing|seen|read"
    r"|reading|wind of|get(?:s|ting)? (?:out|back|about|round|wind|hold)|talked (?:about|over)|told|aware|sight of"
    r"|come (?:out|to (?:hear|know))|coming out|copied|brought in|privy)"
)
_END = r"(?= (?:this|it|that|of|about|yet|what|until|my|i|who|anything|we)\b|\W*\Z|[,;:.-])"

KEPT = (
    rf"\b(?:keep|keeping|kept|treat|treating|treated|hold|held|regard|mark|stays?|remains?|handle)\b"
    rf"(?: {_THIS})?[^.!?;]{{0,40}}?(?: |\b)(?:{_HIDDEN}|{_SECRET})",
    r"\b(?:keep|keeping|kept)(?: (?:this|it|that|things|what [^.!?;]{1,20}?))?(?: \w+)? (?:quiet|dark"
    rf"|discreet)\b{_AFTER}",
    r"\bhold (?:this|it|that) close\b|\bkeep (?:this|it|that)(?: \w+)? in the family\b|\b(?:keep me|be kept) "
    r"anonymous\b|\b(?:i (?:would|wish|want|prefer|must|should|shall|need|ask)|please"
    r"|(?:he|she|they|constituent|resident|neighbour|family|tenant) must)\b"
    r"(?: (?!who\b)[\w'-]{1,20}){0,5}? (?:stay|remain) anonymous\b|\banonymously,? (?:please|if)\b",
    rf"\b{_THIS} (?:\w+ ){{0,3}}?(?:is|are|be|must|should|needs?|has|stays?"
    rf"|remains?)\b[^.!?;]{{0,30}}?(?: )(?:{_HIDDEN}|{_SECRET})",
    r"\bkeep (?:a|my|our) (?:confidence|secret)\b|\b(?:keep|kept) your own counsel\b",
    r"\bconfiding in you\b|\bi confide\b",
    rf"\bkeep(?:ing)? (?:this|it|that|me|my name|what [^.!?;]{{1,25}}?) (?:away |hidden |back )?from {_OTHERS}",
    r"\bkept (?:away |hidden )?from (?:the |any |my )?(?:others?|other \w+|members|group|rest|press|N\d+)",
)
"""Something is to be kept: keep it to yourself, this is private, keep it from the group."""
BETWEEN = (
    rf"(?:\A\W*|\b(?:just|strictly|purely|only|is|stays?|this|that|it|keep|remain)\b[ ,]+)between {_US}{_MORE}(?! (?:we"
    r"|there|i|you must)\b)",
    r"\bjust (?:you and (?:me|i)|us|the two of us)(?=\W*\Z|,| (?:for now|please|until|ok))|\bbetween (?:ourselves"
    rf"|you and me|you and i|you & me|these four walls)\b{_MORE}|\bentre nous\b|\bsub rosa\b",
    r"\boff the record\b(?! (?:brief|talk|remark|conversation)\w*)",
)
"""Only between two."""
CONFIDENCE = (
    r"\bin (?:the )?(?:strict(?:est)?|complete|absolute|total|utmost) confidence\b|\A\W*in (?:\w+ )?confidence\b",
    r"\b(?:i|we|may i|can i|you) (?:\w+ ){0,6}?(?:in confidence|confidentially)\b|\A\W*confidentially\b",
    r"\b(?:speak|speaking|talk|tell\w*|word|writ\w+) [^.!?;]{0,20}?\bin private\b|\bprivately\b(?! (?:own|rent|run"
    r"|fund|educat|let))"
    r"(?=[^.!?;]{0,30}\b(?:without|please|and)\b)|\b(?:view|advice|word|opinion)s?,? (?:privately|in private)\b",
    r"\byour (?:own )?(?:strict(?:ly)? )?confidential (?:advice|view|opinion|guidance|help)\b|\bconfidential (?:word"
    r"|chat)\b",
    r"\A\W*(?:strictly |private (?:and|&) |personal (?:and|&) |in )*(?:confidential|private|personal|confidence"
    r"|p ?& ?c)"
    r"(?:\W*\Z| ?[:,-]|[,-]? ?please\b)",
    r"\b(?:ask|request|appreciat|grateful|need|expect|rely|relying|count|thank|please|want|like|trust|depend)\w*\b"
    r"[^.!?]{0,30}\b(?:confidentiality|secrecy|your silence|anonymity|discretion(?! (?:over|in|whether"
    r"|to)))\b(?! (?:agreement|clause))",
    r"\brespect my (?:confidence|confidentiality|privacy)\b"
    r"|\b(?:please|to|you|must|kindly) (?:\w+ )?respect (?:our|his|her|their|(?:(?!your\b)\w+ ){0,3}(?!your\b)\w+"
    r"(?:'s|s')) (?:own |wishes for )?(?:confidence|confidentiality"
    r"|privacy|anonymity)\b"
    r"|\b(?:please|to|you|must|kindly) (?:\w+ )?respect the (?:confidence|confidentiality|privacy|anonymity)"
    r" of (?!your)"
    r"|\bbe (?:very |most )?discreet\b|\bdiscreetly,? please\b",
    r"\b(?:quietly|discreetly) and without\b|\bon an? (?:\w+ )?confidential basis\b",
    r"\bas p ?& ?c\b|\bstrictly p ?& ?c\b",
)
"""Said in confidence, with a request for discretion, or under a label."""
TELLING = (
    r"\A\W*(?:please )?(?:do not|not to) (?:circulate|share|forward|copy|distribute|disclose|repeat"
    r"|pass on)(?: please)?\W*\Z",
    rf"{_DO_NOT} {_FILL}(?:tell|mention|share|sharing|shared|copy|cc|forward|pass|show|circulate|repeat|discuss"
    r"|disclose|reveal"
    r"|divulge|release|broadcast|spread|print|send|breathe|quote|say|go telling|go mentioning|put (?:this|it|that"
    r"|my \w+) (?:in front of|before|round)"
    r"|(?:put|post) (?=(?:this|it|that|my \w+) (?:on|to|up|online)))\b"
    rf" (?:about |of |on |out |round |to |with |in |any of )*(?:{_THIS}|that i|who|a word|{_OTHERS}"
    r"|N\d+)(?! (?:my number|the lift)\b)",
    rf"{_DO_NOT} {_FILL}let (?:{_OTHERS}|N\d+) (?:know|see|hear|find|learn|read|have)\b",
    r"\bwithout (?:telling|copying|sharing|showing|informing|involving|alerting|consulting|mentioning it to"
    r"|it going to) "
    rf"(?:this |it |in )?(?:with |to )?(?:{_OTHERS}|N\d+)|{_DO_NOT} {_FILL}(?:tell"
    r"|let on to) \w+(?: \w+)? (?:that )?i (?:asked|wrote|told|have|said|am|was)\b",
    rf"{_DO_NOT} {_FILL}{_TELL}[^.!?;]{{0,45}}?\b(?:anyone|nobody|others|any other|other (?:members|councillors"
    r"|groups?|part)"
    r"|else|my name|without (?:asking|my)|unless i|until i|until we)\b",
    rf"\b{_THIS} (?:\w+ ){{0,3}}?(?:must|should|may|is|are|ought) (?:not|never) (?:to )?(?:be )?{_TELL}(?! (?:by|at"
    r"|until it))",
    r"\b(?:it|this|that|nothing|exchange|letter|message|email|conversation|advice) (?:\w+ ){0,4}?(?:is|does|gets?"
    r"|be|are|may|"
    rf"should|must|do)(?: not)?(?: to)?(?: be| get)? {_TELL}[^.!?;]{{0,20}}?\b(?:any other|the other members"
    r"|other members|"
    r"anyone|without asking|unless i|until i)\b",
    r"\bunder no circumstances\b[^.!?;]{0,25}\b(?:passed|shown|told|shared|sent|copied|forwarded|mentioned"
    r"|circulated)\b",
    rf"\A\W*(?:please )?not to be {_TELL}|\bnone of (?:this|what)\b[^.!?]{{0,60}}?\b(?:talked|shared|repeated"
    r"|mentioned|told|"
    r"passed|discussed)\b|\bnot (?:be )?talked about\b",
    r"\bno (?:cc|copies|copying|sharing|forwarding)(?:'?s)?(?: in)?(?:,? please|\W*\Z)|\bnobody(?: else)? (?:on"
    r"|in) copy\b"
    r"|\bnothing (?:of|about) (?:this|that|it|what)\b[^.!?]{0,40}?\b(?:to|with) \w",
    r"(?:\A\W*|\b(?:please|and|to|but|or|just|once[^.!?]{0,20}and)\b,? )(?:tell|show|say to) nobody\b"
    r"|\bsay nothing(?=\W*\Z|,| to\b"
    r"| about (?:this|it|that|me)\b)|\b(?:tell|say|breathe|speak|mention)\b [^.!?]{0,30}?\b(?:to nobody|not a word"
    r"|nothing to anyone)\b"
    r"|\bwill not (?:say|tell|breathe|mention|repeat|let) [^.!?]{0,30}?\banyone\b|\bnot show (?:this|it|that) to\b",
    r"(?:\A|[,;:-] |\b(?:please|and|but|so) )not (?:a|one|another|so much as a) (?:\w+ )?(?:word|whisper|peep"
    r"|dicky ?bird|bird)\b"
    r"|\bmum(?:'s| is)? the word\b|\bzip it\b|\blips (?:are )?sealed\b|\bnot let (?:on|slip|it slip)\b"
    r"|\bsay nothing to anyone\b",
    r"\bnot (?:to )?be repeated\b|\bnot (?:be )?for (?:(?:\w+ )?(?:circulation|sharing|distribution|forwarding|others"
    r"|repeating"
    r"|transmission|passing on)|onward \w+|publication yet)\b",
    r"\b(?:keep|leave|omit) (?:me|my name) (?:out|off)\b|\bwithout (?:\w+ ){0,2}?(?:naming|mentioning|quoting"
    r"|involving) "
    r"(?:me|my)\b|\b(?:do not|not) (?:to )?(?:use|give|mention|quote) my name\b|\bforget (?:who asked|i asked"
    r"|i wrote)\b",
    r"\b(?:we|i|you) never (?:had|heard|wrote|said|saw) (?:this|it|that)\b|\bnot (?:hear|get) (?:it|this"
    r"|that) from me\b"
    r"|\bsay it was (?:a|some) [^.!?]{0,25}\bnot me\b|\bthat (?:it|this) (?:came|comes) from me\b",
    r"\b(?:check|ask|speak|clear (?:it|this)) (?:with |to |me )*(?:me|first)\b[^.!?]{0,15}\bbefore (?:you|this|it"
    r"|anyone) "
    r"(?:is |are |goes? |gets? )*(?:tell|share|show|pass|send|copy|forward|shared|shown|passed|sent|copied|forwarded"
    r"|to|told)\b",
    r"\bleave (?:the |any |my |all )*(?:other|rest|fellow)\b[^.!?]{0,25}\bout of (?:this|it)\b|\bsee this but you\b",
    r"\b(?:delete|destroy|burn|shred) (?:this|it)\b[^.!?]{0,25}\b(?:read|tell nobody)\b|\bembargo(?:ed)? until i\b"
    r"|\b(?:please|to) "
    r"guard (?:this|it)\b|\b(?:sit|sits|sitting) (?:tight )?on (?:this|it)\b(?! (?:side|road|committee))",
)
"""Nobody is to be told: do not share this, not a word, leave my name out, sit on it."""
KNOWING = (
    rf"\b(?:would|do) not (?:yet |really |particularly |at all |much )?(?:want|wish|like|be happy (?:for|if)|care for) "
    rf"(?!to\b|you to\b|me\b)[^.!?;]{{2,60}}?\b{_LEARN}\b",
    r"\b(?:this|it|that|word|any of this|N\d+|what i \w+|my \w+|none of this) (?:must|should|may|can|is|does"
    r"|had better) not (?:to )?"
    r"(?:get (?:back|out|about|round|wind|into)|go (?:round|outside|beyond|any further|out to|to (?:the|any"
    r"|my) (?:other|group|rest))"
    r"|leave (?:your|this|the office)|come out|go further)",
    r"\b(?:leader|group|whip|colleagues|members|councillors?|wife|husband|party|chair|others|N\d+) (?:is|are|must"
    r"|should|does|do|may|"
    rf"ought) not (?:to )?(?:yet )?(?:know|hear|learn|find out|see|read|get)\b{_END}",
    r"\b(?:rather|prefer|sooner|grateful|obliged|appreciate\w*|would like|pleased|glad)\b[^.!?;]{0,40}?\b(?:not"
    r"|nobody|no other"
    rf"(?: member| councillor)?)\b[^.!?;]{{0,40}}?\b(?:{_LEARN}{_END}|(?:seen|read|known) by|go(?:ing)? (?:round"
    r"|outside|beyond)"
    rf"|leave your|(?:share|shared|pass|passed|copy|copied|tell|show|shown|mention|forward|repeat)\b)",
    r"\b(?:prefer|ask|like|want|wish|insist)\b[^.!?;]{0,40}\b(?:seen|read|known|heard) by (?:no|nobody)\b",
    r"\b(?:nobody|no other (?:member|councillor|person|officer))\b(?: else)?(?: (?:in"
    r"|on) [^.!?;]{1,25}?)? (?:should|must|needs?|"
    rf"is to|is|ought|need|may) (?:to )?(?:be )?(?:know|see|hear|learn|told|read|aware|copied)\b{_END}",
    r"\bnobody (?:but|except|other than|apart from|besides|bar) (?:you|us|yourself"
    rf"|me)\b[^.!?;]{{0,30}}?\b(?:{_LEARN}|sees|knows|reads|hears|gets)\b",
    r"\b(?:nobody|only)\b[^.!?]{0,60}\bknows?\b[^.!?]{0,40}\b(?:that way|(?:stay|keep it) so|like that"
    r"|stays that way)\b",
    rf"\bno need for (?:the |any |my )?(?:others?|rest|anyone|group|N\d+)\b[^.!?;]{{0,20}} to {_LEARN}\b",
    r"\bwithout (?:its |it |this |that )?(?:the |any |my )?(?:anyone|others?|group|leader|reaching|N\d+|members"
    r"|colleagues)\b"
    rf"[^.!?;]{{0,25}}?(?:{_LEARN}|any other|the other|others)(?!\w)",
    r"\b(?:not|never)\b[^.!?]{0,20} gets? (?:wind|sight|hold) of (?:it|this|that|what|me)\b|\b(?:mortified|awkward|"
    r"embarrass\w+|dreadful|ruined|in trouble)\b[^.!?;]{0,15}\bif\b[^.!?;]{0,30}?\b(?:came out|got out|comes out"
    r"|gets out|knew|saw"
    r"|found out|heard)\b",
    r"\bif (?:this|it|word|any of this) (?:gets|got|comes|came|leaks?|leaked) (?:out|about|round)\b(?! of)",
    r"\b(?:go(?:es)?|going|went|taken?) no further\b|\bnot (?:go|be taken) any further\b"
    r"|\bno further than (?:you|this"
    r" (?:desk|office)|your|these)\b",
    r"\b(?:this|it|that|please|one) (?:\w+ )?(?:stops?|stay|stays|remains?|ends?|rests?) (?:just |here |strictly "
    r"|only )*"
    r"(?:with (?:just )?you|at your|on your desk|here with|in this office|in your office)\b",
    r"\b(?:not|never) (?:want|like|wish) (?:it|this|that) known\b|\bnot ready for (?:this|it) to (?:be|go|get|come)\b"
    r"|\bnot (?:be |become |made )*(?:common|general|public) knowledge\b[^.!?]{0,20}\bplease\b",
)
"""Nobody is to learn of it: I would rather nobody knew, it must not get back to them."""
ONLY_YOU = (
    r"\bfor (?:your eyes|your ears|you|that officer|the addressee|you personally),?(?: and (?:for )?(?:you"
    r"|that officer))?,? "
    r"(?:only|alone|and (?:for )?nobody else)(?=\W*\Z|[,;:.!-]| (?:please|and|sam|dev|at|until)\b)",
    r"\b(?:your )?(?:eyes|ears) only\b|\baddressee only\b|\bonly ones? (?:who|that) knows?\b|\b(?:meant|is"
    r"|are) for nobody "
    r"(?:else|but you)\b|\band for nobody else\b",
    r"\b(?:reply|answer|write|respond|email|come back) (?:back )?(?:only )?(?:to )?(?:me|my \w+(?: \w+)?)"
    r" (?:alone|only)\b|\bnot (?:use |hit |press )?reply[- ]all\b"
    r"(?![^.!?;]{0,60}\b(?:inbox\w*|mailbox\w*|fills?|clogs?|e-?mails|noise|annoy\w*|spam|nuisance|traffic)\b)"
    r"|\breply only to me\b",
    r"\b(?:restrict|limit|confine)(?:ed)? (?:this|it|that|what [^.!?;]{1,20}?) to (?:yourself|you)\b|\byou (?:and"
    r"|&) nobody else\b",
)
"""For one reader only."""
WELSH = (
    r"\brhyng(?:om ni|och chi a (?:fi|minnau)|ot ti a (?:fi|mi))\b|(?:\A\W*(?:yn )?(?:\w{1,15} )?|\byn )(?:\w{1,15} )?"
    r"[cg]yfrinachol\b|\bcyfrinachol,? os gwelwch\b"
    r"|\bdim gair (?:wrth"
    r"|am)\b",
    r"\bpeidi(?:wch|o) (?:â|a|ag) (?:dweud|rhannu|sôn|dangos|anfon|copïo|ailadrodd|trafod) ?(?:hyn|hwn|wrth|ymlaen"
    r"|y neges|"
    r"am hyn|gyda|â)?\b|"
    r"\b(?:c|g|ch)adw(?:ch)? (?:hyn|hwn) (?:i chi|i ti|yn dawel|dan)\b|\bph?eidio â (?:dweud|sôn) wrth neb\b"
    r"|\bneb arall\b[^.!?]{0,20}\bwybod\b",
)
"""The same in Welsh."""
