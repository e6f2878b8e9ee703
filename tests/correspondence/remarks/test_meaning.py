"""Whom words are about that are read as about an officer."""

from dataclasses import replace

import pytest

from mailguard.correspondence.remarks.meaning import meant
from mailguard.correspondence.remarks.mentions import mentions
from mailguard.correspondence.remarks.names import circle_of
from mailguard.correspondence.remarks.spoken import said_in
from mailguard.language.tone import About, Act, Reading, Stance
from tests.correspondence.remarks.asked import found, ids, member_says, with_tone

OFFICERS = [
    ("You are useless.", ["stefan-kowalczyk"]),
    ("As you know, you are useless.", ["stefan-kowalczyk"]),
    ("Martin Sedgwick is useless.", ["martin-sedgwick"]),
    ("martin sedgwick is a liar", ["martin-sedgwick"]),
    ("Sedgwick is useless.", ["martin-sedgwick"]),
    ("MARTIN SEDGWICK IS USELESS", ["martin-sedgwick"]),
    ("Marten Sedgwick lied.", ["martin-sedgwick"]),
    ("Catrin Wyne lied to us.", ["catrin-wynne"]),
    ("Steve is a liar.", ["stefan-kowalczyk"]),
    ("steve is a liar", ["stefan-kowalczyk"]),
    ("Gordon Leech is useless.", ["gordon-leech"]),
    ("Your Head of Planning is a fool.", ["ruth-calloway"]),
    ("The Monitoring Officer lied.", ["meera-balasubramaniam"]),
    ("Imogen Tarrant wrote it. She is useless.", ["imogen-tarrant"]),
    ("Imogen Tarrant wrote it. It is late. She is useless.", ["imogen-tarrant"]),
    ("Mr Sedgwick met Ms Tarrant. He is useless.", ["martin-sedgwick"]),
    ("Mr Sedgwick met Ms Tarrant. She is useless.", ["imogen-tarrant"]),
    ("Ruth Calloway saw that the contractors were there. She is useless.", ["ruth-calloway"]),
    ("Imogen Tarrant has it. The case officer is useless.", ["imogen-tarrant"]),
    ("I told Imogen Tarrant that she is useless.", ["imogen-tarrant"]),
    ("Ruth Calloway and Imogen Tarrant are useless.", ["ruth-calloway", "imogen-tarrant"]),
    ("I told Ruth Calloway that Imogen Tarrant is useless.", ["imogen-tarrant"]),
    ("Change the report or your budget will be next.", ["stefan-kowalczyk"]),
    ("Change the report or the whole team's budget will be next.", ["stefan-kowalczyk"]),
    ("I instruct that the car park is closed on Friday.", ["stefan-kowalczyk"]),
    ("You have let the residents down and are useless.", ["stefan-kowalczyk"]),
    ("The residents say you are useless.", ["stefan-kowalczyk"]),
    ("Cllr Crook tells me you are useless.", ["stefan-kowalczyk"]),
    ("The Leader and I agree that you are useless.", ["stefan-kowalczyk"]),
    ("Mr Pinnock waited three weeks because you are useless.", ["stefan-kowalczyk"]),
    ("You let Mr Pinnock down and you are useless.", ["stefan-kowalczyk"]),
    ("You are useless and he is no better.", ["stefan-kowalczyk"]),
    ("I am told that Ruth Calloway is useless and that Imogen Tarrant works hard.", ["ruth-calloway"]),
    ("Change it or the Chief Executive will hear of it and the budget will be next.", ["stefan-kowalczyk"]),
    ("Ruth Calloway is leaving and Imogen Tarrant is useless.", ["imogen-tarrant"]),
    ("Change it or the Chief Executive hears about your work, and you will be sacked.", ["stefan-kowalczyk"]),
]


@pytest.mark.parametrize(("text", "officers"), OFFICERS)
@pytest.mark.parametrize("whole", [False, True], ids=["a word", "the sentence"])
def test_an_officer_whom_the_words_surely_mean(whole: bool, text: str, officers: list[str]) -> None:
    remark = found(text, whole=whole)
    assert (ids(remark), remark.reading.about, remark.reading.flag, remark.doubt) == (
        officers,
        About.OFFICER,
        remark.reading.act != "direction",
        "",
    )


