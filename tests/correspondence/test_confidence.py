"""Who asked for confidence and who allowed what, told from the order in which people wrote."""

import pytest

from mailguard.correspondence import Release
from mailguard.correspondence.confidence import requests
from tests.checks.house import Letter, Quote
from tests.correspondence.opened import opened

EDMUND = "edmund-birch"
ROSALIND = "rosalind-peverell"
STEFAN = "stefan-kowalczyk"
KEEP = "Please keep this between us."
MAY_TELL = "You may tell Councillor Hart."
MAY_I = "May I copy Councillor Hart?"
DRAFT = "Here is our group's draft budget. Please check it before we publish it. "


def passed_on(*written: tuple[str, str]) -> Letter:
    """An officer passes on what was written, the newest first."""
    quoted = tuple(Quote(by=by, text=text, subject="RE: The panel") for by, text in written)
    return Letter(to=("jane-hart",), subject="FW: The panel", text="See below.", quoted=quoted)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ([(EDMUND, KEEP), (EDMUND, MAY_TELL)], []),
        ([(EDMUND, MAY_TELL), (EDMUND, KEEP)], [EDMUND]),
        ([(EDMUND, KEEP), (ROSALIND, MAY_TELL)], [ROSALIND]),
    ],
)
def test_a_request_undoes_the_leave_that_the_same_member_gave_before(
    written: list[tuple[str, str]], left: list[str]
) -> None:
    assert opened(passed_on(*written)).spoken.released == tuple(Release(by, ("jane-hart",)) for by in left)


def test_a_request_made_twice_in_one_message_is_shown_once() -> None:
    spoken = opened(passed_on((EDMUND, f"{KEEP} Do not tell anyone."))).spoken
    assert list(requests(spoken, "asked")) == [(EDMUND, "forwarded:1", KEEP)]


@pytest.mark.parametrize(
    ("written", "allowed_by"),
    [
        ([(EDMUND, "Yes, do."), (STEFAN, MAY_I)], [EDMUND]),
        ([(EDMUND, "Please do not copy her."), (STEFAN, MAY_I)], []),
        ([(EDMUND, "Yes, do.")], []),
        ([(ROSALIND, "Yes, do."), (EDMUND, "Yes, do."), (STEFAN, MAY_I)], [EDMUND]),
        ([(EDMUND, "Yes, do."), (STEFAN, "Shall I book the hall?"), (STEFAN, MAY_I)], []),
    ],
)
def test_a_member_answers_the_question_that_an_officer_asked_last(
    written: list[tuple[str, str]], allowed_by: list[str]
) -> None:
    assert opened(passed_on(*written)).spoken.released == tuple(Release(by, ("jane-hart",)) for by in allowed_by)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (DRAFT.replace(" ", "\n"), DRAFT.strip()),
        (DRAFT + "x" * (160 - len(DRAFT)), DRAFT + "x" * (160 - len(DRAFT))),
        (DRAFT + "It is for Monday. " + "x" * 80, DRAFT + "It is for Monday.…"),
        (DRAFT + "x" * (157 - len(DRAFT)) + " yyy", DRAFT.strip() + "…"),
        (DRAFT + "x" * (156 - len(DRAFT)) + " yyy zzz", DRAFT + "x" * (156 - len(DRAFT)) + "…"),
    ],
)
def test_a_groups_proposals_are_shown_by_how_they_begin(text: str, shown: str) -> None:
    spoken = opened(Letter(by="adaeze-nwosu-clarke", to=(STEFAN,), text=text)).spoken
    assert list(requests(spoken, "shared")) == [("adaeze-nwosu-clarke", "own", shown)]
