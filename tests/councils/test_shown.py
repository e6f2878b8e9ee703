"""What ships can be shown: every rule and every protocol, in full."""

from mailguard.files import shipped
from mailguard.rulebook import (
    council_lines,
    council_list_lines,
    coverage_lines,
    load_rules,
    rule_lines,
    rule_list_lines,
)
from tests.councils.protocols import NAMES, rulebook


def test_every_rule_says_how_much_it_reads() -> None:
    reads = {rule.id: rule_lines(rule)[1].partition("Reads ")[2] for rule in load_rules(shipped("rules"))}
    assert reads["blind-copy"] == "headers and register."
    assert reads["undeclared-forward"] == "the body."
    assert "" not in reads.values()


def test_the_lists_have_one_line_each() -> None:
    assert [line.split()[0] for line in council_list_lines([rulebook(name) for name in NAMES])] == list(NAMES)
    rules = load_rules(shipped("rules"))
    assert [line.split()[0] for line in rule_list_lines(rules)] == [rule.id for rule in rules]


def test_every_clause_is_shown() -> None:
    for name in NAMES:
        book = rulebook(name)
        heads = {line.split()[0] for line in council_lines(book) if line and not line.startswith(" ")}
        assert {each.clause.number for each in book.clauses} <= heads
        assert coverage_lines(book)[0].startswith(f"{len(book.clauses)} clauses: ")
