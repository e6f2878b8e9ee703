"""A plan → the files: the register, the text before it, and our copy; each whole or not at all."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from mailguard.errors import RegisterError
from mailguard.files import read_text
from mailguard.register.moderngov.editing import edited
from mailguard.register.moderngov.kept import beside
from mailguard.register.moderngov.plan import Plan
from mailguard.register.reading import SIZE_LIMIT, load

_BOM = b"\xef\xbb\xbf"


def refuse_unwritable(path: Path) -> None:
    """Raise RegisterError for a register that is not one YAML file: its places cannot be found."""
    if path.is_dir() or path.suffix.lower() == ".csv":
        remedy = "Leave out --write, and put the changes in by hand"
        raise RegisterError(path, 1, "only a register in YAML can be written", remedy)


def write(path: Path, plan: Plan) -> tuple[Path, ...]:
    """Write the register first and the copy last; the files written, which lie where a link leads to.

    What an import that was killed left there goes. The register is loaded as a whole before it takes the old one's
    place. Raises RegisterError, or the plan's refusal, and then nothing has changed.
    """
    if plan.refusal is not None:
        raise plan.refusal
    refuse_unwritable(path)
    path = path.resolve()
    copy = beside(path)
    written = [copy]
    try:
        _clear(path)
        if plan.changes:
            old = path.with_name(f"{path.name}.bak")
            _write_register(path, old, plan)
            written = [path, old, copy]
        os.replace(_beside(path, plan.copy.text().encode()), copy)
    except OSError as error:
        problem = f"cannot be written ({error.strerror})"
        raise RegisterError(path, 1, problem, "Make room, or check who may write there") from None
    return tuple(written)


def _clear(path: Path) -> None:
    """Take away the new files that never took the old one's place."""
    start = _unfinished(path)
    for each in list(path.parent.iterdir()):
        if each.name.startswith(start) and each.suffix == ".yml":
            each.unlink(missing_ok=True)


def _unfinished(path: Path) -> str:
    """How the name of a new file begins until it takes the old one's place."""
    return f".{path.stem}.importing-"


def _write_register(path: Path, old: Path, plan: Plan) -> None:
    text = read_text(path, RegisterError, SIZE_LIMIT)
    content = path.read_bytes()
    after = edited(path, text, plan.edits, plan.new, plan.on).encode()
    new = _beside(path, _BOM + after if content.startswith(_BOM) else after)
    try:
        _refuse_broken(new, path)
        os.replace(_beside(path, content), old)
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)


def _refuse_broken(new: Path, path: Path) -> None:
    """Load the new text before it is the register; its faults are told under the register's own name."""
    try:
        load(new)
    except RegisterError as error:
        what, remedy = f"as it would become: {error.problem}", f"{error.remedy}. Nothing was written"
        raise RegisterError(path, error.line, what, remedy) from None


def _beside(path: Path, content: bytes) -> Path:
    """The content in a new file beside the register, safe on the disk, with the register's rights and owner."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_unfinished(path), suffix=".yml")
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        shutil.copymode(path, new)
        with suppress(OSError):  # only root may give a file to somebody else
            owner = path.stat()
            os.chown(new, owner.st_uid, owner.st_gid)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return new
