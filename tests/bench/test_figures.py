"""A figure and the floor under it."""

from typing import Any

import pytest

from mailguard.bench.figures import Floor


def _floor(**given: Any) -> Floor:
    return Floor(**{"id": "P0", "what": "something", "value": 3.0, "floor": 4.0, "goal": 2.0, **given})


@pytest.mark.parametrize(
    ("value", "at_most", "met", "reached"),
    [
        (3.0, True, True, False),
        (4.0, True, True, False),
        (2.0, True, True, True),
        (4.1, True, False, False),
        (5.0, False, True, True),
        (1.0, False, False, False),
        (None, True, None, None),
    ],
)
def test_a_floor_is_met_on_its_own_side(
    value: float | None, at_most: bool, met: bool | None, reached: bool | None
) -> None:
    floor = _floor(value=value, at_most=at_most)
    assert floor.met is met
    assert floor.reached is reached
