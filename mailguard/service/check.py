"""`mailguard check`: judges .eml files without a store; the messages of one folder see each other."""

import os
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mailguard.checks import criticism_of_officer, remark_on_officer
from mailguard.errors import SourceRefused
from mailguard.message import Message, Raw, Stage, Unreadable
from mailguard.mime.reader import Reader
from mailguard.mime.reading import NO_MAIL
from mailguard.service.council import Council
from mailguard.service.judge import Judgement, judge
from mailguard.sources import Refused
from mailguard.sources._files import LINK, NOT_A_FILE, NOT_READABLE, TOO_LARGE, Content, read_file

AWAY = "the file is not there"
# Why a file was not even opened: for whoever chose it to mend, and no fault of ours.
NOT_READ = frozenset({AWAY, *(each.reason for each in (LINK, NOT_A_FILE, NOT_READABLE, TOO_LARGE))})


@dataclass(frozen=True, slots=True)
class Checked:
    """One file, the Message-ID it holds (empty where it could not be read), and what was said.

    `no_mail` says in words why the file is no message that could be judged; empty where it is one.
    """

    file: Path
    message_id: str
    judgement: Judgement
    no_mail: str = ""


def check(paths: Sequence[Path], council: Council, *, stage: Stage, keeps_bcc: bool) -> Iterator[Checked]:
    """Judge each path by itself: a file, or a folder whose messages are read in date order and see each other.

    A file that cannot be read has its outcome like any other. Raises SourceRefused where a path does not exist or a
    folder holds no message, before anything is judged.
    """
    places = [_files(path) for path in paths]
    with Reader(council.register.lanes, open_files=True) as reader:
        for files in places:
            found = [_raw(file, stage, keeps_bcc) for file in files]
            parsed = iter(reader.read_many([each for each in found if isinstance(each, Raw)]))
            messages = [next(parsed) if isinstance(each, Raw) else each for each in found]
            read = sorted(zip(files, messages, strict=True), key=lambda each: _when(each[1]))
            judgements = judge([message for _, message in read], council, secrets.token_bytes(32))
            for (file, message), judgement in zip(read, judgements, strict=True):
                if isinstance(message, Message):
                    yield Checked(file, message.id, judgement)
                else:
                    yield Checked(file, "", judgement, _no_mail(message))


def hears_members(council: Council) -> bool:
    """Whether a rule in force reads what Members say about officers, whoever sent it."""
    kinds = (criticism_of_officer.Check, remark_on_officer.Check)
    return any(isinstance(each.check, kinds) for each in council.in_force)


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise SourceRefused(f"{path}: no such file or folder. Give an .eml or .msg file or a folder of them")
    if not path.is_dir():
        return [path]
    files = sorted(file for file in path.rglob("*") if file.suffix.lower() in {".eml", ".msg"} and not file.is_dir())
    if not files:
        raise SourceRefused(f"{path}: holds no .eml or .msg file. Give one, or a folder of them")
    return files


def _raw(file: Path, stage: Stage, keeps_bcc: bool) -> Raw | Unreadable:
    """The bytes of the file; a link is followed, because a person has chosen what to check."""
    found = read_file(os.path.realpath(file))
    if isinstance(found, Content):
        return Raw(found.content, mailbox="", stage=stage, keeps_bcc=keeps_bcc, found_at=found.changed)
    return Unreadable(found.reason if isinstance(found, Refused) else AWAY, failed=True)


def _no_mail(message: Unreadable) -> str:
    if message.reason == NO_MAIL:
        return "not a message (no From and no To)"
    return message.reason if message.reason in NOT_READ else ""


def _when(message: Message | Unreadable) -> datetime:
    return message.date if isinstance(message, Message) else datetime.max.replace(tzinfo=UTC)
