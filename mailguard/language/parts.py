"""What one message's own lines are made of: banner, words, signature, footer."""

from collections.abc import Iterator
from enum import Enum

from mailguard.language.boilerplate import (
    Phrases,
    banner_end,
    footer_start,
    is_footer_more,
    may_have_banner,
    possible_footers,
)
from mailguard.language.closings import is_closing, is_name, is_salutation, is_tail, is_thanks, may_end
from mailguard.language.signoff import bare_start, is_prose

_TOP = 600
_MOST_BELOW = 12
_RULES = "_-=*# \t"


class Kind(Enum):
    """What a line is for; whose words they are depends on the layer."""

    WORDS = "words"
    SIGNATURE = "signature"
    FOOTER = "footer"
    BANNER = "banner"


# An Enum looks its members up anew each time they are named.
WORDS, SIGNATURE, FOOTER, BANNER = Kind.WORDS, Kind.SIGNATURE, Kind.FOOTER, Kind.BANNER

# Lines in a row of one kind: the kind, their text, and `standing` as in `Segment`.
Part = tuple[Kind, str, bool]


def read_parts(lines: list[str]) -> list[Part]:
    """Cut the lines of one stretch into parts, in reading order, leaving out parts that are blank or mere rules."""
    start, end = _trimmed(lines, 0, len(lines))
    lines = lines[start:end]
    lower = "\n".join(lines).lower()
    top = banner_end(lines) if may_have_banner(lower[:_TOP]) else 0
    mark = _mark(lines, top) if lower.startswith("--") or "\n--" in lower else len(lines)
    body, below = lines[top:mark], lines[mark + 1 :]
    phrases, earliest = possible_footers(lower)
    parts = list(_joined(lines[:top], [BANNER] * top, standing=False)) if top else []
    parts += _joined(body, _body_kinds(body, phrases, earliest - top), standing=False)
    if below:
        parts += _joined(below, _below_kinds(below, phrases), standing=True)
    return parts


def _trimmed(lines: list[str], start: int, end: int) -> tuple[int, int]:
    """Leave out blank and ruled lines at both ends."""
    while start < end and (not (line := lines[end - 1]) or (line[0] in _RULES and _is_rule(line))):
        end -= 1
    while start < end and (not (line := lines[start]) or (line[0] in _RULES and _is_rule(line))):
        start += 1
    return start, end


def _is_rule(line: str) -> bool:
    return not line.strip(_RULES) and line.rstrip() != "--"


def _mark(lines: list[str], top: int) -> int:
    """Give the place of the line "-- " (RFC 3676, section 4.3), or the number of lines.

    Where a program has cut off its blank, it counts only near the end.
    """
    near: int | None = None
    for place in range(top, len(lines)):
        line = lines[place]
        if line[:2] == "--" and line.rstrip() == "--":
            near = _near_end(lines) if near is None else near
            if line != "--" or place >= near:
                return place
    return len(lines)


def _near_end(lines: list[str]) -> int:
    """Give the first place below which only a signature's worth of lines stands."""
    place, below = len(lines), 0
    while place and below <= _MOST_BELOW:
        place -= 1
        below += bool(lines[place])
    return place


def _joined(lines: list[str], kinds: list[Kind], *, standing: bool) -> Iterator[Part]:
    """Put lines of one kind together; blank lines go with what stands above them."""
    start, end = 0, len(lines)
    while start < end:
        kind, place = kinds[start], start + 1
        while place < end and (kinds[place] is kind or not lines[place]):
            place += 1
        first, last = _trimmed(lines, start, place)
        if first < last:
            yield kind, "\n".join(lines[first:last]), standing
        start = place


def _paragraphs(lines: list[str]) -> Iterator[tuple[int, int]]:
    start = None
    for place, line in enumerate(lines):
        if line and start is None:
            start = place
        elif not line and start is not None:
            yield start, place
            start = None
    if start is not None:
        yield start, len(lines)


def _below_kinds(lines: list[str], phrases: Phrases) -> list[Kind]:
    """Tell footers from signature below a "-- " line; nothing there counts as words written for this message."""
    kinds = [SIGNATURE] * len(lines)
    footer = False
    for start, end in _paragraphs(lines):
        paragraph = lines[start:end]
        first = footer_start(paragraph, phrases, first=False)
        if first is None and footer and is_footer_more(paragraph):
            first = 0
        footer = first is not None
        if first is not None:
            kinds[start + first : end] = [FOOTER] * (end - start - first)
    return kinds


def _body_kinds(lines: list[str], phrases: Phrases, earliest: int) -> list[Kind]:
    kinds = [WORDS] * len(lines)
    state, spoken = WORDS, False
    for start, end in _paragraphs(lines):
        first = footer_start(lines[start:end], phrases, first=not spoken) if phrases and end > earliest else None
        above = end if first is None else start + first
        if above > start and state is WORDS:
            state = _in_words(lines, kinds, start, above, spoken)
        elif above > start:
            state = _after_words(lines, kinds, start, above, state)
        if first is not None:
            kinds[above:end] = [FOOTER] * (end - above)
            state = FOOTER
        spoken = spoken or not (end - start == 1 and is_salutation(lines[start]))
    if state is WORDS:
        _sign(lines, kinds, len(lines))
    elif state is FOOTER and SIGNATURE not in kinds:
        _sign(lines, kinds, kinds.index(FOOTER))
    return kinds


def _sign(lines: list[str], kinds: list[Kind], end: int) -> None:
    """Mark a signature that no closing words announce, above this place."""
    bare = bare_start(lines[:end])
    if bare is not None:
        kinds[bare:end] = [SIGNATURE if kind is WORDS else kind for kind in kinds[bare:end]]


def _in_words(lines: list[str], kinds: list[Kind], start: int, end: int, spoken: bool) -> Kind:
    """Look for closing words in a paragraph of the writer's; mark what they begin."""
    for place in range(start, end):
        line = lines[place]
        if not may_end(line):
            continue
        if is_tail(line) or (is_closing(line) and _closes(lines, place, spoken or place > start + 1)):
            return _signed(lines, kinds, place, end)
        if place > start or spoken or not is_closing(line):
            continue
        # Thanks that are all the message says stay the writer's words; the name below them is a signature.
        name = next((at for at in range(place + 1, min(place + 3, len(lines))) if lines[at]), None)
        if name is not None and is_name(lines[name]) and name < end:
            return _signed(lines, kinds, name, end)
    return WORDS


def _closes(lines: list[str], place: int, spoken: bool) -> bool:
    """Whether closing words end a message, rather than thank somebody in the midst of it."""
    if not is_thanks(lines[place]):
        return True
    if not spoken:
        return False
    after = next((line for line in lines[place + 1 : place + 4] if line), "")
    return is_closing(after) or not is_prose(after)


def _signed(lines: list[str], kinds: list[Kind], place: int, end: int) -> Kind:
    """Mark a signature from here to the end of its paragraph, or to where the writer goes on."""
    for at in range(place, end):
        if at > place and is_prose(lines[at]):
            return WORDS
        kinds[at] = SIGNATURE
    return SIGNATURE


def _after_words(lines: list[str], kinds: list[Kind], start: int, end: int, state: Kind) -> Kind:
    """Mark a paragraph below a signature or a footer."""
    if state is FOOTER and is_footer_more(lines[start:end]):
        kinds[start:end] = [FOOTER] * (end - start)
        return FOOTER
    if is_prose(" ".join(lines[start:end])) and not is_tail(lines[start]):
        return _in_words(lines, kinds, start, end, True)
    kinds[start:end] = [state] * (end - start)
    return state
