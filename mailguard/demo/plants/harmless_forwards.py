"""Innocents that look like undeclared forwards and copies: officers only, told, asked for, or known from the start."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from mailguard.demo import bulk, outsiders
from mailguard.demo.cast import shared
from mailguard.demo.desk import Sent
from mailguard.demo.letters import answer, ask, greeting
from mailguard.demo.plants.stage import Scene, Stage, Thread, everyone, innocent, shown
from mailguard.demo.styles import Who


def to_officers(stage: Stage) -> Iterator[Sent]:
    """A Member's letter is passed on to colleagues only."""
    thread = stage.thread(turns=stage.rng.randint(0, 1))
    other, third = stage.officer(), stage.officer()
    yield from thread.before
    sent = _forward(stage, thread, (other.box,), "covering", greeting(stage.desk, other), cc=(third.box,))
    yield innocent(sent, f"A letter from {shown(thread.member)} passed on to officers only")


def told_by_copy(stage: Stage) -> Iterator[Sent]:
    """A Member's letter is passed on to another, the first in the copy line."""
    thread = stage.thread()
    other = stage.member(thread.member)
    sent = _forward(stage, thread, (other.box,), "pass_to_member", greeting(stage.desk, other), cc=(thread.member.box,))
    yield innocent(sent, f"A letter from {shown(thread.member)} passed on to {shown(other)}, the first in Cc")


def told_in_thread(stage: Stage) -> Iterator[Sent]:
    """The officer told the Member in the thread that the letter would be passed on."""
    thread, other = stage.thread(), stage.member()
    while other is thread.member:
        other = stage.member()
    line = stage.line("told", thread, who=stage.called(other))
    reply = stage.reply(thread, extra=(line,))
    yield reply
    thread.chain.insert(0, reply.mail)
    sent = _forward(stage, thread, (other.box,), "pass_own_answer", greeting(stage.desk, other))
    yield innocent(sent, f"Passed on to {shown(other)}, as {shown(thread.member)} was told in the thread")


def asked_for(stage: Stage) -> Iterator[Sent]:
    """The Member asked for the letter to be passed on."""
    other = stage.member()
    request = stage.pen.write(stage.pen.pool("please_pass"), None, stage.desk.end, who=stage.called(other))
    thread = stage.thread(member=stage.member(other), extra=(request,))
    sent = _forward(stage, thread, (other.box,), "pass_to_member", greeting(stage.desk, other))
    yield innocent(sent, f"Passed on to {shown(other)} because {shown(thread.member)} asked for it")


def knew_already(stage: Stage) -> Iterator[Sent]:
    """The second Member was on the first Member's own letter, in To or in Cc."""
    other, officer = stage.member(), stage.officer()
    both = stage.desk.chance(0.5)
    where: dict[str, Any] = {"to": (officer.box, other.box)} if both else {"cc": (other.box,)}
    thread = stage.thread(officer=officer, member=stage.member(other), **where)
    style = stage.rng.choice(("outlook", "outlook-web", "outlook-plain", "gmail", "thunderbird", "apple"))
    sent = _forward(stage, thread, (other.box,), "pass_to_member", greeting(stage.desk, other), style=style)
    yield innocent(sent, f"Passed on to {shown(other)}, who was on {shown(thread.member)}'s own letter")


def to_own_assistant(stage: Stage) -> Iterator[Sent]:
    """A Member's letter goes to the Member's own assistant."""
    member = stage.member(
        fit=lambda m: m.id in {"jane-hart", "constance-fairweather-pryce", "sukhdev-singh-bahra", "fergus-macaskill"}
    )
    local = {"jane-hart": "leader.pa", "constance-fairweather-pryce": "civic.office"}.get(member.id, "lead.members.pa")
    thread = stage.thread(member=member)
    sent = _forward(stage, thread, (shared("Members' Support", local),), "covering", "Hello")
    yield innocent(sent, f"A letter from {shown(member)} passed on to that Member's own assistant")


def to_own_address(stage: Stage) -> Iterator[Sent]:
    """A thread is sent on to the same Member at another address of theirs."""
    member = stage.member(fit=lambda m: len(m.emails) > 1)
    thread = stage.thread(turns=1, member=member)
    yield from thread.before
    sent = _forward(
        stage, thread, (Who(member.name, member.emails[1]),), "pass_own_answer", greeting(stage.desk, member)
    )
    yield innocent(sent, f"A thread with {shown(member)} sent on to the same Member's other address")


