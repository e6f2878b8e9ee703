"""The first pass: which few sentences are worth an encoder's time, in microseconds.

It is linear, learned from what the encoder makes of sentences, and errs on the side of passing on. What a word alone
brings is remembered, so that a sentence costs little more than looking its words up.
"""

from array import array
from math import exp, sqrt
from pathlib import Path

from mailguard.language.tone.features import (
    AIM_WEIGHS,
    AIMS,
    END,
    LEAST,
    MASK,
    SIZE,
    START,
    aim,
    numbered,
    of_aim,
    of_aimed,
    of_word,
    stretches,
    words,
)
from mailguard.language.tone.words import Speaker

FILE = "first_pass.npz"
_REMEMBERED = 10_000
"""Words kept for each aim: more than a council uses; rarer ones are worked out again, so that memory stays as it is."""


class Scorer:
    """Weights of features for one kind of writer, and the words met so far."""

    def __init__(self, weights: "array[float]", bias: float) -> None:
        self.weights = weights
        self._bias = bias
        self._met: tuple[dict[str, tuple[int, float]], ...] = tuple({} for _ in range(AIMS))
        self._aims = [AIM_WEIGHS * weights[of_aim(aimed)] for aimed in range(AIMS)]

    def score(self, text: str) -> float:
        """How much a text looks like one that the encoder would make something of: above 0, it is worth reading."""
        return max(map(self._stretch, stretches(words(text))))

    def _stretch(self, found: list[str]) -> float:
        # The sums of `features`, written out: a call for each would cost more than the sums.
        aimed = aim(found)
        weights, met = self.weights, self._met[aimed]
        total = self._aims[aimed]
        before, last = 0, START
        for word in found:
            this, alone = met.get(word) or self._meet(word, aimed)
            total += alone + weights[(last * 31 + this) & MASK]
            if before:
                total += weights[(before * 1009 + this) & MASK] + weights[(before * 31 + last * 101 + this * 7) & MASK]
            before, last = last, this
        total += weights[(last * 31 + END) & MASK]
        if before:
            total += weights[(before * 1009 + END) & MASK] + weights[(before * 31 + last * 101 + END * 7) & MASK]
        return self._bias + total / sqrt(max(LEAST, len(found)))

    def _meet(self, word: str, aimed: int) -> tuple[int, float]:
        met = self._met[aimed]
        if len(met) >= _REMEMBERED:
            met.clear()
        number = numbered(word)
        alone = [*of_word(word), of_aimed(number, aimed)]
        met[word] = number, sum(self.weights[feature] for feature in alone)
        return met[word]


class FirstPass:
    """Scores sentences: those of Members for anything that a rule may read, those of officers for discourtesy."""

    def __init__(self, member: Scorer, officer: Scorer) -> None:
        self._by = {Speaker.MEMBER: member, Speaker.OFFICER: officer}

    def score(self, text: str, by: Speaker) -> float | None:
        """The score of an undisguised text; None where nothing that this writer says comes under a rule."""
        scorer = self._by.get(by)
        return None if scorer is None else scorer.score(text)


def chance(score: float) -> float:
    """A score as a number between 0 and 1, for ranking."""
    return 1 / (1 + exp(-min(max(score, -30.0), 30.0)))


def load_first_pass(folder: Path) -> FirstPass:
    """The first pass of a model. Where its file is damaged, numpy, zipfile and zlib raise errors of many kinds."""
    import numpy as np

    with np.load(folder / FILE, allow_pickle=False) as kept:
        scorers = [
            Scorer(array("f", kept[name].astype("<f4").tobytes()), float(kept[f"{name}_bias"]))
            for name in ("member", "officer")
        ]
    if any(len(scorer.weights) != SIZE for scorer in scorers):
        raise ValueError("it has another number of features")
    return FirstPass(*scorers)
