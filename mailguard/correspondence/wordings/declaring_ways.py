"""The wordings in which a writer tells of a copy of this very message, and what makes nothing of them.

Whoever is named is a token (see `plain`). A verb tells of a copy only where the writer is who does it, now, and where
what is copied or sent is this message.
"""

from mailguard.language.patterns import regex

TOKEN = regex(r"N\d+")
_W = rf"(?P<who>{TOKEN.pattern})"
_MAIL = (
    r"(?:e-?mail|message|letter|reply|answer|note|response|thread|chain|conversation|correspondence|exchange"
    r"|email chain|copy line|query|question|enquiry|concerns?)"
)
_OLD = r"(?:last|earlier|previous|first|original|other|final|next|old|separate|draft|monthly|weekly|annual)\b"
_THIS = (
    rf"(?:this(?: (?:(?!{_OLD})\w+ )?{_MAIL})?(?! \w*(?:magazine|bulletin|letter)\b)|it(?! (?:is|was|to be|to sign))"
    rf"|the same(?: (?:{_MAIL}|words|terms))?(?=\W*\Z|[,;:.]"
    rf"| (?:to|also|as|at|for|with)\b)|(?:my|our|your|the|this) (?:(?!{_OLD})\w+ )?{_MAIL}"
    r"(?! from\b)(?: (?:to|and) (?:you|my \w+))?)"
)
_COPY_OF = (
    r"(?:(?:(?:a|the|one) )?(?:further |second |carbon )?(?:cop(?:y|ies)|duplicate)"
    rf"(?: of (?:{_THIS}(?: and (?:my|your|this|the) \w+)?|hwn))?(?! of\b| from (?:the|my|our)\b))"
)
_SENT = ["sent", "send", "sends", "gave", "give", "gives", "posted", "handed", "forwarded", "passed", "a", "the", "one"]
_UNSENT = "".join(rf"(?<!\b{word} )" for word in _SENT)
"""Not after a verb, which has its own doer, nor within "a copy": the whole of it or nothing."""
_CC = r"(?:cop(?:y|ies|ied|ying)|b?c\.?c\.?(?:'?e?-?d|'?ing)?|cc-?ed|loop(?:ed|ing)?|duplicat(?:e|ed|ing))"
_ALSO = r"(?:also |too |now |here |hereby |being |currently |duly |both |simply |still |therefore |all )*"
_TO = r"(?:to|with|for|in|into|on|at|:)"
_OTHER_ONE = (
    r"(?:(?:you|both|your?self|N\d+) (?:jointly )?(?:and|&|as well as|with) )?(?:(?:for|to|with) )?(?:(?:the"
    r"|my|your|our|both|other|fellow|ward|all|colleagues?|members?|councillors?|signator(?:y|ies)|three of you"
    r"|two of you|you both|member)\b[ ,:(]*){0,6}"
)
_LOOP = r"(?:cc|bcc|copy|loop|recipients?|addressees?|picture)"
_INTO = (
    rf"(?:in|into|on|onto|to|back in(?:to)?) (?:on )?(?:this|the|my|our|copy|cc|here)\b(?: (?:\w+ )?(?:{_MAIL}|cc"
    r"|copy|line|list|loop))?"
)
_HERE = (
    rf"(?:(?:this|it|both|here|copy|cc|bcc)\b|(?:the|my|our|these|your(?! (?:\w+ )?(?:repl|answer|response|note)))"
    rf" (?:(?!{_OLD})\w+ ){{0,2}}?"
    rf"(?:{_MAIL}|{_LOOP})s?\b(?! (?:about|from|of) ))"
)
"""This message or its row of names, as the place into which somebody is copied."""

