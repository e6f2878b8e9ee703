"""What our own rules look for in the words of a mail, so that other engines can be given as much to do.

Gathered from the code itself: every compiled pattern of the rooms that read words, cut at its outermost `|`, each
alternative one phrase, and every phrase of their lists. Single words of those lists, most of them gates before the
patterns, and the people of the register are left out, which is to the other engines' advantage.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from mailguard import checks, correspondence, language
from mailguard.language.patterns import Later

HEADERS = (
    "From", "Sender", "To", "Cc", "Bcc", "Subject", "Date", "Message-ID", "In-Reply-To", "References",
    "Auto-Submitted", "Precedence", "List-Id", "X-Autoreply", "Sensitivity", "X-Mailer", "Content-Type",
    "Content-Transfer-Encoding", "Content-Disposition", "MIME-Version",
)  # fmt: skip
"""The headers that parser and rules read, each one header rule."""

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_BREAK = re.compile(r"\s*\n\s*")
_FLAGS = (("i", re.I), ("m", re.M), ("s", re.S), ("x", re.VERBOSE))
_NO_WORD = re.compile(r"\\x\{\w+\}|\\.|\(\?P[<=]\w+[>)]")
_WORD = re.compile(r"[^\W\d_]{4}")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One alternative, as Perl and PCRE understand it, with their flags."""

    pattern: str
    flags: str


def phrases() -> tuple[Phrase, ...]:
    """Every phrase once, in a fixed order."""
    constants = (each for room in (checks, correspondence, language) for each in _constants(room))
    found = (phrase for constant in constants for phrase in _phrases(constant))
    return tuple(dict.fromkeys(phrase for phrase in found if _has_words(phrase)))


def _constants(room: ModuleType) -> Iterator[object]:
    names = sorted(each.name for each in pkgutil.walk_packages(room.__path__, f"{room.__name__}."))
    for name in names:
        yield from vars(importlib.import_module(name)).values()


def _phrases(constant: object) -> Iterator[Phrase]:
    if isinstance(constant, Later):
        yield from _of_pattern(re.compile(constant.pattern, constant.flags))
    elif isinstance(constant, re.Pattern) and isinstance(constant.pattern, str):
        yield from _of_pattern(constant)
    elif isinstance(constant, frozenset | tuple) and all(isinstance(each, str) for each in constant):
        for word in sorted(constant):
            if " " in word and word.replace(" ", "").isalpha():
                yield Phrase(rf"\b{word}\b", "i")


def _of_pattern(pattern: re.Pattern[str]) -> Iterator[Phrase]:
    flags = "".join(letter for letter, flag in _FLAGS if pattern.flags & flag)
    alternatives = alternatives_of(pattern.pattern)
    if not all(_stands_alone(each, pattern.flags) for each in alternatives):
        alternatives = [pattern.pattern]
    for each in alternatives:
        line = _BREAK.sub(" ", each) if pattern.flags & re.VERBOSE else each
        yield Phrase(_ESCAPED.sub(r"\\x{\1}", line).replace(r"\Z", r"\z"), flags)


def alternatives_of(pattern: str) -> list[str]:
    """Cut a pattern at its outermost `|`."""
    found, start, depth, bracket, place = [], 0, 0, False, 0
    while place < len(pattern):
        letter = pattern[place]
        if letter == "\\":
            place += 1
        elif bracket:
            bracket = letter != "]"
        elif letter == "[":
            bracket = True
            place += pattern.startswith("^", place + 1)
            place += pattern.startswith("]", place + 1)
        elif letter in "()":
            depth += 1 if letter == "(" else -1
        elif letter == "|" and not depth:
            found.append(pattern[start:place])
            start = place + 1
        place += 1
    return [*found, pattern[start:]]


def _has_words(phrase: Phrase) -> bool:
    """Whether it looks for words at all; a pattern that only cuts text up is no phrase."""
    return _WORD.search(_NO_WORD.sub(" ", phrase.pattern)) is not None


def _stands_alone(pattern: str, flags: int) -> bool:
    try:
        return re.compile(pattern, flags).match("") is None
    except re.error:
        return False
