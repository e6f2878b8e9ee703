"""What a protocol says that mailguard looks at, and what it does not look at or cannot."""

from dataclasses import dataclass
from enum import StrEnum

from mailguard.rulebook.council import Provision, Rulebook
from mailguard.rulebook.ids import RULE_IDS, TOPICS


class Standing(StrEnum):
    """What is made of a clause; one that is several things counts under the first of these."""

    IN_FORCE = "in force"
    PLANNED = "planned"
    NOT_BUILT = "not built"
    NOT_CHECKABLE = "not checkable"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow:
    """One clause: its rules, and why the rest of it has none."""

    number: str
    standing: Standing
    in_force: tuple[str, ...]
    planned: tuple[str, ...]
    not_built: str | None
    not_checkable: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Counts of clauses, each clause once, so that the four add up to all of them; then the clauses themselves."""

    in_force: int
    planned: int
    not_built: int
    not_checkable: int
    clauses: tuple[ClauseRow, ...]


@dataclass(frozen=True, slots=True)
class Silence:
    """A topic on which the protocol has no clause, as a sentence, and the rules that are therefore silent."""

    words: str
    rules: tuple[str, ...]


def coverage(rulebook: Rulebook) -> Coverage:
    """How much of the protocol is looked at."""
    rows = tuple(_row(provision) for provision in rulebook.clauses)
    counts = {standing: sum(row.standing is standing for row in rows) for standing in Standing}
    return Coverage(
        in_force=counts[Standing.IN_FORCE],
        planned=counts[Standing.PLANNED],
        not_built=counts[Standing.NOT_BUILT],
        not_checkable=counts[Standing.NOT_CHECKABLE],
        clauses=rows,
    )


def _row(provision: Provision) -> ClauseRow:
    return ClauseRow(
        number=provision.clause.number,
        standing=_standing(provision),
        in_force=tuple(each.rule.id for each in provision.in_force),
        planned=tuple(each.rule for each in provision.planned),
        not_built=provision.not_built,
        not_checkable=provision.not_checkable,
    )


def _standing(provision: Provision) -> Standing:
    if provision.in_force:
        return Standing.IN_FORCE
    if provision.planned:
        return Standing.PLANNED
    return Standing.NOT_BUILT if provision.not_built else Standing.NOT_CHECKABLE


def silences(rulebook: Rulebook) -> tuple[Silence, ...]:
    """What the protocol has no clause on: whole topics first named as such, single rules by their own words."""
    named = _rules_named(rulebook)
    return tuple(
        Silence(f"This protocol has no clause on {words}.", rules)
        for topic, phrases in TOPICS.items()
        for words, rules in _missing(topic, {rule: words for rule, words in phrases.items() if rule not in named})
    )


def _missing(topic: str, phrases: dict[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if len(phrases) == len(TOPICS[topic]):
        return ((topic, tuple(phrases)),)
    return tuple((words, (rule,)) for rule, words in phrases.items())


def _rules_named(rulebook: Rulebook) -> frozenset[str]:
    """The rules that some clause puts in force or will."""
    rows = coverage(rulebook).clauses
    return frozenset(RULE_IDS) & {rule for row in rows for rule in (*row.in_force, *row.planned)}
