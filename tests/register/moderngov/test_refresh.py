"""An import after an import: what the website changed is taken over, what a person settled stays."""

from dataclasses import replace
from datetime import date

import pytest

from mailguard.errors import RegisterError, WebsiteError
from mailguard.register.moderngov import beside, read_kept
from mailguard.register.people import Person
from tests.register.moderngov.site import ON, Cllr, Desk, mail, notes, people

JANE = Cllr(number=1, name="Councillor Jane Hart", work=mail("j.hart"), posts="Lead Member for Trees", party="Labour")
CARYS = Cllr(number=2, name="Councillor Carys Pugh", work=mail("c.pugh"), ward="Castle")
TOM = Cllr(number=3, name="Councillor Tom Varley", work=mail("t.varley"))


def person(desk: Desk, id_: str) -> Person:
    return next(each for each in desk.load().people if each.id == id_)


def by_hand(desk: Desk, old: str, new: str) -> None:
    """A person changes the register."""
    assert desk.text.count(old) == 1
    desk.path.write_bytes(desk.text.replace(old, new).encode())


def test_the_same_again_changes_nothing(desk: Desk) -> None:
    desk.take([JANE, CARYS, TOM])
    text = desk.text
    made = desk.take([JANE, CARYS, TOM])
    assert not made.changes
    assert (made.added, made.changed, made.missing, made.otherwise) == ((), (), (), ())
    assert desk.text == text


def test_without_write_nothing_is_touched(desk: Desk) -> None:
    text = desk.text
    assert desk.plan([JANE]).changes
    assert desk.text == text
    assert [file.name for file in desk.folder.iterdir()] == ["register.yml"]


def test_a_changed_name_keeps_the_id_and_the_old_name(desk: Desk) -> None:
    desk.take([JANE, CARYS])
    renamed = replace(CARYS, name="Councillor Carys Pugh-Lloyd", work=mail("c.pugh-lloyd"))
    made = desk.take([JANE, renamed])
    found = person(desk, "carys-pugh")
    assert (found.name, found.also) == ("Carys Pugh-Lloyd", ("Carys Pugh",))
    assert found.emails == (mail("c.pugh"), mail("c.pugh-lloyd"))
    assert f"{mail('c.pugh')} is no longer published" in notes(made)
    assert not desk.take([JANE, renamed]).changes


def test_a_wholly_changed_name_is_known_by_the_sites_number(desk: Desk) -> None:
    desk.take([JANE, CARYS])
    desk.take([JANE, replace(CARYS, name="Councillor Carys Lloyd")])
    assert person(desk, "carys-pugh").name == "Carys Lloyd"


def test_a_renumbered_site_is_known_by_the_addresses(desk: Desk) -> None:
    desk.take([JANE, CARYS, TOM])
    made = desk.take([replace(each, number=each.number + 500) for each in (JANE, CARYS, TOM)])
    assert (made.added, made.missing) == ((), ())


def test_a_successor_with_the_same_mailbox_is_not_the_predecessor(desk: Desk) -> None:
    desk.take([JANE, replace(CARYS, work=mail("castle"))])
    made = desk.take([JANE, Cllr(number=9, name="Councillor Una Wexcombe", ward="Castle", work=mail("castle"))])
    assert [each.id for each in made.missing] == ["carys-pugh"]
    assert person(desk, "carys-pugh").name == "Carys Pugh"
    assert person(desk, "una-wexcombe").emails == ()
    assert f"{mail('castle')}, published for una-wexcombe, is another Member's" in notes(made)


def test_a_successor_with_the_same_first_name_is_asked_about(desk: Desk) -> None:
    desk.take([JANE, replace(CARYS, work=mail("castle"))])
    made = desk.take([JANE, Cllr(number=9, name="Councillor Carys Wexcombe", ward="Castle", work=mail("castle"))])
    assert "Carys Wexcombe may be carys-pugh; nothing is changed for them" in notes(made)
    assert person(desk, "carys-pugh").also == ()
    assert made.missing == ()


def test_party_ward_and_posts_follow_the_website(desk: Desk) -> None:
    desk.take([JANE, CARYS])
    changed = replace(
        JANE, party="The Green Party", ward="Castle", posts="Lead Member for Trees; Chair of Audit Committee"
    )
    made = desk.take([changed, CARYS])
    found = person(desk, "jane-hart")
    assert (found.party, found.wards) == ("Green", ("Castle",))
    assert [(role.title, role.body) for role in found.roles] == [
        ("Lead Member for Trees", None),
        ("Chair", "Audit Committee"),
    ]
    assert ("jane-hart", "party: Labour → Green") in made.changed
    assert ("jane-hart", "wards: + Castle - Abbey") in made.changed
    desk.take([replace(changed, posts="Chair of Audit Committee"), CARYS])
    assert [role.title for role in person(desk, "jane-hart").roles] == ["Chair"]


