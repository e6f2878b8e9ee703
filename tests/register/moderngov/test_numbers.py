"""The site's numbers: one that is given to somebody else makes nobody somebody else."""

from dataclasses import replace

import pytest

from tests.register.moderngov.site import Cllr, Desk, mail, notes

JANE = Cllr(number=1, name="Councillor Jane Hart", work=mail("j.hart"))
CARYS = Cllr(number=2, name="Councillor Carys Pugh", work=mail("c.pugh"), ward="Castle")


@pytest.mark.parametrize("work", [CARYS.work, "", mail("z.newman")])
def test_a_number_given_to_somebody_else_changes_nobody(desk: Desk, work: str) -> None:
    desk.take([JANE, CARYS])
    text = desk.text
    zed = replace(CARYS, name="Councillor Zed Newman", work=work)
    for _ in range(2):
        made = desk.take([JANE, zed])
        assert desk.text == text
        assert "Zed Newman may be carys-pugh; nothing is changed for them" in notes(made)
    desk.path.write_bytes(f"{text}  - {{id: zed-newman, kind: member, name: Zed Newman}}\n".encode())
    settled = desk.take([JANE, replace(zed, work=mail("z.newman"))])
    assert "may be" not in notes(settled)
    found = {each.id: (each.name, each.emails) for each in desk.load().people}
    assert found["zed-newman"] == ("Zed Newman", (mail("z.newman"),))
    assert found["carys-pugh"] == ("Carys Pugh", (mail("c.pugh"),))


def test_numbers_that_are_exchanged_change_nobody(desk: Desk) -> None:
    desk.take([JANE, CARYS])
    text = desk.text
    desk.take([replace(JANE, number=2), replace(CARYS, number=1)])
    assert desk.text == text
