"""Messages of 10 MB made to hurt whoever reads them, and what each of them costs."""

import base64
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from mailguard.bench.ours import KEY
from mailguard.bench.processes import cpu_of
from mailguard.message import Message, Raw, Stage, Unread, Unreadable
from mailguard.mime.reader import Reader
from mailguard.register.people import Kind
from mailguard.service.council import Council
from mailguard.service.judge import judge

SIZE = 10_000_000
OFFICER, MEMBER = "officer@council.example", "member@council.example"
"""Stand-ins for an officer and a Member of the council's own."""


@dataclass(frozen=True, slots=True)
class Survived:
    """One hostile message: CPU seconds of reader and rules; `stopped` says that it or its files were given up."""

    name: str
    seconds: float
    stopped: bool


def survive(council: Council, size: int = SIZE) -> list[Survived]:
    """Read and judge each of them once, the parser's child started beforehand."""
    with Reader(council.register.lanes, open_files=True) as reader:
        reader.read(raw(b"Subject: first\n\nGood morning.\n"))
        return [_timed(reader, council, name, _addressed(made(size), council)) for name, made in HOSTILE.items()]


def _addressed(content: bytes, council: Council) -> bytes:
    """The message between people of the council, so that the rules look at it."""
    emails = {person.kind: person.emails[0] for person in council.register.people if person.emails}
    for stand_in, kind in ((OFFICER, Kind.OFFICER), (MEMBER, Kind.MEMBER)):
        content = content.replace(stand_in.encode(), emails[kind].encode(), 1)
    return content


def _timed(reader: Reader, council: Council, name: str, content: bytes) -> Survived:
    start = cpu_of(os.getpid())
    found = reader.read(raw(content))
    judge([found], council, KEY)
    return Survived(name, max(0.0, cpu_of(os.getpid()) - start), _stopped(found))


def _stopped(found: Message | Unreadable) -> bool:
    """Whether it, or a file with it, was given up because it is too large or takes too long."""
    return isinstance(found, Unreadable) or any(each.unread is Unread.TOO_LARGE for each in found.attachments or ())


def raw(content: bytes) -> Raw:
    """The message as a source gives it."""
    return Raw(content, OFFICER, Stage.SENT, keeps_bcc=True, found_at=datetime.now(UTC))


def _message(headers: str, body: bytes) -> bytes:
    head = f"From: {OFFICER}\nTo: {MEMBER}\nSubject: ten megabytes\nMIME-Version: 1.0\n"
    return (head + headers + "\n").encode() + body


def enclosing(size: int) -> bytes:
    """A letter with a file that makes it this large, of a kind that is not read."""
    lines = base64.encodebytes(bytes(range(256)) * (size * 74 // 100 // 256))
    kind = 'application/octet-stream; name="survey.bin"'
    head = f'Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nThe survey.\n--b\nContent-Type: {kind}\n'
    name = 'Content-Disposition: attachment; filename="survey.bin"\nContent-Transfer-Encoding: base64\n\n'
    return _message("", b"").removesuffix(b"\n") + (head + name).encode() + lines + b"--b--\n"


def _filled(piece: bytes, size: int) -> bytes:
    return piece * (size // len(piece))


def _nested(size: int) -> bytes:
    levels = size // 100
    heads = "".join(
        f'Content-Type: multipart/mixed; boundary="b{level}"\n\n--b{level}\n' for level in range(min(levels, 100_000))
    )
    return _message(heads + "\nhello\n", _filled(b"and so on\n", max(0, size - len(heads))))


def _attached(size: int) -> bytes:
    return _message("", b"").removesuffix(b"\n") + _filled(
        b"Content-Type: message/rfc822\n\nFrom: a@example.org\nSubject: inside\n", size
    )


def _commas(size: int) -> bytes:
    return _message("Cc: " + "," * size + "\n", b"hello\n")


def _brackets(size: int) -> bytes:
    return _message("Cc: " + "(" * size + "\n", b"hello\n")


def _recipients(size: int) -> bytes:
    return _message("Cc: " + ", ".join(f"P{number} <p{number}@example.org>" for number in range(size // 28)), b"\nhi\n")


def _one_line(size: int) -> bytes:
    return _message("Content-Type: text/plain\n", b"x" * size)


def _quotes(size: int) -> bytes:
    return _message("Content-Type: text/plain\n", _filled(b"> " * 500 + b"On Monday, somebody wrote:\n", size))


def _divisions(size: int) -> bytes:
    return _message("Content-Type: text/html\n", _filled(b"<div>", size))


def _unclosed(size: int) -> bytes:
    return _message("Content-Type: text/html\n", b"<p " + b"a=<" * (size // 3))


def _entities(size: int) -> bytes:
    return _message("Content-Type: text/html\n", b"<p>" + _filled(b"&am", size))


def _base64(size: int) -> bytes:
    lines = base64.encodebytes(b"Good morning, Councillor. " * (size // 36))
    return _message("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n", lines)


def _words(size: int) -> bytes:
    return _message("X-Filler: 1\nSubject: " + "=?utf-8?q?=41?= " * (size // 16) + "\n", b"hello\n")


def _parts(size: int) -> bytes:
    return _message('Content-Type: multipart/mixed; boundary="b"\n', _filled(b"--b\n\nx\n", size))


def _letters(size: int) -> bytes:
    """Ten files whose words end anew all the time, so that each takes as long as it may."""
    head = b'--b\nContent-Type: application/rtf; name="letter.rtf"\nContent-Disposition: attachment\n\n'
    file = head + b"{\\rtf1 " + _filled(b"a\\par\n", size // 10 - len(head)) + b"}\n"
    return _message('Content-Type: multipart/mixed; boundary="b"\n', file * 10 + b"--b--\n")


HOSTILE: dict[str, Callable[[int], bytes]] = {
    "parts within parts": _nested,
    "mails within mails": _attached,
    "nothing but commas in Cc": _commas,
    "nothing but brackets in Cc": _brackets,
    "a third of a million recipients": _recipients,
    "one line": _one_line,
    "quotes 500 deep": _quotes,
    "two million nested divs": _divisions,
    "a tag that never ends": _unclosed,
    "entities that never end": _entities,
    "base64": _base64,
    "a Subject of encoded words": _words,
    "a million parts": _parts,
    "ten letters of RTF": _letters,
}