def residents_letter(stage: Stage) -> Iterator[Sent]:
    """A resident's letter is passed on to the Members of the ward: no Member's letter at all."""
    officer = stage.officer()
    matter = stage.pen.matter(officer.team, "resident")
    writer = outsiders.resident(stage.rng, stage.pen.book)
    at = stage.desk.early(0.9)
    letter = ask(stage.desk, writer, officer, matter, at)
    first = stage.member(fit=lambda m: len(m.wards) > 0)
    ward = [m for m in stage.desk.cast.reachable() if set(m.wards) & set(first.wards)]
    note = (stage.pen.write(stage.pen.pool("resident_passed"), matter, at),)
    sent = stage.desk.write(
        officer, stage.desk.later(at), [letter], to=everyone(ward), forward=True, salutation="Dear all", own_text=note
    )
    yield innocent(sent, f"A resident's letter passed on to the Members for {first.wards[0]}")


def visible_copy(stage: Stage) -> Iterator[Sent]:
    """The second Member stands in the copy line for all to see."""
    thread = stage.thread(turns=stage.rng.randint(0, 1))
    other = stage.member(thread.member)
    extra = (stage.line("declare", thread, who=stage.called(other)),) if stage.desk.chance(0.5) else ()
    yield from thread.before
    yield innocent(
        stage.reply(thread, cc=(other.box,), extra=extra),
        f"Answer to {shown(thread.member)}, {shown(other)} in Cc for all to see",
    )


def to_two(stage: Stage) -> Iterator[Sent]:
    """One letter to two Members, an officer in Bcc."""
    thread = stage.thread()
    other = stage.member(thread.member)
    colleague = stage.desk.officer(but=(thread.officer,))
    at = stage.desk.later(thread.chain[0].date)
    extra = (stage.line("both_told", thread),)
    to = (thread.member.box, other.box)
    sent = answer(
        stage.desk,
        thread.officer,
        thread.member,
        thread.matter,
        at,
        to=to,
        bcc=(colleague.box,),
        salutation="Dear both",
        extra=extra,
    )
    yield innocent(sent, f"One letter to {shown(thread.member)} and {shown(other)}, an officer in Bcc")


def group_leaders(stage: Stage) -> Iterator[Sent]:
    """A note to the list of group leaders, in the open."""
    officer = stage.officer("Legal and Democratic Services", "Corporate Leadership")
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    own = (
        stage.pen.write(stage.pen.pool("group_leaders"), matter, at),
        stage.pen.write(stage.pen.pool("notice_close"), matter, at),
    )
    sent = stage.desk.write(
        officer,
        at,
        to=(shared("Group Leaders", "group.leaders"),),
        subject="Group leaders: a short note",
        salutation="Dear all",
        own_text=own,
    )
    yield innocent(sent, "A note to the list of group leaders, in the open")


def standard_text(stage: Stage) -> Iterator[Sent]:
    """The same reminder goes to ten Members one by one, as a mail merge does it."""
    officer = stage.officer("Legal and Democratic Services")
    turn = stage.rng.randrange(3)
    subject = stage.pen.book.pools["merge_subject"][turn]
    text = stage.pen.book.pools[f"merge_{turn + 1}"]
    at = stage.desk.moment()
    for member in stage.rng.sample(stage.desk.cast.reachable(), 10):
        at += timedelta(seconds=stage.rng.randint(2, 6))
        sent = stage.desk.write(
            officer,
            at,
            to=(member.box,),
            subject=subject,
            salutation=f"Dear Councillor {member.last}",
            own_text=text,
            style="outlook",
            sign_off="Regards",
        )
        yield innocent(sent, f"A standard reminder to {shown(member)}, one of ten sent together")


def automatic_replies(stage: Stage) -> Iterator[Sent]:
    """Two Members get the same automatic reply."""
    officer = stage.officer()
    at = stage.desk.moment()
    text = "I am on leave this week. " + stage.pen.write(
        stage.pen.pool("away"), stage.pen.matter(officer.team, "colleague"), at
    )
    first = stage.member()
    for member in (first, stage.member(first)):
        yield innocent(
            bulk.automatic(stage.desk, officer, at, text, member),
            f"The same automatic reply to {shown(member)} as to another Member",
        )
        at = stage.desk.later(at, 0.2, 4)


def _forward(stage: Stage, thread: Thread, to: tuple[Who, ...], pool: str, hello: str, **parts: Any) -> Sent:
    at = stage.desk.later(thread.chain[0].date)
    note = (stage.line(pool, thread),)
    return stage.desk.write(
        thread.officer, at, thread.chain, to=to, forward=True, salutation=hello, own_text=note, **parts
    )


SCENES: tuple[Scene, ...] = (
    to_officers,
    to_officers,
    told_by_copy,
    told_in_thread,
    asked_for,
    asked_for,
    knew_already,
    knew_already,
    to_own_assistant,
    to_own_address,
    residents_letter,
    visible_copy,
    visible_copy,
    to_two,
    group_leaders,
    standard_text,
    automatic_replies,
)
