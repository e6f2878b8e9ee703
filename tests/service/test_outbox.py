"""The outbox step by step: whatever breaks where, the letter is neither lost nor, where one can look, doubled."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from mailguard.digest import Week
from mailguard.errors import SendLater, SendRefused
from mailguard.send.smtp import Server, Smtp
from mailguard.service.outbox import LONGEST_WAIT, Delivered, deliver, message_id, wait
from mailguard.store import Letter, Store
from tests.send.sink import Sink, listening
from tests.service.killing import COUNCIL, RECIPIENT, body, opened

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
WEEK = Week(2026, 47)
ID = message_id(COUNCIL, RECIPIENT, WEEK)


class Died(BaseException):
    """The process was killed here."""


class Post:
    """A sender that keeps what it sent; `faults` are raised in turn, the mail gone before where `after` says so."""

    def __init__(self, *faults: BaseException, after: bool = False, searchable: bool = True) -> None:
        self.sent: list[str] = []
        self.faults = list(faults)
        self.after = after
        self.searchable = searchable

    def send(self, mail: EmailMessage) -> None:
        """Send, or fail as asked."""
        fault = self.faults.pop(0) if self.faults else None
        if fault is None or self.after:
            self.sent.append(str(mail["Message-ID"]))
        if fault is not None:
            raise fault

    def find(self, message_id: str) -> bool | None:
        """Whether it was sent, where one can look."""
        return message_id in self.sent if self.searchable else None


class Dying:
    """A store whose process dies before or after its call number `at`."""

    def __init__(self, store: Store, at: int, after: bool) -> None:
        self.store, self.left, self.after = store, at, after

    def _step(self, call: str, *values: object) -> object:
        self.left -= 1
        if self.left == 0 and not self.after:
            raise Died
        answer: object = getattr(self.store, call)(*values)
        if self.left == 0:
            raise Died
        return answer

    def claim(self, seconds: int, now: datetime) -> Letter | None:
        """One step."""
        letter = self._step("claim", seconds, now)
        assert letter is None or isinstance(letter, Letter)
        return letter

    def mark_sending(self, letter: Letter, now: datetime) -> None:
        """One step."""
        self._step("mark_sending", letter, now)

    def mark_sent(self, letter: Letter, now: datetime) -> None:
        """One step."""
        self._step("mark_sent", letter, now)

    def mark_later(self, letter: Letter, next_try: datetime, reason: str, now: datetime) -> None:
        """One step."""
        self._step("mark_later", letter, next_try, reason, now)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path) as store:
        assert store.enqueue_digest(RECIPIENT, str(WEEK), ID, body(ID), NOW)
        yield store


def test_a_letter_is_sent_once(store: Store) -> None:
    post = Post()
    assert deliver(store, post, lambda: NOW) == Delivered(sent=1)
    assert deliver(store, post, lambda: NOW + timedelta(days=7)) == Delivered()
    assert post.sent == [ID]


def test_the_same_week_is_put_in_once(store: Store) -> None:
    assert not store.enqueue_digest(RECIPIENT, str(WEEK), ID, body(ID), NOW)
    assert store.enqueue_digest("another@ambleford.gov.uk", str(WEEK), ID, body(ID), NOW)


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("at", [1, 2, 3, 4])
def test_killed_at_every_step_it_still_comes_exactly_once(store: Store, at: int, after: bool) -> None:
    post = Post()
    with pytest.raises(Died):
        deliver(Dying(store, at, after), post, lambda: NOW)
    deliver(store, post, lambda: NOW + timedelta(hours=1))
    assert post.sent == [ID]
    assert store.pending() == ()


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("searchable", [False, True])
def test_killed_while_sending(store: Store, after: bool, searchable: bool) -> None:
    post = Post(Died(), after=after, searchable=searchable)
    with pytest.raises(Died):
        deliver(store, post, lambda: NOW)
    deliver(store, post, lambda: NOW + timedelta(hours=1))
    assert post.sent == [ID] * (2 if after and not searchable else 1)


def test_nobody_else_takes_a_letter_that_is_being_sent(store: Store) -> None:
    post = Post(Died())
    with pytest.raises(Died):
        deliver(store, post, lambda: NOW)
    assert deliver(store, post, lambda: NOW + timedelta(minutes=9)) == Delivered()
    assert deliver(store, post, lambda: NOW + timedelta(minutes=11)) == Delivered(sent=1)


def test_a_time_out_after_the_mail_was_taken_is_no_second_letter(store: Store) -> None:
    post = Post(SendLater("no answer"), after=True)
    assert deliver(store, post, lambda: NOW) == Delivered(later=1)
    assert deliver(store, post, lambda: NOW + timedelta(hours=1)) == Delivered(found=1)
    assert post.sent == [ID]


def test_put_off_it_waits_longer_each_time_a_day_at_most(store: Store) -> None:
    post = Post(*(SendLater("busy") for _ in range(15)))
    waits, now = [], NOW
    for _ in range(15):
        assert deliver(store, post, lambda moment=now: moment) == Delivered(later=1)  # type: ignore[misc]  # bound now
        (letter,) = store.pending()
        assert letter.reason == "busy"
        waits.append(letter.next_try - now)
        now = letter.next_try
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (timedelta(minutes=1), LONGEST_WAIT)
    assert deliver(store, post, lambda: now) == Delivered(sent=1)


def test_refused_it_is_kept_with_its_reason_and_tried_once_a_day(store: Store) -> None:
    post = Post(SendRefused("the mail server refuses the mail (code 550)"))
    assert deliver(store, post, lambda: NOW) == Delivered(refused=1)
    (letter,) = store.pending()
    assert "550" in letter.reason
    assert letter.next_try == NOW + timedelta(days=1)
    assert deliver(store, post, lambda: NOW + timedelta(days=1)) == Delivered(sent=1)


@pytest.mark.parametrize(
    ("answer", "first", "second"),
    [
        ("451 greylisted, come back", Delivered(later=1), Delivered(sent=1)),
        ("552 too big", Delivered(refused=1), Delivered(sent=1)),
        ("hang-up", Delivered(later=1), Delivered(sent=1)),
        ("file-and-hang-up", Delivered(later=1), Delivered(found=1)),
        ("file-and-hang", Delivered(later=1), Delivered(found=1)),
    ],
)
def test_with_a_real_server(store: Store, tmp_path: Path, answer: str, first: Delivered, second: Delivered) -> None:
    sink = Sink((answer,), maildir=tmp_path / "sent")
    with listening(sink) as port:
        smtp = Smtp(Server(host="127.0.0.1", port=port, security="none", timeout=0.5), tmp_path / "sent")
        assert deliver(store, smtp, lambda: NOW) == first
        assert deliver(store, smtp, lambda: NOW + timedelta(days=1)) == second
    assert sink.taken == [ID]


def test_one_letter_that_cannot_go_does_not_hold_up_the_others(store: Store) -> None:
    other = message_id(COUNCIL, "another@ambleford.gov.uk", WEEK)
    store.enqueue_digest("another@ambleford.gov.uk", str(WEEK), other, body(other), NOW)
    post = Post(SendRefused("no"))
    assert deliver(store, post, lambda: NOW) == Delivered(sent=1, refused=1)


def test_a_letter_that_somebody_else_has_claimed_is_left_to_them(store: Store) -> None:
    class Slow(Post):
        """Takes so long that the claim runs out and somebody else sends it."""

        def send(self, mail: EmailMessage) -> None:
            """Slowly."""
            deliver(store, Post(), lambda: NOW + timedelta(hours=1))
            super().send(mail)

    assert deliver(store, Slow(), lambda: NOW) == Delivered()
    assert store.pending() == ()


def test_the_id_is_fixed_by_council_recipient_and_week_and_names_nobody() -> None:
    assert message_id(COUNCIL, RECIPIENT.upper(), WEEK) == ID
    assert "officer" not in ID
    others = {message_id("gedling", RECIPIENT, WEEK), message_id(COUNCIL, "a@b.example", WEEK)}
    assert ID not in others | {message_id(COUNCIL, RECIPIENT, WEEK.later(1))}


def test_waits_never_pass_a_day() -> None:
    assert wait(0) == timedelta(minutes=1)
    assert wait(5) == timedelta(minutes=32)
    assert wait(10_000) == timedelta(hours=24)
