"""Words that tell an addressee of a copy of this very message: cc N0, N0 is on copy, N0 has this too.

Verbs of copying need only a name; verbs of sending need this message as their object too. A refusal, condition,
wish, question or somebody else's copy that stands before the words makes nothing of them.
"""

import re
from collections.abc import Iterator

from mailguard.correspondence.wordings.lines import ANOTHERS
from mailguard.correspondence.wordings.plain import marked, word_set, words_of
from mailguard.register import Roll
from mailguard.register.party import Naming

_TOKEN = re.compile(r"N\d+")
_W = rf"(?P<who>{_TOKEN.pattern})"
_MAIL = (
    r"(?:e-?mail|message|letter|reply|answer|note|response|thread|chain|conversation|correspondence|exchange"
    r"|email chain|copy line|query|question|enquiry|concerns?)"
)
_THIS = (
    rf"(?:this(?: (?:\w+ )?{_MAIL})?|it(?! (?:is|was|to be))|the same(?: (?:{_MAIL}|words|terms))?(?=\W*\Z|[,;:.]"
    rf"| (?:to|also|as|at|for|with)\b)|(?:my|our|your|the|this) (?:\w+ )?{_MAIL}(?: (?:to|and) (?:you|my \w+))?)"
)
_COPY_OF = (
    rf"(?:(?:a|the|one) )?(?:further |second |carbon )?(?:cop(?:y|ies)|duplicate)(?: of {_THIS}(?: and (?:my"
    r"|your|this|the) \w+)?)?"
)
_CC = r"(?:cop(?:y|ies|ied|ying)|b?c\.?c\.?(?:'?e?-?d|'?ing)?|cc-?ed|loop(?:ed|ing)?|duplicat(?:e|ed|ing))"
_ALSO = r"(?:also |too |now |here |hereby |being |currently |duly |both |simply |still |therefore |all )*"
_TO = r"(?:to|with|for|in|into|on|at|:)"
_OTHER_ONE = (
    r"(?:(?:you|jane|both|your?self) (?:jointly )?(?:and|&|as well as|with) )?(?:(?:for|to|with) )?(?:(?:the"
    r"|my|your|our|both|other|fellow|ward|all|colleagues?|members?|councillors?|signator(?:y|ies)|three of you"
    r"|two of you|you both|member)\b[ ,:(]*){0,6}"
)
_INTO = (
    rf"(?:in|into|on|onto|to|back in(?:to)?) (?:on )?(?:this|the|my|our|copy|cc|here)\b(?: (?:\w+ )?(?:{_MAIL}|cc"
    r"|copy|line|list|loop))?"
)

