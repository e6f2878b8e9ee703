"""`mailguard bench` from end to end, on fifty messages."""

import json
from dataclasses import dataclass
from typing import Any

import pytest
from typer.testing import CliRunner

from mailguard.bench import floors, imap, peers, run
from mailguard.bench.daemon import program
from mailguard.bench.figures import Figures
from mailguard.bench.peers import ASSASSIN, RSPAMD, STOCK
from mailguard.bench.phrases import phrases
from mailguard.cli import bench as command
from mailguard.cli.app import app

STEPS = ["parse", "parse+correspondence", "rules", "scan"]
FLOORS = ["P1", "P2", "P3", "P3-stock", "P9", "P10", "P12", "P13", "P15", "P16", "P17", "P18"]
PROGRAMS = {RSPAMD: "rspamd", ASSASSIN: "spamd", STOCK: "spamd"}


SMALL = {
    (imap, "OLD_FEW"): 30,
    (imap, "OLD_MANY"): 300,
    (imap, "PASSES"): 1,
    (floors, "SMALL"): 200,
    (floors, "LARGE"): 400,
    (floors, "ENCLOSED"): 200_000,
    (peers, "CHUNK"): 10,
    (run, "SIZE"): 50_000,
}
"""Smaller registers, hostile messages and repetitions, as nothing here asks how long they take."""


@dataclass(frozen=True)
class Run:
    """What one run printed, and the figures that it printed."""

    printed: str
    figures: Figures


def _printed(*options: str) -> str:
    done = CliRunner().invoke(app, ["bench", "--messages", "50", *options])
    assert done.exit_code == 0
    return done.stdout


@pytest.fixture(scope="module")
def measured() -> Run:
    """The whole benchmark, which is run once."""
    figures: list[Figures] = []

    def kept(*given: Any) -> Figures:
        figures.append(run.bench(*given))
        return figures[-1]

    with pytest.MonkeyPatch.context() as patch:
        few = phrases()[:20]
        patch.setattr(run, "phrases", lambda: few)
        patch.setattr(command, "bench", kept)
        for (module, name), value in SMALL.items():
            patch.setattr(module, name, value)
        return Run(_printed("--json"), *figures)


@pytest.mark.slow
def test_every_figure_of_the_contract_is_there_and_was_measured_side_by_side(measured: Run) -> None:
    lines = measured.printed.splitlines()
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
    measured: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "bench", lambda *given: measured.figures)
    monkeypatch.setenv("COLUMNS", "160")
    shown = _printed()
    assert "50 messages" in shown
    assert "not built yet" in shown
    assert "no language layer" in shown
    assert "into the store" in shown
    for name in ("P1", "P9", "P10", "P12", "P13", "P15", "P16", "P17", "P18"):
        assert name in shown
