"""Fetching the messages of one folder in the order in which they were listed, several at a time.

A command for each small message would cost more than the message; so the next ones of the listing come with it, more
of them each time, as long as they are asked for in that order.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from mailguard.sources import Folder, Gone, Refused
from mailguard.sources.imap.connection import Anew, Connection, Entry
from mailguard.sources.imap.pool import Broke, Pool, Said
from mailguard.sources.imap.wire import PIECE

LIMIT = 256 * 1024 * 1024
TOO_LARGE = Refused(f"a message of more than {LIMIT // 2**20} MiB")
NOT_GIVEN = Refused("a message that the mail server does not give", again=True)
TOGETHER = 64
KEPT = 2000
# Two messages in a row at which the line breaks: it is not the message, it is the line.
PATIENCE = 2
# Servers err in the size they tell, but not by half: what is so much shorter was cut short on its way.
HALF = 2


@dataclass(slots=True)
class Listed:
    """What is remembered of a message: every UID that it has in the folder, its size, and when the server got it."""

    uids: list[int]
    size: int
    received: datetime


@dataclass(slots=True)
class Lying:
    """What is remembered of a folder between its listing and its messages; one thread at a time works on it."""

    path: str
    draft: bool
    validity: int
    entries: dict[str, Listed] = field(default_factory=dict)
    ahead: dict[int, bytes] = field(default_factory=dict)
    together: int = 1
    last: str = ""
    broken: int = 0

    def met(self, entries: Iterable[Entry]) -> list[Entry]:
        """Remember the entries, and give back those whose names were not met before in this listing."""
        new = []
        for each in entries:
            if each.key in self.entries:
                self.entries[each.key].uids.append(each.uid)
            else:
                self.entries[each.key] = Listed([each.uid], each.size, each.received)
                new.append(each)
        while len(self.entries) > KEPT:
            del self.entries[next(iter(self.entries))]
        return new


class Reading:
    """Messages out of one folder."""

    def __init__(self, pool: Pool, folder: Folder, lying: Lying) -> None:
        self._pool, self._mailbox, self._lying = pool, folder.mailbox, lying

    def content(self, key: str) -> bytes | Gone | Refused:
        """The bytes of a message that was listed. Raises SourceUnavailable."""
        said: bytes | Gone | Refused = Gone()
        for uid in self._lying.entries[key].uids:
            said = self._of(key, uid)
            if not isinstance(said, Gone):
                break
        self._lying.last = key
        return said

    def _of(self, key: str, uid: int) -> bytes | Gone | Refused:
        if self._lying.entries[key].size > LIMIT:
            return TOO_LARGE
        try:
            said = self._body(key, uid)
        except Said:
            said = self._missing(uid)
        except Broke:
            self._lying.broken += 1
            if self._lying.broken >= PATIENCE:
                raise
            return self._missing(uid)
        self._lying.broken = 0
        return NOT_GIVEN if self._cut_short(key, said) else said

    def _cut_short(self, key: str, said: bytes | Gone | Refused) -> bool:
        """Whether this is no whole message: nothing at all, or far less than its size as the server told it."""
        return isinstance(said, bytes) and (not said or len(said) * HALF < self._lying.entries[key].size)

    def _body(self, key: str, uid: int) -> bytes | Gone | Refused:
        body = self._lying.ahead.pop(uid, None)
        if body is None:
            body = self._beginning(uid, self._following(key))
        if body is None:
            return self._missing(uid)
        if len(body) < PIECE:
            return body
        return self._pool.use(self._mailbox, lambda connection: self._whole(connection, uid, body))

    def _beginning(self, uid: int, following: list[int]) -> bytes | None:
        """The first piece of the message; where asking for several went wrong, this one is asked for alone."""
        if following:
            with suppress(Said, Broke):
                body = self._pool.use(self._mailbox, lambda connection: self._fetched(connection, uid, following))
                if body is not None:
                    return body
            self._lying.together = 0  # whichever of them it was: one at a time from here on
        return self._pool.use(self._mailbox, lambda connection: self._fetched(connection, uid, []))

    def _fetched(self, connection: Connection, uid: int, following: list[int]) -> bytes | None:
        """The first piece of the message; what follows it is kept for later."""
        lying = self._lying
        connection.again(lying.path, lying.validity)
        found = connection.bodies([uid, *following])
        lying.ahead = {each: body for each, body in found.items() if each != uid and len(body) < PIECE}
        return found.get(uid)

    def _following(self, key: str) -> list[int]:
        """The messages that are asked for together with this one."""
        lying = self._lying
        names = list(lying.entries)
        place = names.index(key)
        in_order = place > 0 and names[place - 1] == lying.last
        lying.together = min(TOGETHER, lying.together * 4) if in_order else min(1, lying.together)
        uids, size = [], lying.entries[key].size
        for name in names[place + 1 : place + lying.together]:
            size += lying.entries[name].size
            if size >= PIECE:
                break
            uids.append(lying.entries[name].uids[0])
        return uids

    def _whole(self, connection: Connection, uid: int, first: bytes) -> bytes | Gone | Refused:
        """A large message, piece by piece until one is short: its size may not be what the server said."""
        connection.again(self._lying.path, self._lying.validity)
        pieces = [first]
        while len(pieces[-1]) >= PIECE:
            if len(pieces) * PIECE >= LIMIT:
                return TOO_LARGE
            piece = connection.bodies([uid], len(pieces) * PIECE).get(uid)
            if piece is None:
                return Gone() if not connection.present(str(uid)) else NOT_GIVEN
            pieces.append(piece)
        return b"".join(pieces)

    def _missing(self, uid: int) -> Gone | Refused:
        """Whether a message that did not come is there all the same; the folder is opened anew to see."""

        def there(connection: Connection) -> bool:
            if connection.examine(self._lying.path).validity != self._lying.validity:
                raise Anew
            return bool(connection.present(str(uid)))

        return NOT_GIVEN if self._pool.use(self._mailbox, there) else Gone()
