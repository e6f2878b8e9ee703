"""The phrases that stand for people: offices ("the Leader"), groups ("Castle ward Members"), lists by their name.

Made once for a register; who holds an office or belongs to a group on a day is looked up by the Roll.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mailguard.register.mailbox import Body, BodyKind, Mailbox
from mailguard.register.people import Holds, Kind, Office, Person
from mailguard.register.spelling import fold

MEMBERS = ("members", "councillors", "cllrs", "councilors", "elected members")
SKIPPED = frozenset({"the", "y", "yr", "and"})
_CHAIRS = ("chair", "chairman", "chairwoman", "chairperson")
_POSTS = {
    "town-clerk": ("town clerk", "clerk"),
    "chief-executive": ("chief executive",),
    "monitoring-officer": ("monitoring officer",),
    "section-151": ("section 151 officer", "s151 officer"),
}
_WELL_KNOWN = frozenset(name for names in _POSTS.values() for name in names)


@dataclass(slots=True)
class Phrase:
    """Whom a phrase means: people, or the people of a mailbox. `group` means all of them, `sure` False any of them."""

    members: dict[str, Person] = field(default_factory=dict)
    mailbox: str | None = None
    group: bool = False
    sure: bool = True

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody meant, on any day."""
        return tuple(self.members.values())


def key(words: Iterable[str]) -> str:
    """The phrase without the small words that people leave out."""
    return " ".join(word for word in words if word not in SKIPPED)


def phrases(people: tuple[Person, ...], mailboxes: tuple[Mailbox, ...], bodies: tuple[Body, ...]) -> dict[str, Phrase]:
    """Every phrase the register gives, folded, and whom it means."""
    found: dict[str, Phrase] = {}
    kinds = {body.name: body.kind for body in bodies}
    for person in people:
        for text in _of_person(person, kinds):
            _add(found, text, person, group=False)
        for text in _groups_of_person(person):
            _add(found, text, person, group=True)
    by_id = {person.id: person for person in people}
    for body in bodies:
        for text in _of_body(body):
            for member in body.members:
                _add(found, text, by_id[member], group=True)
    _add_lists(found, mailboxes)
    _add_unnamed_wards(found, people)
    return found


def _add(found: dict[str, Phrase], text: str, person: Person, *, group: bool) -> None:
    words = key(fold(text))
    if not words:
        return
    phrase = found.setdefault(words, Phrase(group=group))
    if phrase.group is group:
        phrase.members[person.id] = person


def _of_person(person: Person, kinds: dict[str, BodyKind]) -> Iterator[str]:
    for role in person.roles:
        yield from _of_role(role, kinds)
    if person.job:
        yield person.job
        own = person.job.partition(" to ")[0]  # an assistant to the Chief Executive is not the Chief Executive
        yield from (part for part in re.split(r"[,;/()&]| and ", own) if _plain(part) in _WELL_KNOWN)
    for post in person.posts:
        yield from _POSTS.get(post, ())
    for other in person.also:
        if {"mayor", "leader", "chairman", "chair", "clerk"} & set(fold(other)):
            yield other
    if person.kind is Kind.MEMBER:
        for ward in _wards(person):
            for word in ("member", "councillor", "cllr"):
                yield from (f"{ward} ward {word}", f"ward {word} for {ward}", f"{word} for {ward}")
                yield f"{word} for {ward} ward"


def _plain(text: str) -> str:
    return " ".join(fold(text))


def _of_role(role: Office, kinds: dict[str, BodyKind]) -> Iterator[str]:
    kind = kinds.get(role.body or "")
    for title in _titles(_plain(role.title)):
        if role.body is None or kind is BodyKind.COUNCIL or role.body == "Council":
            yield title
        elif title == "group leader":
            for name in _spellings(role.body):
                yield from (f"{name} group leader", f"leader of {name} group", f"{name} leader")
        elif kind is not BodyKind.OUTSIDE_BODY:
            for body in (role.body, role.body.removesuffix(" Committee")):
                yield from (f"{title} of {body}", f"{title} {body}", f"{body} {title}")


