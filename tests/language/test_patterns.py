"""A pattern made at its first use answers like one made at once."""

import re

import pytest

from mailguard.language.patterns import Later, regex


def test_it_is_made_once_and_answers_like_any_other() -> None:
    later = regex(r"(\w+)ford", re.IGNORECASE)
    assert isinstance(later, Later)
    assert "search" not in vars(later)
    found = later.search("at AMBLEFORD")
    assert found is not None
    assert found[1] == "AMBLE"
    assert [each[0] for each in later.finditer("Ambleford, Bedford")] == ["Ambleford", "Bedford"]
    assert later.sub("x", "Bedford") == "x"
    assert (later.pattern, later.flags) == (r"(\w+)ford", re.IGNORECASE)


def test_a_fault_shows_at_the_first_use() -> None:
    later = regex("(")
    with pytest.raises(re.error):
        later.search("(")


def test_what_no_pattern_has_it_has_not_either() -> None:
    assert not hasattr(regex("a"), "nothing")
