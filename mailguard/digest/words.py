"""Numbers, lists and dates as a person writes them."""

import unicodedata
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from mailguard.digest.week import Week

_HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def amount(number: int, one: str, many: str = "") -> str:
    """A number with its noun: `1 message`, `2,104 messages`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def verb(number: int, one: str, many: str) -> str:
    """The form of a verb that goes with a number: `1 has`, `2 have`."""
    return one if number == 1 else many


def listing(parts: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def day(value: date, year: bool = True) -> str:
    """`16 November 2026`."""
    return f"{value.day} {value:%B}" + (f" {value.year}" if year else "")


def span(first: date, last: date) -> str:
    """`16 to 22 November 2026`, with month and year said once where they are the same."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{day(first, year=first.year != last.year)} to {day(last)}"


def weeks(values: Sequence[Week]) -> str:
    """`week 44`, `weeks 44, 45 and 46`; the year is named where they are of several years."""
    several = len({week.year for week in values}) > 1
    names = [f"{week.number} of {week.year}" if several else str(week.number) for week in values]
    return f"{verb(len(values), 'week', 'weeks')} {listing(names)}"


def share(part: int, whole: int) -> str:
    """A percentage with one decimal, rounded down: 100% is said only of all."""
    if whole == 0:
        return "0%"
    thousandths = Fraction(part * 1000, whole).__floor__()
    return f"{thousandths // 10}%" if thousandths % 10 == 0 else f"{thousandths / 10:.1f}%"


def visible(text: str) -> str:
    """The text on one line, every letter that hides or reorders others written out: `⟦U+202E⟧`."""
    line = " ".join(text.split())
    return "".join(f"⟦U+{ord(c):04X}⟧" if unicodedata.category(c) in _HIDDEN else c for c in line)


def shorten(text: str, limit: int = 150) -> str:
    """At most `limit` letters of a clause, cut between words and marked where it is cut."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"
