"""Recording: once, whoever comes twice; and nothing at all for whoever comes late."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest

from mailguard.errors import StoreError
from mailguard.finding import Evidence, Finding, Severity
from mailguard.store import LeaseLost, Place, Status, Step, Verdict, database, open_store, record
from mailguard.store.schema import trace
from tests.store.conftest import Desk
from tests.store.making import DAY, FAILED, KEY, NOT_READ, NOW, UNCHECKED, finding, judged, past


def test_a_folder_keeps_its_number_and_each_folder_has_its_own(desk: Desk) -> None:
    store = desk.store
    assert store.partition("officers", "tom.reed@ambleford.gov.uk", "Sent") == desk.number
    others = {
        store.partition("officers", "tom.reed@ambleford.gov.uk", "Drafts"),
        store.partition("archive", "tom.reed@ambleford.gov.uk", "Sent"),
        store.partition("officers", "ben.carter@ambleford.gov.uk", "Sent"),
    }
    assert len(others | {desk.number}) == 4


def test_a_lease_keeps_others_out_until_it_runs_out_or_is_given_back(desk: Desk) -> None:
    assert desk.store.lease(desk.number, 60, NOW) is None
    assert desk.store.lease(desk.number, 60, NOW + timedelta(seconds=59)) is None
    later = desk.store.lease(desk.number, 60, NOW + timedelta(seconds=60))
    assert later is not None
    assert later.token == desk.token + 1
    desk.store.release(desk.number, desk.token)
    assert desk.store.lease(desk.number, 60, NOW + timedelta(seconds=61)) is None, "the old token frees nothing"
    desk.store.release(desk.number, later.token)
    assert desk.store.lease(desk.number, 60, NOW + timedelta(seconds=61)) is not None


def test_recording_renews_the_lease_and_moves_the_cursor(desk: Desk) -> None:
    late = NOW + timedelta(seconds=50)
    desk.store.record(desk.number, desk.token, [judged("a")], "a", late)
    assert desk.store.lease(desk.number, 60, NOW + timedelta(seconds=100)) is None
    again = desk.store.lease(desk.number, 60, NOW + timedelta(seconds=110))
    assert again is not None
    assert again.cursor == "a"


def test_what_was_counted_is_known(desk: Desk) -> None:
    desk.record(judged("a"), judged("b", finding()))
    assert desk.store.known(desk.number, ["a", "b", "c"]) == {"a", "b"}
    assert desk.store.known(desk.number + 1, ["a", "b", "c"]) == set()
    many = [f"{number}" for number in range(1200)]
    desk.record(*(judged(each) for each in many))
    assert desk.store.known(desk.number, [*many, "c"]) == set(many)


def test_a_late_commit_is_refused_and_leaves_nothing(desk: Desk) -> None:
    other = desk.store.lease(desk.number, 60, NOW + timedelta(seconds=61))
    assert other is not None
    with pytest.raises(LeaseLost, match="nothing was written"):
        desk.record(judged("a", finding(), UNCHECKED, trace=past("m")))
    assert desk.store.findings() == ()
    assert desk.store.coverage() == ()
    assert desk.store.unseen() == ()
    assert desk.store.history((), ["tom-reed"], NOW - timedelta(days=9)) == ()
    assert desk.store.known(desk.number, ["a"]) == set()


def test_without_the_token_a_late_commit_would_be_taken(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control of the test above: the token alone keeps the late commit out."""
    desk.store.lease(desk.number, 60, NOW + timedelta(seconds=61))
    monkeypatch.setattr(record, "move_cursor", lambda connection, number, token, cursor, now: None)
    desk.record(judged("a", finding()))
    assert len(desk.store.findings()) == 1


def test_a_finding_met_again_adds_the_place_and_is_not_reopened(desk: Desk) -> None:
    assert desk.record(judged("a", finding(), identity="<one@x>")) == 1
    (kept,) = desk.store.findings()
    desk.store.review(kept.id, Verdict.INFORMAL, "a word was had", "leah-quinn", NOW)
    inbox = desk.store.partition("officers", "jane.hart@ambleford.gov.uk", "Inbox")
    lease = desk.store.lease(inbox, 60, NOW)
    assert lease is not None
    again = judged("z", finding(version="2", severity=Severity.GRAVE), identity="<one@x>")
    assert desk.store.record(inbox, lease.token, [again], "z", NOW + timedelta(days=1)) == 0
    (after,) = desk.store.findings()
    assert after.places == (
        Place("officers", "tom.reed@ambleford.gov.uk", "Sent", "a"),
        Place("officers", "jane.hart@ambleford.gov.uk", "Inbox", "z"),
    )
    assert (after.id, after.status, after.verdict) == (kept.id, Status.CLOSED, Verdict.INFORMAL)
    assert (after.finding.severity, after.finding.rule_version) == (Severity.SERIOUS, "1")
    assert after.first_seen == NOW
    found = [(row.mailbox, row.found) for row in desk.store.coverage()]
    assert sorted(found) == [("jane.hart@ambleford.gov.uk", 1), ("tom.reed@ambleford.gov.uk", 1)]


def test_another_rule_or_another_person_is_another_finding(desk: Desk) -> None:
    said = (finding(), finding(rule="open-copy"), finding(by="ben-carter"), finding())
    assert desk.record(judged("a", *said)) == 3
    assert len({kept.id for kept in desk.store.findings()}) == 3
    assert all(len(kept.id) == 8 for kept in desk.store.findings())


