"""What others mean whom "you" are said not to understand."""

import pytest

from mailguard.language.tone import Act
from tests.correspondence.remarks.asked import about


@pytest.mark.parametrize("act", [Act.ABUSE, Act.DEROGATION])
@pytest.mark.parametrize(
    "text",
    [
        "You are too young to know what they are talking about, dear.",
        "You clearly have no idea what she meant or what they decided.",
        "You're far too old to understand how he does it.",
        "You have no idea what Ruth Calloway has decided.",
    ],
)
def test_what_others_mean_whom_you_do_not_understand_is_said_of_you(text: str, act: Act) -> None:
    assert about(text, act) == (["stefan-kowalczyk"], "")


@pytest.mark.parametrize(
    "text",
    [
        "Run along, love, and ask one of the men what they think.",
        "Now then petal, fetch me one of the lads who knows what he is talking about.",
    ],
)
def test_whoever_is_called_love_is_who_reads_it(text: str) -> None:
    doubt = "nobody is named: taken as said to whom it is written"
    assert about(text, Act.DEROGATION) == (["stefan-kowalczyk"], doubt)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("You know what he is like.", "he"),
        ("You cannot know what he is like.", "he"),
        ("You agreed that he has no idea.", "he"),
        ("You have known what she did to us.", "she"),
        ("You have never seen what she did to us.", "she"),
        ("You will never understand why he is so lazy.", "he"),
        ("You are kind and he is past it.", "he"),
        ("He does not know what you are talking about.", "He"),
        ("He is past it, my dear.", "He"),
    ],
)
def test_who_else_may_be_meant_beside_you_stays_in_doubt(text: str, who: str) -> None:
    assert about(text, Act.DEROGATION) == ([], f"it does not say who “{who}” is")
