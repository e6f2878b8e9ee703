"""The program's own commands in a worker: with a log or temporary folders without room, at any moment, killed."""

import io
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import datetime, timedelta
from functools import wraps
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import time_machine

from mailguard.cli import main
from mailguard.config import load_settings
from mailguard.digest import Week
from mailguard.service import clock, serving
from mailguard.service.keeping import open_store_of
from mailguard.service.letters import Desk
from mailguard.store import Store
from tests.kill.narrow import Narrow, for_children, no_temporary_files, written_to
from tests.kill.orders import Order

PATIENCE = 60
"""Seconds after which a life ends all the same, so that a digest that never leaves fails its test."""


def say(text: str) -> None:
    """One line for whoever gives the orders."""
    os.write(1, f"{text}\n".encode())


def obey(order: Order) -> int:
    """Run the command; its exit status. What it prints, and what its log took, are said in one line of JSON."""
    if order.temporary:
        os.environ |= for_children(Path(order.temporary))
        no_temporary_files()
    if order.begins:
        time_machine.travel(datetime.fromisoformat(order.begins), tick=True).start()
    if order.command == "run":
        _hurry(order)
    out, log = io.StringIO(), Narrow(order.log if order.log >= 0 else sys.maxsize)
    with redirect_stdout(out), redirect_stderr(written_to(log)):
        status = main([order.command, "--settings", order.settings])
    say(f"said {json.dumps([out.getvalue(), log.content.decode()])}")
    return status


def _hurry(order: Order) -> None:
    """Deliver every second, catch up at once, say when it is time to kill, and stop when nothing is left to do."""
    patch = pytest.MonkeyPatch()
    patch.setattr(clock, "OUTBOX_EVERY", timedelta(seconds=1))
    patch.setattr(serving, "SETTLE", timedelta(seconds=-60))  # every mailbox is read within a minute
    week = Week.of(datetime.fromisoformat(order.begins).date()).later(-1)

    def writes(desk: Desk, now: datetime) -> bool:
        return order.ready == "write" and desk.hour.of(week) <= now

    def delivers(store: Store, *others: object) -> bool:
        return order.ready == "deliver" and bool(store.pending())

    for name, ready in (("enqueue_due", writes), ("deliver", delivers)):
        patch.setattr(serving, name, _announced(vars(serving)[name], ready))
    Thread(target=_stop_when_sent, args=(order, week), daemon=True).start()


def _announced(do: Callable[..., Any], ready: Callable[..., bool]) -> Callable[..., Any]:
    """The same, which says `ready` before it begins."""

    @wraps(do)
    def announced(*given: Any) -> Any:
        if ready(*given):
            say("ready")
        return do(*given)

    return announced


def _stop_when_sent(order: Order, week: Week) -> None:
    """Stop the service as a signal would, as soon as that week's digest has left for everybody."""
    settings = load_settings(Path(order.settings))
    wanted = {(to, str(week)) for to in settings.digest.to}
    until = time.monotonic() + PATIENCE
    with open_store_of(settings, make=False) as store:
        while time.monotonic() < until and not (_serving() and wanted <= set(store.digests()) and not store.pending()):
            time.sleep(0.05)
    os.kill(os.getpid(), signal.SIGTERM)


def _serving() -> bool:
    """Whether the service listens to signals by now."""
    return signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
