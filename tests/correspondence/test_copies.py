"""Which words tell of a copy, where they stand, and who stands in one row with whoever is copied."""

import pytest

from mailguard.correspondence.copies import declarations
from mailguard.correspondence.stretches import Stretch
from mailguard.language.segment import Segment, Whose
from tests.correspondence.test_wordings import ROLL, TOM, own, told

OAKES = "carys-oakes"
HALE = "gwen-hale"


def shown(whose: Whose, text: str) -> list[tuple[str, str, str]]:
    """The words of each declaration, their place, and the line where they stand below the sign-off."""
    found = declarations((Stretch(Segment(whose=whose, text=text), None),), ROLL)
    return [(each.quote, each.where, each.line) for each in found]


def test_the_words_are_shown_with_their_place() -> None:
    letter = "Dear Councillors Hart and Birch,\n\nI have copied in Carys Oakes.\n\nIt is done.\n\ncc Gwen Hale"
    assert shown(Whose.OWN, letter) == [
        ("Dear Councillors Hart and Birch,", "own", ""),
        ("cc Gwen Hale", "own", ""),
        ("I have copied in Carys Oakes.", "own", ""),
        ("cc Gwen Hale", "own", ""),
    ]


def test_below_the_sign_off_only_lines_count() -> None:
    below = "Stefan Kowalczyk\ncc Gwen Hale\nI have copied in Carys Oakes."
    assert shown(Whose.SIGNATURE, below) == [("cc Gwen Hale", "signature", "cc Gwen Hale")]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("I have copied in Tom Birch, Carys Oakes and Gwen Hale.", {TOM, OAKES, HALE}),
        ("I have copied in Tom Birch and Carys Oakes from the committee.", {TOM, OAKES}),
        ("I have copied Carys Oakes because Tom Birch is away.", {OAKES}),
        ("I have copied Carys Oakes on behalf of Tom Birch.", {OAKES}),
        ("Carys Oakes asked, and Tom Birch and Gwen Hale are copied.", {TOM, HALE}),
        ("As Carys Oakes chairs it, Tom Birch (copied) and Gwen Hale (copied) will reply.", {TOM, HALE}),
        ("Gwen Hale, Tom Birch and Carys Oakes each receive this.", {TOM, OAKES, HALE}),
        ("Carys Oakes and I are copying in Tom Birch.", {TOM}),
        ("Together with Carys Oakes I am copying in Tom Birch.", {TOM}),
        ("Carys Oakes knows about it and I have copied in Tom Birch.", {TOM}),
        ("Tom Birch and Carys Oakes each receive this for information.", {TOM, OAKES}),
        ("Tom Birch knows about the fence; it is done; I have copied him in.", {TOM}),
        ("Tom Birch knows about the fence, so I am copying you both in.", {TOM}),
        ("As you asked, Tom Birch - for information.", {TOM}),
        ("i have copied tom birch", {TOM}),
        ("We shall keep Councillor Birch in the picture.", set()),
        ("We shall keep Councillor Birch in the picture about your hedge.", set()),
    ],
)
def test_who_stands_in_one_row_with_whoever_is_copied(text: str, people: set[str]) -> None:
    assert told(text) == people


def test_somebody_named_twice_is_named_once() -> None:
    ((named,),) = (each.namings for each in declarations((own("cc'd to Tom Birch; he is copied in."),), ROLL))
    assert [person.id for person in named.people] == [TOM]
