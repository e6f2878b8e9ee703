"""Which words tell of a copy, where they stand, and who stands in one row with whoever is copied."""

import pytest

from mailguard.correspondence.copies import declarations, declared_to
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


def perhaps(text: str) -> set[str]:
    """Whom the words may mean."""
    found = declarations((own(text),), ROLL)
    return {person.id for each in found for naming in each.namings if not naming.sure for person in naming.people}


@pytest.mark.parametrize(
    "text",
    [
        "Dear Jane and Tom\n\nThe library will open.",
        "Hi Tom and Jane,\n\nThank you.",
        "Dear Cllr Hart and Tom,\n\nThank you.",
        "cc Tom",
        "Cc: Tom, Ben",
        "I've copied Tom in.",
        "Tom is copied.",
        "Adding Tom.",
        "cc Councillor Tom",
        "ive copied tom in",
        "cc tom",
    ],
)
def test_a_bare_first_name_may_be_theirs(text: str) -> None:
    assert (TOM in perhaps(text), TOM in told(text)) == (True, False)


@pytest.mark.parametrize(
    "text",
    [
        "Dear Tom,\n\nThank you.",
        "Tom asked the same.",
        "I have not copied Tom.",
        "Shall I copy Tom?",
        "cc Tom Jones",
        "I've copied Tom Jones in.",
        "cc Tom's secretary",
        "Do you want Tom copied in?",
        "I copied Tom into the minutes.",
        "Tom has a copy of the map.",
    ],
)
def test_a_bare_first_name_in_other_words_is_nobodys(text: str) -> None:
    assert (perhaps(text), told(text)) == (set(), set())


def test_whoever_is_named_whole_beside_a_bare_first_name_is_sure() -> None:
    (found,) = declarations((own("I have copied Tom and Carys Oakes."),), ROLL)
    assert sorted((each.quote, each.sure) for each in found.namings) == [("Carys Oakes", True), ("Tom", False)]


def test_a_first_name_does_not_take_a_pronoun_from_a_whole_name() -> None:
    text = "Tom Birch asked about the fence, and Edwin agreed; I have copied him in."
    assert TOM in told(text)


def written(text: str, whose: Whose = Whose.OWN, depth: int = 0, standing: bool = False) -> Stretch:
    return Stretch(Segment(whose=whose, text=text, depth=depth, standing=standing), None)


@pytest.mark.parametrize(
    ("stretch", "declared"),
    [
        (written("cc Planning Substitutes"), True),
        (written("I have copied the planning substitutes."), True),
        (written("Dear Cllr Birch and Planning Substitutes\n\nThank you."), True),
        (written("cc planning.substitutes@ambleford.gov.uk", Whose.SIGNATURE), True),
        (written("cc Planning Substitutes", standing=True), False),
        (written("cc Planning Substitutes", depth=1), False),
        (written("cc Planning Substitutes", Whose.DISCLAIMER), False),
        (written("On account of the planning substitutes we meet at six."), False),
        (written("I have not copied this to the planning substitutes."), False),
        (written("Shall I copy the planning substitutes?"), False),
        (written("Ben copied the minutes to the planning substitutes."), False),
        (written("cc Cllr Birch\nThe planning substitutes meet at six."), False),
    ],
)
def test_a_list_is_declared_as_a_person_is(stretch: Stretch, declared: bool) -> None:
    assert declared_to((stretch,), "planning.substitutes@ambleford.gov.uk") is declared
