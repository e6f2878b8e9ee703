"""Words that give a confidence away, that make clear it is one, and that keep it from other Members."""

from pathlib import Path

import pytest
import yaml

from mailguard.correspondence.matters.giving import Given, Giving, giving, may_give
from mailguard.correspondence.wordings.clear import makes_clear
from mailguard.correspondence.wordings.withholding import may_withhold, withholds

DATA = Path(__file__).parent.parent / "data"
GIVING: dict[str, list[str]] = yaml.safe_load((DATA / "giving.yml").read_text(encoding="utf-8"))
WITHHELD: dict[str, list[str]] = yaml.safe_load((DATA / "withheld.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("sentence", GIVING["complainant"])
def test_who_complained_is_given_away(sentence: str) -> None:
    found = giving(sentence)
    assert found is not None
    assert found.what is Given.COMPLAINANT
    assert found.who in sentence


@pytest.mark.parametrize("sentence", GIVING["advice"])
def test_legal_advice_is_given_away(sentence: str) -> None:
    found = giving(sentence)
    assert found is not None
    assert (found.what, found.who) == (Given.ADVICE, "")


@pytest.mark.parametrize("sentence", GIVING["none"])
def test_nothing_is_given_away(sentence: str) -> None:
    assert giving(sentence) is None


def test_a_printed_apostrophe_is_as_good_as_a_typed_one() -> None:
    assert giving("The complaint came from the owner’s brother.") == Giving(Given.COMPLAINANT, "the owner's brother")
    assert giving("The council’s solicitors think that we will lose the appeal.") == Giving(Given.ADVICE)


def test_only_so_much_of_a_sentence_is_read() -> None:
    assert giving(f"{'x' * 1000} The complaint came from Mrs Reed.") is None


def test_a_question_gives_nothing_away() -> None:
    assert giving("Was the complaint received from Mrs Reed?") is None


@pytest.mark.parametrize("sentence", WITHHELD["withholds"])
def test_words_that_withhold(sentence: str) -> None:
    assert withholds(sentence)


@pytest.mark.parametrize("sentence", WITHHELD["quiet"])
def test_words_that_do_not_withhold(sentence: str) -> None:
    assert not withholds(sentence)


@pytest.mark.parametrize("sentence", WITHHELD["withholds"])
def test_the_first_look_lets_every_word_of_withholding_through(sentence: str) -> None:
    assert may_withhold(sentence)


@pytest.mark.parametrize("sentence", [*GIVING["complainant"], *GIVING["advice"]])
def test_the_first_look_lets_everything_given_away_through(sentence: str) -> None:
    assert may_give(sentence)


def test_other_words_are_not_looked_at() -> None:
    assert not may_withhold("The library opens at nine.")
    assert not may_give("The library opens at nine.")


def test_the_table_of_withholding_is_large_enough() -> None:
    assert len(WITHHELD["withholds"]) >= 60
    assert len(WITHHELD["quiet"]) >= 60


@pytest.mark.parametrize(
    "sentence",
    [
        "This is confidential.",
        "I tell you this in strict confidence.",
        "Please keep her name to yourself.",
        "Please do not share this.",
        "She must not be named.",
        "That is between us.",
        "It is not public yet.",
        "The advice is privileged.",
        "This is sensitive.",
        "She wishes to remain anonymous.",
        "Tell nobody.",
        "It should go no further.",
        "This is for you alone.",
        "I do not want it to get round the village.",
    ],
)
def test_words_that_make_it_clear(sentence: str) -> None:
    assert makes_clear(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The complaint came from Mrs Reed.",
        "This email is confidential and intended only for the addressee.",
        "This message may contain confidential information.",
        "I have every confidence in the team.",
        "The private hire licence was renewed.",
        "No further action will be taken.",
    ],
)
def test_words_that_make_nothing_clear(sentence: str) -> None:
    assert not makes_clear(sentence)
