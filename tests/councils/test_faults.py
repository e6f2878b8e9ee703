"""The linter finds the seeds' own faults, and none where there is none."""

import pytest

from mailguard.rulebook import Fault, LintNote, lint
from tests.councils.protocols import NAMES, rulebook


def found(name: str, fault: Fault) -> list[LintNote]:
    return [note for note in lint(rulebook(name)) if note.fault is fault]


@pytest.mark.parametrize("name", NAMES)
def test_one_reference_of_all_four_protocols_is_mistaken(name: str) -> None:
    assert [note.clause for note in found(name, Fault.REFERENCE)] == (["2.4(h)"] if name == "borough-2019" else [])


def test_the_mistaken_reference_comes_with_the_right_one() -> None:
    (note,) = found("borough-2019", Fault.REFERENCE)
    assert "points to 2.23 and 2.24, which are about something else" in note.problem
    assert "2.25 and 2.26 may be meant" in note.remedy


@pytest.mark.parametrize(
    ("name", "open_numbers"),
    [
        (
            "borough-2019",
            [("2.9", "timely"), ("2.12.6", "timely"), ("2.14", "timeliness"), ("3.5", "significant amount")],
        ),
        ("town-2020", [("2.4", "inconvenient times"), ("3.4", "the Council's standards")]),
        ("gedling", [("27.2", "Timely"), ("27.10", "standard office hours")]),
        ("allerdale", []),
    ],
)
def test_numbers_left_open(name: str, open_numbers: list[tuple[str, str]]) -> None:
    notes = found(name, Fault.NUMBER)
    assert [(note.clause, note.problem.split("”")[0].removeprefix("“")) for note in notes] == open_numbers


@pytest.mark.parametrize(
    ("name", "terms"),
    [
        ("borough-2019", {"legitimately delicate matter", "Official correspondence", "Minister"}),
        ("town-2020", {"Official letters", "Minister", "nominated representatives"}),
        ("gedling", set()),
        ("allerdale", set()),
    ],
)
def test_terms_not_defined(name: str, terms: set[str]) -> None:
    assert {note.problem.split("”")[0].removeprefix("“") for note in found(name, Fault.TERM)} == terms


@pytest.mark.parametrize(
    ("name", "soft"),
    [
        ("borough-2019", ["4.2"]),
        ("town-2020", ["2.6", "7.1", "7.2"]),
        ("gedling", ["27.2", "27.10"]),
        ("allerdale", []),
    ],
)
def test_soft_words_in_clauses_with_a_rule(name: str, soft: list[str]) -> None:
    assert [note.clause for note in found(name, Fault.SOFT)] == soft
