"""Which kind of mail lies there, where the settings name another."""

from pathlib import Path

import pytest

from mailguard.sources import Spec
from mailguard.sources._mistaken import Mistaken, mistaken
from tests.sources.making import OFFICER, mail, maildir

OTHER = "d.rana@ambleford.gov.uk"
KINDS = ("maildir", "mbox", "folder")


def lay(kind: str, place: Path) -> None:
    """Mail of that kind, in the folder called as `place`."""
    if kind == "maildir":
        maildir(place, cur_1=mail(1))
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    if kind == "mbox":
        place.write_bytes(b"From a Mon Nov  2 09:30:00 2026\n" + mail(1))
    else:
        place.mkdir()
        (place / "1.EML").write_bytes(mail(1))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lies", KINDS)
def test_another_kind_is_told_and_the_right_one_is_not(tmp_path: Path, kind: str, lies: str) -> None:
    for mailbox in (OFFICER, OTHER):
        lay(lies, tmp_path / mailbox / "Sent")
    (tmp_path / "notes.txt").write_text("of no kind", encoding="utf-8")
    spec = Spec(name="officers", path=tmp_path)
    assert mistaken(spec, kind) == (None if kind == lies else Mistaken(2, kind, lies))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("lies", KINDS)
def test_the_path_may_be_the_folder_itself(tmp_path: Path, kind: str, lies: str) -> None:
    lay(lies, tmp_path / "Sent")
    spec = Spec(name="officers", path=tmp_path / "Sent", mailbox=OFFICER)
    assert mistaken(spec, kind) == (None if kind == lies else Mistaken(1, kind, lies))


@pytest.mark.parametrize(("name", "lies"), [(".Sent", "maildir"), ("Sent.mbox", "mbox"), ("Sent.mbox/mbox", "mbox")])
def test_it_is_found_under_its_other_names(tmp_path: Path, name: str, lies: str) -> None:
    lay(lies, tmp_path / OFFICER / name)
    assert mistaken(Spec(name="officers", path=tmp_path), "folder") == Mistaken(1, "folder", lies)
    assert mistaken(Spec(name="officers", path=tmp_path), lies) is None


def test_a_maildir_may_hold_eml_files(tmp_path: Path) -> None:
    maildir(tmp_path / OFFICER / "Sent", **{"cur_1.eml": mail(1)})
    assert mistaken(Spec(name="officers", path=tmp_path), "maildir") is None
    assert mistaken(Spec(name="officers", path=tmp_path), "folder") is None


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_empty_away_or_no_mail_is_of_no_kind(tmp_path: Path, kind: str) -> None:
    (tmp_path / OFFICER / "Sent" / "2025").mkdir(parents=True)
    (tmp_path / OTHER).mkdir()
    (tmp_path / OTHER / "Sent").write_text("Fromage", encoding="utf-8")
    assert mistaken(Spec(name="officers", path=tmp_path), kind) is None
    assert mistaken(Spec(name="officers", path=tmp_path / "gone"), kind) is None


def test_the_commonest_is_told(tmp_path: Path) -> None:
    lay("maildir", tmp_path / OFFICER / "Sent")
    for number in range(2):
        lay("folder", tmp_path / f"{number}@ambleford.gov.uk" / "Sent")
    assert mistaken(Spec(name="officers", path=tmp_path), "mbox") == Mistaken(2, "mbox", "folder")


@pytest.mark.parametrize("kind", ["maildir", "mbox"])
def test_a_stray_message_beside_the_mailboxes_is_no_other_kind(tmp_path: Path, kind: str) -> None:
    lay(kind, tmp_path / OFFICER / "Sent")
    (tmp_path / "stray.eml").write_bytes(mail(1))
    assert mistaken(Spec(name="officers", path=tmp_path), kind) is None
    assert mistaken(Spec(name="officers", path=tmp_path), "folder") == Mistaken(1, "folder", kind)


def test_the_right_ones_are_counted_too(tmp_path: Path) -> None:
    lay("maildir", tmp_path / OFFICER / "Sent")
    lay("folder", tmp_path / OTHER / "Sent")
    assert mistaken(Spec(name="officers", path=tmp_path), "maildir") == Mistaken(1, "maildir", "folder", right=1)
