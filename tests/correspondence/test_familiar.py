"""Names the register alone passes over: bare first names, shared surnames, a list by the words of its address."""

from datetime import date
from pathlib import Path

import pytest

from mailguard.correspondence.wordings.familiar import Called, Familiar
from mailguard.register import Roll, load
from mailguard.register.party import Naming
from tests.correspondence.test_wordings import ROLL, ROOT

MORE = (
    "people:\n"
    "  - {id: tim-birch, kind: member, name: Tim Birch, also: [Timmo Birch]}\n"
    "  - {id: tom-lees, kind: member, name: Tom Lees}\n"
    "  - {id: june-kerr, kind: member, name: June Kerr}\n"
    "  - {id: tom-officer, kind: officer, name: Ben Stone}\n"
)


@pytest.fixture
def birches(tmp_path: Path) -> Roll:
    """The cast with a second Birch and a second Tom."""
    cast = (ROOT / "rules" / "cast.yml").read_text(encoding="utf-8")
    (tmp_path / "cast.yml").write_text(cast.replace("people:\n", MORE, 1), encoding="utf-8")
    return load(tmp_path / "cast.yml").on(date(2027, 2, 2))


def named(text: str, roll: Roll = ROLL) -> list[tuple[str, list[str], bool]]:
    return [(each.quote, [person.id for person in each.people], each.sure) for each in Familiar(roll).named(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tom and Gwen Hale", [("Tom", ["tom-birch"], False), ("Gwen Hale", ["gwen-hale"], True)]),
        ("Gwen Hale and Tom", [("Gwen Hale", ["gwen-hale"], True), ("Tom", ["tom-birch"], False)]),
        ("Hart, Jane is here", [("Hart, Jane", ["jane-hart"], True)]),
        ("Ive Copied Tom In", [("Tom", ["tom-birch"], False)]),
        ("Jan", [("Jan", ["jane-hart"], False)]),
        ("Ben", []),
        ("Tom Jones", []),
        ("Tom-tom", []),
        ("Tom's", [("Tom", ["tom-birch"], False)]),
    ],
)
def test_a_bare_first_name_is_never_sure(text: str, found: list[tuple[str, list[str], bool]]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tom and Tim Birch", [("Tom", ["tom-birch"], True), ("Tim Birch", ["tim-birch"], True)]),
        ("Cllrs Tom & Tim Birch", [("Tom", ["tom-birch"], True), ("Tim Birch", ["tim-birch"], True)]),
        ("Jane and Tim Birch", [("Jane", ["jane-hart"], False), ("Tim Birch", ["tim-birch"], True)]),
        ("Tom or Jane", [("Tom", ["tom-lees", "tom-birch"], False), ("Jane", ["jane-hart"], False)]),
        ("Timmo", [("Timmo", ["tim-birch"], False)]),
        ("in June", []),
    ],
)
def test_a_shared_surname_makes_it_sure(text: str, found: list[tuple[str, list[str], bool]], birches: Roll) -> None:
    assert named(text, birches) == found


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("cc The Planning Substitutes, please", ["The Planning Substitutes"]),
        ("cc planning-substitutes@ambleford.example", ["planning-substitutes@ambleford.example"]),
        ("cc planning_substitutes", ["planning_substitutes"]),
        ("cc planning substitutes team and planning substitutes", ["planning substitutes", "planning substitutes"]),
        ("cc replanning substitutes", []),
        ("cc planning substitutes@elsewhere.example", []),
        ("substitutes of planning", []),
    ],
)
def test_a_list_is_named_by_its_address_or_its_words(text: str, quotes: list[str]) -> None:
    found = Called("planning-substitutes@ambleford.example").named(text)
    assert found == tuple(Naming(quote, (), sure=True) for quote in quotes)
