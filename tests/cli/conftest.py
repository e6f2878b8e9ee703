"""One place for each test."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import structlog
import time_machine

from mailguard.cli import main
from tests.cli.place import MONDAY, SOURCE, START, Done, Place


@pytest.fixture
def place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Place]:
    """A council with a register and settings, and no source, on a Monday morning."""

    def call(arguments: Sequence[str]) -> Done:
        capsys.readouterr()
        status = main(arguments)
        said = capsys.readouterr()
        return Done(status, said.out, said.err)

    with time_machine.travel(MONDAY):
        yield Place(tmp_path, call).set_up()
    structlog.reset_defaults()


@pytest.fixture
def office(place: Place) -> Place:
    """A council that reads a Maildir and has every record of `[start]`."""
    return place.set_up(SOURCE, START)
