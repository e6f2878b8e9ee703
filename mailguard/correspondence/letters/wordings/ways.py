"""The shape of a table of patterns, and the word classes that they share; sentences come as `gates.said` gives them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mailguard.language.patterns import regex


@dataclass(frozen=True, slots=True)
class Ways:
    """Patterns that do it for sure, patterns that perhaps do it, and what makes nothing of them.

    `never_before` may stand anywhere before the words, `not_before` in the same clause before them, `not_after`
    anywhere after they begin.
    """

    sure: tuple[re.Pattern[str], ...]
    weak: tuple[re.Pattern[str], ...]
    never_before: re.Pattern[str]
    not_before: re.Pattern[str]
    not_after: re.Pattern[str]


def compiled(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """The patterns, ready to search."""
    return tuple(regex(pattern) for pattern in patterns)


SMALL = (
    r"(?:(?:now|today|further|then|itself|all|both|fully|still|soon|shortly|immediately|already|always|again|in full"
    r"|forthwith|henceforth|at once|as well|finally|recently|simply|do|does|only|just|each|together|next) ){0,5}"
)
"""Small words that may stand inside any act."""

WE = r"(?:C|we)"
I_OR_WE = r"(?:C|we|i)"
"""Whoever acts: the Council whose letter it is (C, see `gates`), "we", or "I" for it."""

WILL = r"(?:will|shall|is to|are to|is going to|are going to|AGREES)"
"""A promise; AGREES stands for agreed to, decided to, prepared to and their like (see `gates`)."""

SOON = (
    r"(?:by (?!the (?:church|bridge|road|station|river|way|sea|time you|council|police|court|tenant|owner|end of "
    r"the decade)|hand\b|law\b"
    r"|post\b|bus\b|train\b|car\b|email\b|telephone\b|phone\b|means\b|C\b|me\b|us\b|\w+ing\b|your?\b)\w|within\b(?! the"
    r" (?:council|party|ward|building))|before\b|immediately|at once|forthwith|without (?:any )?(?:further |more "
    r")?delay"
    r"|until\b|no later|not later|with immediate effect|or (?:face|C\b|we (?:will|shall)|be prosecuted|action)"
    r"|failing which|from the date|from (?:\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow)"
    r"|further notice|straight ?away|by return|now\b|today\b|tonight\b|tomorrow\b|in future|at all times|from now on"
    r"|henceforth|this (?:week|month|instant|evening|afternoon|morning)\b|as (?:from|of) |in the next \w+ (?:days"
    r"|weeks)"
    r"|each (?:day|evening|night|week|morning)|every (?:day|evening|night|week|morning)"
    r"|when (?:i|we) (?:come|call|return|visit)|next time"
    r"|on (?:or before )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d))"
)
"""A time set, or a duty that begins at once."""

DUE = (
    r"(?:by (?:\d|noon|midday|midnight|nightfall|then\b|return\b|tomorrow|tonight|next|easter|christmas|whitsun"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|the (?:end|\d|close|first|beginning)|(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b|no later)|within (?:\d|a\b|an\b|the (?:next|week|month|hour)|one|two|three|four|five"
    r"|six|seven|ten"
    r"|fourteen|twenty|forty)|before (?:\d|noon|the (?:end|\d)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|immediately|at once|forthwith|without (?:any )?(?:further |more )?delay|no later than|not later than|with "
    r"immediate effect"
    r"|until (?:i|we|the|you|further|noon|\d|\w+day)\b|failing which|or C\b|straight ?away|from now on|at all times"
    r"|until further notice|henceforth|at your (?:own )?expense)"
)
"""A time by which something is due, beyond doubt."""

PAST = (
    r"in (?:19|20)\d\d|at (?:its|their|our|the|a) (?:\w+ ){0,2}meeting|last (?:year|month|week|spring|summer|autumn"
    r"|winter|night|january|february|march|april|may|june|july|august|september|october|november|december|monday"
    r"|tuesday|wednesday|thursday|friday)|yesterday|(?:years?|months?|weeks?) ago"
)
"""A time gone by: what happened then is reported."""

REPORT = (
    r"says?|said|saying|tells?|telling|told|claims?|claimed|claiming|wrote|writes|reports?|reported|reads?|alleges?"
    r"|alleged|suggests?|suggested|argues?|argued|asserts?|insisted|mentioned|according to|minutes|rumou?rs?|whether"
    r"|understand|understood|gather|hear|heard"
)
"""Words of others, or what may or may not be so."""

DOUBT = (
    r"not|never|no|nobody|neither|nor|unable|if|unless|would|could|might|perhaps|had|were|hopes?|hoped|hoping"
    r"|wish(?:es)?|wished|asks?|asked|asking|urge|urged|know|thanks?|suppose|who|wrong|cannot|whenever|supposing"
    r"|(?:i|we|they) (?:believe|think|thought|want(?:ed)?|expect(?:ed)?)|it may be|may (?:well|yet|still)"
    r"|should (?!C\b|be made clear)|when|free to|likely|asking|proposals? to|plans? to|power to|powers to"
)
"""What a clause begins with that does nothing yet: a refusal, a condition, a wish, a doubt."""

BODY = (
    r"(?:C|council|committee|sub-committee|subcommittee|cabinet|executive|panel|board|parish meeting|assembly|forum"
    r"|working group|commission|parish council|town council|annual council|town meeting)"
)
"""A body that meets formally."""
