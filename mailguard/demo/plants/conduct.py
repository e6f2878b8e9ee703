"""Departures in how people treat one another: hard words, pressure, orders, criticism astray, an officer's sneer."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from mailguard.demo import outsiders
from mailguard.demo.bulk import ALL_MEMBERS
from mailguard.demo.cast import Person
from mailguard.demo.desk import Sent
from mailguard.demo.letters import chase, greeting, titled
from mailguard.demo.plants.paperwork import FULL_HEADERS
from mailguard.demo.plants.stage import Scene, Stage, Thread, departure, shown

_ABUSE = "abuse-of-officer"
_PRESSURE = "pressure-on-officer"
_ORDER = "direction-to-officer"
_ASTRAY = "criticism-outside-route"
_IN_PUBLIC = "public-criticism-of-officer"
_SNEER = "discourtesy-by-officer"
HEADS = {
    "Development Management": "ruth-calloway",
    "Planning Enforcement": "devinder-sandhu",
    "Licensing": "naomi-birch",
    "Environmental Health": "sheila-macrae",
    "Housing and Communities": "laura-inchbald",
}
_SENIOR = ("Head", "Manager", "Leader", "Principal")


def insulted(stage: Stage) -> Iterator[Sent]:
    """A Member insults an officer, and the words stand below the officer's answer."""
    thread = wrote(stage, "insult")
    sent = answered(stage, thread, "kept_calm")
    yield departure(sent, _ABUSE, f"An insult by {shown(thread.member)} to {thread.officer.name}, below the answer")


def insult_passed_up(stage: Stage) -> Iterator[Sent]:
    """A Member insults an officer, who passes the message to the head of the team."""
    thread = wrote(stage, "insult")
    sent = passed_up(stage, thread)
    yield departure(sent, _ABUSE, f"An insult by {shown(thread.member)} passed by {thread.officer.name} to a manager")


def pressed_on_advice(stage: Stage) -> Iterator[Sent]:
    """A Member presses an officer to change what the officer advises."""
    thread = wrote(stage, "threat_to_advice")
    sent = answered(stage, thread, "advice_stands")
    yield departure(sent, _PRESSURE, f"{shown(thread.member)} presses {thread.officer.name} to change advice")


def pressed_on_agenda(stage: Stage) -> Iterator[Sent]:
    """A Member threatens an officer to have an item off the agenda; the officer passes that up."""
    thread = wrote(stage, "threat_to_item")
    sent = passed_up(stage, thread)
    yield departure(sent, _PRESSURE, f"{shown(thread.member)} presses {thread.officer.name} over an agenda")


def ordered(stage: Stage) -> Iterator[Sent]:
    """A Member tells an officer what to do."""
    thread = wrote(stage, "order")
    sent = answered(stage, thread, "ask_manager")
    yield departure(sent, _ORDER, f"An order by {shown(thread.member)} to {thread.officer.name}, below the answer")


def order_passed_up(stage: Stage) -> Iterator[Sent]:
    """A Member tells an officer what to do, and the officer asks the head of the team."""
    thread = wrote(stage, "order")
    sent = passed_up(stage, thread)
    yield departure(sent, _ORDER, f"An order by {shown(thread.member)} passed by {thread.officer.name} to a manager")


def told_a_colleague(stage: Stage) -> Iterator[Sent]:
    """A Member criticises an officer to somebody who sits beside that officer."""
    officer = at_a_desk(stage)
    other = beside(stage, officer)
    thread = wrote(stage, "fault", officer, who=other.name)
    sent = answered(stage, thread, "not_mine")
    yield departure(sent, _ASTRAY, f"{shown(thread.member)} criticises {other.name} to a colleague, {officer.name}")


def copied_to_a_member(stage: Stage) -> Iterator[Sent]:
    """A Member criticises an officer to the officer's face and copies another Member in."""
    member = stage.member()
    other = stage.member(member)
    thread = wrote(stage, "fault_of_reader", member=member, cc=(other.box,))
    sent = answered(stage, thread, "kept_calm", style=stage.rng.choice(FULL_HEADERS))
    label = f"{shown(member)} criticises {thread.officer.name}, copied to {shown(other)}"
    yield departure(sent, _ASTRAY, label)


