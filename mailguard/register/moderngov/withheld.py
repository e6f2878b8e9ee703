"""A field that held a postal address was not taken up: what was known before stands in its place."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from mailguard.register.directory import Day
from mailguard.register.moderngov.doubts import warn
from mailguard.register.moderngov.kept import Kept, Seen
from mailguard.register.moderngov.published import Councillor, Fault
from mailguard.register.people import Kind, Person
from mailguard.register.reviewing import Note


def restored(people: Sequence[Councillor], day: Day, kept: Kept | None) -> tuple[Councillor, ...]:
    """The same people with what was last taken over where a field was kept back; whoever has no name then is out."""
    before = kept.by_number() if kept else {}
    whole = (_restored(each, before.get(each.number), day) for each in people)
    return tuple(each for each in whole if each.name)


def of_nameless(people: Sequence[Councillor], named: Sequence[Councillor]) -> Iterator[Note]:
    """What is told of those whom nothing but the field that was kept back names."""
    numbers = {each.number for each in named}
    for each in people:
        if each.number not in numbers:
            where = ", ".join(each.wards) or "the list of groups"
            remedy = "The entry is not taken over. Have the website corrected, or add the Member by hand"
            yield warn(f"{where}: {Fault.NAME}", remedy)


def _restored(person: Councillor, seen: Seen | None, day: Day) -> Councillor:
    faults = person.faults
    if Fault.NAME in faults:
        person = replace(person, name=seen.name if seen else _by_address(person, day), also=())
    if Fault.POSTS in faults:
        person = replace(person, posts=(*person.posts, *(seen.offices() if seen else ())))
    if Fault.PARTY in faults:
        person = replace(person, party=seen.party if seen else None)
    if Fault.GROUP in faults:
        person = replace(person, group=seen.group if seen else None)
    return person


def _by_address(person: Councillor, day: Day) -> str:
    """The name that the register has for the one Member whose addresses these are; nothing where that is not sure."""
    owners: dict[str, Person] = {
        owner.id: owner for email in person.emails if (owner := day.owner(email)) and owner.kind is not Kind.OFFICER
    }
    return next(iter(owners.values())).name if len(owners) == 1 else ""
