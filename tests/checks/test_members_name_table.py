"""A name is found wherever it stands in a letter of any format; of the same letter as a scan nothing could be seen."""

from collections.abc import Mapping

import pytest

from tests.attachments.scans import SCANS
from tests.checks.members_name_table import Said, checked, rows
from tests.correspondence.letters.placed import PLACED, WRITERS

Table = Mapping[tuple[str, str], Said]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Table:
    return checked(tmp_path_factory.mktemp("letters"))


def test_the_table_is_as_large_as_was_promised() -> None:
    assert len(PLACED) >= 12
    assert set(WRITERS) == {"docx", "odt", "rtf", "pdf"}


@pytest.mark.parametrize("kind", WRITERS)
@pytest.mark.parametrize("place", PLACED)
def test_the_check_finds_the_name_wherever_it_stands(table: Table, place: str, kind: str) -> None:
    assert table[place, kind] == (
        Said("found", f"attachment:letter.{kind}", PLACED[place].in_name) if PLACED[place].in_name else Said("quiet")
    )


@pytest.mark.parametrize("kind", SCANS)
@pytest.mark.parametrize("place", PLACED)
def test_the_same_letter_as_a_scan_could_not_be_seen(table: Table, place: str, kind: str) -> None:
    assert table[place, f"scan.{kind}"] == Said("not seen", f"attachment:letter.{kind}")


def test_the_table_can_be_printed(table: Table) -> None:
    printed = list(rows(table))
    assert len(printed) == len(PLACED) + 1
    assert printed[0].split() == [*WRITERS, *(f"scan.{kind}" for kind in SCANS)]
    assert printed[1].startswith("below the closing words")
    assert printed[1].endswith("not seen ")
