"""Whole mails with letters in them, through `mailguard check`: found, quiet, or not seen, under two protocols."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from mailguard.cli import main
from tests.checks.letter_mails import data, settings, write

SHORT = {
    "letter-in-members-name": "L",
    "members-name-convenes-meeting": "C",
    "members-name-creates-obligation": "O",
    "members-name-gives-instruction": "I",
    "decision-attributed-to-member": "D",
}


def told(outcomes: Sequence[Mapping[str, Any]]) -> str:
    """The outcomes of these rules in the shape of the table."""
    return " ".join(
        sorted(
            SHORT[each["rule"]] + (f":{each['severity']}" if each["kind"] == "finding" else "?")
            for each in outcomes
            if each["rule"] in SHORT and each["kind"] in {"finding", "unchecked"}
        )
    )


@pytest.mark.parametrize(("protocol", "column"), [("borough-2019", "borough"), ("town-2020", "town")])
def test_every_mail_is_judged_right(
    protocol: str, column: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = settings(tmp_path, protocol)
    below = tmp_path / "mail"
    below.mkdir()
    names = write(below)
    main(["check", "--json", "--settings", str(file), *(str(below / name) for name in names)])
    found: dict[str, str] = {}
    for line in capsys.readouterr().out.splitlines():
        said = json.loads(line)
        assert not any(each["kind"] == "failed" for each in said["outcomes"])
        found[names[Path(said["file"]).parent.name]] = told(said["outcomes"])
    expected = {case["name"]: case[column] for case in data()["cases"]}
    assert {name: (found[name], expected[name]) for name in expected if found[name] != expected[name]} == {}


def test_the_table_is_as_large_as_it_was() -> None:
    cases = data()["cases"]
    assert len({case["name"] for case in cases}) == len(cases) >= 297
    assert sum(case["borough"] == "" for case in cases) >= 130
    assert all({"name", "borough", "town", "mails"} == set(case) for case in cases)
