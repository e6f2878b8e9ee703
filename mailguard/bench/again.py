"""Whether the same words get the same answers on every run: `python -m mailguard.bench.again` reads them once more.

Another process, with another seed for Python's hashes, in another order and in other company.
"""

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

from mailguard.bench.figures import Floor
from mailguard.bench.processes import ran
from mailguard.language.tone import Passage, Speaker, Tone
from mailguard.service.language import tone

SAME = Floor(
    id="same",
    what="answers that another run gives alike",
    value=None,
    floor=1.0,
    goal=1.0,
    unit="of 1",
    at_most=False,
)
PASSAGES = 400
_COMPANY = 7
"""Passages that are handed over together in the other process; here it is all of them."""


def of_answers(reader: Tone, passages: Sequence[Passage]) -> Floor:
    """The share of passages that another process answers alike, to the last decimal place."""
    asked = passages[:: max(1, len(passages) // PASSAGES)][:PASSAGES]
    here = [_plain(asdict(each)) for each in reader.read(asked)]
    there = again(asked)
    same = sum(one == other for one, other in zip(here, there, strict=True))
    return replace(
        SAME,
        value=same / len(asked) if asked else None,
        note=f"{same:,} of {len(asked):,}, in another order, other batches and another process",
    )


def again(passages: Sequence[Passage]) -> list[dict[str, Any]]:
    """The readings of another process, in this order. Raises CalledProcessError where it fails."""
    asked = json.dumps([[each.text, each.by, each.to, each.before] for each in reversed(passages)])
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
    command = (sys.executable, "-m", "mailguard.bench.again")
    answers: list[dict[str, Any]] = json.loads(ran(command, surroundings=surroundings, given=asked))
    return answers[::-1]


def answered(asked: str) -> str:
    """Readings of passages, both as JSON."""
    reader = tone()
    passages = [Passage(text, Speaker(by), Speaker(to), before) for text, by, to, before in json.loads(asked)]
    parts = (passages[start : start + _COMPANY] for start in range(0, len(passages), _COMPANY))
    return json.dumps([asdict(each) for part in parts for each in reader.read(part)])


def _plain(reading: dict[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(reading))
    return plain


if __name__ == "__main__":
    print(answered(sys.stdin.read()))
