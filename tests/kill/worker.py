"""A process that has everything loaded and forks one worker for each order it reads: killing starts at once.

Every worker opens the real store and the real Maildir and calls the real `run_partition`. It says its process id,
`ready` when it has its first messages, and `said ...` where the store refused in plain words.
"""

import json
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import cast

import pytest

from mailguard.config import load_settings
from mailguard.correspondence.permission import Permission
from mailguard.errors import StoreError
from mailguard.files import shipped
from mailguard.mime.reader import Reader
from mailguard.rulebook import find_council, load_council
from mailguard.service import scanning
from mailguard.service.council import load_council_of
from mailguard.service.partition import Judge, run_partition
from mailguard.sources import Spec, open_source
from mailguard.store import Step, Store, open_store
from tests.kill import breaking
from tests.kill.commands import obey, say
from tests.kill.orders import Order
from tests.once import rules_read_once

KEY = bytes(range(32))
START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def observer(order: Order) -> Callable[[Step, str], None]:
    """Pauses before every step, and dies where it is told to."""
    seen: dict[tuple[str, str], int] = {}

    def at(step: Step, when: str) -> None:
        seen[step, when] = seen.get((step, when), 0) + 1
        if (step, when) == (Step.PARSE, "before") and seen[step, when] == 1:
            say("ready")
        if order.die == (step, when, seen[step, when]):
            os.kill(os.getpid(), signal.SIGKILL)
        if order.pause and when == "before":
            time.sleep(order.pause)

    return at


def clock_of(order: Order) -> Callable[[], datetime]:
    """A clock that is an hour later in each life."""
    begin, began = START + timedelta(hours=order.life), time.monotonic()
    return lambda: begin + timedelta(seconds=time.monotonic() - began)


def read_for_real(order: Order) -> None:
    """One pass over every folder by the service's own scanner."""
    settings = load_settings(Path(order.settings))
    council = load_council_of(settings)
    found, unread = scanning.places(settings, council)
    assert not unread
    pytest.MonkeyPatch().setattr(scanning, "run_partition", partial(run_partition, clock=clock_of(order)))
    with open_store(order.database, KEY, "borough-2019") as store, Reader(council.register.lanes) as reader:
        look = scanning.Scanner(council=council, store=store, chunk=order.chunk, history_days=90, at=observer(order))
        for place in found:
            look.read(place, reader)


def read_mail(order: Order) -> None:
    """One pass over every mailbox."""
    module, _, name = order.judge.partition(":")
    judge = cast(Judge, getattr(import_module(module), name))
    clock = clock_of(order)
    source = open_source("maildir", Spec(name="officers", path=Path(order.mail)))
    at = observer(order)
    with open_store(order.database, KEY, "borough-2019") as store:
        for folder in source.folders():
            number = store.partition("officers", folder.mailbox, folder.name)
            run_partition(store, source, folder, number, judge, chunk=order.chunk, at=at, clock=clock)


def write(store: Store, writer: int, writes: int) -> tuple[int, list[float]]:
    """Many short transactions that read before they write; busy errors, and the seconds each took."""
    busy, waits = 0, []
    for each in range(writes):
        leave = Permission(rule="open-copy", person=f"{writer}-{each}", granted_by="jane-hart")
        began = time.monotonic()
        try:
            store.permit(leave, "leah-quinn", START)
        except StoreError as error:
            if "locked" not in str(error):
                raise
            busy += 1
        waits.append(time.monotonic() - began)
    return busy, waits


def write_together(order: Order) -> None:
    """Several processes write at the same time; their answers in one line."""
    pipes = []
    for writer in range(order.writers):
        reading, writing = os.pipe()
        if os.fork() == 0:
            try:
                with open_store(order.database, KEY, "borough-2019") as store, os.fdopen(writing, "w") as pipe:
                    json.dump(write(store, writer, order.writes), pipe)
            except BaseException:
                traceback.print_exc()
            os._exit(0)
        os.close(writing)
        pipes.append(reading)
    answers = []
    for reading in pipes:
        with os.fdopen(reading) as answer:
            answers.append(json.load(answer))
        os.wait()
    say(f"said {json.dumps(answers)}")


def live(order: Order) -> int:
    """One life; 0 when it came to its end, 3 when the store refused."""
    say(f"pid {os.getpid()}")
    breaking.apply(order.mode, pytest.MonkeyPatch())
    if order.limit:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (order.limit, order.limit))
    try:
        if order.command:
            return obey(order)
        if order.writers:
            write_together(order)
        elif order.settings:
            read_for_real(order)
        else:
            read_mail(order)
    except StoreError as error:
        say(f"said {error}")
        return 3
    return 0


def main() -> None:
    """Fork a worker for every order, and say how it ended; the shipped rules are read before the first."""
    rules_read_once(pytest.MonkeyPatch())
    load_council(find_council("borough-2019", shipped("rules")))
    for line in sys.stdin:
        words = json.loads(line)
        order = Order(**words | {"die": tuple(words["die"]) if words["die"] else None})
        child = os.fork()
        if child == 0:
            try:
                os._exit(live(order))
            except BaseException:
                traceback.print_exc()
                os._exit(1)
        _, status = os.waitpid(child, 0)
        say(f"ended {os.waitstatus_to_exitcode(status)}")


if __name__ == "__main__":
    main()
