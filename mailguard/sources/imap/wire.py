"""The line to the mail server: every answer has an end in time and in size.

A time limit on a socket holds for each read, and whoever sends one byte a second never breaks it; so the whole answer
to a command has a moment by which it must be there, and a number of bytes that it may have.
"""

import imaplib
import logging
import socket
import ssl
import time
from typing import Any

from imapclient import IMAPClient  # type: ignore[import-untyped]  # it has no types

# A body is asked for in pieces of this many bytes.
PIECE = 1024 * 1024
LITERAL = 4 * PIECE
ANSWER = 64 * PIECE
GOODBYE_SECONDS = 2.0
FAULTS = (
    OSError,
    imaplib.IMAP4.error,
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    MemoryError,
)
"""Whatever a server that does not keep to IMAP can make the reading of its answers raise."""

# It would write down logins and what the server answers, where somebody asks for everything.
logging.getLogger("imapclient").addHandler(logging.NullHandler())
logging.getLogger("imapclient").propagate = False


class _Bounds:
    """How long and how large the present answer may be; the first reading sets them where nobody did."""

    def __init__(self) -> None:
        self.until: float | None = None
        self.left = ANSWER

    def seconds(self, usual: float | None) -> float:
        """How long the next reading may take; raises TimeoutError where the answer took too long."""
        if self.until is None:
            self.until = time.monotonic() + (usual or GOODBYE_SECONDS)
        left = self.until - time.monotonic()
        if left <= 0:
            raise TimeoutError("the answer took too long")
        return left

    def count(self, size: int) -> int:
        """Take so many bytes off; raises OSError where there are none left."""
        self.left -= size
        if self.left < 0:
            raise OSError("the answer is larger than any that was asked for")
        return size


class _Plain(socket.socket):
    """An open line."""

    bounds: _Bounds

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        """The next bytes."""
        self.settimeout(self.bounds.seconds(self.gettimeout()))
        got = super().recv(size, flags)
        self.bounds.count(len(got))
        return got

    def recv_into(self, buffer: Any, size: int = 0, flags: int = 0, /) -> int:
        """The next bytes, into the buffer."""
        self.settimeout(self.bounds.seconds(self.gettimeout()))
        return self.bounds.count(super().recv_into(buffer, size, flags))


class _Encrypted(ssl.SSLSocket):
    """An encrypted line; Python makes it without calling `__init__`."""

    bounds: _Bounds

    def read(self, size: int = 1024, buffer: Any = None) -> Any:
        """The next bytes; everything that reads comes by here."""
        if not hasattr(self, "bounds"):
            self.bounds = _Bounds()
        self.settimeout(self.bounds.seconds(self.gettimeout()))
        got = super().read(size, buffer)
        self.bounds.count(got if isinstance(got, int) else len(got))
        return got


class _Protocol(imaplib.IMAP4):
    """The standard library's IMAP over such a line."""

    def __init__(self, host: str, port: int, seconds: float, context: ssl.SSLContext | None) -> None:
        self._context = context
        super().__init__(host, port, seconds)

    def _create_socket(self, timeout: float | None = None) -> socket.socket:
        line = socket.create_connection((self.host, self.port), timeout)
        # imapclient sends the end of a line by itself, which would otherwise wait 40 ms for the server's receipt.
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self._context is not None:
            return self._context.wrap_socket(line, server_hostname=self.host)
        plain = _Plain(fileno=line.detach())
        plain.settimeout(timeout)
        plain.bounds = _Bounds()
        return plain

    def read(self, size: int) -> bytes:
        """So many bytes; raises abort where nobody asked for as many, or where the line ends before them."""
        if size > LITERAL:
            raise self.abort("a literal larger than any that was asked for")
        got = super().read(size)
        if len(got) < size:
            raise self.abort("the line ends within a literal")
        return got

    def readline(self) -> bytes:
        """One line; one that is too long cannot be read on from."""
        try:
            return super().readline()
        except self.error as error:
            raise self.abort("a line without end") from error

    def _log(self, line: str) -> None:
        """Keep nothing of what was said."""


class Line(IMAPClient):  # type: ignore[misc]  # it has no types
    """imapclient over such a line; `seconds` is the limit for every answer."""

    def __init__(self, host: str, port: int, seconds: float, context: ssl.SSLContext | None) -> None:
        self._context, self._seconds = context, seconds
        super().__init__(host, port, ssl=context is not None, timeout=seconds)
        self._imap.debug = 0
        self.folder_encode = False
        self.normalise_times = False

    def _create_IMAP4(self) -> imaplib.IMAP4:
        return _Protocol(self.host, self.port, self._seconds, self._context)

    def begin(self, seconds: float | None = None) -> None:
        """A command is about to be sent: its answer has the usual time and size."""
        line = self._imap.sock
        allowed = self._seconds if seconds is None else seconds
        line.settimeout(allowed)
        line.bounds = _Bounds()
        line.bounds.until = time.monotonic() + allowed

    def leave(self) -> None:
        """Say goodbye where anybody still listens, and close the line."""
        try:
            self.begin(GOODBYE_SECONDS)
            self.logout()
        except FAULTS:
            self.hang_up()

    def hang_up(self) -> None:
        """Close the line without a word."""
        try:
            self.shutdown()
        except OSError:
            self._imap.sock.close()


def trusting(ca_file: str | None) -> ssl.SSLContext:
    """TLS as the system trusts it, or as this file of certificates does; raises OSError or SSLError."""
    context = ssl.create_default_context(cafile=ca_file)
    context.sslsocket_class = _Encrypted
    return context
