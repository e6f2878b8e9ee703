"""E-mail fields as councils fill them in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailguard.register.moderngov.fields import addresses
from mailguard.register.moderngov.posts import co_opted, posts, several
from mailguard.register.moderngov.published import Fault
from mailguard.register.moderngov.text import numbered, public, tidy
from mailguard.register.people import Office

ONE = "jane.hart@ambleford.gov.uk"


@pytest.mark.parametrize(
    ("field", "found", "faults"),
    [
        (ONE, (ONE,), ()),
        ("  Jane.Hart@AMBLEFORD.GOV.UK. ", (ONE,), ()),
        (f"{ONE};jh@example.com", (ONE, "jh@example.com"), ()),
        (f"{ONE}, jh@example.com", (ONE, "jh@example.com"), ()),
        (f"{ONE} / jh@example.com", (ONE, "jh@example.com"), ()),
        (f"{ONE} {ONE}", (ONE,), ()),
        (f"{ONE} (for ward specific issues)", (ONE,), ()),
        (f"{ONE} (01632 960101)", (ONE,), (Fault.TELEPHONE,)),
        (f"Jane Hart <{ONE}>", (ONE,), ()),
        (f"mailto:{ONE}", (ONE,), ()),
        ("eamonn.o'braden@ambleford.gov.uk", ("eamonn.o'braden@ambleford.gov.uk",), ()),
        ("eamonn.o&#39;braden@ambleford.gov.uk", ("eamonn.o'braden@ambleford.gov.uk",), ()),
        ("jane.hart@ambleford.gov.u", (), (Fault.CUT,)),
        ("jane.hart@ambleford", (), (Fault.CUT,)),
        ("jane.hart@", (), (Fault.CUT,)),
        ("07700 900861", (), (Fault.TELEPHONE,)),
        ("+44 (0)1632 960101", (), (Fault.TELEPHONE,)),
        ("07700900861@sms.example.com", (), (Fault.TELEPHONE,)),
        ("by post only", (), (Fault.TEXT,)),
        ("", (), ()),
        ("\r\n            ", (), ()),
    ],
)
def test_fields(field: str, found: tuple[str, ...], faults: tuple[Fault, ...]) -> None:
    assert addresses(field) == (found, faults)


@given(st.text(max_size=120))
def test_any_field_gives_addresses_or_nothing(field: str) -> None:
    for address in addresses(field)[0]:
        local, _, domain = address.rpartition("@")
        assert local
        assert "." in domain
        assert not numbered(local)
        assert addresses(address) == ((address,), ())


@given(
    st.integers(0, 10**9), st.sampled_from(["0{:010d}", "01632 {:06d}", "+44 1632 {:06d}", "(01632) {:06d}", "{:06d}"])
)
def test_a_telephone_number_is_taken_out_of_any_text(number: int, form: str) -> None:
    phone = form.format(number % 10**6)
    text = public(f"Chair of Planning, tel: {phone}")
    assert text == "Chair of Planning"


@pytest.mark.parametrize(
    "text",
    ["Mayor 2023-2027", "Ward 6: Thornmere Fell", "Chair of the 1st Committee", "Task Group 2026/27", "Room 101"],
)
def test_other_numbers_stay(text: str) -> None:
    assert public(text) == text


def test_text_is_decoded_as_often_as_it_was_encoded() -> None:
    assert tidy("&amp;quot;Larkrise&amp;quot; &amp;amp; Annexe") == '"Larkrise" & Annexe'
    assert tidy("Policy &amp; Resources") == "Policy & Resources"


def test_what_cannot_be_seen_is_taken_out() -> None:
    assert tidy("Jane\u202e Hart\u200b\x00\x1b[2J") == "Jane Hart [2J"


def test_a_postcode_is_taken_out() -> None:
    assert public("Surgery at ZZ99 9ZZ") == "Surgery at"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Leader of the Council; Chair of Planning Committee",
            [("Leader of the Council", None), ("Chair", "Planning Committee")],
        ),
        ("Vice Chairman of the Audit Committee", [("Vice-Chairman", "Audit Committee")]),
        ("Leader of the Ambleford First Group", [("Group Leader", "Ambleford First")]),
        ("Leader of Conservative Group", [("Group Leader", "Conservative")]),
        ("Lead Member for Planning, Trees and Heritage", [("Lead Member for Planning, Trees and Heritage", None)]),
        ("Councillor", []),
        ("; ;\r\n", []),
        ("Mayor; Mayor", [("Mayor", None)]),
        ("Mayor (07700 900123)", [("Mayor", None)]),
    ],
)
def test_posts(text: str, found: list[tuple[str, str | None]]) -> None:
    assert posts(text) == tuple(Office(title, body) for title, body in found)


def test_one_post_that_holds_several_is_seen() -> None:
    assert several("Deputy Leader of the Council, Lead Member for Finance, Chair of Policy and Resources Committee")
    assert several("Lead Member for Planning & Vice Chair of the Planning Committee")
    assert not several("Depute Policy Lead for Roads, HR, Customer Contact and Estates")
    assert not several("Lead Member for Planning, Trees and Heritage")


def test_co_opted() -> None:
    assert co_opted("Co-opted Member")
    assert co_opted("Independent Person")
    assert not co_opted("Chair of Planning")
