"""Somebody who is called by name is whom words are about only where nobody else can be meant."""

import pytest

from mailguard.language.tone import About
from tests.checks.house import Letter
from tests.correspondence.remarks.asked import found, ids, with_tone

EITHER = pytest.mark.parametrize("whole", [False, True], ids=["a word", "the sentence"])
"""What the language layer shows."""


@pytest.mark.parametrize(
    "text",
    [
        "Ruth, I have evidence that Imogen Tarrant lied about the site visit.",
        "Ruth, I am afraid Imogen Tarrant is useless and has been for years.",
        "Hi Ruth, Imogen Tarrant is useless.",
        "Dear Ruth Calloway, Imogen Tarrant is useless.",
        "Good morning Ruth - Imogen Tarrant is useless.",
        "Ruth - between us, Imogen Tarrant is useless.",
        "I am sorry to trouble you, Ruth, but Imogen Tarrant is useless.",
        "You should know, Ruth, that Imogen Tarrant lied to us.",
        "You ought to be aware, Ruth, that Imogen Tarrant is useless.",
        "Imogen Tarrant is useless, Ruth.",
        "Imogen Tarrant is useless, Ruth, and you know it.",
        "I told you, Ruth, about Imogen Tarrant and she is useless.",
        "Imogen Tarrant rang, Ruth. She is useless.",
    ],
)
@EITHER
def test_whoever_is_called_is_not_whom_it_is_about(text: str, whole: bool) -> None:
    remark = found(text, whole=whole, to=("ruth-calloway",))
    assert (ids(remark), remark.doubt) == (["imogen-tarrant"], "")


@pytest.mark.parametrize(
    ("text", "officers"),
    [
        ("Ruth, you are useless.", ["ruth-calloway"]),
        ("Ruth you are useless", ["ruth-calloway"]),
        ("You are useless, Ruth.", ["ruth-calloway"]),
        ("You, Ruth, are useless.", ["ruth-calloway"]),
        ("And you, Ruth, are as useless as she is.", ["ruth-calloway"]),
        ("Utterly useless, Ruth.", ["ruth-calloway"]),
        ("Ruth, the residents say that you are useless.", ["ruth-calloway"]),
        ("Ruth Calloway and Imogen Tarrant, you are useless.", ["ruth-calloway", "imogen-tarrant"]),
        ("Ruth, change the report or the Chief Executive will hear of your budget will be next.", ["ruth-calloway"]),
        ("Ruth, I want it on my desk by noon or I will see you sacked.", ["ruth-calloway"]),
        ("Ruth, I instruct that the car park is closed.", ["ruth-calloway"]),
    ],
)
@EITHER
def test_whoever_is_called_may_be_the_only_one(text: str, officers: list[str], whole: bool) -> None:
    to = ("ruth-calloway",) if len(officers) > 1 else ("ruth-calloway", "stefan-kowalczyk")
    remark = found(text, whole=whole, to=to)
    assert (ids(remark), remark.doubt) == (officers, "")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Mrs Reed is useless, Ruth.", About.OTHER),
        ("Ruth, Mr Stone is a liar.", About.OTHER),
        ("Ruth, Cllr Crook is a liar.", About.MEMBER),
        ("Ruth, the council is useless.", About.GROUP),
    ],
)
@EITHER
def test_where_somebody_else_is_meant_whoever_is_called_is_not(text: str, about: About, whole: bool) -> None:
    remark = found(text, whole=whole, to=("ruth-calloway",))
    assert (ids(remark), remark.reading.about) == ([], about)


def test_a_pronoun_does_not_go_on_about_whoever_is_called() -> None:
    remark = found("Ruth, she is useless.", to=("ruth-calloway",))
    assert (ids(remark), remark.doubt) == ([], "it does not say who “she” is")


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Calloway, who has the file, is useless.",
        "Ruth Calloway is useless, I hear.",
        "Your Head of Planning, Ruth Calloway, is useless.",
    ],
)
def test_a_name_between_commas_may_be_whom_it_is_about(text: str) -> None:
    assert ids(found(text)) == ["ruth-calloway"]


def test_whoever_is_called_is_you_where_no_line_shows_to_whom_it_was() -> None:
    text = "See below.\n\nOn 2 March 2026, Edmund Birch wrote:\n> Imogen, you are useless.\n"
    mail, _ = with_tone(Letter(to=("ruth-calloway",), text=text))
    (remark,) = mail.remarks
    assert (ids(remark), remark.doubt) == (["imogen-tarrant"], "“Imogen” is told from that name alone")


def test_a_name_that_nobody_knows_may_be_called_too() -> None:
    remark = found("You would be useless, Mrs Smallwood, anywhere.", whole=True)
    assert ids(remark) == ["stefan-kowalczyk"]
