"""Innocents that look like letters in a Member's name: ones a Member may sign, ones only passed on, drafts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from mailguard.demo import outsiders
from mailguard.demo.bulk import DEMOCRATIC
from mailguard.demo.cast import Person
from mailguard.demo.desk import Sent
from mailguard.demo.papers import Letter
from mailguard.demo.plants import paperwork
from mailguard.demo.plants.names import desk_letter, to_mayor
from mailguard.demo.plants.stage import Scene, Stage, innocent, shown
from mailguard.demo.styles import Who

_MINISTERS = (
    ("Secretary of State", "Dear Secretary of State", "communities.example"),
    ("Minister of State", "Dear Minister", "transport.example"),
)


def minister(stage: Stage) -> Iterator[Sent]:
    """Representations to a government Minister over the Leader's or a Lead Member's name."""
    member = stage.member(fit=lambda one: any(title.startswith("Lead") for title in paperwork.posts(one)))
    officer = paperwork.secretary(stage, member)
    at = stage.desk.moment()
    name, hello, domain = stage.pen.draw("minister", lambda: list(_MINISTERS))
    written = paperwork.told(stage, "letter_minister", stage.pen.matter(officer.team, "colleague"), at)
    letter = paperwork.members_letter(stage, member, written, hello, at)
    letter = replace(letter, top=(*letter.top[:-2], "", f"The {name}", "London", "", written[0]))
    box = Who(f"{name}'s Office", f"correspondence@{domain}")
    other = outsiders.Outsider("partner", box, "Sir or Madam", ())
    sent = paperwork.post(stage, officer, other, at, letter, paperwork.file_name(stage), salutation="Dear Sir or Madam")
    yield innocent(sent, f"Representations to a {name} over the name of {shown(member)}")


def mayor_encloses(stage: Stage) -> Iterator[Sent]:
    """The Mayor's reply to a letter addressed to the Mayor goes out as a file."""
    mayor = stage.desk.cast.people["constance-fairweather-pryce"]
    officer = paperwork.secretary(stage, mayor)
    asked, other, matter = to_mayor(stage)
    at = stage.desk.later(asked.date)
    first, text = paperwork.told(stage, "mayor_replies", matter, at)
    written = (asked.subject, (first, *text))
    letter = paperwork.members_letter(stage, mayor, written, f"Dear {other.hello}", at, "Mayor of Ambleford")
    name = paperwork.file_name(stage, "Reply")
    sent = paperwork.post(stage, officer, other, at, letter, name, chain=[asked], subject=asked.subject)
    yield innocent(sent, "A letter to the Mayor answered by the Mayor, in an enclosed letter")


def mayor_writes(stage: Stage) -> Iterator[Sent]:
    """The Mayor's reply to a letter addressed to the Mayor goes out from mayor@."""
    mayor = stage.desk.cast.people["constance-fairweather-pryce"]
    officer = paperwork.secretary(stage, mayor)
    asked, other, matter = to_mayor(stage)
    at = stage.desk.later(asked.date)
    first, text = paperwork.told(stage, "mayor_replies", matter, at)
    sent = paperwork.in_the_body(
        stage,
        officer,
        at,
        (asked.subject, (first, *text)),
        paperwork.signed(stage, mayor, "Mayor"),
        chain=[asked],
        style=stage.rng.choice(paperwork.FULL_HEADERS),
        to=(other.box,),
        salutation=f"Dear {other.hello}",
        author=paperwork.role_box(mayor),
        sender=officer.box,
    )
    yield innocent(sent, "A letter to the Mayor answered by the Mayor, from mayor@")


def chair_answers(stage: Stage) -> Iterator[Sent]:
    """A letter to the Chair of a committee is answered by that Chair."""
    member, body = paperwork.chair(stage)
    officer = paperwork.secretary(stage, member)
    matter = stage.pen.matter(officer.team, "colleague")
    other = outsiders.resident(stage.rng, stage.pen.book)
    asked_at = stage.desk.early(0.8)
    subject, (question, reply) = paperwork.told(stage, "to_the_chair", matter, asked_at, body=body)
    asked = desk_letter(stage, asked_at, other, (DEMOCRATIC,), subject, "Dear Chair", (question,))
    at = stage.desk.later(asked.date)
    written = (subject, (reply,))
    letter = paperwork.members_letter(stage, member, written, f"Dear {other.hello}", at, f"Chair of the {body}")
    name = paperwork.file_name(stage, "Reply")
    sent = paperwork.post(stage, officer, other, at, letter, name, chain=[asked], subject=subject)
    yield innocent(sent, f"A letter to the Chair of the {body} answered by {shown(member)}, who is that Chair")


