"""What an officer says of answers that stand within the words they answer."""

import pytest

from mailguard.correspondence.remarks.vocabulary import INLINE


@pytest.mark.parametrize(
    "text",
    [
        "Please see my answers below in red.",
        "See inline.",
        "Councillor, I have replied in-line.",
        "Replies embedded.",
        "Responses highlighted.",
        "I have annotated your message.",
        "We've interleaved the figures with our views: I have annotated the email.",
        "Please see my responses below.",
        "Our comments are beneath.",
        "I have replied to each point beneath it.",
        "I have put my answers after each of your points.",
    ],
)
def test_answers_within_the_words_are_announced(text: str) -> None:
    assert INLINE.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please see Councillor Hart's comments below.",
        "Please see below.",
        "I have answered each question in the attached letter.",
        "An annotated plan is attached.",
        "The pipe is in line with the kerb.",
        "Thank you for your comments. The path is below the bridge.",
        "My reply is attached.",
    ],
)
def test_other_words_are_not(text: str) -> None:
    assert not INLINE.search(text)
