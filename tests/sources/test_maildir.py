"""Maildir: R-13 on real folders, and everything a mail program does there meanwhile."""

import errno
import os
import time
from pathlib import Path

import pytest

from mailguard.errors import SourceRefused, SourceUnavailable
from mailguard.sources import Refused, Source, Spec, open_source
from tests.sources.making import OFFICER, content, keys, mail, maildir, nothing_changes, only_folder


def opened(path: Path, **more: object) -> Source:
    return open_source("maildir", Spec(name="officers", path=path, **more))  # type: ignore[arg-type]  # fields of Spec


@pytest.fixture
def sent(tmp_path: Path) -> Path:
    return maildir(tmp_path / OFFICER / "Sent")


def test_flags_do_not_make_another_message(tmp_path: Path, sent: Path) -> None:
    maildir(sent, **{"cur_1.host:2,S": mail(1)})
    source = opened(tmp_path)
    folder = only_folder(source)
    assert keys(source, folder) == ["1.host"]
    (sent / "cur" / "1.host:2,S").rename(sent / "cur" / "1.host:2,RS")
    assert content(source, folder, "1.host") == mail(1), "renamed since it was listed"
    assert keys(source, folder) == ["1.host"]


def test_what_moves_from_new_to_cur_is_one_message(tmp_path: Path, sent: Path) -> None:
    maildir(sent, new_1=mail(1), new_2=mail(2))
    source = opened(tmp_path)
    folder = only_folder(source)
    first = keys(source, folder)
    (sent / "new" / "1").rename(sent / "cur" / "1:2,S")
    assert content(source, folder, "1") == mail(1)
    assert keys(source, folder) == first == ["1", "2"]
    (sent / "new" / "1").write_bytes(mail(1))
    assert keys(source, folder) == ["1", "2"], "met in both"


def test_half_files_and_hidden_files_are_nobodys_mail_yet(tmp_path: Path, sent: Path) -> None:
    maildir(sent, tmp_1=mail(1)[:20], **{"cur_.hidden": b"", "cur_2": mail(2)})
    source = opened(tmp_path)
    assert keys(source, only_folder(source)) == ["2"]


def test_a_message_with_an_old_name_is_not_passed_over(tmp_path: Path, sent: Path) -> None:
    maildir(sent, cur_5=mail(5))
    source = opened(tmp_path)
    folder = only_folder(source)
    assert keys(source, folder) == ["5"]
    maildir(sent, cur_3=mail(3))
    assert [each.key for each in source.listing(folder, "5")] == ["3", "5"]


def test_what_is_no_plain_file_is_refused_and_nothing_waits(tmp_path: Path, sent: Path) -> None:
    (tmp_path / "secret").write_bytes(mail(9))
    (sent / "cur" / "1").symlink_to(tmp_path / "secret")
    (sent / "cur" / "2").symlink_to(sent / "cur" / "5")
    os.mkfifo(sent / "cur" / "3")
    (sent / "cur" / "4").mkdir()
    maildir(sent, cur_5=mail(5))
    source = opened(tmp_path)
    folder = only_folder(source)
    began = time.monotonic()
    with nothing_changes(tmp_path):
        said = {key: content(source, folder, key) for key in keys(source, folder)}
    assert time.monotonic() - began < 5
    assert said == {
        "1": "a link, which is not followed",
        "2": "a link, which is not followed",
        "3": "a pipe, device or folder, not a message",
        "4": "a pipe, device or folder, not a message",
        "5": mail(5),
    }


