"""Who reads a list is always said: what is left out is not nobody. A mailbox that nobody reads is told."""

from pathlib import Path

import pytest

from mailguard.errors import RegisterError
from mailguard.message import Address
from mailguard.register import load
from mailguard.register.reviewing import check
from tests.register.conftest import SPRING, Written

BOX = "all.members@ambleford.gov.uk"
REMEDY = "Write members: [ids], members: unknown where nobody can say, or members: [] where it is nobody"


def test_a_list_that_does_not_say_who_reads_it_is_refused(written: Written) -> None:
    path = written(f"mailboxes:\n  - {{emails: [{BOX}], kind: list}}\n")
    with pytest.raises(RegisterError) as refused:
        load(path)
    assert str(refused.value) == f"{path}:8: {BOX} (list) does not say who reads it. {REMEDY}"


@pytest.mark.parametrize(
    ("mailbox", "told"),
    [
        ("kind: shared", True),
        ("kind: role, members: []", True),
        ("kind: list, members: []", True),
        ("kind: assistant", True),
        ("kind: assistant, acts_for: [jane-hart]", False),
        ("kind: role, members: unknown", False),
        ("kind: shared, members: [jane-hart]", False),
    ],
)
def test_a_mailbox_that_nobody_reads_is_told(written: Written, mailbox: str, told: bool) -> None:
    register = load(written(f"mailboxes:\n  - {{emails: [{BOX}], {mailbox}}}\n"))
    assert any(f"{BOX} " in note.what and "read by nobody" in note.what for note in check(register, SPRING)) is told


@pytest.mark.parametrize("members", ["[]", "unknown", "[unknown]"])
def test_a_mailbox_that_says_nobody_or_unknown_is_taken_at_its_word(written: Written, members: str) -> None:
    register = load(written(f"mailboxes:\n  - {{emails: [{BOX}], kind: list, members: {members}}}\n"))
    assert register.on(SPRING).who(Address(BOX)).unseen == (() if members == "[]" else (BOX,))


@pytest.mark.parametrize(
    ("header", "cell"),
    [
        ("emails,kind,members", ","),
        ("emails,kind,members,from", ", ,2020-01-01"),
    ],
)
def test_an_empty_cell_does_not_say_who_reads_it(tmp_path: Path, header: str, cell: str) -> None:
    path = tables(tmp_path, f"{header}\n\n{BOX},list{cell}\n")
    with pytest.raises(RegisterError) as refused:
        load(tmp_path)
    assert str(refused.value) == f"{path}:3: {BOX} (list) does not say who reads it. {REMEDY}"


def test_a_cell_says_nobody_as_the_list_does(tmp_path: Path) -> None:
    tables(tmp_path, f"emails,kind,members\n{BOX},list,[]\n")
    (mailbox,) = load(tmp_path).mailboxes
    assert (mailbox.members, mailbox.opened) == ((), True)


def tables(folder: Path, mailboxes: str) -> Path:
    """A register as tables, whose other mailboxes are these; where they lie."""
    (folder / "people.csv").write_text("id,kind,name,emails\na,officer,A,a@b.example\n", encoding="utf-8")
    path = folder / "mailboxes.csv"
    path.write_text(mailboxes, encoding="utf-8")
    return path
