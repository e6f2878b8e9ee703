"""Who is at Ambleford: officers with a mailbox, Members, lists and assistants, read from the demo's own register."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from mailguard.demo.styles import Who
from mailguard.errors import RegisterError
from mailguard.files import read_yaml

REGISTER = Path(__file__).with_name("ambleford.yml")
DOMAIN = "ambleford.gov.uk"
_FAMILIAR = {"wj-tatlock": "Bill", "mohammed-imran-khaleque": "Imran"}
_SURNAMES = {"tomos-ap-rhys": "ap Rhys", "hugh-st-john-mayhew": "St John-Mayhew"}

# Forty of the sixty: human resources and the reviewers' own deputies are left out, as councils would.
MAILBOXES = (
    "eleanor-vasey",
    "devinder-sandhu",
    "moira-strachan",
    "anthony-blackwood-hale",
    "sam-okoro",
    "gareth-penhallow",
    "lucinda-faraday",
    "tunde-adebayo-jones",
    "hannah-moss",
    "callum-rae",
    "bronagh-tierney",
    "nkechi-udo",
    "philip-ansty",
    "winifred-dacre",
    "ruth-calloway",
    "stefan-kowalczyk",
    "imogen-tarrant",
    "rhodri-maddox",
    "aisha-siddiqui-grant",
    "joseph-hart",
    "grace-oduya",
    "martin-sedgwick",
    "catrin-wynne",
    "naomi-birch",
    "faisal-rehmani",
    "tracey-goddard-lunn",
    "sheila-macrae",
    "benedict-amoah",
    "rosie-tremlett",
    "harjit-mann",
    "elin-prosser",
    "deborah-quarmby",
    "samina-akhtar-webb",
    "laura-inchbald",
    "owain-tudge",
    "declan-foy",
    "amrit-chahal",
    "marcus-ellery",
    "rebecca-thwaite",
    "helen-dimmock",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody of the register, with what a letter to them or from them needs."""

    id: str
    kind: str
    name: str
    emails: tuple[str, ...]
    job: str
    team: str
    group: str
    wards: tuple[str, ...]
    titles: tuple[str, ...]

    @property
    def last(self) -> str:
        """The surname, as in "Dear Councillor …"."""
        return _SURNAMES.get(self.id, self.name.rpartition(" ")[2])

    @property
    def first(self) -> str:
        """What comes before the surname."""
        return self.name.removesuffix(self.last).strip() or self.last

    @property
    def familiar(self) -> str:
        """The name that colleagues use: one name, never two."""
        return _FAMILIAR.get(self.id, self.first.split(" ")[0])

    @property
    def box(self) -> Who:
        """The council mailbox as the address book shows it: `Hart, Jane (Cllr)`, `Sam Okoro`."""
        shown = f"{self.last}, {self.first} (Cllr)" if self.kind == "member" else self.name
        return Who(shown, self.emails[0])

    def private(self) -> Who | None:
        """The second address as its owner has it, where there is one."""
        return Who(self.name, self.emails[1]) if len(self.emails) > 1 else None


@dataclass(frozen=True, slots=True)
class Cast:
    """The people by id, and each mailbox of the council with the ids of those behind it (None: unknown).

    `bodies` holds the ids of those who sit on each committee, by its name.
    """

    people: Mapping[str, Person]
    officers: tuple[Person, ...]
    members: tuple[Person, ...]
    lists: Mapping[str, frozenset[str] | None]
    acts_for: Mapping[str, frozenset[str]]
    roles: Mapping[str, str]
    bodies: Mapping[str, frozenset[str]]

    def team(self, name: str) -> tuple[Person, ...]:
        """The officers of a team."""
        return tuple(person for person in self.officers if person.team == name)

    def reachable(self) -> tuple[Person, ...]:
        """Members who have an address of their own."""
        return tuple(member for member in self.members if member.emails)

    def colleague(self, id: str) -> Person:
        """The officer or Member of that id; raises KeyError where there is none."""
        return self.people[id]


@cache
def ambleford() -> Cast:
    """The borough in the autumn of 2026, from the register that the demo scans with. Raises RegisterError."""
    book = read_yaml(REGISTER, dict[str, Any], RegisterError)
    people = {entry["id"]: _person(entry) for entry in book["people"]}
    gone = {entry["id"] for entry in book["people"] if entry.get("to")}
    serving = [person for person in people.values() if person.id not in gone]
    boxes = book["mailboxes"]
    return Cast(
        people=people,
        officers=tuple(person for person in serving if person.kind == "officer"),
        members=tuple(person for person in serving if person.kind == "member"),
        lists={
            box["emails"][0]: None if box["members"] == "unknown" else frozenset(box["members"])
            for box in boxes
            if box["kind"] == "list"
        },
        acts_for={box["emails"][0]: frozenset(box["acts_for"]) for box in boxes if box["kind"] == "assistant"},
        roles={box["emails"][0]: box["members"][0] for box in boxes if box["kind"] == "role"},
        bodies={body["name"]: frozenset(body["members"]) for body in book["bodies"] if body["kind"] == "committee"},
    )


def _person(entry: Mapping[str, Any]) -> Person:
    return Person(
        id=entry["id"],
        kind=entry["kind"],
        name=entry["name"],
        emails=tuple(entry["emails"]),
        job=entry.get("job") or "",
        team=entry.get("team") or "",
        group=entry.get("group") or "",
        wards=tuple(entry.get("wards") or ()),
        titles=tuple(_title(role) for role in entry.get("roles") or ()),
    )


def _title(role: Mapping[str, Any]) -> str:
    body = role.get("body") or ""
    return f"{role['title']}, {body}" if body and body != "Council" else str(role["title"])


def shared(name: str, local: str) -> Who:
    """A mailbox of the council that is no person's: `Planning Enforcement <planning.enforcement@…>`."""
    return Who(name, f"{local}@{DOMAIN}")
