"""Registers of any size, and the addresses and names that mail to them holds."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mailguard.bench.chance import chance
from mailguard.bench.rounds import Turn, timed
from mailguard.message import Address
from mailguard.register import Register
from mailguard.register.people import Kind, Person

MEMBERS = 60
DAY = date(2026, 11, 2)
_STARTS = "Ash Brad Carl Dun Elm Fair Glen Hart Ing Kel Lang Mar Nor Oak Pen Rad Sel Thorn Up Wal Wes Win Yar Zel"
_MIDDLES = "a en in el er or ast um ow ing i ac on"
_ENDS = "ton ham ley worth field by dale man den ridge more well ster combe wick"
_GIVEN = "Ada Ben Cara Dan Eve Finn Gia Hal Iris Joel Kit Lena Max Nina Otto Pia Ravi Sara Theo Uma Vic Wyn Yves Zoe"
GIVEN = tuple(name + end for name in _GIVEN.split() for end in ("", "ra", "lin", "bert", "mina"))
SURNAMES = tuple(a + b + c for a in _STARTS.split() for b in _MIDDLES.split() for c in _ENDS.split())


@dataclass(frozen=True, slots=True)
class Asked:
    """What one message asks of a register: whose addresses these are, and whom these names mean."""

    addresses: tuple[Address, ...]
    names: tuple[str, ...]


def crowd(size: int, seed: int = 1) -> Register:
    """A made-up council of sixty Members and `size` people in all, the same for the same seed."""
    luck = chance(seed)
    people = tuple(_person(luck, number) for number in range(size))
    return Register(council="Crowd", domains=("crowd.example",), people=people)


def asked(register: Register, seed: int) -> Asked:
    """Twenty addresses, six of them strangers', and thirty names: whole, initials, titles, misspelt, strangers."""
    luck = chance(seed)
    known = luck.choices(register.people, k=24)
    members = luck.choices(register.people[:MEMBERS], k=5)
    addresses = [Address(person.emails[0], person.name) for person in known[:14]]
    addresses += [Address(f"s{seed}.{number}@elsewhere.example", _name(luck)) for number in range(6)]
    names = [person.name for person in known[14:]]
    names += [f"{person.name[0]} {_surname(person)}" for person in known[:5]]
    names += [f"Cllr {_surname(person)}" for person in members]
    names += [f"Councillor {person.name[:-2]}{person.name[-1]}" for person in members]
    names += [_name(luck) for _ in range(5)]
    return Asked(tuple(addresses), tuple(names))


def turn_of(register: Register, questions: Sequence[Asked]) -> Turn:
    """A turn in which the register, with nothing remembered, is asked these questions."""

    def work() -> None:
        roll = register.on(DAY)
        for each in questions:
            for address in each.addresses:
                roll.who(address)
            for name in each.names:
                roll.named(name)
                roll.match(name)

    return timed(work)


def _person(luck: random.Random, number: int) -> Person:
    return Person(
        id=f"p{number}",
        kind=Kind.MEMBER if number < MEMBERS else Kind.OFFICER,
        name=_name(luck),
        emails=(f"p{number}@crowd.example",),
        job=None if number < MEMBERS else f"Officer {number % 40}",
    )


def _name(luck: random.Random) -> str:
    return f"{luck.choice(GIVEN)} {luck.choice(SURNAMES)}"


def _surname(person: Person) -> str:
    return person.name.rpartition(" ")[2]
