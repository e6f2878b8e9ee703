"""Passes over a folder into a real store, and what they left there."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from mailguard.errors import SourceUnavailable
from mailguard.message import Raw
from mailguard.service.partition import Answer, PartitionReport, run_partition
from mailguard.sources import Folder, Source
from mailguard.store import Store
from tests.kill.judging import NUMBER, stand_in

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
KEY = bytes(range(32))


@dataclass
class Passes:
    """Scans into one store; `judged` counts how often each message was judged."""

    store: Store
    chunk: int = 7
    judged: Counter[int] = field(default_factory=Counter)
    gone: int = 0

    def once(self, source: Source, folder: Folder) -> PartitionReport:
        """One pass over one folder. Raises SourceUnavailable."""
        number = self.store.partition("officers", folder.mailbox, folder.name)
        report = run_partition(
            self.store, source, folder, number, self._judge, chunk=self.chunk, clock=lambda: NOW, parse=list
        )
        self.gone += report.gone
        return report

    def _judge(self, raws: Sequence[Raw]) -> list[Answer]:
        answers = stand_in(raws)
        self.judged.update(int(found[1]) for raw in raws if (found := NUMBER.search(raw.content)))
        return answers

    def until_read(self, source: Source, most: int = 12) -> int:
        """Pass after pass, as the service does it, until everything is read; how many passes failed or fell short."""
        for failed in range(most):
            try:
                if all(self.once(source, folder).whole for folder in list(source.folders())):
                    return failed
            except SourceUnavailable:
                continue
        raise AssertionError("it is never read to the end")

    def listed(self) -> int:
        """How many messages were counted."""
        return sum(row.listed for row in self.store.coverage())

    def everything_once(self, messages: int) -> None:
        """Fails where a message was lost or counted, judged or found twice."""
        assert self.judged == Counter(range(messages))
        assert self.listed() == messages
        assert len(self.store.findings()) == sum(number % 100 < 7 for number in range(messages))
