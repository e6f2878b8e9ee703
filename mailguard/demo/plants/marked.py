"""What the plants about confidences share: marked notes to Members, exempt papers, and who sits on which committee."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mailguard.demo.cast import Person
from mailguard.demo.desk import Sent
from mailguard.demo.letters import greeting
from mailguard.demo.papers import COUNCIL, HALL, Letter, enclosed
from mailguard.demo.plants import paperwork
from mailguard.demo.plants.stage import Stage
from mailguard.demo.styles import Enclosure
from mailguard.demo.words import Matter

_NOTES = {
    "Planning Enforcement": "note_planning",
    "Licensing": "note_licensing",
    "Environmental Health": "note_health",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note about a regulatory matter from an officer to one Member, marked confidential."""

    sent: Sent
    officer: Person
    member: Person
    matter: Matter


def marked_note(stage: Stage, *, how: str, extra: tuple[str, ...] = (), **parts: Any) -> Note:
    """A note to one Member; `how` says where it is marked: `subject`, `first line` or `Sensitivity header`."""
    officer, member = stage.officer(*_NOTES), stage.member()
    at = stage.desk.early(0.7)
    matter = stage.pen.matter(officer.team, "member")
    note = (stage.pen.pool(_NOTES[officer.team]), stage.pen.pool("note_more"))
    text = " ".join(stage.pen.write(line, matter, at, colleague=stage.desk.beside(officer)) for line in note)
    top = (stage.pen.pool("mark_line"),) if how == "first line" else ()
    if how == "Sensitivity header":
        parts["headers"] = (("Sensitivity", "Company-Confidential"),)
    hello = greeting(stage.desk, member)
    sent = stage.desk.write(
        officer,
        at,
        to=(member.box,),
        subject=stage.pen.write(stage.pen.pool("mark_subject" if how == "subject" else "plain_subject"), matter, at),
        salutation="" if top else hello,
        own_text=(*top, *((hello,) if top and hello else ()), text, *filter(None, extra)),
        style=paperwork.steady(stage),
        **parts,
    )
    return Note(sent=sent, officer=officer, member=member, matter=matter)


def exempt_paper(stage: Stage, matter: Matter, at: datetime, body: str) -> Enclosure:
    """An exempt report as a file: marked at its head or in the page header, and now and then in its name."""
    mark = stage.pen.pool("exempt_top")
    text = stage.pen.write(stage.pen.pool("exempt_text"), matter, at)
    kind = stage.rng.choice(("docx", "pdf"))
    plain = stage.pen.write(stage.rng.choice(("Report to {body}", "Appendix B - {thing}")), matter, at, body=body)
    name = f"{stage.pen.pool('exempt_name') if stage.desk.chance(0.5) else plain}.{kind}"
    head, purpose = f"Report to the {body}", f"To tell the {body} how the matter stands, and to seek a decision."
    if stage.desk.chance(0.5):
        return enclosed(name, Letter(header=(COUNCIL, mark), top=(head,), text=(purpose, text)))
    return enclosed(name, Letter(header=(COUNCIL, HALL), top=(mark, head), text=(purpose, text)))


def committee_member(stage: Stage, fit: Callable[[Person], bool] = lambda _: True) -> tuple[Person, str]:
    """A Member and a committee on which the Member sits."""
    bodies = stage.desk.cast.bodies
    names = stage.pen.book.pools["committee"]
    member = stage.member(fit=lambda one: fit(one) and any(one.id in bodies[name] for name in names))
    return member, stage.rng.choice([name for name in names if member.id in bodies[name]])


def outside(stage: Stage) -> tuple[Person, str]:
    """A Member without any post and a committee on which that Member does not sit."""
    bodies = stage.desk.cast.bodies
    body = stage.pen.draw("closed", lambda: ["Employment Committee", *stage.pen.book.pools["committee"]])
    return stage.member(fit=lambda one: not one.titles and one.id not in bodies[body]), body
