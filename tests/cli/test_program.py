"""What to type for this program: the demo's last lines can be copied wherever the program lies."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mailguard.cli.demo import _counted, _failed, _words
from mailguard.cli.printing import program
from mailguard.demo.corpus import Planted
from mailguard.demo.show import Outcome, Shown
from mailguard.finding import Severity
from mailguard.store import Kept, Status
from tests.cli.place import NOON
from tests.service.test_letters import finding


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of ours that is running, off the PATH."""
    file = tmp_path / "a venv" / "mailguard"
    file.parent.mkdir()
    file.write_text("#!/bin/sh\n", encoding="utf-8")
    file.chmod(0o755)
    monkeypatch.setattr(sys, "argv", [str(file), "demo"])
    monkeypatch.setenv("PATH", str(tmp_path / "elsewhere"))
    return file


def test_its_path_where_nothing_answers_to_the_name(own: Path) -> None:
    assert program() == f"'{own}'"


def test_its_name_where_that_is_the_program(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(own.parent))
    assert program() == "mailguard"
    monkeypatch.setattr(sys, "argv", ["-c"])
    assert program() == "mailguard"


def test_its_path_where_another_answers_to_the_name(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = own.parent.parent / "elsewhere" / "mailguard"
    other.parent.mkdir()
    other.write_text("#!/bin/sh\n", encoding="utf-8")
    other.chmod(0o755)
    assert program() == f"'{own}'"


def shown(*findings: int) -> Shown:
    """Departures with so many findings each."""
    made = Planted(
        id="1", mailbox="", folder="", date=NOON, content=b"", kind="departure", rule="blind-copy", label="A copy"
    )
    kept = Kept(
        id="1",
        finding=finding(Severity.SERIOUS),
        mailbox="",
        day=NOON.date(),
        first_seen=NOON,
        status=Status.OPEN,
        verdict=None,
    )
    return Shown(
        messages=2,
        mailboxes=1,
        plants=tuple(Outcome(made, (kept,) * number) for number in findings),
        touched=(),
        listed=2,
        digest=Path("digest.html"),
        subject="",
    )


def test_the_last_line_says_what_failed_and_what_to_do() -> None:
    missed = shown(0, 1)
    innocent = replace(shown(1).plants[0].planted, id="wire-7", kind="innocent", label="A quiet [one]")
    kept = shown(1).plants[0].findings
    touched = replace(missed, touched=(Outcome(innocent, kept),))
    assert _failed(missed).startswith("The demo failed (status 2): 1 of the planted departures missed. Run `make")
    assert "1 of the planted departures missed and 1 innocent message touched. Run" in _failed(touched)
    assert list(_words(touched.touched[0])) == [each.quote for each in kept[0].finding.evidence]


def test_why_there_are_more_findings_than_lines() -> None:
    assert "(3 findings: a message that goes against two rules is a finding under each)" in _counted(shown(1, 2))
    assert _counted(shown(1, 1, 0)) == ""
