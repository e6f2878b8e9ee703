"""A message → its letters: its own text, and each file with it that could be read."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from mailguard.correspondence.letters.heading import heading
from mailguard.correspondence.letters.layout import below, cells, closings, columns, lay_out, unjoined
from mailguard.correspondence.letters.letter import OWN, Letter, Signature, Signs
from mailguard.correspondence.letters.offices import MEMBER_OFFICE, TITLE
from mailguard.correspondence.letters.signing import signatures
from mailguard.correspondence.letters.unclosed import HEADS_LIST, sign_off
from mailguard.correspondence.stretches import Stretch
from mailguard.language import own_words
from mailguard.language.closings import is_closing
from mailguard.language.dates import read_date
from mailguard.language.patterns import regex
from mailguard.language.segment import Whose
from mailguard.message import Attachment, Message, Passage, Place
from mailguard.register import Roll

READ = 60_000
"""Characters of one file that are read as a letter; a longer paper is none."""
APART = "the name stands apart from the closing words"
_LABEL = regex(r"^(?:.*\d\s)?\W*(?:dated?|dyddiad)\s*:\s*", re.IGNORECASE)
_WORDS = regex(r"\b[^\W\d_]+")
_DAY_WORDS = 2
_TITLE_LINES = 8
_SHORT = 90
_HEAD_LINES = 30
_ALONE = regex(r".{1,90}(?<![.,:;?!])")


def letters_of(message: Message, stretches: Sequence[Stretch], roll: Roll) -> tuple[Letter, ...]:
    """Every letter of the message, its own text first; files that could not be read give none."""
    own = [own_letter(stretches, roll)] if message.text is not None else []
    files = [attached_letter(each, roll) for each in message.attachments or () if each.passages and not each.cut]
    return (*own, *(letter for letter in files if letter is not None))


def own_letter(stretches: Sequence[Stretch], roll: Roll) -> Letter:
    """The mail's own text as a letter; words of earlier messages and footers are no part of it."""
    own = own_words(tuple(each.segment for each in stretches))[:READ]
    found = lay_out(own.split("\n"))
    ends = [each.segment for each in stretches if each.segment.whose is Whose.SIGNATURE and not each.segment.depth]
    signed = [(end.standing, list(unjoined(end.text.split("\n")))) for end in ends]
    written = _signed_below([lines for standing, lines in signed if not standing], roll)
    standing = _signed_below([lines for standing, lines in signed if standing], roll)
    if found.closed and not signed:
        written = _signed(found.below, roll, closed=True)
    elif not found.closed and not written:
        written, own = _unclosed(own, roll)
    return Letter(
        where=OWN,
        text=own,
        salutation=found.salutation,
        addressee=found.above,
        signatures=(*written, *standing),
        closed=bool(signed) or found.closed,
        names="\n".join(line for _, lines in signed for line in lines),
    )


def _signed_below(ends: Iterable[list[str]], roll: Roll) -> tuple[Signature, ...]:
    """Who signs below the mail's own words; no Member signs what a heading makes a list: "Panel", "Local Member"."""
    kept = (found for lines in ends for part in closings(lines) if (found := below(part)))
    return tuple(
        found
        for lines in kept
        for found in _signed(columns(lines), roll, closed=is_closing(lines[0]))
        if found.signs is not Signs.MEMBER or not _is_list(lines[0])
    )


def _is_list(first: str) -> bool:
    return HEADS_LIST.match(first) is not None and not (TITLE.search(first) or MEMBER_OFFICE.search(first))


def _unclosed(text: str, roll: Roll) -> tuple[tuple[Signature, ...], str]:
    """The Members of the register who sign a text without closing words, and the text without their sign-off."""
    lines = text.split("\n")
    found = sign_off(lines)
    signed = signatures(found.lines, roll) if found is not None else ()
    if found is None or not signed or not all(each.signs is Signs.MEMBER and each.people for each in signed):
        return (), text
    return signed, "\n".join((*lines[: found.start], *lines[found.end :])).strip("\n")


def attached_letter(attachment: Attachment, roll: Roll) -> Letter | None:
    """A file as a letter; None where it is far too long to be one."""
    passages = attachment.passages or ()
    if sum(len(each.text) for each in passages) > READ:
        return None
    header, foot = _lines(passages, {Place.HEADER}), _lines(passages, {Place.FOOTER})
    lines = _lines(passages, set(Place) - {Place.HEADER, Place.FOOTER, Place.NOTE})
    found = lay_out(lines)
    signed = _signed(found.below, roll, closed=found.closed)
    if found.closed and not signed:
        signed = _signed(lay_out(foot).below, roll) or _apart(found.text, roll)
    elif not signed:
        signed, _ = _unclosed("\n".join(lines), roll)
    first = [line for line in lines if line.strip()]
    greeted = any(each.people and each.people[0].name in found.salutation for each in _signed([tuple(first[:1])], roll))
    return Letter(
        where=f"attachment:{attachment.name}",
        text=found.text,
        salutation=found.salutation,
        addressee=found.above,
        signatures=signed,
        heading=None if greeted else heading(header, first, roll),
        closed=found.closed,
        dated=_dated((*header, *(found.above if found.salutation else lines[:_HEAD_LINES]))),
        title="\n".join([attachment.name, *(line for line in (*header, *first)[:_TITLE_LINES] if len(line) < _SHORT)]),
        names="\n".join((*header, *foot, *first[:1], *(line for block in found.below for line in block))),
    )


def _lines(passages: Iterable[Passage], places: set[Place]) -> list[str]:
    """The lines that stand in those places; an empty line parts two passages."""
    texts = [each.text for each in passages if each.place in places]
    return "\n\n".join(texts).split("\n") if texts else []


def _signed(blocks: Iterable[tuple[str, ...]], roll: Roll, *, closed: bool = False) -> tuple[Signature, ...]:
    return tuple(found for block in blocks for found in signatures(block, roll, closed=closed))


def _apart(text: str, roll: Roll) -> tuple[Signature, ...]:
    """A councillor's name on a line by itself elsewhere in a letter that closes without one: a sign-off in a box."""
    alone = [(line,) for line in map(str.strip, text.split("\n")) if TITLE.match(line) and _ALONE.fullmatch(line)]
    return tuple(replace(each, doubt=each.doubt or APART) for each in _signed(alone, roll) if each.people)


def _dated(lines: Iterable[str]) -> date | None:
    """The day that stands by itself above a letter, perhaps with a weekday or a place beside it."""
    for cell in (cell for line in lines for cell in cells(line)):
        written = _LABEL.sub("", cell)
        if len(_WORDS.findall(written)) <= _DAY_WORDS and (found := read_date(written)) is not None:
            return found.date()
    return None
