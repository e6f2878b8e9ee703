"""What there is besides people: mailboxes, bodies, reviewers and the council's calendar."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from mailguard.register.people import Holds


class Contents(StrEnum):
    """What a list that cannot be opened is known to hold."""

    OFFICERS = "officers"
    MEMBERS = "members"
    OUTSIDERS = "outsiders"
    MIXED = "mixed"


class BodyKind(StrEnum):
    """What a body is."""

    COUNCIL = "council"
    COMMITTEE = "committee"
    SUB_COMMITTEE = "sub-committee"
    WORKING_GROUP = "working-group"
    POLITICAL_GROUP = "political-group"
    OUTSIDE_BODY = "outside-body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """An address that is not one person's own.

    `members` are ids of people and addresses of other mailboxes; `opened` is False where the register says that they
    are not known, or not all. `acts_for` are the ids of the Members an assistant reads for. `contents` is what the
    register says that an unopened list holds. `start` and `end` are days, both included, None where open.
    """

    emails: tuple[str, ...]
    holds: Holds
    members: tuple[str, ...] = ()
    acts_for: tuple[str, ...] = ()
    opened: bool = True
    contents: Contents | None = None
    start: date | None = None
    end: date | None = None

    def serves(self, on: date) -> bool:
        """Whether the address is in use on that day."""
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A committee, a group or another body; `members` are ids, and `opened` is False where they are not all known."""

    name: str
    kind: BodyKind
    members: tuple[str, ...] = ()
    opened: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """Who judges findings: `person` is an id of the register, or `name` and `email` are somebody's outside it."""

    role: str
    person: str | None = None
    name: str | None = None
    email: str | None = None
    receives: str = "all"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `start` to `end`, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """When the council works, in its own local time, and its pre-election periods.

    `holidays` names the nation whose bank holidays are kept; `days` are mon to sun.
    """

    opens: time | None = None
    closes: time | None = None
    days: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri")
    holidays: str = "England"
    pre_election: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Clocks:
    """Limits the council has set itself, in working days; None where it has none."""

    late_reply_working_days: int | None = None
