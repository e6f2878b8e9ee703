"""Replies and forwards as mail programs print them, read the way every message is, and whose words each sentence is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from mailguard.correspondence import Correspondence
from mailguard.files import shipped
from mailguard.message import Message, Raw, Stage
from mailguard.mime import read
from mailguard.register import load
from mailguard.service.council import Council
from mailguard.service.judge import open_mail

DATA = Path(__file__).parent.parent / "data"
FILES = ("threads_text.yml", "threads_outlook.yml", "threads_html.yml")
LONDON = ZoneInfo("Europe/London")
NOBODY = "nobody"
OWN = "own"
WORDS = frozenset({OWN, "quoted", "forwarded"})
# A program that prints no address gives only the name.
OUTSIDERS = {
    "Mary Price": "mary.price@example.com",
    "Dennis Fletcher": "d.fletcher@example.com",
    "Anna Kowal": "a.kowal@example.com",
    "Bryn Pugh": "bryn.pugh@example.com",
    "Eleri Wyn": "eleri.wyn@example.com",
    "Harold Stokes": "h.stokes@example.com",
    "Lorna Tanner": "l.tanner@example.com",
    "Raj Patel": "raj.patel@example.com",
    "Upton Parish Clerk": "clerk.upton@example.com",
    "Colin Mellor": "c.mellor@example.com",
    "Joan McBride": "j.mcbride@example.com",
    "Tunde Adeyemi": "t.adeyemi@example.com",
    "Siân Rees": "sian.rees@example.com",
    "Patrick O'Neill": "p.oneill@example.com",
}
_QUOTED = re.compile(r"(?m)^[ \t\xa0]*(?:>[ \t\xa0]?)+")
_UNSEEN = str.maketrans("", "", "\ufeff\u200b\u2060")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of a mail, and whose they are: an id of the cast, an outsider's address, or nobody's."""

    say: str
    by: str


@dataclass(frozen=True, slots=True)
class Thread:
    """One mail with what it quotes and forwards."""

    id: str
    program: str
    mail: dict[str, Any]
    sentences: tuple[Sentence, ...]

    @property
    def kind(self) -> str:
        """What the body is written in."""
        return "html" if "html" in self.mail else "text"


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a sentence was given to: `to` are the authors of the stretches it stands in, None where none is known.

    The mail's own words are the writer's: their stretches name no author.
    """

    thread: Thread
    sentence: Sentence
    writer: str
    to: tuple[str | None, ...]
    whose: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether every word was given to the one who wrote it, and a signature or footer to nobody."""
        if self.sentence.by == NOBODY:
            return bool(self.to) and not WORDS & set(self.whose)
        return set(self.to) == {self.sentence.by}

    @property
    def false(self) -> bool:
        """Whether any word of somebody else was given to the mail's own writer."""
        return self.sentence.by not in {self.writer, NOBODY} and self.writer in self.to

    def __str__(self) -> str:
        given = ", ".join(f"{to or 'unknown'} ({whose})" for to, whose in zip(self.to, self.whose, strict=True))
        place = f"{self.thread.id} [{self.thread.program}, {self.thread.kind}]"
        return f"{place} {self.sentence.say!r} by {self.sentence.by}: given to {given or 'no stretch at all'}"


def plain(text: str) -> str:
    """The words alone: no quotation marks of lines, no line breaks, no unseen letters."""
    return " ".join(_QUOTED.sub("", text.translate(_UNSEEN)).split())


@cache
def threads() -> tuple[Thread, ...]:
    return tuple(_thread(entry) for file in FILES for entry in _entries(file))


def _entries(file: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load((DATA / file).read_text(encoding="utf-8"))
    return found


def _thread(entry: dict[str, Any]) -> Thread:
    sentences = tuple(Sentence(each["say"], each["by"]) for each in entry["sentences"])
    return Thread(entry["id"], entry["program"], entry["mail"], sentences)


def eml(thread: Thread) -> bytes:
    """The mail as it goes over the wire."""
    mail, made = thread.mail, EmailMessage()
    made["Message-ID"] = f"<{thread.id}@mail.example.com>"
    made["Date"] = format_datetime(datetime.fromisoformat(str(mail["date"])).replace(tzinfo=LONDON))
    made["From"] = mail["from"]
    made["To"] = ", ".join(mail["to"])
    made["Subject"] = mail["subject"]
    made.set_content(mail[thread.kind] + "\n", subtype="html" if thread.kind == "html" else "plain", cte="base64")
    return bytes(made)


@cache
def council() -> Council:
    return Council(load(shipped("rules") / "cast.yml"), (), {}, LONDON)


def opened(thread: Thread) -> Correspondence:
    """The mail as the checks see it."""
    held = Raw(eml(thread), "s.okoro@ambleford.gov.uk", Stage.SENT, True, datetime(2027, 3, 31, tzinfo=UTC))
    message = read(held)
    assert isinstance(message, Message)
    return open_mail(message, council(), bytes(32))


def name(party: Any) -> str | None:
    """How the sentences name somebody: the id of the cast, or an address, or what else was written."""
    if party is None:
        return None
    if party.single:
        return str(party.single.id)
    written: str = party.address.email or party.address.name
    return OUTSIDERS.get(written, written) or None


def sender(thread: Thread) -> str:
    """Who wrote the mail by its header, named as the sentences name people."""
    email = parseaddr(thread.mail["from"])[1]
    return next((each.id for each in council().register.people if email in each.emails), email)


def told(thread: Thread) -> Iterator[Told]:
    """Whom each sentence of the thread was given to."""
    mail = opened(thread)
    writer = name(mail.writer) or ""
    parts = [(plain(each.segment.text), each) for each in mail.stretches]
    joined, spans = "", []
    for text, each in parts:
        if text:
            start = len(joined) + bool(joined)
            joined = f"{joined} {text}" if joined else text
            spans.append((start, len(joined), each))
    for sentence in thread.sentences:
        start = joined.find(plain(sentence.say))
        end = start + len(plain(sentence.say))
        met = [each for first, last, each in spans if start >= 0 and first < end and start < last]
        whose = tuple(str(each.segment.whose) for each in met)
        to = tuple(
            name(each.author) or (writer if kind == OWN else None) for each, kind in zip(met, whose, strict=True)
        )
        yield Told(thread, sentence, writer, to, whose)


@cache
def everything() -> tuple[Told, ...]:
    return tuple(each for thread in threads() for each in told(thread))
