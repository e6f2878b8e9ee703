"""Another engine's daemon on loopback, started for the benchmark and stopped again."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from mailguard.bench.processes import cpu_of
from mailguard.bench.rounds import Turn

_STARTING = 90.0


class NotRunning(Exception):
    """The daemon did not start, or no longer answers; the benchmark goes on without it."""


class Peer(Protocol):
    """An engine that can be asked about a message."""

    @property
    def pid(self) -> int:
        """The daemon's process, whose CPU is counted with that of its children."""

    def ask(self, messages: Sequence[bytes]) -> None:
        """Have every message judged. Raises NotRunning."""


def program(name: str) -> str | None:
    """Where the program lies, system folders included."""
    return shutil.which(name, path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin")))


def turn_of(peer: Peer, messages: Sequence[bytes]) -> Turn:
    """A turn in which the daemon judges the messages; what the asking costs is not counted."""

    def turn() -> float:
        before = cpu_of(peer.pid)
        peer.ask(messages)
        return cpu_of(peer.pid) - before

    return turn


@contextmanager
def started(command: Sequence[str], log: Path, port: int) -> Iterator[int]:
    """Run the daemon in the foreground as a child of ours until it listens; yields its pid. Raises NotRunning."""
    with log.open("wb") as out:
        # What rspamd, SpamAssassin and Dovecot are started with is written out in this room, and no mail is in it.
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=out)  # noqa: S603 - as above; no shell
        try:
            if not wait_for(lambda: child.poll() is not None or listens(port), _STARTING) or child.poll() is not None:
                raise NotRunning("it is installed and did not start")
            yield child.pid
        finally:
            child.terminate()
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()


def wait_for(ready: Callable[[], bool], seconds: float) -> bool:
    """Ask until it is ready; False where the time is over."""
    until = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > until:
            return False
        time.sleep(0.1)
    return True


def free_port() -> int:
    """A port on loopback that nobody uses now."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


def listens(port: int) -> bool:
    """Whether somebody answers there."""
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True
