"""One published person and the person of the register → what changes.

Three sides are held against each other: what was published when last taken over, what is published now, and what the
register says. Only what the website itself changed is taken over; where a person has settled something in the
register it stays, and where both changed a person is asked.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from mailguard.register.moderngov.edits import Edit, Item, role_item, words
from mailguard.register.moderngov.kept import Seen
from mailguard.register.moderngov.parties import party, same
from mailguard.register.moderngov.posts import several
from mailguard.register.moderngov.published import Councillor
from mailguard.register.people import Office, Person
from mailguard.register.reviewing import Note, Weight
from mailguard.register.spelling import fold


@dataclass(slots=True)
class Merged:
    """What comes out for one person, gathered key by key."""

    edits: list[Edit] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    otherwise: list[str] = field(default_factory=list)


def merge(person: Person, now: Councillor, before: Seen | None, emails: Sequence[str], groups: bool) -> Merged:
    """What changes for one matched person; `emails` are their own addresses, `groups` whether groups were read."""
    merged = Merged()
    _name(merged, person, now, before)
    _value(merged, person, "party", now.party, before.party if before else None, person.party, known=before is not None)
    if groups:
        old = before.group if before else None
        _value(merged, person, "group", now.group, old, person.group, known=before is not None)
    _wards(merged, person, now, before)
    _roles(merged, person, now, before)
    _emails(merged, person, emails, before)
    return merged


def _name(merged: Merged, person: Person, now: Councillor, before: Seen | None) -> None:
    """A new name replaces the old one where that came from the website; the old one is kept under `also`."""
    known = {fold(name) for name in (person.name, *person.also)}
    also: list[str] = []
    renamed = before is not None and fold(before.name) != fold(now.name) and fold(person.name) == fold(before.name)
    if renamed:
        merged.edits.append(Edit(section="people", which=person.id, key="name", value=now.name))
        merged.changes.append(f"name: {person.name} → {now.name}; the old one is kept under also")
        also.append(person.name)
        known.add(fold(now.name))
    names = (now.name, *now.also) if before is None or fold(before.name) != fold(now.name) else ()
    also += [name for name in names if fold(name) not in known]
    if [name for name in also if name != person.name]:
        merged.changes.append(f"also: {words([name for name in also if name != person.name])}")
    kept = [name for name in also if fold(name) not in {fold(each) for each in person.also}]
    if kept:
        merged.edits.append(Edit(section="people", which=person.id, key="also", add=tuple(kept)))


def _value(
    merged: Merged, person: Person, key: str, now: str | None, before: str | None, have: str | None, *, known: bool
) -> None:
    """Party or group; never emptied, because sites leave it out."""
    wanted = party(now) if now else None
    if wanted is None:
        if before and have and same(before, have):
            what = f"{person.id}: the website no longer gives the {key}, which was {before}"
            merged.notes.append(Note(Weight.WARN, what, f"If that is right, change {key} by hand"))
    elif have is None:
        if not known or before is None or not same(before, wanted):
            _set(merged, person, key, wanted, "none")
    elif same(have, wanted):
        return
    elif known and before is not None and not same(before, wanted):
        if same(have, before):
            _set(merged, person, key, wanted, have)
        else:
            what = f"{person.id}: the website changed the {key} from {before} to {wanted}; the register says {have}"
            merged.notes.append(Note(Weight.WARN, what, f"Settle {key} by hand; nothing is changed"))
    else:
        merged.otherwise.append(f"{person.id}: {key} {have}; the website has {wanted}")


def _set(merged: Merged, person: Person, key: str, value: str, have: str) -> None:
    merged.edits.append(Edit(section="people", which=person.id, key=key, value=value))
    merged.changes.append(f"{key}: {have} → {value}")


@dataclass(frozen=True, slots=True)
class Sides:
    """Three lists held against each other: what comes in, what goes out, what only one side has."""

    add: tuple[str, ...]
    drop: tuple[str, ...]
    only_here: tuple[str, ...]
    only_there: tuple[str, ...]


def sides(
    now: Iterable[str], before: Iterable[str] | None, have: Iterable[str], key: Callable[[str], object] = str
) -> Sides:
    """Take over what the website added or took away since `before`; the first time (None) only what it adds."""
    new, old, own = ({key(each): each for each in side} for side in (now, before or (), have))
    add = tuple(new[each] for each in new if each not in own and each not in old)
    drop = tuple(own[each] for each in own if each in old and each not in new)
    only_here = tuple(own[each] for each in own if each not in new and each not in old)
    only_there = tuple(new[each] for each in new if each not in own and each in old)
    return Sides(add, drop, only_here, only_there)


def _wards(merged: Merged, person: Person, now: Councillor, before: Seen | None) -> None:
    if not now.wards:
        return
    found = sides(now.wards, before.wards if before else None, person.wards, ward_key)
    _list(merged, person, "wards", found.add, found.drop)
    if found.only_here:
        merged.otherwise.append(f"{person.id}: wards {words(found.only_here)}; the website has {words(now.wards)}")


def ward_key(name: str) -> tuple[str, ...]:
    """A ward or committee, however &, St. and apostrophes are written."""
    plain = name.replace("'", "").replace("\u2019", "").replace("&", " and ")
    return tuple(word for word in fold(plain) if word != "the")


def _list(merged: Merged, person: Person, key: str, add: Sequence[Item], drop: Sequence[Item]) -> None:
    if add or drop:
        merged.edits.append(Edit(section="people", which=person.id, key=key, add=tuple(add), drop=tuple(drop)))
        parts = [f"+ {words(add)}" if add else "", f"- {words(drop)}" if drop else ""]
        merged.changes.append(f"{key}: {' '.join(part for part in parts if part)}")


def _roles(merged: Merged, person: Person, now: Councillor, before: Seen | None) -> None:
    """Posts; one that holds several is for a person to part, and stays out of the register until then."""
    old = before.offices() if before else ()
    for post in now.posts:
        if several(post.title) and not _parted(post, person):
            what = f"{person.id}: one published post seems to hold several: {post.title}"
            merged.notes.append(Note(Weight.WARN, what, "Write each of them under roles by hand"))
    plain = [post for post in now.posts if not several(post.title)]
    add = [post for post in plain if not _has(person.roles, post) and not _has(old, post)]
    gone = [post for post in old if not _has(plain, post)]
    drop = [role for role in person.roles if _has(gone, role) and not _has(plain, role)]
    _list(merged, person, "roles", [role_item(each) for each in add], [role_item(each) for each in drop])


def _parted(post: Office, person: Person) -> bool:
    """Whether the register has two roles or more that stand within the published text."""
    text = " ".join(fold(post.title))
    return sum(" ".join(fold(role.title)) in text for role in person.roles) > 1


def _has(offices: Iterable[Office], wanted: Office) -> bool:
    return any(_said(each) & _said(wanted) for each in offices)


def _said(office: Office) -> set[tuple[str, ...]]:
    """The ways one office is written: "Mayor" and "Mayor, Council" are one, two chairs are not."""
    title, body = ward_key(office.title), ward_key(office.body or "")
    if not body:
        return {title}
    said = {(*title, "of", *body)}
    if title == ("group", "leader"):
        name = tuple(fold(party(office.body or "")))
        said |= {("leader", "of", *name), ("leader", "of", *name, "group")}
    return said | {title} if body in {("council",), ("full", "council")} else said


def _emails(merged: Merged, person: Person, emails: Sequence[str], before: Seen | None) -> None:
    """Addresses are only ever added: an old one may still deliver."""
    found = sides(emails, before.emails if before else None, person.emails)
    _list(merged, person, "emails", found.add, ())
    if found.drop:
        what = f"{person.id}: {words(found.drop)} is no longer published"
        remedy = "It is kept, because an old address may still deliver; take it out by hand if it does not"
        merged.notes.append(Note(Weight.INFO, what, remedy))
