"""Reads council files: one council's protocol, clause by clause, and the rules each clause puts in force."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from mailguard import checks
from mailguard.errors import RuleError
from mailguard.files import Entry, Steps, shipped
from mailguard.finding import Clause, Severity
from mailguard.rulebook.example import Text
from mailguard.rulebook.ids import RULE_IDS
from mailguard.rulebook.rule import Kinds, Rule, load_rules
from mailguard.rulebook.written import Written, written

NUMBER = re.compile(r"\d+(?:\.\d+)*(?:\([a-z]+\))?")


class _ClauseEntry(Entry):
    text: Text
    rules: tuple[Any, ...] = ()
    planned: tuple[Any, ...] = ()
    not_built: Text | None = None
    not_checkable: Text | None = None


class _CouncilFile(Entry):
    council: Text
    document: Text
    adopted: date | None
    version: Text
    reviewer: Literal["monitoring-officer", "town-clerk"]
    source: Text
    clauses: Mapping[str, _ClauseEntry] = Field(min_length=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """A rule as one clause puts it in force: how severe, and narrowed to the clause's words."""

    clause: Clause
    rule: Rule
    check: checks.Check
    severity: Severity


@dataclass(frozen=True, slots=True)
class Planned:
    """A rule that a clause will put in force once the rule is written."""

    rule: str
    severity: Severity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A clause with what is made of it: rules in force, rules planned, and why the rest of it has none."""

    clause: Clause
    in_force: tuple[InForce, ...] = ()
    planned: tuple[Planned, ...] = ()
    not_built: str | None = None
    not_checkable: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulebook:
    """One council's protocol: each clause, word for word, in order.

    `adopted` is None where the document does not say. `source` names the text that the quotes are held against,
    relative to the root of the project. `name` is the council file's own name. `lesser` gives, for every rule there
    is, the lesser rules of the same conduct: a permission for the one covers the others.
    """

    name: str
    path: Path
    council: str
    document: str
    adopted: date | None
    version: str
    reviewer: Literal["monitoring-officer", "town-clerk"]
    source: str
    clauses: tuple[Provision, ...]
    lesser: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @property
    def in_force(self) -> tuple[InForce, ...]:
        """Every rule in force, in the order of the clauses; one rule may be in force under several."""
        return tuple(each for provision in self.clauses for each in provision.in_force)


def find_council(protocol: str, beside: Path, rules: Path | None = None) -> Path:
    """The council file that settings name: a shipped file's name, or a path relative to the folder `beside`."""
    folder = rules or shipped("rules")
    if (found := folder / "councils" / f"{protocol}.yml").is_file():
        return found
    if (found := beside / protocol).is_file():
        return found
    known = ", ".join(path.stem for path in council_files(folder))
    raise RuleError(beside / protocol, 0, "there is no such council file", f"Give a path, or one of {known}")


def council_files(rules: Path) -> tuple[Path, ...]:
    """The council files that lie beside the rules, in alphabetical order."""
    return tuple(sorted((rules / "councils").glob("*.yml")))


def load_council(path: Path, rules: Path | None = None, kinds: Kinds = checks) -> Rulebook:
    """Read one council's file, and the rules it names out of the folder `rules`. Raises RuleError."""
    source = written(path)
    file = source.read(_CouncilFile)
    folder = rules or shipped("rules")
    library = _Library(folder, {rule.id: rule for rule in load_rules(folder, kinds)})
    provisions = tuple(_provision(source, library, number, entry) for number, entry in file.clauses.items())
    return Rulebook(
        name=path.stem,
        path=path,
        council=file.council,
        document=file.document,
        adopted=file.adopted,
        version=file.version,
        reviewer=file.reviewer,
        source=file.source,
        clauses=provisions,
        lesser={rule.id: frozenset(rule.replaces) for rule in library.rules.values()},
    )


@dataclass(frozen=True, slots=True)
class _Library:
    folder: Path
    rules: Mapping[str, Rule]


