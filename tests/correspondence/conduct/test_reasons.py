"""What somebody cannot do as the reason of a decision, beside sneers at the same facts."""

import pytest

from mailguard.correspondence.conduct.reasons import bodily_reason


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
