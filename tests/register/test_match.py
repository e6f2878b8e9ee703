"""Display names and quoted names, near spellings, odd and hostile texts."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailguard.message import Address
from mailguard.register import Roll, load
from tests.register.conftest import REGISTERS, SPRING, Written
from tests.register.test_named import seen


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("Jane Hart", ["jane-hart"]),
        ("Hart, Jane", ["jane-hart"]),
        ("Cllr. J. Hart", ["jane-hart"]),
        ("Hart, Jane - Councillor", ["jane-hart"]),
        ("HART Jane", ["jane-hart"]),
        ("The Mayor (Councillor Constance Fairweather-Pryce)", ["constance-fairweather-pryce"]),
        ("The Worshipful the Mayor, Cllr C Fairweather-Pryce", ["constance-fairweather-pryce"]),
        ("Mayor", ["constance-fairweather-pryce"]),
        ("Cyng. Carys Pugh-Lloyd", ["carys-pugh-lloyd"]),
        ("Kowalczyk, Steve", ["stefan-kowalczyk"]),
        ("J Hart (Planning)", ["joseph-hart"]),
        ("Hart, Joseph - Development Management", ["joseph-hart"]),
        ("J Hart", ["jane-hart", "joseph-hart"]),
        ("M Khaleque", ["mohammed-imran-khaleque", "mahfuz-khaleque"]),
        ("Jones, Siân (Planning)", []),
        ("Member Services", []),
        ("Cllr Hart, Leader", ["jane-hart"]),
        ("", []),
    ],
)
def test_a_display_name_is_matched(roll: Roll, name: str, people: list[str]) -> None:
    assert [person.id for person in roll.match(name)] == people


def test_an_exact_surname_keeps_a_near_one_from_being_guessed(written: Written) -> None:
    officer = "  - {id: al-burch, kind: officer, name: Al Burch}\n"
    member = "  - {id: tom-birch, kind: member, name: Tom Birch}\n"
    assert seen(load(written(people=member)).on(SPRING).named("Cllr Burch")) == [("tom-birch",)]
    assert load(written(people=member + officer)).on(SPRING).named("Cllr Burch") == ()


def test_the_nearer_of_two_spellings_wins_and_equal_ones_stay_two(written: Written) -> None:
    people = (
        "  - {id: one, kind: member, name: Ann Prosser}\n"
        "  - {id: two, kind: member, name: Bea Prossor}\n"
        "  - {id: three, kind: member, name: Cy Wainfleet}\n"
    )
    roll = load(written(people=people)).on(SPRING)
    assert seen(roll.named("Cllr Prossar")) == [("one", "two")]
    assert seen(roll.named("Cllr Ann Prossar")) == [("one",)]
    assert seen(roll.named("Cllr Wanflet")) == [("three",)]


def test_two_people_of_one_name_are_never_told_apart_by_it(written: Written) -> None:
    people = "  - {id: two, kind: member, name: Jane Hart, emails: [two@example.org]}\n"
    roll = load(written(people=people)).on(SPRING)
    assert seen(roll.named("Cllr Jane Hart")) == [("jane-hart", "two")]
    assert [person.id for person in roll.match("Jane Hart")] == ["jane-hart", "two"]


def test_wick_names(wick: Roll) -> None:
    assert seen(wick.named("Cllr Bebb and the Town Clerk")) == [("gwilym-bebb",), ("verity-hollins",)]
    assert seen(wick.named("Taff Maddern, Cllr O\u2019Rourke")) == [("keith-maddern",), ("thaddeus-orourke",)]
    assert len(wick.named("Staffing Committee")[0].people) == 5


AMBLEFORD = load(REGISTERS / "ambleford.yml").on(SPRING)
WORDS = (
    "Cllr Cllrs the Leader Hart Birch Birtch Jane J and & , ( ) (Cllr) ward Members Planning Committee Chair of "
    "O'Carroll St John - . Mr Y Cyng. a@b.example cllr.birch@ambleford.gov.uk Khaleque OBE Castle WJ [ ] \u0301 \u0430"
)
PIECES = st.sampled_from([*WORDS.split(" "), "\n"])
HOSTILE = ("(" * 50_000, "." * 50_000, "a@" * 25_000, "Cllr " * 10_000, "x" * 50_000, "A. " * 9_000)


@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=10).map(" ".join)))
def test_any_text_has_an_answer_made_of_its_own_words(text: str) -> None:
    place = 0
    for naming in AMBLEFORD.named(text):
        assert naming.people
        place = text.index(naming.quote, place) + len(naming.quote)
    assert all(person.serves(SPRING) for person in AMBLEFORD.match(text))
    party = AMBLEFORD.who(Address("", text))
    assert not (party.people and party.candidates)
    assert not party.people or not party.sure


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_takes_no_time(roll: Roll, text: str) -> None:
    start = time.process_time()
    assert roll.named(text) == ()
    assert roll.match(text) == ()
    assert roll.who(Address("a@b.example", text)).people == ()
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("cc: Whitlock", ["darren-whitlock"]),
        ("Cc Whitlock", ["darren-whitlock"]),
        ("Dan Whitlock", []),  # somebody else of that surname
        ("B Whitlock", []),
        ("Whitlock Road", []),
    ],
)
def test_a_bare_surname_is_not_cut_out_of_another_name(roll: Roll, text: str, people: list[str]) -> None:
    assert seen(roll.named(text)) == [(person,) for person in people]


@pytest.mark.parametrize(
    ("text", "count"),
    [("the Lib Dem Group", 4), ("Liberal Democrat councillors", 4), ("Independent Members", 13), ("local Members", 32)],
)
def test_groups_by_other_names(roll: Roll, text: str, count: int) -> None:
    [naming] = roll.named(text)
    assert (len(naming.people), naming.group) == (count, True)


def test_a_ward_member_in_the_singular_is_one_or_unsure(roll: Roll) -> None:
    [only] = roll.named("the ward Member for Little Amble")
    [any_of_three] = roll.named("Castle ward Member")
    assert (len(only.people), only.sure, only.group) == (1, True, False)
    assert (len(any_of_three.people), any_of_three.sure, any_of_three.group) == (3, False, False)
