"""A Member lets somebody see the matter: who is meant, in which clause, and what only looks like leave."""

from datetime import date
from pathlib import Path

import pytest

from mailguard.correspondence.wordings.leave import members_named, released_by
from mailguard.correspondence.wordings.plain import placed
from mailguard.register import load
from mailguard.register.party import Naming
from tests.correspondence.test_wordings import JANE, ROLL, TOM

OAKES = "carys-oakes"


@pytest.mark.parametrize(
    ("text", "leave"),
    [
        ("Not all Members need know, but Cllr Birch may see it.", (TOM,)),
        ("Cllr Birch rang me; please show this to Cllr Birch.", (TOM,)),
        ("Please show this to Cllr Birch; Cllr Birch knows the road.", (TOM,)),
        ("I am happy for Cllr Birch’s involvement.", (TOM,)),
        ("Cllr Birch rang; he can see it.", (TOM,)),
        ("Cllr Oakes and Cllr Birch rang; he can see it.", (TOM,)),
        ("Tom and Carys can see it.", (TOM, OAKES)),
        ("cllr birch can see it", (TOM,)),
        ("Is this no longer confidential?", None),
        ("When may Cllr Birch see it?", None),
        ("Is Cllr Birch welcome to see it?", None),
        ("Is it fair for Cllr Birch to see it?", None),
        ("Are you well, and could you copy Cllr Birch?", (TOM,)),
        ("Please tell Cllr Birch that the bins were late.", None),
        ("Please give Cllr Birch his own copy of it.", None),
        ("You may tell Cllr Birch about the bins, nothing else.", None),
        ("He can see it.", None),
        ("Share this with Cllr Birch?", None),
        ("Share this with Cllr Birch, please?", (TOM,)),
        ("On behalf of Cllr Birch and me, when does it open?", (TOM,)),
        ("Has Cllr Birch asked me to raise this?", None),
        ("I am raising this jointly with Cllr Birch.", (TOM,)),
        ("Should I raise this with Cllr Birch?", None),
        ("I have mentioned this to Cllr Birch.", (TOM,)),
        ("If I mentioned this to Cllr Birch, he would laugh.", None),
        ("Please reply to both Cllr Birch and me.", (TOM,)),
        ("Please write to Cllr Birch's landlord.", None),
        ("(Cllr Birch copied)", (TOM,)),
        ("Please send this to my two fellow ward members.", (TOM, OAKES)),
        ("Do share with ward colleagues.", ()),
        ("Please forward to the relevant member.", ()),
        ("Please forward to the relevant member, in confidence.", None),
        ("Please keep this between you, me and the ward member.", None),
        ("Please let the ward member know that the pool is shut.", None),
    ],
)
def test_leave(text: str, leave: tuple[str, ...] | None) -> None:
    assert released_by(text, ROLL) == leave


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Tom Birch", ["Tom Birch"]),
        ("Carys and Cllr Birch", ["Carys", "Cllr Birch"]),
        ("Cllr Birch and Carys", ["Cllr Birch", "Carys"]),
        ("Cllr Birch, Tom and Cllr Birch", ["Cllr Birch", "Tom", "Cllr Birch"]),
        ("Sam Okoro and Sam", []),
    ],
)
def test_members_named(text: str, quotes: list[str]) -> None:
    assert [naming.quote for naming in members_named(text, ROLL)] == quotes


def test_a_surname_that_is_somebody_elses_first_name(tmp_path: Path) -> None:
    who = "".join(
        f"  - {{id: {name}, kind: member, name: {name} {rest}, emails: [{name}@ambleford.gov.uk]}}\n"
        for name, rest in (("Ruth", "James"), ("James", "Wick"))
    )
    (tmp_path / "register.yml").write_text(f"council: Ambleford\ndomains: [ambleford.gov.uk]\npeople:\n{who}")
    roll = load(tmp_path / "register.yml").on(date(2027, 2, 2))
    assert [naming.quote for naming in members_named("Show it to Cllr James.", roll)] == ["Cllr James"]


def test_a_first_name_that_one_member_has_is_sure() -> None:
    (naming,) = members_named("Ask Jane.", ROLL)
    assert ([person.id for person in naming.people], naming.sure) == ([JANE], True)


def test_a_name_twice_is_found_in_both_places() -> None:
    twice = (Naming("Tom", (), sure=True),) * 2
    assert [start for _, start in placed("Tom and Tom", twice)] == [0, 8]
