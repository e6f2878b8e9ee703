"""The one transaction: outcomes, findings, history and cursor of a chunk, all of them or none.

The cursor moves only where the token is still ours. Whoever was frozen past the lease finds no row to change, rolls
back and has written nothing; so work that is handed out at least once has its effect exactly once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Connection, Row, bindparam, cast, select, update

from mailguard.correspondence.past import Past
from mailguard.finding import Evidence, Failed, Finding, NotRead, Outcome, Unchecked, tally
from mailguard.store.database import Database, add_if_new
from mailguard.store.history import batches, remember, remembered
from mailguard.store.key import keyed_hash
from mailguard.store.plain import plain, plain_bytes, plain_envelope
from mailguard.store.schema import MICROSECOND, SECOND, Moment, finding, listed, outcome, partition, place
from mailguard.store.values import Judged, LeaseLost, Observer, Status, Step

LOST = "somebody else has taken this folder over; nothing was written, and nothing is lost"
ID_LENGTHS = (8, 12, 32)

# Put together once: that takes longer than the database needs to answer.
_OURS = partition.c.number == bindparam("ours")
_MAILBOX = select(partition.c.mailbox).where(_OURS)
_RENEWED = bindparam("now", type_=Moment) + cast(partition.c.lease_seconds, BigInteger) * (SECOND // MICROSECOND)
_MOVE = update(partition).where(_OURS, partition.c.token == bindparam("held"))
_MOVE = _MOVE.values(cursor=bindparam("here"), lease_until=_RENEWED)
_IDS = select(finding.c.message, finding.c.rule, finding.c.by, finding.c.id)
_IDS = _IDS.where(finding.c.council == bindparam("ours"), finding.c.message.in_(bindparam("met", expanding=True)))
_TOLD = select(finding.c.id, finding.c.message, finding.c.by, finding.c.evidence)
_TOLD = _TOLD.where(finding.c.council == bindparam("ours"), finding.c.message.in_(bindparam("met", expanding=True)))
_EVIDENCE = msgspec.json.Decoder(tuple[Evidence, ...])
_TAKEN = select(finding.c.id).where(finding.c.id.in_(bindparam("ids", expanding=True)))


@dataclass(frozen=True, slots=True)
class Chunk:
    """What every row of the chunk needs: whose it is, and where it was met. `hashes` are of the identities."""

    council: str
    key: bytes
    number: int
    now: datetime
    judged: Sequence[Judged]
    hashes: Sequence[str]

    def traces(self) -> Iterator[Past]:
        """What is to be remembered; a message that told of words remembers the name of its findings."""
        for each, message in zip(self.judged, self.hashes, strict=True):
            if each.trace is not None:
                yield replace(each.trace, found=message) if each.trace.remarks else each.trace


def record(
    database: Database,
    chunk: Chunk,
    token: int,
    cursor: str,
    at: Observer,
) -> int:
    """Write the chunk and move the cursor in one transaction; how many findings are new.

    Raises LeaseLost where the token is no longer ours, StoreError where it cannot be written.
    """
    with database.writing() as connection:
        at(Step.INSERT, "before")
        fresh = write_rows(connection, chunk)
        at(Step.INSERT, "after")
        at(Step.CURSOR, "before")
        move_cursor(connection, chunk.number, token, cursor, chunk.now)
        at(Step.CURSOR, "after")
        at(Step.COMMIT, "before")
    at(Step.COMMIT, "after")
    return fresh


def new_chunk(council: str, key: bytes, number: int, judged: Sequence[Judged], now: datetime) -> Chunk:
    """The chunk with its hashes, made before the write lock is taken."""
    return Chunk(council, key, number, now, judged, [keyed_hash(key, council, each.identity) for each in judged])


def write_rows(connection: Connection, chunk: Chunk) -> int:
    """All rows of the chunk but the cursor; how many findings are new."""
    write_listed(connection, chunk)
    return write_said(connection, chunk)


def write_said(connection: Connection, chunk: Chunk) -> int:
    """What was said of the messages and what is remembered of them; how many findings are new."""
    mailbox: str = connection.execute(_MAILBOX, {"ours": chunk.number}).scalar_one()
    add_if_new(connection, outcome, _outcome_rows(chunk, mailbox))
    fresh = write_findings(connection, chunk, mailbox)
    remember(connection, chunk.council, list(chunk.traces()))
    add_places(connection, chunk)
    return fresh


def write_listed(connection: Connection, chunk: Chunk) -> None:
    """One row for every message: the one term it counts under."""
    rows = [
        {
            "partition": chunk.number,
            "key": keyed_hash(chunk.key, each.key),
            "day": each.day,
            "message": message,
            "term": tally(each.outcomes).value,
        }
        for each, message in zip(chunk.judged, chunk.hashes, strict=True)
    ]
    add_if_new(connection, listed, rows)


def move_cursor(connection: Connection, number: int, token: int, cursor: str, now: datetime) -> None:
    """Move the cursor and renew the lease where the token is ours; raises LeaseLost where it is not."""
    moved = {"ours": number, "held": token, "here": plain(cursor), "now": now}
    if not connection.execute(_MOVE, moved).rowcount:
        raise LeaseLost(f"{LOST}.")


def _outcome_rows(chunk: Chunk, mailbox: str) -> list[dict[str, object]]:
    """What was not checked, not read or went wrong; clear messages and findings have no row here."""
    return [
        {
            "council": chunk.council,
            "message": message,
            "kind": kind,
            "rule": rule,
            "reason": plain(reason, 400),
            "mailbox": mailbox,
            "day": each.day,
        }
        for each, message in zip(chunk.judged, chunk.hashes, strict=True)
        for kind, rule, reason in filter(None, map(_shortfall, each.outcomes))
    ]


def _shortfall(said: Outcome) -> tuple[str, str, str] | None:
    """Kind, rule and reason; the names of attachments are left out, they are the writer's words."""
    match said:
        case Unchecked():
            parts = {"attachment" if part.startswith("attachment:") else part for part in said.hidden}
            return "unchecked", said.rule, ", ".join(sorted(parts))
        case Failed():
            return "failed", said.rule or "", said.error
        case NotRead():
            return "not-read", "", said.lane
        case Finding():
            return None


