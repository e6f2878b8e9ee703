"""Whose a published address is."""

import pytest

from mailguard.register.moderngov.whose import role
from tests.register.moderngov.site import Cllr, Desk, mail, notes

OFFICERS = """people:
  - {id: ann-bracknell, kind: officer, name: Ann Bracknell, emails: [ann.bracknell@thornmere.example.org]}
mailboxes:
  - {emails: [leader@thornmere.example.org], kind: role, members: [ann-bracknell]}
"""


def emails(desk: Desk, *cllrs: Cllr) -> dict[str, tuple[str, ...]]:
    """Each new Member's addresses after an import."""
    desk.take(cllrs)
    return {person.id: person.emails for person in desk.load().people if str(person.kind) == "member"}


def test_an_officers_address_is_never_a_members(desk: Desk) -> None:
    desk.begin(OFFICERS)
    jane = Cllr(number=1, name="Councillor Jane Hart", work=mail("ann.bracknell"), home=mail("j.hart"))
    assert emails(desk, jane) == {"jane-hart": (mail("j.hart"),)}
    assert f"{mail('ann.bracknell')}, published for jane-hart, is the address of the officer ann-bracknell" in notes(
        desk.plan([jane])
    )


def test_settled_by_an_assistants_mailbox_it_is_not_asked_again(desk: Desk) -> None:
    desk.begin(OFFICERS)
    jane = Cllr(number=1, name="Councillor Jane Hart", work=mail("ann.bracknell"), home=mail("j.hart"))
    desk.take([jane])
    box = "  - {emails: [pa@thornmere.example.org], kind: assistant, members: [ann-bracknell], acts_for: [jane-hart]}\n"
    desk.path.write_text(desk.text + box, encoding="utf-8")
    assert "ann.bracknell" not in notes(desk.plan([jane]))


def test_a_mailbox_of_the_register_is_not_a_members(desk: Desk) -> None:
    desk.begin(OFFICERS)
    jane = Cllr(number=1, name="Councillor Jane Hart", work=mail("leader"))
    assert emails(desk, jane) == {"jane-hart": ()}
    assert "is a mailbox that does not say who reads it for whom" in notes(desk.plan([jane]))


def test_the_name_of_a_stranger_is_not_a_members(desk: Desk) -> None:
    jane = Cllr(number=1, name="Councillor Jane Hart", work=mail("bronagh.tierney"))
    assert emails(desk, jane) == {"jane-hart": ()}
    assert "is named after somebody else" in notes(desk.plan([jane]))


def test_a_private_address_may_be_named_after_anything(desk: Desk) -> None:
    jane = Cllr(number=1, name="Councillor Jane Hart", home="rose.cottage@example.com")
    assert emails(desk, jane) == {"jane-hart": ("rose.cottage@example.com",)}


def test_shared_and_named_after_one_it_is_that_ones(desk: Desk) -> None:
    address = mail("tom.varley")
    found = emails(
        desk,
        Cllr(number=1, name="Councillor Jane Hart", work=address),
        Cllr(number=2, name="Cllr Tom Varley", work=address),
    )
    assert found == {"jane-hart": (), "tom-varley": (address,)}


def test_shared_by_two_it_could_be_nobody_gets_it(desk: Desk) -> None:
    address = "tarleton@example.com"
    couple = [
        Cllr(number=1, name="Councillor Winsome Tarleton", home=address),
        Cllr(number=2, name="Councillor Aubrey Tarleton", home=address),
    ]
    assert emails(desk, *couple) == {"winsome-tarleton": (), "aubrey-tarleton": ()}
    assert "nothing says whose it is" in notes(desk.plan(couple))
    assert desk.load().mailboxes == ()


def test_a_shared_private_address_makes_no_mailbox(desk: Desk) -> None:
    address = "office@example.com"
    pair = [Cllr(number=n, name=f"Cllr {name}", work=address) for n, name in enumerate(("Jane Hart", "Tom Varley"), 1)]
    emails(desk, *pair)
    assert desk.load().mailboxes == ()


