"""The ways in which leave is given and held back, over one plain clause with people as tokens; A stands for anyone."""

from mailguard.correspondence.wordings.leave_shared import JOINTLY, KNOWING
from mailguard.language.patterns import regex

_MANY = (
    r"(?:any|every|all|the other|other|all other|all the other|all (?:of )?the|any other|the rest of the"
    r"|each)(?: ward| fellow)? "
    r"(?:members?|councillors?|cllrs?|colleagues)(?: of the council)?"
)
UNNAMED = regex(
    r"\b(?:(?:(?:the|my|our|all|both|any|each) )?(?:(?:other|two|three|fellow|current) ){0,3}(?:ward|relevant|right"
    r"|appropriate|responsible|local|division|fellow|lead|cabinet|correct|neighbouring)(?: (?:ward|local|cabinet))? "
    r"(?:members?|councillors?|cllrs?|colleagues?|portfolio holders?)|(?:whichever|whatever) (?:member|councillor|cllr)"
    r"|(?:the )?(?:other )?(?:members|councillors) of the \w+)\b(?!')"
)
"""Members whom the words do not name: the relevant member, my ward colleagues, members of the panel."""
EVERYBODY = regex(
    rf"(?:{_MANY}|anyone|everyone|whoever|whomever|who(?:m|ever|mever)? (?:else )?you (?:wish|like|please|want|choose"
    r"|see fit)|(?:the |our )?whole (?:council|chamber|group|world)"
    r"|the (?:full council|world|rest of the council)|as you (?:see fit|like|wish|please)|others|unrhyw aelod|ph?awb"
    r"|bawb)"
)
"""Everybody, in the plain form of a sentence."""
ANYBODY = regex(rf"\b{EVERYBODY.pattern}\b(?: on the council| else| you (?:like|please|wish|want)| who \w+(?: \w+)?)*")
ALL_MEMBERS = regex(r"(?:all|every|any|the other|other) ?(?:members?|councillors?|cllrs?|the members|the councillors)")

