"""The lines of a sign-off as pieces, one signatory each."""

import pytest

from mailguard.correspondence.letters.letter import Proxy
from mailguard.correspondence.letters.pieces import is_organisation, name_of, pieces
from tests.correspondence.letters.making import CAST

PP, FOR = Proxy.PP, Proxy.FOR
Told = tuple[str, Proxy | None, str, bool]


def told(*lines: str, closed: bool = True) -> list[Told]:
    return [(each.line, each.proxy, each.quote, each.anew) for each in pieces(lines, CAST, closed=closed)]


def plain(line: str, proxy: Proxy | None = None) -> Told:
    return line, proxy, "", False


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("*Signed: Cllr Nair*", ["Cllr Nair"]),
        ("# Xanthe Hale, ", ["Xanthe Hale"]),
        ("_P FOX_", ["P FOX"]),
        ("\t(signed) Priya Nair", ["Priya Nair"]),
        ("Signed by *Priya Nair*", ["Priya Nair"]),
        ("", []),
        ("Signed:", []),
        ("Kind regards", []),
        ("Tel 01632 960117", []),
        ("(signed in his absence)", []),
        ("in her absence", []),
        ("x" * 160, ["x" * 160]),
        ("x" * 161, []),
    ],
)
def test_a_line_by_itself(line: str, kept: list[str]) -> None:
    assert told(line) == told(line, closed=False) == [plain(each) for each in kept]


@pytest.mark.parametrize(
    ("line", "hands"),
    [
        ("pp Councillor Nair in her absence", [plain("Councillor Nair", PP)]),
        ("for Councillor Nair (approved in her absence)", [plain("Councillor Nair", FOR)]),
        ("in the absence of Cllr Nair", [plain("Cllr Nair", FOR)]),
        ("In Councillor Nair's absence", [plain("Councillor Nair", FOR)]),
        (
            "(In the absence of Cllr Nair by Sam Okoro)",
            [plain("Sam Okoro"), ("Cllr Nair", FOR, "", True)],
        ),
        ("In Cllr Nair's absence by Xanthe Hale", [plain("Xanthe Hale"), ("Cllr Nair", FOR, "", True)]),
        ("(for Councillor Nair)", [plain("Councillor Nair", FOR)]),
        ("on behalf of Xanthe Hale", [plain("Xanthe Hale", FOR)]),
        ("Sam Okoro -- for Councillor Nair", [plain("Sam Okoro"), plain("Councillor Nair", FOR)]),
        ("Sam Okoro / pp Councillor Nair", [plain("Sam Okoro"), plain("Councillor Nair", PP)]),
        ("Sam Okoro, for the Leader of the Council", [plain("Sam Okoro"), plain("the Leader of the Council", FOR)]),
        ("Sam Okoro (on behalf of Councillor Nair)", [plain("Sam Okoro"), plain("Councillor Nair", FOR)]),
        ("Mayor on behalf of Cllr Nair", [plain("Mayor on behalf of Cllr Nair")]),
        ("Sam Okoro on behalf of Priya Nair", [plain("Sam Okoro"), plain("Priya Nair", FOR)]),
        ("Sam Okoro on behalf of Alan Brown", [plain("Sam Okoro on behalf of Alan Brown")]),
        ("Sam Okoro on behalf of Ben Carter", [plain("Sam Okoro on behalf of Ben Carter")]),
        ("Sam Okoro on behalf of the whole team", [plain("Sam Okoro on behalf of the whole team")]),
        ("the whole team on behalf of Priya Nair", [plain("the whole team on behalf of Priya Nair")]),
        ("Sam Okoro pp Alan Brown", [plain("Sam Okoro"), plain("Alan Brown", PP)]),
        ("Sam Okoro pp the whole team", [plain("Sam Okoro pp the whole team")]),
    ],
)
def test_one_hand_signs_for_another(line: str, hands: list[Told]) -> None:
    assert told(line, closed=False) == hands


