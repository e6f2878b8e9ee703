"""Looks at everything the service needs, one thing after the other, and says what to do about each.

Nothing here changes anything but a scratch entry in the store. What is examined comes in as values and calls, so that
every answer can be tried.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from mailguard.digest.words import amount, listing, verb
from mailguard.errors import MailguardError
from mailguard.sources import Doubtful, Folder, Sampled, Source
from mailguard.sources._missing import Missing

OLD = timedelta(days=90)
ROOM = 1024**3


class Result(StrEnum):
    """How it stands."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Checkup:
    """One thing that was looked at: what was seen, and what to do where it is not as it should be."""

    name: str
    result: Result
    said: str
    do: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """What the register holds; `members` are addresses in small letters, `notes` sentences about what is doubtful."""

    people: int
    mailboxes: int
    members: frozenset[str]
    notes: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What is in force: clauses on file, those with a rule, and sentences about what the protocol leaves open.

    `file` is how `mailguard council` finds the council file.
    """

    council: str
    clauses: int
    checked: int
    notes: Sequence[str] = ()
    file: str = "NAME"


@dataclass(frozen=True, slots=True)
class Read:
    """One source of the settings; `open` and `missing` may raise SourceError, `named` (mailboxes by name) FileError.

    `missing` is asked with the folders that were found, `folders` are the names that the settings give.
    """

    name: str
    keeps_bcc: bool
    open: Callable[[], Source]
    missing: Callable[[Sequence[Folder]], Missing] = lambda found: Missing()
    folders: tuple[str, ...] = ("Sent",)
    named: Callable[[], Sequence[str]] = tuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything to look at.

    `register` and `rules` raise FileError, `store` (open it, write, close) StoreError, `parser` (read one mail)
    NotReady, `greet` (reach the mail server) SendError or SettingsError; `greet` is None where no mail server is set.
    `lost` names the mailboxes that the last scan could not read and may raise StoreError. `wanting` are the records of
    `[start]` that are missing, each with its reason. `room` is the free space beside the store in bytes, None where it
    is elsewhere. `option` is what a command needs to find the settings.
    """

    register_file: Path
    register: Callable[[], Register]
    rules: Callable[[], Rules]
    store: Callable[[], object]
    room: Callable[[], int | None]
    sources: Sequence[Read]
    greet: Callable[[], object] | None
    outbox_search: Path | None
    wanting: Callable[[], dict[str, str]]
    zone: ZoneInfo
    lost: Callable[[], Sequence[str]] = tuple
    option: str = ""
    parser: Callable[[], object] = tuple


def examine(parts: Callable[[], Parts], now: datetime) -> tuple[Checkup, ...]:
    """Every checkup, in an order that a person can work through; `parts` raises SettingsError. `now` is aware."""
    try:
        given = parts()
    except MailguardError as error:
        return (_failed("settings", error),)
    return (Checkup("settings", Result.OK, "The settings can be read."), *_all(given, now))


def _all(parts: Parts, now: datetime) -> Iterator[Checkup]:
    register, checkups = _register(parts, now)
    yield from checkups
    yield from _rules(parts)
    yield from _store(parts)
    yield _parser(parts)
    if not parts.sources:
        yield Checkup("sources", Result.FAIL, "No source is set.", "Add one [[sources]] to the settings.")
    for read in parts.sources:
        yield from _source(read, register, parts.wanting)
    yield from _lost(parts)
    yield from _mail_server(parts)
    yield from _start(parts)
    yield _clock(parts, now)


def _failed(name: str, error: Exception, do: str = "") -> Checkup:
    """What one of our own errors says; it names the remedy where there is one, and may name the thing itself."""
    return Checkup(name, Result.FAIL, str(error).removeprefix(f"{name}: "), do)


def _register(parts: Parts, now: datetime) -> tuple[Register | None, list[Checkup]]:
    try:
        register = parts.register()
    except MailguardError as error:
        return None, [_failed("register", error)]
    said = f"The register has {register.people:,} people and {register.mailboxes:,} other mailboxes."
    checkups = [Checkup("register", Result.OK, said), _age(parts.register_file, now)]
    do = f"`{_command('register check', parts)}` says what to do."
    checkups += [Checkup("register", Result.WARN, note, do) for note in register.notes]
    return register, checkups