def test_what_a_person_settled_stays(desk: Desk) -> None:
    desk.take([JANE, CARYS])
    by_hand(desk, "party: Labour", "party: Co-operative")
    by_hand(desk, f"emails: [{mail('j.hart')}]", "emails: [jane@home.example.org]")
    by_hand(desk, "roles: [{title: Lead Member for Trees}]", "roles: [{title: Tree Champion}]")
    text = desk.text
    made = desk.take([JANE, CARYS])
    assert not made.changes
    assert desk.text == text
    assert made.otherwise == ("jane-hart: party Co-operative; the website has Labour",)


def test_where_both_changed_a_person_is_asked(desk: Desk) -> None:
    desk.take([JANE, CARYS])
    by_hand(desk, "party: Labour", "party: Co-operative")
    made = desk.take([replace(JANE, party="Green"), CARYS])
    assert person(desk, "jane-hart").party == "Co-operative"
    assert "the website changed the party from Labour to Green; the register says Co-operative" in notes(made)


def test_another_spelling_is_no_change(desk: Desk) -> None:
    desk.take([JANE, replace(CARYS, ward="St. Anne's & Quay")])
    made = desk.take([replace(JANE, party="THE LABOUR PARTY"), replace(CARYS, ward="St Annes and Quay")])
    assert not made.changes


def test_a_party_left_out_is_not_taken_away(desk: Desk) -> None:
    desk.take([JANE, CARYS])
    made = desk.take([replace(JANE, party=""), CARYS])
    assert person(desk, "jane-hart").party == "Labour"
    assert "jane-hart: the website no longer gives the party, which was Labour" in notes(made)


def test_a_vanished_member_is_told_and_never_taken_out(desk: Desk) -> None:
    desk.take([JANE, CARYS, TOM])
    text = desk.text
    made = desk.take([JANE, CARYS])
    assert [each.id for each in made.missing] == ["tom-varley"]
    assert desk.text == text
    back = desk.take([JANE, CARYS, TOM])
    assert (back.missing, back.changes) == ((), False)


def test_a_member_whose_last_day_a_person_wrote_is_not_missing(desk: Desk) -> None:
    desk.take([JANE, CARYS])
    by_hand(desk, "name: Carys Pugh", "name: Carys Pugh\n    to: 2026-01-31")
    assert desk.plan([JANE]).missing == ()
    assert "left on 2026-01-31 by the register, and the website lists Carys Pugh" in notes(desk.plan([JANE, CARYS]))


def test_people_of_the_register_stay_as_they_are(desk: Desk) -> None:
    rest = """people:
  # officers first
  - id: ann-bracknell   # knows everybody
    kind: officer
    name: Ann Bracknell
    emails: [ann.bracknell@thornmere.example.org]
mailboxes:
  - {emails: [planning@thornmere.example.org], kind: shared, members: [ann-bracknell]}   # the team's
"""
    desk.begin(rest)
    before = desk.text
    desk.take([JANE])
    assert [line for line in before.splitlines() if line not in desk.text.splitlines()] == []
    assert (desk.folder / "register.yml.bak").read_text("utf-8") == before


def test_a_known_member_is_found_by_name(desk: Desk) -> None:
    desk.begin("people:\n  - {id: jh, kind: member, name: Jan Hart, also: [Jane Hart], party: Labour}\n")
    made = desk.take([JANE])
    assert made.added == ()
    assert person(desk, "jh").emails == (mail("j.hart"),)


def test_a_name_that_could_be_somebodys_is_asked_about(desk: Desk) -> None:
    desk.begin("people:\n  - {id: jh, kind: member, name: J Hart}\n")
    made = desk.take([JANE])
    assert (made.added, made.changes, made.missing) == ((), False, ())
    assert "Jane Hart may be jh; nothing is changed for them" in notes(made)


def test_an_officer_of_the_same_name_is_somebody_else(desk: Desk) -> None:
    desk.begin("people:\n  - {id: jane-hart, kind: officer, name: Jane Hart, emails: [jh@thornmere.example.org]}\n")
    desk.take([JANE])
    assert person(desk, "jane-hart-2").emails == (mail("j.hart"),)


def test_two_of_one_name(desk: Desk) -> None:
    twins = [JANE, replace(JANE, number=7, work=mail("jane.hart2"), ward="Castle")]
    desk.take(twins)
    assert {each.id for each in desk.load().people} == {"jane-hart", "jane-hart-2"}
    assert not desk.take(twins).changes


def test_a_new_member_is_to_be_put_on_the_lists(desk: Desk) -> None:
    desk.take([*people(4)])
    ids = ", ".join(each.id for each in desk.load().people)
    more = f"mailboxes:\n  - {{emails: [{mail('all')}], kind: list, members: [{ids}]}}\n"
    desk.path.write_text(desk.text + more, encoding="utf-8")
    made = desk.plan([*people(4), replace(TOM, number=99)])
    assert f"tom-varley is new and on no list yet | Add them where they belong: {mail('all')}" in notes(made)


