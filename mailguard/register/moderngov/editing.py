"""Edits → the register's text with only those places changed; comments and everything else stay as they are.

The text is never written anew. Each edit becomes a small change at the place where YAML says the value stands, and the
result is read back: unless it says exactly what was meant, nothing is written and a person is told what to change.
"""

import json
import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mailguard.errors import RegisterError
from mailguard.files import Span, Steps, load_yaml, yaml_line, yaml_spans
from mailguard.register.moderngov.edits import Edit, New, words
from mailguard.register.moderngov.vocabulary import OF_YAML

_BARE = re.compile(r"[^\W\d_](?:[\w.@+'\u2019()/-]| (?=[^\s#]))*")
_LINE_END = re.compile(r"\r?\n|\Z")
_COMMENT = re.compile(r"(?:^|\s)(#[^\n\r]*)")


@dataclass(frozen=True, slots=True)
class _Change:
    """Put `text` in place of what stands from `start` to `end`; or, `behind`, at the end of the line of `start`."""

    start: int
    end: int
    text: str
    behind: bool = False


def _behind(place: int, text: str) -> _Change:
    return _Change(place, place, text, behind=True)


def edited(path: Path, text: str, edits: Sequence[Edit], new: Sequence[New], on: date) -> str:
    """The register's text after the edits; raises RegisterError where one cannot be made in place."""
    data: dict[str, Any] = load_yaml(path, text, RegisterError)
    spans = yaml_spans(text)
    result = _tried(path, text, data, spans, edits, new, on)
    if result is not None:
        return result
    for edit in edits:
        if _tried(path, text, data, spans, [edit], [], on) is None:
            steps = (*_steps(data, edit), edit.key)
            what = f"{edit.which}: {edit.key} cannot be changed in place"
            remedy = f"Write by hand: {edit.value or words((*edit.drop, *edit.add))}"
            raise _by_hand(path, yaml_line(text, steps), what, remedy)
    remedy = "Write each list in lines, not in brackets"
    raise _by_hand(path, 1, "new blocks cannot be added at the end of their lists", remedy)


def _tried(
    path: Path,
    text: str,
    data: dict[str, Any],
    spans: dict[Steps, Span],
    edits: Sequence[Edit],
    new: Sequence[New],
    on: date,
) -> str | None:
    """The text after the edits; None where it does not say what was meant when it is read back."""
    wanted = deepcopy(data)
    end = "\r\n" if "\r\n" in text else "\n"
    changes: list[_Change] = []
    for edit in edits:
        steps = _steps(data, edit)
        old = _at(data, steps).get(edit.key)
        value = _value(old, edit)
        _at(wanted, steps)[edit.key] = value
        changes.append(_replaced(text, spans, steps, edit.key, old, value, end))
    for section in dict.fromkeys(each.section for each in new):
        blocks = [each.block for each in new if each.section == section]
        wanted[section] = [*(wanted.get(section) or []), *blocks]
        changes.append(_appended(text, spans, section, blocks, f"from ModernGov on {on.isoformat()}", end))
    result = _applied(text, changes)
    try:
        return result if load_yaml(path, result, RegisterError) == wanted else None
    except RegisterError:
        return None


def _by_hand(path: Path, line: int, what: str, remedy: str) -> RegisterError:
    return RegisterError(path, line, what, f"{remedy}. Nothing was written")


def _steps(data: dict[str, Any], edit: Edit) -> Steps:
    name = "id" if edit.section == "people" else "name"
    blocks: list[dict[str, Any]] = data[edit.section]
    return edit.section, next(place for place, block in enumerate(blocks) if str(block[name]).strip() == edit.which)


def _at(data: Any, steps: Steps) -> dict[str, Any]:
    for step in steps:
        data = data[step]
    return data  # type: ignore[no-any-return]  # plain YAML has no type


def _value(old: Any, edit: Edit) -> Any:
    if edit.value is not None:
        return edit.value
    items = old if isinstance(old, list) else [] if old is None else [old]
    kept = [item for item in items if _plain(item) not in [_plain(each) for each in edit.drop]]
    return [*kept, *edit.add]


