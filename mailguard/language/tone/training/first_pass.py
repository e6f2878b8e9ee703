"""The first pass: a linear model of words, taught by the encoder which sentences are worth its time.

By hand, after the encoder is exported and its card written:
`python -m mailguard.language.tone.training.first_pass FOLDER ROWS TEXTS...`.
"""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from mailguard.language.tone.card import sums, write
from mailguard.language.tone.features import LEAST, MOST, SIZE, features, words
from mailguard.language.tone.first_pass import FILE
from mailguard.language.tone.training.compare import to_learn_from
from mailguard.language.tone.training.optional import library
from mailguard.language.tone.training.rows import Row, rows_of
from mailguard.language.tone.training.split import TEST_WRITERS
from mailguard.language.tone.training.turned import turned

PASSED: Final = {"member": 0.045, "officer": 0.02}
"""The share of ordinary sentences, not learnt from, that pass; the rest is kept from the encoder.

An officer's are sentences of ordinary mail alone: most that a council sends is theirs, and little of it is strange.
"""
_HELD: Final = 10
"""Every so many-th ordinary sentence is held out to find where that share lies."""
_ORDINARY_WEIGHS: Final = 18.0
_PUBLIC_WEIGHS: Final = 6.0
_RULED_WEIGHS: Final = 0.15
_ALLOWED_WEIGHS: Final = 0.1
_EVERYDAY_WEIGHS: Final = 0.5
_EVERYDAY: Final = frozenset(
    {"ordinary_business", "praise_and_thanks", "chasing_and_deadline", "apology", "officer_writes"}
)
_STRENGTH: Final = 3.0
_RULED: Final = frozenset({"direction", "criticism"})


@dataclass(frozen=True, slots=True)
class Taught:
    """What it learns from: rows, and ordinary and public texts."""

    rows: Sequence[Row]
    mail: Sequence[str]
    public: Sequence[str] = ()


def worth_member(row: Row) -> bool:
    """Whether a rule may read a Member's words: what is flagged, and an instruction to or a criticism of an officer."""
    return row.flagged or row.told in _RULED


def worth_officer(row: Row) -> bool:
    """Whether a rule may read an officer's words: their discourtesy alone, which insults turned round are as well."""
    return row.told == "discourtesy"


_WORTH: Final = {"member": worth_member, "officer": worth_officer}


def train_first_pass(given: Taught, folder: Path) -> Path:
    """Write the first pass into the folder and its threshold into the card; raises NotInstalled.

    Scores are shifted so that the threshold lies at 0. The same texts give the same weights.
    """
    known: dict[str, Any] = {}
    for by, worth in _WORTH.items():
        weights, bias = _fitted(given, by, worth)
        texts = given.mail if by == "officer" else [*given.mail, *given.public]
        held = _scores(texts[::_HELD], weights, bias)
        known |= {by: weights, f"{by}_bias": bias - np.quantile(held, 1 - PASSED[by])}
    kept = {name: each.astype(np.float32 if name.endswith("_bias") else np.float16) for name, each in known.items()}
    np.savez_compressed(folder / FILE, allow_pickle=False, **kept)
    card = json.loads((folder / "tone.json").read_text(encoding="utf-8")) | {
        "first_pass_threshold": 0.0,
        "sha256": sums(folder),
    }
    write(folder, card)
    return folder / FILE


def _scores(texts: Sequence[str], weights: NDArray[np.float64], bias: float) -> NDArray[np.float64]:
    return np.asarray(columns(texts) @ weights + bias, np.float64)


def columns(texts: Iterable[str]) -> Any:
    """The features of texts as a sparse matrix, weighed as the first pass weighs them."""
    sparse = library("scipy.sparse")
    each = [(features(found[:MOST]), max(LEAST, len(found[:MOST])) ** -0.5) for found in map(words, texts)]
    numbers = np.array([number for own, _ in each for number in own], np.int64)
    weighs = np.repeat([weight for _, weight in each], [len(own) for own, _ in each]).astype(np.float32)
    ends = np.cumsum([0, *(len(own) for own, _ in each)])
    matrix = sparse.csr_matrix((weighs, numbers, ends), (len(each), SIZE))
    matrix.sum_duplicates()
    return matrix


def _fitted(given: Taught, by: str, worth: Callable[[Row], bool]) -> tuple[NDArray[np.float64], float]:
    insults, others = turned(given.rows)
    own = [row for row in (*given.rows, *insults, *others) if row.by == by]
    weighed = [(text, _ORDINARY_WEIGHS) for text in given.mail] + [(text, _PUBLIC_WEIGHS) for text in given.public]
    harmless_texts = [each for place, each in enumerate(weighed) if place % _HELD]
    texts = [*(row.text for row in own), *(text for text, _ in harmless_texts)]
    right = [*map(worth, own), *([False] * len(harmless_texts))]
    weighs = [_weight(row, is_worth) for row, is_worth in zip(own, right, strict=False)]
    weighs += [weight for _, weight in harmless_texts]
    regression = library("sklearn.linear_model").LogisticRegression(
        C=_STRENGTH, max_iter=80, tol=1e-3, solver="liblinear", random_state=1
    )
    regression.fit(columns(texts), right, sample_weight=weighs)
    return np.asarray(regression.coef_[0], np.float64), float(regression.intercept_[0])


def _weight(row: Row, is_worth: bool) -> float:
    """How much a row counts: what is flagged is not to be lost, what is only told of looks much like other mail."""
    if is_worth:
        return _RULED_WEIGHS if row.act in _RULED else 1.0
    return _EVERYDAY_WEIGHS if row.functionality in _EVERYDAY else _ALLOWED_WEIGHS


def main(arguments: list[str]) -> int:
    """`FOLDER ROWS TEXTS...`: teach the first pass of the model in FOLDER.

    TEXTS are files of ordinary sentences and folders of public texts.
    """
    folder, data, *texts = (Path(each) for each in arguments)
    rows = [row for row in rows_of(data) if row.writer not in TEST_WRITERS]
    print(train_first_pass(Taught(rows, *to_learn_from(texts)), folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
