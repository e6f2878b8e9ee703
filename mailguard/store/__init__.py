"""Keeps outcomes, findings, verdicts, permissions, the short history and the digests on their way out.

One transaction writes what was said of a chunk of messages and how far the folder is read, so that no message is
lost and no finding is doubled, whatever dies when. Of mail that shows nothing only keyed hashes, days and ids of the
register are kept. SQLAlchemy and Alembic live here and nowhere else; every fault of the database comes out as a
StoreError with a sentence for whoever looks after the machine.
"""

from mailguard.store.coverage import week_days, week_of
from mailguard.store.database import exists, must_exist
from mailguard.store.key import keyed_hash, load_key
from mailguard.store.store import Store, open_store
from mailguard.store.values import (
    Coverage,
    Decision,
    Envelope,
    Hidden,
    Judged,
    Kept,
    Lease,
    LeaseLost,
    Letter,
    Observer,
    Permit,
    Place,
    Status,
    Step,
    Trend,
    UnknownFinding,
    Unseen,
    Verdict,
    unobserved,
)

__all__ = [
    "Coverage",
    "Decision",
    "Envelope",
    "Hidden",
    "Judged",
    "Kept",
    "Lease",
    "LeaseLost",
    "Letter",
    "Observer",
    "Permit",
    "Place",
    "Status",
    "Step",
    "Store",
    "Trend",
    "UnknownFinding",
    "Unseen",
    "Verdict",
    "exists",
    "keyed_hash",
    "load_key",
    "must_exist",
    "open_store",
    "unobserved",
    "week_days",
    "week_of",
]
