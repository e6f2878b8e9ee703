"""Values held against a schema; what does not fit is refused in words for whoever wrote the file."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from mailguard.errors import FileError
from mailguard.files.places import Steps, yaml_line

T = TypeVar("T")


class Wrong(ValueError):
    """What a check of a schema raises where it knows the remedy: a sentence without its full stop, as `problem` is."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.remedy = remedy


class Entry(BaseModel):
    """What one block of such a file may hold: nothing unknown, and never changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def validated(path: Path, schema: type[T], value: object, refuse: type[FileError], line: Any, at: Steps = ()) -> T:
    """`value` as `schema`; `line` turns the steps to the fault into a line number, `at` are steps above `value`."""
    hashable: Any = schema  # mypy takes the __hash__ of a type for that of its instances
    try:
        found: T = _adapter(hashable).validate_python(value)
    except ValidationError as error:
        faults = error.errors()
        first = next((fault for fault in faults if fault["type"] == "extra_forbidden"), faults[0])
        steps = (*at, *first["loc"])
        raise refuse(path, line(steps), _problem(steps, first), _remedy(first)) from error
    return found


@cache
def _adapter(schema: Any) -> TypeAdapter[Any]:
    """Making one takes a millisecond, and a rulebook asks for the same few hundreds of times."""
    return TypeAdapter(schema)


def _problem(steps: Steps, fault: Mapping[str, Any]) -> str:
    said = "no such key" if fault["type"] == "extra_forbidden" else _plain(fault)
    whole = isinstance(fault["input"], Mapping) and not (steps and isinstance(steps[-1], str))
    name = "" if whole else key_name(steps) if steps else "the file"
    return f"{name}: {said}" if name else said


def key_name(steps: Steps) -> str:
    """The key at the end of `steps`, from its own block on: the line says which of many blocks, people never do."""
    while steps and isinstance(steps[-1], int):
        steps = steps[:-1]
    begins = max((place for place, step in enumerate(steps, start=1) if isinstance(step, int)), default=0)
    return ".".join(map(str, steps[begins:]))


PLAIN = {
    "missing": "is missing",
    "unexpected_keyword_argument": "no such key",
    "string_type": "is no text: put it in quotation marks",
    "string_too_short": "is empty",
    "string_pattern_mismatch": "holds a blank or an @, which is not allowed here",
    "tuple_type": "is no list: write [one, another]",
    "list_type": "is no list: write [one, another]",
    "too_short": "needs at least one entry",
    "dict_type": "is no block of keys with their values",
    "model_type": "is no block of keys with their values",
    "model_attributes_type": "is no block of keys with their values",
    "dataclass_type": "is no block of keys with their values",
    "bool_type": "is neither true nor false",
    "bool_parsing": "is neither true nor false",
    "int_type": "is no whole number",
    "int_parsing": "is no whole number",
    "int_from_float": "is no whole number",
    "float_type": "is no number",
    "float_parsing": "is no number",
    "date_type": "is no day: write one such as 2026-11-01",
    "date_parsing": "is no day: write one such as 2026-11-01",
    "date_from_datetime_parsing": "is no day: write one such as 2026-11-01",
    "date_from_datetime_inexact": "is a day with an hour: write the day alone, such as 2026-11-01",
    "time_type": "is no time of day: write one such as 07:00:00",
    "time_parsing": "is no time of day: write one such as 07:00:00",
    "finite_number": "is no number",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "is less than {ge}",
    "less_than_equal": "is more than {le}",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
}


# What is refused in quotation marks, and would be taken without them.
MARKED = frozenset({"int_type", "float_type", "bool_type"})
BARE = re.compile(r"-?\d+(\.\d+)?|true|false")


def _plain(fault: Mapping[str, Any]) -> str:
    """What is wrong with a value, in words for whoever wrote it; ours where we refused it, else those of `PLAIN`."""
    if fault["type"] in PLAIN:
        return PLAIN[fault["type"]].format_map(fault.get("ctx", {}))
    said: str = fault["msg"]
    return said.removeprefix("Value error, ")


def _remedy(fault: Mapping[str, Any]) -> str:
    refused = fault.get("ctx", {}).get("error")
    if isinstance(refused, Wrong):
        return refused.remedy
    if fault["loc"] and fault["loc"][-1] == "[key]":
        return "Correct the key"
    if fault["type"] in MARKED and isinstance(fault["input"], str) and BARE.fullmatch(fault["input"]):
        return "Write it without quotation marks"
    remedies = {
        "extra_forbidden": "Take it out, or correct its spelling",
        "missing": "Add it",
        "too_short": "Name at least one",
        "unexpected_keyword_argument": "Take it out, or correct its spelling",
    }
    return remedies.get(fault["type"], "Correct the value")


def refuse_at(refuse: type[FileError], path: Path, text: str, steps: Steps, problem: str, remedy: str) -> NoReturn:
    """Raise `refuse` with the YAML line that `steps` lead to."""
    raise refuse(path, yaml_line(text, steps), problem, remedy)
