"""R-55: what cannot be read is told, and silence never passes for "nothing to report"."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from mailguard.config import load_settings
from mailguard.digest import SourceCoverage, Week, compose
from mailguard.service.house import House, listed, opened, scan_once
from mailguard.service.letters import facts
from mailguard.service.partition import uncounted
from tests.cli.place import HART, NOON, SOURCE, START, Done, Place, mail

WEEK = Week(2026, 47)
BOXES = [f"officer{number}@ambleford.gov.uk" for number in range(20)]


def not_called(arguments: object) -> Done:
    """These tests look at the store and the digest, and call no command."""
    raise AssertionError(arguments)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A council with twenty mailboxes, each with a message of week 47."""
    place = Place(tmp_path, not_called).set_up(SOURCE, START)
    for number, box in enumerate(BOXES):
        place.sent("1", mail(number, author=box, to=HART, text="The pool is open."), box)
    with opened(load_settings(place.settings)) as ready:
        yield ready


@dataclass(frozen=True, slots=True)
class Dated(House):
    """A house whose day is set."""

    day: date

    def today(self) -> date:
        """The day that was set."""
        return self.day


def on(house: House, day: date) -> House:
    """The same house on that day."""
    return Dated(house.settings, house.council, house.store, house.desk, day)


def scan(house: House) -> int:
    """One pass over everything; how many folders or sources could not be read."""
    found, unread = listed(house)
    _, later = scan_once(house, found, uncounted)
    return len(unread) + len(later)


def told(house: House, week: Week = WEEK) -> SourceCoverage:
    """What the digest of the week says of the source."""
    (source,) = facts(house.desk, week).coverage
    return source


def letter(house: House, week: Week = WEEK) -> str:
    """The text of the digest of the week."""
    return " ".join(compose(facts(house.desk, week)).text.split())


def revoke(monkeypatch: pytest.MonkeyPatch, box: str) -> None:
    """From now on nobody may look into that mailbox; as root the tests could, so the system is played."""
    scandir, is_dir = os.scandir, Path.is_dir

    def refuses(path: Any) -> Any:
        if f"/{box}/" in f"{path}/":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    def hidden(path: Path) -> bool:
        if f"/{box}/" in str(path):
            raise PermissionError(13, "Permission denied", str(path))
        return is_dir(path)

    monkeypatch.setattr("mailguard.sources._files.os.scandir", refuses)
    monkeypatch.setattr(Path, "is_dir", hidden)


def test_one_mailbox_of_twenty_is_told_until_it_can_be_read_again(house: House) -> None:
    friday = on(house, WEEK.last - timedelta(days=2))
    with pytest.MonkeyPatch.context() as patched:
        revoke(patched, BOXES[7])
        assert scan(friday) > 0
    assert (told(house).unreached, told(house).mailboxes, told(house).clear) == (1, 20, 19)
    assert "1 mailbox could not be read when the week ended; mail in it is missing from these figures." in letter(house)
    assert "Ask IT why 1 mailbox could not be read." in letter(house)
    assert told(house, WEEK.later(1)).unreached == 1, "and it still cannot"
    assert told(house, WEEK.later(-1)).unreached == 0, "but it could the week before"
    assert scan(on(house, WEEK.last)) == 0
    assert (told(house).unreached, told(house).clear) == (0, 20)
    assert "could not be read" not in letter(house)


def test_forgetting_does_not_make_a_blind_spot_disappear(house: House) -> None:
    with pytest.MonkeyPatch.context() as patched:
        revoke(patched, BOXES[7])
        scan(on(house, WEEK.first))
    house.store.forget(WEEK.last + timedelta(days=400))
    assert told(house, WEEK.later(50)).unreached == 1


def test_a_mailbox_that_is_no_longer_there_is_not_mourned_for_ever(house: House) -> None:
    with pytest.MonkeyPatch.context() as patched:
        revoke(patched, BOXES[7])
        scan(on(house, WEEK.first))
    (house.settings.folder / "mail" / BOXES[7]).rename(house.settings.folder / "left")
    assert scan(on(house, WEEK.last)) == 0
    assert told(house).unreached == 0


@pytest.mark.parametrize("known", [True, False])
def test_a_whole_source_that_is_away(house: House, known: bool) -> None:
    mails = house.settings.folder / "mail"
    if known:
        scan(on(house, WEEK.first))
    mails.rename(house.settings.folder / "away")
    assert scan(on(house, WEEK.first + timedelta(days=1))) == 1
    assert (told(house).mailboxes, told(house).unreached) == ((20, 20) if known else (1, 1))
    assert not facts(house.desk, WEEK).enough
    (house.settings.folder / "away").rename(mails)
    assert scan(on(house, WEEK.last)) == 0
    assert (told(house).mailboxes, told(house).unreached, told(house).clear) == (20, 0, 20)


def test_a_mailbox_with_three_weeks_of_mail_and_then_none(house: House) -> None:
    place = Place(house.settings.folder, not_called)
    for weeks, boxes in ((1, BOXES[:2]), (2, BOXES[:1])):
        for box in boxes:
            made = mail(weeks, author=box, when=NOON - timedelta(weeks=weeks), to=HART, text="The pool is shut.")
            place.sent(f"week-{weeks}", made, box)
    scan(on(house, WEEK.last))
    following = WEEK.later(1)
    assert [told(house, each).silent for each in (WEEK, following, following.later(1))] == [0, 1, 0]
    assert "1 mailbox sent nothing, although mail is usual there." in letter(house, following)
    house.store.lost("desk", {(BOXES[0], "Sent")}, following.last)
    assert (told(house, following).silent, told(house, following).unreached) == (0, 1), "told once"


def test_another_councils_blindness_is_not_ours(house: House) -> None:
    other = replace(house.store, council="town-2020")
    other.lost("desk", {(BOXES[0], "Sent"), (BOXES[0], "Drafts")}, WEEK.first)
    other.lost("desk", {(BOXES[0], "Sent")}, WEEK.last)
    assert house.store.blind(WEEK.last) == ()
    assert other.blind(WEEK.first) == (("desk", BOXES[0]),)
    other.found("desk", BOXES[0], "Sent")
    assert other.blind(WEEK.first) == (("desk", BOXES[0]),)
    other.found("desk", BOXES[0], "Drafts")
    assert other.blind(WEEK.last) == ()
