"""Reading files that lie in somebody's mailbox: never followed out of it, never waited for, never changed.

Shared by the sources that read from this machine; it is no kind of source itself.
"""

import errno
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from mailguard.errors import SourceRefused, SourceUnavailable
from mailguard.message import Stage
from mailguard.sources import Folder, Gone, Refused, Spec

LIMIT = 256 * 1024 * 1024
LINK = Refused("a link, which is not followed")
LINK_OUT = Refused("a folder that is a link and leads out of the mailbox")
NOT_A_FILE = Refused("a pipe, device or folder, not a message")
NOT_READABLE = Refused("a file this program may not read", again=True)
TOO_LARGE = Refused(f"a file of more than {LIMIT // 2**20} MiB")
VANISHED = frozenset({errno.ENOENT, errno.ENOTDIR})
# Following no link, waiting for no pipe, leaving the time of the last reading alone; none of them is on Windows.
CAREFULLY = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))
UNNOTICED = getattr(os, "O_NOATIME", 0)


@dataclass(frozen=True, slots=True)
class Content:
    """What a file holds, and when it was last changed (UTC)."""

    content: bytes
    changed: datetime


def read_file(path: str | Path) -> Content | Gone | Refused:
    """The content of a plain file; raises SourceUnavailable where the disk or the share does not answer."""
    handle = open_file(path)
    if not isinstance(handle, int):
        return handle
    try:
        about = os.fstat(handle)
        if about.st_size > LIMIT:
            return TOO_LARGE
        return Content(_everything(handle, about.st_size), datetime.fromtimestamp(about.st_mtime, UTC))
    except OSError as error:
        raise not_answering(error) from None
    finally:
        os.close(handle)


def _everything(handle: int, size: int) -> bytes:
    """All of the file, also where it grew since its size was asked for."""
    parts = []
    while part := os.read(handle, size + 1):
        parts.append(part)
    return b"".join(parts)


def open_file(path: str | Path) -> int | Gone | Refused:
    """A handle on a plain file, open for reading, which the caller closes; raises SourceUnavailable."""
    try:
        # Looked at before it is opened: opening a device may already do something.
        refused = _not_plain(os.lstat(path).st_mode)
        if refused is not None:
            return refused
        handle = _open(path)
        refused = _not_plain(os.fstat(handle).st_mode)
        if refused is not None:
            os.close(handle)
            return refused
    except OSError as error:
        return _answer(error)
    return handle


def _open(path: str | Path) -> int:
    try:
        return os.open(path, CAREFULLY | UNNOTICED)
    except PermissionError:
        # Only the owner may leave the time of the last reading alone.
        return os.open(path, CAREFULLY)


def _not_plain(mode: int) -> Refused | None:
    if stat.S_ISREG(mode):
        return None
    return LINK if stat.S_ISLNK(mode) else NOT_A_FILE


def _answer(error: OSError) -> Gone | Refused:
    if error.errno in VANISHED:
        return Gone()
    if error.errno == errno.ELOOP:
        return LINK
    if isinstance(error, PermissionError):
        return NOT_READABLE
    raise not_answering(error) from None


def not_answering(error: OSError) -> SourceUnavailable:
    """What to raise where the disk or the share does not answer; it names no path, a path may hold an address."""
    return SourceUnavailable(f"the folder with the mail does not answer ({error.strerror}); the next scan tries again")


def entries(path: str | Path) -> list[os.DirEntry[str]]:
    """What lies in a folder, in no order; empty where it vanished. Raises SourceRefused, SourceUnavailable."""
    try:
        with os.scandir(path) as found:
            return list(found)
    except PermissionError:
        problem = "a folder of the mailboxes may not be read"
        raise SourceRefused(f"{problem}. Let the account that runs mailguard read it") from None
    except OSError as error:
        if error.errno in VANISHED:
            return []
        raise not_answering(error) from None


def is_there(path: Path, kind: Callable[[Path], bool] = Path.is_dir) -> bool:
    """Whether such a thing lies there; yes where nobody may look, so that reading it says that it may not be read."""
    try:
        return kind(path)
    except PermissionError:
        return True


def leads_out(path: str | Path, root: Path) -> bool:
    """Whether a folder lies somewhere else than its path says, outside of `root`; False where it vanished."""
    try:
        about = os.lstat(path)
    except OSError:
        return False
    return _outside(str(path), str(root), about.st_dev, about.st_ino)


@lru_cache(maxsize=4096)
def _outside(path: str, root: str, device: int, number: int) -> bool:
    """Walked through again only where another folder, or a link, lies at the path."""
    del device, number
    return not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))


def mailboxes(spec: Spec) -> Iterator[tuple[str, Path]]:
    """Each mailbox and where its folders lie, by name; raises SourceUnavailable where the path is not there."""
    if not spec.path.is_dir():
        raise SourceUnavailable(f"source {spec.name}: {spec.path} is not there; the next scan tries again")
    if spec.mailbox is not None:
        yield spec.mailbox.lower(), spec.path
        return
    inside = (entry.name for entry in entries(spec.path) if not entry.name.startswith(".") and entry.is_dir())
    for name in sorted(inside):
        yield name.lower(), spec.path / name


def stage_of(folder: Folder) -> Stage:
    """Whether what lies in the folder is still being written."""
    return Stage.DRAFT if folder.name.strip(". ").lower() in {"draft", "drafts"} else Stage.SENT


def what_is_seen(spec: Spec, kind: str, folders: Callable[[], Iterator[Folder]]) -> tuple[str, ...]:
    """What such a source can and cannot see, one plain sentence each."""
    found = list(folders())
    boxes = {folder.mailbox for folder in found}
    return in_sentences(spec, kind, len(found), len(boxes))


def in_sentences(spec: Spec, kind: str, folders: int, boxes: int) -> tuple[str, ...]:
    """What a source can and cannot see."""
    blind = (
        "Blind copies (Bcc) are kept in the messages: where there is none, nobody was copied in secret."
        if spec.keeps_bcc
        else "Blind copies (Bcc) cannot be seen: rules that need them say what they could not check."
    )
    read = "1 folder" if folders == 1 else f"{folders:,} folders"
    within = "1 mailbox" if boxes == 1 else f"{boxes:,} mailboxes"
    return (
        f"Reads {kind}: {read} in {within}. Nothing is ever changed there.",
        blind,
        "Addresses, subjects, bodies and the names of attachments can be seen.",
    )
