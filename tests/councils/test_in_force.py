"""Each clause puts in force, now or later, exactly what the oracle's table says, as severely as it says."""

from dataclasses import fields
from typing import Any

import pytest
import yaml

from mailguard.finding import Severity
from mailguard.rulebook import Planned, Rulebook, coverage, silences
from tests.councils.protocols import DATA, NAMES, rulebook

TABLE: dict[str, list[dict[str, Any]]] = yaml.safe_load((DATA / "in_force.yml").read_text(encoding="utf-8"))
COPYING = {"blind-copy", "blind-copy-unseen-list", "undeclared-forward", "open-copy", "confidence-broken"}

Row = tuple[str, str, str]


def settings(check: Any) -> dict[str, Any]:
    return {field.name: getattr(check, field.name) for field in fields(check)}


def in_force(book: Rulebook) -> set[Row]:
    return {(each.clause.number, each.rule.id, str(each.severity)) for each in book.in_force}


def planned(book: Rulebook) -> set[Row]:
    return {(each.clause.number, later.rule, str(later.severity)) for each in book.clauses for later in each.planned}


@pytest.mark.parametrize("name", NAMES)
def test_clauses_rules_and_severities_are_the_tables(name: str) -> None:
    book = rulebook(name)
    wanted = {(row["clause"], row["rule"], row["severity"]) for row in TABLE[name]}
    assert in_force(book) | planned(book) == wanted
    assert len(wanted) == len(TABLE[name])


@pytest.mark.parametrize("name", NAMES)
def test_the_copying_rules_are_in_force(name: str) -> None:
    wanted = {(row["clause"], row["rule"], row["severity"]) for row in TABLE[name] if row["rule"] in COPYING}
    assert {row for row in in_force(rulebook(name)) if row[1] in COPYING} == wanted


@pytest.mark.parametrize("name", NAMES)
def test_whom_a_rule_binds_is_the_tables(name: str) -> None:
    binds = {(row["clause"], row["rule"]): row["binds"] for row in TABLE[name]}
    wrong = [
        (each.clause.number, each.rule.id)
        for each in rulebook(name).in_force
        if each.rule.binds not in ("both", binds[each.clause.number, each.rule.id])
    ]
    assert wrong == []


@pytest.mark.parametrize("name", NAMES)
def test_a_severity_that_narrowing_can_give_is_offered(name: str) -> None:
    lower = {(row["clause"], row["rule"]): set(row.get("or", {})) for row in TABLE[name]}
    for each in rulebook(name).in_force:
        if each.rule.id in COPYING:
            given = settings(each.check)
            lowered = {str(value) for value in given.values() if isinstance(value, Severity)} - {str(each.severity)}
            if given.get("declared", "lowers") == "lowers":
                assert lowered == lower[each.clause.number, each.rule.id]


NARROWED: dict[str, dict[tuple[str, str], dict[str, object]]] = {
    "borough-2019": {
        ("4.1", "blind-copy"): {"declared": "lowers", "declared_severity": Severity.REVIEW},
        ("4.1", "blind-copy-unseen-list"): {"declared": "ignored"},
        ("4.1", "undeclared-forward"): {"own_words_severity": Severity.REVIEW, "resent_severity": Severity.REVIEW},
        ("2.16", "confidence-broken"): {"whose": "member"},
        ("2.17", "confidence-broken"): {"whose": "group"},
    },
    "town-2020": {
        ("7.1", "blind-copy"): {"declared": "cures"},
        ("7.1", "blind-copy-unseen-list"): {"declared": "cures"},
        ("7.1", "undeclared-forward"): {"own_words_severity": Severity.SERIOUS, "resent_severity": Severity.REVIEW},
        ("7.1", "open-copy"): {},
    },
    "gedling": {("27.2", "confidence-broken"): {"whose": "member"}},
    "allerdale": {},
}


@pytest.mark.parametrize("name", NAMES)
def test_the_copying_rules_are_narrowed_to_the_clauses_words(name: str) -> None:
    wanted = NARROWED[name]
    found = {
        (each.clause.number, each.rule.id): settings(each.check)
        for each in rulebook(name).in_force
        if each.rule.id in COPYING
    }
    assert found.keys() == wanted.keys()
    assert {key: {field: found[key][field] for field in wanted[key]} for key in wanted} == wanted


@pytest.mark.parametrize("name", NAMES)
def test_coverage_counts_every_clause(name: str) -> None:
    book = rulebook(name)
    found = coverage(book)
    assert found.in_force + found.planned + found.not_built + found.not_checkable == len(book.clauses)
    assert all(row.in_force or row.planned or row.not_built or row.not_checkable for row in found.clauses)


@pytest.mark.parametrize("name", ["gedling", "allerdale"])
def test_two_protocols_have_no_clause_on_copies(name: str) -> None:
    words = [silence.words for silence in silences(rulebook(name))]
    assert "This protocol has no clause on copies of letters between a Member and an Officer." in words
    assert "This protocol has no clause on letters in a Member's name." in words


@pytest.mark.parametrize("name", NAMES)
def test_a_protocol_is_silent_on_exactly_the_rules_its_table_lacks(name: str) -> None:
    silent = {rule for silence in silences(rulebook(name)) for rule in silence.rules}
    assert silent.isdisjoint(row["rule"] for row in TABLE[name])
    assert silent | {row["rule"] for row in TABLE[name]} == {row["rule"] for rows in TABLE.values() for row in rows}


def test_a_planned_rule_has_its_severity() -> None:
    later: list[Planned] = [each for name in NAMES for one in rulebook(name).clauses for each in one.planned]
    assert all(each.severity is not None for each in later)
