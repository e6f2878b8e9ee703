"""Ordinary mail to many: committee papers, bulletins, mailings to residents, invitations, automatic replies."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from mailguard.demo import outsiders
from mailguard.demo.cast import Person, shared
from mailguard.demo.desk import Desk, Sent
from mailguard.demo.enclosures import agenda, minutes, report
from mailguard.demo.letters import Correspondent, ask, boxes, greeting, side_of
from mailguard.demo.styles import Meeting

DEMOCRATIC = shared("Democratic Services", "democratic.services")
_COMMITTEES = (
    shared("Planning Committee Members", "planning.committee"),
    shared("Licensing Committee Members", "licensing.committee"),
)
ALL_MEMBERS = shared("All Members", "all.members")
_ASSISTANTS = (
    ("sam-okoro", "Leader's Office", "leader.pa"),
    ("bronagh-tierney", "PA to Lead Members", "lead.members.pa"),
    ("nkechi-udo", "Civic Office", "civic.office"),
)
_ROOMS = ("Assize Room", "Meeting Room 2", "Teams", "Quay Room", "the depot", "Ruth's office", "Committee Room B")
_AUTO = (("Auto-Submitted", "auto-replied"), ("X-Auto-Response-Suppress", "All"), ("Precedence", "auto_reply"))


def committee_papers(desk: Desk) -> Iterator[Sent]:
    """The agenda goes to a committee's list, openly."""
    officer = desk.cast.people[desk.rng.choice(("hannah-moss", "callum-rae"))]
    matter = desk.pen.matter(officer.team, "colleague")
    at = desk.moment()
    own = [
        desk.pen.write(desk.pen.pool("papers", officer.id), matter, at),
        desk.pen.write(desk.pen.pool("papers_more", officer.id), matter, at),
    ]
    subject = desk.pen.write(desk.pen.pool("papers_subject"), matter, at)
    author = desk.rng.choice(desk.forty)
    files = desk.rng.sample((agenda(desk, matter, at), minutes(desk, matter, at), report(desk, matter, author, at)), 2)
    lists = (*_COMMITTEES, ALL_MEMBERS)
    yield desk.write(
        officer,
        at,
        to=(desk.rng.choice(lists),),
        author=DEMOCRATIC,
        sender=officer.box,
        subject=subject,
        salutation="Dear Councillors",
        own_text=tuple(own),
        attachments=tuple(files),
    )


def bulletin(desk: Desk) -> Iterator[Sent]:
    """A notice to every Member, the list in To or, with the sender in To, in Bcc."""
    officer = desk.officer(
        "Legal and Democratic Services", "Corporate Leadership", "Communications, People and Digital"
    )
    at = desk.moment()
    subject, own = bulletin_text(desk, officer, at)
    hidden = desk.chance(0.4)
    to, bcc = ((officer.box,), (ALL_MEMBERS,)) if hidden else ((ALL_MEMBERS,), ())
    yield desk.write(officer, at, to=to, bcc=bcc, subject=subject, salutation="Dear all", own_text=own)


def bulletin_text(desk: Desk, officer: Person, at: datetime) -> tuple[str, tuple[str, ...]]:
    """A subject, parted from its paragraph by two colons in the words file, and the paragraphs."""
    matter = desk.pen.matter(officer.team, "colleague")
    subject, _, text = desk.pen.write(desk.pen.pool("bulletin"), matter, at).partition(" :: ")
    return subject, (text, desk.pen.write(desk.pen.pool("notice_close", officer.id), matter, at))


def residents_mailing(desk: Desk) -> Iterator[Sent]:
    """A note to people in a street, their addresses hidden from one another as they ought to be."""
    officer = desk.officer(
        "Housing and Communities", "Development Management", "Environmental Health", "Corporate Leadership"
    )
    matter = desk.pen.matter(officer.team, "colleague")
    at = desk.moment()
    hidden = tuple(outsiders.resident(desk.rng, desk.pen.book).box for _ in range(desk.rng.randint(5, 28)))
    own = (
        desk.pen.write(desk.pen.pool("street_note", officer.id), matter, at),
        desk.pen.write(desk.pen.pool("notice_close", officer.id), matter, at),
    )
    subject = desk.pen.write("Residents of {street}: update", matter, at)
    yield desk.write(
        officer, at, to=(officer.box,), bcc=hidden, subject=subject, salutation="Dear resident", own_text=own
    )