def _command(words: str, parts: Parts) -> str:
    return f"mailguard {words} {parts.option}".rstrip()


def _age(path: Path, now: datetime) -> Checkup:
    written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    days = (now - written).days
    said = f"The register was last changed {days} day{'' if days == 1 else 's'} ago."
    if now - written > OLD:
        do = "Hold it against today's list of Members and officers, and save it even where nothing changes."
        return Checkup("register age", Result.WARN, said, do)
    return Checkup("register age", Result.OK, said)


def _rules(parts: Parts) -> Iterator[Checkup]:
    try:
        rules = parts.rules()
    except MailguardError as error:
        yield _failed("rules", error)
        return
    have = verb(rules.checked, "has", "have")
    said = f"{rules.council}: {rules.checked} of {amount(rules.clauses, 'clause')} {have} a rule in force."
    do = f"Nothing can be found under this protocol yet. `mailguard council coverage {rules.file}` says why."
    yield Checkup("rules", Result.OK, said) if rules.checked else Checkup("rules", Result.WARN, said, do)
    for note in rules.notes:
        yield Checkup("council file", Result.WARN, note, "The council may settle it; mailguard never mends a quote.")


def _store(parts: Parts) -> Iterator[Checkup]:
    try:
        parts.store()
    except MailguardError as error:
        yield _failed("store", error)
    else:
        yield Checkup("store", Result.OK, "The store opens and can be written.")
    room = parts.room()
    if room is None:
        return
    said = f"{room / ROOM:,.1f} GiB are free beside the store."
    short = room < ROOM
    yield Checkup("disk", Result.WARN if short else Result.OK, said, "Make room, or move the store." if short else "")


def _parser(parts: Parts) -> Checkup:
    try:
        parts.parser()
    except MailguardError as error:
        return _failed("mail parser", error)
    return Checkup("mail parser", Result.OK, "The mail parser starts and reads.")


def _source(read: Read, register: Register | None, wanting: Callable[[], dict[str, str]]) -> Iterator[Checkup]:
    name = f"source {read.name}"
    try:
        if members := _members(name, read.named(), register):
            yield members
            return
        source = read.open()
        folders = tuple(source.folders())
        missing = read.missing(folders)
    except MailguardError as error:
        yield _failed(name, error, "Check that the path is right and that this account may read it.")
        return
    mailboxes = {folder.mailbox for folder in folders if folder.path}
    if not mailboxes:
        yield _no_folder(read, missing)
        return
    yield from (Checkup(name, Result.OK, sentence) for sentence in source.sees())
    if missing.mailboxes:
        lack = f"{amount(missing.mailboxes, 'mailbox has', 'mailboxes have')} no folder called {_named(read)}"
        do = f"Add the name to `folders` if their sent mail lies elsewhere. {_there(missing)}".strip()
        yield Checkup(name, Result.WARN, f"{lack}: nothing is read there.", do)
    if isinstance(source, Doubtful):
        yield from (Checkup(name, Result.WARN, doubt.said, doubt.do) for doubt in source.doubts())
    if not read.keeps_bcc:
        hidden = "Blind copies cannot be seen here: rules about them will say unchecked."
        yield Checkup(name, Result.WARN, hidden, 'Write bcc = "kept" if the mail program keeps the Bcc header.')
    if members := _members(name, mailboxes, register):
        yield members
    elif isinstance(source, Sampled):
        yield _sample(name, source, read.keeps_bcc, wanting)


def _members(name: str, mailboxes: Iterable[str], register: Register | None) -> Checkup | None:
    found = sorted(mailbox for mailbox in mailboxes if register and mailbox.lower() in register.members)
    if not found:
        return None
    said = f"Members' mailboxes are never read, and these are Members': {', '.join(found)}."
    return Checkup(name, Result.FAIL, said, "Take them out of this source; nothing is scanned until then.")


