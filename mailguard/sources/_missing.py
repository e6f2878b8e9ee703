"""What lies at a path where a folder that the settings name does not; it is no kind of source itself."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from mailguard.sources import Folder, Spec
from mailguard.sources._files import entries, mailboxes

MOST = 8
# What every Maildir holds, which is no folder of mail.
INNER = frozenset({"cur", "new", "tmp"})


@dataclass(frozen=True, slots=True)
class Missing:
    """How many mailboxes lack every folder that is asked for, and what the folders there are called instead.

    `addressed` says whether anything at the path is called by an address, as mailboxes are. `there` is sorted, the
    commonest names at most; a name that holds an address is left out.
    """

    mailboxes: int = 0
    there: tuple[str, ...] = ()
    addressed: bool = True


def missing(spec: Spec, found: Iterable[Folder]) -> Missing:
    """What is missing beside the folders that were found; raises SourceUnavailable or SourceRefused."""
    folders = tuple(found)
    if spec.path.is_file() or any(folder.path == str(spec.path) for folder in folders):
        return Missing()
    having = {folder.mailbox for folder in folders}
    lying = dict(mailboxes(spec))
    lacking = [base for mailbox, base in lying.items() if mailbox not in having]
    addressed = spec.mailbox is not None or any("@" in mailbox for mailbox in lying)
    names = Counter(name for base in (lacking if addressed else [spec.path]) for name in _names(base))
    return Missing(len(lacking), tuple(sorted(name for name, _ in names.most_common(MOST))), addressed)


def _names(base: Path) -> Iterable[str]:
    """Folders of one mailbox as the settings would call them: `.Sent` and `Sent.mbox` are Sent."""
    found = {
        entry.name.removesuffix(".mbox").lstrip(".")
        for entry in entries(base)
        if entry.is_dir() or entry.name.endswith(".mbox")
    }
    return (name for name in found - INNER if name and "@" not in name)
