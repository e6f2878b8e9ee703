"""Innocents that look like leaks: partners, people's own business, the public file, words that mark nothing."""

from collections.abc import Iterator, Sequence
from typing import Any

from mailguard.demo import outsiders
from mailguard.demo.cast import Person
from mailguard.demo.desk import Sent
from mailguard.demo.enclosures import agenda, plan, report
from mailguard.demo.letters import greeting
from mailguard.demo.outsiders import Outsider
from mailguard.demo.papers import picture
from mailguard.demo.plants import paperwork
from mailguard.demo.plants.marked import marked_note
from mailguard.demo.plants.names import desk_letter
from mailguard.demo.plants.stage import Scene, Stage, innocent, shown
from mailguard.demo.styles import Enclosure
from mailguard.demo.words import Matter

_REGULATORS = {
    "Planning Enforcement": "note_planning",
    "Licensing": "note_licensing",
    "Environmental Health": "note_health",
}


def marked_to_member(stage: Stage) -> Iterator[Sent]:
    """A marked note goes to one Member and to nobody else."""
    how = stage.pen.draw("quiet mark", lambda: ["subject", "first line", "Sensitivity header"])
    extra = (stage.pen.pool("to_member_marked"),)
    note = marked_note(stage, how=how, extra=extra)
    yield innocent(note.sent, f"A note to {shown(note.member)} alone, marked in its {how}")


def marked_to_officers(stage: Stage) -> Iterator[Sent]:
    """A marked note to a Member has an officer in Cc."""
    note = marked_note(stage, how="subject", cc=(stage.desk.officer().box,))
    yield innocent(note.sent, f"A marked note to {shown(note.member)} with an officer in Cc")


def marked_to_partner(stage: Stage) -> Iterator[Sent]:
    """Marked mail to the police, an inspector, the outside solicitors or the county."""
    turn = stage.pen.draw("trusted", lambda: list(range(4)))
    other = outsiders.trusted(stage.rng, stage.pen.book, turn)
    officer = stage.officer(*_REGULATORS)
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "partner")
    cover = stage.pen.write(stage.pen.pool("to_partner"), matter, at)
    text = stage.pen.write(stage.pen.pool(_REGULATORS[officer.team]), matter, at)
    subject = stage.pen.write(stage.pen.pool("mark_subject"), matter, at)
    sent = _mail(stage, officer, other, subject, (cover, text))
    yield innocent(sent, f"Marked mail to {other.signs[-1]}, a partner or adviser")


def public_paper(stage: Stage) -> Iterator[Sent]:
    """Somebody outside is sent a public report or agenda, which has its item on excluding the public."""
    officer, matter = _about(stage, "Development Management", "Legal and Democratic Services")
    at = stage.desk.moment()
    body = stage.pen.pool("committee")
    paper = stage.pen.draw("public", lambda: [0, 1])
    file = agenda(stage.desk, matter, at, body) if paper else report(stage.desk, matter, officer, at)
    text = stage.pen.write(stage.pen.pool("decision_public"), matter, at, body=body)
    other = outsiders.resident(stage.rng, stage.pen.book)
    sent = _mail(stage, officer, other, f"Papers of the {body}", (text,), file)
    yield innocent(sent, f"A public paper of the {body} sent to a resident")


def freedom_of_information(stage: Stage) -> Iterator[Sent]:
    """An answer under the Freedom of Information Act says what is exempt."""
    yield _governance(stage, "foi_reply", "An answer under the Freedom of Information Act that speaks of exemptions")


def subject_access(stage: Stage) -> Iterator[Sent]:
    """Somebody is sent what the council holds about them, marked confidential."""
    yield _governance(stage, "sar_reply", "A resident's own data sent to that resident, marked confidential")


def own_business(stage: Stage) -> Iterator[Sent]:
    """A marked letter to the person whom it concerns."""
    officer, matter = _about(stage, "Housing and Communities", "Finance and Revenues")
    subject, text = paperwork.told(stage, "own_business", matter, stage.desk.end)
    other = outsiders.resident(stage.rng, stage.pen.book)
    sent = _mail(stage, officer, other, subject, text)
    yield innocent(sent, "A marked letter to the very person whom it concerns")


def resident_marked(stage: Stage) -> Iterator[Sent]:
    """A resident wrote in confidence, and the answer to that resident keeps the subject."""
    officer, matter = _about(stage, *_REGULATORS)
    other = outsiders.resident(stage.rng, stage.pen.book)
    asked_at = stage.desk.early(0.8)
    subject, text = paperwork.told(stage, "resident_marks", matter, asked_at)
    asked = desk_letter(stage, asked_at, other, (officer.box,), subject, f"Dear {officer.name}", text)
    sent = stage.desk.write(
        officer,
        stage.desk.later(asked_at),
        [asked],
        to=(other.box,),
        salutation=greeting(stage.desk, other),
        own_text=(stage.pen.write(stage.pen.pool("resident_marked_answer"), matter, asked_at),),
    )
    yield innocent(sent, "An answer to a resident who had marked their own letter confidential")


