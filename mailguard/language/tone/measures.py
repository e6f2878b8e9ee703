"""How well scores and flags agree with the truth, each figure with the interval it may lie in. Pure numbers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Truth = NDArray[np.bool_]
SEED: Final = 20261122
DRAWS: Final = 1000
_SURE: Final = 1.959964
"""How many standard deviations hold 95 of 100 draws."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with the ends of its 95 % interval; `of` is how many it was counted over."""

    value: float
    low: float
    high: float
    of: int

    def as_json(self) -> dict[str, float | int]:
        """Four places are more than the interval can hold."""
        return {"value": round(self.value, 4), "low": round(self.low, 4), "high": round(self.high, 4), "of": self.of}


@dataclass(frozen=True, slots=True)
class Bin:
    """Passages whose scores lie in one tenth: how many, what their scores say, and how many were to be flagged."""

    low: float
    high: float
    of: int
    said: float
    true: float


def share(count: int, of: int) -> Figure:
    """`count` of `of` with Wilson's interval, which holds for small and extreme shares; 0 of 0 may be anything."""
    if not of:
        return Figure(0.0, 0.0, 1.0, 0)
    rate, weight = count / of, _SURE**2 / of
    middle = (rate + weight / 2) / (1 + weight)
    reach = _SURE / (1 + weight) * (rate * (1 - rate) / of + weight / (4 * of)) ** 0.5
    return Figure(rate, max(0.0, middle - reach), min(1.0, middle + reach), of)


def roc_auc(scores: Numbers, truth: Truth) -> float:
    """How often a passage to be flagged scores above one that is not; equal scores count half. NaN without both."""
    positive, negative = int(truth.sum()), int((~truth).sum())
    if not positive or not negative:
        return float("nan")
    _, place, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    return float((ranks[truth].sum() - positive * (positive + 1) / 2) / (positive * negative))


def average_precision(scores: Numbers, truth: Truth) -> float:
    """Precision averaged over the passages to be flagged, from the highest score down; equal scores come together."""
    if not truth.any():
        return float("nan")
    order = np.argsort(-scores, kind="stable")
    last = np.r_[np.diff(scores[order]) != 0, True]
    found = np.cumsum(truth[order])[last]
    precision = found / (np.flatnonzero(last) + 1)
    return float((np.diff(np.r_[0, found]) * precision).sum() / truth.sum())


def bootstrap(measure: Callable[[Numbers, Truth], float], scores: Numbers, truth: Truth, draws: int = DRAWS) -> Figure:
    """The measure with the interval that 95 of 100 draws with replacement lie in; the same draws every time."""
    chance, many = np.random.default_rng(SEED), len(scores)
    drawn = (chance.integers(0, many, many) for _ in range(draws))
    values = [measure(scores[places], truth[places]) for places in drawn]
    known = [each for each in values if not np.isnan(each)]
    low, high = np.quantile(known, (0.025, 0.975)) if known else (0.0, 1.0)
    return Figure(measure(scores, truth), float(low), float(high), many)


def recall(flags: Truth, truth: Truth) -> Figure:
    """Of the passages to be flagged, the share that was."""
    return share(int((flags & truth).sum()), int(truth.sum()))


def precision(flags: Truth, truth: Truth) -> Figure:
    """Of the flagged passages, the share that was to be."""
    return share(int((flags & truth).sum()), int(flags.sum()))


def calibration(scores: Numbers, truth: Truth, bins: int = 10) -> tuple[Bin, ...]:
    """Scores beside the truth, by tenths; empty tenths are left out."""
    places = np.clip((scores * bins).astype(int), 0, bins - 1)
    told = []
    for place in range(bins):
        own = places == place
        if own.any():
            ends = place / bins, (place + 1) / bins
            told.append(Bin(*ends, int(own.sum()), float(scores[own].mean()), float(truth[own].mean())))
    return tuple(told)


def calibration_error(scores: Numbers, truth: Truth) -> float:
    """How far scores lie from the truth on average (ECE, ten bins): 0 is right, 0.1 is ten points off."""
    return sum(each.of * abs(each.said - each.true) for each in calibration(scores, truth)) / max(1, len(scores))


def threshold(scores: Numbers, truth: Truth, least_precision: float) -> float:
    """The lowest threshold that keeps the precision there and above, halfway to the next score below it.

    Where no threshold does, the one with the highest precision; 1 where nothing is to be flagged.
    """
    if not truth.any():
        return 1.0
    order = np.argsort(-scores, kind="stable")
    ranked = scores[order]
    ends = np.flatnonzero(np.r_[np.diff(ranked) != 0, True])
    precise = np.cumsum(truth[order])[ends] / (ends + 1)
    kept = np.flatnonzero(precise >= least_precision)
    chosen = int(kept[-1]) if kept.size else int(precise.argmax())
    after = ends[chosen] + 1
    below = float(ranked[after]) if after < len(ranked) else 0.0
    return (float(ranked[ends[chosen]]) + below) / 2


def temperature(logits: Numbers, truth: Truth) -> float:
    """The number by which to divide logits so that their scores are likeliest on these passages (0.2 to 5)."""
    tried = np.geomspace(0.2, 5.0, 161)
    wrong = np.where(truth, -logits, logits)
    losses = [float(np.logaddexp(0.0, wrong / each).mean()) for each in tried]
    return round(float(tried[int(np.argmin(losses))]), 4)


def as_scores(logits: Sequence[float] | Numbers, divided: float = 1.0) -> Numbers:
    """Logits as scores from 0 to 1."""
    return np.asarray(1 / (1 + np.exp(-np.clip(np.asarray(logits, float) / divided, -60, 60))), dtype=np.float64)


def columns(scores: Sequence[float], flags: Sequence[bool], truth: Sequence[bool]) -> tuple[Numbers, Truth, Truth]:
    """What was read and what is true, as columns of numbers."""
    return np.asarray(scores, float), np.asarray(flags, bool), np.asarray(truth, bool)
