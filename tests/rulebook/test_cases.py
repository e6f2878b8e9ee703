"""The cases that a clause rules differently, in plain sentences that hold for every kind of check there is."""

from dataclasses import fields, replace
from typing import Any, get_args, get_type_hints

import pytest

from mailguard import checks
from mailguard.files import shipped
from mailguard.finding import Severity
from mailguard.rulebook import InForce, council_files, load_council
from mailguard.rulebook.cases import CASES, cases


def in_force(council: str, rule: str) -> InForce:
    book = load_council(shipped("rules") / "councils" / f"{council}.yml")
    return next(each for each in book.in_force if each.rule.id == rule)


@pytest.mark.parametrize("kind", checks.kinds())
def test_every_setting_of_every_kind_has_its_words(kind: str) -> None:
    check: Any = checks.kind(kind)
    names = {field.name for field in fields(check)}
    assert set(CASES[kind]) - {""} == names
    for name, hint in get_type_hints(check).items():
        words = CASES[kind].get(name)
        if not isinstance(words, str) and words is not None:
            assert set(words) == ({True, False} if hint is bool else set(get_args(hint))), name


def test_every_clause_of_every_council_can_be_told() -> None:
    for file in council_files(shipped("rules")):
        for each in load_council(file).in_force:
            for sentence in cases(each):
                assert sentence[0].isupper() or sentence[0].isdigit()
                assert sentence.endswith(".")
                assert "{" not in sentence


def test_what_the_councils_rule_differently() -> None:
    assert next(cases(in_force("borough-2019", "blind-copy"))) == (
        "Review where the writer's own words tell of the copy, or the text cannot be read."
    )
    assert next(cases(in_force("town-2020", "blind-copy"))) == (
        "Quiet where the writer's own words tell of the copy; unchecked where the text cannot be read."
    )
    assert "Serious where only the Member's own words are passed on." in cases(
        in_force("town-2020", "undeclared-forward")
    )
    assert list(cases(in_force("town-2020", "open-copy"))) == []


def test_a_limit_above_the_clause_is_no_case() -> None:
    each = in_force("borough-2019", "confidence-broken")
    limit = "Review at most where the writer says that the Member agreed, or that the law obliges."
    assert list(cases(each)) == [
        "It is a Member who asked for confidence.",
        "A new text counts as the same matter from 60% alike.",
        limit,
    ]
    assert limit not in cases(replace(each, severity=Severity.REVIEW))
