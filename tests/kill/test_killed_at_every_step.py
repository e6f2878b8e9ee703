"""R-03: a worker that dies before or after any step loses nothing and doubles nothing."""

import signal
from pathlib import Path

import pytest

from mailguard.store import Step
from tests.kill.lives import Left, Workers, look, make_store
from tests.kill.orders import Order

MESSAGES = 400


def die_then_finish(crew: Workers, order: Order) -> None:
    """One life that dies as it is told, and one that goes to the end."""
    ended = crew.live(order)
    assert ended.status == -signal.SIGKILL, "it never came to that step"
    again = Order(database=order.database, mail=order.mail, mode=order.mode, chunk=order.chunk, life=1)
    assert crew.live(again).status == 0


@pytest.mark.parametrize("keyless", [False, True])
@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", list(Step))
def test_dying_at_any_step(
    crew: Workers, some_mail: Path, tmp_path: Path, step: Step, when: str, keyless: bool
) -> None:
    url = make_store(tmp_path / "store.db", keyless)
    occurrence = 1 if step in {Step.LEASE, Step.ACKNOWLEDGE} else 3
    order = Order(database=url, mail=str(some_mail), chunk=50, die=(step, when, occurrence))
    die_then_finish(crew, order)
    assert look(tmp_path / "store.db", MESSAGES) == Left(lost=0, doubled=0, sound="ok")


def test_dying_after_the_cursor_went_first_would_lose(crew: Workers, some_mail: Path, tmp_path: Path) -> None:
    url = make_store(tmp_path / "store.db")
    die = (Step.INSERT.value, "before", 3)
    die_then_finish(crew, Order(database=url, mail=str(some_mail), chunk=50, mode="cursor_first", die=die))
    assert look(tmp_path / "store.db", MESSAGES).lost > 0


def test_dying_before_the_cursor_comes_last_would_double(crew: Workers, some_mail: Path, tmp_path: Path) -> None:
    url = make_store(tmp_path / "store.db", keyless=True)
    die = (Step.CURSOR.value, "before", 3)
    die_then_finish(crew, Order(database=url, mail=str(some_mail), chunk=50, mode="cursor_last", die=die))
    assert look(tmp_path / "store.db", MESSAGES).doubled > 0
