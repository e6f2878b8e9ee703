"""What lies where one kind of mail is looked for and another is found; it is no kind of source itself."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mailguard.sources import Spec
from mailguard.sources._files import entries, mailboxes, open_file
from mailguard.sources.folder import ENDINGS

PLACES = ("cur", "new")


@dataclass(frozen=True, slots=True)
class Mistaken:
    """So many folders hold no mail of the kind that the settings name (`kind`), but of the kind `lies`."""

    folders: int
    kind: str
    lies: str


def mistaken(spec: Spec, kind: str) -> Mistaken | None:
    """The commonest other kind below the path; None where what lies there is right or is no mail.

    Raises SourceUnavailable or SourceRefused.
    """
    found = Counter(lies for each in _looked(spec) if (lies := _instead(each, kind)))
    if not found:
        return None
    ((lies, number),) = found.most_common(1)
    return Mistaken(number, kind, lies)


def _looked(spec: Spec) -> Iterator[tuple[Path, ...]]:
    """For each folder that is looked for, the places where it may lie; the path itself may be one."""
    yield (spec.path,)
    if spec.path.is_dir():
        for _, base in mailboxes(spec):
            for name in spec.folders:
                yield base / name, base / f".{name}", base / f"{name}.mbox"


def _instead(places: tuple[Path, ...], kind: str) -> str:
    """The kind of mail that lies at these places, where none of it is of the right one."""
    kinds = [lies for place in places for lies in kinds_at(place)]
    return "" if kind in kinds else next(iter(kinds), "")


def kinds_at(path: Path) -> tuple[str, ...]:
    """The kinds of mail that lie right there: a Maildir may hold .eml files. Raises as `mistaken` does."""
    if path.is_file():
        return ("mbox",) if _begins(path) == b"From " else ()
    if not path.is_dir():
        return ()
    inside = {entry.name for entry in entries(path)}
    places = [path, *(path / place for place in PLACES if place in inside)]
    exported = any(entry.name.lower().endswith(ENDINGS) for place in places for entry in entries(place))
    found = (
        ("maildir", len(places) > 1),
        ("folder", exported),
        ("mbox", "mbox" in inside and bool(kinds_at(path / "mbox"))),
    )
    return tuple(kind for kind, there in found if there)


def _begins(path: Path) -> bytes:
    """The first five bytes of a plain file; none where it may not be read."""
    handle = open_file(path)
    if not isinstance(handle, int):
        return b""
    with os.fdopen(handle, "rb") as file:
        return file.read(5)
