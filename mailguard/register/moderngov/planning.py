"""Published, register and the kept copy → the plan of one import."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from mailguard.errors import WebsiteError
from mailguard.register.book import Register
from mailguard.register.directory import Day, Directory
from mailguard.register.moderngov.doubts import (
    info,
    of_addresses,
    of_answer,
    of_collisions,
    of_domains,
    of_people,
    warn,
)
from mailguard.register.moderngov.edits import Edit, New
from mailguard.register.moderngov.kept import Kept, Seen
from mailguard.register.moderngov.matching import Matches, match
from mailguard.register.moderngov.merging import merge, ward_key
from mailguard.register.moderngov.newcomers import block, fresh_id, lists_for, told
from mailguard.register.moderngov.plan import Plan
from mailguard.register.moderngov.published import Councillor, Fault, Published
from mailguard.register.moderngov.seats import Seated, chairs_of, of_list, seat, with_chairs
from mailguard.register.moderngov.whose import Sorted, Why, sort
from mailguard.register.moderngov.withheld import of_nameless, restored
from mailguard.register.people import Kind, Person
from mailguard.register.reviewing import Note, Weight

_SHARE = 5  # a fifth
_FEW = 3


@dataclass(slots=True)
class _Draft:
    """The plan while it is made."""

    ids: dict[str, str] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)
    edits: list[Edit] = field(default_factory=list)
    new: list[New] = field(default_factory=list)
    added: list[tuple[str, str]] = field(default_factory=list)
    changed: list[tuple[str, str]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    otherwise: list[str] = field(default_factory=list)


def plan(register: Register, published: Published, kept: Kept | None, on: date, accepted: int | None = None) -> Plan:
    """What taking over `published` would change on that day; pure.

    `accepted` is how many missing Members a person has said are right; the plan's `refusal` says that too many are.
    """
    day = Day(Directory(register.people, register.mailboxes, register.bodies, register.domains), on)
    chairs = chairs_of(published.committees, kept)
    together = _together(published)
    people = with_chairs(restored(together, day, kept), chairs)
    found = sort(people, day)
    matches = match(people, found.own, day, kept)
    missing = _missing(matches, day)
    draft = _Draft()
    _people(draft, people, found, matches, day, kept, published.groups is not None)
    seated = seat(published.committees, draft.ids, day, kept)
    draft.notes += [
        *of_answer(published.sitting),
        *of_nameless(together, people),
        *_of_groups(published),
        *of_domains(people, found.own, day),
        *of_addresses(found.foreign, draft.ids, day, _assistants(draft, found, day)),
        *of_people(people, draft.ids, found.own, day, frozenset(draft.fresh)),
        *of_collisions(people, draft.ids, frozenset(draft.fresh)),
        *seated.notes,
        *of_list(published, day),
    ]
    return Plan(
        source=published.source,
        on=on,
        before=kept.on if kept else None,
        listed=len(published.sitting.councillors),
        wards=len(published.sitting.wards),
        members=len(_serving(day)),
        copy=_copy(published, _seen(published, people, found, draft, kept), seated, missing, on, chairs, kept),
        edits=(*draft.edits, *seated.edits),
        new=(*draft.new, *seated.new),
        added=tuple(draft.added),
        changed=(*draft.changed, *seated.changes),
        missing=missing,
        refusal=_too_many(published, missing, day, kept, accepted),
        vacancies=published.sitting.vacancies,
        notes=tuple(sorted(draft.notes, key=lambda note: note.severity is Weight.INFO)),
        otherwise=(*draft.otherwise, *seated.otherwise),
    )


def _copy(
    published: Published,
    seen: tuple[Seen, ...],
    seated: Seated,
    missing: Sequence[Person],
    on: date,
    chairs: dict[str, dict[str, str]],
    kept: Kept | None,
) -> Kept:
    """What is kept beside the register; of the source its address, or the name of its file without the folder."""
    source = published.source
    return Kept(
        source=source if "://" in source else re.split(r"[\\/]", source)[-1],
        on=on,
        people=seen,
        committees={**(kept.committees if kept else {}), **seated.kept},
        chairs=chairs,
        missing=tuple(person.id for person in missing),
    )


def _together(published: Published) -> tuple[Councillor, ...]:
    """Whoever sits for a ward, with their group, and whoever is co-opted."""
    groups = {each.number: each for each in published.groups or ()}
    sitting = tuple(
        _with_group(each, groups[each.number]) if each.number in groups else each
        for each in published.sitting.councillors
    )
    numbers = {each.number for each in sitting}
    return (*sitting, *(each for each in groups.values() if each.co_opted and each.number not in numbers))


def _with_group(person: Councillor, listed: Councillor) -> Councillor:
    faults = (fault for fault in listed.faults if fault is Fault.GROUP)
    return replace(person, group=listed.group, faults=(*person.faults, *faults))


def _of_groups(published: Published) -> list[Note]:
    if published.groups is None:
        return [info("the political groups were not read", "Give --groups, because a party is not a group")]
    numbers = {each.number for each in published.sitting.councillors}
    apart = [each for each in published.groups if each.number not in numbers and not each.co_opted]
    lacking = numbers - {each.number for each in published.groups}
    notes = [
        warn(f"{each.name or 'somebody'} is in the list of groups and sits for no ward", "Settle by hand who it is")
        for each in apart
    ]
    if lacking:
        notes.append(warn(f"Members who are not in the list of groups: {len(lacking)}", "Settle their groups by hand"))
    return notes


def _serving(day: Day) -> list[Person]:
    return [person for person in day.directory.people if person.kind is Kind.MEMBER and person.serves(day.on)]


def _missing(matches: Matches, day: Day) -> tuple[Person, ...]:
    """The Members of that day whom nobody published is, or may be."""
    there = {person.id for person in matches.sure.values()}
    there |= {person.id for persons in matches.unsure.values() for person in persons}
    return tuple(person for person in _serving(day) if person.id not in there)


def _too_many(
    published: Published, missing: Sequence[Person], day: Day, kept: Kept | None, accepted: int | None
) -> WebsiteError | None:
    """The refusal of an answer that lacks more than a fifth of the Members, or three; old absences are not counted."""
    newly = [person for person in missing if person.id not in (kept.missing if kept else ())]
    serving = len(_serving(day))
    if len(newly) <= max(_FEW, serving // _SHARE) or accepted == len(newly):
        return None
    problem = f"{len(newly)} of {serving} Members of the register are not in it, so nothing is changed"
    remedy = f"Make sure that it is the right council's and whole; if so, give --accept-missing {len(newly)}"
    return WebsiteError(published.source, problem, remedy)


def _people(
    draft: _Draft,
    people: Sequence[Councillor],
    found: Sorted,
    matches: Matches,
    day: Day,
    kept: Kept | None,
    groups: bool,
) -> None:
    """Match, merge and add, one after the other."""
    before = kept.by_number() if kept else {}
    taken = {person.id for person in day.directory.people}
    wards: dict[str, set[str]] = {}
    for member in _serving(day):
        for ward in member.wards:
            wards.setdefault(str(ward_key(ward)), set()).add(member.id)
    for person in people:
        number = person.number
        if number in matches.unsure:
            draft.notes.append(_unsure(person, matches.unsure[number]))
        elif number in matches.sure:
            _known(draft, matches.sure[number], person, before.get(number), found.own[number], day, groups)
        else:
            id_ = fresh_id(person.name, taken)
            taken.add(id_)
            draft.ids[number] = id_
            draft.fresh.add(id_)
            draft.new.append(block(person, id_, found.own[number]))
            draft.added.append((id_, told(person, draft.new[-1])))
            draft.notes.extend(note for note in [lists_for(person, id_, wards, day)] if note and not person.co_opted)
            draft.notes.extend(_composite(person, id_))


def _composite(person: Councillor, id_: str) -> list[Note]:
    """Posts of a new Member that only a person can part: merging an empty person finds them."""
    empty = Person(id=id_, kind=Kind.MEMBER, name=person.name)
    return merge(empty, replace(person, party=None), None, (), False).notes


def _unsure(person: Councillor, choice: Sequence[Person]) -> Note:
    ids = " or ".join(each.id for each in choice)
    what = f"{person.name} may be {ids}; nothing is changed for them"
    return warn(what, "If it is, add the published name to their also; if not, add the new Member by hand")


def _known(
    draft: _Draft, person: Person, now: Councillor, before: Seen | None, emails: Sequence[str], day: Day, groups: bool
) -> None:
    if person.end is not None and person.end < day.on:
        what = f"{person.id} left on {person.end} by the register, and the website lists {now.name}"
        draft.notes.append(warn(what, "Correct to, or have the website corrected; nothing is changed"))
        return
    if (person.kind is Kind.CO_OPTED) is not now.co_opted:
        what = f"{person.id} is {'co-opted' if person.kind is Kind.CO_OPTED else 'a Member'} in the register only"
        draft.notes.append(warn(what, "Settle what they are; nothing is changed"))
        return
    merged = merge(person, now, before if before and before.person == person.id else None, emails, groups)
    draft.ids[now.number] = person.id
    draft.edits += merged.edits
    draft.changed += [(person.id, change) for change in merged.changes]
    draft.notes += merged.notes
    draft.otherwise += merged.otherwise


def _assistants(draft: _Draft, found: Sorted, day: Day) -> frozenset[str]:
    """Add an assistant's mailbox for an address of the council's that several Members share and none is named in."""
    made = set()
    for each in found.foreign:
        people = [draft.ids[number] for number in each.numbers if number in draft.ids]
        if each.why is Why.SHARED and len(people) > 1 and day.internal(each.email.rpartition("@")[2]):
            acts: list[str | dict[str, str]] = list(people)
            draft.new.append(
                New("mailboxes", {"emails": [each.email], "kind": "assistant", "members": [], "acts_for": acts})
            )
            made.add(each.email)
    return frozenset(made)


def _seen(
    published: Published, people: Sequence[Councillor], found: Sorted, draft: _Draft, kept: Kept | None
) -> tuple[Seen, ...]:
    """What is kept of each: only of people for whom it was taken over, and of those who are gone."""
    before = kept.by_number() if kept else {}
    seen = tuple(
        Seen(
            number=each.number,
            person=draft.ids[each.number],
            name=each.name,
            party=each.party,
            group=each.group if published.groups is not None else _group_of(before.get(each.number)),
            wards=each.wards,
            posts=tuple((post.title, post.body) for post in each.posts),
            emails=found.own[each.number],
        )
        for each in people
        if each.number in draft.ids
    )
    numbers = {each.number for each in seen}
    return (*seen, *(each for each in before.values() if each.number not in numbers))


def _group_of(seen: Seen | None) -> str | None:
    return seen.group if seen else None
