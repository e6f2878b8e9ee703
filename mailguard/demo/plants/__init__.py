"""What is planted in the demo: departures from the borough's clauses, and innocents that look like them.

Written from the clauses and from how people write to councils, by somebody who has not read the checks.
"""

from collections.abc import Iterator

from mailguard.demo.desk import Desk, Sent
from mailguard.demo.plants import blind, confidence, forwards, harmless_confidence, harmless_copies, harmless_forwards
from mailguard.demo.plants.stage import Stage

_ROOMS = (blind, forwards, confidence, harmless_copies, harmless_forwards, harmless_confidence)


def plant(desk: Desk) -> Iterator[Sent]:
    """Every plant, and the ordinary mail that belongs to the same threads."""
    stage = Stage(desk)
    for room in _ROOMS:
        for scene in room.SCENES:
            yield from scene(stage)
