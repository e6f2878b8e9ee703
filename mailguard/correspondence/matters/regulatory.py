"""Whether words are about a regulatory matter, by themselves or in the mouth of a regulatory officer."""

import re
from collections.abc import Iterable

from mailguard.correspondence.matters.outsiders import local
from mailguard.correspondence.matters.references import references
from mailguard.correspondence.matters.vocabulary import ACRONYMS, NOT_TEAMS, STRONG, TEAMS, WEAK
from mailguard.register.party import Party

READ = 20_000
"""Characters of one text that are read for what it is about."""


def regulatory(text: str, *writers: Party | None) -> bool:
    """Whether the text is about a regulatory matter.

    It is by one strong term, by a reference with letters and two strokes, by a reference and a weak term, or by either
    of these where a writer's job, team or mailbox deals with such matters.
    """
    text = text[:READ]
    if STRONG.search(text):
        return True
    theirs = deals_with_them(writers)
    found = tuple(references(text, led=theirs))
    if any(ref.count("/") > 1 and any(letter.isalpha() for letter in ref) for ref in found):
        return True
    weak = WEAK.search(text) is not None
    if theirs:
        return weak or bool(found)
    return weak and (bool(found) or ACRONYMS.search(text) is not None)


def deals_with_them(parties: Iterable[Party | None]) -> bool:
    """Whether any of them has a job, a team or a mailbox that deals with regulatory matters."""
    return any(_is_team(words) for party in parties if party is not None for words in _titles(party))


def _titles(party: Party) -> Iterable[str]:
    for person in (*party.people, *party.readers):
        yield from filter(None, (person.job, person.team))
    yield re.sub(r"[._-]", " ", local(party.address))


def _is_team(words: str) -> bool:
    return TEAMS.search(words) is not None and not NOT_TEAMS.search(words)
