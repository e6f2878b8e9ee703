"""What others make of the same sentences: word lists, a profanity model, and a model of public texts."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from warnings import catch_warnings, simplefilter

import numpy as np

from mailguard.errors import FileError
from mailguard.files import read_text
from mailguard.files.jsonl import LINES_LIMIT, read_lines
from mailguard.language.tone.measures import (
    Figure,
    Numbers,
    Truth,
    average_precision,
    bootstrap,
    precision,
    recall,
    roc_auc,
)
from mailguard.language.tone.training.optional import NotInstalled, library

Texts = Sequence[str]
Read = tuple[Numbers, Truth]
LISTS: Final = "word lists (better-profanity)"
PROFANITY: Final = "alt-profanity-check"
PUBLIC: Final = "TF-IDF on a public pool"
SHORT: Final = 2
LONGEST: Final = 400
_ENDS: Final = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Compared:
    """One recogniser on the same sentences; where it could not be run, `why` says so and there are no figures."""

    name: str
    auc: Figure | None = None
    average: Figure | None = None
    recall: Figure | None = None
    precision: Figure | None = None
    why: str = ""


def measured(name: str, scores: Numbers, flags: Truth, truth: Truth) -> Compared:
    """The figures of a recogniser that gave these scores and flags."""
    auc, average = bootstrap(roc_auc, scores, truth), bootstrap(average_precision, scores, truth)
    return Compared(name, auc, average, recall(flags, truth), precision(flags, truth))


def compared(texts: Texts, truth: Truth, pool: Path | None) -> Iterator[Compared]:
    """Each of the others in turn; `pool` is a folder of JSONL files with `text` and `label` (1 is person-directed).

    Raises FileError where the pool cannot be read.
    """
    others: dict[str, Callable[[], Read]] = {LISTS: lambda: _lists(texts), PROFANITY: lambda: _profanity(texts)}
    if pool is None:
        yield Compared(PUBLIC, why="not measured: give --pool FOLDER")
    else:
        learnt = list(_pool(pool))
        others[PUBLIC] = lambda: _public(texts, learnt)
    for name, read in others.items():
        try:
            with catch_warnings():
                simplefilter("ignore")  # of theirs: they were trained with another version of their library
                scores, flags = read()
        except NotInstalled as error:
            yield Compared(name, why=f"not measured: {error}")
        else:
            yield measured(name, scores, flags, truth)


def _lists(texts: Texts) -> Read:
    judge = library("better_profanity").profanity
    judge.load_censor_words()
    flags = np.array([bool(judge.contains_profanity(text)) for text in texts])
    return flags.astype(float), flags


def _profanity(texts: Texts) -> Read:
    model = library("profanity_check")
    scores = np.asarray(model.predict_prob(list(texts)), float)
    return scores, np.asarray(model.predict(list(texts))).astype(bool)


def _public(texts: Texts, learnt: Sequence[tuple[str, bool]]) -> Read:
    """Words and pieces of words of the pool, weighed by how rare they are, and a logistic regression on them."""
    text = library("sklearn.feature_extraction.text")
    seen = library("sklearn.pipeline").make_union(
        text.TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
        text.TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=3, sublinear_tf=True, max_features=200_000),
    )
    regression = library("sklearn.linear_model").LogisticRegression(class_weight="balanced", max_iter=1000)
    model = library("sklearn.pipeline").make_pipeline(seen, regression)
    model.fit([each for each, _ in learnt], [label for _, label in learnt])
    scores = np.asarray(model.predict_proba(list(texts))[:, 1], float)
    return scores, scores >= 0.5


def _pool(folder: Path) -> Iterator[tuple[str, bool]]:
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise FileError(folder, 0, "there is no .jsonl file", "Give a folder of files with `text` and `label`")
    for value in (each for file in files for each in _labelled(file)):
        if value.get("split") != "test":
            yield value["text"], bool(value["label"])


def _labelled(file: Path) -> Iterator[dict[str, Any]]:
    """The lines of a JSONL file with `text` and `label`; raises FileError with the first that is none."""
    for line, value in read_lines(file):
        if not isinstance(value.get("text"), str) or value.get("label") not in (0, 1):
            raise FileError(file, line, "no text, or a label that is neither 0 nor 1", "Correct the line")
        yield value


def harmless(folder: Path) -> Iterator[str]:
    """The sentences of a pool that attack nobody: `label` 0 in its JSONL files, and every line of its text files.

    What is marked as the test split is left out.
    """
    for file in sorted(folder.glob("*.txt")):
        yield from ordinary(file, test=False)
    for text, attacks in _pool(folder):
        if not attacks:
            sentences = [each for each in _ENDS.split(text.strip()) if len(each.split()) > SHORT]
            yield from (each[:LONGEST] for each in sentences)


def feelings(file: Path) -> Iterator[tuple[str, bool]]:
    """Sentences of a JSONL file with `text` and `label`, and whether they are kind (1) or unkind (0).

    Raises FileError.
    """
    return ((value["text"], bool(value["label"])) for value in _labelled(file))


def to_learn_from(places: Iterable[Path]) -> tuple[list[str], list[str]]:
    """The sentences of ordinary mail out of files, and the harmless ones out of folders of public texts.

    What is marked as the test split is left out. Raises FileError.
    """
    given = list(places)
    mail = [text for each in given if not each.is_dir() for text in ordinary(each, test=False)]
    return mail, [text for each in given if each.is_dir() for text in harmless(each)]


def ordinary(file: Path, test: bool) -> Iterator[str]:
    """Sentences of ordinary mail: the lines of a text file, or `text` of a JSONL file.

    Where lines name a `split`, those of the test split with `test`, all the others without it.
    """
    if file.suffix != ".jsonl":
        yield from _plain(read_text(file, FileError, LINES_LIMIT).splitlines())
        return
    for line, value in read_lines(file):
        if not isinstance(value.get("text"), str):
            raise FileError(file, line, "there is no text", "Correct the line")
        if "split" not in value or (value["split"] == "test") is test:
            yield value["text"]


def _plain(lines: Iterable[str]) -> Iterator[str]:
    return (line for line in map(str.strip, lines) if line)
