"""`mailguard model …`: what the language model is, how well it reads, and how it is made."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mailguard.cli.printing import line, show, table
from mailguard.config import load_settings
from mailguard.language.tone.measures import Figure
from mailguard.language.tone.training.compare import Compared
from mailguard.service import minutes, model
from mailguard.service.evaluating import Evaluation, Functionality
from mailguard.service.model import Learning, Outcome

FLOORS = {True: 0.70, False: 0.85}
"""The share of its passages that a functionality is to pass: those to be flagged, and those that are not."""
_TOLD = 50


def info(settings: Path | None = None) -> int:
    """Print the model's card, and what the council of these settings makes of it; 0.

    Raises FileError where a file of the model is missing or damaged.
    """
    said = model.card()
    try:
        rows = _card(said)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise model.unreadable() from error
    model.prove()
    show(table(rows))
    if settings is not None:
        show(("", _reviewed(settings, said)))
    return 0


def _card(said: dict[str, Any]) -> list[tuple[str, str]]:
    metrics: dict[str, Any] = said.get("metrics") or {}
    trained: dict[str, Any] = said.get("trained") or {}
    rows = [
        ("version", f"{said['version']}, weights {said['fingerprint']}"),
        ("size", f"{said['size'] / 1e6:.1f} MB"),
        ("licence", str(said["licence"])),
        ("flagged from", f"{said['flag_threshold']:.2f} of 1"),
        ("trained on", str(trained.get("on", "not told"))),
        ("learnt from", _material(trained)),
    ]
    for name, told in (("auc", "ROC-AUC"), ("recall", "recall"), ("precision", "precision")):
        if name in metrics:
            rows.append((told, _figure(_known(metrics[name]))))
    if not metrics:
        rows.append(("figures", "not measured yet: run `mailguard model evaluate --save`"))
    elif metrics.get("ordinary_flagged"):
        rows.append(("ordinary mail", f"{_per_thousand(_known(metrics['ordinary_flagged']))} flagged"))
    return rows


def _reviewed(settings: Path, said: dict[str, Any]) -> str:
    chosen = model.reviewed(load_settings(settings), said)
    if chosen is None:
        return f"no `review_minutes` under [language] in {settings}: the shipped threshold holds"
    return minutes.told(chosen)


def evaluate(data: Path | None, ordinary: tuple[Path, ...], pool: Path | None, beside: bool, form: str) -> int:
    """Print the figures, as JSON for `form` "json"; for "save" they are kept in the card too. 0 whatever they are."""
    done = model.evaluate(data, ordinary, pool, beside)
    if form == "json":
        figures = done.figures.as_json()
        others = {"compared": [_other_json(each) for each in done.others]} if done.others else {}
        print(json.dumps(figures | others, ensure_ascii=False))
        return 0
    for part in (_split(done), _whole(done.figures), _kinds(done.figures), _sure(done.figures), _hidden(done.figures)):
        show((*part, ""))
    if done.figures.curve:
        show((*_curve(done.figures), ""))
    show((*_unflagged(done.figures), ""))
    show(_mail(done.figures))
    if done.others:
        show(("", "The same sentences, one run:", *_beside(done.others)))
    if form == "save":
        show(("", f"kept in {model.save(done.figures)}"))
    return 0


def train(given: Learning) -> int:
    """Train and say where the model lies; 0."""
    choice = model.learn(given, _progress)
    show(
        (
            f"{given.into}: flagged from {choice.threshold:.2f}, temperature {choice.temperature:.2f}",
            "weights.pt is for training on. Move the others to models/tone, and run `mailguard model evaluate --save`",
        )
    )
    return 0


def _progress(step: int, steps: int, loss: float) -> None:
    if step % _TOLD == 0 or step == steps:
        print(f"step {step:,} of {steps:,}, {loss:.3f} off", file=sys.stderr)


def _material(trained: dict[str, Any]) -> str:
    if not trained:
        return "not told"
    more = f"{trained['ordinary_sentences']:,} ordinary and {trained['public_sentences']:,} public sentences"
    return f"{trained['rows']:,} rows of {len(trained['writers'])} writers, {more}"


def _known(said: dict[str, Any]) -> Figure:
    return Figure(said["value"], said["low"], said["high"], said["of"])


def _figure(figure: Figure) -> str:
    return f"{figure.value:.3f}  ({figure.low:.3f} to {figure.high:.3f}, of {figure.of:,})"


def _per_thousand(figure: Figure) -> str:
    ends = f"{1000 * figure.low:.1f} to {1000 * figure.high:.1f}"
    return f"{1000 * figure.value:.1f} in 1,000 ({ends}, of {figure.of:,} sentences)"


def _split(done: Outcome) -> Iterator[str]:
    parts = done.split
    writers = [", ".join(sorted({row.writer for row in rows})) for rows in (parts.train, parts.dev, parts.test)]
    yield f"learnt from {len(parts.train):,} rows ({writers[0]}), threshold chosen on {len(parts.dev):,} ({writers[1]})"
    yield f"measured on {len(parts.test):,} rows ({writers[2]}), {done.figures.to_be_flagged:,} of them to be flagged"
    yield f"left out as too like another writer's row: {len(parts.left_out):,}"
    for row, other, alike in parts.left_out:
        yield f"  {row.id} is like {other.id} ({alike:.2f}): “{row.text}” / “{other.text}”"


def _whole(figures: Evaluation) -> Iterator[str]:
    yield "95 of 100 such tests would give a figure within the brackets."
    rows = [
        ("ROC-AUC", figures.auc),
        ("ROC-AUC, unseen kinds alone", figures.auc_unseen),
        ("average precision", figures.average_precision),
        ("recall", figures.recall),
        ("precision", figures.precision),
        *((f"{name} named rightly", figure) for name, figure in figures.labels.items()),
    ]
    yield from table([(name, _figure(figure)) for name, figure in rows])


def _kinds(figures: Evaluation) -> Iterator[str]:
    for abusive, head in ((True, "to be flagged"), (False, "not to be flagged")):
        own = sorted((each for each in figures.functionalities if each.abusive is abusive), key=_passed)
        low = sum(each.passed.value < FLOORS[abusive] for each in own)
        yield f"{head}, share that passes (floor {FLOORS[abusive]:.2f}; below it: {low})"
        yield from table([(f"  {each.name}{' *' if each.unseen else ''}", _figure(each.passed)) for each in own])
    yield "* never learnt from, whoever wrote it"


def _passed(each: Functionality) -> float:
    return each.passed.value


def _sure(figures: Evaluation) -> Iterator[str]:
    yield f"calibration: scores lie {_figure(figures.calibration_error)} from the truth on average"
    rows = [
        (f"  {each.low:.1f} to {each.high:.1f}", f"{each.of:,}", f"{each.said:.2f}", f"{each.true:.2f}")
        for each in figures.calibration
    ]
    yield from table([("  score", "passages", "said", "true"), *rows])


def _hidden(figures: Evaluation) -> Iterator[str]:
    yield "recall where words are disguised, and points lost"
    yield from table([(f"  {each.name}", _figure(each.recall), f"{100 * each.lost:+.1f}") for each in figures.hidden])


def _curve(figures: Evaluation) -> Iterator[str]:
    yield "flagged from other thresholds: ordinary sentences, in 1,000, at most, and recall"
    rows = [(f"  {each.threshold:.2f}", f"{1000 * each.at_most:.1f}", f"{each.recall:.3f}") for each in figures.curve]
    yield from table(rows)


def _unflagged(figures: Evaluation) -> Iterator[str]:
    yield "told, not flagged: recall, precision, and how many ordinary sentences in 1,000 are taken for it"
    rows = [
        (f"  {each.act}", _figure(each.recall), _figure(each.precision), _per_thousand(each.ordinary))
        if each.ordinary
        else (f"  {each.act}", _figure(each.recall), _figure(each.precision), "not measured")
        for each in figures.unflagged
    ]
    yield from table(rows)


def _mail(figures: Evaluation) -> Iterator[str]:
    if figures.ordinary is None:
        yield "ordinary mail: not measured; give --ordinary FILE"
        return
    yield f"ordinary mail flagged: {_per_thousand(figures.ordinary)}"
    for text, reading in figures.ordinary_flagged:
        yield f"  {reading.score:.2f} {reading.act.told}: “{text}”"


def _beside(others: tuple[Compared, ...]) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [("", "ROC-AUC", "average precision", "recall", "precision")]
    for each in others:
        figures = (each.auc, each.average, each.recall, each.precision)
        rows.append((each.name, *(f"{figure.value:.3f}" if figure else "-" for figure in figures)))
    yield from table(rows)
    yield from (line(f"{each.name}: {each.why}") for each in others if each.why)


def _other_json(each: Compared) -> dict[str, Any]:
    names = {"auc": each.auc, "average_precision": each.average, "recall": each.recall, "precision": each.precision}
    told: dict[str, Any] = {"name": each.name, "why": each.why}
    return told | {name: figure.as_json() for name, figure in names.items() if figure}
