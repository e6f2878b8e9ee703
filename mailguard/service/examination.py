"""What `mailguard doctor` looks at, taken from the settings."""

import shlex
import shutil
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from mailguard.config import Settings, SourceSettings, load_settings
from mailguard.digest.words import amount
from mailguard.errors import NotReady, SettingsError
from mailguard.files import shipped
from mailguard.message import Message, Raw, Stage
from mailguard.mime.reader import Reader
from mailguard.register import check, load
from mailguard.register.people import Kind
from mailguard.rulebook import council_files, coverage, lint
from mailguard.send.smtp import greet
from mailguard.service import doctor
from mailguard.service.cases import load_cases
from mailguard.service.council import load_rulebook_of
from mailguard.service.house import sender_of
from mailguard.service.keeping import open_store_of
from mailguard.service.language import tried
from mailguard.service.permits import permits_of
from mailguard.service.reaching import officers_at, spec
from mailguard.service.start import missing
from mailguard.sources import Folder, Source, Spec, open_source
from mailguard.sources import _missing as missing_folders
from mailguard.sources import _mistaken as mistaken_kinds

MAIL = b"From: mailguard@localhost\nSubject: a mail of the doctor's own\n\nIt is read and forgotten.\n"
FILES = "Check that the path is right and that this account may read it."
SERVER = "Check `host`, `port` and `security`."


def examined(file: Path, now: datetime) -> tuple[doctor.Checkup, ...]:
    """Every checkup of the installation whose settings lie in `file`; `now` is aware."""
    return doctor.examine(lambda: _parts(load_settings(file), now), now)


def _parts(settings: Settings, now: datetime) -> doctor.Parts:
    today = now.astimezone(settings.council.zone).date()
    search = settings.send.outbox_search if settings.send else None
    return doctor.Parts(
        register_file=settings.register_path,
        register=lambda: _register(settings, today),
        rules=lambda: _rules(settings),
        store=lambda: _store(settings),
        room=lambda: shutil.disk_usage(settings.folder).free if settings.store.url.startswith("sqlite") else None,
        sources=_sources(settings, today),
        greet=partial(_greet, settings) if settings.send else None,
        outbox_search=settings.folder / search if search else None,
        wanting=lambda: missing(settings, _reviewers(settings), today),
        zone=settings.council.zone,
        lost=lambda: _lost(settings, today),
        option=settings.option,
        parser=_parse,
        model=tried,
        files=_files(settings),
    )


def _greet(settings: Settings) -> None:
    """Reach the mail server; raises SettingsError for a password that cannot be read, else as `send` does."""
    sender = sender_of(settings)
    if sender is not None:
        greet(sender.server)


def _parse() -> None:
    """Read one mail of ours as a scan would; raises NotReady where the parser does not start."""
    with Reader() as reader:
        if not isinstance(reader.read(Raw(MAIL, "", Stage.SENT, True, datetime.now(UTC))), Message):
            raise NotReady("The mail parser starts and cannot read a plain mail. Install mailguard again")


def _register(settings: Settings, today: date) -> doctor.Register:
    register = load(settings.register_path)
    members = (person for person in register.people if person.kind is Kind.MEMBER)
    return doctor.Register(
        people=len(register.people),
        mailboxes=len(register.mailboxes),
        members=frozenset(email.lower() for person in members for email in person.emails),
        notes=[note.what for note in check(register, today) if note.severity == "warn"],
    )


def _reviewers(settings: Settings) -> set[str]:
    register = load(settings.register_path)
    return {name for each in register.reviewers for name in (each.person, each.email) if name}


def _rules(settings: Settings) -> doctor.Rules:
    book = load_rulebook_of(settings)
    counted = coverage(book)
    return doctor.Rules(
        council=book.council,
        clauses=len(counted.clauses),
        checked=counted.in_force,
        notes=[f"Clause {note.clause}: {note.problem}" for note in lint(book)],
        file=book.name if book.path in council_files(shipped("rules")) else shlex.quote(str(book.path)),
    )


def _files(settings: Settings) -> dict[str, Callable[[], str]]:
    """The files of permissions and cases, where the settings name them."""
    council = settings.council
    given: dict[str, Callable[[], str]] = {}
    if council.permits:
        given["permits"] = lambda: f"The file holds {amount(len(permits_of(settings)), 'permission')}"
    if cases := council.cases:
        given["cases"] = lambda: f"The file holds {amount(len(load_cases(settings.folder / cases)), 'case')}"
    return given


def _store(settings: Settings) -> None:
    """Open the store and write to it: forgetting what is older than any mail takes the lock and changes nothing."""
    with open_store_of(settings) as store:
        store.forget(date(1970, 1, 1))


def _lost(settings: Settings, today: date) -> list[str]:
    with open_store_of(settings) as store:
        return [mailbox or f"anything of the source {source}" for source, mailbox in store.blind(today)]


def _sources(settings: Settings, today: date) -> Sequence[doctor.Read]:
    return [
        doctor.Read(
            each.name,
            each.bcc == "kept",
            partial(_opened, each, settings, today),
            partial(_missing, each, settings, today),
            each.folders,
            partial(_named, each, settings, today),
            partial(_mistaken, each, settings, today),
            SERVER if each.kind == "imap" else FILES,
        )
        for each in settings.sources
    ]


def _opened(each: SourceSettings, settings: Settings, today: date) -> Source:
    return open_source(each.kind, _spec(each, settings, today))


def _missing(each: SourceSettings, settings: Settings, today: date, found: Sequence[Folder]) -> missing_folders.Missing:
    """What lies where a folder was looked for; a server says that itself."""
    if each.kind == "imap":
        return missing_folders.Missing()
    return missing_folders.missing(_spec(each, settings, today), found)


def _mistaken(each: SourceSettings, settings: Settings, today: date) -> mistaken_kinds.Mistaken | None:
    """Which other kind of mail lies where this one is looked for; a server is of its own kind."""
    return None if each.kind == "imap" else mistaken_kinds.mistaken(_spec(each, settings, today), each.kind)


def _named(each: SourceSettings, settings: Settings, today: date) -> Sequence[str]:
    """The mailboxes by name; raises SettingsError where the domain brings none."""
    if each.domain and not any(officers_at(load(settings.register_path).people, each.domain, today)):
        problem = f"no officer of the register has an address at {each.domain}"
        line = settings.line("sources", settings.sources.index(each), "domain")
        raise SettingsError(settings.file, line, problem, "Correct `domain`, or the officers' `emails`")
    return _spec(each, settings, today).mailboxes


def _spec(each: SourceSettings, settings: Settings, today: date) -> Spec:
    return spec(each, settings, load(settings.register_path).people if each.domain else (), today)
