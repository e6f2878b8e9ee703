"""How long `mailguard check` takes to start: one small mail, the whole family of processes.

Measured as an installed mailguard starts: with the bytecode that an installer leaves beside the modules. Where the
surroundings forbid Python to write any, each start would compile everything anew, and that would be measured instead.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from mailguard.bench.ours import Workplace
from mailguard.bench.processes import ran
from mailguard.bench.rounds import Turn

SMALL = b"From: someone@example.org\nTo: another@example.org\nSubject: Small\n\nGood morning.\n"
_FORBIDS = "PYTHONDONTWRITEBYTECODE"
_BYTECODE = "PYTHONPYCACHEPREFIX"


def turn_of(program: Sequence[str], place: Workplace) -> Turn:
    """A turn that runs `check` on one small mail; `program` is the command that runs mailguard.

    A first run, which no turn counts, writes the bytecode into the benchmark's own folder.
    """
    mail = place.folder / "small.eml"
    mail.write_bytes(SMALL)
    command = (*program, "check", "--settings", str(place.settings), "--json", str(mail))
    kept = {name: value for name, value in os.environ.items() if name != _FORBIDS}
    surroundings = {**kept, _BYTECODE: str(place.folder / "bytecode")}
    _spent(command, place.folder, surroundings)
    return lambda: _spent(command, place.folder, surroundings)


def _spent(command: Sequence[str], folder: Path, surroundings: Mapping[str, str]) -> float:
    """CPU seconds of the command and every child it waited for. Raises CalledProcessError where it fails."""
    before = os.times()
    ran(command, folder, surroundings)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
