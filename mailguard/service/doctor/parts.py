"""What there is to look at, as values and calls, so that every answer can be tried."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from mailguard.sources import Folder, Source
from mailguard.sources._missing import Missing
from mailguard.sources._mistaken import Mistaken


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

    `missing` is asked with the folders that were found, `folders` are the names that the settings give. `mistaken`
    tells of another kind of mail, and may raise SourceError. `reach` is what to do where nothing answers.
    """

    name: str
    keeps_bcc: bool
    open: Callable[[], Source]
    missing: Callable[[Sequence[Folder]], Missing] = lambda found: Missing()
    folders: tuple[str, ...] = ("Sent",)
    named: Callable[[], Sequence[str]] = tuple
    mistaken: Callable[[], Mistaken | None] = lambda: None
    reach: str = "Check that the path is right."


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything to look at.

    `register` and `rules` raise FileError, `store` (open it, write, close) StoreError, `parser` (read one mail)
    NotReady, `greet` (reach the mail server) SendError or SettingsError; `greet` is None where no mail server is set.
    `lost` names the mailboxes that the last scan could not read and may raise StoreError. `wanting` are the records of
    `[start]` that are missing, each with its reason. `room` is the free space beside the store in bytes, None where it
    is elsewhere. `option` is what a command needs to find the settings. `model` reads a sentence with the language
    model and gives its version; it raises FileError or NotReady, and is None where nobody asks. `files` are the other
    files that the settings name, by their key, each with a sentence about what it holds; reading one raises FileError.
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
    model: Callable[[], str] | None = None
    files: Mapping[str, Callable[[], str]] = field(default_factory=dict)
