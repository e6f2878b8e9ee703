"""What a command says of what it could not do, and how the words of others come out."""

import errno
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailguard.cli.printing import folded, line, lines, seen, table
from mailguard.finding import Evidence, Lowered, Severity
from mailguard.store import load_key, open_store
from tests.cli.place import BLIND, HART, OFFICER, OTHER_OFFICER, SOURCE, START, Place, mail

PROGRAM = Path(sys.executable).with_name("mailguard")


def forbid(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """That file may not be opened; the superuser may read everything, so the system's answer is played."""
    really = os.open

    def refuses(path: str | Path, *more: int) -> int:
        if Path(path).name == name:
            raise PermissionError(errno.EACCES, "Permission denied")
        return really(path, *more)

    monkeypatch.setattr(os, "open", refuses)


def test_a_message_that_may_not_be_read_is_told_and_tried_again(office: Place) -> None:
    office.sent("1", mail(1, **BLIND))
    office.sent("2", mail(2, to=HART, text="The pool is open."))
    for recorded in (1, 0):
        with pytest.MonkeyPatch.context() as patched:
            forbid(patched, "1:2,S")
            done = office.run("scan")
        assert done.status == 2
        summary, told = done.out.splitlines()
        assert summary.startswith(f"{recorded} new message")
        assert told.startswith("1 message in 1 folder could not be read. Check who may read the files; the next scan ")
        assert "messages-unreadable" in done.err
        assert f"The last scan could not read {OFFICER}." in office.run("doctor").out
        assert [row["failed"] for row in office.run("coverage", "--json").lines] == [0]
    done = office.run("scan")
    assert (done.status, done.out) == (1, "1 new message in 1 folder, 1 new finding\n")
    assert "mailboxes:" not in office.run("doctor").out


def test_folders_that_another_scan_holds_are_told(office: Place) -> None:
    office.sent("1", mail(1, **BLIND))
    office.sent("2", mail(2, author=OTHER_OFFICER, to=HART, text="The pool is open."), OTHER_OFFICER)
    key = load_key(office.folder / "mailguard.key")
    with open_store("sqlite:///mailguard.db", key, "borough-2019", office.folder) as store:
        number = store.partition("desk", OFFICER, "Sent")
        lease = store.lease(number, 300, datetime.now(UTC))
        assert lease is not None
        done = office.run("scan")
        assert done.status == 2
        assert done.out.splitlines() == [
            "1 new message in 2 folders, 0 new findings",
            "1 folder is held by another scan. Run this again when it has ended",
        ]
        store.release(number, lease.token)
    assert office.run("scan").status == 1


ASKING = [
    ["findings"],
    ["coverage"],
    ["digest", "--week", "2026-W47"],
    ["review", "abcdefgh", "--verdict", "informal", "--reason", "she was told"],
    ["permit", "open-copy", "--person", "jane-hart", "--granted-by", "leah-quinn"],
    ["permits list"],
    ["permits withdraw", "1"],
]


@pytest.mark.parametrize("arguments", ASKING)
def test_a_store_that_was_lost_is_no_store_without_findings(office: Place, arguments: list[str]) -> None:
    office.sent("1", mail(1, **BLIND))
    assert office.run("scan").status == 1
    for file in office.folder.glob("mailguard.db*"):
        file.unlink()
    before = sorted(office.folder.iterdir())
    done = office.run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert f"there is no database {office.folder / 'mailguard.db'}. Put it back from the last backup" in done.err
    assert sorted(office.folder.iterdir()) == before
    (office.folder / "mailguard.key").unlink()
    assert office.run(*arguments).status == 2
    assert not (office.folder / "mailguard.key").exists()


def test_a_lost_key_is_not_made_anew_by_asking(office: Place) -> None:
    office.run("scan")
    (office.folder / "mailguard.key").unlink()
    done = office.run("findings")
    assert done.status == 2
    assert f"the key file {office.folder / 'mailguard.key'} cannot be used (No such file or directory)" in done.err
    assert not (office.folder / "mailguard.key").exists()


def test_the_files_of_a_broken_store_are_named(office: Place) -> None:
    office.run("scan")
    key, database = office.folder / "mailguard.key", office.folder / "mailguard.db"
    kept = key.read_bytes()
    key.write_bytes(bytes(32))
    assert f"the key file {key} does not belong to the database {database}. " in office.run("findings").err
    key.write_bytes(kept)
    office.set_up(SOURCE, START, '[store]\nurl = "no url"\n')
    assert "`url` under [store] in the settings is no database's" in office.run("findings").err


def test_a_digest_that_names_people_is_asked_for_in_so_many_words(place: Place) -> None:
    for wrong in ('"yes"', "1"):
        done = place.set_up(f"[digest]\nnames = {wrong}\n").run("findings")
        assert done.status == 2
        assert f"{place.settings}:5: digest.names: is neither true nor false" in done.err


FORGED = "Order\x1b[2K \u202egnorw\u202c \x9b31m\u2066"


@pytest.mark.parametrize("forged", ["\x1b", "\x9b", "\x85", "\r", "\n", "\u202e", "\u2066", "\u2069", "\u200f", "\x7f"])
def test_nothing_that_steers_a_terminal_is_printed(forged: str) -> None:
    assert forged not in line(f"  a{forged}b  c")
    assert line(f"  a  b{forged}").startswith("  a  b")
    assert lines(f"one{forged}\n  two").endswith("\n  two")


def test_a_forged_name_and_quote_come_out_written_out(office: Place) -> None:
    forged = mail(1, to=HART, bcc='"Tom \u202eBirch\x9b" <cllr.t.birch@ambleford.gov.uk>', text="The pool is open.")
    file = office.eml("mail/forged\x1b[2J\nclear.eml", forged)
    checked = office.run("check", file)
    office.sent("1\x1b[2J", forged)
    assert office.run("scan").status == 1
    listed = office.run("findings", "--full")
    for done in (checked, listed):
        assert done.status == 1
        assert "⟦U+001B⟧[2J" in done.out
        assert not any(letter in done.out for letter in "\x1b\x9b\u202e")
    assert len([each for each in checked.out.splitlines() if not each.startswith(" ")]) == 1
    done = office.run("check", "no\x1bsuch.eml")
    assert "no⟦U+001B⟧such.eml: no such file" in done.err


def test_lines_are_folded_in_a_terminal_and_whole_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    long = "    bcc: cllr.t.birch@ambleford.gov.uk - Councillor Birch has a copy that Councillor Hart cannot see"
    rows = [("id", "name"), ("jane-hart", "Jane Hart of Castle"), ("tom-birch", "Tom Birch")]
    whole = ["id         name", "jane-hart  Jane Hart of Castle", "tom-birch  Tom Birch"]
    assert folded(long) == long
    assert table(rows) == whole
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "60")
    assert folded(long).split("\n") == [
        "    bcc: cllr.t.birch@ambleford.gov.uk - Councillor Birch",
        "      has a copy that Councillor Hart cannot see",
    ]
    assert folded(long, 0).split("\n")[1] == "    has a copy that Councillor Hart cannot see"
    command = "read the digest with `mailguard digest --settings /etc/mailguard/settings.toml`."
    assert folded(command, 0).split("\n") == [command[:20], command[21:]]
    assert folded("") == ""
    assert table(rows) == whole
    monkeypatch.setenv("COLUMNS", "20")
    assert table(rows) == ["id  name", "jane-hart  Jane Hart of Castle", "tom-birch  Tom Birch"]


def test_evidence_says_why_it_weighs_less() -> None:
    full = Evidence(where="bcc", quote=HART, note="nobody was told")
    lowered = replace(full, note="", severity=Severity.REVIEW, lowered=(Lowered.NAME,))
    assert list(seen(full)) == [f"    bcc: {HART} - nobody was told"]
    assert list(seen(lowered)) == [
        f"    bcc: {HART}",
        "      lowered to review, because only a name, and no known address, says which Member it is",
    ]


@pytest.mark.parametrize("form", [["--json"], []])
def test_an_output_that_cannot_be_written_is_said(place: Place, form: list[str]) -> None:
    file = place.eml("one.eml", mail(**BLIND))
    for command in (["check", "--settings", place.settings, *form, file], ["council", "show", "borough-2019"]):
        with open("/dev/full", "w") as full:
            done = subprocess.run([PROGRAM, *command], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
        assert done.returncode == 2
        said = "mailguard: the output cannot be written (No space left on device). Make room, or write it somewhere "
        assert done.stderr == f"{said}else\n"
