"""What a ModernGov site prints → one clean line, without telephone numbers and postcodes."""

import html
import re
from datetime import date, datetime

_DIGITS = r"(?:\+\s*\d|\(?0)(?:[\s()./-]*\d){6,}"
_NUMBER = re.compile(rf"(?<![\w@.])(?:\(\s*{_DIGITS}\s*\)|{_DIGITS}|\d{{3}}[\s-]\d{{4}}(?!\w)|\d{{6,}})")
_CALLED = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|fax)\b\.?\s*(?:no\b\.?|number)?\s*:?\s*(?=$|[;,.])", re.IGNORECASE
)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b")
_AREA = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?[\s.-]*\d[A-Z]{2}\b", re.IGNORECASE)
_STREET = (
    r"(?:street|road|rd|lane|avenue|ave|close|drive|row|way|crescent|cres|gardens|gdns|grove|terrace|place|court|square"
    r"|mews|walk|park|hill|green|view|rise|parade|house|cottages?|farm|croft|wharf|quay|gate|yard|fold|drove|villas?"
    r"|bungalow|apartments?|heol|ffordd|stryd|clos|st(?=\.?\s*(?:[,;)]|$)))"
)
_BETWEEN = r"(?:[\s,]+[^\W\d][\w.'\u2019-]*){0,4}?"
_LINE = re.compile(
    rf"(?<![\w.])\d{{1,4}}[a-z]?{_BETWEEN}[\s,]+{_STREET}\b|\b(?:flat|apartment|unit)\s+\d|\bp\.?\s?o\.?\s?box\b",
    re.IGNORECASE,
)
# Without a number only what is no party and hardly ever a surname: Green and Hill are both.
_HOUSE = re.compile(
    r",\s*(?:[^\W\d][\w.'\u2019-]*\s+){1,3}(?:street|road|lane|avenue|drive|crescent|gardens|terrace|mews|house"
    r"|cottages?|farm|bungalow)\s*(?:[,;)]|$)",
    re.IGNORECASE,
)
_LONGEST = 300


def tidy(text: str | None) -> str:
    """One line: entities decoded where they were written twice, blanks single, nothing that cannot be seen."""
    decoded = text or ""
    for _ in range(2):
        decoded = html.unescape(decoded)
    visible = "".join(letter if letter.isprintable() else " " for letter in decoded[: 10 * _LONGEST])
    return " ".join(visible.split())[:_LONGEST].strip()


def public(text: str | None) -> str:
    """The same, with whatever looks like a telephone number or a postcode taken out."""
    bare = _POSTCODE.sub("", _NUMBER.sub("", tidy(text)))
    return " ".join(_CALLED.sub("", bare).split()).strip(" ,;:-")


def numbered(text: str) -> bool:
    """Whether the text holds something that looks like a telephone number."""
    return _NUMBER.search(text) is not None


def addressed(text: str, *, places: bool = False) -> bool:
    """Whether a postal address seems to stand in it: a postcode, or a number and a street.

    With `places` a street or house without a number, after a comma, is one as well: no name or party holds such.
    """
    line = tidy(text)
    found = _AREA.search(line) or _LINE.search(line) or (places and _HOUSE.search(line))
    return bool(found)


def day(text: str | None) -> date | None:
    """A day written 08/05/2023; None for `unspecified` and whatever else is no day."""
    try:
        return datetime.strptime(tidy(text), "%d/%m/%Y").date()  # noqa: DTZ007 - a day, which has no time zone
    except ValueError:
        return None
