"""No text that a pattern matches lacks the words that are held to be needed: shown on texts made from each pattern."""

import importlib
import random
import re
from typing import Any

import pytest

import mailguard
import mailguard.language.needed as needed_room
from mailguard.language.needed import needed, plain
from mailguard.language.patterns import regex
from tests.patterns import patterns

PARSER: Any = importlib.import_module("re._parser")
TRIES = 40


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bagreed? to\b", ("agree to", "agreed to")),
        (r"\bagree(?:d|s)\b", ("agreed", "agrees")),
        (r"\bagree(?:d|s)?\b", ("agree",)),
        (r"\b(?:will|would) (?:agree|consent)\b", ("will agree", "will consent", "would agree", "would consent")),
        (r"\w+ (?:approved|refused)(?: it)?\b", (" approved", " refused")),
        (r"(?=.*council).*", ("council",)),
        (r"(?:licen[cs]e)+", ("licence", "license")),
        (r"\bcouncillor|\bcllr", ("cllr", "councillor")),
        (r"(?:chair|chairman|chairwoman) of", ("chair of", "chairman of", "chairwoman of")),
        (r"chair|chairman", ("chair",)),
        ("Gop\u00efo at", ("o at",)),
        (r"council?|cyngor?", ("counci", "cyngo")),
        (r"councillor|\d+", ()),
        (r"(?:council)?", ()),
        (r"(?<!the )\w+", ()),
        (r"to", ()),
        (r"[a-z]{3,9}", ()),
    ],
)
def test_the_rarest_words_that_no_match_can_lack(pattern: str, words: tuple[str, ...]) -> None:
    assert needed(pattern, re.I) == words


@pytest.mark.parametrize("letter", ["\u0130", "\u0131", "\u017f"])
def test_letters_that_are_no_others_lower_case_are_never_passed_over(letter: str) -> None:
    assert plain(f"the {letter}") is None
    later = often(regex(r"\b(?:is|dis)missal", re.I))
    assert later.search(f"d{letter if letter != chr(0x17F) else 'i'}smis{'s' if letter != chr(0x17F) else letter}al")


def test_a_long_text_is_not_kept() -> None:
    before = needed_room._sentence.cache_info().currsize
    assert plain("COUNCIL " * 1_000) == "council " * 1_000
    assert needed_room._sentence.cache_info().currsize == before


def test_every_pattern_that_mailguard_knows() -> None:
    rng = random.Random(20270101)
    matched = 0
    every = [(where, made) for where, made in patterns(mailguard) if isinstance(made.pattern, str)]
    for where, made in every:
        words = needed(made.pattern, made.flags)
        tree = PARSER.parse(made.pattern, made.flags)
        texts = [example(tree, rng) for _ in range(TRIES)]
        found = [text for each in texts for text in (each, each.upper(), f" {each} x") if made.search(text)]
        matched += bool(found)
        for text in found:
            searched = plain(text)
            assert searched is None or not words or any(word in searched for word in words), (where, text)
    assert len(every) > 800
    assert matched > 0.8 * len(every), "most patterns must match something made from them, or this shows nothing"


@pytest.mark.parametrize(
    "text", ["", "He has agreed to it.", "AGREED  to, agree to", "nothing of the kind", "agree\u0131d to"]
)
def test_it_answers_as_the_pattern_itself(text: str) -> None:
    made, later = re.compile(r"\b(agree)d?\s+to\b", re.I), often(regex(r"\b(agree)d?\s+to\b", re.I))
    for method in ("search", "match", "fullmatch"):
        ours, theirs = getattr(later, method)(text), getattr(made, method)(text)
        assert (ours and ours.span()) == (theirs and theirs.span())
    assert [each.span() for each in later.finditer(text, 3)] == [each.span() for each in made.finditer(text, 3)]
    assert later.findall(text) == made.findall(text)
    assert later.split(text, maxsplit=1) == made.split(text, maxsplit=1)
    assert later.sub(r"\1x", text) == made.sub(r"\1x", text)
    assert later.sub("", text, count=1) == made.sub("", text, count=1)


def often(later: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern after so many uses that it knows its words."""
    for _ in range(100):
        later.search("")
    return later


def example(parts: Any, rng: random.Random) -> str:
    """A text made along a pattern's parts; what it must not stand beside is left to luck."""
    return "".join(_part(str(name), given, rng) for name, given in parts)


def _part(name: str, given: Any, rng: random.Random) -> str:
    match name:
        case "LITERAL":
            return chr(given)
        case "NOT_LITERAL" | "ANY":
            return rng.choice("abc xyz")
        case "IN":
            return _one_of(given, rng)
        case "SUBPATTERN":
            return example(given[-1], rng)
        case "ASSERT":  # what stands here may or may not be told again by what follows
            return example(given[1], rng) if rng.random() < 0.5 else ""
        case "BRANCH":
            return example(rng.choice(given[1]), rng)
        case "MAX_REPEAT" | "MIN_REPEAT":
            return "".join(example(given[2], rng) for _ in range(rng.randint(given[0], min(given[1], given[0] + 2))))
    return ""


def _one_of(given: Any, rng: random.Random) -> str:
    kinds = {
        "CATEGORY_WORD": "word8",
        "CATEGORY_DIGIT": "0123456789",
        "CATEGORY_SPACE": " \n",
        "CATEGORY_NOT_SPACE": "ab1",
    }
    name, value = rng.choice(given)
    match str(name):
        case "LITERAL":
            return chr(value)
        case "RANGE":
            return chr(rng.randint(*value))
        case "CATEGORY":
            return rng.choice(kinds.get(str(value), "-"))
    return rng.choice("abc xyz,1")
