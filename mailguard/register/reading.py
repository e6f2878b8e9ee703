"""A register file → a Register, or a refusal with file, line and remedy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NoReturn

from mailguard.errors import RegisterError
from mailguard.files import Steps, load_yaml, read_text, validated, yaml_line
from mailguard.register.book import Register
from mailguard.register.schema import MailboxEntry, PersonEntry, RegisterEntry
from mailguard.register.tables import LINES, read_folder, read_people

SIZE_LIMIT = 64 * 1024 * 1024
ABSENT = "Correct `register` under [council], or write the file: docs/register.md shows one"
Where = Callable[[Steps], tuple[Path, int]]


def load(path: Path) -> Register:
    """Read a register: a YAML file, a CSV of people, or a folder of CSV files (see `mailguard.register.tables`).

    Raises RegisterError with file, line and remedy. The file may hold 64 MiB.
    """
    if path.is_dir():
        entry, lines = read_folder(path, SIZE_LIMIT)
    elif path.suffix.lower() == ".csv":
        entry, lines = read_people(path, SIZE_LIMIT)
    else:
        return _load_yaml(path)
    return _assembled(entry, _csv_lines(lines), _changed(path / "people.csv" if path.is_dir() else path))


def _load_yaml(path: Path) -> Register:
    text = read_text(path, RegisterError, SIZE_LIMIT, ABSENT)
    value = load_yaml(path, text, RegisterError)
    entry = validated(path, RegisterEntry, value, RegisterError, lambda steps: yaml_line(text, steps))
    return _assembled(entry, lambda steps: (path, yaml_line(text, steps)), _changed(path))


def _csv_lines(lines: LINES) -> Where:
    def where(steps: Steps) -> tuple[Path, int]:
        path, numbers = lines[str(steps[0])]
        return path, numbers[int(steps[1])] if len(steps) > 1 else 1

    return where


def _changed(path: Path) -> date:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date()


@dataclass(frozen=True, slots=True)
class _Refusal:
    """Turns the place of a fault into its file and line."""

    where: Where

    def __call__(self, steps: Steps, problem: str, remedy: str) -> NoReturn:
        path, line = self.where(steps)
        raise RegisterError(path, line, problem, remedy)


def _assembled(entry: RegisterEntry, where: Where, changed: date) -> Register:
    refuse = _Refusal(where)
    people = _people_by_id(entry.people, refuse)
    _owners(entry, refuse)
    _check_people(entry.people, people, refuse)
    _check_mailboxes(entry, people, refuse)
    _check_rest(entry, people, refuse)
    return Register(
        council=entry.council,
        domains=entry.domains,
        people=tuple(person.value() for person in entry.people),
        mailboxes=tuple(mailbox.value() for mailbox in entry.mailboxes),
        bodies=tuple(body.value() for body in entry.bodies),
        partners=entry.partners,
        press=entry.press,
        lanes=tuple(lane.value() for lane in entry.lanes),
        reviewers=tuple(reviewer.value() for reviewer in entry.reviewers),
        calendar=entry.calendar.value(),
        clocks=entry.clocks.value(),
        changed=changed,
    )


def _people_by_id(entries: tuple[PersonEntry, ...], refuse: _Refusal) -> dict[str, PersonEntry]:
    people: dict[str, PersonEntry] = {}
    for number, person in enumerate(entries):
        if person.id in people:
            refuse(("people", number, "id"), f"the id {person.id} is used twice", "Give each person an id of their own")
        people[person.id] = person
    return people


def _owners(entry: RegisterEntry, refuse: _Refusal) -> None:
    """Refuse an address that two people, or a person and a mailbox, have at the same time."""
    seen: dict[str, list[PersonEntry | MailboxEntry]] = {}
    for steps, email, block in _addresses(entry):
        for other in seen.get(email, ()):
            if other is not block and _overlap(other, block):
                owner = other.id if isinstance(other, PersonEntry) else "another mailbox"
                remedy = "Keep it in one place, or give the two days (from, to) that do not overlap"
                refuse(steps, f"the address {email} belongs to {owner} already", remedy)
        seen.setdefault(email, []).append(block)


def _addresses(entry: RegisterEntry) -> Iterator[tuple[Steps, str, PersonEntry | MailboxEntry]]:
    for number, person in enumerate(entry.people):
        for place, email in enumerate(person.emails):
            yield ("people", number, "emails", place), email, person
    for number, mailbox in enumerate(entry.mailboxes):
        for place, email in enumerate(mailbox.emails):
            yield ("mailboxes", number, "emails", place), email, mailbox


def _overlap(one: PersonEntry | MailboxEntry, two: PersonEntry | MailboxEntry) -> bool:
    starts_before = (one.start or date.min) <= (two.end or date.max)
    return starts_before and (two.start or date.min) <= (one.end or date.max)


def _check_people(entries: tuple[PersonEntry, ...], people: dict[str, PersonEntry], refuse: _Refusal) -> None:
    for number, person in enumerate(entries):
        if person.manager is not None and person.manager not in people:
            problem = f"no person has the id {person.manager}"
            refuse(("people", number, "manager"), problem, "Correct the manager's id, or take it out")


def _check_mailboxes(entry: RegisterEntry, people: dict[str, PersonEntry], refuse: _Refusal) -> None:
    for number, mailbox in enumerate(entry.mailboxes):
        for place, name in enumerate(mailbox.members):
            if "@" not in name and name != "unknown" and name not in people:
                steps = ("mailboxes", number, "members", place)
                remedy = "Correct the id, or write an address, or unknown"
                refuse(steps, f"no person has the id {name}", remedy)
        for place, name in enumerate(mailbox.acts_for):
            steps = ("mailboxes", number, "acts_for", place)
            if name not in people:
                refuse(steps, f"no person has the id {name}", "Correct the id")
            if people[name].kind != "member":
                problem = f"{name} is not a Member, and an assistant's mailbox acts for Members"
                refuse(steps, problem, "Take the id out, or make the mailbox shared")


def _check_rest(entry: RegisterEntry, people: dict[str, PersonEntry], refuse: _Refusal) -> None:
    for number, body in enumerate(entry.bodies):
        for place, name in enumerate(body.members):
            if name != "unknown" and name not in people:
                problem = f"{body.name}: no person has the id {name}"
                refuse(("bodies", number, "members", place), problem, "Correct the id, or take it out")
    for number, reviewer in enumerate(entry.reviewers):
        if reviewer.person is not None and reviewer.person not in people:
            remedy = "Correct the id, or write the name and email of a reviewer from outside"
            refuse(("reviewers", number, "person"), f"no person has the id {reviewer.person}", remedy)
