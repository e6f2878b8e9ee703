"""What goes over the pipe between the service and the child that reads mail: frames of MessagePack, never pickle.

A frame is four bytes of length (network order) and that many bytes. A question is one frame that describes a page of
messages, followed by their bytes as they are; an answer is one frame a message, in order. msgspec holds every answer
against the types below, so junk on the pipe is an error and never a message.
"""

from dataclasses import dataclass
from datetime import datetime
from struct import Struct
from typing import BinaryIO, TypeVar

import msgspec

from mailguard.message import Lane, Message, Raw, Stage, Unread, Unreadable

T = TypeVar("T")
_LENGTH = Struct(">I")
LONGEST = 256 * 1024 * 1024


class Broken(Exception):
    """What came over the pipe is not what was agreed."""


class Ended(Exception):
    """The other side is gone."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the child is told first: the lanes, and how much of the machine one message may cost."""

    lanes: tuple[Lane, ...]
    memory_mib: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Cover:
    """One message of a page: all of Raw but the bytes, whose number is `size`.

    `closed` says why its files stay closed, None opens them: a message that has cost a child is read without them.
    """

    size: int
    mailbox: str
    stage: Stage
    keeps_bcc: bool
    found_at: datetime
    closed: Unread | None = Unread.NOT_OPENED


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one message: exactly one of the two."""

    message: Message | None = None
    unreadable: Unreadable | None = None

    def __post_init__(self) -> None:
        if (self.message is None) == (self.unreadable is None):
            raise ValueError("an answer is a message or a reason")


@dataclass(frozen=True, slots=True)
class Ready:
    """The child's first word."""

    ready: bool


def cover(raw: Raw, closed: Unread | None) -> Cover:
    """What is sent ahead of a message's bytes."""
    return Cover(len(raw.content), raw.mailbox, raw.stage, raw.keeps_bcc, raw.found_at, closed)


def uncovered(about: Cover, content: bytes) -> Raw:
    """The message as its source gave it."""
    return Raw(content, about.mailbox, about.stage, about.keeps_bcc, about.found_at)


def put(pipe: BinaryIO, value: object) -> None:
    """Write one frame. Raises OSError where the other side is gone."""
    frame = msgspec.msgpack.encode(value)
    pipe.write(_LENGTH.pack(len(frame)) + frame)


def get(pipe: BinaryIO, decoder: "msgspec.msgpack.Decoder[T]") -> T:
    """Read one frame. Raises Ended at the end of the pipe and Broken for anything that was not agreed."""
    (length,) = _LENGTH.unpack(exactly(pipe, _LENGTH.size))
    if length > LONGEST:
        raise Broken
    try:
        return decoder.decode(exactly(pipe, length))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise Broken from error


def exactly(pipe: BinaryIO, size: int) -> bytes:
    """That many bytes; raises Ended where there are fewer."""
    data = pipe.read(size)
    if len(data) < size:
        raise Ended
    return data
