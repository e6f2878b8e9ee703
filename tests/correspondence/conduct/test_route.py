"""Who stands on the route that a clause names."""

from dataclasses import replace
from datetime import date

import pytest

from mailguard.correspondence.conduct.route import Station, may_manage, rightly_told, takes, unmanaged
from mailguard.message import Address
from mailguard.register.party import Party
from mailguard.register.people import Holds, Kind, Person
from tests.checks.tones import cast

ROLL = cast().on(date(2027, 2, 2))
OKORO = ROLL.person("sam-okoro")
EVERY: tuple[Station, ...] = (
    "manager",
    "chief-officer",
    "director",
    "chief-executive",
    "monitoring-officer",
    "town-clerk",
    "human-resources",
)


def who(email: str) -> Party:
    return ROLL.who(Address(email))


def officer(job: str = "", grade: str | None = None, posts: tuple[str, ...] = ()) -> Party:
    person = Person(id="new", kind=Kind.OFFICER, name="Ann New", job=job or None, grade=grade, posts=posts)
    return Party(
        address=Address("a.new@ambleford.gov.uk"),
        holds=Holds.PERSON,
        people=(person,),
    )


def takes_it(party: Party, *route: Station) -> bool:
    assert OKORO is not None
    return takes(party, OKORO, route or EVERY, ROLL)


@pytest.mark.parametrize(
    ("email", "route"),
    [
        ("b.carter@ambleford.gov.uk", "manager"),
        ("b.carter@ambleford.gov.uk", "chief-officer"),
        ("b.carter@ambleford.gov.uk", "director"),
        ("l.quinn@ambleford.gov.uk", "monitoring-officer"),
        ("monitoring.officer@ambleford.gov.uk", "monitoring-officer"),
        ("chief.executive@ambleford.gov.uk", "chief-executive"),
        ("hr@ambleford.gov.uk", "human-resources"),
        ("adviser@caldwell-legal.example.com", "human-resources"),
        ("clerk@ambleford.gov.uk", "town-clerk"),
    ],
)
def test_on_the_route(email: str, route: Station) -> None:
    assert takes_it(who(email), route)


@pytest.mark.parametrize(
    "email",
    [
        "d.rana@ambleford.gov.uk",
        "n.aziz@ambleford.gov.uk",
        "cllr.t.birch@ambleford.gov.uk",
        "s.okoro@ambleford.gov.uk",
        "leisure@ambleford.gov.uk",
        "p.stone@example.com",
        "newsdesk@amblefordgazette.example",
        "records@ambleford.gov.uk",
    ],
)
def test_off_every_route(email: str) -> None:
    assert not takes_it(who(email))


@pytest.mark.parametrize(
    ("party", "route", "on"),
    [
        (officer("Chief Executive"), "chief-executive", True),
        (officer("Assistant to the Chief Executive"), "chief-executive", False),
        (officer("Town Clerk"), "town-clerk", True),
        (officer("Clerk to the Council"), "town-clerk", True),
        (officer("Payments Clerk"), "town-clerk", False),
        (officer("HR Adviser"), "human-resources", True),
        (officer("Director of Place"), "director", True),
        (officer("Head of Planning"), "chief-officer", True),
        (officer("Planner", posts=("monitoring-officer",)), "monitoring-officer", True),
        (officer("Planner", grade="statutory"), "director", True),
        (officer("Planner", grade="senior"), "director", False),
        (officer("Planner", grade="chief"), "monitoring-officer", False),
    ],
)
def test_by_job_post_and_grade(party: Party, route: Station, on: bool) -> None:
    assert takes_it(party, route) is on


def test_a_managers_manager_is_on_the_route() -> None:
    assert OKORO is not None
    below = replace(OKORO, id="new", manager="sam-okoro")
    assert takes(who("b.carter@ambleford.gov.uk"), below, ("manager",), ROLL)
    assert takes(who("s.okoro@ambleford.gov.uk"), below, ("manager",), ROLL)
    assert not takes(who("d.rana@ambleford.gov.uk"), below, ("manager",), ROLL)


@pytest.mark.parametrize(
    ("email", "rightly"),
    [
        ("b.carter@ambleford.gov.uk", True),
        ("l.quinn@ambleford.gov.uk", True),
        ("chief.executive@ambleford.gov.uk", True),
        ("internal.audit@ambleford.gov.uk", True),
        ("fraud@ambleford.gov.uk", True),
        ("whistle-blowing@ambleford.gov.uk", True),
        ("s.okoro@ambleford.gov.uk", False),
        ("d.rana@ambleford.gov.uk", False),
        ("hr@ambleford.gov.uk", False),
        ("cllr.t.birch@ambleford.gov.uk", False),
        ("internal.audit@example.com", False),
        ("newsdesk@amblefordgazette.example", False),
    ],
)
def test_with_whom_a_concern_belongs_whatever_the_clause_names(email: str, rightly: bool) -> None:
    assert OKORO is not None
    assert rightly_told(who(email), OKORO, ROLL) is rightly


def test_who_may_be_the_manager_whom_the_register_does_not_name() -> None:
    assert OKORO is not None
    assert not unmanaged(OKORO)
    new = replace(OKORO, id="new", manager=None)
    assert unmanaged(new)
    assert may_manage(who("d.rana@ambleford.gov.uk"), new)
    assert not rightly_told(who("d.rana@ambleford.gov.uk"), new, ROLL)
    assert rightly_told(officer("Head of Leisure"), replace(new, id="other"), ROLL)
    assert not rightly_told(officer("Head of Leisure"), OKORO, ROLL)
    assert not may_manage(who("cllr.t.birch@ambleford.gov.uk"), new)
    assert not may_manage(officer(grade="junior"), replace(new, id="other"))
    assert rightly_told(officer("Head of Internal Audit", grade="junior"), OKORO, ROLL)
