"""Writes small letters as real .docx and .pdf files, for the examples beside the rules and for the demo.

The same letter gives the same bytes every time.
"""

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WHEN = (2027, 1, 1, 0, 0, 0)
_LINES = 48
_LONGEST = 92


@dataclass(frozen=True, slots=True)
class Paper:
    """A letter as lines: what stands in the page header, in the body and in the page footer."""

    body: tuple[str, ...]
    header: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()


def docx(paper: Paper) -> bytes:
    """The letter as Word stores it (ECMA-376)."""
    parts = {"header1": ("hdr", paper.header), "footer1": ("ftr", paper.footer)}
    parts = {name: each for name, each in parts.items() if each[1]}
    files = {
        "[Content_Types].xml": _types(parts),
        "_rels/.rels": _relations((("r1", f"{_OFFICE}/officeDocument", "word/document.xml"),)),
        "word/_rels/document.xml.rels": _relations(
            (name, f"{_OFFICE}/{name.rstrip('1')}", f"{name}.xml") for name in parts
        ),
        "word/document.xml": _document(paper.body, parts),
        **{f"word/{name}.xml": _part(tag, lines) for name, (tag, lines) in parts.items()},
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _WHEN), _XML + content)
    return made.getvalue()


def _types(parts: Iterable[str]) -> str:
    over = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{name.rstrip("1")}+xml"/>' for name in parts
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{_KIND}.document.main+xml"/>{over}</Types>'
    )


def _relations(relations: Iterable[tuple[str, str, str]]) -> str:
    made = "".join(f'<Relationship Id="{id}" Type="{kind}" Target="{to}"/>' for id, kind, to in relations)
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def _document(lines: Iterable[str], parts: Iterable[str]) -> str:
    shown = "".join(f'<w:{name.rstrip("1")}Reference w:type="default" r:id="{name}"/>' for name in parts)
    return (
        f'<w:document xmlns:w="{_WORD}" xmlns:r="{_OFFICE}"><w:body>{_paragraphs(lines)}'
        f"<w:sectPr>{shown}</w:sectPr></w:body></w:document>"
    )


def _part(tag: str, lines: Iterable[str]) -> str:
    return f'<w:{tag} xmlns:w="{_WORD}">{_paragraphs(lines)}</w:{tag}>'


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in lines)


def pdf(paper: Paper) -> bytes:
    """The letter as pages of text (PDF 1.4, Helvetica); page headers stand at the head of the first page."""
    lines = [shorter for line in paper.body for shorter in _broken(line)]
    pages = [lines[start : start + _LINES] for start in range(0, len(lines), _LINES)] or [[]]
    streams = [
        _shown(paper.header if not number else (), 790) + _shown(page, 720) + _shown(paper.footer, 40)
        for number, page in enumerate(pages)
    ]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    return _file(streams, b"/Font << /F1 3 0 R >>", font)


def scan() -> bytes:
    """A page that is only a picture, as a copier sends it."""
    dots = bytes((row * 37 + column * 11) & 0xFF for row in range(64) for column in range(8))
    data = zlib.compress(dots)
    picture = (
        b"<< /Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent 1 "
        b"/Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(data), data)
    )
    return _file([b"q 595 0 0 842 0 0 cm /P1 Do Q"], b"/XObject << /P1 3 0 R >>", picture)


def _broken(line: str) -> Iterator[str]:
    """The line in pieces that a page is wide enough for."""
    piece = ""
    for word in line.split(" "):
        if piece and len(piece) + len(word) >= _LONGEST:
            yield piece
            piece = word
        else:
            piece = f"{piece} {word}" if piece else word
    yield piece


def _shown(lines: Iterable[str], top: int) -> bytes:
    text = b"".join(b"(%s) Tj T*\n" % _escaped(line) for line in lines)
    return b"BT /F1 11 Tf 14 TL 60 %d Td\n%sET\n" % (top, text) if text else b""


def _escaped(line: str) -> bytes:
    plain = line.encode("cp1252", "replace")
    return plain.replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def _file(streams: list[bytes], resources: bytes, third: bytes) -> bytes:
    """The objects of a file with these pages: 1 the catalogue, 2 the list of pages, 3 what all pages use."""
    numbers = [4 + 2 * place for place in range(len(streams))]
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(streams), kids),
        third,
    ]
    for number, stream in zip(numbers, streams, strict=True):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << %s >> /Contents %d 0 R >>"
            % (resources, number + 1)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    made, places = b"%PDF-1.4\n", list[int]()
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return made + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(made))
    )
