"""Innocents of how people treat one another: plain speaking, complaints by the right route, what others said."""

from collections.abc import Iterator

from mailguard.demo import outsiders
from mailguard.demo.bulk import ALL_MEMBERS
from mailguard.demo.cast import Person
from mailguard.demo.desk import Sent
from mailguard.demo.letters import answer, ask, chase, greeting
from mailguard.demo.plants.conduct import HEADS, answered, at_a_desk, wrote
from mailguard.demo.plants.paperwork import FULL_HEADERS
from mailguard.demo.plants.stage import Scene, Stage, innocent, shown

_DIRECTORS = ("devinder-sandhu", "moira-strachan", "eleanor-vasey")


def report_criticised(stage: Stage) -> Iterator[Sent]:
    """A Member does not mince words about a report, and says nothing of who wrote it."""
    thread = wrote(stage, "report_faulted")
    sent = answered(stage, thread, "advice_stands")
    yield innocent(sent, f"Robust criticism by {shown(thread.member)} of a piece of work, not of a person")


def votes_against(stage: Stage) -> Iterator[Sent]:
    """A Member disagrees with a recommendation and says so."""
    thread = wrote(stage, "disagreed")
    sent = answered(stage, thread, "advice_stands")
    yield innocent(sent, f"{shown(thread.member)} disagrees with a recommendation, in plain words")


def asks_for_reasons(stage: Stage) -> Iterator[Sent]:
    """A Member asks why an officer recommends what is recommended."""
    thread = wrote(stage, "reasons_asked")
    yield innocent(
        answered(stage, thread, "in_hand"), f"{shown(thread.member)} asks for the reasons of a recommendation"
    )


def by_the_right_route(stage: Stage) -> Iterator[Sent]:
    """A Member takes criticism of an officer to a director, alone."""
    about = at_a_desk(stage)
    director = _director(stage)
    thread = wrote(stage, "fault", director, who=about.name)
    sent = answered(stage, thread, "in_hand")
    yield innocent(sent, f"{shown(thread.member)} takes a concern about {about.name} to {director.name}, alone")


def formal_complaint(stage: Stage) -> Iterator[Sent]:
    """A Member complains of an officer to a director, who passes it to the Monitoring Officer."""
    about = at_a_desk(stage)
    thread = wrote(stage, "complaint", _director(stage), who=about.name)
    head = stage.desk.cast.people["meera-balasubramaniam"]
    note = stage.line("seek_advice", thread)
    at = stage.desk.later(thread.chain[0].date)
    hello = greeting(stage.desk, head)
    sent = stage.desk.write(
        thread.officer, at, thread.chain, to=(head.box,), forward=True, salutation=hello, own_text=(note,)
    )
    yield innocent(sent, f"A formal complaint of {shown(thread.member)} about {about.name}, by the right route")


def told_a_manager(stage: Stage) -> Iterator[Sent]:
    """An officer tells the head of the team what a Member said."""
    officer, member = at_a_desk(stage), stage.member()
    head = stage.desk.cast.people[HEADS[officer.team]]
    at = stage.desk.moment()
    own = stage.pen.write(stage.pen.pool("called_names"), None, at, who=stage.called(member))
    subject = stage.rng.choice(("A telephone call", "A word with you", "Something that was said"))
    hello = greeting(stage.desk, head)
    sent = stage.desk.write(officer, at, to=(head.box,), subject=subject, salutation=hello, own_text=(own,))
    yield innocent(sent, f"{officer.name} tells a manager what {shown(member)} said")


def asked_to_stop(stage: Stage) -> Iterator[Sent]:
    """An officer reminds a Member, civilly, of what that Member said."""
    thread = stage.thread(officer=at_a_desk(stage))
    sent = answered(stage, thread, "asked_to_stop")
    yield innocent(sent, f"{thread.officer.name} reminds {shown(thread.member)} of what was said, and stays civil")


