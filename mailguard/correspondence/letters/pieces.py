"""The lines of a sign-off → pieces that name one signatory each, and how another hand signs for them.

"Councillors Nair and Birch" are two, "Sam Okoro, on behalf of Councillor Nair" is two of whom one signs for the other,
and "Leader of the Council: Priya Nair" below closing words is one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mailguard.correspondence.letters.letter import Proxy
from mailguard.correspondence.letters.offices import (
    ABSENT,
    AIDE,
    BETWEEN,
    FOR,
    IN_ABSENCE,
    INLINE,
    MEMBER_OFFICE,
    MEMBER_ROLE,
    OFFICER_ROLE,
    PLURAL,
    POST,
    PP,
    SIGNED,
    TITLE,
)
from mailguard.language.closings import is_closing, is_name
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.people import Kind

_CONTACT = regex(r"@|\bwww\.|https?:|\d{5}|\b(?:tel|telephone|phone|mobile|fax|e-?mail)\b", re.IGNORECASE)
_AFTER_NAME = regex(r"(?<!\s)(?:\s*[,(|;]|\s+[-–—]\s+)")
_HONOURS = regex(r"(?<![\s,])[\s,]+(?:OBE|MBE|CBE|BEM|JP|DL|KBE|DBE|QPM|MP|FCA|MRTPI|BA|BSc|MA|PhD)\b\.?")
_ORGANISATION = regex(r"\b(?:council|cyngor|authority|house|hall|street|road|ward)\b", re.IGNORECASE)
_JOINS = regex(r"(?<!\s)(?:\s+|\s*,\s*)(?:and|&|ac?)\s+|(?<!\s)\s*[,/+]\s*")
_LABELLED = regex(r"(?P<role>[^:]{3,60}):[ \t]*(?P<who>\S[^:]*)$")
_LONGEST = 160
_EDGES = " \t,/|(–-"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that can name one signatory, or tell the office of the one before.

    `quote` is the very line that they come from where they are not a line themselves; `anew` says that somebody else
    stands before them on it.
    """

    line: str
    proxy: Proxy | None = None
    quote: str = ""
    anew: bool = False


def pieces(lines: Sequence[str], roll: Roll, *, closed: bool) -> Iterator[Piece]:
    """The lines that can name somebody, in their order; `closed` says that closing words stand above them."""
    first = True
    for written in lines:
        line = SIGNED.sub("", written.strip(" \t*_#")).strip(" \t*_,")
        if not line or len(line) > _LONGEST or is_closing(line) or _CONTACT.search(line) or ABSENT.fullmatch(line):
            continue
        labelled = _labelled(line, lines, roll) if closed and first else None
        if labelled is not None:
            yield labelled
        else:
            for piece in _hands(line, roll):
                yield from _each(piece, roll) if closed else (piece,)
        first = False


def name_of(line: str) -> str:
    """The name at the head of a line, without honours, office and pronouns."""
    plain = _HONOURS.sub("", line)
    found = _AFTER_NAME.search(plain)
    return (plain[: found.start()] if found else plain).strip(" .")


def is_organisation(line: str) -> bool:
    """Whether a line names a council, a house or a street rather than a person."""
    return _ORGANISATION.search(line) is not None


def _labelled(line: str, lines: Iterable[str], roll: Roll) -> Piece | None:
    """An office with its holder's name behind a colon; where others are listed so too, they are a masthead."""
    found = _LABELLED.match(line)
    if found is None or not MEMBER_ROLE.match(found["role"]) or AIDE.search(found["role"]):
        return None
    who = found["who"].strip()
    known = TITLE.match(who) or any(each.kind is Kind.MEMBER for each in roll.match(name_of(who)))
    others = sum((each := _LABELLED.match(other)) is not None and is_name(name_of(each["who"])) for other in lines)
    if not known or not is_name(name_of(who)) or others > 1:
        return None
    return Piece(f"{who}, {found['role'].strip()}", quote=line)


def _hands(line: str, roll: Roll) -> Iterator[Piece]:
    """Who signs and for whom, as far as one line says."""
    if found := PP.match(line):
        yield Piece(_whom(found["who"]), Proxy.PP)
    elif found := IN_ABSENCE.match(line):
        if found["by"]:
            yield Piece(found["by"].strip(" )"))
        yield Piece(_whom(found["who"] or found["whose"]), Proxy.FOR, anew=bool(found["by"]))
    elif found := FOR.match(line):
        yield Piece(_whom(found["who"]), Proxy.FOR)
    elif (found := INLINE.match(line) or _between(line, roll)) and not MEMBER_ROLE.match(found["by"]):
        yield Piece(found["by"].rstrip(_EDGES))
        yield Piece(_whom(found["who"]), Proxy.PP if found["how"].lower().startswith("p") else Proxy.FOR)
    else:
        yield Piece(line)


def _whom(words: str) -> str:
    """The one named, without the words that tell of their absence."""
    return ABSENT.sub("", words).strip(" \t,)")


def _between(line: str, roll: Roll) -> re.Match[str] | None:
    """The same of two plain names: "Priya Nair pp S Okoro", "Sam Okoro on behalf of Priya Nair"."""
    found = BETWEEN.match(line)
    if found is None or not is_name(name_of(found["by"])) or not is_name(who := name_of(_whom(found["who"]))):
        return None
    if found["how"].lower().startswith("p"):
        return found
    people = roll.match(who)
    return found if people and all(each.kind is Kind.MEMBER for each in people) else None


def _each(piece: Piece, roll: Roll) -> Iterator[Piece]:
    """Those whom one line names side by side, each with their own title, or none."""
    if found := PLURAL.match(piece.line):
        names = [f"Councillor {each}" for each in _JOINS.split(found["names"]) if is_name(each)]
        if len(names) > 1 and any(_is_member(each, roll) for each in names):
            for place, name in enumerate(names):
                yield Piece(name, piece.proxy, piece.line, anew=piece.anew or place > 0)
            return
    start = 0
    if not (AIDE.search(piece.line) or ":" in piece.line):
        for found in _JOINS.finditer(piece.line):
            if _parts(piece.line[start : found.start()], found[0], piece.line[found.end() :], roll):
                yield Piece(piece.line[start : found.start()], piece.proxy, piece.line, anew=piece.anew or start > 0)
                start = found.end()
    yield Piece(piece.line[start:], piece.proxy, piece.line if start else "", anew=piece.anew or start > 0)


def _parts(left: str, join: str, right: str, roll: Roll) -> bool:
    """Whether one signatory ends and another begins where these words are joined."""
    title, comma = TITLE.match(left), join.strip() in {",", "/", "+"}
    office = MEMBER_ROLE.match(left) is not None and not comma
    if TITLE.search(left, title.end() if title else 0) or not (title or office or is_name(name_of(left))):
        return False
    if (office or title) and not comma and POST.match(right):
        return True
    name = name_of(_JOINS.split(right)[0])
    if not is_name(name) or len(name.split()) < 2 or OFFICER_ROLE.search(name) or is_organisation(name):
        return False
    if TITLE.match(right):
        return title is not None or _is_member(name, roll)
    if comma or MEMBER_OFFICE.match(right):
        return False
    bare = title is not None and name_of(left) == left
    return bool(roll.match(name)) or (bare and OFFICER_ROLE.search(right) is not None)


def _is_member(name: str, roll: Roll) -> bool:
    named = (person for each in roll.named(name) if not each.group for person in each.people)
    return any(person.kind is Kind.MEMBER for person in named)
