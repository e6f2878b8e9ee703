"""Dates as mail programs print them above quoted words, in English and Welsh."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from mailguard.language.patterns import regex

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january ion ionawr",
            "feb february chwe chwef chwefror",
            "mar march maw mawrth fawrth",
            "apr april ebr ebrill",
            "may mai fai",
            "jun june meh mehefin fehefin",
            "jul july gor gorff gorffennaf orffennaf",
            "aug august awst",
            "sep sept september med medi fedi",
            "oct october hyd hydref",
            "nov november tach tachwedd dachwedd",
            "dec december rhag rhagfyr ragfyr",
        ),
        start=1,
    )
    for name in names.split()
}
_DAYS = {
    name: number
    for number, names in enumerate(
        (
            "mon monday llun",
            "tue tues tuesday maw mawrth",
            "wed wednesday mer mercher",
            "thu thur thurs thursday iau",
            "fri friday gwe gwener",
            "sat saturday sad sadwrn",
            "sun sunday sul",
        )
    )
    for name in names.split()
}
# Hours ahead of UTC; BST is British Summer Time here. Letters that mean two zones are left out.
_ZONES = {
    "z": 0,
    "ut": 0,
    "utc": 0,
    "gmt": 0,
    "bst": 1,
    "cet": 1,
    "cest": 2,
    "est": -5,
    "edt": -4,
    "pst": -8,
    "pdt": -7,
}

_NONE = 0
"""No month: where case is ignored a long s or a dotless i passes for a letter of its name."""
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ORDINAL = r"(?:st|nd|rd|th|af|ail|il|ydd|fed|ed|eg|ain)?"
_DATE = regex(
    rf"""
      (?<!\d)(?P<y1>\d{{4}})-(?P<m1>\d{{2}})-(?P<d1>\d{{2}})(?!\d)
    | (?<!\d)(?P<d2>\d{{1,2}}){_ORDINAL}[\s.-]{{1,3}}(?:(?:of|o)\s)?
        (?P<m2>{_MONTH})\b\.?,?[\s-]{{0,3}}(?P<y2>\d{{4}})(?!\d)
    | \b(?P<m3>{_MONTH})\b\.?\s{{1,3}}(?P<d3>\d{{1,2}}){_ORDINAL},?\s{{1,3}}(?P<y3>\d{{4}})(?!\d)
    | (?<![\d/.-])(?P<d4>\d{{1,2}})(?P<sep>[/.-])(?P<m4>\d{{1,2}})(?P=sep)(?P<y4>\d{{4}}|\d{{2}})(?![\d/])
    """,
    re.IGNORECASE | re.VERBOSE,
)
_TIME = regex(
    r"(?<![\d:.])(?P<h>\d{1,2})(?:[:.](?P<m>\d{2})(?:[:.](?P<s>\d{2})(?:\.\d{1,9})?)?)?(?![\d:])"
    r"[\s\u202f]?(?P<half>[ap]\.?m\b\.?|y\.?[bhp]\b\.?)?",
    re.IGNORECASE,
)
_BETWEEN = regex(r"T|[\s,]{0,4}(?:(?:at|am|@)\b)?[\s,]{0,4}", re.IGNORECASE)
_ZONE = regex(
    r"[\s\u202f]{0,2}\(?(?:(?:UTC|GMT)?(?P<sign>[+-])(?P<zh>\d{1,2}):?(?P<zm>\d{2})?(?!\d)|(?P<name>[A-Z]{1,4})\b)\)?"
)
_DAY_BEFORE = regex(rf"\b({'|'.join(sorted(_DAYS, key=len, reverse=True))})\b", re.IGNORECASE)


def read_date(text: str) -> datetime | None:
    """Give the moment that a printed date names, or None where it cannot be read.

    Numbers alone are read day first, as in the United Kingdom; a weekday printed beside them must agree. The result
    is aware where a zone is printed and naive otherwise; midnight where no time is printed.
    """
    return find_date(text)[0]


def find_date(text: str) -> tuple[datetime | None, int]:
    """Give the first date in the text and the offset just after it, its time and its zone; (None, 0) without one."""
    found = _DATE.search(text)
    if not found:
        return None, 0
    day = _day(found, text[: found.start()])
    printed, end = _clock(text, found)
    clock = _time(printed) if printed else time()
    zone, end = _zone(text, end) if printed else (None, end)
    # A time that is printed and impossible spoils the whole: half a moment would be a guess.
    return (datetime.combine(day, clock, tzinfo=zone) if day and clock else None), end


def _day(found: re.Match[str], before: str) -> date | None:
    if found["y1"]:
        return _made(found["y1"], found["m1"], found["d1"])
    if found["y2"]:
        return _made(found["y2"], _MONTHS.get(found["m2"].lower(), _NONE), found["d2"])
    if found["y3"]:
        return _made(found["y3"], _MONTHS.get(found["m3"].lower(), _NONE), found["d3"])
    year = found["y4"] if len(found["y4"]) == 4 else f"20{found['y4']}"
    day = _made(year, found["m4"], found["d4"])
    weekdays = _DAY_BEFORE.findall(before[-30:])
    # "Wednesday 3/4/2026" is the American order: not ours to guess.
    return day if day and (not weekdays or _DAYS[weekdays[-1].lower()] == day.weekday()) else None


def _made(year: str, month: str | int, day: str) -> date | None:
    """Give the day, or None where the numbers name none."""
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _clock(text: str, found: re.Match[str]) -> tuple[re.Match[str] | None, int]:
    """Give the time just after the date, or in the last characters before it, and where reading goes on."""
    gap = _BETWEEN.match(text, found.end())
    after = _TIME.match(text, gap.end() if gap else found.end())
    if after and (after["m"] or after["half"]):
        return after, after.end()
    before = [each for each in _TIME.finditer(text[: found.start()][-24:]) if each["m"] or each["half"]]
    return (before[-1] if before else None), found.end()


def _time(found: re.Match[str]) -> time | None:
    hour, half = int(found["h"]), (found["half"] or "").lower().replace(".", "")
    morning = half in {"am", "yb"}
    if morning and hour > 12:
        return None
    if half and hour <= 12:
        hour = hour % 12 + (0 if morning else 12)
    try:
        return time(hour, int(found["m"] or 0), int(found["s"] or 0))
    except ValueError:
        return None


def _zone(text: str, end: int) -> tuple[timezone | None, int]:
    found = _ZONE.match(text, end)
    if not found:
        return None, end
    if found["sign"]:
        away = timedelta(hours=int(found["zh"]), minutes=int(found["zm"] or 0))
        if away >= timedelta(hours=24):
            return None, end
        return timezone(-away if found["sign"] == "-" else away), found.end()
    hours = _ZONES.get(found["name"].lower())
    if hours is None:
        return None, end
    return (timezone(timedelta(hours=hours)) if hours else UTC), found.end()
