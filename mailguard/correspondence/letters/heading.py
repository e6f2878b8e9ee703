"""The Member in whose name a letterhead stands: "Office of the Leader", "Councillor Priya Nair, Mayor of Ambleford"."""

import re
from collections.abc import Iterable

from mailguard.correspondence.letters.letter import Signature, Signs
from mailguard.correspondence.letters.offices import MEMBER_ROLE, TITLE
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.people import Kind, Person

ONLY_HEAD = "only the letterhead names them"

_OFFICE = regex(
    r"\A\s*(?:from )?(?:the )?(?:(?:private )?office of |from:? )(?P<who>(?:the |y )?\S.{2,80})$", re.IGNORECASE
)
_PARLOUR = regex(
    r"\A\s*(?:the )?(?P<who>(?:lord |deputy )?mayor|leader|provost)['’]s (?:parlour|office)\b", re.IGNORECASE
)
_MASTHEAD = regex(r"\b(?!from\b|tel\b)[a-z]+ ?: ?(?:cllr|councillor|[A-Z][a-z]+ [A-Z])|[:;] .*[:;]", re.IGNORECASE)
"""A line that lists who holds which office, as a council's paper has it; it names no writer."""
_LONGEST = 120
_FIRST = 3


def heading(header: Iterable[str], first: Iterable[str], roll: Roll) -> Signature | None:
    """The Member whom the page header names, or the first lines of a paper whose header is not told apart."""
    for line in header:
        if (found := _named(line, roll, anybody=True)) is not None:
            return found
    for line in list(first)[:_FIRST]:
        if (found := _named(line, roll)) is not None:
            return found
    return None


def _named(line: str, roll: Roll, *, anybody: bool = False) -> Signature | None:
    """Whom one line of a letterhead names; `anybody` lets a bare name with a title do."""
    line = line.strip()
    if not line or len(line) > _LONGEST or _MASTHEAD.search(line):
        return None
    office = _OFFICE.match(line) or _PARLOUR.match(line)
    if office is None and not (anybody and (TITLE.search(line) or MEMBER_ROLE.match(line))):
        return None
    who = office["who"] if office is not None else line
    people = tuple(
        person for each in roll.named(who) if not each.group for person in each.people if person.kind is Kind.MEMBER
    )
    if not people and (office is None or not MEMBER_ROLE.match(who)):
        return None
    return Signature(quote=line, signs=Signs.MEMBER, people=_once(people), doubt=ONLY_HEAD)


def _once(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple({person.id: person for person in people}.values())
