"""The first pass scores quickly what it was trained on, the same way on every run."""

import random
from array import array
from math import sqrt
from pathlib import Path

import numpy as np
import pytest

from mailguard.language.tone import first_pass as room
from mailguard.language.tone.features import (
    AIM_WEIGHS,
    LEAST,
    MOST,
    SIZE,
    aim,
    features,
    numbered,
    of_aim,
    of_aimed,
    stretches,
    words,
)
from mailguard.language.tone.first_pass import FirstPass, Scorer, chance, load_first_pass
from mailguard.language.tone.words import Speaker

TEXTS = [
    "You are useless.",
    "Ref 24/00311/ENF?!",
    "a",
    "",
    "It\u2019s the Clerk's note, isn't it: 'no'.",
    "we met " * 200,
]


@pytest.fixture
def weights() -> "array[float]":
    chosen = random.Random(3)
    return array("f", (chosen.uniform(-1, 1) for _ in range(SIZE)))


def longhand(text: str, weights: "array[float]", bias: float) -> float:
    """The score as the training reckons it."""
    return max(
        bias + sum(weights[feature] for feature in features(found)) / sqrt(max(LEAST, len(found)))
        for found in stretches(words(text))
    )


@pytest.mark.parametrize("text", TEXTS)
def test_the_quick_score_is_that_of_the_training(text: str, weights: "array[float]") -> None:
    scorer = Scorer(weights, 0.25)
    assert scorer.score(text) == pytest.approx(longhand(text, weights, 0.25))
    assert scorer.score(text) == scorer.score(text)


def test_words_are_small_letters_and_figures_are_all_one() -> None:
    assert words("Don\u2019t! 24/00311/ENF (you)") == ["don't", "!", "24/00311", "enf", "you"]
    assert words("see 4.1, 4.2 (5.1) and 01234 567 890, or 5") == [
        "see",
        "4.1, 4.2 (5.1",
        "and",
        "01234 567 890",
        "or",
        "5",
    ]
    assert numbered("24") == numbered("7")
    assert numbered("enf") != numbered("en")


def test_no_word_of_a_long_passage_is_left_out() -> None:
    found = [f"w{number}" for number in range(3 * MOST + 7)]
    parts = stretches(found)
    assert [word for word in found if not any(word in part for part in parts)] == []
    assert max(map(len, parts)) == MOST


def test_a_long_passage_scores_as_its_worst_stretch(weights: "array[float]") -> None:
    scorer = Scorer(weights, 0.0)
    text = " ".join(f"word{number}" for number in range(2 * MOST))
    assert scorer.score(text) == max(scorer.score(" ".join(part)) for part in stretches(words(text)))


def test_memory_has_a_limit_and_changes_no_score(weights: "array[float]", monkeypatch: pytest.MonkeyPatch) -> None:
    free = Scorer(weights, 0.0).score("one two three four five six")
    monkeypatch.setattr(room, "_REMEMBERED", 2)
    assert Scorer(weights, 0.0).score("one two three four five six") == free


def test_each_writer_has_a_scorer_and_outsiders_none(weights: "array[float]") -> None:
    first = FirstPass(Scorer(weights, 1.0), Scorer(weights, 2.0))
    assert first.score("We met.", Speaker.OUTSIDER) is None
    member, officer = first.score("We met.", Speaker.MEMBER), first.score("We met.", Speaker.OFFICER)
    assert member is not None
    assert officer == pytest.approx(member + 1)


def test_what_was_kept_is_read_again(tmp_path: Path, weights: "array[float]") -> None:
    half = np.asarray(weights, dtype=np.float16)
    np.savez_compressed(
        tmp_path / room.FILE, member=half, member_bias=np.float32(0.5), officer=half, officer_bias=np.float32(-2)
    )
    first = load_first_pass(tmp_path)
    member, officer = first.score(TEXTS[0], Speaker.MEMBER), first.score(TEXTS[0], Speaker.OFFICER)
    assert member == pytest.approx(Scorer(weights, 0.5).score(TEXTS[0]), abs=0.01)
    assert officer is not None
    assert member == pytest.approx(officer + 2.5)


def test_chances_lie_between_0_and_1() -> None:
    assert chance(0) == 0.5
    assert 0 < chance(-1e9) < chance(-1) < chance(1) < chance(1e9) < 1


@pytest.mark.parametrize(
    ("text", "number"),
    [("The printer is useless.", 0), ("You are useless.", 1), ("She is useless.", 2), ("You told him so.", 3)],
)
def test_whom_a_sentence_speaks_of_is_a_feature(text: str, number: int) -> None:
    found = words(text)
    assert aim(found) == number
    assert features(found).count(of_aim(number)) == AIM_WEIGHS
    assert of_aimed(numbered(found[0]), number) in features(found)
