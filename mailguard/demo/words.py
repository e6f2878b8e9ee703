"""Sentences for letters: topics and small talk from `words/*.toml`, chosen so that nobody repeats themselves soon."""

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from mailguard.errors import FileError
from mailguard.files import read_toml

FOLDER = Path(__file__).with_name("words")
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_FIXED = ("street", "place", "firm", "thing")


@dataclass(frozen=True, slots=True)
class Topic:
    """One kind of matter that a team deals with; `sides` says who writes about it, empty: anybody."""

    sides: frozenset[str]
    subject: tuple[str, ...]
    asks: tuple[str, ...]
    finds: tuple[str, ...]
    does: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """All the words there are: topics by team, and pools of single sentences by name."""

    topics: Mapping[str, tuple[Topic, ...]]
    pools: Mapping[str, tuple[str, ...]]


@cache
def book() -> Book:
    """The words as the files give them. Raises FileError."""
    topics: dict[str, list[Topic]] = {}
    pools: dict[str, tuple[str, ...]] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for name, value in read_toml(path, dict[str, Any], FileError).items():
            if name != "topics":
                pools[name] = tuple(value)
                continue
            for entry in value:
                parts = (tuple(entry[part]) for part in ("subject", "asks", "finds", "does"))
                topics.setdefault(entry["team"], []).append(Topic(frozenset(entry.get("sides", ())), *parts))
    return Book({team: tuple(found) for team, found in topics.items()}, pools)


@dataclass(frozen=True, slots=True)
class Matter:
    """What one thread is about: its topic, the team, and the names and numbers that stay the same throughout."""

    topic: Topic
    team: str
    fixed: Mapping[str, str]


class Pen:
    """Writes sentences. A sentence of a bag comes again only when the bag is empty, so near-copies stay rare."""

    def __init__(self, rng: random.Random, colleague: Callable[[str], str]) -> None:
        self.rng = rng
        self.book = book()
        self._colleague = colleague
        self._bags: dict[object, list[Any]] = {}

    def draw(self, key: object, everything: Callable[[], list[Any]]) -> Any:
        """Take one from the bag of that name; it is filled again, in a new order, when it is empty."""
        bag = self._bags.get(key)
        if not bag:
            bag = everything()
            self.rng.shuffle(bag)
            self._bags[key] = bag
        return bag.pop()

    def matter(self, team: str, side: str) -> Matter:
        """A new matter for a team, of the kind that such people write about."""
        topics = self.book.topics[team]
        fit = [topic for topic in topics if not topic.sides or side in topic.sides] or list(topics)
        topic = self.draw(("topic", team, side), lambda: list(fit))
        fixed = {name: self.draw(name, self._filling(name)) for name in _FIXED}
        fixed |= {"no": str(self.rng.randint(1, 148)), "team": team, "ref": self._reference(team)}
        return Matter(topic, team, fixed | {"person": self.resident()})

    def _filling(self, name: str) -> Callable[[], list[str]]:
        return lambda: list(self.book.pools[name])

    def resident(self) -> str:
        """A resident's name as a Member would write it."""
        return f"{self.rng.choice(('Mrs', 'Mr', 'Ms', 'Mrs', 'Mr'))} {self.rng.choice(self.book.pools['family'])}"

    def pair(self, matter: Matter, side: str) -> tuple[str, str]:
        """What was found and what will be done; no two of one topic come together twice on one side."""
        finds, does = matter.topic.finds, matter.topic.does
        both: tuple[str, str] = self.draw(
            (matter.topic.subject, side), lambda: [(find, do) for find in finds for do in does]
        )
        return both

    def pool(self, name: str, owner: str = "") -> str:
        """A sentence of a pool; each owner goes through the pool in their own order."""
        text: str = self.draw((name, owner), self._filling(name))
        return text

    def write(self, text: str, matter: Matter | None, at: datetime, **known: str) -> str:
        """Choose among [this|that] and fill {slots}; dates are reckoned from `at`."""
        rng = self.rng
        while (found := _CHOICE.search(text)) is not None:
            text = text[: found.start()] + rng.choice(found[1].split("|")) + text[found.end() :]
        if "{" not in text:
            return text
        fixed = matter.fixed if matter else {}
        return _SLOT.sub(lambda slot: known.get(slot[1]) or fixed.get(slot[1]) or self._loose(slot[1], fixed, at), text)

    def _loose(self, name: str, fixed: Mapping[str, str], at: datetime) -> str:
        rng = self.rng
        match name:
            case "date":
                return spoken(_weekday(at + timedelta(days=rng.randint(3, 26))))
            case "past" | "seen":
                return spoken(_weekday(at - timedelta(days=rng.randint(3, 13))))
            case "day":
                return rng.choice(self.book.pools["weekday"])
            case "time":
                return rng.choice(self.book.pools["hour"])
            case "n":
                return str(rng.randint(1, 9))
            case "money":
                return f"£{rng.choice((rng.randint(45, 950), rng.randint(10, 90) * 110, rng.randint(2, 70) * 1250)):,}"
            case "colleague":
                return self._colleague(fixed.get("team", ""))
            case "person":
                return self.resident()
            case _:
                return str(self.draw(name, self._filling(name)))

    def _reference(self, team: str) -> str:
        number = self.rng.randint(100, 9899)
        if team == "Development Management":
            return f"26/{number:05}/{self.rng.choice(('FUL', 'FUL', 'HOU', 'OUT', 'LBC', 'TPO'))}"
        if team == "Planning Enforcement":
            return f"26/{number:05}/ENF"
        return f"{team[:3].upper()}-26-{number:05}"


def spoken(day: datetime) -> str:
    """`4 November`."""
    return f"{day.day} {day:%B}"


def _weekday(day: datetime) -> datetime:
    return day + timedelta(days=(7 - day.weekday()) if day.weekday() > 4 else 0)
