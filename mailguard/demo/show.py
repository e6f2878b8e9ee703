"""The whole house at work on the fictional council: its mail is written and scanned, the digest is written."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

from mailguard.config import load_settings
from mailguard.demo.corpus import END, FOLDER, Planted, corpus
from mailguard.digest import Week
from mailguard.errors import NotReady
from mailguard.service.house import House, opened, scan_once
from mailguard.service.letters import letter_of
from mailguard.service.scanning import places
from mailguard.store import Kept

HEAD = "# The fictional council of the demo."
SETTINGS = f"""{HEAD}
[council]
protocol = "borough-2019"
register = "register.yml"

[[sources]]
name = "officers"
kind = "maildir"
path = "mail"
bcc = "kept"
folders = ["{FOLDER}"]

[start]
purpose = "To show what mailguard does, on mail that nobody wrote"
notice_given = 2026-09-01
assessment = 2026-09-01
reviewer = "meera-balasubramaniam"
"""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One planted message and what was found in it; several findings where it departs from several clauses."""

    planted: Planted
    findings: tuple[Kept, ...]

    @property
    def right(self) -> bool:
        """Whether a departure was found under its rule, or an innocent left alone."""
        rules = {each.finding.rule for each in self.findings}
        return self.planted.rule in rules if self.planted.kind == "departure" else not rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the demo did: every plant with its outcome, ordinary mail that was touched, counts, and where things lie."""

    messages: int
    mailboxes: int
    plants: tuple[Outcome, ...]
    touched: tuple[Outcome, ...]
    listed: int
    digest: Path
    subject: str

    @property
    def departures(self) -> tuple[Outcome, ...]:
        """The planted departures."""
        return tuple(each for each in self.plants if each.planted.kind == "departure")

    @property
    def innocents(self) -> tuple[Outcome, ...]:
        """The planted innocents."""
        return tuple(each for each in self.plants if each.planted.kind == "innocent")

    @property
    def right(self) -> bool:
        """Whether every departure was found and nobody else was touched."""
        return all(each.right for each in self.plants) and not self.touched


def show(out: Path, seed: int, progress: Callable[[str, int], None], end: date = END) -> Shown:
    """Make the mail in `out`, scan it and write `digest.html` and `digest.txt` there; `progress` is told of each step.

    What an earlier demo left in `out` is replaced. Raises MailguardError, also where `out` holds anything else.
    """
    _refuse_others(out)
    planted = dict(_written(out, seed, end, progress))
    settings = load_settings(out / "settings.toml")
    with opened(settings) as house:
        found, _ = places(settings, house.council)
        scan_once(house, found, lambda number: progress("reading", number))
        return _told(house, out, planted, end)


def _refuse_others(out: Path) -> None:
    """Raises NotReady where a real council may lie: its mail and its store would be replaced."""
    settings = out / "settings.toml"
    earlier = settings.is_file() and settings.read_text(encoding="utf-8", errors="replace").startswith(HEAD)
    if not earlier and out.exists() and not (out.is_dir() and not any(out.iterdir())):
        raise NotReady(f"{out} holds something that is not this demo's. Give --out a folder that is empty or not there")


def _written(out: Path, seed: int, end: date, progress: Callable[[str, int], None]) -> Iterator[tuple[str, Planted]]:
    """Lay the council out on disk; yields each message by the name of its file."""
    for old in ("mail", "mailguard.db", "mailguard.db-wal", "mailguard.db-shm", "mailguard.key"):
        path = out / old
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    out.mkdir(parents=True, exist_ok=True)
    register = files("mailguard.demo").joinpath("ambleford.yml").read_text(encoding="utf-8")
    (out / "register.yml").write_text(register, encoding="utf-8")
    (out / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    # Nobody lives here, so the key is no secret: the same seed gives the same findings under the same ids.
    (out / "mailguard.key").write_bytes(sha256(f"ambleford {seed}".encode()).digest())
    for number, each in enumerate(corpus(seed, end=end)):
        folder = out / "mail" / each.mailbox / each.folder
        if not folder.is_dir():
            for part in ("cur", "new", "tmp"):
                (folder / part).mkdir(parents=True)
        name = f"{int(each.date.timestamp())}.{number:05}.ambleford"
        (folder / "cur" / f"{name}:2,S").write_bytes(each.content)
        progress("writing", 1)
        yield name, each


def _told(house: House, out: Path, planted: dict[str, Planted], end: date) -> Shown:
    findings: dict[str, list[Kept]] = {}
    found = house.store.findings()
    for kept in found:
        for place in kept.places:
            findings.setdefault(place.key, []).append(kept)
    outcomes = [Outcome(each, tuple(findings.get(name, ()))) for name, each in planted.items()]
    # the latest week with something in it: a quiet one would show little of the digest
    letter = letter_of(house.desk, max((Week.of(kept.day) for kept in found), default=Week.of(end)))
    (out / "digest.html").write_text(letter.html, encoding="utf-8")
    (out / "digest.txt").write_text(letter.text, encoding="utf-8")
    rows = house.store.coverage()
    return Shown(
        messages=len(planted),
        mailboxes=len({each.mailbox for each in planted.values()}),
        plants=tuple(each for each in outcomes if each.planted.kind != "ordinary"),
        touched=tuple(each for each in outcomes if each.planted.kind == "ordinary" and each.findings),
        listed=sum(row.listed for row in rows),
        digest=out / "digest.html",
        subject=letter.subject,
    )
