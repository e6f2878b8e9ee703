"""Whom an order, a demand or a threat is for."""

import pytest

from mailguard.language.tone import Act
from tests.correspondence.remarks.asked import about

OBJECTS = [
    "{} Imogen Tarrant to stop work on the Harbour file today.",
    "Take Imogen Tarrant off the Abbey cases and put her on the Quayside.",
    "Move Ruth Calloway to the front desk and do not argue.",
    "Get Martin Sedgwick out to the Ship tonight and have him close it.",
    "Tell Martin Sedgwick that he must stop.",
    "I expect Martin Sedgwick to have withdrawn it by noon.",
    "Change it, or I shall be asking Ruth Calloway whether planning really needs two principals.",
    "Change it, or I will speak to Ruth Calloway about your job.",
    "If that goes in, Imogen Tarrant will be hearing from me and so will your next employer.",
    "One word from me to Ruth Calloway and you will be back on the front desk.",
    "Ruth Calloway is a friend of mine. One word from me to her and you will be sacked.",
    "Change it or Ruth Calloway will be told.",
]


@pytest.mark.parametrize("act", [Act.DIRECTION, Act.PRESSURE, Act.THREAT_TO_JOB])
@pytest.mark.parametrize("text", OBJECTS)
def test_who_is_only_told_moved_or_heard_of_is_not_whom_an_order_is_for(text: str, act: Act) -> None:
    assert about(text.format("Tell"), act) == (["stefan-kowalczyk"], "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Withdraw the report that Imogen Tarrant has written.", "Imogen Tarrant"),
        ("Ruth Calloway will sack the lot of you.", "Ruth Calloway"),
        ("I will make sure they hear that Naomi Birch is not up to it.", "Naomi Birch"),
    ],
)
def test_beside_another_who_does_something_only_a_threat_is_in_doubt(text: str, name: str) -> None:
    for act in (Act.DIRECTION, Act.PRESSURE):
        assert about(text, act) == (["stefan-kowalczyk"], "")
    assert about(text, Act.THREAT_TO_JOB) == (["stefan-kowalczyk"], f"“{name}” is named in the same sentence")


@pytest.mark.parametrize("text", OBJECTS[:4])
def test_an_order_about_somebody_is_for_whoever_is_called_or_for_all_who_read_it(text: str) -> None:
    to = ("stefan-kowalczyk", "naomi-birch")
    assert about(f"Naomi, {text.format('tell')}", Act.DIRECTION, to=to)[0] == ["naomi-birch"]
    assert sorted(about(text.format("Tell"), Act.DIRECTION, to=to)[0]) == sorted(to)


def test_a_member_who_has_part_in_an_order_leaves_it_in_doubt() -> None:
    text = "Tell Martin Sedgwick that Cllr Hart is to have it."
    assert about(text, Act.DIRECTION) == (["stefan-kowalczyk"], "“Cllr Hart” is named in the same sentence")


@pytest.mark.parametrize("act", [Act.PRESSURE, Act.THREAT_TO_JOB])
@pytest.mark.parametrize(
    "text",
    [
        "Martin Sedgwick had better change it.",
        "Change it, or Martin Sedgwick will be out of a job.",
        "Martin Sedgwick will be sacked if you do not change it.",
        "If Martin Sedgwick does not change it, he will be out of a job.",
        "I will have Martin Sedgwick sacked.",
        "I will get rid of Martin Sedgwick unless you change it.",
        "Change it or I will have Martin Sedgwick's job.",
        "Martin Sedgwick's days are numbered.",
        "I shall be asking Ruth Calloway to have Martin Sedgwick's post looked at.",
        "I will see that Martin Sedgwick never works here again.",
    ],
)
def test_whose_own_job_is_threatened_or_who_must_do_it_is_whom_it_is_for(text: str, act: Act) -> None:
    assert about(text, act) == (["martin-sedgwick"], "")


@pytest.mark.parametrize(
    "text",
    [
        "Martin Sedgwick is to withdraw the notice.",
        "Martin Sedgwick must withdraw the notice.",
        "Martin Sedgwick to withdraw the notice by noon.",
        "Martin Sedgwick, withdraw the notice.",
        "Withdraw the notice, Martin Sedgwick.",
        "I insist that Martin Sedgwick should withdraw the notice.",
    ],
)
def test_who_is_to_do_it_is_whom_an_order_is_for(text: str) -> None:
    assert about(text, Act.DIRECTION) == (["martin-sedgwick"], "")


def test_you_and_another_are_both_threatened() -> None:
    both = ["ruth-calloway", "stefan-kowalczyk"]
    for text in ("You and Ruth Calloway will be sacked.", "Ruth Calloway and you will be sacked."):
        assert sorted(about(text, Act.THREAT_TO_JOB)[0]) == both


def test_where_no_officer_reads_it_an_order_is_for_whom_it_names() -> None:
    text = "Tell Martin Sedgwick to stop."
    assert about(text, Act.DIRECTION, to=("jane-hart",))[0] == ["martin-sedgwick"]
