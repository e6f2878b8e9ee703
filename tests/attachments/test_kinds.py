"""Kinds of files: told by what is in them, then by their names, then by what the letter says of them."""

import io
import struct

import openpyxl  # type: ignore[import-untyped]  # it has no types
import pytest
from odf import style, text  # type: ignore[import-untyped]  # it has no types
from odf.opendocument import OpenDocumentPresentation, OpenDocumentSpreadsheet  # type: ignore[import-untyped]  # it has no types
from odf.table import Table, TableCell, TableRow  # type: ignore[import-untyped]  # it has no types
from pptx import Presentation
from pptx.util import Cm

from mailguard.attachments import Budget, File, opened
from mailguard.message import Passage, Place, Unread
from tests.attachments import in_docx, in_odt, in_rtf
from tests.attachments.hostile import word, zipped
from tests.attachments.letters import HART, SAID, Letter, open_one, opened_all, text_of, words
from tests.mime.outlook import compound

LETTER = Letter(header=HART)
DOCX = in_docx.write(LETTER)


@pytest.mark.parametrize("name", ["letter.docx", "letter.doc", "letter", "letter.docm", "letter.pdf"])
@pytest.mark.parametrize("content_type", ["application/octet-stream", "application/msword", "text/plain", "image/png"])
def test_a_docx_is_read_whatever_it_is_called(name: str, content_type: str) -> None:
    assert text_of(open_one(DOCX, name, content_type), Place.HEADER) == HART


@pytest.mark.parametrize(
    ("content", "name", "content_type", "unread"),
    [
        (b"", "a.docx", "", Unread.NO_TEXT),
        (b"\xff\xd8\xff\xe0" + bytes(9), "letter.pdf", "application/pdf", Unread.PICTURE),
        (b"\x00\x00\x00\x18ftypheic", "a.heic", "", Unread.PICTURE),
        (b"\x00\x00\x00\x18ftypM4A ", "a.m4a", "", Unread.NO_TEXT),
        (b"ID3\x03", "voicemail.mp3", "", Unread.NO_TEXT),
        (b"\x00\x01\x00\x00\x00\x0f", "arial.ttf", "", Unread.NO_TEXT),
        (b"<svg xmlns='x'><text>a</text></svg>", "logo.svg", "image/svg+xml", Unread.PICTURE),
        (b"7z\xbc\xaf\x27\x1c", "a.7z", "", Unread.UNKNOWN),
        (b"Rar!\x1a\x07\x00", "a.rar", "", Unread.UNKNOWN),
        (b"\x01\x02\x03\x04", "plan.dwg", "", Unread.UNKNOWN),
        (b"<?xml version='1.0'?><invoice/>", "a.xml", "text/xml", Unread.UNKNOWN),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related", "letter.mht", "", Unread.UNKNOWN),
        (b"Dear Mr Brown", "letter.eml", "message/rfc822", Unread.UNKNOWN),
        (b"begin 644 letter.doc\nM", "letter", "", Unread.UNKNOWN),
        (b"-----BEGIN PGP MESSAGE-----\n\nx", "letter.asc", "", Unread.ENCRYPTED),
        (b"\x30\x82\x01\x02", "smime.p7m", "", Unread.ENCRYPTED),
        (zipped({"mimetype": "application/epub+zip"}), "a.epub", "", Unread.UNKNOWN),
        (zipped({"[Content_Types].xml": "<Types/>", "Documents/1/FixedDoc.fdoc": ""}), "a.xps", "", Unread.UNKNOWN),
        (zipped({"[Content_Types].xml": "<Types/>", "word/x.xml": ""}), "a.docx", "", Unread.DAMAGED),
        (DOCX[:2_000], "a.docx", "", Unread.DAMAGED),
    ],
)
def test_what_is_not_read_and_why(content: bytes, name: str, content_type: str, unread: Unread) -> None:
    found = open_one(content, name, content_type)
    assert (found.passages, found.unread, found.cut) == (None, unread, False)
    assert found.size == len(content)


def _old(**streams: bytes) -> bytes:
    return compound({name.replace("_", " "): content for name, content in streams.items()})


