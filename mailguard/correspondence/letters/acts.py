"""What a letter does by its own words: it convenes a meeting, binds the Council, or tells somebody what to do.

Only what this letter itself does counts, sentence by sentence: not what it reports, quotes, asks, hopes, thanks for
or supposes. A summons is no instruction (ruling 9).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from mailguard.correspondence.letters.wordings import convening, instructing, obliging
from mailguard.correspondence.letters.wordings.convening import MEETS, OF_IT
from mailguard.correspondence.letters.wordings.gates import ANEW, CLAUSES, said
from mailguard.correspondence.letters.wordings.ways import Ways
from mailguard.correspondence.wordings.plain import READ
from mailguard.correspondence.wordings.unwrap import spoken_sentences


class Does(StrEnum):
    """The acts that the clauses keep from a Member's name."""

    CONVENES = "convenes"
    OBLIGES = "obliges"
    INSTRUCTS = "instructs"


@dataclass(frozen=True, slots=True)
class Act:
    """One act and the very sentence that does it; `sure` is False where its words are weak."""

    does: Does
    quote: str
    sure: bool = True


_WAYS = ((Does.CONVENES, convening.WAYS), (Does.OBLIGES, obliging.WAYS), (Does.INSTRUCTS, instructing.WAYS))


def acts_in(text: str) -> tuple[Act, ...]:
    """Every act of a text, in its order."""
    sentences = ("", *spoken_sentences(text[:READ]))
    return tuple(act for before, sentence in pairwise(sentences) for act in acts_of(sentence, before))


def acts_of(sentence: str, before: str) -> Iterator[Act]:
    """The acts of one sentence; one that convenes does nothing else. The sentence before tells what "of it" means."""
    words = said(sentence)
    if OF_IT.search(words) and MEETS.search(said(before)):
        yield Act(Does.CONVENES, sentence.strip())
        return
    for does, ways in _WAYS:
        sure = _sure(words, ways)
        if sure is not None:
            yield Act(does, sentence.strip(), sure)
            if does is Does.CONVENES:
                return


def _sure(words: str, ways: Ways) -> bool | None:
    """Whether the words do it for sure, only perhaps (False), or not at all (None)."""
    if _found(words, ways.sure, ways):
        return True
    return False if _found(words, ways.weak, ways) else None


def _found(words: str, patterns: tuple[re.Pattern[str], ...], ways: Ways) -> bool:
    return any(_stands(words, found.start(), ways) for pattern in patterns for found in pattern.finditer(words))


def _stands(words: str, at: int, ways: Ways) -> bool:
    """Whether nothing before or after these words takes back what they do."""
    return not (
        ways.never_before.search(words, _begins(ANEW, words, at), at)
        or ways.not_before.search(words, _begins(CLAUSES, words, at), at)
        or ways.not_after.search(words, at)
    )


def _begins(marks: re.Pattern[str], words: str, at: int) -> int:
    """Where the part of the sentence begins in which a place lies."""
    return max((found.end() for found in marks.finditer(words) if found.end() <= at), default=0)