def _titles(title: str) -> Iterator[str]:
    """A title and the other ways of saying it."""
    yield title
    for office in ("leader", "deputy leader"):
        if title == f"{office} of the council":
            yield from (office, f"council {office}")
    if title == "leader of the opposition":
        yield "opposition leader"
    for prefix in ("lead member for ", "portfolio holder for ", "cabinet member for ", "executive member for "):
        if title.startswith(prefix):
            area = title.removeprefix(prefix)
            yield from (f"lead member for {area}", f"portfolio holder for {area}", f"cabinet member for {area}")
            yield from (f"{area} portfolio holder", f"lead member {area}")
    first, _, rest = title.partition(" of ")
    after = f" of {rest}" if rest else ""
    if first in _CHAIRS:
        yield from (chair + after for chair in _CHAIRS)
    if first in {"vice chair", "vice chairman", "deputy chair"}:
        yield from (f"{vice} {chair}{after}" for vice in ("vice", "deputy") for chair in _CHAIRS)


def _groups_of_person(person: Person) -> Iterator[str]:
    if person.kind is not Kind.MEMBER:
        return
    for word in MEMBERS:
        yield from (f"all {word}", f"every {word.removesuffix('s')}", f"all ward {word}")
        for ward in _wards(person):
            yield from (f"{ward} ward {word}", f"{ward} {word}", f"ward {word} for {ward}", f"{word} for {ward}")
            yield from (f"{word} for {ward} ward", f"ward {word} of {ward}")
        for name in (*_spellings(person.group or ""), *_spellings(person.party or "")):
            yield f"{name} {word}"
        for name in _spellings(person.group or ""):
            yield f"{name} group {word}"
    for name in _spellings(person.group or ""):
        yield f"{name} group"
    for role in person.roles:
        yield from _group_of_title(_plain(role.title))


def _spellings(group: str) -> tuple[str, ...]:
    """A political group's name and how people shorten it."""
    name = _plain(group).removesuffix(" group").removesuffix(" party")
    if name in {"liberal democrats", "liberal democrat"}:
        return ("liberal democrats", "liberal democrat", "lib dem", "lib dems")
    return (name, name.removesuffix("s")) if name.endswith("s") else (name,) if name else ()


def _wards(person: Person) -> tuple[str, ...]:
    """The person's wards, also as written without their apostrophes."""
    bare = (ward.replace("'", "").replace("\u2019", "") for ward in person.wards)
    return tuple(dict.fromkeys((*person.wards, *bare)))


def _group_of_title(title: str) -> Iterator[str]:
    if title == "group leader" or (title.startswith("leader of the ") and title.endswith(" group")):
        yield from ("group leaders", "all group leaders", "political group leaders")
    if title == "chair" or title.startswith("chair of "):
        yield from ("committee chairs", "all chairs")
    if title.startswith(("lead member ", "portfolio holder ")):
        yield from ("lead members", "portfolio holders")


def _of_body(body: Body) -> Iterator[str]:
    if body.kind is BodyKind.OUTSIDE_BODY:
        return
    if body.kind is BodyKind.COUNCIL:
        yield "full council"
        return
    names: tuple[str, ...] = (body.name, body.name.replace("Committee", "cttee"))
    if body.kind is BodyKind.POLITICAL_GROUP:
        names = tuple(f"{name} group" for name in _spellings(body.name))
    for spelt in names:
        yield spelt
        for word in MEMBERS[:3]:
            yield from (f"{spelt} {word}", f"{word} of {spelt}")


def _add_lists(found: dict[str, Phrase], mailboxes: tuple[Mailbox, ...]) -> None:
    for mailbox in mailboxes:
        if mailbox.holds not in {Holds.LIST, Holds.SHARED} or not mailbox.opened:
            continue
        for email in mailbox.emails:
            words = key(fold(email.partition("@")[0].replace("_", " ")))
            if " " in words:
                found.setdefault(words, Phrase(mailbox=email, group=True))


def _add_unnamed_wards(found: dict[str, Phrase], people: tuple[Person, ...]) -> None:
    """Add "ward Members": the list of that name, else any Member who has a ward, without being sure which."""
    anybody = {person.id: person for person in people if person.kind is Kind.MEMBER and person.wards}
    named = found.get("ward members") or found.get("ward councillors")
    for word in MEMBERS:
        for prefix in ("ward", "local"):
            found.setdefault(f"{prefix} {word}", named or Phrase(members=anybody, group=True, sure=False))
