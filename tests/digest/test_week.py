"""Weeks as ISO 8601 has them, and how a person writes them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from mailguard.digest import Week, between
from mailguard.digest.words import amount, listing, share, shorten, span, visible, weeks


@pytest.mark.parametrize(
    ("day", "week"),
    [("2026-12-28", "2026-W53"), ("2027-01-03", "2026-W53"), ("2027-01-04", "2027-W01"), ("2024-12-30", "2025-W01")],
)
def test_weeks_round_the_turn_of_the_year(day: str, week: str) -> None:
    assert str(Week.of(date.fromisoformat(day))) == week
    assert Week.read(week).first <= date.fromisoformat(day) <= Week.read(week).last


@pytest.mark.parametrize("text", ["2027-W53", "2026-W00", "2026-47", "2026-W7", "", "2026-W47 "])
def test_what_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"week|W"):
        Week.read(text)


def test_a_week_begins_at_midnight_by_the_councils_clocks() -> None:
    london = ZoneInfo("Europe/London")
    assert Week.at(datetime(2026, 6, 28, 22, 59, tzinfo=UTC), london) == Week(2026, 26)
    assert Week.at(datetime(2026, 6, 28, 23, 0, tzinfo=UTC), london) == Week(2026, 27)


def test_weeks_between() -> None:
    assert [str(week) for week in between(Week(2026, 52), Week(2027, 1))] == ["2026-W52", "2026-W53", "2027-W01"]
    assert between(Week(2026, 2), Week(2026, 1)) == ()
    assert Week(2026, 53).later(1) == Week(2027, 1) > Week(2026, 53)


def test_numbers_and_their_nouns() -> None:
    assert [amount(n, "message") for n in (0, 1, 2, 2104)] == [
        "0 messages",
        "1 message",
        "2 messages",
        "2,104 messages",
    ]
    assert amount(2, "mailbox", "mailboxes") == "2 mailboxes"


def test_lists() -> None:
    assert [listing(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert weeks([Week(2026, 44)]) == "week 44"
    assert weeks([Week(2026, 53), Week(2027, 1)]) == "weeks 53 of 2026 and 1 of 2027"


def test_spans_of_days() -> None:
    assert span(date(2026, 11, 16), date(2026, 11, 22)) == "16 to 22 November 2026"
    assert span(date(2026, 10, 26), date(2026, 11, 1)) == "26 October to 1 November 2026"
    assert span(date(2026, 12, 28), date(2027, 1, 3)) == "28 December 2026 to 3 January 2027"


@pytest.mark.parametrize(
    ("part", "whole", "told"),
    [(0, 0, "0%"), (0, 9, "0%"), (9, 9, "100%"), (99999, 100000, "99.9%"), (1, 3, "33.3%"), (9495, 10000, "94.9%")],
)
def test_shares_are_rounded_down(part: int, whole: int, told: str) -> None:
    assert share(part, whole) == told


def test_letters_that_hide_are_written_out() -> None:
    assert visible("a\u202eb\u200bc\x1b[1m") == "a⟦U+202E⟧b⟦U+200B⟧c⟦U+001B⟧[1m"
    assert visible(" Siân \r\n O’Neill\tŁukasz ") == "Siân O’Neill Łukasz"


def test_a_clause_is_cut_between_words_and_says_so() -> None:
    assert shorten("word " * 100, 22) == "word word word word …"
    assert shorten("short") == "short"
