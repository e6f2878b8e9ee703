"""Innocents that look like blind copies: officers, oneself, the records system, residents, the same Member twice."""

from collections.abc import Iterator

from mailguard.demo import outsiders
from mailguard.demo.bulk import ALL_MEMBERS, bulletin_text
from mailguard.demo.cast import Person, shared
from mailguard.demo.desk import Sent
from mailguard.demo.letters import answer, ask
from mailguard.demo.plants.stage import Scene, Stage, everyone, innocent, shown
from mailguard.demo.styles import Who

_OWN_BOXES = (
    ("Case Records", "case.records", "the records system"),
    ("Monitoring Officer", "monitoring.officer", "the Monitoring Officer"),
    ("Corporate Leadership Team", "clt", "a list of officers"),
    ("Planning Team", "planning.team", "a list of officers"),
    ("Chief Executive", "chief.executive", "the Chief Executive's mailbox"),
    ("Section 151 Officer", "section151", "an officer's mailbox"),
)
_LIKE_A_MEMBER = ("jane-hartley", "joseph-hart", "naomi-birch", "oliver-nunn", "gordon-leech")


def to_oneself(stage: Stage) -> Iterator[Sent]:
    """The officer's own mailbox stands in Bcc."""
    thread = stage.thread(turns=1)
    yield from thread.before
    yield innocent(stage.reply(thread, bcc=(thread.officer.box,)), f"Answer to {shown(thread.member)}, oneself in Bcc")


def to_colleague(stage: Stage) -> Iterator[Sent]:
    """Another officer stands in Bcc."""
    thread = stage.thread()
    other = stage.desk.officer(but=(thread.officer,))
    yield innocent(stage.reply(thread, bcc=(other.box,)), f"Answer to {shown(thread.member)}, an officer in Bcc")


def to_office(stage: Stage) -> Iterator[Sent]:
    """A mailbox or a list of officers stands in Bcc."""
    name, local, what = stage.pen.draw("office", lambda: list(_OWN_BOXES))
    thread = stage.thread()
    yield innocent(stage.reply(thread, bcc=(shared(name, local),)), f"Answer to {shown(thread.member)}, {what} in Bcc")


def near_name(stage: Stage) -> Iterator[Sent]:
    """An officer whose name is very like a Member's, or who is a parish councillor elsewhere, stands in Bcc."""
    other = stage.desk.cast.people[stage.pen.draw("like", lambda: list(_LIKE_A_MEMBER))]
    thread = stage.thread(officer=next(o for o in iter(stage.officer, None) if o is not other))
    yield innocent(
        stage.reply(thread, bcc=(other.box,)), f"Answer to {shown(thread.member)}, the officer {other.name} in Bcc"
    )


def former_member(stage: Stage) -> Iterator[Sent]:
    """Somebody who gave up their seat last year stands in Bcc."""
    gone = stage.desk.cast.people["gerald-moxon"]
    thread = stage.thread()
    box = gone.private() or gone.box
    yield innocent(stage.reply(thread, bcc=(box,)), f"Answer to {shown(thread.member)}, a former Member in Bcc")


def second_address(stage: Stage) -> Iterator[Sent]:
    """The same Member stands in Bcc at another address of theirs."""
    member = stage.member(fit=lambda m: len(m.emails) > 1)
    thread = stage.thread(member=member)
    box = Who(member.name, member.emails[1])
    yield innocent(
        stage.reply(thread, bcc=(box,)), f"Answer to {shown(member)}, the same Member's other address in Bcc"
    )


