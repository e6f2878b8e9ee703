"""Everything the service needs, one thing after the other."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mailguard.digest.words import amount, verb
from mailguard.errors import MailguardError, RegisterError, SendError
from mailguard.service.doctor.checkup import Checkup, Result, failed
from mailguard.service.doctor.parts import Parts, Register
from mailguard.service.doctor.sources import source_checkups

OLD = timedelta(days=90)
ROOM = 1024**3


def examine(parts: Callable[[], Parts], now: datetime) -> tuple[Checkup, ...]:
    """Every checkup, in an order that a person can work through; `parts` raises SettingsError. `now` is aware."""
    try:
        given = parts()
    except MailguardError as error:
        return (failed("settings", error),)
    return (Checkup("settings", Result.OK, "The settings can be read."), *_all(given, now))


def _all(parts: Parts, now: datetime) -> Iterator[Checkup]:
    register, checkups = _register(parts, now)
    yield from checkups
    yield from _rules(parts)
    yield from _files(parts)
    yield from _store(parts)
    yield _parser(parts)
    yield from _model(parts)
    if not parts.sources:
        yield Checkup("sources", Result.FAIL, "No source is set.", "Add one [[sources]] to the settings.")
    for read in parts.sources:
        yield from source_checkups(read, register, parts.wanting)
    yield from _lost(parts)
    yield from _mail_server(parts)
    yield from _start(parts)
    yield _clock(parts, now)


def _register(parts: Parts, now: datetime) -> tuple[Register | None, list[Checkup]]:
    try:
        register = parts.register()
    except MailguardError as error:
        return None, [failed("register", error)]
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
        yield failed("rules", error)
        return
    have = verb(rules.checked, "has", "have")
    said = f"{rules.council}: {rules.checked} of {amount(rules.clauses, 'clause')} {have} a rule in force."
    do = f"Nothing can be found under this protocol yet. `mailguard council coverage {rules.file}` says why."
    yield Checkup("rules", Result.OK, said) if rules.checked else Checkup("rules", Result.WARN, said, do)
    for note in rules.notes:
        do = f"`mailguard council lint {rules.file}` says what to do; mailguard never mends a quote."
        yield Checkup("council file", Result.WARN, note, do)


def _files(parts: Parts) -> Iterator[Checkup]:
    for name, read in parts.files.items():
        try:
            yield Checkup(name, Result.OK, f"{read()}.")
        except RegisterError:  # which was told above
            yield Checkup(name, Result.FAIL, "They can be read once the register can be.", "Mend the register first.")
        except MailguardError as error:
            yield failed(name, error)


def _store(parts: Parts) -> Iterator[Checkup]:
    try:
        parts.store()
    except MailguardError as error:
        yield failed("store", error)
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
        return failed("mail parser", error)
    return Checkup("mail parser", Result.OK, "The mail parser starts and reads.")


def _model(parts: Parts) -> Iterator[Checkup]:
    if parts.model is None:
        return
    try:
        version = parts.model()
    except MailguardError as error:
        yield failed("language model", error, "Until then, what Members say about officers is not judged.")
    else:
        yield Checkup("language model", Result.OK, f"The language model reads (version {version}).")


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
        do = "Check host, port, security, user and password under [send]." if isinstance(error, SendError) else ""
        yield failed("mail server", error, do)
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
