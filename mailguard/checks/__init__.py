"""The kinds of thing mailguard can look for in a message, one module each.

A rule file that says `check: blind_copy` is answered by blind_copy.py in this folder; there is no list to keep. A
kind is a frozen dataclass called Check whose fields are what a rule file may set under `with:` and what a council
file may narrow. A check sees; it reads no clock, file, network or log, and knows no other check.
"""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import ClassVar, Protocol, cast

from mailguard.correspondence import Correspondence
from mailguard.finding import Evidence


class Check(Protocol):
    """Looks at one message as a person reads it and shows what it saw; decides nothing else."""

    tier: ClassVar[int]
    """How much it must read: 1 headers and register, 2 marks, subject and signature, 3 the body."""

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Whatever in the message is of this kind, in the order it appears."""

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """Parts that were hidden although all that can be seen meets the rule, in the contract's words."""


def kinds() -> tuple[str, ...]:
    """Every kind there is, in alphabetical order."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def kind(name: str) -> type[Check]:
    """The kind a rule file names."""
    return cast(type[Check], import_module(f"{__name__}.{name}").Check)
