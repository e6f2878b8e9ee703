"""The model's page says what its card says."""

import json

import pytest

from mailguard.files import shipped
from mailguard.language.tone.training.choose import LEAST_PRECISION
from mailguard.language.tone.training.split import UNSEEN
from mailguard.service.model_page import BEGIN, END, NOT_MEASURED, filled

FOLDER = shipped("models") / "tone"
PAGE = (FOLDER / "CARD.md").read_text("utf-8")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six")
FIGURE = {"value": 0.5, "low": 0.25, "high": 0.75, "of": 1200}
METRICS = {
    "rows": 2400,
    "to_be_flagged": 1200,
    **dict.fromkeys(("auc", "auc_unseen", "average_precision", "recall", "precision", "calibration_error"), FIGURE),
    "labels": {"act": FIGURE},
    "functionalities": {
        "apology": {"abusive": False, "unseen": True, **FIGURE},
        "insult_noun": {"abusive": True, "unseen": False, **FIGURE},
    },
    "calibration": [{"from": 0.9, "of": 1200, "said": 0.95, "true": 0.9}],
    "disguised": {"leet, every word": {**FIGURE, "points_lost": 4.5}},
    "ordinary_flagged": FIGURE,
    "curve": [{"threshold": 0.3, "at_most": 0.0123, "of": 1200, "recall": 0.9}],
}


def test_the_page_holds_the_figures_of_the_card() -> None:
    metrics = json.loads((FOLDER / "tone.json").read_text("utf-8"))["metrics"]
    assert filled(PAGE, metrics) == PAGE


def test_every_figure_comes_onto_the_page() -> None:
    page = filled(PAGE, METRICS)
    assert page.count(BEGIN) == page.count(END) == 1
    assert NOT_MEASURED not in page
    assert "2,400 passages, 1,200 of them to be flagged" in page
    assert "| ROC-AUC | 0.500 (0.250 to 0.750, of 1,200) |" in page
    assert "| Ordinary sentences flagged, in 1,000 | 500.0 (250.0 to 750.0, of 1,200) |" in page
    assert page.index("| insult noun |") < page.index(
        "| apology | 0.500 (0.250 to 0.750, of 1,200) | not to be flagged, unseen |"
    )
    assert "| leet, every word | 0.500 (0.250 to 0.750, of 1,200) | 4.5 |" in page
    assert "| 0.9 | 1,200 | 0.95 | 0.90 |" in page
    assert "| 0.30 | 12.3 | 0.900 |" in page
    assert "Flagged from" not in filled(page, {**METRICS, "curve": []})
    assert filled(page, {}) == filled(PAGE, {})
    assert filled(page, {}).count(NOT_MEASURED) == 1


@pytest.mark.parametrize(
    "said", [f"a precision of {LEAST_PRECISION}", f"{NUMBERS[len(UNSEEN)]} kinds of passages are learnt from nobody"]
)
def test_the_recipe_says_what_the_code_does(said: str) -> None:
    assert said in (FOLDER / "DATA.md").read_text("utf-8")


def test_the_weights_are_small_enough_to_travel() -> None:
    assert (FOLDER / "tone.onnx").stat().st_size < 30_000_000
