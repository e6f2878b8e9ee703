"""The encoder's numbers → one reading that agrees with itself and with the contract.

All four answers together decide whether a passage is flagged; act, target and stance are the likeliest ones that go
with that. People whom the register knows correct the target. Only Members are flagged; of officers only discourtesy
is told.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from math import exp, log
from operator import itemgetter
from typing import TypeVar

from mailguard.language.patterns import regex
from mailguard.language.tone.card import Card, Weights
from mailguard.language.tone.encoder import Logits
from mailguard.language.tone.words import About, Act, Passage, Speaker, Stance

FLAGGED = frozenset({Act.ABUSE, Act.DEROGATION, Act.THREAT_OF_VIOLENCE, Act.THREAT_TO_JOB, Act.PRESSURE})
"""Acts that are flagged where they are meant and about an officer."""
INSULTS = frozenset({Act.ABUSE, Act.DEROGATION, Act.THREAT_OF_VIOLENCE})
"""Acts that are a discourtesy where an officer does them to whoever reads it."""
_PLACES = 4
"""Decimal places of a score: more would tell two machines apart, not two passages."""
_LEAST = 1e-6
"""No chance is taken for smaller than this: its log-odds must be a number."""
_SECOND = regex(r"(?<![A-Za-z])(?:you|your|yours|yourself|yourselves|ur|u|ye|yer|thee|thy)(?![A-Za-z])", re.I)
_OFFICE = regex(
    r"(?<![A-Za-z])(?:officers?|clerks?|planners?|engineers?|surveyors?|solicitors?|directors?|managers?|inspectors?"
    r"|wardens?|assistants?|secretar(?:y|ies)|staff|teams?|departments?|chief executive|head of|officials?|employees?"
    r"|swyddog(?:ion)?|clerc)(?![A-Za-z])",
    re.I,
)
_Name = TypeVar("_Name")
_Chances = dict[_Name, float]


@dataclass(frozen=True, slots=True)
class Decision:
    """A reading without its words. `sure` is how likely its three answers are together, 0 to 1."""

    act: Act
    about: About
    stance: Stance
    score: float
    flag: bool
    sure: float


def decide(logits: Logits, passage: Passage, card: Card) -> Decision:
    """What the numbers say of a passage; the same numbers always say the same."""
    acts = _shares(card.acts, logits.act)
    abouts = _corrected(_shares(card.abouts, logits.about), passage)
    stances = _shares(card.stances, logits.stance)
    score = 0.0
    if passage.by is Speaker.MEMBER:
        odds = _weighed(logits.flag, acts, abouts, stances, card.weights) / card.temperature
        score = round(1 / (1 + exp(-_bounded(odds))), _PLACES)
        if not abouts[About.OFFICER]:
            score = round(score * card.threshold / 2, _PLACES)
    flag = passage.by is Speaker.MEMBER and score >= card.threshold
    if passage.by is not Speaker.MEMBER:
        acts = _of_officer(acts, passage.text) if passage.by is Speaker.OFFICER else {Act.NONE: 1.0}
    act, about, stance, sure = _likeliest(acts, abouts, stances, flag, passage.by)
    if not flag and _for_a_rule(act, about, stance, passage.by):
        # An officer's discourtesy comes under its rule whoever it is about.
        whoever = acts[act] * stances[stance] if passage.by is Speaker.OFFICER else sure
        if whoever < card.least.get(act, 0.0):
            act, about = Act.NONE, About.NONE
    return Decision(act, about, stance, score, flag, round(sure, _PLACES))


def _weighed(
    flag: float, acts: _Chances[Act], abouts: _Chances[About], stances: _Chances[Stance], weights: Weights
) -> float:
    """The log-odds that a passage is to be flagged, from all that the encoder says of it."""
    flagged = sum(chance for act, chance in acts.items() if act in FLAGGED)
    return (
        weights.flag * flag
        + weights.act * _log_odds(flagged)
        + weights.about * _log_odds(abouts[About.OFFICER])
        + weights.stance * _log_odds(stances[Stance.SAID])
        + weights.bias
    )


def _log_odds(chance: float) -> float:
    kept = min(max(chance, _LEAST), 1 - _LEAST)
    return log(kept / (1 - kept))


def _likeliest(
    acts: _Chances[Act], abouts: _Chances[About], stances: _Chances[Stance], flag: bool, by: Speaker
) -> tuple[Act, About, Stance, float]:
    """The likeliest act, target and stance together, of those that go with the flag."""
    ways = (
        (act, about, stance, acts[act] * abouts[about] * stances[stance])
        for act, about, stance in product(acts, abouts, stances)
        if by is not Speaker.MEMBER or _to_be_flagged(act, about, stance) is flag
    )
    return max(ways, key=itemgetter(3))


def _to_be_flagged(act: Act, about: About, stance: Stance) -> bool:
    return act in FLAGGED and about is About.OFFICER and stance is Stance.SAID


def _for_a_rule(act: Act, about: About, stance: Stance, by: Speaker) -> bool:
    """Whether a rule would hear of it: it is meant, and it is an officer's discourtesy or is about an officer."""
    told = act is not Act.NONE and stance is Stance.SAID
    return told and (by is Speaker.OFFICER or (by is Speaker.MEMBER and about is About.OFFICER))


def _of_officer(acts: _Chances[Act], text: str) -> _Chances[Act]:
    """Of what an officer writes only discourtesy comes under a rule, an insult to the reader with it; or nothing."""
    discourteous = acts[Act.DISCOURTESY]
    if addresses(text):
        discourteous += sum(acts[act] for act in INSULTS)
    return {Act.DISCOURTESY: discourteous, Act.NONE: 1.0 - discourteous}


def addresses(text: str) -> bool:
    """Whether a text says "you" to its reader."""
    return _SECOND.search(text) is not None


def _corrected(abouts: _Chances[About], passage: Passage) -> _Chances[About]:
    """The targets, without officers where the passage names others alone and addresses no officer."""
    kinds = {named.kind for named in passage.named}
    if not kinds or Speaker.OFFICER in kinds or addresses(passage.text) or _OFFICE.search(passage.text):
        return abouts
    instead = About.MEMBER if passage.named[-1].kind is Speaker.MEMBER else About.OTHER
    return {**abouts, instead: abouts[instead] + abouts[About.OFFICER], About.OFFICER: 0.0}


def _shares(names: Sequence[_Name], logits: Sequence[float]) -> _Chances[_Name]:
    """Numbers as chances that add up to 1."""
    top = max(logits)
    raised = [exp(number - top) for number in logits]
    return {name: each / sum(raised) for name, each in zip(names, raised, strict=True)}


def _bounded(number: float) -> float:
    """A number whose exponential can be reckoned."""
    return min(max(number, -50.0), 50.0)
