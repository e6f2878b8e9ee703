"""Places without room: a log of so many bytes, and temporary folders in which nothing can be made."""

import errno
import io
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

FULL = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class Narrow(io.RawIOBase):
    """A file on a disk with `room` for so many bytes, which may change; `content` is what it took."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.content = b""

    def writable(self) -> bool:
        """It can be written to."""
        return True

    def write(self, data: Any) -> int:
        """Take what there is room for, as a disk does; raises OSError where there is none."""
        taken = bytes(data[: self.room])
        if not taken:
            raise FULL
        self.room -= len(taken)
        self.content += taken
        return len(taken)


def written_to(file: Narrow) -> io.TextIOWrapper:
    """The file as the interpreter opens its stderr: held back by the line."""
    return io.TextIOWrapper(io.BufferedWriter(file), encoding="utf-8", line_buffering=True)


def no_temporary_files() -> None:
    """From now on no file and no folder can be made in any temporary folder, in this process, for good."""
    tried: list[str] = tempfile._candidate_tempdir_list()  # type: ignore[attr-defined]  # so that none is forgotten
    folders = {os.path.realpath(each) for each in tried}

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in {"open", "os.mkdir"} or not isinstance(arguments[0], str | os.PathLike):
            return
        made = event == "os.mkdir" or arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if made and os.path.dirname(os.path.realpath(arguments[0])) in folders:
            raise OSError(*FULL.args)

    sys.addaudithook(refuse)


def for_children(folder: Path) -> dict[str, str]:
    """What a child's environment must hold for the same to be true there; `folder` is its temporary folder."""
    site = folder / "site"
    site.mkdir(parents=True)
    (site / "sitecustomize.py").write_text(f"from {__name__} import no_temporary_files\nno_temporary_files()\n")
    path = os.pathsep.join((str(site), str(Path(__file__).parents[2])))
    return {"TMPDIR": str(folder), "PYTHONPATH": path}