DOES = tuple(
    regex(pattern)
    for pattern in (
        # verbs of copying
        rf"\b(?=[bcdl]){_UNSENT}(?:blind[ -])?{_CC} (?:{_THIS} )?(?:of (?:this|it|my|the) (?:{_MAIL} )?)?{_ALSO}"
        rf"(?:sent |goes |going )?(?:{_TO} )?{_ALSO}"
        rf"(?:{_TO} )?[:-]? ?{_OTHER_ONE}{_W}",
        rf"\b{_CC}(?:/|\.|:|-)+ ?{_W}",
        rf"(?:\A|\b(?:i|we|have|am|are|now|also|just|of|by|and|so|will|shall|been|to)\b )(?:re-?)?"
        rf"(?:add|adding|added|includ(?:e|ing|ed)|introducing|tagging|tagged) (?:in )?{_OTHER_ONE}{_W}"
        r"(?! (?:there|that|we|this makes)\b)",
        r"\b(?:put|putting|bring|bringing|brought|keep|keeping|kept|leave|leaving|left|have|having|involv\w+"
        r"|invit\w+|get|getting|dropp?(?:ed|ing)|attach(?:ed|ing)?|pull(?:ed|ing)|patch(?:ed|ing))"
        rf" {_OTHER_ONE}{_W},? (?:back |also |now )?(?:in on this|in here|{_INTO}|(?:in|on) (?:copy|cc|the cc)|copied"
        r"|in\W*\Z)",
        rf"\bin (?:this|my) (?:{_MAIL}),? (?:i (?:have )?)?includ\w+ {_W}",
        # verbs of sending, with this message as their object
        r"\b(?:sent|send|sending|forward|forwarding|forwarded|share|sharing|shared|pass|passing|passed|give|giving"
        r"|given|gave|post|posted|posting|hand|handed|handing|supplied|supplying"
        r"|show|showing|address|addressed|addressing|going|goes|directed|issu\w+|provid\w+)"
        rf" (?:{_COPY_OF}|{_THIS}) ?{_ALSO}(?:on |over |along |across )?(?:as well |jointly "
        rf"|equally )?{_TO} {_OTHER_ONE}{_W}(?!'s)",
        rf"\b(?:sent|send|sending|giving|given|give|gave|forwarding|provid(?:e|ed|ing)|suppl(?:y|ied|ying)|furnished"
        rf"|let|letting|show|showing|shown|showed) {_W} (?:with |have |see |read )?"
        rf"(?:{_COPY_OF}|(?:sight of )?{_THIS})",
        rf"\bwriting (?:in (?:the )?(?:same|similar|identical) terms |the same )(?:also )?to {_W}",
        rf"\b(?:bring|bringing|brought|involve|involving|involved) {_W} in on this\b",
        rf"\b(?:send|sending|sent|show|showing|give|giving|write|writing) (?:to )?you and {_W}(?!'s)"
        rf"(?= (?:{_COPY_OF}|{_THIS}|both|jointly|together|alike|in the same"
        r"|what (?:the other|each|they|he|she|you) (?:of you )?(?:wrote|writes|said|sent|asked))\b|\W*\Z|,)",
    )
)
"""Somebody does it: who, when and in what mood is told by what stands before. `who` is the first of those copied."""