_W = (
    r"(?P<who>[NA]\d*(?:'s)?(?:(?:,? and|,? or|,| &| \+|/) ?(?:also )?(?:to |with )?[NA]\d*(?:'s)?)*)"
    r"(?:,? and (?:me|myself)\b)?"
)
_N = r"(?P<who>N\d+(?:'s)?(?:(?:,? and|,? or|,| &| \+|/) ?(?:also )?(?:to |with )?N\d+(?:'s)?)*)"
_OBJECT = (
    r"(?:it|this|that|these|them|one|everything|anything|something|whatever|what (?:i|you|we)[^.!?,;]{0,40}?"
    r"|sight of [^.!?,;]{0,25}?"
    r"|(?:all|any|some|both) of (?:it|this|that)|the (?:lot|details?|whole (?:lot|thing|file|matter|story)|matter"
    r"|papers?|drawings?)"
    r"|(?:a|the|that|same)? ?cop(?:y|ies)(?: of [^.!?,;]{0,40}?)?|the same"
    r"|(?:my|your|our|the|this|any|all|all my) (?:\w+ )?(?:e-?mails?|messages?|letters?|notes?|question|queries|query"
    r"|answers?|repl(?:y|ies)"
    r"|thread|chain|exchange|correspondence|conversation|file|advice|response|concerns?|idea|points|figures|enquiry)"
    r"(?: (?:and|or) (?:my|your|the) \w+)?)"
)
_FREE = (
    r"(?:happy|content|fine|okay|ok|all right|alright|glad|pleased|delighted|relaxed|comfortable|free|welcome"
    r"|willing|good)"
)
_LEAD = (
    r"(?:\A|[,:(-] ?|\b(?:please|do|then|so|and|also|just|aye|yes|yep|ok|okay|best|better|mind|kindly|reason to"
    r"|free to|fine to|ok to"
    rf"|okay to|all right to|welcome to|for you to|{_FREE} (?:for you )?to|like you to|want you to|wish you to"
    r"|ask you to|asking you to|at liberty to"
    r"|rather you|(?:could|can|would|will|may|might) (?:you|we|i ask you to)|let us|you (?:may|can|could|should|might"
    r"|must|will want to"
    r"|might want to|may wish to|had better|need to|ought to|may as well|might as well|can now|may now)|sense to"
    r"|right to|sensible to|wise to"
    r"|helpful to|be so kind as to|be good enough to|grateful if you (?:would|could)|appreciate it if you (?:would"
    r"|could)|(?:fine|ok|okay|happy|glad|good|all right|no problem|content|happy for|mind)(?: (?:with|by) me)? if you"
    r"|by all means"
    r"|permission to|consent to|leave to|blessing to|agree to|objection to|instead|after all)\b,? )"
    r"(?:please |also |now |just |at once |certainly |always |freely |by all means |of course |as well |go ahead and "
    r"|then |do )*"
)
_SHOW = (
    r"(?:show|tell|send|give|forward|copy|cc|pass|email|e-mail|let|hand|provide|supply|furnish|brief|update"
    r"|inform|consult|include|involve|add|invite|bring|loop|keep|get|put|ask)"
)
_SHARE = (
    r"(?:share|disclose|reveal|divulge|make available|pass|send|forward|show|give|copy|cc|release|circulate"
    r"|mention|discuss|talk|speak|chat|go|repeat|read|hand|reply|respond|answer|write|run|publish|explain|tell|copies)"
)
_WAYS = tuple(
    regex(pattern)
    for pattern in (
        *KNOWING,
        # answer both of us
        rf"{_LEAD}(?:answer|e-?mail|tell|update|inform|ring|contact|copy) (?:us )?(?:both )?{_N},? (?:and|or) (?:me"
        r"|myself|i)\b",
        rf"{_LEAD}(?:answer|e-?mail|tell|update|inform|ring|contact|copy) (?:both )?(?:me|myself),? and {_N}",
        # do this to somebody
        rf"{_LEAD}{_SHARE}\b(?! me\b| us\b)[^.!?;]{{0,70}}? (?:to|with|past|by|on to|round|around|also"
        rf"|at) (?:my \w+ ?\w*,? |(?:both )?(?:me|myself) and |us and |us both,? |both |either )?{_W}(?<!'s)(?!\d|'s)",
        rf"{_LEAD}(?:copy|cc|bring|loop|include|involve|add|invite|get|put|keep|consult|brief|inform"
        rf"|update) (?:in )?(?:my [\w -]{{2,25}}?,? )?{_W}(?<!'s)(?!\d|'s)"
        r"(?= (?:in|into|to|on|onto|posted|informed|up|as|also|too|please|from|at|with|about|by|when|if|for|on copy"
        r"|because|since)\b|\W*\Z|[,;:.)-])",
        rf"{_LEAD}(?:show|tell|send|give|forward|copy|e-?mail|pass|hand|update) {_W},? (?:in |also "
        rf"|too )?(?:{_OBJECT}|too|about|as well|as you|anything|please|thx|thanks|on (?:this|it)|if you|since|\W*\Z)",
        rf"{_LEAD}(?:tell|show|send|forward|copy|cc|inform|brief|e-?mail|ask) {_W}(?=,? (?:please|thanks|as well|too"
        r"|also|about (?:it|this|that|my)|since|when you|if you)|\W*\Z|,)",
        rf"{_LEAD}let {_W} (?:also |too )?(?:see|know|have|read|in on|look|take a look|hear|share|join)\b",
        rf"{_LEAD}let {_W} (?:have|see|take) (?:a |the )?(?:look|sight|copy)\b",
        rf"{_LEAD}(?:have a word|check|run (?:it|this)|clear (?:it|this)|liaise|work|confer|raise (?:it"
        rf"|this)) (?:with|past|by) {_W}(?! about (?:his|her|the)\b)",
        r"\b(?:happy|content|fine|ok|mind|glad|objection to|object to|favour of|consent|agree|agreement"
        rf"|agreeable) (?:with |about |at |to |for )?(?:you|your) [a-z]+ing\b[^.!?;]{{0,40}}? {_W}(?<!'s)(?!\d|'s)",
        rf"\bmind (?:letting|copying|telling|showing|sending|including|bringing|looping in|cc'?ing) (?:in "
        rf")?{_W}(?<!'s)(?!\d|'s)",
        # happy for somebody to see it
        rf"\b(?:{_FREE}|may|welcome|like|want|wish|love|agree\w*|consent\w*|ask|time|only right|right|sensible|fair"
        r"|useful|good|grateful) (?:it )?"
        rf"(?:for |with |that |about |to |if |like |it if )?{_W} (?:to |should |may |might |can |could |must |were "
        r"|was |being |is |be |having |has |have "
        r"|seeing |knowing |reading |getting |receiving |gets |sees |knows |receives )?(?:also |to |now )?(?:be "
        r"|being |get |been )?"
        r"(?:told|copied|cc'd|cc|involved|included|informed|made aware|aware|in on|brought|kept|shown|sent|given"
        r"|see|seeing|know|knowing|have|having|has|receive|receiving|receives|read|reading|get|getting|gets|sees"
        rf"|looped|look|{_OBJECT})\b",
        r"\bhappy for (?:it|this|that|these|my \w+|the \w+|everything) to (?:go|be (?:shared|shown|sent|passed"
        rf"|copied|circulated|forwarded|told)|reach)[^.!?;]{{0,25}}? (?:to|with|by|round) {_W}",
        r"\b(?:agree\w*|consent\w*|permission|approval|blessing|leave|objection|happy|content|fine|ok|okay) (?:to"
        rf"|for|with|about) (?:{_OBJECT}|its|all) "
        r"(?:being |to be |be |to go |going )(?:passed|shared|sent|shown|copied|forwarded|disclosed|told|given"
        rf"|circulated|released)?(?: on| over)? ?(?:to|with|by|round) {_W}",
        rf"{_LEAD}(?:provide|supply|furnish) {_W} with\b",
        rf"\bhappy for {_W}'s (?:seeing|knowing|having|reading|being|getting|involvement|inclusion)\b",
        r"\bhappy for (?:its|it|this|that|my \w+) (?:being |to be )?(?:shown|shared|copied|sent|passed|told"
        rf"|going)(?: on)? (?:to|with) {_W}",
        rf"\b(?:it is|that is)? ?(?:fine|ok|okay|no problem|all right) (?:by me )?if {_W} (?:is |gets |sees |has "
        r"|knows |reads |hears )",
        # somebody may see it
        rf"{_W} (?:can|may|should|could|must|ought to|needs to|is (?:very |quite |more than |fully |most )?(?:welcome"
        r"|entitled|free|allowed) to|might as well|will need to|has to"
        r"|would (?:benefit|do well)|has (?:my|every|a) (?:\w+ )?(?:blessing|permission|consent|leave|right"
        r"|agreement)[^.!?;]{0,6} ?to|has my ok to|is to)"
        r" (?:also |now |certainly |by all means |of course |probably |really |still )*(?:be |get |have "
        r"|been )?(?:also )?"
        r"(?:see|know|read|look at|look|have|get|hear|receive|be in on|join|share|view|be|told|copied|cc'd|involved"
        r"|included|informed|aware|made aware|shown|sent|given|brought|kept|consulted|looped)\b"
        rf"(?! (?:his|her|their|a go|my seat|a turn|a say)\b)(?= {_OBJECT}|\W*\Z|[,;:)-]| (?:in|into|on|about|all|too"
        r"|also|as|by|of|please|anything|after|from|and|if|at|with|the (?:whole|full|benefit))\b)",
        rf"{_W} (?:can|may)(?:,? (?:as far as i|by all means|of course|too|also)\b|\W*\Z)",
        rf"{_W} (?:is|are) (?:fine|ok|okay|all right|safe|welcome)(?: to| by| with me|\W*\Z|,)",
        # somebody knows it
        rf"{_N} (?:already |also |now )?(?:knows|has seen|has read|has had|is aware of|is in on|saw|has got"
        r"|has)(?: all| everything)?(?: about| of)? (?:it|this|that|all this|everything|my (?:e-?mail|letter|note)"
        r"|what i)\b(?! from)",
        r"\bi (?:have |had |did )?(?:already |also |myself )?(?:shown|showed|told|gave|given|copied|sent|shared"
        r"|discussed|spoken|spoke|forwarded|let) "
        rf"(?:{_OBJECT} (?:with|to) )?(?:with |to |in )?{_N}(?:,? | see | have | read )?(?:\W*\Z|(?=already|in\b|myself"
        rf"|about this|about it|about all|{_OBJECT}|everything|so ))",
        # only the two of us and somebody
        r"\bbetween (?:you(?:,| and)? ?(?:and )?(?:me|i|us),? (?:and |& )?|(?:the three of )?us(?:,| and"
        rf"| -) ?(?:and )?){_W}",
        # we do it together
        rf"{_W} and (?:i|me|myself) (?:are|have been|both|will be|agreed|decided)\b[^.!?;]{{0,30}}?\b(?:together"
        r"|jointly|joint|both|one|same)",
        rf"\b(?:jointly|together|in tandem|along) with {_W},? (?:so|and) [^.!?;]{{0,30}}?(?:both|too|us)\b",
        rf"\b(?:get|have|want|like|welcome|value|ask for|seek|hear|appreciate|know)\w* {_W}'s (?:\w+ )?(?:view"
        r"|thoughts?|opinion|take|input|comments?|advice)\w*\b",
        rf"{_LEAD}ask {_W} (?:what|for|whether|if|to)\b[^.!?;]{{0,30}}\b(?:my|this|it|thinks?)\b",
        rf"\b(?:add|include|copy|involve|bring|give|need|keep|want|have) (?:back )?{_W} (?:back )?(?:in|on|to"
        r"|into) (?:the |this |on |copy|in )",
        rf"{_LEAD}send (?:it )?{_W}(?=\W*\Z)",
        rf"{_LEAD}give {_W} [^.!?;]{{0,20}}\bcopy of (?:this|it|my|your)\b",
        rf"\b(?:make sure|ensure|(?<!i )see that|see to it|arrange)(?: that| for)? {_W} (?:gets|sees|has|knows|is"
        r"|receives|to (?:see|have|get|be))\b",
        rf"\bthat {_W} (?:be|is|should be|was) (?:copied|told|sent|included|involved|informed|brought|shown|given)\b",
        rf"{_LEAD}(?:share|pass|show|forward|send|circulate|publish|copy|tell|copy in|let) (?:it |this |round |in "
        r"|away |all |them )*(?P<who>A)\b",
        # Welsh
        r"\b(?:croeso i (?:chi|ti)|gallwch(?: chi)?|cewch|gellwch|rhannwch|anfonwch|copïwch|dywedwch|cofiwch gynnwys"
        rf"|dangoswch|hapus)\b[^.!?;]{{0,40}}?(?:gyda(?:'r|g)?|i'r|i|at y|at|wrth y|wrth|â|y|'r|gydag) ?{_W}",
        rf"\b(?:gall|caiff|mae croeso i|dylai) (?:y |'r )?{_W} (?:weld|wybod|gael|gweld|gwybod|cael|ddarllen)\b",
    )
)
"""Leave for somebody, refusals apart; `who` are the people."""
GIVES = (*JOINTLY, *_WAYS)


