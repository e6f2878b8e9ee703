"""What is learnt from in one epoch: every row, and between them ordinary sentences, so that ordinary mail stays so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mailguard.language.tone.decide import FLAGGED
from mailguard.language.tone.training.labels import LABELS
from mailguard.language.tone.training.rows import Row, harmless
from mailguard.language.tone.training.turned import READERS, turned
from mailguard.language.tone.words import Act

Chance = np.random.Generator
Chances = NDArray[np.float64]
TWICE: Final = frozenset(
    {
        "pressure_on_advice",
        "praise_and_thanks",
        "backhanded_praise",
        "negated",
        "condemned",
        "self_deprecation",
        "direction_plain",
        "wish_harm_or_gone",
        "officer_writes",
    }
)
"""Kinds of passages that earlier models found hard; each of their rows is learnt from twice a round."""
_EASY: Final = 0.05
"""How often a sentence is drawn that would never be taken for anything, against one that surely would be."""
SIDES: Final = {
    "member": (("member", "officer"),),
    "officer": (("officer", "member"), ("officer", "outsider"), ("officer", "officer")),
}
"""Whose words an ordinary sentence is taken for, and to whom: half of them a Member's, half an officer's."""
_BARE: Final = 0.5
"""How often an ordinary sentence stands alone; in mail nearly every one has words before it."""
_UNKIND: Final = FLAGGED - {Act.PRESSURE}


@dataclass(frozen=True, slots=True)
class Material:
    """What is learnt from: our rows; sentences of ordinary mail; sentences of public texts that attack nobody.

    Of an ordinary sentence it is not known whom it is about, of a public one not even what it does. Of `feelings`
    it is known only whether they are kind: praise is what an insult is most easily taken for, and the other way round.
    """

    rows: Sequence[Row]
    ordinary: Sequence[str] = ()
    public: Sequence[str] = ()
    feelings: Sequence[tuple[str, bool]] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """How many ordinary, public and kind or unkind sentences an epoch draws.

    `turned` are insults, and as many harmless sentences, of Members to officers that it takes for an officer's.

    `hard` tells, for "ordinary" and "public" on each of the SIDES, how likely earlier weights would take each sentence
    for something; those are drawn the more often. Without it all are drawn alike.
    """

    ordinary: int
    public: int
    feelings: int
    turned: int = 0
    hard: Mapping[tuple[str, str], Chances] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Lesson:
    """One row, and which of its labels are known; `kindly` is None where it is neither kind nor unkind."""

    row: Row
    known: frozenset[str] = frozenset({"flag", "kind", *LABELS})
    kindly: bool | None = None


def lessons(material: Material, drawing: Drawing, chance: Chance) -> list[Lesson]:
    """What one epoch holds: every row, the hard ones twice, and so many other sentences drawn anew."""
    again = [row for row in material.rows if row.functionality in TWICE]
    rows = [Lesson(row, kindly=_kindly(row)) for row in (*material.rows, *again)]
    found = []
    for side in SIDES:
        for pool, texts, most, known in (
            ("ordinary", material.ordinary, drawing.ordinary, {"flag", "act", "stance"}),
            ("public", material.public, drawing.public, {"flag"} if side == "member" else {"flag", "act"}),
        ):
            drawn = _drawn(texts, most // len(SIDES), chance, drawing.hard.get((pool, side)))
            before = [_before(texts, chance) for _ in drawn]
            found += [
                Lesson(said(text, side, chance, stood), frozenset(known))
                for text, stood in zip(drawn, before, strict=True)
            ]
    felt = chance.permutation(len(material.feelings))[: drawing.feelings]
    feelings = [
        Lesson(said(text, "member", chance), frozenset(), kind) for text, kind in (material.feelings[n] for n in felt)
    ]
    return [*rows, *found, *feelings, *_turned(material.rows, drawing.turned, chance)]


def _turned(rows: Sequence[Row], most: int, chance: Chance) -> list[Lesson]:
    """Members' words as an officer's, to a Member or a resident; whom they are about is not learnt from them."""
    found = []
    for own in turned(rows):
        for place in chance.permutation(len(own))[:most]:
            to = READERS[chance.integers(len(READERS))]
            found.append(Lesson(replace(own[place], to=to), frozenset({"flag", "act", "stance"})))
    return found


def _before(texts: Sequence[str], chance: Chance) -> str | None:
    """One or two other sentences of the same kind, or nothing."""
    if chance.random() < _BARE:
        return None
    return " ".join(texts[place] for place in chance.integers(len(texts), size=1 + chance.integers(2)))


def _kindly(row: Row) -> bool | None:
    """Whether a row is kind (praise) or unkind (an attack on anybody); None where it is neither."""
    if row.functionality == "praise_and_thanks" and row.act == "none":
        return True
    return False if row.act in _UNKIND and row.stance == "said" else None


def batches(learnt: Sequence[Lesson], size: int, chance: Chance) -> Iterator[list[Lesson]]:
    """The lessons in batches of about equal length, in an order of chance."""
    lengths = np.array([len(each.row.text) + len(each.row.before or "") for each in learnt], float)
    order = np.argsort(lengths + chance.random(len(lengths)) * 20, kind="stable")
    starts = np.arange(0, len(order), size)
    for start in chance.permutation(starts):
        yield [learnt[place] for place in order[start : start + size]]


def said(text: str, side: str, chance: Chance, before: str | None = None) -> Row:
    """An ordinary sentence, behind others, as a row of this side's."""
    by, to = SIDES[side][chance.integers(len(SIDES[side]))]
    return harmless(text, by, to, before)


def _drawn(texts: Sequence[str], most: int, chance: Chance, hard: Chances | None) -> list[str]:
    """So many of the texts, none twice."""
    if not texts:
        return []
    weighs = np.ones(len(texts)) if hard is None else hard + _EASY
    drawn = chance.choice(len(texts), min(most, len(texts)), replace=False, p=weighs / weighs.sum())
    return [texts[place] for place in drawn]
