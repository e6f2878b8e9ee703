"""Which body a paper belongs to, and who sits outside it."""

from types import SimpleNamespace
from typing import cast

import pytest

from mailguard.correspondence.markings import Mark, Marking
from mailguard.correspondence.papers import Paper, bodies_in, outside_bodies, papers
from mailguard.correspondence.read import Correspondence
from mailguard.message import Attachment, Passage, Place
from mailguard.register import Roll
from mailguard.register.mailbox import Body, BodyKind
from mailguard.register.people import Kind, Office, Person
from tests.checks.house import ambleford
from tests.correspondence.opened import NOON

BODIES = (
    Body(name="Licensing Committee", kind=BodyKind.COMMITTEE, members=("ann",)),
    Body(name="Taxi Licensing Committee", kind=BodyKind.COMMITTEE, members=("bob",)),
    Body(name="Parks & Paths Working Group", kind=BodyKind.WORKING_GROUP, members=("cat",)),
    Body(name="Drainage Board", kind=BodyKind.OUTSIDE_BODY, members=("dan",)),
)
EXEMPT = Marking(where="own", quote="EXEMPT", mark=Mark.EXEMPT)


def roll(*members: Person) -> Roll:
    named = {body.name: body for body in BODIES}
    return cast(Roll, SimpleNamespace(bodies=BODIES, members=members, body=named.get))


def member(id: str, *roles: Office) -> Person:
    return Person(id=id, kind=Kind.MEMBER, name=id, roles=roles)


@pytest.mark.parametrize(
    ("texts", "names"),
    [
        (("The Licensing Committee met.",), ["Licensing Committee"]),
        (("The Taxi Licensing Committee met.",), ["Taxi Licensing Committee"]),
        (("Parks and Paths Working Group",), ["Parks & Paths Working Group"]),
        (("no body", "Licensing Committee", "Parks & Paths Working Group"), ["Licensing Committee"]),
        (
            ("Licensing Committee and Parks & Paths Working Group",),
            ["Licensing Committee", "Parks & Paths Working Group"],
        ),
        (("The Licensing Committee reports to the Council meeting.",), ["the Council"]),
        (("The Drainage Board met.",), []),
    ],
)
def test_the_first_text_that_names_a_body_says_whose_it_is(texts: tuple[str, ...], names: list[str]) -> None:
    assert [body.name for body in bodies_in(texts, roll())] == names


def outside(reached: int, *people: Person, paper: Paper | None = None) -> list[str]:
    everybody = people + tuple(member(f"m{number}") for number in range(10 - len(people)))
    mail = cast(Correspondence, SimpleNamespace(reached=range(reached), roll=roll(*everybody)))
    return [person.id for person in outside_bodies(mail, paper or Paper(EXEMPT, ()), people)]


def test_a_paper_without_a_body_is_for_those_of_any_committee_and_of_any_office() -> None:
    assert outside(1, member("ann"), member("eve")) == ["eve"]
    assert outside(1, member("eve", Office("Mayor"))) == []
    assert outside(1, member("eve", Office("Chair", "Licensing Committee"))) == []
    assert outside(1, member("eve", Office("Trustee", "Drainage Board"))) == ["eve"]
    assert outside(1, member("eve", Office("Trustee", "Unheard-of Board"))) == []


def test_an_office_of_no_body_is_one_of_the_council() -> None:
    real = ambleford().on(NOON.date())
    mayor = member("eve", Office("Mayor"))
    mail = cast(Correspondence, SimpleNamespace(reached=(1,), roll=real))
    assert outside_bodies(mail, Paper(EXEMPT, ()), (mayor, member("adam"))) == (member("adam"),)


def test_a_paper_without_a_body_to_nine_of_ten_is_the_whole_councils() -> None:
    assert outside(8, member("eve")) == ["eve"]
    assert outside(9, member("eve")) == []


def test_a_paper_of_a_body_is_for_those_who_sit_on_it() -> None:
    paper = Paper(EXEMPT, BODIES[:1])
    assert outside(1, member("ann"), member("bob"), paper=paper) == ["bob"]


def file(name: str, text: str) -> Attachment:
    passages = (Passage(Place.BODY, text, 1),)
    return Attachment(name=name, content_type="application/pdf", size=1, passages=passages, unread=None)


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("x.pdf", "CONFIDENTIAL\nThe Licensing Committee met.", ["CONFIDENTIAL"]),
        ("x.pdf", "CONFIDENTIAL\nA letter.", []),
        ("x.pdf", "EXEMPT\nA letter.", ["EXEMPT"]),
        ("x.pdf", "CONFIDENTIAL\nEXEMPT\nA letter.", ["EXEMPT"]),
        ("x.pdf", "A letter.", []),
    ],
)
def test_a_file_is_a_paper_where_it_is_exempt_or_names_its_body(name: str, text: str, found: list[str]) -> None:
    message = SimpleNamespace(subject="Papers", attachments=(file(name, text),))
    marked = SimpleNamespace(own=())
    mail = cast(Correspondence, SimpleNamespace(message=message, own="", roll=roll(), marked=marked))
    assert [paper.marking.quote for paper in papers(mail)] == found


@pytest.mark.parametrize(
    ("mark", "own", "found"),
    [
        (Mark.EXEMPT, "A letter.", True),
        (Mark.CONFIDENTIAL, "A letter.", False),
        (Mark.CONFIDENTIAL, "The exempt minute reads: that the post go.", True),
        (Mark.LABEL, "It was decided in closed session.", True),
    ],
)
def test_a_text_is_a_paper_where_it_is_exempt_or_tells_what_one_says(mark: Mark, own: str, found: bool) -> None:
    marked = SimpleNamespace(own=(Marking(where="own", quote="x", mark=mark),))
    message = SimpleNamespace(subject="", attachments=())
    mail = cast(Correspondence, SimpleNamespace(message=message, own=own, roll=roll(), marked=marked))
    assert bool(list(papers(mail))) is found
