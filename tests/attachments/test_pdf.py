"""PDF: where on the page words stand, what is typed onto it, and what of it could not be seen."""

import io
from collections.abc import Callable, Sequence

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]  # it has no types
from reportlab.lib.pdfencrypt import StandardEncryption  # type: ignore[import-untyped]  # it has no types
from reportlab.lib.utils import ImageReader  # type: ignore[import-untyped]  # it has no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # it has no types

from mailguard.message import Attachment, Place, Unread
from tests.attachments import in_docx
from tests.attachments.letters import HART, Letter, open_one, opened_all, text_of
from tests.attachments.scans import picture

TOP = A4[1]


def paged(*pages: Callable[[Canvas], object], **options: object) -> bytes:
    """A file of the pages that those functions draw."""
    into = io.BytesIO()
    canvas = Canvas(into, pagesize=A4, **options)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return into.getvalue()


def drawn(*pages: Callable[[Canvas], object], **options: object) -> Attachment:
    """What is read of it."""
    return open_one(paged(*pages, **options))


def scan(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(io.BytesIO(picture(Letter(), "PNG"))), 0, 0, *A4)


def lines(*texts: str, left: float = 72, down: float = 120, step: float = 14) -> Callable[[Canvas], None]:
    """Draws lines from so far down the page."""

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            canvas.drawString(left, TOP - down - number * step, text)

    return draw


def both(*draws: Callable[[Canvas], object]) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        for each in draws:
            each(canvas)

    return draw


def test_columns_are_read_one_after_the_other() -> None:
    left = lines("Yours sincerely", "Tom Okoro", "Head of Planning", down=300)
    right = lines("Yours sincerely", "Jane Hart", "Ward Member", left=320, down=300)
    found = drawn(
        both(right, lines("Dear Mr Brown", "We write about your application of the first of March, as promised."), left)
    )
    text = text_of(found)
    assert text.index("Dear Mr Brown") < text.index("Yours")
    assert "Yours sincerely\nTom Okoro\nHead of Planning" in text
    assert "Yours sincerely\nJane Hart\nWard Member" in text


def test_columns_in_one_row_are_two_blanks_apart() -> None:
    def row(canvas: Canvas) -> None:
        for down, (one, other) in enumerate((("Tom Okoro", "Cllr Jane Hart"), ("Head of Planning", "Ward Member"))):
            canvas.drawString(72, TOP - 330 - 14 * down, one)
            canvas.drawString(320, TOP - 330 - 14 * down, other)

    assert text_of(drawn(row)) == "Tom Okoro  Cllr Jane Hart\nHead of Planning  Ward Member"


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_letterhead_is_found_on_a_turned_page(turned: int) -> None:
    def turn(canvas: Canvas) -> None:
        width, height = A4
        canvas.setPageRotation(turned)
        canvas.rotate(turned)
        canvas.translate(*{0: (0, 0), 90: (0, -height), 180: (-width, -height), 270: (-width, 0)}[turned])
        canvas.drawString(72, height - 40, HART)
        canvas.drawString(72, height - 160, "Dear Mr Brown")

    found = drawn(turn)
    assert text_of(found, Place.HEADER) == HART
    assert text_of(found, Place.BODY) == "Dear Mr Brown"


def test_a_body_that_runs_through_the_margin_is_no_header() -> None:
    page = lines(*(f"line {number} of a page that is printed to its edges" for number in range(55)), down=30)
    found = drawn(page, page)
    assert {each.place for each in found.passages or ()} == {Place.BODY}


def test_a_header_on_every_page_is_said_once() -> None:
    page = both(lines(HART, down=40), lines("Dear Mr Brown", "We write again.", down=120))
    found = drawn(page, page, page)
    assert [each.text for each in found.passages or () if each.place is Place.HEADER] == [HART]
    assert [each.page for each in found.passages or ()] == [1, 1, 2, 3]


def test_what_was_typed_into_a_form_is_read() -> None:
    def form(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "Dear Mr Brown")
        canvas.acroForm.textfield(name="who", value="Cllr Jane Hart", x=72, y=400, width=200, height=20)

    assert "Cllr Jane Hart" in text_of(drawn(form))


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        ((lines("Dear Mr Brown"), scan), "Dear Mr Brown"),
        ((both(scan, lines("Scanned by Ambleford")),), "Scanned by Ambleford"),
    ],
)
def test_pages_of_pictures_among_pages_of_text_are_told(pages: Sequence[Callable[[Canvas], None]], text: str) -> None:
    found, part = opened_all(paged(*pages), "letter.pdf")
    assert (text_of(found), found.cut) == (text, False)
    assert (part.name, part.unread, part.content_type) == (
        "letter.pdf/scanned pages",
        Unread.PICTURE,
        "application/pdf",
    )


def test_pages_of_pictures_alone_are_a_picture() -> None:
    (found,) = opened_all(paged(scan, scan))
    assert found.unread is Unread.PICTURE


def test_a_file_put_into_it_is_read() -> None:
    document = pypdfium2.PdfDocument(paged(lines("Cover page")))
    document.new_attachment("letter.docx").set_data(in_docx.write(Letter(header=HART)))
    into = io.BytesIO()
    document.save(into)
    found, letter = opened_all(into.getvalue(), "cover.pdf")
    assert (text_of(found), letter.name) == ("Cover page", "cover.pdf/letter.docx")
    assert text_of(letter, Place.HEADER) == HART


def test_an_empty_page_is_nothing() -> None:
    assert drawn(lambda canvas: None).unread is Unread.NO_TEXT
    assert len(opened_all(paged(lines("Dear Mr Brown"), lambda canvas: None))) == 1


def test_only_the_first_pages_are_read() -> None:
    found, *others = opened_all(paged(*[lines(f"page {number}") for number in range(1, 61)]), "agenda.pdf")
    assert (found.cut, max(each.page for each in found.passages or ()), others) == (True, 50, [])


@pytest.mark.parametrize(("name", "greeting"), [("a.pdf", "Dear Mr Brown"), ("letter.pdf", "Mr Brown")])
def test_the_rest_of_a_long_letter_is_told(name: str, greeting: str) -> None:
    found, rest = opened_all(paged(lines(greeting), *[lines("Appendix")] * 55), name)
    assert (found.cut, text_of(found).startswith(greeting)) == (False, True)
    assert (rest.name, rest.unread) == (f"{name}/rest of {name}", Unread.TOO_LARGE)


@pytest.mark.parametrize(("password", "unread"), [("secret", Unread.ENCRYPTED), ("", None)])
def test_encrypted(password: str, unread: Unread | None) -> None:
    lock = StandardEncryption(password, "owner", canPrint=0)
    assert drawn(lines("Dear Mr Brown"), encrypt=lock).unread is unread


def test_damaged() -> None:
    assert open_one(b"%PDF-1.4\nnothing more").unread is Unread.DAMAGED
