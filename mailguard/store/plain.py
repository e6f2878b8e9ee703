"""Text that every database takes: mail may hold NUL, halves of characters and addresses without end."""

from dataclasses import replace

import msgspec

from mailguard.finding import Evidence
from mailguard.message import Address
from mailguard.store.values import Envelope


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


def plain_envelope(envelope: Envelope) -> bytes:
    """An envelope as JSON."""
    try:
        return msgspec.json.encode(envelope)
    except UnicodeEncodeError:
        kept = replace(
            envelope,
            subject=plain(envelope.subject),
            author=_address(envelope.author),
            to=tuple(map(_address, envelope.to)),
            cc=tuple(map(_address, envelope.cc)),
            bcc=None if envelope.bcc is None else tuple(map(_address, envelope.bcc)),
        )
        return msgspec.json.encode(kept)


def _address(found: Address) -> Address:
    return Address(email=plain(found.email), name=plain(found.name))
