"""The lasting name of a message, and the place up to which a folder was read.

A UID is no lasting name: it loses its meaning when the server changes UIDVALIDITY (RFC 9051 2.3.1.1), as it does when
a folder is made anew, moved to another server or put back from a backup. So a message is known by what its writer's
program said of it, and the whole folder may then be listed anew without counting anything twice.
"""

import hashlib
import re
from dataclasses import dataclass

FIELDS = ("MESSAGE-ID", "DATE", "FROM", "TO", "CC", "BCC", "SUBJECT")
_FOLDED = re.compile(rb"\r?\n[ \t]+")
_SPACE = re.compile(rb"\s+")
_ID = re.compile(rb"^message-id:[ \t]*\S", re.IGNORECASE | re.MULTILINE)


def lasting_name(header: bytes, size: int, otherwise: str) -> str:
    """A hash of these header fields and the size, 32 hex digits; `otherwise` where the message has no Message-ID.

    Copies of a message in one folder, as some programs save them, have one name: they are one message.
    """
    unfolded = _FOLDED.sub(b" ", header)
    if not _ID.search(unfolded):
        return otherwise
    lines = [str(size).encode()]
    for line in filter(None, unfolded.splitlines()):
        name, _, value = line.partition(b":")
        lines.append(name.strip().lower() + b":" + _SPACE.sub(b" ", value.strip()))
    return hashlib.sha256(b"\n".join(sorted(lines))).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Mark:
    """Up to where a folder was read: the next UID under this UIDVALIDITY, and HIGHESTMODSEQ as it was then.

    HIGHESTMODSEQ (CONDSTORE, RFC 7162) never goes back, unless the server was put back to an earlier state: UIDs that
    were given out since may then stand for other messages. It is taken where the server gives it unasked. To ask for it
    (ENABLE CONDSTORE) would make Dovecot number every message of the folder and keep on doing so: a change, and it
    makes each EXAMINE cost about twice as much.
    """

    validity: int = 0
    following: int = 1
    change: int = 0

    @staticmethod
    def read(cursor: str) -> "Mark":
        """The mark in a cursor; the beginning of the folder where it holds none."""
        numbers = cursor.split()
        if len(numbers) != 3 or not all(number.isdecimal() for number in numbers):
            return Mark()
        return Mark(*map(int, numbers))

    def __str__(self) -> str:
        return f"{self.validity} {self.following} {self.change}"
