"""A store of its own for each test."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from mailguard.store import Judged, Store, open_store
from tests.store.making import KEY, NOW


@dataclass(frozen=True)
class Desk:
    """A store with one folder, leased."""

    store: Store
    number: int
    token: int
    path: Path

    def record(self, *judged: Judged, cursor: str = "c") -> int:
        """Write down what was said of these messages."""
        return self.store.record(self.number, self.token, judged, cursor, NOW)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_store("sqlite:///mailguard.db", KEY, "borough-2019", tmp_path) as store:
        number = store.partition("officers", "tom.reed@ambleford.gov.uk", "Sent")
        lease = store.lease(number, 60, NOW)
        assert lease is not None
        yield Desk(store, number, lease.token, tmp_path / "mailguard.db")
