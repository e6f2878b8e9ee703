"""Who there is: people, mailboxes and bodies, each as the register gives them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """A person's standing under the protocol. A co-opted committee member is not a Member."""

    MEMBER = "member"
    OFFICER = "officer"
    CO_OPTED = "co-opted"
    OUTSIDER = "outsider"


class Holds(StrEnum):
    """What a mailbox is: `person` and `outsider` are single people, the others are in the register as mailboxes."""

    PERSON = "person"
    OUTSIDER = "outsider"
    LIST = "list"
    SHARED = "shared"
    ASSISTANT = "assistant"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Office:
    """A post somebody holds: Leader of the Council; Chair, Planning Committee."""

    title: str
    body: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of the register; `start` and `end` are days, both included, None where open."""

    id: str
    kind: Kind
    name: str
    also: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    party: str | None = None
    group: str | None = None
    wards: tuple[str, ...] = ()
    roles: tuple[Office, ...] = ()
    grade: str | None = None
    job: str | None = None
    team: str | None = None
    manager: str | None = None
    posts: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None

    def serves(self, on: date) -> bool:
        """Whether the person holds their place on that day."""
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)
