"""Exempt papers for Members outside the committee (clause 3.3), and information for one Member alone (clause 2.23)."""

from collections.abc import Iterator

from mailguard.demo.bulk import ALL_MEMBERS
from mailguard.demo.cast import Person
from mailguard.demo.desk import Sent
from mailguard.demo.enclosures import figures
from mailguard.demo.letters import greeting
from mailguard.demo.plants import paperwork
from mailguard.demo.plants.marked import exempt_paper, outside
from mailguard.demo.plants.stage import Scene, Stage, departure, shown

_EXEMPT = "exempt-beyond-need-to-know"
_WITHHELD = "withheld-from-other-members"


def outside_the_committee(stage: Stage) -> Iterator[Sent]:
    """An exempt report of a committee is enclosed for a Member who does not sit on it."""
    member, body = outside(stage)
    officer = stage.officer()
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    file = exempt_paper(stage, matter, at, body)
    cover = stage.pen.write(stage.pen.pool("exempt_cover_outside"), matter, at, body=body)
    sent = stage.desk.write(
        officer,
        at,
        to=(member.box,),
        subject=stage.pen.write(
            stage.rng.choice(("{body}", "The paper that you asked for", "{body}: item 9")), matter, at, body=body
        ),
        salutation=greeting(stage.desk, member),
        own_text=(cover,),
        attachments=(file,),
    )
    yield departure(
        sent, _EXEMPT, f"Exempt report of the {body}, as .{file.name[-4:].strip('.')}, to {shown(member)}, not on it"
    )


def exempt_minute(stage: Stage) -> Iterator[Sent]:
    """What a committee did in private session is told to a Member who does not sit on it."""
    member, body = outside(stage)
    officer = stage.officer()
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    mark, text = paperwork.told(stage, "exempt_minute", matter, at, body=body)
    sent = stage.desk.write(
        officer,
        at,
        to=(member.box,),
        subject=stage.pen.write("{body}, closed session", matter, at, body=body),
        own_text=(mark, greeting(stage.desk, member) or "Dear Councillor", *text),
    )
    yield departure(sent, _EXEMPT, f"Exempt minute of the {body} told to {shown(member)}, not on it")


def exempt_to_all(stage: Stage) -> Iterator[Sent]:
    """An exempt report of a committee is sent to every Member."""
    officer = stage.desk.cast.people[stage.rng.choice(("hannah-moss", "callum-rae"))]
    body = stage.pen.draw("closed to all", lambda: ["Employment Committee", "Policy and Resources Committee"])
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    sent = stage.desk.write(
        officer,
        at,
        to=(ALL_MEMBERS,),
        subject=stage.pen.write(stage.pen.pool("exempt_subject"), matter, at, body=body),
        salutation="Dear all",
        own_text=(stage.pen.write(stage.pen.pool("exempt_to_all"), matter, at, body=body),),
        attachments=(exempt_paper(stage, matter, at, body),),
    )
    yield departure(sent, _EXEMPT, f"Exempt report of the {body} sent to all Members by {officer.name}")


def to_group_leader(stage: Stage) -> Iterator[Sent]:
    """A group leader is sent figures and told that the other Members are not to have them."""
    leaders = [one for one in stage.desk.cast.reachable() if any("Group Leader" in title for title in one.titles)]
    member = stage.pen.draw("group leader", lambda: [one for one in leaders if one.id != "jane-hart"])
    yield _kept(stage, member, "figures_kept", "a group leader")


def to_vice_chair(stage: Stage) -> Iterator[Sent]:
    """A Vice-Chair is told something in the mail itself that the other Members are not to hear."""
    member = stage.desk.cast.people["ifeoma-ezeani"]
    yield _kept(stage, member, "figures_kept_body", "a Vice-Chair")


def _kept(stage: Stage, member: Person, pool: str, post: str) -> Sent:
    officer = stage.officer("Finance and Revenues", "Corporate Leadership", "Housing and Communities")
    at = stage.desk.moment()
    matter = stage.pen.matter(officer.team, "colleague")
    files = () if pool.endswith("body") else (figures(stage.desk, matter),)
    sent = stage.desk.write(
        officer,
        at,
        to=(member.box,),
        subject=stage.pen.write(stage.rng.choice(("Figures: {thing}", "{place}", "The numbers")), matter, at),
        salutation=greeting(stage.desk, member),
        own_text=(stage.pen.write(stage.pen.pool(pool), matter, at),),
        attachments=files,
    )
    return departure(
        sent, _WITHHELD, f"{officer.name} sends {shown(member)}, {post}, figures to be kept from other Members"
    )


SCENES: tuple[Scene, ...] = (
    outside_the_committee,
    outside_the_committee,
    exempt_minute,
    exempt_to_all,
    to_group_leader,
    to_group_leader,
    to_group_leader,
    to_vice_chair,
)
