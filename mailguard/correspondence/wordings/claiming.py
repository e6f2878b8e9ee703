"""Words that claim an exception: the Member agreed to the passing on, asked for it or was told, or the law obliges.

Patterns and nothing else, for sentences in which everybody is a token: M the Member, Y the other Members written to
and "you" where M is not, O anybody else. `excuse` reads with them.
"""

from mailguard.language.patterns import regex

_GAP = (
    r"(?: (?:that|to|for|with|of|about|the|fact|i|we|me|us|my|our|am|are|is|was|were|be|been|being|have|has|had|may"
    r"|might|can|could|should|must|would|will|need|if(?= (?:i|we)\b)|now|just|also|already|both|it|this|a|in|on|by"
    r"|today|go|ahead|and|so|yesterday|earlier|last|week|monday|tuesday|wednesday|thursday|friday|morning|afternoon"
    r"|phone|telephone|fine|ok|okay|alright)\b){0,9}"
)
"""Small words between a claim and what it is of: nobody else acts in them, and nothing is denied."""
_MAIL = (
    r"(?:e-?mails?|messages?|letters?|repl(?:y|ies)|answers?|notes?|correspondence|threads?|chain|exchange"
    r"|conversation|questions?|query|concerns?|enquiry|details|words|report|case|matter|advice|information)"
)
_THING = (
    rf"(?:(?:this|it|them|these|the same)(?=\W*\Z|[,;:.!)-]| (?:on|to|with|as|so|too|also|at|by|in|from|and|because|for"
    rf"|today|now|here|under|when|if)\b)|(?:this|that|your|M's|M|the|my|our|a copy of (?:this|it|the|my|M's)) "
    rf"(?:\w+ )?{_MAIL}\b|(?:a copy|sight)(?: of (?:this|it))?)"
)
_OTHERS = (
    r"(?:[OY]\b(?!'s)|others\b|(?:the|any|all|both|other|another|M's|my) (?:\w+ )?(?:members?|councillors?|leader|mayor"
    r"|chair\w*|colleagues?|group)\b)"
)
_TO = rf"(?:(?: on| over| along| back)? (?:to|with|by) {_OTHERS}|(?: on| over| along)?(?! (?:to|with)\b))"
_COPY = (
    r"(?:cop(?:y|ied|ying)|b?cc(?:'?e?d|'?ing)?|loop(?:ed|ing)?|includ(?:e|ed|ing)|add(?:ed|ing)?|involv(?:e|ed|ing))"
)
_SEND = (
    r"(?:send|sent|sending|shar(?:e|ed|ing)|forward(?:ed|ing)?|pass(?:ed|ing)?|show|shown|showed|showing|giv(?:e|en|ing)"
    r"|gave|disclos(?:e|ed|ing)|report(?:ed|ing)?|refer(?:red|ring)?|releas(?:e|ed|ing)|cop(?:y|ied|ying))"
)
_NO_MORE = r"(?! (?:that|when|where|whether|how|(?:about|of) (?:the|a|an)|the|a)\b)"
"""Told of this, rather than of something else."""
_PASSING = (
    rf"(?:{_COPY} (?:in |in to |into )?(?:this |it )?(?:in |to |with )?{_OTHERS}"
    rf"|{_COPY} {_THING}{_TO}"
    rf"|{_SEND}(?: on| over)? {_THING}{_TO}|{_SEND} {_OTHERS} {_THING}"
    rf"|(?<!\S )(?:(?:forwarded|passed on|shared|copied)|{_SEND} (?:to|with) {_OTHERS})(?=\W*\Z)"
    rf"|(?:(?:tell|telling|told|inform(?:ed|ing)?|brief(?:ed|ing)?) {_OTHERS}|let(?:ting)? {_OTHERS} know\b){_NO_MORE}"
    rf"|(?:bring|bringing|brought) {_OTHERS} in|let(?:ting)? {_OTHERS} (?:see|have|read)\b"
    rf"|{_OTHERS},? (?:(?:can|may|could|might|should|will|would|to|be|also|now|is|are|being|has|have|been) ){{0,3}}"
    rf"(?:(?:see|seeing|sees|have|having|has|read|reading|receiv(?:e|es|ing)|get|gets|getting) {_THING}"
    r"|(?:in|on) (?:copy|cc|the loop)|copied|included|told|informed|cc'?d|involved)"
    rf"|(?:this|it|M(?:'s)? {_MAIL}) (?:(?:to|is|was|would|will|could|may|can|be|been|being|has|also) ){{0,4}}"
    rf"(?:shared|forwarded|passed|sent|shown|copied|going|goes|go|coming)(?: on)? (?:to|with) {_OTHERS})"
)
PASSES = regex(rf"\b{_PASSING}")
_END = (
    r"(?=(?: (?:already|too|though|in advance|beforehand|by (?:tele)?phone|on the (?:tele)?phone|today|yesterday"
    r"|this morning|verbally|in writing)){0,2}(?:\W*\Z|[,;:!)]| -| (?:so|because|and|but)\b))"
)
_IT = rf"(?: (?:to|with|for|about|of))? (?:this|it|that|my doing so|me doing so){_END}"
_THIS = rf"(?: (?:of|about))? (?:this|my doing so){_END}"

