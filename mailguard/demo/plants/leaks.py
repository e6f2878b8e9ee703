"""Confidential matter that reaches somebody outside, by an officer (clause 2.12.6) or by a Member (clause 3.7)."""

from collections.abc import Iterator

from mailguard.demo import outsiders
from mailguard.demo.cast import Person, shared
from mailguard.demo.desk import Sent
from mailguard.demo.letters import chase, greeting
from mailguard.demo.outsiders import Outsider, signature_of
from mailguard.demo.plants import paperwork
from mailguard.demo.plants.marked import Note, committee_member, exempt_paper, marked_note
from mailguard.demo.plants.stage import Scene, Stage, departure, innocent, shown
from mailguard.demo.styles import Mail, Who

_RULE = "confidential-to-outsider"
_MONITORING = shared("Monitoring Officer", "monitoring.officer")


def complainant_copied(stage: Stage) -> Iterator[Sent]:
    """The complainant stands in the copy line of a marked note to a Member."""
    other = outsiders.resident(stage.rng, stage.pen.book)
    line = stage.pen.write(stage.pen.pool("complainant_told"), None, stage.desk.end, resident=other.box.name)
    how = stage.pen.draw("mark", lambda: ["subject", "first line", "Sensitivity header"])
    note = marked_note(stage, how=how, extra=(line,), cc=(other.box,))
    yield departure(note.sent, _RULE, f"Note to {shown(note.member)}, marked in its {how}, the complainant in Cc")


def quoted_to_complainant(stage: Stage) -> Iterator[Sent]:
    """The answer to the complainant has the marked note to a Member underneath."""
    how = stage.pen.draw("quoted mark", lambda: ["subject", "first line"])
    note = marked_note(stage, how=how)
    yield innocent(note.sent, f"Marked note to {shown(note.member)} alone")
    asked, other = _asked(stage, note, "complainant_asks")
    at = stage.desk.later(max(asked.date, note.sent.mail.date))
    sent = stage.desk.write(
        note.officer,
        at,
        [note.sent.mail],
        to=(other.box,),
        subject=asked.subject,
        style=stage.rng.choice(paperwork.FULL_HEADERS),
        salutation=greeting(stage.desk, other),
        own_text=(stage.pen.pool("complainant_answered"),),
        in_reply_to=asked.message_id,
    )
    yield departure(sent, _RULE, f"Answer to the complainant that quotes the marked note to {shown(note.member)}")


def forwarded_to_agent(stage: Stage) -> Iterator[Sent]:
    """A thread with a marked note in it goes to the agent of the person it is about."""
    note = marked_note(stage, how="subject")
    yield innocent(note.sent, f"Marked note to {shown(note.member)} alone")
    back = stage.desk.later(note.sent.mail.date, 0.5, 20, official=False)
    thanks = [stage.pen.pool("member_thanks")]
    chain = [chase(stage.desk, note.member, note.officer, note.matter, back, [note.sent.mail], own=thanks)]
    firm = f"{stage.pen.pool('family')} Planning"
    agent = outsiders.contractor(stage.rng, stage.pen.book, firm)
    sent = stage.desk.write(
        note.officer,
        stage.desk.later(back),
        [*chain, note.sent.mail],
        to=(agent.box,),
        forward=True,
        style=stage.rng.choice(paperwork.FULL_HEADERS),
        salutation=greeting(stage.desk, agent),
        own_text=(stage.pen.pool("agent_answered"),),
    )
    yield departure(
        sent, _RULE, f"A thread with the marked note to {shown(note.member)} forwarded to the owner's agent"
    )


def like_name(stage: Stage) -> Iterator[Sent]:
    """The address book has filled in somebody outside whose name begins like a colleague's."""
    family = stage.rng.choice(("Birchenough", "Harthill", "Okorafor", "Mossop", "Raeburn", "Rehman-Shaw"))
    given = stage.rng.choice(stage.pen.book.pools["given"]).replace("é", "e")
    wrong = Who(f"{given} {family}", f"{given}.{family}@example.com".lower())
    note = marked_note(stage, how="first line", cc=(wrong,))
    yield departure(note.sent, _RULE, f"Marked note to {shown(note.member)}, a stranger of a colleague-like name in Cc")


def report_to_the_paper(stage: Stage) -> Iterator[Sent]:
    """An exempt report goes to a journalist."""
    yield _sent_out(stage, outsiders.journalist(stage.rng, stage.pen.book), "exempt_to_press", "the press")


def report_to_a_bidder(stage: Stage) -> Iterator[Sent]:
    """An exempt report goes to one of the firms that it speaks of."""
    firm = stage.pen.pool("firm")
    yield _sent_out(stage, outsiders.contractor(stage.rng, stage.pen.book, firm), "exempt_to_firm", "a bidder")


def shown_by_resident(stage: Stage) -> Iterator[Sent]:
    """A resident shows the officer the exempt report that a Member forwarded; the officer asks for advice."""
    yield from _shown(stage, outsiders.resident(stage.rng, stage.pen.book), "outsider_shows", "a resident")


def shown_by_journalist(stage: Stage) -> Iterator[Sent]:
    """A journalist shows the press office the exempt report that a Member forwarded."""
    yield from _shown(stage, outsiders.journalist(stage.rng, stage.pen.book), "press_shows", "a journalist")


