"""Whose is a published address? The Member's, unless something says that it is somebody else's.

A website may print an assistant's address for nine Members, the Leader's mailbox, a colleague's address, or an
officer's. None of them is ever given to the Member: a person is asked.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mailguard.register.directory import Day
from mailguard.register.moderngov.published import Councillor
from mailguard.register.moderngov.vocabulary import ROLES
from mailguard.register.people import Kind, Person
from mailguard.register.spelling import fold, plain
from mailguard.register.written import shape

_PUBLIC = (".gov.uk", ".gov.wales", ".gov.scot")
_TITLE = re.compile(r"^(?:cllr|councillor|cyng)[._-]?")


class Why(StrEnum):
    """Why an address is not the Member's own."""

    OFFICER = "officer"  # an officer of the register has it
    MAILBOX = "mailbox"  # a mailbox of the register has it
    ROLE = "role"  # it is named after an office
    COLLEAGUE = "colleague"  # it is another Member's
    SHARED = "shared"  # several have it, and it is named after none of them
    UNDECIDED = "undecided"  # several have it, and it could be any of theirs
    STRANGER = "stranger"  # it is named after somebody else
    CUT = "cut"  # it is the beginning of a longer domain


@dataclass(frozen=True, slots=True)
class Foreign:
    """An address that is published for somebody and is not theirs; `numbers` are all it is published for."""

    email: str
    why: Why
    numbers: tuple[str, ...]
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Sorted:
    """Each one's own addresses, by the site's number, and the addresses that are not the Member's."""

    own: Mapping[str, tuple[str, ...]]
    foreign: tuple[Foreign, ...]


def sort(people: Sequence[Councillor], day: Day) -> Sorted:
    """Tell every Member's own addresses from the others, by the register of that day and by the names."""
    holders: dict[str, list[Councillor]] = {}
    for person in people:
        for email in person.emails:
            holders.setdefault(email, []).append(person)
    domains = _domains(holders, day)
    wards = day.directory.ward_words | {word for person in people for ward in person.wards for word in fold(ward)}
    own: dict[str, list[str]] = {person.number: [] for person in people}
    foreign: list[Foreign] = []
    for email, having in holders.items():
        owners, others = _decided(email, having, people, day, (domains, wards))
        for person in owners:
            own[person.number].append(email)
        foreign.extend(others)
    order = {person.number: {email: place for place, email in enumerate(person.emails)} for person in people}
    sorted_own = {number: tuple(sorted(found, key=order[number].__getitem__)) for number, found in own.items()}
    return Sorted(sorted_own, tuple(foreign))


def public_domain(domain: str) -> bool:
    """Whether the domain is a public body's."""
    return domain.endswith(_PUBLIC)


def _domains(holders: Mapping[str, Sequence[Councillor]], day: Day) -> frozenset[str]:
    """The council's own domains, and those that at least three addresses have."""
    counts: dict[str, int] = {}
    for email in holders:
        domain = email.rpartition("@")[2]
        counts[domain] = counts.get(domain, 0) + 1
    return frozenset({*day.directory.domains, *(domain for domain, count in counts.items() if count > 2)})


Verdict = tuple[list[Councillor], list[Foreign]]
Known = tuple[frozenset[str], frozenset[str]]  # domains, and the words of the wards' names


def _decided(email: str, having: Sequence[Councillor], people: Sequence[Councillor], day: Day, known: Known) -> Verdict:
    domains, wards = known
    domain = email.rpartition("@")[2]
    if domain not in domains and any(each.startswith(domain) for each in domains):
        return _nobody(email, having, Why.CUT)
    box, owner = day.box(email), day.owner(email)
    if box is not None:
        return _nobody(email, having, Why.MAILBOX, box.emails[0])
    if owner is not None and owner.kind is Kind.OFFICER:
        return _nobody(email, having, Why.OFFICER, owner.id)
    if owner is not None:
        return _one_of(email, having, [person for person in having if _related(person, owner)], owner.id)
    if role(email, wards):
        return _nobody(email, having, Why.ROLE)
    strengths = {person.number: strength(person, email) for person in having}
    best = max(strengths.values())
    if len(having) > 1:
        fitting = [person for person in having if best > 1 and strengths[person.number] == best]
        return _one_of(email, having, fitting, None)
    return _single(email, having[0], people, best, day)


def _single(email: str, person: Councillor, people: Sequence[Councillor], best: int, day: Day) -> Verdict:
    """An address of one person that the register does not know."""
    if best > 0:
        return [person], []
    if any(strength(other, email) > 3 for other in people if other.number != person.number):
        return _nobody(email, [person], Why.COLLEAGUE)
    domain = email.rpartition("@")[2]
    if (day.internal(domain) or public_domain(domain)) and _full_name(email):
        return _nobody(email, [person], Why.STRANGER)
    return [person], []


def _nobody(email: str, having: Iterable[Councillor], why: Why, owner: str | None = None) -> Verdict:
    return [], [Foreign(email, why, tuple(person.number for person in having), owner)]


def _one_of(email: str, having: Sequence[Councillor], fitting: Sequence[Councillor], owner: str | None) -> Verdict:
    """The address is the one's it fits; where it fits several, or none, nobody's."""
    if len(fitting) == 1:
        others = [person for person in having if person is not fitting[0]]
        return list(fitting), _nobody(email, others, Why.COLLEAGUE, owner)[1] if others else []
    if owner is not None and not fitting:
        return _nobody(email, having, Why.COLLEAGUE, owner)
    return _nobody(email, having, Why.UNDECIDED if fitting else Why.SHARED)


def _related(person: Councillor, owner: Person) -> bool:
    """Whether a published name has a word in common with somebody of the register: names change one word at a time."""
    theirs = {word for name in (owner.name, *owner.also) for word in fold(name) if len(word) > 1}
    ours = {word for name in (person.name, *person.also) for word in fold(name) if len(word) > 1}
    return bool(theirs & ours)


def role(email: str, wards: frozenset[str] = frozenset()) -> bool:
    """Whether an address is named after an office, or after a ward (castle.ward@), and not after a person."""
    words = _tokens(email)
    named = ROLES | wards | {"ward"} if "ward" in words else ROLES
    return bool(words) and all(word in named for word in words)


def _tokens(email: str) -> tuple[str, ...]:
    return tuple(re.sub(r"\d", "", word) for word in re.split(r"[._+-]+", plain(email.partition("@")[0])) if word)


def _full_name(email: str) -> bool:
    """Whether an address looks like first name and surname."""
    words = [word for word in _tokens(_TITLE.sub("", email)) if word]
    return len(words) > 1 and all(len(word) > 1 for word in words)


def strength(person: Councillor, email: str) -> int:
    """How far an address is named after somebody: 0 not, 1 half, 2 the surname, 3 and the initial, 4 the first name."""
    local = _TITLE.sub("", plain(email.partition("@")[0]))
    letters = "".join(letter for letter in local if letter.isalpha())
    words = set(_tokens(f"{local}@"))
    return max((_strength(name, letters, words) for name in (person.name, *person.also)), default=0)


def _strength(name: str, letters: str, words: set[str]) -> int:
    form = shape(name)
    first = form.given[0] if form.given else ""
    named = len(first) > 1 and (first in words or letters.startswith(first))
    whole = form.surname in words or (len(form.surname) > 2 and form.surname in letters)
    if not whole:
        return int(named or any(half in letters for half in form.halves))
    if named:
        return 4
    rest = letters.replace(form.surname, "", 1)
    return 3 if first and rest.startswith(first[0]) else 2
