"""What a protocol says that is looked at, and what it says nothing about."""

from pathlib import Path

from mailguard.rulebook import RULE_IDS, Standing, coverage, silences
from tests.rulebook.fake import book


def test_every_clause_counts_once(tmp_path: Path) -> None:
    found = coverage(book(tmp_path))
    assert (found.in_force, found.planned, found.not_built, found.not_checkable) == (2, 0, 1, 0)
    assert sum((found.in_force, found.planned, found.not_built, found.not_checkable)) == len(found.clauses)


def test_each_clause_has_a_row(tmp_path: Path) -> None:
    first, second, third = coverage(book(tmp_path)).clauses
    assert (first.number, first.standing, first.in_force) == ("4.1", Standing.IN_FORCE, ("blind-copy",))
    assert (second.planned, second.not_checkable) == (("letter-in-members-name",), "the rest is in the post")
    assert (third.standing, third.not_built) == (Standing.NOT_BUILT, "kindness is not scored")


def test_a_topic_without_any_clause_is_named_as_a_whole(tmp_path: Path) -> None:
    words = {silence.words: silence.rules for silence in silences(book(tmp_path))}
    assert words["This protocol has no clause on telling ward Members."] == ("ward-member-not-told",)
    assert "This protocol has no clause on a Member's request for confidence." in words


def test_a_topic_with_some_clause_is_named_in_parts(tmp_path: Path) -> None:
    words = [silence.words for silence in silences(book(tmp_path))]
    assert "This protocol has no clause on open copies to a second Member." in words
    assert not any("copies of letters" in each or "clause on blind copies." in each for each in words)


def test_every_rule_is_named_or_silent(tmp_path: Path) -> None:
    silent = {rule for silence in silences(book(tmp_path)) for rule in silence.rules}
    assert silent == set(RULE_IDS) - {"blind-copy", "undeclared-forward", "letter-in-members-name"}
    assert len(RULE_IDS) == len(set(RULE_IDS)) == 36
