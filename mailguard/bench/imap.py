"""P10 and P18: from an IMAP server into the store, on a Dovecot of our own, whose own CPU is not counted."""

import gc
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from itertools import count
from statistics import median

from mailguard.bench.daemon import NotRunning
from mailguard.bench.dovecot import Dovecot, dovecot
from mailguard.bench.figures import Floor
from mailguard.bench.ours import Letter, Workplace, without_language
from mailguard.bench.processes import below, cpu_of
from mailguard.bench.rounds import interleaved, ratio
from mailguard.config import load_settings
from mailguard.message import Raw, Stage
from mailguard.mime.reader import Reader
from mailguard.service.house import House, opened, scanner
from mailguard.service.scanning import Place
from mailguard.sources import Folder, Listed, Source, Spec, open_source
from mailguard.sources.imap import leave_all
from mailguard.store import Judged

OLD_FEW, OLD_MANY = 1_000, 100_000
NEW = 20
# One alone is too short for the clock.
PASSES = 4
BACK_FILL = 2_000
_PAGE = 500
_MAIL = "From: a@b.example\nMessage-ID: <{}@b.example>\nDate: Mon, 02 Nov 2026 09:30:00 +0000\n\nThe pool is open.\n"


def of_imap(place: Workplace, rounds: int) -> tuple[Floor, Floor]:
    """Both floors; without a figure where Dovecot is not installed."""
    try:
        return _incremental(place, rounds), _back_fill(place, rounds)
    except NotRunning as error:
        why = f"Dovecot: {error}"
        return _p10(None, why), _p18(None, why)
    finally:
        leave_all()


def _p10(value: float | None, note: str) -> Floor:
    what = f"pass with {NEW} new: {OLD_MANY:,} old over {OLD_FEW:,}"
    return Floor(id="P10", what=what, value=value, floor=1.3, goal=1.05, note=note)


def _p18(value: float | None, note: str) -> Floor:
    return Floor(id="P18", what="back-fill from IMAP over memory", value=value, floor=2.0, goal=1.4, note=note)


@dataclass(frozen=True, slots=True)
class Memory:
    """The same mail without a server: what any source would cost at least."""

    mails: dict[str, tuple[Raw, ...]]

    def folders(self) -> Iterator[Folder]:
        """One folder for each mailbox."""
        yield from (Folder(mailbox, "Sent", mailbox) for mailbox in self.mails)

    def listing(self, folder: Folder, cursor: str) -> Iterator[Listed]:
        """All of them."""
        del cursor
        yield from (Listed(str(place), str(place)) for place in range(len(self.mails[folder.mailbox])))

    def fetch(self, folder: Folder, key: str) -> Raw:
        """The message as it was put here."""
        return self.mails[folder.mailbox][int(key)]

    def sees(self) -> tuple[str, ...]:
        """It is asked nothing."""
        return ()


def _back_fill(place: Workplace, rounds: int) -> Floor:
    letters = place.letters[:BACK_FILL]
    by_mailbox: dict[str, list[Letter]] = {}
    for each in letters:
        by_mailbox.setdefault(each.mailbox, []).append(each)
    with dovecot(by_mailbox) as running:
        for mailbox, own in by_mailbox.items():
            running.fill(mailbox, (each.content for each in own))
        source = _source(running, tuple(by_mailbox))
        memory = Memory({mailbox: _as_dovecot_gives(own) for mailbox, own in by_mailbox.items()})
        turns = [partial(_filled, place, each, running, len(letters)) for each in (source, memory)]
        turns[0]()  # Dovecot makes its indexes when a folder is first opened
        imap, plain = interleaved(turns, rounds)
    cost = (median(imap) - median(plain)) / len(letters) * 1e6
    return _p18(ratio(imap, plain), f"{len(letters):,} messages, {cost:,.0f} µs each for the way from the server")


