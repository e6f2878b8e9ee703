"""An opaque S/MIME signature (RFC 8551, signed-data) → the letter inside it, which is signed but not secret.

The few steps of BER that lead to the content are walked by hand and checked at each; the signature is not verified:
who wrote a message is told by its headers, as with every other message.
"""

from collections.abc import Iterator

_SIGNED = bytes.fromhex("2a864886f70d010702")
_DATA = bytes.fromhex("2a864886f70d010701")
_PIECES = 100_000


class _NotSigned(Exception):
    """Not the structure that was expected."""


def content(data: bytes) -> bytes | None:
    """The bytes that were signed, None where `data` is not signed-data or cannot be followed."""
    try:
        _, inner = _value(data, 0, 0x30)
        kind, rest = _value(inner, 0, 0x06)
        _, wrapped = _value(inner, kind, 0xA0)
        if rest != _SIGNED:
            return None
        _, signed = _value(wrapped, 0, 0x30)
        version, _ = _value(signed, 0, 0x02)
        digests, _ = _value(signed, version, 0x31)
        _, capsule = _value(signed, digests, 0x30)
        kind, rest = _value(capsule, 0, 0x06)
        if rest != _DATA:
            return None
        _, octets = _value(capsule, kind, 0xA0)
        return b"".join(_octets(octets))
    except (_NotSigned, IndexError):
        return None


def _value(data: bytes, at: int, tag: int) -> tuple[int, bytes]:
    """Where the element at `at` ends, and its content; one of unknown length is taken to reach to the end."""
    if data[at] != tag:
        raise _NotSigned
    length, start = data[at + 1], at + 2
    if length == 0x80:
        return len(data), data[start:]
    if length > 0x80:
        width = length & 0x7F
        if width > 8:
            raise _NotSigned
        length, start = int.from_bytes(data[start : start + width], "big"), start + width
    return start + length, data[start : start + length]


def _octets(data: bytes) -> Iterator[bytes]:
    """The pieces of an octet string, which may be one or many."""
    at = 0
    if data[0] == 0x24:
        _, data = _value(data, 0, 0x24)
    for _ in range(_PIECES):
        if at >= len(data) or data[at] != 0x04:
            return
        at, piece = _value(data, at, 0x04)
        yield piece
