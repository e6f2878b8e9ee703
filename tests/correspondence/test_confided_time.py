"""Time on hostile words, for the patterns of marks, of withholding and of what gives a confidence away."""

import importlib
import re
from collections.abc import Iterator

import pytest

from mailguard.correspondence.matters.giving import giving
from mailguard.correspondence.wordings.withholding import withholds
from tests.correspondence.test_wordings_time import _compiled, hostile, took

ROOMS = (
    *("markings.heads", "markings.wordings", "matters.complainants", "matters.giving", "matters.lawyers", "papers"),
    *("wordings.clear", "wordings.other_members", "wordings.withholding"),
)


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    for room in ROOMS:
        module = importlib.import_module(f"mailguard.correspondence.{room}")
        for name, value in vars(module).items():
            for place, each in enumerate(_compiled(value)):
                yield f"{room}.{name}.{place}", each


PATTERNS = tuple(patterns())


@pytest.mark.parametrize("named", PATTERNS, ids=[name for name, _ in PATTERNS])
def test_every_pattern_is_linear(named: tuple[str, re.Pattern[str]]) -> None:
    name, pattern = named
    for long in hostile(pattern, 16_000):
        if took(pattern, long) < 0.05:
            continue
        short, whole = (min(took(pattern, long[:size]) for _ in range(3)) for size in (4_000, 16_000))
        assert whole < 12 * short + 0.1, f"{name}: 4,000 characters {short:.3f} s, 16,000 {whole:.3f} s: {long[:40]!r}"


def test_an_endless_sentence_is_cut() -> None:
    assert not withholds("the other Members " * 10_000 + "must not see this")
    assert giving("the complaint " * 10_000 + "came from Mrs Reed") is None
