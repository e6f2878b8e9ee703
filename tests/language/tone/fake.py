"""A tiny encoder that knows a few words, for the logic around the real one."""

from array import array
from collections.abc import Sequence
from pathlib import Path

from mailguard.language.tone.card import Card
from mailguard.language.tone.encoder import Logits, Said
from mailguard.language.tone.features import MASK, SIZE, numbered
from mailguard.language.tone.first_pass import FirstPass, Scorer
from mailguard.language.tone.words import About, Act, Stance

CARD = Card(
    folder=Path("nowhere"),
    version="fake",
    acts=tuple(Act),
    abouts=tuple(About),
    stances=tuple(Stance),
    threshold=0.5,
    first_pass=0.0,
    temperature=1.0,
    max_text=12,
    max_before=8,
)
ACTS = {"useless": Act.DEROGATION, "idiot": Act.ABUSE, "sack": Act.THREAT_TO_JOB, "twice": Act.DISCOURTESY}


def numbers(names: Sequence[str], likeliest: str) -> tuple[float, ...]:
    return tuple(4.0 if name == likeliest else 0.0 for name in names)


def logits(act: Act = Act.NONE, about: About = About.OFFICER, stance: Stance = Stance.SAID, flag: float = -4) -> Logits:
    return Logits(flag, numbers(CARD.acts, act), numbers(CARD.abouts, about), numbers(CARD.stances, stance))


class Fake:
    """Reads the words of ACTS; what stands in quotation marks is quoted. `seen` is all that it was asked."""

    def __init__(self) -> None:
        self.seen: list[Said] = []

    def length(self, text: str) -> int:
        """The words of a text."""
        return len(text.split())

    def run(self, said: Sequence[Said]) -> list[Logits]:
        """What it makes of each text."""
        self.seen.extend(said)
        return [self._one(each.text.lower()) for each in said]

    def _one(self, text: str) -> Logits:
        act = next((act for word, act in ACTS.items() if word in text), Act.NONE)
        quoted = Stance.QUOTED if '"' in text else Stance.SAID
        meant = act not in {Act.NONE, Act.DISCOURTESY} and quoted is Stance.SAID
        return logits(act, stance=quoted, flag=3 - len(text) / 1000 if meant else -4)


def first_pass() -> FirstPass:
    """Passes on what holds a word of ACTS."""
    weights = array("f", bytes(4 * SIZE))
    for word in ACTS:
        weights[numbered(word) & MASK] = 100.0
    return FirstPass(Scorer(weights, -1.0), Scorer(weights, -1.0))
