"""R-40: when the disk fills, the cursor never runs ahead, the database stays sound, and work goes on afterwards."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.kill.lives import Left, Workers, look, make_store
from tests.kill.offices import HIDDEN_EVERY, Kept, fill, kept, office
from tests.kill.orders import Order

LIMITS = range(60_000, 60_000 + 26 * 20_000, 20_000)
SIZES = range(140_000, 140_000 + 26 * 10_000, 10_000)
MESSAGES, LETTERS = 400, 150


@dataclass(frozen=True)
class State:
    """What a store holds: messages read according to the cursor, counted, and remembered."""

    cursor: int
    listed: int
    traces: int
    sound: str


def state(path: Path) -> State:
    with closing(sqlite3.connect(path)) as database:
        cursor = "".join(row[0] for row in database.execute("select cursor from partition"))
        (listed,) = database.execute("select count(*) from listed").fetchone()
        (traces,) = database.execute("select count(*) from trace").fetchone()
        (sound,) = database.execute("pragma integrity_check").fetchone()
    return State(int(cursor) + 1 if cursor else 0, listed, traces, sound)


def in_step(crew: Workers, mail: Path, path: Path, limit: int, mode: str = "together") -> int:
    """Read until no file may grow, hold it against the promises, and go on; how large the database itself was then."""
    url = make_store(path)
    ended = crew.live(Order(database=url, mail=str(mail), chunk=10, limit=limit, mode=mode))
    assert ended.status == 3, "the limit was never met"
    size = path.stat().st_size
    assert "Make room" in ended.said
    left = state(path)
    assert left.cursor == left.listed == left.traces
    assert left.listed < MESSAGES
    assert left.sound == "ok"
    assert crew.live(Order(database=url, mail=str(mail), chunk=100, life=1)).status == 0
    assert look(path, MESSAGES) == Left(lost=0, doubled=0, sound="ok")
    return size


@pytest.mark.parametrize("limit", LIMITS)
def test_without_room_for_the_write_ahead_log(crew: Workers, some_mail: Path, tmp_path: Path, limit: int) -> None:
    in_step(crew, some_mail, tmp_path / "store.db", limit)


@pytest.mark.parametrize("limit", SIZES)
def test_without_room_for_the_database_itself(crew: Workers, some_mail: Path, tmp_path: Path, limit: int) -> None:
    """Where the log is emptied after every few pages, it is the database that is full first."""
    assert in_step(crew, some_mail, tmp_path / "store.db", limit, "small log") == limit


@pytest.mark.parametrize("limit", LIMITS[::5])
def test_where_nothing_at_all_can_be_written_the_status_tells(crew: Workers, tmp_path: Path, limit: int) -> None:
    """The log lies on the same full disk, so nobody can be told in words."""
    place = office(tmp_path)
    scan = Order(command="scan", settings=str(place.settings))
    assert crew.live(scan).status == 0
    fill(place, range(LETTERS))
    ended = crew.live(replace(scan, limit=limit, log=0))
    assert (ended.status, json.loads(ended.said)) == (2, ["", ""])
    left = state(tmp_path / "mailguard.db")
    assert left.listed == left.traces < LETTERS
    assert left.sound == "ok"
    later = datetime.now(UTC) + timedelta(hours=1)  # the lease could not be given back either
    again = crew.live(replace(scan, begins=later.isoformat()))
    assert (again.status, json.loads(again.said)[1]) == (1, "")
    assert kept(tmp_path) == Kept(listed=LETTERS, findings=LETTERS // HIDDEN_EVERY)


def test_with_the_cursor_first_it_would_run_ahead(crew: Workers, some_mail: Path, tmp_path: Path) -> None:
    ahead = 0
    for limit in list(LIMITS)[::4]:
        path = tmp_path / f"{limit}.db"
        url = make_store(path)
        crew.live(Order(database=url, mail=str(some_mail), chunk=10, limit=limit, mode="cursor_first"))
        ahead += state(path).listed > state(path).traces
    assert ahead > 0
