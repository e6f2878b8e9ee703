"""What `check` finds doubtful, and what `show` prints."""

from dataclasses import replace
from datetime import date

import pytest

from mailguard.register import Register, check, load, show
from mailguard.register.reviewing import Note, Weight
from tests.register.conftest import REGISTERS, SPRING, Written

OWN = "ambleford.gov.uk"


def whats(notes: tuple[Note, ...], weight: Weight | None = None) -> list[str]:
    return [note.what for note in notes if weight in {None, note.severity}]


def test_ambleford_has_one_warning(ambleford: Register) -> None:
    notes = check(replace(ambleford, changed=SPRING), SPRING)
    assert whats(notes, Weight.WARN) == [
        f"planning.substitutes@{OWN} cannot be opened and may hold anybody",
        f"parish.clerks@{OWN} cannot be opened and may hold anybody",
    ]
    assert f"all.staff@{OWN} cannot be opened; it holds officers" in whats(notes, Weight.INFO)
    assert "one surname for edmund-birch and naomi-birch" in whats(notes)
    assert "margaret-ostler has no e-mail; an assistant's mailbox acts for them" in whats(notes)
    assert "jane-hart has 1 of 2 addresses outside the council's domains" in whats(notes)
    assert all(note.remedy for note in notes)
    assert [note.severity for note in notes] == sorted((note.severity for note in notes), reverse=True)


def test_a_seat_is_vacant_between_two_members(ambleford: Register) -> None:
    vacant = "Millbrook: 2 Members now, 3 before"
    assert vacant not in whats(check(ambleford, date(2025, 9, 30)))
    assert vacant in whats(check(ambleford, date(2025, 10, 1)))
    assert vacant not in whats(check(ambleford, date(2025, 11, 21)))


def test_a_list_may_name_somebody_who_left(ambleford: Register) -> None:
    what = f"all.members@{OWN} still names bernadette-quilligan, who does not serve on that day"
    assert what in whats(check(ambleford, date(2025, 11, 20)), Weight.WARN)
    assert what not in whats(check(ambleford, SPRING))


def test_a_member_without_email_and_the_outside_reviewer() -> None:
    notes = check(load(REGISTERS / "wick-town.yml"), SPRING)
    assert "dorothy-clegg is a Member without e-mail" in whats(notes, Weight.WARN)


@pytest.mark.parametrize(
    ("more", "people", "what"),
    [
        ("", "", "there is no reviewer"),
        ("", "  - {id: x, kind: member, name: Vacant Seat}\n", "x is a vacancy, not a person"),
        ("", "  - {id: x, kind: officer, name: Jane  HART}\n", "one name for jane-hart and x"),
        (
            "reviewers: [{person: x, role: town-clerk}]\n",
            "  - {id: x, kind: officer, name: X Yates}\n",
            "x has no e-mail",
        ),
        (
            "reviewers: [{person: x, role: town-clerk}]\n",
            "  - {id: x, kind: officer, name: X Yates, to: 2020-01-01}\n",
            "the reviewer x does not serve on that day",
        ),
        (f"mailboxes: [{{emails: [a@{OWN}], kind: list, members: [b@{OWN}]}}]\n", "", f"a@{OWN} holds b@{OWN}"),
        (f"mailboxes: [{{emails: [a@{OWN}], kind: list, members: [a@{OWN}]}}]\n", "", f"a@{OWN} contains itself"),
        (
            f"mailboxes: [{{emails: [a@{OWN}], kind: list, members: [b@{OWN}]}}, "
            f"{{emails: [b@{OWN}], kind: list, members: [c@{OWN}, a@{OWN}]}}, "
            f"{{emails: [c@{OWN}], kind: list, members: [ben-carter]}}]\n",
            "",
            f"b@{OWN} contains itself",
        ),
        (
            f"mailboxes: [{{emails: [a@{OWN}], kind: assistant, members: []}}]\n",
            "",
            f"a@{OWN} is an assistant's and acts for nobody",
        ),
    ],
)
def test_each_doubt_is_a_warning(written: Written, more: str, people: str, what: str) -> None:
    notes = check(load(written(more, people)), SPRING)
    assert any(what in found for found in whats(notes, Weight.WARN))


@pytest.mark.parametrize(
    ("role", "more", "asked"),
    [
        ("{title: Leader of the Council}", "", True),
        ("{title: Leader, body: Council}", "", True),
        ("{title: Leader}", "", True),
        ("{title: Deputy Leader of the Council}", "", False),
        ("{title: Leader of the Opposition}", "", False),
        ("{title: Leader of the Council}", ", {title: Group Leader, body: Ambleford First}", False),
        ("{title: Leader of the Council}", ", {title: Leader of the Ambleford First Group}", False),
        ("{title: Leader of the Council}", ", {title: Deputy Group Leader}", True),
    ],
)
def test_whether_the_leader_leads_a_group_is_asked(written: Written, role: str, more: str, asked: bool) -> None:
    person = f"  - {{id: x, kind: member, name: Xan Yates, group: Ambleford First, roles: [{role}{more}]}}\n"
    notes = check(load(written(people=person)), SPRING)
    what = "x is Leader of the Council, and nobody is Group Leader of Ambleford First"
    assert (what in whats(notes, Weight.INFO)) is asked


def test_a_vacancy_is_nobodys_name(written: Written) -> None:
    roll = load(written(people="  - {id: x, kind: member, name: Vacant Seat}\n")).on(SPRING)
    assert roll.match("Vacant Seat") == ()


def test_an_old_register_is_said_to_be_old(ambleford: Register) -> None:
    old = replace(ambleford, changed=date(2025, 11, 1))
    assert "the register was last changed 120 days before" in whats(check(old, SPRING), Weight.WARN)
    assert not any("last changed" in what for what in whats(check(old, date(2026, 1, 31))))


def test_show_gives_plain_rows(ambleford: Register) -> None:
    people, mailboxes, bodies, reviewers = show(ambleford, SPRING)
    assert people.columns == ("id", "kind", "name", "what", "addresses")
    assert len(people.rows) == 95
    jane = next(row for row in people.rows if row[0] == "jane-hart")
    assert "Leader of the Council" in jane[3]
    reads = {row[0].split(",")[0]: row[2] for row in mailboxes.rows}
    assert reads[f"leader.pa@{OWN}"] == "sam-okoro for jane-hart"
    assert reads[f"all.members@{OWN}"] == "32 Members, 0 officers"
    assert reads[f"all.staff@{OWN}"] == "cannot be opened; officers"
    assert reads[f"planning.substitutes@{OWN}"] == "cannot be opened; may hold anybody"
    assert reads[f"case.records@{OWN}"] == "nobody"
    assert ("Planning Committee", "committee", "11") in bodies.rows
    assert reviewers.rows[0] == ("meera-balasubramaniam", "monitoring-officer", "all")


def test_show_says_who_reviews_from_outside(written: Written) -> None:
    more = (
        "bodies: [{name: Staffing, kind: committee, members: unknown}]\n"
        "reviewers: [{name: District, email: mo@district.example, role: district-monitoring-officer}]\n"
    )
    *_, bodies, reviewers = show(load(written(more)), SPRING)
    assert bodies.rows == (("Staffing", "committee", "0, not all known"),)
    assert reviewers.rows == (("District <mo@district.example>", "district-monitoring-officer", "all"),)
