"""The weekly digest: asks the store for its figures, writes the letter, puts it into the outbox."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.policy import SMTP

from mailguard.config import Settings
from mailguard.digest import (
    ClauseCount,
    DigestFacts,
    Item,
    Letter,
    Part,
    Protocol,
    SourceCoverage,
    Unseen,
    Waiting,
    Week,
    WeekCount,
    between,
    compose,
)
from mailguard.finding import Clause, Finding, Lowered, Severity, Tally
from mailguard.register import Register
from mailguard.register.mailbox import Reviewer
from mailguard.rulebook import Rulebook, coverage, silences
from mailguard.send.mail import write
from mailguard.service.due import Due, Hour, due_weeks
from mailguard.service.outbox import message_id
from mailguard.store import Coverage, Hidden, Kept, Status, Store

TREND_WEEKS = 12
COPYING = {"blind-copy", "blind-copy-unseen-list", "undeclared-forward", "open-copy"}
WAITING = 5
USUAL_WEEKS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What writing a digest needs."""

    settings: Settings
    register: Register
    rulebook: Rulebook
    store: Store

    @property
    def hour(self) -> Hour:
        """When the digest goes out, by the council's clocks."""
        digest = self.settings.digest
        return Hour(self.settings.council.zone, digest.day, digest.time)

    @property
    def recipients(self) -> tuple[str, ...]:
        """Who gets it: the settings say, else every reviewer of the register who has an address."""
        if self.settings.digest.to:
            return self.settings.digest.to
        people = {person.id: person.emails[:1] for person in self.register.people}
        found = ((each.email,) if each.email else people.get(each.person or "", ()) for each in self._readers)
        return tuple(dict.fromkeys(email for emails in found for email in emails))

    @property
    def _readers(self) -> tuple[Reviewer, ...]:
        """Reviewers who get everything; some receive only what is escalated to them."""
        return tuple(each for each in self.register.reviewers if each.receives == "all")


def enqueue_due(desk: Desk, now: datetime) -> tuple[Week, ...]:
    """Write every digest that is due into the outbox, once for each recipient and ISO week; the weeks written."""
    sent = [(recipient, Week.read(week)) for recipient, week in desk.store.digests()]
    everybodys = [week for _, week in sent]
    first = desk.store.first_scan(now)
    written = []
    for recipient in desk.recipients:
        mine = [week for to, week in sent if to == recipient]
        due = due_weeks(now, desk.hour, everybodys, first, mine)
        if due is not None and _enqueued(desk, recipient, due, now):
            written.append(due.week)
    return tuple(dict.fromkeys(written))


def _enqueued(desk: Desk, recipient: str, due: Due, now: datetime) -> bool:
    settings = desk.settings
    id_ = message_id(settings.council.protocol, recipient, due.week)
    letter = compose(facts(desk, due.week, due.missed))
    sender = settings.send.sender if settings.send else "mailguard@localhost"
    mail = write(letter, sender=sender, to=recipient, message_id=id_, date=now)
    return desk.store.enqueue_digest(recipient, str(due.week), id_, mail.as_bytes(policy=SMTP), now)


def letter_of(desk: Desk, week: Week) -> Letter:
    """The digest of one week as it would be sent."""
    return compose(facts(desk, week))


def facts(desk: Desk, week: Week, missed: Sequence[Week] = ()) -> DigestFacts:
    """Everything the digest of a week says, the missed weeks before it included."""
    begin = (missed[0] if missed else week).first
    kept = [each for each in desk.store.findings(begin) if each.day <= week.last]
    waiting = sorted(
        desk.store.findings(status=Status.OPEN), key=lambda each: (-each.finding.severity.weight, each.day)
    )
    graver = [each for each in waiting if each.finding.severity is not Severity.ADVICE and each.day <= week.last]
    return DigestFacts(
        council=desk.register.council,
        protocol=_protocol(desk.rulebook),
        week=week,
        missed=tuple(missed),
        found=_by_clause(kept, desk.rulebook),
        advice=sum(each.finding.severity is Severity.ADVICE for each in kept),
        names=desk.settings.digest.names,
        items=tuple(_item(each, desk.register) for each in kept) if desk.settings.digest.names else (),
        open=len(graver),
        waiting=tuple(_waiting(each, week.last) for each in graver[:WAITING]),
        verdicts=desk.store.verdicts(begin, week.last),
        trend=_trend(desk, week),
        coverage=_coverage(desk, between(missed[0] if missed else week, week)),
        floor=desk.settings.digest.coverage_floor,
        option=desk.settings.option,
    )


