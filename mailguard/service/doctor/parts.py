"""What there is to look at, as values and calls, so that every answer can be tried."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from mailguard.sources import Folder, Source
from mailguard.sources._missing import Missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What the register holds; `members` are addresses in small letters, `notes` sentences about what is doubtful."""

    people: int
    mailboxes: int
    members: frozenset[str]
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What is in force: clauses on file, those with a rule, and sentences about what the protocol leaves open.

    `file` is how `mailguard council` finds the council file.
    """

    council: str
    clauses: int
    checked: int
    notes: Sequence[str] = ()
    file: str = "NAME"


@dataclass(frozen=True, slots=True)
class Read:
    """One source of the settings; `open` and `missing` may raise SourceError, `named` (mailboxes by name) FileError.

    `missing` is asked with the folders that were found, `folders` are the names that the settings give.
    """

    name: str
    keeps_bcc: bool
    open: Callable[[], Source]
    missing: Callable[[Sequence[Folder]], Missing] = lambda found: Missing()
    folders: tuple[str, ...] = ("Sent",)
    named: Callable[[], Sequence[str]] = tuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything to look at.

    `register` and `rules` raise FileError, `store` (open it, write, close) StoreError, `parser` (read one mail)
    NotReady, `greet` (reach the mail server) SendError or SettingsError; `greet` is None where no mail server is set.
    `lost` names the mailboxes that the last scan could not read and may raise StoreError. `wanting` are the records of
    `[start]` that are missing, each with its reason. `room` is the free space beside the store in bytes, None where it
    is elsewhere. `option` is what a command needs to find the settings.
    """

    register_file: Path
    register: Callable[[], Register]
    rules: Callable[[], Rules]
    store: Callable[[], object]
    room: Callable[[], int | None]
    sources: Sequence[Read]
    greet: Callable[[], object] | None
    outbox_search: Path | None
    wanting: Callable[[], dict[str, str]]
    zone: ZoneInfo
    lost: Callable[[], Sequence[str]] = tuple
    option: str = ""
    parser: Callable[[], object] = tuple
