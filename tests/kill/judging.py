"""A judge that is quick and always says the same of the same message, so that the store alone is on trial.

Any function with this signature may take its place: a trial names it as `module:function` (see `Order.judge`).
"""

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from mailguard.correspondence.past import Past
from mailguard.finding import Clause, Evidence, Finding, Outcome, Severity, Unchecked
from mailguard.message import Raw
from mailguard.service.partition import Answer

NUMBER = re.compile(rb"Message-ID: <(\d+)@")
FINDING = Finding(
    rule="blind-copy",
    rule_version="1",
    clause=Clause("4.1", "A copy is never sent in secret."),
    severity=Severity.SERIOUS,
    evidence=(Evidence(where="bcc", quote="cllr.birch@ambleford.gov.uk", about=("amy-birch",)),),
    by="tom-reed",
    about=("amy-birch",),
    advice="Copy openly.",
)


def found(number: int) -> bool:
    """Whether that message gives a finding: 7 in a hundred."""
    return number % 100 < 7


def hidden(number: int) -> bool:
    """Whether a part of that message was hidden: 5 in a hundred."""
    return number % 100 >= 95


def stand_in(messages: Sequence[Raw]) -> list[Answer]:
    """One answer a message, from its number alone."""
    return [_answer(int(_number(raw)), raw.mailbox) for raw in messages]


def _number(raw: Raw) -> bytes:
    found_in = NUMBER.search(raw.content)
    assert found_in is not None
    return found_in[1]


def _answer(number: int, mailbox: str) -> Answer:
    outcomes: tuple[Outcome, ...] = ()
    if found(number):
        outcomes = (FINDING,)
    elif hidden(number):
        outcomes = (Unchecked("blind-copy", ("bcc",)),)
    trace = Past(
        message=hashlib.sha256(f"{number}".encode()).hexdigest()[:32],
        date=datetime(2026, 11, 2, tzinfo=UTC) + timedelta(minutes=number),
        mailbox=mailbox,
        writer="tom-reed",
        to=("jane-hart",),
        thread=(hashlib.sha256(f"{number // 3}".encode()).hexdigest()[:32],),
    )
    return Answer(f"<{number}@ambleford.gov.uk>", date(2026, 11, 2), outcomes, trace)
