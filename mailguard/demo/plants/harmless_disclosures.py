"""Innocents that look like papers in the wrong hands: a committee's own Members, Chairs' briefings, portfolios."""

from collections.abc import Iterator
from typing import Any

from mailguard.demo.cast import Person, shared
from mailguard.demo.desk import Sent
from mailguard.demo.enclosures import figures
from mailguard.demo.letters import greeting
from mailguard.demo.outsiders import signature_of
from mailguard.demo.plants import paperwork
from mailguard.demo.plants.marked import committee_member, exempt_paper
from mailguard.demo.plants.stage import Scene, Stage, innocent, shown
from mailguard.demo.styles import Who

_OFFICERS = ("Finance and Revenues", "Corporate Leadership", "Housing and Communities")
_BRIEFED = ("Environment and Community Committee", "Policy and Resources Committee", "Employment Committee")


def to_own_member(stage: Stage) -> Iterator[Sent]:
    """An exempt paper goes to a Member of the committee whose paper it is."""
    member, body = committee_member(stage)
    yield innocent(_paper(stage, body, (member.box,)), f"Exempt paper of the {body} to {shown(member)}, who sits on it")


def to_own_list(stage: Stage) -> Iterator[Sent]:
    """An exempt paper goes to the list of the committee whose paper it is."""
    body = stage.pen.draw("own list", lambda: ["Planning Committee", "Licensing Committee"])
    box = shared(f"{body} Members", f"{body.partition(' ')[0].lower()}.committee")
    yield innocent(_paper(stage, body, (box,)), f"Exempt paper of the {body} to that committee's own list")


def among_officers(stage: Stage) -> Iterator[Sent]:
    """An exempt paper goes from one officer to another."""
    box = stage.desk.officer().box
    yield innocent(_paper(stage, stage.pen.pool("committee"), (box,)), "An exempt paper sent from officer to officer")


def back_from_member(stage: Stage) -> Iterator[Sent]:
    """A Member forwards an exempt paper of their own committee to an officer, who answers."""
    member, body = committee_member(stage)
    first = _paper(stage, body, (member.box,), at=stage.desk.early(0.6))
    yield innocent(first, f"Exempt paper of the {body} to {shown(member)}, who sits on it")
    other = stage.desk.officer(but=(first.owner,))
    at = stage.desk.later(first.mail.date, 1, 30, official=False)
    passed = stage.desk.incoming(
        at,
        [first.mail],
        author=member.box,
        to=(other.box,),
        subject=f"FW: {first.mail.subject}",
        own_text=(stage.pen.write(stage.pen.pool("member_to_officer"), None, at),),
        signature=signature_of(member),
    )
    sent = stage.desk.write(
        other,
        stage.desk.later(at),
        [passed, first.mail],
        to=(member.box,),
        salutation=greeting(stage.desk, member),
        own_text=(stage.pen.write(stage.pen.pool("officer_close", other.id), None, at),),
    )
    yield innocent(sent, f"Paper of the {body} sent back to an officer by {shown(member)}, who sits on it")


def chairs_briefing(stage: Stage) -> Iterator[Sent]:
    """A Chair is briefed on the agenda, for the Chair and the Vice-Chair alone."""
    member = stage.member(fit=lambda one: any(title.removeprefix("Chair, ") in _BRIEFED for title in one.titles))
    yield _told(stage, member, "chairs_briefing", "Briefing on the agenda", "A Chair's briefing on the agenda for {}")


def portfolio(stage: Stage) -> Iterator[Sent]:
    """A Lead Member is sent figures for the portfolio."""
    member = stage.member(fit=lambda one: any(title.startswith("Lead Member") for title in one.titles))
    label = "Figures for the portfolio of {}, a Lead Member"
    yield _told(stage, member, "portfolio", "Figures for your portfolio", label, with_figures=True)


def groups_own(stage: Stage) -> Iterator[Sent]:
    """A group leader is told that the group's own proposals will not be shown to the others."""
    yield _told(stage, _leader(stage), "groups_own", "Your proposals", "The sums on the group's own proposals to {}")


def figures_open(stage: Stage) -> Iterator[Sent]:
    """A group leader is sent figures without a word of keeping them from anybody."""
    label = "Figures to {}, a group leader, with no word of keeping them from others"
    yield _told(stage, _leader(stage), "figures_open", "The figures", label, with_figures=True)


def _leader(stage: Stage) -> Person:
    people = stage.desk.cast.people
    return people[stage.pen.draw("quiet leader", lambda: ["edmund-birch", "adaeze-nwosu-clarke", "niamh-ocarroll"])]


def _told(stage: Stage, member: Person, pool: str, subject: str, label: str, with_figures: bool = False) -> Sent:
    officer = stage.officer(*_OFFICERS)
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    sent = stage.desk.write(
        officer,
        at,
        to=(member.box,),
        subject=subject,
        salutation=greeting(stage.desk, member),
        own_text=(stage.pen.write(stage.pen.pool(pool), matter, at),),
        attachments=(figures(stage.desk, matter),) if with_figures else (),
    )
    return innocent(sent, label.format(shown(member)))


def _paper(stage: Stage, body: str, to: tuple[Who, ...], **when: Any) -> Sent:
    officer = stage.officer("Legal and Democratic Services", "Corporate Leadership", "Finance and Revenues")
    at = when.get("at") or stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    return stage.desk.write(
        officer,
        at,
        to=to,
        subject=stage.pen.write(stage.pen.pool("exempt_subject"), matter, at, body=body),
        own_text=(stage.pen.write(stage.pen.pool("exempt_cover_inside"), matter, at, body=body),),
        style=paperwork.steady(stage),
        attachments=(exempt_paper(stage, matter, at, body),),
    )


SCENES: tuple[Scene, ...] = tuple(
    scene
    for scene in (
        to_own_member,
        to_own_list,
        among_officers,
        back_from_member,
        chairs_briefing,
        portfolio,
        groups_own,
        figures_open,
    )
    for _ in range(2)
)
