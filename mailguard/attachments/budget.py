"""What the files of one message may cost: characters, bytes unpacked and processor time, counted while they are spent.

What a file says of its own size is a stranger's word, so nothing here believes it.
"""

import time

from mailguard.attachments import limits
from mailguard.message import Unread


class Refused(Exception):
    """The file is not read, and `reason` says why."""

    def __init__(self, reason: Unread) -> None:
        super().__init__(str(reason))
        self.reason = reason


class Full(Exception):
    """Enough of the file has been read; what was gathered stands, and is said to be cut."""


class Short(Full):
    """The time or the message's own allowance is at an end: what is left of the file may be short, and was not read."""


class Budget:
    """What is left for the files of one message, those of its forwarded mails included."""

    def __init__(self) -> None:
        self.characters = limits.MESSAGE_CHARACTERS
        self.seconds = limits.MESSAGE_SECONDS


class Purse:
    """What one file, with all that is packed in it, may spend; what it spends is taken from the budget."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._characters = min(limits.FILE_CHARACTERS, budget.characters)
        self._full = Full if budget.characters >= limits.FILE_CHARACTERS else Short
        self._began = time.process_time()
        self._until = self._began + min(limits.FILE_SECONDS, budget.seconds)
        self._bytes = limits.UNPACKED
        self._members = limits.MEMBERS

    def characters(self, count: int) -> None:
        """Take characters for text. Raises Full where the file has had its share, Short where nothing else is left."""
        self._characters -= count
        self._budget.characters -= count
        if self._characters < 0:
            raise self._full
        self.time()

    def bytes(self, count: int) -> None:
        """Take bytes that came out of an archive. Raises Refused beyond the limit and Short where no time is left."""
        self._bytes -= count
        if self._bytes < 0:
            raise Refused(Unread.TOO_LARGE)
        self.time()

    def member(self) -> None:
        """Take one file out of an archive. Raises Short where enough have been taken."""
        self._members -= 1
        if self._members < 0:
            raise Short

    def time(self) -> None:
        """Raises Short where no time is left."""
        if time.process_time() > self._until:
            raise Short

    def close(self) -> None:
        """Take the time that was used from the budget."""
        self._budget.seconds = max(0.0, self._budget.seconds - (time.process_time() - self._began))
