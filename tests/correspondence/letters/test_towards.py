"""To whom a letter within other words is, and whom its "From:" line names."""

import pytest

from mailguard.correspondence.letters import Letter
from mailguard.correspondence.letters.towards import AROUND, author_line, towards
from tests.correspondence.letters.making import AMBLEFORD, CAST

HART = ("jane-hart",)
BOTH = ("jane-hart", "tom-birch")
Told = tuple[tuple[str, ...], bool] | None


def paper(greeting: str = "", above: tuple[str, ...] = (), text: str = "") -> Letter:
    return Letter(where="attachment:letter.docx", text=text, salutation=greeting, addressee=above)


def told(letter: Letter, *around: str) -> Told:
    found = towards(letter, around, CAST)
    return None if found is None else (tuple(person.id for person in found.members), found.one)


@pytest.mark.parametrize(
    ("greeting", "whom"),
    [
        ("Councillor Hart", (HART, True)),
        ("Mr Hart", None),
        ("Leader of the Council", (("priya-nair",), True)),
        ("Cllr Birch and Hart", (("tom-birch", "jane-hart"), False)),
        ("Councillors Hart and Birch", (BOTH, False)),
        ("Cllr Hart and Mr Stone", (HART, True)),
        ("Members of the Planning Committee", (("omar-lunt", "carys-oakes"), False)),
        ("Sam Okoro", ((), False)),
        ("Hart", None),
        ("Jane", None),
        ("Mr Stone", None),
        ("Cllr Stranger", None),
        ("Councillor", ((), False)),
        ("Fellow Members", ((), False)),
        ("Councillor and Mr Stone", None),
        ("all", None),
        ("Sir", None),
    ],
)
def test_whom_a_greeting_means_by_itself(greeting: str, whom: Told) -> None:
    assert told(paper(greeting)) == whom


@pytest.mark.parametrize(
    ("greeting", "above", "whom"),
    [
        ("Sir", "Cllr Jane Hart", (HART, True)),
        ("Sir", "Jane Hart", (HART, True)),
        ("Jane", "Jane Hart", (HART, True)),
        ("Councillor", "Jane Hart", (HART, True)),
        ("Cllr Jane", "To: Cllr Hart", (HART, True)),
        ("Jane and Tom", "To: Cllr Hart and Cllr Birch", (BOTH, False)),
        ("Tom or Birch", "Tom Birch", (("tom-birch",), True)),
        ("Tom (Birch)", "Tom Birch", (("tom-birch",), True)),
        ("Tom of the Birch", "Tom Birch", None),
        ("Mr Stone", "Cllr Jane Hart", None),
        ("Jane Stone", "Jane Hart", None),
        ("Sir", "Sam Okoro", None),
        ("Councillor", "Sam Okoro", ((), False)),
        ("Sam Okoro", "Cllr Jane Hart", ((), False)),
    ],
)
def test_the_address_block_says_whom_a_general_greeting_means(greeting: str, above: str, whom: Told) -> None:
    assert told(paper(greeting, (above, "Town Hall"))) == whom


@pytest.mark.parametrize(
    ("line", "whom"),
    [
        ("To: Cllr Hart", (HART, True)),
        ("TO - Jane Hart", (HART, True)),
        ("To: Cllr Hart and the others", (HART, True)),
        ("To Cllr Hart and the others", None),
        ("To Cllr Hart, Castle Ward", (HART, True)),
        ("Hello Jane Hart", (HART, True)),
        ("Good morning Cllr Hart", (HART, True)),
        ("FAO the Leader of the Council", (("priya-nair",), True)),
        ("  Cllr Hart  ", (HART, True)),
        ("Cllr Hart came to see us.", None),
        ("Jane Hart", None),
        ("To: Sam Okoro", ((), False)),
        ("To: Mr Stone", None),
        (f"To: Cllr Hart{' ' * 107}", (HART, True)),
        (f"To: Cllr Hart{' ' * 108}", None),
    ],
)
def test_without_a_greeting_a_line_that_is_no_more_than_a_name_says_to_whom(line: str, whom: Told) -> None:
    assert told(paper("", (line,))) == whom
    assert told(paper(text=f"Memo\n\n{line}\n\nIt is mended.")) == whom


