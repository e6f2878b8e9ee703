"""What went before: the trace one message leaves, and all that is kept of mail that shows nothing.

No subject, no words, no address that the register does not know. Hashes are keyed, so that nobody without the key
can try words or Message-IDs against them.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Release:
    """A Member said that somebody may see the matter; `to` are ids, empty for anyone."""

    by: str
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The trace of one message.

    `message` is the keyed hash of its identity, `thread` the keyed hashes by which its thread is known,
    `subject` that of the subject without its prefixes. `writer`,
    `to`, `cc`, `bcc` and `told` hold ids of the register; `told` are the people named as copied in the writer's own
    words. `sketch` is a keyed similarity sketch of the own words and `cc_lines` the same of copy lines below the
    sign-off. `asked` are the Members who asked for confidence in it, `shared` those who shared their group's
    proposals, `released` what they allowed. `automatic` says whether a machine sent it.
    """

    message: str
    date: datetime
    mailbox: str
    writer: str
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    thread: tuple[str, ...] = ()
    subject: str = ""
    sketch: tuple[int, ...] = ()
    cc_lines: tuple[int, ...] = ()
    asked: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    released: tuple[Release, ...] = ()
    automatic: bool = False

    @property
    def reached(self) -> frozenset[str]:
        """Everybody of the register the message went to, hidden or not."""
        return frozenset(self.to + self.cc + self.bcc)
