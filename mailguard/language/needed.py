"""Words that a pattern cannot do without, taken from the pattern itself.

Most of the hundreds of patterns match nothing in most sentences. Looking for a few plain words first says so many times
sooner, and never wrongly: a text that holds none of the words cannot match.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from typing import Any

# Python offers no public way to read a pattern's parts. Its parser has kept this shape since Python 2, and a part that
# is not known here only means that less is known of the pattern; `tests/language/test_needed.py` holds all to it.
_PARSER = import_module("re._parser")

_MANY = 24
"""More words than this cost more to look for than the pattern itself."""
_SHORT = 3
"""Words shorter than this stand in nearly every sentence."""
_SENTENCE = 1_000
"""Letters; what is longer is made lower each time it is asked about."""
_ODD = "\u0130\u0131\u017f"
"""A dotted capital I, a dotless i and a long s: where case is ignored they match i and s, which they never become."""

_Words = frozenset[str]
_NOTHING: _Words = frozenset({""})


def needed(pattern: str, flags: int) -> tuple[str, ...]:
    """The words, in lower case, of which every match holds at least one; empty where there are none worth looking for.

    Raises `re.error` where the pattern is none.
    """
    return tuple(sorted(_rarest(_clauses(_PARSER.parse(pattern, flags)))))


def plain(text: str) -> str | None:
    """The text in lower case, for looking for `needed` words; None where letters change more than their case."""
    return _sentence(text) if len(text) <= _SENTENCE else _lower(text)


@lru_cache(maxsize=8)
def _sentence(text: str) -> str | None:
    """A few are remembered, as each is asked about by one pattern after another; longer texts would fill the memory."""
    return _lower(text)


def _lower(text: str) -> str | None:
    if not text.isascii() and any(odd in text for odd in _ODD):
        return None
    return text.lower()


def _rarest(clauses: Iterable[_Words]) -> _Words:
    """Of several sets, one of whose words must each stand in a match, the one that is seldom met; empty without any."""
    fit = [_fewest(words) for words in clauses if min(map(len, words)) >= _SHORT]
    return min(fit, key=_met, default=frozenset())


def _fewest(words: _Words) -> _Words:
    """The words without those that hold another of them."""
    return frozenset(word for word in words if not any(other in word for other in words if other != word))


def _met(words: _Words) -> float:
    """How often one of the words is met, roughly: the longer, the rarer."""
    return sum(0.4 ** len(word) for word in words)


def _clauses(parts: Iterable[tuple[Any, Any]]) -> list[_Words]:
    """Sets of words of each of which a match of these parts, one after the other, holds at least one."""
    clauses: list[_Words] = []
    run = _NOTHING
    for name, given in parts:
        spelt = _spelt(str(name), given)
        if spelt is not None and len(run) * len(spelt) <= _MANY:
            run = frozenset(before + after for before in run for after in spelt)
            continue
        clauses.append(run)
        run = spelt if spelt is not None and len(spelt) <= _MANY else _NOTHING
        clauses.extend(_inside(str(name), given))
    return [words for words in (*clauses, run) if "" not in words]


def _spelt(name: str, given: Any) -> _Words | None:
    """Every text that a part can match, in lower case; None where there are many or it is not known."""
    match name:
        case "LITERAL":
            return _letter(given)
        case "AT" | "ASSERT_NOT":
            return _NOTHING
        case "IN" if all(str(kind) == "LITERAL" for kind, _ in given):
            return _either(_letter(letter) for _, letter in given)
        case "SUBPATTERN":
            return _in_turn(given[-1])
        case "BRANCH":
            return _either(map(_in_turn, given[1]))
        case "MAX_REPEAT" | "MIN_REPEAT" if given[1] == 1:
            once = _in_turn(given[2])
            return once if given[0] == 1 or once is None else once | _NOTHING
    return None


def _letter(code: int) -> _Words | None:
    """One letter; None for a letter outside ASCII that has a case, as its other forms are many."""
    letter = chr(code)
    return frozenset({letter.lower()}) if letter.isascii() or letter.lower() == letter.upper() else None


def _in_turn(parts: Iterable[tuple[Any, Any]]) -> _Words | None:
    """Every text that parts can match one after the other."""
    texts = _NOTHING
    for name, given in parts:
        spelt = _spelt(str(name), given)
        if spelt is None or len(texts) * len(spelt) > _MANY:
            return None
        texts = frozenset(before + after for before in texts for after in spelt)
    return texts


def _either(choices: Iterable[_Words | None]) -> _Words | None:
    """The texts of all choices together."""
    texts: _Words = frozenset()
    for choice in choices:
        if choice is None or len(texts) + len(choice) > _MANY:
            return None
        texts |= choice
    return texts


def _inside(name: str, given: Any) -> list[_Words]:
    """The sets of words that a part cannot do without."""
    match name:
        case "SUBPATTERN":
            return _clauses(given[-1])
        case "ASSERT":
            return _clauses(given[1])
        case "BRANCH":
            return _of_branches(given[1])
        case "MAX_REPEAT" | "MIN_REPEAT" if given[0] >= 1:
            return _clauses(given[2])
    return []


def _of_branches(branches: Sequence[Any]) -> list[_Words]:
    """One word of one of the branches must stand there, where each branch has words that it needs."""
    each = [_rarest(_clauses(branch)) for branch in branches]
    return [frozenset().union(*each)] if all(each) else []
