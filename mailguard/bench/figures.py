"""The figures as they are told, to programs and to people."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """One figure with the floor under it and the goal beyond.

    `value` is None where it could not be measured here, and `note` says why. `at_most` says on which side of the
    floor the figure must lie. `unit` is "x" (times), "MB" or "s".
    """

    id: str
    what: str
    value: float | None
    floor: float
    goal: float
    unit: str = "x"
    at_most: bool = True
    note: str = ""

    @property
    def met(self) -> bool | None:
        """Whether the floor holds; None where nothing was measured."""
        return self._reaches(self.floor)

    @property
    def reached(self) -> bool | None:
        """Whether the goal is reached too."""
        return self._reaches(self.goal)

    def _reaches(self, mark: float) -> bool | None:
        if self.value is None:
            return None
        return self.value <= mark if self.at_most else self.value >= mark


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerFigure:
    """Another engine on the same mail: how many times our rules' speed is of its own, and what it needs a message.

    `ratio` and `microseconds` are None where it is not installed or did not run; `why` then says so.
    """

    name: str
    ratio: float | None = None
    microseconds: float | None = None
    messages: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Everything the benchmark measured.

    `speeds` are messages a second of CPU time on one core, by step; None for a step that does not exist yet.
    Memory is the most ever resident, in MB (10⁶ bytes). `mean_bytes` is the mean size of a message.
    """

    messages: int
    mean_bytes: float
    rounds: int
    one_core: bool
    phrases: int
    headers: int
    speeds: Mapping[str, float | None] = field(hash=False)
    worker_mb: float | None
    child_mb: float | None
    peers: tuple[PeerFigure, ...]
    floors: tuple[Floor, ...]
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """One object for programs; figures are rounded to four places that mean something."""
        return {
            "messages": self.messages,
            "mean_bytes": round(self.mean_bytes),
            "rounds": self.rounds,
            "one_core": self.one_core,
            "messages_per_second": {name: _plain(speed) for name, speed in self.speeds.items()},
            "peak_memory_mb": _plain(_sum(self.worker_mb, self.child_mb)),
            "memory_mb": {"worker": _plain(self.worker_mb), "parser": _plain(self.child_mb)},
            "same_rules": {"phrases": self.phrases, "headers": self.headers},
            "peers": {each.name: _peer(each) for each in self.peers},
            "floors": {each.id: _floor(each) for each in self.floors},
            "notes": list(self.notes),
        }


def _peer(each: PeerFigure) -> dict[str, Any]:
    return {
        "ratio": _plain(each.ratio),
        "microseconds_per_message": _plain(each.microseconds),
        "messages": each.messages,
        "why": each.why or None,
    }


def _floor(each: Floor) -> dict[str, Any]:
    return {
        "what": each.what,
        "value": _plain(each.value),
        "floor": each.floor,
        "goal": each.goal,
        "at_most": each.at_most,
        "unit": each.unit,
        "met": each.met,
        "goal_met": each.reached,
        "note": each.note or None,
    }


def _plain(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.4g}")


def _sum(*values: float | None) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
