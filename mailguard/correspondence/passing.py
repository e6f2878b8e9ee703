"""A Member who passed marked matter to somebody outside, as it stands quoted in an officer's mail."""

from collections.abc import Iterator
from dataclasses import dataclass

from mailguard.correspondence.leaks import begun_by, had, marks_of
from mailguard.correspondence.markings import Marking
from mailguard.correspondence.matters.outsiders import Standing, bears_name, outside, standing
from mailguard.correspondence.published import cases_of
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.since import passed_on
from mailguard.correspondence.stretches import Stretch
from mailguard.message import Address
from mailguard.register.party import Party
from mailguard.register.people import Kind, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """A Member's own message that carried `marking`, an officer's, to somebody outside.

    `stretch` is the Member's message; `told` says that its own header lines name the outsider, rather than that the
    outsider answered it.
    """

    member: Person
    stretch: Stretch
    party: Party
    standing: Standing
    marking: Marking
    told: bool


def passings(mail: Correspondence) -> Iterator[Passing]:
    """Each mark that each Member passed to each outsider, newest first."""
    carried = passed_on(mail)
    cases = cases_of(mail)
    for place, each in enumerate(carried):
        member = each.author.single if each.author is not None else None
        if member is None or member.kind is not Kind.MEMBER:
            continue
        for party, told in _outsiders(mail, carried, place):
            if bears_name(party.address, (member,)):
                continue
            who = standing(party, mail.roll, cases, mail.stretches)
            marking = _below(mail, carried[place + 1 :], party.address)
            if who.third and marking is not None:
                yield Passing(member=member, stretch=each, party=party, standing=who, marking=marking, told=told)


def _outsiders(mail: Correspondence, carried: tuple[Stretch, ...], place: int) -> Iterator[tuple[Party, bool]]:
    """Whoever outside the message at that place went to: by its header lines, else whoever answered it."""
    each = carried[place]
    if each.to or each.cc:
        yield from ((party, True) for party in (*each.to, *each.cc) if outside(party, mail.roll))
        return
    answer = carried[place - 1].author if place else None
    if answer is not None and outside(answer, mail.roll):
        yield answer, False


def _below(mail: Correspondence, older: tuple[Stretch, ...], address: Address) -> Marking | None:
    """The first mark of an officer's message among the older ones that the outsider had no part in and did not set."""
    begun = begun_by(mail, address)
    for each in older:
        if had((each,), address):
            return None
        if each.author is not None and each.author.officers:
            found = next((mark for mark in marks_of(mail, each) if mark.quote not in begun), None)
            if found is not None:
                return found
    return None
