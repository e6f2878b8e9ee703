"""Committees' pages and political groups, taken over into bodies, chairs and groups."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from mailguard.errors import WebsiteError
from mailguard.message import Address
from mailguard.register import check, load
from mailguard.register.moderngov import Plan, beside, plan, read_groups, read_kept, read_page, read_wards, write
from mailguard.register.moderngov.published import Clerk, Committee, Councillor, Listed, Published, Seat
from mailguard.register.moderngov.seats import kind
from mailguard.register.people import Holds, Kind
from tests.register.moderngov.site import FIXTURES, ON, REGISTERS, Cllr, Desk, answer, mail, notes

JANE = Cllr(number=1, name="Councillor Jane Hart", work=mail("j.hart"))
TOM = Cllr(number=2, name="Councillor Tom Varley", work=mail("t.varley"))
UNA = Cllr(number=3, name="Councillor Una Wexcombe", work=mail("u.wexcombe"))
ALL = (JANE, TOM, UNA)


def take(desk: Desk, *committees: Committee, listed: tuple[Listed, ...] = (), unread: tuple[str, ...] = ()) -> Plan:
    """Import all three, with these committees."""
    published = Published(
        source="site", sitting=read_wards(answer(ALL), "x"), committees=committees, listed=listed, unread=unread
    )
    made = plan(desk.load(), published, read_kept(beside(desk.path)), ON)
    write(desk.path, made)
    return made


def audit(*seats: int, chair: int = 0, title: str = "Audit Committee", clerks: tuple[Clerk, ...] = ()) -> Committee:
    return Committee(
        title=title, seats=tuple(Seat(str(n), "Chair" if n == chair else None) for n in seats), clerks=clerks
    )


def members(desk: Desk) -> dict[str, tuple[str, ...]]:
    return {body.name: body.members for body in desk.load().bodies}


def roles(desk: Desk, id_: str) -> list[tuple[str, str | None]]:
    (found,) = (person for person in desk.load().people if person.id == id_)
    return [(role.title, role.body) for role in found.roles]


def test_a_new_committee_and_its_chair(desk: Desk) -> None:
    take(desk, audit(1, 2, chair=1))
    assert members(desk) == {"Audit Committee": ("jane-hart", "tom-varley")}
    assert roles(desk, "jane-hart") == [("Chair", "Audit Committee")]


def test_comings_and_goings(desk: Desk) -> None:
    take(desk, audit(1, 2, chair=1))
    take(desk, audit(2, 3, chair=2))
    assert members(desk) == {"Audit Committee": ("tom-varley", "una-wexcombe")}
    assert (roles(desk, "jane-hart"), roles(desk, "tom-varley")) == ([], [("Chair", "Audit Committee")])


def test_a_committee_that_is_not_read_stays(desk: Desk) -> None:
    take(desk, audit(1, 2, chair=1))
    made = take(desk)
    assert not made.changes
    assert roles(desk, "jane-hart") == [("Chair", "Audit Committee")]
    assert take(desk, audit(1, 3, chair=1)).changed == (("Audit Committee", "members: + una-wexcombe - tom-varley"),)


def test_whom_a_person_put_on_a_committee_stays(desk: Desk) -> None:
    more = "people:\n  - {id: ann, kind: officer, name: Ann Bracknell, emails: [ann@thornmere.example.org]}\n"
    desk.begin(more + "bodies:\n  - {name: Audit cttee, kind: committee, members: [ann]}\n")
    desk.path.write_text(desk.text.replace("Audit cttee", "The Audit Committee"), encoding="utf-8")
    made = take(desk, audit(1, 2))
    assert members(desk) == {"The Audit Committee": ("ann", "jane-hart", "tom-varley")}
    assert made.otherwise == ("The Audit Committee: ann is a member; the website does not say so",)


def test_members_who_were_not_known_are_known_now(desk: Desk) -> None:
    desk.begin("people: []\nbodies:\n  - {name: Audit Committee, kind: committee, members: unknown}\n")
    take(desk, audit(1, 2))
    assert members(desk) == {"Audit Committee": ("jane-hart", "tom-varley")}
    assert desk.load().bodies[0].opened


def test_a_page_given_twice_counts_once(desk: Desk) -> None:
    take(desk, audit(1, 2), audit(1, 2))
    assert members(desk) == {"Audit Committee": ("jane-hart", "tom-varley")}


def test_a_stranger_on_a_committee_is_told(desk: Desk) -> None:
    made = take(desk, audit(1, 77))
    assert "Audit Committee: members who are not known by their number on the website: 1" in notes(made)
    assert members(desk) == {"Audit Committee": ("jane-hart",)}


@pytest.mark.parametrize(
    ("person", "said"),
    [
        ("", "Ann Bracknell, who supports Audit Committee, is not in the register"),
        ("kind: officer, name: Ann Bracknell", None),
        ("kind: officer, name: A Bracknell, emails: [ann@thornmere.example.org]", None),
        ("kind: member, name: Ann Bracknell", "the register has no officer of that name"),
    ],
)
def test_the_support_officer_is_an_officer(desk: Desk, person: str, said: str | None) -> None:
    if person:
        desk.begin(f"people:\n  - {{id: ann, {person}}}\n")
    made = take(desk, audit(1, 2, clerks=(Clerk("Ann Bracknell", mail("ann")),)))
    assert "ann" not in members(desk)["Audit Committee"]
    assert said in notes(made) if said else "supports" not in notes(made)


def test_the_list_of_committees(desk: Desk) -> None:
    listed = (
        Listed("1", "Audit Committee", "", True),
        Listed("2", "Old Panel", "", False),
        Listed("3", "Planning", "", True),
    )
    said = notes(take(desk, audit(1, 2), listed=listed, unread=("Planning",)))
    assert "committees of the website that the register does not have: Planning" in said
    assert "Planning: its page could not be read" in said
    assert "Old Panel" not in said


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Council", "council"),
        ("Full Council", "council"),
        ("Planning Committee", "committee"),
        ("Licensing Sub-Committee", "sub-committee"),
        ("Mayor's Charity Working Group", "working-group"),
        ("Cabinet", "committee"),
    ],
)
def test_kinds(title: str, found: str) -> None:
    assert kind(title) == found


PAGE = """<!DOCTYPE html><html><head><script>window.location</script></head><body>
<h2 class="mgSubTitleTxt">Is-bwyllgor Archwilio</h2>
<h2 class="mgSectionTitle">Aelodaeth</h2><p>7 Canary Row</p>
<ul class="mgBulletList"><li><a href="mgUserInfo.aspx?UID=5">Cyng X</a> (Cadeirydd)</li>
<li><a href="/mgUserInfo.aspx?x=1&amp;UID=6">Cyng Y</a> (Is-gadeirydd)</li>
<li><a href="mgUserInfo.aspx?UID=7">Cyng Z</a> (Substitute)</li><li><a href="x.aspx">Vacancy</a></li></ul>
<h2 class="mgSectionTitle">Substitutes</h2><ul class="mgBulletList"><li><a href="mgUserInfo.aspx?UID=8">Q</a></li></ul>
<p><span class="mgLabel">Support officer:</span> Ann Bracknell, Clerk. Tel: 01632 960777</p></body></html>"""


def test_a_page_in_welsh() -> None:
    page = read_page(PAGE.encode(), "x")
    assert page == Committee(
        title="Is-bwyllgor Archwilio",
        seats=(Seat("5", "Chair"), Seat("6", "Vice-Chair")),
        vacancies=1,
        reserves=1,
        clerks=(Clerk("Ann Bracknell"),),
    )


@pytest.mark.parametrize("gone", ['class="mgSubTitleTxt"', "UID=", "mgSectionTitle", "<li>"])
def test_a_page_without_what_it_needs_is_refused(gone: str) -> None:
    with pytest.raises(WebsiteError) as refused:
        read_page(PAGE.replace(gone, "").encode(), "x")
    assert "Canary" not in str(refused.value)


def test_a_large_page_is_refused() -> None:
    with pytest.raises(WebsiteError, match="bytes allowed"):
        read_page(PAGE.encode() + b" " * (2 * 1024 * 1024), "x")


def published(*, groups: tuple[Councillor, ...] | None = None) -> Published:
    """Everything that the fixtures say of Ambleford."""
    read = {file.name: file.read_bytes() for file in FIXTURES.iterdir()}
    return Published(
        source="ambleford",
        sitting=read_wards(read["ambleford_GetCouncillorsByWard.xml"], "x"),
        groups=groups if groups is not None else read_groups(read["ambleford_GetMemberGroup.xml"], "x"),
        committees=(read_page(read["ambleford_mgCommitteeDetails_planning.html"], "x"),),
    )


def test_a_settled_register_is_left_as_it_is(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    shutil.copy(REGISTERS / "ambleford.yml", desk.path)
    text = desk.text
    for _ in range(2):
        made = plan(desk.load(), published(), read_kept(beside(desk.path)), ON)
        write(desk.path, made)
        assert not made.changes
        assert [each.id for each in made.missing] == ["bernadette-quilligan"]
        assert made.vacancies == ("Millbrook",)
        assert [note.what for note in made.notes] == [
            "wj-tatlock: every published term has ended, the last on 2023-05-08",
            "Planning Committee has vacant seats: 1",
        ]
        assert made.otherwise == ("kwame-asante-boateng: party Labour; the website has Labour and Co-operative",)
    assert desk.text == text


def test_groups_are_told_from_parties(desk: Desk) -> None:
    desk.path.write_text(desk.text.replace("thornmere.example.org", "ambleford.gov.uk"), encoding="utf-8")
    write(desk.path, plan(desk.load(), published(), None, ON))
    people = {person.id: person for person in desk.load().people}
    assert (people["jane-hart"].party, people["jane-hart"].group) == ("Independent", "Ambleford First")
    assert (people["hefin-prydderch"].party, people["hefin-prydderch"].group) == (None, None)
    co_opted = {person.id for person in people.values() if person.kind is Kind.CO_OPTED}
    assert co_opted == {"miriam-oyelaran-scott", "alasdair-fenwick", "judith-amblecote"}


def test_a_group_left_is_told_and_a_new_one_taken_over(desk: Desk) -> None:
    desk.path.write_text(desk.text.replace("thornmere.example.org", "ambleford.gov.uk"), encoding="utf-8")
    write(desk.path, plan(desk.load(), published(), None, ON))
    first = published()
    assert first.groups is not None
    changed = tuple(
        replace(each, group={"1001": "Labour", "1008": None}.get(each.number, each.group))
        for each in first.groups
        if each.number != "1015"
    )
    made = plan(desk.load(), published(groups=changed), read_kept(beside(desk.path)), ON)
    assert ("jane-hart", "group: Ambleford First → Labour") in made.changed
    assert "tomos-ap-rhys: the website no longer gives the group, which was Labour" in notes(made)
    assert "Members who are not in the list of groups: 1" in notes(made)


def settled(desk: Desk) -> None:
    """Import Ambleford from nothing into a register with its officers, and settle what the report asks for."""
    text = (REGISTERS / "ambleford.yml").read_text(encoding="utf-8")
    start, officers = text.index("  # --- Members"), text.index("  # --- Officers")
    boxes, bodies, rest = text.index("mailboxes:\n"), text.index("bodies:\n"), text.index("partners:")
    box = """mailboxes:
  - emails: [lead.members.pa@ambleford.gov.uk]
    kind: assistant
    members: [bronagh-tierney]
  - {emails: [member.services@ambleford.gov.uk], kind: assistant, members: [nkechi-udo, callum-rae]}
