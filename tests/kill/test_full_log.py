"""R-40: a full log never stops the scanning, and what became of it is told by whatever can still be written to."""

import json
import shutil
from pathlib import Path

import pytest

from tests.kill.lives import Workers
from tests.kill.offices import Kept, fill, kept, office
from tests.kill.orders import Order

LETTERS, SOURCES = 20, 4
GONE = [f'\n[[sources]]\nname = "gone-{number}"\nkind = "maildir"\npath = "gone"\n' for number in range(SOURCES)]
SIZES = 26


@pytest.fixture(scope="module")
def begun(crew: Workers, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with letters to read and a store with nothing in it yet."""
    place = office(tmp_path_factory.mktemp("begun"))
    assert crew.live(Order(command="scan", settings=str(place.settings))).status == 0
    fill(place, range(LETTERS))
    return place.folder


def scanned(crew: Workers, begun: Path, folder: Path, room: int, mode: str = "together") -> tuple[int, str, str]:
    """Status, words and log of `mailguard scan` where four sources are not there."""
    shutil.copytree(begun, folder)
    place = office(folder, GONE)
    ended = crew.live(Order(command="scan", settings=str(place.settings), log=room, mode=mode))
    out, log = json.loads(ended.said)
    return ended.status, out, log


def test_wherever_the_log_ends_everything_is_scanned_and_told(crew: Workers, begun: Path, tmp_path: Path) -> None:
    status, out, whole = scanned(crew, begun, tmp_path / "whole", -1)
    assert (status, len(whole.splitlines())) == (2, SOURCES)
    assert out.startswith("20 new messages in 1 folder, 2 new findings")
    for size in range(SIZES):
        room, folder = len(whole) * size // SIZES, tmp_path / str(size)
        status, said, log = scanned(crew, begun, folder, room)
        assert (status, said.replace(str(folder), ""), len(log)) == (2, out.replace(str(tmp_path / "whole"), ""), room)
        assert kept(folder) == Kept(listed=LETTERS, findings=2, unreached=SOURCES)


def test_a_log_that_is_not_held_would_stop_it(crew: Workers, begun: Path, tmp_path: Path) -> None:
    status, out, _ = scanned(crew, begun, tmp_path / "office", 0, "log unheld")
    assert (status, out, kept(tmp_path / "office").listed) == (2, "", 0)
