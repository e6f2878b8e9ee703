"""What is only tried on words that name other Members cannot match any others: read from the patterns themselves."""

import importlib
from collections.abc import Iterable
from typing import Any

import pytest

from mailguard.correspondence.wordings.withholding_ways import ALONE, OF_OTHERS

PARSER: Any = importlib.import_module("re._parser")
TOKENS = ("OO", "XX")


@pytest.mark.parametrize("way", OF_OTHERS, ids=range(len(OF_OTHERS)))
def test_no_match_lacks_a_token(way: str) -> None:
    assert needs_token(PARSER.parse(way))


@pytest.mark.parametrize("way", ALONE, ids=range(len(ALONE)))
def test_what_can_do_without_is_told_from_it(way: str) -> None:
    assert not needs_token(PARSER.parse(way))


@pytest.mark.parametrize(
    ("way", "needs"),
    [
        ("not to OO", True),
        ("O+O", False),
        ("(?:XX|OO)", True),
        ("(?:OO|them)", False),
        ("(?:OO)?", False),
        ("(?=.*XX)", True),
    ],
)
def test_how_a_pattern_is_read(way: str, needs: bool) -> None:
    assert needs_token(PARSER.parse(way)) is needs


def needs_token(parts: Iterable[tuple[Any, Any]]) -> bool:
    """Whether every match of these parts, one after the other, holds a token."""
    run = ""
    for name, given in parts:
        run = run + chr(given) if str(name) == "LITERAL" else ""
        if run.endswith(TOKENS) or _within(str(name), given):
            return True
    return False


def _within(name: str, given: Any) -> bool:
    match name:
        case "SUBPATTERN":
            return needs_token(given[-1])
        case "BRANCH":
            return all(map(needs_token, given[1]))
        case "MAX_REPEAT" | "MIN_REPEAT":
            return given[0] >= 1 and needs_token(given[2])
        case "ASSERT":
            return needs_token(given[1])
    return False
