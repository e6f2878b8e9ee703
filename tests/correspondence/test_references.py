"""References of applications and cases, told from telephone numbers, dates and sums of money."""

from pathlib import Path

import pytest

from mailguard.correspondence.matters.references import references

DATA = Path(__file__).parent.parent / "data"


def lines(name: str) -> list[str]:
    text = (DATA / name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


SHAPES = lines("reference_shapes.txt")
NONE = lines("no_references.txt")


def test_nine_in_ten_shapes_are_recognised() -> None:
    known = [
        shape
        for shape in SHAPES
        if shape.strip("/") in {found.strip("/") for found in references(f"Planning application {shape}, Mill Lane.")}
    ]
    assert len(SHAPES) > 250
    assert len(known) / len(SHAPES) >= 0.95


@pytest.mark.parametrize(
    "sentence",
    ["{}", "Please note {}.", "Our site office: {}, ask about the application.", "I paid {} for the licence on"],
)
def test_no_number_date_or_sum_is_a_reference(sentence: str) -> None:
    assert len(NONE) == 500
    assert [number for number in NONE if list(references(sentence.format(number)))] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("27/00045/ENF, 14 Mill Lane", ["27/00045/ENF"]),
        ("ENF/24/0031 and 24/01234/FUL", ["ENF/24/0031", "24/01234/FUL"]),
        ("24/01234/FUL, again 24/01234/FUL", ["24/01234/FUL"]),
        ("planning application 120699", ["120699"]),
        ("Our ref: 20120642", ["20120642"]),
        ("Enforcement case no. 55622", ["55622"]),
        ("room 120699", []),
        ("The application 2027/0631 was refused.", ["2027/0631"]),
        ("It was 2027/0631 of them.", []),
        ("and/or he/she 24/7 https://x.example/a/23/01234/FUL", []),
        ("PREM/2024/00123", ["PREM/2024/00123"]),
        ("The case 22/25 is closed.", []),
        ("AB/1234", ["AB/1234"]),
        ("AB/123", []),
        ("The application, 5 2027/0631", []),
        ("The application (1)2027/0631", []),
        ("The application x 2027/0631", ["2027/0631"]),
        ("", []),
        ("Invoice INV/2026/00123, order PO12345/2026", []),
        ("FOI/2026/1234 and EIR/26/1204", []),
        ("CRM/1234567/26 and REQ/0012345", []),
        ("Regulation 2016/679/EU, SI/2007/399, EC/2016/679", []),
        ("M25/J10, HS2/2026, P45/P60", []),
        ("P24/0999 of the planning register", ["P24/0999"]),
    ],
)
def test_references_in_running_text(text: str, found: list[str]) -> None:
    assert list(references(text)) == found


def test_where_the_writer_deals_with_such_matters_no_word_need_stand_near() -> None:
    assert list(references("It was 2027/0631.", led=True)) == ["2027/0631"]
    assert [number for number in NONE if list(references(number, led=True))] == []


def test_a_word_of_such_matters_must_stand_near() -> None:
    assert list(references(f"application {'x' * 100} 2027/0631")) == ["2027/0631"]
    assert list(references(f"application {'x' * 130} 2027/0631")) == []
    assert list(references(f"2027/0631 {'x' * 100} application")) == ["2027/0631"]
    assert list(references(f"2027/0631 {'x' * 130} application")) == []
