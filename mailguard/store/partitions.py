"""Who works on which folder: a lease with a token that grows, and what was read there already."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select, update

from mailguard.store.database import Database, add_if_new
from mailguard.store.history import batches
from mailguard.store.key import keyed_hash
from mailguard.store.plain import plain
from mailguard.store.record import later
from mailguard.store.schema import EPOCH, listed, partition
from mailguard.store.values import Lease

# Seconds: two machines' clocks differ, and whoever asks may have waited for the write lock since looking at its own.
CLOCKS_APART = 60


def number_of(database: Database, council: str, source: str, mailbox: str, folder: str) -> int:
    """The lasting number of a folder, given out when it is first seen."""
    row = {"council": council, "source": source, "mailbox": plain(mailbox, 320), "folder": plain(folder, 500)}
    same = [partition.c[name] == value for name, value in row.items()]
    asked = select(partition.c.number).where(*same)
    with database.reading() as connection:
        number: int | None = connection.execute(asked).scalar()
    if number is not None:
        return number
    fresh = row | {"cursor": "", "token": 0, "lease_until": EPOCH, "lease_seconds": 0}
    with database.writing() as connection:
        add_if_new(connection, partition, [fresh])
        given: int = connection.execute(asked).scalar_one()
    return given


def lease(database: Database, number: int, seconds: int, now: datetime) -> Lease | None:
    """The right to work on the folder for so many seconds, renewed by every record; None while another has it.

    A lease that ends later than one given now could end was given before the clock was set back: it is dead. Of two
    who take the same one at once only the first finds the token it saw.
    """
    asked = select(partition.c.token, partition.c.cursor, partition.c.lease_until, partition.c.lease_seconds)
    with database.writing() as connection:
        row = connection.execute(asked.where(partition.c.number == number)).one()
        if now < row.lease_until <= later(now, row.lease_seconds + CLOCKS_APART):
            return None
        free = update(partition).where(partition.c.number == number, partition.c.token == row.token)
        taken = free.values(token=row.token + 1, lease_until=later(now, seconds), lease_seconds=seconds)
        if not connection.execute(taken).rowcount:
            return None
    return Lease(row.token + 1, row.cursor)


def release(database: Database, number: int, token: int) -> None:
    """Give the lease back, where it is still ours."""
    ours = update(partition).where(partition.c.number == number, partition.c.token == token)
    with database.writing() as connection:
        connection.execute(ours.values(lease_until=EPOCH))


def known(database: Database, key: bytes, number: int, keys: Iterable[str]) -> set[str]:
    """Those of the keys whose messages were counted already."""
    hashes = {keyed_hash(key, each): each for each in keys}
    asked = select(listed.c.key).where(listed.c.partition == number)
    with database.reading() as connection:
        return {
            hashes[found]
            for some in batches(list(hashes))
            for found in connection.execute(asked.where(listed.c.key.in_(some))).scalars()
        }
