"""The whole way as an administrator goes it: settings that name an IMAP server, and the program's own commands."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from mailguard.bench.dovecot import MASTER, SECRET, Dovecot
from tests.cli.place import BIRCH, BLIND, HART, OFFICER, OTHER_OFFICER, START, Done, Place, mail
from tests.imap.dovecot import officer, real

PROGRAM = Path(sys.executable).with_name("mailguard")
COLUMNS = ("listed", "clear", "found", "unchecked", "failed", "not_read")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A council whose commands are processes of their own."""

    def call(arguments: Any) -> Done:
        done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=120)
        return Done(done.returncode, done.stdout, done.stderr)

    return Place(tmp_path, call)


def reading(place: Place, running: Dovecot, *lines: str) -> Place:
    """The settings that read this server as its master user."""
    told = (
        "[[sources]]",
        'name = "officers"',
        'kind = "imap"',
        'host = "127.0.0.1"',
        f"port = {running.port}",
        'security = "none"',
        f'user = "{{mailbox}}*{MASTER}"',
        'password_file = "imap-password"',
        f'mailboxes = ["{OFFICER}", "{OTHER_OFFICER}"]',
        *(lines or ('bcc = "kept"',)),
    )
    return place.set_up("\n".join(told) + "\n", START)


def flags(running: Dovecot, mailbox: str) -> dict[int, tuple[bytes, ...]]:
    """How the mailbox's own program sees its sent mail."""
    with officer(running, mailbox) as client:
        client.select_folder("Sent", readonly=True)
        return dict(client.get_flags(client.search()))


def fill(running: Dovecot) -> None:
    """Three messages of which one departs from the protocol, in two mailboxes, none of them seen or flagged alike."""
    open_to_all = {"to": HART, "text": "The library will open at nine on Saturdays."}
    with officer(running, OFFICER) as client:
        client.append("Sent", mail(1, **open_to_all).as_bytes())
        client.append("Sent", mail(2, **BLIND).as_bytes(), flags=[b"\\Flagged"])
    with officer(running, OTHER_OFFICER) as client:
        client.append("Sent", mail(3, author=OTHER_OFFICER, **open_to_all).as_bytes(), flags=[b"\\Seen"])


def test_from_the_settings_to_the_finding_and_nothing_changes_there(place: Place) -> None:
    with real((OFFICER, OTHER_OFFICER)) as running:
        fill(running)
        place.eml("imap-password", f"{SECRET}\n".encode())
        reading(place, running)
        before = [flags(running, each) for each in (OFFICER, OTHER_OFFICER)]
        doctor = place.run("doctor")
        assert (doctor.status, doctor.err) == (0, "")
        assert "Reads IMAP folders: 2 folders in 2 mailboxes. Nothing is ever changed there." in doctor.out
        assert "1 of the newest 3 sent messages carry a Bcc header." in doctor.out
        first = place.run("scan")
        assert first.status == 1, first.err
        again = place.run("scan")
        assert again.status == 0, again.out + again.err
        assert SECRET not in doctor.out + first.out + first.err + again.out + again.err
        after = [flags(running, each) for each in (OFFICER, OTHER_OFFICER)]
    assert after == before
    (found,) = place.run("findings --json").lines
    assert (found["rule"], found["mailbox"], found["about"]) == ("blind-copy", OFFICER, ["jane-hart", "tom-birch"])
    assert [each["quote"] for each in found["evidence"] if each["where"] == "bcc"] == [BIRCH]
    rows = [json.loads(line) for line in place.run("coverage --json").out.splitlines()]
    counted = {row["mailbox"]: tuple(row[name] for name in COLUMNS) for row in rows}
    assert counted == {OFFICER: (2, 1, 1, 0, 0, 0), OTHER_OFFICER: (1, 1, 0, 0, 0, 0)}


def test_a_password_that_is_not_there_is_named_with_its_line(place: Place) -> None:
    with real((OFFICER, OTHER_OFFICER)) as running:
        fill(running)
        reading(place, running)
        line = 1 + place.settings.read_text("utf-8").splitlines().index('password_file = "imap-password"')
        missing = place.folder / "imap-password"
        said = f'[[sources]] "officers": password_file: {missing} cannot be read (No such file or directory).'
        done = place.run("doctor")
        assert done.status == 2
        assert f"fail  source officers: {place.settings}:{line}: {said}" in done.out
        scan = place.run("scan")
        assert scan.status == 2
        assert said in scan.out + scan.err
        place.eml("imap-password", b"not the right one\n")
        done = place.run("doctor")
        assert done.status == 2
        assert "the mail server turned down the login. Correct `user`, `auth`, or the password or token" in done.out


def test_a_folder_that_is_called_something_else_is_named(place: Place) -> None:
    with real((OFFICER, OTHER_OFFICER)) as running:
        fill(running)
        place.eml("imap-password", SECRET.encode())
        done = reading(place, running, 'folders = ["Gesendet"]').run("doctor")
        assert done.status == 2
        assert (
            "no folder called Gesendet lies in any mailbox; those there are called INBOX, Sent. Correct `folders`"
            in done.out
        )
        running.place(OFFICER, "Gesendet")
        done = place.run("doctor")
        assert done.status == 0
        lacking = (
            "1 mailbox has no folder called Gesendet, so nothing is read there; those there are called INBOX, Sent."
        )
        assert f"warn  source officers: {lacking}" in done.out
