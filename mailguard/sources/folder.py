"""Mail exported as files: `.eml` (RFC 5322) and Outlook's `.msg`.

`<path>/<address>/Sent/*.eml`, or any folder of such files, whose mailbox is then `mailbox` of the settings. Folders
inside are read as well. A message is known by its path; every pass lists them all.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
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

ENDINGS = (".eml", ".msg")
OUTLOOK = bytes.fromhex("d0cf11e0a1b11ae1")  # the mime room turns these into the mail they were


@dataclass(frozen=True, slots=True)
class Exported:
    """Exported messages below one path."""

    spec: Spec

    def folders(self) -> Iterator[Folder]:
        """Every folder to read, mailboxes by name; raises SourceUnavailable or SourceRefused."""
        found = [
            Folder(mailbox, name, str(base / name))
            for mailbox, base in mailboxes(self.spec)
            for name in self.spec.folders
            if is_there(base / name)
        ]
        if not found and self.spec.mailbox is not None:
            found = [Folder(self.spec.mailbox.lower(), self.spec.path.name, str(self.spec.path))]
        elif not found and any(entry.name.lower().endswith(ENDINGS) for entry in entries(self.spec.path)):
            problem = "a folder of messages without mailboxes in it needs `mailbox`, the address whose mail it holds"
            raise SourceRefused(f"source {self.spec.name}: {problem}")
        yield from found

    def listing(self, folder: Folder, cursor: str) -> Iterator[Listed]:
        """Every message of the folder, by path, whatever the cursor; links are listed to be refused."""
        del cursor
        if leads_out(folder.path, self.spec.path):
            yield Listed("./", "./")
            return
        for key in sorted(_keys(folder.path)):
            yield Listed(key, key)

    def fetch(self, folder: Folder, key: str) -> Raw | Gone | Refused:
        """The bytes of one listed message."""
        path = Path(folder.path, key)
        # The folder may have become a link since it was listed.
        if key.endswith("/") or any(leads_out(each, self.spec.path) for each in (folder.path, path.parent)):
            return LINK_OUT
        content = read_file(path)
        if not isinstance(content, Content):
            return content
        if path.suffix.lower() == ".msg" and not content.content.startswith(OUTLOOK):
            return Refused("a file called .msg that is no Outlook file")
        return Raw(content.content, folder.mailbox, stage_of(folder), self.spec.keeps_bcc, content.changed)

    def sees(self) -> tuple[str, ...]:
        """What this source can and cannot see."""
        return what_is_seen(self.spec, "exported .eml and .msg files", self.folders)


def _keys(path: str) -> Iterator[str]:
    """Paths of the messages below a folder, as `a/b.eml`; a folder that is a link is named with a slash, not read."""
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        for entry in entries(os.path.join(path, inside)):
            name = f"{inside}{entry.name}"
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(f"{name}/")
            elif entry.name.lower().endswith(ENDINGS):
                yield name
            elif entry.is_symlink() and entry.is_dir():
                yield f"{name}/"


def open_source(spec: Spec) -> Exported:
    """The exported messages at `spec.path`; raises SourceRefused where that is no folder."""
    if not spec.path.is_dir():
        raise SourceRefused(f"source {spec.name}: {spec.path} is no folder. Correct `path`")
    return Exported(spec)
