"""A worker by itself, for its memory: `python -m mailguard.bench.worker SETTINGS` scans and prints what it took."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from mailguard.bench.storing import Scanned, scan


def worker(settings: Path) -> Scanned:
    """Scan in a process of its own. Raises CalledProcessError where it fails."""
    command = (sys.executable, "-m", "mailguard.bench.worker", str(settings))
    # This interpreter, this module and a path of the benchmark's own folder, as a list: no shell reads it.
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - own words, no shell
    return Scanned(**json.loads(done.stdout))


if __name__ == "__main__":
    print(json.dumps(asdict(scan(Path(sys.argv[1])))))
