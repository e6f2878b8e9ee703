"""Every cell of the oracle about the five copying rules, through `mailguard check`, in every mail program's style."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from mailguard.cli import main
from mailguard.demo.styles import STYLES
from tests.oracle.mails import oracle, scenarios, write
from tests.register.oracle_cast import write_register

COPYING = ("blind-copy", "blind-copy-unseen-list", "undeclared-forward", "open-copy", "confidence-broken")
LETTERS = (
    "letter-in-members-name",
    "members-name-convenes-meeting",
    "members-name-creates-obligation",
    "members-name-gives-instruction",
    "decision-attributed-to-member",
)
CONFIDENCES = (
    "regulatory-confidential-to-third-party",
    "confidential-not-marked",
    "exempt-beyond-need-to-know",
    "confidential-to-outsider",
    "withheld-from-other-members",
)
CONDUCT = (
    "abuse-of-officer",
    "pressure-on-officer",
    "direction-to-officer",
    "criticism-outside-route",
    "public-criticism-of-officer",
    "discourtesy-by-officer",
)
BUILT = COPYING + LETTERS + CONFIDENCES + CONDUCT
COUNCILS = tuple(oracle()["councils"])


def settings(folder: Path, council: str) -> Path:
    """Settings with the oracle's own cast for a register."""
    write_register(folder, council)
    file = folder / "settings.toml"
    file.write_text(f'[council]\nprotocol = "{council}"\nregister = "register.yml"\n', encoding="utf-8")
    return file


def said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, list[Mapping[str, Any]]]:
    """The outcomes of the last message of each scenario, by the scenario's id."""
    assert main(["check", "--json", *arguments]) in {0, 1}
    found: dict[str, list[Mapping[str, Any]]] = {}
    for line in capsys.readouterr().out.splitlines():
        told = json.loads(line)
        found[Path(told["file"]).parent.name] = told["outcomes"]
    return found


def expected(cell: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    return sorted((each["rule"], each["clause"], each["severity"]) for each in cell["expect"] if each["rule"] in BUILT)


@pytest.mark.parametrize("dressed", [False, True], ids=["bare", "dressed"])
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("council", COUNCILS)
def test_every_cell_is_right(
    council: str, style: str, dressed: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = settings(tmp_path, council)
    (tmp_path / "mail").mkdir()
    folders = write(tmp_path / "mail", style, dressed)
    hidden = {"1-hidden"}
    kept = [str(folder) for name, folder in folders.items() if name not in hidden]
    outcomes = said(["--settings", str(file), *kept], capsys)
    outcomes |= said(["--settings", str(file), "--bcc", "hidden", *(str(folders[name]) for name in hidden)], capsys)
    wrong: list[tuple[object, ...]] = []
    for scenario in scenarios():
        cell, told = scenario["cells"][council], outcomes[str(scenario["id"])]
        findings = [each for each in told if each["kind"] == "finding"]
        got = sorted((each["rule"], each["clause"], each["severity"]) for each in findings)
        unchecked = sorted(each["rule"] for each in told if each["kind"] == "unchecked")
        if got != expected(cell) or unchecked != sorted(cell.get("unchecked", [])):
            wrong.append((scenario["id"], got, unchecked, expected(cell)))
        if any(each["by"] != scenario["by"] for each in findings):
            wrong.append((scenario["id"], "by", [each["by"] for each in findings], scenario["by"]))
    assert wrong == []