IS = tuple(
    regex(pattern)
    for pattern in (
        rf"\bwelcome (?:to|aboard) (?:the|this|our) {_MAIL},? {_W}",
        rf"{_W},? (?:whom|who) (?:i|we) (?:have |am |are |hereby )?{_ALSO}{_CC}\b",
        # somebody is copied
        rf"{_W}(?:,[^,.;]{{1,70}},)?,? ?[(-]? ?(?:who )?(?:is|are|has been|have been|will be|being)? ?{_ALSO}"
        rf"(?:(?:included(?!,)|added)(?! (?:that|an?|the|some|to the|to be|in an?)\b)"
        rf"|(?:in|on)(?: the)? (?:copy|cc)(?: line)?|copied|{_CC}|(?:blind[ -]|openly )(?:copied|cc'd)"
        r"|looped in|brought in|in the loop"
        rf"|on (?:this|the) {_MAIL}|in (?:this|the) (?:loop|{_MAIL})|a copy recipient|an? (?:\w+ )?recipient"
        r"|reading (?:along|this)|party to this"
        r"|listening in(?! the\b)|a joint addressee|an addressee)(?![\w'-])"
        r"(?! (?:by|me|us|and pasted|his|her|your|you|the|an?|it|all|N\d+)\b)",
        rf"{_W}(?:,[^,.;]{{1,70}},)? (?:is|are|has been|have been|will be) {_ALSO}(?:sent|given|shown|forwarded|passed"
        rf"|provided with|furnished with) (?:{_COPY_OF}|{_THIS}|sight of {_THIS})",
        rf"{_W} (?:has|have) {_ALSO}(?:had|received|got|been given) (?:{_COPY_OF}|(?:sight of )?{_THIS})",
        rf"{_W} (?:will |can |shall |does )?{_ALSO}(?:gets?|receives?|has|sees?|reads?|joins?|have"
        rf"|(?:is |are )(?:also )?(?:receiving|getting|reading|seeing|having))(?: us)?(?: on| also)? "
        rf"(?:{_COPY_OF}|this(?: (?:{_MAIL}|too|as well|also|from me|same(?: as you)?))?(?=\W*\Z|[,;:.]| (?:too|as"
        rf"|{_MAIL}|also|from (?:me|us)|and)\b)"
        r"|it (?:too|as well|also))",
        rf"\b(?:with|including) {_OTHER_ONE}{_W} (?:in|on|as) (?:a )?(?:copy|cc)\b",
        # this message goes to somebody
        rf"\b{_THIS} {_ALSO}(?:(?:is|goes|has gone|will go|is going|comes|has been|has|will be|being),? ?{_ALSO}"
        r"|(?=sent|addressed|copied|going|intended))"
        r"(?:intended |meant |addressed |sent |copied |going |shared |forwarded "
        rf"|directed )?{_ALSO}{_TO}:? {_OTHER_ONE}(?:N\d+,? )?{_OTHER_ONE}{_W}(?!'s)",
        rf"\b(?=a |the |one |further |second |carbon |cop|dup){_UNSENT}{_COPY_OF} "
        rf"{_ALSO}(?:is|goes|has gone|will go|is going|has been|will be)?,? ?{_ALSO}"
        r"(?:sent |going |forwarded |posted |passed |supplied |provided |given "
        rf"|made available )?{_ALSO}{_TO} {_OTHER_ONE}{_W}(?!'s)",
        rf"\bby copy of {_THIS}[^.!?;]{{0,30}}?{_W}",
        rf"\b(?:you|N\d+) (?:and|&) {_W}\)? (?:both |each |jointly |all )*(?:(?:receive|get|have) "
        rf"(?:{_COPY_OF}|{_THIS})|are (?:both )?(?:receiving|getting|copied|being sent) )",
        rf"\A(?:also|same {_MAIL}|likewise|same(?= (?:sent|copied|goes|going)))"
        rf"(?: (?:sent|going|goes|copied|addressed|to|also|forwarded))+:? {_W}",
        rf"\A(?:sent|copied|forwarded|addressed) (?:also |as well |too )?to {_W}",
        rf"\A(?:fyi|for information|fao)[:, -]+{_W}(?: too| also|\W*\Z)",
        rf"\A{_W} ?[-,(:]+ ?(?:for (?:info|information|visibility|awareness)|fyi)\b",
        rf"(?:\A|\s)[@+] ?{_W}",
        # Welsh
        rf"\b(?:[cg]opïo|gopio|copio|g?opi|copi|copïau|gopïau|copïwyd|copiwyd|cynnwys|gynnwys)"
        rf"(?:'r| at y| at| yr?| i'r| i)? {_W}",
        rf"\b(?:g?opi|copi|copïau|gopïau) (?:o'r|o) [^.!?;]{{1,30}}? (?:at y|at|i'r|i) {_W}",
        rf"{_W} wedi'i (?:gopïo|chopïo|gynnwys)",
        rf"{_W} (?:hefyd )?wedi (?:cael|derbyn) copi(?: hefyd)?"
        r"(?: o (?:hwn|hyn)| o'r (?:neges|e-?bost|llythyr|ateb)(?: h\w+)?)?(?=\W*\Z| hefyd\b|[,;])",
    )
)
"""Somebody is copied, or this message goes to them; `who` is the first of them."""

AFTER_ALL = regex(
    r"\b(?:forgot(?:ten)? to|meant to|should have|ought to have|omitted to) (?:have )?(?:copy|copied|cc'?d?|include"
    r"|included|add)"
    rf" (?:in )?{_W}[^?]{{0,25}}\b(?:now|do so|done|herewith|here)\b"
)
"""A copy forgotten before and made now."""

