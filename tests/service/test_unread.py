"""A folder with a message that cannot be read now: nothing is passed over, and nothing is forgotten."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailguard.finding import Failed
from mailguard.message import Raw, Stage
from mailguard.service.partition import Answer, PartitionReport, run_partition
from mailguard.sources import Folder, Gone, Listed, Refused
from mailguard.store import Store, open_store
from tests.kill.judging import stand_in
from tests.sources.making import mail

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SENT = Folder("tom.reed@ambleford.gov.uk", "Sent", "sent")
WAITS, NEVER = Refused("a file this program may not read", again=True), Refused("a link, which is not followed")


class Six:
    """Six messages that are listed from the cursor onwards; some of them are refused."""

    def __init__(self, refused: dict[str, Refused]) -> None:
        self._refused = refused
        self.asked_from: list[str] = []

    def folders(self) -> Iterator[Folder]:
        """The one folder."""
        yield SENT

    def listing(self, folder: Folder, cursor: str) -> Iterator[Listed]:
        """Those after the cursor."""
        self.asked_from.append(cursor)
        yield from (Listed(key, key) for key in "123456" if key > cursor)

    def fetch(self, folder: Folder, key: str) -> Raw | Gone | Refused:
        """The message, or why it is not read."""
        return self._refused.get(key) or Raw(mail(int(key)), folder.mailbox, Stage.SENT, True, NOW)

    def sees(self) -> tuple[str, ...]:
        """Nothing to say."""
        return ()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store("sqlite:///store.db", bytes(32), "borough-2019", tmp_path) as opened:
        yield opened


def run(store: Store, source: Six, chunk: int = 200) -> PartitionReport:
    """One pass over the folder."""
    number = store.partition("officers", SENT.mailbox, SENT.name)
    return run_partition(store, source, SENT, number, stand_in, chunk=chunk, clock=lambda: NOW)


@pytest.mark.parametrize("chunk", [1, 2, 3, 200])
@pytest.mark.parametrize("first", ["1", "3", "6"])
def test_the_cursor_waits_before_the_first_that_could_not_be_read(store: Store, first: str, chunk: int) -> None:
    report = run(store, Six({first: WAITS, "6": WAITS}), chunk)
    waiting = len({first, "6"})
    assert (report.recorded, report.unread, report.refused, report.whole) == (6 - waiting, waiting, 0, False)
    again = Six({})
    report = run(store, again, chunk)
    assert again.asked_from == [str(int(first) - 1) if first != "1" else ""]
    assert (report.recorded, report.whole) == (waiting, True)
    assert sum(row.listed for row in store.coverage()) == 6
    assert run(store, Six({"6": WAITS}), chunk).unread == 0, "it was read"


def test_what_is_no_message_is_counted_once_as_failed(store: Store) -> None:
    report = run(store, Six({"2": NEVER}))
    assert (report.recorded, report.refused, report.failed, report.unread, report.whole) == (6, 1, 1, 0, True)
    assert run(store, Six({"2": NEVER})).recorded == 0


def test_an_answer_that_failed_is_counted(store: Store) -> None:
    number = store.partition("officers", SENT.mailbox, SENT.name)

    def breaks(messages: object) -> list[Answer]:
        return [Answer(str(each), NOW.date(), (Failed(None, "it broke"),)) for each in range(6)]

    assert run_partition(store, Six({}), SENT, number, breaks, clock=lambda: NOW).failed == 6
