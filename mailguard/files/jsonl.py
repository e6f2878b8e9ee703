"""Files of one JSON object a line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from mailguard.errors import FileError
from mailguard.files.reading import read_text

LINES_LIMIT: Final = 64 * 1024 * 1024


def read_lines(path: Path, refuse: type[FileError] = FileError) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each object with its line, counted from 1; empty lines are passed over. Raises `refuse` for any other line."""
    for line, text in enumerate(read_text(path, refuse, LINES_LIMIT).split("\n"), start=1):
        if not text.strip():
            continue
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            value = None
        if not isinstance(value, dict):
            raise refuse(path, line, "not a JSON object", "Write one JSON object a line")
        yield line, value
