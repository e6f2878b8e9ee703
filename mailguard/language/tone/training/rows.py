"""The written sentences in models/tone/data: one JSON object a line, as BRIEF.md there says."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from mailguard.errors import FileError
from mailguard.files.jsonl import read_lines
from mailguard.language.tone.decide import FLAGGED, INSULTS, addresses
from mailguard.language.tone.training.labels import (
    ABOUTS,
    ABUSIVE,
    ACTS,
    BENIGN,
    SPEAKERS,
    STANCES,
)
from mailguard.language.tone.words import Passage, Speaker

_CHOICES: Final = {
    "functionality": frozenset(ABUSIVE + BENIGN),
    "by": frozenset(SPEAKERS),
    "to": frozenset(SPEAKERS),
    "act": frozenset(ACTS),
    "about": frozenset(ABOUTS),
    "stance": frozenset(STANCES),
}
_MAY_BE_NULL: Final = ("pair", "before", "target")


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence or short passage with what is known of it; the words of the labels are BRIEF.md's."""

    id: str
    writer: str
    functionality: str
    pair: str | None
    text: str
    before: str | None
    by: str
    to: str
    target: str | None
    act: str
    about: str
    stance: str

    @property
    def flagged(self) -> bool:
        """Whether it is to be found: a Member means it, about an officer, and it is more than criticism."""
        aimed = self.by == "member" and self.about == "officer" and self.stance == "said"
        return aimed and self.act in FLAGGED

    @property
    def told(self) -> str | None:
        """The act that a rule hears of although it is not flagged: "direction", "criticism", "discourtesy", or None.

        An officer's insult to the reader is discourtesy too.
        """
        if self.stance != "said":
            return None
        if self.by == "officer":
            insult = self.act in INSULTS and self.about != "speaker" and addresses(self.text)
            return "discourtesy" if insult or self.act == "discourtesy" else None
        aimed = self.by == "member" and self.about == "officer"
        return self.act if aimed and self.act in {"direction", "criticism"} else None

    @property
    def passage(self) -> Passage:
        """What the language layer is given of it."""
        return Passage(self.text, Speaker(self.by), Speaker(self.to), self.before)


KEYS: Final = tuple(each.name for each in fields(Row))


def rows_of(folder: Path) -> tuple[Row, ...]:
    """Every row of the writers' files (`w*.jsonl`) of a folder; raises FileError with file and line."""
    files = sorted(folder.glob("w*.jsonl"))
    if not files:
        raise FileError(folder, 0, "there are no rows", "Give the folder that holds w01.jsonl and the others")
    return tuple(row for file in files for row in read(file))


def read(file: Path) -> Iterator[Row]:
    """The rows of one writer's file; raises FileError with the line of the first that is not as BRIEF.md says."""
    for line, value in read_lines(file):
        wrong = fault(value)
        if wrong:
            raise FileError(file, line, wrong, "Correct the row as BRIEF.md says")
        yield Row(**value)


def fault(value: dict[str, Any]) -> str | None:
    """What is wrong with a row, None where nothing is. It never quotes the row."""
    if set(value) != set(KEYS):
        return f"the keys are not {', '.join(KEYS)}"
    for key in KEYS:
        if not (isinstance(value[key], str) and value[key].strip()) and not (
            value[key] is None and key in _MAY_BE_NULL
        ):
            return f"{key} is no text"
        if key in _CHOICES and value[key] not in _CHOICES[key]:
            return f"{key} has no such value"
    if value["target"] is not None and value["target"] not in value["text"]:
        return "target does not stand in text"
    return None


def harmless(text: str, by: str, to: str, before: str | None = None) -> Row:
    """A sentence of somebody else's in which nothing is to be found, as a row; it has no id and no writer of ours."""
    return Row("", "", "ordinary_business", None, text, before, by, to, None, "none", "nobody", "said")


def doubles(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """Ids of rows whose words are those of an earlier one, with that one's; capitals and marks do not count."""
    seen: dict[str, str] = {}
    pairs = ((seen.setdefault(key(row.text), row.id), row.id) for row in rows)
    return [(first, second) for first, second in pairs if first != second]


def key(text: str) -> str:
    """The words alone."""
    return re.sub(r"\W+", " ", text.casefold()).strip()


def openings(rows: Sequence[Row]) -> tuple[str, int]:
    """The two words with which the most rows begin, and how many do: a frame that is used again and again."""
    ((words, count),) = Counter(" ".join(row.text.lower().split()[:2]) for row in rows).most_common(1)
    return words, count
