"""Words that stand in a message as somebody else's: announced, between rule lines, in a letter pasted, in a call note.

"Mr Stone writes:", "this is what you sent me:", "Dear Councillor Hart … Yours, P Stone" in Councillor Hart's own mail:
whoever shows words does not say them. An author's own list below a colon ("My points are these:") is theirs.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mailguard.correspondence.remarks.announcing import (
    ABOUT_IT,
    AS_I,
    BARE,
    BY_READER,
    CAME,
    EXAMPLES,
    GIVES,
    GOES_ON,
    HANDS_ON,
    LABEL,
    NOTED,
    OWN_WORDS,
    REACTS,
    RECEIVED,
    SHOWS,
    SOURCE,
    TELLS,
    THIRD,
)
from mailguard.correspondence.remarks.greeting import only_greets
from mailguard.correspondence.remarks.vocabulary import GREETING, words
from mailguard.language import sentences
from mailguard.language.closings import is_closing, is_name
from mailguard.language.patterns import regex
from mailguard.language.signoff import is_prose
from mailguard.register.spelling import fold

_RULE = regex(r"[ \t]{0,20}[-_=*~–—─#.]{3,200}[ \t]{0,20}")
_COLON = regex(r":[ \t]{0,4}[-–—]?(?=\s|\Z)")
_LONGEST = 240
_LABEL = 60
_INSET = 2
_GREETS = regex(rf"[ \t>]{{0,20}}(?:{GREETING})\b", re.IGNORECASE)
_NAMED_SO = words("mr mrs ms miss mx dr prof sir madam cllr councillor cllrs councillors the")
_ME = frozenset({"me", "i", "officer"})


class Span(NamedTuple):
    """A stretch of a text, from a character up to another."""

    start: int
    end: int


class People(NamedTuple):
    """Words of names, folded: of the author, of those to whom it is written, of officers who may be topics."""

    author: frozenset[str] = frozenset()
    readers: frozenset[str] = frozenset()
    officers: frozenset[str] = frozenset()


class _Unit(NamedTuple):
    """A sentence where it stands; `line` is the same in one line.

    `first` says that a paragraph begins with it, `inset` that blanks go before it in its line.
    """

    start: int
    end: int
    line: str
    first: bool
    inset: bool


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def announced_in(text: str, people: People, tail: str = "", *, by_member: bool = True) -> tuple[Span, ...]:
    """The stretches of an author's text that stand there as somebody else's words.

    `tail` is the signature that follows the text. Of what a Member announces as the reader's own words no more than the
    next paragraph counts.
    """
    lines = list(_lines(text))
    units = list(_units(text))
    found = sorted(
        (
            *_ruled(lines),
            *_letters(lines, list(_lines(tail)), people),
            *_announced(units, people, by_member),
            *_labelled(units, people),
        )
    )
    merged: list[Span] = []
    for each in found:
        if merged and each.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, each.end))
        else:
            merged.append(each)
    return tuple(merged)


def within(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether most of the words from `start` to `end` lie in one of the spans, which stand in order."""
    at = bisect_left(spans, Span(start, 0))
    return any(
        2 * (min(each.end, end) - max(each.start, start)) > end - start for each in spans[max(0, at - 1) : at + 1]
    )


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for line in text.split("\n"):
        yield _Line(at, at + len(line), line)
        at += len(line) + 1


def _units(text: str) -> Iterator[_Unit]:
    at = 0
    for each in sentences(text):
        start = text.find(each, at)
        between = text[max(0, at - 2) : start].replace("\t", "  ")
        first = not at or "\n\n" in between.replace(" ", "")
        inset = len(between.rpartition("\n")[2]) >= _INSET and "\n" in between
        yield _Unit(start, start + len(each), " ".join(each.split()), first, inset)
        at = start + len(each)


def _ruled(lines: Sequence[_Line]) -> Iterator[Span]:
    """What stands between two rule lines, below a sentence of the author's."""
    rules = [place for place, line in enumerate(lines) if _RULE.fullmatch(line.text)]
    if len(rules) < 2 or not any(_speaks(line.text) for line in lines[: rules[0]]):
        return
    for start, end in zip(rules[::2], rules[1::2], strict=False):
        yield Span(lines[start].end, lines[end].start)


def _speaks(line: str) -> bool:
    plain = line.strip()
    return bool(plain) and not only_greets(plain) and (plain[-1] in ".:?!" or is_prose(plain))


def _letters(lines: Sequence[_Line], tail: Sequence[_Line], people: People) -> Iterator[Span]:
    """Letters to the author, and letters that somebody else signs below what the author says."""
    low, spoken = 0, False
    ends = list(_signed((*lines, *tail), people))
    for place, line in enumerate(lines):
        spoken = spoken or _speaks(line.text)
        if place < low or not _GREETS.match(line.text) or not only_greets(line.text):
            continue
        named = frozenset(fold(line.text)[1:]) - _NAMED_SO
        to_author = bool(named) and named <= people.author and named.isdisjoint(people.readers)
        end, signed = ends[bisect_left(ends, (place,))] if ends and ends[-1][0] > place else (len(lines), None)
        if (to_author and signed is not False) or (spoken and signed):
            low = end
            yield Span(line.start, lines[min(end, len(lines)) - 1].end)


