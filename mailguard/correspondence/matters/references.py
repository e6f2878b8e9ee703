"""References of applications and cases in running text, told from telephone numbers, dates and sums of money.

A reference with letters in it, or with two strokes, stands for itself; bare figures are one only after a word such
as "application".
"""

import re
from collections.abc import Iterator

from mailguard.language.patterns import regex

_SLASHED = regex(
    r"(?<![\w/@.£$€%:-])(?=[A-Z0-9/.-]{0,40}\d{2})"
    r"(?:[A-Z]{1,3}\d{0,2}\.)?(?:[A-Z0-9][A-Z0-9-]{0,9}/{1,2}|/(?=\d{4}/)){1,4}[A-Z0-9_]{1,10}(?:/(?=[\s,.;:)]|$))?(?![\w/@%])"
)
_TAILED = regex(
    r"(?<![\w/@.£$€%-])(?:[A-Z]{1,4}\d{0,2}[-.]\d{2,4}[-.]\d{3,6}(?:[-.]?[A-Z]{1,4})?|[A-Z]\d{2}-\d{4,5}[A-Z]{0,4}"
    r"|\d-\d{4}-\d{3,5}(?:-[A-Z])?|[A-Z]\d{4}\.\d{2}|\d{2}[A-Z]{2}\d{4}[A-Z]{2}|\d{6,7}(?:FUL|OUT|HOU|ADV|LBC|TPO)"
    r"|P\d{6}\([A-Z]{2}\d{2}\)|[A-Z]{2}\d{4}/\d{4,6})(?![\w/@])"
)
_CASE = regex(
    r"(?<![\w/@.-])(?:(?:ENF|ENFC|ENFO|UNAUTH|LIC|LICPR|PREM|PRM|LAPRE)[/.-]?\d{2,6}(?:[/.-]\d{2,6})?(?:[/.-][A-Z]{1,6})?"
    r"|\d{2,4}[/.-]\d{3,6}[/.-](?:ENFC?|COMP|UNAUTH))(?![\w/@])"
)
_LEADING = regex(
    r"\b(?:application|planning|enforcement|appeal|case|licen[cs]e|licensing|premises|permit|notice|complaint|service"
    r" request|our ref(?:erence)?|your ref(?:erence)?|ref(?:erence)?)\.?:?(?: (?:no\.?|number"
    r"|ref(?:erence)?\.?:?)){0,2}:?"
    r" {0,2}(?P<ref>[A-Z]{0,3}\d{2}[A-Z]?\d{3,7}[A-Z]{0,3})\b",
    re.I,
)
_CONTEXT = regex(
    r"\b(?:planning|application|enforcement|licen[cs]\w{1,4}|premises|notice|complaint|site|development|appeal|ref"
    r"|reference|case)\b",
    re.I,
)
_NEAR = 120
_NONE = regex(
    r"(?:\d{1,2}/\d{1,2}/(?:\d{2}|(?:19|20)\d{2})|(?:19|20)\d{2}/\d{1,2}(?:/\d{1,2})?|\d{1,2}/(?:19|20)\d\d"
    r"|(?:19|20)\d\d/(?:19|20)\d\d|(?:FY)?\d{2}/\d{2}|\d{1,3}/\d{1,3}|0\d{3,5}/\d{5,7}|[A-Z]{1,2}/\d|\d{1,2}/\d{1,2}/\d{1,2}"
    r"|Q[1-4]/\d{2,4}|\d{1,2}/\d{1,2}/\d{2,4}-\d{1,2}/\d{1,2}/\d{2,4})\Z"
)
_OTHERS = regex(
    r"(?:INV|PO|SO|DN|CN|GRN|FOIA?|EIR|D?SAR|IR|CRM|INC|REQ|CHG|TKT|HR|EC|EEC|EU|(?:UK)?SI|ISO|IEC|BS|RA|AA|CIL|ICO|LGSCO"
    r"|HS\d|M\d{1,2}|P45|P60)\d*[/.-]|[\d/]+/E[CU]\Z"
)
"""What invoices, orders, requests for information, laws and roads are numbered with."""
_DIALLED = regex(r"(?<=\d[ )])")
_LONGEST = 20_000


def references(text: str, *, led: bool = False) -> Iterator[str]:
    """Every reference in the text, in its order, each once; `led` says that a word of such matters stands near it."""
    text = text[:_LONGEST]
    found: dict[str, int] = {}
    for pattern in (_SLASHED, _TAILED, _CASE):
        for each in pattern.finditer(text):
            if _is_reference(text, each, led):
                found.setdefault(each[0], each.start())
    for each in _LEADING.finditer(text):
        found.setdefault(each["ref"], each.start("ref"))
    yield from sorted(found, key=lambda ref: found[ref])


def _is_reference(text: str, found: re.Match[str], led: bool) -> bool:
    """Whether it is one; figures after other figures are the rest of a telephone number."""
    if _NONE.match(found[0]) or _OTHERS.match(found[0]):
        return False
    if _stands_alone(found[0]):
        return True
    dialled = _DIALLED.match(text, found.start())
    return dialled is None and (led or _led(text, found.start(), found.end()))


def _stands_alone(ref: str) -> bool:
    """Whether it is a reference by its shape alone: figures of a year and a number, with letters or two strokes."""
    figures = sum(letter.isdigit() for letter in ref)
    return figures >= 4 and any(letter.isalpha() for letter in ref) and "/" in ref


def _led(text: str, start: int, end: int) -> bool:
    """Whether a word of such matters stands near."""
    return _CONTEXT.search(text, start - _NEAR, end + _NEAR) is not None
