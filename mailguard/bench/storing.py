"""The whole way into the store: a maildir, the parser in its child, the rules, one transaction a chunk."""

import os
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from mailguard.bench.ours import Workplace, without_language
from mailguard.bench.processes import below, cpu_of, peak_memory
from mailguard.config import Settings, load_settings
from mailguard.mime.reader import Reader
from mailguard.service.house import House, opened, scanner
from mailguard.service.scanning import places
from mailguard.store import Store

_STORE = ("mailguard.db", "mailguard.db-wal", "mailguard.db-shm", "mailguard.key")


@dataclass(frozen=True, slots=True)
class Scanned:
    """One scan of everything into an empty store.

    `cpu` in seconds is that of the scan and of the parser's child, of which `store` was spent in the store: queue,
    history, ledger. Memory is the most ever resident, in MB, None where it cannot be seen. `read` says whether the
    language model was needed for a sentence, and so is in memory.
    """

    recorded: int
    cpu: float
    store: float
    worker_mb: float | None
    child_mb: float | None
    read: bool = False


class _Metered:
    """A store that counts the CPU seconds spent in it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.seconds = 0.0

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._store, name)
        return self._timed(found) if callable(found) else found

    def _timed(self, method: Callable[..., object]) -> Callable[..., object]:
        def timed(*given: object, **named: object) -> object:
            start = time.process_time()
            try:
                return method(*given, **named)
            finally:
                self.seconds += time.process_time() - start

        return timed


def lay_out(place: Workplace) -> None:
    """Write the mail as maildirs, one for each mailbox."""
    for number, letter in enumerate(place.letters):
        folder = place.folder / "mail" / letter.mailbox / "Sent"
        if not folder.is_dir():
            for part in ("cur", "new", "tmp"):
                (folder / part).mkdir(parents=True)
        (folder / "cur" / f"1790000000.{number:06}.bench:2,S").write_bytes(letter.content)


def scan(settings_file: Path, language: bool = True) -> Scanned:
    """Scan every folder into a store made anew; what an earlier scan left is removed first.

    Every rule is asked, or without `language` the deterministic ones alone.
    """
    for name in _STORE:
        (settings_file.parent / name).unlink(missing_ok=True)
    settings = load_settings(settings_file)
    with opened(settings) as house:
        asked = house if language else replace(house, council=without_language(house.council))
        return _scanned(asked, settings)


def _scanned(house: House, settings: Settings) -> Scanned:
    metered = _Metered(house.store)
    found, _ = places(settings, house.council)
    start = time.process_time()
    work = scanner(replace(house, store=cast(Store, metered)))
    with Reader(house.council.register.lanes, open_files=True) as reader:
        recorded = sum(work.read(each, reader).recorded for each in found)
        own = time.process_time() - start
        return _measured(recorded, own, metered.seconds)


def _measured(recorded: int, own: float, store: float) -> Scanned:
    """Look at this process and the parser's child while it still lives."""
    children = list(below(os.getpid()))
    peaks = [peak for child in children if (peak := peak_memory(child)) is not None]
    return Scanned(
        recorded=recorded,
        cpu=own + sum(cpu_of(child) for child in children),
        store=store,
        worker_mb=peak_memory("self"),
        child_mb=max(peaks, default=None),
        read="onnxruntime" in sys.modules,
    )


def clear(place: Workplace) -> None:
    """Remove the maildirs."""
    shutil.rmtree(place.folder / "mail", ignore_errors=True)
