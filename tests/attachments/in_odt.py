"""Letters as OpenDocument, by odfpy."""

import io
from typing import Any

from odf import draw, style, table, text  # type: ignore[import-untyped]  # it has no types
from odf.opendocument import OpenDocumentText  # type: ignore[import-untyped]  # it has no types

from tests.attachments.letters import SAID, Letter


def document(letter: Letter) -> Any:
    """The letter as an odfpy document."""
    made = OpenDocumentText()
    layout = style.PageLayout(name="layout")
    made.automaticstyles.addElement(layout)
    first = _master(made, "Standard", letter)
    if letter.first_header:
        _master(made, "Later", Letter(header=letter.header), first)
    if letter.second_header:
        _master(made, "Second", Letter(header=letter.second_header))
        new_page = style.Style(name="turn", family="paragraph", parentstylename="Standard", masterpagename="Second")
        made.automaticstyles.addElement(new_page)
    if letter.page_break:
        turn = style.Style(name="break", family="paragraph")
        turn.addElement(style.ParagraphProperties(breakbefore="page"))
        made.automaticstyles.addElement(turn)
    for line in (*letter.opening, *SAID):
        made.text.addElement(text.P(text=line))
    _box_and_note(made, letter)
    for number, line in enumerate(letter.closing):
        named = {"stylename": "turn"} if letter.second_header and not number else {}
        made.text.addElement(text.P(text=line, **named))
    if letter.columns:
        made.text.addElement(_table([[*letter.columns]]))
    return made


def _master(made: Any, name: str, letter: Letter, before: Any = None) -> Any:
    page = style.MasterPage(name=name, pagelayoutname="layout")
    if before is not None:
        before.setAttribute("nextstylename", name)
    head = letter.first_header or letter.header
    if head or letter.header_table:
        header = style.Header()
        header.addElement(_table([[("",), (letter.header_table,)]]) if letter.header_table else text.P(text=head))
        page.addElement(header)
    if letter.footer:
        footer = style.Footer()
        footer.addElement(text.P(text=letter.footer))
        page.addElement(footer)
    made.masterstyles.addElement(page)
    return page


def _box_and_note(made: Any, letter: Letter) -> None:
    if letter.box:
        frame = draw.Frame(width="6cm", height="2cm", anchortype="paragraph")
        inside = draw.TextBox()
        inside.addElement(text.P(text=letter.box))
        frame.addElement(inside)
        around = text.P()
        around.addElement(frame)
        made.text.addElement(around)
    if letter.note:
        note = text.Note(noteclass="footnote")
        note.addElement(text.NoteCitation(text="1"))
        body = text.NoteBody()
        body.addElement(text.P(text=letter.note))
        note.addElement(body)
        cited = text.P(text="See the note")
        cited.addElement(note)
        cited.addText(" below.")
        made.text.addElement(cited)


def _table(rows: list[list[tuple[str, ...]]]) -> Any:
    made = table.Table()
    made.addElement(table.TableColumn(numbercolumnsrepeated=len(rows[0])))
    for row in rows:
        line = table.TableRow()
        for cell in row:
            box = table.TableCell()
            for each in cell:
                box.addElement(text.P(text=each))
            line.addElement(box)
        made.addElement(line)
    return made


def saved(made: Any) -> bytes:
    """The bytes of an odfpy document."""
    into = io.BytesIO()
    made.write(into)
    return into.getvalue()


def write(letter: Letter) -> bytes:
    """The letter as an .odt."""
    return saved(document(letter))
