"""`run_partition` step by step: what is recorded, refused, gone, known, taken over or stopped."""

import os
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mailguard.errors import SourceUnavailable, StoreError
from mailguard.finding import Tally
from mailguard.message import Raw
from mailguard.service.partition import Answer, PartitionReport, run_partition
from mailguard.sources import Folder, Gone, Listed, Refused, Source, Spec, open_source
from mailguard.store import LeaseLost, Step, Store, open_store
from tests.kill.judging import stand_in
from tests.sources.making import OFFICER, mail, maildir, only_folder

KEY = bytes(range(32))
NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store("sqlite:///store.db", KEY, "borough-2019", tmp_path) as opened:
        yield opened


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    return maildir(tmp_path / "mail" / OFFICER / "Sent", **{f"cur_{number:03}": mail(number) for number in range(10)})


def opened(sent: Path) -> Source:
    return open_source("maildir", Spec(name="officers", path=sent.parents[1]))


def run(store: Store, source: Source, **more: object) -> PartitionReport:
    folder = only_folder(source)
    number = store.partition("officers", folder.mailbox, folder.name)
    settings: dict[str, object] = {"judge": stand_in, "clock": lambda: NOW} | more
    return run_partition(store, source, folder, number, **settings)  # type: ignore[arg-type]  # named as they are


def test_everything_new_is_recorded_once(store: Store, sent: Path) -> None:
    first = run(store, opened(sent), chunk=4)
    assert first == PartitionReport(number=1, recorded=10, findings=7)
    assert run(store, opened(sent)) == PartitionReport(number=1, known=10)
    maildir(sent, new_500=mail(500))
    assert run(store, opened(sent)) == PartitionReport(number=1, recorded=1, known=10, findings=1)


def test_the_steps_are_taken_in_their_order(store: Store, sent: Path) -> None:
    steps: list[str] = []
    run(store, opened(sent), chunk=10, at=lambda step, when: steps.append(step) if when == "before" else None)
    inner = ["fetch", "parse", "judge", "insert", "cursor", "commit"]
    assert steps == ["lease", *inner, "fetch", "acknowledge"]


def test_what_is_no_message_counts_as_failed(store: Store, sent: Path) -> None:
    os.mkfifo(sent / "cur" / "aaa")
    (sent / "cur" / "bbb").symlink_to(sent / "cur" / "000")
    report = run(store, opened(sent))
    assert (report.recorded, report.refused) == (12, 2)
    rows = store.coverage()
    assert sum(row.failed for row in rows) == 2
    assert sum(row.listed for row in rows) == 12
    assert {each.reason for each in store.unseen() if each.kind == "failed"} == {
        "a link, which is not followed",
        "a pipe, device or folder, not a message",
    }
    assert run(store, opened(sent)).known == 12


class Vanishing:
    """A source whose messages vanish as they are fetched, but come back."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.folders, self.listing, self.sees = source.folders, source.listing, source.sees

    def fetch(self, folder: Folder, key: str) -> Raw | Gone | Refused:
        """The fourth message is not there any more."""
        return Gone() if key == "003" else self._source.fetch(folder, key)


def test_what_vanished_is_not_counted_and_is_read_when_it_comes_back(store: Store, sent: Path) -> None:
    report = run(store, Vanishing(opened(sent)), chunk=2)
    assert (report.recorded, report.gone) == (9, 1)
    assert sum(row.listed for row in store.coverage()) == 9
    assert run(store, opened(sent)).recorded == 1


def test_a_folder_somebody_else_reads_is_left_alone(store: Store, sent: Path) -> None:
    source = opened(sent)
    number = store.partition("officers", OFFICER, "Sent")
    lease = store.lease(number, 60, NOW)
    assert lease is not None
    assert run(store, source) == PartitionReport(number=number, taken=False)
    store.release(number, lease.token)
    assert run(store, source).recorded == 10


def test_whoever_was_overtaken_writes_nothing_more(store: Store, sent: Path) -> None:
    def overtaken(messages: Sequence[Raw]) -> list[Answer]:
        store.lease(1, 60, NOW + timedelta(hours=1))
        return stand_in(messages)

    report = run(store, opened(sent), judge=overtaken)
    assert (report.lost, report.recorded) == (True, 0)
    assert store.coverage() == ()


def test_asked_to_stop_it_stops_between_chunks_and_goes_on_later(store: Store, sent: Path) -> None:
    asked = iter([False, True])
    done: list[int] = []
    report = run(store, opened(sent), chunk=3, stopping=lambda: next(asked), progress=done.append)
    assert (report.stopped, report.recorded, done) == (True, 3, [3])
    assert run(store, opened(sent)).recorded == 7


class Broken(Vanishing):
    """A source that breaks off at the seventh message."""

    def listing(self, folder: Folder, cursor: str) -> Iterator[Listed]:
        """Six messages, then nothing but silence."""
        yield from (listed for _, listed in zip(range(6), self._source.listing(folder, cursor), strict=False))
        raise SourceUnavailable("the share does not answer")

    def __init__(self, source: Source) -> None:
        self._source = source
        self.folders, self.sees = source.folders, source.sees


def test_what_was_recorded_stays_and_the_folder_is_free_again(store: Store, sent: Path) -> None:
    with pytest.raises(SourceUnavailable):
        run(store, Broken(opened(sent)), chunk=2)
    assert run(store, opened(sent)).recorded > 0
    assert sum(row.listed for row in store.coverage()) == 10


def test_a_judge_that_does_not_answer_for_all_is_our_fault(store: Store, sent: Path) -> None:
    with pytest.raises(ValueError, match="shorter"):
        run(store, opened(sent), judge=lambda messages: stand_in(messages)[1:])
    assert store.coverage() == ()
    assert run(store, opened(sent)).recorded == 10, "and the folder is free again"


def test_what_cannot_be_written_is_raised_even_where_the_lease_stays(
    store: Store, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object) -> None:
        raise StoreError("the disk with the database is full")

    monkeypatch.setattr("mailguard.store.record.write_rows", full)
    monkeypatch.setattr("mailguard.store.partitions.release", full)
    with pytest.raises(StoreError, match="full"):
        run(store, opened(sent))


def test_large_messages_make_short_chunks(store: Store, sent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mailguard.service.partition.CHUNK_BYTES", 500)
    chunks: list[int] = []
    run(store, opened(sent), progress=chunks.append)
    assert max(chunks) <= 4
    assert sum(chunks) == 10


def test_the_judge_is_given_what_the_parser_made(store: Store, sent: Path) -> None:
    def parse(messages: Sequence[Raw]) -> list[tuple[str, Raw]]:
        return [("parsed", raw) for raw in messages]

    def judge(parsed: Sequence[tuple[str, Raw]]) -> list[Answer]:
        assert {word for word, _ in parsed} == {"parsed"}
        return stand_in([raw for _, raw in parsed])

    assert run(store, opened(sent), parse=parse, judge=judge).recorded == 10


def test_every_term_is_told(store: Store, sent: Path) -> None:
    for number in (95, 50):
        maildir(sent, **{f"cur_{number:03}": mail(number)})
    run(store, opened(sent))
    counts = {term: sum(getattr(row, term) for row in store.coverage()) for term in Tally}
    assert counts == {"found": 7, "unchecked": 1, "clear": 4, "failed": 0, "not_read": 0}


def test_a_lost_lease_is_a_fault_of_the_store() -> None:
    assert issubclass(LeaseLost, StoreError)
    assert next(iter(Step)) is Step.LEASE
