"""The shape of a table of patterns."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ways:
    """Patterns that do it for sure, patterns that perhaps do it, and what standing before makes nothing of them."""

    sure: tuple[re.Pattern[str], ...]
    weak: tuple[re.Pattern[str], ...]
    not_before: re.Pattern[str]


def compiled(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """The patterns, ready to search."""
    return tuple(re.compile(pattern) for pattern in patterns)


SMALL = (
    r"(?:hereby |now |also |today |therefore |accordingly |formally |fully |all |both |further |then |itself "
    r"|,? ?of course,? "
    r"|gladly |happily |still |certainly |indeed |soon |shortly |officially |immediately |as promised |in full )*"
)
"""Small words that may stand inside any act."""

COUNCIL = (
    r"(?:(?:the|this|your) (?:(?!county|district|parish|neighbouring|other|whole)\w+ ){0,2}?(?:council|authority))"
)
"""The council whose letter it is, as it calls itself."""

PAST = (
    r"in (?:19|20)\d\d|at (?:its|their|our|the|a) (?:\w+ ){0,2}meeting|last (?:year|month|week|spring|summer|autumn"
    r"|winter"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)|yesterday|years? ago"
)
"""A time gone by: what happened then is reported."""

BODY = (
    r"(?:council|committee|sub-committee|subcommittee|cabinet|executive|panel|board|parish meeting|assembly"
    r"|working group)"
)
"""A body that meets formally."""
