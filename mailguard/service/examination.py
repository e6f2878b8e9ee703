"""What `mailguard doctor` looks at, taken from the settings."""

import shlex
import shutil
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from mailguard.config import Settings, load_settings
from mailguard.files import shipped
from mailguard.register import check, load
from mailguard.register.people import Kind
from mailguard.rulebook import council_files, coverage, lint
from mailguard.send.smtp import greet
from mailguard.service import doctor
from mailguard.service.council import load_rulebook_of
from mailguard.service.house import sender_of
from mailguard.service.keeping import open_store_of
from mailguard.service.scanning import spec
from mailguard.service.start import missing
from mailguard.sources import open_source


def examined(file: Path, now: datetime) -> tuple[doctor.Checkup, ...]:
    """Every checkup of the installation whose settings lie in `file`; `now` is aware."""
    return doctor.examine(lambda: _parts(load_settings(file), now), now)


def _parts(settings: Settings, now: datetime) -> doctor.Parts:
    today = now.astimezone(settings.council.zone).date()
    sender = sender_of(settings)
    search = settings.send.outbox_search if settings.send else None
    return doctor.Parts(
        register_file=settings.register_path,
        register=lambda: _register(settings, today),
        rules=lambda: _rules(settings),
        store=lambda: _store(settings),
        room=lambda: shutil.disk_usage(settings.folder).free if settings.store.url.startswith("sqlite") else None,
        sources=_sources(settings),
        greet=(lambda: greet(sender.server)) if sender else None,
        outbox_search=settings.folder / search if search else None,
        wanting=lambda: missing(settings, _reviewers(settings), today),
        zone=settings.council.zone,
        lost=lambda: _lost(settings, today),
        option=settings.option,
    )


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


def _store(settings: Settings) -> None:
    """Open the store and write to it: forgetting what is older than any mail takes the lock and changes nothing."""
    with open_store_of(settings) as store:
        store.forget(date(1970, 1, 1))


def _lost(settings: Settings, today: date) -> list[str]:
    with open_store_of(settings) as store:
        return [mailbox or f"anything of the source {source}" for source, mailbox in store.blind(today)]


def _sources(settings: Settings) -> Sequence[doctor.Read]:
    return [
        doctor.Read(each.name, each.bcc == "kept", partial(open_source, each.kind, spec(each, settings)))
        for each in settings.sources
    ]
