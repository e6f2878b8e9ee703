"""Which digest is due: a question of weeks, answered without a clock of its own.

The last full ISO week has a digest from the council's own day and hour onwards. Weeks in between that had none are
named in the next one; a week that is not over never has one, whatever the clock once said.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailguard.digest import Week, between

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Hour:
    """When the digest of the week before goes out: a day of the week and a time by the clocks of `zone`."""

    zone: ZoneInfo
    day: str = "mon"
    time: time = time(7, 0)

    def of(self, week: Week) -> datetime:
        """The moment, in UTC, from which the digest of that week is due."""
        day = week.later(1).first + timedelta(days=DAYS.index(self.day))
        local = datetime.combine(day, self.time, tzinfo=self.zone)
        return local.astimezone(ZoneInfo("UTC"))


@dataclass(frozen=True, slots=True)
class Due:
    """The digest to write now: for `week`, and naming the weeks that had none."""

    week: Week
    missed: tuple[Week, ...] = ()


def due_weeks(
    now: datetime,
    hour: Hour,
    sent: Collection[Week],
    first_scan: datetime | None,
    mine: Collection[Week] | None = None,
) -> Due | None:
    """The digest that is due at the aware moment `now`, None where there is none.

    `sent` are the weeks for which anybody of the council has a digest, in the outbox or sent; `mine` those of the
    recipient in question (as `sent` unless given), who may be new or whose digest was not written before a crash.
    `first_scan` is when mail was first read: no digest covers the weeks before.
    """
    if first_scan is None:
        return None
    week = last_over(now, hour)
    start = Week.at(first_scan, hour.zone)
    if week < start or week in (sent if mine is None else mine):
        return None
    before = [each for each in sent if each < week]
    begin = max(before).later(1) if before else start
    return Due(week, between(begin, week.later(-1)))


def last_over(now: datetime, hour: Hour) -> Week:
    """The last week whose digest's hour has come."""
    week = Week.at(now, hour.zone).later(-1)
    return week if hour.of(week) <= now else week.later(-1)
