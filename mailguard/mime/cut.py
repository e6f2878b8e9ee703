"""The bytes of a message → the tree of its parts, by finding boundaries rather than by reading every line.

The standard library's parser (compat32) reads line by line, recurses once a level (RecursionError from 1,500 levels)
and copies attachments twice (290 MB for a 50 MB letter). This one looks only for the boundaries, keeps offsets
instead of copies, loops instead of recursing and stops at the limits; on sound mail it gives the same parts, which
tests/mime/test_cut.py holds against compat32.
"""

import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from mailguard.mime import limits, signed
from mailguard.mime.headers import MESSAGE_FIELDS, PART_FIELDS, Headers, first, parameters, parsed
from mailguard.mime.words import unbase64

SEALED = {"application/pkcs7-mime", "application/x-pkcs7-mime"}
_MESSAGES = {"message/rfc822", "message/global", "message/news"}
_USUAL_HEAD = 16 * 1024


class TooManyParts(Exception):
    """More parts, or more levels, than are read."""


@dataclass(slots=True)
class Part:
    """One part: its headers, its kind, and where its body lies in `content`."""

    content: bytes
    fields: Headers
    kind: str
    parameters: dict[str, str]
    start: int
    end: int
    children: list["Part"] = field(default_factory=list)

    @property
    def encoding(self) -> str:
        """The transfer encoding, in lower case."""
        value = self.fields.get("content-transfer-encoding")
        return value[0].decode("ascii", "ignore").strip().strip('"').lower() if value else ""

    def body(self, limit: int | None = None) -> bytes:
        """The decoded body, of at most `limit` bytes as they were sent."""
        end = self.end if limit is None else min(self.end, self.start + limit)
        data = self.content[self.start : end]
        match self.encoding:
            case "base64":
                return unbase64(data)
            case "quoted-printable":
                return binascii.a2b_qp(data)
            case "x-uuencode" | "uuencode" | "x-uue":
                return b"".join(_uu(data))
        return data

    def size(self) -> int:
        """How long the decoded body is, in bytes, without decoding a long one."""
        if self.encoding != "base64":
            return len(self.body()) if self.end - self.start < limits.TEXT_PART else self.end - self.start
        breaks = self.content.count(b"\n", self.start, self.end) + self.content.count(b"\r", self.start, self.end)
        padding = self.content[max(self.start, self.end - 4) : self.end].count(b"=")
        return max(0, (self.end - self.start - breaks) * 3 // 4 - padding)


def _uu(data: bytes) -> Iterator[bytes]:
    for line in data.splitlines():
        try:
            yield binascii.a2b_uu(line)
        except binascii.Error:
            continue


def head(content: bytes, start: int = 0, end: int | None = None, default: str = "") -> Part:
    """One part with its headers read and its body only located; `default` is its kind, empty for a whole message."""
    known = PART_FIELDS if default else MESSAGE_FIELDS
    default = default or "text/plain"
    end = len(content) if end is None else end
    if content.startswith((b"\n", b"\r\n"), start, end):
        return Part(content, {}, default, {}, start + (1 if content[start] == 10 else 2), end)
    gap, blank = _gap(content, start, end)
    stop = end if gap < 0 else gap + 1
    fields, body = parsed(content[start : min(stop, start + limits.HEADER_BLOCK)], known)
    at = end if gap < 0 else stop + blank
    if start + body < stop:  # lines that are no headers: the body began without an empty line
        at = start + body
    kind, values = parameters(first(fields, "content-type"))
    if "/" not in kind:
        kind = "text/plain" if kind else default
    return Part(content, fields, kind, values, min(at, end), end)


def _gap(content: bytes, start: int, end: int) -> tuple[int, int]:
    """Where the line feed before the first empty line is, -1 without one, and how long that line's own end is."""
    close = near = -1
    for stop in (start + _USUAL_HEAD, end):  # a long file may have no line end of one of the two kinds
        close = content.find(b"\n\r\n", start, min(stop + 2, end))
        near = content.find(b"\n\n", start, min(stop, end) if close < 0 else close)
        if near >= 0 or close >= 0:
            break
    return (near, 1) if near >= 0 else (close, 2)


def cut(root: Part) -> None:
    """Fill in the children of `root`, and theirs. Raises TooManyParts beyond the limits."""
    waiting = [(root, 0)]
    count = 1
    while waiting:
        part, level = waiting.pop()
        part.children = list(_children(part, limits.PARTS - count))
        count += len(part.children)
        if part.children and (level + 1 > limits.NESTING or count > limits.PARTS):
            raise TooManyParts
        waiting.extend((child, level + 1) for child in part.children)


def _children(part: Part, room: int) -> Iterator[Part]:
    if part.kind in _MESSAGES:
        if part.encoding in ("base64", "quoted-printable"):  # forbidden by RFC 2046, done all the same
            yield head(part.body())
        else:
            yield head(part.content, part.start, part.end)
    elif part.kind in SEALED and part.parameters.get("smime-type", "").lower() == "signed-data":
        inner = signed.content(part.body())
        if inner is not None:
            yield head(inner, default="text/plain")
    elif part.kind.startswith("multipart/"):
        default = "message/rfc822" if part.kind == "multipart/digest" else "text/plain"
        boundary = part.parameters.get("boundary", "").rstrip().encode("utf-8", "replace")
        spans = list(islice(_spans(part, boundary), room + 1)) or list(islice(_spans(part, _guessed(part)), room + 1))
        if len(spans) > room:
            raise TooManyParts
        for start, end in spans:
            yield head(part.content, start, end, default)


def _guessed(part: Part) -> bytes:
    """The boundary of a multipart that does not name one: its first line that begins with two dashes."""
    for line in part.content[part.start : min(part.end, part.start + 4096)].splitlines():
        if line.startswith(b"--") and line.strip(b"- \t"):
            return line[2:].rstrip()
    return b""


def _spans(part: Part, boundary: bytes) -> Iterator[tuple[int, int]]:
    """Where each part between boundaries begins and ends; a missing last boundary is forgiven."""
    if not boundary:
        return
    content, end, marker = part.content, part.end, b"--" + boundary
    at = part.start if content.startswith(marker, part.start, end) else content.find(b"\n" + marker, part.start, end)
    begun = -1
    while at >= 0:
        after = at + len(marker) + (content[at] == 10)
        line = content.find(b"\n", after, end)
        tail = content[after : end if line < 0 else line].strip()
        closing = tail.startswith(b"--") and not tail[2:].strip()
        if closing or not tail:
            if begun >= 0:
                yield begun, max(begun, at - (at > begun and content[at - 1] == 13))
            if closing or line < 0:
                return
            begun = line + 1
            if content.startswith(marker, begun, end):
                at = begun
                continue
        at = content.find(b"\n" + marker, max(after - 1, begun - 1, part.start), end)
    if begun >= 0:
        yield begun, end
