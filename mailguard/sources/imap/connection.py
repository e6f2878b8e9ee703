r"""One connection to the mail server: signed in as one mailbox, looking and never changing anything.

Folders are opened with EXAMINE and messages read with BODY.PEEK (RFC 9051 6.3.3, 6.4.5), so that no flag changes, not
even \Seen or \Recent.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeVar

from mailguard.sources import Server
from mailguard.sources.imap.folders import Found, Listing, found_in
from mailguard.sources.imap.login import connected
from mailguard.sources.imap.naming import FIELDS, lasting_name
from mailguard.sources.imap.wire import FAULTS, PIECE

T = TypeVar("T")

# So many identifiers on one line stay below the million bytes that Python reads as one.
IDENTIFIERS = 80_000
_NAMES = f"BODY.PEEK[HEADER.FIELDS ({' '.join(FIELDS)})]"


class Anew(Exception):
    """The folder is not the one that was listed: its UIDVALIDITY changed."""


class Garbled(Exception):
    """The server's answer is not what IMAP asks for."""


@dataclass(frozen=True, slots=True)
class State:
    """A folder as EXAMINE shows it; `following` is UIDNEXT and `change` HIGHESTMODSEQ, 0 where the server has none.

    A UIDNEXT that is too low for so many messages is none.
    """

    validity: int
    following: int
    messages: int
    change: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One message: its UID, its lasting name, its size in bytes and when the server got it (aware)."""

    uid: int
    key: str
    size: int
    received: datetime


class Connection:
    """A signed-in connection; any exception but SourceError, Anew and a plain NO means that it is of no more use."""

    def __init__(self, server: Server, mailbox: str) -> None:
        self.mailbox = mailbox
        self._line = connected(server, mailbox)
        self._opened: tuple[str, int] | None = None

    def _ask(self, call: Callable[..., T], *arguments: Any) -> T:
        self._line.begin()
        return call(*arguments)

    def listed(self) -> Listing:
        """Every folder of the mailbox, as the server lists it."""
        marks = self._ask(self._line.has_capability, "SPECIAL-USE")
        arguments = [b'""', b'"*"', *([b"RETURN (SPECIAL-USE)"] if marks else [])]
        lines = self._ask(lambda: self._line._raw_command_untagged(b"LIST", arguments, uid=False))
        listing: Listing = self._line._proc_folder_list(lines)
        return listing

    def folders(self, wanted: Sequence[str]) -> tuple[Found, ...]:
        """The folders that these names mean in this mailbox."""
        return found_in(self.listed(), wanted)

    def examine(self, path: str) -> State:
        """Open the folder for reading and see how it stands. Raises imaplib's error where the server says NO."""
        self._opened = None
        said = self._ask(self._line.select_folder, path.encode("ascii"), True)
        validity = said.get(b"UIDVALIDITY", 0)
        if not validity:
            raise Garbled("no UIDVALIDITY")
        self._opened = (path, validity)
        messages, following = said.get(b"EXISTS", 0), said.get(b"UIDNEXT", 0)
        following = following if following > messages else 0
        return State(validity, following, messages, said.get(b"HIGHESTMODSEQ", 0))

    def again(self, path: str, validity: int) -> None:
        """Open the folder where another is open; raises Anew where it was made anew since it was listed."""
        if self._opened != (path, validity) and self.examine(path).validity != validity:
            raise Anew

    def following(self, state: State, first: int) -> list[int]:
        """Every UID from `first` on in the folder that is open, in their order."""
        if state.messages <= IDENTIFIERS or not state.following:
            return self.present(f"{first}:*", first)
        edges = range(first, state.following, IDENTIFIERS)
        return [uid for edge in edges for uid in self.present(f"{edge}:{edge + IDENTIFIERS - 1}", edge)]

    def present(self, uids: str, first: int = 0) -> list[int]:
        """Those of the UIDs that are there; `n:*` always gives the last message as well, so `first` is held to."""
        lines = self._ask(self._line._raw_command_untagged, b"SEARCH", [b"UID", uids.encode("ascii")])
        if lines == [None]:
            raise Garbled("no answer to a search")
        return sorted({uid for line in lines for uid in map(int, line.split()) if uid >= first})

    def described(self, validity: int, uids: Sequence[int]) -> list[Entry]:
        """Name and size of each message that is still there."""
        said = self._ask(self._line.fetch, uids, ["RFC822.SIZE", "INTERNALDATE", _NAMES])
        return [_entry(validity, uid, said[uid]) for uid in uids if uid in said]

    def bodies(self, uids: Sequence[int], start: int = 0) -> dict[int, bytes]:
        """The messages that are still there, each from byte `start` on and at most PIECE bytes of it."""
        said = self._ask(self._line.fetch, uids, [f"BODY.PEEK[]<{start}.{PIECE}>"])
        name = f"BODY[]<{start}>".encode()
        return {uid: each[name] for uid, each in said.items() if isinstance(each.get(name), bytes)}

    def blind_copies(self, uids: Sequence[int]) -> list[bool]:
        """Of each message, whether it carries a Bcc header."""
        said = self._ask(self._line.fetch, uids, ["BODY.PEEK[HEADER.FIELDS (BCC)]"])
        return [bool(_header(each).strip()) for each in said.values()]

    def answers(self) -> bool:
        """Whether the server still follows; what it said last was then a plain NO."""
        try:
            self._ask(self._line.noop)
        except FAULTS:
            return False
        return True

    def close(self) -> None:
        """Say goodbye."""
        self._line.leave()

    def drop(self) -> None:
        """Close without a word."""
        self._line.hang_up()


def _header(said: dict[bytes, Any]) -> bytes:
    """The header fields that were asked for; nothing where the server has none."""
    found = (value for name, value in said.items() if name.startswith(b"BODY[HEADER.FIELDS"))
    return next((value for value in found if isinstance(value, bytes)), b"")


def _entry(validity: int, uid: int, said: dict[bytes, Any]) -> Entry:
    size, received = said.get(b"RFC822.SIZE", 0), said.get(b"INTERNALDATE")
    if not isinstance(size, int):
        raise Garbled("a size that is no number")
    moment = received.astimezone(UTC) if isinstance(received, datetime) else datetime.now(UTC)
    return Entry(uid, lasting_name(_header(said), size, f"{validity}.{uid}"), size, min(moment, datetime.now(UTC)))
