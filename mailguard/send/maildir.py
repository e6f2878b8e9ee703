"""Find a sent mail again by its Message-ID, in a Maildir to which the mail server files a copy."""

from collections.abc import Iterator
from email.parser import BytesHeaderParser
from pathlib import Path

FIRST = 64 * 1024


def sent(folder: Path, message_id: str) -> bool | None:
    """Whether a mail with that Message-ID lies in `cur` or `new`; None where the folder cannot be read."""
    wanted = message_id.encode()
    try:
        return any(wanted in head and _is(head, message_id) for head in _heads(folder))
    except OSError:
        return None


def _heads(folder: Path) -> Iterator[bytes]:
    """The beginning of every mail; one that is moved or deleted meanwhile is looked for in both places."""
    paths = [path for name in ("new", "cur") for path in sorted((folder / name).iterdir(), reverse=True)]
    for path in paths:
        try:
            with path.open("rb") as file:
                yield file.read(FIRST)
        except FileNotFoundError:
            yield from _moved(folder, path)


def _moved(folder: Path, path: Path) -> Iterator[bytes]:
    """A mail moves from `new` to `cur` when somebody reads it, and its name gains its flags."""
    stem = path.name.partition(":")[0]
    for other in sorted((folder / "cur").glob(f"{stem}*")):
        with other.open("rb") as file:
            yield file.read(FIRST)


def _is(head: bytes, message_id: str) -> bool:
    """Whether it is the mail's own Message-ID: an answer names it in other headers."""
    return str(BytesHeaderParser().parsebytes(head).get("Message-ID", "")).strip() == message_id
