"""Mail in mbox files: many messages in one file, each after a line that begins with "From " (RFC 4155).

`<path>/<address>/Sent`, `<path>/<address>/Sent.mbox`, or one file at `path` with `mailbox` in the settings. A message
is known by the hash of its bytes, without the status headers that mail programs rewrite in place, so that the file may
be appended to or compacted. A message that somebody is still writing at the end is left for the next pass.
"""

import hashlib
import os
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

from mailguard.errors import SourceRefused
from mailguard.message import Raw
from mailguard.sources import Folder, Gone, Listed, Refused, Spec
from mailguard.sources._files import (
    LIMIT,
    LINK_OUT,
    TOO_LARGE,
    is_there,
    leads_out,
    mailboxes,
    not_answering,
    open_file,
    stage_of,
    what_is_seen,
)

# A separator ends in a date as ctime(3) writes it; a sentence that begins with "From " does not.
DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
SEPARATOR = re.compile(rb"From [^\r\n]*" + DAY + rb",? +(?:[A-Z][a-z]{2} +\d{1,2}|\d{1,2} +[A-Z][a-z]{2})\b.*\d\d:\d\d")
REWRITTEN = re.compile(rb"(?:x-)?(?:status|keywords|uid|content-length|mozilla-(?:status2?|keys))\s*:", re.IGNORECASE)
HEAD_END = re.compile(rb"\n\r?\n")
BLOCK = 1024 * 1024
# Longer than any separator.
EDGE = 1000
SETTLED_SECONDS = 60
ALL = "./"
NOT_MBOX = Refused("a file that is not in mbox form")


@dataclass(frozen=True, slots=True)
class Extent:
    """Where one message lies in the file, in bytes, without its separator; `key` is its hash."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mboxes:
    """The mbox files below one path; `_lying` remembers where each key of a file was last seen."""

    spec: Spec
    _lying: dict[str, dict[str, Extent]] = field(default_factory=dict, repr=False)

    def folders(self) -> Iterator[Folder]:
        """Every file to read, mailboxes by name; raises SourceUnavailable or SourceRefused."""
        if self.spec.path.is_file():
            yield Folder((self.spec.mailbox or "").lower(), self.spec.path.stem, str(self.spec.path))
            return
        for mailbox, base in mailboxes(self.spec):
            for name in self.spec.folders:
                for path in (base / name, base / f"{name}.mbox", base / f"{name}.mbox" / "mbox"):
                    if is_there(path, Path.is_file):
                        yield Folder(mailbox, name, str(path))
                        break

    def listing(self, folder: Folder, cursor: str) -> Iterator[Listed]:
        """Every message of the file in its order, whatever the cursor: the file may have been compacted."""
        del cursor
        self._lying[folder.path] = lying = self._look(folder)
        for key in lying:
            yield Listed(key, key)

    def _look(self, folder: Folder) -> dict[str, Extent]:
        """Key → where it lies; a file that may not be read is listed as a whole, to be refused."""
        if self._out(folder):
            return {ALL: Extent(ALL, 0, 0)}
        handle = open_file(folder.path)
        if isinstance(handle, Gone):
            return {}
        if isinstance(handle, Refused):
            return {ALL: Extent(ALL, 0, 0)}
        try:
            with os.fdopen(handle, "rb") as file:
                if not _is_mbox(file):
                    return {ALL: Extent(ALL, 0, 0)}
                file.seek(0)
                found = list(_numbered(_extents(file)))
                if found and _being_written(file, folder.path):
                    found.pop()
        except OSError as error:
            raise not_answering(error) from None
        return {extent.key: extent for extent in found}

    def _out(self, folder: Folder) -> bool:
        return self.spec.path.is_dir() and leads_out(folder.path, self.spec.path)

    def fetch(self, folder: Folder, key: str) -> Raw | Gone | Refused:
        """The bytes of one listed message; where the file was rewritten meanwhile it is looked for once."""
        if folder.path not in self._lying:
            self._lying[folder.path] = self._look(folder)
        raw = self._read(folder, key)
        if isinstance(raw, Gone) and key in self._lying[folder.path]:
            self._lying[folder.path] = self._look(folder)
            raw = self._read(folder, key)
        return raw

    def _read(self, folder: Folder, key: str) -> Raw | Gone | Refused:
        extent = self._lying[folder.path].get(key)
        if extent is None:
            return Gone()
        if self._out(folder):
            return LINK_OUT
        handle = open_file(folder.path)
        if not isinstance(handle, int):
            return handle
        try:
            with os.fdopen(handle, "rb") as file:
                return self._message(file, folder, extent)
        except OSError as error:
            raise not_answering(error) from None

    def _message(self, file: BinaryIO, folder: Folder, extent: Extent) -> Raw | Gone | Refused:
        if extent.key == ALL:
            # A file that may be read only now is not judged by what it was: its messages are listed next time.
            return Gone() if _is_mbox(file) else NOT_MBOX
        if extent.end - extent.start > LIMIT:
            return TOO_LARGE
        file.seek(extent.start)
        content = file.read(extent.end - extent.start)
        if _hash(content) != extent.key.partition("-")[0]:
            return Gone()
        changed = datetime.fromtimestamp(os.fstat(file.fileno()).st_mtime, UTC)
        return Raw(content, folder.mailbox, stage_of(folder), self.spec.keeps_bcc, changed)

    def sees(self) -> tuple[str, ...]:
        """What this source can and cannot see."""
        return what_is_seen(self.spec, "mbox files", self.folders)


def _is_mbox(file: BinaryIO) -> bool:
    """Whether the file is empty or begins as an mbox does; read from its beginning."""
    return not os.fstat(file.fileno()).st_size or file.read(EDGE).lstrip().startswith(b"From ")


def _hash(content: bytes) -> str:
    """The hash of a message without the headers that mail programs rewrite, first 32 hex digits."""
    end = HEAD_END.search(content)
    head = content[: end.start()] if end else content
    lines = (line for line in head.splitlines(keepends=True) if not REWRITTEN.match(line))
    digest = hashlib.sha256(b"".join(lines))
    digest.update(memoryview(content)[len(head) :])
    return digest.hexdigest()[:32]


def _separators(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Where each separator begins and where it ends, and at last the end of the file twice; in bytes."""
    held, at, searched = b"\n", -1, False
    while not searched:
        block = file.read(BLOCK)
        data, searched = held + block, not block
        known = len(data) if searched else max(0, len(data) - EDGE)
        found = data.find(b"\nFrom ")
        while -1 < found < known:
            line = data[found + 1 : found + EDGE].partition(b"\n")[0]
            begin = at + found + 1
            if begin == 0 or SEPARATOR.match(line):
                yield begin, begin + len(line) + 1
            found = data.find(b"\nFrom ", found + 1)
        held, at = data[known:], at + known
    yield at, at


