"""Whom a few words name: people, offices and groups; misspelt, shortened, in Welsh; and whom they do not."""

import pytest

from mailguard.register import Roll, load
from mailguard.register.party import Naming
from mailguard.register.people import Kind
from tests.register.conftest import SPRING
from tests.register.oracle_cast import CAST


def seen(namings: tuple[Naming, ...]) -> list[tuple[str, ...]]:
    return [tuple(person.id for person in naming.people) for naming in namings]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        # a Member and an officer with one surname; near-names
        ("Councillor Birch", "edmund-birch"),
        ("cc Cllr Hart", "jane-hart"),
        ("Cllr J Hart", "jane-hart"),
        ("Cllr J.Hart", "jane-hart"),
        ("J M Hart", "jane-hart"),
        ("Jan Hart", "jane-hart"),
        ("T Birch", "edmund-birch"),
        ("N Birch", "naomi-birch"),
        ("Naomi Birch", "naomi-birch"),
        ("Jane Hartley", "jane-hartley"),
        ("Hart (Planning)", "joseph-hart"),
        # initials, nicknames, titles, honours
        ("Cllr Tatlock", "wj-tatlock"),
        ("WJ Tatlock", "wj-tatlock"),
        ("W. J. Tatlock", "wj-tatlock"),
        ("Bill Tatlock", "wj-tatlock"),
        ("Cllr Wally Tatlock", "wj-tatlock"),
        ("Peggy Ostler", "margaret-ostler"),
        ("Cllr Mrs R Peverell", "rosalind-peverell"),
        ("Mrs Peverell", "rosalind-peverell"),
        ("Dr Raghunathan", "anjali-raghunathan"),
        ("Cllr Constance Fairweather-Pryce OBE", "constance-fairweather-pryce"),
        # accents, apostrophes, hyphens, particles, the order of names
        ("Siobhan McGarrigle", "siobhan-mcgarrigle"),
        ("Cllr Siobhán McGarrigle", "siobhan-mcgarrigle"),
        ("Cllr Wiśniewski", "piotr-wisniewski"),
        ("Cllr O'Carroll", "niamh-ocarroll"),
        ("Cllr O\u2019Carroll\u2019s letter", "niamh-ocarroll"),
        ("Cllr OCarroll", "niamh-ocarroll"),
        ("Cllr Nwosu-Clarke", "adaeze-nwosu-clarke"),
        ("Cllr Nwosu Clarke", "adaeze-nwosu-clarke"),
        ("Cllr Nwosu", "adaeze-nwosu-clarke"),
        ("Ada Clarke", "adaeze-nwosu-clarke"),
        ("Cllr ap Rhys", "tomos-ap-rhys"),
        ("Tomos ap Rhys", "tomos-ap-rhys"),
        ("Cllr Rhys", "tomos-ap-rhys"),
        ("Cllr St John-Mayhew", "hugh-st-john-mayhew"),
        ("Cllr St. John Mayhew", "hugh-st-john-mayhew"),
        ("Hugh Mayhew", "hugh-st-john-mayhew"),
        ("Cllr Dhaliwal", "gurpreet-kaur-dhaliwal"),
        ("Gurpreet Kaur", "gurpreet-kaur-dhaliwal"),
        ("Cllr Bahra", "sukhdev-singh-bahra"),
        ("Sukhdev Singh", "sukhdev-singh-bahra"),
        ("Cllr Adan", "zainab-yusuf-adan"),
        ("Zainab Yusuf", "zainab-yusuf-adan"),
        ("Tan Wei-Ling", "wei-ling-tan"),
        ("Wei Ling Tan", "wei-ling-tan"),
        ("Carys Pugh", "carys-pugh-lloyd"),
        ("Cllr Mohammed Khaleque", "mohammed-imran-khaleque"),
        ("Cllr M.I. Khaleque", "mohammed-imran-khaleque"),
        ("Imran Khaleque", "mohammed-imran-khaleque"),
        ("Mahfuz Khaleque", "mahfuz-khaleque"),
        # ordinary words as surnames
        ("Cllr Rook", "barnaby-rook"),
        ("Barney Rook", "barnaby-rook"),
        ("CROOK, Jessamy (Cllr)", "jessamy-crook"),
        ("Gordon Leech", "gordon-leech"),
        # misspelt
        ("Councilor Birtch", "edmund-birch"),
        ("Councillor Burch", "edmund-birch"),
        ("Cllr Hrat", "jane-hart"),
        ("Cllr Har", "jane-hart"),
        ("Councillor Raganathan", "anjali-raghunathan"),
        ("Cllr MacGarrigle", "siobhan-mcgarrigle"),
        ("Cllr Wisniewsky", "piotr-wisniewski"),
        ("Alastair Fenwick", "alasdair-fenwick"),
        ("Cllr J\u0430ne Hart", "jane-hart"),
        # Welsh, lower case, the other order
        ("y Cyng. Pugh-Lloyd", "carys-pugh-lloyd"),
        ("Y Cynghorydd Carys Pugh", "carys-pugh-lloyd"),
        ("cllr birch pls", "edmund-birch"),
        ("SMITH, Jane and HART, Jane (Cllr)", "jane-hart"),
        ("Jane Hart (Cllr)", "jane-hart"),
        # offices
        ("the Leader", "jane-hart"),
        ("the Leader of the Council", "jane-hart"),
        ("the Leader's office", "jane-hart"),
        ("the Mayor", "constance-fairweather-pryce"),
        ("Deputy Mayor", "colm-devenish"),
        ("Chair of Planning", "jane-hart"),
        ("the Chairman of the Planning Committee", "jane-hart"),
        ("Vice-Chair of Licensing", "ifeoma-ezeani"),
        ("Lead Member for Housing", "olwen-gethin"),
        ("the opposition leader", "adaeze-nwosu-clarke"),
        ("Head of Planning", "ruth-calloway"),
        ("the Monitoring Officer", "meera-balasubramaniam"),
        ("cllr.birch@ambleford.gov.uk", "edmund-birch"),
    ],
)
def test_one_person_is_named(roll: Roll, text: str, person: str) -> None:
    namings = roll.named(text)
    assert seen(namings) == [(person,)]
    assert namings[0].sure
    assert not namings[0].group
    assert namings[0].quote in text


