"""What lies there instead, where a folder that the settings name does not."""

from pathlib import Path

import pytest

from mailguard.errors import SourceUnavailable
from mailguard.sources import Spec, open_source
from mailguard.sources._missing import Missing, missing
from tests.sources.making import OFFICER, mail, maildir

OTHER = "d.rana@ambleford.gov.uk"


def looked(kind: str, path: Path, *folders: str, mailbox: str | None = None) -> Missing:
    spec = Spec(name="officers", path=path, folders=folders or ("Sent",), mailbox=mailbox)
    return missing(spec, open_source(kind, spec).folders())


def test_nothing_is_missing(tmp_path: Path) -> None:
    maildir(tmp_path / OFFICER / "Sent")
    assert looked("maildir", tmp_path) == Missing()


def test_another_name_is_told_and_no_address(tmp_path: Path) -> None:
    for name in ("Sent", ".Drafts", "cur", "j.doe@ambleford.gov.uk"):
        maildir(tmp_path / OFFICER / name)
    maildir(tmp_path / OTHER / "Sent Items")
    assert looked("maildir", tmp_path, "Sent Items") == Missing(1, ("Drafts", "Sent"))
    assert looked("maildir", tmp_path, "Outbox") == Missing(2, ("Drafts", "Sent", "Sent Items"))


def test_a_path_too_deep_holds_no_mailboxes(tmp_path: Path) -> None:
    maildir(tmp_path / OFFICER / "Sent")
    assert looked("maildir", tmp_path / OFFICER) == Missing(1, ("Sent",), addressed=False)
    assert looked("maildir", tmp_path / OFFICER, mailbox=OFFICER) == Missing()


def test_an_empty_path(tmp_path: Path) -> None:
    assert looked("maildir", tmp_path) == Missing(addressed=False)
    spec = Spec(name="officers", path=tmp_path / "gone")
    with pytest.raises(SourceUnavailable):
        missing(spec, ())


def test_mbox_files_are_called_without_their_ending_and_one_file_is_whole(tmp_path: Path) -> None:
    (tmp_path / OFFICER).mkdir()
    (tmp_path / OFFICER / "Gesendet.mbox").write_bytes(b"")
    assert looked("mbox", tmp_path) == Missing(1, ("Gesendet",))
    assert looked("mbox", tmp_path / OFFICER / "Gesendet.mbox", mailbox=OFFICER) == Missing()


def test_a_flat_folder_misses_no_mailbox(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026" / "a.eml").write_bytes(mail(1))
    assert looked("folder", tmp_path, mailbox=OFFICER) == Missing()


def test_only_the_commonest_names_are_told(tmp_path: Path) -> None:
    for number in range(12):
        maildir(tmp_path / OFFICER / f"Matter {number:02}")
    maildir(tmp_path / OTHER / "Matter 11")
    there = looked("maildir", tmp_path).there
    assert (len(there), there[-1]) == (8, "Matter 11")
