"""Digests on their way out: once for each recipient and week, whoever dies meanwhile."""

from datetime import timedelta

import pytest

from mailguard.store import LeaseLost, Letter
from tests.store.conftest import Desk
from tests.store.making import NOW

SOON = NOW + timedelta(minutes=11)


def put(desk: Desk, recipient: str = "leah.quinn@ambleford.gov.uk", week: str = "2026-W47") -> bool:
    return desk.store.enqueue_digest(recipient, week, f"<{week}.{recipient}>", b"Subject: digest\r\n\r\nDear", NOW)


def claimed(desk: Desk, minutes: int = 0) -> Letter:
    letter = desk.store.claim(600, NOW + timedelta(minutes=minutes))
    assert letter is not None
    return letter


def test_one_digest_for_each_recipient_and_week(desk: Desk) -> None:
    assert put(desk)
    assert not put(desk)
    assert put(desk, week="2026-W48")
    assert put(desk, recipient="ben.carter@ambleford.gov.uk")
    assert len(desk.store.pending()) == 3


def test_a_claimed_letter_is_nobody_elses_until_the_claim_runs_out(desk: Desk) -> None:
    put(desk)
    letter = claimed(desk)
    assert (letter.state, letter.body) == ("new", b"Subject: digest\r\n\r\nDear")
    assert desk.store.claim(600, NOW + timedelta(minutes=9)) is None
    assert claimed(desk, 10).token == letter.token + 1


def test_a_letter_whose_sender_died_is_claimed_again_as_sending(desk: Desk) -> None:
    put(desk)
    dead = claimed(desk)
    desk.store.mark_sending(dead, NOW)
    again = claimed(desk, 10)
    assert again.state == "sending"
    for late in (desk.store.mark_sending, desk.store.mark_sent):
        with pytest.raises(LeaseLost, match="somebody else"):
            late(dead, SOON)
    with pytest.raises(LeaseLost):
        desk.store.mark_later(dead, SOON, "no answer", SOON)
    desk.store.mark_sent(again, SOON)
    assert desk.store.pending() == ()


def test_a_letter_that_left_is_never_claimed_again_nor_put_in_again(desk: Desk) -> None:
    put(desk)
    letter = claimed(desk)
    desk.store.mark_sending(letter, NOW)
    desk.store.mark_sent(letter, NOW)
    assert desk.store.claim(600, NOW + timedelta(days=9)) is None
    assert not put(desk)


def test_a_letter_that_could_not_leave_waits_and_stays_in_doubt(desk: Desk) -> None:
    put(desk)
    letter = claimed(desk)
    desk.store.mark_sending(letter, NOW)
    desk.store.mark_later(letter, NOW + timedelta(hours=1), "the mail server did not answer", NOW)
    (waiting,) = desk.store.pending()
    assert (waiting.tries, waiting.reason) == (1, "the mail server did not answer")
    assert waiting.next_try == NOW + timedelta(hours=1)
    assert desk.store.claim(600, NOW + timedelta(minutes=59)) is None
    assert claimed(desk, 60).state == "sending"


def test_the_oldest_due_letter_comes_first(desk: Desk) -> None:
    put(desk, week="2026-W47")
    put(desk, week="2026-W48")
    assert [claimed(desk).week, claimed(desk).week] == ["2026-W47", "2026-W48"]
    assert desk.store.claim(600, NOW) is None


def test_forgetting_empties_letters_that_were_sent(desk: Desk) -> None:
    put(desk)
    letter = claimed(desk)
    desk.store.mark_sent(letter, NOW)
    put(desk, week="2026-W48")
    desk.store.forget(NOW.date() + timedelta(days=1))
    with desk.store.database.reading() as connection:
        bodies = connection.exec_driver_sql("select week, length(body) from letter order by week").all()
    assert [tuple(row) for row in bodies] == [("2026-W47", 0), ("2026-W48", 23)]
