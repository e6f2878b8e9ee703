"""R-12: whatever the server does wrong, every message is judged once when it does right again, and nothing waits."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from mailguard.sources.imap import connection, leave_all, login
from tests.imap import faults
from tests.imap.passes import Passes
from tests.imap.server import Asked, Fault, House, serving
from tests.send.sink import CERTIFICATE, server_context
from tests.sources.making import mail

MESSAGES, MORE = 30, 9
LIMIT = 1.0
SLACK = 1.0

FAULTS: dict[str, tuple[str, Fault]] = {
    "a greeting that does not come": ("greeting", faults.silent),
    "a greeting of one byte after the other": ("greeting", faults.trickle),
    "goodbye for a greeting": ("greeting", lambda asked: asked.send(b"* BYE too many\r\n")),
    "no greeting, and the line is closed": ("greeting", faults.gone),
    "a login that is for later": ("login", faults.refuse(b"NO", b"[UNAVAILABLE] later")),
    "a line that is closed in the login": ("login", faults.gone),
    "NO to the list of folders": ("list", faults.refuse(b"NO")),
    "a list of folders that is none": ("list", faults.instead(rb'"/"', b'(("')),
    "NO to EXAMINE": ("examine", faults.refuse(b"NO")),
    "BAD to EXAMINE": ("examine", faults.refuse(b"BAD")),
    "no UIDVALIDITY": ("examine", faults.instead(rb"\* OK \[UIDVALIDITY[^\n]*\n", b"")),
    "NO to the search": ("search", faults.refuse(b"NO")),
    "no answer to the search but OK": ("search", faults.empty),
    "a search that finds letters": ("search", faults.instead(rb" \d+ ", b" five ")),
    "NO while messages are described": ("describe", faults.refuse(b"NO")),
    "goodbye while messages are described": ("describe", faults.goodbye),
    "nothing is described, and all is well": ("describe", faults.empty),
    "one message is left out": ("describe", faults.instead(rb"\* 5 FETCH .*?\n\r\n\)\r\n", b"")),
    "a size that is no number": ("describe", faults.instead(rb"RFC822.SIZE \d+", b"RFC822.SIZE many")),
    "a size that is too small": ("describe", faults.instead(rb"RFC822.SIZE \d+", b"RFC822.SIZE 1")),
    "NUL in the description": ("describe", faults.instead(rb"RFC822.SIZE", b"RFC\x00822.SIZE")),
    "NO to a message": ("body", faults.refuse(b"NO")),
    "BAD to a message": ("body", faults.refuse(b"BAD")),
    "goodbye within a message": ("body", faults.goodbye),
    "half a message, and the line is closed": ("body", faults.cut),
    "half a message, and the line is reset": ("body", faults.reset),
    "a line that is half closed": ("body", faults.half_closed),
    "no answer for a message": ("body", faults.silent),
    "a message of one byte after the other": ("body", faults.trickle),
    "a literal that is shorter than it says": ("body", faults.short_literal),
    "a literal that is longer than it says": ("body", faults.long_literal),
    "a literal as large as a disk": ("body", faults.huge_literal),
    "no message, and all is well": ("body", faults.empty),
    "NIL for a message": ("body", faults.instead(rb"\{\d+\}\r\n.*?\)\r\n", b"NIL)\r\n")),
    "an empty message": ("body", faults.instead(rb"\{\d+\}\r\n.*?\)\r\n", b"{0}\r\n)\r\n")),
    "a message of nothing in quotation marks": ("body", faults.instead(rb"\{\d+\}\r\n.*?\)\r\n", b'"")\r\n')),
    "a message cut short": ("body", faults.instead(rb"\{\d+\}(\r\n.{9}).*?\)\r\n", rb"{9}\1)\r\n")),
    "a UIDNEXT of 1": ("examine", faults.instead(rb"UIDNEXT \d+", b"UIDNEXT 1")),
    "the answer to another command": ("body", faults.instead(rb"\n([A-Z]+)\d+ OK", rb"\n\g<1>99999 OK")),
    "another message as well": ("body", faults.before(b"* 1 FETCH (UID 1 FLAGS (\\Seen))\r\n* 31 EXISTS\r\n")),
    "a line without end": ("body", faults.endless_line),
    "lines without end": ("body", faults.endless),
    "another UIDVALIDITY within the scan": ("body", faults.new_validity),
}


@pytest.fixture(autouse=True)
def nothing_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails where an answer is waited for longer than the limit."""

    def timed(call: Callable[..., Any]) -> Callable[..., Any]:
        def timing(*given: Any, **named: Any) -> Any:
            began = time.monotonic()
            try:
                return call(*given, **named)
            finally:
                assert time.monotonic() - began < LIMIT + SLACK

        return timing

    monkeypatch.setattr(connection.Connection, "_ask", timed(connection.Connection._ask))
    monkeypatch.setattr(login, "_reached", timed(login._reached))
    monkeypatch.setattr(login, "_sign_in", timed(login._sign_in))


