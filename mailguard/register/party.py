"""Whoever stands behind one address on one day."""

from dataclasses import dataclass

from mailguard.message import Address
from mailguard.register.mailbox import Contents
from mailguard.register.people import Holds, Kind, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One address of a header, opened.

    `people` are all the people it reaches: the person, everyone on the list, the Members an assistant acts for.
    `readers` are the officers who read an assistant's mailbox for somebody. `unseen` are addresses of lists that
    cannot be opened (the address itself, or a list within it) and may hold a Member. `contents` is what a list that
    cannot be opened is known to hold. `how` says in plain words by what the people were recognised. `sure` is False
    where a name alone decided. `candidates` are the people who fit equally well; then `people` is empty, because a
    guess is never made.
    """

    address: Address
    holds: Holds
    people: tuple[Person, ...] = ()
    readers: tuple[Person, ...] = ()
    unseen: tuple[str, ...] = ()
    contents: Contents | None = None
    how: str = ""
    sure: bool = True
    candidates: tuple[Person, ...] = ()

    @property
    def members(self) -> tuple[Person, ...]:
        """The Members it reaches."""
        return tuple(person for person in self.people if person.kind is Kind.MEMBER)

    @property
    def officers(self) -> tuple[Person, ...]:
        """The officers it reaches, an assistant's readers not counted."""
        return tuple(person for person in self.people if person.kind is Kind.OFFICER)

    @property
    def single(self) -> Person | None:
        """The one person it is, or None."""
        return self.people[0] if len(self.people) == 1 else None


@dataclass(frozen=True, slots=True)
class Naming:
    """People named in running text: "Cllr Birch", "the Leader", "ward Members".

    `quote` is the very words; `people` whom they mean. Where `sure` is False two or more single people fit and
    `people` are the candidates; a group that is meant as a whole (`group` True) is sure, but for "ward Members" where
    neither a ward nor a list says which: then `people` are all that could be meant.
    """

    quote: str
    people: tuple[Person, ...]
    sure: bool
    group: bool = False
