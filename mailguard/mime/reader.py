"""Reads mail in a child process, so that a hang or a crash costs one message and never the service.

The child is asked for pages and answers message by message. A page that kills it is tried again one message at a
time; a message that has killed three children is kept aside as Unreadable, and all the others come back unharmed.
A message that kills it while its files are opened is read without them in the end, and they are said to be unread.
"""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from types import TracebackType
from typing import BinaryIO, Self, cast

import msgspec

from mailguard.errors import NotReady
from mailguard.message import Lane, Message, Raw, Unread, Unreadable
from mailguard.mime import limits
from mailguard.mime.reading import TOO_LARGE
from mailguard.mime.watchdog import Watchdog
from mailguard.mime.wire import Answer, Broken, Ended, Order, Ready, cover, get, put

TRIES = 3
PAGE = 64
PAGE_BYTES = 8 * 1024 * 1024
COMMAND = (sys.executable, "-m", "mailguard.mime.child")
_START_SECONDS = 20.0
_SECONDS, _FILES_SECONDS = 5.0, 20.0
_START_REMEDY = (
    "See that this account may start another process (memory, open files, processes) and run Python; what was not"
    " judged is read at the next scan. Where `mailguard doctor` says the same, install mailguard again"
)
_WHY = {
    "hang": "reading it took too long",
    "crash": "reading it killed the parser",
    "junk": "the parser gave no sensible answer",
}


class _Fell(Exception):
    """The child is gone; `reason` is hang, crash or junk."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Reader:
    """A reader of mail that holds one child process; use it as a context manager, from one thread.

    `open_files` has the files that travel with mail opened. `memory_mib` bounds the child's address space (where the
    platform has such a limit) and `seconds` the wall clock of one message: 5, or 20 with its files. `restarts` counts
    lost children by reason, `aside` the messages that were given up.
    Every method raises NotReady where no child can be started, also in the middle of the work.
    """

    def __init__(
        self,
        lanes: Sequence[Lane] = (),
        *,
        open_files: bool = False,
        memory_mib: int = 768,
        seconds: float | None = None,
        command: Sequence[str] = COMMAND,
    ) -> None:
        self.restarts: dict[str, int] = {"hang": 0, "crash": 0, "junk": 0}
        self.aside = 0
        self._order = Order(tuple(lanes), memory_mib, seconds or (_FILES_SECONDS if open_files else _SECONDS))
        self._closed = None if open_files else Unread.NOT_OPENED
        self._command = tuple(command)
        self._child: subprocess.Popen[bytes] | None = None
        self._watchdog = Watchdog(self._kill)
        self._answers = msgspec.msgpack.Decoder(Answer)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the child; the next message would start a new one."""
        self._drop()
        self._watchdog.stop()

    def read(self, raw: Raw) -> Message | Unreadable:
        """One message, whatever its bytes."""
        return self.read_many([raw])[0]

    def read_many(self, raws: Sequence[Raw]) -> list[Message | Unreadable]:
        """Every message, in the same order; many at once cost little more than reading them in this process."""
        found: list[Message | Unreadable] = []
        for page in _pages(raws):
            if len(page[0].content) > limits.RAW:
                found.append(Unreadable(TOO_LARGE, failed=False))
                continue
            answers, reason = self._ask(page, self._closed)
            found.extend(answers)
            for number, raw in enumerate(page[len(answers) :]):
                found.append(self._singly(raw, [reason] if number == 0 else []))
        return found

    def _singly(self, raw: Raw, deaths: list[str]) -> Message | Unreadable:
        """One message on its own, until it is read or has cost three children."""
        while len(deaths) < TRIES:
            answers, reason = self._ask([raw], self._closed or _closed_after(deaths))
            if answers:
                return answers[0]
            deaths.append(reason)
        self.aside += 1
        return Unreadable(f"{_WHY[deaths[-1]]}; tried {TRIES} times, kept aside", failed=True)

    def _ask(self, page: Sequence[Raw], closed: Unread | None) -> tuple[list[Message | Unreadable], str]:
        """The answers to a page as far as they came, and why no more came (empty where all did)."""
        answers: list[Message | Unreadable] = []
        try:
            child = self._child or self._start()
            questions, replies = _pipes(child)
            self._watchdog.arm(self._order.seconds + _START_SECONDS * (sum(len(r.content) for r in page) > PAGE_BYTES))
            put(questions, [cover(raw, closed) for raw in page])
            for raw in page:
                questions.write(raw.content)
            questions.flush()
            for _ in page:
                self._watchdog.arm(self._order.seconds)
                answer = get(replies, self._answers)
                found = answer.message or answer.unreadable
                if found is not None:
                    answers.append(found)
        except (_Fell, Ended, Broken, OSError, ValueError) as error:
            return answers, self._fallen(error)
        finally:
            self._watchdog.disarm()
        return answers, ""

    def _fallen(self, error: Exception) -> str:
        """Note why the child was lost, and drop it."""
        hung = self._watchdog.bit()
        reason = "hang" if hung else "junk" if isinstance(error, Broken) else "crash"
        self.restarts[reason] += 1
        self._drop()
        return reason

    def _start(self) -> subprocess.Popen[bytes]:
        """A child that has said it is ready; NotReady where three in a row could not be started or never said so.

        That the machine has no room for a process is no message's fault, and none is kept aside for it.
        """
        why = ""
        for _ in range(TRIES):
            try:
                self._child = self._born()
                questions, answers = _pipes(self._child)
                self._watchdog.arm(_START_SECONDS)
                put(questions, self._order)
                questions.flush()
                get(answers, msgspec.msgpack.Decoder(Ready))
                return self._child
            except (Ended, Broken, OSError, RuntimeError) as error:  # RuntimeError: no thread for the watchdog
                why = f" ({error.strerror})" if isinstance(error, OSError) and error.strerror else ""
                self._drop()
                time.sleep(0.1)
            finally:
                self._watchdog.disarm()
        raise NotReady(f"The mail parser does not start{why}, so no mail was judged. {_START_REMEDY}")

    def _born(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603 - this interpreter and our own module, no shell; mail goes by the pipe
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def _kill(self) -> None:
        if self._child is not None:
            self._child.kill()

    def _drop(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for pipe in _pipes(child):
            try:
                pipe.close()
            except OSError:  # what was left to write has nobody to read it
                continue
        child.wait()


def _closed_after(deaths: Sequence[str]) -> Unread | None:
    """Why a message that has cost children is read without its files: after a hang at once, else at the last try."""
    if "hang" in deaths:
        return Unread.TOO_LARGE
    return Unread.DAMAGED if len(deaths) >= TRIES - 1 else None


def _pipes(child: subprocess.Popen[bytes]) -> tuple[BinaryIO, BinaryIO]:
    if child.stdin is None or child.stdout is None:
        raise Ended
    return cast(BinaryIO, child.stdin), cast(BinaryIO, child.stdout)


def _pages(raws: Sequence[Raw]) -> Iterator[list[Raw]]:
    """Pages that are not too many and not too large; what is too large to be read at all comes alone."""
    page: list[Raw] = []
    size = 0
    for raw in raws:
        if page and (len(page) == PAGE or size + len(raw.content) > PAGE_BYTES):
            yield page
            page, size = [], 0
        page.append(raw)
        size += len(raw.content)
    if page:
        yield page