def write_findings(connection: Connection, chunk: Chunk, mailbox: str) -> int:
    """Add what is new, and to what is known the place where it was met again; how many are new."""
    met = [
        (message, each, said)
        for each, message in zip(chunk.judged, chunk.hashes, strict=True)
        for said in each.outcomes
        if isinstance(said, Finding)
    ]
    if not met:
        return 0
    ids = _known_ids(connection, chunk, {message for message, _, _ in met})
    taken = _taken(connection, {_fingerprint(chunk, message, said)[: ID_LENGTHS[0]] for message, _, said in met})
    rows = []
    for message, each, said in met:
        name = (message, said.rule, plain(said.by, 320))
        if name not in ids:
            ids[name] = _new_id(_fingerprint(chunk, message, said), taken)
            taken.add(ids[name])
            rows.append(_finding_row(chunk, message, each, said) | {"id": ids[name], "mailbox": mailbox})
    fresh = add_if_new(connection, finding, rows)
    places = {(ids[message, said.rule, plain(said.by, 320)], plain(each.key, 500)) for message, each, said in met}
    found = [{"finding": id_, "partition": chunk.number, "key": key} for id_, key in sorted(places)]
    add_if_new(connection, place, found)
    return fresh


def _fingerprint(chunk: Chunk, message: str, said: Finding) -> str:
    return keyed_hash(chunk.key, chunk.council, message, said.rule, said.by)


def _known_ids(connection: Connection, chunk: Chunk, messages: set[str]) -> dict[tuple[str, str, str], str]:
    rows = connection.execute(_IDS, {"ours": chunk.council, "met": list(messages)})
    return {(row.message, row.rule, row.by): row.id for row in rows}


def _taken(connection: Connection, ids: set[str]) -> set[str]:
    return set(connection.execute(_TAKEN, {"ids": list(ids)}).scalars())


def _new_id(fingerprint: str, taken: set[str]) -> str:
    """The shortest beginning of the fingerprint that no other finding has."""
    return next(fingerprint[:length] for length in ID_LENGTHS if fingerprint[:length] not in taken)


def _finding_row(chunk: Chunk, message: str, each: Judged, said: Finding) -> dict[str, object]:
    return {
        "council": chunk.council,
        "message": message,
        "rule": said.rule,
        "by": plain(said.by, 320),
        "rule_version": said.rule_version,
        "clause": said.clause.number,
        "clause_text": plain(said.clause.text),
        "severity": said.severity.value,
        "evidence": plain_bytes(said.evidence),
        "about": msgspec.json.encode(said.about),
        "advice": plain(said.advice),
        "day": each.day,
        "first_seen": chunk.now,
        "status": Status.OPEN.value,
        "envelope": plain_envelope(each.envelope) if each.envelope else None,
    }


def add_places(connection: Connection, chunk: Chunk) -> None:
    """Add the place of a message that only repeats words to the findings that tell of them."""
    met = [(each.key, again) for each in chunk.judged for again in each.again]
    if not met:
        return
    told = remembered(connection, chunk.council, sorted({again.message for _, again in met}))
    names = sorted({past.found for past in told.values() if past.found})
    ids: dict[tuple[str, str, str], set[str]] = {}
    for row in _evidence_of(connection, chunk.council, names):
        for each in _EVIDENCE.decode(row.evidence):
            ids.setdefault((row.message, row.by, each.key.partition(":")[2]), set()).add(row.id)
    places = {
        (id_, plain(key, 500))
        for key, again in met
        if again.message in told
        for id_ in ids.get((told[again.message].found, plain(again.by, 320), plain(again.words)), ())
    }
    found = [{"finding": id_, "partition": chunk.number, "key": key} for id_, key in sorted(places)]
    add_if_new(connection, place, found)


def _evidence_of(connection: Connection, council: str, messages: Sequence[str]) -> Iterator[Row[Any, Any, Any, Any]]:
    for some in batches(messages):
        yield from connection.execute(_TOLD, {"ours": council, "met": some})
