"""Whether a matter is regulatory, and who somebody outside the council is."""

from dataclasses import replace

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.matters import Case
from mailguard.correspondence.matters.outsiders import Standing, bears_name, local, of_one_house, outside, standing
from mailguard.correspondence.matters.regulatory import regulatory
from mailguard.correspondence.offices import Post, posts
from mailguard.message import Address
from mailguard.register.mailbox import BodyKind, Contents
from mailguard.register.party import Party
from mailguard.register.people import Holds, Office
from tests.checks.confided import CASE, ENFORCER, REED
from tests.checks.house import Letter, Quote, ambleford
from tests.correspondence.opened import NOON, opened

ROLL = ambleford().on(NOON.date())


def party(email: str, name: str = "") -> Party:
    return ROLL.who(Address(email, name))


def of(id: str) -> Party:
    return next(ROLL.who(Address(each.emails[0])) for each in ambleford().people if each.id == id)


@pytest.mark.parametrize(
    "text",
    [
        CASE,
        "The planning application was refused.",
        "We are about to serve a notice on the owner.",
        "The premises licence is up for review.",
        "The abatement notice was served.",
        "Food hygiene at the Bell",
        "The complaint about 2027/0631 is closed.",
        "The HMO has had an inspection.",
        "Silver Fox licensing appeal",
        "The licence appeal will be heard in May.",
        "Both licensing hearings are in May.",
        "Enforcement appeal",
        "The enforcement appeals at Hill Farm",
        "The planning appeal was dismissed.",
        "The premises licence review",
    ],
)
def test_a_regulatory_matter_by_its_words(text: str) -> None:
    assert regulatory(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The pool opens at nine.",
        "A complaint about the library.",
        "Order 2027/0631 has come.",
        "ten HMO",
        "INV/2026/00123",
        "Your parking enforcement appeal was allowed.",
        "The civil enforcement appeals are late.",
        "The school admission appeal",
    ],
)
def test_no_regulatory_matter(text: str) -> None:
    assert not regulatory(text)


def test_a_weak_word_is_enough_from_a_regulatory_officer() -> None:
    assert regulatory("The complaint is closed.", of(ENFORCER))
    assert not regulatory("The pool opens at nine.", of(ENFORCER))
    assert not regulatory("The complaint is closed.", of("amrit-chahal"), None)


def test_a_reference_is_enough_from_a_regulatory_officer() -> None:
    assert regulatory("2027/0631, Mill Lane", of(ENFORCER))
    assert not regulatory("2027/0631, Mill Lane", of("amrit-chahal"))
    assert not regulatory("The HMO is closed.", of("amrit-chahal"))


def test_a_mailbox_may_deal_with_such_matters() -> None:
    assert regulatory("The complaint is closed.", party("planning.enforcement@elsewhere.example"))
    assert regulatory("The complaint is closed.", party("building-control@elsewhere.example"))
    assert regulatory("The complaint is closed.", party("food_safety@elsewhere.example"))
    assert not regulatory("The complaint is closed.", party("financial.planning@elsewhere.example"))
    assert not regulatory("The complaint is closed.", party("someone@planning.example"))


def test_figures_alone_are_no_matter_without_a_weak_word() -> None:
    assert not regulatory("The development 27/00045/12 has begun.")
    assert not regulatory("AWDM/09712 has come.")


def test_only_so_much_is_read() -> None:
    assert not regulatory(f"{'x ' * 10_000} planning application")


