"""Letters for the Council over a Member's name, and such letters that call, promise or tell (clause 4.2)."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from mailguard.demo import outsiders
from mailguard.demo.bulk import ALL_MEMBERS, DEMOCRATIC
from mailguard.demo.cast import Person, shared
from mailguard.demo.desk import Sent
from mailguard.demo.plants import paperwork
from mailguard.demo.plants.stage import Scene, Stage, departure, everyone, shown
from mailguard.demo.styles import Mail, Who
from mailguard.demo.words import Matter

_OWN = "letter-in-members-name"
_CONVENES = "members-name-convenes-meeting"
_BINDS = "members-name-creates-obligation"
_INSTRUCTS = "members-name-gives-instruction"
_LISTS = {"Planning Committee": "planning.committee", "Licensing Committee": "licensing.committee"}


def own_name_enclosed(stage: Stage) -> Iterator[Sent]:
    """A letter about the Council's business is enclosed, a Member's name under it."""
    yield _enclosed(stage, "letter_own_name", _OWN, "Letter for the Council")


def own_name_in_the_body(stage: Stage) -> Iterator[Sent]:
    """The mail itself is the letter, and ends with a Member's name and post."""
    yield _written(stage, "letter_own_name", _OWN, "Mail for the Council")


def from_the_office(stage: Stage) -> Iterator[Sent]:
    """An officer writes for the Council from leader@ or from the Deputy Mayor's mailbox."""
    yield _from_office(stage, "letter_own_name", _OWN, "Mail for the Council")


def deputy_for_the_mayor(stage: Stage) -> Iterator[Sent]:
    """A letter to the Mayor is answered over the Deputy Mayor's name."""
    deputy = stage.desk.cast.people["colm-devenish"]
    officer = paperwork.secretary(stage, deputy)
    asked, other, matter = to_mayor(stage)
    at = stage.desk.later(asked.date)
    text = paperwork.told(stage, "mayor_replies", matter, at)
    written = ("Your letter to the Mayor", (text[0], *text[1]))
    letter = paperwork.members_letter(stage, deputy, written, f"Dear {other.hello}", at, "Deputy Mayor")
    sent = paperwork.post(
        stage, officer, other, at, letter, paperwork.file_name(stage, "Reply"), chain=[asked], subject=asked.subject
    )
    yield departure(sent, _OWN, f"A letter of {other.box.name} to the Mayor answered by {shown(deputy)}, Deputy Mayor")


def summons_enclosed(stage: Stage) -> Iterator[Sent]:
    """A committee is called together by a letter over its Chair's name."""
    member, body = paperwork.chair(stage)
    officer = paperwork.secretary(stage, member)
    at = stage.desk.moment()
    written = paperwork.told(stage, "letter_convenes", stage.pen.matter(officer.team, "colleague"), at, body=body)
    letter = paperwork.members_letter(stage, member, written, "Dear Councillor", at, f"Chair of the {body}")
    sent = paperwork.post(
        stage,
        officer,
        member,
        at,
        letter,
        paperwork.file_name(stage, stage.rng.choice(("Summons", "Notice", "Letter to members"))),
        cover=stage.pen.pool("letter_cover_summons"),
        salutation="Dear Councillors",
        to=_committee(stage, body),
        author=DEMOCRATIC,
        sender=officer.box,
    )
    yield departure(sent, _CONVENES, f"The {body} called together by a letter signed by {shown(member)}")


def summons_in_the_body(stage: Stage) -> Iterator[Sent]:
    """A committee is called together by a mail over its Chair's name."""
    member, body = paperwork.chair(stage)
    officer = paperwork.secretary(stage, member)
    at = stage.desk.moment()
    written = paperwork.told(stage, "letter_convenes", stage.pen.matter(officer.team, "colleague"), at, body=body)
    lines = paperwork.signed(stage, member, f"Chair, {body}")
    to = _committee(stage, body)
    sent = paperwork.in_the_body(stage, officer, at, written, lines, to=to, salutation="Dear Colleague")
    yield departure(sent, _CONVENES, f"The {body} called together by a mail that ends with {shown(member)}'s name")


def summons_by_the_mayor(stage: Stage) -> Iterator[Sent]:
    """The whole Council is called together over the Mayor's name, from the Mayor's own mailbox."""
    mayor = stage.desk.cast.people["constance-fairweather-pryce"]
    officer = paperwork.secretary(stage, mayor)
    at = stage.desk.moment()
    written = paperwork.told(stage, "letter_convenes", stage.pen.matter(officer.team, "colleague"), at, body="Council")
    letter = paperwork.members_letter(stage, mayor, written, "Dear Councillor", at, "Mayor")
    to = (ALL_MEMBERS,)
    author = paperwork.role_box(mayor)
    cover, name = stage.pen.pool("letter_cover_summons"), paperwork.file_name(stage, "Notice of meeting")
    parts: dict[str, Any] = {"author": author, "sender": officer.box, "to": to, "salutation": "Dear all"}
    sent = paperwork.post(stage, officer, mayor, at, letter, name, cover=cover, **parts)
    yield departure(sent, _CONVENES, f"Council called together from mayor@, over the Mayor's name: {written[0]}")


