"""Where the demo may write: never over somebody's council."""

from pathlib import Path

import pytest

from mailguard.demo.show import HEAD, show
from mailguard.errors import NotReady


class Written(Exception):
    """The demo has begun to write."""


def stop(step: str, number: int) -> None:
    raise Written


@pytest.mark.parametrize("name", ["settings.toml", "mailguard.db", "mail", "notes.txt"])
def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("[council]", encoding="utf-8")
    with pytest.raises(NotReady, match="--out"):
        show(tmp_path, 1, stop)
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_new_an_empty_and_an_earlier_folder_are_written_to(tmp_path: Path) -> None:
    (earlier := tmp_path / "earlier").mkdir()
    (earlier / "settings.toml").write_text(HEAD, encoding="utf-8")
    (earlier / "mailguard.db").write_text("old", encoding="utf-8")
    (empty := tmp_path / "empty").mkdir()
    for folder in (earlier, empty, tmp_path / "new"):
        with pytest.raises(Written):
            show(folder, 1, stop)
        assert (folder / "settings.toml").is_file()
