"""R-31: one digest an ISO week, none for the future, and one that names the weeks missed."""

import time as system
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from mailguard.digest import Week, between
from mailguard.service.due import Due, Hour, due_weeks, last_over

LONDON = ZoneInfo("Europe/London")
MONDAY = Hour(LONDON)
FIRST = datetime(2026, 1, 7, 9, 0, tzinfo=UTC)  # a Wednesday, week 2


def at(text: str) -> datetime:
    """A moment written as London's clocks show it."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


def walk(start: datetime, end: datetime, hour: Hour, step: timedelta, first: datetime = FIRST) -> list[Due]:
    """Every digest that a service awake all the time would write; the clock is stepped in UTC."""
    sent: set[Week] = set()
    written, now = [], start.astimezone(UTC)
    while now < end:
        if due := due_weeks(now, hour, sent, first):
            assert hour.of(due.week) <= now
            sent.add(due.week)
            written.append(due)
        now += step
    return written


@pytest.mark.parametrize(
    "hour",
    [
        MONDAY,
        Hour(LONDON, "sun", time(1, 30)),
        Hour(LONDON, "sun", time(2, 30)),
        Hour(ZoneInfo("America/New_York"), "fri", time(23, 59)),
        Hour(ZoneInfo("Pacific/Kiritimati"), "mon", time(0, 0)),
    ],
    ids=["monday 7", "the doubled hour", "the missing hour", "new york", "far east"],
)
def test_one_digest_a_week_over_two_years(hour: Hour) -> None:
    written = walk(FIRST, datetime(2028, 1, 7, tzinfo=UTC), hour, timedelta(hours=1))
    weeks = [due.week for due in written]
    assert weeks == list(between(weeks[0], weeks[-1]))
    assert weeks[0] == Week(2026, 2)
    assert Week(2026, 53) in weeks
    assert all(not due.missed for due in written)


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"], ids=["hour forward", "hour back"])
def test_both_changes_of_the_hour(day: str) -> None:
    sunday = datetime.fromisoformat(day).replace(tzinfo=LONDON)
    week = Week.of(sunday.date())
    written = walk(
        sunday - timedelta(days=1), sunday + timedelta(days=2), MONDAY, timedelta(minutes=1), sunday - timedelta(days=3)
    )
    assert written == [Due(week)]
    assert MONDAY.of(week).astimezone(LONDON).hour == 7


def test_the_hour_is_local_summer_and_winter() -> None:
    assert MONDAY.of(Week(2026, 27)).hour == 6
    assert MONDAY.of(Week(2026, 47)).hour == 7


def test_week_53_and_the_turn_of_the_year() -> None:
    assert last_over(at("2027-01-04T06:59"), MONDAY) == Week(2026, 52)
    assert last_over(at("2027-01-04T07:00"), MONDAY) == Week(2026, 53)
    assert last_over(at("2027-01-11T07:00"), MONDAY) == Week(2027, 1)
    assert Week(2026, 53).first.isoformat() == "2026-12-28"


def test_a_clock_set_back_two_hours_sends_nothing_again() -> None:
    sent = {Week(2026, 45), Week(2026, 46)}
    due = due_weeks(at("2026-11-23T07:00"), MONDAY, sent, FIRST)
    assert due == Due(Week(2026, 47))
    sent.add(due.week)
    for clock in ("2026-11-23T05:00", "2026-11-23T06:59", "2026-11-23T07:00", "2026-11-23T09:00"):
        assert due_weeks(at(clock), MONDAY, sent, FIRST) is None


def test_a_clock_set_forward_two_hours_sends_at_once() -> None:
    sent = {Week(2026, 46)}
    assert due_weeks(at("2026-11-23T06:30"), MONDAY, sent, FIRST) is None
    assert due_weeks(at("2026-11-23T08:30"), MONDAY, sent, FIRST) == Due(Week(2026, 47))


def test_thirty_days_pause_gives_one_digest_that_names_the_weeks_missed() -> None:
    sent = {Week(2026, 46)}
    due = due_weeks(at("2026-12-23T10:00"), MONDAY, sent, FIRST)
    assert due == Due(Week(2026, 51), (Week(2026, 47), Week(2026, 48), Week(2026, 49), Week(2026, 50)))
    assert due_weeks(at("2026-12-23T10:00"), MONDAY, sent | {due.week}, FIRST) is None
    later = due_weeks(at("2026-12-28T07:00"), MONDAY, sent | {due.week}, FIRST)
    assert later == Due(Week(2026, 52))


def test_a_clock_that_was_a_year_ahead_stops_no_later_digest() -> None:
    sent = {Week(2026, 46), Week(2027, 46)}
    assert due_weeks(at("2026-11-23T07:00"), MONDAY, sent, FIRST) == Due(Week(2026, 47))


def test_nothing_before_the_first_scan_or_for_a_week_that_is_not_over() -> None:
    assert due_weeks(at("2026-11-23T07:00"), MONDAY, (), None) is None
    assert due_weeks(at("2026-11-23T07:00"), MONDAY, (), at("2026-11-23T06:00")) is None
    assert due_weeks(at("2026-11-29T23:59"), MONDAY, (), at("2026-11-23T06:00")) is None
    assert due_weeks(at("2026-11-30T07:00"), MONDAY, (), at("2026-11-23T06:00")) == Due(Week(2026, 48))


def test_a_recipient_who_is_new_or_was_left_out_by_a_crash_gets_the_same_week() -> None:
    sent = {Week(2026, 46), Week(2026, 47)}
    now = at("2026-11-24T09:00")
    assert due_weeks(now, MONDAY, sent, FIRST, mine=()) == Due(Week(2026, 47))
    assert due_weeks(now, MONDAY, sent, FIRST, mine=sent) is None


def test_another_day_and_hour() -> None:
    wednesday = Hour(LONDON, "wed", time(16, 45))
    assert last_over(at("2026-11-25T16:44"), wednesday) == Week(2026, 46)
    assert last_over(at("2026-11-25T16:45"), wednesday) == Week(2026, 47)


@pytest.fixture
def wrong_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    system.tzset()
    yield
    monkeypatch.undo()
    system.tzset()


@pytest.mark.usefixtures("wrong_zone")
def test_the_wrong_zone_on_the_host_changes_nothing() -> None:
    assert datetime.now().astimezone().utcoffset() == timedelta(hours=5, minutes=30)
    start, end = datetime(2026, 10, 1, tzinfo=UTC), datetime(2027, 2, 1, tzinfo=UTC)
    written = walk(start, end, MONDAY, timedelta(minutes=30), start)
    assert [due.week for due in written] == list(between(Week(2026, 40), Week(2027, 3)))
    assert last_over(at("2026-11-23T06:59"), MONDAY) == Week(2026, 46)
