"""Ways in which people hide a word from a filter, for measuring what hiding costs."""

import re
from collections.abc import Callable
from typing import Final

_LEET: Final = str.maketrans({"a": "4", "e": "3", "i": "1", "o": "0", "s": "5", "t": "7"})
_LOOKALIKES: Final = str.maketrans(
    {
        "a": "\N{CYRILLIC SMALL LETTER A}",
        "c": "\N{CYRILLIC SMALL LETTER ES}",
        "e": "\N{CYRILLIC SMALL LETTER IE}",
        "i": "\N{CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I}",
        "o": "\N{CYRILLIC SMALL LETTER O}",
        "p": "\N{CYRILLIC SMALL LETTER ER}",
        "s": "\N{CYRILLIC SMALL LETTER DZE}",
        "x": "\N{CYRILLIC SMALL LETTER HA}",
        "y": "\N{CYRILLIC SMALL LETTER U}",
    }
)
_WORD: Final = re.compile(r"[A-Za-z]{4,}")
Disguise = Callable[[str], str]


def _leet(word: str) -> str:
    return word.translate(_LEET)


def _spaced(word: str) -> str:
    return " ".join(word)


def _lookalikes(word: str) -> str:
    return word.translate(_LOOKALIKES)


def _zero_width(word: str) -> str:
    return "\N{ZERO WIDTH SPACE}".join(word)


DISGUISES: Final[dict[str, Disguise]] = {
    "leet": _leet,
    "spacing": _spaced,
    "homoglyphs": _lookalikes,
    "zero width": _zero_width,
}


def disguised(text: str, disguise: Disguise, every: int = 1) -> str:
    """The text with its words of four letters and more disguised: all of them, or every third with `every` 3."""
    place = -1

    def change(found: re.Match[str]) -> str:
        nonlocal place
        place += 1
        return found[0] if place % every else disguise(found[0])

    return _WORD.sub(change, text)
