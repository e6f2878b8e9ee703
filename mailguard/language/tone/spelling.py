"""Words as they are meant, where they are adorned or their letters disguised: before anything reads a passage.

Marks around or between words that are no words (`**so**`, `[so]`, `so | so`, a rule of dashes) are left away.

Read are look-alike and invisible letters (Unicode TR39), figures and signs for letters ("1d1ot"), stars ("us*less"),
gaps ("u s e l e s s") and letters written many times ("uselesssss"). Figures are read only where a word comes out that
the model knows, stars and repeats only for one of `insults`: references, dates, telephone numbers and post codes stay
as they are written.
"""

import re
import unicodedata
from functools import partial
from itertools import pairwise
from string import ascii_lowercase

from mailguard.language.patterns import regex
from mailguard.language.tone.insults import KNOWN, MEANT
from mailguard.language.tone.vocabulary import Vocabulary, insults, parted

_WIDTHLESS = dict.fromkeys(
    map(ord, "\u00ad\u034f\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff")
)
# Cyrillic, Greek and other letters that are drawn like a Latin one, and that one.
_FOREIGN = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u04cf\u0432\u043a\u043c"
    "\u043d\u0442\u0433\u0438\u043f\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408"
    "\u0405\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03b1\u03b9\u03bd"
    "\u03c5\u03b5\u03ba\u03c1\u03c4\u03c7\u0131\u0251\u0261\u0585\u057d\u0570\u217c",
    "aeopcyxijshdqwlbkm" + "htrun" + "ABEKMHOPCTYXIJ" + "SABEZHIKMNOPTYXoaiv" + "uekptxiagoshl",
)
# Letters, accents apart, that only a disguise puts into English or Welsh.
_DISGUISE = regex(
    "[\u00ad\u0131\u0251\u0261\u0300-\u058f\u180e\u200b-\u200f\u2060-\u2064\u2100-\u214f\u2160-\u217f\u2460-\u24ff"
    "\ufeff\uff01-\uff5e\U0001d400-\U0001d7ff]"
)
_MARKS_BETWEEN = regex(r"(?<=[A-Za-z])[\u0300-\u036f]+")
_SIGNS = str.maketrans("0134579@$!|\u20ac\u00a3+", "oieastgasiielt")
# One sign may stand for more than one letter: the second choice.
_SIGNS_TOO = str.maketrans("0134579@$!|\u20ac\u00a3+", "olehstgasllelt")
_SIGNED = regex(r"(?<![\w@./&=-])[\w@$!|\u20ac\u00a3+]{3,30}(?![\w@]|[./]\w)")
_REFERENCE = re.compile(
    r"[A-Z]{1,3}\d{2,}|[A-Z]{1,2}[1-9]\d?[A-Z]?|\d+[A-Z]{1,3}|\d{2,}[A-Za-z]{1,3}|\d+(?:st|nd|rd|th|am|pm|k|m|p)?",
    re.ASCII,
)
_STARRED = regex(r"(?<![\w*#])[A-Za-z][A-Za-z*#]{1,24}(?![\w*#])")
_APART = regex(r"(?<![\w'’@])[A-Za-z](?:([ .*_-])[A-Za-z0-9@$!](?:\1[A-Za-z0-9@$!]){1,120})(?![\w'’@])")
_MIXED = re.compile(r"[A-Za-z][0134579@$!|\u20ac\u00a3+]|[0134579@$!|\u20ac\u00a3+][A-Za-z]")
_ADORNED = regex("[*_=~#|\\[(\u2022\u25aa\u25ba\u27a2\u2014\u2015]|--")
_EMPHASIS = regex(r"(?<![\w*_])([*_]{1,3})(?=[^\s*_])((?:[^*_]|(?<=\w)[*_](?=\w)){2,2000})(?<=\S)\1(?![\w*_])")
_RULES = regex("(?<!\\S)(?:[|_~\u2022\u25aa\u25ba\u27a2\u2015]+|[*=#\u2014\u2013-]{2,}|[*](?:\\s+[*])+)(?!\\S)")
_BRACKETED = regex(r"\s*(?:\[([^\[\]]+)\]|\(([^()]+)\))\s*")
_THREES = tuple(3 * letter for letter in ascii_lowercase)
_REPEATED = regex(r"(?<![A-Za-z])[A-Za-z]{0,24}([A-Za-z])\1\1[A-Za-z]{0,24}(?![A-Za-z])")
_ALIKE = regex(r"(?<![A-Za-z])[A-Z]+l[A-Z]+(?![A-Za-z])")
_REPEAT = re.compile(r"([a-z])\1+")
_LONG_APART = 5
_LONG_SIGNED = 4
# Figures that stand for letters have letters behind them: "4m3nd3d", unlike "24hrs" or "utf8".
_FIGURES_WITHIN = re.compile(r"[A-Za-z]*(?:[0134579@$!|\u20ac\u00a3+]{1,5}[A-Za-z]+)+[0134579@$!|\u20ac\u00a3+]{0,5}")
_ENDS = "!.|+"
"""Signs that also end a sentence: at the end of a word they are no letters of it."""