POSITIVE = (
    (regex(r"\bjoins me in\b"), "joins me by"),
    (regex(r"\b(N\d+ and i are) (?:both )?(?:\w+ )?(?:concerned|worried)\b"), r"\1 asking"),
    (
        regex(
            r"\b(?:no|not (?:have |see |got )?any|not the (?:least|slightest)) (?:real |particular "
            r"|possible )?(?:objections?|harm|problem|issue|worries|difficulty|reservations?|qualms)"
            r"(?: at all| whatever| whatsoever| from me| on my part)?(?: (?:to|in|with|if|about|for))?\b"
        ),
        "happy for",
    ),
    (
        regex(
            r"\b(?:i|we|i would|i do|would|do|and|really|certainly)? ?(?:would |do |should |will )?not (?:really "
            r"|at all |in the least |particularly )?(?:mind|object)(?: at all)?(?: to| if)?\b(?! who\b)"
        ),
        "happy for",
    ),
    (
        regex(
            r"\b(?:there is )?no (?:good |earthly )?reason (?:why |that )?(N\d+) (?:should|could|can|must|need) not\b"
        ),
        r"\1 should",
    ),
    (regex(r"\bno reason (?:why |that )?you should not\b"), "you should"),
    (
        regex(
            r"\b(?:need|do) not (?:need to )?(?:hide|keep|hold|conceal)\b[^.!?;]{0,20}? from\b|\bno (?:need|point"
            r"|reason|call) (?:to|for|in) (?:hide|hiding|secre\w+|keep\w*|conceal\w*"
            r"|be secretive)\b[^.!?;]{0,20}? (?:from|with|towards)\b"
            r"|\bnothing to (?:keep|hide) from\b|\b(?:does|do) not extend to [^.!?;]{0,30}? from\b"
            r"|\bnot (?:a )?(?:secret|confidential|private) (?:from|to)\b"
        ),
        "share it with",
    ),
    (
        regex(
            r"\b(?:daft|silly|wrong|foolish|odd|unfair|rude|pointless) to (?:leave|keep|cut"
            r"|shut) (N\d+) out(?: of (?:it|this))?(?:,? so do not)?"
        ),
        r"please include \1 in",
    ),
    (
        regex(
            r"\b(?:do not|please do not|should not|never) (?:leave|forget|omit|exclude|miss)(?: to (?:copy|include"
            r"|tell))? (N\d+)(?: out| off)?(?: of (?:it|this))?"
        ),
        r"please include \1 in",
    ),
    (
        regex(
            r"\bif [^.!?;,]{0,12}?(N\d+) (?:wants?|asks?|wishes|would like|needs?"
            r"|is interested)\b[^.!?;,]{0,30}?,? (?:that is )?(?:fine|ok|okay|no problem|happy for|good)\b[^.!?;]*"
        ),
        r"\1 can see it",
    ),
    (regex(r"\b(?:i take back|never mind|forget|scrap|ignore) what i said[^.!?;:]{0,20}[:,;] ?"), ""),
    (regex(r"\b(?:what|the thing) i asked you to keep (?:to yourself|quiet|secret|private)\b"), "this"),
    (regex(r"\bi (?:have )?(?:not|never) (?:got|had|have) his (?:new )?(?:\w+)"), ""),
    (regex(r"\bi (?:would )?(?:only )?(?:not|never) (?:thought|think) [^.!?;]{0,10}"), ""),
    (regex(r"\bwhy not\b"), "please"),
    (regex(r"\b(?:cannot|can not) see (?:any harm|why not|a problem)\b(?: in| with)?"), "happy for"),
    (regex(r"\b(?:not only|no doubt|not least|why do not you)\b"), "please"),
)
"""What refuses in form only, and how to read it."""

