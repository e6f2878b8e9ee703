"""One whole file: its bytes as text, and its text as checked values."""

import re
import tomllib
from pathlib import Path
from typing import TypeVar

from mailguard.errors import FileError
from mailguard.files.checked import validated
from mailguard.files.places import toml_line, yaml_line
from mailguard.files.plain import load_yaml

T = TypeVar("T")
SIZE_LIMIT = 256 * 1024


def read_yaml(path: Path, schema: type[T], refuse: type[FileError], limit: int = SIZE_LIMIT) -> T:
    """Read one YAML file into `schema`.

    `limit` is in bytes. Raises `refuse` for anything that is not plain, complete and of the right kind.
    """
    text = read_text(path, refuse, limit)
    return validated(path, schema, load_yaml(path, text, refuse), refuse, lambda steps: yaml_line(text, steps))


def read_toml(path: Path, schema: type[T], refuse: type[FileError]) -> T:
    """Read one TOML file into `schema`; raises `refuse` with the line of whatever is wrong."""
    text = read_text(path, refuse, SIZE_LIMIT)
    try:
        value = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        raise refuse(path, line, f"not TOML: {error}", "Correct the line") from error
    return validated(path, schema, value, refuse, lambda steps: toml_line(text, steps))


def read_text(path: Path, refuse: type[FileError], limit: int = SIZE_LIMIT) -> str:
    """The file as text; raises `refuse` where it is missing, too large or not UTF-8."""
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise refuse(path, 1, f"cannot be read ({error.strerror})", "Check the path and who may read it") from error
    if len(content) > limit:
        raise refuse(path, 1, f"more than the {limit:,} bytes allowed", "Split the file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise refuse(path, line, "not UTF-8", "Save the file as UTF-8") from error
