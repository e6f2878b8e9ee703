"""The register as a whole."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from mailguard.message import Lane
from mailguard.register.directory import Directory
from mailguard.register.mailbox import Body, Calendar, Clocks, Mailbox, Reviewer
from mailguard.register.people import Person
from mailguard.register.roll import Memory, Roll

_KEPT = 64
K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Everybody and everything the register gives, on any day.

    `domains`, `partners` and `press` are domains in small letters. `changed` is the day the file was last written
    (UTC), None where there is none.
    """

    council: str
    domains: tuple[str, ...]
    people: tuple[Person, ...]
    mailboxes: tuple[Mailbox, ...] = ()
    bodies: tuple[Body, ...] = ()
    partners: tuple[str, ...] = ()
    press: tuple[str, ...] = ()
    lanes: tuple[Lane, ...] = ()
    reviewers: tuple[Reviewer, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)
    clocks: Clocks = field(default_factory=Clocks)
    changed: date | None = None
    _directory: Directory = field(init=False, repr=False, compare=False)
    _rolls: dict[date, Roll] = field(init=False, repr=False, compare=False, default_factory=dict)
    _memories: dict[int, Memory] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        directory = Directory(self.people, self.mailboxes, self.bodies, self.domains, self.partners, self.press)
        object.__setattr__(self, "_directory", directory)

    def on(self, day: date) -> Roll:
        """The register as on that day.

        Rolls are kept; those between two changes share what they remember. The oldest are dropped.
        """
        roll = self._rolls.get(day)
        if roll is None:
            memory = _kept(self._memories, self._directory.spell(day), Memory)
            roll = _kept(self._rolls, day, lambda: Roll(self._directory, day, memory))
        return roll


def _kept(kept: dict[K, V], key: K, make: Callable[[], V]) -> V:
    """What is kept under the key, made where there is nothing yet; no more than `_KEPT` are kept."""
    value = kept.get(key)
    if value is None:
        for oldest in list(kept)[: max(0, len(kept) - _KEPT + 1)]:
            kept.pop(oldest, None)
        value = kept[key] = make()
    return value
