"""Finds, among the traces of other messages, those that one message has to do with."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

from mailguard.correspondence.past import Past


class Recall(Protocol):
    """Whatever remembers traces: a folder in memory, or the store."""

    def recall(self, trace: Past) -> tuple[Past, ...]:
        """Traces of the same thread or the same writer, oldest first, without the trace itself."""


class Memory:
    """Traces held in memory; messages of one run see each other, earlier and later ones."""

    def __init__(self, traces: Iterable[Past] = ()) -> None:
        self._threads: dict[str, list[Past]] = defaultdict(list)
        self._writers: dict[str, list[Past]] = defaultdict(list)
        for trace in traces:
            for thread in trace.thread:
                self._threads[thread].append(trace)
            if trace.writer:
                self._writers[trace.writer].append(trace)

    def recall(self, trace: Past) -> tuple[Past, ...]:
        """Traces of the same thread or the same writer, oldest first, without the trace itself."""
        found = {each.message: each for thread in trace.thread for each in self._threads.get(thread, ())}
        found.update((each.message, each) for each in self._writers.get(trace.writer, ()) if trace.writer)
        found.pop(trace.message, None)
        return tuple(sorted(found.values(), key=lambda each: each.date))
