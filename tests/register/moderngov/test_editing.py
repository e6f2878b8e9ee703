"""A register's text is changed in its places only, whatever way a person wrote it."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from mailguard.errors import RegisterError
from mailguard.register.moderngov.editing import edited
from mailguard.register.moderngov.edits import Edit, New
from tests.register.moderngov.site import ON, Cllr, Desk, mail

FILE = Path("register.yml")
LINES = """# kept by hand
council: Thornmere
domains: [thornmere.example.org]
people:
  # Members
  - id: jane-hart   # the Leader
    kind: member
    name: Jane Hart
    wards:
      - Castle   # since 2023
      - Abbey
    emails: [jane@thornmere.example.org,   # council
      jane@home.example.org]   # her own
    party: Labour   # was none
    to:
  # the last
  - {id: tom-varley, kind: member, name: Tom Varley, wards: [Abbey], emails: []}   # on one line
# tail
bodies:
- name: Planning Committee
  kind: committee
  members: unknown
partners: []   # none yet
"""


def edit(which: str, key: str, value: str | None = None, add: Sequence[Any] = (), drop: Sequence[Any] = ()) -> Edit:
    section = "people" if which != "Planning Committee" else "bodies"
    return Edit(section=section, which=which, key=key, value=value, add=tuple(add), drop=tuple(drop))


def change(text: str, *edits: Edit, new: Sequence[New] = ()) -> dict[str, Any]:
    """The register after the edits; every comment of the text must still be there."""
    result = edited(FILE, text, edits, new, ON)
    for comment in re.findall(r"#[^\n\r,]*", text):
        assert comment.rstrip() in result
    value: dict[str, Any] = yaml.safe_load(result)
    return value


@pytest.mark.parametrize(
    ("made", "key", "value"),
    [
        (edit("jane-hart", "party", "Green"), "party", "Green"),
        (edit("jane-hart", "name", 'Jane O\'Hart: the "second"'), "name", 'Jane O\'Hart: the "second"'),
        (edit("jane-hart", "group", "yes"), "group", "yes"),
        (edit("jane-hart", "wards", add=["Market & Quayside"]), "wards", ["Castle", "Abbey", "Market & Quayside"]),
        (edit("jane-hart", "wards", add=["Bridge"], drop=["Abbey"]), "wards", ["Castle", "Bridge"]),
        (edit("jane-hart", "wards", drop=["Castle", "Abbey"]), "wards", []),
        (
            edit("jane-hart", "emails", add=["j@x.example"]),
            "emails",
            ["jane@thornmere.example.org", "jane@home.example.org", "j@x.example"],
        ),
        (edit("jane-hart", "also", add=["Jan Hart"]), "also", ["Jan Hart"]),
        (
            edit("jane-hart", "roles", add=[{"title": "Chair", "body": "A, B"}]),
            "roles",
            [{"title": "Chair", "body": "A, B"}],
        ),
        (edit("tom-varley", "party", "Green"), "party", "Green"),
        (
            edit("tom-varley", "emails", add=["t@x.example", "tom@x.example"]),
            "emails",
            ["t@x.example", "tom@x.example"],
        ),
        (edit("tom-varley", "wards", add=["Castle"]), "wards", ["Abbey", "Castle"]),
        (edit("tom-varley", "name", "Tom, Varley}"), "name", "Tom, Varley}"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_one_place_changes(made: Edit, key: str, value: object, end: str) -> None:
    text = LINES.replace("\n", end)
    before = yaml.safe_load(text)
    after = change(text, made)
    person = next(each for each in after["people"] if each["id"] == made.which)
    assert person.pop(key) == value
    old = next(each for each in before["people"] if each["id"] == made.which)
    old.pop(key, None)
    assert person == old
    assert {**after, "people": None} == {**before, "people": None}


def test_a_body_whose_members_were_not_known() -> None:
    made = edit("Planning Committee", "members", add=["jane-hart"], drop=["unknown"])
    assert change(LINES, made)["bodies"][0]["members"] == ["jane-hart"]


def test_many_edits_at_once() -> None:
    edits = [
        edit("jane-hart", "also", add=["Jan Hart"]),
        edit("jane-hart", "group", "Greens"),
        edit("jane-hart", "party", "Green"),
        edit("jane-hart", "wards", add=["Bridge"]),
        edit("tom-varley", "group", "Greens"),
        edit("tom-varley", "also", add=["Thomas Varley"]),
    ]
    new = [
        New("people", {"id": "una", "kind": "member", "name": "Una", "emails": [], "from": date(2026, 1, 2)}),
        New("people", {"id": "vera", "kind": "member", "name": "Vera"}),
        New("mailboxes", {"emails": ["pa@x.example"], "kind": "assistant", "members": [], "acts_for": ["una"]}),
        New("bodies", {"name": "Audit", "kind": "committee", "members": ["vera"]}),
    ]
    after = change(LINES, *edits, new=new)
    assert [each["id"] for each in after["people"]] == ["jane-hart", "tom-varley", "una", "vera"]
    assert after["people"][2]["from"] == date(2026, 1, 2)
    assert after["mailboxes"][0]["acts_for"] == ["una"]
    assert [each["name"] for each in after["bodies"]] == ["Planning Committee", "Audit"]
    assert after["people"][0]["wards"] == ["Castle", "Abbey", "Bridge"]


@pytest.mark.parametrize(
    "people",
    [
        "people: []\n",
        "people: []",
        "people: [{id: a, kind: member, name: A}]\n",
        "people:\n- {id: a, kind: member, name: A}",
    ],
)
def test_new_people_wherever_the_list_stands(people: str) -> None:
    text = f"council: Thornmere # x\n{people}"
    before = yaml.safe_load(text)["people"]
    after = change(text, new=[New("people", {"id": "b", "kind": "member", "name": "B"})])
    assert after["people"] == [*before, {"id": "b", "kind": "member", "name": "B"}]


def test_comments_within_a_list_that_shrinks_stay_beside_it() -> None:
    result = edited(FILE, LINES, [edit("jane-hart", "wards", drop=["Castle"])], [], ON)
    assert "    wards: [Abbey]  # since 2023\n" in result


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("people:\n  - id: a\n    kind: member\n    name: |\n      A\n      B\n    wards: [X]\n", 4, "name"),
        ("people:\n  - id: a\n    kind: member\n    wards: [X]\n    name: >-\n      A\n    to:\n", 5, "name"),
        ("people: [{id: a, kind: member, name: A,\n wards: [X, # one\n Y]}]\n", 2, "wards"),
    ],
)
def test_what_cannot_be_changed_in_place_is_left_to_a_person(text: str, line: int, key: str) -> None:
    edits = [edit("a", "group", "G"), edit("a", "name", "Z"), edit("a", "wards", drop=["X"])]
    with pytest.raises(
        RegisterError, match=f"a: {key} cannot be changed in place. Write by hand: .* Nothing was written"
    ) as no:
        edited(FILE, text, edits, [], ON)
    assert no.value.line == line


@pytest.mark.parametrize(
    "text",
    ["{council: X, people: [{id: a, kind: member, name: A}]}", "people:\n  - {id: a, kind: member, name: A}\n...\n"],
)
def test_where_no_section_can_begin_nothing_is_written(text: str) -> None:
    with pytest.raises(RegisterError, match="new blocks cannot be added"):
        edited(FILE, text, [], [New("bodies", {"name": "C", "kind": "committee"})], ON)


NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co", "Zl", "Zp"]), min_size=1, max_size=30).filter(
    lambda text: text.strip() == text
)


@given(NAMES, NAMES, st.booleans())
def test_any_name_is_written_so_that_it_reads_back(one: str, two: str, flow: bool) -> None:
    which = "tom-varley" if flow else "jane-hart"
    new = New("people", {"id": "new", "kind": "member", "name": two, "wards": [one, two]})
    try:
        result = edited(FILE, LINES, [edit(which, "name", one), edit(which, "wards", add=[two])], [new], ON)
    except RegisterError:
        assert any(not letter.isprintable() for letter in one + two)
        return
    after = yaml.safe_load(result)
    person = next(each for each in after["people"] if each["id"] == which)
    assert (person["name"], person["wards"][-1]) == (one, two)
    assert after["people"][-1]["wards"] == [one, two]


def test_a_register_that_would_not_load_is_not_written(desk: Desk) -> None:
    desk.begin(
        "people:\n  - {id: old, kind: member, name: Old Hand, emails: [j.hart@thornmere.example.org], to: 2025-12-31}\n"
    )
    before = {file.name: file.read_bytes() for file in desk.folder.iterdir()}
    jane = Cllr(number=1, name="Councillor Jane Hart", work=mail("j.hart"))
    with pytest.raises(RegisterError, match=r"as it would become: the address .* belongs to old already"):
        desk.take([jane])
    assert {file.name: file.read_bytes() for file in desk.folder.iterdir()} == before


def test_a_byte_order_mark_and_windows_lines_stay(desk: Desk) -> None:
    desk.path.write_bytes(b"\xef\xbb\xbf" + desk.text.replace("\n", "\r\n").encode())
    desk.take([Cllr(number=1, name="Councillor Jane Hart", work=mail("j.hart"))])
    content = desk.path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf#")
    assert content.count(b"\n") == content.count(b"\r\n") > 8
    assert [person.id for person in desk.load().people] == ["jane-hart"]


def test_the_files_keep_the_registers_rights(desk: Desk) -> None:
    desk.path.chmod(0o640)
    desk.take([Cllr(number=1, name="Councillor Jane Hart")])
    assert {file.name: file.stat().st_mode & 0o777 for file in desk.folder.iterdir()} == {
        "register.yml": 0o640,
        "register.yml.bak": 0o640,
        "register.moderngov.json": 0o640,
    }


def test_a_register_in_csv_cannot_be_written(desk: Desk) -> None:
    path = desk.folder / "people.csv"
    path.write_text("id,kind,name,emails\na,officer,Ann,ann@thornmere.example.org\n", encoding="utf-8")
    from mailguard.register.moderngov import refuse_unwritable

    for place in (path, desk.folder):
        with pytest.raises(RegisterError, match="YAML"):
            refuse_unwritable(place)
