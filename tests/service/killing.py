"""A sender that can be killed: it lives in a process of its own and empties the outbox of a real store."""

import random
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from multiprocessing.synchronize import Event
from pathlib import Path

from mailguard.digest import Week, between
from mailguard.send.mail import write
from mailguard.send.smtp import Server, Smtp
from mailguard.service.outbox import deliver, message_id
from mailguard.store import Letter, Store, open_store
from tests.send.test_mail import Letter as Words

COUNCIL, RECIPIENT, KEY = "borough-2019", "monitoring.officer@ambleford.gov.uk", b"k" * 32
FIRST = Week(2020, 1)
LEASE = 1  # seconds; a killed sender's letter is free again after that


def moment() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


def opened(folder: Path) -> Store:
    """The store of the trial."""
    return open_store("sqlite:///outbox.db", KEY, COUNCIL, folder)


def fill(folder: Path, weeks: int) -> set[str]:
    """Put so many weeks' digests into the outbox; their Message-IDs."""
    ids = set()
    with opened(folder) as store:
        for week in between(FIRST, FIRST.later(weeks - 1)):
            name = message_id(COUNCIL, RECIPIENT, week)
            store.enqueue_digest(RECIPIENT, str(week), name, body(name), moment() - timedelta(days=1))
            ids.add(name)
    return ids


def body(name: str) -> bytes:
    """A whole mail with that Message-ID."""
    letter = write(Words(), sender="mailguard@ambleford.gov.uk", to=RECIPIENT, message_id=name, date=moment())
    return letter.as_bytes()


@dataclass(frozen=True)
class MarkFirst:
    """A control that must fail: it says `sent` before it sends."""

    store: Store

    def claim(self, seconds: int, now: datetime) -> Letter | None:
        """As the store does."""
        return self.store.claim(seconds, now)

    def mark_sending(self, letter: Letter, now: datetime) -> None:
        """Too early."""
        self.store.mark_sent(letter, now)

    def mark_sent(self, letter: Letter, now: datetime) -> None:
        """It was said before."""

    def mark_later(self, letter: Letter, next_try: datetime, reason: str, now: datetime) -> None:
        """As the store does."""
        self.store.mark_later(letter, next_try, reason, now)


@dataclass(frozen=True)
class Blind:
    """A control that must fail: it sends again without looking."""

    smtp: Smtp

    def send(self, mail: EmailMessage) -> None:
        """As SMTP does."""
        self.smtp.send(mail)

    def find(self, message_id: str) -> bool | None:
        """It never looks."""
        return None


def send_all(folder: Path, port: int, searched: Path | None, mode: str, working: Event) -> None:
    """Empty the outbox; `mode` is "kept", or names a control. `working` is set as soon as the work begins."""
    smtp = Smtp(Server(host="127.0.0.1", port=port, security="none", timeout=10), searched)
    with opened(folder) as store:
        working.set()
        while store.pending():
            out = MarkFirst(store) if mode == "mark first" else store
            deliver(out, Blind(smtp) if mode == "no look" else smtp, moment, LEASE)
            time.sleep(0.02)


def start(folder: Path, port: int, searched: Path | None, mode: str) -> BaseProcess:
    """A sender at work in a process of its own; what it needs is loaded once, in the process it is forked from."""
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    working = context.Event()
    process = context.Process(target=send_all, args=(folder, port, searched, mode, working), daemon=True)
    process.start()
    assert working.wait(60), "the sender did not begin"
    return process


def send_with_kills(folder: Path, port: int, searched: Path | None, mode: str, kills: int, seed: int) -> int:
    """Start senders and kill them at random instants, so many times; the last one finishes. How many were killed."""
    chance, killed = random.Random(seed), 0
    while True:
        sender = start(folder, port, searched, mode)
        sender.join(chance.uniform(0.02, 0.15) if killed < kills else 120)
        if sender.exitcode is not None:
            assert sender.exitcode == 0, "the sender failed by itself"
            return killed
        sender.kill()
        sender.join()
        killed += 1
