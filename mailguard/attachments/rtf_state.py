"""What a reader of RTF keeps in mind: what holds inside a group, and which row of a table it is in."""

from collections.abc import Mapping
from dataclasses import dataclass

from mailguard.attachments.flow import Flow


@dataclass(slots=True)
class Group:
    """What holds until the closing brace."""

    flow: Flow
    skipped: bool = False
    hidden: bool = False
    deleted: bool = False
    fallback: int = 1
    font: int = -1
    fonts: bool = False
    property: bool = False
    starred: bool = False
    closes: str = ""


class Rows:
    """Tells the body of its tables, which have no beginning in RTF: each paragraph says that it stands in one."""

    def __init__(self, body: Flow) -> None:
        self.inside = False
        self._body = body
        self._table = self._cell = False

    def place(self) -> None:
        """Words are about to come: the first in a row make it, the first outside end the table."""
        if self.inside and not self._cell:
            if not self._table:
                self._body.opens_table()
            self._body.opens_cell()
            self._table = self._cell = True
        elif not self.inside and self._table:
            self.end()

    def ends_cell(self) -> None:
        """A cell ends."""
        if self._cell:
            self._body.closes_cell()
            self._cell = False

    def ends_row(self) -> None:
        """A row ends."""
        if self._table:
            self.ends_cell()
            self._body.closes_row()

    def end(self) -> None:
        """The table ends, if there is one."""
        if self._table:
            self.ends_row()
            self._body.closes_table()
        self._table = False


def shown(sizes: Mapping[str, int]) -> tuple[float, float]:
    """Width and height of a picture in centimetres, by its size in twips and its scale in hundredths."""
    wide = sizes.get("picwgoal", 0) * sizes.get("picscalex", 100)
    tall = sizes.get("pichgoal", 0) * sizes.get("picscaley", 100)
    return wide * 2.54 / 144_000, tall * 2.54 / 144_000
