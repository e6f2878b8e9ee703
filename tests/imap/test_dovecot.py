"""Real Dovecot: hundreds of mailboxes over few connections, each message once, and a pass that costs what is new."""

import os
import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

import pytest

from mailguard.bench.dovecot import Dovecot
from mailguard.bench.processes import below
from mailguard.errors import SourceRefused
from mailguard.message import Raw, Stage
from mailguard.sources import Folder, Gone, Spec, open_source
from mailguard.sources.imap import leave_all, wire
from tests.imap.dovecot import officer, real, source
from tests.imap.passes import Passes
from tests.sources.making import keys, mail, only_folder

OFFICER = "s.okoro@ambleford.gov.uk"
MANY = tuple(f"officer{number:03}@ambleford.gov.uk" for number in range(200))
EACH = 100


def test_twenty_thousand_messages_in_two_hundred_mailboxes_are_each_listed_once(passes: Passes) -> None:
    with real(MANY) as running:
        for place, mailbox in enumerate(MANY):
            running.fill(mailbox, (mail(number) for number in range(place * EACH, (place + 1) * EACH)))
        most, done = [0], threading.Event()

        def look() -> None:
            while not done.wait(0.05):
                most[0] = max(most[0], sum(1 for _ in _sessions(running)))

        watching = threading.Thread(target=look)
        watching.start()
        reading = source(running, MANY, connections=3)
        passes.chunk = 200
        passes.until_read(reading)
        done.set()
        watching.join()
        passes.everything_once(len(MANY) * EACH)
        assert 0 < most[0] <= 3
        assert passes.until_read(reading) == 0
        passes.everything_once(len(MANY) * EACH)


def _sessions(running: Dovecot) -> Iterator[int]:
    """The processes that each serve one signed-in connection."""
    for pid in below(running.pid):
        with suppress(OSError), open(f"/proc/{pid}/cmdline", "rb") as file:
            if file.read().split(b"\0")[0] == b"dovecot/imap":
                yield pid


@dataclass
class Meter:
    """What went over the line."""

    commands: int = 0
    bytes: int = 0


@pytest.fixture
def meter(monkeypatch: pytest.MonkeyPatch) -> Meter:
    """Counts the commands and what came back."""
    counted = Meter()
    begin, count = wire.Line.begin, wire._Bounds.count

    def begun(self: wire.Line, seconds: float | None = None) -> None:
        counted.commands += 1
        begin(self, seconds)

    def came(self: wire._Bounds, size: int) -> int:
        counted.bytes += size
        return count(self, size)

    monkeypatch.setattr(wire.Line, "begin", begun)
    monkeypatch.setattr(wire._Bounds, "count", came)
    return counted


def test_a_second_scan_costs_what_is_new_and_not_what_lies_there(passes: Passes, meter: Meter) -> None:
    small, large = MANY[:2]
    with real((small, large)) as running:
        running.fill(small, (mail(number) for number in range(1000)))
        running.fill(large, (mail(number) for number in range(1000, 21_000)))
        reading = source(running, (small, large))
        passes.chunk = 200
        passes.until_read(reading)
        costs = []
        for first, mailbox in ((21_000, small), (21_020, large)):
            with officer(running, mailbox) as client:
                for number in range(first, first + 20):
                    client.append("Sent", mail(number))
            folder = next(each for each in reading.folders() if each.mailbox == mailbox)
            before = replace(meter)
            assert passes.once(reading, folder).recorded == 20
            costs.append((meter.commands - before.commands, meter.bytes - before.bytes))
        passes.everything_once(21_040)
        print(f"commands and bytes with 1,000 old messages {costs[0]}, with 20,000 old messages {costs[1]}")
        assert costs[1][0] == costs[0][0] <= 10
        assert costs[1][1] <= 1.1 * costs[0][1]


def test_no_flag_changes(passes: Passes) -> None:
    with real((OFFICER,)) as running:
        running.fill(OFFICER, (mail(number) for number in range(5)))
        with officer(running, OFFICER) as client:
            client.append("Sent", mail(5))
            client.append("Sent", mail(6), flags=[b"\\Flagged", b"\\Draft"])
            client.select_folder("Sent", readonly=True)
            client.noop()
            before = client.get_flags(client.search())
            assert any(b"\\Seen" not in flags for flags in before.values())
        passes.until_read(source(running, (OFFICER,)))
        passes.everything_once(7)
        leave_all()
        with officer(running, OFFICER) as client:
            client.select_folder("Sent", readonly=True)
            assert client.get_flags(client.search()) == before


def test_expunged_between_listing_and_fetching(passes: Passes) -> None:
    with real((OFFICER,)) as running:
        running.fill(OFFICER, (mail(number) for number in range(30)))
        reading = source(running, (OFFICER,))
        folder = only_folder(reading)
        listed = keys(reading, folder)
        assert isinstance(reading.fetch(folder, listed[0]), Raw)
        with officer(running, OFFICER) as client:
            client.select_folder("Sent")
            client.delete_messages([3, 4, 30])
            client.expunge()
        said = [reading.fetch(folder, key) for key in listed]
        assert [place for place, each in enumerate(said) if isinstance(each, Gone)] == [2, 3, 29]
        assert len(keys(reading, folder)) == 27


