"""A sentence reads the same however a mail program broke its lines; greetings, lists and copy lines stay apart."""

import textwrap

import pytest

from mailguard.correspondence.confidence import spoken_in
from mailguard.correspondence.wordings.answers import allowed_by, proposals
from mailguard.correspondence.wordings.unwrap import passages
from mailguard.message import Address
from tests.correspondence.test_wordings import JANE, ROLL, TOM, own, told

OAKES = "carys-oakes"
BEFORE = "The residents of Mill Lane have written to me about the fence again and again. "
AFTER = " The caretaker is back on Monday and will see to it then, as he did in May."


def asked(text: str) -> bool:
    writer = ROLL.who(Address("cllr.j.hart@ambleford.gov.uk"))
    return spoken_in((own(text),), writer, ROLL).asked == (JANE,)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("I have copied this to\nCouncillor Birch.", {TOM}),
        ("cc Councillor\nBirch", {TOM}),
        ("cc\nCouncillor\nBirch", {TOM}),
        ("cc Councillors Oakes and\nBirch", {TOM, OAKES}),
        ("cc: Councillor Oakes,\nCouncillor Birch", {TOM, OAKES}),
        ("cc:\nCouncillor Oakes\nCouncillor Birch", {TOM, OAKES}),
        ("I would ask you not to\ncc Councillor Birch", set()),
        ("Thanks,\nStefan\ncc Councillor Birch", {TOM}),
        ("I have copied nobody\n\nCouncillor Birch knows.", set()),
        ("We thank for their help:\n- Carys Oakes\n- Tom Birch is copied", {TOM}),
    ],
)
def test_a_declaration_over_short_lines(text: str, people: set[str]) -> None:
    assert told(text) == people


@pytest.mark.parametrize("width", [46, 55, 60, 66, 72, 76, 80])
@pytest.mark.parametrize("start", range(0, 40, 7))
def test_a_paragraph_wrapped_anywhere(width: int, start: int) -> None:
    before = BEFORE[start:]
    assert told(textwrap.fill(f"{before}I have copied this to Councillor Tom Birch.{AFTER}", width)) == {TOM}
    assert told(textwrap.fill(f"{before}I have not copied this to Councillor Birch.{AFTER}", width)) == set()
    assert asked(textwrap.fill(f"{before}Please keep this between us for now.{AFTER}", width))
    assert asked(textwrap.fill(f"{before}I ask you to treat this as strictly confidential.{AFTER}", width))


def test_leave_and_its_question_over_broken_lines() -> None:
    question = "May I copy\nCouncillor\nBirch?"
    assert allowed_by("Yes,\ndo.", lambda: proposals(question, ROLL)) == (TOM,)
    writer = ROLL.who(Address("cllr.j.hart@ambleford.gov.uk"))
    (leave,) = spoken_in((own("You may show this to\nCouncillor Birch."),), writer, ROLL).released
    assert leave.to == (TOM,)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear Tom,\nThank you for\nyour letter.", ["Dear Tom,", "Thank you for your letter."]),
        ("One\n \ntwo", ["One", "two"]),
        ("We need:\n- a spade\n- a rake and\n  a hoe", ["We need:", "- a spade", "- a rake and a hoe"]),
        ("It is done.\nStefan", ["It is done.", "Stefan"]),
        ("Stefan\ncc Councillor\nBirch\nPlanning", ["Stefan", "cc Councillor Birch", "Planning"]),
    ],
)
def test_passages(text: str, found: list[str]) -> None:
    assert list(passages(text)) == found
