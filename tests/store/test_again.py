"""A mail that repeats words which another one told of: its place is added to that finding."""

from dataclasses import replace

import pytest

from mailguard.correspondence.past import Again
from mailguard.finding import Evidence
from mailguard.store import Judged
from tests.store.conftest import Desk
from tests.store.making import finding, judged, past

WORDS = "you are a fool"


def telling(key: str, message: str) -> Judged:
    said = Evidence(where="own", quote="You are a fool.", key=f"ann:{WORDS}", by="jane-hart")
    told = replace(finding("abuse-of-officer", by="jane-hart"), evidence=(said,))
    return judged(key, told, trace=replace(past(message), remarks=(7,)))


def repeating(key: str, message: str, by: str = "jane-hart", words: str = WORDS) -> Judged:
    return replace(judged(key, trace=past(f"of {key}")), again=(Again(message, by, words),))


def keys(desk: Desk) -> list[list[str]]:
    return [[place.key for place in kept.places] for kept in desk.store.findings()]


@pytest.mark.parametrize("together", [True, False], ids=["in one chunk", "in a later one"])
def test_a_mail_with_the_same_words_adds_its_place(desk: Desk, together: bool) -> None:
    first, second = telling("a", "m"), repeating("b", "m")
    fresh = desk.record(first, second) if together else desk.record(first) + desk.record(second)
    assert fresh == 1
    assert keys(desk) == [["a", "b"]]
    desk.record(second)
    assert keys(desk) == [["a", "b"]], "once, whoever comes twice"


@pytest.mark.parametrize(
    "other",
    [repeating("b", "n"), repeating("b", "m", by="tom-birch"), repeating("b", "m", words="you are useless")],
    ids=["of another mail", "of another author", "other words"],
)
def test_other_words_add_no_place(desk: Desk, other: Judged) -> None:
    desk.record(telling("a", "m"), other)
    assert keys(desk) == [["a"]]
