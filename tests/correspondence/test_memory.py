"""Which traces a message has to do with."""

from mailguard.correspondence import Memory
from tests.correspondence.opened import trace

ONE = trace("one", 3, writer="stefan", thread=("a", "b"))


def names(memory: Memory, wanted: object = ONE) -> list[str]:
    return [each.message for each in memory.recall(wanted)]  # type: ignore[arg-type]  # always a trace


def test_traces_of_the_same_thread_or_writer_oldest_first() -> None:
    memory = Memory(
        [
            trace("later", 9, thread=("b", "c")),
            trace("by him", 2, writer="stefan", thread=("z",)),
            trace("first", 1, writer="jane", thread=("a",)),
            trace("another", 4, writer="jane", thread=("c",)),
        ]
    )
    assert names(memory) == ["first", "by him", "later"]


def test_a_message_does_not_remember_itself() -> None:
    assert names(Memory([ONE])) == []


def test_one_found_twice_is_given_once() -> None:
    assert names(Memory([trace("both", writer="stefan", thread=("a", "b"))])) == ["both"]


def test_messages_without_a_known_writer_have_no_writer_in_common() -> None:
    assert names(Memory([trace("unknown", thread=("z",))]), trace("new", writer="", thread=("y",))) == []


def test_an_empty_memory_recalls_nothing() -> None:
    assert names(Memory()) == []