def undisguised(text: str, vocabulary: Vocabulary = insults) -> str:
    """The text with its words as they are meant; a text without disguises comes back as it is.

    `vocabulary` is asked for its words only where something may be disguised.
    """
    if not text.isascii():
        text = _latin(text)
    if _ADORNED.search(text) is not None:
        text = _unadorned(text)
    text = _APART.sub(partial(_together, vocabulary), text)
    if _MIXED.search(text) is not None:
        text = _SIGNED.sub(partial(_unsigned, vocabulary), text)
    if "*" in text or "#" in text:
        text = _STARRED.sub(_unstarred, text)
    if _repeats(text.lower()):
        text = _REPEATED.sub(_once, text)
    return _ALIKE.sub(_once, text)


def _unadorned(text: str) -> str:
    """The text without the marks that adorn it; a text of marks alone stays as it is."""
    plain = _RULES.sub(" ", _EMPHASIS.sub(r"\2", text))
    if (within := _BRACKETED.fullmatch(plain)) is not None:
        plain = within[1] or within[2]
    return plain if plain.strip() else text


def _repeats(small: str) -> bool:
    """Whether a letter stands three times in a row: asked letter by letter, which is quicker than a pattern."""
    return any(map(small.__contains__, _THREES))


def _latin(text: str) -> str:
    """Letters as what they look like; accents stay where they belong to a letter of their own."""
    if _DISGUISE.search(text) is None:
        return text
    plain = unicodedata.normalize("NFKC", text.translate(_WIDTHLESS).translate(_FOREIGN))
    return _MARKS_BETWEEN.sub("", plain)


def _together(vocabulary: Vocabulary, found: re.Match[str]) -> str:
    """Letters set apart as the word or words they spell; a row of the alphabet, initials and the like stay."""
    letters = found[0][::2]
    if (word := _insult(letters)) is not None:
        return word
    if len(letters) < _LONG_APART or found[1] not in " -" or _alphabetical(letters.lower()):
        return found[0]
    for table in (_SIGNS, _SIGNS_TOO):
        if (meant := parted(letters.lower().translate(table), vocabulary())) is not None:
            return _as(letters, " ".join(meant))
    return letters if letters.isalpha() else found[0]


def _alphabetical(letters: str) -> bool:
    return all(one < other for one, other in pairwise(letters))


def _unsigned(vocabulary: Vocabulary, found: re.Match[str]) -> str:
    """A word with figures or signs as the word it spells; anything else as it stands."""
    written = found[0].rstrip(_ENDS)
    if _MIXED.search(written) is None:
        return found[0]
    if _REFERENCE.fullmatch(written):
        return found[0]
    rest = found[0][len(written) :]
    if (word := _insult(written)) is not None:
        return word + rest
    if len(written) >= _LONG_SIGNED and _FIGURES_WITHIN.fullmatch(written):
        words = vocabulary()
        for table in (_SIGNS, _SIGNS_TOO):
            if (meant := written.lower().translate(table)) in words:
                return _as(written, meant) + rest
    return found[0]


def _insult(written: str) -> str | None:
    """The insult that letters, figures and signs spell; None where they spell none."""
    for table in (_SIGNS, _SIGNS_TOO):
        if (meant := _listed(written.lower().translate(table))) is not None:
            return _as(written, meant)
    return None


def _listed(word: str) -> str | None:
    """The word of the list, where letters may be written more often than they should."""
    if word in KNOWN:
        return word
    for short in (_REPEAT.sub(r"\1\1", word), _REPEAT.sub(r"\1", word)):
        if short in KNOWN:
            return short
    return None


def _as(written: str, meant: str) -> str:
    """A word in capitals where it was written in them."""
    return meant.upper() if written.isupper() else meant


def _unstarred(found: re.Match[str]) -> str:
    """A word with stars as the first of the list that has its other letters; each star is one letter."""
    written = found[0]
    hidden = sum(letter in "*#" for letter in written)
    if not hidden or (hidden == 1 and written[-1] in "*#"):
        return written
    shape = re.compile(re.sub(r"[*#]", "[a-z]", written.lower()))
    meant = next((word for word in MEANT if shape.fullmatch(word)), None)
    return written if meant is None else _as(written, meant)


def _once(found: re.Match[str]) -> str:
    """A word whose letters are written many times, or l for I, as the insult it is; other words stay."""
    written = found[0]
    capitals = written.replace("l", "I")
    meant = _listed((capitals if capitals.isupper() else written).lower())
    return written if meant is None else _as(capitals, meant)
