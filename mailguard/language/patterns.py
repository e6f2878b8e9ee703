"""Patterns that are made when they are first used, and not tried on a text that lacks the words they need."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any, cast

from mailguard.language.needed import needed, plain

_NOTHING_FOUND: dict[str, Callable[[str], Any]] = {
    "search": lambda text: None,
    "match": lambda text: None,
    "fullmatch": lambda text: None,
    "finditer": lambda text: iter(()),
    "findall": lambda text: [],
    "split": lambda text: [text],
}
"""What each method answers about a text in which the pattern stands nowhere; `sub` has its text second."""
_OFTEN = 32
"""Uses after which it pays to know the words that a pattern needs: a single draft does not get there."""
_FEW = 10
_LETTERS = 40
"""With more words than `_FEW`, and than one for so many letters of the pattern, it is as quick to try the pattern."""


class Later:
    """Stands for a pattern until it is asked for a match; then it has that pattern's methods."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self.flags = flags
        self._uses = 0

    def __getattr__(self, name: str) -> Any:
        """Python comes here only for what is not there yet."""
        if name == "_made":
            self._made = re.compile(self.pattern, self.flags)
            return self._made
        if name != "sub" and name not in _NOTHING_FOUND:
            raise AttributeError(name)
        self._uses += 1
        if self._uses <= _OFTEN:
            return getattr(self._made, name)
        self._hold(needed(self.pattern, self.flags))
        return getattr(self, name)

    def _hold(self, words: tuple[str, ...]) -> None:
        """Keep the methods, so that Python does not come by `__getattr__` again."""
        pays = 0 < len(words) <= max(_FEW, len(self.pattern) // _LETTERS)
        for name, nothing in _NOTHING_FOUND.items():
            tries = getattr(self._made, name)
            setattr(self, name, partial(_tried, words, tries, nothing) if pays else tries)
        self.sub = partial(_put, words, self._made.sub) if pays else self._made.sub


def _tried(
    words: tuple[str, ...],
    tries: Callable[..., Any],
    nothing: Callable[[str], Any],
    text: str,
    *rest: int,
    **named: int,
) -> Any:
    """What a method answers; the pattern is tried only where one of the words stands."""
    searched = plain(text)
    if searched is None:
        return tries(text, *rest, **named)
    for word in words:
        if word in searched:
            return tries(text, *rest, **named)
    return nothing(text)


def _put(words: tuple[str, ...], puts: Callable[..., str], put: Any, text: str, *rest: int, **named: int) -> str:
    """The text with what is put in; the pattern is tried only where one of the words stands."""
    searched = plain(text)
    if searched is None:
        return puts(put, text, *rest, **named)
    for word in words:
        if word in searched:
            return puts(put, text, *rest, **named)
    return text


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression like that of `re.compile`, made at its first use; a fault in `text` shows only then.

    Making the hundreds that mailguard knows takes longer than judging a mail, and whoever asks about one draft should
    not wait for those that it does not need.
    """
    return cast(re.Pattern[str], Later(text, flags))