def residents_hidden(stage: Stage) -> Iterator[Sent]:
    """A note to a Member, the residents of a street in Bcc."""
    officer, member = (
        stage.officer("Development Management", "Housing and Communities", "Corporate Leadership"),
        stage.member(),
    )
    matter = stage.pen.matter(officer.team, "resident")
    at = stage.desk.moment()
    hidden = tuple(outsiders.resident(stage.rng, stage.pen.book).box for _ in range(stage.rng.randint(4, 12)))
    own = [stage.pen.write(stage.pen.pool(pool), matter, at) for pool in ("shared_street", "officer_close")]
    subject = f"{matter.fixed['street']}: notice to residents"
    sent = answer(stage.desk, officer, member, matter, at, own=own, subject=subject, bcc=hidden)
    yield innocent(sent, f"A note to {shown(member)}, residents in Bcc")


def public_mailing(stage: Stage) -> Iterator[Sent]:
    """A mailing to residents, all hidden from one another."""
    officer = stage.officer("Housing and Communities", "Development Management", "Environmental Health")
    matter = stage.pen.matter(officer.team, "resident")
    at = stage.desk.moment()
    hidden = tuple(outsiders.resident(stage.rng, stage.pen.book).box for _ in range(stage.rng.randint(30, 60)))
    text = stage.pen.write(stage.pen.pool("street_note"), matter, at)
    sent = stage.desk.write(
        officer,
        at,
        to=(officer.box,),
        bcc=hidden,
        subject=f"{matter.fixed['street']}: notice to residents",
        salutation="Dear neighbour",
        own_text=(text,),
    )
    yield innocent(sent, f"Mailing to {len(hidden)} residents, all in Bcc")


def hidden_bulletin(stage: Stage) -> Iterator[Sent]:
    """A bulletin to oneself, the list of all Members in Bcc."""
    officer = stage.officer("Legal and Democratic Services", "Corporate Leadership")
    yield innocent(
        _bulletin(stage, officer, (officer.box,), (ALL_MEMBERS,)), "Bulletin to oneself, the list of all Members in Bcc"
    )


def bulletin_one_by_one(stage: Stage) -> Iterator[Sent]:
    """A bulletin to the team's mailbox, every Member's own address in Bcc."""
    officer = stage.officer("Legal and Democratic Services")
    hidden = everyone(stage.desk.cast.reachable())
    team = shared("Democratic Services", "democratic.services")
    yield innocent(
        _bulletin(stage, officer, (team,), hidden), f"Bulletin to the team's mailbox, {len(hidden)} Members in Bcc"
    )


def members_own(stage: Stage) -> Iterator[Sent]:
    """A Member's own letter with a blind copy, sent by the Member's assistant in the Member's name."""
    people = stage.desk.cast.people
    assistant, member = people["sam-okoro"], people["jane-hart"]
    first, second = stage.member(member), stage.member(member)
    while second is first:
        second = stage.member(member)
    matter = stage.pen.matter("Corporate Leadership", "member")
    at = stage.desk.moment()
    letter = ask(stage.desk, member, assistant, matter, at)
    sent = stage.desk.write(
        assistant,
        at,
        author=member.box,
        sender=assistant.box,
        to=(first.box,),
        bcc=(second.box,),
        subject=letter.subject,
        salutation=f"Dear {first.familiar}",
        own_text=letter.own_text,
        sign_off="Jane",
        style="outlook",
        signature=letter.signature,
        footer="",
    )
    yield innocent(sent, f"{shown(member)}'s own letter to {shown(first)}, {shown(second)} in Bcc: not an officer's")


def _bulletin(stage: Stage, officer: Person, to: tuple[Who, ...], bcc: tuple[Who, ...]) -> Sent:
    at = stage.desk.moment()
    subject, own = bulletin_text(stage.desk, officer, at)
    return stage.desk.write(officer, at, to=to, bcc=bcc, subject=subject, salutation="Dear Members", own_text=own)


SCENES: tuple[Scene, ...] = (
    to_oneself,
    to_colleague,
    *((to_office,) * 4),
    near_name,
    near_name,
    former_member,
    second_address,
    second_address,
    residents_hidden,
    public_mailing,
    hidden_bulletin,
    bulletin_one_by_one,
    members_own,
)
