"""The one Member a message is addressed to."""

from dataclasses import replace
from pathlib import Path

import pytest

from mailguard.correspondence import Correspondence
from mailguard.correspondence.addressee import addressee, circular, doubtful, public_mailing, styled, written_to
from mailguard.message import Address
from mailguard.register import load
from tests.checks.house import KEY, Letter, ambleford
from tests.correspondence.opened import message, opened

RESIDENTS = tuple(f"resident{number}@example.org" for number in range(10))
PA = "lead.members.pa@ambleford.gov.uk"
CIVIC = "civic.office@ambleford.gov.uk"
ALL = "all.members@ambleford.gov.uk"


@pytest.mark.parametrize(
    ("letter", "who"),
    [
        (Letter(), "edmund-birch"),
        (Letter(to=("jane.hart.home@example.org", "jane-hart")), "jane-hart"),
        (Letter(to=("edmund-birch", "leanne-stubbs", "p@example.com")), "edmund-birch"),
        (Letter(to=("edmund-birch", "jane-hart")), None),
        (Letter(to=("edmund-birch", "jane-hart"), text="Dear Councillor Birch,\n\nIt is down."), None),
        (Letter(to=("leanne-stubbs",), cc=("jane-hart",)), "jane-hart"),
        (Letter(to=("leanne-stubbs",), cc=("jane-hart", "edmund-birch")), None),
        (Letter(to=("edmund-birch",), cc=("jane-hart", "barnaby-rook")), "edmund-birch"),
        (Letter(to=("leanne-stubbs",), bcc=("jane-hart",)), None),
        (Letter(to=("leader.pa@ambleford.gov.uk",)), "jane-hart"),
        (Letter(to=("mayor@ambleford.gov.uk",)), "constance-fairweather-pryce"),
        (Letter(to=("ward.castle@ambleford.gov.uk",)), None),
        (Letter(to=(PA,)), None),
        (Letter(to=(PA,), text="Dear Councillor Hart,\n\nIt is down."), "jane-hart"),
        (Letter(to=(PA,), text="Dear Councillor Birch,\n\nIt is down."), None),
        (Letter(to=(PA,), text="Hello,\n\nIt is down."), None),
        (Letter(to=(CIVIC,), text="Dear Mr Mayor,\n\nThe chain is mended."), "constance-fairweather-pryce"),
        (Letter(to=(CIVIC,), text="Dear Deputy Mayor,\n\nThe chain is mended."), "colm-devenish"),
        (Letter(to=("member.services@ambleford.gov.uk",)), "margaret-ostler"),
        (Letter(to=(PA, "edmund-birch"), text="Dear Councillor Birch,\n\nIt is down."), "edmund-birch"),
        (Letter(to=("ward.castle@ambleford.gov.uk",), text="Dear Councillor Hart,\n\nIt is down."), None),
        (Letter(to=(PA, "ward.castle@ambleford.gov.uk"), text="Dear Councillor Hart,\n\nIt is down."), None),
    ],
)
def test_the_one_member_it_is_addressed_to(letter: Letter, who: str | None) -> None:
    found = addressee(opened(letter))
    assert (found.id if found else None) == who


def test_a_greeting_that_fits_two_members_decides_nothing() -> None:
    text = "Dear Councillor Gethin,\n\nIt is down."
    assert addressee(opened(Letter(to=("olwen-gethin", "osian-gethin"), text=text))) is None


@pytest.mark.parametrize(
    ("letter", "answer"),
    [
        (Letter(to=(ALL,), text="Dear all,\n\nThe calendar is attached."), True),
        (Letter(to=(ALL,), text="Dear Councillors,\n\nThe calendar is attached."), True),
        (Letter(to=("edmund-birch",), bcc=(ALL,), text="Dear Members,\n\nThe calendar is attached."), True),
        (Letter(to=(ALL,), text="The calendar is attached."), False),
        (Letter(to=(ALL,), text="Dear Councillor Birch,\n\nThe calendar is attached."), False),
        (Letter(to=(ALL,), text="Dear Mr Birch,\n\nThe calendar is attached."), False),
        (Letter(to=("ward.castle@ambleford.gov.uk",), text="Dear all,\n\nThe calendar is attached."), False),
    ],
)
def test_a_circular_greets_everybody_and_reaches_them(letter: Letter, answer: bool) -> None:
    assert circular(opened(letter)) is answer


@pytest.mark.parametrize(("count", "answer"), [(28, False), (29, True), (32, True)])
def test_nine_members_in_ten_are_nearly_everybody(count: int, answer: bool) -> None:
    members = ambleford().on(opened(Letter()).roll.day).members
    assert len(members) == 32
    to = tuple(
        (member.emails[0] if member.emails else "member.services@ambleford.gov.uk") for member in members[:count]
    )
    assert circular(opened(Letter(to=to, text="Dear all,\n\nThe calendar is attached."))) is answer


CASTLE = "ward.castle@ambleford.gov.uk"
PAPERS = Letter(to=("jane-hart",), cc=(CASTLE,), text="Dear all,\n\nThe papers are attached.")