def _as_dovecot_gives(letters: Sequence[Letter]) -> tuple[Raw, ...]:
    now = datetime.now(UTC)
    contents = (each.content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") for each in letters)
    return tuple(Raw(content, letters[0].mailbox, Stage.SENT, True, now) for content in contents)


def _source(running: Dovecot, mailboxes: tuple[str, ...]) -> Source:
    return open_source("imap", Spec(name="officers", server=running.server(), mailboxes=mailboxes, keeps_bcc=True))


@contextmanager
def _house(place: Workplace) -> Iterator[House]:
    """An empty store in the workplace, and the deterministic rules: what language costs would hide the server's way."""
    for name in ("mailguard.db", "mailguard.db-wal", "mailguard.db-shm", "mailguard.key"):
        (place.folder / name).unlink(missing_ok=True)
    with opened(load_settings(place.settings)) as house:
        yield replace(house, council=without_language(house.council))


def _filled(place: Workplace, source: Source, running: Dovecot, messages: int) -> float:
    """CPU seconds of this process and of the parser for a scan of everything, the server's left out."""
    with _house(place) as house, Reader(house.council.register.lanes, open_files=True) as reader:
        work = scanner(house)
        settings = house.settings.sources[0]
        began = time.process_time()
        found = [Place(settings, source, folder) for folder in source.folders()]
        recorded = sum(work.read(each, reader).recorded for each in found)
        own = time.process_time() - began
        if recorded != messages:
            raise NotRunning(f"{recorded} messages of {messages} came")
        server = {running.pid, *below(running.pid)}
        return own + sum(cpu_of(pid) for pid in below(os.getpid()) if pid not in server)


def _incremental(place: Workplace, rounds: int) -> Floor:
    few, many = "few@b.example", "many@b.example"
    numbers = count()
    walls: dict[str, list[float]] = {few: [], many: []}
    with (
        dovecot((few, many)) as running,
        _house(place) as house,
        Reader(house.council.register.lanes, open_files=True) as reader,
    ):
        source = _source(running, (few, many))
        folders = {}
        for mailbox, old in ((few, OLD_FEW), (many, OLD_MANY)):
            running.fill(mailbox, (_MAIL.format(next(numbers)).encode() for _ in range(old)))
            folders[mailbox] = next(each for each in source.folders() if each.mailbox == mailbox)
            _known(house, source, folders[mailbox])

        def one(mailbox: str) -> float:
            running.deliver(mailbox, [_MAIL.format(next(numbers)).encode() for _ in range(NEW)])
            gc.collect()
            began, cpu = time.perf_counter(), time.process_time()
            _read_new(house, source, folders[mailbox], reader)
            walls[mailbox].append(time.perf_counter() - began)
            return time.process_time() - cpu

        def turn(mailbox: str) -> float:
            return sum(one(mailbox) for _ in range(PASSES))

        turns: list[Callable[[], float]] = [partial(turn, many), partial(turn, few)]
        for each in turns:
            each()
        large, small = interleaved(turns, rounds)
    clock = f"by the clock, Dovecot's own look through its files included, {ratio(walls[many], walls[few]):.1f} times"
    return _p10(ratio(large, small), f"{median(large) / PASSES * 1000:.1f} ms of CPU; {clock} as long")


def _known(house: House, source: Source, folder: Folder) -> None:
    """Every message that lies there counts as read."""
    number = house.store.partition("officers", folder.mailbox, folder.name)
    lease = house.store.lease(number, 600, datetime.now(UTC))
    if lease is None:
        raise NotRunning("somebody else reads the folder")
    listed = list(source.listing(folder, ""))
    for start in range(0, len(listed), _PAGE):
        some = listed[start : start + _PAGE]
        judged = [Judged(each.key, each.key, date(2026, 11, 2), ()) for each in some]
        house.store.record(number, lease.token, judged, some[-1].cursor, datetime.now(UTC))
    house.store.release(number, lease.token)


def _read_new(house: House, source: Source, folder: Folder, reader: Reader) -> None:
    report = scanner(house).read(Place(house.settings.sources[0], source, folder), reader)
    if report.recorded != NEW:
        raise NotRunning(f"{report.recorded} messages of {NEW} came")
