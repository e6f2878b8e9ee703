"""`mailguard bench` from end to end, on fifty messages."""

import json
from dataclasses import dataclass, replace
from typing import Any

import pytest
from typer.testing import CliRunner

from mailguard.bench import again, encoding, floors, imap, language, many, peers, run, sieve
from mailguard.bench.daemon import program
from mailguard.bench.figures import Figures
from mailguard.bench.peers import ASSASSIN, RSPAMD, STOCK
from mailguard.bench.phrases import phrases
from mailguard.bench.readers import PYTHON
from mailguard.bench.reading import there
from mailguard.bench.run import NO_LANGUAGE
from mailguard.cli import bench as command
from mailguard.cli.app import app
from mailguard.language.tone import Passage

STEPS = ["parse", "parse+correspondence", "rules", "rules+language", "scan"]
FLOORS = [
    *("P1", "P2", "P3", "P3-stock", "P4", "P4-presidio", "P5", "P5-passed", "P6", "same", "P9", "P9-language"),
    *("P10", "P12", "P13", "P14", "P15", "P16", "P17", "P18"),
]
PROGRAMS = {RSPAMD: "rspamd", ASSASSIN: "spamd", STOCK: "spamd"}
READERS = ("spacy", "presidio")


SMALL = {
    (imap, "OLD_FEW"): 30,
    (imap, "OLD_MANY"): 300,
    (imap, "PASSES"): 1,
    (floors, "SMALL"): 200,
    (floors, "LARGE"): 400,
    (floors, "ENCLOSED"): 200_000,
    (peers, "CHUNK"): 10,
    (peers, "READ"): 10,
    (run, "SIZE"): 50_000,
    (sieve, "ENCODED"): 20,
    (encoding, "SENTENCES"): 8,
    (again, "PASSAGES"): 20,
    (many, "FEW"): 20,
    (many, "MANY"): 40,
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
        patch.setattr(language, "held_out", lambda: (Passage("You are a useless, lying idiot."),) * 3)
        patch.setattr(language, "of_ham", list)
        patch.delenv(PYTHON, raising=False)
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
    assert figures["notes"] == []
    assert sorted(speeds) == sorted(STEPS)
    assert all(speed > 0 for speed in speeds.values())
    assert figures["peak_memory_mb"] > 0
    assert sorted(figures["peers"]) == sorted((*PROGRAMS, *READERS))
    assert list(figures["floors"]) == FLOORS
    for name, peer in figures["peers"].items():
        absent = not there(name) if name in READERS else program(PROGRAMS[name]) is None
        if absent:
            assert peer["ratio"] is None
            assert peer["why"].startswith("not installed")
        else:
            assert peer["ratio"] > 0
            assert peer["messages"] > 0
    for name, floor in figures["floors"].items():
        none_passes = name == "P5-passed" and floor["value"] == 0  # of so few sentences
        assert floor["value"] is None or floor["value"] > 0 or none_passes, name
        assert (floor["met"] is None) is (floor["value"] is None), name


@pytest.mark.slow
def test_people_are_shown_every_step_and_floor_and_what_was_not_measured(
    measured: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = replace(
        measured.figures, speeds={**measured.figures.speeds, "rules+language": None}, notes=(NO_LANGUAGE,)
    )
    monkeypatch.setattr(command, "bench", lambda *given: lacking)
    monkeypatch.setenv("COLUMNS", "160")
    shown = _printed()
    assert "50 messages" in shown
    assert "not measured" in shown
    assert NO_LANGUAGE in shown
    assert "into the store" in shown
    for name in {each.partition("-")[0] for each in FLOORS}:
        assert name in shown
