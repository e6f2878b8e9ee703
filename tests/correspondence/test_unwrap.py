"""A sentence reads the same however a mail program broke its lines; greetings, lists and copy lines stay apart."""

import textwrap

import pytest

from mailguard.correspondence.confidence import spoken_in
from mailguard.correspondence.copies import declarations
from mailguard.correspondence.stretches import Stretch
from mailguard.correspondence.wordings.answers import allowed_by, proposals
from mailguard.correspondence.wordings.unwrap import passages
from mailguard.language.segment import Segment, Whose
from mailguard.message import Address
from tests.correspondence.test_wordings import JANE, ROLL, TOM, own, told

OAKES = "carys-oakes"
SIGNED = "Stefan Kowalczyk, Senior Solicitor, Legal Services, Ambleford Council"
BEFORE = "The residents of Mill Lane have written to me about the fence again and again. "
AFTER = " The caretaker is back on Monday and will see to it then, as he did in May."


def asked(text: str) -> bool:
    writer = ROLL.who(Address("cllr.j.hart@ambleford.gov.uk"))
    return spoken_in((own(text),), writer, ROLL, "").asked == (JANE,)


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
        ("Please tell me whether the letter that Mrs Lane wrote to us in May was\ncopied to Councillor Birch.", set()),
        ("Please tell me whether the letter of May was ever\ncopied to Councillor Birch by the old clerk.", set()),
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
    (leave,) = spoken_in((own("You may show this to\nCouncillor Birch."),), writer, ROLL, "").released
    assert leave.to == (TOM,)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear Tom,\nThank you for\nyour letter.", ["Dear Tom,", "Thank you for your letter."]),
        ("One\n \ntwo", ["One", "two"]),
        ("We need:\n- a spade\n- a rake and\n  a hoe", ["We need:", "- a spade", "- a rake and a hoe"]),
        ("It is done.\nStefan", ["It is done.", "Stefan"]),
        ("Stefan\ncc Councillor\nBirch\nPlanning", ["Stefan", "cc Councillor Birch", "Planning"]),
        ("Stefan\nPlanning", ["Stefan", "Planning"]),
        ("It is done.\nThe bins were\nemptied.", ["It is done.", "The bins were emptied."]),
        ("cc Councillor Birch\nwith thanks", ["cc Councillor Birch", "with thanks"]),
        ("Stefan\ncc Councillor Birch\nwith thanks", ["Stefan", "cc Councillor Birch", "with thanks"]),
        ("\n\n", []),
    ],
)
def test_passages(text: str, found: list[str]) -> None:
    assert list(passages(text)) == found


@pytest.mark.parametrize(
    ("longest", "length", "goes_on"),
    [
        (50, 45, True),  # the next word has five letters: it would not have gone on this line
        (50, 44, False),
        (39, 35, False),  # nothing breaks lines so short
        (101, 60, True),  # a long line goes on whatever the others are
        (101, 59, False),
    ],
)
def test_a_line_goes_on_where_it_was_full(longest: int, length: int, goes_on: bool) -> None:
    text = f"{'x' * longest}\n{'x' * length}\nBirch knows"
    assert list(passages(text))[-1].endswith("x Birch knows") is goes_on


@pytest.mark.parametrize(("length", "greets"), [(39, True), (40, False)])
def test_a_greeting_is_short(length: int, greets: bool) -> None:
    greeting = "Dear Tom".ljust(length, "m")
    assert (greeting in passages(f"{greeting}\nThank you\n{'x' * 44}")) is greets


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kind regards,\ncc Councillor Birch", "cc Councillor Birch"),
        ("Kind regards,  \ncc Councillor Birch", "cc Councillor Birch"),
        ("cc Councillor  \nBirch", "cc Councillor Birch"),
        (f"{SIGNED}\ncc Councillor Birch", "cc Councillor Birch"),
        (f"{SIGNED}\n(copied to Councillor Birch)", "(copied to Councillor Birch)"),
        (f"{SIGNED}\nCopied to Councillor Birch", "Copied to Councillor Birch"),
        (f"{SIGNED}.\ncopied to Councillor Birch", "copied to Councillor Birch"),
    ],
)
def test_a_copy_line_below_the_sign_off(text: str, line: str) -> None:
    below = Stretch(Segment(whose=Whose.SIGNATURE, text=text), None)
    assert [each.line for each in declarations((below,), ROLL)] == [line]
