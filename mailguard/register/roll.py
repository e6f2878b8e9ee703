"""The register as on one day: who stands behind an address, and whom a name means."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from mailguard.message import Address
from mailguard.register.directory import Day, Directory
from mailguard.register.mailbox import Body, BodyKind
from mailguard.register.naming import named
from mailguard.register.offices import key
from mailguard.register.opening import opened
from mailguard.register.party import Naming, Party
from mailguard.register.people import Holds, Kind, Person
from mailguard.register.spelling import fold, letters
from mailguard.register.written import first_names, last_names, parse, whole_names

_REMEMBERED = 8192
_SHORT = 400  # letters: answers about longer texts are not remembered
_LONGEST_NAME = 200  # letters: what a display name has beyond them is no name


class Memory:
    """The answers given for a stretch of days on which nobody comes or goes; they hold for each of those days."""

    __slots__ = (
        "first_names",
        "last_names",
        "matches",
        "members",
        "namings",
        "officers",
        "parties",
        "surnames",
        "whole_names",
    )

    def __init__(self) -> None:
        self.parties: dict[Address, Party] = {}
        self.namings: dict[str, tuple[Naming, ...]] = {}
        self.matches: dict[str, tuple[Person, ...]] = {}
        self.members: tuple[Person, ...] | None = None
        self.officers: tuple[Person, ...] | None = None
        self.first_names: dict[str, tuple[Person, ...]] | None = None
        self.last_names: dict[str, tuple[Person, ...]] | None = None
        self.whole_names: dict[str, tuple[Person, ...]] | None = None
        self.surnames: frozenset[str] | None = None


class Roll:
    """Whoever serves on one day.

    Made by `Register.on`, never by hand. It remembers its answers; nothing else about it ever changes.
    """

    __slots__ = ("_day", "_memory")

    def __init__(self, directory: Directory, on: date, memory: Memory) -> None:
        self._day = Day(directory, on)
        self._memory = memory

    @property
    def day(self) -> date:
        """The day."""
        return self._day.on

    @property
    def members(self) -> tuple[Person, ...]:
        """The Members who serve, in the register's order."""
        if self._memory.members is None:
            self._memory.members = self._serving(Kind.MEMBER)
        return self._memory.members

    @property
    def officers(self) -> tuple[Person, ...]:
        """The officers who serve, in the register's order."""
        if self._memory.officers is None:
            self._memory.officers = self._serving(Kind.OFFICER)
        return self._memory.officers

    def _serving(self, kind: Kind) -> tuple[Person, ...]:
        return tuple(each for each in self._day.directory.people if each.kind is kind and each.serves(self.day))

    @property
    def first_names(self) -> dict[str, tuple[Person, ...]]:
        """The Members and officers who serve, by each first name and nickname they go by, as plain letters."""
        if self._memory.first_names is None:
            self._memory.first_names = self._by(first_names)
        return self._memory.first_names

    @property
    def last_names(self) -> dict[str, tuple[Person, ...]]:
        """The Members and officers who serve, by each surname they go by, as plain letters in one word."""
        if self._memory.last_names is None:
            self._memory.last_names = self._by(last_names)
        return self._memory.last_names

    @property
    def whole_names(self) -> dict[str, tuple[Person, ...]]:
        """The Members and officers who serve, by each first name and surname they go by: "sam okoro"."""
        if self._memory.whole_names is None:
            self._memory.whole_names = self._by(whole_names)
        return self._memory.whole_names

    def _by(self, names: Callable[[Person], tuple[str, ...]]) -> dict[str, tuple[Person, ...]]:
        found: dict[str, dict[str, Person]] = {}
        for each in (*self.members, *self.officers):
            for name in names(each):
                found.setdefault(name, {})[each.id] = each
        return {name: tuple(people.values()) for name, people in found.items()}

    @property
    def surnames(self) -> frozenset[str]:
        """The last word of every name of every Member who serves, as plain letters: carroll and ocarroll."""
        if self._memory.surnames is None:
            names = [name for each in self.members for name in (each.name, *each.also)]
            last = (word for name in names for word in (*fold(name)[-1:], *letters(name)[-1:]))
            self._memory.surnames = frozenset(last)
        return self._memory.surnames

    def person(self, id: str) -> Person | None:
        """The person with that id, whether they serve on that day or not."""
        return self._day.directory.by_id.get(id)

    def who(self, address: Address) -> Party:
        """Whoever the address reaches: by address first, then by name; a stranger is an Outsider."""
        parties = self._memory.parties
        party = parties.get(address)
        if party is None:
            if len(parties) >= _REMEMBERED:
                parties.clear()
            party = parties[address] = self._opened(address)
        return party

    def _opened(self, address: Address) -> Party:
        if len(address.name) <= _LONGEST_NAME:
            return opened(self._day, address)
        return replace(opened(self._day, replace(address, name=address.name[:_LONGEST_NAME])), address=address)

    def served_by(self, officer: Person) -> frozenset[str]:
        """The ids of the Members for whom an assistant's mailbox acts that the officer reads on that day."""
        boxes = (box for box in self._day.directory.mailboxes if box.holds is Holds.ASSISTANT and box.serves(self.day))
        parties = (self.who(Address(box.emails[0])) for box in boxes if box.emails)
        return frozenset(each.id for party in parties if officer in party.readers for each in party.members)

    def internal(self, address: Address) -> bool:
        """Whether the address lies at one of the council's own domains."""
        return self._day.internal(address.domain.lower())

    def partner(self, address: Address) -> bool:
        """Whether the address is that of a body with which the council shares confidences in the ordinary way."""
        return self._day.partner(address.domain.lower())

    def press(self, address: Address) -> bool:
        """Whether the address is the press's."""
        return self._day.press(address.domain.lower())

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Every body of the register, in its order."""
        return self._day.directory.bodies

    def match(self, name: str) -> tuple[Person, ...]:
        """Whoever a display name or the name of a quoted header line fits; several stay several."""
        matches = self._memory.matches
        found = matches.get(name)
        if found is None:
            if len(matches) >= _REMEMBERED:
                matches.clear()
            found = matches[name] = self._fitting(name[:_LONGEST_NAME])
        return found

    def _fitting(self, name: str) -> tuple[Person, ...]:
        fit = self._day.fit(parse(name))
        if fit.people:
            return fit.people
        phrase = self._day.directory.phrases.get(key(fold(name)))
        if phrase is None or phrase.group:
            return ()
        return tuple(person for person in phrase.people if person.serves(self.day))

    def named(self, text: str) -> tuple[Naming, ...]:
        """The people, offices and groups that a short piece of text names, in its order."""
        if len(text) > _SHORT:
            return named(self._day, text)
        namings = self._memory.namings
        found = namings.get(text)
        if found is None:
            if len(namings) >= _REMEMBERED:
                namings.clear()
            found = namings[text] = named(self._day, text)
        return found

    def groups_of(self, person: Person) -> tuple[Body, ...]:
        """The bodies that have the person as a member, political groups without an entry of their own included."""
        bodies = self._day.directory.bodies
        own = tuple(body for body in bodies if person.id in body.members)
        if person.group is None or any(body.name == person.group for body in own):
            return own
        return (*own, Body(name=person.group, kind=BodyKind.POLITICAL_GROUP, members=(person.id,), opened=False))

    def body(self, name: str) -> Body | None:
        """The body of that name; "the" and capitals do not matter."""
        wanted = key(fold(name))
        return next((body for body in self._day.directory.bodies if key(fold(body.name)) == wanted), None)
