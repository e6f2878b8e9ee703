"""Workers and mail for all trials."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kill.lives import Workers, make_mail, workers


@pytest.fixture(scope="session")
def crew() -> Iterator[Workers]:
    with workers() as ready:
        yield ready


@pytest.fixture(scope="session")
def much_mail(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """20,000 messages in 10 mailboxes."""
    return make_mail(tmp_path_factory.mktemp("much"), 10, 2_000)


@pytest.fixture(scope="session")
def some_mail(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """400 messages in one mailbox."""
    return make_mail(tmp_path_factory.mktemp("some"), 1, 400)
