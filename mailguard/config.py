"""Settings as frozen values, read once from `settings.toml`.

Only `service` and `cli` read settings. Secrets never stand in the file: a `*_file` key names a file that holds
one, unless the environment gives it (`MAILGUARD_SEND_PASSWORD`, and `MAILGUARD_OFFICERS_PASSWORD` for a source called
`officers`).
"""

import os
import re
import shlex
from datetime import date
from datetime import time as ClockTime
from pathlib import Path
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, SecretStr, StrictBool, StrictFloat, StrictInt, model_validator

from mailguard.errors import SettingsError
from mailguard.files import Entry, Wrong, read_text, read_toml, toml_line


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise ValueError(f"no time zone is called {name!r}; an example is Europe/London") from error
    return name


Days = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Council(Entry):
    """Whose protocol and whose people."""

    protocol: str
    register_file: str = Field(alias="register")
    timezone: Annotated[str, AfterValidator(_zone)] = "Europe/London"
    permits: str | None = None
    cases: str | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The council's own time zone."""
        return ZoneInfo(self.timezone)


class Store(Entry):
    """Where outcomes are kept, and the file with the key of the hashes (made at the first run, mode 0600)."""

    url: str = "sqlite:///mailguard.db"
    key_file: str = "mailguard.key"


def _login(user: str) -> str:
    rest = user.replace("{mailbox}", "").replace("{local}", "")
    if not user or set(rest) & set("{}") or not rest.isprintable():
        raise ValueError("a login in which {mailbox} or {local} may stand, as {mailbox}*mailguard")
    return user


def _folder(name: str) -> str:
    if not name.strip():
        raise ValueError('a folder needs a name, as "Sent"')
    return name


def _some(names: tuple[str, ...]) -> tuple[str, ...]:
    if not names:
        raise ValueError('no folder is named, so nothing would be read: write ["Sent"], or leave it out')
    return names


def _address(text: str) -> str:
    if not re.fullmatch(r"[^\s@\x00-\x1f]+@[^\s@\x00-\x1f]+", text):
        raise ValueError("not an address")
    return text


FILES = ("maildir", "mbox", "folder")
BY_FILE = {"path", "mailbox"}
BY_SERVER = {
    *("host", "port", "security", "ca_file", "user", "auth", "password_file"),
    *("mailboxes", "mailboxes_file", "domain", "connections", "timeout"),
}


class SourceSettings(Entry):
    """One mail system to read: folders on this machine, or the mailboxes of an IMAP server.

    `bcc` says whether the stored copies keep the Bcc header. `folders` are the folders read in each mailbox. Of files,
    `path` is relative to the settings file and `mailbox` the address to assume where the folder's name gives none.
    Of a server, the mailboxes are those of the list, of a file (one address a line), and of the register's officers
    who have an address in `domain`; `user` is the login, in which `{mailbox}` stands for the address; `timeout` is in
    seconds and holds for every answer. The password or token is in `password_file` or in the environment.
    """

    name: str
    kind: Literal["maildir", "mbox", "folder", "imap"]
    path: str = ""
    bcc: Literal["kept", "hidden"] = "hidden"
    folders: Annotated[tuple[Annotated[str, AfterValidator(_folder)], ...], AfterValidator(_some)] = ("Sent",)
    mailbox: str | None = None
    host: str = ""
    port: Annotated[StrictInt, Field(ge=1, le=65535)] | None = None
    security: Literal["tls", "starttls", "none"] = "tls"
    ca_file: str | None = None
    user: Annotated[str, AfterValidator(_login)] = "{mailbox}"
    auth: Literal["password", "xoauth2", "oauthbearer"] = "password"
    password_file: str | None = None
    mailboxes: tuple[Annotated[str, AfterValidator(_address)], ...] = ()
    mailboxes_file: str | None = None
    domain: str | None = None
    connections: Annotated[StrictInt, Field(ge=1, le=32)] = 4
    timeout: Annotated[StrictInt, Field(ge=1, le=60)] = 60

    @model_validator(mode="after")
    def _belongs_together(self) -> Self:
        """Refuse what the kind of source does not have, and what it cannot do without."""
        other = BY_SERVER if self.kind in FILES else BY_FILE
        if wrong := sorted(self.model_fields_set & other):
            raise ValueError(f'kind = "{self.kind}" has no {wrong[0]!r}')
        if self.kind in FILES and not self.path:
            raise ValueError("`path` is missing")
        if self.kind not in FILES and not self.host:
            raise ValueError("`host` is missing")
        if self.kind not in FILES and not (self.mailboxes or self.mailboxes_file or self.domain):
            raise ValueError("whose mailboxes is missing: give `mailboxes`, `mailboxes_file` or `domain`")
        if self.same_login and len({each.lower() for each in self.mailboxes}) > 1:
            raise ValueError("`user` opens its own mailbox for each of several: write {mailbox} or {local} in it")
        return self

    @property
    def same_login(self) -> bool:
        """Whether every mailbox would be opened as one and the same user, whose own mail it then is."""
        return "{mailbox}" not in self.user and "{local}" not in self.user


