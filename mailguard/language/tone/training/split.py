"""Which rows are learnt from, which choose the threshold, and which measure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from mailguard.language.tone.training.rows import Row, key

TEST_WRITERS: Final = frozenset({"w04", "w08", "w11", "w19", "w20", "w29"})
DEV_WRITERS: Final = frozenset({"w06"})
UNSEEN: Final = frozenset({"role_or_team_named", "robust_question"})
"""Functionalities that are never learnt from, whoever wrote them: one to be flagged, one allowed."""

ALIKE: Final = 0.5
_COMMON: Final = 40


@dataclass(frozen=True, slots=True)
class Split:
    """Rows by what they serve for; a row that is no one's own (see `near`) is in none of them but `left_out`."""

    train: tuple[Row, ...]
    dev: tuple[Row, ...]
    test: tuple[Row, ...]
    left_out: tuple[tuple[Row, Row, float], ...]
    """Test rows that resemble another writer's row, that row, and how alike they are (0 to 1)."""


def split(rows: Sequence[Row]) -> Split:
    """The rows by writer and functionality, with near-duplicates across writers left out of the test."""
    alike = near(rows, TEST_WRITERS)
    copied = {row.id for row, _, _ in alike}
    held = TEST_WRITERS | DEV_WRITERS
    return Split(
        train=tuple(row for row in rows if row.writer not in held and row.functionality not in UNSEEN),
        dev=tuple(row for row in rows if row.writer in DEV_WRITERS),
        test=tuple(row for row in rows if row.writer in TEST_WRITERS and row.id not in copied),
        left_out=alike,
    )


def near(rows: Sequence[Row], writers: Iterable[str]) -> tuple[tuple[Row, Row, float], ...]:
    """Rows of these writers that share half of their pairs of neighbouring words with a row of another writer."""
    pieces = [_pieces(row.text) for row in rows]
    holding: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, own in enumerate(pieces):
        for piece in own:
            holding[piece].append(place)
    found = []
    asked = frozenset(writers)
    for place, row in enumerate(rows):
        if row.writer in asked:
            shared: dict[int, int] = defaultdict(int)
            for piece in pieces[place]:
                for other in holding[piece] if len(holding[piece]) <= _COMMON else ():
                    shared[other] += 1
            found += _most_alike(rows, pieces, place, shared)
    return tuple(found)


def _most_alike(
    rows: Sequence[Row], pieces: Sequence[frozenset[tuple[str, ...]]], place: int, shared: dict[int, int]
) -> list[tuple[Row, Row, float]]:
    others = [other for other in shared if rows[other].writer != rows[place].writer]
    if not others:
        return []
    share = {other: len(pieces[place] & pieces[other]) / len(pieces[place] | pieces[other]) for other in others}
    best = max(others, key=lambda other: (share[other], -other))
    return [(rows[place], rows[best], share[best])] if share[best] >= ALIKE else []


def _pieces(text: str) -> frozenset[tuple[str, ...]]:
    words = key(text).split()
    return frozenset(pairwise(words)) or frozenset({tuple(words)})
