"""The process that reads mail, and may die of it: `python -m mailguard.mime.child`.

It takes pages of messages from standard input and gives answers to standard output (wire.py). Where the platform has
`resource`, memory and processor time are limited by the kernel, for each message anew; the wall clock is the parent's.
Whatever a library prints goes nowhere: the pipe carries answers only.
"""

import os
import signal
import sys
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import BinaryIO

import msgspec

from mailguard.message import Lane, Message, Raw, Unread, Unreadable
from mailguard.mime.reading import read
from mailguard.mime.wire import Answer, Cover, Ended, Order, Ready, exactly, get, put, uncovered

resource: ModuleType | None = None  # Windows has none: the parent's wall clock is then the only limit
with suppress(ImportError):
    resource = import_module("resource")

Read = Callable[[Raw, tuple[Lane, ...], Unread | None], Message | Unreadable]


def serve(questions: BinaryIO, answers: BinaryIO, reading: Read = read) -> None:
    """Answer pages until the parent closes the pipe."""
    order = get(questions, msgspec.msgpack.Decoder(Order))
    _limit_memory(order.memory_mib)
    put(answers, Ready(True))
    answers.flush()
    covers = msgspec.msgpack.Decoder(list[Cover])
    while True:
        about = get(questions, covers)
        page = deque(uncovered(each, exactly(questions, each.size)) for each in about)
        for each in about:
            _limit_time(order.seconds)
            put(answers, _answer(reading(page.popleft(), order.lanes, each.closed)))  # its bytes are then let go of
            answers.flush()


def _answer(found: Message | Unreadable) -> Answer:
    return Answer(unreadable=found) if isinstance(found, Unreadable) else Answer(message=found)


def _limit_memory(mib: int) -> None:
    if resource is not None:
        with suppress(ValueError, OSError):  # a platform may refuse; the wall clock still holds
            resource.setrlimit(resource.RLIMIT_AS, (mib * 1024 * 1024, resource.RLIM_INFINITY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would be a copy of somebody's mail


def _limit_time(seconds: float) -> None:
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        with suppress(ValueError, OSError):
            limit = int(used.ru_utime + used.ru_stime + seconds) + 2
            resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))


def main(reading: Read = read) -> None:
    """Run on the process's own pipes, which nothing else may write to."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the service, which then closes the pipe
    with os.fdopen(os.dup(0), "rb") as questions, os.fdopen(os.dup(1), "wb") as answers:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1):
            os.dup2(nowhere, stream)
        sys.stdout = sys.stderr
        with suppress(Ended, BrokenPipeError):
            serve(questions, answers, reading)


if __name__ == "__main__":
    main()
