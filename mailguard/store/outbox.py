"""Digests on their way out: new → sending → sent, once for each council, recipient and ISO week.

A letter that was `sending` when its sender died is claimed again once the claim has run out, still `sending`: it may
have left, so its Message-ID is looked for before it is sent again.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, select, update

from mailguard.store.database import Database, add_if_new
from mailguard.store.plain import plain
from mailguard.store.schema import EPOCH, later, letter
from mailguard.store.values import LeaseLost, Letter

LOST = "somebody else is sending this digest; nothing was changed"


def enqueue(
    database: Database, council: str, recipient: str, week: str, message_id: str, body: bytes, now: datetime
) -> bool:
    """Put a digest into the outbox; False where the recipient's digest of that week is there already."""
    row = {
        "council": council,
        "recipient": recipient,
        "week": week,
        "message_id": message_id,
        "body": body,
        "state": "new",
        "token": 0,
        "claimed_until": EPOCH,
        "tries": 0,
        "next_try": now,
        "reason": "",
        "changed": now,
    }
    with database.writing() as connection:
        return bool(add_if_new(connection, letter, [row]))


def _unsent(council: str) -> Select[Any]:
    return select(letter).where(letter.c.council == council, letter.c.state != "sent")


def claim(database: Database, council: str, seconds: int, now: datetime) -> Letter | None:
    """The oldest letter that is due and that nobody is sending, ours for so many seconds; None where there is none."""
    due = _unsent(council).where(letter.c.next_try <= now, letter.c.claimed_until <= now)
    with database.writing() as connection:
        row = connection.execute(due.order_by(letter.c.next_try, letter.c.number).limit(1)).first()
        if row is None:
            return None
        same = update(letter).where(letter.c.number == row.number, letter.c.token == row.token)
        taken = same.values(token=row.token + 1, claimed_until=later(now, seconds))
        if not connection.execute(taken).rowcount:
            return None
    return _letter(row, row.token + 1)


def mark(database: Database, council: str, number: int, token: int, now: datetime, **changes: object) -> None:
    """Change a letter that is ours; raises LeaseLost where somebody else has claimed it since."""
    same = (letter.c.council == council, letter.c.number == number, letter.c.token == token)
    ours = update(letter).where(*same, letter.c.state != "sent")
    with database.writing() as connection:
        if not connection.execute(ours.values(changed=now, **changes)).rowcount:
            raise LeaseLost(f"{LOST}.")


def mark_later(
    database: Database, council: str, number: int, token: int, next_try: datetime, reason: str, now: datetime
) -> None:
    """It could not be sent: try again then. `reason` is in our own words. Raises LeaseLost.

    The state stays: a letter whose sending broke off may have left, and is looked for first.
    """
    again = {"tries": letter.c.tries + 1, "next_try": next_try, "claimed_until": EPOCH}
    mark(database, council, number, token, now, reason=plain(reason), **again)


def pending(database: Database, council: str) -> tuple[Letter, ...]:
    """Every letter that was not sent yet, due or not, oldest first."""
    with database.reading() as connection:
        rows = connection.execute(_unsent(council).order_by(letter.c.number)).all()
    return tuple(_letter(row, 0) for row in rows)


def _letter(row: Row[Any], token: int) -> Letter:
    return Letter(
        number=row.number,
        recipient=row.recipient,
        week=row.week,
        message_id=row.message_id,
        body=row.body,
        state=row.state,
        tries=row.tries,
        next_try=row.next_try,
        reason=row.reason,
        token=token,
    )
