"""What a register file may say, block by block, and how each block becomes a value."""

import re
from datetime import date, time
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, StrictInt, StringConstraints, model_validator

from mailguard.files import Entry, Wrong
from mailguard.message import Lane
from mailguard.register.mailbox import Body, BodyKind, Calendar, Clocks, Contents, Mailbox, Period, Reviewer
from mailguard.register.people import Holds, Kind, Office, Person

UNKNOWN = "unknown"
_EMAIL = re.compile(r"[^@\s,;<>()]+@[^@\s,;<>()]+[^@\s,;<>().]")
_DOMAIN = re.compile(r"[^@\s,;/]+\.[^@\s,;/.]+")


def _email(value: str) -> str:
    if not _EMAIL.fullmatch(value):
        raise ValueError("not an address; write one address and nothing else")
    return value.lower()


def _domain(value: str) -> str:
    if not _DOMAIN.fullmatch(value):
        raise ValueError("not a domain; write the part after the @")
    return value.lower()


def _members(value: object) -> object:
    """`unknown` for the whole is the same as a list of that one word."""
    return [UNKNOWN] if value == UNKNOWN else value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[^\s@]+$")]
Email = Annotated[str, AfterValidator(_email)]
Domain = Annotated[str, AfterValidator(_domain)]
Texts = tuple[Text, ...]
Members = Annotated[Texts, BeforeValidator(_members)]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Post = Literal[
    "town-clerk",
    "nominated-press",
    "politically-restricted",
    "chief-officer",
    "head-of-service",
    "director",
    "chief-executive",
    "monitoring-officer",
    "section-151",
]


class Dated(Entry):
    """A block that holds from one day to another, both included."""

    start: Annotated[date | None, Field(alias="from")] = None
    end: Annotated[date | None, Field(alias="to")] = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"from ({self.start}) is after to ({self.end})")
        return self


class OfficeEntry(Entry):
    """One post somebody holds."""

    title: Text
    body: Text | None = None


class PersonEntry(Dated):
    """One person."""

    id: Id
    kind: Literal["member", "officer", "co-opted"]
    name: Text
    also: Texts = ()
    emails: tuple[Email, ...] = ()
    party: Text | None = None
    group: Text | None = None
    wards: Texts = ()
    roles: tuple[OfficeEntry, ...] = ()
    grade: Literal["junior", "middle", "senior", "chief", "statutory"] | None = None
    job: Text | None = None
    team: Text | None = None
    manager: Id | None = None
    posts: tuple[Post, ...] = ()

    @model_validator(mode="after")
    def _officers_only(self) -> Self:
        if self.kind == "member" and (self.grade or self.job or self.team or self.manager):
            raise ValueError("grade, job, team and manager are for officers only")
        return self

    def value(self) -> Person:
        """The person as the rest of the program sees them."""
        plain = self.model_dump(exclude={"kind", "roles"})
        roles = tuple(Office(role.title, role.body) for role in self.roles)
        return Person(kind=Kind(self.kind), roles=roles, **plain)


class MailboxEntry(Dated):
    """One mailbox that is not a person's own."""

    emails: Annotated[tuple[Email, ...], Field(min_length=1)]
    kind: Literal["list", "shared", "assistant", "role"]
    members: Members = ()
    acts_for: tuple[Id, ...] = ()
    holds: Contents | None = None

    @model_validator(mode="after")
    def _assistants_only(self) -> Self:
        if self.acts_for and self.kind != "assistant":
            raise ValueError("acts_for is for a mailbox of kind assistant only")
        return self

    @model_validator(mode="after")
    def _read_by(self) -> Self:
        """Refuse a list that leaves it out: a copy to a list that nobody reads would be clear."""
        if self.kind == "list" and "members" not in self.model_fields_set:
            remedy = "Write members: [ids], members: unknown where nobody can say, or members: [] where it is nobody"
            raise Wrong(f"{self.emails[0]} ({self.kind}) does not say who reads it", remedy)
        return self

    def value(self) -> Mailbox:
        """The mailbox as the rest of the program sees it."""
        known = tuple(each.lower() if "@" in each else each for each in self.members if each != UNKNOWN)
        return Mailbox(
            emails=self.emails,
            holds=Holds(self.kind),
            members=known,
            acts_for=self.acts_for,
            opened=UNKNOWN not in self.members,
            contents=self.holds,
            start=self.start,
            end=self.end,
        )


