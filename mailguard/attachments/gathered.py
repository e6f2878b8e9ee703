"""The passages of one file as they are found, cleaned and put in order."""

import re
from dataclasses import dataclass

from mailguard.attachments.budget import Purse
from mailguard.attachments.pictures import is_page
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


LARGE = Unseen(
    "large picture", Unread.PICTURE, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
)
"""A picture as large as a page, in whatever it stands: told as the page of a letter that it may be."""
_AREA = 350.0
"""Square centimetres of pictures, somewhat over half a page, beside which few words stand."""
_SLIM = 5.0
"""Pictures lower or narrower than that are logos and banners."""
_FEW = 400
"""Letters, blanks left out, beside which that many pictures count as pages."""


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
        self._area = 0.0

    def add(self, place: Place, text: str, page: int = 0) -> None:
        """One more passage, unless it says nothing."""
        text = tidied(text)
        if text:
            self._passages.append(Passage(place, text, page))

    def picture(self, width: float = 0.0, height: float = 0.0, *, turned: bool = False) -> None:
        """A picture, and how large it is shown in centimetres; `turned` says that a page may lie on its side."""
        self.pictures = True
        if is_page(width, height, turned=turned):
            self.unseen[LARGE] = None
        elif turned and min(width, height) > _SLIM:
            self._area += width * height

    def letters(self) -> int:
        """How many letters were read, blanks left out."""
        return sum(len("".join(each.text.split())) for each in self._passages)

    def weigh(self) -> None:
        """Pictures that fill a page between them, where hardly a word stands beside them, may be a page in pieces."""
        if self._area > _AREA and self.letters() < _FEW:
            self.unseen[LARGE] = None

    def take(self, other: "Gathered") -> None:
        """All that was found elsewhere in the same file."""
        self._passages.extend(other._passages)
        self.pictures |= other.pictures
        self.unseen |= other.unseen
        self.cut |= other.cut
        self._area += other._area

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
