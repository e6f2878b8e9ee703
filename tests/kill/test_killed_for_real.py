"""R-01 with nothing standing in: the service's own scanner, its parser in a child, its rules and its register."""

import random
import shutil
import signal
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.kill.lives import ROOT, Workers, make_store
from tests.kill.orders import Order

MESSAGES = 400
OFFICERS = ("devinder.sandhu", "moira.strachan")
SETTINGS = """
[council]
protocol = "borough-2019"
register = "register.yml"

[[sources]]
name = "officers"
kind = "maildir"
path = "mail"
bcc = "kept"
"""


def message(officer: str, number: int) -> bytes:
    """A letter to one Councillor; one in ten with another copied in secret."""
    hidden = "Bcc: cllr.birch@ambleford.gov.uk\n" if number % 10 == 0 else ""
    return (
        f"From: {officer}@ambleford.gov.uk\nTo: cllr.j.hart@ambleford.gov.uk\n{hidden}"
        f"Date: Mon, 02 Nov 2026 09:{number % 60:02}:00 +0000\nMessage-ID: <{number}.{officer}@ambleford.gov.uk>\n"
        f"Subject: Crossing {number}\n\nDear Councillor Hart\n\nThe works number {number} begin on Tuesday.\n"
    ).encode()


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "tests" / "data" / "registers" / "ambleford.yml", tmp_path / "register.yml")
    (tmp_path / "settings.toml").write_text(SETTINGS)
    for officer in OFFICERS:
        sent = tmp_path / "mail" / f"{officer}@ambleford.gov.uk" / "Sent" / "cur"
        sent.mkdir(parents=True)
        for number in range(MESSAGES // len(OFFICERS)):
            (sent / f"{number:06}").write_bytes(message(officer, number))
    return tmp_path / "settings.toml"


def everything(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row that says something of a message, in order."""
    asked = {
        "listed": "select partition, key, day, message, term from listed",
        "finding": "select message, rule, by, severity, evidence from finding",
        "place": "select finding, partition, key from place",
        "outcome": "select message, kind, rule, reason from outcome",
        "trace": "select message, past from trace",
        "thread": "select thread, message from thread",
    }
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)
        return {table: sorted(database.execute(query).fetchall()) for table, query in asked.items()}


@pytest.mark.slow
def test_a_killed_service_writes_what_an_undisturbed_one_writes(crew: Workers, settings: Path, tmp_path: Path) -> None:
    order = Order(database=make_store(tmp_path / "quiet.db"), mail="", settings=str(settings), chunk=20, pause=0.005)
    assert crew.live(replace(order, pause=0.0)).status == 0
    quiet = everything(tmp_path / "quiet.db")
    assert len(quiet["listed"]) == MESSAGES
    assert len(quiet["finding"]) == MESSAGES // 10
    killed = replace(order, database=make_store(tmp_path / "killed.db", keyless=True))
    chance = random.Random(4)
    ends = [crew.live(replace(killed, life=life), chance.uniform(0.03, 0.15)).status for life in range(12)]
    assert ends.count(-signal.SIGKILL) >= 5
    assert crew.live(replace(killed, life=99, pause=0.0)).status == 0
    assert everything(tmp_path / "killed.db") == quiet
