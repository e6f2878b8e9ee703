"""The lines of a sign-off → who signs: Members, officers, strangers, and who signs for whom."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from mailguard.correspondence.letters.letter import Proxy, Signature, Signs
from mailguard.correspondence.letters.offices import (
    AIDE,
    MEMBER_OFFICE,
    MEMBER_ROLE,
    OFFICER_ROLE,
    POST,
    TITLE,
)
from mailguard.correspondence.letters.pieces import Piece, is_organisation, name_of, pieces
from mailguard.language.closings import is_name
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.people import Kind, Person
from mailguard.register.spelling import fold

STRANGER = "the register knows no Member of that name"
BY_OFFICE = "named by office alone, and the register does not say who holds it"
NAME_ALONE = "a name without a title or an office"
SPELT = "the name is spelt otherwise than in the register"
SEVERAL = "the name fits several Members"

_SMALL = frozenset(
    {"of", "the", "for", "and", "y", "yr", "o", "a", "to", "leader", "mayor", "chair", "council", "councillor"}
)
_WORD = regex(r"[^\W\d_][\w'’-]*")
_ROLES = 3


@dataclass(slots=True)
class _Entry:
    """One name with the lines of role below it; never leaves this module."""

    line: str
    quote: str
    proxy: Proxy | None
    roles: list[str] = field(default_factory=list)


def signatures(lines: Sequence[str], roll: Roll, *, closed: bool = False) -> tuple[Signature, ...]:
    """Everybody whose name stands in the sign-off, in its order; `closed` says that closing words stand above it."""
    entries = _entries(pieces(lines, roll, closed=closed))
    return _by_hand([found for entry in entries if (found := _read(entry, roll)) is not None])


def _by_hand(found: list[Signature]) -> tuple[Signature, ...]:
    """Where "pp" stands before the one whose hand it is, the Member above is the one signed for."""
    for place, each in enumerate(found[1:], start=1):
        above = found[place - 1]
        if each.proxy is Proxy.PP and each.signs is not Signs.MEMBER and above.signs is Signs.MEMBER:
            found[place - 1 : place + 1] = replace(above, proxy=Proxy.PP), replace(each, proxy=None)
    return tuple(found)


def _entries(found: Iterable[Piece]) -> Iterator[_Entry]:
    """Names with their roles; a line of office below a name belongs to it."""
    entry: _Entry | None = None
    for piece in found:
        more = entry is not None and piece.proxy is None and not piece.anew and len(entry.roles) < _ROLES
        if entry is not None and more and not _begins(piece.line):
            entry.roles.append(piece.line)
            continue
        if entry is not None:
            yield entry
        entry = _Entry(piece.line, piece.quote or piece.line, piece.proxy)
    if entry is not None:
        yield entry


def _begins(line: str) -> bool:
    """Whether the line names somebody anew, rather than telling the role of whoever stands above."""
    if AIDE.search(line) or MEMBER_ROLE.match(line) or is_organisation(line):
        return False
    if TITLE.search(line):
        return not re.search(r"\b(?:councillor|cllr) for\b", line, re.IGNORECASE)
    return is_name(name_of(line)) and not OFFICER_ROLE.search(line) and len(line.split()) > 1


def _read(entry: _Entry, roll: Roll) -> Signature | None:
    role = ", ".join(entry.roles)
    made = _officer(entry, roll) or _titled(entry, roll) or _by_office(entry, roll) or _untitled(entry, roll)
    return None if made is None else replace(made, quote=entry.quote, role=made.role or role, proxy=entry.proxy)


def _whole(entry: _Entry) -> str:
    return "\n".join((entry.line, *entry.roles))


def _officer(entry: _Entry, roll: Roll) -> Signature | None:
    """Somebody whose post is an officer's, whatever surname they share with a Member."""
    name = name_of(entry.line)
    role = entry.line[len(name) :] + "\n" + "\n".join(entry.roles)
    aide = AIDE.search(_whole(entry)) is not None
    if TITLE.match(entry.line) and not aide:
        return None
    if not aide and ":" not in entry.line and POST.match(entry.line):
        return Signature(quote="", signs=Signs.OFFICER)
    first = next((line for line in (entry.line[len(name) :].strip(" ,-–|("), *entry.roles) if line), "")
    if not aide and (MEMBER_ROLE.match(first) or not OFFICER_ROLE.search(role)):
        return None
    people = tuple(person for person in roll.match(name) if person.kind is Kind.OFFICER)
    return Signature(quote="", signs=Signs.OFFICER, people=people)