class BodyEntry(Entry):
    """One committee, group or other body."""

    name: Text
    kind: BodyKind
    members: Members = ()

    def value(self) -> Body:
        """The body as the rest of the program sees it."""
        known = tuple(each for each in self.members if each != UNKNOWN)
        return Body(name=self.name, kind=self.kind, members=known, opened=UNKNOWN not in self.members)


class LaneEntry(Entry):
    """One protected lane; `words` are looked for at the head of the subject."""

    name: Text
    domains: tuple[Domain, ...] = ()
    addresses: tuple[Email, ...] = ()
    words: Texts = ()

    def value(self) -> Lane:
        """The lane as the rest of the program sees it."""
        return Lane(self.name, frozenset(self.domains), frozenset(self.addresses), self.words)


class ReviewerEntry(Entry):
    """One reviewer, in the register or outside it."""

    role: Text
    person: Id | None = None
    name: Text | None = None
    email: Email | None = None
    receives: Literal["all", "escalated"] = "all"

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if (self.person is None) == (self.email is None):
            raise ValueError("a reviewer is a person of the register, or a name and an email")
        return self

    def value(self) -> Reviewer:
        """The reviewer as the rest of the program sees them."""
        return Reviewer(**self.model_dump())


class PeriodEntry(Dated):
    """Days from one to another, both needed."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.start is None or self.end is None:
            raise ValueError("a period needs from and to")
        return self

    def value(self) -> Period:
        """The period as the rest of the program sees it."""
        return Period(self.start or date.min, self.end or date.max)


def _hours(value: str) -> str:
    found = re.fullmatch(r"(\d\d:\d\d)-(\d\d:\d\d)", value)
    if not found or time.fromisoformat(found[1]) >= time.fromisoformat(found[2]):
        raise ValueError('write hours as "08:30-17:30"')
    return value


class CalendarEntry(Entry):
    """When the council works."""

    hours: Annotated[str, AfterValidator(_hours)] | None = None
    days: tuple[Day, ...] = ("mon", "tue", "wed", "thu", "fri")
    holidays: Text = "England"
    pre_election: tuple[PeriodEntry, ...] = ()

    def value(self) -> Calendar:
        """The calendar as the rest of the program sees it."""
        opens, _, closes = (self.hours or "").partition("-")
        return Calendar(
            opens=time.fromisoformat(opens) if opens else None,
            closes=time.fromisoformat(closes) if closes else None,
            days=self.days,
            holidays=self.holidays,
            pre_election=tuple(period.value() for period in self.pre_election),
        )


class ClocksEntry(Entry):
    """Limits the council has set itself."""

    late_reply_working_days: Annotated[StrictInt, Field(ge=1)] | None = None

    def value(self) -> Clocks:
        """The limits as the rest of the program sees them."""
        return Clocks(self.late_reply_working_days)


class CouncilEntry(Entry):
    """Everything of a register but its people, mailboxes and bodies; a folder of CSV has it in `council.yml`."""

    council: Text
    domains: Annotated[tuple[Domain, ...], Field(min_length=1)]
    partners: tuple[Domain, ...] = ()
    press: tuple[Domain, ...] = ()
    lanes: tuple[LaneEntry, ...] = ()
    reviewers: tuple[ReviewerEntry, ...] = ()
    calendar: CalendarEntry = CalendarEntry()
    clocks: ClocksEntry = ClocksEntry()


class RegisterEntry(CouncilEntry):
    """A whole register."""

    people: tuple[PersonEntry, ...]
    mailboxes: tuple[MailboxEntry, ...] = ()
    bodies: tuple[BodyEntry, ...] = ()
