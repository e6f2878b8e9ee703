"""Words that tell an addressee of a copy of this very message: cc N0, N0 is on copy, N0 has this too.

Verbs of copying need only a name; verbs of sending need this message as their object too. A refusal, condition,
wish, question or somebody else's copy that stands before the words makes nothing of them, and so does another doer,
another time, or something else into which somebody is copied.
"""

import re
from collections.abc import Iterator

from mailguard.correspondence.wordings.declaring_ways import (
    AFTER_ALL,
    ANOTHER_DOES,
    ANOTHER_IS_AT_IT,
    BUSY,
    DOES,
    ELSEWHERE,
    IS,
    LONG_AGO,
    NOT_BEFORE,
    ORDER,
    ORDERED,
    TOKEN,
)
from mailguard.correspondence.wordings.familiar import Names
from mailguard.correspondence.wordings.lines import ANOTHERS
from mailguard.correspondence.wordings.plain import marked, word_set, words_of
from mailguard.language.patterns import regex
from mailguard.register.party import Naming

_HARMLESS = regex(
    r"\bhope (?:that )?you (?:will|would|do) not (?:mind|object)\b|\bwould be wrong\b|\bwhen i\b|\bas you (?:may"
    r"|might|will|would|wished|asked|requested)\b|\bnot only\b|\b(?:shall|should) otherwise\b"
    r"|\bso that [^,]{1,30},|\byou (?:would|may|might|will|should) (?:like to )?(?:know|see|notice|note"
    r"|wish to know)\b|\bas (?:he|she|you) (?:would|may|might|should)\b|\bshould be aware\b"
    r"|\bi should (?:make (?:it )?clear|say|tell you|mention|add|explain|point out)\b|\bplease (?:note|see|be aware"
    r"|be advised)\b"
)
_CLAUSES = regex(
    r";|: (?!N)|, (?=(?:so|but|and|i|he|she|it|we|they|which|because|as|since|though|although)\b)|(?<=\w) (?=but "
    r"|though |although |so (?:i|we)\b)|\. "
)
_EDGES = " ,"
_HE = regex(
    r"\b(?:he|him|she)\b|\bher(?= (?:in|into|on|to|too|also|as|at|for|so|here|now|because|and|with|about|this|have"
    r"|see|know)\b|\W*\Z|[,.;:!)])"
)
_BOTH = regex(r"\b(?:both|each) of you\b|\byou both\b")
_ALREADY = regex(r"\b(has|have|had|will) (?:(?:also|now|both|already|just|since) ){1,3}(been|be)\b")
_BREAK = regex(
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
    c/c included added listening copïwyd copiwyd wedi'i cynnwys
    """
)
_WEAK = word_set(
    """
    add added include included including bringing brought bring brings send sent sending forward forwarding
    forwarded share sharing shared pass passing passed give giving given receives receive receiving gets getting
    sees see seeing reading let letting show showing showed tell telling told involved involving addressed goes
    going also welcome keeping kept leaving likewise put putting has have provided same info information writing
    dropped dropping attach attached attaching pulled pulling patched patching posted posting handed handing supplied
    c
    """
)
_OBJECTS = word_set(
    """
    conversation this it same reply answer message email letter note thread you your copy here in
    """
)
_SIGNS = (
    "@",
    "+",
    "you and ",
    "for info",
    "on this ",
    "Also ",
    "Sent to",
    "Sent also",
    "reading along",
    "wedi cael",
    "wedi derbyn",
    " sight of ",
)
_CONDITION = regex(r"\A(?:if|unless|should|once|had|were|provided|subject to|when)\b")


def may_declare(text: str) -> bool:
    """Whether the words of the text could hold a declaration."""
    words = words_of(text)
    if not _STRONG.isdisjoint(words) or any(sign in text for sign in _SIGNS):
        return True
    return not (_WEAK.isdisjoint(words) or _OBJECTS.isdisjoint(words))


def said_in(sentence: str, strict: Names, familiar: Names) -> tuple[Naming, ...]:
    """Whom a running sentence declares as copied into this message; `familiar` finds more than `strict` does."""
    if sentence.endswith("?") or not may_declare(sentence):
        return ()
    whole, more = marked(sentence, strict.named), marked(sentence, familiar.named)
    read = dict.fromkeys((whole, more))
    return tuple(dict.fromkeys(each.of(token) for each in read for token in _said(each.text)))


def _said(text: str) -> Iterator[str]:
    found = AFTER_ALL.search(text)
    if found is not None:
        yield found["who"]
    named: list[str] = []
    conditional = False
    for clause in _CLAUSES.split(_HARMLESS.sub("", _ALREADY.sub(r"\1 \2", text))):
        clause = clause.strip(_EDGES)
        here = TOKEN.findall(clause)
        if named and not here:
            clause = _BOTH.sub(f"you and {named[-1]}", _HE.sub(named[-1], clause))
        named += here
        conditional, void = _CONDITION.match(clause) is not None, conditional
        for found in () if void else _telling(clause):
            yield found["who"]
            yield from _joined(clause, found)


def _telling(clause: str) -> Iterator[re.Match[str]]:
    """Each wording of the clause that nothing takes back."""
    for pattern in (*DOES, *IS):
        found = pattern.search(clause)
        if found is None or NOT_BEFORE.search(clause, 0, found.end()) or _elsewhere(clause, found):
            continue
        if pattern in IS or not _another_does(clause, found):
            yield found


def _elsewhere(clause: str, found: re.Match[str]) -> bool:
    """Whether what stands after whoever is copied takes it back, or it was long ago."""
    if any(found.start() in range(*ago.span()) for ago in LONG_AGO.finditer(clause)):
        return True
    return any(pattern.match(clause, found.end()) for pattern in (ANOTHERS, ELSEWHERE))


def _another_does(clause: str, found: re.Match[str]) -> bool:
    """Whether not the writer is who does it: somebody else, or the reader, who is told to."""
    before = clause[: found.start()]
    if BUSY.match(found[0]):
        return ANOTHER_IS_AT_IT.search(before) is not None
    ordered = ORDER.match(found[0]) is not None and ORDERED.search(before) is None
    return ordered or ANOTHER_DOES.search(before) is not None


def _joined(clause: str, found: re.Match[str]) -> Iterator[str]:
    """Those named in one row with somebody: "N0, N1 and N2"; a verb or a reason ends the row."""
    at = found.start("who")
    first = 0 if TOKEN.match(clause, found.start()) else found.start()
    for earlier in reversed(list(TOKEN.finditer(clause, first, at))):
        if _BREAK.search(clause, earlier.end(), at):
            break
        yield earlier[0]
        at = earlier.start()
    at = found.end("who")
    for further in TOKEN.finditer(clause, at):
        if _BREAK.search(clause, at, further.start()):
            return
        yield further[0]
        at = further.end()