def _plain(item: Any) -> Any:
    """An item without its empty keys, and without blanks at its ends."""
    if isinstance(item, dict):
        return {key: str(value).strip() for key, value in item.items() if value is not None}
    return str(item).strip()


def _replaced(text: str, spans: dict[Steps, Span], steps: Steps, key: str, old: Any, value: Any, end: str) -> _Change:
    """The change that gives one key of one block its value."""
    here = spans.get((*steps, key))
    if here is None:
        return _inserted(text, spans, steps, f"{key}: {_flow(value)}", end)
    if isinstance(value, list) and isinstance(old, list) and old and value[: len(old)] == old:
        return _longer(spans, here, (*steps, key, len(old) - 1), value[len(old) :], end)
    written = text[here.key : here.end]
    comments = _COMMENT.findall(written) if here.block or here.flow else []
    told = f"  {' '.join(comments)}" if comments else ""
    return _Change(here.key, here.end, f": {_flow(value)}{told}")


def _longer(spans: dict[Steps, Span], here: Span, last: Steps, items: Sequence[Any], end: str) -> _Change:
    """More items after the last one of a list that has some."""
    after = spans[last].end
    if here.flow:
        return _Change(after, after, "".join(f", {_flow(item)}" for item in items))
    return _behind(after, "".join(f"{end}{' ' * here.column}- {_flow(item)}" for item in items))


def _inserted(text: str, spans: dict[Steps, Span], steps: Steps, entry: str, end: str) -> _Change:
    """A key more, after the id or name of the block."""
    block = spans[steps]
    first = spans.get((*steps, "id")) or spans[(*steps, "name")]
    if block.flow:
        return _Change(first.end, first.end, f", {entry}")
    return _behind(first.end, f"{end}{' ' * block.column}{entry}")


def _appended(text: str, spans: dict[Steps, Span], section: str, blocks: Sequence[Any], note: str, end: str) -> _Change:
    """Blocks more at the end of a section, which is begun where there is none."""
    here = spans.get((section,))
    if here is None:
        lines = "".join(_block(block, 2, note, end) for block in blocks)
        return _Change(len(text), len(text), f"{'' if text.endswith(end) else end}{section}:{lines}{end}")
    if here.block:
        return _behind(here.end, "".join(_block(block, here.column, note, end) for block in blocks))
    places = [steps[1] for steps in spans if len(steps) == 2 and steps[0] == section]
    if places:
        last = spans[section, len(places) - 1].end
        return _Change(last, last, "".join(f", {_flow(block)}" for block in blocks))
    return _Change(here.key, here.end, ":" + "".join(_block(block, 2, note, end) for block in blocks))


def _block(block: dict[str, Any], column: int, note: str, end: str) -> str:
    """One block in lines, with where it came from behind its first."""
    (first, value), *rest = block.items()
    lines = [f"{' ' * column}- {first}: {_flow(value)}  # {note}"]
    lines += [f"{' ' * column}  {key}: {_flow(item)}" for key, item in rest]
    return "".join(f"{end}{line}" for line in lines)


def _flow(value: Any) -> str:
    """A value on one line; text in quotation marks wherever it could be read as something else."""
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(_flow, value)) + "]"
        case date():
            return value.isoformat()
        case None:
            return "null"
    text = str(value)
    bare = _BARE.fullmatch(text) and text.lower() not in OF_YAML
    return text if bare else json.dumps(text, ensure_ascii=False)


def _applied(text: str, changes: Sequence[_Change]) -> str:
    """The text with every change, the last place first, so that the places before it stay where they are."""
    placed = [_on_line(text, each) if each.behind else each for each in changes]
    placed.reverse()  # of two at one place the first comes out first
    for each in sorted(placed, key=lambda change: (change.start, change.end), reverse=True):
        text = text[: each.start] + each.text + text[each.end :]
    return text


def _on_line(text: str, change: _Change) -> _Change:
    found = _LINE_END.search(text, change.start)
    place = found.start() if found else len(text)
    return _Change(place, place, change.text)
