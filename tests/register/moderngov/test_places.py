"""Where an import writes: through a link, and nothing stays behind of one that broke off."""

import os

import pytest

from mailguard.errors import RegisterError
from mailguard.register.moderngov import beside
from tests.register.moderngov.site import Cllr, Desk, mail

JANE = Cllr(number=1, name="Councillor Jane Hart", work=mail("j.hart"))


def test_a_link_stays_and_the_file_it_leads_to_is_written(desk: Desk) -> None:
    real = desk.folder / "kept" / "people.yml"
    real.parent.mkdir()
    desk.path.rename(real)
    desk.path.symlink_to("kept/people.yml")
    desk.take([JANE])
    assert desk.path.is_symlink()
    assert "jane-hart" in real.read_text(encoding="utf-8")
    assert sorted(file.name for file in real.parent.iterdir()) == [
        "people.moderngov.json",
        "people.yml",
        "people.yml.bak",
    ]
    assert [file.name for file in desk.folder.iterdir() if file.is_file()] == ["register.yml"]
    assert beside(desk.path) == beside(real)
    assert not desk.take([JANE]).changes


def test_what_a_broken_import_left_there_goes_with_the_next(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    own = desk.folder / ".register.mine.yml"
    own.write_text("kept: true\n", encoding="utf-8")

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", broken)
        with pytest.raises(RegisterError, match="No space left"):
            desk.take([JANE])
    left = [file for file in desk.folder.glob(".register.*.yml") if file != own]
    assert left
    desk.take([JANE])
    assert not any(file.exists() for file in left)
    assert own.exists()
