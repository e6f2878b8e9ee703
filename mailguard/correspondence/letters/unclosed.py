"""A Member's sign-off that no known closing words begin: "By order", their name and their office, and little below.

Told by its shape: a name with a Member's office beside or below it, apart from a list of people, an address and prose;
above it a sentence or one short line that heads no list; below it nothing, copies, enclosures or a numbered agenda.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailguard.correspondence.letters.layout import AFTER, greets
from mailguard.correspondence.letters.offices import MEMBER_ROLE, OFFICER_ROLE, PP, SIGNED, TITLE
from mailguard.language.closings import is_name
from mailguard.language.patterns import regex
from mailguard.language.signoff import has_verb, is_prose

_LONGEST = 100
_MOST_WORDS = 6
_ROLES = 3
_MOST_BELOW = 12
_FAR = 60
_READ = 4_000
"""Lines at most of one text that are looked at."""
_BESIDE = regex(r"(?<!\s)(?:\s*[,(|]\s*|\s+[-–—]\s+)")
_BY = regex(
    r"\A\(?(?:(?:signed|issued|authori[sz]ed|ordered|sent|given|approved|published|written) (?:by|for|in the name of"
    r"|under the (?:hand|authority|name) of|(?:by (?:order|direction|authority)|on (?:behalf|the authority)) of)"
    r"|by (?:order|direction|authority) of|in the name of|on the authority of) (?P<who>\S.*)",
    re.IGNORECASE,
)
_ISSUES = regex(
    r"\A\W*(?:e-?)?(?:signed|issued|authori[sz]ed|ordered|sent|given|approved|published|written|by (?:the )?(?:order"
    r"|direction|authority|command))\b(?! (?:up|in|out|off)\b)",
    re.IGNORECASE,
)
_OPEN = regex(
    r"\b(?:by|of|to|from|with|for|at|and|or|in|on|as|via|including|includes?|is|are|was|were|be|been)\W*$|[:;,]$",
    re.IGNORECASE,
)
"""The end of a line that goes on below."""
_BEHIND_STOP = " )\"'”’"
_FORMAL = regex(
    r"\A(?:(?:signed |sent |issued )?(?:for|on behalf of|for and on behalf of|in the name of)) ", re.IGNORECASE
)
_CLOSES = regex(
    r",\W*$|\b(?:by|in|with|your?s?|on|for|under|from|at|until|till)\b|ly\W*$|\b(?:thank\w*|wishes|regards|greetings)\b",
    re.IGNORECASE,
)
"""What a short line has that ends a letter, and what a mere heading has not."""
HEADS_LIST = regex(
    r"\A\W*(?:(?:to|from|cc|bcc|left|right|led|who|title|address\w*|copy|names?|opening|welcome|present\w*|moved|proposed"
    r"|seconded|quoted|hosted|pictured|cllrs?)\b|(?:[\w'’-]+ ){0,3}?(?:present|attend\w*|apolog\w+|absent|speakers?"
    r"|guests?|panel\w*|contacts?|members?|councillors?|invitees|invited|copied|copies|representatives?|nomin\w+|hosts?"
    r"|chair\w*|venue|photo\w*|picture|winners?|prizes?|awards?|judges?|trustees?|directors?|patrons?|witness(?:es)?"
    r"|questions?|answers?|introductions?|agenda|minutes|people|officers?|cabinet|committee|team|board|group"
    r"|leadership|distribution|recipients?|meeting|interview\w*|proposer|seconder|mover)\b)",
    re.IGNORECASE,
)
"""A line that says of what the names below it are a list."""
_AGENDA = regex(r"\A(?:\(?(?:\d{1,2}|[a-z])[.)]\s|\d{1,2}\s+[A-Z]|items? \d|agenda\b|business\b)", re.IGNORECASE)
_WHERE = regex(
    r"@|\bwww\.|https?:|\d{5}|\b(?:tel|telephone|phone|mobile|fax|e-?mail|council|cyngor|authority|house|hall|street"
    r"|road|square|centre|offices?|chamber)\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b"
    r"|\A\W*(?:dated?:? )?(?:\w+,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-zû]+ \d{4}\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SignOff:
    """The lines that sign, and where their block begins and ends among the lines of the letter."""

    lines: tuple[str, ...]
    start: int
    end: int


def sign_off(lines: Sequence[str]) -> SignOff | None:
    """The last such sign-off of a text without closing words, or None where there is none."""
    lines = [line.strip(" \t*_") for line in lines[:_READ]]
    greeting, salutation, rest = greets(lines)
    first = greeting + 1 if salutation and not rest else greeting
    for place in range(len(lines) - 1, first, -1):
        signs = _signs(lines, place)
        if signs:
            end = place + len(signs)
            below = _below(lines, end)
            start = _above(lines, first, place, agenda=below is _AGENDA) if below is not None else None
            if start is not None:
                return SignOff(signs, start, end)
    return None


def _signs(lines: Sequence[str], place: int) -> tuple[str, ...]:
    """The lines from here on that name somebody with a Member's office; none where they name nobody so."""
    line = SIGNED.sub("", lines[place]).strip()
    if not line or len(line) > _LONGEST or ":" in line or line[-1] in ".?!;":
        return ()
    found = _BY.match(line)
    below = lines[place + 1] if place + 1 < len(lines) else ""
    if found is not None and _is_office(found["who"]) and is_name(below) and " " in below:
        return (below, found["who"], *_roles(lines, place + 2))
    by_hand = PP.match(line)
    signs = found["who"] if found is not None else line
    line = by_hand["who"] if by_hand is not None else signs
    if _names_with_office(line) or (TITLE.match(line) and is_name(line)):
        return (signs, *_roles(lines, place + 1))
    if found is None and is_name(line) and " " in line and _is_office(below):
        return (signs, *_roles(lines, place + 1))
    return ()


