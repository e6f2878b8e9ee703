"""The lines of a sign-off → who signs: Members, officers, strangers, and who signs for whom."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from mailguard.correspondence.letters.letter import Proxy, Signature, Signs
from mailguard.correspondence.letters.offices import (
    AIDE,
    FOR,
    INLINE,
    MEMBER_OFFICE,
    MEMBER_ROLE,
    OFFICER_ROLE,
    PP,
    SIGNED,
    TITLE,
)
from mailguard.language.closings import is_closing, is_name
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.people import Kind, Person
from mailguard.register.spelling import fold

STRANGER = "the register knows no Member of that name"
BY_OFFICE = "named by office alone, and the register does not say who holds it"
NAME_ALONE = "a name without a title or an office"
SPELT = "the name is spelt otherwise than in the register"
SEVERAL = "the name fits several Members"

_CONTACT = regex(r"@|\bwww\.|https?:|\d{5}|\b(?:tel|telephone|phone|mobile|fax|e-?mail)\b", re.IGNORECASE)
_AFTER_NAME = regex(r"(?<!\s)(?:\s*[,(|;]|\s+[-–—]\s+)")
_HONOURS = regex(r"(?<![\s,])[\s,]+(?:OBE|MBE|CBE|BEM|JP|DL|KBE|DBE|QPM|MP|FCA|MRTPI|BA|BSc|MA|PhD)\b\.?")
_SMALL = frozenset(
    {"of", "the", "for", "and", "y", "yr", "o", "a", "to", "leader", "mayor", "chair", "council", "councillor"}
)
_LONGEST = 160
_WORD = regex(r"[^\W\d_][\w'’-]*")
_ROLES = 3


@dataclass(slots=True)
class _Entry:
    """One name with the lines of role below it; never leaves this module."""

    line: str
    proxy: Proxy | None = None
    roles: list[str] = field(default_factory=list)


def signatures(lines: Iterable[str], roll: Roll) -> tuple[Signature, ...]:
    """Everybody whose name stands in the sign-off, in its order."""
    return tuple(found for entry in _entries(lines) if (found := _read(entry, roll)) is not None)


def _entries(lines: Iterable[str]) -> Iterator[_Entry]:
    """Names with their roles; a line of office below a name belongs to it."""
    entry: _Entry | None = None
    for line, proxy in _pieces(lines):
        if entry is not None and proxy is None and len(entry.roles) < _ROLES and not _begins(line, entry):
            entry.roles.append(line)
            continue
        if entry is not None:
            yield entry
        entry = _Entry(line, proxy)
    if entry is not None:
        yield entry


def _pieces(lines: Iterable[str]) -> Iterator[tuple[str, Proxy | None]]:
    """The lines that can name somebody, each with how another signs for them."""
    for written in lines:
        line = SIGNED.sub("", written.strip(" \t*_#"), count=1).strip(" \t*_,")
        if not line or len(line) > _LONGEST or is_closing(line) or _CONTACT.search(line):
            continue
        if found := PP.match(line):
            yield found["who"].strip(" )"), Proxy.PP
        elif found := FOR.match(line):
            yield found["who"].strip(" )"), Proxy.FOR
        elif (found := INLINE.match(line)) and not MEMBER_ROLE.match(found["by"]):
            yield found["by"], None
            yield found["who"], Proxy.PP if found["how"].lower().startswith("p") else Proxy.FOR
        else:
            yield line, None


def _begins(line: str, entry: _Entry) -> bool:
    """Whether the line names somebody anew, rather than telling the role of whoever stands above."""
    if AIDE.search(line) or MEMBER_ROLE.match(line) or _is_organisation(line):
        return False
    if TITLE.search(line):
        return not re.search(r"\b(?:councillor|cllr) for\b", line, re.IGNORECASE)
    return is_name(_name_of(line)) and not OFFICER_ROLE.search(line) and len(line.split()) > 1


def _is_organisation(line: str) -> bool:
    return re.search(r"\b(?:council|cyngor|authority|house|hall|street|road|ward)\b", line, re.IGNORECASE) is not None


def _name_of(line: str) -> str:
    """The name at the head of a line, without honours, office and pronouns."""
    plain = _HONOURS.sub("", line)
    found = _AFTER_NAME.search(plain)
    return (plain[: found.start()] if found else plain).strip(" .")


def _read(entry: _Entry, roll: Roll) -> Signature | None:
    quote = entry.line
    role = ", ".join(entry.roles)
    made = _officer(entry, roll) or _titled(entry, roll) or _by_office(entry, roll) or _untitled(entry, roll)
    return None if made is None else replace(made, quote=quote, role=made.role or role, proxy=entry.proxy)


def _whole(entry: _Entry) -> str:
    return "\n".join((entry.line, *entry.roles))


def _officer(entry: _Entry, roll: Roll) -> Signature | None:
    """Somebody whose post is an officer's, whatever surname they share with a Member."""
    name = _name_of(entry.line)
    role = entry.line[len(name) :] + "\n" + "\n".join(entry.roles)
    aide = AIDE.search(_whole(entry)) is not None
    if TITLE.match(entry.line) and not aide:
        return None
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
    name = _name_of(entry.line[found.start() :] if beside else entry.line[: found.start()].strip(" (,"))
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
    name = _name_of(entry.line)
    if not is_name(name) or _is_organisation(name) or TITLE.search(entry.line):
        return None
    office = any(MEMBER_OFFICE.search(line) for line in (entry.line[len(name) :], *entry.roles))
    people = roll.match(name) if len(name.split()) > 1 else ()
    members = tuple(person for person in people if person.kind is Kind.MEMBER)
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
