"""What a ModernGov site publishes, reduced to what a register needs: no home address, no telephone number."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mailguard.register.people import Office


class Fault(StrEnum):
    """What is wrong with a field, in words that quote nothing of it."""

    TELEPHONE = "a telephone number stands in the e-mail field"
    CUT = "an e-mail address on the website is cut short"
    TEXT = "words that are no address stand in the e-mail field"
    NAME = "a postal address seems to stand beside the name on the website"
    POSTS = "a postal address seems to stand among the posts on the website"
    PARTY = "a postal address seems to stand beside the party on the website"
    GROUP = "a postal address seems to stand beside the group on the website"


@dataclass(frozen=True, slots=True)
class Term:
    """One term of office; both days included, None where the site leaves it open."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Councillor:
    """One person as published. `number` is the site's own; `emails` are in small letters, as published, work first.

    A field that holds a postal address is empty, and its fault is told; only such a person has no name.

    `posts` are the parts of the key posts and the offices that stood in the name; `group` is None where the site was
    not asked for groups or gives none.
    """

    number: str
    name: str
    also: tuple[str, ...] = ()
    posts: tuple[Office, ...] = ()
    wards: tuple[str, ...] = ()
    party: str | None = None
    group: str | None = None
    emails: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    terms: tuple[Term, ...] = ()
    co_opted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Who sits, ward by ward.

    `vacancies` are the wards of vacant seats, `empty` those without an entry, `miscounted` those whose count is not
    right, `nameless` those with an entry that has no name or number.
    """

    wards: tuple[str, ...]
    councillors: tuple[Councillor, ...]
    vacancies: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()
    miscounted: tuple[str, ...] = ()
    nameless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """One committee of the site's list; `live` where it is neither deleted nor expired."""

    number: str
    title: str
    category: str
    live: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody on a committee: the site's number for the person, and Chair, Vice-Chair or None."""

    number: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Clerk:
    """The officer who supports a committee."""

    name: str
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """One committee's page; `reserves` are those named as substitutes, who are not on it."""

    title: str
    seats: tuple[Seat, ...]
    vacancies: int = 0
    reserves: int = 0
    clerks: tuple[Clerk, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Everything that was read in one run; `groups` is None where the list of groups was not asked for.

    `listed` is the site's list of committees, `unread` the titles of those whose page could not be read.
    """

    source: str
    sitting: Sitting
    groups: tuple[Councillor, ...] | None = None
    committees: tuple[Committee, ...] = ()
    listed: tuple[Listed, ...] = ()
    unread: tuple[str, ...] = ()
