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
from mailguard.language.patterns import regex

_VOWS = (
    r"(?:will|shall|undertakes|guarantees|promises|pledges|vows|commits|covenants|contracts|agrees|accepts|grants|awards"
    r"|warrants|underwrites|indemnifies|assumes|gives|binds|has (?:agreed|resolved|undertaken|promised|pledged)"
    r"|is (?:bound|committed|willing|prepared|content|happy))"
)
_EVEN = tuple(
    (regex(pattern, re.I), put)
    for pattern, put in (
        # The Council by the place it serves; a County or a District is another's.
        (
            rf"\b(?:the|this|your|our) (?:borough|city|town)(?= (?:\w+ly |hereby |also |now ){{0,2}}{_VOWS}\b)",
            "the Council",
        ),
        (
            r"\b(?:the|this|our) (?:borough|city|town)(?='s (?:\w+ )?(?:word|promise|undertaking|guarantee|assurance"
            r"|commitment|pledge|acceptance|offer)\b)",
            "the Council",
        ),
        (r"\b(?:the|this|our) town hall(?= (?:will|shall)\b)", "the Council"),
        # Whoever binds the Council speaks for it.
        (
            r"\b(?:I|we) (?:\w+ly |hereby |now |also ){0,2}(?:bind|commit|pledge) (?:the|this|our) (?:council|borough"
            r"|authority) to (?=\w+(?<!ing)\b)",
            "the Council undertakes to ",
        ),
        # Words that merely lead up to what is promised.
        (
            r"(?:\b(?:you|they) (?:can|may|should) (?:take (?:it|this) (?:as|to be) (?:\w+ )?(?:read|said|given|settled"
            r"|certain|agreed|done)|take (?:my|our) word for it|bank on it|sleep easy|rest easy)"
            r"|^(?:rest easy|sleep easy|never fear|fear not|have no fear|you need (?:have no|not) fear"
            r"|do(?: not|n['’]t) worry|set your mind at rest))(?: (?:from|with) (?:me|us))?(?:,| -|:)? (?:that )?"
            r"(?=(?:the|this|our|your|we|no|all)\b)",
            "",
        ),
        (
            r"\bstands? (?:\w+ )?behind (?=(?:the|your|its|this) (?:\w+ )?(?:loan|debt|lease|rent|bond|mortgage"
            r"|overdraft)\b)",
            "underwrites ",
        ),
        # What the writers promise of themselves alone is not the Council's.
        (
            r"\b(?:you have|I give you|you may rely on|take) my (?:\w+ )?(?:word|promise|assurance) (?:on it )?that"
            r" (?=I (?:will|shall|have|had|did|do|am|was|said|never|would)\b)",
            "",
        ),
    )
)
"""What is put in the place of words that say the same, before the sentence is read."""


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
    words = said(_even(sentence))
    if OF_IT.search(words) and MEETS.search(said(before)):
        yield Act(Does.CONVENES, sentence.strip())
        return
    for does, ways in _WAYS:
        sure = _sure(words, ways)
        if sure is not None:
            yield Act(does, sentence.strip(), sure)
            if does is Does.CONVENES:
                return


def _even(sentence: str) -> str:
    """The sentence with the Council under its own name, and without what merely leads up to a promise."""
    for pattern, put in _EVEN:
        sentence = pattern.sub(put, sentence)
    return sentence


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