def _by_clause(kept: Iterable[Kept], book: Rulebook) -> tuple[ClauseCount, ...]:
    titles = {each.rule.id: each.rule.title for each in book.in_force}
    found = [each.finding for each in kept if each.finding.severity is not Severity.ADVICE]
    counts = Counter((each.clause, each.severity) for each in found)
    return tuple(
        ClauseCount(
            clause.number,
            clause.text,
            severity,
            count,
            _lowered(found, clause, severity),
            _rules((each for each in found if each.clause == clause and each.severity is severity), titles),
        )
        for (clause, severity), count in counts.items()
    )


def _rules(found: Iterable[Finding], titles: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    """What was looked for, by title; a rule that is no longer in force is told by its id."""
    return tuple(Counter(titles.get(each.rule, each.rule) for each in found).most_common())


def _lowered(found: Iterable[Finding], clause: Clause, severity: Severity) -> tuple[tuple[Lowered, int], ...]:
    """Why findings of the clause weigh no more than that, the commonest reason first, else as they are declared."""
    mine = (each for each in found if each.clause == clause and each.severity is severity)
    counts = Counter(reason for each in mine for reason in each.lowered)
    order = list(Lowered)
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], order.index(each[0]))))


def _item(kept: Kept, register: Register) -> Item:
    names = {person.id: person.name for person in register.people}
    finding = kept.finding
    return Item(kept.id, finding.clause.number, finding.severity, names.get(finding.by, finding.by))


def _waiting(kept: Kept, until: date) -> Waiting:
    return Waiting(kept.id, kept.finding.clause.number, kept.finding.severity, max(0, (until - kept.day).days))


def _trend(desk: Desk, week: Week) -> tuple[WeekCount, ...]:
    counts: Counter[str] = Counter()
    for each in desk.store.trend(TREND_WEEKS, week.last):
        if each.severity is not Severity.ADVICE:
            counts[each.week] += each.findings
    scanned = {str(Week.of(row.day)) for row in desk.store.coverage()}
    weeks = between(week.later(1 - TREND_WEEKS), week)
    return tuple(WeekCount(each, counts[str(each)] if str(each) in scanned else None) for each in weeks)


def _coverage(desk: Desk, weeks: Sequence[Week]) -> tuple[SourceCoverage, ...]:
    of_mailbox = {mailbox: source for source, mailbox in desk.store.mailboxes()}
    rows = [row for week in weeks for row in desk.store.coverage(str(week))]
    hidden = [each for week in weeks for each in desk.store.hidden(str(week))]
    lost = desk.store.blind(weeks[-1].last)
    silent = _silent(desk, weeks[-1])
    found = []
    for each in desk.settings.sources:
        blind = {mailbox for source, mailbox in lost if source == each.name}
        mine = {mailbox for mailbox, source in of_mailbox.items() if source == each.name}
        terms = _terms(row for row in rows if row.mailbox in mine)
        found.append(
            SourceCoverage(
                name=each.name,
                kind=each.kind,
                mailboxes=len(mine | blind),
                keeps_bcc=each.bcc == "kept",
                unseen=_unseen(one for one in hidden if one.mailbox in mine),
                unreached=len(blind),
                silent=len((silent & mine) - blind),
                **terms,
            )
        )
    return tuple(found)


def _silent(desk: Desk, week: Week) -> set[str]:
    """Mailboxes with mail in each of the weeks before and none in this one: something may have come between (R-55)."""
    before = between(week.later(-USUAL_WEEKS), week.later(-1))
    wrote = [{row.mailbox for row in desk.store.coverage(str(each)) if row.listed} for each in (*before, week)]
    return set.intersection(*wrote[:-1]) - wrote[-1]


def _terms(rows: Iterable[Coverage]) -> dict[str, int]:
    counts = dict.fromkeys((str(term) for term in Tally), 0)
    for row in rows:
        for term in counts:
            counts[term] += getattr(row, term)
    return counts


def _unseen(hidden: Iterable[Hidden]) -> tuple[Unseen, ...]:
    """Parts that were hidden, and from how many messages."""
    counts: Counter[Part] = Counter()
    for each in hidden:
        if each.part in set(Part):
            counts[Part(each.part)] += each.messages
    return tuple(Unseen(part, counts[part]) for part in Part if part in counts)


def _protocol(book: Rulebook) -> Protocol:
    counted = coverage(book)
    return Protocol(
        document=book.document,
        version=book.version,
        adopted=book.adopted,
        checked=counted.in_force,
        not_built=counted.not_built,
        not_checkable=counted.not_checkable,
        planned=counted.planned,
        copying=any(COPYING & {*row.in_force, *row.planned} for row in counted.clauses),
        silences=tuple(each.words for each in silences(book)),
    )


def last_full_week(now: datetime, desk: Desk) -> Week:
    """The last ISO week that is over by the council's own clock."""
    return Week.of(now.astimezone(desk.settings.council.zone).date() - timedelta(days=7))
