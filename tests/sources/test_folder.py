"""Exported files: .eml as they are, .msg as Outlook wrote them."""

from pathlib import Path

import pytest

from mailguard.errors import SourceRefused
from mailguard.sources import Source, Spec, open_source
from tests.sources.making import OFFICER, content, keys, mail, only_folder


def opened(path: Path, **more: object) -> Source:
    return open_source("folder", Spec(name="officers", path=path, **more))  # type: ignore[arg-type]  # fields of Spec


def test_a_flat_folder_is_read_to_the_bottom(tmp_path: Path) -> None:
    (tmp_path / "2026" / "11").mkdir(parents=True)
    (tmp_path / "2026" / "11" / "b.EML").write_bytes(mail(2))
    (tmp_path / "a.eml").write_bytes(mail(1))
    (tmp_path / "notes.txt").write_bytes(b"not mail")
    (tmp_path / ".hidden.eml").write_bytes(mail(3))
    source = opened(tmp_path, mailbox=OFFICER)
    folder = only_folder(source)
    assert (folder.mailbox, keys(source, folder)) == (OFFICER, ["2026/11/b.EML", "a.eml"])
    assert [content(source, folder, key) for key in keys(source, folder)] == [mail(2), mail(1)]


def test_a_flat_folder_needs_to_know_whose_mail_it_holds(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(mail(1))
    with pytest.raises(SourceRefused, match="needs `mailbox`"):
        list(opened(tmp_path).folders())
    (tmp_path / OFFICER / "Sent").mkdir(parents=True)
    assert only_folder(opened(tmp_path)).mailbox == OFFICER


def test_other_folders_of_mailboxes_are_nobodys_business(tmp_path: Path) -> None:
    (tmp_path / OFFICER / "Private").mkdir(parents=True)
    (tmp_path / OFFICER / "Private" / "a.eml").write_bytes(mail(1))
    assert list(opened(tmp_path).folders()) == []


def test_links_are_refused_and_never_walked(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.eml").write_bytes(mail(1))
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "inside").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "mail" / "one.eml").symlink_to(tmp_path / "elsewhere" / "secret.eml")
    source = opened(tmp_path / "mail", mailbox=OFFICER)
    folder = only_folder(source)
    said = {key: content(source, folder, key) for key in keys(source, folder)}
    assert said == {
        "inside/": "a folder that is a link and leads out of the mailbox",
        "one.eml": "a link, which is not followed",
    }
    assert "link" in str(content(source, folder, "inside/secret.eml"))
    assert "link" in str(content(source, folder, "../elsewhere/secret.eml"))


def test_outlook_files_are_handed_on_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "one.msg").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"whatever")
    (tmp_path / "two.msg").write_bytes(b"")
    source = opened(tmp_path, mailbox=OFFICER)
    folder = only_folder(source)
    assert content(source, folder, "one.msg") == bytes.fromhex("d0cf11e0a1b11ae1") + b"whatever"
    assert content(source, folder, "two.msg") == "a file called .msg that is no Outlook file"
