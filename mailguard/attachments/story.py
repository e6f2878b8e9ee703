"""One part of a Word file (body, page header, page footer, notes) → words and line ends.

Read as Word shows it: insertions in, deletions out; hidden text, comments and the code of fields out; of the forms of
one drawing (mc:AlternateContent) only the first that Word knows, so that a text box is never read twice.
"""

from collections.abc import Callable

from mailguard.attachments.flow import Flow
from mailguard.attachments.gathered import LARGE, Gathered, Unseen
from mailguard.attachments.markup import Attributes, Target, clark, extent, is_known, styled
from mailguard.message import Place, Unread

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
RELATED = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_DRAWN = (
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
_CHOICES = ("http://schemas.openxmlformats.org/markup-compatibility/2006",)
_PLACED = (
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
)
_OTHER = Unseen("another document", Unread.UNKNOWN, LARGE.kind)
_VECTOR = ("urn:schemas-microsoft-com:vml",)

_SKIPPED = clark(
    WORD,
    "del moveFrom rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange tblGridChange instrText "
    "delText delInstrText rt annotationRef",
)
_LETTERS = clark(WORD + _DRAWN, "t")
_SIGNS = {
    tag: sign
    for name, sign in {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": ""}.items()
    for tag in clark(WORD, name)
}


def value(attributes: Attributes, name: str) -> str:
    """A w: attribute, in either of the two namespaces."""
    for space in WORD:
        found = attributes.get(f"{{{space}}}{name}")
        if found is not None:
            return found
    return ""


def truth(attributes: Attributes) -> bool:
    """What an on/off element says; no value means on (ECMA-376 part 1, 17.17.4)."""
    return value(attributes, "val").lower() not in ("0", "false", "off")


class Story(Target):
    """The target for one part. `hidden` names the styles that hide their text."""

    def __init__(self, flow: Flow, gathered: Gathered, hidden: frozenset[str]) -> None:
        self._flow, self._gathered, self._styles = flow, gathered, hidden
        self._skipped = 0
        self._letters = False
        self._properties = False
        self._size = (0.0, 0.0)
        self._hidden = [False]
        self._paragraph_hidden = [False]
        self._chosen: list[bool] = []
        self._codes: list[bool] = []
        self.watch: frozenset[str] = frozenset()

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._skipped:
            self._skipped += 1
        elif tag in _LETTERS:
            self._letters = not (self._hidden[-1] or True in self._codes)
        elif tag in _SKIPPED:
            self._skipped = 1
        elif tag in _STARTS:
            _STARTS[tag](self, attributes)
        elif tag in self.watch:
            self.special(tag, attributes)
        elif tag in _SIGNS and not self._properties:
            self._sign(_SIGNS[tag])

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        elif tag in _LETTERS:
            self._letters = False
        elif tag in _ENDS:
            _ENDS[tag](self)

    def data(self, text: str) -> None:
        """Letters."""
        if self._letters and not self._skipped:
            self._flow.words(text)

    def special(self, tag: str, attributes: Attributes) -> None:
        """One of the elements in `watch`."""

    def _sign(self, sign: str) -> None:
        if not self._hidden[-1] and True not in self._codes:
            self._flow.words(sign)

    def _breaks(self, attributes: Attributes) -> None:
        if not self._hidden[-1]:
            self._flow.ends_line()

    def _paragraph(self, attributes: Attributes) -> None:
        self._paragraph_hidden.append(False)

    def _paragraph_ends(self) -> None:
        if len(self._paragraph_hidden) > 1:
            self._paragraph_hidden.pop()
        self._flow.ends_line(paragraph=True)

    def _begin_properties(self, attributes: Attributes) -> None:
        self._properties = True

    def _end_properties(self) -> None:
        self._properties = False

    def _run(self, attributes: Attributes) -> None:
        self._hidden.append(self._hidden[-1] or self._paragraph_hidden[-1])

    def _run_ends(self) -> None:
        if len(self._hidden) > 1:
            self._hidden.pop()

    def _vanish(self, attributes: Attributes) -> None:
        if not self._properties and len(self._hidden) > 1:
            self._hidden[-1] = truth(attributes) or self._hidden[-2]

    def _run_style(self, attributes: Attributes) -> None:
        if not self._properties and value(attributes, "val") in self._styles:
            self._hidden[-1] = True

    def _paragraph_style(self, attributes: Attributes) -> None:
        self._paragraph_hidden[-1] = value(attributes, "val") in self._styles

    def _alternates(self, attributes: Attributes) -> None:
        self._chosen.append(False)

    def _alternates_end(self) -> None:
        if self._chosen:
            self._chosen.pop()

    def _choice(self, attributes: Attributes) -> None:
        if self._chosen and (self._chosen[-1] or not is_known(attributes.get("Requires", ""))):
            self._skipped = 1
        elif self._chosen:
            self._chosen[-1] = True

    def _box(self, attributes: Attributes) -> None:
        self._flow.opens_box(Place.TEXT_BOX)

    def _note(self, attributes: Attributes) -> None:
        if value(attributes, "type") not in ("", "normal"):
            self._skipped = 1

    def _field(self, attributes: Attributes) -> None:
        match value(attributes, "fldCharType"):
            case "begin":
                self._codes.append(True)
            case "separate" if self._codes:
                self._codes[-1] = False
            case "end" if self._codes:
                self._codes.pop()

    def _art(self, attributes: Attributes) -> None:
        """WordArt, as watermarks are written."""
        self._flow.opens_box(Place.TEXT_BOX)
        self._flow.words(attributes.get("string", ""))
        self._flow.closes_box()

    def _picture(self, attributes: Attributes) -> None:
        self._gathered.picture(*self._size, turned=True)
        self._size = (0.0, 0.0)

    def _extent(self, attributes: Attributes) -> None:
        """How large a drawing is; one of the size of a page may be a page that was scanned."""
        self._size = extent(attributes)

    def _shape(self, attributes: Attributes) -> None:
        """The same in VML, which says it as style sheets do."""
        self._size = styled(attributes.get("style", ""))

    def _elsewhere(self, attributes: Attributes) -> None:
        """A whole other document shown here (w:altChunk), which is not read."""
        self._gathered.unseen[_OTHER] = None

    def _table(self, attributes: Attributes) -> None:
        self._flow.opens_table()

    def _cell(self, attributes: Attributes) -> None:
        self._flow.opens_cell()


_Begins = Callable[[Story, Attributes], None]
_Closes = Callable[[Story], None]
_STARTS: dict[str, _Begins] = {
    tag: does
    for spaces, names, does in (
        (WORD + _DRAWN[:2], "p", Story._paragraph),
        (WORD, "br cr", Story._breaks),
        (WORD, "r", Story._run),
        (WORD, "vanish", Story._vanish),
        (WORD, "rStyle", Story._run_style),
        (WORD, "pStyle", Story._paragraph_style),
        (WORD, "pPr", Story._begin_properties),
        (WORD, "tbl", Story._table),
        (WORD, "tc", Story._cell),
        (WORD, "txbxContent", Story._box),
        (WORD, "footnote endnote", Story._note),
        (WORD, "fldChar", Story._field),
        (WORD, "altChunk subDoc", Story._elsewhere),
        (_CHOICES, "AlternateContent", Story._alternates),
        (_CHOICES, "Choice Fallback", Story._choice),
        (_PLACED, "extent", Story._extent),
        (_DRAWN[:2], "blip", Story._picture),
        (_VECTOR, "shape rect", Story._shape),
        (_VECTOR, "imagedata", Story._picture),
        (_VECTOR, "textpath", Story._art),
    )
    for tag in clark(spaces, names)
}
_ENDS: dict[str, _Closes] = {
    tag: does
    for spaces, names, does in (
        (WORD + _DRAWN[:2], "p", Story._paragraph_ends),
        (WORD, "r", Story._run_ends),
        (WORD, "pPr", Story._end_properties),
        (WORD, "tbl", lambda story: story._flow.closes_table()),
        (WORD, "tr", lambda story: story._flow.closes_row()),
        (WORD, "tc", lambda story: story._flow.closes_cell()),
        (WORD, "txbxContent", lambda story: story._flow.closes_box()),
        (_CHOICES, "AlternateContent", Story._alternates_end),
    )
    for tag in clark(spaces, names)
}
