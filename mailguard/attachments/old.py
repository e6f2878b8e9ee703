"""Compound files (MS-CFB): what is known of them without reading their text. None is read; some are encrypted."""

import io
import struct
from typing import Any

import olefile

from mailguard.attachments.budget import Refused
from mailguard.message import Unread

_ENCRYPTED_WORD = 0x0100
_PASSWORD_RECORD = 0x002F
_ENCRYPTED_SHOW = 0xF3D1C4DF


def refuse(data: bytes) -> None:
    """Always raises Refused: encrypted, damaged, or of a kind that is not read (.doc, .xls, .ppt)."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            reason = Unread.ENCRYPTED if _encrypted(file) else Unread.UNKNOWN
    except Exception as error:  # whatever its reader stumbles over
        raise Refused(Unread.DAMAGED) from error
    raise Refused(reason)


def _encrypted(file: Any) -> bool:
    if file.exists("EncryptedPackage") or file.exists("EncryptionInfo"):
        return True
    if file.exists("WordDocument"):
        head = file.openstream("WordDocument").read(12)
        return bool(struct.unpack_from("<H", head, 10)[0] & _ENCRYPTED_WORD)
    if file.exists("Current User"):
        head = file.openstream("Current User").read(16)
        return bool(struct.unpack_from("<I", head, 12)[0] == _ENCRYPTED_SHOW)
    book = next((name for name in ("Workbook", "Book") if file.exists(name)), None)
    return bool(book and _has_password(file.openstream(book).read(4096)))


def _has_password(head: bytes) -> bool:
    """Whether the record that locks a workbook stands among its first ones."""
    at = 0
    for _ in range(20):
        if at + 4 > len(head):
            break
        kind, size = struct.unpack_from("<HH", head, at)
        if kind == _PASSWORD_RECORD:
            return True
        at += 4 + size
    return False
