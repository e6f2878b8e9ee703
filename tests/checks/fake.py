"""Checks that see what a test says, and rules and clauses to put them in force."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, Literal

from mailguard.correspondence import Correspondence, Permission
from mailguard.finding import Clause, Evidence, Finding, Outcome, Severity
from mailguard.message import Address, Message, Stage
from mailguard.rulebook import InForce, Rule
from mailguard.scan import scan
from tests.checks.house import ambleford

HART = Evidence(where="bcc", quote="cllr.j.hart@ambleford.gov.uk", key="jane-hart", about=("edmund-birch", "jane-hart"))

ROOK = Evidence(
    where="bcc", quote="cllr.b.rook@ambleford.gov.uk", key="barnaby-rook", about=("edmund-birch", "barnaby-rook")
)

LETTER = Message(
    id="<a@ambleford.gov.uk>",
    mailbox="",
    stage=Stage.SENT,
    date=datetime(2026, 3, 3, 10, tzinfo=UTC),
    author=Address("stefan.kowalczyk@ambleford.gov.uk"),
    to=(Address("cllr.birch@ambleford.gov.uk"),),
    bcc=(),
    text="The fence is down.",
)


@dataclass(frozen=True)
class Sees:
    """A check that sees what the test says."""

    tier: ClassVar[int] = 1

    found: tuple[Evidence, ...] = ()
    hidden: tuple[str, ...] = ()

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """All of it."""
        yield from self.found

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """All of it."""
        return self.hidden


class Breaks(Sees):
    """A check with a fault of ours in it."""

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """One piece, then no more."""
        yield HART
        raise LookupError("cllr.j.hart@ambleford.gov.uk")


class BreaksLater(Sees):
    """One that breaks where it says what was hidden."""

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """Nothing."""
        raise ValueError(mail.own)


def rule(id: str, replaces: tuple[str, ...] = (), binds: Literal["officers", "members", "both"] = "officers") -> Rule:
    return Rule(
        id=id,
        version="0",
        title="",
        kind="",
        check=Sees(),
        settings={},
        advice=f"Mend {id}.",
        replaces=replaces,
        binds=binds,
        tier=1,
        known_misses=(),
        fires=(),
        quiet=(),
        unseen=(),
        path=Path(f"{id}.yml"),
    )


BLIND, OPEN, BROKEN = rule("blind-copy", ("open-copy",)), rule("open-copy"), rule("confidence-broken", ("open-copy",))

LESSER = {"blind-copy": frozenset({"open-copy"}), "confidence-broken": frozenset({"open-copy"})}


def clause(number: str, rule: Rule, check: Sees, severity: Severity = Severity.SERIOUS) -> InForce:
    return InForce(clause=Clause(number, "…"), rule=rule, check=check, severity=severity)


def told(
    *in_force: InForce,
    message: Message = LETTER,
    permissions: tuple[Permission, ...] = (),
    lesser: Mapping[str, frozenset[str]] = LESSER,
) -> tuple[Outcome, ...]:
    roll = ambleford().on(message.date.date())
    return scan(Correspondence(message, roll, bytes(32)).with_past((), permissions), in_force, lesser)


def leave(rule: str, person: str = "edmund-birch", to: tuple[str, ...] = ()) -> Permission:
    return Permission(rule=rule, person=person, granted_by="meera-balasubramaniam", to=to)


def finding(outcomes: tuple[Outcome, ...], place: int = 0) -> Finding:
    found = outcomes[place]
    assert isinstance(found, Finding)
    return found
