"""Zip archives of strangers, opened part by part, the real size counted while unpacking (R-25)."""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator

from mailguard.attachments import limits
from mailguard.attachments.budget import Purse, Refused
from mailguard.attachments.markup import Attributes, Target, local, walk
from mailguard.message import Unread

_BLOCK = 64 * 1024
_OVERRIDE = re.compile(rb"<[^<>]{0,20}Override\s[^<>]{0,1000}>")
_FOLDERS = {"word/": b"wordprocessingml", "xl/": b"spreadsheetml", "ppt/": b"presentationml"}
_OFFICE = ("/officeDocument", "/document")


class Package:
    """One archive. Raises Refused where it is none, or has more entries than are read."""

    def __init__(self, data: bytes, purse: Purse) -> None:
        self._purse = purse
        # The directory at the end is read by the library whole, so its length is checked first.
        if data.count(b"PK\x01\x02") > 4 * limits.ENTRIES:
            raise Refused(Unread.TOO_LARGE)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        # RuntimeError, of which NotImplementedError is one: the archive is of a newer kind than zipfile knows.
        except (zipfile.BadZipFile, ValueError, OSError, RuntimeError) as error:
            raise Refused(Unread.DAMAGED) from error
        self.entries = {each.filename: each for each in self._zip.infolist()}
        if len(self._zip.infolist()) > limits.ENTRIES:
            raise Refused(Unread.TOO_LARGE)

    def __contains__(self, name: str) -> bool:
        return name in self.entries

    def names(self) -> list[str]:
        """The names of all entries that are files, as they stand in the directory."""
        return [name for name, each in self.entries.items() if not each.is_dir()]

    def members(self) -> list[zipfile.ZipInfo]:
        """All entries that are files; two may have one name."""
        return [each for each in self._zip.infolist() if not each.is_dir()]

    def blocks(self, name: str | zipfile.ZipInfo) -> Iterator[bytes]:
        """The part, unpacked block by block. Raises Refused where it is encrypted, damaged or larger than is read."""
        entry = self.entries.get(name) if isinstance(name, str) else name
        if entry is None:
            raise Refused(Unread.DAMAGED)
        if entry.flag_bits & 1:
            raise Refused(Unread.ENCRYPTED)
        if entry.file_size > limits.UNPACKED:
            raise Refused(Unread.TOO_LARGE)
        most = max(limits.RATIO_FREE, limits.RATIO * entry.compress_size)
        try:
            with self._zip.open(entry) as part:
                size = 0
                while block := part.read(_BLOCK):
                    size += len(block)
                    self._purse.bytes(len(block))
                    if size > most:
                        raise Refused(Unread.TOO_LARGE)
                    yield block
        # RuntimeError: a password is asked, or it is packed in a way that zipfile lacks.
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, RuntimeError) as error:
            raise Refused(Unread.DAMAGED) from error
        except Exception as error:
            if type(error).__module__ in ("zlib", "lzma"):
                raise Refused(Unread.DAMAGED) from error
            raise

    def part(self, name: str | zipfile.ZipInfo) -> bytes:
        """The whole part."""
        return b"".join(self.blocks(name))

    def main(self) -> str:
        """The part that an office file begins with, by its relationships (ECMA-376 part 2, 9.3)."""
        related = self.related("")
        return next((path for kind, path in related.values() if kind.endswith(_OFFICE)), "")

    def kind(self) -> bytes:
        """What [Content_Types].xml says the first part is; it is searched, not parsed (ECMA-376 part 2, 10.1.2)."""
        types = self.part("[Content_Types].xml")
        main = self.main().encode()
        near = [found[0] for found in _OVERRIDE.finditer(types) if main and b"/" + main + b'"' in found[0]]
        return b"".join(near) or next((name for folder, name in _FOLDERS.items() if self._holds(folder)), b"")

    def _holds(self, folder: str) -> bool:
        return any(name.startswith(folder) for name in self.entries)

    def related(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part refers to inside the archive: kind and path by id. Nothing outside it is ever fetched."""
        folder, _, file = name.rpartition("/")
        source = posixpath.join(folder, "_rels", f"{file}.rels")
        if source not in self:
            return {}
        found = _Relationships()
        walk(self.blocks(source), found)
        return {
            key: (kind, posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/"))
            for key, (kind, path) in found.found.items()
        }


class _Relationships(Target):
    def __init__(self) -> None:
        self.found: dict[str, tuple[str, str]] = {}

    def start(self, tag: str, attributes: Attributes) -> None:
        if local(tag) == "Relationship" and attributes.get("TargetMode", "").lower() != "external":
            self.found[attributes.get("Id", "")] = (attributes.get("Type", ""), attributes.get("Target", ""))
