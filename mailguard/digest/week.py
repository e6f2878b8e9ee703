"""An ISO week: the span that one digest covers and the key under which it is sent once."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

_WRITTEN = re.compile(r"(\d{4})-W(\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """A week from Monday to Sunday, numbered as ISO 8601 has it; weeks compare by time.

    `year` is the ISO year, which differs from the calendar's in the days around New Year. Raises ValueError for a
    week that the year does not have.
    """

    year: int
    number: int

    def __post_init__(self) -> None:
        date.fromisocalendar(self.year, self.number, 1)

    def __str__(self) -> str:
        return f"{self.year}-W{self.number:02}"

    @classmethod
    def of(cls, day: date) -> "Week":
        """The week in which a day lies."""
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @classmethod
    def at(cls, moment: datetime, zone: tzinfo) -> "Week":
        """The week in which an aware moment lies, by the clocks of `zone`."""
        return cls.of(moment.astimezone(zone).date())

    @classmethod
    def read(cls, text: str) -> "Week":
        """The week written as `2026-W47`; raises ValueError for anything else."""
        found = _WRITTEN.fullmatch(text)
        if found is None:
            raise ValueError(f"{text!r} is not a week; an example is 2026-W47")
        return cls(int(found[1]), int(found[2]))

    @property
    def first(self) -> date:
        """Its Monday."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its Sunday."""
        return self.first + timedelta(days=6)

    def later(self, weeks: int) -> "Week":
        """The week so many weeks on; a negative number goes back."""
        return Week.of(self.first + timedelta(weeks=weeks))


def between(start: Week, end: Week) -> tuple[Week, ...]:
    """Every week from `start` to `end`, both included, oldest first; none where `start` is the later."""
    weeks = (end.first - start.first).days // 7
    return tuple(start.later(step) for step in range(weeks + 1))
