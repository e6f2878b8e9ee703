"""What officers say for themselves: the tables of `tests/data/phrases_excuse.yml`, and time on hostile words."""

import re
import time

import pytest
import yaml

from mailguard.correspondence.excuse import excuse
from mailguard.correspondence.wordings import claiming
from tests.checks.house import Letter, ambleford
from tests.correspondence.opened import opened
from tests.correspondence.test_wordings import ROOT
from tests.correspondence.test_wordings_time import hostile, took
from tests.patterns import made

JANE = next(person for person in ambleford().people if person.id == "jane-hart")
REPLY = Letter(to=("jane-hart",), cc=("edmund-birch",))
FORWARD = Letter(to=("edmund-birch",))

# The least number of each table that must be right.
FLOORS = {
    "reply_claims": 34,
    "reply_nothing": 52,
    "forward_claims": 37,
    "forward_nothing": 50,
    "law_claims": 22,
    "law_nothing": 24,
    "held_out_reply_claims": 20,
    "held_out_reply_nothing": 22,
    "held_out_forward_claims": 19,
    "held_out_forward_nothing": 22,
    "held_out_law_claims": 10,
    "held_out_law_nothing": 10,
}
PATTERNS = [
    (f"{name}.{place}", pattern)
    for name, value in vars(claiming).items()
    for place, pattern in enumerate(made(value if name.isupper() or isinstance(value, dict) else ()))
]


def claimed(table: str, text: str) -> bool:
    name = table.removeprefix("held_out_")
    letter = FORWARD if name.startswith("forward") else REPLY
    mail = opened(Letter(to=letter.to, cc=letter.cc, text=text))
    return excuse(mail, JANE, law=name.startswith("law")) != ""


@pytest.mark.parametrize("table", FLOORS)
def test_tables_of_sentences(table: str) -> None:
    entries = yaml.safe_load((ROOT / "tests" / "data" / "phrases_excuse.yml").read_text(encoding="utf-8"))[table]
    wrong = [entry for entry in entries if claimed(table, entry) is not table.endswith("claims")]
    assert len(entries) - len(wrong) >= FLOORS[table], f"{len(wrong)} of {len(entries)} are wrong: {wrong}"


def test_a_duty_counts_only_where_the_clause_says_so() -> None:
    entries = yaml.safe_load((ROOT / "tests" / "data" / "phrases_excuse.yml").read_text(encoding="utf-8"))["law_claims"]
    assert [entry for entry in entries if claimed("reply_claims", entry)] == []


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=[name for name, _ in PATTERNS])
def test_every_pattern_is_linear(name: str, pattern: re.Pattern[str]) -> None:
    for long in hostile(pattern, 16_000):
        for text in dict.fromkeys((long, long.replace("N0", "M"))):
            if took(pattern, text) < 0.03:
                continue
            short, whole = (min(took(pattern, text[:size]) for _ in range(3)) for size in (4_000, 16_000))
            assert whole < 12 * short + 0.1, f"{name}: {short:.3f} s, then {whole:.3f} s: {text[:40]!r}"


@pytest.mark.parametrize("unit", ["x", "M ", "Jane ", "as you ", "I have told her that ", "with your permission and "])
def test_one_endless_sentence_costs_little(unit: str) -> None:
    mail = opened(Letter(to=("jane-hart",), text="x"))
    mail.__dict__["own"] = (unit * 100_000)[:100_000]
    started = time.perf_counter()
    excuse(mail, JANE, law=True)
    assert time.perf_counter() - started < 5.0
