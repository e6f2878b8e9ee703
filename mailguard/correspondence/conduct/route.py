"""To whom a Member may bring criticism of an officer: the places that a protocol names, found in the register."""

from typing import Literal

from mailguard.correspondence.matters.outsiders import local, outside
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.party import Party
from mailguard.register.people import Kind, Person

Station = Literal[
    "manager",
    "chief-officer",
    "director",
    "chief-executive",
    "monitoring-officer",
    "town-clerk",
    "human-resources",
]
"""A place on the route, in the words of a council file."""

_CHIEFS = frozenset({"chief", "statutory"})
_TITLES: dict[str, tuple[frozenset[str], str]] = {
    "chief-officer": (frozenset({"chief-officer", "head-of-service", "director"}), r"\bchief officer\b|^head of\b"),
    "director": (frozenset({"director", "chief-officer"}), r"\bdirector\b"),
    "chief-executive": (frozenset({"chief-executive"}), r"\bchief executive\b|\bhead of paid service\b"),
    "monitoring-officer": (frozenset({"monitoring-officer"}), r"\bmonitoring officer\b"),
    "town-clerk": (frozenset({"town-clerk"}), r"\b(?:town|parish) clerk\b|^(?:deputy )?clerk\b"),
    "human-resources": (frozenset(), r"\bhr\b|\bhuman resources\b|\bpersonnel\b"),
}
_JOBS = {station: regex(words) for station, (_, words) in _TITLES.items()}
_BOXES = {
    "chief-executive": regex(r"chief[._-]?exec|^ceo$"),
    "monitoring-officer": regex(r"monitoring[._-]?officer|^standards$"),
    "town-clerk": regex(r"(?:^|[._-])clerk$|townclerk"),
    "human-resources": regex(r"^hr(?:[._-]|$)|human[._-]?resources|personnel"),
}
_AUDIT_BOX = regex(
    r"internal[._-]?audit|(?:^|[._-])audit$|whistle[._-]?blow|counter[._-]?fraud|(?:^|[._-])fraud$|speak[._-]?up"
)
_AUDIT_JOB = regex(r"\binternal audit|\bauditor\b|\bcounter[- ]fraud\b|\bwhistle-?blowing\b")
_CONCERNS: tuple[Station, ...] = ("manager", "chief-executive", "monitoring-officer", "town-clerk")
_DEPTH = 6


def takes(party: Party, officer: Person, route: tuple[Station, ...], roll: Roll) -> bool:
    """Whether criticism of the officer may be brought there: everybody it reaches stands on the route."""
    if any(station in route and _BOXES[station].search(local(party.address)) for station in _BOXES):
        return True
    if outside(party, roll):
        return "human-resources" in route and roll.partner(party.address)
    people = party.people or party.readers
    return bool(people) and all(_stands(person, officer, route, roll) for person in people)


def rightly_told(party: Party, officer: Person, roll: Roll) -> bool:
    """Whether a concern about the officer belongs there, whatever a clause names.

    That is with the officer's manager, the Chief Executive or Town Clerk, the Monitoring Officer, and whoever takes
    disclosures: internal audit, counter-fraud, whistleblowing. Where the register names no manager, whoever heads a
    service may be that.
    """
    heads: tuple[Station, ...] = ("chief-officer", "director") if unmanaged(officer) else ()
    if takes(party, officer, (*_CONCERNS, *heads), roll):
        return True
    if party.members or outside(party, roll):
        return False
    people = party.people or party.readers
    audits = bool(people) and all(person.id != officer.id and _AUDIT_JOB.search(_job(person)) for person in people)
    return audits or _AUDIT_BOX.search(local(party.address)) is not None


def unmanaged(officer: Person) -> bool:
    """Whether the register does not say who the officer's manager is."""
    return not officer.manager


def may_manage(party: Party, officer: Person) -> bool:
    """Whether somebody there may be the manager whom the register does not name: another officer, and no junior one."""
    people = party.people or party.readers
    return bool(people) and all(
        person.kind is Kind.OFFICER and person.id != officer.id and person.grade != "junior" for person in people
    )


def _stands(person: Person, officer: Person, route: tuple[Station, ...], roll: Roll) -> bool:
    if person.kind is not Kind.OFFICER or person.id == officer.id:
        return False
    if "manager" in route and person.id in _managers(officer, roll):
        return True
    if {"chief-officer", "director"} & set(route) and person.grade in _CHIEFS:
        return True
    return any(_holds(person, station) for station in route)


def _managers(officer: Person, roll: Roll) -> frozenset[str]:
    """The officer's manager, that one's manager, and so on up."""
    found: list[str] = []
    while officer.manager and officer.manager not in found and len(found) < _DEPTH:
        found.append(officer.manager)
        above = roll.person(officer.manager)
        if above is None:
            break
        officer = above
    return frozenset(found)


def _holds(person: Person, station: Station) -> bool:
    """Whether the register gives the person that place; an assistant to the Chief Executive does not hold it."""
    if station == "manager":
        return False
    posts, _ = _TITLES[station]
    job = _job(person).partition(" to the chief")[0].partition(" to chief")[0]
    return not posts.isdisjoint(person.posts) or _JOBS[station].search(job) is not None


def _job(person: Person) -> str:
    return (person.job or "").lower()
