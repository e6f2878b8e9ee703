"""Side by side: each takes its turn in every round, on one core, and CPU time is what counts."""

import gc
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from statistics import median

ROUNDS = 5

Turn = Callable[[], float]
"""Does the work once and gives the CPU seconds that it took."""


@contextmanager
def one_core() -> Iterator[bool]:
    """Stay on one core, with every child started meanwhile; yields False where the platform cannot."""
    if not hasattr(os, "sched_setaffinity"):
        yield False
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield True
    finally:
        os.sched_setaffinity(0, before)


def timed(work: Callable[[], object]) -> Turn:
    """A turn of work done in this process."""

    def turn() -> float:
        gc.collect()
        start = time.process_time()
        work()
        return time.process_time() - start

    return turn


def interleaved(turns: Sequence[Turn], rounds: int = ROUNDS) -> list[list[float]]:
    """CPU seconds of each turn, one for each round; every round begins with another turn."""
    seconds: list[list[float]] = [[] for _ in turns]
    for number in range(rounds):
        for place in range(len(turns)):
            which = (place + number) % len(turns)
            seconds[which].append(turns[which]())
    return seconds


def ratio(over: Sequence[float], under: Sequence[float]) -> float:
    """The median of the ratios of the rounds; the clock's smallest step stands in for nothing at all."""
    least = time.get_clock_info("process_time").resolution
    return median(max(one, least) / max(other, least) for one, other in zip(over, under, strict=True))
