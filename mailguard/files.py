"""Files that people write (YAML, TOML, CSV) → checked values, or a refusal with file, line and remedy.

Nothing in such a file is ever ignored: an unknown key, a key written twice, an anchor or a tag is refused.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from mailguard.errors import FileError

T = TypeVar("T")
Steps = tuple[str | int, ...]
SIZE_LIMIT = 256 * 1024
DEPTH_LIMIT = 20
TEXT_TAG = "tag:yaml.org,2002:str"
YAML_REMEDY = "Write plain YAML: no aliases, no tags, each key once"


class Entry(BaseModel):
    """What one block of such a file may hold: nothing unknown, and never changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


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


class _Loader(yaml.CSafeLoader):
    """Safe loading that also refuses keys written twice, keys that are not text, and dates that do not exist."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        """Give a value such as 2019-02-30 its line: PyYAML lets the bare ValueError through."""
        try:
            return super().construct_object(node, deep)
        except ValueError as error:
            raise _fault(str(error).capitalize(), node.start_mark) from error

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Refuse a key written twice (YAML would keep the last) and one read as a number (2.30 would become 2.3)."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.tag != TEXT_TAG:
                raise _fault(f"the key {_short(key)} is not text: put quotation marks round it", key.start_mark)
            if key.value in seen:
                raise _fault(f"{_short(key)} is written twice", key.start_mark)
            seen.add(key.value)
        return dict(super().construct_mapping(node, deep))


def _line_of(error: yaml.MarkedYAMLError, text: str) -> int:
    """Where the fault is noticed; where that is only the end of the file, the line of whatever was never closed."""
    last = text.rstrip().count("\n") + 1
    noticed = error.problem_mark.line + 1 if error.problem_mark else 1
    begun = error.context_mark.line + 1 if error.context_mark else last
    return noticed if noticed <= last else min(begun, last)


def _fault(problem: str, mark: Any) -> yaml.MarkedYAMLError:
    return yaml.constructor.ConstructorError(None, None, problem, mark)


def _short(key: yaml.Node) -> str:
    return str(key.value)[:40] if isinstance(key, yaml.ScalarNode) else "before the colon"


def load_yaml(path: Path, text: str, refuse: type[FileError]) -> Any:
    """Plain values out of YAML text; raises `refuse` with the line."""
    try:
        _refuse_what_is_not_plain(text)
        return _built(text)
    except yaml.MarkedYAMLError as error:
        raise refuse(path, _line_of(error, text), error.problem or "cannot be read as YAML", YAML_REMEDY) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise refuse(path, line, "a character that YAML does not allow", "Take the character out") from error


def _built(text: str) -> Any:
    loader = _Loader(text)
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


def _refuse_what_is_not_plain(text: str) -> None:
    """Refuse anchors, aliases, tags and deep nesting before anything is built: aliases can stand for gigabytes."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise _fault("an alias (*name)", event.start_mark)
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:
            raise _fault("an anchor (&name)", event.start_mark)
        if getattr(event, "tag", None) is not None:
            raise _fault("a tag (!name)", event.start_mark)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH_LIMIT:
            raise _fault(f"nested more than {DEPTH_LIMIT} deep", event.start_mark)


def validated(path: Path, schema: type[T], value: object, refuse: type[FileError], line: Any, at: Steps = ()) -> T:
    """`value` as `schema`; `line` turns the steps to the fault into a line number, `at` are steps above `value`."""
    try:
        return TypeAdapter(schema).validate_python(value)
    except ValidationError as error:
        faults = error.errors()
        first = next((fault for fault in faults if fault["type"] == "extra_forbidden"), faults[0])
        steps = (*at, *first["loc"])
        raise refuse(path, line(steps), _problem(steps, first), _remedy(first)) from error


def _problem(steps: Sequence[str | int], fault: Mapping[str, Any]) -> str:
    name = ".".join(map(str, steps)) or "the file"
    if fault["type"] == "extra_forbidden":
        return f"{name}: no such key"
    return f"{name}: {_plain(fault)}"


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


def _plain(fault: Mapping[str, Any]) -> str:
    """What is wrong with a value, in words for whoever wrote it; ours where we refused it, else those of `PLAIN`."""
    if fault["type"] in PLAIN:
        return PLAIN[fault["type"]].format_map(fault.get("ctx", {}))
    said: str = fault["msg"]
    return said.removeprefix("Value error, ")


def _remedy(fault: Mapping[str, Any]) -> str:
    if fault["loc"] and fault["loc"][-1] == "[key]":
        return "Correct the key"
    remedies = {
        "extra_forbidden": "Take it out, or correct its spelling",
        "missing": "Add it",
        "unexpected_keyword_argument": "Take it out, or correct its spelling",
    }
    return remedies.get(fault["type"], "Correct the value")


