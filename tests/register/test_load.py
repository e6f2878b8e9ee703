"""Registers that load, and registers that are refused with file, line and remedy."""

from datetime import date, time
from pathlib import Path

import pytest
import yaml

from mailguard.errors import RegisterError
from mailguard.message import Address
from mailguard.register import load
from mailguard.register.mailbox import Contents, Period
from mailguard.register.people import Holds
from tests.register.conftest import BASE, REGISTERS, SPRING, Written
from tests.register.oracle_cast import register_text, register_values, write_register

OWN = "ambleford.gov.uk"
LAST = BASE.count("\n")  # the line after the people, where `more` begins


def test_the_whole_of_ambleford_is_read() -> None:
    register = load(REGISTERS / "ambleford.yml")
    assert register.council == "Ambleford Borough Council"
    assert register.domains == (OWN, "amblefordrural.example.org")
    assert (len(register.people), len(register.mailboxes), len(register.bodies)) == (97, 42, 17)
    assert register.partners[:2] == ("police.uk", "nhs.uk")
    assert register.press[0] == "amblefordgazette.example"
    assert [lane.name for lane in register.lanes] == ["union", "occupational health"]
    assert register.lanes[0].covers([Address("a@union.example")])
    assert register.reviewers[0].person == "meera-balasubramaniam"
    assert (register.calendar.opens, register.calendar.closes) == (time(8, 30), time(17, 30))
    assert register.calendar.pre_election[1] == Period(date(2027, 3, 24), date(2027, 5, 6))
    assert register.clocks.late_reply_working_days is None


def test_the_demonstration_says_what_its_unopened_lists_hold() -> None:
    import mailguard.demo

    roll = load(Path(mailguard.demo.__file__).parent / "ambleford.yml").on(SPRING)
    staff = roll.who(Address(f"all.staff@{OWN}"))
    clerks = roll.who(Address(f"parish.clerks@{OWN}"))
    assert (staff.contents, staff.unseen) == (Contents.OFFICERS, ())
    assert (clerks.contents, clerks.unseen) == (Contents.OUTSIDERS, ())


def test_the_oracle_cast_is_a_register_for_every_council(tmp_path: Path) -> None:
    borough = load(write_register(tmp_path))
    assert borough.on(SPRING).who(Address(f"leader.pa@{OWN}")).members[0].id == "priya-nair"
    assert borough.clocks.late_reply_working_days is None
    assert yaml.safe_load(register_text()) == register_values()
    town = load(write_register(tmp_path, "town-2020", late_reply=10))
    clerk = town.on(SPRING).person("leah-quinn")
    assert clerk is not None
    assert clerk.job == "Town Clerk"
    assert [reviewer.role for reviewer in town.reviewers] == ["town-clerk", "district-monitoring-officer"]
    assert town.reviewers[1].email == "monitoring.officer@district.example"
    assert town.clocks.late_reply_working_days == 10


