"""R-30 through `mailguard run` itself: the service is killed around the digest's hour, again and again, and restarted.

Every reviewer has the digest of every ISO week; one comes twice only over plain SMTP, and then under the same
Message-ID. Both controls must fail: they are tried until they do.
"""

import random
import signal
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from mailguard.config import load_settings
from mailguard.digest import Week, between
from mailguard.service.keeping import open_store_of
from tests.kill.lives import Workers
from tests.kill.offices import fill, office
from tests.kill.orders import Order
from tests.send.sink import Sink, listening

FIRST, KILLS, A_WEEK = Week(2026, 44), 12, 3
MOST_WEEKS = 25
"""A life may end by itself before it is killed: further weeks make up for it."""
REVIEWERS = ("leah.quinn@ambleford.gov.uk", "deputy@ambleford.gov.uk")
SEND = """
[send]
host = "127.0.0.1"
port = {port}
security = "none"
{searched}

[digest]
to = ["{to}"]

[log]
level = "error"
"""
PAUSE = 0.02
"""Seconds before and after the mail is filed: time for a kill to fall into."""
AGAIN = timedelta(minutes=15)
"""Between two lives, by the service's own clock: a dead sender's claim has run out by then."""
TRIES = 40


@dataclass(frozen=True)
class Came:
    """What reviewers got: mails missed and doubled, those nobody waited for, and how often the service was killed."""

    kills: int = 0
    missed: int = 0
    doubled: int = 0
    strange: int = 0


@dataclass(frozen=True)
class House:
    """A council with its service, its mail server and its calendar."""

    crew: Workers
    settings: Path
    chance: random.Random
    mode: str

    def week(self, week: Week, kills: int) -> int:
        """Begin a second before the hour of the week's digest, be killed so many times, finish; how many kills came."""
        moment = datetime.combine(week.later(1).first, datetime.min.time(), UTC) + timedelta(hours=7, seconds=-1)
        done = 0
        for _ in range(kills):
            done += self._life(moment, self.chance.uniform(0, 0.15)) == -signal.SIGKILL
            moment += AGAIN
        assert self._life(moment) == 0
        return done

    def _life(self, moment: datetime, killed_after: float | None = None) -> int:
        ready = self.chance.choice(("write", "deliver")) if self.mode == "together" else "deliver"
        order = Order(
            command="run", settings=str(self.settings), mode=self.mode, begins=moment.isoformat(), ready=ready
        )
        return self.crew.live(order, killed_after).status


def trial(crew: Workers, folder: Path, mode: str, searchable: bool, kills: int, seed: int) -> Came:
    """Week after week of a service that is killed up to three times in each, until it was killed so many times."""
    sink = Sink(pause=PAUSE, maildir=folder / "sent" if searchable else None)
    with listening(sink) as port:
        searched = 'outbox_search = "sent"' if searchable else ""
        place = office(folder, [SEND.format(port=port, searched=searched, to='", "'.join(REVIEWERS))])
        fill(place, range(3))
        with open_store_of(load_settings(place.settings)) as store:
            store.first_scan(datetime.combine(FIRST.first, datetime.min.time(), UTC))
        house = House(crew, place.settings, random.Random(seed), mode)
        done, weeks = 0, 0
        while done < kills and weeks < MOST_WEEKS:
            done += house.week(FIRST.later(weeks), min(A_WEEK, kills - done))
            weeks += 1
    return came(sink, between(FIRST, FIRST.later(weeks - 1)), done)


def came(sink: Sink, calendar: tuple[Week, ...], kills: int) -> Came:
    """Hold what arrived against what was due: each reviewer's digest of each week, told apart by its Message-ID."""
    wanted = {(to, str(week).lower()) for to in REVIEWERS for week in calendar}
    mails = [message_from_bytes(content) for content in sink.contents]
    got = {(str(mail["To"]), str(mail["Message-ID"])) for mail in mails}
    of_week = {(to, name[1:].partition(".")[0]) for to, name in got}
    return Came(
        kills=kills,
        missed=len(wanted - of_week),
        doubled=len(mails) - len(got),
        strange=len(got) - len(wanted & of_week),
    )


@pytest.mark.slow
def test_once_where_sent_mail_can_be_searched(crew: Workers, tmp_path: Path) -> None:
    found = trial(crew, tmp_path / "office", "together", True, KILLS, seed=30)
    assert found.kills == KILLS, found
    assert (found.missed, found.doubled, found.strange) == (0, 0, 0), found


@pytest.mark.slow
def test_at_least_once_and_under_the_same_id_over_plain_smtp(crew: Workers, tmp_path: Path) -> None:
    found = trial(crew, tmp_path / "office", "together", False, KILLS, seed=31)
    assert found.kills == KILLS, found
    assert (found.missed, found.strange) == (0, 0), found
    assert found.doubled <= found.kills, found


@pytest.mark.slow
def test_control_without_looking_one_comes_twice(crew: Workers, tmp_path: Path) -> None:
    trials = (trial(crew, tmp_path / str(seed), "no look", True, 1, seed) for seed in range(TRIES))
    assert any(found.doubled for found in trials)


@pytest.mark.slow
def test_control_marked_first_one_never_comes(crew: Workers, tmp_path: Path) -> None:
    trials = (trial(crew, tmp_path / str(seed), "marked first", True, 1, seed) for seed in range(TRIES))
    assert any(found.missed for found in trials)
