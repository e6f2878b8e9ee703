"""Patterns that are made when they are first used: most mail never gets past the cheap look before them."""

import re
from typing import cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class Later:
    """Stands for a pattern until it is asked for a match; from then on it holds that pattern's own methods."""

    def __init__(self, text: str, flags: int) -> None:
        self.pattern = text
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """Python comes here only for what is not there yet."""
        if name not in _METHODS:
            raise AttributeError(name)
        made = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression like that of `re.compile`, made at its first use; a fault in `text` shows only then.

    Making the hundreds that mailguard knows takes longer than judging a mail, and whoever asks about one draft should
    not wait for those that it does not need.
    """
    return cast(re.Pattern[str], Later(text, flags))
