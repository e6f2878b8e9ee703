"""Words that mean somebody."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from mailguard.language.tone.words import About
from mailguard.register.people import Person


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a sentence, from `start` to `end`, that mean somebody.

    `whom` says what they are, NONE where it is not known. `named` says that their name stands there. `refers` says
    that the words go on from an earlier mention, where there is one. `faint` ones are not what is spoken about where
    somebody else is: "as you know", "your contractors", "an insult to the residents". `called` ones are spoken to by
    name, and `team` says that a team is meant, and nobody of it in particular.
    """

    start: int
    end: int
    words: str
    whom: About
    people: tuple[Person, ...] = ()
    doubt: str = ""
    named: bool = False
    refers: bool = False
    faint: bool = False
    called: bool = False
    team: bool = False


def between(text: str, one: Mention, other: Mention) -> str:
    """What stands between a mention and a later one."""
    return text[one.end : other.start].strip()


def run_of(text: str, found: Sequence[Mention], each: Mention, links: Collection[str]) -> Sequence[Mention]:
    """A mention with those beside it that such words join to it: "Ruth Calloway, Imogen Tarrant and you"."""
    low = high = found.index(each)
    while low and between(text, found[low - 1], found[low]) in links:
        low -= 1
    while high + 1 < len(found) and between(text, found[high], found[high + 1]) in links:
        high += 1
    return found[low : high + 1]