def test_a_file_nobody_may_read_is_refused(tmp_path: Path, sent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    maildir(sent, cur_1=mail(1), cur_2=mail(2))
    source = opened(tmp_path)
    folder = only_folder(source)
    listed = keys(source, folder)
    really = os.open

    def not_allowed(path: str | Path, *more: int) -> int:
        """The superuser may read everything, so the system's answer is put here by hand."""
        if Path(path).name == "1":
            raise PermissionError(errno.EACCES, "Permission denied")
        return really(path, *more)

    monkeypatch.setattr(os, "open", not_allowed)
    assert [content(source, folder, key) for key in listed] == ["a file this program may not read", mail(2)]
    assert source.fetch(folder, listed[0]) == Refused("a file this program may not read", again=True)


def test_a_disk_that_does_not_answer_is_tried_again_later(
    tmp_path: Path, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maildir(sent, cur_1=mail(1))
    source = opened(tmp_path)
    folder = only_folder(source)
    (key,) = keys(source, folder)

    def stale(path: object, *more: object) -> None:
        raise OSError(errno.ESTALE, "Stale file handle")

    monkeypatch.setattr(os, "open", stale)
    with pytest.raises(SourceUnavailable, match="Stale file handle"):
        source.fetch(folder, key)
    monkeypatch.undo()
    monkeypatch.setattr(os, "scandir", stale)
    with pytest.raises(SourceUnavailable, match="tries again"):
        keys(source, folder)


def test_a_folder_nobody_may_look_into_is_refused_aloud(
    tmp_path: Path, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = opened(tmp_path)
    folder = only_folder(source)

    def closed(path: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "scandir", closed)
    with pytest.raises(SourceRefused, match="Let the account") as raised:
        keys(source, folder)
    assert OFFICER not in str(raised.value)


def test_a_cur_that_is_a_link_out_is_refused(tmp_path: Path) -> None:
    maildir(tmp_path / "elsewhere", cur_1=mail(1))
    sent = maildir(tmp_path / "mail" / OFFICER / "Sent", new_2=mail(2))
    (sent / "cur").rmdir()
    (sent / "cur").symlink_to(tmp_path / "elsewhere" / "cur")
    source = opened(tmp_path / "mail")
    folder = only_folder(source)
    said = {key: content(source, folder, key) for key in keys(source, folder)}
    assert said == {"2": mail(2), "cur/": "a folder that is a link and leads out of the mailbox"}


def test_maildir_plus_plus_and_a_single_maildir(tmp_path: Path) -> None:
    maildir(tmp_path / OFFICER, cur_1=mail(1))
    maildir(tmp_path / OFFICER / ".Sent", cur_2=mail(2))
    found = [(folder.mailbox, folder.name) for folder in opened(tmp_path).folders()]
    assert found == [(OFFICER, ".Sent")]
    both = opened(tmp_path, folders=("Sent", "Inbox"))
    assert [(folder.name, keys(both, folder)) for folder in both.folders()] == [(".Sent", ["2"]), ("Inbox", ["1"])]
    inside = opened(tmp_path / OFFICER, mailbox=OFFICER)
    assert [folder.name for folder in inside.folders()] == [".Sent"]
    alone = opened(tmp_path / OFFICER / ".Sent", mailbox=OFFICER.upper())
    assert (only_folder(alone).mailbox, keys(alone, only_folder(alone))) == (OFFICER, ["2"])


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, sent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mailguard.sources._files.LIMIT", 200)
    maildir(sent, cur_1=mail(1, "x" * 300), cur_2=mail(2, ""))
    source = opened(tmp_path)
    folder = only_folder(source)
    first, second = (content(source, folder, key) for key in keys(source, folder))
    assert str(first).startswith("a file of more than")
    assert second == mail(2, "")


def test_thousands_of_messages_are_listed_without_looking_at_each(
    tmp_path: Path, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3_000):
        (sent / "cur" / f"{number:09}").touch()
    source = opened(tmp_path)
    folder = only_folder(source)
    looked: list[object] = []
    really = os.lstat

    def noted(path: str | Path) -> os.stat_result:
        looked.append(path)
        return really(path)

    monkeypatch.setattr(os, "lstat", noted)
    began = time.process_time()
    assert len(keys(source, folder)) == 3_000
    assert time.process_time() - began < 1.0
    assert len(looked) < 100, "no look at single files"
