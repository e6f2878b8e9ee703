"""The parts of the benchmark, each on a little mail."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from mailguard.bench.crowd import asked, crowd, turn_of
from mailguard.bench.floors import of_language_memory
from mailguard.bench.hostile import HOSTILE, survive
from mailguard.bench.ours import LANGUAGE, corresponded, heard, judged, parsed, steps
from mailguard.bench.storing import Scanned, clear, lay_out, scan
from mailguard.bench.worker import worker
from mailguard.language.tone import UNREMARKABLE, Passage, Reading
from mailguard.message import Message
from mailguard.service import tone as layer
from tests.bench.place import small_place


def test_the_same_seed_makes_the_same_crowd_and_the_same_questions() -> None:
    one, other = crowd(200), crowd(200)
    assert one.people == other.people
    assert asked(one, 7) == asked(other, 7)
    assert asked(one, 7) != asked(one, 8)
    assert (len(asked(one, 7).addresses), len(asked(one, 7).names)) == (20, 30)


def test_a_crowd_answers_questions_about_itself() -> None:
    register = crowd(200)
    turn_of(register, [asked(register, 1)])()


def test_our_own_steps_read_every_message(tmp_path: Path) -> None:
    place = small_place(tmp_path)
    assert all(isinstance(each, Message) for each in parsed(place, place.letters))
    corresponded(place, place.letters)
    judged(place, place.letters)


def test_a_scan_counts_what_the_store_took_and_begins_anew_each_time(tmp_path: Path) -> None:
    place = small_place(tmp_path)
    lay_out(place)
    for _ in range(2):
        scanned = scan(place.settings)
        assert scanned.recorded == len(place.letters)
        assert 0 < scanned.store < scanned.cpu
    clear(place)
    assert not (tmp_path / "mail").exists()


class Listening:
    """A language layer that counts what it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """Nothing remarkable."""
        self.asked += len(passages)
        return [UNREMARKABLE] * len(passages)


def test_language_is_read_in_its_own_step_and_in_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listening = Listening()
    monkeypatch.setattr(layer, "_loaded", lambda: listening)
    place = small_place(tmp_path)
    corresponded(place, place.letters)
    judged(place, place.letters)
    assert listening.asked == 0
    heard(place, place.letters)
    assert listening.asked > 0
    assert {each.rule.id for each in place.council.in_force} > {each.rule.id for each in place.rules.in_force}
    assert LANGUAGE in steps(place, place.letters)


def test_without_the_model_there_is_no_step_for_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layer, "_loaded", lambda: None)
    place = small_place(tmp_path, 1)
    assert not place.with_language
    assert LANGUAGE not in steps(place, place.letters)


@pytest.mark.parametrize("language", [True, False])
def test_a_scan_asks_the_language_layer_or_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: bool
) -> None:
    listening = Listening()
    monkeypatch.setattr(layer, "_loaded", lambda: listening)
    place = small_place(tmp_path)
    lay_out(place)
    assert scan(place.settings, language).recorded == len(place.letters)
    assert (listening.asked > 0) is language


def test_memory_with_language_counts_only_where_a_sentence_was_read() -> None:
    read, unread = (Scanned(1, 1.0, 0.1, 200.0, 20.0, read=each) for each in (True, False))
    assert of_language_memory(read).value == 200.0
    assert of_language_memory(unread).value is None
    assert of_language_memory(unread).note


def test_a_worker_by_itself_tells_its_memory_and_its_parsers(tmp_path: Path) -> None:
    place = small_place(tmp_path)
    lay_out(place)
    alone = worker(place.settings, language=False)
    assert not alone.read
    assert alone.recorded == len(place.letters)
    assert (alone.worker_mb or 0) > 1
    assert (alone.child_mb or 0) > 1


def test_every_hostile_message_comes_back(tmp_path: Path) -> None:
    found = survive(small_place(tmp_path, 1).council, 20_000)
    assert [each.name for each in found] == list(HOSTILE)
    assert all(each.seconds >= 0 for each in found)
    for name, made in HOSTILE.items():
        assert 8_000 < len(made(10_000)) < 12_000, name
