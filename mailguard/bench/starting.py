"""How long `mailguard check` takes to start: one small mail, the whole family of processes."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from mailguard.bench.ours import Workplace
from mailguard.bench.rounds import Turn

SMALL = b"From: someone@example.org\nTo: another@example.org\nSubject: Small\n\nGood morning.\n"


def turn_of(program: Sequence[str], place: Workplace) -> Turn:
    """A turn that runs `check` on one small mail; `program` is the command that runs mailguard."""
    mail = place.folder / "small.eml"
    mail.write_bytes(SMALL)
    command = (*program, "check", "--settings", str(place.settings), "--json", str(mail))
    return lambda: _spent(command, place.folder)


def _spent(command: Sequence[str], folder: Path) -> float:
    """CPU seconds of the command and every child it waited for. Raises CalledProcessError where it fails."""
    before = os.times()
    # The running program and files that this benchmark wrote, as a list: no shell reads it, nothing comes from outside.
    subprocess.run(command, check=True, capture_output=True, cwd=folder)  # noqa: S603 - see above
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system
