"""The store as the other rooms see it: one call, one short transaction."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from mailguard.correspondence.past import Past
from mailguard.correspondence.permission import Permission
from mailguard.store import blindness, coverage, facts, findings, history, outbox, papers, partitions, record
from mailguard.store.database import Database, connect
from mailguard.store.migrate import migrate
from mailguard.store.values import (
    Coverage,
    Decision,
    Hidden,
    Judged,
    Kept,
    Lease,
    Letter,
    Observer,
    Permit,
    Status,
    Trend,
    Unseen,
    Verdict,
    unobserved,
)


def open_store(
    url: str, key: bytes, council: str = "", folder: Path | None = None, key_file: Path | None = None
) -> "Store":
    """Open the database, making or updating its tables.

    `key` keeps the hashes (`load_key`), `council` is whose rows are read and written, and a relative SQLite file
    starts at `folder`. `key_file` is named where the key turns out to be another database's. Raises StoreError with
    what to do: a newer schema, another key, a place that cannot be written.
    """
    database = connect(url, folder)
    try:
        migrate(database, key, key_file)
    except BaseException:
        database.close()
        raise
    return Store(database, key, council)


@dataclass(frozen=True, slots=True)
class Store:
    """Everything that is kept for one council; usable from several threads. Every method raises StoreError."""

    database: Database = field(repr=False)
    key: bytes = field(repr=False)
    council: str

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self.database.close()

    def partition(self, source: str, mailbox: str, folder: str) -> int:
        """The lasting number of a folder of a mailbox."""
        return partitions.number_of(self.database, self.council, source, mailbox, folder)

    def lease(self, number: int, seconds: int, now: datetime) -> Lease | None:
        """The right to work on the folder for so many seconds, renewed by every record; None while another has it."""
        return partitions.lease(self.database, number, seconds, now)

    def release(self, number: int, token: int) -> None:
        """Give the lease back, where it is still ours."""
        partitions.release(self.database, number, token)

    def known(self, number: int, keys: Iterable[str]) -> set[str]:
        """Those of the source's keys whose messages were counted already."""
        return partitions.known(self.database, self.key, number, keys)

    def record(
        self,
        number: int,
        token: int,
        judged: Sequence[Judged],
        cursor: str,
        now: datetime,
        at: Observer = unobserved,
    ) -> int:
        """Write what was said of the messages and move the cursor, in one transaction; how many findings are new.

        Raises LeaseLost where the token is no longer the folder's; nothing is then written.
        """
        chunk = record.new_chunk(self.council, self.key, number, judged, now)
        return record.record(self.database, chunk, token, cursor, at)

    def history(
        self,
        threads: Sequence[str],
        writers: Sequence[str],
        since: datetime,
        written_since: datetime | None = None,
    ) -> tuple[Past, ...]:
        """Every trace since then that shares a thread with, or was written by, one of these; oldest first.

        `written_since`, where given, is how far back the writers' traces go.
        """
        return history.history(self.database, self.council, threads, writers, since, written_since)

    def forget(self, before: date) -> int:
        """Delete the history of the days before that day and keep the counts; how many traces went."""
        return history.forget(self.database, self.council, before)

    def findings(self, since: date | None = None, status: Status | None = None) -> tuple[Kept, ...]:
        """Findings of messages of that day or later, oldest first."""
        return findings.findings(self.database, self.council, since, status)

    def review(self, id_: str, decided: Verdict, reason: str, who: str, now: datetime) -> Decision:
        """Write a verdict down; `more` leaves the finding open. Raises UnknownFinding."""
        return findings.review(self.database, self.council, id_, decided, reason, who, now)

    def decisions(self, id_: str) -> tuple[Decision, ...]:
        """Every verdict given on the finding, oldest first."""
        return findings.decisions(self.database, self.council, id_)

    def coverage(self, week: str | None = None) -> tuple[Coverage, ...]:
        """The five terms for each mailbox and day, of one ISO week (`2026-W47`) or of all time."""
        return coverage.coverage(self.database, self.council, week)

    def unseen(self, week: str | None = None) -> tuple[Unseen, ...]:
        """What could not be checked, was not read or went wrong, most first."""
        return coverage.unseen(self.database, self.council, week)

    def hidden(self, week: str | None = None) -> tuple[Hidden, ...]:
        """Which parts could not be seen, and from how many messages."""
        return coverage.hidden(self.database, self.council, week)

    def lost(self, source: str, folders: Collection[tuple[str, str]], day: date) -> None:
        """These folders (mailbox and name) of the source cannot be read since that day, unless it is known longer."""
        blindness.lost(self.database, self.council, source, folders, day)

    def found(self, source: str, mailbox: str, folder: str) -> None:
        """The folder was read, so it is no longer lost."""
        blindness.found(self.database, self.council, source, (mailbox, folder))

    def listed(self, source: str, folders: Collection[tuple[str, str]]) -> None:
        """The source was listed and has these folders; any other is no longer lost but gone."""
        blindness.listed(self.database, self.council, source, folders)

    def blind(self, until: date) -> tuple[tuple[str, str], ...]:
        """Source and mailbox of each folder that is lost since that day or longer; empty where it has no name."""
        return blindness.blind(self.database, self.council, until)

    def trend(self, weeks: int, until: date) -> tuple[Trend, ...]:
        """Findings by clause, rule and severity for each of the ISO weeks that end with the week of `until`."""
        return coverage.trend(self.database, self.council, weeks, until)

    def permit(self, permission: Permission, who: str, now: datetime) -> int:
        """Write a permission down; its number."""
        return papers.add_permit(self.database, self.council, permission, who, now)

    def withdraw(self, number: int, now: datetime) -> bool:
        """Take a permission back; False where no permission in force has that number."""
        return papers.withdraw_permit(self.database, self.council, number, now)

    def permits(self) -> tuple[Permit, ...]:
        """Every permission that was not taken back, in the order it was written down."""
        return papers.permits(self.database, self.council)

    def enqueue_digest(self, recipient: str, week: str, message_id: str, body: bytes, now: datetime) -> bool:
        """Put a digest into the outbox; False where the recipient's digest of that ISO week is there already."""
        return outbox.enqueue(self.database, self.council, recipient, week, message_id, body, now)

    def claim(self, seconds: int, now: datetime) -> Letter | None:
        """The oldest digest that is due, ours for so many seconds; `sending` means it may have left already."""
        return outbox.claim(self.database, self.council, seconds, now)

    def mark_sending(self, letter: Letter, now: datetime) -> None:
        """It is about to be handed over. Raises LeaseLost where somebody else has claimed it since."""
        outbox.mark(self.database, self.council, letter.number, letter.token, now, state="sending")

    def mark_sent(self, letter: Letter, now: datetime) -> None:
        """It has left. Raises LeaseLost where somebody else has claimed it since."""
        outbox.mark(self.database, self.council, letter.number, letter.token, now, state="sent", reason="")

    def mark_later(self, letter: Letter, next_try: datetime, reason: str, now: datetime) -> None:
        """It could not be handed over; `reason` is in our own words. Raises LeaseLost."""
        outbox.mark_later(self.database, self.council, letter.number, letter.token, next_try, reason, now)

    def pending(self) -> tuple[Letter, ...]:
        """Every digest that was not sent yet, oldest first."""
        return outbox.pending(self.database, self.council)

    def mailboxes(self) -> tuple[tuple[str, str], ...]:
        """Each source with each of its mailboxes that was ever read."""
        return facts.mailboxes(self.database, self.council)

    def digests(self) -> tuple[tuple[str, str], ...]:
        """Recipient and ISO week of every digest that was ever put into the outbox."""
        return facts.digests(self.database, self.council)

    def first_scan(self, now: datetime) -> datetime:
        """When mail of this council was first read: now, if it never was."""
        return facts.first_scan(self.database, self.council, now)

    def verdicts(self, first: date, last: date) -> tuple[tuple[str, int], ...]:
        """How often each verdict was given from one day to another, both included."""
        return facts.verdicts(self.database, self.council, first, last)
