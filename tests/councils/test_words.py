"""Every clause is quoted word for word, and no clause is left out."""

from difflib import SequenceMatcher

import pytest

from mailguard.rulebook import Fault, Rulebook, lint
from tests.councils.protocols import AFTER, BEFORE, DATA, NAMES, label, one_line, rulebook, seed

HOW_MANY = {"allerdale": 58, "borough-2019": 73, "gedling": 14, "town-2020": 46}


@pytest.mark.parametrize("name", NAMES)
def test_every_clause_stands_in_the_seed(name: str) -> None:
    text = seed(name)
    missing = [each.clause.number for each in rulebook(name).clauses if one_line(each.clause.text) not in text]
    assert missing == []


def as_the_seed_has_it(name: str, book: Rulebook) -> str:
    parts = []
    for each in book.clauses:
        number = each.clause.number
        parts += [BEFORE.get(name, {}).get(number, ""), label(name, number), AFTER.get(name, {}).get(number, "")]
        parts += [each.clause.text]
    return one_line(" ".join(parts))


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_the_seed_is_left_out(name: str) -> None:
    theirs, ours = seed(name).split(), as_the_seed_has_it(name, rulebook(name)).split()
    found = SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes() if theirs != ours else []
    assert [(theirs[a:b], ours[c:d]) for kind, a, b, c, d in found if kind != "equal"] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_clause_has_its_own_number(name: str) -> None:
    assert len(rulebook(name).clauses) == HOW_MANY[name]


@pytest.mark.parametrize("name", NAMES)
def test_the_linter_finds_no_misquotation(name: str) -> None:
    source = (DATA / "protocols" / f"{name}.txt").read_text(encoding="utf-8")
    assert [note for note in lint(rulebook(name), source) if note.fault is Fault.QUOTE] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_council_file_says_where_its_source_lies(name: str) -> None:
    assert (DATA.parent.parent / rulebook(name).source).read_text(encoding="utf-8")