@pytest.mark.parametrize(
    ("more", "people", "line", "problem"),
    [
        ("", "  - {id: jane-hart, kind: member, name: X}\n", 7, "the id jane-hart is used twice"),
        (
            "",
            f"  - {{id: x, kind: member, name: X, emails: [a@b.example, s.okoro@{OWN}]}}\n",
            7,
            "belongs to sam-okoro",
        ),
        ("", "  - {id: x, kind: outsider, name: X}\n", 7, "kind: must be 'member', 'officer' or 'co-opted'"),
        ("", "  - {id: x, kind: member, name: X, job: Clerk}\n", 7, "for officers only"),
        ("", "  - {id: x, kind: officer, name: X, from: 2024-02-02, to: 2024-02-01}\n", 7, "is after to"),
        ("", "  - {id: x, kind: officer, name: X, manager: nobody}\n", 7, "no person has the id nobody"),
        ("", "  - {id: x, kind: officer, name: X, emails: [no address]}\n", 7, "not an address"),
        ("", "  - {id: x, kind: officer, name: X, emails: ['a@b.example;c@d.example']}\n", 7, "not an address"),
        ("", "  - {id: x, kind: officer, name: X, colour: red}\n", 7, "no such key"),
        ("mailboxes:\n  - {emails: [l@b.example], kind: list, members: [nobody]}\n", "", 8, "has the id nobody"),
        (
            "mailboxes:\n  - {emails: [l@b.example], kind: queue}\n",
            "",
            8,
            "kind: must be 'list', 'shared', 'assistant' or 'role'",
        ),
        ("mailboxes:\n  - {emails: [], kind: list}\n", "", 8, "emails: needs at least one entry"),
        (
            f"mailboxes:\n  - {{emails: [s.okoro@{OWN}], kind: list, members: []}}\n",
            "",
            8,
            "belongs to sam-okoro already",
        ),
        (
            "mailboxes:\n  - {emails: [p@b.example], kind: assistant, members: [], acts_for: [sam-okoro]}\n",
            "",
            8,
            "sam-okoro is not a Member",
        ),
        (
            "mailboxes:\n  - {emails: [p@b.example], kind: assistant, members: [], acts_for: [x]}\n",
            "",
            8,
            "no person has the id x",
        ),
        ("mailboxes:\n  - {emails: [p@b.example], kind: list, acts_for: [jane-hart]}\n", "", 8, "kind assistant only"),
        ("bodies:\n  - {name: Planning, kind: committee, members: [x]}\n", "", 8, "no person has the id x"),
        ("bodies:\n  - {name: Planning, kind: quango}\n", "", 8, "kind: must be 'council'"),
        ("reviewers:\n  - {person: x, role: town-clerk}\n", "", 8, "no person has the id x"),
        ("reviewers:\n  - {role: town-clerk}\n", "", 8, "a person of the register, or a name and an email"),
        ("calendar: {pre_election: [{from: 2027-03-24}]}\n", "", 7, "a period needs from and to"),
        ("calendar: {hours: 9 to 5}\n", "", 7, "write hours as"),
        ("partners: ['@police.uk']\n", "", 7, "not a domain"),
        ("clocks: {late_reply_working_days: 0}\n", "", 7, "clocks.late_reply_working_days"),
        ("councils: x\n", "", 7, "no such key"),
    ],
)
def test_a_fault_is_refused_with_its_line_and_a_remedy(
    written: Written, more: str, people: str, line: int, problem: str
) -> None:
    path = written(more, people)
    with pytest.raises(RegisterError) as refused:
        load(path)
    assert (refused.value.path, refused.value.line) == (path, line)
    assert problem in refused.value.problem
    assert refused.value.remedy


def test_one_address_may_pass_from_one_person_to_the_next(written: Written) -> None:
    people = (
        "  - {id: old, kind: officer, name: Old Clerk, emails: [clerk@b.example], to: 2025-12-31}\n"
        "  - {id: new, kind: officer, name: New Clerk, emails: [clerk@b.example], from: 2026-01-01}\n"
    )
    register = load(written(people=people))
    address = Address("clerk@b.example")
    assert [person.id for person in register.on(date(2025, 12, 31)).who(address).people] == ["old"]
    assert [person.id for person in register.on(date(2026, 1, 1)).who(address).people] == ["new"]


def test_lists_within_lists_open_and_loops_end(written: Written) -> None:
    path = written(
        "mailboxes:\n"
        f"  - {{emails: [one@{OWN}], kind: list, members: [two@{OWN}, jane-hart]}}\n"
        f"  - {{emails: [two@{OWN}], kind: list, members: [One@{OWN}, ben-carter, pa@{OWN}, three@{OWN}]}}\n"
        f"  - {{emails: [three@{OWN}], kind: list, members: [unknown, S.Okoro@{OWN}]}}\n"
        f"  - {{emails: [pa@{OWN}], kind: assistant, members: [sam-okoro], acts_for: [jane-hart]}}\n"
        f"  - {{emails: [employees@{OWN}], kind: list, members: unknown, to: 2025-12-31}}\n"
        f"  - {{emails: [staff.members@{OWN}], kind: list, members: unknown}}\n"
        f"  - {{emails: [lost@{OWN}], kind: list, members: [gone@{OWN}, far@away.example]}}\n"
    )
    register = load(path)
    roll = register.on(SPRING)
    one = roll.who(Address(f"one@{OWN}"))
    assert {person.id for person in one.people} == {"jane-hart", "ben-carter", "sam-okoro"}
    assert one.unseen == (f"three@{OWN}",)
    assert roll.who(Address(f"employees@{OWN}")).holds is Holds.OUTSIDER
    before = register.on(date(2025, 12, 31)).who(Address(f"employees@{OWN}"))
    assert (before.holds, before.contents) == (Holds.LIST, Contents.OFFICERS)
    assert roll.who(Address(f"staff.members@{OWN}")).unseen == (f"staff.members@{OWN}",)
    assert roll.who(Address(f"lost@{OWN}")).unseen == (f"gone@{OWN}",)


