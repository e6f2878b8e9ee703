"""Letters from the outbox to the mail server: new → sending → sent, and nothing is ever given up.

A letter found in `sending` may have left already, so it is looked for by its Message-ID before it goes again. Where
sent mail can be searched it arrives exactly once; over plain SMTP at least once, always with the same Message-ID.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from typing import Protocol

from mailguard.digest import Week
from mailguard.errors import SendLater, SendRefused
from mailguard.send import Sender
from mailguard.store import LeaseLost, Letter

CLAIM = 600
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=24)


class Outbox(Protocol):
    """What delivering needs of the store."""

    def claim(self, seconds: int, now: datetime) -> Letter | None:
        """The oldest letter that is due, ours for so many seconds."""

    def mark_sending(self, letter: Letter, now: datetime) -> None:
        """It is about to be handed over."""

    def mark_sent(self, letter: Letter, now: datetime) -> None:
        """It has left."""

    def mark_later(self, letter: Letter, next_try: datetime, reason: str, now: datetime) -> None:
        """It could not be handed over; the state stays."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """What one delivery did: letters sent now, found to have been sent before, put off, and refused."""

    sent: int = 0
    found: int = 0
    later: int = 0
    refused: int = 0


def message_id(council: str, recipient: str, week: Week) -> str:
    """The one Message-ID of a council's digest for a recipient and an ISO week; it names nobody (RFC 5322)."""
    key = "\0".join((council, recipient.lower(), str(week)))
    return f"<{str(week).lower()}.{hashlib.sha256(key.encode()).hexdigest()[:32]}@mailguard.invalid>"


def deliver(store: Outbox, sender: Sender, now: Callable[[], datetime], seconds: int = CLAIM) -> Delivered:
    """Send every letter that is due; raises StoreError where the outbox cannot be written.

    `seconds` is how long a letter is ours: longer than the mail server may take to answer. `now` gives aware
    moments.
    """
    counts = {"sent": 0, "found": 0, "later": 0, "refused": 0}
    while letter := store.claim(seconds, now()):
        try:
            counts[_hand_over(store, sender, letter, now)] += 1
        except LeaseLost:  # somebody else has it by now, and will see it through
            continue
    return Delivered(**counts)


def _hand_over(store: Outbox, sender: Sender, letter: Letter, now: Callable[[], datetime]) -> str:
    if letter.state == "sending" and sender.find(letter.message_id):
        store.mark_sent(letter, now())
        return "found"
    store.mark_sending(letter, now())
    try:
        sender.send(opened(letter.body))
    except SendLater as error:
        store.mark_later(letter, now() + wait(letter.tries), str(error), now())
        return "later"
    except SendRefused as error:  # a full mailbox or a new password is put right by people: ask again tomorrow
        store.mark_later(letter, now() + LONGEST_WAIT, str(error), now())
        return "refused"
    store.mark_sent(letter, now())
    return "sent"


def opened(body: bytes) -> EmailMessage:
    """The mail that was put into the outbox."""
    mail = message_from_bytes(body, policy=SMTP)
    if not isinstance(mail, EmailMessage):
        raise TypeError("the policy SMTP makes EmailMessage")
    return mail


def wait(tries: int) -> timedelta:
    """How long to wait after so many tries that failed before: a minute, then twice as long, a day at most."""
    return min(LONGEST_WAIT, FIRST_WAIT * (1 << min(tries, 12)))
