"""Rules and protocols as a person reads them in a terminal."""

from pathlib import Path

import pytest

from mailguard.errors import RuleError
from mailguard.rulebook import (
    council_lines,
    council_list_lines,
    coverage_lines,
    lint,
    lint_lines,
    load_rule,
    rule_lines,
    rule_list_lines,
)
from tests.rulebook.fake import COUNCIL, KINDS, book, clauses, write_rule


def test_rules_one_a_line(tmp_path: Path) -> None:
    (line,) = rule_list_lines([load_rule(write_rule(tmp_path), KINDS)])
    assert line == "blind-copy  tier 3  officers  A Member is copied unseen"
    assert rule_list_lines([]) == ()


def test_a_rule_in_full(tmp_path: Path) -> None:
    rule = load_rule(write_rule(tmp_path), KINDS)
    assert rule_lines(rule) == (
        "blind-copy  A Member is copied unseen",
        f"  Version {rule.version}. Binds officers. Reads the body.",
        "  Check looks with declared: lowers.",
        "  Takes the place of open-copy.",
        "  What to do instead: Move the Member to Cc.",
        "  Does not see:",
        "    - Lists that nobody knows.",
        "  Must fire:",
        "    - one is hidden",
        "    - one is declared",
        "  Must stay quiet:",
        "    - declared, where that cures",
        "  Must say it cannot see:",
        "    - the source keeps no Bcc",
    )


def test_councils_one_a_line(tmp_path: Path) -> None:
    (line,) = council_list_lines([book(tmp_path)])
    assert line == "ambleford  Ambleford Borough Council  2019-02-19  3 clauses  1 rule in force"


def test_a_protocol_in_full(tmp_path: Path) -> None:
    assert council_lines(book(tmp_path)) == (
        "Ambleford Borough Council: Protocol",
        "Version 2, adopted 2019-02-19.",
        "",
        '4.1  A system of "blind copies" must not be employed.',
        "    in force: blind-copy (serious)",
        "      - Declared: cures.",
        "      - Lowered_to: None.",
        "      - Window_days: 14.",
        "    planned: undeclared-forward",
        "",
        "4.2  Letters should be signed.",
        "    in force: blind-copy (review)",
        "      - Declared: lowers.",
        "      - Lowered_to: None.",
        "      - Window_days: 3.",
        "    planned: letter-in-members-name (review)",
        "    not checkable: the rest is in the post",
        "",
        "4.3  Be kind.",
        "    not built: kindness is not scored",
    )


def test_one_clause(tmp_path: Path) -> None:
    found = book(tmp_path, COUNCIL.replace("2019-02-19", "null"))
    assert council_lines(found, "4.3")[1:] == (
        "Version 2, date of adoption not stated.",
        "",
        "4.3  Be kind.",
        "    not built: kindness is not scored",
    )
    timely = book(tmp_path, COUNCIL.replace("Be kind.", "Be timely."))
    told = council_lines(timely, "4.3", lint(timely))
    assert told[4:6] == (
        "    not built: kindness is not scored",
        "    to settle: “timely” does not say how many working days. Set `clocks:",
    )
    assert not any("timely" in each for each in council_lines(timely, "4.1", lint(timely)))
    with pytest.raises(RuleError, match=r"ambleford\.yml:1: there is no clause 9\.9\. Use one of 4\.1, 4\.2, 4\.3"):
        council_lines(found, "9.9")


def test_coverage_in_words(tmp_path: Path) -> None:
    first, *rest = coverage_lines(book(tmp_path))
    assert first == (
        "3 clauses: 2 with a rule in force, 0 with a rule planned, 1 deliberately without one, 0 that mail cannot show."
    )
    assert rest[:3] == [
        "Rules still to be written:",
        "    - 4.1: undeclared-forward",
        "    - 4.2: letter-in-members-name",
    ]
    assert rest[-1] == "This protocol has no clause on where a complaint about an Officer goes."


def test_lint_in_words(tmp_path: Path) -> None:
    assert lint_lines(lint(book(tmp_path, clauses({"4.3": "Be kind."})))) == ("Nothing to settle.",)
    (line,) = lint_lines(lint(book(tmp_path, clauses({"4.3": "Be timely."}))))
    assert line.startswith("4.3  “timely” does not say how many working days. Set")
