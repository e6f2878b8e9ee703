"""Findings as a reviewer sees them, and what the reviewer decides."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from mailguard.finding import Clause, Evidence, Finding, Severity
from mailguard.store.database import Database
from mailguard.store.history import batches
from mailguard.store.plain import plain
from mailguard.store.schema import finding, partition, place, verdict
from mailguard.store.values import Decision, Envelope, Kept, Place, Status, UnknownFinding, Verdict

_EVIDENCE = msgspec.json.Decoder(tuple[Evidence, ...])
_ABOUT = msgspec.json.Decoder(tuple[str, ...])
_ENVELOPE = msgspec.json.Decoder(Envelope)


def findings(
    database: Database, council: str, since: date | None = None, status: Status | None = None
) -> tuple[Kept, ...]:
    """Findings of messages of that day or later, oldest first."""
    asked = select(finding).where(finding.c.council == council)
    if since is not None:
        asked = asked.where(finding.c.day >= since)
    if status is not None:
        asked = asked.where(finding.c.status == status.value)
    with database.reading() as connection:
        rows = connection.execute(asked.order_by(finding.c.day, finding.c.first_seen, finding.c.id)).all()
        places = _places(connection, [row.id for row in rows])
    return tuple(_kept(row, tuple(places.get(row.id, ()))) for row in rows)


def _places(connection: Connection, ids: Sequence[str]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    columns = (place.c.finding, partition.c.source, partition.c.mailbox, partition.c.folder, place.c.key)
    for some in batches(ids):
        asked = select(*columns).join(partition, partition.c.number == place.c.partition)
        asked = asked.where(place.c.finding.in_(some)).order_by(place.c.partition, place.c.key)
        for row in connection.execute(asked):
            found.setdefault(row.finding, []).append(Place(row.source, row.mailbox, row.folder, row.key))
    return found


def _kept(row: Row[Any], places: tuple[Place, ...]) -> Kept:
    said = Finding(
        rule=row.rule,
        rule_version=row.rule_version,
        clause=Clause(row.clause, row.clause_text),
        severity=Severity(row.severity),
        evidence=_EVIDENCE.decode(row.evidence),
        by=row.by,
        about=_ABOUT.decode(row.about),
        advice=row.advice,
    )
    return Kept(
        id=row.id,
        finding=said,
        mailbox=row.mailbox,
        day=row.day,
        first_seen=row.first_seen,
        status=Status(row.status),
        verdict=Verdict(row.verdict) if row.verdict else None,
        places=places,
        envelope=_ENVELOPE.decode(row.envelope) if row.envelope else None,
    )


def review(
    database: Database, council: str, id_: str, decided: Verdict, reason: str, who: str, now: datetime
) -> Decision:
    """Write the verdict down; `more` leaves the finding open. Raises UnknownFinding."""
    status = Status.OPEN if decided is Verdict.MORE else Status.CLOSED
    given = Decision(finding=id_, verdict=decided, reason=plain(reason), who=plain(who, 320), at=now)
    row = {"finding": id_, "verdict": decided.value, "reason": given.reason, "who": given.who, "at": now}
    with database.writing() as connection:
        ours = update(finding).where(finding.c.council == council, finding.c.id == id_)
        if not connection.execute(ours.values(status=status.value, verdict=decided.value)).rowcount:
            raise UnknownFinding("no finding has that id; `mailguard findings` lists them")
        connection.execute(insert(verdict), row)
    return given


def decisions(database: Database, council: str, id_: str) -> tuple[Decision, ...]:
    """Every verdict given on the finding, oldest first."""
    asked = select(verdict).join(finding, finding.c.id == verdict.c.finding)
    asked = asked.where(finding.c.council == council, finding.c.id == id_).order_by(verdict.c.number)
    with database.reading() as connection:
        rows = connection.execute(asked).all()
    return tuple(
        Decision(finding=row.finding, verdict=Verdict(row.verdict), reason=row.reason, who=row.who, at=row.at)
        for row in rows
    )
