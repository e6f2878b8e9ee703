"""A store for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mailguard.store import open_store
from tests.imap.passes import KEY, Passes


@pytest.fixture
def passes(tmp_path: Path) -> Iterator[Passes]:
    """Scans into an empty store."""
    with open_store("sqlite:///store.db", KEY, "borough-2019", tmp_path) as store:
        yield Passes(store)
