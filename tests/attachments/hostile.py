"""Files made to hurt whoever opens them, made here byte by byte (R-25)."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping

from tests.attachments.in_docx import W

_KINDS = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
MEGABYTE = 1_000_000


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """An archive with those parts."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return into.getvalue()


def related(*targets: tuple[str, str, str]) -> str:
    """A part of relationships: id, kind and path of each."""
    lines = "".join(
        f'<Relationship Id="{rid}" Type="{_OFFICE}/{kind}" Target="{path}"/>' for rid, kind, path in targets
    )
    return f'<Relationships xmlns="{_RELATED}">{lines}</Relationships>'


def docx(document: bytes | str, **more: bytes | str) -> bytes:
    """A small Word file with that document part; `more` are further parts below word/."""
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_KINDS}"/>',
            "_rels/.rels": related(("r1", "officeDocument", "word/document.xml")),
            "word/document.xml": document,
            "word/_rels/document.xml.rels": related(
                *((name, name.rstrip("0123456789"), f"{name}.xml") for name in more)
            ),
            **{f"word/{name}.xml": content for name, content in more.items()},
        }
    )


def word(body: str) -> str:
    """A document part around `body`."""
    return f'<w:document xmlns:w="{W}" xmlns:r="{_OFFICE}"><w:body>{body}</w:body></w:document>'


def xlsx(sheet: bytes | str, strings: bytes | str = "") -> bytes:
    """A small workbook of one sheet."""
    book = f'<workbook xmlns="{SHEET}" xmlns:r="{_OFFICE}"><sheets><sheet name="Sheet1" r:id="r1"/></sheets></workbook>'
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_KINDS}"/>',
            "_rels/.rels": related(("r1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": related(
                ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml")
            ),
            "xl/worksheets/sheet1.xml": sheet,
            "xl/sharedStrings.xml": strings or f'<sst xmlns="{SHEET}"/>',
        }
    )


def odt(body: str) -> bytes:
    """A small OpenDocument text around `body`."""
    spaces = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "table", "style"))
    content = f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"mimetype": kind, "content.xml": f"{content}</office:document-content>"})


def pdf(*objects: bytes) -> bytes:
    """A PDF of those objects; the first is the catalogue."""
    into = bytearray(b"%PDF-1.4\n")
    starts = []
    for number, content in enumerate(objects, start=1):
        starts.append(len(into))
        into += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    into += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, into.rfind(b"xref\n0 "))
    return bytes(into + end)


def page(content: bytes, filters: bytes = b"/FlateDecode", box: bytes = b"0 0 595 842", *more: bytes) -> bytes:
    """A PDF of one page with that packed content; `more` are further objects, the first of them number 6."""
    stream = b"<</Length %d/Filter %s>>\nstream\n%s\nendstream" % (len(content), filters, content)
    about = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>"
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    tree = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", tree, about % box, stream, font, *more)


def _deflated(size: int) -> bytes:
    """That many zeros, deflated: one block, which knows nothing of those before it, again and again."""
    engine = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = engine.compress(bytes(MEGABYTE)) + engine.flush(zlib.Z_FULL_FLUSH)
    return block * (size // MEGABYTE) + engine.flush()


def zeros(size: int) -> bytes:
    """That many zeros as zlib packs them, but for the sum at the end, which nobody gets to."""
    return b"\x78\xda" + _deflated(size) + bytes(4)


def zip_of_zeros(size: int, name: str = "word/document.xml", types: str = "[Content_Types].xml") -> bytes:
    """An archive one part of which unpacks to that many zeros, written without ever holding them."""
    made, directory = bytearray(), bytearray()
    for path, content, unpacked in ((types, b"", 0), (name, _deflated(size), size)):
        kind, sizes = 8 if content else 0, (len(content), unpacked, len(path))
        directory += struct.pack(
            "<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, kind, 0, 33, 0, *sizes, 0, 0, 0, 0, 0, len(made)
        )
        directory += path.encode()
        made += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, kind, 0, 33, 0, *sizes, 0) + path.encode() + content
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 2, 2, len(directory), len(made), 0)
    return bytes(made + directory + end)


def nested_zips(depth: int, width: int) -> bytes:
    """Archives in archives, each with `width` of the next."""
    content = zip_of_zeros(20 * MEGABYTE, "zeros.txt")
    for _ in range(depth):
        content = zipped({f"{number}.zip": content for number in range(width)})
    return content


def many_entries(count: int) -> bytes:
    """An archive that says it has that many entries, by its directory alone."""
    entry = struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 0, 0, 33, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0) + b"a"
    directory = entry * count
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, min(count, 0xFFFF), min(count, 0xFFFF), len(directory), 4, 0)
    return b"PK\x03\x04" + directory + end


def entities(depth: int = 9) -> str:
    """A document that would grow to a thousand million letters."""
    lines = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(depth))
    text = f"<w:p><w:r><w:t>&{chr(97 + depth)};</w:t></w:r></w:p>"
    return f'<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">{lines}]>{word(text)}'


