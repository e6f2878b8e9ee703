"""A register ten times the size costs a message at most twice as much (P13), names included."""

import time
from itertools import count

from mailguard.register import Register
from tests.register.conftest import SPRING
from tests.register.crowd import crowd, one_message

ROUNDS = 5
MESSAGES = 25


def _seconds(register: Register, first: int) -> float:
    """CPU seconds for messages that the register has not seen."""
    roll = register.on(SPRING)
    work = [one_message(register, seed) for seed in range(first, first + MESSAGES)]
    start = time.process_time()
    for addresses, names in work:
        for address in addresses:
            roll.who(address)
        for name in names:
            roll.named(name)
            roll.match(name)
    return time.process_time() - start


def test_ten_times_the_people_is_not_twice_the_time() -> None:
    small, large = crowd(1_000), crowd(10_000)
    seeds = count(0, MESSAGES)
    for register in (small, large):
        _seconds(register, next(seeds))  # makes the indexes
    rounds = [(_seconds(small, next(seeds)), _seconds(large, next(seeds))) for _ in range(ROUNDS)]
    least_small, least_large = (min(each) for each in zip(*rounds, strict=True))
    assert least_large <= 2 * least_small
