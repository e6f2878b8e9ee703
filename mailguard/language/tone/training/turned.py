"""What Members write to officers, turned round: an officer's insult to a Member or a resident is a discourtesy.

Our writers' officers sneer; hardly one of them insults. The same words hurt from either side, so what Members say to
officers' faces serves for both, as far as it does not speak of an officer's work.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mailguard.language.patterns import regex
from mailguard.language.tone.decide import addresses
from mailguard.language.tone.training.rows import Row

INSULTS: Final = frozenset({"abuse", "derogation"})
_OF_WORK = regex(
    r"\b(?:sack\w*|jobs?|posts?|fired?|officers?|clerks?|planners?|salar\w+|wages|paid|pay(?:roll)?|careers?|pensions?"
    r"|departments?|teams?|offices?|desks?|qualif\w+|degrees?|train(?:ed|ing)|reports?|council(?:s|lors?)?|cllrs?|members?"
    r"|managers?|chiefs?|directors?|boss\w*|replac\w+|resign\w*|employ\w*|profession\w*|vot(?:es?|ers)|elected|ward)\b",
    re.IGNORECASE,
)
READERS: Final = ("member", "outsider")


def turned(rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Insults that an officer could have written to a Member, and harmless words that do; of both the target is unsaid.

    Their `about` is the reader, which a lesson had better not learn from.
    """
    own = [
        row
        for row in rows
        if (row.by, row.to, row.stance) == ("member", "officer", "said")
        and addresses(row.text)
        and not _OF_WORK.search(row.text)
    ]
    insults = [row for row in own if row.act in INSULTS and row.about == "officer" and addresses(row.target or "")]
    harmless = [row for row in own if row.act == "none"]
    return tuple(_round(row, "discourtesy") for row in insults), tuple(_round(row, "none") for row in harmless)


def _round(row: Row, act: str) -> Row:
    return replace(row, by="officer", to="member", act=act, about="member", target=None)
