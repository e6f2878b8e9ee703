"""What a Member takes back, stands by or only seems to: a regret counts for what it regrets, agreement likewise."""

import pytest

from mailguard.correspondence.remarks import Remark
from mailguard.correspondence.remarks.telling import tellable
from mailguard.language.tone import Stance
from tests.correspondence.remarks.asked import member_says, with_tone

PERHAPS = "may take back what was said before"
REPORTED = "may report what somebody else said"


def first(said: str, whole: bool) -> Remark:
    """The first remark in a Member's words."""
    mail, _ = with_tone(member_says(said), whole=whole)
    return mail.remarks[0]


@pytest.mark.parametrize("whole", [False, True], ids=["a word", "the sentence"])
@pytest.mark.parametrize(
    "said",
    [
        "I told you to recommend approval or I would have you sacked. I am sorry it has come to this.",
        "I said that you would be sacked if the report goes out, and I meant every word. I am sorry for your family.",
        "I told you to close it or your budget will be next. I regret that we must talk like this.",
        "I have said you will be sacked. I was wrong to wait so long.",
        "As I said before, you are a lazy, useless fool. My apologies for the late reply.",
        "As I said, you are useless. I am sorry.",
        "I said you were a lazy, useless man. I am sorry I did not say it sooner.",
        "I said you were useless. I am sorry that I did not say it sooner.",
        "I have told everyone that you are a liar. I was wrong to trust you.",
        "I have told the Leader that you are a liar. I am sorry for the residents.",
        "I only said you are a fool because you are. I regret nothing.",
        "I said you are a fool because you are. I am sorry.",
        "I called you a liar and I was wrong: you are a liar and a thief.",
        "I called you a fool and I was wrong, you are worse.",
        "I called you a liar. I was wrong. You are far worse than that.",
        "I called you useless. I am sorry, Ruth, for the late reply.",
        "I called you useless. I apologise to the residents for the state of the road.",
        "I called you useless. I was wrong about the date of the meeting.",
        "I called you useless. My apologies, I have to miss the meeting.",
        "I called you useless. I should not have trusted you with it.",
        "I called you useless. You should not have done that.",
        "I called you useless. I will not apologise.",
        "I called you useless. I won’t take it back, and I am not sorry.",
        "I called you useless. I ought never to have hired you.",
        "I am sorry to have to say that you are useless.",
        "I would be wrong not to say that you are useless.",
        "You should never have written that report and you are useless.",
        "I apologise for not calling you a liar sooner.",
        "I am sorry for calling you back so late: you are useless.",
        "I said I would wait but you are useless and I regret the delay.",
    ],
)
def test_a_regret_of_something_else_takes_nothing_back(said: str, whole: bool) -> None:
    remark = first(said, whole)
    assert (remark.reading.flag, remark.reading.stance, remark.unsure) == (True, Stance.SAID, "")
    assert tellable(remark)


@pytest.mark.parametrize("whole", [False, True], ids=["a word", "the sentence"])
@pytest.mark.parametrize(
    "said",
    [
        "I called you useless. I am sorry for saying so.",
        "I called you useless. I am sorry for that.",
        "I called you useless yesterday. I am sorry.",
        "I called you useless yesterday. I apologise unreservedly to you, Ruth.",
        "I called you useless yesterday. I do apologise.",
        "I called you useless yesterday. My sincere apologies.",
        "I said you were useless. I would like to apologise for what I wrote.",
        "I said you were a fool, and I take it back.",
        "I wrote that you were a liar. I take that back.",
        "I told the Leader that you were a liar. I was wrong and I am sorry.",
        "I told the Leader that you were a liar. It was wrong of me to say so.",
        "I told everyone that you were a liar. That was unfair of me.",
        "I called you a fool. That was rude of me and I regret it.",
        "I called you a fool. I should not have called you that.",
        "I called you a fool. I should never have said it.",
        "I called you a fool. I was tired and I should not have.",
        "I called you a fool. It should not have been said.",
        "I called you a fool, which I regret.",
        "I called you a fool and I was wrong: you are not.",
        "I called you a fool and I was wrong, you are the most patient officer we have.",
        "I called you a liar. I apologise for my language.",
        "I called you a liar. I am sorry I lost my temper.",
        "I called you a liar. I am ashamed of myself.",
        "I called you a liar. I am sorry that I hurt you.",
        "I am sorry I called you useless.",
        "I am so sorry that I called you useless.",
        "I regret saying that you are useless.",
        "I apologise for having called you a liar.",
        "I should not have called you a liar on Monday.",
        "I was wrong to call you a liar.",
        "I had no right to call you a liar.",
        "It was unkind of me to describe you as useless.",
        "I said you would be sacked. I should never have said that.",
        "I told you that your budget will be next. I take that back.",
    ],
)
def test_a_regret_of_the_words_takes_them_back(said: str, whole: bool) -> None:
    remark = first(said, whole)
    assert (remark.reading.flag, remark.reading.stance) == (False, Stance.DENIED)
    assert not tellable(remark)