def _signed(lines: Sequence[_Line], people: People) -> Iterator[tuple[int, bool | None]]:
    """After which lines a letter ends, and whether somebody else signs it; None where no name shows who does."""
    for place, line in enumerate(lines):
        if not line.text.strip() or not is_closing(line.text):
            continue
        below = [
            (at, each.text) for at, each in enumerate(lines[place + 1 : place + 5], place + 1) if each.text.strip()
        ]
        if not below or not is_name(below[0][1]):
            yield place + 1, None
        else:
            at, name = below[0]
            yield at + 1, people.author.isdisjoint(word for word in fold(name) if len(word) > 1)


def _announced(units: Sequence[_Unit], people: People, by_member: bool) -> Iterator[Span]:
    low = 0
    for place, unit in enumerate(units):
        colon = _COLON.search(unit.line)
        clause = unit.line[: colon.start()] if colon else unit.line.rstrip(" .!")
        if place < low or len(clause) > _LONGEST:
            continue
        inset = colon is None and _inset(units, place, clause)
        if not (inset or (announces(clause) if colon else _shows(units, place, clause))):
            continue
        inline = colon is not None and colon.end() < len(unit.line)
        short = inset or inline or (by_member and BY_READER.search(clause) is not None)
        if short and not (colon or inset):
            continue
        end = _end(units, place + 1, people, short=short)
        low = end - 1
        if inline or end > place + 1:
            yield Span(unit.start if inline else units[place + 1].start, units[end - 1].end)


def announces(clause: str) -> bool:
    """Whether words before a colon announce what somebody else says."""
    if any(each.search(clause) for each in (NOTED, EXAMPLES, RECEIVED, CAME)):
        return True
    if OWN_WORDS.search(clause):
        return SHOWS.search(clause) is not None
    if TELLS.search(clause) or GIVES.search(clause):
        return True
    source = SOURCE.search(clause)
    return source is not None and GOES_ON.search(clause, source.end()) is None


def _shows(units: Sequence[_Unit], place: int, clause: str) -> bool:
    """Whether a sentence at the end of a paragraph announces without a colon."""
    if place + 1 >= len(units) or not units[place + 1].first:
        return False
    if (
        SHOWS.search(clause)
        or CAME.search(clause)
        or (len(clause) <= _LABEL and NOTED.search(clause) and not is_prose(clause))
    ):
        return True
    if OWN_WORDS.search(clause):
        return False
    if HANDS_ON.search(clause) and SOURCE.search(clause):
        return True
    return units[place].line[-1] not in ".!?" and BARE.search(clause) is not None


def _inset(units: Sequence[_Unit], place: int, clause: str) -> bool:
    """Whether a paragraph that begins further in follows a sentence about what somebody writes."""
    if place + 1 >= len(units) or units[place].inset or not (units[place + 1].inset and units[place + 1].first):
        return False
    return not OWN_WORDS.search(clause) and (TELLS.search(clause) or GIVES.search(clause)) is not None


def _end(units: Sequence[_Unit], start: int, people: People, *, short: bool) -> int:
    """The place after the last sentence of a block that begins at `start`."""
    as_i = False
    for place in range(start, len(units)):
        unit = units[place]
        if _RULE.fullmatch(unit.line):
            if place > start:
                return place
            continue
        if is_closing(unit.line):
            return place
        if unit.first and place > start and (short or _resumes(unit.line, people, as_i=as_i)):
            return place
        as_i = as_i or AS_I.search(unit.line) is not None
    return len(units)


def _resumes(line: str, people: People, *, as_i: bool) -> bool:
    """Whether the author speaks again: about the words, or to the reader by name."""
    if ABOUT_IT.search(line) or (not as_i and REACTS.search(line)):
        return True
    called = [word for at, word in enumerate(line.split()) if word[-1] in ",.!?" or at == 0]
    return any(word[:1].isupper() and set(fold(word)) & people.readers for word in called)


def _labelled(units: Sequence[_Unit], people: People) -> Iterator[Span]:
    """What stands behind a name and a colon, as in the note of a talk."""
    labels = [(place, who) for place, unit in enumerate(units) if (who := _label(unit))]
    talk = any(_is_author(who, people) for _, who in labels) and len({who for _, who in labels}) > 1
    following = (*(place for place, _ in labels[1:]), len(units))
    for (place, who), after in zip(labels, following, strict=False):
        named = set(fold(who))
        if _is_author(who, people) or named & people.officers:
            continue
        if not talk and (THIRD.fullmatch(who) is None or named & people.readers):
            continue
        if talk and THIRD.fullmatch(who) is None and who.lower() != "you" and not named & people.readers:
            continue
        end = next((at for at in range(place + 1, after) if units[at].first), after)
        yield Span(units[place].start, units[end - 1].end)


def _label(unit: _Unit) -> str:
    colon = _COLON.search(unit.line)
    found = LABEL.match(unit.line[: colon.start()]) if colon and colon.start() <= _LABEL else None
    return found["who"].strip() if found else ""


def _is_author(who: str, people: People) -> bool:
    return not set(fold(who)).isdisjoint(_ME | people.author)