"""
    assert boxes < bodies
    desk.path.write_text(text[:start] + text[officers:boxes] + box + text[rest:], encoding="utf-8")
    made = plan(desk.load(), published(), None, ON)
    write(desk.path, made)
    said = notes(made)
    assert (
        "bronagh.tierney@ambleford.gov.uk, published for 9 Members, is the address of the officer bronagh-tierney"
        in said
    )
    assert "margaret-ostler has no e-mail address of their own" in said
    assert "Callum Rae" not in said
    nine = said.partition("acts_for: [")[2].partition("]")[0]
    by_hand = desk.text.replace(
        "    members: [bronagh-tierney]\n", f"    members: [bronagh-tierney]\n    acts_for: [{nine}]\n"
    )
    by_hand = by_hand.replace(
        "members: [nkechi-udo, callum-rae]", "members: [nkechi-udo, callum-rae], acts_for: [margaret-ostler]"
    )
    desk.path.write_text(by_hand, encoding="utf-8")


def test_settled_by_hand_the_imported_register_needs_nothing_more(desk: Desk) -> None:
    settled(desk)
    again = plan(desk.load(), published(), read_kept(beside(desk.path)), ON)
    assert not again.changes
    assert "bronagh" not in notes(again)
    assert "ostler" not in notes(again)
    assert [note.what for note in check(load(desk.path), ON) if str(note.severity) == "warn"] == []


def test_the_traps_of_ambleford_hold_in_the_imported_register(desk: Desk) -> None:
    settled(desk)
    roll = load(desk.path).on(ON)

    def who(email: str, name: str = "") -> list[str]:
        return [person.id for person in roll.who(Address(email, name)).people]

    assert who("cllr.o.gethin@ambleford.gov.uk") == ["olwen-gethin"]
    assert who("cllr.osian.gethin@ambleford.gov.uk") == ["osian-gethin"]
    assert who("cllr.m.khaleque@ambleford.gov.uk") == ["mohammed-imran-khaleque"]
    assert who("cllr.mahfuz.khaleque@ambleford.gov.uk") == ["mahfuz-khaleque"]
    assert who("mahfuz.k@example.net") == ["mahfuz-khaleque"]
    assert who("joseph.hart@ambleford.gov.uk") == ["joseph-hart"]
    assert who("bill.tatlock@ambleford.gov.uk") == ["wj-tatlock"]
    assert who("bronagh.tierney@ambleford.gov.uk") == ["bronagh-tierney"]
    assert who("member.services@ambleford.gov.uk") == ["margaret-ostler"]
    assistant = roll.who(Address("lead.members.pa@ambleford.gov.uk"))
    assert (assistant.holds, len(assistant.members)) == (Holds.ASSISTANT, 9)
    assert [person.id for person in assistant.readers] == ["bronagh-tierney"]
    named = {person.id for naming in roll.named("Cllr Peggy Ostler and the Mayor") for person in naming.people}
    assert named == {"margaret-ostler", "constance-fairweather-pryce"}
    chair = {person.id for naming in roll.named("the Chair of Planning Committee") for person in naming.people}
    assert chair == {"jane-hart"}
