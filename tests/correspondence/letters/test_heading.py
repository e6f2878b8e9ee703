"""Whose letterhead a paper bears, line by line."""

import pytest

from mailguard.correspondence.letters import Signs
from mailguard.correspondence.letters.heading import ONLY_HEAD, heading
from tests.correspondence.letters.making import CAST

OFFICE = "Office of the Leader of the Council"
TITLED = "Councillor Priya Nair, Leader of the Council"


def who(header: list[str], first: list[str]) -> list[str] | None:
    found = heading(header, first, CAST)
    return None if found is None else [person.id for person in found.people]


@pytest.mark.parametrize(
    ("header", "first", "names"),
    [
        ([OFFICE], [], ["priya-nair"]),
        (["Ambleford", "", "The Mayor's Office"], [OFFICE], ["edwin-marsh"]),
        (["Ambleford"], ["Town Hall", "", OFFICE], ["priya-nair"]),
        (["Ambleford"], ["Town Hall", "High Street", "Ambleford", OFFICE], None),
        ([TITLED], [], ["priya-nair"]),
        ([], [TITLED], None),
        (["The Mayor"], [], ["edwin-marsh"]),
        (["Office of the Provost"], [], []),
        (["Office of the Clerk"], [], None),
        (["The Mayor and Deputy Mayor and the Mayor"], [], ["edwin-marsh", "ruth-vale"]),
        (["Office of the Planning Committee"], [], None),
        ([f"{TITLED}, {'x' * 74}"], [], ["priya-nair"]),
        ([f"{TITLED}, {'x' * 75}"], [], None),
    ],
)
def test_whose_letterhead(header: list[str], first: list[str], names: list[str] | None) -> None:
    assert who(header, first) == names


def test_a_letterhead_is_quoted_without_its_margins() -> None:
    found = heading([f"  {OFFICE} "], [], CAST)
    assert found is not None
    assert (found.quote, found.signs, found.doubt) == (OFFICE, Signs.MEMBER, ONLY_HEAD)
