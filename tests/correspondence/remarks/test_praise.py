"""Kind words beside a sentence that reads as belittling: told as a doubt; thanks that sneer are none."""

from dataclasses import replace
from time import perf_counter

import pytest

from mailguard.correspondence.remarks import Remark
from mailguard.correspondence.remarks.counter import KINDLY
from mailguard.language.tone import About, Act, Reading, Stance
from tests.correspondence.opened import opened
from tests.correspondence.remarks.asked import Keywords, member_says


class Dry(Keywords):
    """Takes dry words for belittling, and hears a few plain ones."""

    @staticmethod
    def _read(text: str) -> Reading:
        if "pedant" in text:
            return Reading(Act.DEROGATION, About.OFFICER, Stance.SAID, 0.9, True, text, "")
        return Keywords._read(text)


def said(text: str, to: tuple[str, ...] = ("stefan-kowalczyk",)) -> tuple[Remark, ...]:
    return replace(opened(member_says(text, to=to)), tone=Dry()).remarks


@pytest.mark.parametrize(
    "text",
    [
        "You are a pedant. Thank you for all your work on the lease.",
        "You are a pedant, Stefan, and a credit to the department.",
        "You pedant. I am so grateful to you.",
        "What a pedant you are. Well done to you and the team.",
        "You are a pedant and I am very glad to have you.",
        "You are a hopeless pedant, and God bless you.",
        "You pedant. We cannot thank you enough.",
        "You are a pedant. Cheers for sorting the drains.",
        "You are a terrible pedant, but that brief was simply the best in twenty years.",
        "You are the worst pedant in the county. I owe you a pint.",
    ],
)
def test_plain_praise_beside_it_is_a_doubt(text: str) -> None:
    (remark,) = said(text)
    assert remark.unsure == KINDLY
    assert remark.reading.flag, "it is still told"


@pytest.mark.parametrize(
    "text",
    [
        "You are a pedant.",
        "You are a pedant. Thank you for nothing.",
        "You are a pedant. It works, no thanks to you.",
        "You are a pedant. Thanks to you we lost the grant.",
        "You are a pedant. Thank you for wasting my week.",
        "You are a pedant. Thanks for all your help, such as it was.",
        "You are a pedant. Thank you for your “help”.",
        "You are a pedant. I would be grateful if you did your job.",
        "You are a pedant. I would be grateful for a reply.",
        "You are a pedant. I shall be glad when you go.",
        "You are a pedant. Well done, you got it wrong again.",
        "You are a pedant. Well done to you all for turning up.",
        "You are a pedant, hardly a credit to the council.",
        "You are a pedant and not a credit to the council.",
        "You are a pedant, bless you.",
        "You are a pedant. Thank you for your time.",
        "You are a pedant. Thank you for your email.",
        "You are a pedant. Many thanks.",
        "You are a pedant. Who thanked you for all the work?",
        "Thank you for all your work. You are a pedant.",
        "You are a pedant. The plan came today. Thank you for all your work.",
    ],
)
def test_sneers_formulas_and_thanks_elsewhere_are_none(text: str) -> None:
    (remark,) = said(text)
    assert remark.unsure == ""


@pytest.mark.parametrize(
    "text",
    [
        "You are a pedant. Thank you for all your work. You are a fool.",
        "You are a fool. You are a pedant. Thank you for all your work.",
        "You are a pedant. Thank you for all your work. You will be sacked.",
        "You are a pedant. Thank you for all your work. Your budget will be next.",
        "You are a fool. Thank you for all your work.",
        "You will be sacked. Thank you for all your work.",
    ],
)
def test_beside_an_insult_a_threat_or_pressure_nothing_is_lowered(text: str) -> None:
    assert [each.unsure for each in said(text)] == [""] * len(said(text))


def test_thanks_to_the_reader_say_nothing_for_somebody_else() -> None:
    text = "Stefan Kowalczyk is a pedant. Thank you for all your work on this, Ruth."
    assert [each.unsure for each in said(text, to=("ruth-calloway",))] == [""]
    assert [each.unsure for each in said(text, to=("ruth-calloway", "stefan-kowalczyk"))] == [""]
    assert [each.unsure for each in said(text.replace("Ruth", "Stefan"))] == [KINDLY]


def test_the_next_sentence_is_no_praise_where_it_belittles_too() -> None:
    assert [each.unsure for each in said("You pedant. Thank you for all the help, pedant.")] == ["", KINDLY]


def test_long_texts_are_read_in_time() -> None:
    started = perf_counter()
    for part in ("thank you so much, ", "well done ", "the best in ", "glad that "):
        said(f"You are a pedant. {part * 3_000}")
    assert perf_counter() - started < 5
