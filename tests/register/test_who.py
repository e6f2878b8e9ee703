"""Who stands behind an address: the trap table of the registers, row by row, and what the contract asks."""

from datetime import date

import pytest

from mailguard.message import Address
from mailguard.register import Register, Roll
from mailguard.register.mailbox import Contents
from mailguard.register.party import Party
from mailguard.register.people import Holds, Kind
from tests.register.conftest import SPRING

OWN = "ambleford.gov.uk"


def ids(party: Party) -> list[str]:
    return [person.id for person in party.people]


@pytest.mark.parametrize(
    ("email", "person"),
    [
        (f"cllr.birch@{OWN}", "edmund-birch"),
        (f"naomi.birch@{OWN}", "naomi-birch"),
        (f"cllr.j.hart@{OWN}", "jane-hart"),
        (f"joseph.hart@{OWN}", "joseph-hart"),
        (f"jane.hartley@{OWN}", "jane-hartley"),
        (f"cllr.o.gethin@{OWN}", "olwen-gethin"),
        (f"cllr.osian.gethin@{OWN}", "osian-gethin"),
        (f"cllr.m.khaleque@{OWN}", "mohammed-imran-khaleque"),
        (f"cllr.mahfuz.khaleque@{OWN}", "mahfuz-khaleque"),
        (f"bill.tatlock@{OWN}", "wj-tatlock"),
        (f"cllr.n.ocarroll@{OWN}", "niamh-ocarroll"),
        ("jane.hart.home@example.org", "jane-hart"),
        ("ada.nwosuclarke@example.com", "adaeze-nwosu-clarke"),
        ("whitlock.plumbing@example.com", "darren-whitlock"),
        ("mahfuz.k@example.net", "mahfuz-khaleque"),
        ("barnaby.rook@example.com", "barnaby-rook"),
        (f"cllr.c.pugh-lloyd@{OWN}", "carys-pugh-lloyd"),
        (f"cllr.c.pugh@{OWN}", "carys-pugh-lloyd"),
        ("elspeth.kinnaird@ambleshire.example.org", "elspeth-kinnaird"),
        ("christine.pell@amblefordrural.example.org", "christine-pell"),
        ("gordon.leech@amblefordrural.example.org", "gordon-leech"),
        (f"oliver.nunn@{OWN}", "oliver-nunn"),
        (f"CLLR.Birch@{OWN.upper()}", "edmund-birch"),
        (f"cllr.birch+planning@{OWN}", "edmund-birch"),
        ("cllr.birch@amblefordrural.example.org", "edmund-birch"),
    ],
)
def test_an_address_of_the_register_is_its_owner_whatever_the_name_says(roll: Roll, email: str, person: str) -> None:
    party = roll.who(Address(email, "Cllr Somebody Else"))
    assert ids(party) == [person]
    assert party.holds is Holds.PERSON
    assert party.sure
    assert party.how


def test_a_plus_address_that_is_listed_is_not_shortened(roll: Roll) -> None:
    assert roll.who(Address(f"unknown+cllr.birch@{OWN}")).holds is Holds.OUTSIDER


def test_standing_is_the_registers_own(roll: Roll) -> None:
    nunn = roll.who(Address(f"oliver.nunn@{OWN}")).single
    amblecote = roll.who(Address("judith.amblecote@example.org"))
    assert nunn is not None
    assert nunn.kind is Kind.OFFICER
    assert amblecote.people[0].kind is Kind.CO_OPTED
    assert amblecote.members == ()


@pytest.mark.parametrize(
    ("day", "people", "how"),
    [
        (date(2019, 5, 6), [], "becomes a Member on 7 May 2019"),
        (date(2019, 5, 7), ["gerald-moxon"], "address in the register"),
        (date(2025, 9, 30), ["gerald-moxon"], "address in the register"),
        (date(2025, 10, 1), [], "was a Member until 30 September 2025"),
    ],
)
def test_a_member_is_one_only_while_serving(ambleford: Register, day: date, people: list[str], how: str) -> None:
    party = ambleford.on(day).who(Address(f"cllr.g.moxon@{OWN}", "Cllr Gerald Moxon"))
    assert ids(party) == people
    assert (party.holds is Holds.OUTSIDER) is (not people)
    assert party.how == how


def test_an_officer_who_left_is_an_outsider(ambleford: Register) -> None:
    address = Address(f"julian.frobisher@{OWN}")
    assert ids(ambleford.on(date(2025, 12, 31)).who(address)) == ["julian-frobisher"]
    party = ambleford.on(date(2026, 1, 1)).who(address)
    assert party.holds is Holds.OUTSIDER
    assert party.how == "was an officer until 31 December 2025"


