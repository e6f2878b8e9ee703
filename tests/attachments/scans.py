"""Letters as a scanner gives them: a picture of a page, and nothing else."""

import io
from collections.abc import Callable

import docx
from PIL import Image, ImageDraw
from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]  # it has no types
from reportlab.lib.utils import ImageReader  # type: ignore[import-untyped]  # it has no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # it has no types

from tests.attachments import in_docx
from tests.attachments.letters import SAID, Letter


def picture(letter: Letter, kind: str) -> bytes:
    """The letter painted, in a format that Pillow knows."""
    page = Image.new("L", (420, 594), 255)
    lines = (letter.header, letter.first_header, *letter.opening, *SAID, letter.box, *letter.closing, letter.footer)
    for number, line in enumerate(line for line in lines if line):
        ImageDraw.Draw(page).text((30, 30 + 20 * number), line, fill=0)
    into = io.BytesIO()
    page.save(into, kind)
    return into.getvalue()


def pdf(letter: Letter) -> bytes:
    """The picture on a page of PDF."""
    into = io.BytesIO()
    canvas = Canvas(into, pagesize=A4)
    canvas.drawImage(ImageReader(io.BytesIO(picture(letter, "JPEG"))), 0, 0, *A4)
    canvas.save()
    return into.getvalue()


def word_file(letter: Letter) -> bytes:
    """The picture in a Word file without a word."""
    made = docx.Document()
    made.add_picture(io.BytesIO(picture(letter, "PNG")))
    return in_docx.saved(made)


SCANS: dict[str, Callable[[Letter], bytes]] = {
    "pdf": pdf,
    "docx": word_file,
    "tif": lambda letter: picture(letter, "TIFF"),
    "jpg": lambda letter: picture(letter, "JPEG"),
    "png": lambda letter: picture(letter, "PNG"),
}
