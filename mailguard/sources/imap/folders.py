"""Which of a mailbox's folders are meant: by what the server says they are for, else by name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from imapclient import imap_utf7  # type: ignore[import-untyped]  # it has no types

# RFC 6154, SPECIAL-USE.
ROLES = {"sent": b"\\sent", "drafts": b"\\drafts", "draft": b"\\drafts"}
CLOSED = {b"\\noselect", b"\\nonexistent"}

Listing = Sequence[tuple[Sequence[bytes], Any, Any]]
"""What LIST answers: of each folder its marks, the sign between the names in its path, and its path."""


@dataclass(frozen=True, slots=True)
class Found:
    """A folder of a mailbox: its name as people read it, and as the server does; `draft` says what lies in it."""

    name: str
    path: str
    draft: bool


def found_in(listed: Listing, wanted: Sequence[str]) -> tuple[Found, ...]:
    """The folders that these names mean, each once.

    "Sent" and "Drafts" mean whatever the server marks as such, and a folder of that very name beside it: after a change
    of the mail program an old one may still be in use.
    """
    found: dict[str, Found] = {}
    for name in wanted:
        role = ROLES.get(name.lower())
        for flags, delimiter, raw in listed:
            marks = {bytes(flag).lower() for flag in flags}
            path = _text(raw)
            if marks & CLOSED or not path.isascii():
                continue
            readable = decoded(path)
            if role in marks or _called(readable, _text(delimiter or b""), name):
                draft = role == b"\\drafts" or b"\\drafts" in marks
                found.setdefault(path, Found(readable, path, draft))
    return tuple(found.values())


def names_in(listed: Listing) -> tuple[str, ...]:
    """What the folders of a mailbox are called; a name that holds an address is left out."""
    names = (decoded(_text(raw)) for flags, _, raw in listed if not {bytes(each).lower() for each in flags} & CLOSED)
    return tuple(name for name in names if "@" not in name and name.isprintable())


def _text(raw: Any) -> str:
    return raw.decode("latin-1") if isinstance(raw, bytes) else str(raw)


def decoded(path: str) -> str:
    """A folder's name as people read it, out of modified UTF-7 (RFC 3501 5.1.3); as it is where it is none."""
    try:
        return str(imap_utf7.decode(path.encode("ascii")))
    except (ValueError, IndexError):
        return path


def _called(readable: str, delimiter: str, name: str) -> bool:
    """Whether the folder has this name; some servers keep every folder below the inbox."""
    same = readable.casefold() == name.casefold()
    return same or (bool(delimiter) and readable.casefold() == f"inbox{delimiter}{name}".casefold())


def code_of(said: str) -> str:
    """The code in brackets by which a server says why it refuses (RFC 5530), as AUTHENTICATIONFAILED; or nothing."""
    found = re.search(r"\[([A-Z][A-Z-]+)[ \]]", said)
    return found[1] if found else ""
