"""A council laid out for the program's own commands, and what its store holds of the mail."""

import io
import sqlite3
import zipfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from tests.cli.place import BIRCH, HART, OFFICER, SOURCE, START, Done, Place, mail, maildir

CHUNKS = "\n[scan]\nchunk = 10\nevery_minutes = 1\n"
HIDDEN_EVERY = 10
"""Every tenth letter has a Councillor copied in secret, which is a finding."""


@dataclass(frozen=True)
class Kept:
    """What a store holds: messages counted, findings, folders that could not be read; and whether it is sound."""

    listed: int
    findings: int
    unreached: int = 0
    sound: str = "ok"


def kept(folder: Path) -> Kept:
    """Look into the office's store."""
    with closing(sqlite3.connect(folder / "mailguard.db")) as database:
        asked = [f"select count(*) from {table}" for table in ("listed", "finding", "unreached")]  # noqa: S608 - ours
        values = [database.execute(query).fetchone()[0] for query in (*asked, "pragma integrity_check")]
        return Kept(*values)


def office(folder: Path, blocks: Sequence[str] = ()) -> Place:
    """An office whose mail is written down in chunks of ten; `blocks` end the settings."""
    maildir(folder / "mail" / OFFICER / "Sent")
    return Place(folder, _not_called).set_up(START, SOURCE, CHUNKS, *blocks)


def fill(place: Place, letters: range) -> None:
    """Letters to a Councillor, each with an attachment."""
    for number in letters:
        hidden = {"bcc": BIRCH} if number % HIDDEN_EVERY == 0 else {}
        made = mail(number, to=HART, text=f"The works number {number} begin on Tuesday.", **hidden)
        _attach(made, number)
        place.sent(f"{number:04}", made)


def _attach(letter: EmailMessage, number: int) -> None:
    """A small document of the kind that is unpacked to be read."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document><w:t>plan {number}</w:t></w:document>" * 200)
    kind = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    letter.add_attachment(packed.getvalue(), maintype="application", subtype=kind, filename="plan.docx")


def _not_called(arguments: object) -> Done:
    raise AssertionError(arguments)