def promise_enclosed(stage: Stage) -> Iterator[Sent]:
    """A letter over a Member's name promises money or work."""
    yield _enclosed(stage, "letter_binds", _BINDS, "Letter that binds the Council")


def promise_in_the_body(stage: Stage) -> Iterator[Sent]:
    """A mail over a Member's name promises money or work."""
    yield _written(stage, "letter_binds", _BINDS, "Mail that binds the Council")


def promise_from_the_office(stage: Stage) -> Iterator[Sent]:
    """A mail from the mailbox of a Member's office promises money or work."""
    yield _from_office(stage, "letter_binds", _BINDS, "Mail that binds the Council")


def order_enclosed(stage: Stage) -> Iterator[Sent]:
    """A letter over a Member's name tells somebody for the Council what to do."""
    yield _enclosed(stage, "letter_instructs", _INSTRUCTS, "Letter that gives an instruction")


def order_in_the_body(stage: Stage) -> Iterator[Sent]:
    """A mail over a Member's name tells somebody for the Council what to do."""
    yield _written(stage, "letter_instructs", _INSTRUCTS, "Mail that gives an instruction")


def order_from_the_office(stage: Stage) -> Iterator[Sent]:
    """A mail from the mailbox of a Member's office tells somebody for the Council what to do."""
    yield _from_office(stage, "letter_instructs", _INSTRUCTS, "Mail that gives an instruction")


def to_mayor(stage: Stage) -> tuple[Mail, outsiders.Outsider, Matter]:
    """Somebody writes to the Mayor as Mayor."""
    other = outsiders.resident(stage.rng, stage.pen.book)
    at = stage.desk.early(0.8)
    matter = stage.pen.matter("Housing and Communities", "resident")
    subject, text = paperwork.told(stage, "to_the_mayor", matter, at)
    box = shared("Mayor of Ambleford", "mayor")
    hello = stage.rng.choice(("Dear Madam Mayor", "Dear Mayor", "To the Mayor, Councillor Fairweather-Pryce"))
    return desk_letter(stage, at, other, (box,), subject, hello, text), other, matter


def desk_letter(
    stage: Stage,
    at: datetime,
    other: outsiders.Outsider,
    to: tuple[Who, ...],
    subject: str,
    hello: str,
    text: tuple[str, ...],
) -> Mail:
    """A letter from outside, to a mailbox of the council."""
    return stage.desk.incoming(
        at, author=other.box, to=to, subject=subject, salutation=hello, own_text=text, signature=other.signs
    )


def _enclosed(stage: Stage, pool: str, rule: str, what: str) -> Sent:
    member = paperwork.holder(stage)
    officer = paperwork.secretary(stage, member)
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    other = paperwork.stranger(stage, matter)
    written = paperwork.told(stage, pool, matter, at)
    letter = paperwork.members_letter(stage, member, written, f"Dear {other.hello}", at)
    name = paperwork.file_name(stage)
    sent = paperwork.post(stage, officer, other, at, letter, name)
    return departure(
        sent, rule, f"{what} to {other.box.name}, signed by {shown(member)}, as .{name.rpartition('.')[2]}"
    )


def _written(stage: Stage, pool: str, rule: str, what: str) -> Sent:
    member = paperwork.holder(stage)
    officer = paperwork.secretary(stage, member)
    return _letter_as_mail(stage, member, officer, pool, rule, f"{what} to {{}}, ending with {shown(member)}'s name")


def _from_office(stage: Stage, pool: str, rule: str, what: str) -> Sent:
    member = stage.desk.cast.people[stage.pen.draw("office box", lambda: ["jane-hart", "colm-devenish"])]
    officer = paperwork.secretary(stage, member)
    box = paperwork.role_box(member) or member.box
    label = f"{what} to {{}}, sent by an officer from {box.email.partition('@')[0]}@"
    return _letter_as_mail(stage, member, officer, pool, rule, label, box.name, author=box, sender=officer.box)


def _letter_as_mail(
    stage: Stage, member: Person, officer: Person, pool: str, rule: str, label: str, office: str = "", **parts: Any
) -> Sent:
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    other = paperwork.stranger(stage, matter)
    written = paperwork.told(stage, pool, matter, at)
    lines = paperwork.signed(stage, member, office)
    hello = f"Dear {other.hello}"
    sent = paperwork.in_the_body(stage, officer, at, written, lines, to=(other.box,), salutation=hello, **parts)
    return departure(sent, rule, label.format(other.box.name))


def _committee(stage: Stage, body: str) -> tuple[Who, ...]:
    """The committee's list where it has one, else its Members one by one."""
    if body in _LISTS:
        return (shared(f"{body} Members", _LISTS[body]),)
    people = stage.desk.cast.people
    inside = [people[id] for id in sorted(stage.desk.cast.bodies[body])]
    return everyone([one for one in inside if one.kind == "member" and one.emails])


SCENES: tuple[Scene, ...] = (
    own_name_enclosed,
    own_name_enclosed,
    own_name_in_the_body,
    from_the_office,
    deputy_for_the_mayor,
    summons_enclosed,
    summons_enclosed,
    summons_in_the_body,
    summons_by_the_mayor,
    promise_enclosed,
    promise_enclosed,
    promise_in_the_body,
    promise_from_the_office,
    order_enclosed,
    order_enclosed,
    order_in_the_body,
    order_from_the_office,
)
