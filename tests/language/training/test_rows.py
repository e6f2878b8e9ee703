"""Rows as they are read, and what is found wrong with them."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from mailguard.errors import FileError
from mailguard.language.tone import Passage, Speaker
from mailguard.language.tone.training.rows import doubles, fault, openings, rows_of
from tests.language.training.making import PLAIN, row


@pytest.mark.parametrize(
    ("changed", "flagged"),
    [
        ({}, True),
        ({"act": "derogation"}, True),
        ({"act": "threat_violence"}, True),
        ({"act": "threat_job"}, True),
        ({"act": "pressure"}, True),
        ({"act": "criticism"}, False),
        ({"act": "direction"}, False),
        ({"act": "discourtesy"}, False),
        ({"by": "officer"}, False),
        ({"by": "outsider"}, False),
        ({"about": "member"}, False),
        ({"about": "work"}, False),
        ({"stance": "quoted"}, False),
        ({"stance": "denied"}, False),
        ({"stance": "asked"}, False),
        ({"to": "member"}, True),
    ],
)
def test_what_is_to_be_flagged(changed: dict[str, Any], flagged: bool) -> None:
    assert row(**changed).flagged is flagged


def test_a_row_is_read_as_its_passage() -> None:
    asked = row(by="outsider", to="member", before="Well?").passage
    assert asked == Passage(PLAIN.text, Speaker.OUTSIDER, Speaker.MEMBER, "Well?")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, None),
        ({"pair": None, "target": None, "before": None}, None),
        ({"more": 1}, "the keys are not id, writer,"),
        ({"text": " "}, "text is no text"),
        ({"text": None}, "text is no text"),
        ({"by": 3}, "by is no text"),
        ({"before": ""}, "before is no text"),
        ({"by": "mayor"}, "by has no such value"),
        ({"to": "mayor"}, "to has no such value"),
        ({"act": "threat"}, "act has no such value"),
        ({"about": "self"}, "about has no such value"),
        ({"stance": "meant"}, "stance has no such value"),
        ({"functionality": "b3"}, "functionality has no such value"),
        ({"target": "Priya"}, "target does not stand in text"),
    ],
)
def test_what_is_wrong_with_a_row_is_told(changed: dict[str, Any], said: str | None) -> None:
    found = fault(asdict(PLAIN) | changed)
    assert found is None if said is None else found is not None and found.startswith(said)


def test_the_files_of_the_writers_are_read_in_their_order(tmp_path: Path) -> None:
    for name in ("w02", "w01"):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(asdict(row(id=f"{name}-0001"))) + "\n\n", "utf-8")
    (tmp_path / "other.jsonl").write_text("no row", "utf-8")
    assert [each.id for each in rows_of(tmp_path)] == ["w01-0001", "w02-0001"]


def test_a_bad_row_is_named_with_its_line(tmp_path: Path) -> None:
    lines = [json.dumps(asdict(PLAIN)), json.dumps(asdict(PLAIN) | {"act": "rudeness"})]
    (tmp_path / "w01.jsonl").write_text("\n".join(lines), "utf-8")
    with pytest.raises(FileError, match=r"w01\.jsonl:2: act has no such value\. Correct the row as BRIEF\.md says"):
        rows_of(tmp_path)


def test_a_folder_without_rows_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="there are no rows"):
        rows_of(tmp_path)


def test_rows_that_differ_in_capitals_and_marks_alone_are_doubles() -> None:
    rows = [
        row(id="1", text="You, sir, are done."),
        row(id="2", text="you sir are DONE!"),
        row(id="3", text="You sir."),
    ]
    assert doubles(rows) == [("1", "2")]


def test_the_commonest_opening_is_counted() -> None:
    rows = [row(text=text) for text in ("You are late.", "you are early.", "Are you late?")]
    assert openings(rows) == ("you are", 2)