def test_what_a_list_holds_can_be_said(written: Written) -> None:
    path = written(
        "mailboxes:\n"
        f"  - {{emails: [subs@{OWN}], kind: list, members: unknown, holds: members}}\n"
        f"  - {{emails: [friends@{OWN}], kind: list, members: unknown, holds: outsiders}}\n"
    )
    roll = load(path).on(SPRING)
    members = roll.who(Address(f"subs@{OWN}"))
    assert (members.contents, members.unseen) == (Contents.MEMBERS, (f"subs@{OWN}",))
    assert roll.who(Address(f"friends@{OWN}")).unseen == ()


def test_a_missing_a_large_and_a_broken_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="there is no such file"):
        load(tmp_path / "none.yml")
    broken = tmp_path / "broken.yml"
    broken.write_text("people: [\n", encoding="utf-8")
    with pytest.raises(RegisterError) as refused:
        load(broken)
    assert refused.value.line >= 1


def test_a_folder_of_csv_says_the_same_as_yaml() -> None:
    register = load(REGISTERS / "csv")
    roll = register.on(SPRING)
    assert register.council == "Ambleford Borough Council"
    jane = roll.person("jane-hart")
    assert jane is not None
    assert [(role.title, role.body) for role in jane.roles] == [
        ("Chair", "Planning Committee"),
        ("Leader of the Council", None),
    ]
    assert jane.emails[1] == "jane.hart.home@example.org"
    assert [person.id for person in roll.who(Address(f"all.councillors@{OWN}")).people] == ["jane-hart", "edmund-birch"]
    assert roll.who(Address(f"planning.substitutes@{OWN}")).contents is Contents.MEMBERS
    assert roll.who(Address(f"leader.pa@{OWN}")).holds is Holds.ASSISTANT
    assert register.reviewers[0].role == "monitoring-officer"
    assert [body.name for body in register.bodies] == ["Planning Committee"]


def test_one_csv_of_people_is_a_register_too() -> None:
    register = load(REGISTERS / "csv" / "people.csv")
    assert register.domains == (OWN,)
    assert len(register.on(SPRING).members) == 2


@pytest.mark.parametrize(
    ("rows", "line", "problem"),
    [
        ("id,kind\n", 1, "the column name is missing"),
        ("id,kind,name,shoe\n", 1, "shoe: no such column"),
        ("id,kind,name,name\n", 1, "stands twice"),
        ("id,kind,name\n\na,member,A,b\n", 3, "more cells than columns"),
        ("id,kind,name,emails\na,officer,A,a@b.example\n\na,member,B,\n", 4, "the id a is used twice"),
        ("id,kind,name\na,king,A\n", 2, "kind"),
        ("id,kind,name\na,member,A\n", 1, "no officer has an address"),
        ('id,kind,name\na,member,"A\n', 2, "not CSV"),
        ("id,kind,name,from\na,member,A,yesterday\n", 2, "from"),
    ],
)
def test_a_fault_in_csv_is_refused_with_its_line(tmp_path: Path, rows: str, line: int, problem: str) -> None:
    path = tmp_path / "people.csv"
    path.write_text(rows, encoding="utf-8")
    with pytest.raises(RegisterError) as refused:
        load(path)
    assert refused.value.line == line
    assert problem in refused.value.problem


def test_a_fault_in_a_folder_names_the_right_file(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("id,kind,name,emails\na,officer,A,a@b.example\n", encoding="utf-8")
    (tmp_path / "mailboxes.csv").write_text("emails,kind,members\nl@b.example,list,nobody\n", encoding="utf-8")
    with pytest.raises(RegisterError) as refused:
        load(tmp_path)
    assert (refused.value.path, refused.value.line) == (tmp_path / "mailboxes.csv", 2)
