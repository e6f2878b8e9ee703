"""Plain YAML alone: no alias, no tag, no key twice, no key that is not text, nothing nested without end."""

from pathlib import Path
from typing import Any

import yaml

from mailguard.errors import FileError

DEPTH_LIMIT = 20
TEXT_TAG = "tag:yaml.org,2002:str"
YAML_REMEDY = "Write plain YAML: no aliases, no tags, each key once"


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
