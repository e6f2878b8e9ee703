"""A small ModernGov site, made up: what it answers, and one import of it into a register."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from mailguard.register import Register, load
from mailguard.register.moderngov import Plan, Published, beside, plan, read_kept, read_wards, write
from mailguard.register.moderngov.published import Committee

FIXTURES = Path(__file__).parents[2] / "data" / "moderngov"
REGISTERS = Path(__file__).parents[2] / "data" / "registers"
ON = date(2026, 3, 1)
DOMAIN = "thornmere.example.org"
HEAD = f"# kept by hand\ncouncil: Thornmere\ndomains: [{DOMAIN}]\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cllr:
    """One councillor of the site; `work` and `home` are the e-mail fields as published."""

    number: int
    name: str
    ward: str = "Abbey"
    party: str = "Independent"
    posts: str = ""
    work: str = ""
    home: str = ""
    terms: Sequence[tuple[str, str]] = (("08/05/2023", "unspecified"),)

    def xml(self) -> str:
        """The element, with a home address and a telephone number that nobody may ever see again."""
        terms = "".join(
            f"<termofoffice><startdate>{start}</startdate><enddate>{end}</enddate></termofoffice>"
            for start, end in self.terms
        )
        return (
            f"<councillor><councillorid>{self.number}</councillorid><fullusername>{escape(self.name)}</fullusername>"
            f"<politicalpartytitle>{escape(self.party)}</politicalpartytitle><districttitle>\r\n</districttitle>"
            f"<keyposts>{escape(self.posts)}</keyposts>"
            f"<workaddress><line1>Canary Row</line1><phone>01632 960555</phone><email>{escape(self.work)}</email>"
            "</workaddress>"
            "<homeaddress><line1>7 Canary Row</line1><postcode>ZZ99 9ZZ</postcode><mobile>07700 900777</mobile>"
            f"<email>{escape(self.home)}</email></homeaddress>"
            f"<termsofoffice>{terms}</termsofoffice></councillor>"
        )


def mail(local: str) -> str:
    """An address of the council's."""
    return f"{local}@{DOMAIN}"


def people(count: int) -> list[Cllr]:
    """So many councillors with nothing odd about them."""
    firsts = ("Alda", "Bevin", "Cora", "Dorian", "Elma", "Fenton", "Greta", "Hollis", "Imelda", "Jarvis")
    lasts = ("Quarrie", "Rastrick", "Sherwin", "Tolland", "Umfrey", "Varley", "Wexcombe", "Yelland")
    made = [(first, last) for last in lasts for first in firsts][:count]
    return [
        Cllr(number=n, name=f"Councillor {first} {last}", work=mail(f"{first}.{last}".lower()))
        for n, (first, last) in enumerate(made, start=1)
    ]


def answer(cllrs: Sequence[Cllr]) -> bytes:
    """GetCouncillorsByWard for these, ward by ward."""
    wards = dict.fromkeys(each.ward for each in cllrs)
    parts = []
    for ward in wards:
        there = [each for each in cllrs if each.ward == ward]
        inner = "".join(each.xml() for each in there)
        parts.append(
            f"<ward><wardtitle>{escape(ward)}</wardtitle><councillors><councillorcount> {len(there)}</councillorcount>"
            f"{inner}</councillors></ward>"
        )
    body = f"<councillorsbyward><wards>{''.join(parts)}</wards></councillorsbyward>"
    return f'<?xml version="1.0" encoding="utf-8"?>\r\n{body}'.encode()


@dataclass(frozen=True, slots=True)
class Desk:
    """A folder with a register, into which a site is imported."""

    folder: Path

    @property
    def path(self) -> Path:
        """The register's file."""
        return self.folder / "register.yml"

    @property
    def text(self) -> str:
        """The register as it is written."""
        return self.path.read_bytes().decode()

    def begin(self, rest: str = "people: []\n") -> "Desk":
        """Write a register with this after its head."""
        self.path.write_bytes((HEAD + rest).encode())
        return self

    def load(self) -> Register:
        """The register."""
        return load(self.path)

    def plan(
        self,
        cllrs: Sequence[Cllr] | bytes,
        *,
        committees: Sequence[Committee] = (),
        accepted: int | None = None,
        on: date = ON,
    ) -> Plan:
        """What an import would do."""
        data = cllrs if isinstance(cllrs, bytes) else answer(cllrs)
        published = Published(source="site", sitting=read_wards(data, "site"), committees=tuple(committees))
        return plan(self.load(), published, read_kept(beside(self.path)), on, accepted)

    def take(self, cllrs: Sequence[Cllr] | bytes, *, accepted: int | None = None, on: date = ON) -> Plan:
        """Import and write."""
        made = self.plan(cllrs, accepted=accepted, on=on)
        write(self.path, made)
        return made


def notes(made: Plan) -> str:
    """Everything that a person must settle, as one text."""
    return "\n".join(f"{note.severity}: {note.what} | {note.remedy}" for note in made.notes)
