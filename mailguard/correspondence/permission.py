"""A clause's own exception, granted and dated."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """Leave that a clause asks for, given by somebody for something.

    `person` is whose leave it is, or who is authorised, as the clause has it. `to` are the ids of those to whom the
    copy may go (`for` in the file), empty for anyone. `thread` is any Message-ID of the thread, None for all.
    `start` and `end` are days, both included, None where open. It silences `rule` and the lesser rule of the same
    conduct.
    """

    rule: str
    person: str
    granted_by: str
    to: tuple[str, ...] = ()
    thread: str | None = None
    start: date | None = None
    end: date | None = None

    def holds(self, on: date) -> bool:
        """Whether it is in force on that day."""
        return (self.start is None or self.start <= on) and (self.end is None or on <= self.end)
