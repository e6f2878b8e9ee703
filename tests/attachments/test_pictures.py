"""A page that somebody scanned, among few words: it is told; logos and photographs are not."""

import io
import zipfile
from collections.abc import Callable

import openpyxl  # type: ignore[import-untyped]  # it has no types
import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
from openpyxl.drawing.image import Image as Drawing  # type: ignore[import-untyped]  # it has no types
from PIL import Image
from pptx import Presentation
from pptx.util import Cm
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]  # it has no types
from reportlab.lib.utils import ImageReader  # type: ignore[import-untyped]  # it has no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # it has no types

from mailguard.message import Place, Unread
from tests.attachments import hostile, in_docx
from tests.attachments.hostile import docx, word
from tests.attachments.letters import HART, Letter, opened_all, text_of
from tests.attachments.scans import picture
from tests.attachments.test_pdf import both, lines, paged
from tests.attachments.test_word import run

PICTURE = picture(Letter(), "PNG")
_CM = 360_000
_SPACES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def told(data: bytes, name: str) -> list[str]:
    """The parts that are said to be unread."""
    return [each.name.removeprefix(f"{name}/") for each in opened_all(data, name)[1:]]


def drawing(width: float, height: float) -> str:
    size = f'<wp:extent cx="{int(width * _CM)}" cy="{int(height * _CM)}"/>'
    return f"<w:p {_SPACES}><w:r><w:drawing><wp:inline>{size}<a:blip/></wp:inline></w:drawing></w:r></w:p>"


def vml(style: str) -> str:
    return f'<w:p {_SPACES}><w:r><w:pict><v:shape style="{style}"><v:imagedata/></v:shape></w:pict></w:r></w:p>'


@pytest.mark.parametrize(
    ("drawn", "scan"),
    [
        (drawing(21, 29.7), True),
        (drawing(12.8, 16.7), True),
        (drawing(23.6, 16.7), True),
        (drawing(16.7, 11.7) * 2, True),
        (vml("width:450pt;height:640pt"), True),
        (vml("position:absolute; WIDTH: 8.27in;height :11.69in"), True),
        (drawing(16, 12), False),
        (drawing(16.7, 11.7), False),
        (drawing(21, 4) * 5, False),
        (vml("width:100pt;height:60pt"), False),
        (vml("width:x;height:"), False),
    ],
)
def test_in_word(drawn: str, scan: bool) -> None:
    assert told(docx(word(f"<w:p>{run('See')}</w:p>{drawn}")), "a.docx") == (["large picture"] if scan else [])


def test_photographs_among_words_are_no_scan() -> None:
    said = f"<w:p>{run('The bandstand was mended in January. ' * 20)}</w:p>"
    assert told(docx(word(said + drawing(16.7, 11.7) * 2)), "a.docx") == []


@pytest.mark.parametrize(("size", "scan"), [((1240, 1754), True), ((800, 600), False), ((200, 100), False)])
def test_in_sheets(size: tuple[int, int], scan: bool) -> None:
    into = io.BytesIO()
    Image.new("L", size, 200).save(into, "PNG")
    book = openpyxl.Workbook()
    book.active["A1"] = "See"
    book.active.add_image(Drawing(into), "A3")
    assert told(in_docx.saved(book), "a.xlsx") == (["large picture"] if scan else [])


@pytest.mark.parametrize(("wide", "tall", "scan"), [(17.8, 25.1, True), (25.4, 19.05, False), (5, 3, False)])
def test_in_slides(wide: float, tall: float, scan: bool) -> None:
    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[5])
    slide.shapes.title.text = "See"
    slide.shapes.add_picture(io.BytesIO(PICTURE), 0, 0, Cm(wide), Cm(tall))
    assert told(in_docx.saved(show), "a.pptx") == (["large picture"] if scan else [])


@pytest.mark.parametrize(
    ("size", "scan"),
    [
        ("picwgoal11900\\pichgoal16800", True),
        ("picscalex50\\picscaley50\\picwgoal23800\\pichgoal33600", True),
        ("picscalex20\\picscaley20\\picwgoal11900\\pichgoal16800", False),
        ("picw10\\pich10", False),
    ],
)
def test_in_rtf(size: str, scan: bool) -> None:
    made = f"{{\\rtf1\\ansi See{{\\*\\shppict{{\\pict\\pngblip\\{size} 89504e47}}}}}}".encode()
    assert told(made, "a.rtf") == (["large picture"] if scan else [])


def _image(left: float, bottom: float, width: float, height: float) -> Callable[[Canvas], None]:
    return lambda canvas: canvas.drawImage(ImageReader(io.BytesIO(PICTURE)), left, bottom, width, height)


def _strips(canvas: Canvas) -> None:
    for number in range(8):
        _image(0, A4[1] / 8 * number, A4[0], A4[1] / 8)(canvas)


def _form(canvas: Canvas) -> None:
    canvas.beginForm("f")
    _image(0, 0, 59, 84)(canvas)
    canvas.endForm()
    canvas.scale(10, 10)
    canvas.doForm("f")
    canvas.scale(0.1, 0.1)


NOTICE = lines(*["This paper was received by the post room of the council, its number is below, thank you."] * 4)


