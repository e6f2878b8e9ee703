"""Whether the streams of a PDF unpack to more than a letter can need, asked before its reader sees them.

PDFium unpacks whatever it is given, and a page of 140 kB that unpacks to 70 MB of strokes ends the process. Streams
of pictures are not asked: no picture is unpacked to read text. What this cannot see (streams behind a filter named
elsewhere, encrypted ones) is left to the child's own limits.
"""

import base64
import re
import zlib

from mailguard.attachments import limits
from mailguard.attachments.budget import Purse, Refused
from mailguard.attachments.pdf_forms import Calls
from mailguard.message import Unread

_DICTIONARY = 2_000
_BLOCK = 256 * 1024
_ASCII85 = 1024 * 1024
_FILTER = re.compile(rb"/(?:Filter|F)\s*(\[[^\]]{0,200}\]|/\w{1,30})")
_NAME = re.compile(rb"/(\w{1,30})")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_FONT = re.compile(rb"/(?:Length1|FontFile|Length3)\b")
_LETTERS = {b"ASCII85Decode", b"A85", b"ASCIIHexDecode", b"AHx"}
_FLATE = {b"FlateDecode", b"Fl"}


def check(data: bytes, purse: Purse) -> None:
    """Raises Refused where a stream is larger or leads to more than is read, and Full where no time is left to know."""
    at = data.find(b"stream")
    calls, between, last = Calls(data), list[bytes](), 0
    while at >= 0:
        start = at + 6
        if data[at - 3 : at] != b"end":
            start += 2 if data[start : start + 2] == b"\r\n" else data[start : start + 1] in (b"\n", b"\r")
            head = data[max(0, at - _DICTIONARY) : at]
            begins = head.rfind(b"obj") + 3
            about = head[begins:] if begins > 2 else head
            between.append(data[last:at])
            if _PICTURE.search(about):
                start = max(start, data.find(b"endstream", start))
            else:
                start, content = _stream(data, start, about, purse)
                if content:
                    calls.add(at - len(head) + begins, about, content)
            last = start
        at = data.find(b"stream", start)
    calls.check(b"".join((*between, data[last:])))


def _stream(data: bytes, start: int, about: bytes, purse: Purse) -> tuple[int, bytes]:
    """Measure one stream; gives where to look on from, and what it holds where that can be drawn."""
    named = _FILTER.search(about)
    filters = _NAME.findall(named[1]) if named else []
    font = _FONT.search(about) is not None
    most = limits.PDF_FONT if font else limits.PDF_STREAM
    end = data.find(b"endstream", start)
    end = len(data) if end < 0 else end
    packed: bytes | memoryview = memoryview(data)[start:end]
    while filters and filters[0] in _LETTERS:
        packed = _spelled(bytes(packed), filters.pop(0))
    if not filters:
        if len(packed) > most:
            raise Refused(Unread.TOO_LARGE)
        return end, b"" if font else bytes(packed)
    if sum(each in _FLATE for each in filters) > 1:  # packed twice: a thousand times a thousand
        raise Refused(Unread.TOO_LARGE)
    if filters[0] in _FLATE:
        return end, _flate(packed, most, purse, keep=not font)
    return end, b""


def _spelled(packed: bytes, name: bytes) -> bytes:
    if len(packed) > _ASCII85:
        raise Refused(Unread.TOO_LARGE)
    try:
        if name in (b"ASCIIHexDecode", b"AHx"):
            return bytes.fromhex(packed.partition(b">")[0].decode("ascii", "ignore"))
        return base64.a85decode(packed.partition(b"~>")[0].strip().removeprefix(b"<~"))
    except ValueError:
        return b""


def _flate(packed: bytes | memoryview, most: int, purse: Purse, keep: bool) -> bytes:
    """Measure what is packed, and give it back where it is to be kept."""
    engine = zlib.decompressobj()
    size, rest, kept = 0, bytes(packed[:_BLOCK]), bytearray()
    at = len(rest)
    try:
        while rest and not engine.eof:
            block = engine.decompress(rest, _BLOCK)
            size += len(block)
            purse.bytes(len(block))
            if size > min(most, max(limits.RATIO_FREE, limits.RATIO * len(packed))):
                raise Refused(Unread.TOO_LARGE)
            if keep:
                kept += block
            rest = engine.unconsumed_tail
            if not rest:
                rest = bytes(packed[at : at + _BLOCK])
                at += len(rest)
    except zlib.error:
        return bytes(kept)
    return bytes(kept)
