"""Whether a Member passes on what somebody else said, or takes back what they said themselves: told from the frame.

"Mr Stone says", "I am told", "called you", quotation marks round the words: whoever repeats words does not say them.
The language layer weighs the words; the frame round them is read here, whatever that layer makes of it.
"""

import re
from collections.abc import Sequence
from enum import Enum

from mailguard.correspondence.remarks.agreeing import agrees
from mailguard.correspondence.remarks.announced import announces
from mailguard.correspondence.remarks.portions import LONGEST, Portion
from mailguard.correspondence.remarks.regrets import Regret, regret
from mailguard.correspondence.remarks.spoken import Said
from mailguard.correspondence.remarks.teller import names_of, somebody
from mailguard.correspondence.remarks.voices import (
    BEFORE_QUOTE,
    CALLED,
    CALLED_SO,
    CONDEMNED,
    DENIED,
    HELD,
    IN_MARKS,
    SAID_OF,
    SAYS_AFTER,
    SAYS_SO,
    SHE_OR_HE,
    SOURCE,
    UNCALLED_FOR,
    VOCATIVE,
    WANTS_OUT,
)
from mailguard.correspondence.remarks.warned import (
    adds_a_threat,
    advises,
    alarmed,
    may_threaten,
    owned,
    presses,
    spread,
    threatens,
    threatens_you,
)
from mailguard.language.tone.words import Act, Reading
from mailguard.register.people import Person

_INSULTS = frozenset({Act.ABUSE, Act.DEROGATION})
AFTER = 2
"""Sentences after one that may deny it, take it back or stand by it."""
_MOST_QUOTED = 0.8
_OPENING = '“"«‘'
_FAR = 1_502
"""Characters that may part words from the quotation mark before them."""


class Frame(Enum):
    """How words are told of that their author may not mean."""

    NONE = ""
    REPORTED = "may report what somebody else said"
    WARNED = "warns of what somebody else says or threatens"
    DENIED = "reports what somebody else said, and speaks against it"
    TAKEN_BACK = "takes back what was said before"
    PERHAPS_TAKEN_BACK = "may take back what was said before"


def framed(said: Said, reading: Reading, after: Sequence[Said], officers: Sequence[Person]) -> Frame:
    """How the sentence tells of the words: as its author's, as somebody else's, or as spoken against or warned of.

    Of the reading counts what the words do and which show it; `after` are the sentences of the same message that
    follow, `officers` those whom it is about: what they themselves said is no report about them. The words of a long
    sentence may be told as somebody else's before the portion in which they stand.
    """
    text = f"{said.before[-1]} {said.text}" if isinstance(said, Portion) else said.text
    nearby = [each.text for each in after[:AFTER]]
    if agrees(text) or agrees(" ".join(nearby)) or VOCATIVE.search(text):
        return Frame.NONE
    taken_back = regret(text, reading, nearby)
    if taken_back is Regret.WHOLLY:
        return Frame.TAKEN_BACK
    told = _told(said, reading, text, nearby, officers)
    return Frame.PERHAPS_TAKEN_BACK if told is Frame.NONE and taken_back is Regret.PERHAPS else told


def _told(said: Said, reading: Reading, text: str, nearby: Sequence[str], officers: Sequence[Person]) -> Frame:
    """The same of words that their author neither stands by nor takes back."""
    beyond = " ".join(nearby)
    names = names_of(officers)
    if reading.act is Act.THREAT_OF_VIOLENCE:
        return _of_violence(said, reading, text, nearby, names)
    called = _called(text, names)
    threatened = threatens_you(text, names)
    if not called and not threatened and not _says(text, names) and not _quoted(said, reading.quote):
        return Frame.NONE
    if _spoken_against(text, beyond, called):
        return Frame.DENIED
    if owned((text, *nearby)):
        return Frame.NONE
    if reading.act in _INSULTS:
        around = (*_before(said)[-AFTER:], text, *nearby)
        if _spread(text, names) or alarmed(around, violence=threatened):
            return Frame.WARNED
    return Frame.REPORTED