@pytest.mark.parametrize(
    ("content", "unread"),
    [
        (_old(EncryptedPackage=b"x", EncryptionInfo=b"x"), Unread.ENCRYPTED),
        (_old(WordDocument=struct.pack("<10xH", 0x0100)), Unread.ENCRYPTED),
        (_old(WordDocument=struct.pack("<10xH", 0)), Unread.UNKNOWN),
        (_old(Workbook=struct.pack("<HHxxHHxx", 0x0809, 2, 0x002F, 2)), Unread.ENCRYPTED),
        (_old(Workbook=struct.pack("<HHxx", 0x0809, 2)), Unread.UNKNOWN),
        (_old(Current_User=struct.pack("<12xI", 0xF3D1C4DF)), Unread.ENCRYPTED),
        (_old(PowerPoint_Document=b"x"), Unread.UNKNOWN),
        (_old(WordDocument=b"x")[:600], Unread.DAMAGED),
    ],
)
def test_old_files_are_known_not_read(content: bytes, unread: Unread) -> None:
    assert open_one(content, "letter.doc").unread is unread


def test_text_is_read_as_the_mime_room_reads_it() -> None:
    assert text_of(open_one(b"Dear Mr Brown", "a.txt")) == "Dear Mr Brown"
    assert text_of(open_one(b"a,b", "a.csv", "text/csv")) == "a,b"
    assert text_of(open_one(b"Dear Mr Brown", "README")) == "Dear Mr Brown"
    assert text_of(open_one(b"Dear Mr Brown", "letter.doc", "application/msword")) == "Dear Mr Brown"
    assert text_of(open_one(b"<!DOCTYPE html><p>Dear", "letter.doc")) == "page of <!DOCTYPE html><p>Dear"
    assert text_of(open_one(b"<p>Dear", "letter.htm")) == "page of <p>Dear"


def test_a_workbook() -> None:
    book = openpyxl.Workbook()
    book.active.append(["Complainant", "Castle", 12])
    book.active.oddHeader.center.text = "EXEMPT & PART II"
    other = book.create_sheet("Enforcement")
    other["C9"] = "Notice"
    assert open_one(in_docx.saved(book)).passages == (
        Passage(Place.HEADER, "EXEMPT & PART II", 1),
        Passage(Place.SHEET, "Complainant\tCastle\t12", 1),
        Passage(Place.SHEET, "Enforcement\nNotice", 2),
    )


def test_a_show() -> None:
    show = Presentation()
    for number in (1, 2):
        slide = show.slides.add_slide(show.slide_layouts[5])
        slide.shapes.title.text = f"Slide {number}"
        slide.notes_slide.notes_text_frame.text = f"Said {number}"
    table = show.slides[0].shapes.add_table(1, 2, Cm(1), Cm(5), Cm(9), Cm(2)).table
    table.cell(0, 0).text, table.cell(0, 1).text = "a", "b"
    assert open_one(in_docx.saved(show)).passages == (
        Passage(Place.SLIDE, "Slide 1\na  b", 1),
        Passage(Place.NOTE, "Said 1", 1),
        Passage(Place.SLIDE, "Slide 2", 2),
        Passage(Place.NOTE, "Said 2", 2),
    )


def test_opendocument_sheets_and_slides() -> None:
    book = OpenDocumentSpreadsheet()
    sheet, row = Table(name="One"), TableRow()
    for said in ("a", "b"):
        cell = TableCell()
        cell.addElement(text.P(text=said))
        row.addElement(cell)
    sheet.addElement(row)
    book.spreadsheet.addElement(sheet)
    assert open_one(in_odt.saved(book)).passages == (Passage(Place.SHEET, "a\tb", 1),)
    assert open_one(in_odt.saved(OpenDocumentPresentation())).unread is Unread.NO_TEXT


def test_hidden_and_deleted_text_of_opendocument() -> None:
    made = in_odt.document(Letter())
    hidden = style.Style(name="hidden", family="text")
    hidden.addElement(style.TextProperties(display="none"))
    made.automaticstyles.addElement(hidden)
    line = text.P(text="seen ")
    line.addElement(text.Span(text="never", stylename="hidden"))
    line.addElement(text.S(c=2))
    line.addText("again")
    made.text.addElement(line)
    gone = text.TrackedChanges()
    change = text.ChangedRegion(check_grammar=False)
    deletion = text.Deletion()
    deletion.addElement(text.P(text="deleted"))
    change.addElement(deletion)
    gone.addElement(change)
    made.text.insertBefore(gone, made.text.firstChild)
    found = text_of(open_one(in_odt.saved(made)))
    assert "seen   again" in found
    assert "never" not in found
    assert "deleted" not in found


_SPACES = {"office": "office", "text": "text", "d": "drawing", "svg": "svg-compatible"}


