"""S-22, S-23: nothing that was read, nobody's name and no address enters a log, and nobody forges a line."""

import io
import json
from collections.abc import Iterator

import pytest
import structlog

from mailguard.errors import SourceUnavailable, StoreError
from mailguard.service.log import SAYS, Event, fault, say, set_up, warn
from tests.kill.narrow import Narrow, written_to

CANARY = "kanarienvogel"
HOSTILE = (
    '\n{"event": "started"}',
    "\r\nforged",
    "\x1b[2J\x1b[1;31mforged",
    "a\u2028b\u2029c\x85d\x0be",
    "\u202eexe.png",
    '", "event": "forged',
    "\0",
)


@pytest.fixture
def out() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    yield stream
    structlog.reset_defaults()


def lines(stream: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in stream.getvalue().split("\n") if line]


@pytest.mark.parametrize(
    "key", ["subject", "body", "address", "name", "quote", "text", "recipient", "mailbox", "exc_info", "evidence"]
)
@pytest.mark.parametrize("form", ["json", "human"])
def test_content_is_dropped_by_its_key(out: io.StringIO, key: str, form: str) -> None:
    assert key not in SAYS
    set_up(form, stream=out)  # type: ignore[arg-type]  # the parameters are the two forms
    say(Event.SCANNED, listed=3, **{key: CANARY})
    assert CANARY not in out.getvalue()
    assert key in out.getvalue(), "that something was dropped is said"


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", ["json", "human"])
def test_one_event_is_one_line_whatever_is_in_it(out: io.StringIO, text: str, form: str) -> None:
    set_up(form, stream=out)  # type: ignore[arg-type]  # the parameters are the two forms
    warn(Event.JOB_FAILED, job=text, said=[text], **{text: 1})
    (line,) = out.getvalue().splitlines()
    assert "\x1b" not in line
    assert "\u202e" not in line
    if form == "json":
        assert json.loads(line)["event"] == "job-failed"


def test_addresses_are_taken_out_of_values(out: io.StringIO) -> None:
    set_up("json", stream=out)
    warn(Event.JOB_FAILED, said="cannot read <jane.hart@ambleford.gov.uk>, jan@x", source=["a@b.example"])
    assert "@" not in out.getvalue()
    assert lines(out)[0]["said"] == "cannot read <[address]>, [address]"


def test_an_event_that_is_not_in_the_list_is_not_said(out: io.StringIO) -> None:
    set_up("json", stream=out)
    structlog.get_logger().info(CANARY, listed=1)
    assert lines(out)[0]["event"] == "unnamed"
    assert CANARY not in out.getvalue()


def test_times_are_utc_and_levels_are_kept(out: io.StringIO) -> None:
    set_up("json", "warning", out)
    say(Event.SCANNED, listed=3)
    warn(Event.SOURCE_UNAVAILABLE, source="officers")
    (line,) = lines(out)
    assert line["level"] == "warning"
    assert str(line["timestamp"]).endswith("Z")


def test_auto_is_json_where_nobody_watches(out: io.StringIO) -> None:
    set_up("auto", stream=out)
    say(Event.STARTED)
    assert lines(out)[0]["event"] == "started"


def test_long_values_are_cut(out: io.StringIO) -> None:
    set_up("json", stream=out)
    warn(Event.JOB_FAILED, said="x" * 5000)
    assert len(out.getvalue()) < 700


class Full(io.StringIO):
    """A log on a disk that is full."""

    def write(self, text: str) -> int:
        """Never."""
        raise OSError(28, "No space left on device")

    def flush(self) -> None:
        """Never."""
        raise OSError(28, "No space left on device")


@pytest.mark.parametrize("form", ["json", "human"])
def test_a_full_log_stops_nothing(out: io.StringIO, form: str) -> None:
    del out  # the fixture puts the log back as it was
    set_up(form, stream=Full())  # type: ignore[arg-type]  # the parameters are the two forms
    say(Event.SCANNED, listed=3)
    warn(Event.JOB_FAILED, job="officers/3")


@pytest.mark.parametrize("room", range(0, 400, 16))
def test_a_log_that_was_full_goes_on_with_whole_lines(out: io.StringIO, room: int) -> None:
    """As the interpreter holds a line back, wherever in a line the disk was full; a few may be missing."""
    del out  # the fixture puts the log back as it was
    file = Narrow(room)
    stream = written_to(file)
    set_up("json", stream=stream)
    for number in range(200):
        say(Event.SCANNED, listed=number)
    assert len(file.content) == room
    file.room = 1_000_000
    say(Event.STOPPING)
    told = [json.loads(line) for line in file.content.decode().splitlines()]
    assert (told[0]["listed"], told[-1]["event"]) == (0, "stopping")


def raised(error: Exception) -> dict[str, str]:
    try:
        raise error
    except Exception as caught:
        return fault(caught)


def test_of_a_strangers_error_only_kind_and_place_are_said() -> None:
    told = raised(ValueError(CANARY))
    assert told.keys() == {"fault", "at"}
    assert told["fault"] == "ValueError"
    assert CANARY not in str(told)


def test_our_own_errors_are_said_in_their_words() -> None:
    assert raised(SourceUnavailable("the mail system does not answer"))["said"] == "the mail system does not answer"
    assert raised(StoreError("full"))["fault"] == "StoreError"
