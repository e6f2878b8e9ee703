"""What our own rules look for, handed to other engines."""

import re

import pytest

from mailguard.bench import assassin, rspamd
from mailguard.bench.phrases import HEADERS, Phrase, _phrases, alternatives_of, phrases
from mailguard.language.patterns import regex


@pytest.mark.parametrize(
    ("pattern", "alternatives"),
    [
        (r"one", ["one"]),
        (r"one|two words|three", ["one", "two words", "three"]),
        (r"a(?:b|c)|d", ["a(?:b|c)", "d"]),
        (r"[a|b]|c", ["[a|b]", "c"]),
        (r"[]|]|c", ["[]|]", "c"]),
        (r"[^]|]|c", ["[^]|]", "c"]),
        (r"a\|b|c", [r"a\|b", "c"]),
        (r"\(|\)", [r"\(", r"\)"]),
    ],
)
def test_a_pattern_is_cut_at_its_outermost_bars(pattern: str, alternatives: list[str]) -> None:
    assert alternatives_of(pattern) == alternatives


def test_the_rules_own_wordings_are_among_them() -> None:
    found = {phrase.pattern for phrase in phrases()}
    assert any("confiden" in pattern for pattern in found)
    assert len(found) > 100


def test_a_pattern_that_is_made_when_it_is_first_used_counts_like_any_other() -> None:
    pattern = r"first thing|second thing"
    assert list(_phrases(regex(pattern, re.I))) == list(_phrases(re.compile(pattern, re.I)))
    assert len(list(_phrases(regex(pattern)))) == 2


def test_every_phrase_looks_for_words_on_one_line() -> None:
    for phrase in phrases():
        assert re.search(r"[^\W\d_]{4}", phrase.pattern), phrase
        assert phrase.flags.strip("imsx") == ""


def test_other_engines_are_given_every_phrase_and_every_header() -> None:
    sought = phrases()
    for written in (rspamd.rules(sought), assassin.rules(sought)):
        assert written.count("PHRASE_") in {len(sought), 2 * len(sought)}
        assert all(name.upper().replace("-", "_") in written for name in HEADERS)


def test_what_ends_a_pattern_in_a_configuration_is_escaped() -> None:
    awkward = [Phrase(r"https?://|a#b|c\#d", "i")]
    assert r"/https?:\/\/|a#b|c\#d/iu{mime}" in rspamd.rules(awkward)
    assert r"/https?:\/\/|a\#b|c\#d/i" in assassin.rules(awkward)


def test_wide_bounds_are_opened_for_hyperscan_and_narrow_ones_kept() -> None:
    assert "/word{2,}or{0,3}/u{mime}" in rspamd.rules([Phrase("word{2,400}or{0,3}", "")])
