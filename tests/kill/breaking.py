"""What is wrong on purpose: the controls that must fail, or the tests prove nothing.

`together` leaves everything as it is, and so does `small log` but for a write-ahead log that is emptied after every
few pages, so that it is the database itself that grows.
"""

import tempfile
from collections.abc import Callable, Sequence

import pytest
from sqlalchemy import Connection

from mailguard.message import Raw
from mailguard.mime.reader import Reader
from mailguard.service import log, scanning, serving
from mailguard.service.outbox import deliver
from mailguard.service.scanning import Parsed
from mailguard.store import Observer, Step, database, record
from mailguard.store.database import Database
from mailguard.store.record import Chunk
from tests.service.killing import Blind, MarkFirst


def cursor_first(store: Database, chunk: Chunk, token: int, cursor: str, at: Observer) -> int:
    """Says that the messages are read, then what was said of them: loses what dies in between."""
    with store.writing() as connection:
        record.write_listed(connection, chunk)
        record.move_cursor(connection, chunk.number, token, cursor, chunk.now)
    at(Step.INSERT, "before")
    with store.writing() as connection:
        return record.write_said(connection, chunk)


def cursor_last(store: Database, chunk: Chunk, token: int, cursor: str, at: Observer) -> int:
    """Says what was said of the messages, then that they are read: doubles what dies in between."""
    with store.writing() as connection:
        fresh = record.write_said(connection, chunk)
    at(Step.CURSOR, "before")
    with store.writing() as connection:
        record.write_listed(connection, chunk)
        record.move_cursor(connection, chunk.number, token, cursor, chunk.now)
    return fresh


def plain_begin(connection: Connection) -> None:
    """Begins without the write lock."""
    connection.exec_driver_sql("BEGIN")


def spilling(parse: Callable[[Sequence[Raw], Reader], list[Parsed]]) -> Callable[..., list[Parsed]]:
    """Writes every message into a temporary file before it is parsed."""

    def parsed(raws: Sequence[Raw], reader: Reader) -> list[Parsed]:
        for raw in raws:
            with tempfile.TemporaryFile() as file:
                file.write(raw.content)
        return parse(raws, reader)

    return parsed


def apply(mode: str, patch: pytest.MonkeyPatch) -> None:
    """Break it in that way."""
    wrong: dict[str, tuple[object, str, object]] = {
        "cursor_first": (record, "record", cursor_first),
        "cursor_last": (record, "record", cursor_last),
        "plain_begin": (database, "_begin", plain_begin),
        "small log": (database, "PRAGMAS", (*database.PRAGMAS, "wal_autocheckpoint = 4")),
        "log unheld": (log, "Steady", lambda stream: stream),
        "spilling": (scanning, "_parse", spilling(scanning._parse)),
        "marked first": (serving, "deliver", lambda store, sender, now: deliver(MarkFirst(store), sender, now)),
        "no look": (serving, "deliver", lambda store, sender, now: deliver(store, Blind(sender), now)),
    }
    if mode != "together":
        patch.setattr(*wrong[mode])