def residents_insult(stage: Stage) -> Iterator[Sent]:
    """A resident insults an officer, who passes it to the head of the team."""
    officer = at_a_desk(stage)
    other = outsiders.resident(stage.rng, stage.pen.book)
    matter = stage.pen.matter(officer.team, "resident")
    at = stage.desk.early(0.85)
    insult = stage.pen.pool("abusive_resident")
    letter = chase(stage.desk, other, officer, matter, at, [], own=[insult], subject="Your letter")
    head = stage.desk.cast.people[HEADS[officer.team]]
    note = stage.pen.pool("resident_below")
    then, hello = stage.desk.later(at), greeting(stage.desk, head)
    sent = stage.desk.write(officer, then, [letter], to=(head.box,), forward=True, salutation=hello, own_text=(note,))
    yield innocent(sent, f"An insult by {other.box.name}, who is no Member, passed to a manager")


def praised_before_all(stage: Stage) -> Iterator[Sent]:
    """A Member praises an officer before all the Members."""
    about = at_a_desk(stage)
    head = stage.desk.cast.people[HEADS[about.team]]
    thread = wrote(stage, "thanked", head, who=about.name, cc=(ALL_MEMBERS,))
    sent = answered(stage, thread, "thank_you", style=stage.rng.choice(FULL_HEADERS))
    yield innocent(sent, f"{shown(thread.member)} praises {about.name} before all Members")


def firm_demand(stage: Stage) -> Iterator[Sent]:
    """A Member demands a service that is late, firmly."""
    thread = wrote(stage, "firm_demand")
    yield innocent(answered(stage, thread, "in_hand"), f"A firm demand of {shown(thread.member)} for a service")


def stood_up_for(stage: Stage) -> Iterator[Sent]:
    """A Member condemns what somebody else called an officer."""
    thread = wrote(stage, "stood_up_for")
    sent = answered(stage, thread, "thank_you")
    yield innocent(sent, f"{shown(thread.member)} condemns what was said to {thread.officer.name}")


def own_mistake(stage: Stage) -> Iterator[Sent]:
    """A Member is hard on nobody but the Member."""
    thread = wrote(stage, "own_mistake")
    yield innocent(answered(stage, thread, "in_hand"), f"{shown(thread.member)} owns up to a mistake, in hard words")


def as_resolved(stage: Stage) -> Iterator[Sent]:
    """A Member asks for what the Council or a committee resolved."""
    thread = wrote(stage, "as_resolved")
    yield innocent(answered(stage, thread, "in_hand"), f"{shown(thread.member)} asks for what a meeting resolved")


def useless_firm(stage: Stage) -> Iterator[Sent]:
    """A Member says what a firm is worth."""
    thread = wrote(stage, "useless_firm")
    yield innocent(answered(stage, thread, "in_hand"), f"Hard words of {shown(thread.member)} about a contractor")


def short_answer(stage: Stage) -> Iterator[Sent]:
    """An officer answers a Member in one line."""
    thread = stage.thread(officer=at_a_desk(stage))
    sent = stage.reply(thread, own=[stage.line("short_answer", thread)])
    yield innocent(sent, f"A short answer of {thread.officer.name} to {shown(thread.member)}")


def firm_refusal(stage: Stage) -> Iterator[Sent]:
    """An officer refuses a resident something, firmly."""
    officer = at_a_desk(stage)
    other = outsiders.resident(stage.rng, stage.pen.book)
    matter = stage.pen.matter(officer.team, "resident")
    asked = ask(stage.desk, other, officer, matter, stage.desk.early(0.85))
    own = [stage.pen.write(stage.pen.pool("firm_refusal"), matter, asked.date)]
    at = stage.desk.later(asked.date)
    sent = answer(stage.desk, officer, other, matter, at, [asked], own=own)
    yield innocent(sent, f"A firm refusal of {officer.name} to {other.box.name}, a resident")


def _director(stage: Stage) -> Person:
    return stage.desk.cast.people[stage.pen.draw("director", lambda: list(_DIRECTORS))]


SCENES: tuple[Scene, ...] = (
    report_criticised,
    report_criticised,
    votes_against,
    asks_for_reasons,
    by_the_right_route,
    formal_complaint,
    told_a_manager,
    asked_to_stop,
    residents_insult,
    praised_before_all,
    firm_demand,
    stood_up_for,
    own_mistake,
    as_resolved,
    useless_firm,
    short_answer,
    short_answer,
    firm_refusal,
)
