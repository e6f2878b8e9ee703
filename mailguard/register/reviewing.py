"""What is doubtful about a register: it can be used, but somebody should look."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from mailguard.message import Address
from mailguard.register.book import Register
from mailguard.register.mailbox import Mailbox
from mailguard.register.opening import known_contents
from mailguard.register.people import Holds, Kind, Office, Person
from mailguard.register.roll import Roll
from mailguard.register.spelling import fold
from mailguard.register.written import shape, variants

AGE_DAYS = 92


class Weight(StrEnum):
    """`info` is good to know; `warn` may make findings wrong or missing."""

    INFO = "info"
    WARN = "warn"


@dataclass(frozen=True, slots=True)
class Note:
    """One doubt: what it is, and what to do about it."""

    severity: Weight
    what: str
    remedy: str


def check(register: Register, on: date) -> tuple[Note, ...]:
    """Everything doubtful about the register on that day, warnings first."""
    roll = register.on(on)
    notes = [
        *_vacancies(register, on),
        *_without_email(register, roll),
        *_group_leaders(roll),
        *_unopened(register, on),
        *_loops(register, on),
        *_strangers(register, on),
        *_unread(register, on),
        *_left(register, on),
        *_shared_names(register, on),
        *_outside_addresses(register, on),
        *_reviewers(register, on),
        *_age(register, on),
    ]
    return tuple(sorted(notes, key=lambda note: note.severity is Weight.INFO))


def _warn(what: str, remedy: str) -> Note:
    return Note(Weight.WARN, what, remedy)


def _info(what: str, remedy: str) -> Note:
    return Note(Weight.INFO, what, remedy)


def _serving(register: Register, on: date) -> list[Person]:
    return [person for person in register.people if person.serves(on)]


def _in_use(register: Register, on: date) -> list[Mailbox]:
    return [mailbox for mailbox in register.mailboxes if mailbox.serves(on)]


def _vacancies(register: Register, on: date) -> Iterator[Note]:
    for person in register.people:
        if (fold(person.name) or ("",))[0].startswith("vacan"):
            yield _warn(f"{person.id} is a vacancy, not a person", "Take it out of people")
    members = [person for person in register.people if person.kind is Kind.MEMBER]
    now = Counter(ward for person in members if person.serves(on) for ward in person.wards)
    days = {person.end for person in members if person.end and person.end < on}
    before: Counter[str] = Counter()
    for day in days:
        before |= Counter(ward for person in members if person.serves(day) for ward in person.wards)
    for ward in sorted(before):
        if now[ward] < before[ward]:
            what = f"{ward}: {now[ward]} Members now, {before[ward]} before"
            yield _info(what, "Add the new Member once there is one")


def _without_email(register: Register, roll: Roll) -> Iterator[Note]:
    acting = {name for mailbox in register.mailboxes for name in mailbox.acts_for}
    for person in roll.members:
        if not person.emails and person.id in acting:
            yield _info(f"{person.id} has no e-mail; an assistant's mailbox acts for them", "Nothing to do")
        elif not person.emails:
            remedy = "Add an address, or say in acts_for which mailbox acts for them"
            yield _warn(f"{person.id} is a Member without e-mail", remedy)


def _group_leaders(roll: Roll) -> Iterator[Note]:
    """A Leader of the Council whose group has no leader; a clause about group leaders does not see them."""
    led = {fold(person.group or "") for person in roll.members if any(_leads_group(role) for role in person.roles)}
    for person in roll.members:
        leads = any("leader" in fold(role.title) and _of_council(role) for role in person.roles)
        if leads and person.group and fold(person.group) not in led:
            what = f"{person.id} is Leader of the Council, and nobody is Group Leader of {person.group}"
            yield _info(what, "If they lead the group too, add the role Group Leader: clauses name group leaders apart")


def _leads_group(role: Office) -> bool:
    words = fold(f"{role.title} {role.body or ''}")
    return "leader" in words and "group" in words and "deputy" not in words


def _of_council(role: Office) -> bool:
    words = set(fold(f"{role.title} {role.body or ''}"))
    return not words & {"deputy", "group", "opposition", "assistant"} and (words == {"leader"} or "council" in words)


def _unopened(register: Register, on: date) -> Iterator[Note]:
    for mailbox in _in_use(register, on):
        contents = known_contents(mailbox)
        if not mailbox.opened and contents is None:
            remedy = "List its members, or say what it holds: officers, members, outsiders or mixed"
            yield _warn(f"{mailbox.emails[0]} cannot be opened and may hold anybody", remedy)
        elif not mailbox.opened:
            yield _info(f"{mailbox.emails[0]} cannot be opened; it holds {contents}", "List its members if you can")
        elif mailbox.holds is Holds.ASSISTANT and not mailbox.acts_for:
            yield _warn(f"{mailbox.emails[0]} is an assistant's and acts for nobody", "Say for whom, in acts_for")


def _loops(register: Register, on: date) -> Iterator[Note]:
    boxes = {email: mailbox for mailbox in _in_use(register, on) for email in mailbox.emails}
    for mailbox in _in_use(register, on):
        waiting = [name for name in mailbox.members if name in boxes]
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            if boxes[name] is mailbox:
                yield _warn(f"{mailbox.emails[0]} contains itself", "Take one list out of the other")
                break
            if name not in seen:
                seen.add(name)
                waiting.extend(inner for inner in boxes[name].members if inner in boxes)


def _strangers(register: Register, on: date) -> Iterator[Note]:
    roll = register.on(on)
    known = {email for person in register.people for email in person.emails}
    known |= {email for mailbox in register.mailboxes for email in mailbox.emails}
    for mailbox in _in_use(register, on):
        for name in mailbox.members:
            if "@" in name and name not in known and roll.internal(Address(name)):
                what = f"{mailbox.emails[0]} holds {name}, which the register does not have"
                yield _warn(what, "Add the mailbox or the person it belongs to")


def _unread(register: Register, on: date) -> Iterator[Note]:
    for mailbox in _in_use(register, on):
        if mailbox.opened and not mailbox.members and not mailbox.acts_for:
            what = f"{mailbox.emails[0]} ({mailbox.holds}) is read by nobody, so that a copy to it is none"
            yield _info(what, "Name its readers under members, or write unknown there, if anybody may read it")


def _left(register: Register, on: date) -> Iterator[Note]:
    people = {person.id: person for person in register.people}
    for mailbox in _in_use(register, on):
        for name in (*mailbox.members, *mailbox.acts_for):
            if name in people and not people[name].serves(on):
                what = f"{mailbox.emails[0]} still names {name}, who does not serve on that day"
                yield _warn(what, "Take the name out, here and in the mail system")


def _shared_names(register: Register, on: date) -> Iterator[Note]:
    surnames: dict[str, list[Person]] = defaultdict(list)
    names: dict[tuple[str, ...], list[Person]] = defaultdict(list)
    for person in _serving(register, on):
        surnames[shape(variants(person.name)[0]).surname].append(person)
        names[fold(person.name)].append(person)
    for same in names.values():
        if len(same) > 1:
            remedy = "Only the address can tell them apart; add middle names in also"
            yield _warn(f"one name for {_ids(same)}", remedy)
    for same in surnames.values():
        if len(same) > 1 and any(person.kind is Kind.MEMBER for person in same):
            yield _info(f"one surname for {_ids(same)}", "A surname alone will not be taken for either")


def _ids(people: list[Person]) -> str:
    return " and ".join(person.id for person in people)


def _outside_addresses(register: Register, on: date) -> Iterator[Note]:
    roll = register.on(on)
    for person in _serving(register, on):
        outside = sum(not roll.internal(Address(email)) for email in person.emails)
        if outside and person.kind is not Kind.CO_OPTED:
            what = f"{person.id} has {outside} of {len(person.emails)} addresses outside the council's domains"
            yield _info(what, "Make sure that they are the person's own")


def _reviewers(register: Register, on: date) -> Iterator[Note]:
    people = {person.id: person for person in register.people}
    if not register.reviewers:
        yield _warn("there is no reviewer", "Add the Monitoring Officer, or the Clerk, under reviewers")
    for reviewer in register.reviewers:
        person = people.get(reviewer.person or "")
        if person is not None and not person.serves(on):
            yield _warn(f"the reviewer {person.id} does not serve on that day", "Name somebody who does")
        elif person is not None and not person.emails:
            yield _warn(f"the reviewer {person.id} has no e-mail", "Add an address")


def _age(register: Register, on: date) -> Iterator[Note]:
    if register.changed is not None and on - register.changed > timedelta(days=AGE_DAYS):
        days = (on - register.changed).days
        yield _warn(f"the register was last changed {days} days before", "Check it against the council's website")
