"""The tables, the same on SQLite and PostgreSQL.

Moments are kept as whole microseconds since 1970 in UTC, so that both databases compare them alike. Hashes are
keyed (hex), so that nobody without the key can try words or names against them.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

from mailguard.finding import Tally

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
SECOND = timedelta(seconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept as microseconds since 1970 in UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """The moment as a number; raises TypeError where it has no time zone."""
        return None if value is None else (value - EPOCH) // MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """The number as a moment in UTC."""
        return None if value is None else EPOCH + value * MICROSECOND


def later(now: datetime, seconds: float) -> datetime:
    """So many seconds after that moment."""
    return datetime.fromtimestamp(now.timestamp() + seconds, now.tzinfo)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

meta = Table("meta", metadata, Column("name", String(40), primary_key=True), Column("value", Text, nullable=False))

# A partition is one folder of one mailbox: who works on it (token, until) and how far that has come (cursor).
partition = Table(
    "partition",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("council", String(200), nullable=False),
    Column("source", String(200), nullable=False),
    Column("mailbox", String(320), nullable=False),
    Column("folder", String(500), nullable=False),
    Column("cursor", Text, nullable=False),
    Column("token", Integer, nullable=False),
    Column("lease_until", Moment, nullable=False),
    Column("lease_seconds", Integer, nullable=False),
    UniqueConstraint("council", "source", "mailbox", "folder"),
)

# One row for every message a source listed: the one term of coverage it counts under. `key` is a keyed hash of the
# source's own name for it; `message` a keyed hash of its identity, emptied when the history is forgotten.
listed = Table(
    "listed",
    metadata,
    Column("partition", ForeignKey("partition.number"), primary_key=True),
    Column("key", String(32), primary_key=True),
    Column("day", Date, nullable=False),
    Column("message", String(32), nullable=False),
    Column("term", String(10), nullable=False),
    CheckConstraint("term in ({})".format(", ".join(f"'{term}'" for term in Tally)), name="term"),
    Index("ix_listed_day", "day"),
    sqlite_with_rowid=False,
)

# What was not checked, not read or went wrong. `reason` is in our own words and never names a file.
outcome = Table(
    "outcome",
    metadata,
    Column("council", String(200), primary_key=True),
    Column("message", String(32), primary_key=True),
    Column("kind", String(10), primary_key=True),
    Column("rule", String(100), primary_key=True),
    Column("reason", String(400), primary_key=True),
    Column("mailbox", String(320), nullable=False),
    Column("day", Date, nullable=False),
    Index("ix_outcome_day", "day"),
)

# A folder that cannot be read now, since `day`; a source that cannot be listed has no folder, and one that was never
# listed no mailbox either. The row goes as soon as it is read again.
unreached = Table(
    "unreached",
    metadata,
    Column("council", String(200), primary_key=True),
    Column("source", String(200), primary_key=True),
    Column("mailbox", String(320), primary_key=True),
    Column("folder", String(500), primary_key=True),
    Column("day", Date, nullable=False),
)

# `envelope` is when the message was sent, by and to whom, and its subject; NULL where an older program found it.
finding = Table(
    "finding",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("council", String(200), nullable=False),
    Column("message", String(32), nullable=False),
    Column("rule", String(100), nullable=False),
    Column("by", String(320), nullable=False),
    Column("rule_version", String(40), nullable=False),
    Column("clause", String(40), nullable=False),
    Column("clause_text", Text, nullable=False),
    Column("severity", String(10), nullable=False),
    Column("evidence", LargeBinary, nullable=False),
    Column("about", LargeBinary, nullable=False),
    Column("advice", Text, nullable=False),
    Column("mailbox", String(320), nullable=False),
    Column("day", Date, nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("status", String(6), nullable=False),
    Column("verdict", String(20)),
    Column("envelope", LargeBinary),
    UniqueConstraint("council", "message", "rule", "by"),
    CheckConstraint("status in ('open', 'closed')", name="status"),
    Index("ix_finding_day", "day"),
)

# Where the message of a finding was met: the source's own key, so that a reviewer can find the mail again.
place = Table(
    "place",
    metadata,
    Column("finding", ForeignKey("finding.id"), primary_key=True),
    Column("partition", ForeignKey("partition.number"), primary_key=True),
    Column("key", String(500), primary_key=True),
)

# Every verdict ever given; the newest also stands in the finding.
verdict = Table(
    "verdict",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("finding", ForeignKey("finding.id"), nullable=False),
    Column("verdict", String(20), nullable=False),
    Column("reason", Text, nullable=False),
    Column("who", String(320), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_verdict_finding", "finding"),
)

trace = Table(
    "trace",
    metadata,
    Column("council", String(200), primary_key=True),
    Column("message", String(64), primary_key=True),
    Column("date", Moment, nullable=False),
    Column("writer", String(320), nullable=False),
    Column("past", LargeBinary, nullable=False),
    Index("ix_trace_writer", "council", "writer", "date"),
)

thread = Table(
    "thread",
    metadata,
    Column("council", String(200), primary_key=True),
    Column("thread", String(64), primary_key=True),
    Column("message", String(64), primary_key=True),
    Column("date", Moment, nullable=False),
    sqlite_with_rowid=False,
)

permit = Table(
    "permit",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("council", String(200), nullable=False),
    Column("permission", LargeBinary, nullable=False),
    Column("who", String(320), nullable=False),
    Column("at", Moment, nullable=False),
    Column("withdrawn", Moment),
)

# The outbox of digests: new → sending → sent. A letter found in `sending` may have left already.
letter = Table(
    "letter",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("council", String(200), nullable=False),
    Column("recipient", String(320), nullable=False),
    Column("week", String(8), nullable=False),
    Column("message_id", String(400), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("state", String(8), nullable=False),
    Column("token", Integer, nullable=False),
    Column("claimed_until", Moment, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("next_try", Moment, nullable=False),
    Column("reason", Text, nullable=False),
    Column("changed", Moment, nullable=False),
    UniqueConstraint("council", "recipient", "week"),
    CheckConstraint("state in ('new', 'sending', 'sent')", name="state"),
)
