"""`mailguard scan`: what it says and how it ends where there is nothing to read, or no way to read it."""

import errno
import os
import subprocess
from typing import Any

import pytest

from mailguard.mime.reader import COMMAND
from tests.cli.place import BLIND, OFFICER, OTHER_OFFICER, SOURCE, START, Place, mail, maildir
from tests.cli.test_operate import told

NAMED = SOURCE + 'folders = ["Sent Items"]\n'
DEEP = SOURCE.replace('"mail"', f'"mail/{OFFICER}"')


@pytest.mark.parametrize("source", [NAMED, DEEP], ids=["another name", "too deep"])
def test_a_source_that_gives_no_folder(office: Place, source: str) -> None:
    office.sent("1", mail(1, **BLIND))
    office.set_up(source, START)
    done = office.run("scan")
    assert done.status == 2
    assert "desk: could not be read. no folder called Sent" in done.out
    looked = office.run("doctor")
    assert (looked.status, told(looked.out)["source desk"]) == (2, "fail")
    assert "The folder there is called Sent." in looked.out
    assert ("<path>/<address>/Sent" in looked.out) is (source == DEEP)


def test_a_mailbox_without_the_folder_is_a_warning_and_the_others_are_read(office: Place) -> None:
    office.sent("1", mail(1, **BLIND))
    maildir(office.folder / "mail" / OTHER_OFFICER / "Gesendet")
    looked = office.run("doctor")
    assert (looked.status, told(looked.out)["source desk"]) == (0, "warn")
    assert "1 mailbox has no folder called Sent: nothing is read there." in looked.out
    assert office.run("scan").status == 1


@pytest.mark.parametrize("command", ["scan", "run"])
def test_no_source_at_all(place: Place, command: str) -> None:
    done = place.set_up(START).run(command)
    assert (done.status, done.out) == (2, "")
    assert f"No source is set, so there is no mail to read. Add one [[sources]] to {place.settings}" in done.err


def test_loose_messages_need_the_address_whose_mail_they_are(office: Place) -> None:
    office.eml("mail/1.eml", mail(1, **BLIND))
    files = SOURCE.replace("maildir", "folder")
    office.set_up(files, START)
    assert told(office.run("doctor").out)["source desk"] == "fail"
    done = office.run("scan")
    assert done.status == 2
    assert "needs `mailbox`, the address whose mail it holds" in done.out
    assert office.set_up(f'{files}mailbox = "{OFFICER}"\n', START).run("scan").status == 1


def parser_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    born = subprocess.Popen

    def popen(command: Any, *given: Any, **more: Any) -> Any:
        if command == COMMAND:
            raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))
        return born(command, *given, **more)

    monkeypatch.setattr("subprocess.Popen", popen)


def test_a_parser_that_cannot_start_condemns_no_mail(office: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    office.sent("1", mail(1, **BLIND))
    with monkeypatch.context() as patched:
        parser_stops(patched)
        done = office.run("scan")
        assert (done.status, done.out) == (2, "")
        assert "The mail parser does not start (Too many open files), so no mail was judged." in done.err
        assert told(office.run("doctor").out)["mail parser"] == "fail"
        assert office.run("coverage").out == "nothing was listed\n"
    assert f"The last scan could not read {OFFICER}." in office.run("doctor").out
    assert office.run("scan").status == 1, "it is read as if nothing had happened"
    assert told(office.run("doctor").out)["mail parser"] == "ok"


def test_mail_that_mailguard_failed_on_is_told_and_is_not_nothing_found(
    office: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.sent("1", mail(1, **BLIND))

    def broken(*given: object) -> None:
        raise ValueError

    with monkeypatch.context() as patched:
        patched.setattr("mailguard.service.judge.open_mail", broken)
        done = office.run("scan")
    assert done.status == 2
    assert "1 new message in 1 folder, 0 new findings, 1 could not be judged\n" in done.out
    assert "1 message could not be judged because mailguard itself failed; the digest counts it." in done.out
    assert f"`mailguard coverage --settings {office.settings}` says in which mailbox." in done.out


def test_an_entry_that_is_no_mail_is_no_fault(office: Place) -> None:
    folder = office.sent("1", mail(1, **(BLIND | {"bcc": "nobody@ambleford.gov.uk"}))).parent
    (folder / "2:2,S").symlink_to(folder / "1:2,S")
    done = office.run("scan")
    assert (done.status, "1 could not be judged" in done.out) == (0, True)