def forms(depth: int, apart: bool = False) -> bytes:
    """A page whose drawing calls another ten times, that one a third ten times, and so on.

    `apart` keeps the names that they call one another by in objects of their own.
    """
    drawn, names = list[bytes](), list[bytes]()
    for level in range(depth):
        inner = b"/X Do " * 10 if level < depth - 1 else b"BT /F1 9 Tf (deep) Tj ET"
        names.append(b"<</XObject<</X %d 0 R>>/Font<</F1 5 0 R>>>>" % (7 + level))
        known = b"%d 0 R" % (6 + depth + level) if apart else names[-1]
        head = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources %s/Length %d>>" % (known, len(inner))
        drawn.append(head + b"\nstream\n" + inner + b"\nendstream")
    return page(zlib.compress(b"/X Do " * 10), b"/FlateDecode", b"0 0 595 842", *drawn, *names)


def script() -> bytes:
    """A PDF that runs a program when it is opened."""
    action = b"<</S/JavaScript/JS(app.launchURL\\('http://x.invalid'\\))>>"
    text = b"<</Length 40>>\nstream\nBT /F1 9 Tf 90 700 Td (Dear Mr Brown) Tj ET\nendstream"
    about = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
    tree, font = b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return pdf(b"<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R>>", tree, about, text, font, action)


_CORNERS = f'<worksheet xmlns="{SHEET}"><sheetData>{{0}}</sheetData></worksheet>'
_CELL = '<row><c r="{0}" t="str"><v>{0}</v></c></row>'

BOMBS: dict[str, Callable[[], bytes]] = {
    "a part of 1 GB in 1 MB": lambda: zip_of_zeros(1_000 * MEGABYTE),
    "a part of 150 MB": lambda: zip_of_zeros(150 * MEGABYTE),
    "a file of 1 GB in a zip": lambda: zip_of_zeros(1_000 * MEGABYTE, "a.txt", "b.txt"),
    "zips in zips": lambda: nested_zips(4, 10),
    "2,000 entries": lambda: zipped({f"word/media/{number}": b"" for number in range(2_000)}),
    "a million entries": lambda: many_entries(1_000_000),
    "an entity bomb": lambda: docx(entities()),
    "an entity bomb in a header": lambda: docx(word(""), header1=entities()),
    "100,000 elements deep": lambda: docx(word("<w:p>" * 100_000)),
    "10 million elements": lambda: docx(word("<w:p/>" * 5_000_000)),
    "text boxes in text boxes": lambda: docx(word("<w:txbxContent><w:p>" * 100 + "</w:p></w:txbxContent>" * 100)),
    "a word of 30 MB": lambda: docx(word("<w:p><w:r><w:t>" + "a" * 9 * MEGABYTE + "</w:t></w:r></w:p>")),
    "100,000 attributes": lambda: docx(word("<w:p " + " ".join(f'a{n}=""' for n in range(100_000)) + "/>")),
    "cells at both corners": lambda: xlsx(_CORNERS.format(_CELL.format("A1") + _CELL.format("XFD1048576"))),
    "strings without end": lambda: xlsx("<worksheet/>", f'<sst xmlns="{SHEET}">' + "<si><t>a</t></si>" * 3 * MEGABYTE),
    "columns repeated": lambda: odt(
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2000000000">'
        '<text:p>a<text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row></table:table>'
    ),
    "braces of RTF": lambda: b"{\\rtf1" + b"{" * 5 * MEGABYTE,
    "letters of RTF": lambda: b"{\\rtf1 " + b"\\u8364 ?" * 2 * MEGABYTE + b"}",
    "bytes that are not there": lambda: b"{\\rtf1 \\bin2147483647 }",
    "a stream of zeros": lambda: page(zeros(1_000 * MEGABYTE)),
    "packed twice": lambda: page(zlib.compress(zeros(1_000 * MEGABYTE)), b"[/FlateDecode/FlateDecode]"),
    "five million strokes": lambda: page(zlib.compress(b"0 0 m 1 1 l S\n" * 5 * MEGABYTE, 9)),
    "saved and never restored": lambda: page(zlib.compress(b"q " * 20 * MEGABYTE, 9)),
    "a huge page": lambda: page(zlib.compress(b"0 0 m 9 9 l S"), b"/FlateDecode", b"0 0 1e9 1e9"),
    "100,000 objects": lambda: page(zlib.compress(b"q Q"), b"/FlateDecode", b"0 0 9 9", *[b"<</A 1>>"] * 100_000),
    "100,000 pages": lambda: pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 100000/Kids[" + b"3 0 R " * 100_000 + b"]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    ),
    "pages in a ring": lambda: pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"),
    "a program": script,
    "gzip": lambda: b"\x1f\x8b\x08" + zeros(MEGABYTE),
    "zstd": lambda: b"\x28\xb5\x2f\xfd" + bytes(1_000),
    "an empty archive": lambda: zipped({}),
}
