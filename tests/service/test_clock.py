"""When things happen, and that stopping is quick and clean."""

import os
import re
import signal
import subprocess
import sys
import time as system
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from threading import Event as Flag
from threading import Thread
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mailguard.digest import Week, between
from mailguard.errors import SourceUnavailable
from mailguard.service.clock import Job, digest_jobs, run, scan_jobs, schedule
from mailguard.service.due import Hour, due_weeks

LONDON = ZoneInfo("Europe/London")
START = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


def nothing() -> None:
    """A job with nothing to do."""


def jobs_of(hour: Hour) -> dict[str, Any]:
    scheduler = schedule(digest_jobs(nothing, nothing, hour, START, QUARTER))
    scheduler.start(paused=True)
    try:
        return {job.id: job for job in scheduler.get_jobs()}
    finally:
        scheduler.shutdown()


def test_every_mailbox_has_its_own_lasting_place_in_the_interval() -> None:
    names = [f"officers/{number}" for number in range(200)]
    jobs = scan_jobs([(name, nothing) for name in names], QUARTER, START)
    places = [job.when["start_date"] - START for job in jobs]
    assert places == [
        job.when["start_date"] - START for job in scan_jobs([(n, nothing) for n in names], QUARTER, START)
    ]
    assert all(timedelta(0) <= place < QUARTER for place in places)
    minutes = [place // timedelta(minutes=1) for place in places]
    assert max(minutes.count(minute) for minute in range(15)) < 30, "they come in a crowd"


def test_the_digest_comes_at_the_councils_hour_whatever_the_hosts_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    system.tzset()
    try:
        trigger = jobs_of(Hour(LONDON, "mon", time(7, 0)))["digest"].trigger
        winter = trigger.get_next_fire_time(None, START)
        summer = trigger.get_next_fire_time(None, datetime(2027, 7, 1, tzinfo=UTC))
    finally:
        monkeypatch.undo()
        system.tzset()
    assert winter.astimezone(UTC) == datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
    assert summer.astimezone(UTC) == datetime(2027, 7, 5, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(("day", "at"), [("mon", time(7, 0)), ("sun", time(1, 30)), ("sun", time(2, 30))])
def test_runs_doubled_or_moved_by_the_change_of_the_hour_change_nothing(day: str, at: time) -> None:
    hour = Hour(LONDON, day, at)
    trigger, sent, runs = jobs_of(hour)["digest"].trigger, list[Week](), 0
    previous, now = None, START
    while now < START + timedelta(days=800):
        previous = trigger.get_next_fire_time(previous, now.astimezone(LONDON))
        now = previous.astimezone(UTC)
        if due := due_weeks(now, hour, sent, START):
            assert not due.missed
            sent.append(due.week)
        runs += bool(sent)
        now += timedelta(seconds=1)
    assert sent == list(between(sent[0], sent[-1]))
    assert runs == len(sent) + (2 if at == time(1, 30) else 0), "APScheduler runs 01:30 twice in October"


def test_catching_up_waits_until_every_mailbox_was_read_once() -> None:
    jobs = jobs_of(Hour(LONDON))
    assert jobs["digest-catch-up"].trigger.run_date == START + QUARTER


def test_late_jobs_run_once_and_never_beside_themselves() -> None:
    jobs = jobs_of(Hour(LONDON))
    assert all(job.coalesce and job.max_instances == 1 and job.misfire_grace_time is None for job in jobs.values())


def running(jobs: tuple[Job, ...], until: Callable[[], bool]) -> None:
    """Run the jobs in this process until something holds, then ask to stop as a signal would."""
    stop = Flag()

    def watch() -> None:
        end = system.monotonic() + 20
        while not until() and system.monotonic() < end:
            system.sleep(0.01)
        os.kill(os.getpid(), signal.SIGTERM)

    before = signal.getsignal(signal.SIGTERM)
    Thread(target=watch, daemon=True).start()
    run(jobs, stop, leave=lambda status: pytest.fail("it did not stop by itself"))
    assert stop.is_set()
    assert signal.getsignal(signal.SIGTERM) is before
    assert until(), "it did not come to pass"


def test_a_fault_in_one_job_stops_neither_it_nor_the_others() -> None:
    done: list[str] = []

    def fails() -> None:
        done.append("fails")
        raise SourceUnavailable("the mail system does not answer")

    def breaks() -> None:
        done.append("breaks")
        raise ZeroDivisionError

    soon = datetime.now(UTC)
    often = {"trigger": "interval", "seconds": 0.05, "start_date": soon}
    running(
        (Job("fails", fails, often), Job("breaks", breaks, often)),
        lambda: done.count("fails") > 1 and done.count("breaks") > 1,
    )


def test_a_pause_long_past_makes_one_run_not_many() -> None:
    done: list[datetime] = []
    missed = {"trigger": "interval", "days": 1, "start_date": datetime.now(UTC) - timedelta(days=30)}
    late = Job(
        "late",
        lambda: done.append(datetime.now(UTC)),
        missed | {"next_run_time": datetime.now(UTC) - timedelta(days=29)},
    )
    running((late,), lambda: bool(done))
    assert len(done) == 1


PROGRAM = """
import sys, time
from threading import Event
from datetime import UTC, datetime
from mailguard.service.clock import Job, run
from mailguard.service.log import set_up
set_up("json")
stop, soon = Event(), {"trigger": "date", "run_date": datetime.now(UTC)}
def good():
    print("working", flush=True)
    stop.wait()
    time.sleep(0.3)
    print("committed", flush=True)
def stuck():
    print("working", flush=True)
    time.sleep(60)
run([Job(sys.argv[1], {"good": good, "stuck": stuck}[sys.argv[1]], soon)], stop)
print("left", flush=True)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("kind", ["good", "stuck"])
def test_stops_within_ten_seconds_whatever_is_running(kind: str, number: signal.Signals, tmp_path: Path) -> None:
    program = tmp_path / "service.py"
    program.write_text(PROGRAM)
    with subprocess.Popen(
        [sys.executable, str(program), kind], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as service:
        assert service.stdout is not None
        assert service.stdout.readline() == "working\n"
        begun = system.monotonic()
        service.send_signal(number)
        said, log = service.communicate(timeout=20)
    assert system.monotonic() - begun < 10
    assert service.returncode == 0
    if kind == "good":
        assert said == "committed\nleft\n"
    events = re.findall(r'"event": "([a-z-]+)"', log)
    assert events == ["started", "stopping", "stopped" if kind == "good" else "stopped-hard"]
