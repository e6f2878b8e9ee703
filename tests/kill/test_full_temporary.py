"""R-40: nothing is ever put into a temporary folder, so that it may be full: of whatever size it is.

Nor does the database put anything there (see the settings in tests/store/test_opening.py).
"""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from tests.kill.lives import Workers
from tests.kill.narrow import for_children
from tests.kill.offices import Kept, fill, kept, office
from tests.kill.orders import Order

LETTERS = 30


def test_scanning_needs_no_room_for_temporary_files(crew: Workers, tmp_path: Path) -> None:
    place = office(tmp_path / "office")
    fill(place, range(LETTERS))
    order = Order(command="scan", settings=str(place.settings), temporary=str(tmp_path / "full"))
    ended = crew.live(order)
    out, log = json.loads(ended.said)
    assert (ended.status, log) == (1, "")
    assert out == "30 new messages in 1 folder, 3 new findings\n"
    assert kept(place.folder) == Kept(listed=LETTERS, findings=3)


def test_one_that_needs_some_would_read_nothing(crew: Workers, tmp_path: Path) -> None:
    place = office(tmp_path / "office")
    fill(place, range(LETTERS))
    order = Order(command="scan", settings=str(place.settings), temporary=str(tmp_path / "full"), mode="spilling")
    assert crew.live(order).status == 2
    assert kept(place.folder).listed == 0
    assert crew.live(replace(order, temporary="")).status == 1, "and goes on when there is room"
    assert kept(place.folder) == Kept(listed=LETTERS, findings=3)


def test_no_child_finds_room_either(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "import tempfile; tempfile.TemporaryFile()"]
    refused = os.environ | for_children(tmp_path)
    done = subprocess.run(command, env=refused, check=False, capture_output=True, text=True)
    assert "No usable temporary directory" in done.stderr
    assert subprocess.run(command, check=False).returncode == 0