NOT_BEFORE = regex(
    r"\bno (?=b?c\.?c\.?\b|cop(?:y|ies)\b)|\b(?:my|our|your) \w+ (?:also )?(?:cc|cc'd|copied|copies)\b"
    r"|\b(?:not|never|nobody|neither|nor|without|rather than|instead of|against|refused?|forgot\w*|stop|avoid)\b"
    r"|\b(?:if|whether|should|shall (?:i|we)|unless|before|would|could|might|may|once|had you|were i|when|why|how"
    r"|until|wish|wishes)\b"
    r"|\b(?:please|feel free|suggest(?:ed that)?|advise|advised|wants?|wanted|asked to|asks? for|asked for|likes?"
    r"|let me know|kindly|must ask|promise\w*)\b"
    r"|\b(?:do (?=let|send|share|show|copy|pass|forward|give|add|include)|thank(?:s| you)(?: \w+){0,3}? for \w+ing)\b"
    r"|\b(?:you|he|she|they|who) (?:have |has |had |did |also |kindly )*(?:cop(?:y|ied)|cc'?d|sent|forwarded|shared"
    r"|added|included)\b"
    r"|\byour (?:own |last |first )?(?:e-?mail|message|letter|note)\b[^.!?;]{0,15}\b(?:was|were|is|had been)\b"
    r"|\byours of\b|\byour (?:own|last|first|earlier)\b"
    r"|\b(?:officers|members|councillors|people|someone|somebody|the (?:council|press|post|contractor|clerk"
    r"|applicant)\b[^.!?;]{0,15}?) (?:do|does|has|have|had) \w+"
    r"|N\d+ (?:have |has |had |did |also |then )*(?:cop(?:y|ied) (?:me|us|you|N\d+)|cc'?d (?:me|us|you)|sent"
    r"|forwarded|shared|added|copied (?:it|this))\b"
    r"|\b(?:the|a|an|his|her|their|mr|mrs|ms) (?!clerk\b)\w+ (?:also |has |have )?(?:copied|cc'd|forwarded|shared"
    r"|included|added)\b(?! to)"
    r"|\b(?:the|an?|my|our|his|her|their) (?:\w+ ){1,2}(?:that|which) (?:i|we) (?:have |had |also )*(?:cop(?:y|ied)"
    r"|sent|forwarded|gave|shared|showed|cc'd)\b|\b(?:of|to|from) which\b"
    rf"|\b(?:the|an?|his|her|their) (?!{_MAIL})\w+ and \w+ it\b"
    r"|\bcop(?:ied|y|ying) (?:me|us)\b|\b(?:all|every) (?:of )?(?:my|our) (?:correspondence|e-?mails?|letters"
    r"|messages)\b"
    r"|\bmy (?:last|earlier|previous|first|original|other) \w+|\byesterday\b|\blast (?:week|month|time|year|monday"
    r"|tuesday|wednesday|thursday|friday)\b"
    r"|\b(?:hard|paper|photo|true|signed) ?cop(?:y|ies)\b|\boff (?:the|this)\b|\bremoved?\b"
    r"|\btaken\b(?! the (?:liberty|opportunity|step)\b)"
    r"|\bnid\b|\bddim\b|\bpeidiwch\b|\ba ddylwn\b"
)
"""A question, condition, wish or refusal, somebody else's copy, an earlier message: what stands before counts."""

