"""One desk for each test."""

from pathlib import Path

import pytest

from tests.register.moderngov.site import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A register without people."""
    return Desk(tmp_path).begin()