def _titled(entry: _Entry, roll: Roll) -> Signature | None:
    """Somebody with a councillor's title."""
    found = TITLE.search(entry.line)
    if found is None or not _leads(entry.line, found.start()):
        return None
    after = entry.line[found.end() :].strip(" .)")
    beside = bool(after) and not after.lower().startswith(("for ", "of "))
    name = name_of(entry.line[found.start() :] if beside else entry.line[: found.start()].strip(" (,"))
    namings = [each for each in roll.named(name) if not each.group]
    members = tuple(person for each in namings[:1] for person in each.people if person.kind is Kind.MEMBER)
    if not members:
        members = tuple(person for person in roll.match(name) if person.kind is Kind.MEMBER)
    doubt = ""
    if not members:
        doubt = STRANGER
    elif len(members) > 1:
        members, doubt = _narrowed(members, entry)
    elif not _spelt(name, members[0]):
        doubt = SPELT
    return Signature(quote="", signs=Signs.MEMBER, people=members, doubt=doubt)


def _leads(line: str, start: int) -> bool:
    """Whether a title at that place is the signatory's: at the head, after an office, or after the name itself."""
    before = line[:start].strip()
    plain = before.strip(" (,-–")
    if not plain or plain.lower() in {"y", "the"}:
        return True
    if before.endswith(":"):
        return False
    return MEMBER_ROLE.match(plain) is not None or (before[-1] in "(," and is_name(plain))


def _narrowed(members: tuple[Person, ...], entry: _Entry) -> tuple[tuple[Person, ...], str]:
    """Of several Members the one who holds the office that the sign-off gives; else all of them, in doubt."""
    words = fold(_whole(entry))
    holding = tuple(person for person in members if any(set(fold(role.title)).issubset(words) for role in person.roles))
    return (holding, "") if len(holding) == 1 else (members, SEVERAL)


def _spelt(name: str, person: Person) -> bool:
    """Whether the surname stands there as the register spells it."""
    known = {word for written in (person.name, *person.also) for word in fold(written)}
    return any(word in known for word in fold(name)[-1:])


def _by_office(entry: _Entry, roll: Roll) -> Signature | None:
    """An office alone: "The Mayor of Ambleford"."""
    if ":" in entry.line or not MEMBER_ROLE.match(entry.line) or not _is_office(entry.line):
        return None
    people = _holders(entry.line, roll) or _holders(re.split(r" (?:of|for) ", entry.line)[0], roll)
    return Signature(quote="", signs=Signs.MEMBER, people=people, doubt="" if people else BY_OFFICE)


def _is_office(line: str) -> bool:
    """Whether the line is written as an office is, in capitals, rather than as a sentence about one."""
    return all(word[0].isupper() or word in _SMALL for word in _WORD.findall(line))


def _holders(office: str, roll: Roll) -> tuple[Person, ...]:
    holders = [each for each in roll.named(office) if each.sure and not each.group]
    return tuple(person for each in holders for person in each.people if person.kind is Kind.MEMBER)


def _untitled(entry: _Entry, roll: Roll) -> Signature | None:
    """A plain name: a Member where the office below it says so, or where it fits one Member and no officer."""
    name = name_of(entry.line)
    if not is_name(name) or is_organisation(name) or TITLE.search(entry.line):
        return None
    office = any(MEMBER_OFFICE.search(line) for line in (entry.line[len(name) :], *entry.roles))
    people = roll.match(name) if len(name.split()) > 1 else ()
    members = tuple(person for person in people if person.kind is Kind.MEMBER)
    if office and people and not members and not any(map(MEMBER_ROLE.match, entry.roles)):
        office = False  # an officer of that name, who speaks of a Member: "writing at the request of the Leader"
    if office:
        if len(members) > 1:
            members, doubt = _narrowed(members, entry)
        else:
            doubt = STRANGER if not members else "" if _spelt(name, members[0]) else SPELT
        return Signature(quote="", signs=Signs.MEMBER, people=members, doubt=doubt)
    if people and len(members) == len(people) and _spelt(name, members[0]):
        return Signature(quote="", signs=Signs.MEMBER, people=members, doubt=NAME_ALONE)
    officers = tuple(person for person in people if person.kind is Kind.OFFICER)
    return Signature(quote="", signs=Signs.OFFICER if officers else Signs.OTHER, people=officers)
