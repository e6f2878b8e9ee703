"""The key of the hashes: 32 random bytes in a file of their own, and what is done with them."""

import hashlib
import os
import secrets
from pathlib import Path

from mailguard.errors import StoreError

SIZE = 32


def load_key(path: Path, make: bool = True) -> bytes:
    """The key in that file, made at the first run (32 random bytes, mode 0600) unless `make` is False.

    Raises StoreError where the file cannot be read or written, or holds something else.
    """
    try:
        if make and not path.exists():
            _make(path)
        key = path.read_bytes()
    except OSError as error:
        problem = f"the key file {path} cannot be used ({error.strerror})"
        raise StoreError(f"{problem}. Check the folder and who may read and write there.") from None
    if len(key) != SIZE:
        problem = f"the key file {path} holds {len(key)} bytes instead of {SIZE}"
        raise StoreError(f"{problem}. Put back the file that belongs to the database.")
    return key


def _make(path: Path) -> None:
    """Write beside it and link, so that nobody ever reads half a key; whoever comes second uses the first one's."""
    beside = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secrets.token_bytes(SIZE))
            file.flush()
            os.fsync(file.fileno())
        os.link(beside, path)
    except FileExistsError:
        return
    finally:
        beside.unlink()


def keyed_hash(key: bytes, *words: str) -> str:
    """A hash of the words that cannot be tried out without the key: 32 hex digits (BLAKE2b, RFC 7693)."""
    content = "\0".join(words).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(content, key=key, digest_size=16).hexdigest()