@pytest.mark.parametrize(
    "text",
    [
        "Rook",
        "the rook nests",
        "Crook",
        "a crook and a leech",
        "Castle",
        "Heath",
        "Jane",
        "Cllr Hartley",  # an officer is no councillor
        "Cllr Harte",
        "Jane Heart",
        "Cllr Moxon",  # no longer a Member, and nobody else either
        "Julian Frobisher",
        "Cllr John Hart",
        "Councillor Smith",
        "Joan Hart",
        "the leader of the walking group",
        "Cllr",
        "Kind regards",
        "The Planning Inspectorate",
        "",
    ],
)
def test_nobody_is_named(roll: Roll, text: str) -> None:
    assert roll.named(text) == ()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("J Hart", {"jane-hart", "joseph-hart"}),
        ("Mr Birch", {"edmund-birch", "naomi-birch"}),
        ("Cllr Khaleque", {"mohammed-imran-khaleque", "mahfuz-khaleque"}),
        ("M Khaleque", {"mohammed-imran-khaleque", "mahfuz-khaleque"}),
        ("Cllr Gethin", {"olwen-gethin", "osian-gethin"}),
        ("O Gethin", {"olwen-gethin", "osian-gethin"}),
        ("the Planning Officer", {"aisha-siddiqui-grant", "oliver-nunn"}),
    ],
)
def test_several_stay_several(roll: Roll, text: str, people: set[str]) -> None:
    [naming] = roll.named(text)
    assert {person.id for person in naming.people} == people
    assert not naming.sure
    assert not naming.group


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("all Members", 32),
        ("All Councillors", 32),
        ("Castle ward Members", 3),
        ("the ward Members for Castle", 3),
        ("Market and Quayside councillors", 2),
        ("St Oswald's ward councillors", 3),
        ("St. Oswalds ward Members", 3),
        ("the Labour Group", 9),
        ("Labour Members", 9),
        ("the Ambleford First Group", 12),
        ("Planning Committee", 11),
        ("members of the Planning Committee", 11),
        ("group leaders", 4),
        ("all.members@ambleford.gov.uk", 32),
        ("Democratic Services", 2),
    ],
)
def test_a_group_is_named_as_a_whole(roll: Roll, text: str, count: int) -> None:
    [naming] = roll.named(text)
    assert len(naming.people) == count
    assert naming.group
    assert naming.sure


