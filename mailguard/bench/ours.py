"""Our own steps over the same mail, in this process: each ends where the next one goes on."""

import email
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from mailguard.config import load_settings
from mailguard.correspondence import Correspondence
from mailguard.message import Message, Raw, Stage, Unread, Unreadable
from mailguard.mime import read
from mailguard.service.council import Council, load_council_of
from mailguard.service.judge import judge, open_mail
from mailguard.service.tone import tone_for

CHUNK = 200
"""How many messages see each other, as in the service."""

LANGUAGE = "rules+language"
"""The step with every rule, by the name that the figures carry."""

KEY = bytes(range(32))
SETTINGS = """
[council]
protocol = "borough-2019"
register = "register.yml"

[scan]
chunk = {chunk}

[[sources]]
name = "officers"
kind = "maildir"
path = "mail"
bcc = "kept"
"""


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to measure with: whose mailbox it lies in, and its bytes; `planted` where it is no ordinary mail."""

    mailbox: str
    content: bytes
    planted: bool = False


@dataclass(frozen=True, slots=True)
class Workplace:
    """A council laid out in a folder, and the mail to measure with.

    `rules` is the same council with its deterministic rules alone.
    """

    folder: Path
    council: Council
    letters: tuple[Letter, ...]
    rules: Council

    @property
    def with_language(self) -> bool:
        """Whether rules of the council ask for the language layer, and its model is there."""
        return tone_for(self.council.in_force) is not None

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.folder / "settings.toml"


def workplace(folder: Path, register: str, letters: Sequence[Letter]) -> Workplace:
    """Write settings and register into the folder and load them."""
    (folder / "settings.toml").write_text(SETTINGS.format(chunk=CHUNK), encoding="utf-8")
    (folder / "register.yml").write_text(register, encoding="utf-8")
    council = load_council_of(load_settings(folder / "settings.toml"))
    return Workplace(folder, council, tuple(letters), without_language(council))


def without_language(council: Council) -> Council:
    """The council without the rules that ask for the language layer: what is left is deterministic."""
    kept = tuple(each for each in council.in_force if not getattr(each.check, "asks_tone", False))
    return replace(council, in_force=kept)


def raws(letters: Sequence[Letter]) -> list[Raw]:
    """The letters as a source gives them, blind copies kept."""
    now = datetime.now(UTC)
    return [Raw(each.content, each.mailbox, Stage.SENT, keeps_bcc=True, found_at=now) for each in letters]


def bare(letters: Sequence[Letter]) -> None:
    """What the standard library needs to parse the same bytes, and nothing else: the floor under everything."""
    for each in letters:
        email.message_from_bytes(each.content)


def parsed(place: Workplace, letters: Sequence[Letter], closed: Unread | None = None) -> list[Message | Unreadable]:
    """Bytes → messages, the files that travel with them opened as in the service unless `closed` says why not."""
    lanes = place.rules.register.lanes
    return [read(raw, lanes, closed) for raw in raws(letters)]


def corresponded(place: Workplace, letters: Sequence[Letter]) -> None:
    """Bytes → messages as a person reads them, as far as the service reads them before a rule looks.

    Who is who in every message; whose words are whose, and what a trace keeps, where a Member is concerned.
    """
    for message in parsed(place, letters):
        if isinstance(message, Message):
            _opened(open_mail(message, place.rules, KEY))


def judged(place: Workplace, letters: Sequence[Letter]) -> None:
    """Bytes → outcomes: every deterministic rule."""
    for start in range(0, len(letters), CHUNK):
        judge(parsed(place, letters[start : start + CHUNK]), place.rules, KEY)


def heard(place: Workplace, letters: Sequence[Letter]) -> None:
    """Bytes → outcomes: every rule, those that ask for the language layer included."""
    for start in range(0, len(letters), CHUNK):
        judge(parsed(place, letters[start : start + CHUNK]), place.council, KEY)


def steps(place: Workplace, letters: Sequence[Letter]) -> dict[str, Callable[[], object]]:
    """The steps by the names that the figures carry, and two that they are held against.

    Without the language model there is no step that reads language.
    """
    found: dict[str, Callable[[], object]] = {
        "bare": lambda: bare(letters),
        "closed": lambda: parsed(place, letters, Unread.NOT_OPENED),
        "parse": lambda: parsed(place, letters),
        "parse+correspondence": lambda: corresponded(place, letters),
        "rules": lambda: judged(place, letters),
    }
    if place.with_language:
        heard(place, letters[:CHUNK])  # its files are read once for the life of a worker, not for every round
        found[LANGUAGE] = lambda: heard(place, letters)
    return found


def _opened(mail: Correspondence) -> tuple[object, ...]:
    return mail.writer, mail.to, mail.cc, mail.bcc, mail.trace
