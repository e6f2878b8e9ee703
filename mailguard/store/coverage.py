"""What was listed and what became of it: counts only, per mailbox and day of the council's time zone."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, select, true

from mailguard.errors import StoreError
from mailguard.finding import Severity
from mailguard.store.database import Database
from mailguard.store.schema import finding, listed, outcome, partition
from mailguard.store.values import Coverage, Hidden, Trend, Unseen


def week_days(week: str) -> tuple[date, date]:
    """Monday and Sunday of an ISO week written as `2026-W47`; raises StoreError where it is none (ISO 8601)."""
    year, _, number = week.partition("-W")
    try:
        monday = date.fromisocalendar(int(year), int(number), 1)
    except ValueError:
        raise StoreError("that is no week; an example is 2026-W47") from None
    return monday, monday + timedelta(days=6)


def week_of(day: date) -> str:
    """The ISO week of a day, as `2026-W47`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def coverage(database: Database, council: str, week: str | None = None) -> tuple[Coverage, ...]:
    """The five terms for each mailbox and day, in that order; they add up to what was listed."""
    asked = (
        select(partition.c.mailbox, listed.c.day, listed.c.term, func.count())
        .join(partition, partition.c.number == listed.c.partition)
        .where(partition.c.council == council, _within(listed.c.day, week))
        .group_by(partition.c.mailbox, listed.c.day, listed.c.term)
    )
    terms: dict[tuple[str, date], Counter[str]] = {}
    with database.reading() as connection:
        for mailbox, day, term, number in connection.execute(asked):
            terms.setdefault((mailbox, day), Counter())[term] += number
    return tuple(
        Coverage(mailbox=mailbox, day=day, listed=counts.total(), **counts)
        for (mailbox, day), counts in sorted(terms.items())
    )


def _within(column: ColumnElement[Any], week: str | None) -> ColumnElement[bool]:
    return true() if week is None else column.between(*week_days(week))


def unseen(database: Database, council: str, week: str | None = None) -> tuple[Unseen, ...]:
    """What could not be checked, was not read or went wrong, most first; the reasons go when history is forgotten."""
    names = (outcome.c.mailbox, outcome.c.kind, outcome.c.rule, outcome.c.reason)
    number = func.count().label("number")
    asked = select(*names, number).where(outcome.c.council == council, _within(outcome.c.day, week))
    with database.reading() as connection:
        rows = connection.execute(asked.group_by(*names).order_by(number.desc(), *names)).all()
    return tuple(
        Unseen(mailbox=row.mailbox, kind=row.kind, rule=row.rule or None, reason=row.reason, messages=row.number)
        for row in rows
    )


def hidden(database: Database, council: str, week: str | None = None) -> tuple[Hidden, ...]:
    """From how many messages of a mailbox each part was hidden; a message counts once, whatever rules wanted it."""
    names = (outcome.c.mailbox, outcome.c.reason, outcome.c.message)
    asked = select(*names).where(
        outcome.c.council == council, outcome.c.kind == "unchecked", _within(outcome.c.day, week)
    )
    with database.reading() as connection:
        rows = connection.execute(asked.distinct()).all()
    found = {(row.mailbox, part.partition(":")[0], row.message) for row in rows for part in row.reason.split(", ")}
    counts = Counter((mailbox, part) for mailbox, part, _ in found)
    return tuple(Hidden(mailbox=mailbox, part=part, messages=counts[mailbox, part]) for mailbox, part in sorted(counts))


def trend(database: Database, council: str, weeks: int, until: date) -> tuple[Trend, ...]:
    """Findings by clause, rule and severity for each of the ISO weeks that end with the week of `until`."""
    last = week_days(week_of(until))[1]
    first = last - timedelta(days=7 * weeks - 1)
    names = (finding.c.day, finding.c.clause, finding.c.rule, finding.c.severity)
    asked = select(*names, func.count()).where(finding.c.council == council, finding.c.day.between(first, last))
    counts: Counter[tuple[str, str, str, str]] = Counter()
    with database.reading() as connection:
        for day, clause, rule, severity, number in connection.execute(asked.group_by(*names)):
            counts[week_of(day), clause, rule, severity] += number
    return tuple(
        Trend(week=week, clause=clause, rule=rule, severity=Severity(severity), findings=number)
        for (week, clause, rule, severity), number in sorted(counts.items())
    )
