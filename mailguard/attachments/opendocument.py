"""OpenDocument files (.odt, .ott, .ods, .odp, .fodt; ISO/IEC 26300) → passages.

Page headers and footers stand in styles.xml, in the master pages; those that the text uses are read. Tracked
deletions, comments and hidden text are left out.
"""

import re
from collections.abc import Callable, Iterable

from mailguard.attachments.budget import Refused
from mailguard.attachments.flow import Flow
from mailguard.attachments.gathered import Gathered, Unseen
from mailguard.attachments.markup import IN_CM, Attributes, Target, walk
from mailguard.attachments.packed import Package
from mailguard.message import Place, Unread

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_T, _S, _D, _O = (f"{{{_NS}{name}:1.0}}" for name in ("text", "style", "drawing", "office"))
_TABLE, _SVG, _SHOWN, _NUMBER = (
    f"{{{_NS}{name}:1.0}}" for name in ("table", "svg-compatible", "presentation", "datastyle")
)
_LO = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"

_SKIPPED = {
    *(_T + name for name in ("tracked-changes", "note-citation", "hidden-text", "ruby-text")),
    *(_O + name for name in ("annotation", "binary-data", "scripts", "forms", "event-listeners", "meta")),
    *(_TABLE + name for name in ("tracked-changes", "calculation-settings", "content-validations")),
    *(_SVG + name for name in ("title", "desc")),
    _SHOWN + "notes",
}
_MARGINS = {
    space + name + turn: place
    for space in (_S, _LO)
    for name, place in (("header", Place.HEADER), ("footer", Place.FOOTER))
    for turn in ("", "-left", "-first")
}
_BOXES = {_D + name for name in ("frame", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "line")}
_PARAGRAPHS = {_T + "p", _T + "h"}
_FIRST_MASTER = "Standard"
_MANIFEST = "META-INF/manifest.xml"


_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,9})?)(cm|mm|in|pt)")
_OBJECT = Unseen("object", Unread.UNKNOWN, "application/vnd.oasis.opendocument.text")


def _length(attributes: Attributes, name: str) -> float:
    """In centimetres; 0 where nothing is said, or in another measure."""
    found = _LENGTH.fullmatch(attributes.get(_SVG + name, ""))
    return float(found[1]) * IN_CM[found[2]] if found else 0.0