_SAYS = tuple(
    re.compile(pattern)
    for pattern in (
        # verbs of copying
        rf"\b{_CC} (?:{_THIS} )?(?:of (?:this|it|my|the) (?:{_MAIL} )?)?{_ALSO}(?:sent |goes "
        rf"|going )?(?:{_TO} )?{_ALSO}"
        rf"(?:{_TO} )?[:-]? ?{_OTHER_ONE}{_W}",
        rf"\b{_CC}(?:/|\.|:|-)+ ?{_W}",
        rf"(?:\A|\b(?:i|we|have|am|are|now|also|just|of|by|and|so|will|shall|been|to)\b )(?:re-?)?"
        rf"(?:add|adding|added|includ(?:e|ing|ed)|introducing|tagging|tagged) (?:in )?{_OTHER_ONE}{_W}"
        r"(?! to the (?:agenda|list|register|waiting|mailing|plan))",
        r"\b(?:put|putting|bring|bringing|brought|keep|keeping|kept|leave|leaving|left|have|having|involv\w+"
        r"|invit\w+|get|getting)"
        rf" {_OTHER_ONE}{_W},? (?:back |also |now )?(?:in on this|in here|{_INTO}|(?:in|on) (?:copy|cc|the cc)|copied"
        r"|in\W*\Z)",
        rf"\bin (?:this|my) (?:{_MAIL}),? (?:i (?:have )?)?includ\w+ {_W}",
        rf"\bwelcome (?:to|aboard) (?:the|this|our) {_MAIL},? {_W}",
        rf"{_W},? (?:whom|who) (?:i|we) (?:have |am |are |hereby )?{_ALSO}{_CC}\b",
        # verbs of sending, with this message as their object
        r"\b(?:sent|send|sending|forward|forwarding|forwarded|share|sharing|shared|pass|passing|passed|give|giving"
        r"|given|gave"
        r"|show|showing|address|addressed|addressing|going|goes|directed|issu\w+|provid\w+)"
        rf" (?:{_COPY_OF}|{_THIS}) ?{_ALSO}(?:on |over |along |across )?(?:as well |jointly "
        rf"|equally )?{_TO} {_OTHER_ONE}{_W}(?!'s)",
        rf"\b(?:sent|send|sending|giving|given|give|forwarding) {_W} (?:{_COPY_OF}|{_THIS})",
        rf"\bwriting (?:in (?:the )?(?:same|similar|identical) terms |the same )(?:also )?to {_W}",
        rf"\b(?:let|letting|show|showing|shown|showed|tell|telling|told|bring|brought|brings|involved?|involving) {_W}"
        r" (?:see|have|know|about|of|in on|(?:your|this|the|what|my|our) )",
        rf"\b(?:send|sending|sent|show|showing|give|giving|tell|telling|write|writing) (?:to )?you and {_W}(?!'s)",
        # somebody is copied
        rf"{_W}(?:,[^,.;]{{1,70}},)?,? ?[(-]? ?(?:who )?(?:is|are|has been|have been|will be|being)? ?{_ALSO}"
        rf"(?:included|(?:in|on)(?: the)? (?:copy|cc)(?: line)?|copied|{_CC}|added|(?:blind |openly )(?:copied|cc'd)"
        r"|looped in|brought in|in the loop"
        rf"|on (?:this|the) {_MAIL}|in (?:this|the) (?:loop|{_MAIL})|a copy recipient|an? (?:\w+ )?recipient"
        r"|reading (?:along|this)|party to this"
        r"|listening in|a joint addressee|an addressee)(?![\w'-])(?! (?:by|me|us|the (?:whole|text|table)|and pasted"
        r"|his|her|your|you)\b)"
        r"(?! in(?:to)? (?:the|a|another|an|his|her) (?!reply|thread|e-?mail|chain|conversation|loop|copy))",
        rf"{_W}(?:,[^,.;]{{1,70}},)? (?:is|are|has been|have been|will be) {_ALSO}(?:sent|given|shown|forwarded|passed"
        rf"|provided with|furnished with) (?:{_COPY_OF}|{_THIS}|sight of {_THIS})",
        rf"{_W} (?:will |can |shall |does )?{_ALSO}(?:gets?|receives?|has|sees?|reads?|joins?|have"
        rf"|(?:is |are )(?:also )?(?:receiving|getting|reading|seeing|having))(?: us)?(?: on| also)? "
        rf"(?:{_COPY_OF}|this(?: (?:{_MAIL}|too|as well|also|from me|same(?: as you)?))?(?=\W*\Z|[,;:.]| (?:too|as"
        rf"|{_MAIL}|also|from|and)\b)"
        r"|it (?:too|as well|also))",
        rf"\b(?:with|including) {_OTHER_ONE}{_W} (?:in|on|as) (?:a )?(?:copy|cc)\b",
        # this message goes to somebody
        rf"\b{_THIS} {_ALSO}(?:(?:is|goes|has gone|will go|is going|comes|has been|has|will be|being),? ?{_ALSO}"
        r"|(?=sent|addressed|copied|going|intended))"
        r"(?:intended |meant |addressed |sent |copied |going |shared |forwarded "
        rf"|directed )?{_ALSO}{_TO}:? {_OTHER_ONE}(?:N\d+,? )?{_OTHER_ONE}{_W}(?!'s)",
        rf"\b{_COPY_OF} {_ALSO}(?:is|goes|has gone|will go|is going|has been|will be)?,? ?{_ALSO}"
        r"(?:sent |going |forwarded |posted |passed |supplied |provided |given "
        rf"|made available )?{_ALSO}{_TO} {_OTHER_ONE}{_W}(?!'s)",
        rf"\bby copy of {_THIS}[^.!?;]{{0,30}}?{_W}",
        rf"\b(?:you|N\d+) (?:and|&) {_W}\)? (?:both |each |jointly |all )*(?:receive|get|have"
        r"|are (?:both )?(?:receiving|getting|copied)) ",
        rf"\A(?:also|same {_MAIL}|same|likewise)(?: (?:sent|going|goes|copied|addressed|to|also|forwarded))+:? {_W}",
        rf"\A(?:sent|copied|forwarded|addressed) (?:also |as well |too )?to {_W}",
        rf"\A(?:fyi|for information|fao)[:, -]+{_W}(?: too| also|\W*\Z)",
        rf"\A{_W} ?[-,(:]+ ?(?:for (?:info|information|visibility|awareness)|fyi)\b",
        rf"(?:\A|\s)[@+] ?{_W}",
        # Welsh
        rf"\b(?:[cg]opïo|gopio|copio|g?opi|copi|copïau|gopïau)(?:'r| at y| at| y| i'r| i)? {_W}",
        rf"\b(?:g?opi|copi|copïau|gopïau) (?:o'r|o) [^.!?;]{{1,30}}? (?:at y|at|i'r|i) {_W}",
        rf"{_W} wedi'i (?:gopïo|chopïo|gynnwys)",
    )
)
"""A copy declared in a running sentence; `who` is the first of those copied."""

