"""What a decision letter must say of somebody, beside sneers at the same facts."""

from time import perf_counter

import pytest

from mailguard.correspondence.conduct.reasons import bodily_reason, plain_finding


@pytest.mark.parametrize(
    "line",
    [
        "The doctor has put your own case in band A, because you cannot manage the stairs.",
        "We moved you up the list, since you cannot live on the third floor with that hip.",
        "The panel gave you extra points as you cannot get out of the bath by yourself.",
        "You have been awarded a Blue Badge because you can’t walk more than fifty metres.",
        "The therapist scored you at nine, because you are no longer able to lift the kettle.",
        "You have priority for a ground-floor flat now that you are unable to climb steps.",
        "As you can no longer drive, the panel has given you a taxi pass.",
    ],
)
def test_a_decision_with_its_bodily_reason_is_no_discourtesy(line: str) -> None:
    assert bodily_reason(line)


@pytest.mark.parametrize(
    "line",
    [
        "The panel refused you because you cannot be bothered to fill in a form.",
        "You have no points because you cannot manage your own temper.",
        "The doctor put you in band C, because you cannot manage the stairs, yet you managed ours to shout.",
        "You have a badge because you cannot walk far, apparently.",
        "You cannot manage the stairs.",
        "Band A, because you cannot climb the stairs? How convenient.",
        "The assessor saw you, and you cannot get up because you are lazy.",
        "You did not get the grant because you cannot read.",
        "",
    ],
)
def test_a_sneer_at_the_same_facts_is_not_excused(line: str) -> None:
    assert not bodily_reason(line)


@pytest.mark.parametrize(
    "line",
    [
        "Dear Ms Reed, the council is satisfied that you became intentionally homeless when you left Heron Way.",
        "I am sorry to tell you that you are not in priority need, because you are no more vulnerable than an ordinary "
        "person without a home.",
        "You have no local connection with the borough.",
        "You deliberately stopped paying the rent although you were able to afford it.",
        "I did not find your evidence about the tenancy credible, since the meter readings contradict it.",
        "We cannot accept your account, as the letting agent gave us a signed inventory.",
        "Your statements about the move were inconsistent: the first said March, the second said June.",
        "You lied to the council about your sister's share of the house.",
        "You gave us false information in section 4 of the form.",
        "You did not declare your earnings from the bakery between May and August.",
        "You sublet the flat to a couple from Wickham for nine months.",
        "You are in rent arrears of £912.40 and have missed three payments.",
        "You missed two appointments with the occupational therapist.",
        "On 4 May you threatened the receptionist and threw a stapler at her.",
        "You failed the practical test on Thursday, because the brakes were not checked.",
        "You answered 11 out of 30 questions rightly and could not give the fare to the station.",
        "Your kitchen was found to be dirty and grease stood on the extractor.",
    ],
)
def test_a_finding_plainly_stated_is_no_discourtesy(line: str) -> None:
    assert plain_finding(line)


@pytest.mark.parametrize(
    "line",
    [
        "You became homeless intentionally, as anybody with half a brain could have told you.",
        "You are not in priority need, whatever your performance at the counter.",
        "You have no local connection, you people never do.",
        "You stopped paying the rent, and of course it is everybody's fault except yours.",
        "I do not find your account credible, though I enjoyed it.",
        "I do not accept your account, which is a lovely fairy tale.",
        "Your statements are inconsistent, as usual.",
        "You lied to us about the flat and frankly I am fed up with you.",
        "You gave us false information, how very clever of you!",
        "You did not declare your earnings, but I suppose counting is hard.",
        "You sublet the flat and still have the cheek to ask for another.",
        "You are in rent arrears and yet there is always something for the pub.",
        "You missed three appointments, or was getting up too much trouble?",
        "You failed the knowledge test, which a child could pass.",
        "You named 4 of 20 streets, so congratulations on finding the door.",
        "Your kitchen was filthy, like the rest of you.",
        "You are a liar.",
        "Nobody believes a word you say.",
        "",
    ],
)
def test_a_sneer_at_what_was_found_stays(line: str) -> None:
    assert not plain_finding(line)


def test_a_sentence_without_end_is_not_excused() -> None:
    assert not plain_finding("You missed two appointments " + "and then there was another " * 20)


@pytest.mark.parametrize("part", ["you ", "you have ", "your account of a ", "you did not ", "dear ", "threw a "])
def test_long_texts_are_read_in_time(part: str) -> None:
    started = perf_counter()
    assert not plain_finding(part * 5_000)
    assert not bodily_reason(part * 5_000)
    assert perf_counter() - started < 2
