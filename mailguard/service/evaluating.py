"""`mailguard model evaluate`: the shipped model on rows that it has not learnt from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import mailguard.language.tone.measures as measures
from mailguard.language.tone.card import about_of
from mailguard.language.tone.measures import Bin, Figure, Numbers, Truth
from mailguard.language.tone.minutes import THRESHOLDS, Step
from mailguard.language.tone.training.disguise import DISGUISES, disguised
from mailguard.language.tone.training.labels import ABUSIVE
from mailguard.language.tone.training.rows import Row
from mailguard.language.tone.training.split import UNSEEN
from mailguard.language.tone.words import Passage, Reading, Tone
from mailguard.service.unflagged import Unflagged, unflagged

THIRD: Final = 3


@dataclass(frozen=True, slots=True)
class Functionality:
    """One kind of passage: of those to be flagged the share that was, of the others the share that was not."""

    name: str
    abusive: bool
    unseen: bool
    passed: Figure


@dataclass(frozen=True, slots=True)
class Hidden:
    """Recall on the same passages disguised in one way, and how many points of it were lost."""

    name: str
    recall: Figure
    lost: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What one run says; shares are of 1."""

    rows: int
    to_be_flagged: int
    auc: Figure
    average_precision: Figure
    recall: Figure
    precision: Figure
    auc_unseen: Figure
    labels: dict[str, Figure]
    functionalities: tuple[Functionality, ...]
    calibration_error: Figure
    calibration: tuple[Bin, ...]
    hidden: tuple[Hidden, ...]
    ordinary: Figure | None
    ordinary_flagged: tuple[tuple[str, Reading], ...]
    curve: tuple[Step, ...]
    unflagged: tuple[Unflagged, ...]

    def as_json(self) -> dict[str, Any]:
        """The figures alone, as `tone.json` keeps them."""
        whole = ("auc", "average_precision", "recall", "precision", "auc_unseen", "calibration_error")
        return {
            "rows": self.rows,
            "to_be_flagged": self.to_be_flagged,
            **{name: getattr(self, name).as_json() for name in whole},
            "labels": {name: figure.as_json() for name, figure in self.labels.items()},
            "functionalities": {
                each.name: {"abusive": each.abusive, "unseen": each.unseen, **each.passed.as_json()}
                for each in self.functionalities
            },
            "calibration": [
                {"from": each.low, "of": each.of, "said": round(each.said, 3), "true": round(each.true, 3)}
                for each in self.calibration
            ],
            "disguised": {
                each.name: {**each.recall.as_json(), "points_lost": round(100 * each.lost, 1)} for each in self.hidden
            },
            "ordinary_flagged": self.ordinary.as_json() if self.ordinary else None,
            "unflagged": {each.act: each.as_json() for each in self.unflagged},
            "curve": [each.as_json() for each in self.curve],
        }


@dataclass(frozen=True, slots=True)
class Read:
    """Rows with what was read in them, and the two columns that every figure is made of."""

    rows: Sequence[Row]
    readings: Sequence[Reading]
    scores: Numbers
    flags: Truth
    truth: Truth


def read(tone: Tone, rows: Sequence[Row]) -> Read:
    """What the language layer reads in the rows."""
    readings = tone.read([row.passage for row in rows])
    columns = measures.columns(
        [each.score for each in readings], [each.flag for each in readings], [row.flagged for row in rows]
    )
    return Read(rows, readings, *columns)


def evaluated(tone: Tone, done: Read, ordinary: Iterable[str], shipped: float) -> Evaluation:
    """Every figure of one run; `ordinary` are sentences of mail in which nothing is to be flagged.

    `shipped` is the threshold that the card gives.
    """
    mail = list(ordinary)
    heard = tone.read([Passage(each) for each in mail]) if mail else []
    flagged = tuple((text, each) for text, each in zip(mail, heard, strict=True) if each.flag)
    scores, truth = done.scores, done.truth
    unseen = [place for place, row in enumerate(done.rows) if row.functionality in UNSEEN]
    return Evaluation(
        rows=len(done.rows),
        to_be_flagged=int(truth.sum()),
        auc=measures.bootstrap(measures.roc_auc, scores, truth),
        average_precision=measures.bootstrap(measures.average_precision, scores, truth),
        recall=measures.recall(done.flags, truth),
        precision=measures.precision(done.flags, truth),
        auc_unseen=measures.bootstrap(measures.roc_auc, scores[unseen], truth[unseen]),
        labels=_labels(done),
        functionalities=_functionalities(done),
        calibration_error=measures.bootstrap(measures.calibration_error, scores, truth),
        calibration=measures.calibration(scores, truth),
        hidden=_hidden(tone, done),
        ordinary=measures.share(len(flagged), len(mail)) if mail else None,
        ordinary_flagged=flagged,
        curve=_curve(done, [each.score for each in heard], shipped),
        unflagged=tuple(unflagged(tone, done.rows, done.readings, mail)),
    )


def _curve(done: Read, ordinary: Sequence[float], shipped: float) -> tuple[Step, ...]:
    """What each threshold would bring, by the scores; empty where there is no ordinary mail to say it of."""
    if not ordinary:
        return ()
    told = []
    for threshold in sorted({*THRESHOLDS, shipped}):
        flagged = measures.share(sum(score >= threshold for score in ordinary), len(ordinary))
        recall = measures.recall(done.scores >= threshold, done.truth)
        told.append(Step(threshold, flagged.high, flagged.of, recall.value))
    return tuple(told)


def _labels(done: Read) -> dict[str, Figure]:
    pairs = list(zip(done.rows, done.readings, strict=True))
    right = {
        "act": sum(row.act == each.act.value for row, each in pairs),
        "about": sum(about_of(row.about) is each.about for row, each in pairs),
        "stance": sum(row.stance == each.stance.value for row, each in pairs),
    }
    return {name: measures.share(count, len(pairs)) for name, count in right.items()}


def _functionalities(done: Read) -> tuple[Functionality, ...]:
    """Rows of a functionality whose label is not its own, such as a jest under an insult, are another's."""
    told = []
    for name in sorted({row.functionality for row in done.rows}):
        abusive = name in ABUSIVE
        own = [
            bool(done.flags[place]) is abusive
            for place, row in enumerate(done.rows)
            if row.functionality == name and row.flagged is abusive
        ]
        if own:
            told.append(Functionality(name, abusive, name in UNSEEN, measures.share(sum(own), len(own))))
    return tuple(told)


def _hidden(tone: Tone, done: Read) -> tuple[Hidden, ...]:
    passages = [row.passage for row in done.rows if row.flagged]
    plain = measures.recall(done.flags, done.truth).value
    told = []
    for name, disguise in DISGUISES.items():
        for every, words in ((THIRD, "every third word"), (1, "every word")):
            texts = [replace(each, text=disguised(each.text, disguise, every)) for each in passages]
            found = measures.share(sum(each.flag for each in tone.read(texts)), len(texts))
            told.append(Hidden(f"{name}, {words}", found, plain - found.value))
    return tuple(told)
