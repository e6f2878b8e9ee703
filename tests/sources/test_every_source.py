"""Promises that every kind of source of files keeps; what an IMAP server can do stands in tests/imap."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mailguard.errors import SourceRefused, SourceUnavailable
from mailguard.message import Raw, Stage
from mailguard.sources import Spec, kinds, open_source
from tests.sources.making import OFFICER, content, keys, mail, maildir, nothing_changes, only_folder

SEPARATOR = b"From - Mon Nov  2 09:30:00 2026\n"


def as_maildir(folder: Path) -> None:
    maildir(folder, cur_1=mail(1), new_2=mail(2))


def as_mbox(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_bytes(SEPARATOR + mail(1) + b"\n" + SEPARATOR + mail(2))


def as_files(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "1.eml").write_bytes(mail(1))
    (folder / "2.eml").write_bytes(mail(2))


WAYS: dict[str, Callable[[Path], None]] = {"maildir": as_maildir, "mbox": as_mbox, "folder": as_files}


def test_every_kind_is_tried_here_and_what_needs_a_server_beside_it() -> None:
    assert kinds() == tuple(sorted({*WAYS, "imap"}))
    assert (Path(__file__).parents[1] / "imap" / "test_source.py").is_file()


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_reads_what_lies_there_and_changes_nothing(tmp_path: Path, kind: str) -> None:
    WAYS[kind](tmp_path / OFFICER.title() / "Sent")
    source = open_source(kind, Spec(name="officers", path=tmp_path, keeps_bcc=True))
    with nothing_changes(tmp_path):
        folder = only_folder(source)
        assert (folder.mailbox, folder.name) == (OFFICER, "Sent")
        listed = keys(source, folder)
        assert [content(source, folder, key) for key in listed] == [mail(1), mail(2)]
        raw = source.fetch(folder, listed[0])
        assert isinstance(raw, Raw)
        assert (raw.mailbox, raw.stage, raw.keeps_bcc) == (OFFICER, Stage.SENT, True)
        assert raw.found_at.tzinfo is UTC
        assert raw.found_at <= datetime.now(UTC)
        assert keys(source, folder) == listed
        assert [each.key for each in source.listing(folder, listed[-1])][-1:] == listed[-1:], "the cursor never skips"


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_drafts_are_drafts_and_other_folders_are_left_alone(tmp_path: Path, kind: str) -> None:
    WAYS[kind](tmp_path / "a@ambleford.gov.uk" / "Drafts")
    WAYS[kind](tmp_path / "b@ambleford.gov.uk" / "Private")
    source = open_source(kind, Spec(name="officers", path=tmp_path, folders=("Sent", "Drafts")))
    folder = only_folder(source)
    raw = source.fetch(folder, keys(source, folder)[0])
    assert isinstance(raw, Raw)
    assert (raw.stage, raw.keeps_bcc) == (Stage.DRAFT, False)


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_says_what_it_can_see_and_names_nobody(tmp_path: Path, kind: str) -> None:
    WAYS[kind](tmp_path / OFFICER / "Sent")
    (tmp_path / "empty@ambleford.gov.uk").mkdir()
    hidden = open_source(kind, Spec(name="officers", path=tmp_path)).sees()
    kept = open_source(kind, Spec(name="officers", path=tmp_path, keeps_bcc=True)).sees()
    assert any("cannot be seen" in said for said in hidden)
    assert any("are kept in the messages" in said for said in kept)
    assert any("1 folder in 1 mailbox." in said for said in kept)
    assert "@" not in "".join(hidden + kept)


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_a_path_that_is_not_there_is_refused(tmp_path: Path, kind: str) -> None:
    with pytest.raises(SourceRefused, match="Correct `path`"):
        open_source(kind, Spec(name="officers", path=tmp_path / "missing"))


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_a_path_that_went_away_is_tried_again_later(tmp_path: Path, kind: str) -> None:
    (tmp_path / "share").mkdir()
    source = open_source(kind, Spec(name="officers", path=tmp_path / "share"))
    (tmp_path / "share").rmdir()
    with pytest.raises(SourceUnavailable, match="tries again"):
        list(source.folders())


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_a_message_that_vanished_is_gone(tmp_path: Path, kind: str) -> None:
    WAYS[kind](tmp_path / OFFICER / "Sent")
    source = open_source(kind, Spec(name="officers", path=tmp_path))
    folder = only_folder(source)
    listed = keys(source, folder)
    for file in list((tmp_path / OFFICER).rglob("*")):
        if file.is_file():
            file.unlink()
    assert [content(source, folder, key) for key in listed] == ["gone", "gone"]
    assert content(source, folder, "never-there") == "gone"
    assert keys(source, folder) == []


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_a_key_can_be_fetched_without_a_listing(tmp_path: Path, kind: str) -> None:
    WAYS[kind](tmp_path / OFFICER / "Sent")
    spec = Spec(name="officers", path=tmp_path)
    source = open_source(kind, spec)
    listed = keys(source, only_folder(source))
    fresh = open_source(kind, spec)
    assert content(fresh, only_folder(fresh), listed[1]) == mail(2)


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_a_folder_that_is_a_link_out_of_the_mailboxes_is_refused(tmp_path: Path, kind: str) -> None:
    WAYS[kind](tmp_path / "elsewhere" / "Sent")
    (tmp_path / "mail" / OFFICER).mkdir(parents=True)
    (tmp_path / "mail" / OFFICER / "Sent").symlink_to(tmp_path / "elsewhere" / "Sent")
    source = open_source(kind, Spec(name="officers", path=tmp_path / "mail"))
    folder = only_folder(source)
    (key,) = keys(source, folder)
    assert "link" in str(content(source, folder, key))


@pytest.mark.parametrize("kind", sorted(WAYS))
def test_a_folder_that_becomes_a_link_is_refused(tmp_path: Path, kind: str) -> None:
    WAYS[kind](tmp_path / "mail" / OFFICER / "Sent")
    source = open_source(kind, Spec(name="officers", path=tmp_path / "mail"))
    folder = only_folder(source)
    listed = keys(source, folder)
    (tmp_path / "mail" / OFFICER / "Sent").rename(tmp_path / "elsewhere")
    (tmp_path / "mail" / OFFICER / "Sent").symlink_to(tmp_path / "elsewhere")
    assert all("link" in str(content(source, folder, key)) for key in listed)
