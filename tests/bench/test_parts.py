"""The parts of the benchmark, each on a little mail."""

from pathlib import Path

from mailguard.bench.crowd import asked, crowd, turn_of
from mailguard.bench.hostile import HOSTILE, survive
from mailguard.bench.ours import corresponded, judged, parsed
from mailguard.bench.storing import clear, lay_out, scan
from mailguard.bench.worker import worker
from mailguard.message import Message
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


def test_a_worker_by_itself_tells_its_memory_and_its_parsers(tmp_path: Path) -> None:
    place = small_place(tmp_path)
    lay_out(place)
    alone = worker(place.settings)
    assert alone.recorded == len(place.letters)
    assert (alone.worker_mb or 0) > 1
    assert (alone.child_mb or 0) > 1


def test_every_hostile_message_comes_back(tmp_path: Path) -> None:
    found = survive(small_place(tmp_path, 1).council, 20_000)
    assert [each.name for each in found] == list(HOSTILE)
    assert all(each.seconds >= 0 for each in found)
    for name, made in HOSTILE.items():
        assert 8_000 < len(made(10_000)) < 12_000, name
