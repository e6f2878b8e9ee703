"""Finds, among the traces of other messages, those that one message has to do with."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

from mailguard.correspondence.past import Past


class Recall(Protocol):
    """Whatever remembers traces: a folder in memory, or the store."""

    def recall(self, trace: Past) -> tuple[Past, ...]:
        """Traces of the same thread, the same writer or the same words, oldest first, without the trace itself."""


class Memory:
    """Traces held in memory; messages of one run see each other, earlier and later ones."""

    def __init__(self, traces: Iterable[Past] = ()) -> None:
        self._threads: dict[str, list[Past]] = defaultdict(list)
        self._writers: dict[str, list[Past]] = defaultdict(list)
        self._words: dict[str, list[Past]] = defaultdict(list)
        for trace in traces:
            for thread in trace.thread:
                self._threads[thread].append(trace)
            if trace.writer:
                self._writers[trace.writer].append(trace)
            for words in trace.words:
                self._words[words].append(trace)

    def recall(self, trace: Past) -> tuple[Past, ...]:
        """Traces of the same thread or the same writer, oldest first, without the trace itself.

        Of those that only hold the same words about an officer nothing else is recalled: they are another matter.
        """
        same = (each for words in trace.words for each in self._words.get(words, ()))
        found = {each.message: _words_only(each) for each in same}
        found |= {each.message: each for thread in trace.thread for each in self._threads.get(thread, ())}
        found.update((each.message, each) for each in self._writers.get(trace.writer, ()) if trace.writer)
        found.pop(trace.message, None)
        return tuple(sorted(found.values(), key=lambda each: each.date))


def _words_only(trace: Past) -> Past:
    return Past(
        message=trace.message,
        date=trace.date,
        mailbox=trace.mailbox,
        writer=trace.writer,
        quoting=trace.quoting,
        remarks=trace.remarks,
    )
