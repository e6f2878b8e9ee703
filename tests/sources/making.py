"""Mail for the tests of the sources, and folders to put it in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mailguard.message import Raw
from mailguard.sources import Folder, Gone, Refused, Source

OFFICER = "tom.reed@ambleford.gov.uk"


def mail(number: int, text: str = "Dear Councillor Hart") -> bytes:
    return (
        f"From: Tom Reed <{OFFICER}>\nTo: cllr.j.hart@ambleford.gov.uk\n"
        f"Date: Mon, 02 Nov 2026 09:30:00 +0000\nMessage-ID: <{number}@ambleford.gov.uk>\n\n{text}\n"
    ).encode()


def maildir(path: Path, **files: bytes) -> Path:
    """A Maildir; `cur_1` is the file `1` in `cur`."""
    for name in ("cur", "new", "tmp"):
        (path / name).mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        place, _, file = name.partition("_")
        (path / place / file).write_bytes(content)
    return path


def keys(source: Source, folder: Folder) -> list[str]:
    """What the source lists in a folder."""
    return [listed.key for listed in source.listing(folder, "")]


def only_folder(source: Source) -> Folder:
    """The one folder there is."""
    (folder,) = source.folders()
    return folder


def content(source: Source, folder: Folder, key: str) -> bytes | str:
    """The bytes of a message, or in words why there are none."""
    match source.fetch(folder, key):
        case Raw() as raw:
            return raw.content
        case Refused() as refused:
            return refused.reason
        case Gone():
            return "gone"


def snapshot(path: Path) -> dict[str, tuple[int, int, int, bytes]]:
    """Every file with its size, mode and times but the last reading, and what it holds."""
    return {
        str(file.relative_to(path)): (about.st_size, about.st_mode, about.st_mtime_ns, file.read_bytes())
        for file in sorted(path.rglob("*"))
        if file.is_file() and (about := file.stat())
    }


@contextmanager
def nothing_changes(path: Path) -> Iterator[None]:
    """Fails where something below the path was changed, added or taken away meanwhile."""
    before = snapshot(path)
    yield
    assert snapshot(path) == before
