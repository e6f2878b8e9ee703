"""Honest files, damaged by a seeded mutation: always an outcome, never an exception, never more than two seconds."""

import io
import random
import time
import zipfile
from collections.abc import Callable

import openpyxl  # type: ignore[import-untyped]  # it has no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from mailguard.message import Attachment
from tests.attachments import in_docx, in_odt, in_pdf, in_rtf
from tests.attachments.letters import HART, Letter, opened_all

LETTER = Letter(HART, HART, HART, HART, (HART,), HART, ((HART,), (HART,)), HART, HART, True)
MUTANTS = 120
_TOKENS = (b"<w:p>", b"</w:p>", b"<w:tbl>", b"&a;", b"{", b"}", b"\\", b"\x00", b"\xff", b"endobj", b"stream", b"0 0 R")


def _workbook(_: Letter) -> bytes:
    book = openpyxl.Workbook()
    for number in range(50):
        book.active.append([number, HART, 1.5])
    return in_docx.saved(book)


def _show(_: Letter) -> bytes:
    show = Presentation()
    show.slides.add_slide(show.slide_layouts[5]).shapes.title.text = HART
    return in_docx.saved(show)


HONEST: dict[str, Callable[[Letter], bytes]] = {
    "docx": in_docx.write,
    "odt": in_odt.write,
    "rtf": in_rtf.write,
    "pdf": in_pdf.write,
    "xlsx": _workbook,
    "pptx": _show,
}


def mutated(content: bytes, chance: random.Random) -> bytes:
    """The file with a few bytes changed, taken out, doubled or put in."""
    made = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(made) + 1)
        size = chance.choice((1, 1, 2, 8, 64, 1_000))
        match chance.randrange(4):
            case 0:
                made[at : at + size] = chance.randbytes(size)
            case 1:
                del made[at : at + size]
            case 2:
                made[at:at] = chance.choice(_TOKENS) * chance.choice((1, 3, 50))
            case _:
                made[at:at] = made[at : at + size]
    return bytes(made)


def inside(content: bytes, chance: random.Random) -> bytes:
    """The archive with one of its parts damaged, and whole again as an archive; a file that is none, as `mutated`."""
    if not content.startswith(b"PK"):
        return mutated(content, chance)
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as new:
        parts = [each for each in old.namelist() if each.endswith((".xml", ".rels"))]
        broken = chance.choice(parts)
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, mutated(part, chance) if name == broken else part)
    return into.getvalue()


def _sound(found: list[Attachment]) -> bool:
    return all((each.passages is None) == (each.unread is not None) for each in found)


@pytest.mark.parametrize("kind", HONEST)
def test_every_mutant_ends_soon_in_an_outcome(kind: str) -> None:
    chance = random.Random(kind)
    honest = HONEST[kind](LETTER)
    slowest, read = 0.0, 0
    for number in range(MUTANTS):
        content = (mutated if number % 2 else inside)(honest, chance)
        began = time.process_time()
        found = opened_all(content, f"letter.{kind}")
        slowest = max(slowest, time.process_time() - began)
        assert _sound(found)
        read += found[0].unread is None
    assert slowest <= 2.0
    assert read > 0, "the damage is so great that nothing is tried beyond the first bytes"


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from((b"{\\rtf1", b"%PDF-1.4\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"")), st.binary()
)
def test_any_bytes(head: bytes, rest: bytes) -> None:
    assert _sound(opened_all(head + rest))