EXCEPT = regex(
    r"\b(?:nobody|not\b[^.!?;]{0,40}?\b(?:A|anyone|other members?|any other \w+)|no other (?:member"
    r"|councillor))\b[^.!?;]{0,40}?"
    r"\b(?:but|except(?: for)?|other than|apart from|bar|save(?: for)?|besides|aside from|beyond"
    rf"|outside) (?:you(?:rself)?,? (?:me,? )?and )?{_W}"
)
EXCEPT_FIRST = regex(
    r"\b(?:apart from|except for|other than|bar|save for|aside from"
    rf"|with the exception of) (?:you(?:rself)? and )?{_W},? [^.!?;]{{0,40}}?(?:\bnobody\b"
    r"|\bnot\b[^.!?;]{0,30}?\b(?:A|anyone))"
)

HOLDS_BACK = regex(
    r"\b(?:not|never|no|nor|nobody|nothing|none|neither|without|rather than|than|sooner|unless"
    r"|before(?= (?:you (?:tell|show|send|copy|share|speak|do|say|let|bring|pass)|anything|it goes|this goes|N\d|any"
    r"|i (?:have|can|am)))|until|instead of|except|hardly|by no means|stop|avoid|hide"
    r"|leave N\d+ out|keep N\d+ out|out of it|away from|refuse|worr\w+|afraid|fear\w*|concerned|hate|dread|once"
    r"|wonder|whether|next month|one day|no business"
    r"|only after|peidiwch|dim gair|ddim|hope|forbid|wish N\d+ had)\b"
    r"|\A(?:who|why)\b|\blet me\b|\bi (?:will|shall|might|may|could|would|can|must|want to|am going to|intend to"
    r"|plan to)"
    r" (?:\w+ )?(?:tell|speak|talk|ask|copy|show|ring|see|raise|let)\b|\bcopy me\b|\bme in\b|\blet me\b"
    r"|\blast (?:time|week|year|month)\b|\bif [^.!?;,]{0,30}? (?:you must|at all)\b"
)
"""A refusal, a condition, a fear, or a question about it, once double refusals are put positively."""
