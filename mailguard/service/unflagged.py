"""How well the acts are told that a rule hears of although they are not flagged: direction, criticism, discourtesy."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import mailguard.language.tone.measures as measures
from mailguard.language.tone.measures import Figure
from mailguard.language.tone.training.rows import Row
from mailguard.language.tone.words import Passage, Reading, Speaker, Tone, rule_of

RULES: Final = {
    "direction": "direction-to-officer",
    "criticism": "criticism-outside-route",
    "discourtesy": "discourtesy-by-officer",
}
"""The rule that hears of each; whether criticism was made in public is not the words' to say."""
_READERS: Final = {Speaker.MEMBER: Speaker.OFFICER, Speaker.OFFICER: Speaker.OUTSIDER}
"""Whose words an ordinary sentence is taken for, and to whom."""


@dataclass(frozen=True, slots=True)
class Unflagged:
    """One such act: recall and precision on rows, and the share of `ordinary` sentences that are taken for it.

    An ordinary sentence is read as a Member's to an officer, for discourtesy as an officer's to a resident, behind
    the sentence before it.
    """

    act: str
    recall: Figure
    precision: Figure
    ordinary: Figure | None

    def as_json(self) -> dict[str, Any]:
        """The figures alone."""
        ordinary = self.ordinary.as_json() if self.ordinary else None
        return {"recall": self.recall.as_json(), "precision": self.precision.as_json(), "ordinary": ordinary}


def unflagged(tone: Tone, rows: Sequence[Row], readings: Sequence[Reading], mail: Sequence[str]) -> list[Unflagged]:
    """The three, from what was read in the rows and from what is read now in ordinary mail."""
    given = [rule_of(each, Speaker(row.by)) for row, each in zip(rows, readings, strict=True)]
    heard = {by: [rule_of(each, by) for each in tone.read(list(_mail(mail, by)))] for by in _READERS}
    found = []
    for act, rule in RULES.items():
        told = sum(each == rule for each in given)
        right = sum(each == rule for row, each in zip(rows, given, strict=True) if row.told == act)
        by = Speaker.OFFICER if act == "discourtesy" else Speaker.MEMBER
        ordinary = measures.share(sum(each == rule for each in heard[by]), len(mail)) if mail else None
        there = sum(row.told == act for row in rows)
        found.append(Unflagged(act, measures.share(right, there), measures.share(right, told), ordinary))
    return found


def _mail(texts: Sequence[str], by: Speaker) -> Iterable[Passage]:
    for place, text in enumerate(texts):
        yield Passage(text, by, _READERS[by], texts[place - 1] if place else None)