_AFTER_ALL = re.compile(
    r"\b(?:forgot(?:ten)? to|meant to|should have|ought to have|omitted to) (?:have )?(?:copy|copied|cc'?d?|include"
    r"|included|add)"
    rf" (?:in )?{_W}[^?]{{0,25}}\b(?:now|do so|done|herewith|here)\b"
)
"""A copy forgotten before and made now."""

_NOT_BEFORE = re.compile(
    r"\bno (?=b?c\.?c\.?\b|cop(?:y|ies)\b)|\b(?:my|our|your) \w+ (?:also )?(?:cc|cc'd|copied|copies)\b"
    r"|\b(?:not|never|nobody|neither|nor|without|rather than|instead of|against|refused?|forgot\w*|stop|avoid)\b"
    r"|\b(?:if|whether|should|shall (?:i|we)|unless|before|would|could|might|may|once|had you|were i|when|why|how"
    r"|until|wish|wishes)\b"
    r"|\b(?:please|feel free|suggest|advise|advised|wants?|wanted|asked to|asks? for|asked for|likes?|let me know"
    r"|kindly|must ask|promise\w*)\b"
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
    r"|\bcop(?:ied|y|ying) (?:me|us)\b|\b(?:all|every) (?:of )?(?:my|our) (?:correspondence|e-?mails?|letters"
    r"|messages)\b"
    r"|\bmy (?:last|earlier|previous|first|original|other) \w+|\byesterday\b|\blast (?:week|month|time|year|monday"
    r"|tuesday|wednesday|thursday|friday)\b"
    r"|\b(?:hard|paper|photo|true|signed) ?cop(?:y|ies)\b|\boff (?:the|this)\b|\bremoved?\b"
    r"|\btaken\b(?! the (?:liberty|opportunity|step)\b)"
    r"|\bnid\b|\bddim\b|\bpeidiwch\b|\ba ddylwn\b"
)
"""A question, condition, wish or refusal, somebody else's copy, an earlier message: what stands before counts."""

_HARMLESS = re.compile(
    r"\bhope (?:that )?you (?:will|would|do) not (?:mind|object)\b|\bwould be wrong\b|\bwhen i\b|\bas you (?:may"
    r"|might|will|would|wished|asked|requested)\b|\bnot only\b|\b(?:shall|should) otherwise\b"
    r"|\bso that [^,]{1,30},|\byou (?:would|may|might|will|should) (?:like to )?(?:know|see|notice|note"
    r"|wish to know)\b|\bas (?:he|she|you) (?:would|may|might|should)\b|\bshould be aware\b"
    r"|\bi should (?:make (?:it )?clear|say|tell you|mention|add|explain|point out)\b|\bplease (?:note|see|be aware"
    r"|be advised)\b"
)
_CLAUSES = re.compile(
    r";|: (?!N)|, (?=(?:so|but|and|i|he|she|it|we|they|which|because|as|since|though|although)\b)|(?<=\w) (?=but "
    r"|though |although |so (?:i|we)\b)|\. "
)
_EDGES = " ,"
_HE = re.compile(
    r"\b(?:he|him|she)\b|\bher(?= (?:in|into|on|to|too|also|as|at|for|so|here|now|because|and|with|about|this|have"
    r"|see|know)\b|\W*\Z|[,.;:!)])"
)
_BOTH = re.compile(r"\b(?:both|each) of you\b|\byou both\b")
_ALREADY = re.compile(r"\b(has|have|had|will) (?:(?:also|now|both|already|just|since) ){1,3}(been|be)\b")
_NOT_AFTER = re.compile(
    rf"{ANOTHERS.pattern}|,? (?:was|were) (?:what|how|who|when|where|the|my|a)\b"
    r"|(?: (?!who|which|because|as|since|whom|about|that|so|and|but)\w+){0,5}"
    r" (?:last (?:week|month|time|year|spring|summer|autumn|winter)|yesterday)\b"
)
"""What stands after somebody copied and takes it back: their secretary, a time gone by, a remark about the words."""
_BREAK = re.compile(
    r"\b(?:since|because|as|who|which|where|when|if|but|for|so|is|are|was|has|have|had|will|would|about|from|of"
    r"|on behalf"
    r"|not|that|says?|asked|may|can|chairs|led|agrees?|supports?|hope)\b|[.;!?]"
)

