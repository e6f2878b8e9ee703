"""What pressure is about, and which orders are none."""

from datetime import date

import pytest

from mailguard.correspondence.conduct.matter import at_service, excused, matter
from mailguard.message import Address
from tests.checks.tones import cast

ROLL = cast().on(date(2027, 2, 2))
HART, LUNT = (ROLL.who(Address(f"cllr.{name}@ambleford.gov.uk")) for name in ("j.hart", "o.lunt"))
ORDER = "Close the car park on Friday."


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("Take that item off the agenda.", "agenda"),
        ("Withdraw the paper or we shall fall out.", "agenda"),
        ("Change your recommendation.", "advice"),
        ("You will recommend approval.", "advice"),
        ("Rewrite the draft report by Monday.", "advice"),
        ("I expect your professional opinion to be another one.", "advice"),
        ("Forget the policy and let her have the flat.", "authority"),
        ("Do it without authorisation.", "authority"),
        ("Do this for my ward first.", "work"),
        ("My residents want this done today.", "work"),
        ("Do as you are told.", "other"),
        ("I shall report you.", "other"),
    ],
)
def test_what_pressure_is_about(words: str, about: str) -> None:
    assert matter(words) == about


def test_a_threat_is_never_mere_ward_work() -> None:
    assert matter("Do this for my ward first or your job goes.", threat=True) == "other"
    assert matter("Recommend it for my ward or your job goes.", threat=True) == "advice"


@pytest.mark.parametrize(
    "text",
    [
        f"The beck has flooded Mill Lane. {ORDER}",
        f"There is a gas leak. {ORDER}",
        f"{ORDER} The wall has collapsed.",
        f"This was agreed at the meeting in May. {ORDER}",
        f"The Committee resolved this on Tuesday. {ORDER}",
        f"See minute 14. {ORDER}",
        f"There is a gas\nleak. {ORDER}",
        f"This was agreed at\nthe meeting in May. {ORDER}",
    ],
)
def test_an_emergency_and_a_resolution_excuse_an_order(text: str) -> None:
    assert excused(text, ORDER, HART, ROLL)


@pytest.mark.parametrize(
    "text",
    [ORDER, f"I have had complaints. {ORDER}", f"The Committee meets on Tuesday. {ORDER}", f"I have decided. {ORDER}"],
)
def test_other_orders_are_orders(text: str) -> None:
    assert not excused(text, ORDER, HART, ROLL)


def test_what_excuses_stands_near() -> None:
    assert not excused(f"There is a gas leak. {'Thank you for your letter. ' * 20}{ORDER}", ORDER, HART, ROLL)
    assert not excused("There is a gas leak.", ORDER, HART, ROLL)


def test_the_chair_rules_on_the_meeting() -> None:
    first = "Take the motion first at the meeting."
    assert excused(first, first, LUNT, ROLL)
    assert not excused(first, first, HART, ROLL)
    wrapped = "Let Cllr Birch have the casting\nvote."
    assert excused(wrapped, wrapped, LUNT, ROLL)
    assert not excused(ORDER, ORDER, LUNT, ROLL)


def test_who_assists_a_member_takes_their_orders_and_nobody_elses() -> None:
    nair = ROLL.who(Address("cllr.p.nair@ambleford.gov.uk"))
    aziz, okoro = ROLL.person("noor-aziz"), ROLL.person("sam-okoro")
    assert aziz is not None
    assert okoro is not None
    assert nair.single is not None
    assert at_service((aziz,), nair, ROLL)
    assert not at_service((aziz,), HART, ROLL)
    assert not at_service((aziz, okoro), nair, ROLL)
    assert not at_service((okoro,), nair, ROLL)
    assert not at_service((), nair, ROLL)
