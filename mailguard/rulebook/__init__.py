"""Files that people write → rules in force, or a refusal with file, line and remedy.

A rule (`rules/<id>.yml`) is a duty, council-neutral, with its proof. A council file (`rules/councils/<name>.yml`) is
one council's protocol, word for word: each clause names the rules it puts in force, or says why it names none.
No clause, no finding.
"""

from mailguard.rulebook.council import InForce, Planned, Provision, Rulebook, council_files, find_council, load_council
from mailguard.rulebook.coverage import ClauseRow, Coverage, Silence, Standing, coverage, silences
from mailguard.rulebook.example import Example, Fires, Quiet, Unseen
from mailguard.rulebook.ids import RULE_IDS
from mailguard.rulebook.lint import Fault, LintNote, lint, source_text
from mailguard.rulebook.rule import Rule, load_rule, load_rules, rule_files
from mailguard.rulebook.show import (
    council_lines,
    council_list_lines,
    coverage_lines,
    lint_lines,
    rule_lines,
    rule_list_lines,
)

__all__ = [
    "RULE_IDS",
    "ClauseRow",
    "Coverage",
    "Example",
    "Fault",
    "Fires",
    "InForce",
    "LintNote",
    "Planned",
    "Provision",
    "Quiet",
    "Rule",
    "Rulebook",
    "Silence",
    "Standing",
    "Unseen",
    "council_files",
    "council_lines",
    "council_list_lines",
    "coverage",
    "coverage_lines",
    "find_council",
    "lint",
    "lint_lines",
    "load_council",
    "load_rule",
    "load_rules",
    "rule_files",
    "rule_lines",
    "rule_list_lines",
    "silences",
    "source_text",
]
