"""Letters of Ambleford's officers, written as mails and judged under each council's protocol."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mailguard import demo, mime
from mailguard.correspondence import Permission
from mailguard.files import shipped
from mailguard.finding import Evidence, Finding, Outcome, Unchecked
from mailguard.message import Raw, Stage
from mailguard.register import Register, load
from mailguard.rulebook import find_council, load_council
from mailguard.service.council import Council
from mailguard.service.judge import judge

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 12, 1, tzinfo=UTC)
KEY = bytes(32)
COUNCILS = ("borough-2019", "town-2020", "gedling")
COPYING = frozenset({"blind-copy", "blind-copy-unseen-list", "undeclared-forward", "open-copy", "confidence-broken"})
QUIET: Mapping[str, str] = {}
AMBLEFORD = Path(demo.__file__).parent / "ambleford.yml"


@dataclass(frozen=True, kw_only=True)
class Quote:
    """A message quoted below another, with the header lines Outlook prints."""

    by: str
    text: str
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    at: str = "2 March 2026 14:00"
    subject: str = "Fence in Mill Lane"


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One mail; people by their ids or plain addresses, dates by the clock in London."""

    by: str = "stefan-kowalczyk"
    to: tuple[str, ...] = ("edmund-birch",)
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    text: str = "The fence was taken down on Friday."
    subject: str = "Fence in Mill Lane"
    at: str = "2026-03-03 10:00"
    sender: str = ""
    id: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    quoted: tuple[Quote, ...] = ()
    attached: "Letter | None" = None
    sealed: bool = False
    stage: Stage = Stage.SENT
    keeps_bcc: bool = True
    mailbox: str = ""


@cache
def ambleford() -> Register:
    return load(AMBLEFORD)


@cache
def council(protocol: str, rules: frozenset[str] = COPYING) -> Council:
    """Ambleford's people under one of the shipped protocols, of whose rules only these are in force."""
    book = load_council(find_council(protocol, shipped("rules")))
    return Council(ambleford(), tuple(each for each in book.in_force if each.rule.id in rules), book.lesser, LONDON)


def header(who: str, register: Register) -> str:
    """An address as a header has it."""
    person = next((each for each in register.people if each.id == who), None)
    return f"{person.name} <{person.emails[0]}>" if person else who


def eml(letter: Letter, place: int, register: Register) -> EmailMessage:
    """The mail as a message of the standard library."""
    made = EmailMessage()
    made["Message-ID"] = letter.id or f"<letter-{place}@ambleford.gov.uk>"
    made["Date"] = format_datetime(datetime.fromisoformat(letter.at).replace(tzinfo=LONDON))
    made["From"] = header(letter.by, register)
    if letter.sender:
        made["Sender"] = header(letter.sender, register)
    for name, people in (("To", letter.to), ("Cc", letter.cc), ("Bcc", letter.bcc)):
        if people:
            made[name] = ", ".join(header(each, register) for each in people)
    made["Subject"] = letter.subject
    for name, value in letter.headers.items():
        made[name] = value
    if letter.sealed:
        made.set_content(b"sealed", "application", "pkcs7-mime", params={"smime-type": "enveloped-data"})
        return made
    made.set_content("\n".join([letter.text, *(_quoted(each, register) for each in letter.quoted)]) + "\n")
    if letter.attached:
        made.add_attachment(eml(letter.attached, place + 100, register))
    return made


def _quoted(quote: Quote, register: Register) -> str:
    lines = ["", "________________________________", f"From: {header(quote.by, register)}", f"Sent: {quote.at}"]
    for name, people in (("To", quote.to), ("Cc", quote.cc)):
        if people:
            lines.append(f"{name}: {'; '.join(header(each, register) for each in people)}")
    return "\n".join([*lines, f"Subject: {quote.subject}", "", quote.text, ""])


def outcomes(held_by: Council, letters: Sequence[Letter]) -> list[tuple[Outcome, ...]]:
    """What is said about each letter, all of them judged in one run."""
    raws = [
        Raw(bytes(eml(each, place, held_by.register)), each.mailbox, each.stage, each.keeps_bcc, NOW)
        for place, each in enumerate(letters)
    ]
    return [each.outcomes for each in judge([mime.read(raw) for raw in raws], held_by, KEY)]


def short(found: Sequence[Outcome]) -> dict[str, str]:
    """Each outcome by its rule: a severity, `unchecked: …`, or what went wrong."""
    told = {}
    for each in found:
        if isinstance(each, Finding):
            told[each.rule] = str(each.severity)
        elif isinstance(each, Unchecked):
            told[each.rule] = f"unchecked: {', '.join(each.hidden)}"
        else:
            told[str(getattr(each, "rule", "lane"))] = type(each).__name__
    return told


def said(protocol: str, *letters: Letter, permits: Sequence[Permission] = ()) -> dict[str, str]:
    """What is said about the last letter under one protocol."""
    held = council(protocol)
    held = Council(held.register, held.in_force, held.lesser, held.zone, tuple(permits))
    return short(outcomes(held, letters)[-1])


def evidence(protocol: str, rule: str, *letters: Letter) -> tuple[Evidence, ...]:
    """The evidence of one rule's finding about the last letter."""
    found = [each for each in outcomes(council(protocol), letters)[-1] if isinstance(each, Finding)]
    return next(each.evidence for each in found if each.rule == rule)


@dataclass(frozen=True)
class Case:
    """Letters, and what must be said about the last of them under each protocol."""

    letters: tuple[Letter, ...]
    borough: Mapping[str, str]
    town: Mapping[str, str]
    gedling: Mapping[str, str]
    permits: tuple[Permission, ...] = ()

    def wrong(self) -> dict[str, tuple[dict[str, str], dict[str, str]]]:
        """The protocols under which something else is said, with both."""
        expected = dict(zip(COUNCILS, (self.borough, self.town, self.gedling), strict=True))
        got = {name: said(name, *self.letters, permits=self.permits) for name in COUNCILS}
        return {name: (got[name], dict(expected[name])) for name in COUNCILS if got[name] != expected[name]}


def case(
    name: str,
    *letters: Letter,
    borough: Mapping[str, str] = QUIET,
    town: Mapping[str, str] = QUIET,
    gedling: Mapping[str, str] = QUIET,
    permits: tuple[Permission, ...] = (),
) -> object:
    """A parameter of a test, with the name as its id; what is left out is quiet."""
    return pytest.param(Case(letters, borough, town, gedling, permits), id=name)