def test_an_id_that_is_taken_grows(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    names = iter(["aaaaaaaa" + f"{number:024x}" for number in range(100)])
    given: dict[tuple[str, str], str] = {}
    monkeypatch.setattr(
        record, "_fingerprint", lambda chunk, message, said: given.setdefault((message, said.rule), next(names))
    )
    monkeypatch.setattr(record, "ID_LENGTHS", (8, 32))
    desk.record(judged("a", finding()))
    desk.record(judged("b", finding()))
    assert sorted(len(kept.id) for kept in desk.store.findings()) == [8, 32]


def test_two_councils_in_one_database_do_not_see_each_other(desk: Desk) -> None:
    desk.record(judged("a", finding(), trace=past("m", thread=("t",))))
    with open_store(f"sqlite:///{desk.path}", KEY, "town-2020") as other:
        assert other.findings() == ()
        assert other.coverage() == ()
        assert other.history(["t"], ["tom-reed"], NOW - timedelta(days=9)) == ()
        assert other.partition("officers", "tom.reed@ambleford.gov.uk", "Sent") != desk.number


def test_text_that_no_database_takes_is_written_all_the_same(desk: Desk) -> None:
    odd = "cllr\0\udce9birch" + "x" * 500
    said = finding(by=odd)
    said = Finding(
        rule=said.rule,
        rule_version="1",
        clause=said.clause,
        severity=said.severity,
        evidence=(Evidence(where="own", quote=odd),),
        by=odd,
        about=(),
    )
    assert desk.record(judged("key\udcff", said)) == 1
    assert desk.record(judged("key\udcfe", said, identity="<key\udcff@ambleford.gov.uk>")) == 0
    (kept,) = desk.store.findings()
    assert kept.finding.by.startswith("cllr\\udce9birchxxx")
    assert desk.store.known(desk.number, ["key\udcff"]) == {"key\udcff"}


def test_of_clear_mail_only_hashes_days_and_the_trace_are_kept(desk: Desk) -> None:
    desk.record(judged("clear-key", identity="<secret-identity@x>", trace=past("m")))
    with desk.store.database.reading() as connection:
        assert connection.execute(trace.select()).one().message == "m"
    content = b"".join(file.read_bytes() for file in desk.path.parent.glob("mailguard.db*"))
    assert b"secret-identity" not in content
    assert b"clear-key" not in content
    assert b"tom.reed@ambleford.gov.uk" in content, "the control: what is kept can be found in the file"


def test_names_of_attachments_are_left_out_of_the_reasons(desk: Desk) -> None:
    hidden = ("attachment:Grievance of Tom Reed.docx", "attachment:two.pdf", "bcc")
    desk.record(judged("a", type(UNCHECKED)("blind-copy", hidden), FAILED, NOT_READ))
    assert {(each.kind, each.rule, each.reason) for each in desk.store.unseen()} == {
        ("unchecked", "blind-copy", "attachment, bcc"),
        ("failed", "open-copy", "the check broke"),
        ("not-read", None, "union"),
    }


def test_the_steps_come_in_their_order(desk: Desk) -> None:
    seen: list[tuple[Step, str]] = []
    desk.store.record(desk.number, desk.token, [judged("a")], "a", NOW, lambda step, when: seen.append((step, when)))
    steps = (Step.INSERT, Step.CURSOR, Step.COMMIT)
    assert seen == [(step, when) for step in steps for when in ("before", "after")]


def test_what_goes_wrong_is_told_in_plain_words_and_quotes_nothing(desk: Desk) -> None:
    with desk.store.database.writing() as connection:
        connection.exec_driver_sql("drop table listed")
    with pytest.raises(StoreError) as raised:
        desk.record(judged("secret-key", finding()))
    assert "the next scan goes on where this one stopped" in str(raised.value)
    assert raised.value.__cause__ is None
    assert "secret" not in str(raised.value)
    assert desk.store.findings() == ()


def test_days_are_days(desk: Desk) -> None:
    desk.record(judged("a", finding(), day=date(2026, 3, 29)))
    (kept,) = desk.store.findings(date(2026, 3, 29))
    assert kept.day == date(2026, 3, 29)
    assert desk.store.findings(DAY) == ()


def test_a_database_that_stays_locked_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.2)
    other = sqlite3.connect(desk.path, isolation_level=None)
    other.execute("begin immediate")
    with pytest.raises(StoreError, match="locked by another program"):
        desk.record(judged("a"))
    assert desk.store.coverage() == (), "reading goes on"
    other.execute("rollback")
    other.close()
    desk.record(judged("a"))
    assert len(desk.store.coverage()) == 1


def test_several_threads_may_use_one_store(desk: Desk) -> None:
    def work(writer: int) -> int:
        number = desk.store.partition("officers", f"{writer}@ambleford.gov.uk", "Sent")
        lease = desk.store.lease(number, 60, NOW)
        assert lease is not None
        for each in range(10):
            desk.store.record(number, lease.token, [judged(f"{writer}-{each}", finding())], f"{each}", NOW)
        return len(desk.store.findings())

    with ThreadPoolExecutor(8) as threads:
        assert max(threads.map(work, range(8))) == 80
