"""What the dev writer decides: how the encoder's answers add up to a score, and the thresholds; and their card.

By hand, for a model exported anew: `python -m mailguard.language.tone.training.choose FOLDER ROWS TEXTS...`.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

import mailguard.language.tone.measures as measures
from mailguard.language.tone.card import Weights, sums, write
from mailguard.language.tone.decide import FLAGGED, INSULTS, addresses
from mailguard.language.tone.training.compare import to_learn_from
from mailguard.language.tone.training.labels import HEADS, LABELS
from mailguard.language.tone.training.optional import library
from mailguard.language.tone.training.rows import Row, harmless, rows_of
from mailguard.language.tone.training.split import split
from mailguard.language.tone.training.tokens import MAX_BEFORE, MAX_TEXT, batch

LEAST_PRECISION: Final = 0.915
"""On the dev writer; the other writers lose a little of it."""
RIGHT: Final = 0.85
"""The least precision on the dev writer of an act that is told and not flagged."""
RARE: Final = 0.75
"""Of a thousand ordinary sentences so many may be taken for such an act."""
ORDINARY: Final = 3000
"""Ordinary sentences that are read beside the dev writer's, so that strangers' voices count too."""
EVEN: Final = 0.5
_DISCOURTESY: Final = "discourtesy"
_TOLD: Final = {
    "direction": ("member", ("officer",)),
    "criticism": ("member", ("officer",)),
    _DISCOURTESY: ("officer", ("member", "outsider")),
}
"""Acts that rules hear of although they are not flagged, whose they are and to whom."""
_TOGETHER: Final = 32
_REGULAR: Final = 0.5
_LEAST: Final = 1e-6
_NEVER: Final = -20.0
"""The odds of what is no Member's: it is never flagged."""
_FLAGGED: Final = [place for place, name in enumerate(LABELS["act"]) if name in FLAGGED]
_INSULTS: Final = [place for place, name in enumerate(LABELS["act"]) if name in INSULTS]
_OFFICER: Final = LABELS["about"].index("officer")
_SAID: Final = LABELS["stance"].index("said")


@dataclass(frozen=True, slots=True)
class Choice:
    """`weights` make a score of the encoder's answers, which `temperature` calibrates; `threshold` flags.

    `least` is how likely an act that is not flagged must be before a rule hears of it.
    """

    weights: Weights
    temperature: float
    threshold: float
    least: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Answers:
    """What a model answers to passages: the flag's log-odds [passages], and chances [passages, words of the label].

    `addressed` [passages] is 1 where a passage says "you".
    """

    flag: measures.Numbers
    act: measures.Numbers
    about: measures.Numbers
    stance: measures.Numbers
    addressed: measures.Numbers

    @property
    def odds(self) -> measures.Numbers:
        """The log-odds that the flag, the act, the target and the stance speak for a flag, [passages, 4]."""
        three = self.act[:, _FLAGGED].sum(axis=1), self.about[:, _OFFICER], self.stance[:, _SAID]
        return np.stack([self.flag, *map(_log_odds, three)], axis=1)

    def told(self, act: str) -> measures.Numbers:
        """How likely this is what a passage does: for an officer's discourtesy whoever it is about, insults with it."""
        sure: measures.Numbers = self.act[:, LABELS["act"].index(act)]
        if act == _DISCOURTESY:
            discourteous: measures.Numbers = sure + self.act[:, _INSULTS].sum(axis=1) * self.addressed
            return discourteous * self.stance[:, _SAID]
        return sure * self.about[:, _OFFICER] * self.stance[:, _SAID]