def _sample(name: str, source: Sampled, keeps_bcc: bool, wanting: Callable[[], dict[str, str]]) -> Checkup:
    """Whether blind copies are kept, as far as sent mail shows it; no mail is looked at before it may be read."""
    try:
        if wanting():
            said = "Whether sent mail carries Bcc is looked at once the records of [start] are there."
            return Checkup(name, Result.OK, said)
        found = source.sample()
    except MailguardError as error:
        return _failed(name, error)
    said = f"{found.carrying} of the newest {found.looked_at} sent messages carry a Bcc header."
    if found.carrying and not keeps_bcc:
        return Checkup(name, Result.WARN, said, 'Blind copies are kept here: write bcc = "kept".')
    if keeps_bcc and not found.carrying:
        do = 'Send a mail with a blind copy and look again; write bcc = "hidden" if it still shows none.'
        return Checkup(name, Result.WARN, f"{said} That they are kept is not proved.", do)
    return Checkup(name, Result.OK, said)


def _no_folder(read: Read, missing: Missing) -> Checkup:
    said = f"No folder called {_named(read)} lies there, so nothing would be read. {_there(missing)}".strip()
    do = "Correct `folders` of this source."
    if not missing.addressed:
        lies = f"each called by its address (<path>/<address>/{read.folders[0]})"
        do = f"Correct `path`: it holds the mailboxes, {lies}. Where it is one mailbox, give its address as `mailbox`."
    return Checkup(f"source {read.name}", Result.FAIL, said, do)


def _named(read: Read) -> str:
    return " or ".join(read.folders)


def _there(missing: Missing) -> str:
    if not missing.there:
        return ""
    return (
        f"{verb(len(missing.there), 'The folder there is', 'The folders there are')} called {listing(missing.there)}."
    )


def _lost(parts: Parts) -> Iterator[Checkup]:
    """The digest only counts them, so that nobody is named there; here they are named for whoever can mend it."""
    try:
        lost = parts.lost()
    except MailguardError:
        return  # that the store does not open was said above
    if lost:
        said = f"The last scan could not read {', '.join(lost)}."
        yield Checkup("mailboxes", Result.WARN, said, "Check that the account that runs mailguard may read them.")


def _mail_server(parts: Parts) -> Iterator[Checkup]:
    if parts.greet is None:
        do = f"Add [send] to the settings, or read the digest with `{_command('digest', parts)}`."
        yield Checkup("mail server", Result.WARN, "No mail server is set, so no digest can be sent.", do)
        return
    try:
        parts.greet()
    except MailguardError as error:
        yield _failed("mail server", error, "Check host, port, security, user and password under [send].")
    else:
        yield Checkup("mail server", Result.OK, "The mail server answers, encrypted and logged in as the settings ask.")
    yield _search(parts.outbox_search)


def _search(folder: Path | None) -> Checkup:
    if folder is None:
        said = "Sent mail cannot be searched: after a crash a digest may come twice, with the same Message-ID."
        return Checkup("sent mail", Result.OK, said)
    if all((folder / name).is_dir() for name in ("cur", "new")):
        return Checkup("sent mail", Result.OK, "Sent mail can be searched, so every digest comes exactly once.")
    said = "outbox_search is no Maildir: it needs the folders cur and new."
    return Checkup("sent mail", Result.FAIL, said, "Correct outbox_search under [send], or take it out.")


def _start(parts: Parts) -> Iterator[Checkup]:
    try:
        wanting = parts.wanting()
    except MailguardError:
        said = "Whether the records of [start] are there can be told once the register can be read."
        yield Checkup("start", Result.FAIL, said, "Mend the register first.")
        return
    for key, problem in wanting.items():
        yield Checkup("start", Result.FAIL, f"[start] {key}: {problem}.", "Real mail is not read before it is there.")
    if not wanting:
        yield Checkup("start", Result.OK, "Purpose, notice, assessment and reviewer are recorded.")


def _clock(parts: Parts, now: datetime) -> Checkup:
    local = now.astimezone(parts.zone)
    said = f"By the council's clocks ({parts.zone.key}) it is {local:%H:%M} on {local.day} {local:%B %Y}."
    newest = datetime.fromtimestamp(parts.register_file.stat().st_mtime, UTC) if parts.register_file.exists() else now
    if newest > now + timedelta(hours=3):
        return Checkup("clock", Result.WARN, f"{said} The register was saved later than that.", "Set the clock.")
    return Checkup("clock", Result.OK, said)
