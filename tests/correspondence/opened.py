"""Letters of Ambleford opened as correspondence, with what went before beside them."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from mailguard import mime
from mailguard.correspondence import Correspondence, Memory, Past, Permission
from mailguard.message import Message, Raw, Unreadable
from mailguard.register import Register, load
from tests.checks.house import AMBLEFORD, KEY, LONDON, NOW, Letter, ambleford, eml

NOON = datetime(2026, 3, 3, 12, tzinfo=LONDON)


def message(letter: Letter, place: int = 0) -> Message:
    """The letter as it comes out of the parser."""
    raw = Raw(bytes(eml(letter, place, ambleford())), letter.mailbox, letter.stage, letter.keeps_bcc, NOW)
    found = mime.read(raw)
    assert not isinstance(found, Unreadable)
    return found


def opened(
    letter: Letter, *before: Letter, key: bytes = KEY, permissions: tuple[Permission, ...] = ()
) -> Correspondence:
    """The letter as a person reads it; `before` are other letters of the same run."""
    others = [_alone(message(each, place), key) for place, each in enumerate(before)]
    mail = _alone(message(letter, len(before)), key)
    memory = Memory([*(each.trace for each in others), mail.trace])
    return mail.with_past(memory.recall(mail.trace), permissions)


def _alone(message: Message, key: bytes) -> Correspondence:
    return Correspondence(message, ambleford().on(message.date.astimezone(LONDON).date()), key)


def trace(name: str, minutes: int = 0, **parts: object) -> Past:
    """A trace called `name`, so many minutes after noon."""
    plain = Past(message=name, date=NOON + timedelta(minutes=minutes), mailbox="", writer="")
    return replace(plain, **parts)  # type: ignore[arg-type]  # the parts are those of a trace


def with_mailboxes(folder: Path, *boxes: str) -> Register:
    """Ambleford with more mailboxes, each one line of YAML."""
    more = "".join(f"  - {box}\n" for box in boxes)
    text = AMBLEFORD.read_text(encoding="utf-8").replace("\nmailboxes:\n", f"\nmailboxes:\n{more}")
    (folder / "register.yml").write_text(text, encoding="utf-8")
    return load(folder / "register.yml")
