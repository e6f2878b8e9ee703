"""What the mail system holds: one message, the same whichever system it came from.

Sources fetch `Raw` bytes, the mime room turns them into a `Message` and nothing else does. A message never
changes. What could not be seen is None, never empty: "no blind copies" and "cannot see blind copies" must not
look alike.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Stage(StrEnum):
    """Where the message is on its way out."""

    DRAFT = "draft"
    SENT = "sent"


class Part(StrEnum):
    """A part of a message that may be hidden; `attachment:NAME` and `list:ADDRESS` are written out beside these."""

    BCC = "bcc"
    BODY = "body"
    ATTACHMENTS = "attachments"
    LANGUAGE = "language"
    """What the words do to somebody: they could be read, and mailguard had no language model to judge them with."""


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox as a header gives it; `email` is lower case and may be empty where only a name was written."""

    email: str
    name: str = ""

    @property
    def domain(self) -> str:
        """The part after the last @, or an empty string."""
        return self.email.rpartition("@")[2] if "@" in self.email else ""


class Place(StrEnum):
    """Where in a file a passage stands; a letterhead is a page header."""

    HEADER = "page header"
    BODY = "body"
    TABLE = "table"
    TEXT_BOX = "text box"
    NOTE = "note"
    FOOTER = "page footer"
    SHEET = "sheet"
    SLIDE = "slide"


@dataclass(frozen=True, slots=True)
class Passage:
    """Some text of a file, one line feed a line.

    `page` counts pages, sheets or slides from 1 and is 0 where there are none.
    """

    place: Place
    text: str
    page: int = 0


class Unread(StrEnum):
    """Why a file has no passages."""

    NOT_OPENED = "not opened"
    NO_TEXT = "holds no text"
    PICTURE = "pictures of pages only"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_LARGE = "larger than is read"
    UNKNOWN = "of a kind that is not read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that travels with the message; its content stays with the parser. `size` is in bytes, decoded.

    `passages` is its text in reading order, page headers first and footers last, None where it was not read; `unread`
    then says why. `inline` says that the message shows it among its text, as it does a logo. `cut` says that there is
    more text than is read.
    """

    name: str
    content_type: str
    size: int
    inline: bool = False
    passages: tuple[Passage, ...] | None = None
    unread: Unread | None = Unread.NOT_OPENED
    cut: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """A calendar part: when it begins, who is asked, and where, as far as the part says."""

    method: str
    start: datetime | None
    organiser: Address | None
    attendees: tuple[Address, ...]
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message.

    `date` is aware; where the Date header could not be read it is the moment the source gives and `dated` is False.
    `author` is From, `sender` is Sender where it differs. `thread` holds the Message-IDs of In-Reply-To and
    References, oldest first. `headers` keeps the few other headers that rules read, names in lower case.
    `text` is the body as a person reads it, one line feed a line, None where it cannot be seen (hidden by the
    source, encrypted, unreadable). `forwarded` holds mails attached to this mail. `lane` names the protected lane
    the message lies in; nothing but addresses and dates was then read. `unreadable` lists further parts that could
    not be read, in the contract's words (`attachment:NAME`). `problems` says in our own words what was wrong with
    the bytes; it never quotes them.
    """

    id: str
    mailbox: str
    stage: Stage
    date: datetime
    dated: bool = True
    author: Address
    sender: Address | None = None
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] | None
    subject: str = ""
    thread: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    text: str | None
    attachments: tuple[Attachment, ...] | None = ()
    invitation: Invitation | None = None
    forwarded: tuple["Message", ...] = ()
    lane: str | None = None
    unreadable: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.date.tzinfo is None:
            raise ValueError("a message's date needs a time zone")

    @property
    def hidden(self) -> frozenset[str]:
        """The parts that could not be seen, in the contract's words."""
        seen = {Part.BCC: self.bcc, Part.BODY: self.text, Part.ATTACHMENTS: self.attachments}
        return frozenset({str(part) for part, value in seen.items() if value is None} | set(self.unreadable))

    @property
    def automatic(self) -> bool:
        """Whether a machine wrote it: automatic replies, bulk mail, lists (RFC 3834, RFC 2919)."""
        values = dict(self.headers)
        if values.get("auto-submitted", "no").lower().split(";")[0].strip() != "no":
            return True
        if values.get("precedence", "").lower().strip() in {"bulk", "junk", "list", "auto_reply"}:
            return True
        return "list-id" in values or "x-autoreply" in values


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of one message and what its source says about them.

    `found_at` is an aware moment to fall back on where the message itself has no readable date. `keeps_bcc` says
    whether the source keeps the Bcc header: then its absence means "no blind copies", else "cannot see".
    """

    content: bytes
    mailbox: str
    stage: Stage
    keeps_bcc: bool
    found_at: datetime


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A message that could not be turned into a `Message`; `reason` never quotes it.

    `failed` is True where our parser broke (hang, crash, memory), False where the message is beyond the limits.
    """

    reason: str
    failed: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """Correspondence that is never read: a union, occupational health, anything marked personal."""

    name: str
    domains: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    words: tuple[str, ...] = field(default=())

    def covers(self, addresses: Iterable[Address]) -> bool:
        """Whether any address belongs to the lane, its sub-domains included."""
        return any(
            address.email in self.addresses
            or any(address.domain == domain or address.domain.endswith(f".{domain}") for domain in self.domains)
            for address in addresses
        )
