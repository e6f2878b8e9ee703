"""What is planted in the demo: departures from the borough's clauses, and innocents that look like them.

Written from the clauses and from how people write to councils, by somebody who has not read the checks; those about
conduct by somebody who had, in words of which the language layer is sure.
"""

from collections.abc import Iterator

from mailguard.demo.desk import Desk, Sent
from mailguard.demo.plants import (
    blind,
    conduct,
    confidence,
    disclosures,
    forwards,
    harmless_conduct,
    harmless_confidence,
    harmless_copies,
    harmless_disclosures,
    harmless_forwards,
    harmless_leaks,
    harmless_letters,
    harmless_names,
    harmless_strangers,
    leaks,
    names,
    strangers,
)
from mailguard.demo.plants.stage import Stage

ROOMS = (
    blind,
    forwards,
    confidence,
    harmless_copies,
    harmless_forwards,
    harmless_confidence,
    names,
    leaks,
    disclosures,
    harmless_names,
    harmless_letters,
    harmless_leaks,
    harmless_disclosures,
    strangers,
    harmless_strangers,
    conduct,
    harmless_conduct,
)


def plant(desk: Desk) -> Iterator[Sent]:
    """Every plant, and the ordinary mail that belongs to the same threads."""
    stage = Stage(desk)
    for room in ROOMS:
        for scene in room.SCENES:
            yield from scene(stage)
