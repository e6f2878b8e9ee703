"""Who tells what a sentence repeats: the third person, or the thing that somebody wrote, to whom its verb belongs."""

import re
from collections.abc import Sequence

from mailguard.correspondence.remarks.voices import CUT, LINKS, NOT_A_PERSON, SAID_IT, SOMEBODY, YOUR_PEOPLE
from mailguard.language.patterns import regex
from mailguard.register.people import Person

_SUBJECT = 90
_SPOKEN = re.compile(r"\b(?:I|we|you|should|could|must|can|ought to)\Z", re.IGNORECASE)
_RELATIVE = regex(r"\b(?:who|which|that)(?:['’](?:s|d|ll|ve|re))?\s*\Z", re.IGNORECASE)
_A_THING = (
    r"(?:an?|one|another|some|several|two|three|the)(?: (?!(?:is|are|was|were|has|had|you|I|we|he|she)\b)"
    r"[\w'’-]{2,24}){1,7}"
)
_HAD = regex(
    r"(?<![\w’'])(?:there(?: (?:is|are|was|were|has been|have been)|['’]s)|(?:I|we)(?:['’]ve| have| also| just){0,2}"
    r" (?:had|have|got|get|saw|seen|found|received|(?:been|was|were) (?:sent|shown|handed|rung by|approached by|stopped"
    r" by)|met|heard|read|spoken? (?:to|with)|spoke (?:to|with)))"
    rf"(?: (?:an? )?(?:call|email|e-mail|letter|visit|message)s? from)? (?P<who>{_A_THING}|(?:mr|mrs|ms|miss|dr)\.? "
    r"[\w'’-]{2,24}(?: [\w'’-]{2,24})?)\s{0,3}\Z",
    re.IGNORECASE,
)
"""Somebody, or something written, that the Member met with: "I had a man in my surgery", "there is a poster"."""
_HELD_BY = regex(rf"(?<![\w’'])(?P<who>{_A_THING}|graffiti[\w '’-]{{0,60}})\s{{0,3}}\Z", re.IGNORECASE)
"""The same before "who" or "that"."""
_IS_ONE = regex(r"(?:\b(?:is|are|was|were|be|been|am)|['’](?:s|re|m)) (?:an?|the|one|another|some)\b", re.IGNORECASE)
"""Somebody is said to be it: "you are a man who"."""


_THEIR_OWN = regex(
    r"(?:my|our) (?:own )?(?:[\w'’-]{2,20} )?(?:leaflets?|newsletters?|posters?|letters?|posts?|blogs?"
    r"|articles?|motions?|questions?|statements?|speech|columns?|page|website|e-?mails?|tweets?|complaints?"
    r"|press release|view|opinion|belief)\b",
    re.IGNORECASE,
)
"""What the Member wrote."""


def names_of(officers: Sequence[Person]) -> frozenset[str]:
    """The words of their names, in small letters: what they themselves said is no report about them."""
    return frozenset(name.lower() for person in officers for name in person.name.split() if len(name) > 2)


def somebody(before: str, names: frozenset[str]) -> str:
    """Whoever is the subject of a verb that follows; empty where it is no other person."""
    clauses = [each.strip() for each in CUT.split(before[-2 * _SUBJECT :])]
    own = LINKS.sub("", clauses[-1])[-_SUBJECT:].strip()
    relative = _RELATIVE.search(LINKS.sub("", before[-2 * _SUBJECT :]))
    if relative is not None:
        found = _met_with(clauses)
    elif not own:  # "Mr Stone rang me and said": the subject stands a clause before
        found = next((SOMEBODY.match(LINKS.sub("", each).strip()) for each in reversed(clauses[:-1]) if each), None)
    else:
        found = SOMEBODY.fullmatch(own) or SAID_IT.search(own) or (None if _SPOKEN.search(own) else SOMEBODY.match(own))
        found = found or _HAD.search(own)
    return "" if found is None else _other(found["who"], names)


def _met_with(clauses: Sequence[str]) -> re.Match[str] | None:
    """Whom "who" or "that" goes back to: what ends the last clause that says anything."""
    last = next((each for each in reversed(clauses) if LINKS.sub("", each).strip()), "")[-_SUBJECT:]
    return _HAD.search(last) or (None if _IS_ONE.search(last) else _HELD_BY.search(last))


def _other(subject: str, names: frozenset[str]) -> str:
    bare = {each.strip(".,'’").lower() for each in subject.split()}
    if not names.isdisjoint(bare) or NOT_A_PERSON.search(subject):
        return ""
    if _THEIR_OWN.match(subject) or ("your" in bare and not YOUR_PEOPLE.search(subject)):
        return ""
    return subject
