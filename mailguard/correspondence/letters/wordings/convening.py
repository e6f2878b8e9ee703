"""Words that convene a formal meeting, English and Welsh (Local Government Act 1972, Schedule 12)."""

from mailguard.correspondence.letters.wordings.calling import CALLING
from mailguard.correspondence.letters.wordings.ways import BODY, I_OR_WE, REPORT, SMALL, Ways, compiled
from mailguard.language.patterns import regex

_KIND = (
    r"(?:(?:special|extraordinary|emergency|urgent|ordinary|annual|formal|additional|full|first|next|further|adjourned"
    r"|reconvened|statutory|inquorate|budget|joint|monthly|forthcoming|immediate|short|single-item|last-minute) )"
)
_WORDS = (
    r"(?:(?!(?:residents?|trustees?|parents?|public|tenants?|staff|governors?|when|if|that|whether|by|before|after"
    r"|until"
    r"|once|not|because|since|while|unless|which|who|is|are|was|were|has|have|had|will|to|at|on|i|we|you"
    r"|it)\b)[\w&'-]+ )"
)
_MEETING = (
    rf"(?:{_KIND}{{0,4}}(?:\w+ )?(?:meeting|session|sitting) of (?:the |your |our |this )?{_WORDS}{{0,6}}?{BODY}\b"
    rf"|{_KIND}{{1,4}}(?:(?!public\b)[\w'-]+ )?(?:meeting|session|sitting|assembly|court|convocation)\b|{BODY} "
    rf"meeting\b|meeting under\b)"
)
_BODY = rf"(?:(?:the |your |our |this |a )?{_WORDS}{{0,5}}?{BODY})\b"
_CALLED = rf"(?:an? |the |this |your |our )?(?:{_MEETING}|{_WORDS}{{0,5}}?{BODY}\b|meeting\b)"
_US = (
    rf"(?:you|(?:all |other |its |every |each |the )?(?:members?|councillors?)(?: of (?:the )?{_WORDS}{{0,5}}?{BODY})?"
    rf"|(?:all |the )?members of (?:the )?{_WORDS}{{0,5}}?{BODY}|(?:the )?{_WORDS}{{0,4}}?{BODY})"
)
_MEETS = (
    r"(?:(?:will|shall|is to|are to|must|is due to|do(?:es)?)? ?(?:now )?"
    r"(?:meets?|sits?|assembles?|convenes?|gathers?|reconvenes?|be held|take place|held|to be held))\b"
)
_MUST = (
    r"(?:MUST|required|directed|instructed|ordered|commanded|called upon|called|obliged|bound|bidden|expected"
    r"|summons?ed|requested and required|convened)"
)
_WHICH = r"(?:[^;]{0,120}?\b)"
_CHAIR = r"(?:the (?:deputy |town |lord |vice-)?(?:mayor|chair(?:man|woman|person)?|leader|convener)|N\d+)"
_NOTICE = (
    r"(?:(?:due|formal|proper|official|public|statutory|your|my|the|a|an|C's|written|legal|full|clear"
    r"|(?:invitation|notice|agenda|summons) and) ){0,5}"
)
_TAKE = r"(?:accept|take|treat|regard|read|receive|consider|let|have)"
_AT = (
    r" at (?:\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\b|(?= (?:sharp|prompt|promptly|o'clock|hours|hrs|on)\b| ?[.,;]|$))"
    r"|(?:noon|midday|midnight|half past|a? ?quarter (?:past|to)|that (?:time|hour|meeting|sitting))\b"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= (?:sharp|promptly|o'clock|on)\b| ?[.,;]|$)"
    r"|(?:the )?(?:(?:town|city|county|shire|civic|council) (?:hall|centre|offices?|house|chamber)|guildhall)\b)"
)
"""When or where a body meets, unlike where its writer or anybody else is to be found: "at my surgery"."""
_LETTER = r"(?:this|it|the (?:enclosed|attached|present|above)|these lines|this (?:letter|e-?mail|document|note|paper))"

WAYS = Ways(
    sure=compiled(
        (
            # Summoning.
            rf"\b{_US} (?:are|is|stands?) (?:being )?{SMALL}summons?(?:e?d|sed)\b",
            rf"\b(?:{I_OR_WE}|{_CHAIR}) (?:am |are |have |do |is |has |must )?{SMALL}(?:to )?summons?(?:ed|ing)? "
            rf"(?:you|the|an?|members"
            r"|all|every|C\b)",
            r"^(?:i )?summons? (?:you|the|members|all|every|C\b)",
            rf"\b{_LETTER} (?:letter |e-?mail )?(?:is|serves as|acts as|stands as|constitutes|forms|should be "
            rf"(?:read|taken|treated) as) "
            rf"{_NOTICE}(?:summons|convocation)\b",
            rf"\b{_LETTER} (?:letter |e-?mail )?(?:summons you|is issued (?:to|for) (?:summon|convene)|convenes"
            rf"|calls {_CALLED})",
            rf"\b{_TAKE} {_LETTER} (?:letter |e-?mail )?(?:as|to be|stand as|serve as|be|be read as|do as) "
            rf"{_NOTICE}summons\b",
            r"\bby this summons\b|\bthis summons (?:is|requires|calls)\b|\bsummons (?:is|are) issued\b",
            r"\b(?:enclosed|attached|overleaf|below) is (?:your|the|a) (?:formal )?summons\b|\byour summons (?:to"
            r"|for)\b",
            # Calling.
            rf"\b(?:{I_OR_WE}|{_CHAIR}) (?:am |are |have |is |do )?{SMALL}(?:to )?(?:re-?)?conven(?:e|es|ed|ing) "
            rf"{_CALLED}",
            rf"\b(?:{I_OR_WE}|{_CHAIR}) (?:am |are |have |is |do )?{SMALL}(?:to )?(?:call(?:s|ed|ing)?|summon(?:s|ing)?"
            rf"|order(?:s|ed|ing)?) (?:for )?(?:an? |the |this |our )?{_MEETING}",
            rf"\b(?:{I_OR_WE}|{_CHAIR}) (?:am |are |have |is |do )?{SMALL}call(?:s|ed|ing)? (?:{_US} |{_BODY} |us )"
            r"(?:all )?(?:to (?:meet|order|an?\b|the\b|attend|its)|together|into session|in for|for \w+|on "
            r"(?!to\b)\w+|at \w+)",
            rf"\b(?:falls to (?:me|us)|(?:my|our) (?:duty|task|part)|(?:am|are) (?:obliged|bound|required|asked by "
            rf"law))[^;]{{0,50}}? to (?:convene|call|summon) {_CALLED}",
            rf"\b{_BODY} {_MEETS}[^;]{{0,60}}?\b(?:by my|at my|on my|by this) (?:direction|call|order|summons"
            rf"|command)|\b{_BODY} {_MEETS}[^;]{{0,90}}?\b(?:attend|be there|be present) (?:without fail|please"
            rf"|promptly)",
            rf"\b{_MEETING},? (?:called|convened|summoned) (?:for|under|on)\b",
            rf"^(?:formal )?(?:summons|notice of (?:extraordinary|special|ordinary|annual|urgent) "
            rf"meeting)\b\W+(?:to )?(?:[^;]{{0,60}}?)(?:{BODY}|meeting)\b",
            rf"^(?:i )?(?:convene|call) (?:an? |the )?{_MEETING}",
            rf"\b(?:i|we) AGREES (?:to )?(?:convene|call|summon) (?:an? |the )?(?:{_MEETING}|{_WORDS}{{0,5}}?{BODY}\b)",
            rf"\b(?:{I_OR_WE}) (?:am |are |have )?{SMALL}(?:exercis(?:e|ing|ed)|us(?:e|ing|ed)|invok(?:e|ing|ed)) "
            rf"(?:my|our|the) (?:[\w']+ )?(?:powers?"
            rf"|right|authority|duty|casting power|discretion|prerogative)\b[^;]{{0,60}}? to (?:convene|call"
            rf"|summon) {_CALLED}",
            rf"\b{_MEETING}[^;,]{{0,60}}? (?:is|are|stands) {SMALL}(?:convened|summoned|called|reconvened)\b(?! "
            rf"off\b| by (?!me\b|us\b|this))",
            rf"\b{_BODY} (?:is|are|stands) {SMALL}(?:convened|summoned|called (?:to (?:meet|order)|together|into "
            rf"session|for)|reconvened"
            r"|recalled (?:for|on|to (?!mind))|required to (?:meet|assemble))\b(?! by (?!me\b|us\b|this))",
            rf"\b{_MEETING}[^;,]{{0,40}}? (?:called|convened) by me\b|^notice convening (?:an? |the )?(?:{_MEETING}"
            rf"|meeting)",
            rf"\b(?:{_US}) (?:are|is) {SMALL}(?:called|summoned|bidden|convened) to (?:a|an|the|its|your|our|this) "
            rf"(?:\w+ ){{0,5}}?(?:meeting|session|sitting)\b",
            rf"\b(?:{_US}) (?:are|is) {SMALL}(?:called|summoned) to (?:a|an|the) [^;]{{1,60}}? for (?:a|an|the"
            rf"|its) (?:\w+ ){{0,3}}?(?:meeting|session)\b",
            r"\bare called to (?:its|the) (?:\w+ ){0,5}?meeting\b",
            rf"\b{_MEETING}[^;,]{{0,60}}? has been (?:convened|called|arranged|fixed|summoned|set)\b[^;]{{0,120}}?"
            rf"\b(?:you MUST|{_MUST}|your (?:attendance|presence)|notice|summons|by (?:the (?:chair|mayor|leader)"
            rf"|me\b))",
            # Requiring somebody to be there.
            rf"\b(?:{_US}) (?:are|is) {SMALL}{_MUST} to (?:attend|be present|come|be at|present yourself|assemble"
            rf"|meet)\b{_WHICH}"
            rf"(?:meeting|{BODY}|session|town hall|chamber)\b",
            rf"\b(?:{_US}) (?:MUST|must|shall|will) (?:attend|be present|present yourself|assemble|be in "
            rf"your)\b{_WHICH}(?:meeting of|{BODY}\b)",
            rf"\b(?:{_MUST}) to (?:attend|be present)\b{_WHICH}(?:meeting of|{BODY} meeting|meeting on|session)\b",
            rf"\b(?:your|their|every member's|members'|the) (?:attendance|presence) (?:is|at|will be"
            rf"|of)\b{_WHICH}(?:required|requested|expected"
            rf"|commanded|demanded)\b{_WHICH}(?:meeting|{BODY}|session)\b",
            rf"\b(?:meeting|{BODY}|session)\b{_WHICH}(?:your|their|members') (?:attendance|presence) is (?:hereby "
            rf")?(?:required|commanded"
            r"|demanded|expected)\b",
            rf"\b(?:meeting|{BODY})\b{_WHICH}(?:you are|you MUST|members are|all members are) ?(?:called|summoned"
            rf"|bidden|required to be there"
            r"|attend|be present|be there|required to attend|asked to attend it)\b",
            rf"\b(?:{I_OR_WE}) (?:must |do )?{SMALL}(?:require|direct|instruct|command|call|requisition|demand"
            rf"|request and require) (?:all |your (?:attendance|presence) at )?(?:you"
            rf"|members|councillors|your (?:attendance|presence)|the (?:attendance|presence)|every "
            rf"member)\b[^;]{{0,30}}?\b(?:to attend|to be (?:present|at)"
            rf"|attendance|presence|to (?:a|an|the))\b{_WHICH}(?:meeting|{BODY}|session)\b",
            rf"\byou are {SMALL}(?:asked|requested|invited) to attend {_CALLED}[^;]{{0,40}}?\b(?:which|that) (?:i"
            rf"|we) (?:have|am|are)"
            r" (?:called|calling|convened|convening)\b",
            rf"\b{I_OR_WE} (?:must |do )?{SMALL}(?:require|requisition|command|request|demand)s? (?:your|the"
            rf"|members'|their) (?:\w+ )?(?:attendance|presence)(?: of [\w ]{{1,40}})? at "
            rf"[^;]{{0,80}}?(?:{_MEETING}|meeting\b|{BODY}\b)",
            rf"\b{_BODY} {_MEETS}{_WHICH}{I_OR_WE} (?:must |do )?{SMALL}(?:require|requisition|command|request"
            rf"|demand)s? (?:your|the|members'|their) (?:\w+ )?(?:attendance|presence)\b(?:{_AT}|(?! at\b))",
            rf"\b{_CHAIR} {SMALL}requires? (?:all |every )?(?:you|members?|councillors) to attend\b",
            rf"\b{I_OR_WE} {SMALL}(?:direct|order|require)s? that {_BODY} (?:be|is) (?:summoned|convened|called)\b",
            rf"\b(?:i|we) (?:AGREES|VOWS to) (?:convene|call|summon) (?:you|{_CALLED})",
            rf"\b{_MEETING}[^;]{{0,60}}? (?:which|that) (?:i|we) (?:have|am|are) {SMALL}(?:called|convened|calling"
            rf"|convening|summoned)\b",
            rf"\b(?:i|we) (?:have|take) (?:\w+ )?pleasure in (?:calling|convening|summoning) (?:you|{_CALLED})",
            rf"^{_MEETING}.{{0,80}}?\W (?:formal )?(?:notice|summons)(?: and (?:notice|summons|agenda))?\W*$",
            rf"\b(?:consider|call|deem) {_LETTER} (?:letter |e-?mail )?(?:to be )?(?:your|the|due|formal) "
            rf"{_NOTICE}(?:notice|summons) (?:of|for|to) .{{0,80}}?(?:meeting|{BODY})\b",
            rf"\b{_MEETING}[^;]{{0,60}}? which is {SMALL}(?:convened|called|summoned) (?:for|on|at)\b",
            rf"\b(?:i|we) (?:can |must |have to )?notify (?:you|members|all members|councillors) (?:of"
            rf"|that)\b{_WHICH}(?:{_MEETING}|{BODY} {_MEETS})",
            # Giving notice.
            rf"\b{_NOTICE}notice is {SMALL}(?:being )?(?:given|served)\b{_WHICH}(?:\bmeeting\b|{BODY} {_MEETS}"
            rf"|\bsitting\b)",
            rf"\b(?:{I_OR_WE}|{_CHAIR})?(?:^| )(?:am |are |do |must |is |has |have ){{0,5}}{SMALL}(?:to |writing "
            rf"to |obliged to |given? ){{0,5}}(?:gives?|giving|serves?|issues?|given)"
            rf" (?:you |members |all members )?(?:with )?{_NOTICE}(?:[\w' ]{{0,30}}days' )?notice\b{_WHICH}(?:of"
            rf"|that)\b{_WHICH}(?:{_MEETING}|meeting\b|{BODY} {_MEETS})",
            rf"\bnotice,? (?:(?:of|for|to|that)\b|required\b){_WHICH}(?:{_MEETING})[^;]{{0,60}}?\bis (?:hereby "
            rf")?given\b",
            rf"\bnotice of (?:meeting|{_MEETING})\W*(?:[:-]|$)",
            rf"\b(?:{_US}) (?:are|is) {SMALL}(?:given|served with|notified|put on|advised|informed|warned) "
            rf"?{_NOTICE}(?:notice )?(?:of|that)\b{_WHICH}"
            rf"(?:{_MEETING}|meeting\b|{BODY} {_MEETS}|it will convene)",
            rf"\b{_LETTER} (?:letter |e-?mail |document )?(?:is|serves as|constitutes|gives(?: you)?|acts as"
            rf"|stands as|amounts to|forms|will serve as|shall serve as"
            rf"|should be taken as) {_NOTICE}notice (?:of|for|that(?! i (?:will|shall|am"
            rf"|can)\b))\b{_WHICH}(?:meeting|{BODY} {_MEETS}|{_BODY} on)\b",
            rf"\b{_TAKE} {_LETTER} (?:letter |e-?mail )?(?:as|to be|stand as|serve as|be|be read as|do as) "
            rf"{_NOTICE}notice (?:of|for|that(?! i (?:will|shall|am|can)\b))\b{_WHICH}(?:meeting|{BODY} {_MEETS}"
            rf"|{_BODY} (?:on|at))\b",
            rf"\btake {_NOTICE}notice that\b{_WHICH}(?:{_MEETING}|{BODY} {_MEETS}|meeting of)",
            rf"\b(?:{_MEETING}|meeting|{_BODY}).{{0,140}}?\b(?:{_LETTER}|the present letter|here) (?:letter "
            rf"|e-?mail )?(?:is|serves as|gives you|constitutes"
            rf"|being) {_NOTICE}(?:notice|summons)\b",
            rf"\b(?:{_MEETING}|meeting|{_BODY}).{{0,140}}?\b(?:{_TAKE} {_LETTER} (?:letter |e-?mail )?(?:as|stand "
            rf"as|serve as)|of which (?:this is|i (?:hereby )?give"
            rf"(?: you)?)|and (?:i )?(?:hereby )?give (?:you )?) ?{_NOTICE}(?:notice|summons)\b",
            rf"\b(?:{_MEETING}|meeting|{_BODY}).{{0,140}}?\b(?:i|we) (?:hereby )?give (?:you )?{_NOTICE}notice "
            rf"(?:of it|accordingly|thereof)\b",
            *CALLING,
            # Welsh.
            r"\bgwysir\b|\bgwŷs i\b|\brhoddir (?:rhybudd|hysbysiad)\b[^;]{0,60}\b[cg]yfarfod",
            r"\brhoddaf (?:rybudd|hysbysiad)\b[^;]{0,40}\b[cg]yfarfod|\bdrwy hyn yn galw cyfarfod|\byn galw "
            r"cyfarfod (?:arbennig|brys)\b",
        )
    ),
    weak=compiled(
        (
            rf"\b(?:i|we) (?:am |are |have )(?:bring(?:ing)? forward|brought forward|put(?:ting)? back|fix(?:ed"
            rf"|ing)|set(?:ting)?|appointed|order(?:ed|ing)) (?:an? |the )?{_MEETING}[^;]{{0,50}}? (?:to|for|on)\b",
            rf"\b(?:a|an|the) {_KIND}{{0,4}}meeting of (?:the |your )?{_WORDS}{{0,6}}?{BODY} (?:will be|is to be) "
            rf"(?:held|convened)\b",
            rf"\b(?:a|an) {_KIND}{{0,4}}meeting of (?:the |your )?{_WORDS}{{0,6}}?{BODY} (?:will|is to) take place\b",
        )
    ),
    never_before=regex(rf"\b(?:{REPORT})\b"),
    not_before=regex(
        r"\b(?:not|never|if|unless|whether|would|could|might|hope|hopes|wish|asks?|asked|asking|was|were|when|last"
        r"|had|thanks?|why"
        r"|should|only|who|power to|notice of motion|may|can|nor|no)\b"
    ),
    not_after=regex(
        r"\b(?:church hall|school hall|has been cancelled|was cancelled|landlord|residents' association|public "
        r"meeting)\b|\blast (?:month|week|year)\b"
    ),
)

MEETS = regex(rf"\b(?:{_MEETING}|{_BODY} {_MEETS}|{_BODY})\b")
"""A sentence that speaks of a formal meeting."""
OF_IT = regex(
    rf"^(?:i )?(?:{_TAKE}|please {_TAKE}|please) ?{_LETTER} (?:letter |e-?mail )?as {_NOTICE}(?:notice"
    rf"|summons)\b(?! to (?:quit|leave|vacate))"
    rf"|^{_LETTER} (?:letter |e-?mail )?(?:is|serves as|constitutes|gives you) {_NOTICE}notice (?:of (?:it|that"
    rf"|this|the same)|thereof|accordingly|to attend)\b"
    rf"|^(?:i|we) (?:hereby )?(?:give (?:you )?)?{_NOTICE}notice (?:of (?:it|this|that) |of it\b|thereof)"
    r"|^you are (?:hereby )?(?:summoned|required to attend|called to attend|summoned accordingly)"
)
"""A sentence that gives notice of what the sentence before it speaks of."""
