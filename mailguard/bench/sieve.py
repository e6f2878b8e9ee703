"""P5: what the first pass lets through, and what it must not lose."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mailguard.bench.figures import Floor
from mailguard.language.tone import Passage
from mailguard.language.tone.pipeline import Reader

KEPT = Floor(
    id="P5",
    what="the encoder's flags that the first pass keeps",
    value=None,
    floor=0.97,
    goal=0.995,
    unit="of 1",
    at_most=False,
)
PASSED = Floor(
    id="P5-passed", what="ordinary sentences that it passes on", value=None, floor=0.05, goal=0.03, unit="of 1"
)
ENCODED = 1_500
"""Ordinary sentences that the encoder is asked about as well; the first pass is asked about all of them."""


def of_first_pass(reader: Reader, rows: Sequence[Passage], mail: Mapping[str, Sequence[Passage]]) -> tuple[Floor, ...]:
    """Both sides of P5: what survives of all that the encoder alone would flag, and how much ordinary mail passes.

    `rows` are the passages of the writers from whom nothing was learnt, `mail` ordinary passages by where they are
    from; of its kinds the one counts of which more passes.
    """
    ordinary = [each for passages in mail.values() for each in passages]
    some = ordinary[:: max(1, len(ordinary) // ENCODED)]
    flagged, of_mail = _flagged(reader, rows), _flagged(reader, some)
    kept = sum(_passes(reader, each) for each in (*flagged, *of_mail))
    number = len(flagged) + len(of_mail)
    shares = {name: _share(reader, passages) for name, passages in mail.items() if passages}
    return (
        replace(
            KEPT,
            value=kept / number if number else None,
            note=f"{kept:,} of {number:,}: it flags {len(flagged):,} of {len(rows):,} test writers' passages"
            f" and {len(of_mail):,} of {len(some):,} ordinary ones",
        ),
        replace(
            PASSED,
            value=max(shares.values(), default=None),
            note="; ".join(_told(name, passages, shares) for name, passages in mail.items()),
        ),
    )


def _told(name: str, passages: Sequence[Passage], shares: Mapping[str, float]) -> str:
    return f"{name}: {100 * shares[name]:.1f} % of {len(passages):,}" if name in shares else f"{name}: none there"


def _share(reader: Reader, passages: Sequence[Passage]) -> float:
    return sum(_passes(reader, each) for each in passages) / len(passages)


def _passes(reader: Reader, passage: Passage) -> bool:
    score = reader.score(passage)
    return score is not None and score >= reader.card.first_pass


def _flagged(reader: Reader, passages: Sequence[Passage]) -> list[Passage]:
    """What the encoder flags of them, asked about every one."""
    readings = reader.encode(passages) if passages else []
    return [passage for passage, reading in zip(passages, readings, strict=True) if reading.flag]
