"""A plan → the lines that a person reads."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from mailguard.register.moderngov.plan import Plan


def tell(plan: Plan) -> Iterator[str]:
    """The whole report, line by line."""
    vacant = f", {len(plan.vacancies)} vacant" if plan.vacancies else ""
    wards = "1 ward" if plan.wards == 1 else f"{plan.wards} wards"
    yield f"The website: {_members(plan.listed)} in {wards}{vacant}"
    before = f"last imported on {_day(plan.before)}" if plan.before else "never imported before"
    yield f"The register: {_members(plan.members)} on {_day(plan.on)}, {before}"
    yield from _section("New", [f"{id_}: {what}" for id_, what in plan.added])
    yield from _section("Changed", [f"{id_}: {what}" for id_, what in plan.changed])
    yield from _missing(plan)
    seats = Counter(plan.vacancies)
    yield from _section("Vacant seats", [f"{ward}: {count}" for ward, count in seats.items()])
    if plan.otherwise:
        yield from _section("The register has it otherwise, and keeps it", plan.otherwise)
    yield from _notes(plan)


def _members(count: int) -> str:
    return "1 Member" if count == 1 else f"{count} Members"


def _missing(plan: Plan) -> Iterator[str]:
    lines = [f"{person.id}: {person.name}" for person in plan.missing]
    yield from _section("In the register and not on the website: nothing is changed", lines)
    if lines:
        yield "  If somebody has left, write the last day under to; nobody is ever taken out"


def _notes(plan: Plan) -> Iterator[str]:
    if plan.notes:
        yield ""
        yield f"For a person to settle ({len(plan.notes)})"
    for note in plan.notes:
        yield f"  {note.severity}: {note.what}"
        yield f"        {note.remedy}"


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield f"{title} ({len(lines)})"
        yield from (f"  {line}" for line in lines)


def _day(on: date) -> str:
    return f"{on.day} {on:%B %Y}"
