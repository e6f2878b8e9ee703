"""The files that go with the demo's mail are real ones, and other people's programs read in them what was written."""

import re
from collections import Counter

import pytest

from mailguard.demo.corpus import letters
from mailguard.demo.desk import Sent
from mailguard.demo.papers import Letter, enclosed, picture, sheet
from mailguard.demo.styles import Enclosure
from tests.demo.opened import opened

LETTER = Letter(
    header=("Ambleford Borough Council", "Members' Room"),
    top=("5 November 2026", "", "The <quay> wall & steps"),
    hello="Dear Sir",
    text=("It will cost £5.", "Not more."),
    close="Yours faithfully",
    signed=("Councillor Jane Hart", "Leader of the Council"),
    below=("cc Councillor Birch",),
    footer=("www.ambleford.gov.uk",),
)


@pytest.fixture(scope="module")
def sent() -> list[Sent]:
    return letters(1)


def files(sent: list[Sent]) -> list[Enclosure]:
    return [file for letter in sent for file in letter.mail.attachments]


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_letter_is_read_as_it_was_written(kind: str) -> None:
    text = opened(enclosed(f"letter.{kind}", LETTER))
    words = [line for line in text.split("\n") if line]
    assert words == [
        "Ambleford Borough Council",
        "Members' Room",
        "5 November 2026",
        "The <quay> wall & steps",
        "Dear Sir",
        "It will cost £5.",
        "Not more.",
        "Yours faithfully",
        "Councillor Jane Hart",
        "Leader of the Council",
        "cc Councillor Birch",
        "www.ambleford.gov.uk",
    ]


def test_parts_of_a_letter_that_are_empty_leave_no_gap() -> None:
    assert Letter(text=("One.", "Two."), signed=("Chair",)).paper.body == ("One.", "", "Two.", "", "Chair")


def test_a_letter_of_another_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        enclosed("letter.odt", LETTER)


def test_a_sheet_has_its_words_and_numbers() -> None:
    text = opened(sheet("figures.xlsx", [["Fees & <charges>", 12], ["Grants", 9000]]))
    assert text.split("\n") == ["Fees & <charges>", "12", "Grants", "9000"]


def test_a_page_from_the_copier_has_no_words() -> None:
    assert opened(picture("plan.pdf")) == ""


def test_the_same_file_has_the_same_bytes() -> None:
    assert enclosed("a.docx", LETTER) == enclosed("a.docx", LETTER)
    assert sheet("a.xlsx", [["One", 1]]) == sheet("a.xlsx", [["One", 1]])


def test_a_councils_mail_has_files_of_every_kind(sent: list[Sent]) -> None:
    kinds = Counter(file.name.rpartition(".")[2] for file in files(sent))
    assert kinds["pdf"] >= 100
    assert kinds["docx"] >= 60
    assert kinds["xlsx"] >= 30
    pictures = [file for file in files(sent) if file.name.endswith(".pdf") and not opened(file)]
    assert 3 <= len(pictures) <= 40


def test_the_files_can_be_opened_and_nothing_in_them_is_left_unfilled(sent: list[Sent]) -> None:
    for file in files(sent):
        text = opened(file)
        assert not re.search(r"[{}\[\]|]|::", text), file.name
        assert len(text) > 20 or not file.name.endswith(("docx", "xlsx"))


def test_ordinary_files_are_signed_by_no_member(sent: list[Sent]) -> None:
    ordinary = [letter for letter in sent if letter.kind == "ordinary"]
    assert not any("Cllr" in opened(file) or "Councillor" in opened(file) for file in files(ordinary))


def test_no_address_in_a_file_is_real(sent: list[Sent]) -> None:
    for file in files(sent):
        assert set(re.findall(r"www\.\S+|@\S+", opened(file))) <= {"www.ambleford.gov.uk"}
