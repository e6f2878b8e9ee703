"""`mailguard language`: the language layer alone, on passages of a file, without mail, store or rules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from mailguard.config import Settings
from mailguard.errors import FileError, NotReady
from mailguard.files import shipped
from mailguard.files.jsonl import read_lines
from mailguard.language import tone as words
from mailguard.language.tone.card import read_card, sum_of
from mailguard.register import Roll, load
from mailguard.register.people import Kind

_KINDS: Final = {
    Kind.OFFICER: words.Speaker.OFFICER,
    Kind.MEMBER: words.Speaker.MEMBER,
    Kind.CO_OPTED: words.Speaker.OUTSIDER,
}
_REMEDY: Final = 'Write it as {"id": "1", "text": "...", "by": "member", "to": "officer", "before": null}'
LONGEST: Final = 1_000_000
"""Characters of a passage, or of what stands before it, that are read; mail is read sentence by sentence."""
_TRIED: Final = words.Passage("Thank y0u for the note about the b1ns.")
"""Ordinary and disguised, so that reading it opens every file of a model."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of the file: the id it goes by, and what is to be read."""

    id: str | int
    passage: words.Passage


@dataclass(frozen=True, slots=True)
class Answered:
    """What was asked, what was read in it, and the rule it comes under, None where it comes under none."""

    asked: Asked
    reading: words.Reading
    rule: str | None

    def as_json(self) -> dict[str, Any]:
        """The contract's object."""
        read = self.reading
        return {
            "id": self.asked.id,
            "flag": read.flag,
            "rule": self.rule,
            "act": read.act.told,
            "about": read.about.value,
            "stance": read.stance.value,
            "score": round(read.score, 6),
            "quote": read.quote,
            "why": read.why,
        }


def model_folder() -> Path:
    """Where the model lies that travels with the program."""
    return shipped("models") / "tone"


def tone(folder: Path | None = None) -> words.Tone:
    """The shipped language layer, or that of a folder; raises FileError where its files are not there."""
    from mailguard.language.tone.pipeline import load  # not needed by the commands that read no passage

    return load(folder or model_folder())


def tried(folder: Path | None = None) -> str:
    """Read a sentence with every file of a model; the model's version, with which weights it read.

    Raises FileError with the file that is missing or damaged, and NotReady where a library cannot be loaded.
    """
    from mailguard.language.tone.pipeline import Reader

    place = folder or model_folder()
    reader = Reader(read_card(place))
    try:
        worth, (reading,) = reader.score(_TRIED), reader.encode([_TRIED])
    except ImportError as error:
        raise NotReady("A library that the language model needs cannot be loaded. Install mailguard again") from error
    except (IndexError, ValueError) as error:
        remedy = "Install mailguard again, so that all of them are of one version"
        raise FileError(place, 0, "The files of the language model do not belong together", remedy) from error
    if worth is None or not 0 <= reading.score <= 1:
        raise NotReady("The language model reads, and its answer is none. Install mailguard again")
    return f"{reader.card.version}, weights {fingerprint(place)}"


def fingerprint(folder: Path | None = None) -> str:
    """Twelve letters that tell these weights from all others: the beginning of the SHA-256 of their file.

    Raises FileError where the file cannot be read.
    """
    file = (folder or model_folder()) / "tone.onnx"
    try:
        return sum_of(file)[:12]
    except OSError as error:
        raise FileError(file, 0, f"cannot be read ({error.strerror})", "Install mailguard again") from error


def roll_of(settings: Settings) -> Roll:
    """The register as on the present day by the council's clocks; raises RegisterError."""
    return load(settings.register_path).on(datetime.now(settings.council.zone).date())


def asked(file: Path, roll: Roll | None = None) -> list[Asked]:
    """The passages of a file, one JSON object a line; raises FileError with the line that cannot be used.

    Keys beyond those of the contract are not looked at, so that a file of labelled passages can be read as it is.
    """
    found = []
    for line, value in read_lines(file):
        wrong = _fault(value)
        if wrong:
            raise FileError(file, line, wrong, _REMEDY)
        for name in ("id", "text", "before"):
            _refuse_unreadable(file, line, name, value.get(name))
        found.append(Asked(value["id"], _passage(value, roll)))
    return found


def answered(read: words.Tone, passages: Sequence[Asked]) -> Iterator[Answered]:
    """What is read in each, in the same order."""
    readings = read.read([each.passage for each in passages])
    for each, reading in zip(passages, readings, strict=True):
        yield Answered(each, reading, words.rule_of(reading, each.passage.by))


def named(roll: Roll, text: str) -> tuple[words.Named, ...]:
    """The people of the register whom a text names; words that may mean an officer mean one here."""
    found = []
    for naming in roll.named(text):
        kinds = {_KINDS[each.kind] for each in naming.people if each.kind in _KINDS}
        if kinds:
            found.append(words.Named(naming.quote, next(kind for kind in _KINDS.values() if kind in kinds)))
    return tuple(found)


def _passage(value: dict[str, Any], roll: Roll | None) -> words.Passage:
    text: str = value["text"]
    return words.Passage(
        text=text,
        by=words.Speaker(value.get("by") or words.Speaker.MEMBER),
        to=words.Speaker(value.get("to") or words.Speaker.OFFICER),
        before=value.get("before") or None,
        named=named(roll, text) if roll else (),
    )


def _refuse_unreadable(file: Path, line: int, name: str, text: object) -> None:
    """Raise FileError where a text holds what no language model reads, or more of it than one does."""
    if not isinstance(text, str):
        return
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        problem = f"{name} holds half a character (a lone surrogate)"
        raise FileError(file, line, problem, "Write the character whole, or take it out")
    if len(text) > LONGEST:
        remedy = "Cut it into passages of a sentence or a few"
        raise FileError(file, line, f"{name} is longer than {LONGEST:,} characters", remedy)


def _fault(value: dict[str, Any]) -> str | None:
    """What is wrong with a line; it is never quoted, because it may hold mail."""
    if not isinstance(value.get("id"), str | int) or isinstance(value["id"], bool):
        return "there is no id"
    if not isinstance(value.get("text"), str):
        return "there is no text"
    speakers = [each.value for each in words.Speaker]
    for name in ("by", "to"):
        if value.get(name) is not None and value[name] not in speakers:
            return f"{name} is none of {', '.join(speakers)}"
    if not isinstance(value.get("before"), str | None):
        return "before is no text"
    return None
