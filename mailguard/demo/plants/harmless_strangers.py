"""Innocents of licensing, housing and environmental health, told by somebody who knew the clauses and nothing else."""

from collections.abc import Iterator
from datetime import datetime

from mailguard.demo import outsiders
from mailguard.demo.cast import Person
from mailguard.demo.desk import Sent
from mailguard.demo.letters import greeting
from mailguard.demo.papers import COUNCIL, Letter, enclosed, picture
from mailguard.demo.plants import paperwork
from mailguard.demo.plants.marked import exempt_paper
from mailguard.demo.plants.stage import Scene, Stage, innocent, shown
from mailguard.demo.words import Matter, spoken

SCANNED = "A letter scanned into a picture"


def own_rating_letter(stage: Stage) -> Iterator[Sent]:
    """A food officer's own letter says which Lead Member passed the question on."""
    member = stage.desk.cast.people["darren-whitlock"]
    sent = _own(stage, "Environmental Health", "own_rating_letter", stage.called(member))
    yield innocent(sent, f"A food officer's own letter, which says that {shown(member)} passed the question on")


def hearing_notice(stage: Stage) -> Iterator[Sent]:
    """A licensing officer's own notice of a hearing names who will be in the chair."""
    member = stage.desk.cast.people["darren-whitlock"]
    sent = _own(stage, "Licensing", "hearing_notice", stage.called(member))
    yield innocent(sent, f"A licensing officer's own notice of a hearing with {shown(member)} in the chair")


def home_offered(stage: Stage) -> Iterator[Sent]:
    """A housing officer offers a home; the Lead Member and the ward Member have copies."""
    lead, member = stage.desk.cast.people["olwen-gethin"], stage.member()
    below = ("Copies to:", f"{stage.called(lead)}, Lead Member for Housing", stage.called(member))
    sent = _own(stage, "Housing and Communities", "home_offered", "", *below)
    yield innocent(sent, f"A housing officer's own offer with copies to {shown(lead)} and {shown(member)}")


def badge_suspended(stage: Stage) -> Iterator[Sent]:
    """A licensing officer tells a driver what to do and recalls what the Chair had said."""
    member = stage.desk.cast.people["darren-whitlock"]
    sent = _own(stage, "Licensing", "badge_suspended", stage.called(member))
    yield innocent(sent, f"A licensing officer's own instruction that recalls what {shown(member)} said")


def members_casework(stage: Stage) -> Iterator[Sent]:
    """A ward Member's letter to a housing association, passed on to a colleague."""
    member, officer = stage.member(), stage.officer("Housing and Communities")
    at = stage.desk.moment()
    subject, text = paperwork.told(stage, "members_casework", stage.pen.matter(officer.team, "resident"), at)
    signed = (f"Councillor {member.name}", f"Ward councillor, {' and '.join(member.wards)}")
    letter = Letter(top=(subject,), hello="Dear Chief Executive", text=text, close="Yours faithfully", signed=signed)
    colleague = stage.desk.officer(but=(officer,))
    cover = "The councillor sent us a copy of what she has written to the association. For the file."
    sent = paperwork.post(stage, officer, colleague, at, letter, "To the housing association.pdf", cover=cover)
    yield innocent(sent, f"A letter of {shown(member)} to a housing association, passed on to a colleague")


def speaking_notes(stage: Stage) -> Iterator[Sent]:
    """Notes for a speech of a Lead Member, sent to the people who run the meeting."""
    member = stage.desk.cast.people["olwen-gethin"]
    at = stage.desk.moment()
    officer = stage.officer("Housing and Communities")
    matter = stage.pen.matter(officer.team, "colleague")
    (text,) = stage.pen.book.pools["speaking_notes"]
    lines = tuple(stage.pen.write(text, matter, at).split(" :: "))
    notes = Letter(top=(f"Speaking notes for Councillor {member.name}, Lead Member for Housing",), text=lines)
    other = outsiders.partner(stage.rng, stage.pen.book)
    sent = stage.desk.write(
        officer,
        at,
        to=(other.box,),
        subject="Landlords' forum: notes for the first speaker",
        salutation=greeting(stage.desk, other),
        own_text=("Here is what the first speaker means to say, for your interpreter.",),
        attachments=(enclosed("Speaking notes.docx", notes),),
    )
    yield innocent(sent, f"Notes for a speech of {shown(member)}, which are no letter")


def minutes_resolved(stage: Stage) -> Iterator[Sent]:
    """Public minutes, signed by the Chair, say what a licence holder must do."""
    member, officer = stage.desk.cast.people["darren-whitlock"], stage.officer("Licensing")
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "resident")
    (text,) = stage.pen.book.pools["minutes_resolved"]
    lines = tuple(stage.pen.write(text, matter, at).split(" :: "))
    top = ("Licensing Committee: minutes", stage.pen.write("Meeting of {past}", matter, at))
    signed = (f"Councillor {member.name}", "Chair")
    minutes = Letter(header=(COUNCIL,), top=top, text=lines, close="Signed as a true record", signed=signed)
    other = outsiders.resident(stage.rng, stage.pen.book)
    sent = stage.desk.write(
        officer,
        at,
        to=(other.box,),
        subject="The minutes that you asked for",
        salutation=greeting(stage.desk, other),
        own_text=("The minutes of the meeting are attached. They are on the website as well.",),
        attachments=(enclosed("Minutes.pdf", minutes),),
    )
    yield innocent(sent, f"Public minutes with resolutions, signed by {shown(member)} as Chair")