_STRONG = word_set(
    """
    copy copied copies copying cc cc'd ccd cc'ed cc'ing ccing ced bcc bcc'd bccd bcc'ed bcc'ing bccing
    loop loops looped looping adding
    readding tagging introducing duplicate thread chain jointly fyi fao joins recipient recipients addressee
    copi copïo gopi gopïo gopio copïau gopïau copïo'r gopïo'r visibility c including distribution circulation pc
    c/c
    """
)
_WEAK = word_set(
    """
    add added include included including bringing brought bring brings send sent sending forward forwarding
    forwarded share sharing shared pass passing passed give giving given receives receive receiving gets getting
    sees see seeing reading let letting show showing showed tell telling told involved involving addressed goes
    going also welcome keeping kept leaving likewise put putting has have provided same info information writing
    c
    """
)
_OBJECTS = word_set(
    """
    conversation this it same reply answer message email letter note thread you your copy here in
    """
)
_SIGNS = ("@", "+", "you and ", "for info", "on this ", "Also ", "Sent to")
_CONDITION = re.compile(r"\A(?:if|unless|should|once|had|were|provided|subject to|when)\b")


def may_declare(text: str) -> bool:
    """Whether the words of the text could hold a declaration."""
    words = words_of(text)
    if not _STRONG.isdisjoint(words) or any(sign in text for sign in _SIGNS):
        return True
    return not (_WEAK.isdisjoint(words) or _OBJECTS.isdisjoint(words))


def said_in(sentence: str, roll: Roll) -> tuple[Naming, ...]:
    """The people whom a running sentence declares as copied into this message."""
    if sentence.endswith("?") or not may_declare(sentence):
        return ()
    plain = marked(sentence, roll.named)
    if not plain.namings:
        return ()
    return tuple(plain.of(token) for token in dict.fromkeys(_said(plain.text)))


def _said(text: str) -> Iterator[str]:
    found = _AFTER_ALL.search(text)
    if found is not None:
        yield found["who"]
    named: list[str] = []
    conditional = False
    for clause in _CLAUSES.split(_HARMLESS.sub("", _ALREADY.sub(r"\1 \2", text))):
        clause = clause.strip(_EDGES)
        here = _TOKEN.findall(clause)
        if named and not here:
            clause = _BOTH.sub(f"you and {named[-1]}", _HE.sub(named[-1], clause))
        named += here
        conditional, void = _CONDITION.match(clause) is not None, conditional
        for pattern in () if void else _SAYS:
            found = pattern.search(clause)
            if found is not None and not _taken_back(clause, found):
                yield found["who"]
                yield from _joined(clause, found)


def _taken_back(clause: str, found: re.Match[str]) -> bool:
    """Whether what stands before the words, or after whoever is copied, makes nothing of them."""
    before = _NOT_BEFORE.search(clause, 0, found.end())
    return before is not None or _NOT_AFTER.match(clause, max(found.end("who"), found.end())) is not None


def _joined(clause: str, found: re.Match[str]) -> Iterator[str]:
    """Those named in one row with somebody: "N0, N1 and N2"; a verb or a reason ends the row."""
    at = found.start("who")
    first = 0 if _TOKEN.match(clause, found.start()) else found.start()
    for earlier in reversed(list(_TOKEN.finditer(clause, first, at))):
        if _BREAK.search(clause, earlier.end(), at):
            break
        yield earlier[0]
        at = earlier.start()
    at = found.end("who")
    for further in _TOKEN.finditer(clause, at):
        if _BREAK.search(clause, at, further.start()):
            return
        yield further[0]
        at = further.end()
