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


@dataclass(frozen=True, slots=True)
class Again:
    """Words that stand in a message and that another one has told of: its trace's `message`, their author and they.

    `by` is an id of the register, `words` are the bare words in small letters; none of it is kept.
    """

    message: str
    by: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The trace of one message.

    `message` is the keyed hash of its identity, `thread` the keyed hashes by which its thread is known,
    `subject` that of the subject without its prefixes. `writer`,
    `to`, `cc`, `bcc` and `told` hold ids of the register; `told` are the people named as copied in the writer's own
    words. `sketch` is a keyed similarity sketch of the own words and `cc_lines` the same of copy lines below the
    sign-off. `asked` are the Members who asked for confidence in it, `shared` those who shared their group's
    proposals, `released` what they allowed. `automatic` says whether a machine sent it. `quoting` are keyed hashes of
    words about officers that stand in it, and `remarks` of those that it told of, as judged; see `remarks.telling`.
    `found` is the name by which the store knows the findings of a message that told of words.
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
    quoting: tuple[int, ...] = ()
    remarks: tuple[int, ...] = ()
    found: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The names by which mails that hold the same words about an officer find each other."""
        return tuple(f"words:{number:x}" for number in dict.fromkeys((*self.quoting, *self.remarks)))

    @property
    def reached(self) -> frozenset[str]:
        """Everybody of the register the message went to, hidden or not."""
        return frozenset(self.to + self.cc + self.bcc)
