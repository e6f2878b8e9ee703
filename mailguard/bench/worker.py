"""A worker by itself, for its memory: `python -m mailguard.bench.worker SETTINGS ASKED` scans and prints what it took.

ASKED is `rules` or `language`.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from mailguard.bench.processes import ran
from mailguard.bench.storing import Scanned, scan

_RULES, _LANGUAGE = "rules", "language"


def worker(settings: Path, language: bool) -> Scanned:
    """Scan in a process of its own, with the language layer or without. Raises CalledProcessError where it fails."""
    asked = _LANGUAGE if language else _RULES
    command = (sys.executable, "-m", "mailguard.bench.worker", str(settings), asked)
    return Scanned(**json.loads(ran(command)))


if __name__ == "__main__":
    print(json.dumps(asdict(scan(Path(sys.argv[1]), sys.argv[2] == _LANGUAGE))))
