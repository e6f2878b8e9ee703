"""A YAML file as somebody wrote it: its values, and the line of each, so that a refusal can name the line."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from mailguard.checks import Check
from mailguard.errors import RuleError
from mailguard.files import Steps, key_name, load_yaml, read_text, refuse_at, validated, yaml_line

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Written:
    """One rule file or council file."""

    path: Path
    text: str

    def read(self, schema: type[T]) -> T:
        """The whole file as `schema`; raises RuleError."""
        return self.valid(schema, load_yaml(self.path, self.text, RuleError), ())

    def valid(self, schema: type[T], value: object, at: Steps) -> T:
        """`value`, which stands at `at`, as `schema`; raises RuleError."""
        return validated(self.path, schema, value, RuleError, partial(yaml_line, self.text), at)

    def check(self, kind: type[Check], settings: Mapping[str, Any], narrowing: Mapping[str, Any], at: Steps) -> Check:
        """The kind set up as a rule says and narrowed as the lines below `at` say; raises RuleError."""
        offered = tuple(field.name for field in fields(kind))  # type: ignore[arg-type]  # every kind is a dataclass
        for name in narrowing:
            if name not in offered:
                problem = f"{key_name((*at, name))}: no such field"
                self.refuse((*at, name), problem, f"The check offers {', '.join(offered) or 'no fields'}")
        return self.valid(kind, {**settings, **narrowing}, at)

    def refuse(self, at: Steps, problem: str, remedy: str) -> NoReturn:
        """Raise RuleError with the line that `at` leads to."""
        refuse_at(RuleError, self.path, self.text, at, problem, remedy)


def written(path: Path) -> Written:
    """Open one file; raises RuleError where it cannot be read."""
    return Written(path, read_text(path, RuleError))
