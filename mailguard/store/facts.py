"""Plain facts that the service asks of the store: whose folders, which digests, since when, how judged."""

from collections import Counter
from datetime import UTC, date, datetime, time

from sqlalchemy import select

from mailguard.store.database import Database, add_if_new
from mailguard.store.schema import finding, letter, meta, partition, verdict

FIRST_SCAN = "first-scan"


def mailboxes(database: Database, council: str) -> tuple[tuple[str, str], ...]:
    """Each source with each of its mailboxes that was ever read."""
    asked = select(partition.c.source, partition.c.mailbox).where(partition.c.council == council).distinct()
    with database.reading() as connection:
        return tuple((row.source, row.mailbox) for row in connection.execute(asked.order_by("source", "mailbox")))


def digests(database: Database, council: str) -> tuple[tuple[str, str], ...]:
    """Recipient and ISO week of every digest that was ever put into the outbox."""
    asked = select(letter.c.recipient, letter.c.week).where(letter.c.council == council).order_by(letter.c.number)
    with database.reading() as connection:
        return tuple((row.recipient, row.week) for row in connection.execute(asked))


def first_scan(database: Database, council: str, now: datetime) -> datetime:
    """When mail of this council was first read: now, if it never was."""
    name = f"{FIRST_SCAN} {council}"[:40]
    with database.writing() as connection:
        add_if_new(connection, meta, [{"name": name, "value": now.astimezone(UTC).isoformat()}])
        value = connection.execute(select(meta.c.value).where(meta.c.name == name)).scalar_one()
    return datetime.fromisoformat(value)


def verdicts(database: Database, council: str, first: date, last: date) -> tuple[tuple[str, int], ...]:
    """How many findings have each verdict given from one day to another, both included and reckoned in UTC.

    Of two verdicts on one finding the later one counts.
    """
    begin = datetime.combine(first, time(), UTC)
    end = datetime.combine(last, time.max, UTC)
    asked = (
        select(verdict.c.finding, verdict.c.verdict)
        .join(finding, finding.c.id == verdict.c.finding)
        .where(finding.c.council == council, verdict.c.at.between(begin, end))
        .order_by(verdict.c.number)
    )
    with database.reading() as connection:
        latest = {row.finding: row.verdict for row in connection.execute(asked)}
    return tuple(sorted(Counter(latest.values()).items()))
