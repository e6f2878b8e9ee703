"""Excel's files (.xlsx, .xlsm) → a passage a sheet, a line a row, a tab between cells; page headers and text boxes too.

Read as a stream, cell by cell. calamine is quicker but makes room for the whole rectangle that a sheet spans, and two
cells at its corners ask it for 512 GB, which ends the process.
"""

import re

from mailguard.attachments import limits
from mailguard.attachments.budget import Refused
from mailguard.attachments.flow import Flow
from mailguard.attachments.gathered import Gathered
from mailguard.attachments.markup import Attributes, Target, clark, local, walk
from mailguard.attachments.packed import Package
from mailguard.attachments.slides import drawn
from mailguard.message import Place, Unread

_UNNAMED = re.compile(r"(?:sheet|tabelle|feuil)\s*\d*", re.IGNORECASE)
_CODES = re.compile(r'&(?:"[^"]*"|K(?:[0-9A-F]{6}|\d\d[+-]\d{3})|\d{1,3}|&|[A-Z])')
_MARGINS = {
    f"{turn}{name}": place
    for turn in ("odd", "even", "first")
    for name, place in (("Header", Place.HEADER), ("Footer", Place.FOOTER))
}
_SPACES = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_KNOWN = {tag: local(tag) for tag in clark(_SPACES, " ".join(("c v t row", *_MARGINS)))}


class _Book(Target):
    """The sheets by name, in the order of their tabs."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if local(tag) == "sheet":
            rid = next((value for name, value in attributes.items() if local(name) == "id" and "}" in name), "")
            self.sheets.append((attributes.get("name", ""), rid))


class _Strings(Target):
    """The texts that cells refer to by number."""

    def __init__(self, gathered: Gathered) -> None:
        self.texts: list[str] = []
        self._gathered = gathered
        self._pieces: list[str] = []
        self._letters = self._sound = False
        self._room = limits.STRINGS

    def start(self, tag: str, attributes: Attributes) -> None:
        name = local(tag)
        self._sound = name == "rPh" or (self._sound and name != "si")
        self._letters = name == "t" and not self._sound

    def end(self, tag: str) -> None:
        name = local(tag)
        if name == "t":
            self._letters = False
        elif name == "rPh":
            self._sound = False
        elif name == "si":
            text, self._pieces = "".join(self._pieces), []
            self._room -= len(text) + 1
            if self._room < 0:
                raise Refused(Unread.TOO_LARGE)
            self.texts.append(text)

    def data(self, text: str) -> None:
        if self._letters:
            self._pieces.append(text)


class _Sheet(Target):
    """One sheet; a cell is its shown text, its number as it is stored, or nothing."""

    def __init__(self, flow: Flow, gathered: Gathered, strings: list[str], page: int) -> None:
        self._flow, self._gathered, self._strings, self._page = flow, gathered, strings, page
        self._row: list[str] = []
        self._value: list[str] = []
        self._kind = ""
        self._letters = False

    def start(self, tag: str, attributes: Attributes) -> None:
        name = _KNOWN.get(tag, "")
        if name == "c":
            self._kind = attributes.get("t", "")
            self._value = []
        elif name in ("v", "t") or name in _MARGINS:
            self._letters = True
            if name != "t":
                self._value = []

    def end(self, tag: str) -> None:
        name = _KNOWN.get(tag, "")
        if name == "c":
            text = self._shown("".join(self._value))
            if text:
                self._row.append(text)
            self._value = []
        elif name in ("v", "t"):
            self._letters = False
        elif name == "row":
            row, self._row = self._row, []
            if row:
                self._flow.words("\t".join(row))
                self._flow.ends_line()
        elif name in _MARGINS:
            self._letters = False
            text = _CODES.sub(lambda code: "&" if code[0] == "&&" else " ", "".join(self._value))
            self._gathered.purse.characters(len(text))
            self._gathered.add(_MARGINS[name], text.strip(), self._page)

    def data(self, text: str) -> None:
        if self._letters:
            self._value.append(text)

    def _shown(self, value: str) -> str:
        if self._kind == "s":
            number = int(value) if value.isascii() and value.isdigit() and len(value) < 9 else -1
            return self._strings[number].strip() if 0 <= number < len(self._strings) else ""
        return value.strip() if self._kind != "e" else ""


def read(package: Package, gathered: Gathered) -> None:
    """The text of a workbook. Raises Refused, and Full where it says more than is read."""
    main = package.main() or "xl/workbook.xml"
    book = _Book()
    walk(package.blocks(main), book)
    related = package.related(main)
    strings = _Strings(gathered)
    for kind, path in related.values():
        if kind.endswith("/sharedStrings") and path in package:
            walk(package.blocks(path), strings)
    for page, (name, rid) in enumerate(book.sheets, start=1):
        kind, path = related.get(rid, ("", ""))
        if path not in package:
            raise Refused(Unread.DAMAGED)
        if kind.endswith("/worksheet"):
            _sheet(package, path, gathered, strings.texts, page, name)


def _sheet(package: Package, path: str, gathered: Gathered, strings: list[str], page: int, name: str) -> None:
    flow = Flow(gathered, Place.SHEET, page)
    if not _UNNAMED.fullmatch(name.strip()):
        flow.words(name)
        flow.ends_line()
    try:
        walk(package.blocks(path), _Sheet(flow, gathered, strings, page))
    finally:
        flow.finish()
    for kind, drawing in package.related(path).values():
        if kind.endswith("/drawing") and drawing in package:
            drawn(package, drawing, gathered, Place.TEXT_BOX, page)
