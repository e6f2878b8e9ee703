"""What a scan can say about one message.

Silence means the message was checked and is clear. Anything else is one of the four outcomes here, and each of
them reaches a person.
"""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a departure would matter, lowest first; `grave` is kept for clauses that say "never"."""

    ADVICE = "advice"
    REVIEW = "review"
    SERIOUS = "serious"
    GRAVE = "grave"

    @property
    def weight(self) -> int:
        """Its place, 0 for the lowest. Compare severities, never their words, which go by the alphabet."""
        return list(Severity).index(self)

    def __lt__(self, other: str) -> bool:
        return self.weight < Severity(other).weight

    def __le__(self, other: str) -> bool:
        return self.weight <= Severity(other).weight

    def __gt__(self, other: str) -> bool:
        return self.weight > Severity(other).weight

    def __ge__(self, other: str) -> bool:
        return self.weight >= Severity(other).weight


class Lowered(StrEnum):
    """Why a piece of evidence weighs less than its clause says; none of the reasons names anybody."""

    TOLD = "told"
    PERHAPS = "perhaps-told"
    UNREAD = "unread"
    NAME = "name-alone"
    OWN_WORDS = "own-words"
    RESENT = "resent"
    CLAIM = "claim"
    SUBJECT = "subject-alone"
    BESIDE = "officer-signs"
    SIGNATORY = "signatory"
    ELSEWHERE = "no-signature"
    ANSWER = "perhaps-answer"
    WEAK = "weak-words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The very words, or the very address, that the check saw.

    `where` is a place in the contract's words (`bcc`, `own`, `quoted:1`, `thread`). `key` names the recipient, letter
    or words the evidence is about: a graver rule takes the place of a lesser one for the same key. `about` holds the
    ids of the people concerned. `severity`, where set, is the most this piece of evidence carries, and `lowered` says
    why it carries no more. `by`, where set, is the id of the person whose conduct it is, where that is not the writer.
    """

    where: str
    quote: str
    note: str = ""
    key: str = ""
    about: tuple[str, ...] = ()
    severity: Severity | None = None
    lowered: tuple[Lowered, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered sentence of the council's protocol, word for word."""

    number: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A possible departure from a clause, for a person to judge.

    `by` is the id of the person whose conduct it is, or the address where the register does not know them; `about`
    are the ids of the people concerned. `advice` says what to do instead.
    """

    rule: str
    rule_version: str
    clause: Clause
    severity: Severity
    evidence: tuple[Evidence, ...]
    by: str
    about: tuple[str, ...]
    advice: str = ""

    @property
    def lowered(self) -> tuple[Lowered, ...]:
        """Why it weighs less than its clause says; empty where any of its evidence weighs in full."""
        if any(not each.lowered for each in self.evidence):
            return ()
        weightiest = (each for each in self.evidence if each.severity == self.severity)
        return tuple(dict.fromkeys(reason for each in weightiest for reason in each.lowered))


@dataclass(frozen=True, slots=True)
class Unchecked:
    """All that can be seen meets the rule, but a part it needs was hidden (oracle 1-hidden)."""

    rule: str
    hidden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Failed:
    """Something of ours broke: our fault, not the writer's. `rule` is None where the message was never read."""

    rule: str | None
    error: str


@dataclass(frozen=True, slots=True)
class NotRead:
    """The message lies in a protected lane and was read no further."""

    lane: str


Outcome = Finding | Unchecked | Failed | NotRead


class Tally(StrEnum):
    """The five terms of coverage: every listed message is counted under exactly one."""

    FOUND = "found"
    FAILED = "failed"
    UNCHECKED = "unchecked"
    CLEAR = "clear"
    NOT_READ = "not_read"


def tally(outcomes: tuple[Outcome, ...]) -> Tally:
    """The one term a message counts under: found, else failed, else unchecked, else not read, else clear."""
    kinds = {type(outcome) for outcome in outcomes}
    order = {Finding: Tally.FOUND, Failed: Tally.FAILED, Unchecked: Tally.UNCHECKED, NotRead: Tally.NOT_READ}
    return next((term for kind, term in order.items() if kind in kinds), Tally.CLEAR)


def as_json(outcome: Outcome) -> dict[str, object]:
    """The outcome in the contract's words, ready for `json.dumps`."""
    match outcome:
        case Finding():
            return {
                "kind": "finding",
                "rule": outcome.rule,
                "clause": outcome.clause.number,
                "severity": str(outcome.severity),
                "evidence": [
                    {"where": each.where, "quote": each.quote, "note": each.note} for each in outcome.evidence
                ],
                "about": list(outcome.about),
                "by": outcome.by,
            }
        case Unchecked():
            return {"kind": "unchecked", "rule": outcome.rule, "hidden": list(outcome.hidden)}
        case Failed():
            return {"kind": "failed", "rule": outcome.rule, "error": outcome.error}
        case NotRead():
            return {"kind": "not-read", "lane": outcome.lane}
