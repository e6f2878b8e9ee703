"""People outside the council who write to it: residents, agents, partners, contractors, the press. All invented."""

import random
import re
from dataclasses import dataclass

from mailguard.demo.cast import Person
from mailguard.demo.styles import Who
from mailguard.demo.styles.wire import token
from mailguard.demo.words import Book

_HOMES = ("example.org", "example.com", "example.net")
_PARTNERS = (
    (
        "Ambleshire County Council",
        "ambleshire.example.org",
        ("Highways Officer", "Flood Risk Engineer", "Schools Planner"),
    ),
    ("Ambleshire Fire and Rescue", "ambleshirefire.example.org", ("Watch Manager", "Fire Safety Inspector")),
    ("Ambleshire Constabulary", "constabulary.example", ("Licensing Sergeant", "Neighbourhood Inspector", "PCSO")),
    ("Amble Valley Water", "amblevalleywater.example", ("Network Planner", "Leakage Team Leader")),
    ("Caldwell LLP", "caldwell-legal.example.com", ("Associate", "Paralegal")),
)
_TRUSTED = (
    ("Ambleshire Constabulary", "constabulary.example", "Licensing Sergeant"),
    ("Planning Inspectorate", "inspectorate.example", "Inspector"),
    ("Caldwell LLP", "caldwell-legal.example.com", "Partner"),
    ("Ambleshire County Council", "ambleshire.example.org", "Trading Standards Officer"),
)
_PRESS = (("Ambleford Gazette", "amblefordgazette.example"), ("Ambleshire Radio", "ambleshireradio.example"))


@dataclass(frozen=True, slots=True)
class Outsider:
    """Somebody outside: which pool of sentences they use (`side`), how they are greeted, what they sign with."""

    side: str
    box: Who
    hello: str
    signs: tuple[str, ...]


def resident(rng: random.Random, book: Book) -> Outsider:
    """A member of the public; some sign with initials and are greeted by title."""
    given, family = rng.choice(book.pools["given"]), rng.choice(book.pools["family"])
    plain = given.replace("é", "e").lower()
    local = rng.choice(
        (f"{plain}.{family.lower()}", f"{plain[0]}{family.lower()}{rng.randint(1, 88)}", f"{family.lower()}.{plain}")
    )
    box = Who(f"{given} {family}", f"{local}@{rng.choice(_HOMES)}")
    if rng.random() < 0.4:
        title = rng.choice(("Mr", "Mrs", "Ms", "Dr"))
        short = f"{given[0]} {family}"
        return Outsider("resident", Who(short, box.email), f"{title} {family}", (short,))
    return Outsider("resident", box, rng.choice((box.name, given)), (box.name,))


def partner(rng: random.Random, book: Book) -> Outsider:
    """Somebody at another public body or the council's outside solicitors."""
    body, domain, jobs = rng.choice(_PARTNERS)
    return _at(rng, book, "partner", body, domain, rng.choice(jobs))


def trusted(rng: random.Random, book: Book, turn: int) -> Outsider:
    """The police, an inspector, the council's outside solicitors or the county, by turns: partners in the register."""
    body, domain, job = _TRUSTED[turn % len(_TRUSTED)]
    return _at(rng, book, "partner", body, domain, job)


def contractor(rng: random.Random, book: Book, firm: str) -> Outsider:
    """Somebody at a firm that works for the council."""
    domain = re.sub(r"[^a-z]+", "-", firm.lower().replace("'", "")).strip("-") + ".example"
    return _at(
        rng,
        book,
        "contractor",
        firm,
        domain,
        rng.choice(("Contracts Manager", "Accounts", "Site Supervisor", "Director")),
    )


def journalist(rng: random.Random, book: Book) -> Outsider:
    """Somebody at the paper or the radio."""
    body, domain = rng.choice(_PRESS)
    return _at(rng, book, "press", body, domain, rng.choice(("Reporter", "Local Democracy Reporter", "News Editor")))


def _at(rng: random.Random, book: Book, side: str, body: str, domain: str, job: str) -> Outsider:
    given, family = rng.choice(book.pools["given"]), rng.choice(book.pools["family"])
    local = f"{given.replace('é', 'e').lower()}.{family.lower()}"
    return Outsider(side, Who(f"{given} {family}", f"{local}@{domain}"), given, (f"{given} {family}", job, body))


def telephone(id: str) -> str:
    """The officer's extension, from the numbers kept for fiction."""
    return f"01632 960{int(token(id, size=4), 16) % 1000:03}"


def signature_of(person: Person, extra: str = "") -> tuple[str, ...]:
    """What stands under everything an officer or a Member writes."""
    turn = int(token(person.id, "signature", size=4), 16)
    if person.kind == "member":
        return _member_signature(person, turn)
    lines = [person.name, person.job, f"{person.team} | Ambleford Borough Council"]
    lines += [
        f"T: {telephone(person.id)}" if turn % 2 else f"Tel: {telephone(person.id)}  M: 07700 900{turn % 1000:03}"
    ]
    lines += [f"E: {person.emails[0]}"] if turn % 3 else []
    lines += ["W: www.ambleford.gov.uk"] if turn % 4 else []
    lines += (
        [("Working days: Mon, Tue, Thu", "I do not work on Fridays", "Working pattern: Tue to Fri")[turn % 3]]
        if turn % 5 == 0
        else []
    )
    return (*lines, *((extra,) if extra else ()))


def _member_signature(person: Person, turn: int) -> tuple[str, ...]:
    if turn % 3 == 0:
        return ("Sent from my iPhone",)
    ward = " and ".join(person.wards)
    lines = [f"Cllr {person.name}", f"Councillor for {ward}" if turn % 2 else f"{ward} Ward, Ambleford Borough Council"]
    lines += [title for title in person.titles[:1] if turn % 4]
    lines += (
        [("Surgery: first Saturday of the month, 10 to 12", "Also a governor of St Oswald's School")[turn % 2]]
        if turn % 5 == 1
        else []
    )
    return tuple(lines)