def test_ward_members_of_no_ward_are_not_sure_unless_a_list_says_who(roll: Roll) -> None:
    [naming] = roll.named("copied to ward Members")
    assert (naming.group, naming.sure, len(naming.people)) == (True, False, 32)
    oracle = load(CAST).on(SPRING)
    [listed] = oracle.named("copied to ward Members")
    assert seen((listed,)) == [("tom-birch", "carys-oakes")]
    assert listed.sure


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Cllrs Hart and Birch", ["jane-hart", "edmund-birch"]),
        ("Cllrs Hart, Birch & Rook", ["jane-hart", "edmund-birch", "barnaby-rook"]),
        ("Councillors Jane Hart and Edmund Birch", ["jane-hart", "edmund-birch"]),
        ("cllrs hart and birch know already", ["jane-hart", "edmund-birch"]),
        ("Cllr Hart and Birch", ["jane-hart", "edmund-birch"]),
        ("Cllr Hart and N Birch", ["jane-hart", "naomi-birch"]),
        ("Cllr Hart and Jane Hartley", ["jane-hart", "jane-hartley"]),
        ("Cllrs Hart and Hartley", ["jane-hart"]),
        ("Cllr Smith and Jane Hart", ["jane-hart"]),
        ("Jan Hart / Ted Birch", ["jane-hart", "edmund-birch"]),
        ("Cllr Birch (and Cllr Rook)", ["edmund-birch", "barnaby-rook"]),
        ("Jane Hart (copied to Gordon Leech)", ["jane-hart", "gordon-leech"]),
        ("cc Cllr Hart\nCllr Birch", ["jane-hart", "edmund-birch"]),
        ("Cllr Birch, Cllr Rook", ["edmund-birch", "barnaby-rook"]),
        ("the Leader and Deputy Leader", ["jane-hart", "sukhdev-singh-bahra"]),
        ("Cllrs Jane Hart, Edmund Birch & the Mayor", ["jane-hart", "edmund-birch", "constance-fairweather-pryce"]),
        ("Cllr. Birch. Thanks Jane Hart for this", ["edmund-birch", "jane-hart"]),
    ],
)
def test_several_are_named_in_turn(roll: Roll, text: str, people: list[str]) -> None:
    assert seen(roll.named(text)) == [(person,) for person in people]


def test_people_and_groups_stand_side_by_side(roll: Roll) -> None:
    namings = roll.named("cc Cllrs Birch, Hart, Castle ward Members and Gordon Leech")
    assert [naming.quote for naming in namings] == ["Cllrs Birch", "Hart", "Castle ward Members", "Gordon Leech"]


def test_who_serves_by_first_name_surname_and_both(roll: Roll) -> None:
    stefan = roll.person("stefan-kowalczyk")
    assert stefan is not None
    assert (
        roll.first_names["steve"] == roll.last_names["kowalczyk"] == roll.whole_names["stefan kowalczyk"] == (stefan,)
    )
    assert {person.id for person in roll.last_names["hart"]} == {"jane-hart", "joseph-hart"}
    assert "moxon" not in roll.last_names, "he resigned"
    assert "w" not in roll.first_names
    assert stefan in roll.officers
    assert not {person.kind for person in roll.officers} - {Kind.OFFICER}