def _extents(file: BinaryIO) -> Iterator[Extent]:
    """Each message of the file; the empty line before the next separator belongs to nobody."""
    for (_, start), (end, _) in pairwise(list(_separators(file))):
        file.seek(start)
        content = file.read(min(end - start, LIMIT))
        empty = next((len(line) for line in (b"\r\n", b"\n") if content.endswith(line + line)), 0)
        content = content[: len(content) - empty]
        yield Extent(_hash(content), start, end - empty)


def _numbered(found: Iterator[Extent]) -> Iterator[Extent]:
    """Exact duplicates are told apart by their number in the file."""
    seen: Counter[str] = Counter()
    for extent in found:
        seen[extent.key] += 1
        number = seen[extent.key]
        yield extent if number == 1 else Extent(f"{extent.key}-{number}", extent.start, extent.end)


def _being_written(file: BinaryIO, path: str) -> bool:
    """Whether somebody wrote to the file a moment ago and may not have finished."""
    about = os.fstat(file.fileno())
    if time.time() - about.st_mtime > SETTLED_SECONDS:
        return False
    file.seek(-1, os.SEEK_END)
    return file.read(1) != b"\n" or Path(f"{path}.lock").exists()


def open_source(spec: Spec) -> Mboxes:
    """The mbox files at `spec.path`; raises SourceRefused where there is nothing, or a file without `mailbox`."""
    if not spec.path.exists():
        raise SourceRefused(f"source {spec.name}: {spec.path} is not there. Correct `path`")
    if spec.path.is_file() and spec.mailbox is None:
        raise SourceRefused(f"source {spec.name}: a single file needs `mailbox`, the address whose mail it holds")
    return Mboxes(spec)
