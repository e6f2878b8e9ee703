"""What a source of mail is told: its settings, the secret it signs in with, and whose mailboxes it reads."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from mailguard.config import Settings, SourceSettings
from mailguard.errors import SettingsError, SourceRefused
from mailguard.register.people import Kind, Person
from mailguard.sources import Server, Spec

# What somebody sent on the last day is read although they have left.
LEFT = timedelta(days=31)
PORTS = {"tls": 993, "starttls": 143, "none": 143}
ADDRESS = re.compile(r"[^\s@\x00-\x1f]+@[^\s@\x00-\x1f]+")


def spec(each: SourceSettings, settings: Settings, people: Iterable[Person], today: date) -> Spec:
    """What the source is told; `people` are those of the register, and `today` the council's day.

    Raises SettingsError where the file with the mailboxes cannot be used, or the login is the same for several.
    """
    mailboxes = _mailboxes(each, settings, people, today) if each.host else ()
    if each.same_login and len(mailboxes) > 1:
        problem = f'[[sources]] "{each.name}": `user` is the same for {len(mailboxes)} mailboxes, and opens its own'
        remedy = "Write {mailbox} or {local} in it, as {mailbox}*mailguard, or name one mailbox alone"
        steps = ("sources", settings.sources.index(each), "user")
        raise SettingsError(settings.file, settings.line(*steps), problem, remedy)
    return Spec(
        name=each.name,
        path=settings.folder / each.path,
        keeps_bcc=each.bcc == "kept",
        folders=each.folders,
        mailbox=each.mailbox,
        server=_server(each, settings) if each.host else None,
        mailboxes=mailboxes,
    )


def _server(each: SourceSettings, settings: Settings) -> Server:
    return Server(
        host=each.host,
        port=each.port or PORTS[each.security],
        security=each.security,
        ca_file=settings.folder / each.ca_file if each.ca_file else None,
        user=each.user,
        auth=each.auth,
        secret=partial(_secret, each, settings),
        connections=each.connections,
        seconds=float(each.timeout),
    )


def _secret(each: SourceSettings, settings: Settings) -> str:
    """The password or token as it is now: whoever renews a token writes the file anew. Raises SourceRefused."""
    table = re.sub(r"\W", "_", each.name)
    named = f'[[sources]] "{each.name}"'
    steps = ("sources", settings.sources.index(each))
    key = "password_file"
    try:
        found = settings.secret(table, key, each.password_file, f"{named}: {key}", (*steps, key))
        if found is None or not found.get_secret_value():
            problem = f"{named}: there is no password or token"
            remedy = f"Give `{key}`, or the environment variable MAILGUARD_{table.upper()}_PASSWORD"
            raise SettingsError(settings.file, settings.line(*steps), problem, remedy)
    except SettingsError as error:
        raise SourceRefused(str(error)) from None
    return found.get_secret_value()


def _mailboxes(each: SourceSettings, settings: Settings, people: Iterable[Person], today: date) -> tuple[str, ...]:
    """The addresses to read, in small letters and each once, in the order in which they are written."""
    written = [*each.mailboxes]
    if each.mailboxes_file:
        written += _in_file(settings.folder / each.mailboxes_file)
    if each.domain:
        written += officers_at(people, each.domain, today)
    return tuple(dict.fromkeys(address.lower() for address in written))


def _in_file(path: Path) -> Iterator[str]:
    """One address a line; what follows a # is for people. Raises SettingsError with the line."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise SettingsError(path, 0, f"cannot be read ({why})", "Check `mailboxes_file` and who may read it") from None
    for number, line in enumerate(lines, start=1):
        address = line.partition("#")[0].strip()
        if address and not ADDRESS.fullmatch(address):
            raise SettingsError(path, number, "not an address", "Write one address a line")
        if address:
            yield address


def officers_at(people: Iterable[Person], domain: str, today: date) -> Iterator[str]:
    """The addresses in this domain of those who are officers, or were a month ago."""
    for person in people:
        here = person.serves(today) or (person.end is not None and today - LEFT <= person.end <= today)
        if person.kind is Kind.OFFICER and here:
            yield from (email for email in person.emails if email.lower().endswith(f"@{domain.lower()}"))
