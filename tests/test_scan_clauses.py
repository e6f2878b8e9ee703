"""What the scan tells of one rule that two clauses put in force."""

from dataclasses import replace

import pytest

from mailguard.finding import Clause, Evidence, Failed, Finding, Severity, Unchecked
from tests.checks.fake import (
    BLIND,
    BROKEN,
    HART,
    ROOK,
    Breaks,
    Sees,
    clause,
    finding,
    told,
)


def test_the_clause_caps_the_severity_of_its_evidence() -> None:
    grave = replace(HART, severity=Severity.GRAVE)
    assert finding(told(clause("4.1", BLIND, Sees((grave,)), Severity.REVIEW))).severity is Severity.REVIEW


def test_evidence_may_carry_less_than_the_clause() -> None:
    slight = replace(HART, severity=Severity.REVIEW)
    assert finding(told(clause("4.1", BLIND, Sees((slight,)), Severity.GRAVE))).severity is Severity.REVIEW


def test_of_two_clauses_the_graver_is_cited_with_all_the_evidence() -> None:
    found = told(
        clause("2.16", BROKEN, Sees((HART,)), Severity.SERIOUS), clause("2.17", BROKEN, Sees((ROOK,)), Severity.REVIEW)
    )
    assert len(found) == 1
    assert finding(found).clause.number == "2.16"
    assert finding(found).severity is Severity.SERIOUS
    assert finding(found).evidence == (HART, ROOK)


def test_of_two_clauses_the_graver_is_cited_though_it_stands_later() -> None:
    found = told(
        clause("2.16", BROKEN, Sees((HART,)), Severity.REVIEW), clause("2.17", BROKEN, Sees((ROOK,)), Severity.SERIOUS)
    )
    assert finding(found).clause.number == "2.17"
    assert finding(found).severity is Severity.SERIOUS
    assert finding(found).evidence == (ROOK, HART)


def test_of_two_clauses_as_grave_the_later_is_the_more_specific_and_has_all_the_evidence() -> None:
    (found,) = told(clause("2.16", BROKEN, Sees((HART, ROOK))), clause("2.17", BROKEN, Sees((ROOK,))))
    assert isinstance(found, Finding)
    assert found == Finding(
        rule="confidence-broken",
        rule_version="0",
        clause=Clause("2.17", "…"),
        severity=Severity.SERIOUS,
        evidence=(ROOK, HART),
        by="stefan-kowalczyk",
        about=("edmund-birch", "barnaby-rook", "jane-hart"),
        advice="Mend confidence-broken.",
    )


@pytest.mark.parametrize(
    "other",
    [replace(HART, where="cc"), replace(HART, quote="jane.hart.home@example.org"), replace(HART, key="barnaby-rook")],
    ids=["place", "words", "recipient"],
)
def test_evidence_is_the_same_only_in_place_words_and_recipient(other: Evidence) -> None:
    found = finding(told(clause("2.16", BROKEN, Sees((other,))), clause("2.17", BROKEN, Sees((HART,)))))
    assert found.evidence == (HART, other)


def test_a_note_alone_makes_no_other_evidence() -> None:
    other = replace(HART, note="seen otherwise")
    found = finding(told(clause("2.16", BROKEN, Sees((other,))), clause("2.17", BROKEN, Sees((HART,)))))
    assert found.evidence == (HART,)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["found first", "hidden first"])
def test_a_finding_under_one_clause_outweighs_what_was_hidden_under_another(order: tuple[int, int]) -> None:
    clauses = (clause("2.16", BROKEN, Sees((HART,))), clause("2.17", BROKEN, Sees(hidden=("body",))))
    found = told(*(clauses[place] for place in order))
    assert len(found) == 1
    assert finding(found).clause.number == "2.16"


def test_a_clear_clause_does_not_hide_what_another_could_not_see() -> None:
    found = told(clause("2.16", BROKEN, Sees(hidden=("body",))), clause("2.17", BROKEN, Sees()))
    assert found == (Unchecked("confidence-broken", ("body",)),)


def test_what_was_hidden_under_two_clauses_is_told_together() -> None:
    found = told(
        clause("2.16", BROKEN, Sees(hidden=("body", "bcc"))),
        clause("2.17", BROKEN, Sees(hidden=("bcc", "attachments"))),
    )
    assert found == (Unchecked("confidence-broken", ("body", "bcc", "attachments")),)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["failed first", "hidden first"])
def test_what_was_hidden_under_one_clause_does_not_hide_our_failure_under_another(order: tuple[int, int]) -> None:
    clauses = (clause("2.16", BROKEN, Breaks()), clause("2.17", BROKEN, Sees(hidden=("body",))))
    assert told(*(clauses[place] for place in order)) == (Failed("confidence-broken", "LookupError"),)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["failed first", "found first"])
def test_what_was_found_under_one_clause_is_told_though_we_failed_under_another(order: tuple[int, int]) -> None:
    clauses = (clause("2.16", BROKEN, Breaks()), clause("2.17", BROKEN, Sees((HART,))))
    found = told(*(clauses[place] for place in order))
    assert len(found) == 1
    assert finding(found).clause.number == "2.17"
