"""Minutes of review → a threshold: more minutes never raise it, more mail never lowers it, nothing is made up."""

import json
import random
from itertools import pairwise
from pathlib import Path

import pytest

from mailguard.errors import FileError
from mailguard.files import shipped
from mailguard.language.tone.card import FILES, read_card
from mailguard.language.tone.minutes import HIGHEST, LOWEST, MINUTES_EACH, THRESHOLDS, Choice, Step, chosen, steps_of

CURVE = (
    Step(0.30, 0.0200, 10_000, 0.95),
    Step(0.55, 0.0040, 10_000, 0.85),
    Step(0.70, 0.0012, 10_000, 0.75),
    Step(0.95, 0.0004, 10_000, 0.40),
)
MINUTES = range(5, 2001, 5)


def curves() -> list[tuple[Step, ...]]:
    """Many that no model would give, among them some whose shares rise where they should fall."""
    dice = random.Random(4)
    return [
        tuple(Step(each, 0.001 + dice.random() ** 6 / 2, 1000, dice.random()) for each in THRESHOLDS) for _ in range(50)
    ]


@pytest.mark.parametrize("curve", [CURVE, CURVE[::-1], *curves()])
def test_more_minutes_never_raise_the_threshold_and_more_mail_never_lowers_it(curve: tuple[Step, ...]) -> None:
    for messages in (1, 100, 10_000):
        by_minutes = [chosen(minutes, messages, curve, 0.5).threshold for minutes in MINUTES]
        assert by_minutes == sorted(by_minutes, reverse=True)
    by_mail = [chosen(30, messages, curve, 0.5).threshold for messages in range(0, 50_000, 500)]
    assert by_mail == sorted(by_mail)
    assert len(set(by_mail)) > 1


def test_the_lowest_threshold_that_fits_is_taken() -> None:
    made = chosen(30, 1_200, CURVE, 0.62)
    assert (made.threshold, made.recall, made.fits) == (0.55, 0.85, True)
    assert made.items == pytest.approx(4.8)
    assert made.cost == pytest.approx(4.8 * MINUTES_EACH)
    assert chosen(4.8 * MINUTES_EACH, 1_200, CURVE, 0.62).threshold == 0.55
    assert chosen(4.7 * MINUTES_EACH, 1_200, CURVE, 0.62).threshold == 0.70


def test_what_is_chosen_costs_no_more_than_it_may() -> None:
    for minutes in MINUTES:
        made = chosen(minutes, 3_000, CURVE, 0.62)
        assert made.cost is not None
        assert (made.cost <= minutes) is made.fits


def test_where_nothing_was_measured_the_shipped_threshold_holds() -> None:
    assert chosen(30, 1_200, (), 0.62) == Choice(0.62, None, None, True)
    assert chosen(30, 1_200, (), 0.62).cost is None


def test_too_few_minutes_take_the_highest_threshold_and_say_what_it_costs() -> None:
    made = chosen(5, 100_000, CURVE, 0.62)
    assert (made.threshold, made.fits) == (HIGHEST, False)
    assert made.items == pytest.approx(40)
    assert made.cost == pytest.approx(40 * MINUTES_EACH)


def test_all_the_time_in_the_world_does_not_go_below_what_is_likely() -> None:
    assert chosen(2_000, 1, (Step(0.1, 0.001, 9, 1.0), *CURVE), 0.62).threshold == LOWEST
    assert chosen(5, 10**9, (*CURVE, Step(0.99, 0.0, 9, 0.1)), 0.62).threshold == HIGHEST


def test_the_thresholds_go_from_the_lowest_to_the_highest() -> None:
    assert (THRESHOLDS[0], THRESHOLDS[-1], len(THRESHOLDS)) == (LOWEST, HIGHEST, 14)
    assert [round(after - before, 9) for before, after in pairwise(THRESHOLDS)] == [0.05] * 13


def test_a_table_is_kept_and_read() -> None:
    assert steps_of(each.as_json() for each in CURVE) == CURVE
    assert steps_of(()) == ()
    with pytest.raises(KeyError):
        steps_of([{"threshold": 0.3}])


def test_the_table_is_part_of_the_card(tmp_path: Path) -> None:
    said = json.loads((shipped("models") / "tone" / "tone.json").read_text("utf-8"))
    for name in FILES:
        (tmp_path / name).touch()
    for metrics, curve in (({"curve": [each.as_json() for each in CURVE]}, CURVE), ({}, ())):
        (tmp_path / "tone.json").write_text(json.dumps(said | {"metrics": metrics}), "utf-8")
        assert read_card(tmp_path).curve == curve
    (tmp_path / "tone.json").write_text(json.dumps(said | {"metrics": {"curve": [{"threshold": 0.3}]}}), "utf-8")
    with pytest.raises(FileError, match="cannot be read"):
        read_card(tmp_path)
