"""A council file becomes a rulebook, or is refused whole with its line and a remedy."""

from datetime import date
from pathlib import Path

import pytest

from mailguard.errors import RuleError
from mailguard.finding import Severity
from mailguard.rulebook import Planned, find_council, load_council
from tests.rulebook.fake import COUNCIL, KINDS, RULE, Looks, book, write_council, write_rule


def test_what_a_council_file_says(tmp_path: Path) -> None:
    found = book(tmp_path)
    assert (found.name, found.council, found.document) == ("ambleford", "Ambleford Borough Council", "Protocol")
    assert (found.adopted, found.version, found.reviewer) == (date(2019, 2, 19), "2", "monitoring-officer")
    assert (found.source, found.path.name) == ("tests/data/protocols/ambleford.txt", "ambleford.yml")
    assert [each.clause.number for each in found.clauses] == ["4.1", "4.2", "4.3"]
    assert found.clauses[0].clause.text == 'A system of "blind copies" must not be employed.'


def test_a_document_that_does_not_say_when_it_was_adopted(tmp_path: Path) -> None:
    assert book(tmp_path, COUNCIL.replace("2019-02-19", "null")).adopted is None


def test_one_rule_under_two_clauses_is_narrowed_to_each(tmp_path: Path) -> None:
    first, second = book(tmp_path).in_force
    assert (first.clause.number, first.rule.id, first.severity) == ("4.1", "blind-copy", Severity.SERIOUS)
    assert (second.clause.number, second.rule.id, second.severity) == ("4.2", "blind-copy", Severity.REVIEW)
    assert first.check == Looks(declared="cures")
    assert second.check == Looks(declared="lowers", window_days=3)
    assert first.rule.check == Looks(declared="lowers")


def test_the_lesser_rules_of_every_rule_there_is(tmp_path: Path) -> None:
    write_rule(tmp_path, RULE, "undeclared-forward")
    text = COUNCIL.replace("planned: [undeclared-forward]", "planned: [late-reply]")
    assert book(tmp_path, text).lesser == {
        "blind-copy": frozenset({"open-copy"}),
        "undeclared-forward": frozenset({"open-copy"}),
    }


def test_clauses_say_why_they_have_no_rule(tmp_path: Path) -> None:
    first, second, third = book(tmp_path).clauses
    assert first.planned == (Planned("undeclared-forward", None),)
    assert second.planned == (Planned("letter-in-members-name", Severity.REVIEW),)
    assert (second.not_checkable, third.not_built) == ("the rest is in the post", "kindness is not scored")