def _provision(source: Written, library: _Library, number: str, entry: _ClauseEntry) -> Provision:
    at: Steps = ("clauses", number)
    if not NUMBER.fullmatch(number):
        source.refuse(at, f"{number} is no clause number", "Write it as 4.1, 2.12.6 or 2.4(h), in quotation marks")
    if not (entry.rules or entry.planned or entry.not_built or entry.not_checkable):
        remedy = "Add `rules`, `planned`, `not_built` or `not_checkable`"
        source.refuse(at, f"clause {number} does not say what is made of it", remedy)
    clause = Clause(number, entry.text)
    unwritten = [rule for rule in RULE_IDS if rule not in library.rules]
    named = [_named(source, (*at, "rules", place), each, library.rules) for place, each in enumerate(entry.rules)]
    later = [_named(source, (*at, "planned", place), each, unwritten) for place, each in enumerate(entry.planned)]
    _refuse_twice(source, at, number, [rule for rule, _ in named + later])
    return Provision(
        clause=clause,
        in_force=tuple(
            _in_force(source, library, clause, (*at, "rules", place), rule, narrowing)
            for place, (rule, narrowing) in enumerate(named)
        ),
        planned=tuple(
            _planned(source, library, (*at, "planned", place), rule, narrowing)
            for place, (rule, narrowing) in enumerate(later)
        ),
        not_built=entry.not_built,
        not_checkable=entry.not_checkable,
    )


def _named(source: Written, at: Steps, each: object, fitting: Iterable[str]) -> tuple[str, Mapping[str, Any]]:
    """The rule that an item of a list names, and what stands beside it; `fitting` are the rules that belong there."""
    match each:
        case str(rule):
            narrowing: Mapping[str, Any] = {}
        case dict() if len(each) == 1:
            ((rule, narrowing),) = each.items()
        case _:
            source.refuse(at, "not one rule", "Write each item as `- rule-id: {severity: review}`")
    if rule not in RULE_IDS:
        source.refuse((*at, rule), f"there is no rule called {rule}", _meant(rule, tuple(fitting)))
    if not isinstance(narrowing, dict):
        source.refuse((*at, rule), f"{rule}: not a mapping", f"Write `- {rule}: {{severity: review}}`")
    return rule, narrowing


def _meant(rule: str, fitting: Sequence[str]) -> str:
    near = "".join(f"Did you mean {each}? " for each in get_close_matches(rule, fitting, n=1))
    return f"{near}Use one of {', '.join(fitting)}"


def _refuse_twice(source: Written, at: Steps, number: str, rules: list[str]) -> None:
    for rule in rules:
        if rules.count(rule) > 1:
            source.refuse(at, f"clause {number} names {rule} twice", "Take one out")


def _in_force(
    source: Written, library: _Library, clause: Clause, at: Steps, rule: str, narrowing: Mapping[str, Any]
) -> InForce:
    at = (*at, rule)
    if rule not in library.rules:
        remedy = f"Write {library.folder.name}/{rule}.yml, or move it to `planned`"
        source.refuse(at, f"clause {clause.number}: the rule {rule} is not written yet", remedy)
    if "severity" not in narrowing:
        problem = f"clause {clause.number}: {rule} has no severity"
        source.refuse(at, problem, f"Write `{rule}: {{severity: …}}` with advice, review, serious or grave")
    severity = source.valid(Severity, narrowing["severity"], (*at, "severity"))
    found = library.rules[rule]
    fields = {name: value for name, value in narrowing.items() if name != "severity"}
    check = source.check(type(found.check), found.settings, fields, at)
    return InForce(clause=clause, rule=found, check=check, severity=severity)


def _planned(source: Written, library: _Library, at: Steps, rule: str, narrowing: Mapping[str, Any]) -> Planned:
    at = (*at, rule)
    if rule in library.rules:
        problem = f"{rule} is planned here, but {library.folder.name}/{rule}.yml is written"
        source.refuse(at, problem, "Move it to `rules`, with its severity")
    for name in narrowing:
        if name != "severity":
            source.refuse((*at, name), f"{rule}.{name}: a planned rule has a severity only", "Take it out until then")
    severity = source.valid(Severity, narrowing["severity"], (*at, "severity")) if narrowing else None
    return Planned(rule, severity)
