"""Send what was written, once; and find again what was sent.

A `Sender` is told nothing but the mail. What it cannot send now it refuses with SendLater, what the server will
never take with SendRefused; whether and when to try again is the outbox's to decide.
"""

from email.message import EmailMessage
from typing import Protocol


class Sender(Protocol):
    """A way out for mail."""

    def send(self, mail: EmailMessage) -> None:
        """Hand the mail over; raises SendLater or SendRefused. After SendLater it may have left all the same."""

    def find(self, message_id: str) -> bool | None:
        """Whether a mail with that Message-ID has been sent; None where nobody can tell."""