@pytest.mark.parametrize("whole", [False, True], ids=["a word", "the sentence"])
@pytest.mark.parametrize(
    "said",
    [
        "I told you to recommend approval or you would be sacked. I am sorry.",
        "I said you would be sacked. I apologise.",
        "I said your budget will be next. Sorry.",
        "I called you a liar. The bins were late and I am sorry.",
        "I called you a liar. I am sorry if you were offended.",
        "I called you a liar. I apologise for any offence.",
        "As I said, you are useless. I should not have said that.",
        "I called you a liar and I was wrong, you are tired.",
    ],
)
def test_what_may_be_taken_back_is_in_doubt(said: str, whole: bool) -> None:
    remark = first(said, whole)
    assert (remark.reading.flag, remark.reading.stance, remark.unsure) == (True, Stance.SAID, PERHAPS)


KIND = [
    "Can we agree a reply?",
    "I must agree a reply with you first.",
    "Shall we agree what to answer?",
    "Do we agree?",
    "I agree with you.",
    "We agree on the drains.",
    "I stand by you.",
    "I stand by her.",
    "I believe him to be mistaken.",
    "I do not say he is right.",
    "I am not for a moment saying that he is right.",
    "Nobody here thinks he is right.",
    "He thinks he is right.",
    "I doubt that he is right.",
    "He is right that the letter was late, but that is all.",
    "He is right about the drains.",
    "They are right to be angry.",
    "He has a point about the drains.",
    "You have a point.",
    "No wonder you are upset!",
    "It is no wonder you feel hurt.",
    "No wonder your team are tired.",
    "Who could blame you for being cross?",
    "Who can blame your team?",
    "I can see why you are hurt.",
    "I can see why your team is upset.",
    "You rightly took offence.",
    "You are offended, and rightly.",
    "You were upset, with good reason.",
    "You were not wrong to hang up.",
    "It is only fair to tell you.",
    "It is true that the letter was late.",
    "But you are not.",
    "He said so, but you are very patient.",
    "I am sorry to say he shouted it.",
    "It upset me too.",
]
AGREES = [
    "I agree.",
    "I agree with him.",
    "I agree with every word.",
    "I have to agree with the residents.",
    "I must agree that you are.",
    "I stand by that.",
    "I stand by what he says.",
    "I believe him.",
    "He is right.",
    "I think he is right.",
    "He is right about you.",
    "He is right to say so.",
    "He is right to call you that.",
    "He may shout, but he is right.",
    "I do not like it but he is right.",
    "No doubt he is right.",
    "He has a point.",
    "No wonder.",
    "No wonder he says so.",
    "Who can blame him?",
    "I can see why.",
    "I can see why he says so.",
    "I can see why Mr Stone thinks that.",
    "And rightly so.",
    "He says so with good reason.",
    "That is only fair.",
    "It is true.",
    "So do I.",
    "Me too.",
    "I could not have put it better myself.",
]


@pytest.mark.parametrize("beyond", KIND)
@pytest.mark.parametrize("said", ["Mr Stone says you are a liar.", "The residents call you useless."])
def test_who_sides_with_the_officer_does_not_agree_with_others(said: str, beyond: str) -> None:
    remark = first(f"{said} {beyond}", whole=True)
    assert (remark.reading.stance, remark.unsure) == (Stance.SAID, REPORTED)


@pytest.mark.parametrize("beyond", AGREES)
@pytest.mark.parametrize("said", ["Mr Stone says you are a liar.", "The residents call you useless."])
def test_who_agrees_with_others_says_it_too(said: str, beyond: str) -> None:
    remark = first(f"{said} {beyond}", whole=True)
    assert (remark.reading.flag, remark.reading.stance, remark.unsure) == (True, Stance.SAID, "")
