"""Opening: made, migrated or refused, always with what to do."""

import os
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, make_url

from mailguard.errors import StoreError
from mailguard.store import load_key, migrate, must_exist, open_store
from mailguard.store.database import Database
from mailguard.store.schema import metadata
from tests.store.making import KEY


def test_the_key_is_made_once_and_only_for_us(tmp_path: Path) -> None:
    key = load_key(tmp_path / "mailguard.key")
    assert len(key) == 32
    assert load_key(tmp_path / "mailguard.key") == key
    assert stat.S_IMODE(os.stat(tmp_path / "mailguard.key").st_mode) == 0o600
    assert load_key(tmp_path / "other.key") != key
    assert sorted(file.name for file in tmp_path.iterdir()) == ["mailguard.key", "other.key"]


def test_a_key_of_another_size_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mailguard.key").write_bytes(b"short")
    with pytest.raises(StoreError, match="5 bytes instead of 32"):
        load_key(tmp_path / "mailguard.key")


def test_a_key_where_nothing_can_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="Check the folder"):
        load_key(tmp_path / "missing" / "mailguard.key")


def test_the_database_is_made_for_us_alone_and_safely(tmp_path: Path) -> None:
    open_store("sqlite:///mailguard.db", KEY, folder=tmp_path).close()
    assert stat.S_IMODE(os.stat(tmp_path / "mailguard.db").st_mode) == 0o600
    with open_store("sqlite:///mailguard.db", KEY, folder=tmp_path) as store, store.database.reading() as connection:
        settings = {
            name: connection.exec_driver_sql(f"pragma {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store", "busy_timeout")
        }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
        "busy_timeout": 30_000,
    }


def test_the_migrations_make_exactly_the_tables(tmp_path: Path) -> None:
    open_store("sqlite:///mailguard.db", KEY, folder=tmp_path).close()
    engine = create_engine(f"sqlite:///{tmp_path / 'mailguard.db'}")
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_every_migration_is_known() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    steps = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(steps)) == migrate.VERSIONS


def change(path: Path, statement: str) -> None:
    database = sqlite3.connect(path)
    with database:
        database.execute(statement)
    database.close()


def newer(path: Path) -> None:
    change(path, "update alembic_version set version_num = '9999'")


def foreign(path: Path) -> None:
    path.unlink()
    change(path, "create table theirs (a int)")


def junk(path: Path) -> None:
    path.write_bytes(b"this is no database, and long enough to be looked at" * 20)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (
            newer,
            r"the database .*/mailguard\.db was written by a newer mailguard \(schema 9999\). Install that version",
        ),
        (
            foreign,
            r"the database .*/mailguard\.db holds tables of another program\. Give mailguard a database of its own",
        ),
        (junk, r"/mailguard\.db: the file is not a database\. Check the url"),
        (folder, "cannot be opened for writing"),
    ],
)
def test_what_is_not_ours_is_refused_and_left_alone(tmp_path: Path, spoil: Callable[[Path], None], said: str) -> None:
    path = tmp_path / "mailguard.db"
    open_store("sqlite:///mailguard.db", KEY, folder=tmp_path).close()
    spoil(path)
    before = None if path.is_dir() else path.read_bytes()
    with pytest.raises(StoreError, match=said):
        open_store("sqlite:///mailguard.db", KEY, folder=tmp_path)
    if before is not None and spoil is junk:
        assert path.read_bytes() == before


def test_another_key_is_refused(tmp_path: Path) -> None:
    open_store("sqlite:///mailguard.db", KEY, folder=tmp_path).close()
    path = tmp_path / "mailguard.db"
    with pytest.raises(StoreError, match=f"the key file does not belong to the database {path}"):
        open_store("sqlite:///mailguard.db", bytes(32), folder=tmp_path)
    key_file = tmp_path / "other.key"
    with pytest.raises(StoreError, match=f"the key file {key_file} does not belong to the database {path}"):
        open_store("sqlite:///mailguard.db", bytes(32), folder=tmp_path, key_file=key_file)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqlite://", "needs a file"),
        ("not a url", r"`url` under \[store\] in the settings is no database's\. An example is sqlite:///mailguard.db"),
        ("pigeon://loft", "An example is"),
        ("postgresql+psycopg://guard@localhost/db", "psycopg is not installed"),
    ],
)
def test_an_url_that_leads_nowhere_says_so(url: str, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        open_store(url, KEY)


def test_a_database_to_ask_is_there_and_nothing_is_made(tmp_path: Path) -> None:
    path = tmp_path / "mailguard.db"
    for empty in (False, True):
        if empty:
            path.touch()
        with pytest.raises(StoreError, match=f"there is no database {path}. Put it back from the last backup"):
            must_exist("sqlite:///mailguard.db", tmp_path)
    path.unlink()
    with pytest.raises(StoreError, match=r"mailguard\.key cannot be used"):
        load_key(tmp_path / "mailguard.key", make=False)
    assert list(tmp_path.iterdir()) == []
    open_store("sqlite:///mailguard.db", KEY, folder=tmp_path).close()
    must_exist("sqlite:///mailguard.db", tmp_path)
    must_exist("postgresql://guard:secret@localhost/db", tmp_path)
    with pytest.raises(StoreError, match="under"):
        must_exist("not a url", tmp_path)


def test_the_password_of_a_server_is_never_told() -> None:
    url = make_url("postgresql://guard:secret@localhost/db")
    where = Database(SimpleNamespace(url=url)).where  # type: ignore[arg-type]  # not opened
    assert where == "postgresql://guard:***@localhost/db"


def test_a_migration_that_dies_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    upgrade = migrate._upgrade

    def dies(connection: object) -> None:
        upgrade(connection)  # type: ignore[arg-type]  # passed on as it came
        raise KeyboardInterrupt

    monkeypatch.setattr(migrate, "_upgrade", dies)
    with pytest.raises(KeyboardInterrupt):
        open_store("sqlite:///mailguard.db", KEY, folder=tmp_path)
    monkeypatch.undo()
    database = sqlite3.connect(tmp_path / "mailguard.db")
    assert database.execute("select name from sqlite_master").fetchall() == []
    database.close()
    open_store("sqlite:///mailguard.db", KEY, folder=tmp_path).close()
