"""Time on hostile words: no pattern of the acts and decisions of letters grows much faster than the words do."""

import importlib
import re
from collections.abc import Iterator

import pytest

from mailguard.correspondence.letters.wordings.ways import Ways
from tests.correspondence.test_wordings_time import hostile, took

ROOMS = ("convening", "deciding", "gates", "instructing", "obliging")


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every compiled pattern of the letters' wordings, wherever it stands."""
    for room in ROOMS:
        module = importlib.import_module(f"mailguard.correspondence.letters.wordings.{room}")
        for name, value in vars(module).items():
            for place, each in enumerate(_compiled(value)):
                yield f"{room}.{name}.{place}", each


def _compiled(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _compiled(each)
    elif isinstance(value, Ways):
        yield from (*value.sure, *value.weak, value.never_before, value.not_before, value.not_after)


PATTERNS = tuple(patterns())


@pytest.mark.parametrize("named", PATTERNS, ids=[name for name, _ in PATTERNS])
def test_every_pattern_is_linear(named: tuple[str, re.Pattern[str]]) -> None:
    name, pattern = named
    for long in hostile(pattern, 8_000):
        if took(pattern, long) < 0.05:
            continue
        short, whole = (min(took(pattern, long[:size]) for _ in range(2)) for size in (2_000, 8_000))
        assert whole < 12 * short + 0.1, f"{name}: 2,000 characters {short:.3f} s, 8,000 {whole:.3f} s: {long[:40]!r}"
