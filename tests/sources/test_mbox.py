"""mbox: where messages begin, and files that are written to meanwhile."""

import errno
import os
import time
from pathlib import Path

import pytest

from mailguard.errors import SourceRefused
from mailguard.sources import Refused, Source, Spec, open_source
from tests.sources.making import OFFICER, content, keys, mail, only_folder

LONG_AGO = time.time() - 3600
LINES = [
    b"From - Mon Nov  2 09:30:00 2026",
    b"From tom.reed@ambleford.gov.uk Mon Nov 02 09:30:00 2026",
    b'From "tom reed"@ambleford.gov.uk Mon, 2 Nov 2026 09:30:00 +0000',
]


def opened(path: Path) -> Source:
    return open_source("mbox", Spec(name="officers", path=path, mailbox=OFFICER))


def write(path: Path, *messages: bytes, line: bytes = LINES[0], end: bytes = b"\n") -> Path:
    path.write_bytes(b"".join(line + b"\n" + message + end for message in messages))
    os.utime(path, (LONG_AGO, LONG_AGO))
    return path


def read(path: Path) -> list[bytes | str]:
    source = opened(path)
    folder = only_folder(source)
    return [content(source, folder, key) for key in keys(source, folder)]


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("end", [b"\n", b""])
def test_messages_lie_between_separators(tmp_path: Path, line: bytes, end: bytes) -> None:
    path = write(tmp_path / "Sent", mail(1), mail(2), mail(3), line=line, end=end)
    assert read(path) == [mail(1), mail(2), mail(3)]


def test_a_sentence_that_begins_with_from_separates_nothing(tmp_path: Path) -> None:
    text = "Dear Jane\n\nFrom Monday at 09:30 we are open.\nFrom here on, quiet.\n>From - Mon Nov  2 09:30:00 2026\n"
    assert read(write(tmp_path / "Sent", mail(1, text), mail(2))) == [mail(1, text), mail(2)]


def test_lines_may_end_as_on_windows(tmp_path: Path) -> None:
    messages = [mail(number).replace(b"\n", b"\r\n") for number in (1, 2)]
    path = tmp_path / "Sent"
    path.write_bytes(b"".join(LINES[0] + b"\r\n" + message + b"\r\n" for message in messages))
    assert read(path) == messages


@pytest.mark.parametrize("size", [900, 1000, 1100, 2000])
def test_separators_are_found_wherever_a_block_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    messages = [mail(number, "x" * (number % 97)) for number in range(60)]
    path = write(tmp_path / "Sent", *messages)
    monkeypatch.setattr("mailguard.sources.mbox.BLOCK", size)
    assert read(path) == messages


def test_appending_changes_no_key(tmp_path: Path) -> None:
    path = write(tmp_path / "Sent", mail(1), mail(2))
    source = opened(path)
    folder = only_folder(source)
    first = keys(source, folder)
    write(path, mail(1), mail(2), mail(3))
    assert keys(source, folder)[:2] == first
    assert len(keys(source, folder)) == 3


def test_a_compacted_file_keeps_its_keys(tmp_path: Path) -> None:
    path = write(tmp_path / "Sent", mail(1), mail(2), mail(3))
    source = opened(path)
    folder = only_folder(source)
    first = keys(source, folder)
    write(path, mail(3), mail(1))
    assert [content(source, folder, key) for key in first] == [mail(1), "gone", mail(3)]
    assert keys(source, folder) == [first[2], first[0]]


@pytest.mark.parametrize("header", [b"Status: RO", b"X-Mozilla-Status: 0001", b"X-Keywords: seen", b"X-UID: 7"])
def test_a_status_written_into_the_file_makes_no_other_message(tmp_path: Path, header: bytes) -> None:
    path = write(tmp_path / "Sent", mail(1))
    source = opened(path)
    before = keys(source, only_folder(source))
    write(path, header + b"\n" + mail(1))
    assert keys(source, only_folder(source)) == before
    write(path, mail(1) + b"\n" + header + b"\n")
    assert keys(source, only_folder(source)) != before, "below the head it is the writer's"


def test_exact_duplicates_are_two_messages(tmp_path: Path) -> None:
    source = opened(write(tmp_path / "Sent", mail(1), mail(1), mail(2)))
    folder = only_folder(source)
    first, second, _ = keys(source, folder)
    assert second == f"{first}-2"
    assert content(source, folder, second) == mail(1)


def test_a_message_still_being_written_waits(tmp_path: Path) -> None:
    path = write(tmp_path / "Sent", mail(1), mail(2)[:-10], end=b"")
    path.write_bytes(path.read_bytes())
    assert read(path) == [mail(1)]
    os.utime(path, (LONG_AGO, LONG_AGO))
    assert read(path) == [mail(1), mail(2)[:-10]], "nobody is writing any more"


def test_a_locked_file_holds_its_last_message_back(tmp_path: Path) -> None:
    path = write(tmp_path / "Sent", mail(1), mail(2))
    path.write_bytes(path.read_bytes())
    (tmp_path / "Sent.lock").touch()
    assert read(path) == [mail(1)]
    (tmp_path / "Sent.lock").unlink()
    assert read(path) == [mail(1), mail(2)]


def test_what_is_no_mbox_is_refused_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "Sent").write_bytes(b"PK\x03\x04 something else")
    assert read(tmp_path / "Sent") == ["a file that is not in mbox form"]
    (tmp_path / "Sent").write_bytes(b"")
    assert read(tmp_path / "Sent") == []


def test_files_are_found_by_each_usual_name(tmp_path: Path) -> None:
    for number, name in enumerate(("Sent", "Sent.mbox", "Sent.mbox/mbox")):
        path = tmp_path / f"{number}@ambleford.gov.uk" / name
        path.parent.mkdir(parents=True)
        write(path, mail(number))
    source = open_source("mbox", Spec(name="officers", path=tmp_path))
    assert [content(source, folder, keys(source, folder)[0]) for folder in source.folders()] == list(
        map(mail, range(3))
    )


def test_a_single_file_needs_to_be_somebodys(tmp_path: Path) -> None:
    path = write(tmp_path / "Sent", mail(1))
    with pytest.raises(SourceRefused, match="needs `mailbox`"):
        open_source("mbox", Spec(name="officers", path=path))
    assert only_folder(opened(path)).mailbox == OFFICER


def test_a_file_that_may_not_be_read_is_asked_for_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = opened(write(tmp_path / "Sent", mail(1)))
    folder = only_folder(source)
    with monkeypatch.context() as patched:
        patched.setattr("mailguard.sources._files._open", _refuses)
        (key,) = keys(source, folder)
        assert source.fetch(folder, key) == Refused("a file this program may not read", again=True)
    assert content(source, folder, key) == "gone", "the file itself is no message"
    assert [content(source, folder, each) for each in keys(source, folder)] == [mail(1)]


def _refuses(path: object) -> int:
    raise PermissionError(errno.EACCES, "Permission denied")
