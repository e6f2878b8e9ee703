"""Every pattern that a room knows, wherever it stands."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import ModuleType

from mailguard.language.patterns import Later


def patterns(package: ModuleType) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Each pattern once, made anew, with the place where it stands."""
    seen = set()
    start = f"{package.__name__}."
    for room in pkgutil.walk_packages(package.__path__, start):
        if ".migrations" in room.name:
            continue
        for name, value in vars(importlib.import_module(room.name)).items():
            for place, each in enumerate(made(value)):
                if each not in seen:
                    seen.add(each)
                    yield f"{room.name.removeprefix(start)}.{name}.{place}", each


def made(value: object) -> Iterator[re.Pattern[str]]:
    """Each pattern that stands in a value, however deep, made anew."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Later):
        yield re.compile(value.pattern, value.flags)
    elif isinstance(value, tuple | frozenset):
        for each in value:
            yield from made(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from made(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from made(getattr(value, field.name))
