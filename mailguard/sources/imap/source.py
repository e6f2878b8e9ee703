"""The source itself: folders, listing and messages of every mailbox on one mail server."""

from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from ipaddress import ip_address
from threading import Lock
from typing import TypeVar

from mailguard.errors import SourceError, SourceRefused, SourceUnavailable
from mailguard.message import Raw, Stage
from mailguard.sources import Doubt, Folder, Gone, Listed, Refused, Sample, Spec
from mailguard.sources._files import in_sentences
from mailguard.sources.imap.connection import Connection, Entry, State
from mailguard.sources.imap.folders import Found, Listing, found_in, names_in
from mailguard.sources.imap.login import Closed, TurnedDown, Unreachable
from mailguard.sources.imap.naming import Mark
from mailguard.sources.imap.pool import Pool, Said
from mailguard.sources.imap.reading import Lying, Reading

T = TypeVar("T")

# So many messages are described by one command, which stays below what servers take as one line.
DESCRIBED = 250
# So many folders are remembered at once: those that are being read.
FOLDERS = 16
# So many mailboxes are tried before one is opened: more could lock an account, which helps nobody.
TRIES = 5
# So many folders are named to somebody who looks for another one.
NAMED = 8
SAMPLED_MAILBOXES, SAMPLED_MESSAGES = 20, 10
DRAFT, SENT = "draft ", "sent "


@dataclass(slots=True)
class Seen:
    """What the last listing of the folders showed: mailboxes by how it went; `right` where the login was taken."""

    folders: int = 0
    opened: int = 0
    without: int = 0
    right: bool = False
    closed: list[str] = field(default_factory=list)
    there: Counter[str] = field(default_factory=Counter)

    def met(self, found: Sequence[Found], listed: Listing) -> None:
        """One more mailbox was opened, and these folders of all that it lists are to be read."""
        self.opened += 1
        self.folders += len(found)
        if not found:
            self.without += 1
            self.there.update(names_in(listed))

    def others(self) -> str:
        """What the folders are called where none is to be read, the commonest names; nothing where there is none."""
        names = sorted(name for name, _ in self.there.most_common(NAMED))
        return f"; those there are called {', '.join(names)}" if names else ""


