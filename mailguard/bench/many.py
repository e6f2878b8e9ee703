"""P14: what it costs to know 5,000 phrases instead of 300.

The language layer holds phrases as numbers: its first pass has one for every word, pair and three that it was taught,
and what undoes disguises has a dictionary. The rules hold theirs as patterns, tried one after the other, each only on
a sentence that has the words it needs; how much longer those would take is said beside it.
"""

import re
from array import array
from collections.abc import Sequence
from functools import partial
from itertools import islice, product

from mailguard.bench.chance import chance
from mailguard.bench.crowd import GIVEN, SURNAMES
from mailguard.bench.figures import Floor
from mailguard.bench.rounds import interleaved, ratio, timed
from mailguard.language.patterns import regex
from mailguard.language.tone.features import SIZE, features, words
from mailguard.language.tone.first_pass import Scorer
from mailguard.language.tone.spelling import undisguised

FEW, MANY = 300, 5_000
SENTENCES = 400
_OFTEN = 20
_PATTERNS_OFTEN = 40
"""Times that a pattern is tried before any turn counts: by then it knows the words that it needs."""


def phrases(number: int) -> list[str]:
    """Made-up phrases of two and three words, the same for the same number; fewer are the beginning of more."""
    luck = chance(14)
    pairs = list(product(GIVEN[:60], SURNAMES[:100]))
    luck.shuffle(pairs)
    return [
        f"{one} {other}" if place % 2 else f"{one} the {other}"
        for place, (one, other) in islice(enumerate(pairs), number)
    ]


def sentences() -> list[str]:
    """Sentences with phrases that both lists hold, some of them disguised, and without any."""
    known = phrases(FEW)
    plain = (
        "Thank you for the note about {}, which I have read.",
        "Please put this on the agenda for Tuesday, and tell {} when the papers are out.",
        "The b1ns in the High Street were late again and {} has asked me why.",
    )
    luck = chance(15)
    return [luck.choice(plain).format(luck.choice((*known[:50], *["the office"] * 50))) for _ in range(SENTENCES)]


def of_phrases(rounds: int) -> Floor:
    """The language layer's words and phrases, ten and more times as many of them."""
    asked = sentences()
    turns = [
        timed(partial(_read, scorer(phrases(number)), asked, vocabulary(phrases(number)))) for number in (FEW, MANY)
    ]
    for turn in turns:
        turn()
    few, many = interleaved(turns, rounds)
    few_tried, many_tried = interleaved([timed(partial(_try, tried(number), asked)) for number in (FEW, MANY)], rounds)
    note = f"as patterns of the rules, tried one after the other: {ratio(many_tried, few_tried):.1f} x"
    return Floor(id="P14", what="5,000 phrases over 300", value=ratio(many, few), floor=1.5, goal=1.1, note=note)


def scorer(known: Sequence[str]) -> Scorer:
    """A first pass that was taught these phrases."""
    weights = array("f", bytes(4 * SIZE))
    for phrase in known:
        for feature in features(words(phrase)):
            weights[feature] = 0.1
    return Scorer(weights, -1.0)


def vocabulary(known: Sequence[str]) -> dict[str, float]:
    """The words of the phrases, each with what it costs to suppose it."""
    return {word: float(place) for place, word in enumerate(dict.fromkeys(" ".join(known).lower().split()), 1)}


def tried(number: int) -> list[re.Pattern[str]]:
    """The phrases as the rules hold them, and tried often enough to know the words that they need."""
    found = [regex(rf"\b{re.escape(each)}\b", re.I) for each in phrases(number)]
    for each in found:
        for _ in range(_PATTERNS_OFTEN):
            each.search("")
    return found


def _read(first_pass: Scorer, asked: Sequence[str], known: dict[str, float]) -> None:
    for _ in range(_OFTEN):
        for text in asked:
            first_pass.score(undisguised(text, lambda: known))


def _try(patterns: Sequence[re.Pattern[str]], asked: Sequence[str]) -> None:
    for text in asked:
        for pattern in patterns:
            pattern.search(text)