def test_a_list_holds_those_who_serve_on_the_day(ambleford: Register) -> None:
    address = Address(f"ward.millbrook@{OWN}")
    assert ids(ambleford.on(date(2025, 11, 20)).who(address)) == ["darren-whitlock", "anjali-raghunathan"]
    after = ambleford.on(date(2025, 11, 21)).who(address)
    assert ids(after) == ["darren-whitlock", "bernadette-quilligan", "anjali-raghunathan"]
    assert after.holds is Holds.LIST
    assert after.unseen == ()


def test_a_mixed_list_tells_members_and_officers_apart(roll: Roll) -> None:
    party = roll.who(Address(f"members.and.clt@{OWN}"))
    assert (len(party.members), len(party.officers)) == (32, 5)


def test_an_unopened_list_is_unseen_unless_it_is_known_to_hold_no_member(roll: Roll) -> None:
    members = roll.who(Address(f"planning.substitutes@{OWN}"))
    staff = roll.who(Address(f"all.staff@{OWN}"))
    clerks = roll.who(Address(f"parish.clerks@{OWN}"))
    assert members.unseen == (f"planning.substitutes@{OWN}",)
    assert (staff.unseen, staff.contents) == ((), Contents.OFFICERS)
    assert clerks.unseen == (f"parish.clerks@{OWN}",)  # the shared register does not say what it holds


def test_an_assistants_mailbox_is_the_members_it_acts_for(roll: Roll) -> None:
    party = roll.who(Address(f"lead.members.pa@{OWN}"))
    assert party.holds is Holds.ASSISTANT
    assert len(party.members) == 9
    assert [person.id for person in party.readers] == ["bronagh-tierney"]
    assert ids(roll.who(Address(f"member.services@{OWN}"))) == ["margaret-ostler"]
    assert ids(roll.who(Address(f"bronagh.tierney@{OWN}"))) == ["bronagh-tierney"]


def test_shared_and_role_mailboxes(roll: Roll) -> None:
    records = roll.who(Address(f"case.records@{OWN}"))
    assert (records.holds, records.people, records.unseen) == (Holds.SHARED, (), ())
    assert ids(roll.who(Address(f"leader@{OWN}"))) == ["jane-hart"]
    officer = roll.who(Address(f"monitoring.officer@{OWN}"))
    assert officer.holds is Holds.ROLE
    assert len(officer.officers) == 2


def test_wick_has_the_clerk_the_lone_officer_and_the_co_opted_member(wick: Roll) -> None:
    assert ids(wick.who(Address("clerk@wicktown.example.org"))) == ["verity-hollins"]
    assert ids(wick.who(Address("thaddeus.o'rourke@example.com"))) == ["thaddeus-orourke"]
    fyfe = wick.who(Address("cllr.fyfe@wicktown.example.org")).single
    colley = wick.who(Address("maeve.colley@wicktown.example.org")).single
    assert fyfe is not None
    assert fyfe.kind is Kind.MEMBER
    assert colley is not None
    assert colley.kind is Kind.OFFICER
    assert wick.who(Address("mayors.secretary@wicktown.example.org")).readers == (colley,)
    assert wick.who(Address("monitoring.officer@ambleford.gov.uk")).holds is Holds.OUTSIDER


@pytest.mark.parametrize(
    ("email", "name", "people"),
    [
        ("home@example.com", "Cllr Jane Hart", ["jane-hart"]),
        ("home@example.com", "HART, Jane (Cllr)", ["jane-hart"]),
        ("home@example.com", "Jane Hart", ["jane-hart"]),
        (f"new.address@{OWN}", "Naomi Birch", ["naomi-birch"]),
        (f"new.address@{OWN}", "Birch, Naomi (Licensing)", ["naomi-birch"]),
        ("", "Kowalczyk, Stefan", ["stefan-kowalczyk"]),
        ("", "Leader of the Council", ["jane-hart"]),
        ("", "Hart, J (Planning)", ["joseph-hart"]),
        ("j.hart@county.gov.uk", "Cllr Jane Hart", ["jane-hart"]),
    ],
)
def test_a_name_alone_may_tell_but_is_never_sure(roll: Roll, email: str, name: str, people: list[str]) -> None:
    party = roll.who(Address(email, name))
    assert ids(party) == people
    assert not party.sure
    assert party.holds is Holds.PERSON


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("resident@example.com", "J Hart"),
        ("resident@example.com", "Naomi Birch"),
        ("resident@example.com", "Jane Heart"),
        ("resident@example.com", "Edmund Birtch"),
        (f"new.address@{OWN}", "Birch"),
        (f"new.address@{OWN}", "N Birch"),
        (f"new.address@{OWN}", "Jane Hartt"),
        ("hart@county.gov.uk", "Cllr Hart"),
        ("resident@example.com", "Cllr Jane Hartley"),
        ("resident@example.com", "Cllr Gerald Moxon"),
        ("resident@example.com", ""),
        ("", ""),
        ("", "Somebody Else"),
    ],
)
def test_a_stranger_stays_a_stranger(roll: Roll, email: str, name: str) -> None:
    party = roll.who(Address(email, name))
    assert (party.people, party.candidates) == ((), ())
    assert party.holds is Holds.OUTSIDER