def _told_apart(sources: tuple[SourceSettings, ...]) -> tuple[SourceSettings, ...]:
    names = [each.name for each in sources]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise ValueError(f"two sources are called {twice!r}; what was read is remembered by the name")
    return sources


class Scan(Entry):
    """How often each mailbox is read, and how many messages one transaction holds."""

    every_minutes: Annotated[StrictInt, Field(ge=1, le=1440)] = 15
    chunk: Annotated[StrictInt, Field(ge=1, le=500)] = 200


class Digest(Entry):
    """The weekly letter: when (council's local time), to whom, and whether it may name people.

    `to` empty means the reviewers of the register. `coverage_floor` is the share of the messages that may be read
    (all that are listed but those of a protected lane) that must have been judged before a week is called quiet.
    """

    day: Days = "mon"
    time: ClockTime = ClockTime(7, 0)
    to: tuple[str, ...] = ()
    names: StrictBool = False
    coverage_floor: Annotated[StrictFloat, Field(ge=0, le=1)] = 0.95


class Send(Entry):
    """The mail server that takes the digest.

    `outbox_search` names a Maildir folder where sent mail can be found again; without it the digest goes at least
    once, always with the same Message-ID.
    """

    host: str = "localhost"
    port: Annotated[StrictInt, Field(ge=1, le=65535)] = 25
    security: Literal["tls", "starttls", "none"] = "starttls"
    user: str | None = None
    password_file: str | None = None
    sender: Annotated[str, Field(alias="from")] = "mailguard@localhost"
    outbox_search: str | None = None


class Keep(Entry):
    """How many days the traces of mail that shows nothing are kept, then counts only."""

    history_days: Annotated[StrictInt, Field(ge=1, le=3660)] = 90


def _minutes(value: int) -> int:
    if not 5 <= value <= 2000:
        raise Wrong(f"is {'less than 5' if value < 5 else 'more than 2000'}", "Write whole minutes from 5 to 2000")
    return value


class Language(Entry):
    """How many minutes a week somebody reviews Members' words that are flagged as abuse of officers or pressure.

    It moves the threshold of those alone; direction, criticism and discourtesy have their own. Without it the shipped
    threshold holds.
    """

    review_minutes: Annotated[StrictInt, AfterValidator(_minutes)] | None = None


class Start(Entry):
    """The records that must exist before real mail is read."""

    purpose: str | None = None
    notice_given: date | None = None
    assessment: date | None = None
    reviewer: str | None = None


class Log(Entry):
    """How the program speaks: `json` for a collector, `human` for a terminal, `auto` looks."""

    form: Literal["json", "human", "auto"] = "auto"
    level: Literal["debug", "info", "warning", "error"] = "info"


class Settings(Entry):
    """Everything `settings.toml` may say; `folder` is where the file lies, and relative paths start there."""

    council: Council
    store: Store = Store()
    sources: Annotated[tuple[SourceSettings, ...], AfterValidator(_told_apart)] = ()
    scan: Scan = Scan()
    digest: Digest = Digest()
    send: Send | None = None
    keep: Keep = Keep()
    language: Language = Language()
    start: Start = Start()
    log: Log = Log()
    file: Path = Field(default=Path("settings.toml"), exclude=True)

    @property
    def folder(self) -> Path:
        """Where relative paths start."""
        return self.file.parent

    @property
    def option(self) -> str:
        """What a command typed anywhere needs to find this file: `--settings /etc/mailguard/settings.toml`."""
        return f"--settings {shlex.quote(str(self.file))}"

    @property
    def register_path(self) -> Path:
        """The register's file."""
        return self.folder / self.council.register_file

    def line(self, *steps: str | int) -> int:
        """The line of the settings file on which a key stands; raises SettingsError where the file has gone."""
        return toml_line(read_text(self.file, SettingsError), steps)

    def secret(
        self, table: str, key: str, file: str | None, said: str = "", steps: tuple[str | int, ...] = ()
    ) -> SecretStr | None:
        """The secret that the key `…_file` of a table stands for, None where there is none.

        The environment goes first (`MAILGUARD_SEND_PASSWORD` for `[send] password_file`); the file is then not asked
        for. `said` is the key as a person reads it, and `steps` lead to it, where they are not `[table] key`. Raises
        SettingsError where the file cannot be read.
        """
        variable = f"MAILGUARD_{table}_{key.removesuffix('_file')}".upper()
        if value := os.environ.get(variable):
            return SecretStr(value)
        if file is None:
            return None
        path = self.folder / file
        try:
            return SecretStr(path.read_text(encoding="utf-8").strip())
        except (OSError, UnicodeDecodeError) as error:
            why = error.strerror if isinstance(error, OSError) else "it is not text"
            problem = f"{said or f'[{table}] {key}'}: {path} cannot be read ({why})"
            remedy = f"Write the secret there, for this account to read, or give it in {variable}"
            raise SettingsError(self.file, self.line(*(steps or (table, key))), problem, remedy) from None


def load_settings(path: Path) -> Settings:
    """Read `settings.toml`; raises SettingsError with file, line and remedy."""
    absent = f"Make one with `mailguard settings > {path.name}`, or give --settings FILE"
    return read_toml(path, Settings, SettingsError, absent).model_copy(update={"file": path.resolve()})
