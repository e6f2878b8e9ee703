"""What one digest tells: plain values, counted by whoever asks the store.

Nothing here is a message, a subject or an address. Names of people stand in `Item.by` alone, and are printed only
where the council has said so.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mailguard.digest.week import Week
from mailguard.finding import Lowered, Severity


class Part(StrEnum):
    """What can be hidden from a check, in words that name nobody."""

    BCC = "bcc"
    BODY = "body"
    LANGUAGE = "language"
    ATTACHMENTS = "attachments"
    ATTACHMENT = "attachment"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class ClauseCount:
    """How many findings of one severity one clause had in the time the digest covers.

    `lowered` gives the reasons why some of them weigh less than the clause says, each with how many it is true of;
    `rules` the titles of the rules that found them, each with how many, the commonest first.
    """

    clause: str
    text: str
    severity: Severity
    count: int
    lowered: tuple[tuple[Lowered, int], ...] = ()
    rules: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One finding by its id; `by` is whose conduct it is, as the register names them."""

    id: str
    clause: str
    severity: Severity
    by: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """One finding that nobody has judged yet; `days` is its age in whole days."""

    id: str
    clause: str
    severity: Severity
    days: int


@dataclass(frozen=True, slots=True)
class WeekCount:
    """Possible departures of one week; `count` is None for a week in which nothing was scanned."""

    week: Week
    count: int | None


@dataclass(frozen=True, slots=True)
class Unseen:
    """A part that was hidden, and from how many messages."""

    part: Part
    messages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceCoverage:
    """The five terms of one source; every listed message is counted under exactly one.

    `keeps_bcc` says whether blind copies can be seen there. `unseen` are the parts that were hidden. `unreached` is
    how many of its mailboxes could not be read when the week ended, `silent` how many sent nothing where mail is
    usual.
    """

    name: str
    kind: str
    mailboxes: int
    found: int
    failed: int
    unchecked: int
    clear: int
    not_read: int
    keeps_bcc: bool
    unseen: tuple[Unseen, ...] = ()
    unreached: int = 0
    silent: int = 0

    @property
    def listed(self) -> int:
        """Every message the source listed."""
        return self.found + self.failed + self.unchecked + self.clear + self.not_read


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """The council's document, and what of it mailguard can hold mail against.

    `checked` clauses have a rule in force, the others are planned, not built or not checkable. `copying` says whether
    any clause is about copies. `silences` are sentences, one for each topic the document has no clause on.
    """

    document: str
    version: str
    adopted: date | None
    checked: int
    not_built: int
    not_checkable: int
    planned: int
    copying: bool = True
    silences: tuple[str, ...] = ()

    @property
    def clauses(self) -> int:
        """Every clause on file."""
        return self.checked + self.not_built + self.not_checkable + self.planned


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestFacts:
    """Everything one digest says.

    `week` is the last week covered and `missed` the weeks before it that had no digest of their own; all figures
    but `trend` and `open` cover them together. `advice` is how many findings were advice only. `open` is how many
    wait for a judgement in all, `waiting` those that wait: the gravest first, then the oldest. `verdicts` counts
    the decisions of that time by the contract's words (`not-a-departure`, `informal`, `referred`, `more`). `floor`
    is the share of the messages that may be read that must have been judged before a week may be called quiet.
    `option` is what the commands it quotes need to find the settings.
    """

    council: str
    protocol: Protocol
    week: Week
    missed: tuple[Week, ...] = ()
    found: tuple[ClauseCount, ...] = ()
    advice: int = 0
    names: bool = False
    items: tuple[Item, ...] = ()
    open: int = 0
    waiting: tuple[Waiting, ...] = ()
    verdicts: tuple[tuple[str, int], ...] = ()
    trend: tuple[WeekCount, ...] = ()
    coverage: tuple[SourceCoverage, ...] = ()
    floor: float = 0.95
    option: str = ""

    @property
    def counted(self) -> tuple[ClauseCount, ...]:
        """What was found, advice left out: that is for the writers, and is no more than a number here."""
        return tuple(each for each in self.found if each.count and each.severity is not Severity.ADVICE)

    @property
    def named(self) -> tuple[Item, ...]:
        """The findings to name people by: none unless the council has chosen so, and never advice."""
        return tuple(each for each in self.items if self.names and each.severity is not Severity.ADVICE)

    @property
    def departures(self) -> int:
        """Possible departures of the time covered."""
        return sum(each.count for each in self.counted)

    @property
    def listed(self) -> int:
        """Every message that any source listed."""
        return sum(source.listed for source in self.coverage)

    @property
    def readable(self) -> int:
        """Every message that may be read: all but those of a protected lane, which nobody means to see."""
        return self.listed - sum(source.not_read for source in self.coverage)

    @property
    def judged(self) -> int:
        """Every message that all rules in force could judge."""
        return sum(source.found + source.clear for source in self.coverage)

    @property
    def unheard(self) -> int:
        """Messages that could be read and whose language nothing judged, for want of a model."""
        return sum(each.messages for source in self.coverage for each in source.unseen if each.part is Part.LANGUAGE)

    @property
    def enough(self) -> bool:
        """Whether so much was looked at that silence means something: of the clauses, messages and mailboxes."""
        if not self.protocol.checked or not self.readable:
            return False
        mailboxes = sum(source.mailboxes for source in self.coverage)
        reached = mailboxes - sum(source.unreached for source in self.coverage)
        return self.judged >= self.floor * self.readable and reached >= self.floor * mailboxes