@pytest.mark.parametrize(
    ("email", "name", "who"),
    [
        ("cllr.birch@ambleford.gov.uk", "", Standing.INSIDE),
        ("nobody.known@ambleford.gov.uk", "", Standing.INSIDE),
        ("desk@ambleshire.police.uk", "", Standing.PARTNER),
        ("ward@trust.nhs.uk", "", Standing.PARTNER),
        ("a.moss@caldwell-legal.example.com", "", Standing.PARTNER),
        ("x@ambleshire.example.org", "", Standing.PARTNER),
        ("pc@northconstabulary.example", "", Standing.AUTHORITY),
        ("intake@lgo.org.uk", "", Standing.AUTHORITY),
        ("x@othercouncil.gov.uk", "", Standing.AUTHORITY),
        ("x@cyngor.gov.wales", "", Standing.AUTHORITY),
        ("x@barnes-solicitors.example", "", Standing.ADVISER),
        ("clerks@kingschambers.example", "", Standing.ADVISER),
        ("x@smithlaw.example", "", Standing.ADVISER),
        ("x@firm.example", "Ann Moss, Solicitor", Standing.ADVISER),
        ("x@amblevalleywater.example", "", Standing.CONSULTEE),
        ("x@smith-law.example", "", Standing.ADVISER),
        ("x@barnes-llp.example", "", Standing.ADVISER),
        ("x@amble-fire-and-rescue.example", "", Standing.AUTHORITY),
        ("x@little-amble-parish-council.example", "", Standing.CONSULTEE),
        ("x@nhs-amble.example", "", Standing.AUTHORITY),
        ("legal@firm.example", "", Standing.ADVISER),
        ("clerk@littleamble-parishcouncil.example", "", Standing.CONSULTEE),
        ("news@amblefordgazette.example", "", Standing.PRESS),
        ("newsdesk@elsewhere.example", "", Standing.PRESS),
        (REED, "", Standing.OTHER),
        ("x@mill-court.example", "", Standing.OTHER),
        ("lawrence.chambers@mail.example", "Lawrence Chambers", Standing.OTHER),
        ("agent@plans.example", "", Standing.OTHER),
    ],
)
def test_who_somebody_outside_is(email: str, name: str, who: Standing) -> None:
    assert standing(party(email, name), ROLL, ()) is who


@pytest.mark.parametrize("who", Standing)
def test_whose_confidence_it_is_not(who: Standing) -> None:
    third = {Standing.COMPLAINANT, Standing.CONCERNED, Standing.PRESS, Standing.OTHER}
    assert who.third is (who in third)


def test_the_list_of_cases_says_more_than_the_address() -> None:
    case = Case(ref="27/00045/ENF", complainants=(REED,), parties=("x@barnes-solicitors.example",))
    assert standing(party(REED), ROLL, (case,)) is Standing.COMPLAINANT
    assert standing(party("x@barnes-solicitors.example"), ROLL, (case,)) is Standing.CONCERNED
    assert standing(party("p.stone@example.com"), ROLL, (case,)) is Standing.OTHER


def thread(by: str, text: str) -> Correspondence:
    return opened(Letter(to=(REED,), quoted=(Quote(by=by, text=text),)))


def test_without_a_list_a_complainant_is_known_by_their_words() -> None:
    complains = thread(REED, "I wish to complain about the works at number 14.")
    assert standing(party(REED), ROLL, (), complains.stretches) is Standing.COMPLAINANT
    for other in (thread(REED, "Thank you."), thread("p.stone@example.com", "I wish to complain about it.")):
        assert standing(party(REED), ROLL, (), other.stretches) is Standing.OTHER


def test_a_complaint_is_looked_for_in_so_much_of_the_words() -> None:
    within = thread(REED, f"{'x' * 3_987} my complaint")
    assert standing(party(REED), ROLL, (), within.stretches) is Standing.COMPLAINANT
    beyond = thread(REED, f"{'x' * 3_988} my complaint")
    assert standing(party(REED), ROLL, (), beyond.stretches) is Standing.OTHER


def test_a_name_without_an_address_is_nobody_outside() -> None:
    assert not outside(party("", "Mrs Reed"), ROLL)
    assert outside(party(REED), ROLL)


@pytest.mark.parametrize("contents", [*Contents, None])
def test_a_list_of_the_council_is_outside_where_it_is_known_to_hold_outsiders(contents: Contents | None) -> None:
    residents = Party(address=Address("residents@ambleford.gov.uk"), holds=Holds.LIST, contents=contents)
    assert outside(residents, ROLL) is (contents is Contents.OUTSIDERS)


def test_what_stands_before_the_at() -> None:
    assert local(Address("a.b@c.example")) == "a.b"
    assert local(Address("a.b")) == "a.b"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (REED, REED, True),
        ("a@firm.example", "b@firm.example", True),
        ("a@firm.example", "b@other.example", False),
        ("a@gmail.com", "b@gmail.com", False),
        ("", "", True),
        ("a", "b", False),
    ],
)
def test_people_of_one_house(one: str, other: str, same: bool) -> None:
    assert of_one_house(Address(one), Address(other)) is same


