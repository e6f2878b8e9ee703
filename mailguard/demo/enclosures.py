"""What officers ordinarily enclose: plans, letters, reports, agendas, minutes and sheets of figures."""

from datetime import datetime

from mailguard.demo.cast import Person
from mailguard.demo.desk import Desk
from mailguard.demo.outsiders import telephone
from mailguard.demo.papers import COUNCIL, HALL, Letter, enclosed, picture, sheet
from mailguard.demo.styles import Enclosure
from mailguard.demo.words import Matter, spoken

_MONTHS = ("June", "July", "August", "September")


def usual(desk: Desk, matter: Matter, officer: Person, at: datetime) -> Enclosure:
    """What goes with an answer: a letter as often as not, else a plan, photographs or a form."""
    turn = desk.rng.random()
    name = f"{matter.fixed['ref'].replace('/', '-')} "
    if turn < 0.1:
        return picture(f"{name}photographs.pdf")
    if turn < 0.35:
        return plan(matter, f"{name}{desk.rng.choice(('plan', 'site plan', 'drawing'))}.pdf")
    if turn < 0.5:
        return plan(matter, f"{name}form.pdf", "Please fill in both sides and send the form back to the address above.")
    return officers_letter(desk, matter, officer, at, f"{name}letter.{desk.rng.choice(('docx', 'pdf'))}")


def plan(matter: Matter, name: str, note: str = "Scale 1:500. Do not measure from this drawing.") -> Enclosure:
    """A page with a few words on it."""
    where = f"{matter.fixed['no']} {matter.fixed['street']}"
    return enclosed(name, Letter(header=(COUNCIL,), text=(where, f"Reference {matter.fixed['ref']}", note)))


def officers_letter(desk: Desk, matter: Matter, officer: Person, at: datetime, name: str) -> Enclosure:
    """A letter on the council's paper under the officer's own name."""
    pen, topic = desk.pen, matter.topic
    words = [desk.rng.choice(topic.finds), desk.rng.choice(topic.does), pen.pool("letter_officer_close", officer.id)]
    letter = Letter(
        header=(COUNCIL, officer.team, HALL, f"Telephone {telephone(officer.id)}"),
        top=(f"Our ref: {matter.fixed['ref']}", f"{spoken(at)} {at.year}"),
        hello=desk.rng.choice(("Dear Sir or Madam", f"Dear {matter.fixed['person']}")),
        text=tuple(pen.write(text, matter, at, colleague=desk.beside(officer)) for text in words),
        close="Yours sincerely",
        signed=(officer.name, officer.job),
    )
    return enclosed(name, letter)


def report(desk: Desk, matter: Matter, officer: Person, at: datetime) -> Enclosure:
    """A report to a committee, open to the public, in PDF."""
    pen = desk.pen
    title = pen.write(pen.pool("report_title"), matter, at)
    found = " ".join(pen.write(text, matter, at, colleague=desk.beside(officer)) for text in matter.topic.finds[:3])
    text = (
        title,
        f"Report of the {officer.job}",
        pen.write(pen.pool("report_purpose"), matter, at),
        f"2. What was found. {found}",
        pen.write(pen.pool("report_money"), matter, at),
        pen.write(pen.pool("report_ask"), matter, at),
    )
    name = f"Report - {title.replace('/', '-').replace(':', '')}.pdf"
    return enclosed(name, Letter(header=(COUNCIL,), text=text, footer=("Page 1",)))


def agenda(desk: Desk, matter: Matter, at: datetime, body: str = "") -> Enclosure:
    """The public agenda of a meeting, with the item under which the public may be asked to leave."""
    pen = desk.pen
    items = [*desk.rng.sample(pen.book.pools["agenda_item"], 6), pen.pool("agenda_private")]
    lines = tuple(f"{number}. {pen.write(item, matter, at)}" for number, item in enumerate(items, 1))
    body = body or pen.pool("committee")
    head = (f"Agenda: {body}", pen.write("{date}, 6 pm, Assize Room", matter, at))
    kind = desk.rng.choice(("pdf", "docx"))
    return enclosed(f"Agenda {body}.{kind}", Letter(header=(COUNCIL, HALL), top=head, text=lines))


def minutes(desk: Desk, matter: Matter, at: datetime) -> Enclosure:
    """The minutes of a meeting in Word."""
    pen = desk.pen
    body = pen.pool("committee")
    text = tuple(pen.write(pen.pool("minutes_line"), matter, at) for _ in range(5))
    top = (f"{body}: minutes", pen.write("Meeting of {past}", matter, at))
    return enclosed(f"Minutes {body}.docx", Letter(header=(COUNCIL,), top=top, text=text, signed=("Chair",)))


def figures(desk: Desk, matter: Matter, name: str = "") -> Enclosure:
    """A sheet of figures by month."""
    lines = desk.rng.sample(desk.pen.book.pools["figures_line"], desk.rng.randint(4, 9))
    rows: list[list[str | int]] = [[line, *(desk.rng.randint(40, 9900) for _ in _MONTHS)] for line in lines]
    thing = matter.fixed["thing"]
    return sheet(name or f"{thing} figures.xlsx", [[f"{COUNCIL}: {thing}"], ["Line", *_MONTHS], *rows])