_EVER = (
    r"(?:also |please |already |previously |then |just |now |both |since |very |quite |fully |well |perfectly |clearly "
    r"|happily |expressly )*"
)
_HAS = rf"(?:(?:has|have|had|did|do|does) )?{_EVER}"
_IS = rf"(?:(?:is|are|was|were|has been|have been|had been|would be) ){_EVER}"
_LEAVE = r"(?:permission|consent|agreement|leave|blessing|approval|authority|say-so|go-ahead|ok|okay)"
_GLAD = r"(?:happy|content|fine|comfortable|okay|ok|willing|glad|pleased|relaxed)"
_YES = (
    rf"M (?:{_HAS}(?:agree(?:d|s)?|consent(?:ed|s)?|ask(?:ed|s)(?: (?:me|us))?|request(?:ed|s)|want(?:ed|s)(?: me| us)?"
    rf"|wish(?:ed|es)|suggest(?:ed|s)|propos(?:ed|es)|confirm(?:ed|s)"
    rf"|told (?:me|us)|said|approved|okayed|cleared"
    rf"|sanctioned|authorised|allowed|permitted|invited|instructed"
    rf"|g[ai]ve[ns]?(?: (?:me|us|M's|M|my|a|full|the|and|{_LEAVE})){{1,4}})"
    rf"|{_IS}(?:{_GLAD}|in agreement|(?:kind|good) enough to (?:let|allow|agree|permit))|would (?:like|prefer)"
    rf"|(?:has|have|had|raised|sees?|saw) no (?:objections?|problem|concerns?|difficulty)"
    rf"|(?:does|did|do|would) not (?:mind|object))"
)
_KNOWS = rf"M (?:{_HAS}(?:kn[eo]ws?|known|understands?|understood)|{_IS}aware)"
_HEARD = rf"M {_IS}(?:told|informed|made aware|notified|advised|warned)"
_TELL = (
    r"(?:told|informed|advised|notified|warned|let M know|made M aware|mentioned(?: this| it)? to"
    r"|explained(?: this| it)? to)"
)
_SAID = rf"(?:i|we|[OY]) (?:(?:have|had|did|has) )?{_EVER}(?:{_TELL}(?:(?<=know)|(?<=aware)| M))"
_SAYING = rf"(?:i am|we are) {_EVER}(?:telling M|informing M|letting M know|notifying M)"
_WITH_M = r"(?:agree(?:d|ing)|cleared|checked|discussed|settled|arranged)(?: this| it)? with M"
_AGREEING = (
    rf"(?:{_YES}|{_WITH_M}|(?:have|had|got|obtained) M(?:'s)? {_LEAVE}"
    rf"|thank M for (?:{_LEAVE}|agreeing|allowing|letting|permitting))"
)
CLAIM = regex(
    rf"\b(?:{_AGREEING}(?:{_GAP} {_PASSING}|{_IT})|(?:{_KNOWS}|{_HEARD}|{_SAID})(?:{_GAP} {_PASSING}|{_THIS})"
    rf"|M {_HAS}(?:thought|felt)(?: that)? {_OTHERS} (?:should|ought to) (?:see|have|read|know|be)\b)"
)
"""Somebody says yes to passing this on, knows of it or is told of it."""
_SAYS_NOW = regex(rf"\b{_SAYING}(?:{_GAP} {_PASSING}|{_THIS})")
_BARE = regex(
    rf"\b(?:M (?:{_HAS}(?:agreed|agrees|consented|consents|knows)|{_IS}(?:aware|told|informed|notified))|{_SAID}){_END}"
)
"""The same in a letter about M, where nothing more need be said: she knows."""
MORE = {True: (), False: (_SAYS_NOW, _BARE)}
"""What counts besides, by whether the letter goes to M: to say it to M in this very letter is no more than to do it."""

