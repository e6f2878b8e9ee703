"""Words, line ends, tables and boxes, told in the order of a file's markup → passages.

A row of a table is one line where each of its cells is, with two blanks between cells as in the mime room's HTML;
else its cells follow one another with an empty line between, so that a dual sign-off reads one column at a time.
A box's text comes after the paragraph that it hangs on, never inside it.
"""

from dataclasses import dataclass, field
from enum import Enum

from mailguard.attachments import limits
from mailguard.attachments.budget import Full
from mailguard.attachments.gathered import Gathered
from mailguard.message import Place


class _Kind(Enum):
    STORY = "story"
    TABLE = "table"
    CELL = "cell"
    BOX = "box"


@dataclass(slots=True)
class _Frame:
    kind: _Kind
    place: Place
    lines: list[str] = field(default_factory=list)
    line: list[str] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)

    def end_line(self) -> None:
        self.lines.append("".join(self.line))
        self.line = []


class Flow:
    """Takes what a reader finds; `finish` hands the last of it over. `gap` stands between the cells of a line."""

    def __init__(self, gathered: Gathered, place: Place = Place.BODY, page: int = 0, gap: str = "  ") -> None:
        self._gathered, self._page, self._gap = gathered, page, gap
        self._frames = [_Frame(_Kind.STORY, place)]
        self._waiting: list[tuple[Place, str]] = []
        self._spent = 0

    @property
    def place(self) -> Place:
        """Where all this stands, boxes and tables apart."""
        return self._frames[0].place

    def words(self, text: str) -> None:
        """Letters, as they are shown."""
        self._frames[-1].line.append(text)
        self._spent += len(text)

    def ends_line(self, paragraph: bool = False) -> None:
        """A line ends here. Raises Full where the file has said enough."""
        self._frames[-1].end_line()
        if paragraph and len(self._frames) == 1 and self._waiting:
            self._hand_over()
        spent, self._spent = self._spent + 1, 0
        self._gathered.purse.characters(spent)

    def opens_box(self, place: Place) -> None:
        """A text box, frame or note begins; in a page header or footer all is header or footer."""
        outer = self._frames[0].place
        self._push(_Frame(_Kind.BOX, place if outer is Place.BODY else outer))

    def closes_box(self) -> None:
        """It ends."""
        found = self._pop(_Kind.BOX)
        if found:
            self._waiting.append((found.place, "\n".join(found.lines)))

    def opens_table(self) -> None:
        """A table begins, perhaps in a cell or a box."""
        self._push(_Frame(_Kind.TABLE, Place.TABLE))

    def opens_cell(self) -> None:
        """A cell begins."""
        self._push(_Frame(_Kind.CELL, Place.TABLE))

    def closes_cell(self) -> None:
        """It ends."""
        found = self._pop(_Kind.CELL)
        if found and self._frames[-1].kind is _Kind.TABLE:
            self._frames[-1].cells.append(found.lines)
        elif found:  # a cell of no table
            self._frames[-1].lines.extend(found.lines)

    def closes_row(self) -> None:
        """The cells since the last row make one. Raises Full where the file has said enough."""
        if self._row():
            spent, self._spent = self._spent + 1, 0
            self._gathered.purse.characters(spent)

    def _row(self) -> bool:
        frame = self._frames[-1]
        cells, frame.cells = [each for each in frame.cells if any(line.strip() for line in each)], []
        if not cells:
            return False
        cells = [_trimmed(each) for each in cells]
        if all(len(each) == 1 for each in cells):
            frame.lines.append(self._gap.join(each[0].strip() for each in cells))
        else:
            for each in cells:
                frame.lines.extend(("", *each, ""))
        return True

    def closes_table(self) -> None:
        """It ends, and with it a row that has not."""
        self._row()
        found = self._pop(_Kind.TABLE)
        if not found:
            return
        outer = self._frames[-1]
        if outer.kind is _Kind.STORY and outer.place is Place.BODY:
            self._hand_over((Place.TABLE, "\n".join(found.lines)))
        else:
            outer.lines.extend(found.lines)

    def finish(self) -> None:
        """Close whatever is open and hand it over; costs nothing, so that it also serves a file cut short."""
        while len(self._frames) > 1:
            kind = self._frames[-1].kind
            if kind is _Kind.CELL:
                self.closes_cell()
            elif kind is _Kind.TABLE:
                self.closes_table()
            else:
                self.closes_box()
        self._hand_over()

    def _hand_over(self, *more: tuple[Place, str]) -> None:
        story = self._frames[0]
        if story.line:
            story.end_line()
        self._gathered.add(story.place, "\n".join(story.lines), self._page)
        story.lines = []
        waiting, self._waiting = self._waiting, []
        for place, text in (*more, *waiting):
            self._gathered.add(place, text, self._page)

    def _push(self, frame: _Frame) -> None:
        if len(self._frames) >= limits.DEEPEST:
            raise Full
        self._frames.append(frame)

    def _pop(self, kind: _Kind) -> _Frame | None:
        """The innermost frame, closed, where it is of that kind; a file may close what it never opened."""
        if self._frames[-1].kind is not kind:
            return None
        found = self._frames.pop()
        if found.line:
            found.end_line()
        return found


def _trimmed(lines: list[str]) -> list[str]:
    """Without empty lines before and after."""
    full = [number for number, line in enumerate(lines) if line.strip()]
    return lines[full[0] : full[-1] + 1]
