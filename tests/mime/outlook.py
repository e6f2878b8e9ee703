"""Writes small Outlook files (MS-OXMSG in MS-CFB), so that the tests need no stranger's mail."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
SECTOR, MINI = 512, 64
STRING, INTEGER, TIME, BINARY = 0x001F, 0x0003, 0x0040, 0x0102
Storage = dict[str, "bytes | Storage"]
Value = str | int | bytes | datetime


@dataclass
class Entry:
    """One line of the directory of a compound file."""

    name: str
    kind: int
    start: int = END
    size: int = 0
    right: int = FREE
    child: int = FREE

    def packed(self) -> bytes:
        """128 bytes (MS-CFB 2.6.1)."""
        name = self.name.encode("utf-16-le") + b"\0\0"
        head = name.ljust(64, b"\0") + struct.pack("<HBB", len(name), self.kind, 1)
        links = struct.pack("<III", FREE, self.right, self.child)
        return head + links + bytes(16 + 4 + 8 + 8) + struct.pack("<IQ", self.start, self.size)


def _fill(directory: list[Entry], storage: Storage, parent: int, minis: bytearray, chain: list[int]) -> None:
    before: int | None = None
    for name, content in storage.items():
        here = len(directory)
        directory.append(Entry(name, 1 if isinstance(content, dict) else 2))
        if before is None:
            directory[parent].child = here
        else:
            directory[before].right = here
        before = here
        if isinstance(content, dict):
            _fill(directory, content, here, minis, chain)
        elif content:
            assert len(content) < 4096, "only short streams are written here"
            first = len(minis) // MINI
            minis += content.ljust(-(-len(content) // MINI) * MINI, b"\0")
            last = len(minis) // MINI
            chain += [*range(first + 1, last), END]
            directory[here].start, directory[here].size = first, len(content)


def _sectors(content: bytes, filling: bytes = b"\0") -> bytes:
    return content + filling * (-len(content) % SECTOR)


def compound(storage: Storage) -> bytes:
    """A compound file with that content."""
    directory, minis, chain = [Entry("Root Entry", 5)], bytearray(), list[int]()
    _fill(directory, storage, 0, minis, chain)
    mini_fat = _sectors(struct.pack(f"<{len(chain)}I", *chain), b"\xff")
    counts = [-(-len(directory) // 4), len(mini_fat) // SECTOR, -(-len(minis) // SECTOR)]
    starts = [1, 1 + counts[0], 1 + counts[0] + counts[1]]
    directory[0].start, directory[0].size = starts[2], len(minis)
    fat = [FAT]
    for start, count in zip(starts, counts, strict=True):
        fat += [*range(start + 1, start + count), END]
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16)
    header += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, 1, starts[0], 0, 4096, starts[1], counts[1], END, 0)
    header += struct.pack("<109I", 0, *[FREE] * 108)
    body = _sectors(struct.pack(f"<{len(fat)}I", *fat), b"\xff")
    body += _sectors(b"".join(entry.packed() for entry in directory))
    return header + body + mini_fat + _sectors(bytes(minis))


def _properties(head: bytes, values: Mapping[int, Value]) -> Storage:
    """The properties of a message, recipient or attachment, as streams (MS-OXMSG 2.4)."""
    streams: Storage = {}
    fixed = head
    for pid, value in values.items():
        match value:
            case int():
                fixed += struct.pack("<HHIII", INTEGER, pid, 6, value, 0)
            case datetime():
                since = value - datetime(1601, 1, 1, tzinfo=UTC)
                fixed += struct.pack("<HHIQ", TIME, pid, 6, int(since.total_seconds()) * 10**7)
            case str() | bytes():
                kind = STRING if isinstance(value, str) else BINARY
                content = value.encode("utf-16-le") if isinstance(value, str) else value
                streams[f"__substg1.0_{pid:04X}{kind:04X}"] = content
                fixed += struct.pack("<HHIII", kind, pid, 6, len(content), 0)
    return {"__properties_version1.0": fixed} | streams


def outlook(
    values: Mapping[int, Value],
    recipients: Sequence[tuple[int, str, str]] = (),
    attachments: Sequence[Mapping[int, Value]] = (),
) -> bytes:
    """An Outlook file; a recipient is kind (1 To, 2 Cc, 3 Bcc), name and address."""
    counts = (len(recipients), len(attachments))
    unicode: dict[int, Value] = {0x340D: 0x40000}
    storage = _properties(struct.pack("<8xIIII8x", *counts, *counts), unicode | dict(values))
    for number, (kind, name, address) in enumerate(recipients):
        person: dict[int, Value] = {0x0C15: kind, 0x3001: name, 0x39FE: address}
        storage[f"__recip_version1.0_#{number:08X}"] = _properties(bytes(8), person)
    for number, attachment in enumerate(attachments):
        by_value: dict[int, Value] = {0x3705: 1}
        storage[f"__attach_version1.0_#{number:08X}"] = _properties(bytes(8), by_value | dict(attachment))
    return compound(storage)
