"""Sentences that give away a confidence: who complained, and what the council's lawyers say about acting.

Councils promise complainants that their identity is not revealed; legal advice on a notice not yet served is
privileged. An objection to an application is public, and so is a notice that was served.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from mailguard.correspondence.matters.complainants import complainant
from mailguard.correspondence.matters.lawyers import legal_advice
from mailguard.language.patterns import regex


class Given(StrEnum):
    """What a sentence gives away."""

    COMPLAINANT = "who complained"
    ADVICE = "legal advice on acting"


@dataclass(frozen=True, slots=True)
class Giving:
    """What is given away, and the words that name who complained, empty for advice."""

    what: Given
    who: str = ""


LONGEST = 1_000
"""Characters of a sentence that are read."""


_MAY = regex(
    r"complain|informant|whistle|diar(?:y|ies)|allegation|accus|tip|alert|attention|report|rang|phone|call|contacted"
    r"|source of|information|anonymous|told|made aware|got onto|legal|counsel|solicitor|barrister|lawyer|litigat"
    r"|monitoring officer|shopped|head of law|advice|advised|wrote in|\b[kq]c\b|silk",
    re.I,
)


def may_give(text: str) -> bool:
    """Whether the text speaks of complaints or of lawyers at all: the cheap first look."""
    return _MAY.search(text) is not None


def giving(sentence: str) -> Giving | None:
    """What the sentence gives away, if anything."""
    words = " ".join(sentence[:LONGEST].split()).replace("’", "'")
    if who := complainant(words):
        return Giving(Given.COMPLAINANT, who)
    return Giving(Given.ADVICE) if legal_advice(words) else None