@pytest.mark.parametrize("name", FAULTS)
def test_everything_is_judged_once_when_the_server_does_right_again(passes: Passes, name: str) -> None:
    what, fault = FAULTS[name]
    with serving(MESSAGES) as house:
        source = house.source()
        house.go_wrong(what, fault)
        passes.until_read(source)
        assert house.met == 1, "it did not go wrong"
        passes.everything_once(MESSAGES)
        for number in range(MESSAGES, MESSAGES + MORE):
            house.folders["Sent"].add(mail(number))
        leave_all()
        house.go_wrong(what, fault, 3)
        passes.until_read(source)
        assert house.met > 1, "it did not go wrong again"
        passes.everything_once(MESSAGES + MORE)
        assert house.most == 1


def test_a_fault_in_every_place(passes: Passes) -> None:
    """The line is closed again and again, each time later."""
    with serving(MESSAGES) as house:
        source = house.source()
        for what in ("greeting", "login", "list", "examine", "search", "describe", "body", "body", "body", "body"):
            house.go_wrong(what, faults.gone, 2)
            passes.until_read(source)
        passes.everything_once(MESSAGES)


def poisoned(house: House, number: int, fault: Fault) -> None:
    """Whenever this message is asked for, alone or among others, the server goes wrong."""
    word = b"<%d@" % number

    def poison(asked: Asked) -> None:
        (fault if word in asked.right else faults.before(b""))(asked)

    house.go_wrong("body", poison, 10_000)


@pytest.mark.parametrize("fault", [faults.refuse(b"NO"), faults.gone, faults.short_literal, faults.empty])
def test_a_message_that_is_never_given_holds_nobody_up_and_is_told(passes: Passes, fault: Fault) -> None:
    with serving(MESSAGES) as house:
        source = house.source()
        (folder,) = source.folders()
        poisoned(house, 12, fault)
        report = passes.once(source, folder)
        assert (report.recorded, report.unread, report.whole) == (MESSAGES - 1, 1, False)
        report = passes.once(source, folder)
        assert (report.recorded, report.unread, report.whole) == (0, 1, False)
        house.faults.clear()
        assert passes.once(source, folder).whole
        passes.everything_once(MESSAGES)


def test_a_reset_within_the_greeting_of_tls(passes: Passes) -> None:
    with serving(MESSAGES, server_context()) as house:
        house.go_wrong("greeting", faults.reset, 3)
        passes.until_read(house.source(host="localhost", security="tls", ca_file=CERTIFICATE))
        passes.everything_once(MESSAGES)


def test_nul_within_a_message_is_read_as_it_stands(passes: Passes) -> None:
    with serving(MESSAGES) as house:
        content = b"Message-ID: <30@ambleford.gov.uk>\n\nnul \x00 here\n"
        house.folders["Sent"].add(content)
        source = house.source()
        (folder,) = source.folders()
        listed = list(source.listing(folder, ""))
        raw = source.fetch(folder, listed[-1].key)
        assert getattr(raw, "content", b"") == content
        passes.until_read(source)
        passes.everything_once(MESSAGES + 1)


def test_there_are_at_least_twenty_faults() -> None:
    assert len(FAULTS) + 6 >= 20