class _Odf(Target):
    """The target for styles.xml and content.xml, one after the other, or for a flat file."""

    def __init__(self, gathered: Gathered) -> None:
        self._gathered = gathered
        self._flow: Flow | None = None
        self._story = ""
        self._skipped = self._paragraphs = self._page = self._spent = 0
        self._style = self._master = ""
        self._automatic = False
        self._size = (0.0, 0.0)
        self._hides: set[str] = set()
        self._hides_here: set[str] = set()
        self._hidden = [False]
        self._used: list[str] = []
        self._next: dict[str, str] = {}
        self._margins: dict[str, list[Gathered]] = {}

    def margins(self) -> Iterable[Gathered]:
        """The headers and footers of the master pages in use: the first one, those named, and what follows each."""
        wanted = list(dict.fromkeys([_FIRST_MASTER, *self._used]))
        for name in wanted:  # grows while it is read
            follows = self._next.get(name)
            if follows and follows not in wanted:
                wanted.append(follows)
        return [each for name in wanted for each in self._margins.get(name, [])]

    def new_document(self) -> None:
        """Automatic styles are known in their own file only."""
        self._hides_here = set()

    def start(self, tag: str, attributes: Attributes) -> None:
        self._spent += 1
        if self._spent & 0xFFF == 0:
            self._gathered.purse.time()
        if self._skipped:
            self._skipped += 1
        elif tag in _SKIPPED or (tag in _MARGINS and attributes.get(_S + "display") == "false"):
            self._skipped = 1
        elif tag in _MARGINS:
            found = Gathered(self._gathered.purse)
            self._margins.setdefault(self._master, []).append(found)
            self._opens(tag, Flow(found, _MARGINS[tag]))
        elif self._flow is None:
            self._outside(tag, attributes)
        elif tag in _STARTS:
            _STARTS[tag](self, self._flow, attributes)

    def end(self, tag: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif self._flow is None:
            return
        elif tag == self._story:
            self.finish()
        elif tag in _ENDS:
            _ENDS[tag](self, self._flow)

    def data(self, text: str) -> None:
        if self._paragraphs and not self._skipped and self._flow is not None and not self._hidden[-1]:
            shown = " ".join(text.split())
            lead = " " if text[:1].isspace() else ""
            tail = " " if shown and text[-1:].isspace() else ""
            self._flow.words(lead + shown + tail)

    def finish(self) -> None:
        """Hand over the story that is open."""
        if self._flow is not None:
            self._flow.finish()
        self._flow, self._paragraphs, self._hidden = None, 0, [False]

    def _opens(self, tag: str, flow: Flow) -> None:
        self._story, self._flow = tag, flow

    def _outside(self, tag: str, attributes: Attributes) -> None:
        """Styles, and where the stories begin."""
        if tag == _O + "text":
            self._opens(tag, Flow(self._gathered))
        elif tag in (_TABLE + "table", _D + "page"):
            self._page += 1
            place = Place.SHEET if tag == _TABLE + "table" else Place.SLIDE
            flow = Flow(self._gathered, place, self._page, "\t")
            if place is Place.SHEET:
                flow.opens_table()
            self._opens(tag, flow)
        elif tag in (_O + "automatic-styles", _O + "styles"):
            self._automatic = tag.endswith("automatic-styles")
        elif tag == _S + "style":
            self._style = attributes.get(_S + "name", "")
            if attributes.get(_S + "master-page-name") and self._automatic:
                self._used.append(attributes[_S + "master-page-name"])
        elif tag == _S + "text-properties" and attributes.get(_T + "display") in ("none", "condition"):
            (self._hides_here if self._automatic else self._hides).add(self._style)
        elif tag == _S + "section-properties" and attributes.get(_T + "display") == "none":
            self._hides_here.add(self._style)
        elif tag == _S + "master-page":
            self._master = attributes.get(_S + "name", "")
            self._next[self._master] = attributes.get(_S + "next-style-name", "")

    def _paragraph(self, flow: Flow, attributes: Attributes) -> None:
        self._paragraphs += 1
        self._span(flow, attributes)

    def _paragraph_ends(self, flow: Flow) -> None:
        self._paragraphs = max(0, self._paragraphs - 1)
        self._span_ends(flow)
        flow.ends_line(paragraph=self._paragraphs == 0)

    def _span(self, flow: Flow, attributes: Attributes) -> None:
        style = attributes.get(_T + "style-name", "")
        gone = style in self._hides or style in self._hides_here or attributes.get(_T + "display") == "none"
        self._hidden.append(self._hidden[-1] or gone or attributes.get(_T + "is-hidden") == "true")

    def _span_ends(self, flow: Flow) -> None:
        if len(self._hidden) > 1:
            self._hidden.pop()

    def _blanks(self, flow: Flow, attributes: Attributes) -> None:
        count = attributes.get(_T + "c", "1")
        flow.words(" " * min(int(count) if count.isascii() and count.isdigit() else 1, 80))

    def _tab(self, flow: Flow, attributes: Attributes) -> None:
        flow.words("\t")

    def _breaks(self, flow: Flow, attributes: Attributes) -> None:
        flow.ends_line()

    def _box(self, flow: Flow, attributes: Attributes) -> None:
        self._size = (_length(attributes, "width"), _length(attributes, "height"))
        flow.opens_box(Place.TEXT_BOX)

    def _note(self, flow: Flow, attributes: Attributes) -> None:
        flow.opens_box(Place.NOTE)

    def _picture(self, flow: Flow, attributes: Attributes) -> None:
        self._gathered.picture(*self._size, turned=flow.place is Place.BODY)
        self._size = (0.0, 0.0)

    def _object(self, flow: Flow, attributes: Attributes) -> None:
        """Something of another program's, which may be a whole file."""
        self._gathered.unseen[_OBJECT] = None

    def _table(self, flow: Flow, attributes: Attributes) -> None:
        flow.opens_table()

    def _cell(self, flow: Flow, attributes: Attributes) -> None:
        flow.opens_cell()


_STARTS: dict[str, Callable[[_Odf, Flow, Attributes], None]] = {
    **dict.fromkeys(_PARAGRAPHS, _Odf._paragraph),
    **dict.fromkeys((_T + "span", _T + "section"), _Odf._span),
    **dict.fromkeys(_BOXES, _Odf._box),
    _T + "s": _Odf._blanks,
    _T + "tab": _Odf._tab,
    _T + "line-break": _Odf._breaks,
    _T + "note-body": _Odf._note,
    _D + "image": _Odf._picture,
    _D + "object-ole": _Odf._object,
    _TABLE + "table": _Odf._table,
    _TABLE + "table-cell": _Odf._cell,
}
_ENDS: dict[str, Callable[[_Odf, Flow], None]] = {
    **dict.fromkeys(_PARAGRAPHS, _Odf._paragraph_ends),
    **dict.fromkeys((_T + "span", _T + "section"), _Odf._span_ends),
    **dict.fromkeys((*_BOXES, _T + "note-body"), lambda _, flow: flow.closes_box()),
    _TABLE + "table": lambda _, flow: flow.closes_table(),
    _TABLE + "table-row": lambda _, flow: flow.closes_row(),
    _TABLE + "table-cell": lambda _, flow: flow.closes_cell(),
}


def read(package: Package, gathered: Gathered) -> None:
    """The text of an OpenDocument archive. Raises Refused, and Full where the file says more than is read."""
    manifest = package.part(_MANIFEST) if _MANIFEST in package else b""
    if b"encryption-data" in manifest:  # searched, not parsed: OpenOffice 2 wrote a document type above it
        raise Refused(Unread.ENCRYPTED)
    if "content.xml" not in package:
        raise Refused(Unread.DAMAGED)
    inside = [name for name in package.names() if name.endswith("/content.xml")]  # documents put into this one
    parts = [package.blocks(name) for name in ("styles.xml", "content.xml", *inside) if name in package]
    _read(parts, gathered)


def read_flat(data: bytes, gathered: Gathered) -> None:
    """The text of an OpenDocument file in one piece."""
    _read([(data[at : at + 65_536] for at in range(0, len(data), 65_536))], gathered)


def _read(parts: Iterable[Iterable[bytes]], gathered: Gathered) -> None:
    found = _Odf(gathered)
    try:
        for part in parts:
            found.new_document()
            walk(part, found)
    finally:
        found.finish()
        for each in found.margins():
            gathered.take(each)
