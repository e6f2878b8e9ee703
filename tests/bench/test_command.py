"""`mailguard bench` from end to end, on fifty messages."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from mailguard.bench import floors, imap, run
from mailguard.bench.daemon import program
from mailguard.bench.peers import ASSASSIN, RSPAMD, STOCK
from mailguard.bench.phrases import phrases
from mailguard.cli.app import app

STEPS = ["parse", "parse+correspondence", "rules", "scan"]
FLOORS = ["P1", "P2", "P3", "P3-stock", "P9", "P10", "P12", "P13", "P15", "P16", "P17", "P18"]
PROGRAMS = {RSPAMD: "rspamd", ASSASSIN: "spamd", STOCK: "spamd"}


@pytest.fixture(autouse=True)
def smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    """Smaller registers, hostile messages and rules, as nothing here asks how long they take."""
    few = phrases()[:20]
    monkeypatch.setattr(imap, "OLD_FEW", 30)
    monkeypatch.setattr(imap, "OLD_MANY", 300)
    monkeypatch.setattr(imap, "PASSES", 1)
    monkeypatch.setattr(floors, "SMALL", 200)
    monkeypatch.setattr(floors, "LARGE", 400)
    monkeypatch.setattr(floors, "ENCLOSED", 200_000)
    monkeypatch.setattr(run, "SIZE", 50_000)
    monkeypatch.setattr(run, "phrases", lambda: few)


def _run(*options: str) -> str:
    done = CliRunner().invoke(app, ["bench", "--messages", "50", *options])
    assert done.exit_code == 0
    return done.stdout


@pytest.mark.slow
def test_every_figure_of_the_contract_is_there_and_was_measured_side_by_side() -> None:
    lines = _run("--json").splitlines()
    assert len(lines) == 1
    figures: dict[str, Any] = json.loads(lines[0])
    assert figures["messages"] == 50
    assert figures["rounds"] >= 5
    speeds = figures["messages_per_second"]
    assert speeds.pop("rules+language") is None
    assert "language layer" in " ".join(figures["notes"])
    assert sorted(speeds) == sorted(STEPS)
    assert all(speed > 0 for speed in speeds.values())
    assert figures["peak_memory_mb"] > 0
    assert sorted(figures["peers"]) == sorted(PROGRAMS)
    assert list(figures["floors"]) == FLOORS
    for name, peer in figures["peers"].items():
        if program(PROGRAMS[name]) is None:
            assert (peer["ratio"], peer["why"]) == (None, "not installed")
        else:
            assert peer["ratio"] > 0
            assert peer["messages"] > 0
    for name, floor in figures["floors"].items():
        assert floor["value"] is None or floor["value"] > 0, name
        assert (floor["met"] is None) is (floor["value"] is None), name


@pytest.mark.slow
def test_people_are_shown_every_step_and_floor_and_that_there_is_no_language_layer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run, "rivals", lambda place, phrases: ())
    monkeypatch.setattr(floors, "of_peers", lambda found: ())
    monkeypatch.setenv("COLUMNS", "160")
    shown = _run()
    assert "50 messages" in shown
    assert "not built yet" in shown
    assert "no language layer" in shown
    assert "into the store" in shown
    for name in ("P1", "P9", "P10", "P12", "P13", "P15", "P16", "P17", "P18"):
        assert name in shown
