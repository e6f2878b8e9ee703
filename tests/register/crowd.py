"""A made-up register of any size, and the addresses and names of one message: for measuring how time grows."""

import random
from datetime import date

from mailguard.message import Address
from mailguard.register import Register
from mailguard.register.people import Kind, Person

_STARTS = "Al Ber Cor Dun El Fen Gar Hal Is Jos Kel Lan Mor Nor Os Pen Quar Rad Sel Tor Ul Ves Wil Yar Zel"
_MIDDLES = "a en i or u ast ing el ow im ar und er ic"
_ENDS = "ton ham ley sworth field by dale man sen ridge more well ster combe wick"
_FIRST = "Ada Ben Cara Dan Eve Finn Gia Hal Iris Joel Kit Lena Max Nina Otto Pia Ravi Sara Theo Uma Vic Wyn Yves Zoe"
GIVEN = tuple(f"{name}{end}" for name in _FIRST.split() for end in ("", "ra", "lin", "bert", "mina"))
SURNAMES = tuple(
    start + middle + end for start in _STARTS.split() for middle in _MIDDLES.split() for end in _ENDS.split()
)


def crowd(size: int, seed: int = 1) -> Register:
    """A council of 60 Members and `size` people in all, the same for the same seed."""
    chance = random.Random(seed)
    return Register(
        council="Crowd",
        domains=("crowd.example",),
        people=tuple(_person(chance, number, number < 60) for number in range(size)),
    )


def _person(chance: random.Random, number: int, member: bool) -> Person:
    return Person(
        id=f"p{number}",
        kind=Kind.MEMBER if member else Kind.OFFICER,
        name=f"{chance.choice(GIVEN)} {chance.choice(SURNAMES)}",
        emails=(f"p{number}@crowd.example",),
        job=None if member else f"Officer {number % 40}",
        start=date(2020, 1, 1),
    )


def one_message(register: Register, seed: int) -> tuple[list[Address], list[str]]:
    """Twenty addresses, a third of them strangers with names, and thirty names, some misspelt or with a title."""
    chance = random.Random(seed)
    people = [chance.choice(register.people) for _ in range(14)]
    addresses = [Address(person.emails[0], person.name) for person in people]
    addresses += [Address(f"s{seed}.{number}@elsewhere.example", _name(chance)) for number in range(6)]
    names = [chance.choice(register.people).name for _ in range(10)]
    names += [f"{name[0]} {name.rpartition(' ')[2]}" for name in names[:5]]
    names += [f"Cllr {chance.choice(register.people[:60]).name.rpartition(' ')[2]}" for _ in range(5)]
    names += [f"Cllr {name[:-2] + name[-1]}" for name in (_name(chance) for _ in range(5))]
    names += [_name(chance) for _ in range(5)]
    return addresses, names


def _name(chance: random.Random) -> str:
    return f"{chance.choice(GIVEN)} {chance.choice(SURNAMES)}"