_TAIL = (
    r"(?: (?:on|at|by|in|over|this|last|yesterday|earlier|today|when|during)\b"
    r"(?: (?!(?:for|about|whether|how|why|what|that|not|never|and|to)\b)[\w'-]+){0,7}?)?"
    r"(?=\W*\Z| (?:i|we) (?:am|are|have|now|also|copy|send|forward|share|pass)\b)"
)
_DAY = r"(?: (?:yesterday|today|earlier|this (?:morning|afternoon)|last week|on \w+))?"
_FULL = r"(?: (?:knowledge|full|express|verbal|written|prior|kind|and))*"
BESIDE = regex(
    rf"\b(?:(?:with|by|having|given|on|under|and|following|after|obtained|received)(?: the)?{_FULL}"
    rf" (?:M(?:'s)?{_FULL} (?:{_LEAVE}|knowledge|instructions?)"
    rf"|(?:{_LEAVE}|knowledge)(?: and {_LEAVE})? (?:of|from|with) M){_DAY}"
    r"|(?:at|on) the (?:request|suggestion|invitation|instructions?) of M"
    r"|(?:at|on|per|as|by) M(?:'s)? (?:own |express )?(?:request|suggestion|invitation|wish|insistence|instructions?)"
    r"|in (?:line|accordance|keeping) with M(?:'s)? (?:wish(?:es)?|request|instructions?|agreement)"
    rf"|(?:agreed|agreement|discussed|settled|arranged|cleared|checked) with M{_TAIL}"
    rf"|as (?:i|we) {_HAS}(?:told|warned|advised|informed|let|explained to|mentioned to|promised) M{_TAIL}"
    rf"|as M {_HAS}(?:said|told (?:me|us)) (?:i|we) (?:could|may|might|can|should)"
    rf"|(?:as )?M (?:{_HAS}(?:agreed|asked|requested|suggested|wished|wanted|instructed|proposed|permitted|allowed"
    r"|knows?|discussed|arranged|settled|said|told)(?: (?:me|us))?(?: to)?(?: do)?(?: so)?"
    rf"|(?:is|are) aware|{_IS}told){_TAIL})(?![\w'])"
)
"""The same said beside the passing on: as you asked, with your permission."""

_LAWS = (
    r"(?:(?:(?:the|this|my|our|a|an|child protection|data protection|safeguarding)"
    r" (?:(?!(?:whether|if|not)\b)\w+ ){0,3}?)?"
    r"(?:law|statute|legislation|acts?|regulations?|court order|court|duty|duties|code|professional (?:body|rules)"
    r"|role)(?: of conduct)?)"
)
_OFFICE = r"(?:i|we|officers|the council|this council|the authority)"
_LEGAL = r"(?:legal|statutory|professional|safeguarding|lawful|common law|binding|clear|strict|public|child protection)"
_MUST = r"(?:oblig(?:e|es|ed|ing)|requir(?:e|es|ed|ing)|compel(?:s|led)?|forc(?:e|es|ed)|bind(?:s)?)"
_BOUND = r"(?:obliged|required|bound|compelled|duty-bound|duty bound)"
_LEGALLY = r"(?:legally|professionally|statutorily|by law|in law|by statute)"
OBLIGED = regex(
    rf"\b(?:(?:{_LAWS}) (?:{_MUST}|says) (?:that )?(?:me|us|{_OFFICE}){_GAP} (?:{_PASSING}|do so{_END})"
    rf"|{_OFFICE} (?:am|are|is|feel) (?:also |afraid |therefore |now )?(?:{_LEGALLY} )?{_BOUND}(?: {_LEGALLY})?"
    rf"(?: by (?:a court order|my \w+ (?:code|body|duty)))?{_GAP} {_PASSING}"
    rf"|{_OFFICE} (?:am|are|is) {_LEGALLY} {_BOUND}(?: to(?: do (?:so|this))?)?{_END}"
    rf"|{_OFFICE} (?:have|has|owe|am under|are under|is under) (?:a |an |my |our )?(?:{_LEGAL} (?:and )?){{0,3}}"
    rf"(?:duty|duties|obligation|responsibility)(?: to do (?:so|this){_END}|{_GAP} {_PASSING}))"
)
LAWFULLY = regex(
    rf"\b(?:by law|as the law (?:requires|obliges|demands)|as (?:the )?{_LAWS} requires?"
    rf"|as (?:i|we) (?:am|are) (?:{_LEGALLY} )?{_BOUND}(?: by law)?(?: to do)?"
    r"|(?:as )?required by (?:law|statute)"
    rf"|(?:under|because of|given|owing to|due to|in line with|following) (?:my|our|a|the) (?:{_LEGAL} ){{1,2}}"
    r"(?:duty|duties|obligations?|responsibilit(?:y|ies))|(?:under|because of|by|following) (?:a|the) court order"
    r"|(?:for|on) (?:legal|safeguarding|statutory|child protection) (?:reasons|grounds))\b"
)
"""A duty said beside the passing on: by law I must."""

