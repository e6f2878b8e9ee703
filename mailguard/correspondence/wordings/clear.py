"""Any words that make it clear that something is confidential; much wider than a mark, as a clause may ask no more."""

import re

from mailguard.language.patterns import regex

_CLEAR = regex(
    r"\bconfidential\w*|\b(?:in|strict(?:est)?) confidence\b|\bcyfrinachol\b|\bprivileged\b"
    r"|\boff the record\b|\bexempt\b"
    r"|\bpart ii\b|\bsensitive\b|\bin private\b|\bnot (?:yet )?(?:public|for publication|in the public domain)\b"
    r"|\b(?:between (?:us|ourselves|you and me)|for (?:your (?:ears|eyes)|you) (?:only|alone)|under wraps"
    r"|under your hat|close to your chest|go no further|mum's the word)\b"
    r"|\b(?:keep|treat|hold)\b[^.!?\n]{0,60}\b(?:to yourself|quiet|private|secret|safe|within)\b"
    r"|\b(?:not|never|n't)\b[^.!?\n]{0,30}\b(?:share|shared|pass(?:ed)?|repeat|forward|circulate|tell|mention|reveal"
    r"|disclos\w+|publish|identify|identified|named|divulge)\b"
    r"|\b(?:say nothing|not a word|tell (?:nobody|no one)|breathe a word|nobody else (?:knows?|is to))\b"
    r"|\b(?:not|never)\b[^.!?\n]{0,20}\b(?:get|come) (?:out|round)\b"
    r"|\b(?:anonymous(?:ly)?|anonymity|discreet(?:ly)?|discretion)\b",
    re.I,
)
_FOOTER = regex(
    r"\b(?:addressees?|recipients?|disclaimer|may contain|this (?:e-?mail|message|communication) (?:is|and|may))\b",
    re.I,
)


def makes_clear(sentence: str) -> bool:
    """Whether the sentence makes it clear that what is said is confidential; a standing footer does not."""
    return _CLEAR.search(sentence) is not None and not _FOOTER.search(sentence)
