"""Names as published, in every shape that prefix, office, honour and case can give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailguard.register.moderngov.titles import cleaned, vacant

BEFORE = st.sampled_from(
    [
        "",
        "Councillor ",
        "Cllr ",
        "Cllr. ",
        "COUNCILLOR ",
        "Councillor Mrs ",
        "Councillor  Miss. ",
        "Cllr Dr ",
        "Councillor Rev ",
        "The Mayor. Councillor ",
        "Mayor's Consort. Councillor ",
        "Deputy Mayor ",
        "Y Cynghorydd ",
        "Alderman ",
    ]
)
AFTER = st.sampled_from(
    [
        "",
        ", OBE",
        " MBE",
        "  CBE, JP",
        ". OBE",
        " BA (Hons) MA",
        " BEng (Lond)",
        ", O.B.E.",
        " (Leader)",
        " CBE (Leader)",
    ]
)
FIRST = st.sampled_from(["Leopold", "Róisín", "Wei-Ling", "Noor", "E", "Q T"])
LAST = st.sampled_from(["Arkell", "O'Driscoll-Vane", "ap Rhys", "St John-Mayhew", "Kaur Dhaliwal", "Béraud", "Tan"])


@given(BEFORE, FIRST, LAST, AFTER)
def test_whatever_stands_round_a_name_is_taken_off(before: str, first: str, last: str, after: str) -> None:
    assert cleaned(f"{before}{first} {last}{after}").name == f"{first} {last}"


@given(BEFORE, FIRST, LAST, AFTER)
def test_a_clean_name_stays_as_it_is(before: str, first: str, last: str, after: str) -> None:
    name = cleaned(f"{before}{first} {last}{after}").name
    assert cleaned(name).name == name


@given(st.text(max_size=200))
def test_any_text_gives_a_name_on_one_line(text: str) -> None:
    found = cleaned(text)
    for name in (found.name, *found.also):
        assert name == " ".join(name.split())
        assert name.isprintable()


@pytest.mark.parametrize(
    ("published", "name", "also", "offices"),
    [
        ("SMITH, Jane (Cllr)", "Jane Smith", (), ()),
        ("Councillor Jane HART", "Jane Hart", (), ()),
        ("CLLR WEI MA", "Wei Ma", (), ()),
        ("Councillor TERRY O'NEILL-MCKAY JP", "Terry O'Neill-McKay", (), ()),
        ("Councillor J.R. Quarrie", "J R Quarrie", (), ()),
        ("Lord Mayor Councillor Jim Ng", "Jim Ng", (), ("Lord Mayor",)),
        ("The Mayor (Councillor Perpetua Sling)", "Perpetua Sling", (), ("Mayor",)),
        ("Mayor's Consort. Councillor Aubrey Tarleton", "Aubrey Tarleton", (), ()),
        ("Councillor Iolo Brackenbury CBE (Leader)", "Iolo Brackenbury", (), ("Leader of the Council",)),
        ("Councillor Mrs Margaret [Peggy] Ostler", "Margaret Ostler", ("Peggy Ostler",), ()),
        ("Councillor W J (Bill) Tatlock", "W J Tatlock", ("W Tatlock", "Bill Tatlock"), ()),
        ("Councillor The Lord Tennick of Thornmere CBE", "Lord Tennick", (), ()),
        ("Councillor Jane Hart - Castle Ward Member", "Jane Hart", (), ()),
        ("Councillor Jo Lord", "Jo Lord", (), ()),
        ("Jane Hart (Planning)", "Jane Hart", (), ()),
        ("Councillor Major Tom Varley", "Tom Varley", (), ()),
        ("Cllr Jane Hart tel 01632 960101", "Jane Hart", (), ()),
        ("Councillor", "", (), ()),
        ("", "", (), ()),
    ],
)
def test_names(published: str, name: str, also: tuple[str, ...], offices: tuple[str, ...]) -> None:
    found = cleaned(published)
    assert (found.name, found.offices) == (name, offices)
    assert set(found.also) <= set(also)
    assert bool(found.also) == bool(also)


@pytest.mark.parametrize(
    "name",
    ["Vacant", "Vacancy", "VACANT SEAT", "Vacant  Vacant", "Councillor Vacant", "Vacant councillor post", "Vacancies"],
)
def test_vacant(name: str) -> None:
    assert vacant(name)


@pytest.mark.parametrize("name", ["Councillor Ivor Vacantine", "Councillor Vaca", "Anna Vacancy", ""])
def test_not_vacant(name: str) -> None:
    assert not vacant(name)
