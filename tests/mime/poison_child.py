"""The real child, but for letters that ask for trouble in their subject: what a parser's bug would do."""

import os
import signal
import time
from collections.abc import Callable

from mailguard.message import Lane, Message, Raw, Unread, Unreadable
from mailguard.mime import read
from mailguard.mime.child import main


def poisoned(raw: Raw, lanes: tuple[Lane, ...], closed: Unread | None = Unread.NOT_OPENED) -> Message | Unreadable:
    """Read as usual, after doing whatever the subject asks for."""
    poison = raw.content.split(b"\n", 1)[0].removeprefix(b"Subject: ").strip().decode()
    if poison == "memory":
        return read(Raw(b"Subject: " + b"x" * (2 << 30), raw.mailbox, raw.stage, True, raw.found_at), lanes, closed)
    if poison in POISONS:
        POISONS[poison]()
    if poison.startswith("file ") and closed is None:
        POISONS[poison.removeprefix("file ")]()
    return read(raw, lanes, closed)


def _spin() -> None:
    while True:
        pass


def _everywhere(noise: bytes) -> None:
    """Write to every pipe there is, as a stray library might."""
    for number in range(3, 16):
        try:
            os.write(number, noise)
        except OSError:
            continue


POISONS: dict[str, Callable[[], object]] = {
    "hang": lambda: time.sleep(600),
    "spin": _spin,
    "crash": lambda: os.kill(os.getpid(), signal.SIGKILL if os.name == "posix" else signal.SIGTERM),
    "leave": lambda: os._exit(3),
    "junk": lambda: _everywhere(b"\x00\x00\x00\x05junk!"),
    "endless": lambda: _everywhere(b"\xff\xff\xff\xff" * 100),
    "print": lambda: print("a library says something"),
}


if __name__ == "__main__":
    main(poisoned)
