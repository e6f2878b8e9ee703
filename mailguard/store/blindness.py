"""Which folders cannot be read now, and since when: silence there must never pass for "nothing to report"."""

from collections.abc import Callable, Collection
from datetime import date

from sqlalchemy import bindparam, delete, select

from mailguard.store.database import Database, add_if_new
from mailguard.store.plain import plain
from mailguard.store.schema import unreached

# A mailbox and a folder in it, both as the source names them; empty where the source could not even be listed.
Where = tuple[str, str]

# Put together once: every folder asks, and the putting together takes longer than the answer.
_LOST = select(unreached.c.mailbox, unreached.c.folder)
_LOST = _LOST.where(unreached.c.council == bindparam("ours"), unreached.c.source == bindparam("name"))


def lost(database: Database, council: str, source: str, folders: Collection[Where], day: date) -> None:
    """These folders cannot be read; of each the first day is kept until it is read again."""
    new = set(map(_plain, folders)) - _known(database, council, source)
    rows = [
        {"council": council, "source": source, "mailbox": mailbox, "folder": folder, "day": day}
        for mailbox, folder in sorted(new)
    ]
    if rows:
        with database.writing() as connection:
            add_if_new(connection, unreached, rows)


def found(database: Database, council: str, source: str, folder: Where) -> None:
    """The folder was read."""
    name = _plain(folder)
    _settle(database, council, source, lambda each: each == name)


def listed(database: Database, council: str, source: str, folders: Collection[Where]) -> None:
    """The source was listed and has these folders: any other that could not be read is no longer there."""
    there = set(map(_plain, folders))
    _settle(database, council, source, lambda each: each not in there)


def blind(database: Database, council: str, until: date) -> tuple[tuple[str, str], ...]:
    """Source and mailbox of each folder that cannot be read since that day or longer, each once."""
    asked = select(unreached.c.source, unreached.c.mailbox)
    with database.reading() as connection:
        rows = connection.execute(asked.where(unreached.c.council == council, unreached.c.day <= until))
        return tuple(sorted({(row.source, row.mailbox) for row in rows}))


def _plain(folder: Where) -> Where:
    return plain(folder[0], 320), plain(folder[1], 500)


def _known(database: Database, council: str, source: str) -> set[Where]:
    with database.reading() as connection:
        rows = connection.execute(_LOST, {"ours": council, "name": source})
        return {(row.mailbox, row.folder) for row in rows}


def _settle(database: Database, council: str, source: str, settled: Callable[[Where], bool]) -> None:
    """Delete the rows that are settled; the usual case, that there is none, takes no lock."""
    over = [each for each in _known(database, council, source) if settled(each)]
    if not over:
        return
    with database.writing() as connection:
        for mailbox, folder in over:
            same = (unreached.c.mailbox == mailbox, unreached.c.folder == folder)
            ours = delete(unreached).where(unreached.c.council == council, unreached.c.source == source)
            connection.execute(ours.where(*same))