def copied_by_member(stage: Stage) -> Iterator[Sent]:
    """A Member answers the officer and copies in a resident, the exempt report underneath; the officer answers."""
    first, member, body = _given(stage)
    yield innocent(first, f"Exempt paper of the {body} to {shown(member)}, who sits on it")
    other = outsiders.resident(stage.rng, stage.pen.book)
    at = stage.desk.later(first.mail.date, 1, 30, official=False)
    text = stage.pen.write(stage.pen.pool("member_copies_out"), None, at, resident=other.box.name)
    letter = stage.desk.incoming(
        at,
        [first.mail],
        author=member.box,
        to=(first.owner.box,),
        cc=(other.box,),
        own_text=(text,),
        signature=signature_of(member),
    )
    sent = stage.desk.write(
        first.owner,
        stage.desk.later(at),
        [letter, first.mail],
        to=(member.box,),
        style=stage.rng.choice(paperwork.FULL_HEADERS),
        salutation=greeting(stage.desk, member),
        own_text=(stage.pen.write(stage.pen.pool("officer_warns"), None, at),),
    )
    yield departure(sent, _RULE, f"Exempt paper, {body}, copied to a resident by {shown(member)}, seen quoted")


def _asked(stage: Stage, note: Note, pool: str) -> tuple[Mail, Outsider]:
    other = outsiders.resident(stage.rng, stage.pen.book)
    at = stage.desk.later(note.sent.mail.date, -30, 30, official=False)
    text = stage.pen.write(stage.pen.pool(pool), note.matter, at)
    subject = stage.rng.choice((f"{note.matter.fixed['no']} {note.matter.fixed['street']}", "My complaint"))
    letter = stage.desk.incoming(
        at, author=other.box, to=(note.officer.box,), subject=subject, own_text=(text,), signature=other.signs
    )
    return letter, other


def _sent_out(stage: Stage, other: Outsider, pool: str, who: str) -> Sent:
    officer = stage.officer("Finance and Revenues", "Corporate Leadership", "Development Management")
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    body = stage.pen.pool("committee")
    file = exempt_paper(stage, matter, at, body)
    sent = stage.desk.write(
        officer,
        at,
        to=(other.box,),
        subject=stage.pen.write(stage.rng.choice(("{place}", "The paper on {thing}", "Report")), matter, at),
        salutation=greeting(stage.desk, other),
        own_text=(stage.pen.write(stage.pen.pool(pool), matter, at),),
        attachments=(file,),
    )
    return departure(sent, _RULE, f"An exempt report of the {body} sent to {who}, as .{file.name.rpartition('.')[2]}")


def _given(stage: Stage) -> tuple[Sent, Person, str]:
    """An officer gives a Member an exempt paper of a committee on which the Member sits."""
    member, body = committee_member(stage)
    officer = stage.officer()
    at = stage.desk.early(0.6)
    matter = stage.pen.matter(officer.team, "colleague")
    sent = stage.desk.write(
        officer,
        at,
        to=(member.box,),
        subject=stage.pen.write(stage.pen.pool("exempt_subject"), matter, at, body=body),
        salutation=greeting(stage.desk, member),
        own_text=(
            stage.pen.pool("exempt_top"),
            stage.pen.write(stage.pen.pool("exempt_cover_inside"), matter, at, body=body),
            stage.pen.write(stage.pen.pool("exempt_text"), matter, at),
        ),
        style=paperwork.steady(stage),
        attachments=(exempt_paper(stage, matter, at, body),),
    )
    return sent, member, body


def _shown(stage: Stage, other: Outsider, pool: str, who: str) -> Iterator[Sent]:
    first, member, body = _given(stage)
    yield innocent(first, f"Exempt paper of the {body} to {shown(member)}, who sits on it")
    passed_at = stage.desk.later(first.mail.date, 1, 30, official=False)
    passed = stage.desk.incoming(
        passed_at,
        [first.mail],
        author=member.box,
        to=(other.box,),
        subject=f"FW: {first.mail.subject}",
        own_text=(stage.pen.pool("member_forwards"),),
        signature=signature_of(member),
    )
    officer = stage.desk.cast.people["marcus-ellery"] if other.side == "press" else stage.officer()
    asked_at = stage.desk.later(passed_at, 1, 40, official=False)
    text = stage.pen.write(stage.pen.pool(pool), None, asked_at, who=member.last)
    letter = stage.desk.incoming(
        asked_at, [passed], author=other.box, to=(officer.box,), own_text=(text,), signature=other.signs
    )
    sent = stage.desk.write(
        officer,
        stage.desk.later(asked_at, 0.5, 20),
        [letter, passed, first.mail],
        to=(_MONITORING,),
        forward=True,
        style=stage.rng.choice(paperwork.FULL_HEADERS),
        own_text=(stage.pen.pool("passed_to_monitoring"),),
    )
    yield departure(sent, _RULE, f"Exempt paper, {body}, forwarded to {who} by {shown(member)}, seen quoted")


SCENES: tuple[Scene, ...] = (
    complainant_copied,
    complainant_copied,
    complainant_copied,
    quoted_to_complainant,
    quoted_to_complainant,
    forwarded_to_agent,
    like_name,
    report_to_the_paper,
    report_to_a_bidder,
    shown_by_resident,
    shown_by_resident,
    shown_by_journalist,
    copied_by_member,
)
