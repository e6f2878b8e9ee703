"""Where a value stands in a YAML or TOML text, so that a refusal can name its line and a change touch nothing else."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import yaml

Steps = tuple[str | int, ...]


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
