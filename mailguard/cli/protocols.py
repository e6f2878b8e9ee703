"""`mailguard council …` and `mailguard rules …`: what the files say, printed."""

from pathlib import Path

from mailguard.cli.printing import lines as words
from mailguard.cli.printing import show
from mailguard.config import load_settings
from mailguard.errors import MailguardError, RuleError
from mailguard.files import read_text, shipped
from mailguard.rulebook import Rulebook, council_files, find_council, load_council, load_rules
from mailguard.rulebook.lint import lint, source_text
from mailguard.rulebook.show import (
    council_lines,
    council_list_lines,
    coverage_lines,
    lint_lines,
    rule_lines,
    rule_list_lines,
)
from mailguard.service.council import load_rulebook_of

UNHELD = "there is no {}, its `source`. Put it beside the council file, or give its text with --source FILE."


def _book(name: str | None, settings: Path) -> Rulebook:
    """The protocol of that name, else the one that the settings name; raises MailguardError where neither is there."""
    if name is not None:
        return load_council(find_council(name, Path()))
    if settings.exists():
        return load_rulebook_of(load_settings(settings))
    names = ", ".join(file.stem for file in council_files(shipped("rules")))
    where = f"there is no {settings} to take it from"
    raise MailguardError(f"Say which protocol ({where}): {names}, or the path of a file")


def _print(lines: tuple[str, ...]) -> int:
    show(lines)
    return 0


def list_councils() -> int:
    """Name the council files that ship."""
    files = sorted((shipped("rules") / "councils").glob("*.yml"))
    return _print(council_list_lines([load_council(file) for file in files]))


def show_council(name: str | None, settings: Path, clause: str | None) -> int:
    """Print each clause with what is made of it; of one clause also what is to be settled about it."""
    book = _book(name, settings)
    return _print(council_lines(book, clause, lint(book, _source(book)) if clause else ()))


def lint_council(name: str | None, settings: Path, source: Path | None) -> int:
    """Print the faults of a protocol; they are the council's to mend, so the status stays 0."""
    book = _book(name, settings)
    text = read_text(source, RuleError) if source else _source(book)
    unheld = () if text is not None else (f"No quote was held against the protocol: {UNHELD.format(book.source)}",)
    return _print((*lint_lines(lint(book, text)), *unheld))


def _source(book: Rulebook) -> str | None:
    return source_text(book, book.path.parent.parent.parent)


def cover_council(name: str | None, settings: Path) -> int:
    """Print how much of a protocol can be checked."""
    return _print(coverage_lines(_book(name, settings)))


def list_rules() -> int:
    """Name every rule."""
    return _print(rule_list_lines(load_rules(shipped("rules"))))


def show_rule(name: str | None) -> int:
    """Print one rule."""
    rules = {rule.id: rule for rule in load_rules(shipped("rules"))}
    if name is None:
        raise MailguardError(f"Say which rule: {', '.join(rules)}")
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
