"""The one way to the database: short transactions, and plain sentences where one fails.

SQLite runs in WAL with synchronous=FULL, so that what was acknowledged is on disk. What it sorts stays in memory: a
temporary folder may be full, and is no place for what was found. A writer says BEGIN IMMEDIATE and waits its turn
(30 s); a plain BEGIN would be refused at once as soon as somebody else had written.
"""

import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Insert, Table, create_engine, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from mailguard.errors import StoreError

BUSY_SECONDS = 30
ASK_AGAIN_SECONDS = (0.001, 0.002)
READING = "mailguard_reading"
PRAGMAS = (
    "journal_mode = wal",
    "synchronous = full",
    "foreign_keys = on",
    "secure_delete = on",
    "temp_store = memory",
)
NO_URL = "`url` under [store] in the settings is no database's. An example is sqlite:///mailguard.db"


@dataclass(frozen=True, slots=True)
class Database:
    """An engine of one's own; usable from several threads."""

    engine: Engine

    @property
    def where(self) -> str:
        """Its file, or its URL without the password."""
        url = self.engine.url
        return str(url.database) if _is_file(url) else url.render_as_string(hide_password=True)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that is committed at the end, or leaves nothing behind; raises StoreError."""
        with in_plain_words(self), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One transaction that only reads, and so never waits for a writer; raises StoreError."""
        asked = {READING: True}
        with in_plain_words(self), self.engine.connect() as one, one.execution_options(**asked).begin():
            yield one

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def connect(url: str, folder: Path | None = None) -> Database:
    """A database by its URL; a relative SQLite file starts at `folder`. Raises StoreError."""
    try:
        located = _located(_read(url), folder)
        engine = create_engine(located, hide_parameters=True, connect_args=_arguments(located))
    except ModuleNotFoundError as error:
        raise StoreError(f"the database driver {error.name} is not installed. Install it, or use SQLite.") from None
    except (ArgumentError, NoSuchModuleError):
        raise StoreError(NO_URL) from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return Database(engine)


def must_exist(url: str, folder: Path | None = None) -> None:
    """Return where there is a database to ask; raises StoreError where its SQLite file is missing or empty.

    What lies on a server is asked when it is opened.
    """
    path = _absent(url, folder)
    if path is not None:
        remedy = "Put it back from the last backup; where no mail was read yet, run `mailguard scan` first"
        raise StoreError(f"there is no database {path}. {remedy}.")


def exists(url: str, folder: Path | None = None) -> bool:
    """Whether there is a database to ask, as `must_exist` sees it."""
    return _absent(url, folder) is None


def _absent(url: str, folder: Path | None) -> Path | None:
    """The SQLite file that is missing or empty; None where there is one, or the database lies on a server."""
    located = _read(url)
    if not _is_file(located):
        return None
    path = (folder or Path()) / str(located.database)
    return None if path.exists() and path.stat().st_size else path


def _read(url: str) -> URL:
    try:
        return make_url(url)
    except ArgumentError:
        raise StoreError(NO_URL) from None


def _is_file(url: URL) -> bool:
    return url.get_backend_name() == "sqlite" and bool(url.database)


def _located(url: URL, folder: Path | None) -> URL:
    """The URL with an absolute file, which is made empty and for this account only where it is missing."""
    if url.get_backend_name() != "sqlite":
        return url
    if not url.database or url.database == ":memory:":
        raise StoreError("the store needs a file: write sqlite:///mailguard.db")
    path = (folder or Path()) / url.database
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        problem = f"the database {path} cannot be opened for writing ({error.strerror})"
        raise StoreError(f"{problem}. Check the folder and who may write there.") from None
    return url.set(database=str(path))


def _arguments(url: URL) -> dict[str, Any]:
    return {"timeout": BUSY_SECONDS} if url.get_backend_name() == "sqlite" else {}


def _prepare(connection: Any, record: object) -> None:
    """Settings of every SQLite connection; isolation_level None lets us say BEGIN ourselves."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"pragma {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """Begin to read, or wait for our turn to write.

    SQLite itself asks less and less often the longer it has waited, up to ten times a second, so that under load the
    one who came first may be served last; here everybody asks every few milliseconds.
    """
    if connection.get_execution_options().get(READING):
        connection.exec_driver_sql("BEGIN")
        return
    driver: Any = connection.connection.dbapi_connection
    given_up = time.monotonic() + BUSY_SECONDS
    driver.execute("pragma busy_timeout = 0")
    try:
        while not _begun(driver):
            if time.monotonic() > given_up:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
                return
            time.sleep(random.uniform(*ASK_AGAIN_SECONDS))  # noqa: S311 - so that waiting writers do not ask together
    finally:
        driver.execute(f"pragma busy_timeout = {int(BUSY_SECONDS * 1000)}")


def _begun(driver: Any) -> bool:
    """Whether the write lock is ours now; asked of the driver itself, whose refusals are cheap."""
    try:
        driver.execute("BEGIN IMMEDIATE")
    except driver.OperationalError as error:
        if error.sqlite_errorname.startswith("SQLITE_BUSY"):
            return False
        raise OperationalError("BEGIN IMMEDIATE", None, error) from None
    return True


SQLITE_WORDS = {
    "SQLITE_FULL": "the disk with the database is full. Make room; the next scan goes on where this one stopped",
    "SQLITE_IOERR": "the disk with the database cannot be written (full, over its quota, or faulty). Make room or "
    "check the disk; the next scan goes on where this one stopped",
    "SQLITE_BUSY": "the database is locked by another program. Close whatever has it open (a backup, a viewer)",
    "SQLITE_LOCKED": "the database is locked by another program. Close whatever has it open (a backup, a viewer)",
    "SQLITE_READONLY": "the database may not be written. Check who owns the file and its folder",
    "SQLITE_PERM": "the database may not be opened. Check who owns the file and its folder",
    "SQLITE_CANTOPEN": "the database cannot be opened. Check that its folder exists and who may write there",
    "SQLITE_CORRUPT": "the database is damaged. Put back the last backup and scan again",
    "SQLITE_NOTADB": "the file is not a database. Check the url under [store] in the settings",
}
UNKNOWN = "the database refused ({}). Nothing was lost: the next scan goes on where this one stopped"


@contextmanager
def in_plain_words(database: Database) -> Iterator[None]:
    """Turn what the database says into a StoreError; the original could quote what was being written."""
    try:
        yield
    except DBAPIError as error:
        raise StoreError(f"{database.where}: {_words(error.orig)}.") from None
    except PoolTimeout:
        raise StoreError(f"{database.where}: {SQLITE_WORDS['SQLITE_BUSY']}.") from None
    except SQLAlchemyError as error:
        raise StoreError(f"{database.where}: {UNKNOWN.format(type(error).__name__)}.") from None


def _words(error: BaseException | None) -> str:
    name = getattr(error, "sqlite_errorname", "")
    for start, words in SQLITE_WORDS.items():
        if name.startswith(start):
            return words
    return UNKNOWN.format(name or type(error).__name__)


def add_if_new(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> int:
    """Insert the rows whose unique keys are not there yet; how many were."""
    return connection.execute(_adding(table, connection.dialect.name), rows).rowcount if rows else 0


@cache
def _adding(table: Table, dialect: str) -> Insert:
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return insert(table).on_conflict_do_nothing()