@pytest.mark.parametrize(
    ("text", "officers", "doubt"),
    [
        (
            "The planning enforcement officer is useless.",
            ["martin-sedgwick", "catrin-wynne"],
            "“The planning enforcement officer” fits Martin Sedgwick and Catrin Wynne equally well",
        ),
        ("The planning enforcement team are useless.", [], "it is said of a team: “The planning enforcement”"),
        (
            "Our residents are terrified of the Head of Revenues, and she is useless.",
            [],
            "it does not say who “she” is",
        ),
        ("Your whole team is useless.", [], "it is said of a team: “Your whole team”"),
        ("Your lot in Licensing are useless.", [], "it is said of a team: “Your lot in Licensing”"),
        ("That woman in Licensing is useless.", [], "it does not say who “That woman in Licensing” is"),
        ("Whoever wrote this is a fool.", [], "it does not say who “Whoever” is"),
        ("He is useless.", [], "it does not say who “He” is"),
        ("The case officer is useless.", [], "it does not say who “The case officer” is"),
        (
            "Cllr Crook has shown that the case officer is useless.",
            [],
            "it does not say who “the case officer” is",
        ),
        ("Mr Pinnock, your case officer, is a liar.", [], "the register does not know “Mr Pinnock”"),
        ("Mr Pinnock is paid to be useless.", [], "the register does not know “Mr Pinnock”"),
        ("Your Mr Pinnock is a liar.", [], "the register does not know “Mr Pinnock”"),
        ("Darren Pike in Planning is a liar.", [], "the register does not know “Darren Pike”"),
        ("The case officer came. Mr Pinnock is a liar.", [], "the register does not know “Mr Pinnock”"),
        ("He is useless and I am sorry that you had him on the phone.", [], "it does not say who “He” is"),
        ("I told her that she was useless and that you were right.", [], "it does not say who “she” is"),
        ("I hear that Pinnock lied.", [], "the register does not know “Pinnock”"),
        ("Mr Sedgewick is a liar.", ["martin-sedgwick"], "“Mr Sedgewick” is read as Martin Sedgwick"),
        ("Imogen is a liar.", ["imogen-tarrant"], "“Imogen” is told from that name alone"),
        ("Mr Hart is useless.", ["joseph-hart"], "“Mr Hart” fits Jane Hart and Joseph Hart equally well"),
        ("Birch is a liar.", ["naomi-birch"], "“Birch” is told from that name alone"),
        ("Utterly useless.", ["stefan-kowalczyk"], "nobody is named: taken as said to whom it is written"),
        (
            "Ruth Calloway wrote today. Utterly useless.",
            ["ruth-calloway"],
            "nobody is named: taken to go on about “Ruth Calloway”",
        ),
        ("Your report is useless.", ["stefan-kowalczyk"], "it may be about their work or about somebody else"),
        (
            "Ruth Calloway's report is useless.",
            ["ruth-calloway"],
            "it may be about their work or about somebody else",
        ),
        (
            "Leanne Stubbs’ report is useless.",
            ["leanne-stubbs"],
            "it may be about their work or about somebody else",
        ),
        (
            "Leanne Stubbs' report is useless.",
            ["leanne-stubbs"],
            "it may be about their work or about somebody else",
        ),
        (
            "Ruth Calloway told Cllr Khaleque that he is a liar.",
            ["ruth-calloway"],
            "“he” is taken to go on about “Ruth Calloway”",
        ),
        (
            "Ruth Calloway met Cllr Khaleque and is useless.",
            ["ruth-calloway"],
            "“Cllr Khaleque” is named in the same sentence",
        ),
        (
            "Rhodri Maddox met Martin Sedgwick on site. He is useless.",
            ["martin-sedgwick"],
            "“He” is taken to go on about “Martin Sedgwick”",
        ),
    ],
)
def test_an_officer_of_whom_something_is_not_certain(text: str, officers: list[str], doubt: str) -> None:
    remark = found(text)
    assert (ids(remark), remark.reading.about, remark.doubt) == (officers, About.OFFICER, doubt)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Cllr Hart is useless.", About.MEMBER),
        ("Cllr Pinnock is a liar.", About.MEMBER),
        ("Jessamy Crook is a liar.", About.MEMBER),
        ("The Leader is a liar.", About.MEMBER),
        ("Cllr Hart spoke. She is useless.", About.MEMBER),
        ("As you know, Cllr Crook is a liar.", About.MEMBER),
        ("Shame on Cllr Crook, a liar.", About.MEMBER),
        ("Councillors are useless.", About.MEMBER),
        ("Your contractors are useless.", About.OTHER),
        ("The applicant is a liar.", About.OTHER),
        ("That neighbour is a liar, as I told you.", About.OTHER),
        ("The applicant rang me. He is a liar.", About.OTHER),
        ("The Council is useless.", About.GROUP),
        ("Whitlock is a liar.", About.MEMBER),
        ("I told Cllr Khaleque that he is a liar.", About.MEMBER),
        ("Mr Pinnock is a liar.", About.OTHER),
        ("mrs pinnock is a liar", About.OTHER),
        ("Darren Pike is a liar.", About.OTHER),
        ("I think that Darren Pike is a liar.", About.OTHER),
        ("Old Tom Perkins is a liar, take no notice of him.", About.OTHER),
        ("Mr Pinnock from the builders is a liar.", About.OTHER),
        ("Mr Pinnock is a liar and I am sorry that you had him on the phone.", About.OTHER),
        ("One resident rang me about you. He is a liar.", About.OTHER),
        ("Mr Pinnock rang. He is a liar.", About.OTHER),
        ("That man is a liar, he has rung me four times about his hedge.", About.OTHER),
        ("Whoever dumped that mattress is useless.", About.OTHER),
        ("Mill Lane is useless.", About.WORK),
    ],
)
def test_words_that_name_somebody_else_are_about_no_officer(text: str, about: About) -> None:
    remark = found(text)
    assert (ids(remark), remark.reading.about, remark.reading.flag) == ([], about, False)
    assert remark.reading.why == "the words name no officer"