def yaml_line(text: str, steps: Iterable[str | int]) -> int:
    """The line, from 1, of the deepest of `steps` that the text has; a step it does not have is passed over."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    line = 1
    for step in steps:
        below = _below(node)
        if step in below:
            line, node = below[step]
    return line


def _below(node: yaml.Node | None) -> dict[str | int, tuple[int, yaml.Node]]:
    if isinstance(node, yaml.SequenceNode):
        return {index: (child.start_mark.line + 1, child) for index, child in enumerate(node.value)}
    if isinstance(node, yaml.MappingNode):
        return {name.value: (name.start_mark.line + 1, child) for name, child in node.value}
    return {}


@dataclass(frozen=True, slots=True)
class Span:
    """Where one value of a YAML text stands: `text[start:end]`, without what follows it on its line.

    `key` is where its key ends, or where its item begins in a list; `column` is that of its first letter, from 0;
    `flow` says whether it is a list or mapping written in brackets, `block` whether it is one written in lines.
    """

    key: int
    start: int
    end: int
    column: int
    flow: bool = False
    block: bool = False


def yaml_spans(text: str) -> dict[Steps, Span]:
    """The place of every value of a plain YAML text, by the steps that lead to it."""
    spans: dict[Steps, Span] = {}
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if node is not None:
        _span(node, 0, (), spans)
    return spans


def _span(node: yaml.Node, key: int, steps: Steps, spans: dict[Steps, Span]) -> int:
    """Note the node and all below it; the index after its last letter."""
    start, end = node.start_mark.index, node.end_mark.index
    flow = bool(getattr(node, "flow_style", False))
    below: list[tuple[str | int, int, yaml.Node]] = []
    if isinstance(node, yaml.SequenceNode):
        below = [(place, child.start_mark.index, child) for place, child in enumerate(node.value)]
    elif isinstance(node, yaml.MappingNode):
        below = [(name.value, name.end_mark.index, child) for name, child in node.value]
    ends = [_span(child, at, (*steps, step), spans) for step, at, child in below]
    block = bool(ends) and not flow
    end = max(ends) if block else end
    spans[steps] = Span(key, start, end, node.start_mark.column, flow, block)
    return end


TOML_TABLE = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
TOML_KEY = re.compile(r"""^\s*([\w."' -]+?)\s*=""")
TOML_LONG_TEXT = re.compile(r'"""|\'\'\'')


def toml_line(text: str, steps: Iterable[str | int]) -> int:
    """The line, from 1, of the longest beginning of `steps` that is written there as a table or a key."""
    written = _toml_lines(text)
    wanted = tuple(steps)
    return next((written[wanted[:n]] for n in range(len(wanted), 0, -1) if wanted[:n] in written), 1)


def _toml_lines(text: str) -> dict[Steps, int]:
    written: dict[Steps, int] = {}
    table: Steps = ()
    inside_text = False
    for number, line in enumerate(text.splitlines(), start=1):
        if not inside_text:
            if header := TOML_TABLE.match(line):
                table = _toml_table(written, header[1] == "[[", _toml_names(header[2]))
                for steps in _beginnings((), table):
                    written.setdefault(steps, number)
            elif key := TOML_KEY.match(line):
                for steps in _beginnings(table, _toml_names(key[1])):
                    written.setdefault(steps, number)
        inside_text ^= len(TOML_LONG_TEXT.findall(line)) % 2 == 1
    return written


def _toml_names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip().strip("\"'") for name in dotted.split("."))


def _toml_table(written: Mapping[Steps, int], repeated: bool, names: tuple[str, ...]) -> Steps:
    """Where a header leads: below a repeated table, to its newest block; `[[name]]` itself begins the next block."""
    table: Steps = ()
    for place, name in enumerate(names):
        table = (*table, name)
        blocks = sum(1 for steps in written if steps[:-1] == table and isinstance(steps[-1], int))
        if repeated and place == len(names) - 1:
            table = (*table, blocks)
        elif blocks:
            table = (*table, blocks - 1)
    return table


def _beginnings(table: Steps, names: Steps) -> Iterable[Steps]:
    return ((*table, *names[:n]) for n in range(1, len(names) + 1))


def refuse_at(refuse: type[FileError], path: Path, text: str, steps: Steps, problem: str, remedy: str) -> NoReturn:
    """Raise `refuse` with the YAML line that `steps` lead to."""
    raise refuse(path, yaml_line(text, steps), problem, remedy)


def shipped(name: str) -> Path:
    """The folder `rules`, `templates`, `models` or `deploy` that travels along, installed or in a checkout."""
    inside = Path(__file__).parent / "shipped" / name
    return inside if inside.is_dir() else Path(__file__).parent.parent / name
