"""The lines of a letter → what stands above the salutation, what it says, and what stands below the closing words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mailguard.language.closings import is_closing, is_name
from mailguard.language.patterns import regex
from mailguard.language.signoff import is_prose

GREETS = regex(
    r"\A[ \t]*(?:dear|annwyl|to the|f\.?a\.?o\.?:?)\b[ \t]*(?P<who>[^\n,:]{1,80}?)[ \t]*"
    r"(?:[,:][ \t]*(?P<rest>\S.*)?)?$",
    re.IGNORECASE,
)
"""A salutation, and what follows it on the same line."""
_DEAR = regex(r"\A[ \t]*(?:dear|annwyl)\b", re.IGNORECASE)
_CELLS = regex(r"[ ]{2,}|\t+|\s\|\s")
AFTER = regex(
    r"\A\s*(?:c\.?\s?c\.?\s*[:.]?\s|c\.?c\.?:?$|b\.?c\.?c\b|cop(?:y|ies|ied)\b|enc(?:l|ls|losures?|s)?\b|(?:enclosed|attach(?:ed|ments?))\s?:|p\.?\s?s\.?\s"
    r"|distribution\b|circulation\b|page \d|\d+ of \d+)",
    re.IGNORECASE,
)
"""A line below a sign-off that belongs to it no more: copies, enclosures, a postscript."""
_TOP = 60
_MOST_WORDS = 9
_BELOW = 16
_TAIL = 8
_LONGEST = 100
_SENTENCE = regex(r"\A(?:\S+\s+){5,}\S*[.!?:]$")


@dataclass(frozen=True, slots=True)
class Layout:
    """`below` is the sign-off, one block of lines a column; `closed` says that closing words were found."""

    above: tuple[str, ...]
    salutation: str
    text: str
    below: tuple[tuple[str, ...], ...]
    closed: bool


def lay_out(lines: Sequence[str]) -> Layout:
    """Take a letter apart; without closing words the short lines at its end are taken for the sign-off."""
    lines = list(unjoined(lines))
    greeting, salutation, rest = greets(lines)
    start = greeting + 1 if salutation else 0
    closing = _closing(lines, start)
    end = closing if closing is not None else _tail(lines, start)
    after = end + 1 if closing is not None else end
    body = [rest, *lines[start:end]]
    if not any(line.strip() for line in body):  # a card of short lines says what it says in them
        body = list(lines[start:])
    return Layout(
        above=tuple(line for line in lines[:greeting] if line.strip()),
        salutation=salutation,
        text="\n".join(body).strip("\n"),
        below=columns(below(lines[after:])),
        closed=closing is not None,
    )


def unjoined(lines: Iterable[str]) -> Iterator[str]:
    """The lines, closing words apart from a name on the same line: "Yours sincerely, Councillor Nair, Leader"."""
    for line in lines:
        head, _, rest = line.partition(",")
        pieces = [each.strip() for each in rest.split(",")]
        if (
            is_name(pieces[0])
            and is_closing(head)
            and all(each[:1].isupper() for each in pieces)
            and rest[-1] not in ".?!"
        ):
            yield from (head, rest.strip())
        else:
            yield line


def cells(line: str) -> list[str]:
    """What stands side by side on one line."""
    return [cell.strip() for cell in _CELLS.split(line) if cell.strip()]


def greets(lines: Sequence[str]) -> tuple[int, str, str]:
    """Where the letter greets, whom, and what follows on that line."""
    for place, line in enumerate(lines[:_TOP]):
        found = GREETS.match(line) if _DEAR.match(line) else None
        if found is not None and len(found["who"].split()) <= _MOST_WORDS:
            return place, found["who"].strip(" .!-–"), found["rest"] or ""
    return 0, "", ""


def _closing(lines: Sequence[str], start: int) -> int | None:
    """The last closing words after the salutation; two columns may each have their own."""
    for place in range(len(lines) - 1, start - 1, -1):
        written = cells(lines[place])
        if written and all(map(is_closing, written)):
            return place
    return None


def _tail(lines: Sequence[str], start: int) -> int:
    """Where the short lines at the end begin: names, roles, addresses."""
    place, kept = len(lines), 0
    first = place
    while place > start and kept < _TAIL:
        line = lines[place - 1].strip()
        if line:
            if len(line) > _LONGEST or is_prose(line) or _SENTENCE.match(line):
                break
            kept += 1
            first = place - 1
        place -= 1
    return first


def below(lines: Iterable[str]) -> list[str]:
    """The lines below closing words that can belong to a sign-off; copies, enclosures and a postscript end it."""
    kept: list[str] = []
    for line in lines:
        if AFTER.match(line) or (kept and is_prose(line)):
            break
        if line.strip() and not is_prose(line):
            kept.append(line.strip())
        if len(kept) == _BELOW:
            break
    return kept


def closings(lines: Sequence[str]) -> Iterator[Sequence[str]]:
    """The parts of a sign-off that begin with closing words, and whatever stands above the first."""
    starts = [0, *(place for place, line in enumerate(lines) if place and is_closing(line)), len(lines)]
    return (lines[start:end] for start, end in pairwise(starts))


def columns(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The sign-offs of a letter that two people sign side by side, one after the other."""
    rows = [cells(line) for line in lines]
    if all(len(row) < 2 for row in rows):
        return (tuple(lines),) if lines else ()
    width = max(map(len, rows))
    full = [row for row in rows if len(row) == width]
    alone = [row[0] for row in rows if len(row) == 1]
    found = [tuple(row[place] for row in full) for place in range(width)]
    if len(full) == 1:
        return ((*full[0], *alone),)
    return ((*found[0], *alone), *found[1:])
