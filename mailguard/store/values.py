"""What goes into the store and what comes out of it: values that never change."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mailguard.correspondence.past import Again, Past
from mailguard.correspondence.permission import Permission
from mailguard.errors import StoreError
from mailguard.finding import Finding, Outcome, Severity, Tally, as_json
from mailguard.message import Address


class LeaseLost(StoreError):
    """Somebody else has taken the work over; nothing of ours was written."""


class UnknownFinding(StoreError):
    """No finding has that id."""


class Status(StrEnum):
    """Whether a person has decided."""

    OPEN = "open"
    CLOSED = "closed"


class Verdict(StrEnum):
    """What a reviewer can say of a finding; `more` asks for more and leaves it open."""

    NOT_A_DEPARTURE = "not-a-departure"
    INFORMAL = "informal"
    REFERRED = "referred"
    MORE = "more"


class Step(StrEnum):
    """The numbered steps of a partition, in their order; a test may stop the process before or after each."""

    LEASE = "lease"
    FETCH = "fetch"
    PARSE = "parse"
    JUDGE = "judge"
    INSERT = "insert"
    CURSOR = "cursor"
    COMMIT = "commit"
    ACKNOWLEDGE = "acknowledge"


Observer = Callable[[Step, str], None]


def unobserved(step: Step, when: str) -> None:
    """Nobody is watching the steps; `when` is "before" or "after"."""


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to work on one partition: the fencing token, and the cursor to start from."""

    token: int
    cursor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """How the message of a finding went out: what a reviewer needs to know it again, and none of its text.

    `sent` is aware; `bcc` is None where blind copies could not be seen.
    """

    sent: datetime
    author: Address
    subject: str
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """One listed message and all that was said of it.

    `key` is the source's lasting name for it in its folder, `identity` what makes it the same message in any
    folder (its Message-ID as a rule), `day` its day in the council's time zone. `trace` is None where nothing is
    to be remembered, `envelope` is kept where something was found. `again` are words in it that another message has
    told of: the findings of that one get its place.
    """

    key: str
    identity: str
    day: date
    outcomes: tuple[Outcome, ...]
    trace: Past | None = None
    envelope: Envelope | None = None
    again: tuple[Again, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """One folder where the message of a finding lies, and the source's own name for it there."""

    source: str
    mailbox: str
    folder: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A finding as it is kept: `day` in the council's time zone, `first_seen` in UTC, oldest place first.

    `envelope` is None where an older program found it.
    """

    id: str
    finding: Finding
    mailbox: str
    day: date
    first_seen: datetime
    status: Status
    verdict: Verdict | None
    places: tuple[Place, ...] = ()
    envelope: Envelope | None = None

    def as_json(self) -> dict[str, object]:
        """The finding in the contract's words, ready for `json.dumps`."""
        return as_json(self.finding) | {
            "id": self.id,
            "first_seen": self.first_seen.isoformat(),
            "mailbox": self.mailbox,
            "status": str(self.status),
            "verdict": str(self.verdict) if self.verdict else None,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One verdict as it was given; `at` is in UTC."""

    finding: str
    verdict: Verdict
    reason: str
    who: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One mailbox on one day (council's time zone): every listed message is counted once."""

    mailbox: str
    day: date
    listed: int
    clear: int = 0
    found: int = 0
    unchecked: int = 0
    failed: int = 0
    not_read: int = 0

    def __post_init__(self) -> None:
        if self.listed != sum(getattr(self, term) for term in Tally):
            raise ValueError("the five terms do not add up to what was listed")

    def as_json(self) -> dict[str, object]:
        """The row in the contract's words, ready for `json.dumps`."""
        terms = {str(term): getattr(self, term) for term in Tally}
        return {"mailbox": self.mailbox, "day": self.day.isoformat(), "listed": self.listed} | terms


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """How many messages of a mailbox a rule could not judge, and why; `kind` is unchecked, failed or not-read."""

    mailbox: str
    kind: str
    rule: str | None
    reason: str
    messages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """From how many messages of a mailbox a part was hidden, in the contract's word for it (`bcc`, `attachment`)."""

    mailbox: str
    part: str
    messages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """How many findings a clause and rule gave in one ISO week (`2026-W47`, days of the council's time zone)."""

    week: str
    clause: str
    rule: str
    severity: Severity
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One digest on its way out: `body` is the whole mail, `state` new, sending or sent.

    A letter that is `sending` when it is claimed may have left already: look for its Message-ID first. `token` is
    what the marks need, 0 where the letter was only looked at. Moments are in UTC.
    """

    number: int
    recipient: str
    week: str
    message_id: str
    body: bytes
    state: str
    tries: int
    next_try: datetime
    reason: str
    token: int = 0


@dataclass(frozen=True, slots=True)
class Permit:
    """A permission as it was written down: by whom, and when (UTC)."""

    number: int
    permission: Permission
    who: str
    at: datetime