@pytest.mark.parametrize(
    ("name", "candidates"),
    [
        ("Cllr Khaleque", {"mohammed-imran-khaleque", "mahfuz-khaleque"}),
        ("Cllr M Khaleque", {"mohammed-imran-khaleque", "mahfuz-khaleque"}),
        ("Cllr O Gethin", {"olwen-gethin", "osian-gethin"}),
    ],
)
def test_two_candidates_stay_two(roll: Roll, name: str, candidates: set[str]) -> None:
    party = roll.who(Address("home@example.com", name))
    assert {person.id for person in party.candidates} == candidates
    assert party.people == ()
    assert not party.sure


def test_letters_that_only_look_latin_are_read_and_said(roll: Roll) -> None:
    party = roll.who(Address("home@example.com", "Cllr J\u0430ne Hart"))
    assert ids(party) == ["jane-hart"]
    assert "look Latin" in party.how


def test_a_group_in_a_quoted_header_is_a_list(roll: Roll) -> None:
    party = roll.who(Address("", "All Members"))
    assert (party.holds, len(party.people), party.sure) == (Holds.LIST, 32, False)
    team = roll.who(Address("", "Planning Team"))
    assert (team.holds, len(team.people), team.sure) == (Holds.LIST, 13, False)


def test_the_council_knows_its_own_domains(roll: Roll) -> None:
    assert roll.internal(Address(f"x@{OWN}"))
    assert roll.internal(Address("x@amblefordrural.example.org"))
    assert roll.internal(Address(f"x@mail.{OWN}"))
    assert not roll.internal(Address(f"x@not{OWN}"))
    assert not roll.internal(Address("", "Jane Hart"))
    assert "own domain" in roll.who(Address(f"nobody@{OWN}")).how


def test_the_members_the_bodies_and_the_people(ambleford: Register, roll: Roll) -> None:
    assert len(roll.members) == 32
    assert len(ambleford.on(date(2025, 10, 15)).members) == 31
    jane, hefin = roll.person("jane-hart"), roll.person("hefin-prydderch")
    assert jane is not None
    assert hefin is not None
    assert {body.name for body in roll.groups_of(jane)} >= {"Planning Committee", "Ambleford First"}
    assert "political-group" not in {str(body.kind) for body in roll.groups_of(hefin)}
    assert roll.person("nobody") is None
    body = roll.body("the planning committee")
    assert body is not None
    assert body.name == "Planning Committee"
    assert roll.body("Parking Committee") is None


def test_a_roll_is_kept_and_its_answers_hold_until_somebody_comes_or_goes(ambleford: Register) -> None:
    next_day = date(2026, 3, 2)
    assert ambleford.on(SPRING) is ambleford.on(SPRING)
    assert (ambleford.on(SPRING).day, ambleford.on(next_day).day) == (SPRING, next_day)
    address = Address(f"cllr.birch@{OWN}", "Cllr Birch")
    assert ambleford.on(SPRING).who(address) is ambleford.on(next_day).who(address)
    left = Address(f"cllr.g.moxon@{OWN}")
    assert ambleford.on(date(2025, 9, 30)).who(left) != ambleford.on(date(2025, 10, 1)).who(left)


def test_a_register_keeps_only_so_many_rolls(ambleford: Register) -> None:
    first = ambleford.on(date(2024, 1, 1))
    for number in range(70):
        ambleford.on(date.fromordinal(date(2024, 2, 1).toordinal() + number))
    assert ambleford.on(date(2024, 1, 1)) is not first
