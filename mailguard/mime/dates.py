"""The Date header (RFC 5322) → a moment in UTC, or None where it cannot be read."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

_USUAL = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[A-Za-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?"
    r"\s+([+-])(\d{2})(\d{2})(?:\s|\(|$)"
)
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_NAMES, 1)}
_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)


def moment(value: str) -> datetime | None:
    """The moment a Date header names, in UTC; a date without a zone is taken as UTC. Never raises."""
    usual = _USUAL.match(value)
    try:
        found = _built(usual) if usual else _tolerant(value[:200])
        return found if found and found >= _EARLIEST else None
    except (ValueError, OverflowError, IndexError, TypeError, AttributeError):
        return None


def _built(usual: re.Match[str]) -> datetime:
    hours, minutes = int(usual[8]), int(usual[9])
    shift = timedelta(hours=hours, minutes=minutes) * (-1 if usual[7] == "-" else 1)
    month = _MONTHS.get(usual[2].lower(), 0)
    parts = (int(usual[3]), month, int(usual[1]), int(usual[4]), int(usual[5]), min(int(usual[6] or 0), 59))
    return datetime(*parts, tzinfo=timezone(shift)).astimezone(UTC)


def _tolerant(value: str) -> datetime | None:
    parts = parsedate_tz(value)
    if parts is None:
        return None
    local = datetime(*parts[:5], min(parts[5], 59), tzinfo=UTC)
    return local - timedelta(seconds=parts[9] or 0)
