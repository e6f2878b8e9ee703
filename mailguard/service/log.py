"""What the program says while it works: one event a line, JSON for a collector, plain for a terminal.

No mail content, no name and no address can enter: only the keys of `SAYS` are written, whatever was handed over, and
what looks like an address is taken out of their values. A line break or an escape sequence is written out, so that
nobody can forge a line (ASVS 5.0.0 16.4.1, 16.2.5).
"""

import contextlib
import logging
import re
import sys
import traceback
from collections.abc import Mapping, MutableMapping
from enum import StrEnum
from typing import Any, Literal, TextIO, cast

import structlog

from mailguard.digest.words import visible
from mailguard.errors import MailguardError

ABOUT_THE_LINE = {"event", "level", "timestamp", "dropped"}
ABOUT_WORK = {"job", "source", "partition", "week", "missed", "seconds", "version", "check", "result", "council"}
COUNTS = {
    "listed",
    "found",
    "failed",
    "unchecked",
    "clear",
    "not_read",
    "findings",
    "sent",
    "later",
    "refused",
    "tries",
}
ABOUT_REVIEW = {"minutes", "messages", "assumed", "threshold", "items", "needed"}
ABOUT_FAULTS = {"fault", "at", "said"}
SAYS = ABOUT_THE_LINE | ABOUT_WORK | COUNTS | ABOUT_REVIEW | ABOUT_FAULTS
LONGEST = 400
_ADDRESS = re.compile(r"[^\s@<>\"'(),;:]+@[^\s@<>\"'(),;:]+")


class Event(StrEnum):
    """Everything that can be said; the words never change, so that a collector can count them."""

    STARTED = "started"
    STOPPING = "stopping"
    STOPPED = "stopped"
    STOPPED_HARD = "stopped-hard"
    SCANNED = "scanned"
    SOURCE_UNAVAILABLE = "source-unavailable"
    MESSAGES_UNREADABLE = "messages-unreadable"
    DIGEST_WRITTEN = "digest-written"
    OUTBOX = "outbox"
    JOB_FAILED = "job-failed"
    JOB_STILL_RUNNING = "job-still-running"
    NOT_READY = "not-ready"
    CHECKED = "checked"
    NO_LANGUAGE = "no-language"
    THRESHOLD = "threshold"
    TOO_FEW_MINUTES = "too-few-minutes"


class Steady:
    """A stream that never fails: a full disk or a reader that has gone must not stop the scanning."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write what can be written."""
        try:
            return self._stream.write(text)
        except OSError:
            return 0

    def flush(self) -> None:
        """Flush what can be flushed."""
        with contextlib.suppress(OSError):
            self._stream.flush()


def set_up(form: Literal["json", "human", "auto"] = "auto", level: str = "info", stream: TextIO | None = None) -> None:
    """Prepare the log; `auto` is plain where `stream` (stderr unless given) is a terminal, else JSON."""
    out = sys.stderr if stream is None else stream
    human = form == "human" or (form == "auto" and out.isatty())
    last: Any = structlog.dev.ConsoleRenderer(colors=False) if human else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_ours,
            last,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level.upper()]),
        logger_factory=structlog.PrintLoggerFactory(cast(TextIO, Steady(out))),
        cache_logger_on_first_use=False,
    )
    other = logging.getLogger("apscheduler")  # it would print whole tracebacks, which may quote what was being read
    other.handlers = [logging.NullHandler()]
    other.propagate = False


def say(event: Event, **values: object) -> None:
    """Say that something happened."""
    structlog.get_logger().info(event, **values)


def warn(event: Event, **values: object) -> None:
    """Say that something went wrong and will be tried again, or needs somebody."""
    structlog.get_logger().warning(event, **values)


def only_ours(logger: Any, method: str, values: MutableMapping[str, Any]) -> Mapping[str, Any]:
    """Keep the keys that may be said, make their values harmless, and name the keys that were dropped."""
    kept = {key: _harmless(value) for key, value in values.items() if key in SAYS}
    if values["event"] not in set(Event):
        kept["event"] = "unnamed"
    dropped = sorted(key for key in values if key not in SAYS)
    if dropped:
        kept["dropped"] = [_harmless(key) for key in dropped]
    return kept


def _harmless(value: object) -> object:
    """Numbers as they are; everything else as one short line without addresses."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple):
        return [_harmless(each) for each in value]
    line = visible(_ADDRESS.sub("[address]", str(value)))
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} …"


def fault(error: BaseException) -> dict[str, str]:
    """What may be said of an error: its kind, where it was raised, and its words where they are our own."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "mailguard" in frame.filename] or list(frames)
    at = f"{ours[-1].filename.rpartition('mailguard/')[2]}:{ours[-1].lineno}" if ours else ""
    told = {"fault": type(error).__name__, "at": at}
    return told | {"said": str(error)} if isinstance(error, MailguardError) else told
