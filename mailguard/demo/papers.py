"""Files that go with the demo's mail, all of them real: letters, reports, minutes, figures, a page from a copier."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from mailguard.attachments.writing import Paper, docx, pdf, scan
from mailguard.demo.styles import Enclosure

COUNCIL = "Ambleford Borough Council"
HALL = "Town Hall, Market Place, Ambleford"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WHEN = (2026, 9, 1, 9, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter as its writer means it; `signed` stands under the closing words, `below` under the signature.

    `header` and `footer` are those of the page; `top` holds what stands above the salutation.
    """

    header: tuple[str, ...] = ()
    top: tuple[str, ...] = ()
    hello: str = ""
    text: tuple[str, ...]
    close: str = ""
    signed: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()

    @property
    def paper(self) -> Paper:
        """The letter as lines, an empty one between its parts."""
        parts = (self.top, (self.hello,), *((block,) for block in self.text), (self.close,), self.signed, self.below)
        lines = [line for part in parts if any(part) for line in (*part, "")]
        return Paper(body=tuple(lines[:-1]), header=self.header, footer=self.footer)


def enclosed(name: str, letter: Letter) -> Enclosure:
    """The letter as a file of that name, which ends in .docx or .pdf. Raises KeyError for another ending."""
    kind, write = {"docx": (WORD, docx), "pdf": ("application/pdf", pdf)}[name.rpartition(".")[2]]
    return Enclosure(name, kind, write(letter.paper))


def picture(name: str) -> Enclosure:
    """A .pdf in which nothing can be read: one picture, as a copier makes it."""
    return Enclosure(name, "application/pdf", scan())


def sheet(name: str, rows: Sequence[Sequence[str | int]]) -> Enclosure:
    """A spreadsheet of one page with text and whole numbers (ECMA-376); the same rows give the same bytes."""
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
        f'ContentType="{_KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{_KIND}.worksheet+xml"/></Types>'
    )
    book = (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets>'
    )
    files = {
        "[Content_Types].xml": types,
        "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
        "xl/workbook.xml": f"{book}</workbook>",
        "xl/worksheets/sheet1.xml": _worksheet(rows),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(zipfile.ZipInfo(path, _WHEN), _XML + content)
    return Enclosure(name, EXCEL, made.getvalue())


def _relation(kind: str, target: str) -> str:
    one = f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{one}</Relationships>'


def _worksheet(rows: Sequence[Sequence[str | int]]) -> str:
    made = "".join(
        f'<row r="{line}">{"".join(_cell(value, f"{chr(65 + at)}{line}") for at, value in enumerate(row))}</row>'
        for line, row in enumerate(rows, 1)
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{made}</sheetData></worksheet>'


def _cell(value: str | int, place: str) -> str:
    if isinstance(value, int):
        return f'<c r="{place}"><v>{value}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
