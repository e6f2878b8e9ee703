"""The committees' pages → who is on which body, who chairs it, and which officer supports it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from mailguard.register.directory import Day
from mailguard.register.mailbox import Body
from mailguard.register.moderngov.doubts import info, warn
from mailguard.register.moderngov.edits import Edit, New
from mailguard.register.moderngov.kept import Kept
from mailguard.register.moderngov.merging import sides, ward_key
from mailguard.register.moderngov.published import Clerk, Committee, Councillor, Published
from mailguard.register.people import Kind, Office
from mailguard.register.reviewing import Note
from mailguard.register.spelling import fold


@dataclass(slots=True)
class Seated:
    """What comes out for the bodies."""

    edits: list[Edit] = field(default_factory=list)
    new: list[New] = field(default_factory=list)
    changes: list[tuple[str, str]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    otherwise: list[str] = field(default_factory=list)
    kept: dict[str, tuple[str, ...]] = field(default_factory=dict)


def chairs_of(committees: Sequence[Committee], kept: Kept | None) -> dict[str, dict[str, str]]:
    """Chairs and vice-chairs by committee and number; of committees that were not read now, as last read."""
    now = {each.title: {seat.number: seat.title for seat in each.seats if seat.title} for each in committees}
    return {**(kept.chairs if kept else {}), **now}


def with_chairs(people: Sequence[Councillor], chairs: Mapping[str, Mapping[str, str]]) -> tuple[Councillor, ...]:
    """The people, with the chairs that the pages give among their posts."""
    held: dict[str, list[Office]] = {}
    for committee, titles in chairs.items():
        for number, title in titles.items():
            held.setdefault(number, []).append(Office(title, committee))
    return tuple(
        replace(person, posts=(*person.posts, *_others(person.posts, held.get(person.number, ())))) for person in people
    )


def _others(posts: Sequence[Office], chairs: Sequence[Office]) -> list[Office]:
    known = {(fold(post.title), ward_key(post.body or "")) for post in posts}
    return [chair for chair in chairs if (fold(chair.title), ward_key(chair.body or "")) not in known]


def seat(committees: Sequence[Committee], ids: Mapping[str, str], day: Day, kept: Kept | None) -> Seated:
    """What changes in the bodies; `ids` are the register's by the site's number."""
    seated = Seated()
    for committee in {ward_key(each.title): each for each in committees}.values():
        body = next((each for each in day.directory.bodies if ward_key(each.name) == ward_key(committee.title)), None)
        now = tuple(dict.fromkeys(ids[seat.number] for seat in committee.seats if seat.number in ids))
        unknown = sum(seat.number not in ids for seat in committee.seats)
        if unknown:
            what = f"{committee.title}: members who are not known by their number on the website: {unknown}"
            seated.notes.append(warn(what, "Settle who they are, then import again"))
        if committee.vacancies:
            seated.notes.append(info(f"{committee.title} has vacant seats: {committee.vacancies}", "Nothing to do"))
        before = kept.committees.get(committee.title) if kept else None
        _body(seated, committee.title, body, now, before)
        seated.kept[committee.title] = now
        seated.notes.extend(_clerks(committee, day))
    return seated


def of_list(published: Published, day: Day) -> Iterator[Note]:
    """Committees of the site that the register does not have, and those that could not be read."""
    known = {ward_key(body.name) for body in day.directory.bodies} | {
        ward_key(each.title) for each in published.committees
    }
    lacking = [each.title for each in published.listed if each.live and ward_key(each.title) not in known]
    if lacking:
        what = f"committees of the website that the register does not have: {'; '.join(lacking)}"
        yield info(what, "Give their pages with --committees if their members matter")
    for title in published.unread:
        yield warn(
            f"{title}: its page could not be read, and is left as it is", "Try again, or give the page as a file"
        )


def _body(seated: Seated, title: str, body: Body | None, now: Sequence[str], before: Sequence[str] | None) -> None:
    if body is None:
        seated.new.append(New("bodies", {"name": title, "kind": kind(title), "members": list(now)}))
        seated.changes.append((title, f"new, with {len(now)} members"))
        return
    found = sides(now, before, body.members)
    if found.add or found.drop:
        drop = found.drop if body.opened else ("unknown", *found.drop)
        seated.edits.append(Edit(section="bodies", which=body.name, key="members", add=found.add, drop=drop))
        parts = (f"+ {', '.join(found.add)}" if found.add else "", f"- {', '.join(found.drop)}" if found.drop else "")
        seated.changes.append((body.name, f"members: {' '.join(part for part in parts if part)}"))
    if found.only_here:
        seated.otherwise.append(f"{body.name}: {', '.join(found.only_here)} is a member; the website does not say so")


def kind(title: str) -> str:
    """What kind of body a title names."""
    words = set(fold(title))
    if words <= {"council", "full", "annual"} and "council" in words:
        return "council"
    if {"sub", "subcommittee"} & words:
        return "sub-committee"
    return "working-group" if {"group", "panel", "task", "party", "forum"} & words else "committee"


def _clerks(committee: Committee, day: Day) -> Iterator[Note]:
    """The support officers whom the register does not have, or has as something else than an officer."""
    for clerk in committee.clerks:
        kinds = _kinds(clerk, day)
        if not kinds:
            what = f"{clerk.name}, who supports {committee.title}, is not in the register"
            where = f", with {clerk.email}" if clerk.email else ""
            yield warn(what, f"Add them as an officer{where}")
        elif Kind.OFFICER not in kinds:
            what = f"{clerk.name} supports {committee.title} as an officer; the register has no officer of that name"
            yield warn(what, "Settle who it is")


def _kinds(clerk: Clerk, day: Day) -> set[Kind]:
    owner = day.owner(clerk.email) if clerk.email else None
    if owner is not None:
        return {owner.kind}
    if clerk.email and day.box(clerk.email) is not None:
        return {Kind.OFFICER}
    named = [
        each for each in day.directory.people if fold(clerk.name) in {fold(name) for name in (each.name, *each.also)}
    ]
    return {each.kind for each in named if each.serves(day.on)}
