"""Reads rule files: `rules/<id>.yml`, one duty each."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol

from pydantic import Field

from mailguard import checks
from mailguard.files import Entry, Steps
from mailguard.rulebook.example import Example, Examples, Fires, Quiet, Text, Unseen
from mailguard.rulebook.ids import RULE_IDS
from mailguard.rulebook.written import Written, written

Binds = Literal["officers", "members", "both"]
Tier = Literal[1, 2, 3]


class Kinds(Protocol):
    """Where the kinds of check are found; the package `mailguard.checks` is one."""

    def kinds(self) -> tuple[str, ...]:
        """Every kind there is, in alphabetical order."""

    def kind(self, name: str) -> type[checks.Check]:
        """The kind a rule file names."""


class _RuleFile(Entry):
    title: Text
    check: str
    settings: Mapping[str, Any] = Field(default={}, alias="with")
    advice: Text
    replaces: tuple[str, ...] = ()
    binds: Binds
    tier: Tier
    known_misses: tuple[Text, ...] = ()
    examples: Examples


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A duty, council-neutral, with its proof.

    `version` is the beginning of the file's SHA-256 (12 hex digits). `check` is the kind set up as the file says;
    `settings` are those fields as written. `replaces` names the lesser rules that this one takes the place of for the
    same key. `tier` says how much must be read: 1 headers and register, 2 marks and subject, 3 the body.
    """

    id: str
    version: str
    title: str
    kind: str
    check: checks.Check
    settings: Mapping[str, Any] = field(hash=False)
    advice: str
    replaces: tuple[str, ...]
    binds: Binds
    tier: Tier
    known_misses: tuple[str, ...]
    fires: tuple[Fires, ...] = field(hash=False)
    quiet: tuple[Quiet, ...] = field(hash=False)
    unseen: tuple[Unseen, ...] = field(hash=False)
    path: Path

    def narrowed(self, narrowing: Mapping[str, Any]) -> checks.Check:
        """The check with some of its fields set otherwise; raises RuleError where it does not offer them."""
        return Written(self.path, "").check(type(self.check), self.settings, narrowing, ())


def load_rule(path: Path, kinds: Kinds = checks) -> Rule:
    """Read one rule file; the file's name is the rule's id. Raises RuleError with file, line and remedy."""
    source = written(path)
    file = source.read(_RuleFile)
    if file.check not in kinds.kinds():
        source.refuse(("check",), f"check: there is no kind {file.check}", f"Use one of {', '.join(kinds.kinds())}")
    kind = kinds.kind(file.check)
    _refuse_names(source, file)
    _refuse_tier(source, file, kind)
    check = source.check(kind, {}, file.settings, ("with",))
    _refuse_examples(source, file, kind)
    return Rule(
        id=path.stem,
        version=hashlib.sha256(path.read_bytes()).hexdigest()[:12],
        title=file.title,
        kind=file.check,
        check=check,
        settings=file.settings,
        advice=file.advice,
        replaces=file.replaces,
        binds=file.binds,
        tier=file.tier,
        known_misses=file.known_misses,
        fires=file.examples.fires,
        quiet=file.examples.quiet,
        unseen=file.examples.unseen,
        path=path,
    )


def rule_files(folder: Path) -> tuple[Path, ...]:
    """The rule files of a folder in alphabetical order; `cast.yml` holds the people of the examples."""
    return tuple(sorted(path for path in folder.glob("*.yml") if path.stem != "cast"))


def load_rules(folder: Path, kinds: Kinds = checks) -> tuple[Rule, ...]:
    """Every rule there is, by id. Raises RuleError."""
    return tuple(load_rule(path, kinds) for path in rule_files(folder))


def _refuse_names(source: Written, file: _RuleFile) -> None:
    rule = source.path.stem
    if rule not in RULE_IDS:
        source.refuse((), f"there is no rule called {rule}", f"Name the file after one of {', '.join(RULE_IDS)}")
    for place, lesser in enumerate(file.replaces):
        if lesser not in RULE_IDS or lesser == rule:
            at = ("replaces", place)
            source.refuse(at, f"replaces: {lesser} is no other rule", "Name a lesser rule by its id")


def _refuse_tier(source: Written, file: _RuleFile, kind: type[checks.Check]) -> None:
    if file.tier < kind.tier:
        problem = f"tier: {file.check} reads tier {kind.tier}, more than the {file.tier} promised"
        source.refuse(("tier",), problem, f"Write `tier: {kind.tier}`")


def _refuse_examples(source: Written, file: _RuleFile, kind: type[checks.Check]) -> None:
    names: set[str] = set()
    for at, example in _examples(file.examples):
        if example.name in names:
            source.refuse((*at, "name"), "two examples have this name", "Give each its own name")
        names.add(example.name)
        source.check(kind, file.settings, example.narrowing, (*at, "with"))


def _examples(examples: Examples) -> Iterator[tuple[Steps, Example]]:
    groups = {"fires": examples.fires, "quiet": examples.quiet, "unseen": examples.unseen}
    for group, each in groups.items():
        for place, example in enumerate(each):
            yield ("examples", group, place), example