def test_a_shared_address_of_the_councils_becomes_an_assistants_mailbox_to_settle(desk: Desk) -> None:
    address = mail("bronagh.tierney")
    pair = [Cllr(number=n, name=f"Cllr {name}", work=address) for n, name in enumerate(("Jane Hart", "Tom Varley"), 1)]
    emails(desk, *pair)
    (mailbox,) = desk.load().mailboxes
    assert (mailbox.acts_for, mailbox.members) == (("jane-hart", "tom-varley"), ())
    assert "does not say who reads it for whom" in notes(desk.plan(pair))
    desk.path.write_text(desk.text.replace("members: []", "members: [someone@example.com]"), encoding="utf-8")
    assert "bronagh" not in notes(desk.plan(pair))


def test_a_domain_cut_short_is_not_taken_over(desk: Desk) -> None:
    jane = Cllr(number=1, name="Councillor Jane Hart", work="jane.hart@thornmere.example")
    assert emails(desk, jane) == {"jane-hart": ()}
    assert "the address published for jane-hart is cut short" in notes(desk.plan([jane]))


def test_another_domain_for_most_is_told(desk: Desk) -> None:
    cllrs = [
        Cllr(number=n, name=f"Councillor {name} Hart", work=f"{name}.hart@newmere.gov.uk")
        for n, name in enumerate(("Jane", "Tom", "Una", "Vera"), 1)
    ]
    assert "4 Members have addresses at newmere.gov.uk, which is not among the domains" in notes(desk.plan(cllrs))


@pytest.mark.parametrize("local", ["leader", "Deputy.Mayor", "leader.pa", "labour.group", "member-services", "mayor1"])
def test_offices(local: str) -> None:
    assert role(f"{local}@ambleford.gov.uk")


@pytest.mark.parametrize(
    ("box", "told"),
    [
        ("kind: list, members: [jane-hart]", True),
        ("kind: role, members: [jane-hart]", False),
        ("kind: assistant, members: [], acts_for: [jane-hart]", False),
    ],
)
def test_without_an_address_only_a_mailbox_that_acts_for_them_will_do(desk: Desk, box: str, told: bool) -> None:
    jane = Cllr(number=1, name="Councillor Jane Hart")
    desk.take([jane])
    desk.path.write_text(f"{desk.text}mailboxes:\n  - {{emails: [x@thornmere.example.org], {box}}}\n", encoding="utf-8")
    assert ("jane-hart has no e-mail address of their own" in notes(desk.plan([jane]))) is told


def test_a_wards_mailbox_is_not_a_members(desk: Desk) -> None:
    jane = Cllr(number=1, name="Councillor Jane Hart", ward="Castle Hill", work=mail("castle.hill.ward"))
    assert emails(desk, jane) == {"jane-hart": ()}
    assert "is named after an office" in notes(desk.plan([jane]))


@pytest.mark.parametrize("local", ["jane.hart", "cllr101", "hart", "jhart", "lead.hart"])
def test_people(local: str) -> None:
    assert not role(f"{local}@ambleford.gov.uk")


def test_a_colleagues_private_address_is_not_a_members(desk: Desk) -> None:
    oonagh = Cllr(number=1, name="Councillor Oonagh Wilmot", home="caspian.treadwell@example.com")
    caspian = Cllr(number=2, name="Councillor Caspian Treadwell", work=mail("c.treadwell"))
    assert emails(desk, oonagh, caspian) == {"oonagh-wilmot": (), "caspian-treadwell": (mail("c.treadwell"),)}
    assert "published for oonagh-wilmot, is another Member's" in notes(desk.plan([oonagh, caspian]))


@pytest.mark.parametrize("domain", ["newmere.gov.uk", "newmere.example"])
def test_a_domain_that_is_missing_is_told_once_and_not_of_each_member(desk: Desk, domain: str) -> None:
    cllrs = [
        Cllr(number=n, name=f"Councillor {name} Hart", work=f"{name}.hart@{domain}")
        for n, name in enumerate(("Jane", "Tom", "Una", "Vera"), 1)
    ]
    alone = Cllr(number=5, name="Councillor Xenia Birch", work="xenia.birch@post.example")
    told = [note for note in desk.plan([*cllrs, alone]).notes if "address" in note.what]
    assert [note.what for note in told] == [
        f"4 Members have addresses at {domain}, which is not among the domains",
        "xenia-birch has a private address only",
    ]