def civic_enclosed(stage: Stage) -> Iterator[Sent]:
    """An invitation or good wishes from the Mayor, as a file."""
    mayor = stage.desk.cast.people["constance-fairweather-pryce"]
    officer = paperwork.secretary(stage, mayor)
    at = stage.desk.moment()
    other = outsiders.resident(stage.rng, stage.pen.book)
    written = paperwork.told(stage, "civic", stage.pen.matter(officer.team, "colleague"), at)
    letter = paperwork.members_letter(stage, mayor, written, f"Dear {other.hello}", at, "Mayor of Ambleford")
    cover = "The Mayor has asked me to send you this."
    sent = paperwork.post(stage, officer, other, at, letter, paperwork.file_name(stage, "From the Mayor"), cover=cover)
    yield innocent(sent, f"The Mayor's own civic letter: {written[0]}")


def civic_in_the_body(stage: Stage) -> Iterator[Sent]:
    """An invitation or good wishes from the Mayor, from mayor@."""
    mayor = stage.desk.cast.people["constance-fairweather-pryce"]
    officer = paperwork.secretary(stage, mayor)
    at = stage.desk.moment()
    other = outsiders.resident(stage.rng, stage.pen.book)
    written = paperwork.told(stage, "civic", stage.pen.matter(officer.team, "colleague"), at)
    lines = paperwork.signed(stage, mayor, "Mayor of Ambleford")
    author = paperwork.role_box(mayor)
    hello = f"Dear {other.hello}"
    sent = paperwork.in_the_body(
        stage, officer, at, written, lines, to=(other.box,), salutation=hello, author=author, sender=officer.box
    )
    yield innocent(sent, f"The Mayor's own civic mail: {written[0]}")


def draft(stage: Stage) -> Iterator[Sent]:
    """A draft that promises or instructs goes to the Member alone, for a word of approval."""
    member = paperwork.holder(stage)
    officer = stage.officer()
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "member")
    pool = stage.pen.draw("draft", lambda: ["letter_binds", "letter_instructs", "letter_own_name"])
    other = paperwork.stranger(stage, matter)
    written = paperwork.told(stage, pool, matter, at)
    letter = paperwork.members_letter(stage, member, written, f"Dear {other.hello}", at)
    cover = stage.pen.write(stage.pen.pool("draft_cover"), matter, at)
    name = paperwork.file_name(stage, "Draft letter")
    sent = paperwork.post(stage, officer, member, at, letter, name, cover=cover, subject=f"Draft: {written[0]}")
    yield innocent(sent, f"A draft letter in the name of {shown(member)}, sent to that Member alone")


def newsletter(stage: Stage) -> Iterator[Sent]:
    """A Member's own newsletter is passed on."""
    member, officer = stage.member(), stage.officer()
    letter, at = own_letter(stage, member, "newsletter", "Dear neighbour")
    cover = stage.pen.pool("newsletter_cover")
    colleague = stage.desk.officer(but=(officer,))
    sent = paperwork.post(
        stage, officer, colleague, at, letter, f"Newsletter {member.last}.pdf", cover=cover, subject="Ward newsletter"
    )
    yield innocent(sent, f"The ward newsletter of {shown(member)}, passed on to an officer")


def newsletter_to_resident(stage: Stage) -> Iterator[Sent]:
    """A resident is sent a Member's own newsletter."""
    member, officer = stage.member(), stage.officer()
    letter, at = own_letter(stage, member, "newsletter", "Dear neighbour")
    other = outsiders.resident(stage.rng, stage.pen.book)
    cover = f"You asked for a copy of Councillor {member.last}'s newsletter, which the councillor writes and prints."
    sent = paperwork.post(
        stage, officer, other, at, letter, f"Newsletter {member.last}.docx", cover=cover, subject="The newsletter"
    )
    yield innocent(sent, f"The ward newsletter of {shown(member)}, sent to a resident who asked for it")


def casework(stage: Stage) -> Iterator[Sent]:
    """A Member's own letter to another body, of which a copy came in, is passed on to a colleague."""
    member, officer = stage.member(), stage.officer()
    letter, at = own_letter(stage, member, "casework", "Dear Sir or Madam")
    cover = stage.pen.write(stage.pen.pool("casework_cover"), None, at)
    colleague = stage.desk.officer(but=(officer,))
    name = f"Cllr {member.last} to the company.{stage.rng.choice(('docx', 'pdf'))}"
    sent = paperwork.post(stage, officer, colleague, at, letter, name, cover=cover)
    yield innocent(sent, f"A casework letter of {shown(member)} to another body, passed on to an officer")


def own_letter(stage: Stage, member: Person, pool: str, hello: str) -> tuple[Letter, datetime]:
    """A letter that a Member wrote as ward councillor, and the moment at which an officer passes it on."""
    at = stage.desk.moment()
    subject, text = paperwork.told(stage, pool, stage.pen.matter("Housing and Communities", "resident"), at)
    lines = (f"Councillor {member.name}", f"Ward Councillor for {' and '.join(member.wards)}")
    return Letter(top=(subject,), hello=hello, text=text, close="Yours sincerely", signed=lines), at


SCENES: tuple[Scene, ...] = (
    minister,
    minister,
    mayor_encloses,
    mayor_writes,
    chair_answers,
    chair_answers,
    civic_enclosed,
    civic_in_the_body,
    draft,
    draft,
    draft,
    newsletter,
    newsletter_to_resident,
    casework,
    casework,
)
