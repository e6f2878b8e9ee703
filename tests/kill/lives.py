"""Giving orders to workers, killing them, and looking at what they left."""

import dataclasses
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from mailguard.store import open_store
from tests.kill.judging import found, hidden
from tests.kill.orders import Order
from tests.kill.worker import KEY
from tests.sources.making import mail

ROOT = Path(__file__).parents[2]
TABLES = ("place", "verdict", "thread", "trace", "outcome", "listed", "finding")


@dataclass(frozen=True)
class Ended:
    """How a life ended: its status (negative for a signal) and what the worker said, if anything."""

    status: int
    said: str = ""


@dataclass(frozen=True)
class Workers:
    """The process that forks the workers."""

    process: subprocess.Popen[str]

    def live(self, order: Order, killed_after: float | None = None) -> Ended:
        """One life, killed so many seconds after it is ready."""
        orders, answers = _pipes(self.process)
        orders.write(json.dumps(dataclasses.asdict(order)) + "\n")
        orders.flush()
        number, said = 0, ""
        while line := answers.readline():
            word, _, rest = line.strip().partition(" ")
            if word == "pid":
                number = int(rest)
            elif word == "ready" and killed_after is not None:
                time.sleep(killed_after)
                with suppress(ProcessLookupError):
                    os.kill(number, signal.SIGKILL)
            elif word == "said":
                said = rest
            elif word == "ended":
                return Ended(int(rest), said)
        raise AssertionError("the process that forks the workers has died")


def _pipes(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


@contextmanager
def workers() -> Iterator[Workers]:
    """Start the process that forks, and let it end."""
    command = [sys.executable, "-m", "tests.kill.worker"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Workers(process)
        _pipes(process)[0].close()


def make_mail(path: Path, mailboxes: int, each: int) -> Path:
    """Mailboxes of small messages, numbered throughout."""
    for box in range(mailboxes):
        sent = path / f"officer{box:02}@ambleford.gov.uk" / "Sent"
        for place in ("cur", "new"):
            (sent / place).mkdir(parents=True)
        for number in range(box * each, (box + 1) * each):
            (sent / "cur" / f"{number:06}:2,S").write_bytes(mail(number))
    return path


def make_store(path: Path, keyless: bool = False) -> str:
    """An empty store; without its unique keys the transaction alone is on trial."""
    url = f"sqlite:///{path}"
    open_store(url, KEY, "borough-2019").close()
    if keyless:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            for table in TABLES:
                database.execute(f"create table bare as select * from {table}")  # noqa: S608 - our own names
                database.execute(f"drop table {table}")
                database.execute(f"alter table bare rename to {table}")
            database.execute("create index quick on listed (partition, key)")
    return url


@dataclass(frozen=True)
class Left:
    """What was found in a store: messages and findings lost, rows there twice, and whether it is sound."""

    lost: int
    doubled: int
    sound: str


def look(path: Path, messages: int) -> Left:
    """Hold a store against what must be there once every message is read."""
    expected = {
        "listed": messages,
        "trace": messages,
        "finding": sum(map(found, range(messages))),
        "outcome": sum(map(hidden, range(messages))),
    }
    names = {
        "listed": "partition, key",
        "trace": "message",
        "finding": "message, rule, by",
        "outcome": "message, kind, rule, reason",
    }
    lost = doubled = 0
    with closing(sqlite3.connect(path)) as database:
        for table, number in expected.items():
            distinct = f"select count(*) from (select distinct {names[table]} from {table})"  # noqa: S608 - as above
            (once,) = database.execute(distinct).fetchone()
            (rows,) = database.execute(f"select count(*) from {table}").fetchone()  # noqa: S608 - as above
            lost += number - once
            doubled += rows - once
        (sound,) = database.execute("pragma integrity_check").fetchone()
    return Left(lost, doubled, sound)


def kill_often(workers: Workers, order: Order, kills: int, seed: int) -> int:
    """Live and be killed so many times, 30 to 300 ms after being ready, then finish; how many kills there were."""
    chance, done = random.Random(seed), 0
    for life in range(kills):
        ended = workers.live(dataclasses.replace(order, life=life), chance.uniform(0.03, 0.30))
        assert ended.status in (0, -signal.SIGKILL)
        done += ended.status == -signal.SIGKILL
    last = workers.live(dataclasses.replace(order, life=kills, pause=0.0, chunk=200))
    assert last.status == 0
    return done