@pytest.mark.parametrize(
    ("email", "own"),
    [
        ("jane.hart@gmail.com", True),
        ("hart_jane-77@yahoo.co.uk", True),
        ("cllr.jane.hart@outlook.com", True),
        ("councillorjanehart@gmail.com", True),
        ("janehart.home@btinternet.com", True),
        ("jane.harte@gmail.com", False),
        ("sjane.hart@gmail.com", False),
        ("j.hart@gmail.com", False),
        ("hart@gmail.com", False),
        ("jane.hart@firm.example.com", False),
        ("jane.hart@", False),
        ("janebirch@gmail.com", False),
        ("mohammed.khaleque@gmail.com", True),
        ("khaleque.mohammed@gmail.com", True),
        ("mohammed.imran.khaleque@gmail.com", True),
        ("mohammed.imran@gmail.com", False),
        ("imran.mohammed@gmail.com", False),
        ("siobhan.mcgarrigle@gmail.com", True),
        ("niamh.ocarroll@gmail.com", True),
        ("n.ocarroll@gmail.com", False),
        ("adaeze.nwosu-clarke@gmail.com", True),
        ("77@gmail.com", False),
    ],
)
def test_an_address_that_bears_a_members_name(email: str, own: bool) -> None:
    assert bears_name(Address(email), ROLL.members) is own
    assert not bears_name(Address(email), ())


def test_a_name_without_one_latin_letter_stands_in_no_address() -> None:
    person = ROLL.person("barnaby-rook")
    assert person is not None
    for email in ("77@gmail.com", "home@gmail.com", "barnaby.rook@gmail.com"):
        assert not bears_name(Address(email), (replace(person, name="李 明"),))


def test_posts_of_influence_by_their_titles() -> None:
    held = {
        "Deputy Leader of the Council": {Post.LEADER},
        "Leader of the Opposition": {Post.GROUP_LEADER},
        "Opposition Leader": {Post.GROUP_LEADER},
        "Leader of the Labour Group": {Post.GROUP_LEADER},
        "Leader of the Liberal Democrat Group": {Post.GROUP_LEADER},
        "Labour Group Leader": {Post.GROUP_LEADER},
        "Deputy Group Leader": set(),
        "Deputy Leader of the Labour Group": set(),
        "Chairman": {Post.CHAIR},
        "Deputy Chair": {Post.VICE_CHAIR},
        "Vice-Chairman": {Post.VICE_CHAIR},
        "Deputy Mayor": {Post.MAYOR},
        "Lead Member for Leisure": set(),
    }
    person = ROLL.person("barnaby-rook")
    assert person is not None
    for title, found in held.items():
        assert posts(replace(person, roles=(Office(title),)), ROLL) == found, title


@pytest.mark.parametrize(
    ("title", "kind", "held"),
    [
        ("Leader", BodyKind.POLITICAL_GROUP, {Post.GROUP_LEADER}),
        ("Deputy Leader", BodyKind.POLITICAL_GROUP, set()),
        ("Chair", BodyKind.OUTSIDE_BODY, set()),
        ("Chair", BodyKind.COMMITTEE, {Post.CHAIR}),
    ],
)
def test_a_post_is_one_of_this_council(title: str, kind: BodyKind, held: set[Post]) -> None:
    person = ROLL.person("barnaby-rook")
    body = next(each for each in ROLL.bodies if each.kind is kind)
    assert person is not None
    assert posts(replace(person, roles=(Office(title, body.name),)), ROLL) == held


@pytest.mark.parametrize(
    ("id", "held"),
    [
        ("jane-hart", {Post.CHAIR, Post.LEADER, Post.GROUP_LEADER}),
        ("edmund-birch", {Post.GROUP_LEADER}),
        ("barnaby-rook", set()),
    ],
)
def test_posts_of_influence(id: str, held: set[Post]) -> None:
    person = ROLL.person(id)
    assert person is not None
    assert posts(person, ROLL) == held