def _names_with_office(line: str) -> bool:
    """Whether one line gives a name and the office: "P. Nair, Leader", "Leader of the Council, Priya Nair"."""
    head, *rest = [each.strip(" )") for each in _BESIDE.split(line, maxsplit=1)]
    if not rest:
        return False
    return (is_name(head) and _is_office(rest[0])) or (_is_office(head) and is_name(rest[0]))


def _is_office(line: str) -> bool:
    return bool(line) and MEMBER_ROLE.match(line) is not None and len(line) <= _LONGEST and not has_verb(line)


def _roles(lines: Sequence[str], place: int) -> tuple[str, ...]:
    """The lines directly below a name that tell the office or the council."""
    found: list[str] = []
    for line in lines[place : place + _ROLES]:
        if not (_is_office(line) or (line and _is_where(line))):
            break
        found.append(line)
    return tuple(found)


def _is_where(line: str) -> bool:
    return len(line) <= _LONGEST and _WHERE.search(line) is not None and not is_prose(line)


def _below(lines: Sequence[str], place: int) -> re.Pattern[str] | None:
    """What stands below: `AFTER` for nothing, copies and the like, `_AGENDA` for an agenda; None for anything else."""
    written = [line for line in lines[place : place + _FAR] if line]
    for line in written[:_MOST_BELOW]:
        if AFTER.match(line):
            return AFTER
        if _AGENDA.match(line):
            return _AGENDA
        if not _is_where(line):
            return None
    return AFTER if len(written) <= _MOST_BELOW else None


def _above(lines: Sequence[str], first: int, place: int, *, agenda: bool) -> int | None:
    """Where the sign-off begins, its own first line counted; None where what stands above heads no sign-off."""
    above = next((each for each in range(place - 1, first - 1, -1) if lines[each]), None)
    if above is None:
        return None
    if _ends_sentence(lines[above]) or (lines[place - 1] == "" and _is_sentence(lines[above])):
        return place
    signed = lines[above].strip(" ,.") in lines[place].split()  # the first name by hand, the whole name below it
    if not (signed or _heads_sign_off(lines[above])) or (agenda and not _ISSUES.match(lines[above])):
        return None
    before = next((each for each in range(above - 1, first - 1, -1) if lines[each]), None)
    if before is None or not (lines[above - 1] == "" or _ends_sentence(lines[before])):
        return None
    return above


def _ends_sentence(line: str) -> bool:
    """Whether it is two words or more, and the end of a sentence."""
    return " " in line and line.rstrip(_BEHIND_STOP).endswith((".", "!", "?"))


def _is_sentence(line: str) -> bool:
    """Whether a line without a full stop is a sentence all the same."""
    return not _OPEN.search(line[-_LONGEST:]) and len(line.split()) > _MOST_WORDS and has_verb(line)


def _heads_sign_off(line: str) -> bool:
    """Whether a short line can stand in the place of closing words."""
    words = line.split()
    if len(line) > _LONGEST or (len(words) > _MOST_WORDS and not _ISSUES.match(line)):
        return False
    if _ISSUES.match(line) or _FORMAL.match(line):
        return not has_verb(line)
    if (
        any(map(str.isdigit, line))
        or HEADS_LIST.match(line)
        or (line[-1] != "," and (has_verb(line) or _OPEN.search(line)))
    ):
        return False
    if MEMBER_ROLE.match(line) or OFFICER_ROLE.search(line) or TITLE.search(line) or _is_where(line):
        return False
    return _CLOSES.search(line) is not None
