"""Other packages that read language, each in a process of its own: `reading.py`, run by the Python that has them.

They are `.venv/bin/pip install -e '.[bench]'`; where they may not lie beside mailguard, MAILGUARD_BENCH_PYTHON names
the Python that has them. One that is not installed is not measured, and that is said.
"""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mailguard.bench.daemon import NotRunning, free_port, started
from mailguard.bench.processes import ran

SPACY, PRESIDIO, MINILM = "spacy", "presidio", "minilm"
PYTHON = "MAILGUARD_BENCH_PYTHON"
_PROGRAM = Path(__file__).with_name("reading.py")
_WAITING = 600.0


@dataclass(frozen=True, slots=True)
class Other:
    """A process that is ready to read."""

    pid: int
    port: int

    def ask(self, messages: Sequence[bytes]) -> None:
        """Have every text read, UTF-8. Raises NotRunning."""
        self.read([each.decode() for each in messages])

    def read(self, given: Sequence[str] | Sequence[Sequence[int]]) -> None:
        """Have texts read, or rows of token numbers where it reads those. Raises NotRunning."""
        try:
            with socket.create_connection(("127.0.0.1", self.port), _WAITING) as line:
                line.sendall(json.dumps(given).encode() + b"\n")
                line.shutdown(socket.SHUT_WR)
                answer = b"".join(iter(lambda: line.recv(65536), b""))
        except OSError as error:
            raise NotRunning(f"it no longer answers ({type(error).__name__})") from error
        if not answer.isdigit() or int(answer) != len(given):
            raise NotRunning("it did not read every text")


@contextmanager
def reader(name: str, folder: Path) -> Iterator[Other]:
    """Run the reader of this name until the end of the block, its log in `folder`. Raises NotRunning."""
    python = os.environ.get(PYTHON) or sys.executable
    if not _there(python, name):
        raise NotRunning("not installed: in a checkout run .venv/bin/pip install -e '.[bench]'")
    port = free_port()
    command = (python, "-P", str(_PROGRAM), name, str(port))
    with started(command, folder / f"{name}.log", port) as pid:
        yield Other(pid, port)


def _there(python: str, name: str) -> bool:
    """Whether that Python has what the reader needs."""
    try:
        ran((python, "-P", str(_PROGRAM), name))
    except (OSError, subprocess.CalledProcessError):
        return False
    return True
