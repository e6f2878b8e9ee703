"""What the model's card says that reading needs: the words of its outputs, its thresholds, and how much it reads."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, astuple, dataclass, field
from hashlib import file_digest
from math import isfinite
from pathlib import Path
from typing import Any, Final

from mailguard.errors import FileError
from mailguard.language.tone.minutes import Step, steps_of
from mailguard.language.tone.words import About, Act, Stance

FILES = ("tone.json", "tone.onnx", "tokenizer.json", "first_pass.npz")
REMEDY: Final = "Install mailguard again; `mailguard doctor` then says whether its language model reads"
# The words of the training data and of `words`, where they differ.
_ABOUT = {"nobody": About.NONE, "speaker": About.SELF, "outsider": About.OTHER}


@dataclass(frozen=True, slots=True)
class Weights:
    """What each of the encoder's answers adds to a score, as log-odds: see `training/choose.py`."""

    flag: float
    act: float
    about: float
    stance: float
    bias: float


FLAG_ALONE = Weights(flag=1.0, act=0.0, about=0.0, stance=0.0, bias=0.0)


@dataclass(frozen=True, slots=True)
class Card:
    """The model in `folder`: its outputs in order, thresholds between 0 and 1, and lengths in tokens.

    `first_pass` is the least score of the first pass at which a passage is read; its own scale has 0 in the middle.
    """

    folder: Path
    version: str
    acts: tuple[Act, ...]
    abouts: tuple[About, ...]
    stances: tuple[Stance, ...]
    threshold: float
    first_pass: float
    temperature: float
    max_text: int
    max_before: int
    weights: Weights = FLAG_ALONE
    least: Mapping[Act, float] = field(default_factory=dict)
    """How likely an act must be, with its target and stance, before a rule may hear of it; flagged acts need none."""
    curve: tuple[Step, ...] = ()
    """What other thresholds would bring; empty where it was not measured."""
    sums: Mapping[str, str] = field(default_factory=dict)
    """The SHA-256 of each file beside the card, in small hexadecimal letters; nothing where none is told."""


def read_card(folder: Path) -> Card:
    """The card `tone.json` of a model; raises FileError where the folder holds no whole model."""
    for name in FILES:
        if not (folder / name).is_file():
            raise FileError(folder / name, 0, "This file of the language model is missing", REMEDY)
    file = folder / "tone.json"
    try:
        card = _card(folder, json.loads(file.read_text(encoding="utf-8")))
        _refuse_nonsense(card)
    except OSError as error:
        problem = f"The card of the language model cannot be read ({error.strerror})"
        raise FileError(file, 0, problem, REMEDY) from error
    except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        raise FileError(file, 1, "The card of the language model cannot be read", REMEDY) from error
    return card


def _refuse_nonsense(card: Card) -> None:
    """Raise ValueError where a number or a word is none that reading could work with."""
    shares = (card.threshold, *card.least.values())
    numbers = (*shares, card.first_pass, card.temperature, *astuple(card.weights))
    if not all(map(isfinite, numbers)) or not all(0 <= each <= 1 for each in shares):
        raise ValueError("a threshold or a weight is out of bounds")
    if card.temperature <= 0 or card.max_text < 1 or card.max_before < 1:
        raise ValueError("a length or the temperature is none")
    if any(sorted(said) != sorted(words) for said, words in _outputs(card)):
        raise ValueError("a word of the outputs is missing, or stands there twice")


def _outputs(card: Card) -> tuple[tuple[tuple[str, ...], Iterable[str]], ...]:
    """The words of each output, and those that reading looks for."""
    return (card.acts, Act), (card.abouts, About), (card.stances, Stance)


def _card(folder: Path, said: dict[str, Any]) -> Card:
    labels = said["labels"]
    return Card(
        folder=folder,
        version=str(said["version"]),
        acts=tuple(Act(name) for name in labels["act"]),
        abouts=tuple(map(about_of, labels["about"])),
        stances=tuple(Stance(name) for name in labels["stance"]),
        threshold=float(said["flag_threshold"]),
        first_pass=float(said["first_pass_threshold"]),
        temperature=float(said["temperature"]),
        weights=Weights(**{name: float(weight) for name, weight in said.get("weights", asdict(FLAG_ALONE)).items()}),
        least={Act(name): float(least) for name, least in said.get("least", {}).items()},
        max_text=int(said["max_text"]),
        max_before=int(said["max_before"]),
        curve=steps_of(said.get("metrics", {}).get("curve", ())),
        sums={str(name): str(each) for name, each in said.get("sha256", {}).items()},
    )


def about_of(name: str) -> About:
    """The target by its word in the training data; raises ValueError where it is none."""
    return _ABOUT.get(name) or About(name)


def write(folder: Path, said: Mapping[str, Any]) -> Path:
    """Write the card `tone.json` of a model, for a person to read too; the file it lies in."""
    file = folder / "tone.json"
    file.write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return file


def sums(folder: Path) -> dict[str, str]:
    """What a card tells as `sha256`: the sums of the other files of a model, as far as they are there."""
    return {name: sum_of(folder / name) for name in FILES[1:] if (folder / name).is_file()}


def refuse_altered(card: Card, name: str) -> None:
    """Raise FileError where a file beside the card is not the one that the card was written for.

    Weights that were damaged would go on reading, and miss without a word.
    """
    file = card.folder / name
    try:
        altered = name in card.sums and sum_of(file) != card.sums[name]
    except OSError as error:
        raise FileError(file, 0, f"cannot be read ({error.strerror})", REMEDY) from error
    if altered:
        raise FileError(file, 0, "This file of the language model is damaged, or of another version", REMEDY)


def sum_of(file: Path) -> str:
    """The SHA-256 of a file, in small hexadecimal letters; raises OSError."""
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()
