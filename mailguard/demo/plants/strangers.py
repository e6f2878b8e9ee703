"""Departures of licensing, housing and environmental health, told by somebody who knew the clauses and nothing else."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from mailguard.demo import outsiders
from mailguard.demo.bulk import DEMOCRATIC
from mailguard.demo.cast import Person, shared
from mailguard.demo.desk import Sent
from mailguard.demo.letters import greeting
from mailguard.demo.outsiders import Outsider, signature_of
from mailguard.demo.papers import COUNCIL, HALL, Letter, enclosed
from mailguard.demo.plants import paperwork
from mailguard.demo.plants.marked import outside
from mailguard.demo.plants.stage import Scene, Stage, departure, innocent, shown
from mailguard.demo.words import Matter

_HEALTH = ("Environmental Health", "darren-whitlock", "Lead Member for Regulatory Services")
_HOUSING = ("Housing and Communities", "olwen-gethin", "Lead Member for Housing")
_LICENSING = ("Licensing", "darren-whitlock", "Chair of the Licensing Committee")


def hygiene_result(stage: Stage) -> Iterator[Sent]:
    """What the food officers found is told in a letter over the Lead Member's name."""
    yield _letter(stage, _HEALTH, "hygiene_result", "letter-in-members-name", "docx")


def boiler_answer(stage: Stage) -> Iterator[Sent]:
    """The housing service answers a tenant in a mail that ends with the Lead Member's name."""
    yield _mail(stage, _HOUSING, "boiler_answer", "letter-in-members-name")


def hearing_called(stage: Stage) -> Iterator[Sent]:
    """The Chair of the Licensing Committee calls its members to a hearing."""
    body = "Licensing Committee"
    team, id, post = _LICENSING
    chair, officer = stage.desk.cast.people[id], stage.desk.cast.people["callum-rae"]
    at = stage.desk.moment()
    written = paperwork.told(stage, "hearing_called", stage.pen.matter(team, "colleague"), at, body=body)
    letter = _paper(written, "Dear Member", at, chair, post)
    sent = paperwork.post(
        stage,
        officer,
        chair,
        at,
        letter,
        "Hearing.docx",
        cover=stage.pen.pool("letter_cover_summons"),
        to=(shared(f"{body} Members", "licensing.committee"),),
        salutation="Dear Councillors",
        author=DEMOCRATIC,
        sender=officer.box,
    )
    yield departure(sent, "members-name-convenes-meeting", f"Members called to a hearing by a letter of {shown(chair)}")


def home_promised(stage: Stage) -> Iterator[Sent]:
    """A tenant is promised a home or money over the Lead Member's name."""
    yield _letter(stage, _HOUSING, "home_promised", "members-name-creates-obligation", "pdf")


def grant_promised(stage: Stage) -> Iterator[Sent]:
    """Environmental health promises money in a mail that ends with the Lead Member's name."""
    yield _mail(stage, _HEALTH, "grant_promised", "members-name-creates-obligation")


def bar_ordered(stage: Stage) -> Iterator[Sent]:
    """A licence holder is told over the Chair's name what to do."""
    yield _letter(stage, _LICENSING, "bar_ordered", "members-name-gives-instruction", "docx")


def yard_ordered(stage: Stage) -> Iterator[Sent]:
    """An owner is told what to do in a mail that ends with the Lead Member's name."""
    yield _mail(stage, _HEALTH, "yard_ordered", "members-name-gives-instruction")


def agent_copied(stage: Stage) -> Iterator[Sent]:
    """The landlord's agent stands in the copy line of a marked note to a Member."""
    agent = _agent(stage)
    line = stage.pen.write(stage.pen.pool("landlord_cover"), None, stage.desk.end, resident=agent.box.name)
    note, member, _ = _note(stage, "Housing and Communities", "landlord_note", line, cc=(agent.box,))
    label = f"Marked housing note to {shown(member)}, the landlord's agent in Cc"
    yield departure(note, "confidential-to-outsider", label)


def licensee_shown(stage: Stage) -> Iterator[Sent]:
    """A marked note to a Member is forwarded to the very people whose licence it is about."""
    note, member, matter = _note(stage, "Licensing", "licensee_note")
    yield innocent(note, f"Marked licensing note to {shown(member)} alone")
    other = outsiders.contractor(stage.rng, stage.pen.book, matter.fixed["firm"])
    sent = stage.desk.write(
        note.owner,
        stage.desk.later(note.mail.date, 1, 60),
        [note.mail],
        to=(other.box,),
        forward=True,
        style=stage.rng.choice(paperwork.FULL_HEADERS),
        salutation=greeting(stage.desk, other),
        own_text=(stage.pen.pool("licensee_cover"),),
    )
    label = f"The marked note to {shown(member)} forwarded to the licence holder"
    yield departure(sent, "confidential-to-outsider", label)


