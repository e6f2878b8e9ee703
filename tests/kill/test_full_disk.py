"""R-40: when the disk fills, the cursor never runs ahead, the database stays sound, and work goes on afterwards."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.kill.lives import Left, Workers, look, make_store
from tests.kill.orders import Order

LIMITS = range(60_000, 60_000 + 26 * 20_000, 20_000)
MESSAGES = 400


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


@pytest.mark.parametrize("limit", LIMITS)
def test_a_full_disk_leaves_everything_in_step(crew: Workers, some_mail: Path, tmp_path: Path, limit: int) -> None:
    url = make_store(tmp_path / "store.db")
    ended = crew.live(Order(database=url, mail=str(some_mail), chunk=10, limit=limit))
    assert ended.status == 3, "the limit was never met"
    assert "Make room" in ended.said
    left = state(tmp_path / "store.db")
    assert left.cursor == left.listed == left.traces
    assert left.listed < MESSAGES
    assert left.sound == "ok"
    assert crew.live(Order(database=url, mail=str(some_mail), chunk=100, life=1)).status == 0
    assert look(tmp_path / "store.db", MESSAGES) == Left(lost=0, doubled=0, sound="ok")


def test_with_the_cursor_first_it_would_run_ahead(crew: Workers, some_mail: Path, tmp_path: Path) -> None:
    ahead = 0
    for limit in list(LIMITS)[::4]:
        path = tmp_path / f"{limit}.db"
        url = make_store(path)
        crew.live(Order(database=url, mail=str(some_mail), chunk=10, limit=limit, mode="cursor_first"))
        ahead += state(path).listed > state(path).traces
    assert ahead > 0
