"""What all tests share: the shipped rules are read once, and what was collected is not looked through again."""

import gc
from collections.abc import Iterator

import pytest

from tests.once import rules_read_once


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The real mail first: each of its seeds takes a minute, and last it would keep one core busy while others rest."""
    items.sort(key=lambda item: "real" not in item.path.parent.parts)


def pytest_collection_finish() -> None:
    """Eleven thousand tests stay until the end: the garbage collector need not look through them each time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def shipped_rules() -> Iterator[None]:
    """Whatever loads a council in this process takes the shipped rules as they were read first."""
    with pytest.MonkeyPatch.context() as patch:
        rules_read_once(patch)
        yield
