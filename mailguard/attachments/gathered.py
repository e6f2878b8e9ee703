"""The passages of one file as they are found, cleaned and put in order."""

import re
from dataclasses import dataclass

from mailguard.attachments.budget import Purse
from mailguard.message import Passage, Place, Unread

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200d\u2028\u2029\u2060-\u2064\ufeff\ufff9-\ufffc]")
_BLANKS = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_EMPTY = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_RANK = {Place.HEADER: 0, Place.FOOTER: 2}


@dataclass(frozen=True, slots=True)
class Unseen:
    """A part of a file that cannot be read though the rest can: what it is called, why, and its content type."""

    name: str
    why: Unread
    kind: str


class Gathered:
    """What has been found so far. `pictures`: there are pictures; `cut`: there is more text than was read.

    `unseen` are parts that may say something and cannot be read; `files` are whole files put into this one.
    """

    def __init__(self, purse: Purse) -> None:
        self.purse = purse
        self.pictures = self.cut = False
        self.unseen: dict[Unseen, None] = {}
        self.files: list[tuple[str, bytes]] = []
        self._passages: list[Passage] = []

    def add(self, place: Place, text: str, page: int = 0) -> None:
        """One more passage, unless it says nothing."""
        text = tidied(text)
        if text:
            self._passages.append(Passage(place, text, page))

    def take(self, other: "Gathered") -> None:
        """All that was found elsewhere in the same file."""
        self._passages.extend(other._passages)
        self.pictures |= other.pictures
        self.unseen |= other.unseen
        self.cut |= other.cut

    def passages(self) -> tuple[Passage, ...]:
        """Page headers first, footers last, each of those once; all else in the order in which it was found."""
        said: set[tuple[Place, str]] = set()
        kept = []
        for each in sorted(self._passages, key=lambda each: _RANK.get(each.place, 1)):
            if each.place in _RANK:
                if (each.place, each.text) in said:
                    continue
                said.add((each.place, each.text))
            kept.append(each)
        return tuple(kept)


def tidied(text: str) -> str:
    """Line feeds only, one empty line at most, no control letters, no letters without a width, no half letters."""
    if not text.isascii():
        text = _BLANKS.sub(" ", text)
        if _SURROGATE.search(text):
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _CONTROL.sub("", text)
    return _EMPTY.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip("\n")
