"""What lies where one kind of mail is looked for and another is found; it is no kind of source itself."""

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from mailguard.sources import Spec
from mailguard.sources._files import entries, is_there, mailboxes, open_file
from mailguard.sources.folder import ENDINGS

PLACES = ("cur", "new")


@dataclass(frozen=True, slots=True)
class Mistaken:
    """So many folders hold no mail of the kind that the settings name (`kind`), but of the kind `lies`.

    `right` is how many do hold it.
    """

    folders: int
    kind: str
    lies: str
    right: int = 0


def mistaken(spec: Spec, kind: str) -> Mistaken | None:
    """The commonest other kind below the path; None where what lies there is right or is no mail.

    The path itself is looked at where no folder with mail lies below it. Raises SourceUnavailable or SourceRefused.
    """
    kinds = [_lying(places, kind) for places in _looked(spec)]
    if not any(kinds):
        kinds = [_lying((spec.path,), kind)]
    found = Counter(lies for lies in kinds if lies not in {"", kind})
    if not found:
        return None
    ((lies, number),) = found.most_common(1)
    return Mistaken(number, kind, lies, right=kinds.count(kind))


def _looked(spec: Spec) -> Iterator[tuple[Path, ...]]:
    """For each folder that is looked for, the places where it may lie."""
    if spec.path.is_dir():
        for _, base in mailboxes(spec):
            for name in spec.folders:
                yield base / name, base / f".{name}", base / f"{name}.mbox"


def _lying(places: tuple[Path, ...], kind: str) -> str:
    """The kind of mail that lies at these places: the right one where it is among them, empty where none lies there."""
    first = ""
    for lies in chain.from_iterable(map(_kinds, places)):
        if lies == kind:
            return kind
        first = first or lies
    return first


def _kinds(path: Path) -> Iterator[str]:
    """The kinds of mail that lie right there, those first that are seen without listing messages.

    A Maildir may hold .eml files. Raises SourceUnavailable or SourceRefused.
    """
    if is_there(path, Path.is_file):
        if _begins(path) == b"From ":
            yield "mbox"
    elif path.is_dir():
        inside = {entry.name for entry in entries(path)}
        places = [path / place for place in PLACES if place in inside]
        if places:
            yield "maildir"
        if "mbox" in inside:
            yield from _kinds(path / "mbox")
        if any(name.lower().endswith(ENDINGS) for name in inside) or any(map(_exported, places)):
            yield "folder"


def _exported(path: Path) -> bool:
    return any(entry.name.lower().endswith(ENDINGS) for entry in entries(path))


def _begins(path: Path) -> bytes:
    """The first five bytes of a plain file; none where it may not be read."""
    handle = open_file(path)
    if not isinstance(handle, int):
        return b""
    with os.fdopen(handle, "rb") as file:
        return file.read(5)