def test_a_folder_that_is_made_anew_gives_nothing_twice(passes: Passes) -> None:
    with real((OFFICER,)) as running:
        running.fill(OFFICER, (mail(number) for number in range(40)))
        reading = source(running, (OFFICER,))
        passes.until_read(reading)
        for place in range(1, 4):
            with officer(running, OFFICER) as client:
                client.select_folder("Sent", readonly=True)
                held = [each[b"BODY[]"] for each in client.fetch(client.search(), ["BODY.PEEK[]"]).values()]
                client.unselect_folder()
                client.delete_folder("Sent")
                time.sleep(1.1)  # Dovecot makes UIDVALIDITY of the second
                client.create_folder("Sent")
                for content in (*held, mail(39 + place)):
                    client.append("Sent", content)
            report = passes.once(reading, only_folder(reading))
            assert (report.recorded, report.known) == (1, 39 + place)
            passes.everything_once(40 + place)
            assert passes.once(reading, only_folder(reading)).known == 0, "listed anew only once"


@pytest.mark.parametrize("seed", range(2))
def test_killed_while_it_gives_messages(passes: Passes, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve kills in the midst of an answer, at moments drawn by chance."""
    chance, kills, messages = random.Random(seed), [0], 1500
    count = wire._Bounds.count
    with real((OFFICER,)) as running:
        running.fill(OFFICER, (mail(number, "x" * 6000) for number in range(messages)))

        def came(self: wire._Bounds, size: int) -> int:
            if size > 4000 and kills[0] < 12 and chance.random() < 0.05:
                for pid in _sessions(running):
                    os.kill(pid, signal.SIGKILL)
                    kills[0] += 1
            return count(self, size)

        monkeypatch.setattr(wire._Bounds, "count", came)
        passes.chunk = 25
        passes.until_read(source(running, (OFFICER,)), most=40)
        assert kills[0] >= 12
        passes.everything_once(messages)


def test_folders_are_found_by_what_they_are_for_and_by_name(passes: Passes) -> None:
    with real((OFFICER,), sent="Anfonwyd – Mŵr & Co") as running:
        running.fill(OFFICER, [mail(1)])
        running.fill(OFFICER, [mail(2)], "Sent")
        running.fill(OFFICER, [mail(3)], "Archive")
        reading = source(running, (OFFICER,), folders=("Sent", "Archive", "Drafts"))
        found = [(each.mailbox, each.name) for each in reading.folders()]
        assert sorted(found) == [(OFFICER, "Anfonwyd – Mŵr & Co"), (OFFICER, "Archive"), (OFFICER, "Sent")]
        passes.until_read(reading)
        assert passes.judged == Counter((1, 2, 3))


def test_drafts_are_drafts() -> None:
    with real((OFFICER,)) as running:
        running.fill(OFFICER, [mail(1)], "Drafts")
        reading = source(running, (OFFICER,), folders=("Drafts",))
        folder = only_folder(reading)
        raw = reading.fetch(folder, keys(reading, folder)[0])
        assert isinstance(raw, Raw)
        assert (raw.content, raw.stage, raw.mailbox) == (mail(1).replace(b"\n", b"\r\n"), Stage.DRAFT, OFFICER)


def test_large_messages_come_whole() -> None:
    with real((OFFICER,)) as running:
        contents = [mail(number, "x" * size) for number, size in enumerate((10, 1_048_000, 3 * 1_048_576, 20_000_000))]
        running.fill(OFFICER, contents)
        reading = source(running, (OFFICER,))
        folder = only_folder(reading)
        for content, key in zip(contents, keys(reading, folder), strict=True):
            raw = reading.fetch(folder, key)
            assert isinstance(raw, Raw)
            assert raw.content == content.replace(b"\n", b"\r\n")


def test_those_who_left_do_not_count_against_the_login_of_a_master_user() -> None:
    gone = tuple(f"gone{number}@ambleford.gov.uk" for number in range(8))
    with real((OFFICER,)) as running:
        running.fill(OFFICER, [mail(1)])
        found = list(source(running, (*gone[:7], OFFICER, *gone[7:])).folders())
        assert [each.mailbox for each in found if each.path] == [OFFICER]
        assert len(found) == 9
        wrong = replace(running.server(), secret=lambda: "something else")
        told = Spec(name="officers", server=wrong, mailboxes=(*gone[:7], OFFICER, *gone[7:]))
        with pytest.raises(SourceRefused, match="5 of 9 mailboxes were tried"):
            list(open_source("imap", told).folders())


def test_own_account_and_wrong_password() -> None:
    with real((OFFICER,)) as running:
        running.fill(OFFICER, [mail(1)])
        own = replace(running.server(), user="{mailbox}", secret=lambda: "own-loopback-only")
        wrong = replace(own, secret=lambda: "something else", connections=5)
        told = Spec(name="officers", server=own, mailboxes=(OFFICER,))
        assert only_folder(open_source("imap", told)) == Folder(OFFICER, "Sent", "sent Sent")
        with pytest.raises(SourceRefused, match="turned down the login") as refused:
            list(open_source("imap", replace(told, server=wrong)).folders())
        assert "@" not in str(refused.value)
