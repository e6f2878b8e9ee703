"""R-01: a scan worker killed at random moments loses nothing and doubles nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kill.lives import Left, Workers, kill_often, look, make_store
from tests.kill.orders import Order

MESSAGES = 20_000
SOUND = Left(lost=0, doubled=0, sound="ok")


@pytest.mark.slow
@pytest.mark.parametrize(("keyless", "kills"), [(False, 50), (True, 25)])
def test_nothing_is_lost_and_nothing_doubled(
    crew: Workers, much_mail: Path, tmp_path: Path, keyless: bool, kills: int
) -> None:
    """As it is shipped; and without unique keys, where the transaction alone is on trial."""
    url = make_store(tmp_path / "store.db", keyless)
    order = Order(database=url, mail=str(much_mail), pause=0.002)
    assert kill_often(crew, order, kills, seed=1) == kills, "all of them while at work"
    assert look(tmp_path / "store.db", MESSAGES) == SOUND


@pytest.mark.slow
def test_the_cursor_first_would_lose(crew: Workers, some_mail: Path, tmp_path: Path) -> None:
    assert any(left.lost for left in _controls(crew, some_mail, tmp_path, "cursor_first"))


@pytest.mark.slow
def test_the_cursor_last_would_double(crew: Workers, some_mail: Path, tmp_path: Path) -> None:
    assert any(left.doubled for left in _controls(crew, some_mail, tmp_path, "cursor_last"))


def _controls(crew: Workers, mail: Path, tmp_path: Path, mode: str) -> Iterator[Left]:
    """What is left of stores written in two transactions; a few kills may miss the moment between, many will not."""
    for seed in range(30):
        path = tmp_path / f"{seed}.db"
        url = make_store(path, keyless=mode == "cursor_last")
        kill_often(crew, Order(database=url, mail=str(mail), pause=0.01, mode=mode, chunk=10), 10, seed)
        yield look(path, 400)
