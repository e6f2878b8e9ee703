"""A few connections for many mailboxes: never more than the settings allow, used again, and left when idle.

A connection is signed in as one mailbox, so that another mailbox needs another; whichever was idle longest gives way.
"""

import atexit
import imaplib
import time
from collections.abc import Callable
from threading import Condition, Lock
from typing import TypeVar

from mailguard.errors import SourceError, SourceUnavailable
from mailguard.sources import Server
from mailguard.sources.imap.connection import Anew, Connection, Garbled
from mailguard.sources.imap.wire import FAULTS

T = TypeVar("T")

IDLE_SECONDS = 120.0
_POOLS: dict[Server, "Pool"] = {}
_LOCK = Lock()


class Broke(SourceUnavailable):
    """The line broke, or what came over it was no IMAP, also the second time."""


class Slow(Broke):
    """The answer did not come in time."""


class Said(SourceUnavailable):
    """The server answered, and the answer was NO."""


class Pool:
    """The connections to one server with one way to sign in; used by several threads."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._free = Condition()
        self._idle: list[tuple[float, Connection]] = []
        self._number = 0

    @staticmethod
    def of(server: Server) -> "Pool":
        """The pool of this server, however many sources there are: they never have more connections together."""
        with _LOCK:
            pool = _POOLS.setdefault(server, Pool(server))
            pool.server = server
            return pool

    def use(self, mailbox: str, work: Callable[[Connection], T]) -> T:
        """Do the work on a connection of this mailbox; where the line breaks, once more on a new one.

        Raises Said where the server says NO, and SourceError where it does not answer, or not in IMAP.
        """
        try:
            return self._once(mailbox, work, fresh=False)
        except Slow:  # nobody waits twice
            raise
        except Broke:
            return self._once(mailbox, work, fresh=True)

    def _once(self, mailbox: str, work: Callable[[Connection], T], fresh: bool) -> T:
        connection = self._take(mailbox, fresh)
        useful = False
        try:
            done = work(connection)
            useful = True
            return done
        except Anew:
            useful = True
            said = "the folder was made anew while it was read"
            raise SourceUnavailable(f"{said}; the next scan lists it from its beginning") from None
        except (*FAULTS, Garbled) as error:
            plain = isinstance(error, imaplib.IMAP4.error) and not isinstance(error, imaplib.IMAP4.abort)
            useful = plain and connection.answers()
            raise _in_plain_words(error, useful) from None
        finally:
            self._give_back(connection, useful)

    def _take(self, mailbox: str, fresh: bool) -> Connection:
        left = None
        with self._free:
            if not self._free.wait_for(self._room, self.server.seconds):
                raise SourceUnavailable("every connection to the mail server is busy; the next scan tries again")
            self._leave_old()
            own = [each for each in self._idle if each[1].mailbox == mailbox]
            if own and not fresh:
                self._idle.remove(own[-1])
                return own[-1][1]
            if self._number >= self.server.connections:
                left = (own or self._idle)[0]
                self._idle.remove(left)
            else:
                self._number += 1
        try:
            if left is not None:  # its place is taken only when it is closed
                left[1].close()
            return Connection(self.server, mailbox)
        except BaseException:
            self._one_less()
            raise

    def _room(self) -> bool:
        return bool(self._idle) or self._number < self.server.connections

    def _leave_old(self) -> None:
        """Close what has been idle for long, as the server soon would."""
        old = [each for each in self._idle if time.monotonic() - each[0] > IDLE_SECONDS]
        for each in old:
            self._idle.remove(each)
            each[1].drop()
            self._number -= 1

    def _give_back(self, connection: Connection, useful: bool) -> None:
        if useful:
            with self._free:
                self._idle.append((time.monotonic(), connection))
                self._free.notify()
        else:
            connection.drop()
            self._one_less()

    def _one_less(self) -> None:
        with self._free:
            self._number -= 1
            self._free.notify()

    def close(self) -> None:
        """Leave the server; connections at work are left when they are given back idle too long."""
        with self._free:
            idle, self._idle = self._idle, []
        for _, connection in idle:
            connection.close()
            self._one_less()


def _in_plain_words(error: BaseException, plain: bool) -> SourceError:
    if plain:
        return Said("the mail server said no; the next scan tries again")
    if isinstance(error, TimeoutError):
        return Slow("the mail server did not answer in time; the next scan tries again")
    return Broke("the line to the mail server broke, or what came over it was no IMAP; the next scan tries again")


def leave_all() -> None:
    """Leave every server; at the end of the program, and of a test."""
    with _LOCK:
        pools = list(_POOLS.values())
    for pool in pools:
        pool.close()


atexit.register(leave_all)
