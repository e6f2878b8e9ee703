"""Every written sentence obeys BRIEF.md: labels, targets, pairs, no two alike, and a page on each writer."""

import json
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from mailguard.files import shipped
from mailguard.language.tone.training.labels import ABUSIVE, BENIGN
from mailguard.language.tone.training.rows import Row, doubles, fault, openings, rows_of
from mailguard.language.tone.training.split import split

DATA = shipped("models") / "tone" / "data"
FILES = sorted(DATA.glob("w*.jsonl"))
NO_OFFICERS_OWN = {"w01", "w02"}
"""Writers whose brief did not ask for an officer's discourtesy yet."""
PLAIN = {"w16", "w17", "w18", "w25"}
"""Writers of the plain register: frames may come again, and rows stand in pairs where that is natural."""
SHORTER = {"w19", "w20", "w29"}
"""Writers for the test alone, who wrote half as many rows."""
FOR_A_LACK = {"w21", "w22", "w23", "w24", "w25", "w26", "w27", "w28", "w30", "w31", "w32", "w33", "w34", "w35"}
"""Writers of what earlier models lacked: ordinary lively mail, and a few kinds of passages."""
LEAST_OF_A_KIND = 8
PAIRED = 0.9


@pytest.fixture(scope="module")
def rows() -> tuple[Row, ...]:
    return rows_of(DATA)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_row_is_as_the_brief_says(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    faults = [(number, said) for number, line in enumerate(lines, 1) if (said := fault(json.loads(line)))]
    assert faults == []
    told = [json.loads(line) for line in lines]
    assert {each["writer"] for each in told} == {file.stem}
    assert all(each["id"].startswith(f"{file.stem}-") for each in told)
    assert len(told) >= (400 if file.stem in SHORTER | FOR_A_LACK else 750)


def test_there_are_enough_of_them_by_enough_people(rows: tuple[Row, ...]) -> None:
    assert len(rows) >= 6000
    assert len({row.writer for row in rows}) >= 8


def test_no_two_rows_are_alike(rows: tuple[Row, ...]) -> None:
    assert doubles(rows) == []
    assert len({row.id for row in rows}) == len(rows)


def test_pairs_are_whole_and_one_writers(rows: tuple[Row, ...]) -> None:
    pairs: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.pair:
            pairs[row.pair].append(row)
    assert [pair for pair, own in pairs.items() if len(own) < 2] == []
    assert [pair for pair, own in pairs.items() if len({row.writer for row in own}) > 1] == []
    asked = [row for row in rows if row.writer not in PLAIN | FOR_A_LACK]
    assert sum(row.pair is not None for row in asked) >= PAIRED * len(asked)


def test_rows_of_a_pair_differ_in_more_than_words(rows: tuple[Row, ...]) -> None:
    told = defaultdict(set)
    for row in rows:
        if row.pair:
            told[row.pair].add((row.functionality, row.act, row.about, row.stance, row.by, row.to))
    assert [pair for pair, labels in told.items() if len(labels) == 1] == []


def test_every_writer_writes_of_every_kind_in_no_frame_of_their_own(rows: tuple[Row, ...]) -> None:
    for writer in sorted({row.writer for row in rows}):
        own = [row for row in rows if row.writer == writer]
        count = Counter(row.functionality for row in own)
        kinds = set(ABUSIVE + BENIGN) - ({"discourtesy_by_officer"} if writer in NO_OFFICERS_OWN else set())
        few = {kind for kind in kinds if count[kind] < LEAST_OF_A_KIND}
        assert few == set() or writer in FOR_A_LACK, writer
        assert openings(own)[1] <= 0.04 * len(own) or writer in PLAIN, writer


def test_every_writer_is_described(rows: tuple[Row, ...]) -> None:
    personas = (DATA / "personas.txt").read_text("utf-8").splitlines()
    for writer in sorted({row.writer for row in rows}):
        page = (DATA / f"{writer}.md").read_text("utf-8")
        assert len(page.splitlines()) >= 8, writer
        assert any(line.startswith(f"{writer} ") for line in personas), writer


def test_the_test_has_as_many_rows_that_are_not_to_be_flagged(rows: tuple[Row, ...]) -> None:
    parts = split(rows)
    flagged = sum(row.flagged for row in parts.test)
    assert flagged >= 500
    assert len(parts.test) - flagged >= flagged
    assert len(parts.left_out) <= 0.01 * len(parts.test)
