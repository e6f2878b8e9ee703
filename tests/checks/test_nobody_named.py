"""Marked words below a mail over which no name stands: nobody knows whose they are."""

from collections.abc import Mapping
from dataclasses import replace

from tests.checks.confided import (
    CASE,
    ENFORCER,
    MARKED,
    OUTSIDER,
    REED,
    UNMARKED,
    VISITED,
    findings,
    opened,
    said,
)
from tests.checks.house import Letter, Quote

QUIET: Mapping[str, str] = {}


def nameless(letter: Letter, *lines: str) -> Letter:
    """The letter above lines that some mail program quoted without saying whose they are."""
    return replace(letter, text="\n".join((letter.text, "", *(f"> {line}" for line in lines))))


ANSWER = Letter(by=ENFORCER, to=(REED,), subject="RE: 14 Mill Lane", text="Thank you.")


def test_marked_words_that_greet_nobody_are_not_known_to_be_the_councils() -> None:
    mail = opened(nameless(ANSWER, "CONFIDENTIAL", "", VISITED))
    assert [each.author for each in mail.stretches if each.passed_on] == [None]
    assert mail.marked.passed
    for protocol in ("borough-2019", "town-2020", "gedling", "allerdale"):
        assert said(protocol, mail) == QUIET


def test_marked_words_that_greet_a_member_are_never_surely_an_officers() -> None:
    mail = opened(nameless(ANSWER, "CONFIDENTIAL", "Dear Councillor Jane Hart,", VISITED))
    for protocol in ("borough-2019", "town-2020", "gedling", "allerdale"):
        assert {str(found.severity) for found in findings(protocol, mail)} <= {"review"}


def test_a_paper_of_nobody_is_no_officers() -> None:
    forward = Letter(by="amrit-chahal", to=("barnaby-rook",), subject="FW: Employment Committee", text="See below.")
    mail = opened(nameless(forward, "EXEMPT", "", "The Employment Committee will pay the head of pools more."))
    assert mail.marked.everywhere
    assert said("borough-2019", mail) == QUIET


def test_a_name_in_words_of_nobody_was_not_told_by_the_member() -> None:
    note = Letter(by=ENFORCER, to=("jane-hart",), subject=CASE, text="The complaint came from Mrs Reed at number 16.")
    assert said("allerdale", opened(nameless(note, "Mrs Reed rang about number 14."))) == {UNMARKED: "review"}


def test_a_member_may_have_passed_on_what_lies_below_words_of_nobody() -> None:
    passed = Quote(by="jane-hart", to=(REED,), subject=f"FW: {MARKED}", text="For you.")
    below = Quote(by=ENFORCER, to=("jane-hart",), subject=MARKED, text=VISITED)
    report = Letter(
        by=ENFORCER, to=("grace-oduya",), subject="FW: 14 Mill Lane", text="See below.", quoted=(passed, below)
    )
    mail = opened(nameless(report, "Is this right?"))
    assert [each.author is None for each in mail.stretches if each.passed_on] == [True, False, False]
    (found,) = findings("allerdale", mail)
    assert (found.rule, found.by) == (OUTSIDER, "jane-hart")