_ADVERBS = r"(?:(?:also|now|just|already|then|since|both|all|kindly|hereby|duly|only|openly|simply|therefore) ){0,3}"
_FORMS = rf"(?:(?:will|shall|have|has|had|did|been|be|being|is|are|was|were) {_ADVERBS}){{0,3}}"
_PEOPLE = (
    r"(?:he|she|they|you|who|nobody|somebody|someone|everyone|everybody|residents|officers|members|councillors|people"
    r"|colleagues|parents|pupils|tenants|neighbours|traders|staff|volunteers|constituents|engineers|contractors)"
)
_NO_DOER = (
    rf"(?:{_MAIL}|cop(?:y|ies)|duplicate|same|information|info|convenience|records?|reference|courtesy|delay|way|sake"
    r"|protocol|request|interests?|awareness|above|you|liberty|opportunity|step|clerk|i|we|and|as|so)\b"
)
ANOTHER_DOES = regex(
    rf"(?:\b{_PEOPLE} |N\d+ |\b(?:the|an?|his|her|their|our|my|your|mr|mrs|ms|dr)"
    rf" (?:(?!(?:{_MAIL}|i|we|and)\b)\w+ ){{0,2}}?"
    rf"(?!{_NO_DOER})\w+ ){_ADVERBS}{_FORMS}\Z"
    rf"|\b(?!(?:i|we|and|so|but|or|also|then|now|this|it|same|{_MAIL}|copy|copies)\b)[\w'-]+ (?:will|has|had|did) "
    rf"{_ADVERBS}\Z|\b(?:was|were|had been) {_ADVERBS}\Z"
    r"|\b(?:ask(?:ed|ing)?|told|remind(?:ed)?|instruct(?:ed)?|invited?|expect(?:ed)?|allow(?:ed)?|for)"
    r" (?:\w+ ){1,2}to \Z"
)
"""Before a verb: somebody else is who does it, or is asked to, or it was done to something else."""
BUSY = regex(r"(?!bring\b)[\w'-]{1,20}ing\b")
ANOTHER_IS_AT_IT = regex(
    rf"\b(?:is|was|were|has been|had been|(?<!\bwe )(?<!\bi )are) {_ADVERBS}\Z"
    r"|\b(?:of|for) (?:you|him|her|them|N\d+) \Z"
)
"""The same before a verb in -ing, which needs a form of "to be" to have another doer."""
ORDER = regex(
    r"(?:send|forward|share|pass|give|show|let|bring|involve|provide|write|address|add|include|put|keep|leave) "
)
ORDERED = regex(r"\b(?:i|we|will|shall|to|and|have) (?:(?:also|now|just|both|simply|hereby|therefore) ){0,3}\Z")
"""A verb that orders the reader to do it, unless this stands before it."""

_IDIOM = (
    r"(?:interests?|hope|spirit|light|event|circumstances|meantime|usual|normal|same|end|way|knowledge|capacity|role"
    r"|position|first|basis|advice|grounds?|understanding|off|face|name|absence|case|expectation|assumption|matter"
    r"|subject|point|question|issue|above|below|strength|instructions?|recommendation|other|whole|hand|blind|belief"
    r"|view|course|sense)\b"
)
_DET = r"(?:the|an?|all|any|some|our|my|his|her|their|your|another|each|every|one)"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_WHEN = (
    rf"(?:(?:in|on|since|until|back in) (?:early |late |mid-?|the )?(?:{_MONTH}|{_DAY}|spring|summer|autumn|winter"
    r"|(?:19|20)\d\d)\b(?!')|(?:an? |\w+ )?(?:days?|weeks?|months?|years?) ago\b|last (?:week|month|time|year|spring"
    r"|summer|autumn|winter)|yesterday\b)"
)
ELSEWHERE = regex(
    r"(?:,? (?:(?:and|&) )?(?:you|N\d+)){0,8}(?:"
    rf",? (?:was|were) (?:what|how|who|when|where|the|my|a)\b|,? (?:{_WHEN}|when|once)"
    r"|(?: (?!who|which|because|as|since|whom|about|that|so|and|but)\w+){0,5}"
    r" (?:last (?:week|month|time|year|spring|summer|autumn|winter)|yesterday)\b"
    rf"| (?:back |in |on )?(?:in|on)?to (?!{_HERE})(?:{_DET}\b|(?<=into )\w|(?<=onto )\w)"
    rf"| (?:in|on) (?!{_HERE}|{_DET} (?:\w+ )?{_IDIOM}){_DET} \w)"
)
"""After somebody copied: a time gone by or to come, a remark about the words, something else they are copied into."""
LONG_AGO = regex(
    r"\b(?:i|we) (?:also |first |only )?(?:copied|cc'd|sent|let|showed|gave|shared|forwarded|added|included|addressed)"
    rf"\b(?:(?! (?:who|which|because|as|since|that|so|and|but|about|for)\b)[^;.,!?]){{0,80}}? {_WHEN}"
)
"""A plain past with its time: another copy, at another time."""
