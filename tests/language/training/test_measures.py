"""Figures by hand, and intervals that behave."""

import math

import numpy as np
import pytest

from mailguard.language.tone.measures import (
    as_scores,
    average_precision,
    bootstrap,
    calibration,
    calibration_error,
    columns,
    precision,
    recall,
    roc_auc,
    share,
    temperature,
    threshold,
)

SCORES = np.array([0.9, 0.8, 0.7, 0.6, 0.2])
TRUTH = np.array([True, False, True, True, False])


def test_auc_counts_pairs_in_order_and_ties_half() -> None:
    assert roc_auc(SCORES, TRUTH) == pytest.approx(4 / 6)
    assert roc_auc(np.array([0.5, 0.5]), np.array([True, False])) == 0.5
    assert roc_auc(np.array([0.0, 1.0, 1.0]), np.array([False, True, False])) == 0.75
    assert math.isnan(roc_auc(SCORES, np.ones(5, bool)))


def test_average_precision_is_read_from_the_top() -> None:
    assert average_precision(SCORES, TRUTH) == pytest.approx((1 + 2 / 3 + 3 / 4) / 3)
    assert average_precision(np.ones(4), np.array([True, False, False, False])) == 0.25
    assert math.isnan(average_precision(SCORES, np.zeros(5, bool)))


def test_recall_and_precision_are_shares_with_wilsons_interval() -> None:
    flags = SCORES >= 0.7
    for figure in (recall(flags, TRUTH), precision(flags, TRUTH)):
        assert figure.value == pytest.approx(2 / 3)
        assert figure.of == 3
    known = share(8, 10)
    assert known.low == pytest.approx(0.4902, abs=1e-4)
    assert known.high == pytest.approx(0.9433, abs=1e-4)
    assert share(0, 10).low == 0
    assert 0 < share(0, 10).high < 0.3
    assert (share(0, 0).low, share(0, 0).high) == (0, 1)


def test_an_interval_holds_its_figure_and_is_the_same_every_time() -> None:
    chance = np.random.default_rng(7)
    truth = chance.random(400) < 0.4
    scores = np.clip(truth * 0.4 + chance.random(400) * 0.6, 0, 1)
    one, two = (bootstrap(roc_auc, scores, truth, draws=200) for _ in range(2))
    assert one == two
    assert one.low < one.value < one.high
    assert bootstrap(roc_auc, scores[:80], truth[:80], draws=200).high - one.low > one.high - one.low
    assert one.as_json() == {
        "value": round(one.value, 4),
        "low": round(one.low, 4),
        "high": round(one.high, 4),
        "of": 400,
    }


def test_calibration_lays_scores_beside_the_truth() -> None:
    scores = np.array([0.05, 0.05, 0.95, 1.0])
    truth = np.array([False, True, True, True])
    low, high = calibration(scores, truth)
    assert (low.low, low.of, low.true) == (0.0, 2, 0.5)
    assert (high.low, high.of, high.true) == (0.9, 2, 1.0)
    assert [low.said, high.said] == pytest.approx([0.05, 0.975])
    assert calibration_error(scores, truth) == pytest.approx((2 * 0.45 + 2 * 0.025) / 4)


def test_the_threshold_is_the_lowest_that_keeps_the_precision() -> None:
    assert threshold(SCORES, TRUTH, 0.75) == pytest.approx(0.4)
    assert threshold(SCORES, TRUTH, 0.9) == pytest.approx(0.85)
    assert threshold(SCORES, TRUTH, 0.5) == pytest.approx(0.1)
    assert threshold(np.array([0.9, 0.5]), np.array([False, True]), 0.9) == pytest.approx(0.25)
    assert threshold(SCORES, np.zeros(5, bool), 0.5) == 1.0


def test_the_temperature_undoes_too_sure_an_answer() -> None:
    chance = np.random.default_rng(3)
    sure = chance.normal(0, 2, 4000)
    truth = chance.random(4000) < as_scores(sure)
    assert temperature(sure * 3, truth) == pytest.approx(3, rel=0.1)
    assert as_scores([0.0, 1e9])[1] == pytest.approx(1)
    assert as_scores([2.0], 2.0)[0] == pytest.approx(1 / (1 + math.exp(-1)))


def test_columns_are_numbers_and_truths() -> None:
    scores, flags, truth = columns([0.5], [True], [False])
    assert (scores.tolist(), flags.tolist(), truth.tolist()) == ([0.5], [True], [False])