@pytest.mark.parametrize(
    ("draw", "scan"),
    [
        (both(_strips, lines("Scanned by Ambleford")), True),
        (both(_form, lines("Scanned by Ambleford")), True),
        (both(_image(60, 150, 475, 560), lines("Ambleford Borough Council")), True),
        (both(_image(0, 0, *A4), NOTICE), True),
        (both(_image(60, 400, 475, 356), lines("The bandstand")), False),
        (both(_image(60, 400, 475, 356), _image(60, 30, 475, 356), lines("The bandstand")), False),
        (both(_image(60, 150, 475, 560), NOTICE), False),
        (both(_image(60, 750, 100, 60), lines("Dear Mr Brown")), False),
    ],
)
def test_on_pages_of_pdf(draw: Callable[[Canvas], None], scan: bool) -> None:
    assert told(paged(draw), "a.pdf") == (["scanned pages"] if scan else [])


@pytest.mark.parametrize(
    ("name", "size", "pages"),
    [
        ("image001.png", (1240, 1754), ["scanned page.png"]),
        ("IMG_20270201.png", (1240, 1754), ["scanned page.png"]),
        ("image001.png", (1200, 1600), []),
        ("image001.png", (420, 594), []),
        ("poster.png", (1240, 1754), []),
    ],
)
def test_a_picture_of_the_shape_of_a_page(name: str, size: tuple[int, int], pages: list[str]) -> None:
    into = io.BytesIO()
    Image.new("L", size, 200).save(into, "PNG")
    assert told(into.getvalue(), name) == pages


def _field(about: bytes, more: bytes = b"") -> bytes:
    """A page with a form that nobody drew."""
    text = b"BT /F1 9 Tf 90 700 Td (Please see) Tj ET"
    return hostile.pdf(
        b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]/NeedAppearances true>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Annots[6 0 R]"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(text), text),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Annot/Rect[60 100 500 700]%s>>" % about,
        more,
    )


@pytest.mark.parametrize(
    "about",
    [b"/Subtype/Widget/FT/Tx/T(a)/V(%s)" % HART.encode(), b"/Subtype/FreeText/Contents(%s)" % HART.encode()],
)
def test_a_form_that_is_drawn_by_whoever_shows_it_is_read(about: bytes) -> None:
    (found,) = opened_all(_field(about), "a.pdf")
    assert text_of(found) == f"Please see\n\n{HART}"


def test_a_form_whose_values_cannot_be_found_is_told() -> None:
    parent = b"<</FT/Tx/T(a)/V(%s)/Kids[6 0 R]>>" % HART.encode()
    assert told(_field(b"/Subtype/Widget/Parent 7 0 R", parent), "a.pdf") == ["form"]
    assert pypdfium2.PdfDocument(_field(b"/Subtype/Widget/Parent 7 0 R", parent)).get_formtype() == 1


def test_the_form_of_a_drawing_that_word_knows_is_read() -> None:
    def forms(requires: str) -> str:
        shown, other = (f"<w:txbxContent><w:p>{run(text)}</w:p></w:txbxContent>" for text in ("new", "old"))
        choice = f'<mc:Choice Requires="{requires}">{shown}</mc:Choice><mc:Fallback>{other}</mc:Fallback>'
        return word(f"<w:p {_SPACES}><w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r></w:p>")

    assert text_of(opened_all(docx(forms("wps")))[0]) == "new"
    assert text_of(opened_all(docx(forms("wp14 w14")))[0]) == "new"
    assert text_of(opened_all(docx(forms("zzz")))[0]) == "old"


def test_the_words_of_a_diagram_are_read() -> None:
    said = f"<d:t><a:p><a:r><a:t>{HART}</a:t></a:r></a:p></d:t>"
    diagram = f'<d:dataModel xmlns:d="http://x" {_SPACES}>{said}</d:dataModel>'
    found = opened_all(docx(word(f"<w:p>{run('See')}</w:p>"), diagramData1=diagram))[0]
    assert [(each.place, each.text) for each in found.passages or ()] == [(Place.BODY, "See"), (Place.TEXT_BOX, HART)]


def _archive(*files: tuple[str, bytes]) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as archive:
        for number, (name, content) in enumerate(files):
            archive.writestr(name.replace("letter", f"lette{number}"), content)
    made = into.getvalue()
    for number in range(len(files)):
        made = made.replace(b"lette%d" % number, b"letter")
    return made


def test_clutter_is_known_by_its_whole_name_and_both_of_one_name_are_read() -> None:
    made = _archive(("Our letter (not desktop.ini).txt", b"one"), ("letter.txt", b"two"), ("letter.txt", b"three"))
    assert [text_of(each) for each in opened_all(made, "a.zip")[1:]] == ["one", "two", "three"]


def test_a_letter_laid_beside_the_parts_of_an_office_file_is_read() -> None:
    with zipfile.ZipFile(into := io.BytesIO(in_docx.write(Letter())), "a") as archive:
        archive.writestr("letter.docx", in_docx.write(Letter(header=HART)))
    assert text_of(opened_all(into.getvalue(), "a.docx")[1], Place.HEADER) == HART


def test_the_rest_of_a_long_text_is_told_of_a_letter_only() -> None:
    long = b"lorem ipsum\n" * 200_000
    found, rest = opened_all(b"Dear Mr Brown\n" + long, "a.txt", "text/plain")
    assert (found.cut, rest.name, rest.unread) == (False, "a.txt/rest of a.txt", Unread.TOO_LARGE)
    (book,) = opened_all(long, "a.txt", "text/plain")
    assert book.cut
