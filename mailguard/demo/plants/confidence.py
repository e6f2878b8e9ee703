"""A Member or a group asked for confidence, and another Member was shown the matter (clauses 2.16 and 2.17)."""

from collections.abc import Iterator
from typing import Any

from mailguard.demo.cast import Person
from mailguard.demo.desk import Sent
from mailguard.demo.enclosures import figures
from mailguard.demo.letters import chase, greeting
from mailguard.demo.plants.stage import Scene, Stage, Thread, departure, shown

_RULE = "confidence-broken"
_LEADERS = ("edmund-birch", "adaeze-nwosu-clarke", "niamh-ocarroll")
_TREASURERS = ("deborah-quarmby", "anthony-blackwood-hale", "samina-akhtar-webb")


def copied(stage: Stage) -> Iterator[Sent]:
    """The answer to a letter sent in confidence has another Member in its copy line."""
    thread = confided(stage)
    other = stage.member(thread.member)
    sent = delicate_reply(stage, thread, cc=(other.box,))
    yield departure(sent, _RULE, f"{shown(thread.member)} asked for confidence; the answer is copied to {shown(other)}")


def copied_much_later(stage: Stage) -> Iterator[Sent]:
    """Confidence was asked for in the first letter of a thread, and the last answer has another Member in it."""
    thread = confided(stage)
    before = []
    for _ in range(2):
        sent = delicate_reply(stage, thread)
        before.append(sent)
        thread.chain.insert(0, sent.mail)
        at = stage.desk.later(sent.mail.date, 0.5, 18, official=False)
        thread.chain.insert(0, chase(stage.desk, thread.member, thread.officer, thread.matter, at, thread.chain))
    other = stage.member(thread.member)
    yield from before
    last = stage.reply(thread, cc=(other.box,))
    yield departure(
        last,
        _RULE,
        f"{shown(thread.member)} asked for confidence early in the thread; {shown(other)} is copied in later",
    )


def passed_on_openly(stage: Stage) -> Iterator[Sent]:
    """A letter sent in confidence is passed on, and the Member who wrote it is in the copy line."""
    thread = confided(stage)
    other = stage.member(thread.member)
    at = stage.desk.later(thread.chain[0].date)
    note = (stage.line("pass_to_member", thread),)
    sent = stage.desk.write(
        thread.officer,
        at,
        thread.chain,
        to=(other.box,),
        cc=(thread.member.box,),
        forward=True,
        salutation=greeting(stage.desk, other),
        own_text=note,
    )
    yield departure(sent, _RULE, f"What {shown(thread.member)} sent in confidence passed on to {shown(other)}, openly")


def group_copied(stage: Stage) -> Iterator[Sent]:
    """A group's own budget proposals: the answer is copied to a Member of another group."""
    thread = proposals(stage)
    other = stage.member(thread.member, fit=lambda m: m.group not in ("", thread.member.group))
    own = [stage.line("group_answer", thread), stage.line("officer_close", thread)]
    sent = stage.reply(thread, own=own, cc=(other.box,))
    yield departure(
        sent,
        _RULE,
        f"The {thread.member.group} Group's draft budget answered with {shown(other)} of another group in Cc",
    )


def group_passed_on(stage: Stage) -> Iterator[Sent]:
    """A group's own budget proposals are passed on to a Member of another group."""
    thread = proposals(stage)
    other = stage.member(thread.member, fit=lambda m: m.group not in ("", thread.member.group))
    at = stage.desk.later(thread.chain[0].date)
    sent = stage.desk.write(
        thread.officer,
        at,
        thread.chain,
        to=(other.box,),
        forward=True,
        salutation=greeting(stage.desk, other),
        own_text=(stage.line("pass_to_member", thread),),
        attachments=thread.chain[0].attachments,
    )
    yield departure(
        sent, _RULE, f"The {thread.member.group} Group's draft budget passed on to {shown(other)} of another group"
    )


def confided(stage: Stage, member: Person | None = None) -> Thread:
    """A Member writes about something delicate and asks the officer to keep it to themselves."""
    officer = stage.officer(
        "Finance and Revenues", "Housing and Communities", "Environmental Health", "Licensing", "Corporate Leadership"
    )
    matter = stage.pen.matter(officer.team, "member")
    at = stage.desk.early(0.7)
    ask_for = stage.pen.write(stage.pen.pool("confide"), matter, at)
    about = stage.pen.write(stage.pen.pool("delicate"), matter, at)
    own = [about, ask_for] if stage.desk.chance(0.5) else [ask_for, about]
    member = member or stage.member()
    subject = stage.rng.choice(
        (
            "A delicate matter",
            "Something I need your advice on",
            f"{matter.fixed['street']}",
            "A word with you",
            f"About {matter.fixed['place']}",
        )
    )
    letter = chase(stage.desk, member, officer, matter, at, [], own=own, subject=subject)
    return Thread(officer, member, matter, [letter], [])


def delicate_reply(stage: Stage, thread: Thread, **parts: Any) -> Sent:
    """The officer's answer about the delicate matter."""
    own = [stage.line("delicate_answer", thread), stage.line("officer_close", thread)]
    return stage.reply(thread, own=own, **parts)


def proposals(stage: Stage) -> Thread:
    """A group leader sends finance the group's own draft budget."""
    people = stage.desk.cast.people
    officer = people[stage.rng.choice([id for id in _TREASURERS if id not in stage.reserved])]
    member = people[stage.pen.draw("leader", lambda: list(_LEADERS))]
    group = member.group.replace("Democrats", "Democrat")
    matter = stage.pen.matter(officer.team, "member")
    at = stage.desk.early(0.7)
    own = [
        stage.pen.write(stage.pen.pool("group_proposal"), matter, at, group=group),
        stage.pen.write(stage.pen.pool("group_close"), matter, at),
    ]
    file = figures(stage.desk, matter, f"{group} draft budget.xlsx")
    subject = stage.rng.choice(
        ("Our budget proposals", "Alternative budget", "Draft amendment", f"{group} Group: budget figures")
    )
    letter = chase(stage.desk, member, officer, matter, at, [], own=own, subject=subject, attachments=(file,))
    return Thread(officer, member, matter, [letter], [])


SCENES: tuple[Scene, ...] = (copied, copied, copied_much_later, passed_on_openly, group_copied, group_passed_on)
