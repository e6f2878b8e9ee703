"""A real Dovecot for the tests, and officers who write to it."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from imapclient import IMAPClient  # type: ignore[import-untyped]  # it has no types

from mailguard.bench.daemon import NotRunning
from mailguard.bench.dovecot import OWN, Dovecot, dovecot
from mailguard.sources import Source, Spec, open_source
from mailguard.sources.imap import leave_all


@contextmanager
def real(mailboxes: Sequence[str], sent: str = "Sent") -> Iterator[Dovecot]:
    """Run it; in CI its absence is a failure, elsewhere a reason to say that nothing was tried."""
    try:
        with dovecot(mailboxes, sent) as running:
            yield running
            leave_all()
    except NotRunning as error:
        absent = pytest.fail if os.environ.get("CI") else pytest.skip
        absent(f"Dovecot: {error} (tests/peers.sh installs it)")


@contextmanager
def officer(running: Dovecot, mailbox: str) -> Iterator[Any]:
    """The officer's own mail program."""
    with IMAPClient("127.0.0.1", port=running.port, ssl=False, timeout=20) as client:
        client.login(mailbox, OWN)
        yield client


def source(
    running: Dovecot, mailboxes: Sequence[str], connections: int = 4, folders: tuple[str, ...] = ("Sent",)
) -> Source:
    """The source that reads it."""
    told = Spec(
        name="officers",
        server=running.server(connections),
        mailboxes=tuple(mailboxes),
        folders=folders,
        keeps_bcc=True,
    )
    return open_source("imap", told)
