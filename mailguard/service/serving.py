"""`mailguard run`: every mailbox on its turn and the digest at its hour, until it is asked to stop."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import partial
from threading import Event as Flag
from threading import local

from mailguard.message import Lane
from mailguard.mime.reader import Reader
from mailguard.send.smtp import Smtp
from mailguard.service import clock
from mailguard.service.house import House, listed, minded, read_place, refuse_unready, scanner, sender_of
from mailguard.service.letters import enqueue_due
from mailguard.service.log import Event, say
from mailguard.service.outbox import deliver
from mailguard.service.partition import PartitionReport
from mailguard.service.scanning import Place, Scanner

SETTLE = timedelta(minutes=2)
LIST_EVERY = timedelta(hours=1)
DAY = timedelta(days=1)

# A scanner for one pass over a folder, with the permissions of that moment.
Look = Callable[[], Scanner]


class Readers:
    """A reader of mail for each thread that asks, all of them closed together."""

    def __init__(self, lanes: tuple[Lane, ...]) -> None:
        self._lanes = lanes
        self._here = local()
        self._all: list[Reader] = []

    def mine(self) -> Reader:
        """The reader of this thread."""
        if not hasattr(self._here, "reader"):
            self._here.reader = Reader(self._lanes, open_files=True)
            self._all.append(self._here.reader)
        reader: Reader = self._here.reader
        return reader

    def close(self) -> None:
        """End every child; call when no thread reads any more."""
        for reader in self._all:
            reader.close()


def serve(house: House) -> None:
    """Scan each mailbox on its schedule and send the digest, until SIGTERM or SIGINT.

    Mailboxes that come later, and sources that do not answer yet, are taken up as soon as they are listed. Raises
    NotReady, SettingsError or StoreError where it cannot start.
    """
    refuse_unready(house)
    sender = sender_of(house.settings)
    house = minded(house)
    stop, start = Flag(), datetime.now(UTC)
    every = timedelta(minutes=house.settings.scan.every_minutes)
    with closing(Readers(tuple(house.council.register.lanes))) as readers:
        scans = partial(_scans, house, partial(scanner, house, stop.is_set), readers, every, start)
        found = scans()
        house.store.first_scan(start)
        house.forget()
        clock.run(
            (*found, *_letters(house, sender, every, start), clock.again("forget", house.forget, DAY, start)),
            stop,
            more=clock.More(scans, min(every, LIST_EVERY)),
        )


def _scans(house: House, look: Look, readers: Readers, every: timedelta, start: datetime) -> tuple[clock.Job, ...]:
    """One job for each folder that is there now; each has the lasting number of its folder in its name."""
    found, _ = listed(house)
    return clock.scan_jobs(_named(house, found, look, readers), every, start)


def _named(house: House, found: tuple[Place, ...], look: Look, readers: Readers) -> Iterator[tuple[str, partial[None]]]:
    for place in found:
        number = house.store.partition(place.settings.name, place.folder.mailbox, place.folder.name)
        yield f"{place.settings.name}/{number}", partial(_scan, house, look, readers, place)


def _scan(house: House, look: Look, readers: Readers, place: Place) -> None:
    report = read_place(house, look(), place, readers.mine())
    if isinstance(report, PartitionReport) and report.recorded:
        say(
            Event.SCANNED,
            source=place.settings.name,
            partition=report.number,
            listed=report.recorded,
            findings=report.findings,
        )


def _letters(house: House, sender: Smtp | None, every: timedelta, start: datetime) -> tuple[clock.Job, ...]:
    return clock.digest_jobs(
        partial(_write, house), partial(_deliver, house, sender), house.desk.hour, start, every + SETTLE
    )


def _write(house: House) -> None:
    for week in enqueue_due(house.desk, datetime.now(UTC)):
        say(Event.DIGEST_WRITTEN, week=str(week))


def _deliver(house: House, sender: Smtp | None) -> None:
    if sender is None:
        return
    done = deliver(house.store, sender, lambda: datetime.now(UTC))
    if done.sent or done.later or done.refused:
        say(Event.OUTBOX, sent=done.sent, later=done.later, refused=done.refused)
