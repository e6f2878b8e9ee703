"""Everything that a mail server can do wrong to one answer (R-12); each takes the answer that would be right."""

import os
import re
import socket
import struct
import time
from contextlib import suppress

from tests.imap.server import Asked, Fault


def refuse(word: bytes, text: bytes = b"not now") -> Fault:
    """End the command with this word."""
    return lambda asked: asked.send(asked.done(word, text))


def instead(pattern: bytes, by: bytes) -> Fault:
    """The right answer with something else in it."""
    return lambda asked: asked.send(re.sub(pattern, by, asked.right, count=1, flags=re.DOTALL))


def before(said: bytes) -> Fault:
    """The right answer after something that nobody asked for."""
    return lambda asked: asked.send(said + asked.right)


def empty(asked: Asked) -> None:
    """All is well, and nothing is said."""
    asked.send(asked.done())


def goodbye(asked: Asked) -> None:
    """BYE within the answer."""
    asked.send(asked.right[: len(asked.right) // 2].rpartition(b"\n")[0] + b"\r\n* BYE shutting down\r\n")
    _close(asked)


def cut(asked: Asked) -> None:
    """Half an answer, and the line is closed."""
    asked.send(asked.right[: len(asked.right) // 2])
    _close(asked)


def gone(asked: Asked) -> None:
    """No answer, and the line is closed."""
    _close(asked)


def reset(asked: Asked) -> None:
    """Half an answer, and the line is reset."""
    asked.send(asked.right[: len(asked.right) // 2])
    asked.session.line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    os.close(asked.session.line.detach())


def half_closed(asked: Asked) -> None:
    """The server says nothing more, and still listens."""
    asked.session.line.shutdown(socket.SHUT_WR)


def silent(asked: Asked) -> None:
    """No answer ever."""
    with suppress(OSError):
        asked.session.line.recv(1)


def trickle(asked: Asked) -> None:
    """One byte after the other, each before anybody loses patience with it."""
    with suppress(OSError):
        for place in range(len(asked.right)):
            asked.send(asked.right[place : place + 1])
            time.sleep(0.1)


def short_literal(asked: Asked) -> None:
    """A literal of fewer bytes than it says."""
    instead(rb"\}\r\n.{9}", b"}\r\n")(asked)


def long_literal(asked: Asked) -> None:
    """A literal of more bytes than it says."""
    instead(rb"\}\r\n", b"}\r\nmore and more and more")(asked)


def huge_literal(asked: Asked) -> None:
    """A literal that says it is as large as a disk."""
    instead(rb"\{\d+\}", b"{99999999999}")(asked)


def endless_line(asked: Asked) -> None:
    """A line that does not end."""
    with suppress(OSError):
        asked.send(b"* OK " + b"x" * 3_000_000)
        asked.send(b"\r\n" + asked.right)


def endless(asked: Asked) -> None:
    """Lines that nobody asked for, without end."""
    with suppress(OSError):
        while True:
            asked.send(b"* OK still here\r\n" * 1000)


def new_validity(asked: Asked) -> None:
    """The folder is made anew while it is read, with the same messages."""
    folder = asked.session.open
    assert folder is not None
    folder.validity += 1
    folder.mails = {uid + 1000: content for uid, content in folder.mails.items()}
    folder.following += 1000
    _close(asked)


def _close(asked: Asked) -> None:
    with suppress(OSError):
        asked.session.line.shutdown(socket.SHUT_RDWR)
