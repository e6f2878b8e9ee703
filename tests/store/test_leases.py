"""Whose turn it is in a folder, whatever the clock says."""

from datetime import timedelta

import pytest

from tests.store.conftest import Desk
from tests.store.making import NOW


@pytest.mark.parametrize(
    ("seconds", "free"),
    [
        (0, False),
        (59, False),
        (60, True),
        (-30, False),  # another machine's clock, or a wait for the write lock
        (-60, False),
        (-61, True),
        (-86_400, True),
    ],
)
def test_a_lease_runs_out_and_is_dead_where_the_clock_was_set_back(desk: Desk, seconds: int, free: bool) -> None:
    lease = desk.store.lease(desk.number, 300, NOW + timedelta(seconds=seconds))
    assert (lease is not None) is free
    if lease is not None:
        assert lease.token == desk.token + 1
        assert desk.store.lease(desk.number, 300, NOW + timedelta(seconds=seconds)) is None, "it is taken again"


def test_of_two_who_find_it_dead_one_has_it(desk: Desk) -> None:
    late = NOW + timedelta(seconds=60)
    first, second = (desk.store.lease(desk.number, 60, late) for _ in range(2))
    assert first is not None
    assert second is None
