"""Every example beside a rule keeps its promises: it fires, is quiet, is cleared by its advice, says what is hidden."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from mailguard.files import shipped
from mailguard.register import load
from mailguard.rulebook import Example, Rule, load_rules
from mailguard.service.proof import Stand, prove_rule

RULES = load_rules(shipped("rules"))
STAND = Stand(load(shipped("rules") / "cast.yml"), {rule.id: frozenset(rule.replaces) for rule in RULES})


def _promises() -> Iterator[object]:
    """One parameter a promise: the rule with one example alone, and which promise is held against it."""
    for rule in RULES:
        bare = replace(rule, fires=(), quiet=(), unseen=())
        for fires in rule.fires:
            alone = replace(bare, fires=(fires,))
            yield _promise(alone, "fires", fires)
            if fires.advised is not None:
                yield _promise(alone, "advice clears it", fires)
        for quiet in rule.quiet:
            yield _promise(replace(bare, quiet=(quiet,)), "stays quiet", quiet)
        for unseen in rule.unseen:
            yield _promise(replace(bare, unseen=(unseen,)), "says what it cannot see", unseen)


def _promise(rule: Rule, promise: str, example: Example) -> object:
    return pytest.param(rule, promise, id=f"{rule.id}: {promise}: {example.name}")


@pytest.mark.parametrize(("rule", "promise"), tuple(_promises()))
def test_the_promise_is_kept(rule: Rule, promise: str) -> None:
    faults = {proof.promise: proof.fault for proof in prove_rule(rule, STAND)}
    assert faults[promise] == ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_shows_where_it_fires_where_not_and_what_it_cannot_see(rule: Rule) -> None:
    assert rule.fires
    assert rule.quiet
    assert rule.unseen
    assert all(each.advised is not None for each in rule.fires)
