"""Letters as Word writes them, by python-docx and, where it cannot, by the XML of Word itself."""

import io
from typing import Any

import docx
from docx.enum.section import WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Cm

from tests.attachments.letters import SAID, Letter

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_BOX = """<w:p xmlns:w="{w}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><w:r><mc:AlternateContent><mc:Choice Requires="wps">
<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData>
</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox>
</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"""


def box(text: str) -> Any:
    """A paragraph with a text box, in both forms that Word writes side by side."""
    content = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    return parse_xml(_BOX.format(w=W, content=content))


def document(letter: Letter) -> Any:
    """The letter as a python-docx document."""
    made: Any = docx.Document()
    section = made.sections[0]
    section.header.paragraphs[0].text = letter.header
    section.footer.paragraphs[0].text = letter.footer
    _head(section, letter)
    for line in (*letter.opening, *SAID):
        made.add_paragraph(line)
    if letter.box:
        made.element.body.insert(len(made.element.body) - 1, box(letter.box))
    if letter.note:
        _note(made, letter.note)
    if letter.page_break:
        made.add_page_break()
    if letter.second_header:
        later = made.add_section(WD_SECTION.NEW_PAGE)
        later.header.is_linked_to_previous = False
        later.header.paragraphs[0].text = letter.second_header
    for line in letter.closing:
        made.add_paragraph(line)
    if letter.columns:
        cells = made.add_table(1, len(letter.columns)).rows[0].cells
        for cell, column in zip(cells, letter.columns, strict=True):
            cell.text = "\n".join(column)
    return made


def _head(section: Any, letter: Letter) -> None:
    if letter.header_table:
        section.header.add_table(1, 2, Cm(16)).cell(0, 1).text = letter.header_table
    if letter.first_header:
        section.different_first_page_header_footer = True
        section.first_page_header.paragraphs[0].text = letter.first_header


def _note(made: Any, text: str) -> None:
    run = '<w:r xmlns:w="{w}"><w:footnoteReference w:id="2"/></w:r>'
    made.paragraphs[-1]._p.append(parse_xml(run.format(w=W)))
    rule = '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:t>rule</w:t></w:r></w:p></w:footnote>'
    note = f'<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
    content = f'<w:footnotes xmlns:w="{W}">{rule}{note}</w:footnotes>'.encode()
    part = Part(PackURI("/word/footnotes.xml"), _NOTES, content, made.part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def saved(made: Any) -> bytes:
    """The bytes of anything that saves itself into a file."""
    into = io.BytesIO()
    made.save(into)
    return into.getvalue()


def write(letter: Letter) -> bytes:
    """The letter as a .docx."""
    return saved(document(letter))
