"""The model that ships: it loads offline and quickly, answers the same every time, and the first pass loses little."""

import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from mailguard.language.tone.pipeline import Reader, load
from mailguard.language.tone.words import Act, Passage, Speaker, rule_of

MODEL = Path(__file__).parents[3] / "models" / "tone"
HELD_OUT = ("w04", "w08", "w11")
PASSAGES = [
    Passage("You are a useless, lying idiot and everybody in the office knows it."),
    Passage("Please find attached the agenda for Tuesday's meeting."),
    Passage("Change the recommendation or I will see to it that you lose your job."),
    Passage("I have read the note. You are a useless, lying 1d10t and everybody in the office knows it."),
    Passage("You useless idiot.", by=Speaker.OUTSIDER),
    Passage("The meeting is on Tuesday.", before="Thank you for the note."),
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    found = load(MODEL)
    assert isinstance(found, Reader)
    return found


def held_out(every: int) -> Iterator[Passage]:
    """Each so many-th row of the writers from whom nothing was learned."""
    for writer in HELD_OUT:
        with (MODEL / "data" / f"{writer}.jsonl").open(encoding="utf-8") as lines:
            for row in map(json.loads, islice(lines, 0, None, every)):
                yield Passage(row["text"], Speaker(row["by"]), Speaker(row["to"]), row["before"])


def test_plain_cases_are_plain(reader: Reader) -> None:
    abusive, agenda, pressing, within, outsider, meeting = reader.read(PASSAGES)
    assert abusive.flag
    assert abusive.why.startswith("Reads as ")
    assert rule_of(abusive, Speaker.MEMBER) == "abuse-of-officer"
    assert rule_of(pressing, Speaker.MEMBER) in {"pressure-on-officer", "abuse-of-officer"}
    assert within.flag
    assert within.quote == "You are a useless, lying 1d10t and everybody in the office knows it."
    for each in (agenda, outsider, meeting):
        assert not each.flag
        assert each.score < 0.2


def test_neither_the_company_nor_the_order_nor_the_run_changes_an_answer(reader: Reader) -> None:
    passages = [*PASSAGES, *held_out(60)]
    together = reader.read(passages)
    assert reader.read(passages[::-1])[::-1] == together
    alone = [load(MODEL).read([passage])[0] for passage in PASSAGES]
    assert alone == together[: len(PASSAGES)]


def test_a_flag_has_its_rule_and_its_words(reader: Reader) -> None:
    for passage, reading in zip(held := list(held_out(24)), reader.read(held), strict=True):
        ruled = rule_of(reading, passage.by)
        assert reading.flag == (ruled in {"abuse-of-officer", "pressure-on-officer"})
        assert (reading.act is Act.NONE) == (reading.quote == "") == (reading.why == "")
        assert reading.quote in passage.text
        assert not reading.flag or passage.by is Speaker.MEMBER


def test_the_first_pass_loses_hardly_anything_that_the_encoder_would_flag(reader: Reader) -> None:
    passages = [passage for passage in held_out(8) if passage.by is Speaker.MEMBER]
    flagged = [passage for passage, reading in zip(passages, reader.encode(passages), strict=True) if reading.flag]
    kept = sum(reader.read([passage])[0].flag for passage in flagged)
    assert len(flagged) > 100
    assert kept / len(flagged) >= 0.95


def test_it_loads_in_three_seconds_and_400_megabytes() -> None:
    program = (
        "import re, sys, time\n"
        "from pathlib import Path\n"
        "from mailguard.language.tone.pipeline import load\n"
        "from mailguard.language.tone.words import Passage\n"
        "words = 'You are a useless, lying idiot and everybody in the office knows it.'\n"
        "reading = load(Path(sys.argv[1])).read([Passage(words)])[0]\n"
        # the most it ever held; getrusage would begin with what this test's own process held before it
        "most = int(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1]) / 1024\n"
        "print(reading.flag, time.process_time(), most)"
    )
    ran = subprocess.run([sys.executable, "-c", program, str(MODEL)], capture_output=True, text=True, check=True)
    flag, seconds, megabytes = ran.stdout.split()
    assert flag == "True"
    assert float(seconds) < 3
    assert float(megabytes) < 400
