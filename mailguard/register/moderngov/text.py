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


def day(text: str | None) -> date | None:
    """A day written 08/05/2023; None for `unspecified` and whatever else is no day."""
    try:
        return datetime.strptime(tidy(text), "%d/%m/%Y").date()  # noqa: DTZ007 - a day, which has no time zone
    except ValueError:
        return None