@pytest.mark.parametrize(
    ("line", "labelled"),
    [
        ("Leader of the Council: Priya Nair", "Priya Nair, Leader of the Council"),
        ("Leader of the Council : Cllr Zebedee Stranger", "Cllr Zebedee Stranger, Leader of the Council"),
        ("Leader of the Council: Zebedee Stranger", ""),
        ("Leader of the Council: Sam Okoro", ""),
        ("Leader of the Council: Cllr Nair came here today", ""),
        ("PA to the Leader: Priya Nair", ""),
        ("Mayor's Secretary: Priya Nair", ""),
        ("Head of Leisure: Priya Nair", ""),
    ],
)
def test_an_office_with_its_holder_behind_a_colon(line: str, labelled: str) -> None:
    assert told(line) == [(labelled, None, line, False) if labelled else plain(line)]
    assert told(line, closed=False) == [plain(line)]


def test_only_the_first_line_below_closing_words_gives_an_office_and_its_holder() -> None:
    line = "Leader of the Council: Priya Nair"
    assert told("", line, "Tel: 01632 960117") == [("Priya Nair, Leader of the Council", None, line, False)]
    assert told("Ambleford", line) == [plain("Ambleford"), plain(line)]
    assert told(line, "Mayor: Edwin Marsh") == [plain(line), plain("Mayor: Edwin Marsh")]


def test_an_office_before_a_colon_parts_nobody() -> None:
    line = "Leader: Sam Okoro and Cllr Birch"
    assert told("Ambleford", line) == [plain("Ambleford"), plain(line)]


def several(line: str, *names: str, proxy: Proxy | None = None) -> list[Told]:
    return [(name, proxy, line, place > 0) for place, name in enumerate(names)]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Councillors Nair and Birch", ["Councillor Nair", "Councillor Birch"]),
        ("Councillors Okoro and Nair", ["Councillor Okoro", "Councillor Nair"]),
        ("Cllr Nair and Cllr Birch, Ward Members", ["Cllr Nair", "Cllr Birch, Ward Members"]),
        ("Cllr Nair, Cllr Birch, Cllr Hart", ["Cllr Nair", "Cllr Birch", "Cllr Hart"]),
        ("Leader and Chief Executive", ["Leader", "Chief Executive"]),
        ("cllr Nair and Cllr Tom Birch", ["cllr Nair", "Cllr Tom Birch"]),
        ("Cllr Nair & Sam Okoro, Officer", ["Cllr Nair", "Sam Okoro, Officer"]),
    ],
)
def test_one_line_names_several(line: str, names: list[str]) -> None:
    assert told(line) == several(line, *names)
    assert told(f"pp {line}") == several(line, *names, proxy=PP)
    assert told(line, closed=False) == [plain(line)]


@pytest.mark.parametrize(
    "line",
    [
        "Councillors Okoro and Stone",
        "Councillors Nair",
        "Cllr Nair and Sam Stone",
        "Leader's Office and Cllr Birch",
        "Cllr Birch and Nair",
        "Sam Okoro and Alan Brown, Head of Planning",
        "Cllr Nair, Leader, and Alan Brown, Head of Planning",
        "Cllr Nair / Tom Birch",
        "Cllr Nair + Tom Birch",
        "Cllr Nair, Tom Birch",
        "Cllr Nair and Planning Officer",
        "Cllr Nair and Mill House, Warden",
        "Ward Councillors: Cllr Nair and Cllr Birch",
        "Assistant to the Leader and Cllr Birch",
        "Alan and June Brown",
        "Ambleford and Mill House",
    ],
)
def test_one_line_is_one_piece(line: str) -> None:
    assert told(line) == [plain(line)]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Priya Nair OBE - Leader of the Council", "Priya Nair"),
        ("Cllr. Priya Nair, Leader", "Cllr. Priya Nair"),
        ("Priya Nair (she/her)", "Priya Nair"),
        ("Priya Nair | Leader", "Priya Nair"),
        (" P. Nair. ", "P. Nair"),
        ("P FOX", "P FOX"),
        ("Xanthe Hale", "Xanthe Hale"),
        ("Anna-Maria Hale", "Anna-Maria Hale"),
        ("", ""),
    ],
)
def test_the_name_at_the_head_of_a_line(line: str, name: str) -> None:
    assert name_of(line) == name


@pytest.mark.parametrize(("line", "does"), [("Mill House", True), ("cyngor y dref", True), ("Priya Nair", False)])
def test_a_council_a_house_or_a_street_is_nobody(line: str, does: bool) -> None:
    assert is_organisation(line) is does
