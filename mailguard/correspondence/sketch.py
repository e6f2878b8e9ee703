"""Keyed hashes and similarity sketches: what can be compared later without keeping a word.

A sketch is the bottom-k sample (Cohen and Kaplan 2007) of the keyed hashes of all pairs of neighbouring words, so the
share of common values estimates how alike two texts are, and short texts are compared exactly.
"""

import re
from collections.abc import Iterable
from hashlib import blake2b
from itertools import pairwise

from mailguard.language.patterns import regex

KEPT = 48
FEWEST = 4
_WORD = regex(r"[^\W_]+(?:['’][^\W_]+)*")
_SALUTATION = regex(
    r"\A\s*(?:dear|hello|hi|hiya|good (?:morning|afternoon|evening)|morning|afternoon|annwyl)\b[^\n]{0,80}\n", re.I
)
_SENTENCE = regex(r"[^\n.!?]+[.!?]?")
_STOCK = regex(
    r"\b(?:thank you for (?:your|the)|thanks for (?:your|the)|please (?:find|see) (?:attached|below|enclosed)"
    r"|for (?:your )?information|i (?:hope|trust) (?:this|that) (?:helps|is|answers)|let me know if|do not hesitate"
    r"|don['’]t hesitate|get in touch|look into (?:this|it|that)|come back to you|get back to you"
    r"|(?:kind|best|warm) (?:regards|wishes)|happy to discuss|out of (?:the )?office)\b",
    re.I,
)


def keyed(key: bytes, text: str) -> str:
    """A keyed hash of the text as 32 hexadecimal digits."""
    return blake2b(text.encode(errors="surrogatepass"), key=key, digest_size=16).hexdigest()


def number(key: bytes, text: str) -> int:
    """A keyed hash of the text as a positive 63-bit number."""
    return int.from_bytes(blake2b(text.encode(errors="surrogatepass"), key=key, digest_size=8).digest()) >> 1


def sketch(key: bytes, text: str) -> tuple[int, ...]:
    """The sketch of a text, smallest value first; empty where too little is left to be anybody's own.

    Salutations and courtesies that everybody writes are left out first, so that two polite notes are not alike.
    """
    own = _SENTENCE.sub(_unless_stock, _SALUTATION.sub("", text))
    words = [word.lower() for word in _WORD.findall(own)]
    pairs = {f"{first} {second}" for first, second in pairwise(words)}
    if len(pairs) < FEWEST:
        return ()
    return tuple(sorted(number(key, pair) for pair in pairs)[:KEPT])


def _unless_stock(sentence: re.Match[str]) -> str:
    return " " if _STOCK.search(sentence[0]) else sentence[0]


def likeness(one: Iterable[int], other: Iterable[int]) -> float:
    """How alike two sketched texts are, 0 to 1; an empty sketch is like nothing."""
    first, second = set(one), set(other)
    if first.isdisjoint(second):
        return 0.0
    sample = sorted(first | second)[:KEPT]
    return sum(value in first and value in second for value in sample) / len(sample)
