"""R-26, R-27: what kills the child costs one message; the others never notice."""

import errno
import os
import re
import sys
import time
from collections.abc import Callable, Iterator

import pytest

from mailguard.errors import NotReady
from mailguard.message import Lane, Message, Raw, Unreadable
from mailguard.mime import read, wire
from mailguard.mime.reader import Reader
from tests.mime.letters import raw

POISONED = (sys.executable, "-m", "tests.mime.poison_child")


def about(subject: str, number: int = 0) -> Raw:
    return raw(f"Subject: {subject}\nFrom: tom.okoro@ambleford.gov.uk\nMessage-ID: <{number}@x>\n\nhello".encode())


@pytest.fixture
def reader() -> Iterator[Reader]:
    with Reader(command=POISONED, seconds=1.0) as found:
        yield found


def test_the_child_reads_what_we_read() -> None:
    lanes = (Lane("union", frozenset({"union.example"})),)
    raws = [about("Castle ward", number) for number in range(150)]
    raws.append(raw(b"From: rep@union.example\n\nhello"))
    with Reader(lanes) as found:
        assert found.read_many(raws) == [read(each, lanes) for each in raws]
        assert found.read(raws[0]) == read(raws[0])
        assert found.read_many([]) == []
        assert found.restarts == {"hang": 0, "crash": 0, "junk": 0}


@pytest.mark.parametrize(
    ("poison", "reason"),
    [("hang", "hang"), ("spin", "hang"), ("crash", "crash"), ("leave", "crash"), ("junk", "junk"), ("endless", "junk")],
)
def test_poison_is_tried_three_times_and_kept_aside(reader: Reader, poison: str, reason: str) -> None:
    found = reader.read_many([about("before", 1), about(poison, 2), about("after", 3)])
    assert [isinstance(each, Message) for each in found] == [True, False, True]
    assert isinstance(found[1], Unreadable)
    assert found[1].failed
    assert reader.restarts == {"hang": 0, "crash": 0, "junk": 0} | {reason: 3}
    assert reader.aside == 1


def test_memory_is_bounded() -> None:
    with Reader(command=POISONED, memory_mib=512) as found:
        poisoned, after = found.read_many([about("memory", 1), about("after", 2)])
    assert isinstance(poisoned, Unreadable)
    assert poisoned.failed
    assert isinstance(after, Message)


def test_what_a_library_prints_is_no_answer(reader: Reader) -> None:
    assert isinstance(reader.read(about("print")), Message)
    assert reader.restarts["junk"] == 0


def test_the_child_is_replaced_within_a_second(reader: Reader) -> None:
    reader.read(about("warm"))
    reader.read(about("crash"))
    began = time.monotonic()
    assert isinstance(reader.read(about("next")), Message)
    assert time.monotonic() - began <= 1.0


def test_one_poison_among_a_thousand(reader: Reader) -> None:
    raws = [about("crash" if number == 500 else "fine", number) for number in range(1_000)]
    found = reader.read_many(raws)
    lost = [number for number, each in enumerate(found) if isinstance(each, Unreadable)]
    assert lost == [500]
    assert [each.id for each in found if isinstance(each, Message)] == [f"<{n}@x>" for n in range(1_000) if n != 500]
    assert (reader.restarts["crash"], reader.aside) == (3, 1)


def test_without_a_child_the_poison_kills_us() -> None:
    """The control: the same reading in a process of its own, with nobody watching, is the end of that process."""
    from subprocess import run

    said = "from tests.mime.poison_child import poisoned; from tests.mime.test_reader import about; "
    done = run([sys.executable, "-c", said + "poisoned(about('crash'), ())"], check=False)
    assert done.returncode != 0


def test_a_reason_never_quotes_the_message(reader: Reader) -> None:
    found = reader.read(about("crash"))
    assert isinstance(found, Unreadable)
    assert found.reason == "reading it killed the parser; tried 3 times, kept aside"


@pytest.mark.parametrize("program", ["raise SystemExit(1)", "print('x' * 100)", "import time; time.sleep(0)"])
def test_a_child_that_never_starts_is_said_so(program: str) -> None:
    with Reader(command=(sys.executable, "-c", program)) as found, pytest.raises(NotReady, match="does not start"):
        found.read(about("fine"))


def once_then(reader: Reader, full: Callable[[], object]) -> Callable[[], object]:
    """The first child is born, and then there is room for none."""
    ways = iter([reader._born])
    return lambda: next(ways, full)()


@pytest.mark.parametrize("code", [errno.EMFILE, errno.EACCES, errno.ENOMEM])
def test_a_machine_without_room_for_a_child_condemns_no_message(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    def full(*given: object, **more: object) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr("mailguard.mime.reader.time.sleep", lambda seconds: None)
    with Reader(command=POISONED) as found:
        with monkeypatch.context() as patched:
            patched.setattr("subprocess.Popen", full)
            said = f"does not start ({os.strerror(code)}), so no mail was judged"
            with pytest.raises(NotReady, match=re.escape(said)):
                found.read(about("fine"))
        assert isinstance(found.read(about("fine")), Message)
        found.close()
        monkeypatch.setattr(found, "_born", once_then(found, full))
        with pytest.raises(NotReady):
            found.read_many([about("before", 1), about("crash", 2), about("after", 3)])
        assert found.aside == 0


def test_closing_ends_the_child_and_reading_starts_another(reader: Reader) -> None:
    reader.read(about("fine"))
    reader.close()
    assert isinstance(reader.read(about("fine")), Message)


def test_an_answer_is_one_of_two() -> None:
    with pytest.raises(ValueError, match="a message or a reason"):
        wire.Answer()
