"""One mail as its writer means it, before any mail program has had its way with it."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


class Who(NamedTuple):
    """A mailbox as an address book shows it; `email` is empty where a program shows the name alone."""

    name: str
    email: str


class Enclosure(NamedTuple):
    """A file that goes with the mail; content type `message/rfc822` encloses another mail."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """What a calendar invitation asks for: an aware start, a length in minutes, a place."""

    start: datetime
    minutes: int
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """An earlier mail of the thread as it stands below a reply, its signature and disclaimer included.

    `text` holds its blocks, one for each paragraph; a block may hold line feeds.
    """

    author: Who
    date: datetime
    to: tuple[Who, ...] = ()
    cc: tuple[Who, ...] = ()
    subject: str
    text: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail somebody sends.

    `date` is aware. `bcc` is written out, as the sender's own stored copy has it. `own_text` holds paragraphs;
    `below` holds lines written for this mail under the sign-off ("cc Councillor Birch"); `signature` and `footer`
    stand under everything this person sends. `quoted` is the chain below, newest first.
    """

    message_id: str
    date: datetime
    author: Who
    sender: Who | None = None
    to: tuple[Who, ...] = ()
    cc: tuple[Who, ...] = ()
    bcc: tuple[Who, ...] = ()
    subject: str
    salutation: str = ""
    own_text: tuple[str, ...]
    sign_off: str = ""
    below: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    footer: str = ""
    quoted: tuple[Quoted, ...] = ()
    forward: bool = False
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    attachments: tuple[Enclosure, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    importance: str = ""
    meeting: Meeting | None = None
    logo: bool = False

    @property
    def written(self) -> tuple[str, ...]:
        """What this person wrote for this mail, down to the sign-off and what stands under it."""
        lines = (self.salutation, *self.own_text, self.sign_off, "\n".join(self.below))
        return tuple(block for block in lines if block)

    @property
    def standing(self) -> tuple[str, ...]:
        """Signature and disclaimer."""
        return tuple(block for block in ("\n".join(self.signature), self.footer) if block)

    def as_quoted(self) -> Quoted:
        """The mail as the next reply will hold it."""
        return Quoted(
            author=self.author,
            date=self.date,
            to=self.to,
            cc=self.cc,
            subject=self.subject,
            text=self.written + self.standing,
        )
