"""Whether each source can be reached, what it can show, and whether it holds what must not be read."""

from collections.abc import Callable, Iterable, Iterator

from mailguard.digest.words import amount, listing, verb
from mailguard.errors import MailguardError, SourceError, SourceUnavailable
from mailguard.service.doctor.checkup import Checkup, Result, failed
from mailguard.service.doctor.parts import Read, Register
from mailguard.sources import Doubtful, Sample, Sampled
from mailguard.sources._missing import Missing
from mailguard.sources._mistaken import Mistaken


def source_checkups(read: Read, register: Register | None, wanting: Callable[[], dict[str, str]]) -> Iterator[Checkup]:
    """All there is to say of one source; `wanting` are the missing records of `[start]`: no mail is sampled before."""
    name = f"source {read.name}"
    try:
        if other := read.mistaken():
            yield _other_kind(name, other)
            if not other.right:
                return
        if members := _members(name, read.named(), register):
            yield members
            return
        source = read.open()
        folders = tuple(source.folders())
        missing = read.missing(folders)
    except MailguardError as error:
        yield failed(name, error, read.reach if isinstance(error, SourceUnavailable) else "")
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
    doubts = source.doubts() if isinstance(source, Doubtful) else ()
    yield from (Checkup(name, Result.WARN, doubt.said, doubt.do) for doubt in doubts)
    if not read.keeps_bcc:
        hidden = "Blind copies cannot be seen here: rules about them will say unchecked."
        yield Checkup(name, Result.WARN, hidden, 'Write bcc = "kept" if the mail program keeps the Bcc header.')
    if members := _members(name, mailboxes, register):
        yield members
    elif isinstance(source, Sampled):
        yield from _sample(name, source, read.keeps_bcc, wanting, told=bool(doubts))


def _members(name: str, mailboxes: Iterable[str], register: Register | None) -> Checkup | None:
    found = sorted(mailbox for mailbox in mailboxes if register and mailbox.lower() in register.members)
    if not found:
        return None
    said = f"Members' mailboxes are never read, and these are Members': {', '.join(found)}."
    return Checkup(name, Result.FAIL, said, "Take them out of this source; nothing is scanned until then.")


def _sample(
    name: str, source: Sampled, keeps_bcc: bool, wanting: Callable[[], dict[str, str]], told: bool
) -> Iterator[Checkup]:
    """Whether blind copies are kept, as far as sent mail shows it; no mail is looked at before it may be read.

    The source was reached before, so that mailboxes which do not answer now are only a doubt; `told` says that they
    were named already.
    """
    try:
        if wanting():
            said = "Whether sent mail carries Bcc is looked at once the records of [start] are there."
            yield Checkup(name, Result.OK, said)
            return
        found = source.sample()
    except SourceError as error:
        if not told:
            said = f"Whether sent mail carries Bcc could not be looked at: {error}"
            yield Checkup(name, Result.WARN, said)
        return
    except MailguardError as error:
        yield failed(name, error)
        return
    yield _carried(name, found, keeps_bcc)


def _carried(name: str, found: Sample, keeps_bcc: bool) -> Checkup:
    said = f"{found.carrying} of the newest {found.looked_at} sent messages carry a Bcc header."
    if found.carrying and not keeps_bcc:
        return Checkup(name, Result.WARN, said, 'Blind copies are kept here: write bcc = "kept".')
    if keeps_bcc and not found.carrying:
        do = 'Send a mail with a blind copy and look again; write bcc = "hidden" if it still shows none.'
        return Checkup(name, Result.WARN, f"{said} That they are kept is not proved.", do)
    return Checkup(name, Result.OK, said)


HOLDS = {"maildir": "cur and new", "mbox": "mail in mbox form", "folder": ".eml or .msg files"}
LACKS = {**HOLDS, "maildir": "Maildir (cur and new)", "folder": ".eml or .msg file"}


def _other_kind(name: str, other: Mistaken) -> Checkup:
    hold = amount(other.folders, "folder holds", "folders hold")
    said = f"{hold} no {LACKS[other.kind]}, but {HOLDS[other.lies]}."
    if other.right:
        return Checkup(name, Result.WARN, said, f'Give them a source of their own, with kind = "{other.lies}".')
    return Checkup(name, Result.FAIL, said, f'Write kind = "{other.lies}".')


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
