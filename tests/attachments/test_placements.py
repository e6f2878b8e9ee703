"""Where a Member's name may stand in a letter, times the formats letters come in: all of it is read."""

import pytest

from mailguard.message import Place, Unread
from tests.attachments import in_docx, in_odt, in_pdf, in_rtf
from tests.attachments.letters import PLACEMENTS, SAID, open_one, text_of
from tests.attachments.scans import SCANS

WRITERS = {"docx": in_docx.write, "odt": in_odt.write, "rtf": in_rtf.write, "pdf": in_pdf.write}
_SEEN_IN_PDF = (Place.HEADER, Place.FOOTER)


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("name", PLACEMENTS)
def test_a_name_is_read_wherever_it_stands(name: str, kind: str) -> None:
    wanted = PLACEMENTS[name]
    found = open_one(WRITERS[kind](wanted.letter))
    assert (found.unread, found.cut) == (None, False)
    place = wanted.place if kind != "pdf" or wanted.place in _SEEN_IN_PDF else Place.BODY
    for words in wanted.words:
        assert words in text_of(found, place), found.passages
        assert text_of(found).count(words) == 1
    for line in (*SAID, *wanted.letter.closing):
        assert line.split(" about")[0] in text_of(found)
    assert "secret" not in text_of(found)


@pytest.mark.parametrize("kind", WRITERS)
def test_headers_come_first_and_footers_last(kind: str) -> None:
    wanted = PLACEMENTS["page footer"].letter
    (first, *_, last) = open_one(WRITERS[kind](wanted)).passages or ()
    assert (first.place, last.place) == (Place.BODY, Place.FOOTER)
    wanted = PLACEMENTS["page header"].letter
    (first, *_, last) = open_one(WRITERS[kind](wanted)).passages or ()
    assert (first.place, last.place) == (Place.HEADER, Place.BODY)


@pytest.mark.parametrize("name", PLACEMENTS)
@pytest.mark.parametrize("kind", SCANS)
def test_the_same_letter_as_a_scan_could_not_be_seen(name: str, kind: str) -> None:
    found = open_one(SCANS[kind](PLACEMENTS[name].letter), f"letter.{kind}")
    assert (found.passages, found.unread) == (None, Unread.PICTURE)
