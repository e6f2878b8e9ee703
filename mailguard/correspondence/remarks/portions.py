"""Sentences that are too long to be read at once, in portions: all of them is read, and no more is quoted than was."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mailguard.correspondence.remarks.spoken import KEPT, Said
from mailguard.language.patterns import regex
from mailguard.register.spelling import fold

LONGEST = 600
"""Characters of one sentence that are read, and quoted, at once."""
PORTION = 480
OVERLAP = 120
"""Characters that two portions share, so that words which stand where they part are read together."""
_WORD = regex(r"\S{1,120}")
_UNSEEN = regex(
    r"[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800"
    r"\u3164\ufe00-\ufe0f\ufeff\uffa0]{1,4000}"
)
"""Characters that take no ink: a reader does not see them, and they must not fill a portion."""


@dataclass(frozen=True, slots=True)
class Portion(Said):
    """A part of a sentence that does not begin it; the last of `before` is what stands before it in the sentence."""


def in_portions(said: Iterable[Said]) -> Iterator[Said]:
    """Every sentence as it is, a long one in overlapping portions; the same words of an author stand once."""
    seen: set[tuple[str, str]] = set()
    for each in said:
        if len(each.text) <= LONGEST:
            yield each
            continue
        for one in _portions(each):
            if one.plain and (one.person.id, one.plain) not in seen:
                seen.add((one.person.id, one.plain))
                yield one


def _portions(said: Said) -> Iterator[Said]:
    quote = _UNSEEN.sub("", said.quote)
    words = list(_WORD.finditer(quote))
    before = tuple(each[-LONGEST:] for each in said.before)
    start = 0
    while start < len(words):
        end = _end(words, start)
        part = quote[words[start].start() : words[end - 1].end()]
        text = " ".join(part.split())
        plain = " ".join(fold(text))
        kind = Portion if start else Said
        yield kind(said.stretch, said.author, said.person, said.by, said.to, part, text, plain, before)
        before = (*before, text)[-KEPT:]
        if end == len(words):
            return
        start = _next(words, start, end)


def _end(words: list[re.Match[str]], start: int) -> int:
    """The place after the last word of a portion; what is left where that is not too long."""
    first = words[start].start()
    if words[-1].end() - first <= LONGEST:
        return len(words)
    end = start + 1
    while words[end].end() - first <= PORTION:
        end += 1
    return end


def _next(words: list[re.Match[str]], start: int, end: int) -> int:
    """Where the next portion begins: a few words before this one ends."""
    last = words[end - 1].end()
    at = end
    while at - 1 > start and last - words[at - 1].start() <= OVERLAP:
        at -= 1
    return at