def test_the_first_line_that_names_somebody_counts() -> None:
    assert told(paper(above=("x" * 121, "To: Mr Stone", "To: Cllr Hart", "To: Cllr Birch"))) == (HART, True)


def test_only_the_first_lines_that_say_anything_are_read() -> None:
    assert told(paper(text="Memo\n\n" * 13 + "To: Cllr Hart")) == (HART, True)
    assert told(paper(text="Memo\n\n" * 14 + "To: Cllr Hart")) is None


@pytest.mark.parametrize(
    ("greeting", "beside"),
    [
        ("Cllr Jane Hart", {"cllr"}),
        ("Cllr Jan Hart", {"cllr"}),
        ("Jane Hart", {"jane", "hart"}),
        ("Cllr Hart and Mr Stone", {"cllr", "and", "mr", "stone"}),
        ("Councillors Hart and Birch", {"councillors", "and"}),
    ],
)
def test_words_that_may_name_somebody_else(greeting: str, beside: set[str]) -> None:
    found = towards(paper(greeting), (), CAST)
    assert found is not None
    assert found.beside == beside


def test_a_name_that_fits_two_members_is_to_one_of_them() -> None:
    found = towards(paper("Cllr Khaleque"), (), AMBLEFORD)
    assert found is not None
    assert (len(found.members), found.one) == (2, True)
    found = towards(paper("Cllr Khaleque and Cllr Birch"), (), AMBLEFORD)
    assert found is not None
    assert not found.one
    assert towards(paper("M Khaleque"), (), AMBLEFORD) is None


@pytest.mark.parametrize(
    ("greeting", "around", "whom"),
    [
        ("Jane", ("letter to Cllr Hart",), (HART, True)),
        ("Jane", ("notes of the day", "letter to Cllr Hart"), (HART, True)),
        ("Cllr Jane", ("letter to Cllr Hart",), (HART, True)),
        ("Tom (Birch)", ("letter to Cllr Birch",), (("tom-birch",), True)),
        ("Jane", ("letter to Cllr Hart and Cllr Birch",), None),
        ("Jane", ("letter to Cllr Hart and Sam Okoro",), (HART, True)),
        ("Jane", ("letter to Cllr Birch",), None),
        ("Jane", ("letter to Cllr Birch", "letter to Cllr Hart"), (HART, True)),
        ("Tom or Birch", ("letter to Cllr Birch",), (("tom-birch",), True)),
        ("Jane and Peter", ("letter to Cllr Hart",), None),
        ("Jane", ("notes of the day",), None),
        ("Sir", ("letter to Cllr Hart",), None),
        ("Councillor", ("letter to Cllr Hart",), ((), False)),
    ],
)
def test_the_words_that_bring_a_letter_say_whom_a_first_name_means(
    greeting: str, around: tuple[str, ...], whom: Told
) -> None:
    assert told(paper(greeting), *around) == whom


def test_whom_the_words_that_bring_a_letter_name_is_in_doubt() -> None:
    found = towards(paper("Cllr Jane"), ("letter to Cllr Hart",), CAST)
    assert found is not None
    assert (set(found.beside), found.doubt) == ({"jane"}, AROUND)
    found = towards(paper("Cllr Jane Hart"), (), CAST)
    assert found is not None
    assert found.doubt == ""


@pytest.mark.parametrize(
    ("above", "text", "who"),
    [
        (("From: Sam Okoro",), "It is mended.", "Sam Okoro"),
        ((), "To: Cllr Hart\nFrom: Sam Okoro\nFrom: Ben Carter\n\nIt is mended.", "Sam Okoro"),
        ((), "* FROM - Sam Okoro", "Sam Okoro"),
        ((), "From Sam Okoro", ""),
        ((), "It is mended.", ""),
        ((), "\n" * 13 + "From: Sam Okoro", "Sam Okoro"),
        ((), "\n" * 14 + "From: Sam Okoro", ""),
    ],
)
def test_whom_the_from_line_names(above: tuple[str, ...], text: str, who: str) -> None:
    assert author_line(paper("", above, text)) == who
