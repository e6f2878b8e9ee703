"""Letters and answers: what a Member, a resident, a partner or a colleague asks, and what the officer answers."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from mailguard.demo.cast import Person
from mailguard.demo.desk import Desk, Sent, turn_of
from mailguard.demo.outsiders import Outsider, signature_of
from mailguard.demo.styles import Mail, Who
from mailguard.demo.words import Matter, spoken

Correspondent = Person | Outsider


def side_of(other: Correspondent) -> str:
    """Which pools of sentences somebody draws on."""
    if isinstance(other, Outsider):
        return other.side
    return "member" if other.kind == "member" else "colleague"


def ask(desk: Desk, other: Correspondent, officer: Person, matter: Matter, at: datetime, **parts: Any) -> Mail:
    """The first letter of a thread. `extra` paragraphs stand before the closing line."""
    side = side_of(other)
    question = desk.pen.draw((matter.topic.subject, "ask", side), lambda: list(matter.topic.asks))
    lines = [desk.pen.pool(f"{side}_open"), question]
    close = desk.pen.pool(f"{side}_close")
    own = (
        *_said(desk, other, matter, at, [" ".join(filter(None, lines))], typed=True),
        *_said(desk, other, matter, at, [*parts.pop("extra", ()), close]),
    )
    subject = parts.pop("subject", "") or titled(desk, matter, at, other)
    return _from(desk, other, officer, at, (), subject=subject, own_text=own, **parts)


def chase(
    desk: Desk, other: Correspondent, officer: Person, matter: Matter, at: datetime, chain: Sequence[Mail], **parts: Any
) -> Mail:
    """A further letter in the thread; `own` replaces what would be written."""
    own = parts.pop("own", None) or [desk.pen.pool(f"{side_of(other)}_follow"), *parts.pop("extra", ())]
    return _from(desk, other, officer, at, chain, own_text=_said(desk, other, matter, at, own), **parts)


def answer(
    desk: Desk,
    officer: Person,
    other: Correspondent,
    matter: Matter,
    at: datetime,
    chain: Sequence[Mail] = (),
    **parts: Any,
) -> Sent:
    """The officer's answer to the newest mail of the chain, or a first letter where there is none.

    `extra` holds paragraphs of the caller's own; `to` and the rest are fields of `Mail`.
    """
    side = side_of(other)
    own = parts.pop("own", None) or body(desk, officer, matter, at, chain, side)
    own = [*own, *parts.pop("extra", ())]
    parts.setdefault("to", (other.box,))
    parts.setdefault("salutation", greeting(desk, other, len(chain) > 2))
    if not chain:
        parts.setdefault("subject", titled(desk, matter, at, other))
    return desk.write(officer, at, chain, own_text=tuple(own), **parts)


def body(desk: Desk, officer: Person, matter: Matter, at: datetime, chain: Sequence[Mail], side: str) -> list[str]:
    """Paragraphs of an answer: a word of thanks, what was found, what will be done, a closing line."""
    pen = desk.pen
    find, do = pen.pair(matter, side)
    first = pen.pool("officer_follow" if len(chain) > 1 else "officer_thanks", officer.id) if chain else ""
    details = [pen.pool("detail", officer.id), pen.pool("detail", officer.id)]
    if side == "member" or desk.chance(0.4):
        shapes = ([find, details[0], do], [details[0], find, details[1]], [details[0], do, details[1]])
        parts = list(desk.rng.choice(shapes))
    else:
        parts = [find, do]
    parts[0] = f"{first} {parts[0]}".strip()
    if desk.chance(0.2):
        parts.append(pen.pool("aside", officer.id))
    if desk.chance(0.6):
        parts.append(pen.pool("officer_close", officer.id))
    if desk.chance(0.4):
        parts[0:2] = [f"{parts[0]} {parts[1]}"]
    seen = spoken(chain[0].date) if chain else spoken(at)
    return [pen.write(text, matter, at, seen=seen, colleague=desk.beside(officer)) for text in parts]


def greeting(desk: Desk, other: Correspondent, warm: bool = False) -> str:
    """How an officer greets somebody; in a long thread often not at all."""
    if warm and desk.chance(0.35):
        return ""
    if isinstance(other, Outsider):
        return desk.rng.choice((f"Dear {other.hello}", f"Dear {other.hello},", f"Hello {other.hello}"))
    if other.kind == "member":
        forms = (
            f"Dear Councillor {other.last}",
            f"Dear Cllr {other.last},",
            f"Cllr {other.last},",
            f"Morning {other.familiar}",
            f"Dear {other.familiar},",
        )
        return desk.rng.choice(forms)
    return desk.rng.choice((f"Hi {other.familiar}", f"{other.familiar},", f"Morning {other.familiar},", ""))


def titled(desk: Desk, matter: Matter, at: datetime, other: Correspondent) -> str:
    """A subject line; some Members write theirs in capitals."""
    text = desk.pen.write(desk.rng.choice(matter.topic.subject), matter, at)
    shouts = isinstance(other, Person) and other.kind == "member" and turn_of(other.id, "subject", 7) == 0
    return text.upper() if shouts else text


def _from(desk: Desk, other: Correspondent, officer: Person, at: datetime, chain: Sequence[Mail], **parts: Any) -> Mail:
    signs = other.signs if isinstance(other, Outsider) else signature_of(other)
    parts.setdefault("to", (officer.box,))
    parts.setdefault("author", other.box)
    forms = ["", "", f"Dear {officer.familiar}", f"{officer.familiar},", f"Hi {officer.familiar}"]
    forms += [f"Dear {officer.name}"] if isinstance(other, Outsider) else []
    hello = desk.rng.choice(forms)
    return desk.incoming(at, chain, salutation=hello, signature=signs, **parts)


def _said(
    desk: Desk, other: Correspondent, matter: Matter, at: datetime, lines: Sequence[str], typed: bool = False
) -> tuple[str, ...]:
    texts = [desk.pen.write(line, matter, at) for line in lines if line]
    if isinstance(other, Person) and other.kind == "member":
        return tuple(hurried(desk, other, text, typed) for text in texts)
    return tuple(texts)


def hurried(desk: Desk, member: Person, text: str, typed: bool) -> str:
    """Some Members write on a telephone between two meetings, and it shows; `typed` allows a slip of the finger."""
    habit = turn_of(member.id, "typing", 5)
    if habit > 1:
        return text
    text = text.replace("please", "pls").replace(" you ", " u ") if habit == 0 else text
    text = text[:1].lower() + text[1:] if desk.chance(0.7) else text
    if typed and len(text) > 40 and desk.chance(0.5):
        at = desk.rng.randint(12, len(text) - 12)
        if text[at : at + 2].isalpha():
            text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text


def boxes(people: Sequence[Person]) -> tuple[Who, ...]:
    """Their council mailboxes."""
    return tuple(person.box for person in people)
