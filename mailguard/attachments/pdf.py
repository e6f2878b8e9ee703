"""PDF (ISO 32000) → passages, through PDFium: page header, body and page footer of each of the first pages.

A page of pictures without letters is a picture of a page: a file of nothing else is PICTURE, and of one that also
holds text they are said to be unseen. No script runs, no link is followed; nothing is painted.
"""

import ctypes
import re
from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # no py.typed in pypdfium2 5, no stubs on PyPI
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # no py.typed in pypdfium2 5, no stubs on PyPI

from mailguard.attachments import limits, pdf_drawn, pdf_streams
from mailguard.attachments.budget import Refused
from mailguard.attachments.gathered import Gathered, Unseen
from mailguard.attachments.pdf_layout import Line, passages
from mailguard.message import Place, Unread

_PASSWORD = 4
_BLANK = " \r\t\x00"
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "ft", 0xFB06: "st"}
_LIGATURES |= {0xFFFE: "-", 0x02: "-", 0xAD: "-"}
_GAP = re.compile(r"(?<=\S) +(?=\S)")
_STRETCHED, _COLUMNS = 0.75, 2.0
"""In heights of a letter: how wide a letter is at most on average, and the least white between columns."""
_UNTOLD = 0.3
"""The share of letters of no known sign from which a page counts as a picture."""
_SCANNED, _BROKEN, _FORM = (
    Unseen(name, why, "application/pdf")
    for name, why in (
        ("scanned pages", Unread.PICTURE),
        ("damaged pages", Unread.DAMAGED),
        ("form", Unread.UNKNOWN),
    )
)


def read(data: bytes, gathered: Gathered) -> None:
    """The text of a PDF. Raises Refused, and Full where it says more than is read."""
    pdf_streams.check(data, gathered.purse)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refused(Unread.ENCRYPTED if getattr(error, "err_code", 0) == _PASSWORD else Unread.DAMAGED) from error
    try:
        count = min(len(document), limits.PDF_PAGES)
        gathered.cut |= len(document) > count
        if document.get_formtype() in (2, 3):  # XFA: what is shown is built by a program
            gathered.unseen[_FORM] = None
        broken = sum(not _page(document, number, gathered) for number in range(count))
        if broken == count:
            raise Refused(Unread.DAMAGED)
        if broken:
            gathered.unseen[_BROKEN] = None
        _enclosed(document, gathered)
    finally:
        document.close()


def _enclosed(document: Any, gathered: Gathered) -> None:
    """The files put into this one (ISO 32000-1, 7.11.4)."""
    for number in range(min(document.count_attachments(), limits.MEMBERS)):
        gathered.purse.member()
        file = document.get_attachment(number)
        data = bytes(file.get_data())
        gathered.purse.bytes(len(data))
        gathered.files.append((file.get_name(), data))


def _page(document: Any, number: int, gathered: Gathered) -> bool:
    """Read one page; False where it cannot be loaded."""
    gathered.purse.time()
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return False
    try:
        typed, shown, untold = pdf_drawn.typed(page)
        if untold:
            gathered.unseen[_FORM] = None
        if shown:
            page.close()
            page = document[number]
        height, lines, sound = _lines(page, gathered)
        letters = sum(len(each.text) for each in lines)
        if (pdf_drawn.is_scan(page, letters) if lines else pdf_drawn.shows(page)) or not sound:
            gathered.pictures = True
            gathered.unseen[_SCANNED] = None
        said = passages(lines, height, number == 0) if sound else []
        for place, text in (*said, *((Place.BODY, text) for text in typed)):
            gathered.purse.characters(len(text))
            gathered.add(place, text, number + 1)
    except pypdfium2.PdfiumError:
        return False
    finally:
        page.close()
    return True


def _lines(page: Any, gathered: Gathered) -> tuple[float, list[Line], bool]:
    """The page's height, its lines, and whether its letters have known signs."""
    left, bottom, right, top = page.get_cropbox()
    turned = page.get_rotation()
    height = right - left if turned in (90, 270) else top - bottom
    textpage = page.get_textpage()
    try:
        raw = textpage.raw
        count = textpage.count_chars()
        gathered.cut |= count > limits.PDF_PAGE_CHARACTERS
        box = _Box(raw, (left, bottom, right, top), turned)
        lines, untold, seen = [], 0, 0
        for start, text in _rows(raw, min(count, limits.PDF_PAGE_CHARACTERS)):
            strange = sum(letter < " " or "\ue000" <= letter <= "\uf8ff" or letter == "\ufffd" for letter in text)
            untold, seen = untold + strange, seen + len(text)
            lines.append(box.line(text, start))
    finally:
        textpage.close()
    return height, lines, untold <= _UNTOLD * seen


def _rows(raw: Any, count: int) -> Iterator[tuple[int, str]]:
    """Each row of letters that PDFium finds, and where in its text the row begins."""
    into = ctypes.create_string_buffer(2 * count + 2)
    got = pdfium.FPDFText_GetText(raw, 0, count, ctypes.cast(into, ctypes.POINTER(ctypes.c_ushort)))
    at = 0
    for row in into.raw[: 2 * max(got - 1, 0)].decode("utf-16-le", "replace").split("\n"):
        bare = row.strip(_BLANK)
        if bare:
            yield at + row.index(bare[0]), bare
        at += len(row) + 1


class _Box:
    """Where letters stand on the page as it is seen, its turning undone."""

    def __init__(self, raw: Any, crop: tuple[float, float, float, float], turned: int) -> None:
        self._ask = pdfium.FPDFText_GetCharBox
        self._raw, self._crop, self._turned = raw, crop, turned
        self._sides = [ctypes.c_double() for _ in range(4)]

    def line(self, text: str, start: int) -> Line:
        """A row's box, from its first and last letters and two between; wide blanks in it are two blanks."""
        end = start + len(text) - 1
        boxes = [self._letter(at) for at in sorted({start, (2 * start + end) // 3, (start + 2 * end) // 3, end})]
        boxes = [each for each in boxes if each[1] > each[0] or each[3] > each[2]] or boxes
        sides = list(zip(*boxes, strict=True))
        left, right, top, bottom = min(sides[0]), max(sides[1]), min(sides[2]), max(sides[3])
        if right - left > _STRETCHED * len(text) * (bottom - top):
            text = self._spaced(text, start, bottom - top)
        return Line(text.translate(_LIGATURES), left, right, top, bottom)

    def _spaced(self, text: str, start: int, tall: float) -> str:
        """Columns that PDFium took for one row, told by the white between them."""

        def gap(found: "re.Match[str]") -> str:
            before, after = self._letter(start + found.start() - 1), self._letter(start + found.end())
            return "  " if after[0] - before[1] > _COLUMNS * tall else found[0]

        return _GAP.sub(gap, text)

    def _letter(self, at: int) -> tuple[float, float, float, float]:
        """Left, right, top, bottom."""
        self._ask(self._raw, pdfium.FPDFText_GetCharIndexFromTextIndex(self._raw, at), *self._sides)
        left, right, bottom, top = (each.value for each in self._sides)
        x0, y0, x1, y1 = self._crop
        match self._turned:
            case 90:
                return bottom - y0, top - y0, left - x0, right - x0
            case 180:
                return x1 - right, x1 - left, bottom - y0, top - y0
            case 270:
                return y1 - top, y1 - bottom, x1 - right, x1 - left
        return left - x0, right - x0, y1 - top, y1 - bottom
