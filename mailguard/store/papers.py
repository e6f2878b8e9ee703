"""Permissions that somebody granted, with who wrote them down and when."""

from datetime import datetime

import msgspec
from sqlalchemy import insert, select, update

from mailguard.correspondence.permission import Permission
from mailguard.store.database import Database
from mailguard.store.plain import plain
from mailguard.store.schema import permit
from mailguard.store.values import Permit

_PERMISSION = msgspec.json.Decoder(Permission)


def add_permit(database: Database, council: str, permission: Permission, who: str, now: datetime) -> int:
    """Write a permission down; its number. The same permission in force is not written twice."""
    content = msgspec.json.encode(permission)
    same = select(permit.c.number).where(
        permit.c.council == council, permit.c.permission == content, permit.c.withdrawn.is_(None)
    )
    row = {"council": council, "permission": content, "who": plain(who, 320), "at": now}
    with database.writing() as connection:
        number: int | None = connection.execute(same).scalar()
        if number is None:
            number = connection.execute(insert(permit).values(row).returning(permit.c.number)).scalar_one()
    return number


def withdraw_permit(database: Database, council: str, number: int, now: datetime) -> bool:
    """Take a permission back; False where no permission in force has that number."""
    ours = update(permit).where(permit.c.council == council, permit.c.number == number, permit.c.withdrawn.is_(None))
    with database.writing() as connection:
        return bool(connection.execute(ours.values(withdrawn=now)).rowcount)


def permits(database: Database, council: str) -> tuple[Permit, ...]:
    """Every permission that was not taken back, in the order it was written down."""
    asked = select(permit).where(permit.c.council == council, permit.c.withdrawn.is_(None)).order_by(permit.c.number)
    with database.reading() as connection:
        rows = connection.execute(asked).all()
    return tuple(Permit(row.number, _PERMISSION.decode(row.permission), row.who, row.at) for row in rows)
