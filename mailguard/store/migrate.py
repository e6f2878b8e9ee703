"""From nothing, or from an older schema, to the tables of this program; a newer schema is refused.

The migrations lie in the folder beside this file and travel with the program. They run in one transaction: killed
half way, the database is as it was.
"""

from pathlib import Path

from sqlalchemy import Connection, insert, inspect, select, text

from mailguard.errors import StoreError
from mailguard.store.database import Database
from mailguard.store.key import keyed_hash
from mailguard.store.schema import meta

VERSIONS = ("0001", "0002")
NEWER = (
    "the database {} was written by a newer mailguard (schema {}). Install that version, or give this one a database "
    "of its own."
)
OTHER_KEY = (
    "the key file{} does not belong to the database {}. Put back the key file that lay beside it; with another key "
    "every message would be taken for a new one."
)
FOREIGN = "the database {} holds tables of another program. Give mailguard a database of its own."


def migrate(database: Database, key: bytes, key_file: Path | None = None) -> None:
    """Bring the tables up to date and hold the key against them; raises StoreError, which names the key's file."""
    with database.reading() as connection:
        current = _version(connection, database.where)
    if current is not None and current not in VERSIONS:
        raise StoreError(NEWER.format(database.where, current))
    if current != VERSIONS[-1]:
        with database.writing() as connection:
            _upgrade(connection)
    _hold_key(database, key, key_file)


def _version(connection: Connection, where: str) -> str | None:
    names = set(inspect(connection).get_table_names())
    if "alembic_version" in names:
        return connection.execute(text("select version_num from alembic_version")).scalar()
    if names:
        raise StoreError(FOREIGN.format(where))
    return None


def _upgrade(connection: Connection) -> None:
    # Imported here because a database that is up to date, the usual case, does not need it.
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    command.upgrade(config, "head")


def _hold_key(database: Database, key: bytes, key_file: Path | None) -> None:
    mark = keyed_hash(key, "mailguard")
    asked = select(meta.c.value).where(meta.c.name == "key")
    with database.reading() as connection:
        kept = connection.execute(asked).scalar()
    if kept is None:
        with database.writing() as connection:
            kept = connection.execute(asked).scalar()
            if kept is None:
                connection.execute(insert(meta).values(name="key", value=mark))
                return
    if kept != mark:
        raise StoreError(OTHER_KEY.format(f" {key_file}" if key_file else "", database.where))
