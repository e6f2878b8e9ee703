"""A text cut into words, addresses and marks, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailguard.register.spelling import fold

_TOKEN = re.compile(
    r"(?P<email>[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
    "|(?P<word>[^\\W_](?:[\\w'\u2019\u02bc\u2011-]|\\.(?=\\w))*\\.?)"
    r"|(?P<mark>\S|\n)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, mark or address of the text, and where it stands."""

    kind: str
    text: str
    words: tuple[str, ...]
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital."""
        return self.kind == "word" and self.text[0].isupper()


def cut(text: str) -> Iterator[Token]:
    """The words, addresses and marks of a text, in its order."""
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or "mark"
        words = fold(found[0]) if kind == "word" else ()
        yield Token(kind if kind != "word" or words else "mark", found[0], words, found.start(), found.end())
