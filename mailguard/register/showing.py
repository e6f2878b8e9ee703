"""What is in a register on one day, as plain rows for the command line."""

from dataclasses import dataclass
from datetime import date

from mailguard.message import Address
from mailguard.register.book import Register
from mailguard.register.party import Party
from mailguard.register.people import Holds, Person


@dataclass(frozen=True, slots=True)
class Table:
    """A heading, the names of its columns, and its rows."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def show(register: Register, on: date) -> tuple[Table, ...]:
    """The people, mailboxes and bodies of that day, and who reviews, as text."""
    roll = register.on(on)
    people = tuple(_person_row(person) for person in register.people if person.serves(on))
    mailboxes = tuple(
        _mailbox_row(roll.who(Address(mailbox.emails[0])), mailbox.emails)
        for mailbox in register.mailboxes
        if mailbox.serves(on)
    )
    return (
        Table("People", ("id", "kind", "name", "what", "addresses"), people),
        Table("Mailboxes", ("address", "kind", "who reads it"), mailboxes),
        Table("Bodies", ("name", "kind", "members"), _body_rows(register, on)),
        Table("Reviewers", ("who", "role", "receives"), _reviewer_rows(register)),
    )


def _person_row(person: Person) -> tuple[str, ...]:
    offices = [f"{role.title}, {role.body}" if role.body else role.title for role in person.roles]
    what = [*filter(None, (person.job, person.group or person.party)), *person.wards, *offices]
    return (person.id, str(person.kind), person.name, "; ".join(what), ", ".join(person.emails) or "none")


def _mailbox_row(party: Party, emails: tuple[str, ...]) -> tuple[str, ...]:
    kinds = f"{len(party.members)} Members, {len(party.officers)} officers"
    if party.holds is Holds.ASSISTANT:
        readers = ", ".join(person.id for person in party.readers) or "nobody"
        reads = f"{readers} for {', '.join(person.id for person in party.people) or 'nobody'}"
    elif party.unseen or party.contents:
        reads = f"cannot be opened; {party.contents or 'may hold anybody'}"
    else:
        reads = kinds if len(party.people) > 3 else ", ".join(person.id for person in party.people) or "nobody"
    return (", ".join(emails), str(party.holds), reads)


def _body_rows(register: Register, on: date) -> tuple[tuple[str, ...], ...]:
    people = {person.id: person for person in register.people}
    counts = ((body, sum(people[name].serves(on) for name in body.members)) for body in register.bodies)
    return tuple(
        (body.name, str(body.kind), f"{count}" if body.opened else f"{count}, not all known") for body, count in counts
    )


def _reviewer_rows(register: Register) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (reviewer.person or f"{reviewer.name or ''} <{reviewer.email}>".strip(), reviewer.role, reviewer.receives)
        for reviewer in register.reviewers
    )
