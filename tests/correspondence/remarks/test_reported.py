"""Whose the words are that a Member writes: their own, somebody else's, or taken back; told from the frame alone."""

import pytest

from mailguard.correspondence.remarks import Remark
from mailguard.correspondence.remarks.telling import tellable
from mailguard.language.tone import Stance
from tests.checks.house import Letter, Quote
from tests.correspondence.remarks.asked import member_says, with_tone

REPORTED = "may report what somebody else said"
ABOUT = "Ruth Calloway is useless."


def first(said: str) -> Remark:
    """The first remark in a Member's words."""
    mail, _ = with_tone(member_says(said))
    return mail.remarks[0]


@pytest.mark.parametrize(
    "said",
    [
        "Mr Stone tells me that you are useless and never ring back. I said I would ask you.",
        "Mrs Patel said you were useless.",
        "A gentleman in Heron Way reckons you are useless. Can you ring him?",
        "Three shopkeepers have told me you are useless.",
        "The residents say you are useless.",
        "People in Mill Lane keep saying that you are a liar.",
        "My neighbour, a retired engineer, thinks you are a fool.",
        "Mr Stone rang me last night and said you are useless.",
        "Mr Stone calls you useless.",
        "Cllr Crook called you a fool in the group meeting.",
        "He refers to you as a fool.",
        "You have been called a liar by half the street.",
        "According to Mr Okafor, you are useless.",
        "I am told that you are useless.",
        "I hear you are useless.",
        "It has been put to me that you are a liar.",
        "Her words were that you are useless.",
        "You are useless, or so Mr Stone says.",
        "“You are useless and you know it.”",
        'He wrote: "You are useless."',
        "This is what he wrote to me:\nYou are useless.",
        "He rang me. “Nobody came. You are useless.” That was all.",
        "The Leader believes Ruth Calloway is useless.",
        "Mr Stone says Ruth Calloway lied.",
        "He thinks you are useless and he wants you gone.",
        "Mr Okafor from number 9 was on again saying you are useless.",
        "Mrs Patel has written to me to say that you lied to her.",
        "Mr Stone said, and I quote, you are useless.",
        "Her letter says you are useless.",
        "Mr Stone says you are useless. He is not right.",
        "Mr Stone says you are useless. He is on the planning committee.",
        "Mr Stone says you are useless. I do not think he is right.",
        "Mr Stone says you are useless. I don't believe he is right.",
        "Mr Stone says you are useless. Tell me whether he is right.",
        "Residents ask me every week whether there is truth in the words “you are a\nliar” and I must answer them.",
    ],
)
def test_what_somebody_else_said_is_in_doubt(said: str) -> None:
    remark = first(said)
    assert remark.unsure == REPORTED
    assert (remark.reading.flag, remark.reading.stance) == (True, Stance.SAID)


@pytest.mark.parametrize(
    "said",
    [
        "You are useless.",
        "I think you are useless.",
        "I told you on Monday that you are useless.",
        "I said you were useless and I meant it.",
        "I called you useless yesterday. I stand by it.",
        "I will not apologise for calling you a liar.",
        "You told the committee that it was ready, and you are a liar.",
        "Ruth Calloway told the committee that she had been there, and she lied.",
        "Ruth Calloway is a liar who told the committee that she had been there.",
        "She told me that she had been there, and she is a liar.",
        "Mr Stone called you on Monday and you did not answer, you are useless.",
        "Mrs Reed wrote to you three times and you did nothing, you are useless.",
        "He told you three times and you did nothing, you useless man.",
        "The figures say you are useless.",
        "Mr Stone says you are useless, and I agree with every word of it.",
        "Mr Stone says you are useless. He is quite right.",
        "Mr Stone says you are useless. He is spot on.",
        "Mr Stone says you are useless. He is not far wrong.",
        "Residents call you useless, and rightly so.",
        "They say you are useless. I can see why.",
        "You call yourself an officer? You are useless.",
        "I have told the Leader you are useless.",
        "Let me tell you that you are useless.",
        "The whole ward thinks you are useless and so do I.",
        "Nobody believes you, you are useless.",
        "They should call you useless.",
        "You were told three times, and you are useless.",
        "Ruth Calloway says she is overworked, but she is useless.",
        "Your so-called “expertise” is no good and you are useless.",
    ],
)
def test_what_is_the_members_own_is_not(said: str) -> None:
    remark = first(said)
    assert remark.unsure == ""
    assert tellable(remark)


@pytest.mark.parametrize(
    "said",
    [
        "He thinks you are useless. I told him I would not pass that on.",
        "Cllr Crook called you a fool in the group meeting and several of us objected.",
        "One resident described you as useless. I put him right.",
        "Mr Stone says you are a liar. I do not believe a word of it.",
        "I am sorry that the resident called you a fool. That was quite wrong.",
        "It is not acceptable that somebody calls you a liar in public.",
        "A trader told me you are useless. That is unfair and I said so.",
        "I called you useless yesterday. I should not have said it and I am sorry.",
        "I was wrong to say that you were useless. I apologise without reservation.",
        "I apologise for calling you a fool.",
        "I never said that you were useless.",
        "It was wrong of me to call you useless.",
        "Please accept my apologies for describing you as useless.",
    ],
)
def test_what_is_denied_or_taken_back_is_no_finding(said: str) -> None:
    remark = first(said)
    assert (remark.reading.stance, remark.reading.flag) == (Stance.DENIED, False)
    assert not tellable(remark)


def test_a_denial_in_another_message_is_none() -> None:
    letter = Letter(
        to=("ruth-calloway",),
        quoted=(
            Quote(by="edmund-birch", text="Mr Stone says you are useless."),
            Quote(by="edmund-birch", text="I do not believe a word of it."),
        ),
    )
    mail, _ = with_tone(letter)
    assert [each.unsure for each in mail.remarks] == [REPORTED]


def test_a_report_to_the_officer_says_who_is_meant_all_the_same() -> None:
    remark = first("Mr Stone tells me that Ruth Calloway is useless.")
    assert [person.id for person in remark.officers] == ["ruth-calloway"]
    assert remark.doubt == ""
