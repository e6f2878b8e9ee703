"""A rule file becomes a rule, or is refused whole with its line and a remedy."""

import hashlib
from pathlib import Path

import pytest

from mailguard.errors import RuleError
from mailguard.finding import Severity
from mailguard.rulebook import load_rule, load_rules
from tests.rulebook.fake import KINDS, RULE, Looks, write_rule


def test_what_a_rule_says(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path), KINDS)
    assert (rule.id, rule.title, rule.kind) == ("blind-copy", "A Member is copied unseen", "looks")
    assert rule.check == Looks(declared="lowers")
    assert rule.advice == "Move the Member to Cc."
    assert (rule.replaces, rule.binds, rule.tier) == (("open-copy",), "officers", 3)
    assert rule.known_misses == ("Lists that nobody knows.",)


def test_a_rule_can_be_a_member_of_a_set(tmp_path: Path) -> None:
    path = write_rule(tmp_path)
    assert {load_rule(path, KINDS)} == {load_rule(path, KINDS)}


def test_the_version_is_the_files_own_hash(tmp_path: Path) -> None:
    path = write_rule(tmp_path, "\ufeff" + RULE)
    assert load_rule(path, KINDS).version == hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def test_the_proof_is_kept_as_written(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path), KINDS)
    hidden, declared = rule.fires
    assert hidden.mail == {"from": "sam-okoro", "to": ["jane-hart"], "bcc": ["tom-birch"]}
    assert (hidden.quotes, hidden.advised, hidden.advised_lowers_to) == (
        ("cllr.t.birch@ambleford.gov.uk",),
        {"bcc": []},
        None,
    )
    assert declared.advised_lowers_to is Severity.REVIEW
    (quiet,) = rule.quiet
    assert (quiet.narrowing, quiet.permits, quiet.history) == (
        {"declared": "cures"},
        ({"person": "jane-hart"},),
        ({"from": "jane-hart"},),
    )
    (unseen,) = rule.unseen
    assert (unseen.bcc, unseen.hidden) == ("hidden", ("bcc",))


def test_a_narrowing_takes_the_place_of_the_rules_own_setting(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path), KINDS)
    assert rule.narrowed({"declared": "cures", "lowered_to": "review"}) == Looks("cures", Severity.REVIEW)
    with pytest.raises(RuleError, match=r"declard: no such field\. The check offers declared, lowered_to, window_days"):
        rule.narrowed({"declard": "cures"})


@pytest.mark.parametrize(
    ("before", "after", "line", "message"),
    [
        ("title: A Member is copied unseen\n", "", 1, "title: is missing. Add it"),
        ("title: A Member is copied unseen", "title: ''", 1, "title: is empty"),
        ("check: looks", "check: look", 2, "check: there is no kind look. Use one of looks"),
        ("declared: lowers}", "declard: lowers}", 3, "with.declard: no such field. The check offers declared, low"),
        ("declared: lowers}", "declared: helps}", 3, "with.declared: must be 'lowers' or 'cures'. Correct"),
        ("binds: officers", "binds: clerks", 6, "binds: must be 'officers', 'members' or 'both'"),
        ("tier: 3", "tier: 4", 7, "tier: must be 1, 2 or 3"),
        ("tier: 3", "tier: 1", 7, "tier: looks reads tier 2, more than the 1 promised. Write `tier: 2`"),
        ("[open-copy]", "[open-copy, blind-coppy]", 8, "replaces: blind-coppy is no other rule"),
        ("[open-copy]", "[blind-copy]", 8, "replaces: blind-copy is no other rule"),
        ("known_misses:", "known_mises:", 9, "known_mises: no such key. Take it out, or correct its spelling"),
        ("      quotes: [cllr.t.birch@ambleford.gov.uk]\n", "", 13, "quotes: is missing"),
        (
            "quotes: [cllr.t.birch@ambleford.gov.uk]",
            "quotes: []",
            15,
            "quotes: needs at least one entry",
        ),
        ("name: one is declared", "name: one is hidden", 17, "two examples have this name"),
        ("lowers_to: review", "lowers_to: low", 21, "advised_lowers_to: must be"),
        ("with: {declared: cures}", "with: {declard: cures}", 24, "with.declard: no such field"),
        ("with: {declared: cures}", "with: {declared: heals}", 24, "with.declared: must be"),
        ("bcc: hidden", "bcc: gone", 31, "bcc: must be 'kept' or 'hidden'"),
        ("      hidden: [bcc]\n", "", 29, "hidden: is missing"),
        ("  quiet:", "  silent:", 22, "examples.silent: no such key"),
        ("tier: 3", "tier: 3\ntier: 3", 8, "tier is written twice"),
    ],
)
def test_what_is_refused(tmp_path: Path, before: str, after: str, line: int, message: str) -> None:
    assert before in RULE
    path = write_rule(tmp_path, RULE.replace(before, after, 1))
    with pytest.raises(RuleError) as caught:
        load_rule(path, KINDS)
    assert message in str(caught.value)
    assert caught.value.line == line


def test_a_file_with_a_name_of_its_own_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"blind-coppy\.yml:1: there is no rule called blind-coppy\. Name the file"):
        load_rule(write_rule(tmp_path, name="blind-coppy"), KINDS)


def test_every_rule_of_a_folder_but_not_the_cast(tmp_path: Path) -> None:
    for name in ("open-copy", "blind-copy", "cast"):
        write_rule(tmp_path, RULE.replace("[open-copy]", "[]"), name)
    assert [rule.id for rule in load_rules(tmp_path, KINDS)] == ["blind-copy", "open-copy"]
