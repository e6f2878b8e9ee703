"""R-41: eight processes write one database at the same time, and none is told that it is locked."""

import json
from pathlib import Path

from tests.kill.lives import Workers, make_store
from tests.kill.orders import Order

WRITERS = 8
P99_SECONDS = 0.250


def answers(crew: Workers, path: Path, writes: int, mode: str) -> tuple[int, list[float]]:
    """Busy errors of all writers, and the seconds of every transaction in order."""
    order = Order(database=make_store(path), mail="", writers=WRITERS, writes=writes, mode=mode)
    ended = crew.live(order)
    assert ended.status == 0
    told = json.loads(ended.said)
    assert len(told) == WRITERS
    return sum(busy for busy, _ in told), sorted(wait for _, waits in told for wait in waits)


def test_nobody_is_told_that_the_database_is_locked(crew: Workers, tmp_path: Path) -> None:
    """Another program may slow one round down, so the best of three counts; a busy error never does."""
    p99s = []
    for attempt in range(3):
        busy, waits = answers(crew, tmp_path / f"{attempt}.db", 300, "together")
        assert len(waits) == WRITERS * 300
        assert busy == 0
        p99s.append(waits[len(waits) * 99 // 100])
        if p99s[-1] <= P99_SECONDS:
            break
    assert min(p99s) <= P99_SECONDS, f"p99 {min(p99s) * 1000:.0f} ms"


def test_a_plain_begin_would_be_told(crew: Workers, tmp_path: Path) -> None:
    busy, _ = answers(crew, tmp_path / "store.db", 100, "plain_begin")
    assert busy > 0
