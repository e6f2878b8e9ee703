"""Whether a Member passes on what somebody else said, or takes back what they said themselves: told from the frame.

"Mr Stone says", "I am told", "called you", quotation marks round the words: whoever repeats words does not say them.
The language layer weighs the words; the frame round them is read here, whatever that layer makes of it.
"""

import re
from collections.abc import Sequence
from enum import Enum

from mailguard.correspondence.remarks.portions import Portion
from mailguard.correspondence.remarks.spoken import Said
from mailguard.correspondence.remarks.voices import (
    AGREED,
    BEFORE_QUOTE,
    CALLED,
    CALLED_SO,
    CONDEMNED,
    CUT,
    DENIED,
    HELD,
    I_SAID,
    IN_MARKS,
    LINKS,
    NOT_A_PERSON,
    REFUSED,
    REGRETTED,
    SAID_IT,
    SAID_OF,
    SAYS_AFTER,
    SAYS_SO,
    SHE_OR_HE,
    SOMEBODY,
    SOURCE,
    TAKEN_BACK,
    UNCALLED_FOR,
    VOCATIVE,
    WANTS_OUT,
    YOUR_PEOPLE,
)
from mailguard.register.people import Person

AFTER = 2
"""Sentences after one that may deny it, take it back or stand by it."""
_SUBJECT = 90
_SPOKEN = re.compile(r"\b(?:I|we|you|should|could|must|can|ought to)\Z", re.IGNORECASE)
_MOST_QUOTED = 0.8
_OPENING = '“"«‘'
_FAR = 1_502
"""Characters that may part words from the quotation mark before them."""


class Frame(Enum):
    """How words are told of that their author may not mean."""

    NONE = ""
    REPORTED = "may report what somebody else said"
    DENIED = "reports what somebody else said, and speaks against it"
    TAKEN_BACK = "takes back what was said before"


def framed(said: Said, words: str, after: Sequence[Said], officers: Sequence[Person]) -> Frame:
    """How the sentence tells of the words: as its author's, as somebody else's, or as spoken against.

    `words` are those that show what the sentence does, `after` the sentences of the same message that follow,
    `officers` those whom it is about: what they themselves said is no report about them. The words of a long sentence
    may be told as somebody else's before the portion in which they stand.
    """
    text = f"{said.before[-1]} {said.text}" if isinstance(said, Portion) else said.text
    beyond = " ".join(each.text for each in after[:AFTER])
    if AGREED.search(text) or AGREED.search(beyond) or VOCATIVE.search(text):
        return Frame.NONE
    if REFUSED.search(text) is None and _taken_back(text, beyond):
        return Frame.TAKEN_BACK
    names = _names(officers)
    called = _called(text, names)
    if not called and not _says(text, names) and not _quoted(said, words):
        return Frame.NONE
    if DENIED.search(text) or DENIED.search(beyond):
        return Frame.DENIED
    if CONDEMNED.search(text) or (called and UNCALLED_FOR.search(beyond)):
        return Frame.DENIED
    return Frame.REPORTED


def _taken_back(text: str, beyond: str) -> bool:
    said_before = I_SAID.search(text) is not None and any(map(TAKEN_BACK.search, (text, beyond)))
    return said_before or REGRETTED.search(text) is not None


def _names(officers: Sequence[Person]) -> frozenset[str]:
    return frozenset(name.lower() for person in officers for name in person.name.split() if len(name) > 2)


def _says(text: str, names: frozenset[str]) -> bool:
    """Whether somebody is given as the source of what the sentence says of the officer."""
    if SOURCE.search(text) or SAYS_AFTER.search(text):
        return True
    for found in SAYS_SO.finditer(text):
        subject = _somebody(text[: found.start()], names)
        if subject and _of_another(subject, SAID_OF.match(text, found.end())):
            return True
    return any(_somebody(text[: found.start()], names) for found in WANTS_OUT.finditer(text))


def _called(text: str, names: frozenset[str]) -> bool:
    """Whether somebody is said to have called the officer something."""
    if CALLED_SO.search(text):
        return True
    for found in CALLED.finditer(text):
        subject = _somebody(text[: found.start()], names)
        if subject and _of_another(subject, HELD.match(text, found.end())):
            return True
    return False


def _of_another(subject: str, found: re.Match[str] | None) -> bool:
    """Whether somebody is spoken of, and not by themselves: "he says he …" tells of nobody else."""
    if found is None:
        return False
    return not (SHE_OR_HE.fullmatch(found["target"] or "") and SHE_OR_HE.fullmatch(subject))


def _somebody(before: str, names: frozenset[str]) -> str:
    """Whoever is the subject of a verb that follows; empty where it is no other person."""
    clauses = [each.strip() for each in CUT.split(before[-2 * _SUBJECT :])]
    own = LINKS.sub("", clauses[-1])[-_SUBJECT:].strip()
    if not own:  # "Mr Stone rang me and said": the subject stands a clause before
        if re.search(r"\b(?:who|which|that)\s*\Z", before, re.IGNORECASE):
            return ""
        found = next((SOMEBODY.match(LINKS.sub("", each).strip()) for each in reversed(clauses[:-1]) if each), None)
    else:
        found = SOMEBODY.fullmatch(own) or SAID_IT.search(own) or (None if _SPOKEN.search(own) else SOMEBODY.match(own))
    if found is None:
        return ""
    subject = found["who"]
    bare = {each.strip(".,'’").lower() for each in subject.split()}
    if not names.isdisjoint(bare) or NOT_A_PERSON.search(subject):
        return ""
    if "your" in bare and not YOUR_PEOPLE.search(subject):
        return ""
    return subject


def _quoted(said: Said, words: str) -> bool:
    """Whether the words stand within quotation marks, or below a line that announces what somebody wrote."""
    if said.before and BEFORE_QUOTE.search(said.before[-1]):
        return True
    text = said.stretch.segment.text
    at = text.find(said.quote)
    if at < 0:
        return False
    start, end = (at + place for place in _shown(words, said.quote))
    near = text[max(0, start - _FAR) : end]
    if not any(mark in near for mark in _OPENING):  # of a long message not all of it for every sentence
        return False
    return any(_within(each, start, end) for each in IN_MARKS.finditer(text))


def _shown(words: str, quote: str) -> tuple[int, int]:
    """Where the words stand in a sentence, which may be wrapped; all of it where they are most of it, or not there."""
    if words.strip() and len(words) < _MOST_QUOTED * len(quote):
        found = re.search(r"\s+".join(map(re.escape, words.split())), quote)
        if found is not None:
            return found.span()
    return 0, len(quote)


def _within(marks: re.Match[str], start: int, end: int) -> bool:
    covered = min(marks.end(), end) - max(marks.start(), start)
    return covered >= _MOST_QUOTED * (end - start)
