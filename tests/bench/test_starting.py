"""The start of `mailguard check` is measured as that of an installed program, whose bytecode is there."""

import sys
from pathlib import Path

import pytest

from mailguard.bench.starting import turn_of
from tests.bench.place import small_place

FORBIDDEN = "import sys; sys.exit(sys.dont_write_bytecode)"
COUNTS = "open('runs', 'a', encoding='utf-8').write('.')"


def _program(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


def test_bytecode_is_written_where_the_surroundings_forbid_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert turn_of(_program(FORBIDDEN), small_place(tmp_path, 1))() >= 0


def test_the_first_run_writes_it_and_is_not_counted(tmp_path: Path) -> None:
    turn = turn_of(_program(COUNTS), small_place(tmp_path, 1))
    assert (tmp_path / "runs").read_text(encoding="utf-8") == "."
    turn()
    assert (tmp_path / "runs").read_text(encoding="utf-8") == ".."