def invitation(desk: Desk) -> Iterator[Sent]:
    """A meeting request to colleagues."""
    officer = desk.officer()
    matter = desk.pen.matter(officer.team, "colleague")
    at = desk.moment()
    others = boxes(desk.rng.sample([o for o in desk.cast.officers if o is not officer], desk.rng.randint(1, 5)))
    start = desk.moment((at + timedelta(days=desk.rng.choice((1, 2, 3, 7, 8, 14)))).date())
    meeting = Meeting(
        start=start.replace(minute=0, second=0), minutes=desk.rng.choice((30, 60, 90)), place=desk.rng.choice(_ROOMS)
    )
    own = desk.pen.write(desk.pen.pool("meeting", officer.id), matter, at)
    subject = desk.pen.write(desk.rng.choice(matter.topic.subject), matter, at)
    yield desk.write(
        officer,
        at,
        to=others,
        subject=subject,
        own_text=(own,),
        meeting=meeting,
        sign_off=officer.first,
        style="outlook",
    )


def on_behalf(desk: Desk) -> Iterator[Sent]:
    """An assistant arranges something for a Member, from the assistant's mailbox."""
    id, name, local = desk.rng.choice(_ASSISTANTS)
    officer = desk.cast.people[id]
    box = shared(name, local)
    member = desk.cast.people[desk.rng.choice(sorted(desk.cast.acts_for[box.email]))]
    other: Correspondent = desk.officer(but=(officer,))
    if desk.chance(0.3):
        other = outsiders.partner(desk.rng, desk.pen.book)
    matter = desk.pen.matter(officer.team, "colleague")
    at = desk.moment()
    own = desk.pen.write(desk.pen.pool("on_behalf", officer.id), matter, at, who=f"Cllr {member.name}")
    subject = desk.pen.write(
        desk.rng.choice(("{place}", "Diary", "{street}", "Call back", "Meeting on {date}")), matter, at
    )
    yield desk.write(
        officer,
        at,
        author=box,
        sender=officer.box,
        to=(other.box,),
        subject=subject,
        salutation=greeting(desk, other),
        own_text=(own,),
    )


def absence(desk: Desk) -> Iterator[Sent]:
    """An officer is away, and the mail system says so to everybody who writes; the text is the same each time."""
    officer = desk.officer()
    first = desk.moment()
    back = desk.days[min(len(desk.days) - 1, desk.days.index(first.date()) + 4)]
    reason = desk.pen.write(desk.pen.pool("away"), desk.pen.matter(officer.team, "colleague"), first)
    text = f"I am away until {back.day} {back:%B}. {reason}"
    for _ in range(desk.rng.randint(1, 5)):
        yield automatic(desk, officer, first, text, _anybody(desk))
        first = desk.later(first, 1, 12)
        if first > desk.end:
            return


def automatic(desk: Desk, officer: Person, at: datetime, text: str, other: Correspondent) -> Sent:
    """One automatic reply to somebody."""
    asked = ask(desk, other, officer, desk.pen.matter(officer.team, side_of(other)), at - timedelta(seconds=4))
    subject = f"Automatic reply: {asked.subject}"
    return desk.write(
        officer,
        at,
        to=(other.box,),
        subject=subject,
        own_text=(text,),
        headers=_AUTO,
        sign_off=officer.first,
        in_reply_to=asked.message_id,
    )


def acknowledgement(desk: Desk) -> Iterator[Sent]:
    """The standard text that a team sends to everybody who writes to it."""
    id, text = desk.rng.choice(
        (
            ("helen-dimmock", "acknowledge_complaint"),
            ("naomi-birch", "acknowledge_licence"),
            ("winifred-dacre", "acknowledge_request"),
            ("owain-tudge", "acknowledge_housing"),
        )
    )
    officer = desk.cast.people[id]
    standard = desk.pen.book.pools[text]
    matter = desk.pen.matter(officer.team, "colleague")
    at = desk.moment()
    other = outsiders.resident(desk.rng, desk.pen.book)
    subject = f"We have your message ({matter.fixed['ref']})"
    yield desk.write(
        officer,
        at,
        to=(other.box,),
        subject=subject,
        salutation=f"Dear {other.hello}",
        own_text=standard,
        style="outlook",
    )


def _anybody(desk: Desk) -> Correspondent:
    if desk.chance(0.4):
        return desk.officer()
    return outsiders.resident(desk.rng, desk.pen.book) if desk.chance(0.7) else desk.rng.choice(desk.cast.reachable())
