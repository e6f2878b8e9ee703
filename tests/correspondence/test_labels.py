"""A request for confidence in a subject belongs to whoever wrote that subject first."""

import pytest

from mailguard.correspondence.confidence import requests
from mailguard.correspondence.wordings.labels import Subject, subject_of
from tests.checks.house import Letter, Quote
from tests.correspondence.opened import opened

MEMBER = "edmund-birch"
LABELS = (
    "In confidence: Mrs Lane",
    "CONFIDENTIAL - Mrs Lane",
    "Private and confidential: Mrs Lane",
    "Strictly private",
    "[EXTERNAL] Confidential: Mrs Lane",
)

UNMARKED = "See below.\n\nOn Mon, 2 Mar 2026 at 14:00, Edmund Birch <cllr.e.birch@ambleford.gov.uk> wrote:\n> Well?\n"


def from_member(subject: str, *quoted: Quote) -> Letter:
    return Letter(by=MEMBER, to=("stefan-kowalczyk",), subject=subject, text="Can you look at it?", quoted=quoted)


def passed_on(subject: str, *quoted: Quote) -> Letter:
    return Letter(to=("jane-hart",), subject=subject, text="See below.", quoted=quoted)


@pytest.mark.parametrize("subject", LABELS)
def test_a_members_own_subject_asks(subject: str) -> None:
    assert list(requests(opened(from_member(subject)).spoken, "asked")) == [(MEMBER, "subject", subject)]


@pytest.mark.parametrize("subject", LABELS)
def test_so_does_the_subject_of_a_members_mail_quoted(subject: str) -> None:
    spoken = opened(passed_on(f"FW: {subject}", Quote(by=MEMBER, text="Can you look?", subject=subject))).spoken
    assert list(requests(spoken, "asked")) == [(MEMBER, "forwarded:1", subject)]


def test_a_member_who_began_an_exchange_quoted_without_subjects_wrote_its_subject() -> None:
    letter = Letter(to=("jane-hart",), subject="Re: In confidence: Mrs Lane", text=UNMARKED)
    assert opened(letter).spoken.asked == (MEMBER,)


def test_an_attached_mail_has_its_own_subject() -> None:
    letter = Letter(to=("jane-hart",), subject="FW: papers", attached=from_member("In confidence: Mrs Lane"))
    assert opened(letter).spoken.asked == (MEMBER,)


@pytest.mark.parametrize(
    "letter",
    [
        Letter(subject="CONFIDENTIAL - Staffing"),
        from_member(
            "RE: CONFIDENTIAL - Staffing",
            Quote(by="stefan-kowalczyk", text="The plan.", subject="CONFIDENTIAL - Staffing"),
        ),
        passed_on(
            "FW: CONFIDENTIAL - Staffing",
            Quote(by=MEMBER, text="Thank you.", subject="RE: CONFIDENTIAL - Staffing"),
            Quote(by="stefan-kowalczyk", text="The plan.", subject="CONFIDENTIAL - Staffing"),
        ),
        from_member("RE: CONFIDENTIAL - Staffing"),
        Letter(to=("jane-hart",), subject="In confidence: Mrs Lane", text=UNMARKED),
        from_member("Confidential waste"),
        from_member("Vote of no confidence"),
        from_member("Personal: my leave"),
    ],
)
def test_a_marking_that_an_officer_began_or_that_marks_something_else_is_no_request(letter: Letter) -> None:
    assert opened(letter).spoken.asked == ()


@pytest.mark.parametrize(
    ("line", "text", "answers"),
    [
        ("In confidence:  Mrs Lane", "In confidence: Mrs Lane", False),
        ("[EXTERNAL] In confidence", "In confidence", False),
        ("RE: FW: In confidence", "In confidence", True),
        ("[EXTERNAL] RE: In confidence", "In confidence", True),
        ("RE: [EXTERNAL] In confidence", "In confidence", True),
    ],
)
def test_a_subject_without_its_marks(line: str, text: str, answers: bool) -> None:
    assert subject_of(line) == Subject(text, answers)
