"""`mailguard model …`: the language model's card, its figures on rows it has not learnt from, and its training."""

import json
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from mailguard.config import Settings
from mailguard.errors import FileError
from mailguard.language.tone.card import REMEDY, read_card, write
from mailguard.language.tone.minutes import steps_of
from mailguard.language.tone.training import compare
from mailguard.language.tone.training.choose import Choice, chosen, write_card
from mailguard.language.tone.training.export import export, keep
from mailguard.language.tone.training.first_pass import Taught, train_first_pass
from mailguard.language.tone.training.lessons import Material
from mailguard.language.tone.training.optional import library
from mailguard.language.tone.training.rows import Row, rows_of
from mailguard.language.tone.training.split import Split, split
from mailguard.language.tone.training.train import Plan, train
from mailguard.register import load
from mailguard.service.evaluating import Evaluation, Read, evaluated, read
from mailguard.service.keeping import open_store_of
from mailguard.service.language import fingerprint, model_folder, tone, tried
from mailguard.service.minutes import Chosen, choose, mail_of
from mailguard.service.model_page import filled
from mailguard.store import exists

LICENCE: Final = "MIT; MiniLM, from which it was trained, is Apache-2.0"
NEEDED: Final = ("torch", "onnx", "safetensors", "sklearn")
BASE_FILES: Final = ("model.safetensors", "tokenizer.json")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One evaluation: the split, the figures, and what others made of the same rows."""

    split: Split
    figures: Evaluation
    others: tuple[compare.Compared, ...]


def card(folder: Path | None = None) -> dict[str, Any]:
    """What the model says of itself, with its `size` in bytes and the `fingerprint` of its weights.

    Raises FileError where a file of it is missing, or the card is no card.
    """
    place = folder or model_folder()
    file = place / "tone.json"
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise FileError(file, 0, f"cannot be read ({error.strerror})", "Install mailguard again") from error
    except ValueError as error:
        raise FileError(file, 1, "not JSON", "Install mailguard again") from error
    read_card(place)
    sizes = (each.stat().st_size for each in place.iterdir() if each.suffix in {".onnx", ".npz", ".json"})
    return {"licence": LICENCE, **said, "size": sum(sizes), "fingerprint": fingerprint(place)}


def unreadable(folder: Path | None = None) -> FileError:
    """The error of a card that reads passages and does not say of itself what it should."""
    return FileError((folder or model_folder()) / "tone.json", 1, "The card of the language model is damaged", REMEDY)


def prove() -> None:
    """Read a sentence with the shipped model; raises FileError where it cannot, NotReady where a library is missing."""
    tried(model_folder())


def reviewed(settings: Settings, said: dict[str, Any]) -> Chosen | None:
    """What the next scan of this council would choose by the card; None where its settings give no minutes.

    A store that is not there yet is not made. Raises FileError or StoreError.
    """
    minutes = settings.language.review_minutes
    if minutes is None:
        return None
    people, today = load(settings.register_path).people, datetime.now(settings.council.zone).date()
    if exists(settings.store.url, settings.folder):
        with open_store_of(settings, make=False) as store:
            mail = mail_of(settings, people, store, today)
    else:
        mail = mail_of(settings, people, None, today)
    return choose(minutes, mail, steps_of((said.get("metrics") or {}).get("curve", ())), float(said["flag_threshold"]))


def evaluate(data: Path | None, ordinary: Sequence[Path], pool: Path | None, beside: bool) -> Outcome:
    """The shipped model on the test writers' rows; with `beside`, others on the same.

    Raises FileError, before anything is measured, for what cannot be read.
    """
    mail = [text for file in ordinary for text in compare.ordinary(file, test=True)]
    if pool is not None:
        deque(compare.harmless(pool), maxlen=0)
    parts = split(rows_of(data or model_folder() / "data"))
    layer = tone()
    done = read(layer, parts.test)
    figures = evaluated(layer, done, mail, float(card()["flag_threshold"]))
    return Outcome(parts, figures, _others(done, pool) if beside else ())


def _others(done: Read, pool: Path | None) -> tuple[compare.Compared, ...]:
    ours = compare.measured("mailguard", done.scores, done.flags, done.truth)
    return (*compare.compared([row.text for row in done.rows], done.truth, pool), ours)


def save(figures: Evaluation, folder: Path | None = None) -> Path:
    """Keep the figures in the model's card and on its page, and give back the card's file."""
    place = folder or model_folder()
    file, page = place / "tone.json", place / "CARD.md"
    said = json.loads(file.read_text(encoding="utf-8")) | {"metrics": figures.as_json()}
    write(place, said)
    if page.is_file():
        page.write_text(filled(page.read_text(encoding="utf-8"), said["metrics"]), encoding="utf-8")
    return file


@dataclass(frozen=True, slots=True)
class Learning:
    """What a training run is given: folders and files, how it learns, and the day."""

    base: Path
    into: Path
    data: Path | None
    ordinary: tuple[Path, ...]
    pool: Path | None
    plan: Plan
    on: date
    start: Path | None = None
    feelings: Path | None = None


def learn(given: Learning, told: Callable[[int, int, float], None]) -> Choice:
    """Train on the training writers, export, choose on the dev writer, write the card, teach the first pass.

    The new card has no figures. Raises FileError, NotInstalled.
    """
    for file in (*(given.base / name for name in BASE_FILES), *((given.start,) if given.start else ())):
        if not file.is_file():
            remedy = "Check the path" if file == given.start else "Give the folder of all-MiniLM-L6-v2"
            raise FileError(file, 0, "there is no such file", remedy)
    parts = split(rows_of(given.data or model_folder() / "data"))
    mail = tuple(text for file in given.ordinary for text in compare.ordinary(file, test=False))
    public = tuple(compare.harmless(given.pool)) if given.pool else ()
    feelings = tuple(compare.feelings(given.feelings)) if given.feelings else ()
    for name in NEEDED:  # asked for now, not after an hour
        library(name)
    weights = train(Material(parts.train, mail, public, feelings), given.base, given.plan, told, given.start)
    keep(weights, given.into)
    export(weights, given.base / "tokenizer.json", given.into)
    choice = chosen(given.into, parts.dev, mail, public)
    write_card(given.into, choice, {"version": "0.1", "trained": _trained(parts.train, mail, public, given.on)})
    train_first_pass(Taught((*parts.train, *parts.dev), mail, public), given.into)
    return choice


def _trained(rows: Sequence[Row], mail: Sequence[str], public: Sequence[str], on: date) -> dict[str, Any]:
    return {
        "on": on.isoformat(),
        "rows": len(rows),
        "writers": sorted({row.writer for row in rows}),
        "ordinary_sentences": len(mail),
        "public_sentences": len(public),
    }
