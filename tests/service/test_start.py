"""G7 and G9: no real mail before the records are there, and Members' mailboxes never."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mailguard.config import Council, Settings, Start
from mailguard.errors import NotReady
from mailguard.service.start import missing, officers_only, ready

TODAY = date(2026, 11, 21)
REVIEWERS = {"meera-balasubramaniam", "mo@district.example"}
COMPLETE: dict[str, Any] = {
    "purpose": "To keep our protocol on copying Members' letters",
    "notice_given": date(2026, 11, 1),
    "assessment": date(2026, 10, 15),
    "reviewer": "meera-balasubramaniam",
}


def settings(**changes: Any) -> Settings:
    start = Start(**(COMPLETE | changes))
    return Settings(
        council=Council(protocol="borough-2019", register="register.yml"), start=start, file=Path("settings.toml")
    )


def test_ready_where_every_record_is_there() -> None:
    ready(settings(), REVIEWERS, TODAY)
    ready(settings(notice_given=TODAY, assessment=TODAY, reviewer="mo@district.example"), REVIEWERS, TODAY)


@pytest.mark.parametrize("key", COMPLETE)
def test_each_missing_record_is_named_and_no_other(key: str) -> None:
    with pytest.raises(NotReady) as caught:
        ready(settings(**{key: None}), REVIEWERS, TODAY)
    told = str(caught.value)
    assert "A record is missing under [start] in settings.toml" in told
    assert f"  {key}: there is none. Write: {key} = " in told
    assert [other for other in COMPLETE if f"  {other}:" in told] == [key]


def test_all_missing_are_named_at_once() -> None:
    with pytest.raises(NotReady, match="4 records are missing") as caught:
        ready(settings(**dict.fromkeys(COMPLETE)), REVIEWERS, TODAY)
    assert all(f"  {key}: " in str(caught.value) for key in COMPLETE)


@pytest.mark.parametrize("purpose", ["", "   ", "\n"])
def test_an_empty_purpose_is_none(purpose: str) -> None:
    assert missing(settings(purpose=purpose), REVIEWERS, TODAY) == {"purpose": "there is none"}


@pytest.mark.parametrize("key", ["notice_given", "assessment"])
def test_a_day_to_come_does_not_count(key: str) -> None:
    wrong = missing(settings(**{key: date(2026, 11, 22)}), REVIEWERS, TODAY)
    assert wrong == {key: "2026-11-22 has not come yet"}


def test_a_members_mailbox_is_never_a_source() -> None:
    members = {"cllr.j.hart@ambleford.gov.uk", "cllr.birch@ambleford.gov.uk"}
    officers_only(["tom.adeyemi@ambleford.gov.uk"], members)
    with pytest.raises(NotReady, match="One mailbox is a Member's") as caught:
        officers_only(["tom.adeyemi@ambleford.gov.uk", "Cllr.J.Hart@ambleford.gov.uk"], members)
    assert "@" not in str(caught.value)
    with pytest.raises(NotReady, match="2 mailboxes are Members'"):
        officers_only(members, members)


def test_the_reviewers_that_may_be_named_are_told() -> None:
    told = missing(settings(reviewer="Meera"), REVIEWERS, TODAY)["reviewer"]
    assert told == "the register has no such reviewer: use one of meera-balasubramaniam, mo@district.example"
    none = missing(settings(), set(), TODAY)["reviewer"]
    assert none == "the register has no reviewer: add one under `reviewers:`"