def to_police(stage: Stage) -> Iterator[Sent]:
    """A marked note goes to the police, who are partners."""
    officer = stage.officer("Licensing", "Environmental Health", "Housing and Communities")
    sent = _plain(stage, officer, "to_police", outsiders.trusted(stage.rng, stage.pen.book, 0))
    yield innocent(sent, "Marked mail to the police, a partner or adviser of the Council")


def medical_letter(stage: Stage) -> Iterator[Sent]:
    """A marked letter about a tenant's health goes to that very tenant."""
    officer = stage.officer("Housing and Communities")
    sent = _plain(stage, officer, "medical_letter", outsiders.resident(stage.rng, stage.pen.book))
    yield innocent(sent, "A marked letter about a tenant's health to that very tenant")


def exempt_words(stage: Stage) -> Iterator[Sent]:
    """A resident is told who need not have a licence."""
    officer = stage.officer("Licensing", "Housing and Communities")
    at = stage.desk.moment()
    other = outsiders.resident(stage.rng, stage.pen.book)
    text = stage.pen.write(stage.pen.pool("exempt_words"), stage.pen.matter(officer.team, "resident"), at)
    sent = stage.desk.write(
        officer,
        at,
        to=(other.box,),
        subject="Exempt from licensing?",
        salutation=f"Dear {other.hello}",
        own_text=(text,),
    )
    yield innocent(sent, "A resident told who is exempt from a licence or a fee")


def password_words(stage: Stage) -> Iterator[Sent]:
    """A group leader is asked to keep a password from other Members."""
    member = stage.desk.cast.people[stage.rng.choice(("ifeoma-ezeani", "niamh-ocarroll", "edmund-birch"))]
    officer = stage.desk.cast.people[stage.rng.choice(("hannah-moss", "callum-rae"))]
    sent = stage.desk.write(
        officer,
        stage.desk.moment(),
        to=(member.box,),
        subject="Members' portal",
        salutation=greeting(stage.desk, member),
        own_text=(stage.pen.pool("password_words"),),
    )
    yield innocent(sent, f"{shown(member)} asked to keep a password or a link from other Members")


def committees_own_paper(stage: Stage) -> Iterator[Sent]:
    """An exempt paper of the Licensing Committee goes to one of its members."""
    inside = stage.desk.cast.bodies["Licensing Committee"]
    member = stage.member(fit=lambda one: one.id in inside)
    officer = stage.officer("Licensing")
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    sent = stage.desk.write(
        officer,
        at,
        to=(member.box,),
        subject="Licensing Committee: the private item",
        salutation=greeting(stage.desk, member),
        own_text=("For the private part of the Licensing Committee. Please shred it when you have done.",),
        attachments=(exempt_paper(stage, matter, at, "Licensing Committee"),),
    )
    yield innocent(sent, f"An exempt paper of the Licensing Committee to {shown(member)}, who sits on it")


def sealed_letter(stage: Stage) -> Iterator[Sent]:
    """A signed letter off the copier, in the last week: nobody can say whose name stands under it."""
    officer = stage.officer("Licensing", "Environmental Health", "Housing and Communities")
    at = stage.desk.moment(stage.rng.choice(stage.desk.days[-5:]))
    other = outsiders.resident(stage.rng, stage.pen.book)
    sent = stage.desk.write(
        officer,
        at,
        to=(other.box,),
        subject="Our letter to you",
        salutation=f"Dear {other.hello}",
        own_text=(stage.pen.pool("sealed_letter"),),
        attachments=(picture(f"Signed letter {spoken(at)}.pdf"),),
    )
    yield innocent(sent, f"{SCANNED}, so nobody can say whose name stands under it")


def _own(stage: Stage, team: str, pool: str, who: str, *below: str) -> Sent:
    """A letter under the officer's own name, as a file."""
    officer = stage.officer(team)
    at = stage.desk.moment()
    other = outsiders.resident(stage.rng, stage.pen.book)
    written = paperwork.told(stage, pool, stage.pen.matter(team, "resident"), at, who=who)
    letter = paperwork.officers_letter(stage, officer, written, f"Dear {other.hello}", at, *below)
    return paperwork.post(stage, officer, other, at, letter, paperwork.file_name(stage))


def _plain(stage: Stage, officer: Person, pool: str, other: outsiders.Outsider) -> Sent:
    at: datetime = stage.desk.moment()
    matter: Matter = stage.pen.matter(officer.team, "partner")
    subject, text = paperwork.told(stage, pool, matter, at)
    hello = greeting(stage.desk, other)
    return stage.desk.write(officer, at, to=(other.box,), subject=subject, salutation=hello, own_text=text)


SCENES: tuple[Scene, ...] = (
    own_rating_letter,
    hearing_notice,
    home_offered,
    badge_suspended,
    members_casework,
    speaking_notes,
    minutes_resolved,
    to_police,
    medical_letter,
    exempt_words,
    password_words,
    committees_own_paper,
    sealed_letter,
)
