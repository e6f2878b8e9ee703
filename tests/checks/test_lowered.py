"""Each reason for which a piece of evidence weighs less than its clause says, and none where it weighs in full."""

import pytest

from mailguard.finding import Lowered
from tests.checks.house import Letter, Quote, evidence

HERS = Quote(by="edmund-birch", text="When will the fence be mended?")
OURS = Quote(by="stefan-kowalczyk", text="The fence will be mended on Friday.", to=("edmund-birch",))
ASKED = Quote(by="edmund-birch", text="The fence is mine. Please keep this between us.")
NAME = "Jane Hart <jane@hart.example>"


def why(rule: str, *letters: Letter, protocol: str = "borough-2019") -> list[tuple[Lowered, ...]]:
    return [each.lowered for each in evidence(protocol, rule, *letters)]


def test_a_blind_copy() -> None:
    told = "The fence is down.\n\ncc Councillor Jane Hart"
    assert why("blind-copy", Letter(bcc=("jane-hart",))) == [()]
    assert why("blind-copy", Letter(bcc=("jane-hart",), text=told)) == [(Lowered.TOLD,)]
    assert why("blind-copy", Letter(bcc=("jane-hart",), sealed=True)) == [(Lowered.UNREAD,)]
    assert why("blind-copy", Letter(bcc=(NAME,))) == [(Lowered.NAME,)]
    assert why("blind-copy", Letter(bcc=(NAME,), text=told)) == [(Lowered.TOLD, Lowered.NAME)]


@pytest.mark.parametrize(
    ("said", "quote", "expected"),
    [
        ("For information.", HERS, (Lowered.OWN_WORDS,)),
        ("For information.", OURS, ()),
        ("Councillor Birch agreed that I may pass this on.", OURS, (Lowered.CLAIM,)),
        ("Councillor Birch agreed that I may pass this on.", HERS, (Lowered.OWN_WORDS, Lowered.CLAIM)),
    ],
)
def test_a_forward(said: str, quote: Quote, expected: tuple[Lowered, ...]) -> None:
    letter = Letter(to=("jane-hart",), subject="FW: Fence in Mill Lane", text=said, quoted=(quote,))
    assert why("undeclared-forward", letter) == [expected]


def test_a_forward_under_a_clause_that_makes_no_difference_of_own_words() -> None:
    letter = Letter(to=("jane-hart",), subject="FW: Fence in Mill Lane", text="For information.", quoted=(HERS,))
    assert why("undeclared-forward", letter, protocol="town-2020") == [()]


def test_the_same_words_sent_again() -> None:
    text = "The fence in Mill Lane will be mended on Friday, and the gate beside it a week later by the same people."
    letters = (Letter(text=text), Letter(to=("jane-hart",), text=text, at="2026-03-03 10:09"))
    assert why("undeclared-forward", *letters) == [(Lowered.RESENT,)]


def test_a_broken_confidence() -> None:
    assert why("confidence-broken", Letter(cc=("jane-hart",), quoted=(ASKED,))) == [()]
    claimed = Letter(cc=("jane-hart",), text="I am legally obliged to share this.", quoted=(ASKED,))
    assert why("confidence-broken", claimed) == [(Lowered.CLAIM,)]
