"""Where messages come from, one module for each kind of mail system.

A settings file that says `kind = "maildir"` is answered by maildir.py in this folder; its `open_source` gives back a
Source. Heavy libraries are imported there and nowhere else. Nothing here ever writes to a mailbox.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Literal, Protocol, cast, runtime_checkable

from mailguard.message import Raw


@dataclass(frozen=True, slots=True)
class Folder:
    """One folder of one mailbox; `path` is how the source finds it again, empty where it could not be looked up now."""

    mailbox: str
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One message the source listed: `key` is its lasting name in the folder, `cursor` what to store after it."""

    key: str
    cursor: str


@dataclass(frozen=True, slots=True)
class Gone:
    """The message vanished between listing and fetching; it is listed again, or gone for good."""


@dataclass(frozen=True, slots=True)
class Refused:
    """The entry is not read: a link, a pipe, a file nobody may read. `reason` quotes no content.

    `again` says that it may be a message all the same and is asked for again at the next scan; otherwise it is none.
    """

    reason: str
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """How a mail server is reached, and as whom.

    `user` is the login, where `{mailbox}` stands for the address and `{local}` for what comes before its @. `secret`
    gives the password or the token, asked for at each login; it raises SourceError. `ca_file` holds the certificates
    to trust instead of the system's. There are never more than `connections` at once, and no answer is waited for
    longer than `seconds`.
    """

    host: str
    port: int
    security: Literal["tls", "starttls", "none"] = "tls"
    ca_file: Path | None = None
    user: str = "{mailbox}"
    auth: Literal["password", "xoauth2", "oauthbearer"] = "password"
    secret: Callable[[], str] = field(compare=False, repr=False)
    connections: int = 4
    seconds: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """What a source is told: where it lies, whether it keeps Bcc, which folders to read, whose they are.

    A source of files has a `path`; one of a mail server has `server`, and `mailboxes` are the addresses to read there.
    """

    name: str
    path: Path = Path()
    keeps_bcc: bool = False
    folders: tuple[str, ...] = field(default=("Sent",))
    mailbox: str | None = None
    server: Server | None = None
    mailboxes: tuple[str, ...] = ()


class Source(Protocol):
    """A mail system that can be read, and is never written to."""

    def folders(self) -> Iterator[Folder]:
        """Every folder to read, in a lasting order. Raises SourceUnavailable or SourceRefused."""

    def listing(self, folder: Folder, cursor: str) -> Iterator[Listed]:
        """Messages at or after the cursor, oldest first; may list again what was read before, never skips."""

    def fetch(self, folder: Folder, key: str) -> Raw | Gone | Refused:
        """The bytes of one listed message."""

    def sees(self) -> tuple[str, ...]:
        """What this source can and cannot see, one plain sentence each, for `mailguard doctor`."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something about a source that a person should look at, and what to do."""

    said: str
    do: str


@dataclass(frozen=True, slots=True)
class Sample:
    """How many of the newest sent messages that were looked at carry a Bcc header."""

    carrying: int
    looked_at: int


@runtime_checkable
class Doubtful(Protocol):
    """A source that knows what is doubtful about itself."""

    def doubts(self) -> tuple[Doubt, ...]:
        """What was noticed when the folders were last listed, for `mailguard doctor`."""


@runtime_checkable
class Sampled(Protocol):
    """A source whose newest mail can be asked whether blind copies are kept."""

    def sample(self) -> Sample:
        """Look for Bcc in the newest sent messages of some mailboxes. Raises SourceError."""


def kinds() -> tuple[str, ...]:
    """Every kind there is, in alphabetical order; modules beginning with an underscore are no kinds."""
    return tuple(sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_")))


def open_source(kind: str, spec: Spec) -> Source:
    """The source that `kind` names; raises SourceRefused where it cannot be opened."""
    module = import_module(f"{__name__}.{kind}")
    return cast(Source, module.open_source(spec))
