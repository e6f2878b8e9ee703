"""Lines of a letter that name people: the greeting, and copy lines with the lines that belong to them."""

from datetime import date

import pytest

from mailguard.correspondence.wordings.lines import copy_lines, greeting
from tests.checks.house import ambleford
from tests.correspondence.test_wordings import ROLL, TOM, told

OAKES = "carys-oakes"
FULL = "I am afraid that nobody here has ever seen"
MORE = "copied plan of Councillor Birch any more."
FILLED = "The residents of Mill Lane have written to me again about it."


@pytest.mark.parametrize(
    ("text", "greeted"),
    [
        ("Dear Cllr Oakes and Cllr Birch,", ["Cllr Oakes", "Cllr Birch"]),
        ("Dear Cllr Oakes,Cllr Birch", ["Cllr Oakes", "Cllr Birch"]),
        ("Dear Deputy Mayor and Mayor", ["Deputy Mayor", "Mayor"]),
        ("Dear Mr Lane and Cllr Birch", ["Cllr Birch"]),
        ("Dear Cllr Birch, dear Cllr Birch", []),
        ("Dear Cllr Birch (and thank you)", []),
        ("Dear old friend Cllr Birch (and thank you)", []),
    ],
)
def test_who_is_greeted_beside_somebody_else(text: str, greeted: list[str]) -> None:
    assert [naming.quote for naming in greeting(text, ROLL)] == greeted


def test_a_surname_that_two_members_have_greets_one_of_them() -> None:
    assert greeting("Dear Cllr Khaleque,\n\nThank you.", ambleford().on(date(2026, 3, 3))) == ()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Yours, Stefan. cc: Cllr Birch", [("Yours, Stefan. cc: Cllr Birch", "Cllr Birch")]),
        (
            "  cc Councillors Oakes and \n  Birch\nPlanning",
            [("cc Councillors Oakes and Birch", "Councillors Oakes and Birch")],
        ),
        ("cc Councillors Oakes and\n\nBirch", [("cc Councillors Oakes and", "Councillors Oakes and")]),
        ("cc Cllr Oakes,\ncc Cllr Birch", [("cc Cllr Oakes,", "Cllr Oakes,"), ("cc Cllr Birch", "Cllr Birch")]),
        ("I ask you not to\ncc Cllr Birch\n\ncc Cllr Oakes", [("cc Cllr Oakes", "Cllr Oakes")]),
        (
            "cc:\nChair of the\nPlanning Committee\nCllr Birch\n\nCllr Oakes",
            [
                ("cc: Chair of the Planning Committee", "Chair of the Planning Committee"),
                ("cc: Cllr Birch", "Cllr Birch"),
            ],
        ),
    ],
)
def test_a_copy_line_and_what_belongs_to_it(text: str, lines: list[tuple[str, str]]) -> None:
    assert list(copy_lines(text)) == lines


def test_a_bare_mark_takes_eight_lines() -> None:
    names = [f"Resident {number}" for number in range(1, 20)]
    assert [who for _, who in copy_lines("\n".join(["cc:", *names]))] == names[:8]


def test_a_copy_line_goes_on_for_eight_lines() -> None:
    names = [f"Resident {number}," for number in range(20)]
    assert list(copy_lines("cc " + "\n".join(names))) == [("cc " + " ".join(names[:9]), " ".join(names[:9]))]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("cc Cllr Birch's secretary", set()),
        ("cc Cllr Birch’s secretary", set()),
        ("cc Cllr Birch's secretary and Cllr Birch", {TOM}),
        ("cc Cllr Birch’s mailbox", {TOM}),
    ],
)
def test_somebody_of_theirs_is_not_they(text: str, people: set[str]) -> None:
    assert told(text) == people


@pytest.mark.parametrize(
    "text",
    [
        f"{FULL}\n{MORE}",
        f"We met.\n{FULL}\n{MORE}",
        f"{FILLED}\n\n{FULL}\n{MORE}",
        f"{FULL}\n{MORE}\n\n{FILLED}",
        "\n".join([FILLED, *["- a bin"] * 9, FULL, MORE]),
        "\n".join([FULL, MORE, *["- a bin"] * 8, FILLED]),
    ],
)
def test_a_full_line_runs_on(text: str) -> None:
    assert list(copy_lines(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{FILLED}\n{FULL}\n{MORE}",
        f"{FULL}\n{MORE}\n{FILLED}",
        "\n".join([FILLED, *["- a bin"] * 7, FULL, MORE]),
        "\n".join([FULL, MORE, *["- a bin"] * 7, FILLED]),
    ],
)
def test_a_line_shorter_than_those_about_it_is_full_of_nothing(text: str) -> None:
    assert [line for line, _ in copy_lines(text)] == [MORE]