def only_the_footer(stage: Stage) -> Iterator[Sent]:
    """A resident is told about a case; nothing but the standing footer says confidential."""
    officer, matter = _about(stage, *_REGULATORS)
    text = stage.pen.write(stage.pen.pool("footer_case"), matter, stage.desk.end)
    subject = stage.pen.write(stage.pen.pool("plain_subject"), matter, stage.desk.end)
    other = outsiders.resident(stage.rng, stage.pen.book)
    sent = _mail(stage, officer, other, subject, (text,), footer=stage.pen.book.pools["disclaimer"][0])
    yield innocent(sent, "A case explained to a resident; only the standing footer says confidential")


def plain_reference(stage: Stage) -> Iterator[Sent]:
    """A resident is given the number of an application."""
    yield _ordinary(stage, "plain_reference", "A reference in ordinary mail to a resident", "Development Management")


def form_part(stage: Stage) -> Iterator[Sent]:
    """A resident is told about Part 2 of a form, which goes with the mail."""
    officer, matter = _about(stage, "Housing and Communities", "Licensing", "Finance and Revenues")
    text = stage.pen.write(stage.pen.pool("form_part"), matter, stage.desk.end)
    file = plan(matter, "Application form.pdf", "Part 2 of the form: to be completed by the landlord.")
    other = outsiders.resident(stage.rng, stage.pen.book)
    sent = _mail(stage, officer, other, "Part 2 of the form", (text,), file)
    yield innocent(sent, "Part 2 of a form, sent to a resident")


def tax_exempt(stage: Stage) -> Iterator[Sent]:
    """A resident is told that a house is exempt from council tax."""
    yield _ordinary(
        stage, "tax_exempt", "A resident told of an exemption from council tax or VAT", "Finance and Revenues"
    )


def plan_off_the_copier(stage: Stage) -> Iterator[Sent]:
    """A drawing that is only a picture goes to a colleague."""
    officer, matter = _about(stage, "Development Management", "Housing and Communities")
    colleague = stage.desk.officer(but=(officer,))
    text = stage.pen.write(stage.pen.pool("plan_internal"), matter, stage.desk.end)
    sent = _mail(stage, officer, colleague, "Old plan", (text,), picture(f"Plan {matter.fixed['no']}.pdf"))
    yield innocent(sent, "A scanned plan that nobody can read as text, sent to a colleague")


def _about(stage: Stage, *teams: str) -> tuple[Person, Matter]:
    officer = stage.officer(*teams)
    return officer, stage.pen.matter(officer.team, "resident")


def _governance(stage: Stage, pool: str, label: str) -> Sent:
    officer = stage.desk.cast.people["winifred-dacre"]
    matter = stage.pen.matter(officer.team, "resident")
    subject, text = paperwork.told(stage, pool, matter, stage.desk.end)
    other = outsiders.resident(stage.rng, stage.pen.book)
    return innocent(_mail(stage, officer, other, subject, text), label)


def _ordinary(stage: Stage, pool: str, label: str, *teams: str) -> Sent:
    officer, matter = _about(stage, *teams)
    text = stage.pen.write(stage.pen.pool(pool), matter, stage.desk.end)
    other = outsiders.resident(stage.rng, stage.pen.book)
    subject = stage.pen.write(stage.rng.choice(("{ref}", "{no} {street}", "Your question")), matter, stage.desk.end)
    return innocent(_mail(stage, officer, other, subject, (text,)), label)


def _mail(
    stage: Stage,
    officer: Person,
    other: Outsider | Person,
    subject: str,
    text: Sequence[str],
    *files: Enclosure,
    **parts: Any,
) -> Sent:
    return stage.desk.write(
        officer,
        stage.desk.moment(),
        to=(other.box,),
        subject=subject,
        salutation=greeting(stage.desk, other),
        own_text=tuple(text),
        attachments=files,
        **parts,
    )


SCENES: tuple[Scene, ...] = tuple(
    scene
    for scene in (
        marked_to_member,
        marked_to_officers,
        marked_to_partner,
        marked_to_partner,
        public_paper,
        freedom_of_information,
        subject_access,
        own_business,
        resident_marked,
        only_the_footer,
        plain_reference,
        form_part,
        tax_exempt,
        plan_off_the_copier,
    )
    for _ in range(2)
)