@pytest.mark.parametrize(
    ("letter", "answer"),
    [
        (PAPERS, True),
        (replace(PAPERS, to=("jane-hart", "tomos-ap-rhys")), True),
        (replace(PAPERS, cc=(), bcc=(CASTLE,)), True),
        (replace(PAPERS, cc=(CASTLE, "leanne-stubbs")), True),
        (replace(PAPERS, to=(CASTLE,)), True),
        (replace(PAPERS, to=("edmund-birch",)), False),
        (replace(PAPERS, to=("jane-hart", "edmund-birch")), False),
        (replace(PAPERS, to=("leanne-stubbs",)), False),
        (replace(PAPERS, cc=()), False),
        (replace(PAPERS, cc=("leanne-stubbs",)), False),
        (replace(PAPERS, cc=(CASTLE, "barnaby-rook")), False),
        (replace(PAPERS, cc=(CASTLE,), bcc=("barnaby-rook",)), False),
        (replace(PAPERS, cc=("leader.pa@ambleford.gov.uk",)), False),
        (replace(PAPERS, text="Dear Councillor Hart,\n\nThe papers are attached."), False),
    ],
)
def test_a_circular_to_a_body_goes_to_those_who_sit_on_it(letter: Letter, answer: bool) -> None:
    assert circular(opened(letter)) is answer


UNKNOWN = "Cllr Jane Hart <hart.family@example.net>"


@pytest.mark.parametrize(
    ("to", "answer"),
    [
        ((UNKNOWN,), True),
        ((UNKNOWN, "edmund-birch"), True),
        ((UNKNOWN, "jane-hart"), False),
        (("jane-hart",), False),
        (("edmund-birch",), False),
        ((), False),
    ],
)
def test_a_name_alone_leaves_a_doubt(to: tuple[str, ...], answer: bool) -> None:
    hart = next(person for person in ambleford().people if person.id == "jane-hart")
    assert doubtful(hart, opened(Letter(to=to)).to) is answer


def test_a_quoted_name_without_an_address_leaves_none() -> None:
    hart = next(person for person in ambleford().people if person.id == "jane-hart")
    assert doubtful(hart, [opened(Letter()).roll.who(Address("", "Jane Hart"))]) is False


@pytest.mark.parametrize(
    ("bcc", "least", "answer"),
    [
        (RESIDENTS, 10, True),
        (RESIDENTS[:9], 10, False),
        ((*RESIDENTS[:9], "RESIDENT8@example.org"), 10, False),
        ((*RESIDENTS[:9], "nobody.known@ambleford.gov.uk"), 10, False),
        ((*RESIDENTS[:9], "leanne-stubbs", "jane-hart"), 10, False),
        (RESIDENTS[:1], 1, True),
        ((), 1, False),
    ],
)
def test_a_public_mailing_has_many_outsiders_in_bcc(bcc: tuple[str, ...], least: int, answer: bool) -> None:
    assert public_mailing(opened(Letter(bcc=bcc)), least) is answer


def test_where_blind_copies_are_hidden_there_is_no_public_mailing_to_see() -> None:
    assert public_mailing(opened(Letter(keeps_bcc=False)), 1) is False


@pytest.mark.parametrize(
    ("letter", "who"),
    [
        (Letter(), "edmund-birch"),
        (Letter(by="jane-hart"), None),
        (Letter(to=("leanne-stubbs",)), None),
        (Letter(bcc=RESIDENTS), None),
        (Letter(bcc=RESIDENTS[:9]), "edmund-birch"),
        (Letter(cc=(ALL,), text="Dear all,\n\nThe calendar is attached."), None),
        (Letter(headers={"Auto-Submitted": "auto-generated"}), None),
    ],
)
def test_whom_an_officer_writes_to_in_person(letter: Letter, who: str | None) -> None:
    found = written_to(opened(letter), 10)
    assert (found.id if found else None) == who


def test_people_are_named_as_a_letter_would() -> None:
    people = {person.id: person for person in ambleford().people}
    assert styled(people["edmund-birch"]) == "Councillor Edmund Birch"
    assert styled(people["leanne-stubbs"]) == "Leanne Stubbs"
    assert styled(people["judith-amblecote"]) == "Judith Amblecote"


@pytest.mark.parametrize(("count", "answer"), [(8, False), (9, True)])
def test_nine_of_ten_members_exactly_are_enough(count: int, answer: bool, tmp_path: Path) -> None:
    names = ["Ash", "Beech", "Cedar", "Damson", "Elm", "Fir", "Gorse", "Hazel", "Ivy", "Juniper"]
    people = "".join(
        f"  - {{id: member-{one}, kind: member, name: Member {name}, emails: [{one}@ten.gov.uk]}}\n"
        for one, name in enumerate(names)
    )
    text = f"council: Ten\ndomains: [ten.gov.uk]\npeople:\n{people}mailboxes: []\nbodies: []\n"
    (tmp_path / "register.yml").write_text(text, encoding="utf-8")
    letter = message(
        Letter(to=tuple(f"{one}@ten.gov.uk" for one in range(count)), text="Dear all,\n\nPlease see below.")
    )
    roll = load(tmp_path / "register.yml").on(letter.date.date())
    assert circular(Correspondence(letter, roll, KEY)) is answer
