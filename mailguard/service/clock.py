"""When things happen: every mailbox on its turn, letters as they come due, the digest at the council's own hour.

What a job does must bear being run twice or late: a machine sleeps, clocks are set, and the hour between one and two
comes twice on the last Sunday of October. The jobs see to that; this module only calls them.
"""

import os
import signal
import socket
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from threading import Event as Flag
from threading import Thread
from typing import Any

from apscheduler.events import EVENT_JOB_MAX_INSTANCES  # type: ignore[import-untyped]  # it has no types
from apscheduler.schedulers.background import BackgroundScheduler  # type: ignore[import-untyped]  # it has no types

from mailguard.service.due import Hour
from mailguard.service.log import Event, fault, say, warn

GRACE = timedelta(seconds=6)
OUTBOX_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Job:
    """Something to do again and again; `when` are the words of an APScheduler trigger, `name` is said in the log."""

    name: str
    do: Callable[[], object]
    when: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class More:
    """Where further jobs come from while the others run: asked every so often, and only new names are added."""

    jobs: Callable[[], Iterable[Job]]
    every: timedelta


def again(name: str, do: Callable[[], object], every: timedelta, start: datetime) -> Job:
    """A job that is done at the aware moment `start` and then every so often."""
    return Job(name, do, _again(every, start))


def scan_jobs(scans: Iterable[tuple[str, Callable[[], object]]], every: timedelta, start: datetime) -> tuple[Job, ...]:
    """One job for each mailbox: each has its own lasting place in the interval, so that they do not come at once.

    The names are keys, never addresses (`officers/3`). `start` is an aware moment; every mailbox is read within one
    interval of it.
    """
    return tuple(Job(name, do, _again(every, start + _place(name, every))) for name, do in scans)


def _again(every: timedelta, start: datetime) -> dict[str, Any]:
    return {"trigger": "interval", "seconds": int(every.total_seconds()), "start_date": start}


def _place(name: str, every: timedelta) -> timedelta:
    return timedelta(seconds=zlib.crc32(name.encode()) % int(every.total_seconds()))


def digest_jobs(
    write: Callable[[], object], deliver: Callable[[], object], hour: Hour, start: datetime, settle: timedelta
) -> tuple[Job, ...]:
    """The digest at its hour, and once after a start to catch up; the outbox every minute.

    `write` puts the digest that is due into the outbox and does nothing where none is. The catching up waits for
    `settle`, so that every mailbox has been read before figures are given.
    """
    clock = {"day_of_week": hour.day, "hour": hour.time.hour, "minute": hour.time.minute, "timezone": hour.zone}
    return (
        Job("digest", write, {"trigger": "cron", **clock}),
        Job("digest-catch-up", write, {"trigger": "date", "run_date": start + settle}),
        again("outbox", deliver, OUTBOX_EVERY, start),
    )


def schedule(jobs: Iterable[Job], workers: int = 2) -> BackgroundScheduler:
    """A scheduler with these jobs, not started.

    A job that is late runs once, however often it was missed, and never beside itself.
    """
    scheduler = BackgroundScheduler(
        timezone=UTC,
        executors={"default": {"type": "threadpool", "max_workers": workers}},
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    _add(scheduler, jobs)
    scheduler.add_listener(_still_running, EVENT_JOB_MAX_INSTANCES)
    return scheduler


def _add(scheduler: BackgroundScheduler, jobs: Iterable[Job]) -> None:
    """Add those whose names are new."""
    for job in jobs:
        if scheduler.get_job(job.name) is None:
            scheduler.add_job(_safely, args=(job,), id=job.name, name=job.name, **job.when)


def _take_up(scheduler: BackgroundScheduler, more: More) -> None:
    _add(scheduler, more.jobs())


def _safely(job: Job) -> None:
    """Do it; a fault is said, and the job's next turn comes all the same."""
    try:
        job.do()
    except Exception as error:
        warn(Event.JOB_FAILED, job=job.name, **fault(error))


def _still_running(event: Any) -> None:
    warn(Event.JOB_STILL_RUNNING, job=event.job_id)


def run(
    jobs: Iterable[Job],
    stop: Flag,
    workers: int = 2,
    leave: Callable[[int], object] = os._exit,
    more: More | None = None,
) -> None:
    """Do the jobs, and those that `more` gives later, until SIGTERM or SIGINT; call from the main thread.

    `stop` is set as soon as the signal comes, for jobs to look at between two transactions. What still runs six
    seconds later is left where it is with `leave(0)`: whatever was not written in its transaction is done again at
    the next start.
    """
    scheduler = schedule(jobs, workers)
    if more is not None:
        add = partial(_take_up, scheduler, more)
        _add(scheduler, [again("more", add, more.every, datetime.now(UTC) + more.every)])
    with _signals() as asked:
        scheduler.start()
        say(Event.STARTED)
        asked()
        stop.set()
        say(Event.STOPPING)
        over = Thread(target=scheduler.shutdown, daemon=True)
        over.start()
        over.join(GRACE.total_seconds())
    if over.is_alive():
        warn(Event.STOPPED_HARD)
        leave(0)
        return
    say(Event.STOPPED)


@contextmanager
def _signals() -> Iterator[Callable[[], object]]:
    """Take SIGTERM and SIGINT for as long as the block runs; call what is given to wait for one.

    The signal itself writes to a socket, and the main thread reads there: a signal that comes just before it begins to
    wait is not slept through, and no lock is taken by a handler that interrupts whoever holds it.
    """
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.setblocking(False)
        handlers = {number: signal.signal(number, _nothing) for number in (signal.SIGTERM, signal.SIGINT)}
        descriptor = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        try:
            yield partial(ours.recv, 1)
        finally:
            signal.set_wakeup_fd(descriptor)
            for number, handler in handlers.items():
                signal.signal(number, handler)


def _nothing(number: int, frame: object) -> None:
    """A handler must be there for the socket to be written to."""
