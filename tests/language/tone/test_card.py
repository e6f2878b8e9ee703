"""The model's card: what reading could not work with is refused when it is read, not when a mail needs it."""

import json
from pathlib import Path
from typing import Any

import pytest

from mailguard.errors import FileError
from mailguard.language.tone.card import FILES, REMEDY, read_card
from mailguard.language.tone.training.labels import LABELS
from mailguard.language.tone.words import About, Act, Stance

SAID: dict[str, Any] = {
    "version": "0.7",
    "labels": {head: list(names) for head, names in LABELS.items()},
    "flag_threshold": 0.44,
    "first_pass_threshold": 0,
    "temperature": 1,
    "max_text": 96,
    "max_before": 60,
}


def kept(folder: Path, labels: dict[str, list[str]]) -> Path:
    for name in FILES:
        (folder / name).touch()
    (folder / "tone.json").write_text(json.dumps(SAID | {"labels": labels}), "utf-8")
    return folder


def test_the_words_of_the_data_are_those_of_the_readings(tmp_path: Path) -> None:
    card = read_card(kept(tmp_path, SAID["labels"]))
    assert (set(card.acts), set(card.abouts), set(card.stances)) == (set(Act), set(About), set(Stance))
    assert card.abouts[LABELS["about"].index("speaker")] is About.SELF


@pytest.mark.parametrize(
    ("head", "missing", "instead"),
    [("about", "officer", "member"), ("act", "derogation", "abuse"), ("stance", "asked", None), ("act", "none", None)],
)
def test_a_card_without_each_word_once_is_refused(tmp_path: Path, head: str, missing: str, instead: str | None) -> None:
    words = [instead if each == missing else each for each in SAID["labels"][head]]
    folder = kept(tmp_path, SAID["labels"] | {head: [each for each in words if each]})
    with pytest.raises(FileError, match=REMEDY):
        read_card(folder)
