"""R-30: the digest arrives once for each recipient and week, although its sender is killed again and again.

Both controls must fail: marking before sending misses digests, sending again without looking doubles some.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.send.sink import Sink, listening
from tests.service.killing import fill, send_with_kills, start

WEEKS, KILLS = 300, 30
PAUSE = 0.004  # seconds before and after the mail is filed: time for a kill to fall into


@dataclass(frozen=True)
class Trial:
    """What came of one run."""

    kills: int
    missed: int
    doubled: int
    strange: int


def trial(folder: Path, mode: str, searchable: bool) -> Trial:
    sink = Sink(pause=PAUSE, maildir=folder / "sent" if searchable else None)
    with listening(sink) as port:
        wanted = fill(folder, WEEKS)
        kills = send_with_kills(folder, port, folder / "sent" if searchable else None, mode, KILLS, seed=30)
    came = set(sink.taken)
    return Trial(kills, len(wanted - came), len(sink.taken) - len(came), len(came - wanted))


def test_once_where_sent_mail_can_be_searched(tmp_path: Path) -> None:
    found = trial(tmp_path, "kept", searchable=True)
    assert found.kills >= KILLS, found
    assert (found.missed, found.doubled, found.strange) == (0, 0, 0), found


def test_at_least_once_and_under_the_same_id_over_plain_smtp(tmp_path: Path) -> None:
    found = trial(tmp_path, "kept", searchable=False)
    assert found.kills >= KILLS, found
    assert (found.missed, found.strange) == (0, 0), found
    assert found.doubled <= found.kills, found


def test_control_without_looking_some_come_twice(tmp_path: Path) -> None:
    found = trial(tmp_path, "no look", searchable=True)
    assert found.missed == 0, found
    assert 0 < found.doubled <= found.kills, found


def test_control_marked_first_some_never_come(tmp_path: Path) -> None:
    found = trial(tmp_path, "mark first", searchable=True)
    assert found.missed > 0, found


@pytest.mark.parametrize("searchable", [True, False])
def test_two_schedulers_send_nothing_twice(tmp_path: Path, searchable: bool) -> None:
    sink = Sink(pause=0.002, maildir=tmp_path / "sent" if searchable else None)
    with listening(sink) as port:
        wanted = fill(tmp_path, 60)
        senders = [start(tmp_path, port, tmp_path / "sent" if searchable else None, "kept") for _ in range(2)]
        for sender in senders:
            sender.join(60)
        assert [sender.exitcode for sender in senders] == [0, 0]
    assert sorted(sink.taken) == sorted(wanted)
