"""Ordinary correspondence: threads of two to eight letters, and mail passed on to a colleague."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from mailguard.demo import outsiders
from mailguard.demo.cast import Person, shared
from mailguard.demo.desk import Desk, Sent
from mailguard.demo.enclosures import figures, usual
from mailguard.demo.letters import Correspondent, answer, ask, boxes, chase, greeting, side_of
from mailguard.demo.styles import Mail, Who
from mailguard.demo.words import Matter

_LENGTHS = (2, 2, 2, 2, 4, 4, 4, 6, 6, 8)
_RECORDS = shared("Case Records", "case.records")
_WITH_PARTNERS = (
    "Development Management",
    "Planning Enforcement",
    "Licensing",
    "Environmental Health",
    "Housing and Communities",
    "Corporate Leadership",
)
_BUYERS = (
    "Finance and Revenues",
    "Housing and Communities",
    "Corporate Leadership",
    "Communications, People and Digital",
)
_FRONT = {
    "Planning Enforcement": shared("Planning Enforcement", "planning.enforcement"),
    "Licensing": shared("Licensing", "licensing"),
    "Environmental Health": shared("Environmental Health", "environmental.health"),
}


def with_member(desk: Desk) -> Iterator[Sent]:
    """A Member asks and an officer answers; some Members copy in the others of the ward, in the open."""
    officer = desk.officer()
    if officer.team == "Legal and Democratic Services" and desk.chance(0.5):
        officer = desk.officer()
    member = desk.rng.choice(desk.cast.reachable())
    ward = [m for m in desk.cast.reachable() if m is not member and set(m.wards) & set(member.wards)]
    copied = boxes(ward) if desk.chance(0.12) else ()
    yield from _exchange(desk, officer, member, desk.pen.matter(officer.team, "member"), copied)


def with_resident(desk: Desk) -> Iterator[Sent]:
    """Somebody who lives in the borough asks."""
    officer = desk.officer()
    matter = desk.pen.matter(officer.team, "resident")
    yield from _exchange(desk, officer, outsiders.resident(desk.rng, desk.pen.book), matter)


def with_partner(desk: Desk) -> Iterator[Sent]:
    """Another public body asks."""
    officer = desk.officer(*_WITH_PARTNERS)
    matter = desk.pen.matter(officer.team, "partner")
    yield from _exchange(desk, officer, outsiders.partner(desk.rng, desk.pen.book), matter)


def with_contractor(desk: Desk) -> Iterator[Sent]:
    """A firm that works for the council asks."""
    officer = desk.officer(*_BUYERS)
    matter = desk.pen.matter("Finance and Revenues", "contractor")
    other = outsiders.contractor(desk.rng, desk.pen.book, matter.fixed["firm"])
    yield from _exchange(desk, officer, other, matter)


def with_press(desk: Desk) -> Iterator[Sent]:
    """The paper asks, and the press office answers."""
    officer = desk.cast.people["marcus-ellery"]
    matter = desk.pen.matter(officer.team, "press")
    other = outsiders.journalist(desk.rng, desk.pen.book)
    yield from _exchange(
        desk, officer, other, matter, author=shared("Press Office", "press.office"), sender=officer.box
    )


def with_colleague(desk: Desk) -> Iterator[Sent]:
    """Two officers write to one another; what each has sent lies in their own mailbox."""
    officer = desk.officer()
    other = desk.officer(but=(officer,))
    matter = desk.pen.matter(desk.rng.choice((officer.team, other.team)), "colleague")
    copied = boxes([desk.officer(but=(officer, other))]) if desk.chance(0.25) else ()
    at, chain = desk.early(0.97), list[Mail]()
    pair = (officer, other)
    for turn in range(desk.rng.choice(_LENGTHS)):
        writer, reader = pair[turn % 2], pair[1 - turn % 2]
        sent = _colleague_turn(desk, writer, reader, matter, at, chain, copied)
        if at > desk.end:
            return
        yield sent
        chain.insert(0, sent.mail)
        at = desk.later(at, 0.1, 20)


def _colleague_turn(
    desk: Desk, writer: Person, reader: Person, matter: Matter, at: datetime, chain: list[Mail], copied: tuple[Who, ...]
) -> Sent:
    if len(chain) % 2:
        if desk.chance(0.9):
            return answer(desk, writer, reader, matter, at, chain, cc=copied)
        note = (desk.pen.write(desk.pen.pool("note_short", writer.id), matter, at),)
        file = figures(desk, matter)
        return answer(desk, writer, reader, matter, at, chain, cc=copied, extra=note, attachments=(file,))
    if chain:
        own = [desk.pen.write(desk.pen.pool("colleague_follow", writer.id), matter, at)]
        if desk.chance(0.6):
            own.append(desk.pen.write(desk.pen.pool("aside", writer.id), matter, at))
        return answer(desk, writer, reader, matter, at, chain, cc=copied, own=own)
    asked = ask(desk, writer, reader, matter, at)
    hello = greeting(desk, reader)
    return desk.write(
        writer, at, to=(reader.box,), cc=copied, subject=asked.subject, own_text=asked.own_text, salutation=hello
    )


def passed_on(desk: Desk) -> Iterator[Sent]:
    """An officer passes a letter on to a colleague, who answers."""
    officer = desk.officer()
    other = desk.officer(but=(officer,))
    writer: Correspondent = desk.rng.choice(desk.cast.reachable())
    if desk.chance(0.6):
        writer = outsiders.resident(desk.rng, desk.pen.book)
    matter = desk.pen.matter(other.team, side_of(writer))
    at = desk.early(0.97)
    asked = ask(desk, writer, officer, matter, desk.later(at, -20, -1, official=False))
    note = desk.pen.write(desk.pen.pool("pass_on", officer.id), matter, at)
    sent = desk.write(
        officer, at, [asked], to=(other.box,), forward=True, salutation=greeting(desk, other), own_text=(note,)
    )
    yield sent
    then = desk.later(at, 0.5, 20)
    if then <= desk.end and desk.chance(0.6):
        yield answer(desk, other, officer, matter, then, [sent.mail, asked])


def _exchange(
    desk: Desk, officer: Person, other: Correspondent, matter: Matter, copied: Sequence[Who] = (), **parts: Who
) -> Iterator[Sent]:
    """A thread between an officer and somebody whose own mailbox is not read."""
    at = desk.early(0.97)
    chain = [ask(desk, other, officer, matter, at, cc=tuple(copied))]
    parts = parts or _front(desk, officer)
    for _ in range(desk.rng.choice(_LENGTHS) // 2):
        at = desk.later(at)
        if at > desk.end:
            return
        blind = (_RECORDS,) if desk.chance(0.03) else ()
        files = (usual(desk, matter, officer, at),) if desk.chance(0.08) else ()
        sent = answer(desk, officer, other, matter, at, chain, cc=tuple(copied), bcc=blind, attachments=files, **parts)
        yield sent
        chain.insert(0, sent.mail)
        at = desk.later(at, 0.5, 60, official=False)
        chain.insert(0, chase(desk, other, officer, matter, at, chain, cc=tuple(copied)))


def _front(desk: Desk, officer: Person) -> dict[str, Who]:
    """Now and then an officer answers from the team's mailbox, on its behalf."""
    if officer.team in _FRONT and desk.chance(0.15):
        return {"author": _FRONT[officer.team], "sender": officer.box}
    return {}
