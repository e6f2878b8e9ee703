"""The whole service in this process: what comes later is taken up, nothing read is told, every child is ended."""

import io
import json
import os
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
import structlog

from mailguard.config import Scan, Settings, load_settings
from mailguard.correspondence.permission import Permission
from mailguard.mime.reader import Reader
from mailguard.service import scanning, serving
from mailguard.service.house import House, opened, read_place
from mailguard.service.log import set_up
from mailguard.service.scanning import Scanner
from tests.cli.place import BLIND, HART, OTHER_OFFICER, SOURCE, START, Done, Place, mail

SECOND = 1 / 60


def not_called(arguments: object) -> Done:
    """These tests run the service itself, and no command."""
    raise AssertionError(arguments)


@pytest.fixture
def office(tmp_path: Path) -> Place:
    """A council with one message that shows something."""
    place = Place(tmp_path, not_called).set_up(
        SOURCE, SOURCE.replace("desk", "late").replace('"mail"', '"late"'), START
    )
    place.sent("1", mail(1, **BLIND))
    return place


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything the service says, as JSON."""
    stream = io.StringIO()
    set_up("json", stream=stream)
    yield stream
    structlog.reset_defaults()


def hasty(place: Place) -> Settings:
    """The settings with an interval of one second, which no file may ask for."""
    return load_settings(place.settings).model_copy(
        update={"scan": Scan.model_construct(every_minutes=SECOND, chunk=200)}
    )


def serve(place: Place, until: Callable[[House], bool], meanwhile: Callable[[], object] = lambda: None) -> None:
    """Run the service until something holds, then stop it as a signal would."""
    with opened(hasty(place)) as house:
        came: list[bool] = []

        def watch() -> None:
            meanwhile()
            end = time.monotonic() + 30
            while not until(house) and time.monotonic() < end:
                time.sleep(0.05)
            came.append(until(house))
            if not over.is_set():  # nobody listens any more: the signal would end these tests rather than the service
                os.kill(os.getpid(), signal.SIGTERM)

        over = Event()
        Thread(target=watch, daemon=True).start()
        try:
            serving.serve(house)
        finally:
            over.set()
    assert came == [True], "it did not come to pass"


def listed(house: House, mailbox: str) -> int:
    return sum(row.listed for row in house.store.coverage() if row.mailbox == mailbox)


def said(log: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def test_mailboxes_and_sources_that_come_later_are_taken_up(office: Place, log: io.StringIO) -> None:
    late = Place(office.folder / "late", not_called)

    def meanwhile() -> None:
        time.sleep(1.5)
        office.sent("2", mail(2, author=OTHER_OFFICER, to=HART, text="The footpath is closed."), OTHER_OFFICER)
        late.sent("3", mail(3, to=HART, text="The pool is open."), "records@ambleford.gov.uk")
        shutil.move(late.folder / "mail" / "records@ambleford.gov.uk", late.folder)

    def until(house: House) -> bool:
        return bool(listed(house, OTHER_OFFICER) and listed(house, "records@ambleford.gov.uk"))

    serve(office, until, meanwhile)
    away = [each for each in said(log) if each["event"] == "source-unavailable"]
    assert {each["source"] for each in away} == {"late"}
    scanned = [(each["source"], each["listed"], each["findings"]) for each in said(log) if each["event"] == "scanned"]
    assert sorted(scanned) == [("desk", 1, 0), ("desk", 1, 1), ("late", 1, 0)]
    assert not [each for each in said(log) if each["event"].startswith("job-")]


def test_a_members_mailbox_that_comes_later_is_not_read(office: Place, log: io.StringIO) -> None:
    def meanwhile() -> None:
        time.sleep(0.5)
        office.sent("2", mail(2, author=HART, to=OTHER_OFFICER, text="Hello"), HART)

    serve(office, lambda house: "job-failed" in log.getvalue(), meanwhile)
    (failed, *_) = [each for each in said(log) if each["event"] == "job-failed"]
    assert (failed["job"], failed["fault"]) == ("more", "NotReady")
    assert "never read" in failed["said"]
    with opened(hasty(office)) as house:
        assert listed(house, HART) == 0
        assert listed(house, "s.okoro@ambleford.gov.uk") == 1


def test_leave_given_while_it_runs_holds_from_the_next_pass(
    office: Place, log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave = Permission(rule="blind-copy", person="sam-okoro", granted_by="leah-quinn")
    passes: list[bool] = []

    def read(house: House, look: Scanner, place: scanning.Place, reader: Reader) -> object:
        passes.append(leave in look.council.permissions)
        return read_place(house, look, place, reader)

    def until(house: House) -> bool:
        if passes:
            house.store.permit(leave, "leah-quinn", datetime.now(UTC))
        return any(passes)

    monkeypatch.setattr(serving, "read_place", read)
    serve(office, until)
    assert passes[0] is False


def test_every_child_is_ended(office: Place, log: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    living: set[Reader] = set()
    begin, close = Reader.__init__, Reader.close

    def begun(self: Reader, *arguments: Any, **named: Any) -> None:
        begin(self, *arguments, **named)
        living.add(self)

    def closed(self: Reader) -> None:
        close(self)
        living.remove(self)

    monkeypatch.setattr(Reader, "__init__", begun)
    monkeypatch.setattr(Reader, "close", closed)
    serve(office, lambda house: bool(listed(house, "s.okoro@ambleford.gov.uk") and living))
    assert living == set()


CANARY = "kanarienvogel"


def test_no_line_tells_what_was_read(office: Place, log: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    """Through a real scan with a finding, a lane, a broken check, a broken file and a source that fails."""
    box = f"{CANARY}.one@ambleford.gov.uk"
    for number in range(3):
        made = mail(
            number,
            author=f"{CANARY} Two <{box}>",
            to=f"{CANARY} Three <{HART}>",
            bcc="cllr.t.birch@ambleford.gov.uk",
            subject=f"{CANARY} four",
            text=f"{CANARY} five",
        )
        office.sent(f"{CANARY}-six-{number}", made, box)
    office.sent("lane", mail(8, to=f"{CANARY}@union.example", text=CANARY, subject=CANARY), box)
    office.sent("junk", CANARY.encode() * 9, box)
    (office.folder / "mail" / box / "Sent" / "cur" / f"{CANARY}-link").symlink_to(f"/{CANARY}")
    (office.folder / "late").mkdir()
    (office.folder / "late" / f"{CANARY}.seven@ambleford.gov.uk" / "Sent" / "cur").mkdir(parents=True)

    def breaks(self: object, mail: Any) -> Any:
        raise ValueError(f"{CANARY} {mail.message.subject} {mail.message.text}")

    def refuses(path: str) -> Any:
        if "seven" in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    scandir = os.scandir
    monkeypatch.setattr("mailguard.checks.blind_copy.Check.evidence_in", breaks)
    monkeypatch.setattr("mailguard.sources._files.os.scandir", refuses)
    monkeypatch.setattr("mailguard.service.serving.enqueue_due", lambda desk, now: breaks(desk, None))
    serve(office, lambda house: listed(house, box) == 6 and "source-unavailable" in log.getvalue())
    events = {each["event"] for each in said(log)}
    assert {"started", "scanned", "source-unavailable", "stopping", "stopped"} <= events
    for word in (CANARY, "Library", "ambleford.gov.uk", "Okoro", "Hart", "union.example", "dropped"):
        assert word not in log.getvalue()
    with opened(hasty(office)) as house:
        assert {each.kind for each in house.store.unseen()} == {"failed", "not-read"}
        assert CANARY not in "".join(each.reason for each in house.store.unseen())


def test_old_history_is_forgotten_at_the_start(office: Place, log: io.StringIO) -> None:
    now = datetime.now(UTC)
    old = now - timedelta(days=100)
    office.sent("1", mail(1, when=now, **BLIND))
    office.sent("old", mail(3, when=old, to=HART, text="The pool is open."))
    seen: list[int] = []

    def until(house: House) -> bool:
        seen.append(len(house.store.history((), ("sam-okoro",), old - timedelta(days=1))))
        return bool(listed(house, "s.okoro@ambleford.gov.uk") == 2 and seen[-1] == 2)

    serve(office, until)
    serve(office, lambda house: len(house.store.history((), ("sam-okoro",), old - timedelta(days=1))) == 1)
    with opened(hasty(office)) as house:
        assert listed(house, "s.okoro@ambleford.gov.uk") == 2, "the counts stay"
        assert len(house.store.findings()) == 1


@pytest.mark.parametrize(("level", "first"), [("info", "started"), ("warning", "source-unavailable")])
def test_the_level_of_the_log_is_the_settings(office: Place, level: str, first: str) -> None:
    stream = io.StringIO()
    set_up("json", level, stream)
    serve(office, lambda house: bool(listed(house, "s.okoro@ambleford.gov.uk")))
    structlog.reset_defaults()
    levels = {each["level"] for each in said(stream)}
    assert levels == ({"info", "warning"} if level == "info" else {"warning"})
    assert first in {each["event"] for each in said(stream)}
