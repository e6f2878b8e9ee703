"""What a Member said in one matter holds in that matter: leave, confidence, and who already had the correspondence."""

from dataclasses import replace

import pytest

from mailguard.finding import Lowered
from tests.checks.house import Case, Letter, Quote, case, evidence, said

SERIOUS = {"undeclared-forward": "serious"}
REVIEW = {"undeclared-forward": "review"}
BROKEN = {"confidence-broken": "serious"}
OPEN = {"open-copy": "advice"}
PANEL = "RE: Library panel"

BINS = Letter(
    text="Will do.",
    subject="RE: Bins",
    at="2026-02-02 10:00",
    quoted=(Quote(by="edmund-birch", text="Feel free to share this with anyone.", at="1 February 2026 14:00"),),
)
PRIVATE = Quote(
    by="edmund-birch",
    text="I had a gift from the developer. Must I declare it?",
    at="8 March 2026 14:00",
    subject="Gift",
)
ANSWER = Quote(
    by="stefan-kowalczyk",
    to=("edmund-birch",),
    text="The gift must go on the form.",
    at="9 March 2026 15:00",
    subject="Gift",
)
PASSED = Letter(to=("jane-hart",), subject="FW: Gift", text="For information.", at="2026-03-10 10:00", quoted=(ANSWER,))
ASKED = Quote(by="edmund-birch", text="I may resign. Please keep this between us.", subject="Library panel")
REPLIED = Letter(subject=PANEL, text="Understood.", at="2026-03-02 16:00", quoted=(ASKED,))
COPIED = Letter(subject=PANEL, cc=("jane-hart",), text="It is done.", at="2026-03-05 10:00")
CIRCULAR = Letter(
    to=("all.members@ambleford.gov.uk",), subject="Gift", text="Please return the form.", at="2026-03-01 10:00"
)
BOTH = Letter(to=("edmund-birch", "jane-hart"), subject="Gift", text="Please return the form.", at="2026-03-01 10:00")
ALONE = Letter(subject="RE: Gift", cc=("jane-hart",), text="Thank you.", at="2026-03-10 10:00", quoted=(PRIVATE,))

MATTERS = (
    case("leave in another matter", BINS, PASSED, borough=SERIOUS, town=SERIOUS),
    case(
        "leave in this matter",
        BINS,
        Letter(to=("jane-hart",), subject="FW: Bins", text="FYI.", at="2026-03-02 09:00", quoted=BINS.quoted),
    ),
    case(
        "leave in another matter after a request in this one",
        REPLIED,
        BINS,
        COPIED,
        borough=BROKEN,
        town=OPEN,
        gedling={"confidence-broken": "advice"},
    ),
    case(
        "a request in another matter takes no leave back",
        BINS,
        REPLIED,
        Letter(to=("jane-hart",), subject="FW: Bins", text="FYI.", at="2026-03-04 09:00", quoted=BINS.quoted),
    ),
    case("an open copy after leave in another matter", BINS, ALONE, town=OPEN),
    case("a circular of a week before, of the same subject", CIRCULAR, PASSED, borough=SERIOUS, town=SERIOUS),
    case("a letter to both of a week before, of the same subject", BOTH, PASSED, borough=SERIOUS, town=SERIOUS),
    case("an open copy after a circular", CIRCULAR, ALONE, town=OPEN),
    case("an open copy after a letter to both, of the same subject alone", BOTH, ALONE, town=OPEN),
    case(
        "an open copy in answer to a letter to both",
        Letter(
            to=("edmund-birch", "jane-hart"),
            subject="Gift",
            text="Please return the form.",
            id="<both@x>",
            at="2026-03-01 10:00",
        ),
        Letter(
            subject="RE: Gift",
            cc=("jane-hart",),
            text="Thank you.",
            at="2026-03-10 10:00",
            quoted=(PRIVATE,),
            headers={"In-Reply-To": "<both@x>"},
        ),
    ),
    case(
        "told of it afterwards in the thread",
        Letter(
            subject="RE: Gift",
            text="I shall ask her.\n\ncc Councillor Jane Hart",
            cc=("jane-hart",),
            at="2026-03-09 16:00",
            quoted=(ANSWER,),
        ),
        PASSED,
    ),
    case(
        "a circular at the foot of the chain",
        Letter(
            subject="RE: Gift",
            cc=("jane-hart",),
            text="Thank you.",
            at="2026-03-10 10:00",
            quoted=(
                PRIVATE,
                Quote(
                    by="stefan-kowalczyk",
                    to=("all.members@ambleford.gov.uk",),
                    text="Please return the form.",
                    at="1 March 2026 10:00",
                    subject="Gift",
                ),
            ),
        ),
        town=OPEN,
    ),
    case(
        "the Member sees the answer that a list gets as well",
        Letter(cc=("planning.substitutes@ambleford.gov.uk",), subject="RE: Gift", text="Thank you.", quoted=(PRIVATE,)),
        town={"open-copy": "unchecked: list:planning.substitutes@ambleford.gov.uk"},
    ),
)


