"""winmail.dat (TNEF) → the text and the attachments Outlook packed into it.

tnefparse and striprtf are loaded only where such a part turns up. Both are old and trusting: every call may end in an
exception, and that ends in "cannot be read", never further up.
"""

import logging
import warnings
from dataclasses import dataclass
from typing import Any

from mailguard.mime.html import text_of
from mailguard.mime.words import decode

_RTF_LIMIT = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Packed:
    """A file that was packed in one."""

    name: str
    data: bytes

    def content(self) -> bytes:
        """Its bytes."""
        return self.data


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What a winmail.dat held; `text` is None where it held none."""

    text: str | None
    files: tuple[Packed, ...]


def unpacked(data: bytes) -> Unpacked | None:
    """The content of a winmail.dat, None where it cannot be read."""
    from tnefparse import TNEF  # type: ignore[import-untyped]  # neither it nor typeshed has types

    logging.getLogger("tnefparse").disabled = True  # it would quote the message
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            packed = TNEF(data)
            files = tuple(_file(each) for each in packed.attachments)
            return Unpacked(_text(packed), files)
    except Exception:  # whatever it stumbles over, the part is unreadable
        return None


def _file(packed: Any) -> Packed:
    name = _plain(packed.long_filename())
    return Packed(name, bytes(getattr(packed, "data", b"")))


def _text(packed: object) -> str | None:
    for kind in ("htmlbody", "body", "rtfbody"):
        try:
            content = getattr(packed, kind, None)
            if not content:
                continue
            text = _plain(content)
            found = text_of(text)[0] if kind == "htmlbody" else rtf_text(text) if kind == "rtfbody" else text
        except Exception:  # noqa: S112 - one form of the body is broken: the next may not be
            continue
        if found.strip():
            return found
    return None


def _plain(value: object) -> str:
    text = decode(value) if isinstance(value, bytes) else str(value or "")
    return text.replace("\x00", "").strip()


def rtf_text(text: str) -> str:
    """The text of an RTF document; raises whatever striprtf raises."""
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(text[:_RTF_LIMIT], errors="replace"))  # type: ignore[no-untyped-call]  # it has no types
