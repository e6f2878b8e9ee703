"""Letters as PDF, by reportlab; a page header is drawn last on its page, as several printers do."""

import io
from collections.abc import Callable
from typing import Any

from reportlab.lib.pagesizes import A4  # type: ignore[import-untyped]  # it has no types
from reportlab.lib.styles import getSampleStyleSheet  # type: ignore[import-untyped]  # it has no types
from reportlab.lib.units import cm  # type: ignore[import-untyped]  # it has no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # it has no types
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table  # type: ignore[import-untyped]  # it has no types

from tests.attachments.letters import SAID, Letter

_STYLE = getSampleStyleSheet()["Normal"]


def write(letter: Letter, **document: Any) -> bytes:
    """The letter as a .pdf."""
    into = io.BytesIO()
    story: list[Flowable] = [Paragraph(line, _STYLE) for line in letter.opening]
    for line in SAID:
        story += [Spacer(0, 8), Paragraph(line, _STYLE)]
    if letter.page_break or letter.second_header:
        story.append(PageBreak())
    story.append(Spacer(0, 12))
    story += [Paragraph(line, _STYLE) for line in letter.closing]
    if letter.columns:
        story.append(Table([[[Paragraph(line, _STYLE) for line in column] for column in letter.columns]]))
    made = SimpleDocTemplate(into, pagesize=A4, **document)
    made.build(story, onFirstPage=_margins(letter, True), onLaterPages=_margins(letter, False))
    return into.getvalue()


def _margins(letter: Letter, first: bool) -> Callable[[Canvas, object], None]:
    head = letter.header or letter.header_table
    if first and letter.first_header:
        head = letter.first_header
    elif not first and letter.second_header:
        head = letter.second_header

    def drawn(canvas: Canvas, _: object) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(2.5 * cm, A4[1] - 1.5 * cm, head)
        canvas.drawString(2.5 * cm, 1.3 * cm, letter.footer)
        if first and letter.box:
            canvas.rect(11 * cm, 14 * cm, 6 * cm, 2 * cm)
            canvas.drawString(11.5 * cm, 15 * cm, letter.box)
        if first and letter.note:
            canvas.drawString(2.5 * cm, 3 * cm, letter.note)

    return drawn