@pytest.mark.parametrize("case", MATTERS)
def test_each_matter_by_itself(case: Case) -> None:
    assert case.wrong() == {}


@pytest.mark.parametrize(("minutes", "rules"), [("14:30", {}), ("12:30", SERIOUS)])
def test_what_went_before_the_letter_cannot_tell_of_it(minutes: str, rules: dict[str, str]) -> None:
    """Header lines name no zone: a copy within an hour before may lie after it."""
    told = Letter(to=("edmund-birch", "jane-hart"), subject="Gift", text="A form is due.", at=f"2026-03-09 {minutes}")
    assert said("borough-2019", told, PASSED) == rules


def test_a_request_joined_by_its_subject_alone_weighs_less_and_says_so() -> None:
    asked = Letter(
        subject="RE: Parking",
        text="Understood.",
        at="2026-03-02 16:00",
        quoted=(Quote(by="edmund-birch", text="Please keep this between us.", subject="Parking"),),
    )
    fresh = Letter(subject="Parking", cc=("jane-hart",), text="The leaflet is out.", at="2026-03-22 10:00")
    (found,) = evidence("borough-2019", "confidence-broken", asked, fresh)
    assert found.lowered == (Lowered.SUBJECT,)
    assert found.note.endswith("on 2 March 2026, in a message that only the subject joins to this one")
    assert said("borough-2019", asked, fresh) == {"confidence-broken": "review"}
    answer = Letter(subject="RE: Parking", cc=("jane-hart",), text="The leaflet is out.", at="2026-03-22 10:00")
    assert said("borough-2019", asked, answer) == BROKEN
    joined = Letter(
        subject="Parking",
        cc=("jane-hart",),
        text="It is out.",
        at="2026-03-22 10:00",
        headers={"References": "<letter-0@ambleford.gov.uk>"},
    )
    assert said("borough-2019", asked, joined) == BROKEN


NEWS = "The place on the library panel will be filled from the reserve list after the March meeting of the committee."
FILLED = Letter(subject=PANEL, text=NEWS, at="2026-03-02 16:00", quoted=(ASKED,))
CONTENT = Quote(
    by="edmund-birch",
    text="I am content for you to tell Councillor Jane Hart.",
    at="3 March 2026 9:00",
    subject="Library panel",
)
THANKED = Letter(subject=PANEL, text="Thank you.", at="2026-03-03 10:00", quoted=(CONTENT,))
AGAIN = Letter(to=("jane-hart",), subject="News", text=NEWS, at="2026-03-04 10:00")


def test_leave_in_the_matter_whose_words_are_sent_again() -> None:
    broken = {"confidence-broken": "serious"}
    assert said("borough-2019", FILLED, AGAIN) == broken
    assert said("borough-2019", FILLED, THANKED, AGAIN) == {}


def test_of_two_members_in_a_chain_the_one_who_was_not_told_counts() -> None:
    theirs = (replace(PRIVATE, at="9 March 2026 9:00"), replace(PRIVATE, by="barnaby-rook"))
    told = Letter(
        subject="RE: Gift",
        text="I shall ask.\n\ncc Councillor Jane Hart",
        cc=("jane-hart",),
        at="2026-03-09 12:00",
        quoted=theirs[:1],
    )
    passed = Letter(to=("jane-hart",), subject="FW: Gift", text="See below.", at="2026-03-10 10:00", quoted=theirs)
    (found,) = evidence("borough-2019", "undeclared-forward", told, passed)
    assert found.about == ("barnaby-rook", "jane-hart")
