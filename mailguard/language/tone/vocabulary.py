"""The words that the encoder knows, most used first: what letters behind figures or gaps may spell."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from math import log
from pathlib import Path

from mailguard.errors import FileError
from mailguard.language.tone.card import REMEDY
from mailguard.language.tone.insults import MEANT

Vocabulary = Callable[[], Mapping[str, float]]
"""Gives each word with what it costs to suppose it: the rarer, the more. Called where a text may be disguised."""
_LONGEST = 20
_INSULT = 6.0
"""What an insult costs at most: whoever hides a word hides these."""


def insults() -> Mapping[str, float]:
    """The words of `insults` and a few that stand beside them, for when there is no model."""
    return dict.fromkeys((*MEANT, "a", "an", "the", "you", "are", "is", "what", "of", "that"), _INSULT)


def vocabulary(folder: Path) -> Vocabulary:
    """The words of a model's tokenizer.json; the file is read when they are first asked for.

    Asking raises FileError where that cannot be done.
    """

    @cache
    def words() -> Mapping[str, float]:
        file = folder / "tokenizer.json"
        try:
            return _costs(json.loads(file.read_text(encoding="utf-8"))["model"]["vocab"])
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise lost(file) from error

    return words


def lost(file: Path) -> FileError:
    """The error of a tokenizer.json that cannot be used."""
    return FileError(file, 0, "The words of the language model are damaged", REMEDY)


def _costs(kept: Mapping[str, int]) -> Mapping[str, float]:
    # Single letters are words only where English has them; the tokenizer knows them all, as pieces.
    plain = {word: log(place) for word, place in kept.items() if word.isascii() and word.isalpha() and len(word) > 1}
    plain.update({"a": log(1500), "i": log(1500)})
    for word in MEANT:
        plain[word] = min(plain.get(word, _INSULT), _INSULT)
    return plain


def parted(letters: str, words: Mapping[str, float]) -> list[str] | None:
    """Letters as the likeliest row of words that they spell; None where they spell none."""
    best: list[tuple[float, list[str]] | None] = [(0.0, [])]
    for end in range(1, len(letters) + 1):
        ways = []
        for first in range(max(0, end - _LONGEST), end):
            before, word = best[first], letters[first:end]
            if before is not None and word in words:
                ways.append((before[0] + words[word], [*before[1], word]))
        best.append(min(ways) if ways else None)
    found = best[-1]
    return None if found is None else found[1]
