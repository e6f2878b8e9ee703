"""Sentences made plain, and the words of a text."""

import pytest

from mailguard.correspondence.wordings.plain import plain, word_set, words_of


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("I’d rather you didn’t.", "i would rather you did not."),
        ("Pls don't  tell a soul!", "please do not tell anyone!"),
        ("No-one can't know", "nobody can not know"),
    ],
)
def test_plain(sentence: str, found: str) -> None:
    assert plain(sentence) == found


def test_the_words_of_a_text_have_no_stops() -> None:
    assert words_of("“Mum’s the word” – strictly confidential…") == word_set("mum's the word strictly confidential")