HELD = regex(
    r"\b(?:not|never|nobody|no|nor|neither|nothing|without|hardly|please|if|whether|unless|until|once|when|before"
    r"|provided|subject to|hop(?:e|ed|ing)|trust|assum\w+|suppos\w+|presum\w+|expect\w*|wish\w*|doubt\w*|wonder\w*|like"
    r"|need\w*|could|might|may|will|would|shall|as soon as|must|make sure|ensure|check that|in case|pretend\w*|lest|why"
    r"|how|imagine|had)\b"
)
"""What stands before a claim and makes it a question, a wish, a condition or a denial."""
UNDONE = regex(r"\b(?:not|never|nobody|no|nor|without|rather than|instead of|before|if|unless|until|please|whether)\b")
"""What stands before the passing on and makes nothing of it."""
TAKEN_BACK = regex(
    r"\bchanged (?:M|O)(?:'s)? mind\b|\bwithdr[ae]wn? (?:M(?:'s)?|that|the) (?:consent|permission|agreement)\b"
    r"|\bthought better\b"
)
HARMLESS = regex(
    r"\bplease (?:note|be (?:aware|advised|assured)|rest assured)(?: that)?\b|\bno doubt\b|\bnot only\b"
    r"|\bi have no choice\b"
)
ASIDE = regex(r", (?:as [^,]{1,40}|of course|however|too|also|naturally|i (?:think|believe)),? (?=that\b|of\b|about\b)")
EDGES = " .!\"'"
QUESTION = regex(r"\?\W*\Z")
CLAUSES = regex(r"[,;:()]| - |\. | (?=(?:but|though|although|so (?:i|we))\b)| and (?=(?:i|we|M|O|Y|it|this)\b(?! i\b))")

_STRANGER = (
    r"(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir|dame)\b\.? [a-z]\w*|(?:the|a|an|one|my|our|your|his|her|their|[MOY]'s)"
    r" (?:\w+ )?(?:resident|tenant|constituent|applicant|owner|neighbour|contractor|developer|manager|director|clerk"
    r"|solicitor|landlord|agent|officer|inspector|engineer|daughter|son|wife|husband|mother|father|sister|brother"
    r"|family|lady|woman|man|boy|girl|child|secretary|assistant|colleague|doctor|teacher|surveyor|planner|complainant"
    r"|caller|customer|client|panel|committee|company|firm|school|police)s?\b|O\b"
)
WHO = regex(rf"\b(?:(?P<other>{_STRANGER})|(?P<member>M\b)|(?P<pronoun>she|he|her|him|his|hers|they|them|their)\b)")
THEY = {"they", "them", "their"}
YOU = regex(r"\byou(?P<owning>r)?(?:s|self)?\b")
M_IS = regex(r"\bM's(?= (?:aware|happy|content|fine|okay|ok|been told|in agreement)\b)")
M_HAS = regex(r"\bM's(?= (?:already |also |now )?(?:agreed|asked|given|said|consented|confirmed|been|okayed)\b)")
WITH_ME = regex(r"\b(?:M and i|i and M)\b")
SAID_TO_YOU = (
    (WITH_ME, "M"),
    (regex(r"\b(?:she|he|her|him)\b"), "O"),
    (regex(r"\bwe(?= (?:both |have |had )*(?:agreed|discussed|settled|arranged)\b)"), "M"),
    (
        regex(
            r"\bas(?= (?:previously |already )?(?:agreed|discussed|requested|asked|arranged|suggested)\b"
            r"(?! (?:with|by)\b))"
        ),
        "as M",
    ),
    (
        regex(r"\bas (?:i|we) (?:have |had )?(?:said|mentioned|explained|warned|promised)\b(?! (?:to )?M\b)"),
        "as i told M",
    ),
)
"""How a letter to the Member names what the two of them said."""
