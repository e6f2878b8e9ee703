"""Decisions, promises and lawyers' advice in everyday words, each with the near-misses that must stay quiet."""

import time
from datetime import date
from pathlib import Path

import pytest
import yaml

from mailguard.correspondence.letters.acts import Does, acts_in
from mailguard.correspondence.letters.decisions import decisions_in
from mailguard.correspondence.matters.giving import LONGEST, Given, giving, may_give
from mailguard.files import shipped
from mailguard.register import load

FILE = Path(__file__).parent.parent / "data" / "everyday.yml"
SAID: dict[str, dict[str, list[str]]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
ROLL = load(shipped("rules") / "cast.yml").on(date(2027, 2, 2))


@pytest.mark.parametrize("sentence", SAID["decides"]["does"])
def test_a_decision_is_said_to_be_a_members(sentence: str) -> None:
    said = sentence.replace("the Chair of Planning", "Councillor Nair")
    assert [each.who.id for each in decisions_in(said, ROLL)] == ["priya-nair"]


@pytest.mark.parametrize("sentence", SAID["decides"]["does_not"])
def test_no_decision_is_said_to_be_a_members(sentence: str) -> None:
    assert decisions_in(sentence, ROLL) == ()


@pytest.mark.parametrize("sentence", SAID["obliges"]["does"])
def test_the_council_is_bound(sentence: str) -> None:
    assert Does.OBLIGES in {each.does for each in acts_in(sentence)}


@pytest.mark.parametrize("sentence", SAID["obliges"]["does_not"])
def test_nobody_is_bound(sentence: str) -> None:
    assert Does.OBLIGES not in {each.does for each in acts_in(sentence)}


@pytest.mark.parametrize("sentence", SAID["legal"]["does"])
def test_what_lawyers_advise_is_passed_on(sentence: str) -> None:
    found = giving(sentence)
    assert may_give(sentence)
    assert found is not None
    assert found.what is Given.ADVICE


@pytest.mark.parametrize("sentence", SAID["legal"]["does_not"])
def test_no_advice_of_lawyers_is_passed_on(sentence: str) -> None:
    assert giving(sentence) is None


@pytest.mark.parametrize(
    "trap",
    [
        "our lawyers and the ",
        "we have been advised that we have advice and were told ",
        "advice from counsel is on the advice of our legal team ",
        "legal has had been very serious strong ",
    ],
)
def test_a_long_sentence_is_read_in_no_time(trap: str) -> None:
    before = time.process_time()
    giving(trap * (LONGEST // len(trap) + 1))
    assert time.process_time() - before < 0.5


@pytest.mark.parametrize("trap", ["Councillor Nair signed the your the ", "the Borough's word is that the Borough "])
def test_a_long_letter_is_read_in_no_time(trap: str) -> None:
    before = time.process_time()
    decisions_in(trap * 60, ROLL)
    acts_in(trap * 60)
    assert time.process_time() - before < 2
