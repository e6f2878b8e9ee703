"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    _work()
    _counts()
    _findings()
    _decisions()
    _history()
    _papers()


def _work() -> None:
    """Who works on what."""
    op.create_table(
        "meta",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_meta"),
    )
    op.create_table(
        "partition",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("council", sa.String(length=200), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("mailbox", sa.String(length=320), nullable=False),
        sa.Column("folder", sa.String(length=500), nullable=False),
        sa.Column("cursor", sa.Text(), nullable=False),
        sa.Column("token", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.BigInteger(), nullable=False),
        sa.Column("lease_seconds", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_partition"),
        sa.UniqueConstraint("council", "source", "mailbox", "folder", name="uq_partition_council"),
    )


def _counts() -> None:
    """What every listed message counted under, and what could not be seen."""
    op.create_table(
        "listed",
        sa.Column("partition", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("message", sa.String(length=32), nullable=False),
        sa.Column("term", sa.String(length=10), nullable=False),
        sa.CheckConstraint("term in ('found', 'failed', 'unchecked', 'clear', 'not_read')", name="ck_listed_term"),
        sa.ForeignKeyConstraint(["partition"], ["partition.number"], name="fk_listed_partition"),
        sa.PrimaryKeyConstraint("partition", "key", name="pk_listed"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_listed_day", "listed", ["day"])
    op.create_table(
        "outcome",
        sa.Column("council", sa.String(length=200), nullable=False),
        sa.Column("message", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("rule", sa.String(length=100), nullable=False),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.Column("mailbox", sa.String(length=320), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("council", "message", "kind", "rule", "reason", name="pk_outcome"),
    )
    op.create_index("ix_outcome_day", "outcome", ["day"])
    op.create_table(
        "unreached",
        sa.Column("council", sa.String(length=200), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column("mailbox", sa.String(length=320), nullable=False),
        sa.Column("folder", sa.String(length=500), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("council", "source", "mailbox", "folder", name="pk_unreached"),
    )


def _findings() -> None:
    """Findings."""
    op.create_table(
        "finding",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("council", sa.String(length=200), nullable=False),
        sa.Column("message", sa.String(length=32), nullable=False),
        sa.Column("rule", sa.String(length=100), nullable=False),
        sa.Column("by", sa.String(length=320), nullable=False),
        sa.Column("rule_version", sa.String(length=40), nullable=False),
        sa.Column("clause", sa.String(length=40), nullable=False),
        sa.Column("clause_text", sa.Text(), nullable=False),
        sa.Column("severity", sa.String(length=10), nullable=False),
        sa.Column("evidence", sa.LargeBinary(), nullable=False),
        sa.Column("about", sa.LargeBinary(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("mailbox", sa.String(length=320), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("first_seen", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.String(length=6), nullable=False),
        sa.Column("verdict", sa.String(length=20), nullable=True),
        sa.CheckConstraint("status in ('open', 'closed')", name="ck_finding_status"),
        sa.PrimaryKeyConstraint("id", name="pk_finding"),
        sa.UniqueConstraint("council", "message", "rule", "by", name="uq_finding_council"),
    )
    op.create_index("ix_finding_day", "finding", ["day"])


def _decisions() -> None:
    """Where findings were met, and what was decided."""
    op.create_table(
        "place",
        sa.Column("finding", sa.String(length=32), nullable=False),
        sa.Column("partition", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(["finding"], ["finding.id"], name="fk_place_finding"),
        sa.ForeignKeyConstraint(["partition"], ["partition.number"], name="fk_place_partition"),
        sa.PrimaryKeyConstraint("finding", "partition", "key", name="pk_place"),
    )
    op.create_table(
        "verdict",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("finding", sa.String(length=32), nullable=False),
        sa.Column("verdict", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("who", sa.String(length=320), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["finding"], ["finding.id"], name="fk_verdict_finding"),
        sa.PrimaryKeyConstraint("number", name="pk_verdict"),
    )
    op.create_index("ix_verdict_finding", "verdict", ["finding"])


def _history() -> None:
    """What is remembered of mail that shows nothing."""
    op.create_table(
        "trace",
        sa.Column("council", sa.String(length=200), nullable=False),
        sa.Column("message", sa.String(length=64), nullable=False),
        sa.Column("date", sa.BigInteger(), nullable=False),
        sa.Column("writer", sa.String(length=320), nullable=False),
        sa.Column("past", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("council", "message", name="pk_trace"),
    )
    op.create_index("ix_trace_writer", "trace", ["council", "writer", "date"])
    op.create_table(
        "thread",
        sa.Column("council", sa.String(length=200), nullable=False),
        sa.Column("thread", sa.String(length=64), nullable=False),
        sa.Column("message", sa.String(length=64), nullable=False),
        sa.Column("date", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("council", "thread", "message", name="pk_thread"),
        sqlite_with_rowid=False,
    )


def _papers() -> None:
    """Permissions, and digests on their way out."""
    op.create_table(
        "permit",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("council", sa.String(length=200), nullable=False),
        sa.Column("permission", sa.LargeBinary(), nullable=False),
        sa.Column("who", sa.String(length=320), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("withdrawn", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_permit"),
    )
    op.create_table(
        "letter",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("council", sa.String(length=200), nullable=False),
        sa.Column("recipient", sa.String(length=320), nullable=False),
        sa.Column("week", sa.String(length=8), nullable=False),
        sa.Column("message_id", sa.String(length=400), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("token", sa.Integer(), nullable=False),
        sa.Column("claimed_until", sa.BigInteger(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_try", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("changed", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("state in ('new', 'sending', 'sent')", name="ck_letter_state"),
        sa.PrimaryKeyConstraint("number", name="pk_letter"),
        sa.UniqueConstraint("council", "recipient", "week", name="uq_letter_council"),
    )
