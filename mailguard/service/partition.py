"""One folder of one mailbox, from its lease to its last message.

Lease, then for each chunk: fetch, parse, judge, insert, cursor, commit; acknowledge at the end. Fetching, parsing and
judging happen outside any transaction; everything written for a chunk is one transaction, refused where somebody else
has taken the folder over. So the work may be handed out at least once and has its effect exactly once.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, tzinfo
from itertools import islice
from typing import Any

from mailguard.correspondence.past import Again, Past
from mailguard.errors import StoreError
from mailguard.finding import Failed, Outcome, Tally, tally
from mailguard.message import Raw
from mailguard.sources import Folder, Gone, Listed, Refused, Source
from mailguard.store import Envelope, Judged, Lease, LeaseLost, Observer, Step, Store, unobserved

LEASE_SECONDS = 300
# A chunk ends early where its messages are large, so that memory stays bounded.
CHUNK_BYTES = 32 * 1024 * 1024
PAGE = 500


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of one message, in the words of `store.Judged`, which adds the source's key."""

    identity: str
    day: date
    outcomes: tuple[Outcome, ...]
    trace: Past | None = None
    envelope: Envelope | None = None
    again: tuple[Again, ...] = ()


# Given in the order of the messages, one for each.
Parse = Callable[[Sequence[Raw]], Sequence[Any]]
Judge = Callable[[Sequence[Any]], Sequence[Answer]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartitionReport:
    """What one pass over a folder did.

    `taken` is False where somebody else is at work there, `lost` True where somebody took it over meanwhile and
    `stopped` True where the service was asked to stop. `recorded` counts messages written (refused ones among them),
    `failed` those of them that were not judged, `known` those of earlier passes, `gone` those that vanished, `unread`
    those that could not be read now and are tried again, and `findings` the new findings.
    """

    number: int
    taken: bool = True
    lost: bool = False
    stopped: bool = False
    recorded: int = 0
    refused: int = 0
    failed: int = 0
    known: int = 0
    gone: int = 0
    unread: int = 0
    findings: int = 0

    @property
    def whole(self) -> bool:
        """Whether everything that lies in the folder was read."""
        return self.taken and not (self.lost or self.stopped or self.unread)


@dataclass(frozen=True, slots=True)
class Batch:
    """One chunk on its way: messages to judge, entries that are no messages, how many vanished or wait.

    `unread` are those to try again; `cursor` never goes past the first of them, and is empty where it is the first.
    """

    messages: tuple[tuple[str, Raw], ...]
    refused: tuple[tuple[str, Refused], ...]
    gone: int
    unread: int
    cursor: str


@dataclass(frozen=True, slots=True)
class Work:
    """What stays the same for every chunk of a folder."""

    store: Store
    source: Source
    folder: Folder
    number: int
    parse: Parse
    judge: Judge
    chunk: int
    zone: tzinfo
    clock: Callable[[], datetime]
    at: Observer
    known: list[int] = field(default_factory=lambda: [0])
    end: list[str] = field(default_factory=lambda: [""])


def now_utc() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def never() -> bool:
    """Nobody asks the work to stop."""
    return False


def uncounted(number: int) -> None:
    """Nobody looks at the progress; `number` is how many messages were written just now."""


def run_partition(
    store: Store,
    source: Source,
    folder: Folder,
    number: int,
    judge: Judge,
    *,
    parse: Parse = list,
    chunk: int = 200,
    zone: tzinfo = UTC,
    at: Observer = unobserved,
    clock: Callable[[], datetime] = now_utc,
    lease_seconds: int = LEASE_SECONDS,
    stopping: Callable[[], bool] = never,
    progress: Callable[[int], None] = uncounted,
) -> PartitionReport:
    """Read what is new in one folder and record what is said of it.

    `judge` is given what `parse` made of each chunk (the bytes themselves by default) and answers in the same order.
    `zone` is the council's. `stopping` is asked between chunks. Entries that are no messages count as failed; those
    that vanished or cannot be read now are not counted, and are read if they come back. Raises SourceError where the
    folder cannot be read on, StoreError where nothing can be written: what was recorded before stays.
    """
    work = Work(store, source, folder, number, parse, judge, chunk, zone, clock, at)
    at(Step.LEASE, "before")
    lease = store.lease(number, lease_seconds, clock())
    at(Step.LEASE, "after")
    if lease is None:
        return PartitionReport(number=number, taken=False)
    try:
        report = _all_chunks(work, lease, stopping, progress)
    except BaseException:
        # Whoever comes next need not wait; where even that cannot be written, the lease runs out by itself.
        with suppress(StoreError):
            store.release(number, lease.token)
        raise
    at(Step.ACKNOWLEDGE, "before")
    store.release(number, lease.token)
    at(Step.ACKNOWLEDGE, "after")
    return report


def _all_chunks(
    work: Work, lease: Lease, stopping: Callable[[], bool], progress: Callable[[int], None]
) -> PartitionReport:
    report = PartitionReport(number=work.number)
    new = _new(work, lease.cursor)
    cursor = lease.cursor
    while True:
        if stopping():
            return replace(report, stopped=True, known=work.known[0])
        work.at(Step.FETCH, "before")
        batch = _fetched(work, new)
        work.at(Step.FETCH, "after")
        if batch is None:
            report = replace(report, known=work.known[0])
            return report if report.unread else _to_the_end(work, lease, cursor, report)
        judged = _judged(work, batch)
        if not report.unread:
            cursor = batch.cursor or cursor
        try:
            findings = work.store.record(work.number, lease.token, judged, cursor, work.clock(), work.at)
        except LeaseLost:
            return replace(report, lost=True, known=work.known[0])
        progress(len(judged))
        report = replace(
            report,
            recorded=report.recorded + len(judged),
            refused=report.refused + len(batch.refused),
            failed=report.failed + sum(tally(each.outcomes) is Tally.FAILED for each in judged),
            gone=report.gone + batch.gone,
            unread=report.unread + batch.unread,
            findings=report.findings + findings,
        )


def _to_the_end(work: Work, lease: Lease, cursor: str, report: PartitionReport) -> PartitionReport:
    """Move the cursor past what was counted before, so that a source that lists from its cursor lists it only once."""
    end = work.end[0]
    if end and end != cursor:
        try:
            work.store.record(work.number, lease.token, [], end, work.clock(), work.at)
        except LeaseLost:
            return replace(report, lost=True)
    return report


def _new(work: Work, cursor: str) -> Iterator[Listed]:
    """What the source lists and nobody has counted yet."""
    listing = work.source.listing(work.folder, cursor)
    while page := list(islice(listing, PAGE)):
        known = work.store.known(work.number, [each.key for each in page])
        work.end[0] = page[-1].cursor
        work.known[0] += sum(1 for each in page if each.key in known)
        yield from (each for each in page if each.key not in known)


def _fetched(work: Work, new: Iterator[Listed]) -> Batch | None:
    """The next chunk, or None at the end."""
    messages: list[tuple[str, Raw]] = []
    refused: list[tuple[str, Refused]] = []
    gone = size = unread = listed = 0
    cursor = ""
    for each in islice(new, work.chunk):
        listed += 1
        match work.source.fetch(work.folder, each.key):
            case Raw() as raw:
                messages.append((each.key, raw))
                size += len(raw.content)
            case Refused(again=True):
                unread += 1
            case Refused() as refusal:
                refused.append((each.key, refusal))
            case Gone():
                gone += 1
        if not unread:
            cursor = each.cursor
        if size >= CHUNK_BYTES:
            break
    return None if not listed else Batch(tuple(messages), tuple(refused), gone, unread, cursor)


def _judged(work: Work, batch: Batch) -> list[Judged]:
    """Parse and judge the chunk; raises ValueError where the judge does not answer for every message."""
    work.at(Step.PARSE, "before")
    parsed = work.parse([raw for _, raw in batch.messages])
    work.at(Step.PARSE, "after")
    work.at(Step.JUDGE, "before")
    answers = work.judge(parsed)
    work.at(Step.JUDGE, "after")
    today = work.clock().astimezone(work.zone).date()
    judged = [
        Judged(key, said.identity, said.day, said.outcomes, said.trace, said.envelope, said.again)
        for (key, _), said in zip(batch.messages, answers, strict=True)
    ]
    for key, refusal in batch.refused:
        # It has no Message-ID that could be read: its place is its identity.
        judged.append(Judged(key, f"{work.number}\0{key}", today, (Failed(None, refusal.reason),)))
    return judged
