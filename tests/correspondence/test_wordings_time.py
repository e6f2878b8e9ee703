"""Time on hostile words: every pattern grows no faster than the words do; the limits are wide, for busy machines."""

import re
import time
from collections.abc import Iterator

import pytest

from mailguard import correspondence
from mailguard.correspondence.confidence import spoken_in
from mailguard.correspondence.copies import declarations
from mailguard.correspondence.matters.giving import giving
from mailguard.correspondence.wordings.withholding import withholds
from mailguard.message import Address
from tests.correspondence.test_wordings import ROLL, own
from tests.patterns import patterns


def hostile(pattern: re.Pattern[str], length: int) -> Iterator[str]:
    """Long runs of blanks, of one letter, of tokens, and of the pattern's own words."""
    words = list(dict.fromkeys(re.findall(r"[a-z']{2,}", pattern.pattern)))
    units = [" ", "a", "N0 ", "not ", "this ", "to ", *(" ".join(words[at : at + 9]) + " " for at in range(0, 90, 9))]
    for unit in filter(str.strip, units):
        yield (unit * (length // len(unit) + 1))[:length]
    yield " " * length


def took(pattern: re.Pattern[str], text: str) -> float:
    """CPU seconds, which other programs on the machine do not lengthen."""
    started = time.process_time()
    pattern.search(text)
    return time.process_time() - started


PATTERNS = tuple(patterns(correspondence))


@pytest.mark.parametrize("named", PATTERNS, ids=[name for name, _ in PATTERNS])
def test_every_pattern_is_linear(named: tuple[str, re.Pattern[str]]) -> None:
    name, pattern = named
    for long in hostile(pattern, 16_000):
        if took(pattern, long) < 0.03:
            continue
        short, whole = (min(took(pattern, long[:size]) for _ in range(3)) for size in (4_000, 16_000))
        assert whole < 12 * short + 0.1, f"{name}: 4,000 characters {short:.3f} s, 16,000 {whole:.3f} s: {long[:40]!r}"


@pytest.mark.parametrize(
    "unit", [" ", "x", "N0 ", "cc. ", "do not tell anyone share it with Tom Birch and copy ", "Tom "]
)
def test_one_endless_sentence_costs_little(unit: str) -> None:
    text = (unit * 100_000)[:100_000]
    jane = ROLL.who(Address("cllr.j.hart@ambleford.gov.uk"))
    best = []
    for read in (lambda: list(declarations((own(text),), ROLL)), lambda: spoken_in((own(text),), jane, ROLL, "")):
        started = time.perf_counter()
        read()
        best.append(time.perf_counter() - started)
    assert max(best) < 5.0


def test_an_endless_sentence_is_cut() -> None:
    assert not withholds("the other Members " * 10_000 + "must not see this")
    assert giving("the complaint " * 10_000 + "came from Mrs Reed") is None