@pytest.mark.parametrize(
    "text",
    [
        "A gentleman in Mill Lane was treated badly by the switchboard.",
        "Badly done.",
        "Thank you, Stefan. It went badly.",
    ],
)
def test_criticism_that_names_no_officer_is_of_the_work(text: str) -> None:
    remark = found(text)
    assert (ids(remark), remark.reading.about) == ([], About.NONE)


def test_criticism_that_goes_on_about_an_officer_is_of_the_officer() -> None:
    assert ids(found("I asked for Ruth Calloway. Badly done.")) == ["ruth-calloway"]


def test_somebody_of_the_thread_from_outside_is_no_officer() -> None:
    remark = found("Pinnock is a liar.", cc=("Martin Pinnock <m.pinnock@example.org>",))
    assert remark.reading.about is About.OTHER


@pytest.mark.parametrize(
    ("text", "about"), [("You are useless.", About.MEMBER), ("I hear that Ruth Calloway is useless.", About.OFFICER)]
)
def test_you_is_a_member_where_a_member_is_addressed(text: str, about: About) -> None:
    mail, _ = with_tone(member_says(text, to=("jane-hart",)))
    assert [each.reading.about for each in mail.remarks] == [about]


def test_a_member_who_is_the_author_is_not_who_is_meant() -> None:
    remark = found("Birch is useless.", by="edmund-birch", cc=("naomi-birch",))
    assert ids(remark) == ["naomi-birch"]
    assert remark.doubt == ""


@pytest.mark.parametrize("text", ["Crook is right about this and so is Leech.", "So is Leech.", "Mr Leech agrees."])
def test_a_name_that_is_a_word_of_abuse_makes_no_insult(text: str) -> None:
    mail, tone = with_tone(member_says(text))
    insult = Reading(Act.ABUSE, About.OFFICER, Stance.SAID, 0.9, True, text, "")
    said = next(each for each in said_in(mail) if each.person.id == "edmund-birch")
    here = mentions(text, said, circle_of(mail))
    assert tone.asked == []
    assert meant(said, insult, here, []).about is About.NONE
    direct = replace(insult, act=Act.CRITICISM)
    assert meant(said, direct, here, []).about is not About.NONE


@pytest.mark.parametrize(
    ("text", "officers"),
    [("Leech is an idiot.", ["gordon-leech"]), ("Leech could not run a bath.", ["gordon-leech"])],
)
def test_one_who_has_such_a_name_may_be_insulted(text: str, officers: list[str]) -> None:
    mail, _ = with_tone(member_says(text))
    insult = Reading(Act.ABUSE, About.OFFICER, Stance.SAID, 0.9, True, text, "")
    said = next(each for each in said_in(mail) if each.person.id == "edmund-birch")
    found = meant(said, insult, mentions(text, said, circle_of(mail)), [])
    assert [person.id for person in found.officers] == officers


@pytest.mark.parametrize("text", ["You are a liar and a leech.", "You are a useless Leech."])
def test_such_a_word_in_a_sentence_is_no_name(text: str) -> None:
    assert ids(found(text, cc=("gordon-leech",))) == ["stefan-kowalczyk"]
