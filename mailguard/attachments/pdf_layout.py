"""The lines of a page, each with its place on the paper → reading order, page header, body and page footer.

A PDF knows no header; what stands in the top inch and ends before a gap, or in the bottom inch after one, is taken
for header and footer. A line over another is read before it where they share a column; else they are read as they
were drawn, which keeps columns apart.
"""

from dataclasses import dataclass

from mailguard.message import Place

_INCH = 72 / 842
"""The usual margin, as a share of the height of A4."""
_FIRST_DEEPEST = 0.24
"""How far down the letterhead of a first page may reach."""
_NEXT_DEEPEST = 0.13
_GAP = 0.9
"""White between two lines, in heights of the upper one, that parts a header from what follows."""
_BLOCKS = 300


@dataclass(slots=True)
class Line:
    """Some letters in a row, in points from the left and the top of the page as it is seen."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """How far down its middle is."""
        return (self.top + self.bottom) / 2


def passages(lines: list[Line], height: float, first: bool) -> list[tuple[Place, str]]:
    """The page's text by place, headers first and footers last; `first` says that it is the first page."""
    lines = [each for each in lines if each.text.strip()]
    if not lines:
        return []
    rows = sorted(lines, key=lambda each: each.middle)
    head = _margin(rows, height, first)
    below = rows[head:]
    foot = _foot(below, height)
    middle = {id(each) for each in below[: len(below) - foot]}
    parts = (
        (Place.HEADER, [each for each in lines if id(each) in {id(row) for row in rows[:head]}]),
        (Place.BODY, [each for each in lines if id(each) in middle]),
        (Place.FOOTER, [each for each in lines if id(each) in {id(row) for row in below[len(below) - foot :]}]),
    )
    return [(place, _text(_ordered(found))) for place, found in parts if found]


def _margin(rows: list[Line], height: float, first: bool) -> int:
    """How many of the topmost lines are the page header."""
    if rows[0].middle > height * _INCH:
        return 0
    deepest = height * (_FIRST_DEEPEST if first else _NEXT_DEEPEST)
    reached = rows[0].bottom
    for count, row in enumerate(rows[1:], start=1):
        if row.top - reached > _GAP * max(6.0, rows[count - 1].bottom - rows[count - 1].top) and reached <= deepest:
            return count
        reached = max(reached, row.bottom)
        if reached > deepest:
            return 0
    return 0


def _foot(rows: list[Line], height: float) -> int:
    """How many of the lowest lines are the page footer."""
    limit = height * (1 - _INCH)
    count = sum(1 for each in rows if each.middle > limit)
    if not count:
        return 0
    if count == len(rows):
        return count if len(rows) < 3 else 0
    above, below = rows[-count - 1], rows[-count]
    return count if below.top - above.bottom > _GAP * max(6.0, above.bottom - above.top) * 0.6 else 0


def _ordered(lines: list[Line]) -> list[list[Line]]:
    """Blocks of lines in reading order."""
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and _goes_on(blocks[-1][-1], line):
            blocks[-1].append(line)
        else:
            blocks.append([line])
    if len(blocks) > _BLOCKS:
        return blocks
    boxes = [_box(block) for block in blocks]
    left = list(range(len(blocks)))
    order = []
    while left:
        turn = next((one for one in left if not any(_over(boxes[other], boxes[one]) for other in left)), left[0])
        left.remove(turn)
        order.append(blocks[turn])
    return order


def _goes_on(last: Line, line: Line) -> bool:
    """Whether a line stands under or beside the one drawn before it, close by."""
    tall = max(last.bottom - last.top, line.bottom - line.top, 4.0)
    if abs(last.middle - line.middle) < tall / 2:
        return line.left >= last.right - tall
    return 0 < line.middle - last.middle < 2.2 * tall and line.left < last.right and last.left < line.right


def _box(block: list[Line]) -> Line:
    return Line(
        "",
        min(each.left for each in block),
        max(each.right for each in block),
        min(each.top for each in block),
        max(each.bottom for each in block),
    )


def _over(one: Line, other: Line) -> bool:
    """Whether a block is wholly above another and shares its column."""
    return one is not other and one.bottom <= other.top + 1 and one.left < other.right and other.left < one.right


def _text(blocks: list[list[Line]]) -> str:
    """Lines of text: what stands in one row is one line, and a gap between blocks or lines is an empty one."""
    pieces: list[str] = []
    last: Line | None = None
    for block in blocks:
        for line in block:
            if last is not None:
                pieces.append(_between(last, line, line is block[0]))
            pieces.append(line.text.strip())
            last = line
    return "".join(pieces)


def _between(last: Line, line: Line, new: bool) -> str:
    tall = max(last.bottom - last.top, 4.0)
    if not new and abs(last.middle - line.middle) < tall / 2:
        return "  "
    down = line.top - last.bottom
    return "\n" if 0 - tall < down < 0.8 * tall else "\n\n"
