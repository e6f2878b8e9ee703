"""The same texts judged again and again, between other people: what is asked of words alone is asked once.

The rooms `language` and `correspondence` are pure (see the import contracts): a function that is given nothing but
words, and a roll to look names up in, says the same of the same words whenever it is asked.
"""

import importlib
import inspect
import pkgutil
from collections import abc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from types import FunctionType, ModuleType, NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from mailguard import correspondence, language
from mailguard.register import Roll

WORDS = (str, int, bool, NoneType)
SEQUENCES = (tuple, frozenset, abc.Iterator)


Memory = dict[FunctionType, Callable[..., Any]]
"""Each such function, and the same with a memory."""


def memory() -> Memory:
    """Every such function of the two rooms, with nothing remembered yet."""
    return {each: _kept(each) for module in _both() for each in _functions(module)}


@contextmanager
def remembering(kept: Memory) -> Iterator[None]:
    """Until the end every one of these functions answers from memory."""
    with pytest.MonkeyPatch.context() as patch:
        for module in _both():
            for name, each in vars(module).copy().items():
                if isinstance(each, FunctionType) and each in kept:
                    patch.setattr(module, name, kept[each])
        yield


def _both() -> list[ModuleType]:
    return [*_modules(language), *_modules(correspondence)]


def _modules(room: ModuleType) -> Iterator[ModuleType]:
    yield room
    for each in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        yield importlib.import_module(each.name)


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    for each in vars(module).values():
        if isinstance(each, FunctionType) and each.__module__ == module.__name__ and _asks_words_alone(each):
            yield each


def _asks_words_alone(function: FunctionType) -> bool:
    """Whether it is given words alone and answers with what nobody can change."""
    try:
        hints = get_type_hints(function)
    except NameError:  # a type that is imported for the type checker alone, to keep the rooms apart: no words
        return False
    given = [hints.get(name) for name in inspect.signature(function).parameters]
    return str in given and all(each in (*WORDS, Roll) for each in given) and _lasts(hints["return"])


def _lasts(answer: Any) -> bool:
    if get_origin(answer) is UnionType:
        return all(map(_lasts, get_args(answer)))
    if get_origin(answer) in SEQUENCES:
        return all(each is ... or _lasts(each) for each in get_args(answer))
    parameters = getattr(answer, "__dataclass_params__", None)
    return answer in WORDS or (parameters is not None and parameters.frozen)


def _kept(function: FunctionType) -> Callable[..., Any]:
    if get_origin(get_type_hints(function)["return"]) is not abc.Iterator:
        return cache(function)
    whole = cache(lambda *given, **named: tuple(function(*given, **named)))
    return lambda *given, **named: iter(whole(*given, **named))