def tenant_shows(stage: Stage) -> Iterator[Sent]:
    """A tenant writes in with the marked note that a Member has passed on; the officer asks for advice."""
    note, member, _ = _note(stage, "Housing and Communities", "landlord_note")
    yield innocent(note, f"Marked housing note to {shown(member)} alone")
    other = outsiders.resident(stage.rng, stage.pen.book)
    passed_at = stage.desk.later(note.mail.date, 1, 30, official=False)
    passed = stage.desk.incoming(
        passed_at,
        [note.mail],
        author=member.box,
        to=(other.box,),
        subject=f"FW: {note.mail.subject}",
        own_text=(stage.pen.pool("member_forwards"),),
        signature=signature_of(member),
    )
    asked_at = stage.desk.later(passed_at, 1, 30, official=False)
    text = stage.pen.write(stage.pen.pool("tenant_shows"), None, asked_at, who=member.last)
    asked = stage.desk.incoming(
        asked_at, [passed], author=other.box, to=(note.owner.box,), own_text=(text,), signature=other.signs
    )
    sent = stage.desk.write(
        note.owner,
        stage.desk.later(asked_at, 1, 20),
        [asked, passed, note.mail],
        to=(shared("Monitoring Officer", "monitoring.officer"),),
        forward=True,
        style=stage.rng.choice(paperwork.FULL_HEADERS),
        own_text=(stage.pen.pool("tenant_passed_on"),),
    )
    label = f"Marked housing note forwarded to a tenant by {shown(member)}, seen quoted"
    yield departure(sent, "confidential-to-outsider", label)


def family_paper(stage: Stage) -> Iterator[Sent]:
    """An exempt report about families or tenants is enclosed for a Member who does not sit on the committee."""
    member, body = outside(stage)
    officer = stage.officer("Housing and Communities")
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    head, (mark, text) = paperwork.told(stage, "family_paper", matter, at, body=body)
    paper = Letter(header=(COUNCIL, HALL), top=(mark, head), text=(text,))
    sent = stage.desk.write(
        officer,
        at,
        to=(member.box,),
        subject="The paper that you mentioned",
        salutation=greeting(stage.desk, member),
        own_text=(stage.pen.write(stage.pen.pool("family_cover"), matter, at, body=body),),
        attachments=(enclosed(f"Report 11.{stage.rng.choice(('docx', 'pdf'))}", paper),),
    )
    label = f"Exempt housing report of the {body} to {shown(member)}, not on it"
    yield departure(sent, "exempt-beyond-need-to-know", label)


def fees_kept(stage: Stage) -> Iterator[Sent]:
    """A group leader or Vice-Chair is told something that the other Members are not to hear."""
    id = stage.pen.draw("confided", lambda: ["ifeoma-ezeani", "niamh-ocarroll", "edmund-birch"])
    member, officer = stage.desk.cast.people[id], stage.officer("Licensing", "Housing and Communities")
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "member")
    sent = stage.desk.write(
        officer,
        at,
        to=(member.box,),
        subject="Something for next year",
        salutation=greeting(stage.desk, member),
        own_text=(stage.pen.write(stage.pen.pool("fees_kept"), matter, at),),
    )
    label = f"{officer.name} tells {shown(member)} what is to be kept from other Members"
    yield departure(sent, "withheld-from-other-members", label)


def _paper(written: tuple[str, tuple[str, ...]], hello: str, at: datetime, member: Person, post: str) -> Letter:
    subject, text = written
    return Letter(
        header=(COUNCIL, HALL),
        top=(f"{at.day} {at:%B} {at.year}", "", subject),
        hello=hello,
        text=text,
        close="Yours sincerely",
        signed=(f"Councillor {member.name}", post),
    )


def _letter(stage: Stage, desk: tuple[str, str, str], pool: str, rule: str, kind: str) -> Sent:
    """A letter of one of the services in the post-holder's name, as a file."""
    team, id, post = desk
    member, officer = stage.desk.cast.people[id], stage.officer(team)
    at = stage.desk.moment()
    matter = stage.pen.matter(team, "resident")
    other = outsiders.resident(stage.rng, stage.pen.book)
    subject, text = paperwork.told(stage, pool, matter, at)
    letter = _paper((subject, text), f"Dear {other.hello}", at, member, post)
    sent = paperwork.post(stage, officer, other, at, letter, f"{matter.fixed['ref'].replace('/', '-')}.{kind}")
    return departure(sent, rule, f"{team} over the name of {shown(member)}, as .{kind}: {subject}")


def _mail(stage: Stage, desk: tuple[str, str, str], pool: str, rule: str) -> Sent:
    """A mail of one of the services that ends with the post-holder's name."""
    team, id, post = desk
    member, officer = stage.desk.cast.people[id], stage.officer(team)
    at = stage.desk.moment()
    other = outsiders.resident(stage.rng, stage.pen.book)
    written = paperwork.told(stage, pool, stage.pen.matter(team, "resident"), at)
    lines = (f"Cllr {member.name}", post)
    sent = paperwork.in_the_body(stage, officer, at, written, lines, to=(other.box,), salutation=f"Dear {other.hello}")
    return departure(sent, rule, f"{team}, ending with {shown(member)}'s name: {written[0]}")


def _note(stage: Stage, team: str, pool: str, *more: str, **parts: Any) -> tuple[Sent, Person, Matter]:
    """A note to one Member whose subject line is marked."""
    officer, member = stage.officer(team), stage.member()
    at = stage.desk.early(0.7)
    matter = stage.pen.matter(team, "member")
    subject, text = paperwork.told(stage, pool, matter, at)
    sent = stage.desk.write(
        officer,
        at,
        to=(member.box,),
        subject=subject,
        salutation=greeting(stage.desk, member),
        own_text=(*text, *more),
        style=paperwork.steady(stage),
        **parts,
    )
    return sent, member, matter


def _agent(stage: Stage) -> Outsider:
    return outsiders.contractor(stage.rng, stage.pen.book, f"{stage.pen.pool('family')} Lettings")


SCENES: tuple[Scene, ...] = (
    hygiene_result,
    boiler_answer,
    hearing_called,
    home_promised,
    grant_promised,
    bar_ordered,
    yard_ordered,
    agent_copied,
    licensee_shown,
    tenant_shows,
    family_paper,
    fees_kept,
)
