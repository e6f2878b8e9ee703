"""Letters pasted among the words of a message, without the header lines of the mail that carried them."""

import re
from collections.abc import Iterator, Sequence

from mailguard.correspondence.letters import OWN, Letter, Signature
from mailguard.correspondence.letters.layout import below, greets, lay_out
from mailguard.correspondence.letters.signing import signatures
from mailguard.correspondence.markings import Marking
from mailguard.correspondence.markings.reading import marks_above
from mailguard.correspondence.markings.wordings import may_mark, page_says
from mailguard.correspondence.read import Correspondence
from mailguard.language.closings import is_closing
from mailguard.language.patterns import regex
from mailguard.language.segment import Whose
from mailguard.language.signoff import is_prose
from mailguard.register import Roll

READ = 20_000
"""Characters of one text that are read for letters in it."""
_HEAD = 14
_TO_COUNCILLOR = regex(
    r"\A[ \t]*(?:(?:hello|hi|hiya|good (?:morning|afternoon|evening))\b|to[ \t]*:)[ \t,]*(?:cllr|councillor)\b"
    r"[^\n]{1,60}\Z",
    re.IGNORECASE,
)
"""A greeting that begins a letter as "Dear" does, or the line of a memo that says to whom it is."""
_WORDS = frozenset({Whose.OWN, Whose.QUOTED, Whose.FORWARDED, Whose.SIGNATURE})


def pasted(mail: Correspondence) -> Iterator[tuple[Letter, tuple[Marking, ...], str]]:
    """Each letter that begins with a salutation of its own, with its marks and all that stands in it.

    The mail's own greeting begins none. Words behind quote marks whose author nobody names count where an officer
    signs them.
    """
    for where, text in _texts(mail):
        if not may_mark(text):
            continue
        lines = text.split("\n")
        starts = [place for place, line in enumerate(lines) if greets((line,))[1] or _TO_COUNCILLOR.match(line)]
        heads = [_head(lines, place, low) for low, place in zip((-1, *starts), starts, strict=False)]
        for place, head, end in zip(starts, heads, (*heads, len(lines))[1:], strict=True):
            if where == OWN and not any(line.strip() for line in lines[:head]):
                continue
            letter = _letter(where, lines[head:place], lines[place:end], mail.roll)
            if where == OWN or letter.officers:
                yield letter, marks_above(where, letter.addressee, letter.text), "\n".join(lines[head:end])


def _texts(mail: Correspondence) -> Iterator[tuple[str, str]]:
    """The mail's own text, and each text below it of which nobody knows who wrote it; signatures stay where they are.

    A letter below the writer's name is still the writer's to answer for.
    """
    texts: dict[int, list[str]] = {}
    places: dict[int, str] = {}
    for each in mail.stretches:
        segment = each.segment
        if segment.whose in _WORDS and (not segment.number or each.author is None):
            texts.setdefault(segment.number, []).append(segment.text)
            if segment.whose is not Whose.SIGNATURE:
                places.setdefault(segment.number, segment.where)
    yield from ((where, "\n\n".join(texts[number])[:READ]) for number, where in places.items())


def _head(lines: Sequence[str], place: int, low: int) -> int:
    """The line with which the head of the letter begins: marks, a letterhead, an address, no sentence."""
    start = place
    for at in range(place - 1, max(low, place - _HEAD - 1), -1):
        line = lines[at].strip()
        if line and page_says(line) is None and (line[-1] in ".:?!" or is_prose(line) or is_closing(line)):
            break
        if line:
            start = at
    return start


def _letter(where: str, head: Sequence[str], lines: Sequence[str], roll: Roll) -> Letter:
    found = lay_out((*head, *lines))
    return Letter(
        where=where,
        text=found.text,
        salutation=found.salutation,
        addressee=found.above,
        signatures=_signed(lines, roll),
        closed=found.closed,
        title="\n".join(head),
    )


def _signed(lines: Sequence[str], roll: Roll) -> tuple[Signature, ...]:
    """Who signs first: the name that stands above any closing words, else those below the first of them."""
    closings = [place for place, line in enumerate(lines) if is_closing(line)]
    end = closings[0] if closings else len(lines)
    last = next((line.strip() for line in reversed(lines[1:end]) if line.strip(" -_=*")), "")
    named = () if is_prose(last) or last[-1:] in ".:?!" else signatures((last,), roll)
    if named or not closings:
        return named
    after = closings[1] if len(closings) > 1 else len(lines)
    return signatures(below(lines[end + 1 : after]), roll, closed=True)
