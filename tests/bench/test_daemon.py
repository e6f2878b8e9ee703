"""Another engine's daemon, a stand-in of a few lines here."""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from mailguard.bench.daemon import NotRunning, free_port, listens, program, started, turn_of
from mailguard.bench.peers import Rival, measured
from mailguard.bench.processes import below, cpu_of, peak_memory
from tests.bench.place import small_place

SERVER = """
import socket, sys, time
while time.process_time() < 0.05:
    pass
with socket.create_server(("127.0.0.1", int(sys.argv[1]))) as server:
    while True:
        server.accept()[0].close()
"""


@dataclass(frozen=True, slots=True)
class _Patient:
    pid: int

    def ask(self, messages: Sequence[bytes]) -> None:
        assert messages


def test_a_daemon_runs_until_the_end_of_the_block(tmp_path: Path) -> None:
    port = free_port()
    with started([sys.executable, "-c", SERVER, str(port)], tmp_path / "log", port) as pid:
        assert listens(port)
        assert pid in set(below(os.getpid()))
        assert cpu_of(pid) > 0
        assert turn_of(_Patient(pid), [b"mail"])() >= 0
        assert (peak_memory(pid) or 0) > 1
    assert not listens(port)


def test_a_daemon_that_ends_at_once_is_not_waited_for(tmp_path: Path) -> None:
    port = free_port()
    with (
        pytest.raises(NotRunning, match="did not start"),
        started([sys.executable, "-c", "raise SystemExit(3)"], tmp_path / "log", port),
    ):
        raise AssertionError("it never ran")


def test_what_is_not_installed_has_no_ratio_and_a_reason(tmp_path: Path) -> None:
    def missing() -> AbstractContextManager[_Patient]:
        raise NotRunning("not installed")

    assert program("no-such-program-of-mailguard") is None
    figure = measured(Rival("nobody", 10, missing), small_place(tmp_path), rounds=1)
    assert figure.ratio is None
    assert figure.why == "not installed"


def test_a_rival_takes_its_turn_beside_our_rules(tmp_path: Path) -> None:
    @contextmanager
    def ourselves() -> Iterator[_Patient]:
        yield _Patient(os.getpid())

    figure = measured(Rival("ourselves", 10, ourselves), small_place(tmp_path), rounds=2)
    assert figure.why == ""
    assert (figure.ratio or 0) > 0
    assert figure.messages == 10
