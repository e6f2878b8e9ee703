"""Mails that hold the same words about an officer find each other, thread or no thread."""

from dataclasses import replace

import msgspec

from mailguard.correspondence.past import Past
from tests.store.conftest import Desk
from tests.store.making import NOW, judged, past


def test_a_trace_is_found_by_the_words_it_told_of(desk: Desk) -> None:
    told = replace(past("told", writer="ann", thread=("t1",)), remarks=(7, 2**63 - 1))
    desk.record(judged("a", trace=told), judged("b", trace=past("other", writer="bob", thread=("t2",))))
    for number in told.remarks:
        asked = replace(past("new"), quoting=(number,))
        (kept,) = desk.store.history(asked.words, (), NOW)
        assert replace(kept, found="") == told, "with the name of its findings"
        assert kept.found
    assert desk.store.history(replace(past("new"), quoting=(8,)).words, (), NOW) == ()


def test_a_trace_kept_before_words_were_read_comes_out_without_any() -> None:
    old = msgspec.to_builtins(past("old"))
    del old["quoting"], old["remarks"]
    assert msgspec.json.decode(msgspec.json.encode(old), type=Past) == past("old")


def test_a_thread_is_never_taken_for_words() -> None:
    assert replace(past("m"), quoting=(255,), remarks=(255, 16)).words == ("words:ff", "words:10")
    assert past("m", thread=("ff",)).words == ()
