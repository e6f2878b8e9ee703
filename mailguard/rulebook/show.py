"""Rules and protocols as lines of plain text, for `mailguard rules` and `mailguard council`."""

from collections.abc import Iterable, Iterator, Sequence, Set
from textwrap import wrap

from mailguard.errors import RuleError
from mailguard.rulebook.cases import cases
from mailguard.rulebook.council import Provision, Rulebook
from mailguard.rulebook.coverage import coverage, silences
from mailguard.rulebook.example import Example
from mailguard.rulebook.note import LintNote
from mailguard.rulebook.rule import Rule

WIDTH = 80
TIERS = {1: "headers and register", 2: "marks, subject and signature", 3: "the body"}


def rule_list_lines(rules: Sequence[Rule]) -> tuple[str, ...]:
    """One line a rule: its id, how much it reads, whom it binds, what it is."""
    return _columns((rule.id, f"tier {rule.tier}", rule.binds, rule.title) for rule in rules)


def rule_lines(rule: Rule) -> tuple[str, ...]:
    """Everything that a rule's file says, its examples by name."""
    settings = ", ".join(f"{name}: {value}" for name, value in rule.settings.items())
    examples = {"Must fire": rule.fires, "Must stay quiet": rule.quiet, "Must say it cannot see": rule.unseen}
    return (
        f"{rule.id}  {rule.title}",
        f"  Version {rule.version}. Binds {rule.binds}. Reads {TIERS[rule.tier]}.",
        f"  Check {rule.kind}" + (f" with {settings}." if settings else "."),
        *([f"  Takes the place of {', '.join(rule.replaces)}."] if rule.replaces else []),
        *_wrapped("  What to do instead: ", rule.advice),
        *_listed("  Does not see:", rule.known_misses),
        *(line for title, each in examples.items() for line in _listed(f"  {title}:", _names(each))),
    )


def _names(examples: Sequence[Example]) -> list[str]:
    return [example.name for example in examples]


def council_list_lines(rulebooks: Sequence[Rulebook]) -> tuple[str, ...]:
    """One line a council file: its name, whose protocol, when adopted, how many clauses and rules in force."""
    return _columns(
        (
            book.name,
            book.council,
            book.adopted.isoformat() if book.adopted else "date not stated",
            f"{len(book.clauses)} clauses",
            _rules({each.rule.id for each in book.in_force}),
        )
        for book in rulebooks
    )


def _rules(found: Set[str]) -> str:
    return f"{len(found)} {'rule' if len(found) == 1 else 'rules'} in force"


def council_lines(rulebook: Rulebook, clause: str | None = None, notes: Sequence[LintNote] = ()) -> tuple[str, ...]:
    """The protocol clause by clause with what is made of each, or one clause; raises RuleError where it has none.

    `notes` are printed below the clauses that they are about.
    """
    found = [each for each in rulebook.clauses if clause in (None, each.clause.number)]
    if not found:
        known = ", ".join(each.clause.number for each in rulebook.clauses)
        raise RuleError(rulebook.path, 1, f"there is no clause {clause}", f"Use one of {known}")
    adopted = f"adopted {rulebook.adopted.isoformat()}" if rulebook.adopted else "date of adoption not stated"
    head = (f"{rulebook.council}: {rulebook.document}", f"Version {rulebook.version}, {adopted}.")
    return (*head, *(line for each in found for line in ("", *_provision(each), *_noted(each, notes))))


def _provision(provision: Provision) -> Iterator[str]:
    yield from _wrapped(f"{provision.clause.number}  ", provision.clause.text)
    for each in provision.in_force:
        yield f"    in force: {each.rule.id} ({each.severity})"
        for case in cases(each):
            yield from _wrapped("      - ", case)
    for planned in provision.planned:
        yield f"    planned: {planned.rule}" + (f" ({planned.severity})" if planned.severity else "")
    if provision.not_built:
        yield from _wrapped("    not built: ", provision.not_built)
    if provision.not_checkable:
        yield from _wrapped("    not checkable: ", provision.not_checkable)


def _noted(provision: Provision, notes: Sequence[LintNote]) -> Iterator[str]:
    for note in notes:
        if note.clause == provision.clause.number:
            yield from _wrapped("    to settle: ", f"{note.problem} {note.remedy}")


def coverage_lines(rulebook: Rulebook) -> tuple[str, ...]:
    """How many clauses are looked at, which clauses wait for a rule, and what the protocol has no clause on."""
    found = coverage(rulebook)
    waiting = [f"{row.number}: {', '.join(row.planned)}" for row in found.clauses if row.planned]
    return (
        f"{len(found.clauses)} clauses: {found.in_force} with a rule in force, {found.planned} with a rule planned, "
        f"{found.not_built} deliberately without one, {found.not_checkable} that mail cannot show.",
        *_listed("Rules still to be written:", waiting),
        *(silence.words for silence in silences(rulebook)),
    )


def lint_lines(notes: Sequence[LintNote]) -> tuple[str, ...]:
    """One line a note, or one line that says there are none."""
    lines = tuple(f"{note.clause}  {note.problem} {note.remedy}" for note in notes)
    return lines or ("Nothing to settle.",)


def _columns(rows: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    return tuple("  ".join(map(str.ljust, row, widths)).rstrip() for row in table)


def _wrapped(head: str, text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=head, subsequent_indent=" " * len(head), break_on_hyphens=False)


def _listed(title: str, items: Sequence[str]) -> list[str]:
    return [title, *(line for item in items for line in _wrapped("    - ", item))] if items else []
