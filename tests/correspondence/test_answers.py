"""An officer asks whether a Member may be brought in, and the answer: which sentence of it decides, and how."""

import pytest

from mailguard.correspondence.wordings.answers import Proposal, proposals
from tests.correspondence.test_wordings import ROLL, TOM, agreed

MAY_I = "May I copy Councillor Birch?"
MIND = "Would you mind if I copied Councillor Birch?"
KEEP_OUT = "Should I keep Councillor Birch out of this?"
EITHER = "Shall I copy Councillor Birch, or leave it?"


@pytest.mark.parametrize(
    ("question", "answer", "allowed"),
    [
        (MAY_I, "Thank you for asking. Yes, do.", True),
        (MAY_I, "How did you guess? Yes, do.", True),
        (MAY_I, "No. Go ahead with the rest.", False),
        (MAY_I, "Yes?", False),
        (MAY_I, "Thank you for the notes. They were long. My wife read them too. Please do come on Sunday.", False),
        (MAY_I, "Please do not.", False),
        (MAY_I, "Please don't.", False),
        (MAY_I, "No, please do not, thank you.", False),
        (MAY_I, "I do not mind.", True),
        (MIND, "Please do.", True),
        (MIND, "Thank you for asking. Not at all.", True),
        (KEEP_OUT, "Yes. Go ahead with the rest.", False),
        (EITHER, "Yes.", False),
        (EITHER, "Go ahead.", True),
        ("The drawings that Councillor Birch has seen are late.", "Yes.", False),
    ],
)
def test_which_sentence_decides(question: str, answer: str, allowed: bool) -> None:
    assert agreed([question, answer]) is allowed


@pytest.mark.parametrize(("question", "wants"), [(MAY_I, "yes"), (MIND, "no"), (KEEP_OUT, "no"), (EITHER, "")])
def test_the_answer_that_allows_it(question: str, wants: str) -> None:
    assert list(proposals(question, ROLL)) == [Proposal((TOM,), wants)]