def copied_to_all(stage: Stage) -> Iterator[Sent]:
    """A Member criticises an officer before all the Members."""
    thread = wrote(stage, "fault_of_reader", cc=(ALL_MEMBERS,))
    sent = answered(stage, thread, "kept_calm", style=stage.rng.choice(FULL_HEADERS))
    yield departure(sent, _IN_PUBLIC, f"{shown(thread.member)} criticises {thread.officer.name}, copied to all Members")


def copied_to_the_paper(stage: Stage) -> Iterator[Sent]:
    """A Member criticises an officer before the press; the head of the team gets to see it."""
    paper = outsiders.journalist(stage.rng, stage.pen.book)
    thread = wrote(stage, "fault_of_reader", cc=(paper.box,))
    sent = passed_up(stage, thread, style=stage.rng.choice(FULL_HEADERS))
    yield departure(sent, _IN_PUBLIC, f"{shown(thread.member)} criticises {thread.officer.name}, copied to the press")


def sneered(stage: Stage) -> Iterator[Sent]:
    """An officer sneers at a Member who asked."""
    thread = stage.thread(officer=at_a_desk(stage))
    yield departure(_sneer(stage, thread), _SNEER, f"{thread.officer.name} sneers at {shown(thread.member)}")


def sneered_before_another(stage: Stage) -> Iterator[Sent]:
    """An officer sneers at a Member who asked, and another Member whom that Member had copied in reads it."""
    thread = stage.thread(officer=at_a_desk(stage))
    other = stage.member(thread.member)
    thread.chain[0] = replace(thread.chain[0], cc=(other.box,))
    sent = _sneer(stage, thread, cc=(other.box,), style=stage.rng.choice(FULL_HEADERS))
    yield departure(sent, _SNEER, f"{thread.officer.name} sneers at {shown(thread.member)} before {shown(other)}")


def _sneer(stage: Stage, thread: Thread, **parts: Any) -> Sent:
    _, does = stage.pen.pair(thread.matter, "member")
    rest = stage.pen.write(does, thread.matter, thread.chain[0].date)
    return stage.reply(thread, own=[stage.line("sneer", thread), rest], **parts)


def at_a_desk(stage: Stage) -> Person:
    """An officer of a service who leads nobody."""
    for _ in range(200):
        found = stage.officer(*HEADS)
        if not any(word in found.job for word in _SENIOR):
            return found
    raise LookupError("no officer fits this plant")


def beside(stage: Stage, officer: Person) -> Person:
    """Somebody else of the officer's team who leads nobody."""
    team = stage.desk.cast.team(officer.team)
    others = [one for one in team if one is not officer and not any(word in one.job for word in _SENIOR)]
    return stage.rng.choice(others)


def wrote(
    stage: Stage, pool: str, officer: Person | None = None, member: Person | None = None, who: str = "", **parts: Any
) -> Thread:
    """A Member's letter to an officer out of that pool; `who` is the name that it speaks of."""
    officer, member = officer or at_a_desk(stage), member or stage.member()
    matter = stage.pen.matter(officer.team, "member")
    at = stage.desk.early(0.85)
    own = [stage.pen.write(stage.pen.pool(pool), matter, at, who=who)]
    subject = titled(stage.desk, matter, at, member)
    letter = chase(stage.desk, member, officer, matter, at, [], own=own, subject=subject, **parts)
    return Thread(officer, member, matter, [letter], [])


def answered(stage: Stage, thread: Thread, pool: str, **parts: Any) -> Sent:
    """The officer's answer to the matter itself, with a sentence of the pool about the rest."""
    find, _ = stage.pen.pair(thread.matter, "member")
    found = stage.pen.write(find, thread.matter, thread.chain[0].date)
    return stage.reply(thread, own=[found, stage.line(pool, thread)], **parts)


def passed_up(stage: Stage, thread: Thread, **parts: Any) -> Sent:
    """The Member's letter passed by the officer to the head of the team, for advice."""
    head = stage.desk.cast.people[HEADS[thread.officer.team]]
    at = stage.desk.later(thread.chain[0].date)
    note = stage.line("seek_advice", thread)
    hello = greeting(stage.desk, head)
    return stage.desk.write(
        thread.officer, at, thread.chain, to=(head.box,), forward=True, salutation=hello, own_text=(note,), **parts
    )


SCENES: tuple[Scene, ...] = (
    insulted,
    insult_passed_up,
    pressed_on_advice,
    pressed_on_agenda,
    ordered,
    order_passed_up,
    told_a_colleague,
    copied_to_a_member,
    copied_to_all,
    copied_to_the_paper,
    sneered,
    sneered_before_another,
)
