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
ABSENT = "Check the path"
BACKSLASH = "Write a path with backslashes in single marks, as 'C:\\mail', or with / instead"
# What tomllib says of a text without its marks, and of a path in the marks that give a backslash a meaning.
TOML_REMEDIES = {
    "Invalid value": "Text stands in quotation marks",
    "Invalid hex value": BACKSLASH,
    "Unescaped '\\'": BACKSLASH,
}


def read_yaml(path: Path, schema: type[T], refuse: type[FileError], limit: int = SIZE_LIMIT) -> T:
    """Read one YAML file into `schema`.

    `limit` is in bytes. Raises `refuse` for anything that is not plain, complete and of the right kind.
    """
    text = read_text(path, refuse, limit)
    return validated(path, schema, load_yaml(path, text, refuse), refuse, lambda steps: yaml_line(text, steps))


def read_toml(path: Path, schema: type[T], refuse: type[FileError], absent: str = ABSENT) -> T:
    """Read one TOML file into `schema`; raises `refuse` with the line of whatever is wrong."""
    text = read_text(path, refuse, SIZE_LIMIT, absent)
    try:
        value = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else text.count("\n") + 1
        remedy = next((do for said, do in TOML_REMEDIES.items() if str(error).startswith(said)), "Correct the line")
        raise refuse(path, line, f"not TOML: {error}", remedy) from error
    return validated(path, schema, value, refuse, lambda steps: toml_line(text, steps))


def read_text(path: Path, refuse: type[FileError], limit: int = SIZE_LIMIT, absent: str = ABSENT) -> str:
    """The file as text; raises `refuse` where it is missing, too large or not UTF-8.

    `absent` is the remedy where there is no such file.
    """
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except FileNotFoundError as error:
        raise refuse(path, 0, "there is no such file", absent) from error
    except OSError as error:
        raise refuse(path, 0, f"cannot be read ({error.strerror})", "Check the path and who may read it") from error
    if len(content) > limit:
        raise refuse(path, 1, f"more than the {limit:,} bytes allowed", "Split the file")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise refuse(path, line, "not UTF-8", "Save the file as UTF-8") from error
