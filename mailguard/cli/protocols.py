"""`mailguard council …` and `mailguard rules …`: what the files say, printed."""

from pathlib import Path

from mailguard.cli.printing import lines as words
from mailguard.cli.printing import show
from mailguard.errors import RuleError
from mailguard.files import read_text, shipped
from mailguard.rulebook import Rulebook, find_council, load_council, load_rules
from mailguard.rulebook.lint import lint, source_text
from mailguard.rulebook.show import (
    council_lines,
    council_list_lines,
    coverage_lines,
    lint_lines,
    rule_lines,
    rule_list_lines,
)


def _book(name: str) -> Rulebook:
    return load_council(find_council(name, Path()))


def _print(lines: tuple[str, ...]) -> int:
    show(lines)
    return 0


def list_councils() -> int:
    """Name the council files that ship."""
    files = sorted((shipped("rules") / "councils").glob("*.yml"))
    return _print(council_list_lines([load_council(file) for file in files]))


def show_council(name: str, clause: str | None) -> int:
    """Print each clause with what is made of it; of one clause also what is to be settled about it."""
    book = _book(name)
    return _print(council_lines(book, clause, lint(book, _source(book)) if clause else ()))


def lint_council(name: str, source: Path | None) -> int:
    """Print the faults of a protocol; they are the council's to mend, so the status stays 0."""
    book = _book(name)
    text = read_text(source, RuleError) if source else _source(book)
    return _print(lint_lines(lint(book, text)))


def _source(book: Rulebook) -> str | None:
    return source_text(book, book.path.parent.parent.parent)


def cover_council(name: str) -> int:
    """Print how much of a protocol can be checked."""
    return _print(coverage_lines(_book(name)))


def list_rules() -> int:
    """Name every rule."""
    return _print(rule_list_lines(load_rules(shipped("rules"))))


def show_rule(name: str) -> int:
    """Print one rule."""
    rules = {rule.id: rule for rule in load_rules(shipped("rules"))}
    if name not in rules:
        problem = f"there is no rule called {name}"
        raise RuleError(shipped("rules") / f"{name}.yml", 1, problem, f"Use one of {', '.join(rules)}")
    return _print(rule_lines(rules[name]))


def test_rules(folder: Path | None) -> int:
    """Run every example; status 0 where every promise is kept, 2 where one is not."""
    from mailguard.service.proof import prove

    proofs = list(prove(folder or shipped("rules")))
    broken = [each for each in proofs if each.fault]
    for each in broken:
        print(words(f"{each.rule}: {each.promise}: {each.example}: {each.fault}"))
    print(f"{len(proofs) - len(broken)} of {len(proofs)} promises kept")
    return 2 if broken else 0
