"""PowerPoint's files (.pptx, .ppsx) → a passage a slide, in the order of the show, its speaker's notes after it."""

from mailguard.attachments.budget import Refused
from mailguard.attachments.flow import Flow
from mailguard.attachments.gathered import Gathered
from mailguard.attachments.markup import Attributes, Target, extent, is_known, local, walk
from mailguard.attachments.packed import Package
from mailguard.message import Place, Unread


class Drawn(Target):
    """The text of a slide or drawing: DrawingML's paragraphs and tables, one form of each drawing only."""

    def __init__(self, flow: Flow, gathered: Gathered) -> None:
        self._flow, self._gathered = flow, gathered
        self._letters = False
        self._skipped = 0
        self._chosen: list[bool] = []
        self._size = (0.0, 0.0)
        self._pictured = False

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._skipped:
            self._skipped += 1
            return
        match local(tag):
            case "t":
                self._letters = True
            case "br":
                self._flow.ends_line()
            case "tbl":
                self._flow.opens_table()
            case "tc":
                self._flow.opens_cell()
            case "blip":
                self._gathered.pictures = self._pictured = True
            case "ext" if "cx" in attributes:
                self._size = extent(attributes)
            case "AlternateContent":
                self._chosen.append(False)
            case "Choice" | "Fallback" if self._chosen:
                self._choice(attributes)

    def _choice(self, attributes: Attributes) -> None:
        if self._chosen[-1] or not is_known(attributes.get("Requires", "")):
            self._skipped = 1
        else:
            self._chosen[-1] = True

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        match local(tag):
            case "t":
                self._letters = False
            case "p":
                self._flow.ends_line()
            case "tc":
                self._flow.closes_cell()
            case "tr":
                self._flow.closes_row()
            case "tbl":
                self._flow.closes_table()
            case "pic" | "sp":
                self._shape_ends()
            case "AlternateContent" if self._chosen:
                self._chosen.pop()

    def _shape_ends(self) -> None:
        """A picture's size stands before it or behind it; slides and sheets are wide, and a page in them is not."""
        if self._pictured:
            self._gathered.picture(*self._size)
        self._size, self._pictured = (0.0, 0.0), False

    def data(self, text: str) -> None:
        """Letters."""
        if self._letters and not self._skipped:
            self._flow.words(text)


class _Show(Target):
    def __init__(self) -> None:
        self.slides: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if local(tag) == "sldId":
            self.slides.extend(value for name, value in attributes.items() if local(name) == "id" and "}" in name)


def read(package: Package, gathered: Gathered) -> None:
    """The text of a show. Raises Refused, and Full where it says more than is read."""
    main = package.main() or "ppt/presentation.xml"
    show = _Show()
    walk(package.blocks(main), show)
    related = package.related(main)
    for page, rid in enumerate(show.slides, start=1):
        _, path = related.get(rid, ("", ""))
        if path not in package:
            raise Refused(Unread.DAMAGED)
        drawn(package, path, gathered, Place.SLIDE, page)
        for kind, notes in package.related(path).values():
            if kind.endswith("/notesSlide") and notes in package:
                drawn(package, notes, gathered, Place.NOTE, page)


def drawn(package: Package, path: str, gathered: Gathered, place: Place, page: int) -> None:
    """The text of one slide or drawing, and of the diagrams in it."""
    _walked(package, path, gathered, place, page)
    diagrams(package, package.related(path), gathered, page)


def diagrams(package: Package, related: dict[str, tuple[str, str]], gathered: Gathered, page: int = 0) -> None:
    """The words of SmartArt, which stand in parts of their own."""
    for kind, path in related.values():
        if kind.endswith("/diagramData") and path in package:
            _walked(package, path, gathered, Place.TEXT_BOX, page)


def _walked(package: Package, path: str, gathered: Gathered, place: Place, page: int) -> None:
    flow = Flow(gathered, place, page)
    try:
        walk(package.blocks(path), Drawn(flow, gathered))
    finally:
        flow.finish()
