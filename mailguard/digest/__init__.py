"""The weekly letter: what was found, what could not be seen and what waits, for one reader and one minute.

`compose` is pure: facts in, letter out. The store is asked by `service`; the words that a person reads stand in
`templates/digest/`.
"""

from mailguard.digest.compose import Letter, compose
from mailguard.digest.facts import (
    ClauseCount,
    DigestFacts,
    Item,
    Part,
    Protocol,
    SourceCoverage,
    Unseen,
    Waiting,
    WeekCount,
)
from mailguard.digest.week import Week, between

__all__ = [
    "ClauseCount",
    "DigestFacts",
    "Item",
    "Letter",
    "Part",
    "Protocol",
    "SourceCoverage",
    "Unseen",
    "Waiting",
    "Week",
    "WeekCount",
    "between",
    "compose",
]
