"""What stands in the files that go with the demo's mail, read with other people's programs."""

import io

import docx
import openpyxl  # type: ignore[import-untyped]  # it has no types
import pypdfium2  # type: ignore[import-untyped]  # it has no types

from mailguard.demo.styles import Enclosure


def opened(file: Enclosure) -> str:
    """Every line of a .docx (page header and footer too), .pdf or .xlsx; nothing of another kind."""
    return {"docx": _word, "pdf": _pdf, "xlsx": _sheet}.get(file.name.rpartition(".")[2], lambda _: "")(file.content)


def _word(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    section = document.sections[0]
    parts = (section.header.paragraphs, document.paragraphs, section.footer.paragraphs)
    return "\n".join(paragraph.text for part in parts for paragraph in part)


def _pdf(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return text.replace("\r\n", "\n")


def _sheet(content: bytes) -> str:
    rows = openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)
    return "\n".join(str(value) for row in rows for value in row if value is not None)
