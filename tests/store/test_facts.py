"""Plain facts that the service asks for."""

from datetime import timedelta

from mailguard.store import Verdict, open_store
from tests.store.conftest import Desk
from tests.store.making import KEY, NOW, finding, judged


def test_mailboxes_are_those_that_were_ever_read(desk: Desk) -> None:
    desk.store.partition("officers", "tom.reed@ambleford.gov.uk", "Drafts")
    desk.store.partition("archive", "ben.carter@ambleford.gov.uk", "Sent")
    assert desk.store.mailboxes() == (
        ("archive", "ben.carter@ambleford.gov.uk"),
        ("officers", "tom.reed@ambleford.gov.uk"),
    )


def test_digests_are_told_sent_or_not(desk: Desk) -> None:
    for week in ("2026-W46", "2026-W47"):
        desk.store.enqueue_digest("leah.quinn@ambleford.gov.uk", week, f"<{week}>", b"", NOW)
    letter = desk.store.claim(60, NOW)
    assert letter is not None
    desk.store.mark_sent(letter, NOW)
    assert [week for _, week in desk.store.digests()] == ["2026-W46", "2026-W47"]


def test_the_first_scan_stays_the_first_for_each_council(desk: Desk) -> None:
    assert desk.store.first_scan(NOW) == NOW
    assert desk.store.first_scan(NOW + timedelta(days=9)) == NOW
    with open_store(f"sqlite:///{desk.path}", KEY, "town-2020") as other:
        assert other.first_scan(NOW + timedelta(days=9)) == NOW + timedelta(days=9)


def test_verdicts_are_counted_by_the_day_they_were_given(desk: Desk) -> None:
    desk.record(judged("a", finding()), judged("b", finding()), judged("c", finding()))
    first, second, third = (kept.id for kept in desk.store.findings())
    desk.store.review(first, Verdict.INFORMAL, "because", "leah-quinn", NOW)
    desk.store.review(second, Verdict.INFORMAL, "because", "leah-quinn", NOW)
    desk.store.review(third, Verdict.REFERRED, "because", "leah-quinn", NOW + timedelta(days=1))
    day = NOW.date()
    assert desk.store.verdicts(day, day) == (("informal", 2),)
    assert desk.store.verdicts(day, day + timedelta(days=1)) == (("informal", 2), ("referred", 1))
    assert desk.store.verdicts(day - timedelta(days=2), day - timedelta(days=1)) == ()
