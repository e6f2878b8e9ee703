"""A worker by itself, for its memory: `python -m mailguard.bench.worker SETTINGS` scans and prints what it took."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from mailguard.bench.processes import ran
from mailguard.bench.storing import Scanned, scan


def worker(settings: Path) -> Scanned:
    """Scan in a process of its own. Raises CalledProcessError where it fails."""
    command = (sys.executable, "-m", "mailguard.bench.worker", str(settings))
    return Scanned(**json.loads(ran(command)))


if __name__ == "__main__":
    print(json.dumps(asdict(scan(Path(sys.argv[1])))))
