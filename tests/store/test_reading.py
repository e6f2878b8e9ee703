"""What comes out again: findings, verdicts, coverage, trends, history, permissions."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from mailguard.correspondence.past import Past, Release
from mailguard.correspondence.permission import Permission
from mailguard.errors import StoreError
from mailguard.finding import Severity, as_json
from mailguard.store import Coverage, Hidden, Status, UnknownFinding, Unseen, Verdict, week_days, week_of
from tests.store.conftest import Desk
from tests.store.making import DAY, FAILED, NOT_READ, NOW, UNCHECKED, finding, judged, past


def test_a_finding_comes_out_as_it_went_in(desk: Desk) -> None:
    desk.record(judged("a", finding()))
    (kept,) = desk.store.findings()
    assert kept.finding == finding()
    assert (kept.mailbox, kept.day, kept.first_seen) == ("tom.reed@ambleford.gov.uk", DAY, NOW)
    said = json.loads(json.dumps(kept.as_json()))
    assert {name: said.pop(name) for name in ("id", "first_seen", "mailbox", "status", "verdict")} == {
        "id": kept.id,
        "first_seen": "2026-11-21T09:00:00+00:00",
        "mailbox": "tom.reed@ambleford.gov.uk",
        "status": "open",
        "verdict": None,
    }
    assert said == as_json(finding())


def test_findings_are_oldest_first_and_can_be_narrowed(desk: Desk) -> None:
    days = [date(2026, 11, day) for day in (3, 1, 2)]
    for day in days:
        desk.record(judged(f"{day}", finding(), day=day))
    store = desk.store
    assert [kept.day.day for kept in store.findings()] == [1, 2, 3]
    assert [kept.day.day for kept in store.findings(date(2026, 11, 2))] == [2, 3]
    store.review(store.findings()[1].id, Verdict.REFERRED, "to the panel", "leah-quinn", NOW)
    assert [kept.day.day for kept in store.findings(status=Status.OPEN)] == [1, 3]
    assert [kept.day.day for kept in store.findings(status=Status.CLOSED)] == [2]


@pytest.mark.parametrize(
    ("verdict", "status"),
    [
        (Verdict.NOT_A_DEPARTURE, Status.CLOSED),
        (Verdict.INFORMAL, Status.CLOSED),
        (Verdict.REFERRED, Status.CLOSED),
        (Verdict.MORE, Status.OPEN),
    ],
)
def test_a_verdict_closes_the_finding_unless_it_asks_for_more(desk: Desk, verdict: Verdict, status: Status) -> None:
    desk.record(judged("a", finding()))
    (kept,) = desk.store.findings()
    desk.store.review(kept.id, verdict, "because", "leah-quinn", NOW)
    (after,) = desk.store.findings()
    assert (after.status, after.verdict) == (status, verdict)


def test_every_verdict_stays_written_down(desk: Desk) -> None:
    desk.record(judged("a", finding()))
    (kept,) = desk.store.findings()
    first = desk.store.review(kept.id, Verdict.MORE, "who was told?", "leah-quinn", NOW)
    second = desk.store.review(kept.id, Verdict.INFORMAL, "a word was had", "ben-carter", NOW + timedelta(days=1))
    assert desk.store.decisions(kept.id) == (first, second)
    assert second.reason == "a word was had"


def test_an_unknown_finding_cannot_be_reviewed(desk: Desk) -> None:
    with pytest.raises(UnknownFinding, match="mailguard findings"):
        desk.store.review("00000000", Verdict.INFORMAL, "because", "leah-quinn", NOW)
    assert desk.store.decisions("00000000") == ()


def test_every_listed_message_is_counted_once(desk: Desk) -> None:
    desk.record(
        judged("1", finding(), UNCHECKED, FAILED),
        judged("2", UNCHECKED, FAILED),
        judged("3", UNCHECKED),
        judged("4", NOT_READ),
        judged("5"),
        judged("6", day=DAY + timedelta(days=3)),
    )
    first, second = desk.store.coverage()
    mailbox = "tom.reed@ambleford.gov.uk"
    assert first == Coverage(mailbox=mailbox, day=DAY, listed=5, clear=1, found=1, unchecked=1, failed=1, not_read=1)
    assert (second.day, second.listed, second.clear) == (DAY + timedelta(days=3), 1, 1)
    assert desk.store.coverage("2026-W47") == (first,)
    assert desk.store.coverage("2026-W46") == ()
    assert first.as_json() == {
        "mailbox": mailbox,
        "day": "2026-11-20",
        "listed": 5,
        "found": 1,
        "failed": 1,
        "unchecked": 1,
        "clear": 1,
        "not_read": 1,
    }


def test_a_message_counts_once_for_each_part_that_was_hidden(desk: Desk) -> None:
    """Three rules wanted the files of one mail, which has two that cannot be read, and one its blind copies."""
    letter = replace(UNCHECKED, hidden=("attachment:a.pdf", "attachment:b.pdf"))
    other = replace(letter, rule="letter-in-members-name", hidden=("attachment:a.pdf", "bcc"))
    desk.record(judged("1", letter, other), judged("2", UNCHECKED))
    mailbox = "tom.reed@ambleford.gov.uk"
    assert desk.store.hidden("2026-W47") == (
        Hidden(mailbox=mailbox, part="attachment", messages=1),
        Hidden(mailbox=mailbox, part="bcc", messages=2),
    )
    assert desk.store.hidden("2026-W46") == ()


def test_terms_that_do_not_add_up_cannot_be_told() -> None:
    with pytest.raises(ValueError, match="do not add up"):
        Coverage(mailbox="m", day=DAY, listed=3, clear=2)


def test_what_was_not_seen_is_counted_most_first(desk: Desk) -> None:
    desk.record(judged("1", UNCHECKED), judged("2", UNCHECKED), judged("3", FAILED, day=DAY - timedelta(days=7)))
    mailbox = "tom.reed@ambleford.gov.uk"
    assert desk.store.unseen() == (
        Unseen(mailbox=mailbox, kind="unchecked", rule="blind-copy", reason="bcc", messages=2),
        Unseen(mailbox=mailbox, kind="failed", rule="open-copy", reason="the check broke", messages=1),
    )
    assert len(desk.store.unseen("2026-W47")) == 1


@pytest.mark.parametrize("week", ["2026-47", "2026-W54", "W47", "", "2026-W", "twenty-W1"])
def test_what_is_no_week_is_refused(desk: Desk, week: str) -> None:
    with pytest.raises(StoreError, match="an example is 2026-W47"):
        desk.store.coverage(week)


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 12, 31), "2026-W53"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2027, 1, 4), "2027-W01"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_weeks_at_the_turn_of_the_year(day: date, week: str) -> None:
    assert week_of(day) == week
    monday, sunday = week_days(week)
    assert monday <= day <= sunday
    assert (monday.isoweekday(), sunday.isoweekday()) == (1, 7)


def test_the_trend_counts_findings_by_week_clause_and_severity(desk: Desk) -> None:
    monday = date(2026, 11, 16)
    grave = finding(rule="confidence-broken", severity=Severity.GRAVE)
    for number, day in enumerate((monday, monday + timedelta(days=6), monday - timedelta(days=1))):
        desk.record(judged(f"{number}", finding(), day=day))
    desk.record(judged("g", grave, day=monday), judged("old", finding(), day=monday - timedelta(days=14)))
    rows = desk.store.trend(2, monday + timedelta(days=3))
    assert [(row.week, row.clause, row.rule, row.severity, row.findings) for row in rows] == [
        ("2026-W46", "4.1", "blind-copy", Severity.SERIOUS, 1),
        ("2026-W47", "4.1", "blind-copy", Severity.SERIOUS, 2),
        ("2026-W47", "4.1", "confidence-broken", Severity.GRAVE, 1),
    ]


def test_history_is_found_by_thread_and_by_writer(desk: Desk) -> None:
    traces = [
        past("m1", writer="tom-reed", thread=("t1", "t0"), days=3),
        past("m2", writer="jane-hart", thread=("t1",), days=2),
        past("m3", writer="jane-hart", thread=("t2",), days=1),
        past("m4", writer="tom-reed", thread=("t3",), days=40),
    ]
    desk.record(*(judged(each.message, trace=each) for each in traces))
    since = NOW - timedelta(days=30)

    def found(threads: tuple[str, ...], writers: tuple[str, ...]) -> list[str]:
        return [each.message for each in desk.store.history(threads, writers, since)]

    assert found(("t1",), ()) == ["m1", "m2"]
    assert found(("t0", "t1"), ("jane-hart",)) == ["m1", "m2", "m3"]
    assert found((), ("tom-reed",)) == ["m1"]
    assert found(("t3",), ()) == []
    assert found((), ()) == []
    assert found((*(f"x{number}" for number in range(1200)), "t2"), ()) == ["m3"]
    assert desk.store.history(("t2",), (), since) == (traces[2],)


def test_a_thread_may_go_further_back_than_a_writer(desk: Desk) -> None:
    old = past("old", writer="jane-hart", thread=("t1",), days=60)
    writers = past("writers", writer="tom-reed", thread=("t2",), days=60)
    recent = past("recent", writer="tom-reed", thread=("t3",), days=2)
    desk.record(*(judged(each.message, trace=each) for each in (old, writers, recent)))
    kept, month = NOW - timedelta(days=90), NOW - timedelta(days=31)
    assert desk.store.history(("t1",), ("tom-reed",), kept, month) == (old, recent)
    assert desk.store.history(("t1",), ("tom-reed",), kept) == (old, writers, recent)


def test_a_trace_comes_out_whole_and_the_first_one_stays(desk: Desk) -> None:
    whole = Past(
        message="m",
        date=NOW,
        mailbox="tom.reed@ambleford.gov.uk",
        writer="tom-reed",
        bcc=("amy-birch",),
        told=("amy-birch",),
        thread=("t",),
        sketch=(2**64 - 1, -1, 0),
        asked=("jane-hart",),
        released=(Release("jane-hart", ("tom-reed",)),),
        automatic=True,
    )
    desk.record(judged("a", trace=whole))
    desk.record(judged("b", trace=past("m", thread=("t",))))
    assert desk.store.history(("t",), ("tom-reed",), NOW) == (whole,)


def test_what_is_forgotten_leaves_only_its_count(desk: Desk) -> None:
    day = NOW.date() - timedelta(days=100)
    old = past("old-trace", thread=("old-thread",), days=100)
    new = past("new-trace", thread=("new-thread",))
    desk.record(judged("1", UNCHECKED, day=day, trace=old), judged("2", finding(), day=day))
    desk.record(judged("3", UNCHECKED, day=NOW.date(), trace=new))
    before = desk.store.coverage()
    assert desk.store.forget(NOW.date() - timedelta(days=90)) == 1
    assert desk.store.coverage() == before
    assert desk.store.history(("old-thread",), ("tom-reed",), NOW - timedelta(days=999)) == (new,)
    assert [each.messages for each in desk.store.unseen()] == [1]
    assert len(desk.store.findings()) == 1, "a finding is for a person to close"
    assert desk.store.known(desk.number, ["1", "2", "3"]) == {"1", "2", "3"}, "and it is not counted again"
    with desk.store.database.reading() as connection:
        hashes = connection.exec_driver_sql("select message from listed order by day").scalars().all()
    assert [bool(each) for each in hashes] == [False, False, True]
    desk.store.close()
    content = b"".join(file.read_bytes() for file in desk.path.parent.glob("mailguard.db*"))
    assert b"old-trace" not in content, "deleted rows are overwritten"
    assert b"new-trace" in content


def test_permissions_are_granted_once_and_taken_back(desk: Desk) -> None:
    leave = Permission(
        rule="confidence-broken",
        person="jane-hart",
        granted_by="jane-hart",
        to=("tom-reed",),
        thread="<t@ambleford.gov.uk>",
        start=date(2026, 11, 1),
    )
    number = desk.store.permit(leave, "leah-quinn", NOW)
    assert desk.store.permit(leave, "leah-quinn", NOW) == number
    (kept,) = desk.store.permits()
    assert (kept.permission, kept.who, kept.at) == (leave, "leah-quinn", NOW)
    assert desk.store.withdraw(number, NOW)
    assert not desk.store.withdraw(number, NOW)
    assert desk.store.permits() == ()
    assert desk.store.permit(leave, "leah-quinn", NOW) != number
