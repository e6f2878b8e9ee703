"""A sentence made plain for matching: lower case, straight quotes, contractions and text-speak written out.

People whom the register knows become tokens N0, N1 (capital letters are theirs alone), so that the patterns see who
stands where and the names themselves never matter.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from mailguard.language.patterns import regex
from mailguard.register.party import Naming

READ = 200_000
"""Characters of one stretch that are read for what somebody says; a letter is never so long."""
LONGEST = 2_000
"""Characters of one sentence that are read; a sentence beyond it is a table or a trap."""

_MARKS = str.maketrans("’‘\u02bc“”–—\u2011", "'''\"\"---")
_NOT = regex(r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should|must|need|might|ought)n'?t\b(?! N\d+'s)")
_WORDS = {
    **dict.fromkeys(("can't", "cant", "cannot"), "can not"),
    **dict.fromkeys(("won't", "wont", "willnae"), "will not"),
    **dict.fromkeys(("shan't",), "shall not"),
    **dict.fromkeys(("dinnae", "dinna"), "do not"),
    **dict.fromkeys(("pls", "plz", "plse", "pleas", "plis", "kindly"), "please"),
    **dict.fromkeys(("u", "yous"), "you"),
    **dict.fromkeys(("ur",), "your"),
    **dict.fromkeys(("urself", "yourselves", "urselves"), "yourself"),
    **dict.fromkeys(("fwd", "fwded"), "forward"),
    **dict.fromkeys(("no-one", "noone", "no one", "not a soul", "no soul"), "nobody"),
    **dict.fromkeys(("anybody", "any one", "a soul", "a living soul"), "anyone"),
    **dict.fromkeys(("everybody",), "everyone"),
    **dict.fromkeys(("nowt", "nuffin", "nothin"), "nothing"),
    **dict.fromkeys(("till", "til"), "until"),
    **dict.fromkeys(("w/", "w"), "with"),
    **dict.fromkeys(("thats", "that's"), "that is"),
    **dict.fromkeys(("it's",), "it is"),
    **dict.fromkeys(("there's",), "there is"),
    **dict.fromkeys(("let's",), "let us"),
    **dict.fromkeys(("he's",), "he is"),
    **dict.fromkeys(("she's",), "she is"),
    **dict.fromkeys(("what's",), "what is"),
    **dict.fromkeys(("i'm", "im"), "i am"),
    **dict.fromkeys(("you're", "youre"), "you are"),
    **dict.fromkeys(("we're",), "we are"),
    **dict.fromkeys(("they're",), "they are"),
    **dict.fromkeys(("i've", "ive"), "i have"),
    **dict.fromkeys(("we've",), "we have"),
    **dict.fromkeys(("you've",), "you have"),
    **dict.fromkeys(("i'll",), "i will"),
    **dict.fromkeys(("we'll",), "we will"),
    **dict.fromkeys(("you'll",), "you will"),
    **dict.fromkeys(("i'd",), "i would"),
    **dict.fromkeys(("we'd",), "we would"),
    **dict.fromkeys(("you'd",), "you would"),
    **dict.fromkeys(("it'd",), "it would"),
    **dict.fromkeys(("it'll",), "it will"),
}
_SPELT = regex(r"(?<![\w'])(?:" + "|".join(map(re.escape, sorted(_WORDS, key=len, reverse=True))) + r")(?![\w'])")
_NAME_TAIL = regex(r"(N\d+)(?: \(\w+\))")


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain sentence and the namings its tokens stand for."""

    text: str
    namings: tuple[Naming, ...] = ()

    def of(self, token: str) -> Naming:
        """The naming behind a token such as N2."""
        return self.namings[int(token[1:])]


def plain(sentence: str) -> str:
    """The sentence in plain form, nobody marked."""
    return _spelt(sentence[:LONGEST].lower())


def marked(sentence: str, named: Callable[[str], Iterable[Naming]], keep: re.Pattern[str] | None = None) -> Plain:
    """The sentence in plain form with people as tokens; words that `keep` fits entirely are left as they are.

    A sentence all in small letters is read as if names had their capitals.
    """
    sentence = sentence[:LONGEST]
    pieces: list[str] = []
    namings: list[Naming] = []
    after = 0
    readable = sentence.title() if sentence.islower() else sentence
    for naming, start in placed(readable, named(readable)):
        if start < after or (keep is not None and keep.fullmatch(naming.quote.lower())):
            continue
        end = start + len(naming.quote)
        tail = "'s" if naming.quote[-2:] in {"'s", "’s"} else ""
        pieces += (sentence[after:start].lower(), f"N{len(namings)}{tail}")
        namings.append(naming)
        after = end
    pieces.append(sentence[after:].lower())
    return Plain(_spelt("".join(pieces)), tuple(namings))


def placed(text: str, namings: Iterable[Naming]) -> Iterator[tuple[Naming, int]]:
    """Each naming of the text, in its order, with the place where it begins."""
    rest = text
    for naming in namings:
        _, quote, after = rest.partition(naming.quote)
        if quote:
            rest = after
            yield naming, len(text) - len(after) - len(quote)


def _spelt(text: str) -> str:
    text = " ".join(text.translate(_MARKS).split())
    if "nt" in text or "n'" in text:
        text = _NOT.sub(r"\1 not", text)
    return _SPELT.sub(lambda found: _WORDS[found[0]], text)


_STOPS = str.maketrans({**dict.fromkeys('.,;:!?…()[]"“”«»\n\t*-–—/>', " "), "’": "'", "‘": "'"})


def words_of(text: str) -> frozenset[str]:
    """The words of a text, in small letters and without stops: the cheap first look before any pattern."""
    return frozenset(text.lower().translate(_STOPS).split())


def word_set(text: str) -> frozenset[str]:
    """Words written one after the other, as a set."""
    return frozenset(text.split())