def answers(folder: Path, rows: Sequence[Row]) -> Answers:
    """What the exported model in the folder answers to each row."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    session = library("onnxruntime").InferenceSession(str(folder / "tone.onnx"), providers=["CPUExecutionProvider"])
    order = sorted(range(len(rows)), key=lambda place: len(rows[place].text) + len(rows[place].before or ""))
    found = {head: np.zeros((len(rows), width)) for head, width in HEADS.items()}
    for start in range(0, len(order), _TOGETHER):
        places = order[start : start + _TOGETHER]
        given = dict(zip(("ids", "kinds", "mask"), batch(tokenizer, [rows[place] for place in places]), strict=True))
        for head, logits in zip(found, session.run(list(found), given), strict=True):
            found[head][places] = logits
    addressed = np.array([addresses(row.text) for row in rows], float)
    flag = found.pop("flag")[:, 0]
    return Answers(flag, **{head: _chances(logits) for head, logits in found.items()}, addressed=addressed)


def _chances(logits: measures.Numbers) -> measures.Numbers:
    raised = np.exp(logits - logits.max(axis=1, keepdims=True))
    chances: measures.Numbers = raised / raised.sum(axis=1, keepdims=True)
    return chances


def _log_odds(chance: measures.Numbers) -> measures.Numbers:
    kept = chance.clip(_LEAST, 1 - _LEAST)
    odds: measures.Numbers = np.log(kept / (1 - kept))
    return odds


def chosen(
    folder: Path,
    dev: Sequence[Row],
    mail: Sequence[str] = (),
    public: Sequence[str] = (),
    least_precision: float = LEAST_PRECISION,
) -> Choice:
    """The choice for the exported model in the folder, made on rows that it has not learnt from.

    `mail` and `public` are ordinary sentences, of which about ORDINARY are read beside them; of a thousand of `mail`,
    at most RARE may come under a rule that flags nothing.
    """
    found = answers(folder, dev)
    truth = np.array([row.flagged for row in dev], bool)
    ordinary = answers(folder, _said("member", _some([*mail, *public])))
    both = np.concatenate([found.odds, ordinary.odds]), np.concatenate([truth, np.zeros(len(ordinary.flag), bool)])
    fitted = library("sklearn.linear_model").LogisticRegression(C=_REGULAR).fit(*both)
    bias = float(fitted.intercept_[0])
    weights = Weights(*(round(float(weight), 4) for weight in (*fitted.coef_[0], bias)))
    odds = np.where([row.by == "member" for row in dev], found.odds @ fitted.coef_[0] + bias, _NEVER)
    temperature = measures.temperature(odds, truth)
    scores = measures.as_scores(odds, temperature)
    threshold = round(measures.threshold(scores, truth, least_precision), 4)
    return Choice(weights, temperature, threshold, _leasts(folder, dev, found, mail))


def _leasts(folder: Path, dev: Sequence[Row], found: Answers, mail: Sequence[str]) -> dict[str, float]:
    """For each act that is told and not flagged the least chance that is right and rare enough."""
    leasts = {}
    for act, (by, heard) in _TOLD.items():
        own = [place for place, row in enumerate(dev) if row.by == by]
        right = np.array([dev[place].told == act for place in own], bool)
        right_enough = measures.threshold(found.told(act)[own], right, RIGHT)
        rows = [row for to in heard for row in _said(by, mail, to)]
        sure = answers(folder, rows).told(act) if rows else np.zeros(1)
        rare_enough = float(np.quantile(sure, 1 - RARE / 1000))
        leasts[act] = round(max(right_enough, rare_enough, EVEN), 4)
    return leasts


def _some(texts: Sequence[str]) -> Sequence[str]:
    return texts[:: max(1, len(texts) // ORDINARY)]


def _said(by: str, texts: Sequence[str], to: str = "officer") -> list[Row]:
    """Ordinary sentences as rows, three in four behind another one, since in mail nearly all have words before them."""
    before = [None if place % 4 == 0 else texts[place - 1] for place in range(len(texts))]
    return [harmless(text, by, to, stood) for text, stood in zip(texts, before, strict=True)]


def write_card(folder: Path, choice: Choice, about: dict[str, Any]) -> Path:
    """Write tone.json with what else is to be said in it; figures of an older one no longer hold and go."""
    card = {
        "first_pass_threshold": 0.0,
        **about,
        "labels": {head: list(names) for head, names in LABELS.items()},
        "flag_threshold": choice.threshold,
        "weights": asdict(choice.weights),
        "temperature": choice.temperature,
        "least": dict(choice.least),
        "max_text": MAX_TEXT,
        "max_before": MAX_BEFORE,
        "sha256": sums(folder),
        "metrics": {},
    }
    return write(folder, card)


def main(arguments: list[str]) -> int:
    """`FOLDER ROWS TEXTS...`: choose for the model in FOLDER, and put the choice into the card that lies there.

    TEXTS are files of ordinary sentences and folders of public texts.
    """
    folder, data, *texts = (Path(each) for each in arguments)
    choice = chosen(folder, split(rows_of(data)).dev, *to_learn_from(texts))
    card = json.loads((folder / "tone.json").read_text(encoding="utf-8"))
    write_card(folder, choice, card)
    print(choice)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
