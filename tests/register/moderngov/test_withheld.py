"""A postal address in a field that is published: the field is not taken over, never stored, and told without it."""

from dataclasses import replace

import pytest

from mailguard.register.moderngov import Published, plan, read_groups, read_wards, tell
from mailguard.register.moderngov.text import addressed
from tests.register.moderngov.site import ON, Cllr, Desk, answer, mail, notes

ALDA = Cllr(number=1, name="Councillor Alda Quarrie", work=mail("a.quarrie"), posts="Chair of Planning Committee")
BEVIN = Cllr(number=2, name="Councillor Bevin Rastrick", work=mail("b.rastrick"), party="Labour")
HOMES = (
    "7 Canary Row, Thornmere, zz99 9zz",
    "ZZ999ZZ",
    "zz99-9zz",
    "12a Old Mill Lane",
    "Flat 3, The Maltings",
    "3 St Mary's Close, Thornmere",
    "7 High St",
    "PO Box 12",
)


def kept_clean(desk: Desk, said: str) -> None:
    """Fails where any of an address was written down or told."""
    texts = [file.read_text(encoding="utf-8") for file in desk.folder.iterdir()] + [said]
    for text in texts:
        for word in ("canary", "zz99", "mill lane", "maltings", "mary", "high st", "po box"):
            assert word not in text.lower()


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("form", ["{}, {}", "{} ({})", "{} {}"])
def test_beside_a_name(desk: Desk, home: str, form: str) -> None:
    desk.take([ALDA, BEVIN])
    text = desk.text
    made = desk.take([replace(ALDA, name=form.format(ALDA.name, home)), BEVIN])
    assert desk.text == text
    assert "alda-quarrie: a postal address seems to stand beside the name" in notes(made)
    kept_clean(desk, "\n".join(tell(made)))


@pytest.mark.parametrize("home", HOMES)
def test_among_the_posts_and_beside_the_party(desk: Desk, home: str) -> None:
    desk.take([ALDA, BEVIN])
    text = desk.text
    posts, party = f"{ALDA.posts}; Home: {home}", f"Labour, {home}"
    made = desk.take([replace(ALDA, posts=posts), replace(BEVIN, party=party)])
    assert desk.text == text
    assert "alda-quarrie: a postal address seems to stand among the posts" in notes(made)
    assert "bevin-rastrick: a postal address seems to stand beside the party" in notes(made)
    assert "no longer gives" not in notes(made)
    kept_clean(desk, "\n".join(tell(made)))
    assert not desk.take([ALDA, BEVIN]).changes


def test_somebody_whom_the_register_knows_by_their_address_is_still_there(desk: Desk) -> None:
    desk.begin(f"people:\n  - {{id: alda, kind: member, name: Alda Quarrie, emails: [{mail('a.quarrie')}]}}\n")
    made = desk.take([replace(ALDA, name="Councillor Alda Quarrie, The Forge, Church Lane"), BEVIN])
    assert made.missing == ()
    assert "Forge" not in desk.text
    assert "alda: a postal address seems to stand beside the name" in notes(made)


def test_somebody_new_is_told_by_the_ward(desk: Desk) -> None:
    made = desk.take([replace(ALDA, name=f"{ALDA.name}, 7 Canary Row"), BEVIN])
    assert [id_ for id_, _ in made.added] == ["bevin-rastrick"]
    assert "Abbey: a postal address seems to stand beside the name" in notes(made)
    kept_clean(desk, "\n".join(tell(made)))


def test_beside_a_group(desk: Desk) -> None:
    member = (
        "<member><memberid>{}</memberid><fullusername>{}</fullusername><politicalgrouptitle>{}</politicalgrouptitle>"
    )
    listed = [(1, ALDA.name, "Labour Group, 7 Canary Row"), (9, "Cora Sherwin, 7 Canary Row", "Labour Group")]
    inner = "".join(f"{member.format(*each)}</member>" for each in listed)
    groups = read_groups(f"<memberlist><members>{inner}</members></memberlist>".encode(), "site")
    published = Published(source="site", sitting=read_wards(answer([ALDA]), "site"), groups=groups)
    made = plan(desk.load(), published, None, ON)
    assert "alda-quarrie: a postal address seems to stand beside the group" in notes(made)
    assert "somebody is in the list of groups and sits for no ward" in notes(made)
    kept_clean(desk, f"{made} " + "\n".join(tell(made)))


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Jane Lane",
        "Lead Member for Highways, Road Safety and Parks",
        "Cabinet Member for Housing 2025-26",
        "Chair of Area Committee 2",
        "Councillor A1 Smith",
        "Labour, Independent and Green",
        "HILL, Mary Ann",
        "Chair of the Green Spaces Working Group",
    ],
)
def test_what_is_no_address(text: str) -> None:
    assert not addressed(text)
    assert not addressed(text, places=True)