class Imap:
    """The mailboxes of one mail server."""

    def __init__(self, spec: Spec, pool: Pool) -> None:
        mailboxes = tuple(dict.fromkeys(each.lower() for each in spec.mailboxes))
        self._spec, self._pool = replace(spec, mailboxes=mailboxes), pool
        self._lying: OrderedDict[tuple[str, str], Lying] = OrderedDict()
        self._lock = Lock()
        self._seen: Seen | None = None

    def folders(self) -> Iterator[Folder]:
        """Every folder to read; of a mailbox that cannot be opened now the names that were asked for, without a path.

        Raises SourceUnavailable where the server is away, also for TRIES mailboxes in a row; SourceRefused where no
        mailbox has any such folder, or where none is opened: of TRIES, where it is the login that is turned down.
        """
        self._seen = seen = Seen()
        waiting: list[Folder] = []
        in_a_row = 0
        for place, mailbox in enumerate(self._spec.mailboxes):
            try:
                listed = self._pool.use(mailbox, Connection.listed)
            except Unreachable:
                raise
            except (TurnedDown, SourceUnavailable) as error:
                in_a_row += 1
                seen.closed.append(mailbox)
                if not self._goes_on(error, seen, place, in_a_row):
                    raise
                waiting += [Folder(mailbox, name, "") for name in self._spec.folders]
                continue
            in_a_row = 0
            found = found_in(listed, self._spec.folders)
            seen.met(found, listed)
            yield from waiting
            waiting = []
            yield from (_folder(mailbox, each) for each in found)
        yield from waiting
        if not seen.folders and not seen.closed:
            said = f"no folder called {' or '.join(self._spec.folders)} lies in any mailbox"
            raise SourceRefused(f"{said}{seen.others()}. Correct `folders`")

    def _goes_on(self, error: SourceError, seen: Seen, place: int, in_a_row: int) -> bool:
        """Whether more mailboxes are asked for after the error at this place, where it is so many in a row.

        Raises SourceRefused where the login may be wrong: it was turned down for each of TRIES mailboxes, and a login
        that is wrong for everybody must not be tried for everybody, as an account could be locked.
        """
        behind = self._spec.mailboxes[place + 1 :]
        if isinstance(error, SourceUnavailable):
            return in_a_row < min(TRIES, len(self._spec.mailboxes))
        seen.right = seen.right or bool(seen.opened) or isinstance(error, Closed)
        if not seen.opened and not behind:
            return False
        if not seen.right and not any(map(self._takes, spread(behind, TRIES - in_a_row))):
            number = len(self._spec.mailboxes)
            said = f"{min(TRIES, number):,} of {number:,} mailboxes were tried"
            raise SourceRefused(f"{error}; {said}, so where it is right take out those that are gone") from None
        seen.right = True
        return True

    def _takes(self, mailbox: str) -> bool:
        """Whether the server takes the login for this mailbox."""
        try:
            self._pool.use(mailbox, Connection.listed)
        except Unreachable:
            raise
        except (TurnedDown, SourceUnavailable) as error:
            return isinstance(error, Closed)
        return True

    def listing(self, folder: Folder, cursor: str) -> Iterator[Listed]:
        """Messages from the cursor on, oldest first; all of them where the server no longer means the same by it."""
        opened = self._opened(folder)
        if opened is None:
            return
        found, state = opened
        first = _first(Mark.read(cursor), state)
        self._remember(folder, lying := Lying(found.path, found.draft, state.validity))
        if first == state.following or not state.messages:
            return
        uids = self._use(folder, lying, lambda connection: connection.following(state, first))
        names: set[str] = set()
        for start in range(0, len(uids), DESCRIBED):
            some = uids[start : start + DESCRIBED]
            entries = self._use(folder, lying, partial(_described, lying=lying, uids=some))
            for each in lying.met(entries):
                if each.key not in names:
                    names.add(each.key)
                    yield Listed(each.key, str(Mark(state.validity, each.uid + 1, state.change)))

    def _use(self, folder: Folder, lying: Lying, work: Callable[[Connection], T]) -> T:
        """Work on a connection that has the folder open."""

        def at_work(connection: Connection) -> T:
            connection.again(lying.path, lying.validity)
            return work(connection)

        return self._pool.use(folder.mailbox, at_work)

    def _opened(self, folder: Folder) -> tuple[Found, State] | None:
        """The folder and how it stands now, wherever it lies by now; None where the mailbox no longer has it."""
        if folder.path:
            with suppress(Said):
                return self._examined(folder, _found(folder))
        look = partial(Connection.folders, wanted=(folder.name, *self._spec.folders))
        there = (each for each in self._pool.use(folder.mailbox, look) if each.name == folder.name)
        found = next(there, None)
        return None if found is None else self._examined(folder, found)

    def _examined(self, folder: Folder, found: Found) -> tuple[Found, State]:
        return found, self._pool.use(folder.mailbox, lambda connection: connection.examine(found.path))

    def _remember(self, folder: Folder, lying: Lying) -> None:
        with self._lock:
            self._lying[folder.mailbox, folder.name] = lying
            self._lying.move_to_end((folder.mailbox, folder.name))
            while len(self._lying) > FOLDERS:
                self._lying.popitem(last=False)

    def fetch(self, folder: Folder, key: str) -> Raw | Gone | Refused:
        """The bytes of one listed message; where it is not remembered it is looked for from the beginning."""
        lying = self._lying.get((folder.mailbox, folder.name))
        if lying is None or key not in lying.entries:
            if not any(each.key == key for each in self.listing(folder, "")):
                return Gone()
            lying = self._lying[folder.mailbox, folder.name]
        content = Reading(self._pool, folder, lying).content(key)
        if not isinstance(content, bytes):
            return content
        stage = Stage.DRAFT if lying.draft else Stage.SENT
        return Raw(content, folder.mailbox, stage, self._spec.keeps_bcc, lying.entries[key].received)

    def sees(self) -> tuple[str, ...]:
        """What this source can and cannot see."""
        seen = self._listed()
        return in_sentences(self._spec, "IMAP folders", seen.folders, seen.opened - seen.without)

    def doubts(self) -> tuple[Doubt, ...]:
        """Mailboxes that cannot be opened, and a line that anybody can listen to."""
        found = []
        if self._pool.server.security == "none" and not _here(self._pool.server.host):
            said = "Passwords and mail cross the network unencrypted."
            found.append(Doubt(said, 'Write security = "tls" as soon as the mail server allows it.'))
        if without := self._listed().without:
            lack = "1 mailbox has" if without == 1 else f"{without:,} mailboxes have"
            wanted = " or ".join(self._spec.folders)
            said = f"{lack} no folder called {wanted}, so nothing is read there{self._listed().others()}."
            found.append(Doubt(said, "Add the name to `folders` if their sent mail lies elsewhere."))
        if closed := self._listed().closed:
            do = "Check that the login may open them, and take out those that are gone."
            found.append(Doubt(f"These mailboxes could not be opened: {', '.join(closed)}.", do))
        return tuple(found)

    def sample(self) -> Sample:
        """Whether the newest sent messages of some mailboxes carry Bcc. Raises SourceError."""
        closed = self._listed().closed
        there = [each for each in self._spec.mailboxes if each not in closed]
        step = max(1, len(there) // SAMPLED_MAILBOXES)
        carrying = looked_at = 0
        for mailbox in there[::step][:SAMPLED_MAILBOXES]:
            with suppress(Said):
                found = self._pool.use(mailbox, partial(_newest, wanted=self._spec.folders))
                carrying, looked_at = carrying + sum(found), looked_at + len(found)
        return Sample(carrying, looked_at)

    def _listed(self) -> Seen:
        if self._seen is None:
            list(self.folders())
        return self._seen or Seen()


def spread(names: Sequence[T], number: int) -> tuple[T, ...]:
    """So many of the names, each once: the last one, and the others evenly before it.

    Those who have left often stand beside each other, as where the list goes by age.
    """
    last = len(names) - 1
    return tuple(dict.fromkeys(names[last - len(names) * place // number] for place in range(number)))


def _first(since: Mark, state: State) -> int:
    """The UID to begin with: where the mark is, unless the server began anew or was put back to an earlier state."""
    put_back = 0 < state.change < since.change or 0 < state.following < since.following
    return since.following if since.validity == state.validity and not put_back else 1


def _described(connection: Connection, lying: Lying, uids: Sequence[int]) -> list[Entry]:
    """Name and size of each; one that is not described and yet there keeps its UID for a name."""
    entries = connection.described(lying.validity, uids)
    if len(entries) == len(uids):
        return entries
    connection.examine(lying.path)
    missing = set(uids) - {each.uid for each in entries}
    there = connection.present(",".join(map(str, sorted(missing))))
    now = datetime.now(UTC)
    entries += [Entry(uid, f"{lying.validity}.{uid}", 0, now) for uid in there if uid in missing]
    return sorted(entries, key=lambda each: each.uid)


def _newest(connection: Connection, wanted: Sequence[str]) -> list[bool]:
    """Of the newest sent messages, whether each carries Bcc."""
    found: list[bool] = []
    for each in connection.folders(wanted):
        if not each.draft:
            state = connection.examine(each.path)
            uids = connection.following(state, max(1, state.following - SAMPLED_MESSAGES)) if state.messages else []
            found += connection.blind_copies(uids[-SAMPLED_MESSAGES:])
    return found


def _folder(mailbox: str, found: Found) -> Folder:
    return Folder(mailbox, found.name, (DRAFT if found.draft else SENT) + found.path)


def _found(folder: Folder) -> Found:
    kind, _, path = folder.path.partition(" ")
    return Found(folder.name, path, f"{kind} " == DRAFT)


def _here(host: str) -> bool:
    """Whether the server is this machine, so that nothing crosses a network."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
