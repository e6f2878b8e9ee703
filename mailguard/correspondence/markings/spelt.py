"""How a mark is spelt: straight quotes, plain hyphens, and the word itself where other letters or gaps disguise it.

Look-alike, full-width and invisible letters (Unicode TR39) are read as they are in names; "C O N F I D E N T I A L"
is one word.
"""

import re

from mailguard.language.patterns import regex
from mailguard.register.spelling import latin

LONGEST = 300
"""Characters of a line that are read: a mark stands at its beginning or its end."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
    }
)
_DISGUISES = regex(
    "[\u00ad\u0300-\u052f\u180e\u200b-\u200f\u2060-\u2064\u2100-\u214f\u2460-\u24ff\ufeff\uff01-\uff5e"
    "\U0001d400-\U0001d7ff]"
)
"""Letters that look like Latin ones, or like nothing; accents, pound signs and bullets are none."""
_APART = regex(r"(?<!\w)[A-Za-z](?:[ .*_-][A-Za-z])+(?!\w)")
_WORD = (
    r"(?:confidential|confidence|commercial|publication|privileged|restricted|sensitive|official|strictly|legally"
    r"|private|members|exempt|only|and|non|not|for|in)"
)
_WORDS = regex(rf"{_WORD}+", re.I)
_EACH = regex(_WORD, re.I)


def undisguised(text: str) -> str:
    """The text, look-alike letters as what they look like and invisible ones gone; most text comes back as it is."""
    return text if text.isascii() or _DISGUISES.search(text) is None else latin(text.translate(_PLAIN))


def plain(line: str) -> str:
    """The line with straight quotes and plain hyphens, blanks collapsed, no longer than a line is."""
    straight = undisguised(line[:LONGEST]).translate(_PLAIN)
    return " ".join(_APART.sub(_together, straight).split())


def _together(found: re.Match[str]) -> str:
    """Letters set apart as the words of a mark that they spell; other single letters stay."""
    letters = found[0][::2]
    return _EACH.sub(r"\g<0> ", letters) if _WORDS.fullmatch(letters) else found[0]