@pytest.mark.parametrize(
    ("before", "after", "line", "message"),
    [
        ('"4.1":', "4.1:", 8, "the key 4.1 is not text: put quotation marks round it"),
        ('"4.1":', '"Four":', 8, "Four is no clause number. Write it as 4.1, 2.12.6 or 2.4(h)"),
        ('"4.2":', '"4.1":', 15, "4.1 is written twice"),
        ("      - blind-copy: {severity: serious, declared: cures}", "      - blind-copy", 13, "blind-copy has no sev"),
        (
            "severity: serious, declared",
            "declared",
            13,
            "clause 4.1: blind-copy has no severity. Write `blind-copy: {se",
        ),
        ("severity: serious", "severity: awful", 13, "severity: must be 'advice', 'review', 'serious'"),
        ("declared: cures", "declard: cures", 13, "declard: no such field. The check offers declared, lowered_to, w"),
        ("declared: cures", "declared: heals", 13, "declared: must be 'lowers' or 'cures'"),
        ("window_days: 3", "window_days: soon", 18, "window_days: is no whole number"),
        (
            "- blind-copy: {severity: s",
            "- blind-coppy: {severity: s",
            13,
            "there is no rule called blind-coppy. Did you mean blind-copy? Use one of blind-copy",
        ),
        ("- blind-copy: {severity: s", "- open-copy: {severity: s", 13, "clause 4.1: the rule open-copy is not wri"),
        ("- blind-copy: {severity: serious, declared: cures}", "- [blind-copy]", 13, "not one rule. Write each item"),
        (
            "- blind-copy: {severity: serious, declared: cures}",
            "- blind-copy: serious",
            13,
            "blind-copy: not a mapping",
        ),
        (
            "- blind-copy: {severity: serious",
            "- open-copy: {}\n        blind-copy: {severity: serious",
            13,
            "not one rule",
        ),
        ("planned: [undeclared-forward]", "planned: [blind-copy]", 8, "clause 4.1 names blind-copy twice"),
        ("planned: [undeclared-forward]", "planned: [undeclared]", 14, "there is no rule called undeclared"),
        ("    planned: [und", "    plan: [und", 14, "clauses.4.1.plan: no such key"),
        ("name: {severity: review}", "name: {severity: mild}", 20, "severity: must be 'advice'"),
        ("name: {severity: review}", "name: {window_days: 1}", 20, "a planned rule has a severity only"),
        (', not_built: "kindness is not scored"', "", 22, "clause 4.3 does not say what is made of it. Add `rules`"),
        ("text: Be kind., ", "", 22, "clauses.4.3.text: is missing"),
        ('not_built: "kindness is not scored"', 'not_built: ""', 22, "not_built: is empty"),
        ("adopted: 2019-02-19", "adopted: 2019-02-30", 3, "Day is out of range"),
        ("adopted: 2019-02-19\n", "", 1, "adopted: is missing"),
        ("reviewer: monitoring-officer", "reviewer: the-mayor", 5, "reviewer: must be 'monitoring-officer' or"),
        ("version:", "versoin:", 4, "versoin: no such key"),
    ],
)
def test_what_is_refused(tmp_path: Path, before: str, after: str, line: int, message: str) -> None:
    assert before in COUNCIL
    with pytest.raises(RuleError) as caught:
        book(tmp_path, COUNCIL.replace(before, after, 1))
    assert message in str(caught.value)
    assert caught.value.line == line
    assert caught.value.path.name == "ambleford.yml"


def test_a_planned_rule_must_not_be_written_already(tmp_path: Path) -> None:
    write_rule(tmp_path, RULE, "letter-in-members-name")
    with pytest.raises(
        RuleError, match=r"ambleford\.yml:20: letter-in-members-name is planned here, but .* is written"
    ):
        book(tmp_path)


def test_a_rule_that_is_wrong_is_refused_in_its_own_file(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"blind-copy\.yml:7: tier: must be"):
        book(tmp_path, rule=RULE.replace("tier: 3", "tier: 9"))


def test_a_protocol_is_found_by_name_or_by_path(tmp_path: Path) -> None:
    path = write_council(tmp_path)
    assert find_council("ambleford", Path("/nowhere"), tmp_path) == path
    assert find_council("councils/ambleford.yml", tmp_path, tmp_path) == path
    with pytest.raises(RuleError, match=r"amblefrod: there is no such council file\. Give a path, or one of ambleford"):
        find_council("amblefrod", tmp_path, tmp_path)


def test_a_council_file_may_lie_anywhere(tmp_path: Path) -> None:
    write_rule(tmp_path)
    elsewhere = tmp_path / "elsewhere" / "ours.yml"
    elsewhere.parent.mkdir()
    elsewhere.write_text(COUNCIL, encoding="utf-8")
    assert load_council(elsewhere, tmp_path, KINDS).name == "ours"


def test_only_what_fits_the_place_is_offered(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as caught:
        book(tmp_path, COUNCIL.replace("- blind-copy: {severity: s", "- gossip: {severity: s"))
    assert caught.value.remedy == "Use one of blind-copy"
    with pytest.raises(RuleError) as caught:
        book(tmp_path, COUNCIL.replace("[undeclared-forward]", "[undeclared-foreward]"))
    assert caught.value.remedy.startswith("Did you mean undeclared-forward? Use one of blind-copy-unseen-list, ")
