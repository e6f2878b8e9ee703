"""Text that every database takes: mail may hold NUL, halves of characters and addresses without end."""

from dataclasses import replace

import msgspec

from mailguard.finding import Evidence


def plain(text: str, limit: int | None = None) -> str:
    """The text without NUL, halves of characters written out in hex, cut at `limit` characters."""
    if text.isascii() and "\0" not in text:
        return text[:limit]
    return text.encode("utf-8", "backslashreplace").decode("utf-8").replace("\0", "")[:limit]


def plain_bytes(evidence: tuple[Evidence, ...]) -> bytes:
    """Evidence as JSON."""
    try:
        return msgspec.json.encode(evidence)
    except UnicodeEncodeError:
        return msgspec.json.encode([_plain(each) for each in evidence])


def _plain(each: Evidence) -> Evidence:
    return replace(each, where=plain(each.where), quote=plain(each.quote), note=plain(each.note), key=plain(each.key))