def test_three_may_be_missing_of_a_few(desk: Desk) -> None:
    desk.take(people(8))
    assert desk.plan(people(5)).refusal is None
    assert desk.plan(people(4)).refusal is not None


def test_a_fifth_may_be_missing_of_many(desk: Desk) -> None:
    desk.take(people(40))
    assert desk.plan(people(32)).refusal is None
    assert desk.plan(people(31)).refusal is not None


def test_nothing_is_written_and_the_number_is_named(desk: Desk) -> None:
    desk.take(people(20))
    before = {file: file.read_bytes() for file in desk.folder.iterdir()}
    made = desk.plan(people(10))
    with pytest.raises(WebsiteError, match="--accept-missing 10"):
        desk.take(people(10))
    assert {file: file.read_bytes() for file in desk.folder.iterdir()} == before
    assert len(made.missing) == 10


def test_only_the_right_number_lets_it_through(desk: Desk) -> None:
    desk.take(people(20))
    for number in (0, 9, 11, 100):
        with pytest.raises(WebsiteError):
            desk.take(people(10), accepted=number)
    desk.take(people(10), accepted=10)
    assert desk.plan(people(10)).refusal is None
    assert len(desk.load().people) == 20


def test_another_councils_site_is_refused(desk: Desk) -> None:
    desk.take(people(20))
    others = [replace(each, name=f"{each.name}son", work="", number=each.number + 500) for each in people(20)]
    with pytest.raises(WebsiteError, match="20 of 20"):
        desk.take(others)


def test_it_holds_no_more_than_the_register(desk: Desk) -> None:
    desk.take([JANE, CARYS])
    kept = read_kept(beside(desk.path))
    assert kept is not None
    assert (kept.on, [each.person for each in kept.people]) == (ON, ["jane-hart", "carys-pugh"])
    assert "anary" not in beside(desk.path).read_text("utf-8")


def test_a_damaged_copy_is_told(desk: Desk) -> None:
    desk.take([JANE])
    for text in ("", "{", "[]", '{"source": 1}', "[" * 100_000):
        beside(desk.path).write_text(text, encoding="utf-8")
        with pytest.raises(RegisterError, match="json"):
            read_kept(beside(desk.path))


def test_without_it_an_import_is_like_the_first(desk: Desk) -> None:
    desk.take([JANE, CARYS])
    beside(desk.path).unlink()
    assert not desk.take([JANE, CARYS]).changes


def test_somebody_missing_is_remembered(desk: Desk) -> None:
    desk.take([JANE, CARYS])
    desk.take([JANE])
    desk.take([JANE, replace(CARYS, name="Councillor Carys Lloyd", work="")])
    assert person(desk, "carys-pugh").name == "Carys Lloyd"


@pytest.mark.parametrize(
    ("terms", "first"),
    [
        ([("08/05/2023", "unspecified")], date(2023, 5, 8)),
        ([("08/05/2023", "10/05/2027"), ("07/05/2019", "08/05/2023")], date(2019, 5, 7)),
        ([("04/05/2017", "06/05/2021"), ("02/05/2013", "02/05/2013")], date(2017, 5, 4)),
        ([("08/05/2023", "unspecified"), ("07/05/2011", "11/05/2015")], date(2023, 5, 8)),
        ([("08/05/2023", "31/12/2026"), ("08/05/2023", "unspecified")], date(2023, 5, 8)),
        ([("unspecified", "unspecified")], None),
        ([("31/02/2023", "x")], None),
        ([], None),
    ],
)
def test_first_day(desk: Desk, terms: list[tuple[str, str]], first: date | None) -> None:
    desk.take([replace(JANE, terms=terms)])
    assert person(desk, "jane-hart").start == first
    assert person(desk, "jane-hart").end is None


def test_an_ended_term_is_told(desk: Desk) -> None:
    made = desk.plan([replace(JANE, terms=[("08/05/2019", "08/05/2023")])])
    assert "jane-hart: every published term has ended, the last on 2023-05-08" in notes(made)


def test_a_post_that_holds_several_waits_for_a_person(desk: Desk) -> None:
    deputy = replace(JANE, posts="Deputy Leader of the Council, Lead Member for Finance, Chair of Audit Committee")
    desk.take([deputy])
    assert person(desk, "jane-hart").roles == ()
    assert "one published post seems to hold several" in notes(desk.plan([deputy]))
    by_hand(
        desk,
        "name: Jane Hart",
        "name: Jane Hart\n    roles: [{title: Deputy Leader of the Council}, {title: Lead Member for Finance}]",
    )
    made = desk.take([deputy])
    assert "several" not in notes(made)
    assert not made.changes


def test_somebody_co_opted_in_the_register_alone_is_asked_about(desk: Desk) -> None:
    desk.begin("people:\n  - {id: jane-hart, kind: co-opted, name: Jane Hart}\n")
    made = desk.take([JANE])
    assert "jane-hart is co-opted in the register only" in notes(made)
    assert not made.changes
