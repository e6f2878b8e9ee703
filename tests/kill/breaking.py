"""Stores that are wrong on purpose: the controls that must fail, or the tests prove nothing.

Each takes the place of the one transaction; `together` leaves it as it is.
"""

from collections.abc import Callable

import pytest
from sqlalchemy import Connection

from mailguard.store import Observer, Step, database, record
from mailguard.store.database import Database, add_if_new
from mailguard.store.history import remember
from mailguard.store.record import Chunk
from mailguard.store.schema import outcome


def _said(connection: Connection, chunk: Chunk) -> int:
    add_if_new(connection, outcome, record._outcome_rows(chunk))
    fresh = record.write_findings(connection, chunk)
    remember(connection, chunk.council, [each.trace for each in chunk.judged if each.trace is not None])
    return fresh


def cursor_first(store: Database, chunk: Chunk, token: int, cursor: str, at: Observer) -> int:
    """Says that the messages are read, then what was said of them: loses what dies in between."""
    with store.writing() as connection:
        record.write_listed(connection, chunk)
        record.move_cursor(connection, chunk.number, token, cursor, chunk.now)
    at(Step.INSERT, "before")
    with store.writing() as connection:
        return _said(connection, chunk)


def cursor_last(store: Database, chunk: Chunk, token: int, cursor: str, at: Observer) -> int:
    """Says what was said of the messages, then that they are read: doubles what dies in between."""
    with store.writing() as connection:
        fresh = _said(connection, chunk)
    at(Step.CURSOR, "before")
    with store.writing() as connection:
        record.write_listed(connection, chunk)
        record.move_cursor(connection, chunk.number, token, cursor, chunk.now)
    return fresh


def plain_begin(connection: Connection) -> None:
    """Begins without the write lock."""
    connection.exec_driver_sql("BEGIN")


def apply(mode: str, patch: pytest.MonkeyPatch) -> None:
    """Break the store in that way."""
    wrong: dict[str, Callable[..., int]] = {"cursor_first": cursor_first, "cursor_last": cursor_last}
    if mode in wrong:
        patch.setattr(record, "record", wrong[mode])
    elif mode == "plain_begin":
        patch.setattr(database, "_begin", plain_begin)
    else:
        assert mode == "together"
