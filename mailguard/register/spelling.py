"""How a word is written, so that two spellings of one name become the same letters."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

# Letters that NFKD does not take apart.
_PLAIN = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "Æ": "AE"}
    | {"œ": "oe", "Œ": "OE", "\u0131": "i"}
    # Letters of no width: soft hyphen, zero-width blanks and joiners, byte order mark.
    | dict.fromkeys("\u00ad\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff", "")
)
# Cyrillic and Greek letters that look like Latin ones (Unicode TR39); a name with one was not typed by its owner.
_FOREIGN = (
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u0410\u0412\u0415\u041a"
    "\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405\u0391\u0392\u0395\u0396\u0397"
    "\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03b1\u03b9\u03bd\u03c5"
)
LOOK_ALIKES = str.maketrans(_FOREIGN, "aeopcyxijshdABEKMHOPCTYXIJSABEZHIKMNOPTYXoaivu")
_POSSESSIVE = re.compile("(?:['\u2019\u02bc`]s|(?<=s)['\u2019\u02bc])(?=\\W|$)", re.IGNORECASE)
_APOSTROPHE = re.compile("['\u2019\u02bc`]")
_REMEMBERED = 64  # letters: a longer text is hardly a name, and must not fill the memory
_LETTERS = re.compile(r"[a-z]+")
# Marks that stand in most mail: without them it is plain already.
_MARKS = dict.fromkeys(map(ord, "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2022\u00a0\u00a3\u20ac"), " ")
_WORD = re.compile(r"[a-z0-9]+")
_LONG = 9
"""Letters of a name in which two may be wrong."""


def plain(text: str) -> str:
    """`text` in small Latin letters without accents; look-alike letters are read as what they look like."""
    return latin(text).lower()


def latin(text: str) -> str:
    """`text` in Latin letters without accents, small and capital as they stand; look-alikes as in `plain`."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text.translate(_PLAIN).translate(LOOK_ALIKES))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def disguised(text: str) -> bool:
    """Whether letters that only look Latin stand among Latin ones."""
    return not text.isascii() and text.translate(LOOK_ALIKES) != text and re.search("[A-Za-z]", text) is not None


def fold(text: str) -> tuple[str, ...]:
    """The words of `text` as plain letters: accents, apostrophes, hyphens, full stops and possessives gone."""
    return _remembered(text) if len(text) <= _REMEMBERED else _folded(text)


def letters(text: str) -> list[str]:
    """Every run of plain letters in the text, in small ones: quicker than `fold`, and O'Carroll is two."""
    return _LETTERS.findall(plain(text.translate(_MARKS)))


def _folded(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(_APOSTROPHE.sub("", _POSSESSIVE.sub("", plain(text)))))


_remembered = lru_cache(maxsize=4096)(_folded)


def deletions(word: str) -> Iterator[str]:
    """The word, and the word with each one letter left out."""
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


_PAIRS = {"gh": "g", "ph": "f", "ck": "k", "th": "t", "sh": "s", "dd": "d", "wh": "f", "qu": "k"}
_PAIR = re.compile("|".join(_PAIRS))
_BONES = str.maketrans("czvwqxj", "ksffkkg", "aeiouyh")
_TWICE = re.compile(r"(.)\1+")


def skeleton(word: str) -> str:
    """The consonants of a word, roughly as they sound: what is left of a name when it is misspelt."""
    if word.startswith("mac"):
        word = f"mc{word[3:]}"
    spoken = _PAIR.sub(lambda pair: _PAIRS[pair[0]], word)
    return _TWICE.sub(r"\1", spoken[:1] + spoken[1:].translate(_BONES))


def alike(written: str, name: str) -> bool:
    """Whether a name is written with at most one slip, or two in a long one."""
    most = 2 if len(name) > _LONG else 1
    if abs(len(written) - len(name)) > most:
        return False
    return int(OSA.distance(written, name, score_cutoff=most)) <= most