def _before(said: Said) -> list[str]:
    """The end of each sentence before this one: they may be of any length."""
    return [each[-LONGEST:] for each in said.before]


def _spoken_against(text: str, beyond: str, called: bool) -> bool:
    if DENIED.search(text) or DENIED.search(beyond):
        return True
    return CONDEMNED.search(text) is not None or (called and UNCALLED_FOR.search(beyond) is not None)


def _of_violence(said: Said, reading: Reading, text: str, after: Sequence[str], names: frozenset[str]) -> Frame:
    """The same of a threat to hurt somebody: whoever warns the officer of it is the last who should be named for it."""
    before = _before(said)
    around = (*before, text, *after)
    if owned((text, *after)) or adds_a_threat((text, *after)):
        return Frame.NONE
    threat = threatens(text, names)
    reported = bool(threat) or _called(text, names) or _says(text, names) or _quoted(said, reading.quote)
    if not reported:
        beside = [each for each in (*before, *after) if threatens(each, names)]
        if beside and advises(text) and not owned(around) and not adds_a_threat(around):
            return Frame.WARNED
        if not may_threaten(text, names):
            return Frame.NONE
    if _spoken_against(text, " ".join(after), called=True):
        return Frame.DENIED
    if alarmed(around, violence=True) or (threat and not presses(threat, text)) or _spread(text, names):
        return Frame.WARNED
    return Frame.REPORTED


def _spread(text: str, names: frozenset[str]) -> bool:
    """Whether something that somebody unknown wrote or put about says it."""
    verbs = (*SAYS_SO.finditer(text), *CALLED.finditer(text))
    return any(spread(somebody(text[: found.start()], names), text) for found in verbs)


def _says(text: str, names: frozenset[str]) -> bool:
    """Whether somebody is given as the source of what the sentence says of the officer."""
    if SOURCE.search(text) or SAYS_AFTER.search(text):
        return True
    for found in SAYS_SO.finditer(text):
        subject = somebody(text[: found.start()], names)
        if subject and _of_another(subject, SAID_OF.match(text, found.end())):
            return True
    return any(somebody(text[: found.start()], names) for found in WANTS_OUT.finditer(text))


def _called(text: str, names: frozenset[str]) -> bool:
    """Whether somebody is said to have called the officer something."""
    if CALLED_SO.search(text):
        return True
    for found in CALLED.finditer(text):
        subject = somebody(text[: found.start()], names)
        if subject and _of_another(subject, HELD.match(text, found.end())):
            return True
    return False


def _of_another(subject: str, found: re.Match[str] | None) -> bool:
    """Whether somebody is spoken of, and not by themselves: "he says he …" tells of nobody else."""
    if found is None:
        return False
    return not (SHE_OR_HE.fullmatch(found["target"] or "") and SHE_OR_HE.fullmatch(subject))


def _quoted(said: Said, words: str) -> bool:
    """Whether the words stand within quotation marks, or below a line that announces what somebody wrote."""
    if said.before and BEFORE_QUOTE.search(said.before[-1]) and announces(said.before[-1].rstrip(" :–-")):
        return True
    text = said.stretch.segment.text
    at = text.find(said.quote)
    if at < 0:
        return False
    start, end = (at + place for place in shown_in(words, said.quote))
    near = text[max(0, start - _FAR) : end]
    if not any(mark in near for mark in _OPENING):  # of a long message not all of it for every sentence
        return False
    return any(_within(each, start, end) for each in IN_MARKS.finditer(text))


def shown_in(words: str, quote: str) -> tuple[int, int]:
    """Where the words stand in a sentence, which may be wrapped; all of it where they are most of it, or not there."""
    if words.strip() and len(words) < _MOST_QUOTED * len(quote):
        found = re.search(r"\s+".join(map(re.escape, words.split())), quote)
        if found is not None:
            return found.span()
    return 0, len(quote)


def _within(marks: re.Match[str], start: int, end: int) -> bool:
    covered = min(marks.end(), end) - max(marks.start(), start)
    return covered >= _MOST_QUOTED * (end - start)
