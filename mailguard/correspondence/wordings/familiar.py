"""Names in running text that the register alone would pass over: a bare first name, a list by the words of its address.

A bare first name ("cc Tom") may mean a Member of that name or somebody else, so nobody is named for sure by it. Where
it shares the surname that follows ("Tom and Tim Birch") it is as good as the whole name.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from mailguard.correspondence.wordings.plain import placed
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.party import Naming
from mailguard.register.people import Person

_AFTER = r"(?:In|Into|On|Onto|To|Too|Here|Also|As|At|For|From|So|And|Is|Has|Will|With|Who|Because|Now|About)"
_BARE = regex(rf"(?<![\w'’-])[A-Z][a-zà-ÿ]{{2,20}}(?![\w-])(?! (?!{_AFTER}\b)[A-Z])")
"""A word written as a name, alone. Small letters are read as if every word were a name: hence what may follow."""
_SHARES = regex(r" (?:and|And|&) (?:(?:Cllr|Councillor)\.? )?[A-Z][\w'’-]+ (?P<surname>[A-Z][\w'’-]+)")
_MONTHS = frozenset({"april", "may", "june", "august"})


class Names(Protocol):
    """Whatever finds people, or a list, in a short piece of text."""

    def named(self, text: str) -> tuple[Naming, ...]:
        """Whom the text names, in its order."""


@dataclass(frozen=True, slots=True)
class Familiar:
    """Whom a roll finds, and Members by a bare first name."""

    roll: Roll

    def named(self, text: str) -> tuple[Naming, ...]:
        """Whom the text names, in its order; a bare first name is never sure unless it shares a surname."""
        found = {start: naming for naming, start in placed(text, self.roll.named(text))}
        taken = [range(start, start + len(naming.quote)) for start, naming in found.items()]
        for word in _BARE.finditer(text):
            if not any(word.start() in each for each in taken):
                found |= {word.start(): naming for naming in self._meant(word)}
        return tuple(found[start] for start in sorted(found))

    def _meant(self, word: re.Match[str]) -> tuple[Naming, ...]:
        shared = _SHARES.match(word.string, word.end())
        whole = self.roll.match(f"{word[0]} {shared['surname']}") if shared else ()
        people = whole or _first_names(self.roll).get(word[0].lower())
        return (Naming(word[0], people, sure=len(whole) == 1),) if people else ()


@dataclass(frozen=True, slots=True)
class Called:
    """A mailbox nobody can open, found by its address or by the words the address is made of."""

    email: str

    def named(self, text: str) -> tuple[Naming, ...]:
        """Where the text names the mailbox; nobody is known behind it."""
        spoken = r"[\s._-]+".join(re.findall(r"[^\W_]+(?=.*@)", self.email))
        pattern = rf"(?<![\w.@-])(?:{re.escape(self.email)}|(?:the )?{spoken})(?![\w@-])"
        return tuple(Naming(found[0], (), sure=True) for found in re.finditer(pattern, text, re.I))


@lru_cache(maxsize=16)
def _first_names(roll: Roll) -> dict[str, tuple[Person, ...]]:
    """Members by the first names they go by; the names of months are left out."""
    found: dict[str, dict[str, Person]] = {}
    for person in roll.members:
        for name in (person.name, *person.also):
            first = name.split()[0].lower()
            if first not in _MONTHS:
                found.setdefault(first, {})[person.id] = person
    return {first: tuple(people.values()) for first, people in found.items()}
