"""A council laid out in a folder: settings, register, mailboxes; and one call of the program there."""

import json
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from typing import Any

from mailguard.files import shipped

OFFICER, OTHER_OFFICER = "s.okoro@ambleford.gov.uk", "d.rana@ambleford.gov.uk"
HART, BIRCH = "cllr.j.hart@ambleford.gov.uk", "cllr.t.birch@ambleford.gov.uk"
START = """
[start]
purpose = "to hold outgoing mail against the protocol"
notice_given = 2024-10-01
assessment = 2024-09-15
reviewer = "leah-quinn"
"""
SOURCE = """
[[sources]]
name = "desk"
kind = "maildir"
path = "mail"
bcc = "kept"
"""
NOON = datetime(2026, 11, 18, 12, 0, tzinfo=UTC)
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BLIND: dict[str, Any] = {"to": HART, "bcc": BIRCH, "text": "The library will open at nine on Saturdays."}


def mail(number: int = 1, *, to: str, text: str, **more: Any) -> EmailMessage:
    """A mail of the officer's; `more` are headers (`in_reply_to`), `when` and `attached`."""
    made = EmailMessage(policy=SMTP)
    made["Message-ID"] = f"<{number}@ambleford.gov.uk>"
    made["Date"] = format_datetime(more.pop("when", NOON + timedelta(minutes=number)))
    made["From"] = more.pop("author", OFFICER)
    made["To"] = to
    made["Subject"] = more.pop("subject", "Library hours")
    attached = more.pop("attached", None)
    for name, value in more.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    if attached is not None:
        made.add_attachment(attached)
    return made


@dataclass(frozen=True, slots=True)
class Done:
    """What one call left behind."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Each line of the output as JSON."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def outcomes(self) -> list[list[dict[str, Any]]]:
        """The outcomes of each line."""
        return [line["outcomes"] for line in self.lines]

    @property
    def rules(self) -> list[list[str]]:
        """The rules of each line's findings."""
        return [[each["rule"] for each in said if each["kind"] == "finding"] for said in self.outcomes]


@dataclass(frozen=True, slots=True)
class Place:
    """A council's folder; `call` runs the program in this process."""

    folder: Path
    call: Callable[[Sequence[str]], Done]

    @property
    def settings(self) -> Path:
        """Its settings file."""
        return self.folder / "settings.toml"

    def set_up(self, *more: str, protocol: str = "borough-2019") -> "Place":
        """Write register and settings, with these blocks at the end."""
        shutil.copy(shipped("rules") / "cast.yml", self.folder / "register.yml")
        head = f'[council]\nprotocol = "{protocol}"\nregister = "register.yml"\n'
        self.settings.write_text(head + "".join(more), encoding="utf-8")
        return self

    def run(self, command: str, *arguments: str | Path) -> Done:
        """`mailguard COMMAND --settings … ARGUMENTS`; the command may be two words."""
        return self.call([*command.split(), "--settings", str(self.settings), *map(str, arguments)])

    def check(self, *arguments: str | Path) -> Done:
        """`mailguard check --json`."""
        return self.run("check", "--json", *arguments)

    def eml(self, name: str, made: EmailMessage | bytes) -> Path:
        """A file of that name in the folder, with this mail in it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made if isinstance(made, bytes) else made.as_bytes())
        return path

    def sent(self, key: str, made: EmailMessage | bytes, mailbox: str = OFFICER, lies: str = "cur") -> Path:
        """The mail in the Sent folder of a mailbox; `key` is its file's name."""
        maildir(self.folder / "mail" / mailbox / "Sent")
        return self.eml(f"mail/{mailbox}/Sent/{lies}/{key}:2,S", made)


def maildir(folder: Path) -> None:
    """An empty Maildir."""
    for part in ("cur", "new", "tmp"):
        (folder / part).mkdir(parents=True, exist_ok=True)
