"""Mail in Maildir folders: one file a message, in `cur` and `new` (qmail's maildir(5), Courier's Maildir++).

`<path>/<address>/Sent`, `<path>/<address>/.Sent`, or one Maildir at `path` with `mailbox` in the settings. A message
keeps its key when its flags change or it moves from `new` to `cur`. Every pass lists the whole folder: a mail program
may put a message with an old name there, so no name can be passed over. Half files in `tmp` are nobody's mail yet.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mailguard.errors import SourceRefused
from mailguard.message import Raw
from mailguard.sources import Folder, Gone, Listed, Refused, Spec
from mailguard.sources._files import (
    LINK_OUT,
    Content,
    entries,
    is_there,
    leads_out,
    mailboxes,
    read_file,
    stage_of,
    what_is_seen,
)

# `new` first: a message that moves to `cur` meanwhile is then met twice and counted once, never missed.
PLACES = ("new", "cur")
FLAGS = re.compile(r"[:;!]2,[^:;!]*$")


@dataclass(frozen=True, slots=True)
class Maildirs:
    """Maildir folders below one path; `_lying` remembers in which file each key of a folder was last seen."""

    spec: Spec
    _lying: dict[str, dict[str, str]] = field(default_factory=dict, repr=False)

    def folders(self) -> Iterator[Folder]:
        """Every folder to read, mailboxes by name; raises SourceUnavailable or SourceRefused."""
        for mailbox, base in mailboxes(self.spec):
            found = [(name, path) for name, path in self._candidates(base) if _is_maildir(path)]
            if not found and self.spec.mailbox is not None and _is_maildir(base):
                found = [(base.name, base)]
            for name, path in found:
                yield Folder(mailbox, name, str(path))

    def _candidates(self, base: Path) -> Iterator[tuple[str, Path]]:
        """Where a folder may lie; in Maildir++ the Maildir of the mailbox itself is its inbox."""
        for name in self.spec.folders:
            yield name, base / name
            yield f".{name}", base / f".{name}"
            if name.lower() == "inbox":
                yield name, base

    def listing(self, folder: Folder, cursor: str) -> Iterator[Listed]:
        """Every message of the folder, by name, whatever the cursor; links that lead out are listed to be refused."""
        del cursor
        self._lying[folder.path] = lying = self._look(folder)
        for key in sorted(lying):
            yield Listed(key, key)

    def _look(self, folder: Folder) -> dict[str, str]:
        """Key → file, without looking at any file."""
        root = Path(folder.path)
        if leads_out(root, self.spec.path):
            return {"./": folder.path}
        lying: dict[str, str] = {}
        for place in PLACES:
            if leads_out(root / place, root):
                lying[f"{place}/"] = str(root / place)
                continue
            for entry in entries(root / place):
                if not entry.name.startswith("."):
                    lying[FLAGS.sub("", entry.name)] = entry.path
        return lying

    def fetch(self, folder: Folder, key: str) -> Raw | Gone | Refused:
        """The bytes of one listed message; where its flags changed meanwhile it is looked for once."""
        if folder.path not in self._lying:
            self._lying[folder.path] = self._look(folder)
        content = self._read(folder, key)
        if isinstance(content, Gone) and key in self._lying[folder.path]:
            self._lying[folder.path] = self._look(folder)
            content = self._read(folder, key)
        if isinstance(content, Content):
            return Raw(content.content, folder.mailbox, stage_of(folder), self.spec.keeps_bcc, content.changed)
        return content

    def _read(self, folder: Folder, key: str) -> Content | Gone | Refused:
        path = self._lying[folder.path].get(key)
        if path is None:
            return Gone()
        # The folder may have become a link since it was listed.
        inside = (folder.path, os.path.dirname(path))
        if key.endswith("/") or any(leads_out(each, self.spec.path) for each in inside):
            return LINK_OUT
        return read_file(path)

    def sees(self) -> tuple[str, ...]:
        """What this source can and cannot see."""
        return what_is_seen(self.spec, "Maildir folders", self.folders)


def _is_maildir(path: Path) -> bool:
    return is_there(path / "cur") or is_there(path / "new")


def open_source(spec: Spec) -> Maildirs:
    """The Maildir folders at `spec.path`; raises SourceRefused where that is no folder."""
    if not spec.path.is_dir():
        raise SourceRefused(f"source {spec.name}: {spec.path} is no folder. Correct `path`")
    return Maildirs(spec)
