"""Each takes its turn in every round, and ratios are those of the rounds."""

import os

from mailguard.bench.rounds import interleaved, one_core, ratio, timed


def test_every_round_asks_each_once_and_begins_with_another() -> None:
    asked: list[str] = []

    def turn(name: str, seconds: float) -> float:
        asked.append(name)
        return seconds

    seconds = interleaved([lambda: turn("a", 1.0), lambda: turn("b", 2.0)], rounds=3)
    assert asked == ["a", "b", "b", "a", "a", "b"]
    assert seconds == [[1.0, 1.0, 1.0], [2.0, 2.0, 2.0]]


def test_the_ratio_is_the_median_of_the_rounds_own_ratios() -> None:
    # A machine that was slow for one round was slow for both.
    assert ratio([2.0, 20.0, 3.0], [1.0, 10.0, 1.0]) == 2.0


def test_no_time_at_all_gives_a_ratio_all_the_same() -> None:
    assert ratio([0.0], [1.0]) > 0
    assert ratio([1.0], [0.0]) > 1


def test_a_turn_does_the_work_once() -> None:
    done: list[int] = []
    assert timed(lambda: done.append(1))() >= 0
    assert done == [1]


def test_afterwards_every_core_may_be_used_again() -> None:
    before = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    with one_core() as alone:
        assert alone is (before is not None)
    assert before == (os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None)
