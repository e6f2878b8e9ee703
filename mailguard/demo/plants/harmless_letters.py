"""Innocents that look like letters in a Member's name: officers' own letters in which a Member is only named."""

from collections.abc import Iterator

from mailguard.demo import outsiders
from mailguard.demo.bulk import ALL_MEMBERS, DEMOCRATIC
from mailguard.demo.desk import Sent
from mailguard.demo.letters import greeting
from mailguard.demo.plants import paperwork
from mailguard.demo.plants.stage import Scene, Stage, innocent, shown


def copied_councillor(stage: Stage) -> Iterator[Sent]:
    """An officer's own letter, with a line that a Member has a copy."""
    officer, member = stage.officer(), paperwork.holder(stage)
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    other = outsiders.resident(stage.rng, stage.pen.book)
    line = f"cc {stage.called(member)}, {paperwork.post_of(stage, member)}"
    written = paperwork.told(stage, "officer_letter", matter, at)
    letter = paperwork.officers_letter(stage, officer, written, f"Dear {other.hello}", at, line)
    sent = paperwork.post(stage, officer, other, at, letter, paperwork.file_name(stage))
    yield innocent(sent, f"An officer's own letter with a line that {shown(member)} has a copy")


def namesake(stage: Stage) -> Iterator[Sent]:
    """A letter of an officer who shares a Member's surname."""
    id, pool = stage.pen.draw("namesake", lambda: [("joseph-hart", "tree_letter"), ("naomi-birch", "licence_letter")])
    officer = stage.desk.cast.people[id]
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "resident")
    other = outsiders.resident(stage.rng, stage.pen.book)
    written = paperwork.told(stage, pool, matter, at)
    letter = paperwork.officers_letter(stage, officer, written, f"Dear {other.hello}", at)
    sent = paperwork.post(stage, officer, other, at, letter, paperwork.file_name(stage))
    yield innocent(sent, f"A letter of {officer.name}, {officer.job}, who shares a Member's surname")


def officers_notice(stage: Stage) -> Iterator[Sent]:
    """An officer's own notice tells somebody what to do."""
    officer = stage.officer("Planning Enforcement", "Licensing", "Environmental Health")
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "resident")
    other = paperwork.stranger(stage, matter)
    written = paperwork.told(stage, "officer_notice", matter, at)
    letter = paperwork.officers_letter(stage, officer, written, f"To {other.box.name}", at)
    sent = paperwork.post(stage, officer, other, at, letter, paperwork.file_name(stage, "Notice"))
    yield innocent(sent, f"A notice signed by the officer, {officer.name}")


def resolved(stage: Stage) -> Iterator[Sent]:
    """What a committee decided is reported, the Chair named."""
    member, body = paperwork.chair(stage)
    officer = stage.officer()
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "resident")
    other = outsiders.resident(stage.rng, stage.pen.book)
    text = stage.pen.write(stage.pen.pool("resolved"), matter, at, body=body, who=stage.called(member))
    hello = greeting(stage.desk, other)
    sent = stage.desk.write(
        officer, at, to=(other.box,), subject=f"What was decided: {body}", salutation=hello, own_text=(text,)
    )
    yield innocent(sent, f"A decision of the {body} reported, with {shown(member)} named as its Chair")


def proper_summons(stage: Stage) -> Iterator[Sent]:
    """A summons signed by the Chief Executive that names the Mayor."""
    people = stage.desk.cast.people
    mayor, chief = people["constance-fairweather-pryce"], people["eleanor-vasey"]
    officer = people[stage.rng.choice(("hannah-moss", "callum-rae"))]
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    written = paperwork.told(stage, "proper_summons", matter, at, who=f"Councillor {mayor.name}")
    letter = paperwork.officers_letter(stage, chief, written, "To all Members of the Council", at)
    name = paperwork.file_name(stage, "Summons")
    cover = stage.pen.pool("letter_cover_summons")
    sent = paperwork.post(
        stage,
        officer,
        mayor,
        at,
        letter,
        name,
        cover=cover,
        to=(ALL_MEMBERS,),
        salutation="Dear all",
        author=DEMOCRATIC,
        sender=officer.box,
    )
    yield innocent(sent, "A summons to Council signed by the Chief Executive")


def briefing(stage: Stage) -> Iterator[Sent]:
    """An officer passes on a Chair's invitation to something that is no formal meeting."""
    member, body = paperwork.chair(stage)
    officer = stage.desk.cast.people[stage.rng.choice(("hannah-moss", "callum-rae"))]
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    text = stage.pen.write(stage.pen.pool("briefing"), matter, at, body=body, who=stage.called(member))
    sent = stage.desk.write(
        officer, at, to=(ALL_MEMBERS,), subject="Briefing for Members", salutation="Dear all", own_text=(text,)
    )
    yield innocent(sent, f"{shown(member)} invites Members to a briefing, which is no formal meeting")


SCENES: tuple[Scene, ...] = tuple(
    scene
    for scene in (copied_councillor, namesake, officers_notice, resolved, proper_summons, briefing)
    for _ in range(2)
)
