"""The figures in models/tone/CARD.md, written from the metrics in tone.json so that the page and the file agree."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

BEGIN: Final = "<!-- figures: written by `mailguard model evaluate --save` -->"
END: Final = "<!-- end of figures -->"
NOT_MEASURED: Final = "Not measured yet: run `mailguard model evaluate --save`."
_BETWEEN: Final = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
_WHOLE: Final = {
    "auc": "ROC-AUC",
    "auc_unseen": "ROC-AUC, kinds of passages unseen in training",
    "average_precision": "Average precision",
    "recall": "Recall at the shipped threshold",
    "precision": "Precision at the shipped threshold",
    "calibration_error": "Calibration error (ECE, ten bins)",
}


def filled(page: str, metrics: Mapping[str, Any]) -> str:
    """The page with the figures of these metrics between its two marks."""
    told = "\n".join(_lines(metrics)) if metrics else NOT_MEASURED
    return _BETWEEN.sub(lambda _: f"{BEGIN}\n{told}\n{END}", page)


def _lines(metrics: Mapping[str, Any]) -> Iterator[str]:
    many = f"{metrics['rows']:,} passages, {metrics['to_be_flagged']:,} of them to be flagged"
    yield f"{many}; 95 % intervals in brackets."
    yield from ("", "| | |", "|---|---|")
    yield from (f"| {told} | {_figure(metrics[name])} |" for name, told in _WHOLE.items())
    yield from (f"| {name} named rightly | {_figure(each)} |" for name, each in metrics["labels"].items())
    if metrics["ordinary_flagged"]:
        yield f"| Ordinary sentences flagged, in 1,000 | {_figure(metrics['ordinary_flagged'], 1000, 1)} |"
    if told := metrics.get("unflagged"):
        yield from _unflagged(told)
    yield from ("", "| Kind of passage | passes | |", "|---|---|---|")
    kinds = sorted(metrics["functionalities"].items(), key=lambda item: (not item[1]["abusive"], item[0]))
    for name, each in kinds:
        side = "to be flagged" if each["abusive"] else "not to be flagged"
        yield f"| {name.replace('_', ' ')} | {_figure(each)} | {side}{', unseen' if each['unseen'] else ''} |"
    yield from ("", "| Disguise | recall | points lost |", "|---|---|---|")
    hidden = metrics["disguised"].items()
    yield from (f"| {name} | {_figure(each)} | {each['points_lost']:.1f} |" for name, each in hidden)
    yield from ("", "| Score from | passages | score says | truth |", "|---|---|---|---|")
    bins = metrics["calibration"]
    yield from (f"| {each['from']:.1f} | {each['of']:,} | {each['said']:.2f} | {each['true']:.2f} |" for each in bins)
    if curve := metrics.get("curve"):
        yield from ("", "| Flagged from | ordinary sentences, in 1,000, at most | recall |", "|---|---|---|")
        for each in curve:
            yield f"| {each['threshold']:.2f} | {1000 * each['at_most']:.1f} | {each['recall']:.3f} |"


def _unflagged(told: Mapping[str, Any]) -> Iterator[str]:
    yield from ("", "| Told, not flagged | recall | precision | ordinary sentences, in 1,000 |", "|---|---|---|---|")
    for act, each in told.items():
        ordinary = _figure(each["ordinary"], 1000, 1) if each["ordinary"] else "not measured"
        yield f"| {act} | {_figure(each['recall'])} | {_figure(each['precision'])} | {ordinary} |"


def _figure(said: Mapping[str, Any], times: int = 1, places: int = 3) -> str:
    value, low, high = (f"{times * said[name]:.{places}f}" for name in ("value", "low", "high"))
    return f"{value} ({low} to {high}, of {said['of']:,})"
