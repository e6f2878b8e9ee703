"""Coverage as a person reads it: a block for each mailbox with its days and their sum, then everything together."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from mailguard.digest.words import amount
from mailguard.store import Coverage

COLUMNS = {"listed": 6, "clear": 6, "found": 6, "unchecked": 9, "failed": 6, "not_read": 8}
FIRST = 12


def covered(rows: Sequence[Coverage]) -> Iterator[str]:
    """One line a day; `rows` are sorted by mailbox and day. In every line listed is the sum of the terms after it."""
    if not rows:
        yield "nothing was listed"
        return
    heads = [name.replace("_", " ") for name in COLUMNS]
    head = f"  {_line('day', heads)}"
    mailboxes = 0
    for mailbox, days in groupby(rows, lambda each: each.mailbox):
        mailboxes += 1
        mine = list(days)
        yield from (mailbox, head, *(f"  {_line(each.day.isoformat(), _terms([each]))}" for each in mine))
        yield from (f"  {_line('together', _terms(mine))}", "")
    yield amount(mailboxes, "mailbox", "mailboxes")
    yield head
    yield f"  {_line(amount(len({each.day for each in rows}), 'day'), _terms(rows))}"


def _terms(rows: Iterable[Coverage]) -> list[str]:
    counted = list(rows)
    return [f"{sum(getattr(each, name) for each in counted):,}" for name in COLUMNS]


def _line(first: str, terms: Iterable[str]) -> str:
    figures = (term.rjust(width) for term, width in zip(terms, COLUMNS.values(), strict=True))
    return f"{first:<{FIRST}}{'  '.join(figures)}"
