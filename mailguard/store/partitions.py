"""Who works on which folder: a lease with a token that grows, and what was read there already."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, select, update

from mailguard.store.database import Database, add_if_new
from mailguard.store.history import batches
from mailguard.store.key import keyed_hash
from mailguard.store.plain import plain
from mailguard.store.schema import EPOCH, later, listed, partition
from mailguard.store.values import Lease

# Seconds: two machines' clocks differ, and whoever asks may have waited for the write lock since looking at its own.
CLOCKS_APART = 60

# Put together once: that takes longer than the database needs to answer.
_OURS = partition.c.number == bindparam("ours")
_TOKEN = partition.c.token == bindparam("held")
_NAMES = ("council", "source", "mailbox", "folder")
_NUMBER = select(partition.c.number).where(*(partition.c[name] == bindparam(name) for name in _NAMES))
_LEASE = select(partition.c.token, partition.c.cursor, partition.c.lease_until, partition.c.lease_seconds).where(_OURS)
_TAKE = update(partition).where(_OURS, _TOKEN)
_TAKE = _TAKE.values({name: bindparam(f"new_{name}") for name in ("token", "lease_until", "lease_seconds")})
_RELEASE = update(partition).where(_OURS, _TOKEN).values(lease_until=EPOCH)
_KNOWN = select(listed.c.key).where(listed.c.partition == bindparam("ours"))
_KNOWN = _KNOWN.where(listed.c.key.in_(bindparam("keys", expanding=True)))


def number_of(database: Database, council: str, source: str, mailbox: str, folder: str) -> int:
    """The lasting number of a folder, given out when it is first seen."""
    row = dict(zip(_NAMES, (council, source, plain(mailbox, 320), plain(folder, 500)), strict=True))
    with database.reading() as connection:
        number: int | None = connection.execute(_NUMBER, row).scalar()
    if number is not None:
        return number
    fresh = row | {"cursor": "", "token": 0, "lease_until": EPOCH, "lease_seconds": 0}
    with database.writing() as connection:
        add_if_new(connection, partition, [fresh])
        given: int = connection.execute(_NUMBER, row).scalar_one()
    return given


def lease(database: Database, number: int, seconds: int, now: datetime) -> Lease | None:
    """The right to work on the folder for so many seconds, renewed by every record; None while another has it.

    A lease that ends later than one given now could end was given before the clock was set back: it is dead. Of two
    who take the same one at once only the first finds the token it saw.
    """
    with database.writing() as connection:
        row = connection.execute(_LEASE, {"ours": number}).one()
        if now < row.lease_until <= later(now, row.lease_seconds + CLOCKS_APART):
            return None
        taken = {"new_token": row.token + 1, "new_lease_until": later(now, seconds), "new_lease_seconds": seconds}
        if not connection.execute(_TAKE, {"ours": number, "held": row.token} | taken).rowcount:
            return None
    return Lease(row.token + 1, row.cursor)


def release(database: Database, number: int, token: int) -> None:
    """Give the lease back, where it is still ours."""
    with database.writing() as connection:
        connection.execute(_RELEASE, {"ours": number, "held": token})


def known(database: Database, key: bytes, number: int, keys: Iterable[str]) -> set[str]:
    """Those of the keys whose messages were counted already."""
    hashes = {keyed_hash(key, each): each for each in keys}
    with database.reading() as connection:
        return {
            hashes[found]
            for some in batches(list(hashes))
            for found in connection.execute(_KNOWN, {"ours": number, "keys": some}).scalars()
        }
