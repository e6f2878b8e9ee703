"""Words about confidence: asked for, or only the name of a column, a play or a film that has such words in it."""

import pytest

from mailguard.correspondence.wordings.asking import asks, may_ask
from mailguard.correspondence.wordings.narrated import asking_part
from mailguard.correspondence.wordings.plain import words_of


@pytest.mark.parametrize(
    "title",
    [
        "The film Between Ourselves is on at the Regal.",
        "A Between Ourselves poster is up in the hall.",
        "The film Sub Rosa is on at the Regal.",
        "The play Keep It to Yourself is on at the Regal.",
        "The column “between ourselves” is back.",
        'The column " between ourselves " is back.',
        "“Between ourselves” is back in the Gazette.",
        "The play “Mum’s the word” is on at the Regal.",
        "The Strictly Private café has shut.",
    ],
)
def test_a_title_asks_nothing(title: str) -> None:
    assert not asks(title)


@pytest.mark.parametrize(
    "request_",
    [
        "Between Ourselves: the Gazette has rung.",
        "Between ourselves, the film Between Ourselves is dull.",
        "Please be Discreet about it.",
        "Please KEEP THIS BETWEEN US.",
        "PLEASE KEEP THIS BETWEEN US.",
        "But between ourselves “it will never do”.",
        "Mum’s the word, please.",
        "Strictly confidential…",
        "“Now, between ourselves, it will never do.”",
    ],
)
def test_a_request_is_no_title(request_: str) -> None:
    assert asks(request_)


def test_words_that_ask_only_with_a_no_beside_them() -> None:
    assert may_ask(words_of("Please be discreet."))
    assert may_ask(words_of("Please do not quote me."))
    assert not may_ask(words_of("You may quote me."))
    assert not may_ask(words_of("It is not raining."))


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("grateful if they kept this quiet", "grateful if they kept this quiet"),
        ("they kept this quiet, so please keep it between us", "they ;, so please keep it between us"),
    ],
)
def test_what_is_told_asks_for_nothing_but_a_wish_does(sentence: str, left: str) -> None:
    assert asking_part(sentence) == left