def _inside(body: str) -> dict[str, str]:
    """The parts of an OpenDocument letter that says this."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"' for name, space in _SPACES.items()
    )
    text_ = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {spaces}>{text_}</office:document-content>"
    return {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}


@pytest.mark.parametrize(
    ("body", "part"),
    [
        ('<d:frame svg:width="21cm" svg:height="29.7cm"><d:image/></d:frame>', "large picture"),
        ('<d:frame svg:width="8.27in" svg:height="11.69in"><d:image/></d:frame>', "large picture"),
        ('<d:frame svg:width="4cm" svg:height="29.7cm"><d:image/></d:frame>', ""),
        ('<d:frame svg:width="100%"><d:image/></d:frame>', ""),
        ("<d:frame><d:object-ole/></d:frame>", "object"),
    ],
)
def test_what_cannot_be_read_of_an_opendocument_letter_is_told(body: str, part: str) -> None:
    found, *others = opened_all(zipped(_inside(f"<text:p>seen</text:p>{body}")), "letter.odt")
    assert text_of(found) == "seen"
    assert [each.name for each in others] == ([f"letter.odt/{part}"] if part else [])


def test_a_document_put_into_an_opendocument_letter_is_read() -> None:
    inner = _inside(f"<text:p>{HART}</text:p>")["content.xml"]
    parts = _inside("<text:p>seen</text:p>") | {"Object 1/content.xml": inner}
    assert HART in text_of(open_one(zipped(parts), "letter.odt"))


def test_an_encrypted_opendocument_file() -> None:
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    manifest = f'<m:manifest xmlns:m="{space}"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "META-INF/manifest.xml": manifest,
        "content.xml": "x",
    }
    assert open_one(zipped(parts)).unread is Unread.ENCRYPTED


def test_files_in_archives_are_read_by_name() -> None:
    inner = zipped({"deep.rtf": in_rtf.write(LETTER)})
    archive = zipped(
        {"a/letter.docx": DOCX, "more.zip": inner, "__MACOSX/._x": "x", "a/Thumbs.db": "x", "plan.dwg": b"\x01\x02"}
    )
    found = opened_all(archive, "letters.zip")
    assert [(each.name, each.unread) for each in found] == [
        ("letters.zip", None),
        ("letters.zip/a/letter.docx", None),
        ("letters.zip/more.zip", None),
        ("letters.zip/more.zip/deep.rtf", None),
        ("letters.zip/plan.dwg", Unread.UNKNOWN),
    ]
    assert text_of(found[1], Place.HEADER) == text_of(found[3], Place.HEADER) == HART


def test_a_locked_archive_says_so_of_each_file() -> None:
    locked = bytearray(zipped({"letter.txt": "Dear Mr Brown"}))
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(magic) + at] |= 1
    assert [each.unread for each in opened_all(bytes(locked), "a.zip")] == [None, Unread.ENCRYPTED]


def test_a_message_has_one_budget() -> None:
    budget = Budget()
    letter = File("a.txt", "text/plain", b"word " * 100_000)
    found = [opened(letter, budget, words)[0] for _ in range(6)]
    assert [each.unread for each in found] == [None] * 4 + [Unread.TOO_LARGE] * 2
    assert not any(each.cut for each in found)


def test_what_the_budget_left_of_a_letter_is_told() -> None:
    budget = Budget()
    budget.characters = 50
    found, rest = opened(File("a/letter.docx", "", in_docx.write(LETTER)), budget, words)
    assert text_of(found).startswith(HART)
    assert (rest.name, rest.unread) == ("a/letter.docx/rest of letter.docx", Unread.TOO_LARGE)


def test_files_beyond_those_that_are_looked_at_are_told() -> None:
    found = opened_all(zipped({f"{number}.txt": "Dear Mr Brown" for number in range(60)}), "a.zip")
    assert [each.name for each in found[-2:]] == ["a.zip/49.txt", "a.zip/rest of a.zip"]
    assert found[-1].unread is Unread.TOO_LARGE


def test_what_a_file_says_of_its_size_is_not_believed() -> None:
    honest = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": word("<w:p/>" * 9_000)})
    at = honest.rindex(b"PK\x01\x02")
    lying = honest[: at + 24] + struct.pack("<I", 10) + honest[at + 28 :]
    assert open_one(lying).unread is Unread.DAMAGED


def test_a_whole_letter_in_one_of_each() -> None:
    for write in (in_docx.write, in_odt.write, in_rtf.write):
        assert all(line in text_of(open_one(write(LETTER))) for line in SAID)
    assert io.BytesIO(DOCX).read(2) == b"PK"
