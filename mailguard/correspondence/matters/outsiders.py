"""Who somebody outside the council is: told by the register, the council's cases, their address and their words."""

import re
from collections.abc import Iterable
from enum import StrEnum

from mailguard.correspondence.matters.case import Case
from mailguard.correspondence.stretches import Stretch
from mailguard.language.patterns import regex
from mailguard.message import Address
from mailguard.register import Roll
from mailguard.register.mailbox import Contents
from mailguard.register.party import Party
from mailguard.register.people import Holds, Person
from mailguard.register.spelling import plain


class Standing(StrEnum):
    """What a recipient is to the council. From `COMPLAINANT` on they are third parties to a letter to a Member."""

    INSIDE = "of the council"
    PARTNER = "a partner of the council"
    AUTHORITY = "a public authority"
    ADVISER = "a legal adviser"
    CONSULTEE = "a consultee"
    COMPLAINANT = "the complainant"
    CONCERNED = "a party to the case"
    PRESS = "the press"
    OTHER = "somebody outside the council"

    @property
    def third(self) -> bool:
        """Whether confidences with a Member are kept from them."""
        return self in {Standing.COMPLAINANT, Standing.CONCERNED, Standing.PRESS, Standing.OTHER}


_PUBLIC = regex(r"(?:^|\.)(?:gov\.(?:uk|wales|scot)|police\.uk|nhs\.(?:uk|scot|wales)|mod\.uk|judiciary\.uk)$")
_AUTHORITY = regex(r"police|constabulary|ombudsman|inspectorate|^lgo$|fire(?:and)?(?:rescue|service)|^nhs")
_LEGAL = regex(r"solicitor|barrister|chambers|legal|law$|llp$|counsel$|conveyanc")
_LEGAL_BOX = frozenset({"legal", "solicitor", "solicitors", "barrister", "counsel", "law"})
_CONSULTEE = regex(
    r"parishcouncil|towncouncil|water$|environmentagency|naturalengland|historicengland|cadw|highways"
    r"|networkrail|canalrivertrust|sportengland"
)
_PRESS_BOX = regex(r"^(?:news-?desk|newsroom|editor|editorial|reporters?|journalist)$")
_FREE = regex(
    r"(?:(?:^|\.)(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|sky|protonmail)|^example)\."
)
_BESIDE = regex(r"^(?:cllr|councillor)|(?:cllr|councillor|home|private)$")
_COMPLAINS = regex(
    r"\b(?:i|we) (?:wish|want|would like|am writing|are writing|write) to (?:\w+ ){0,2}(?:complain|report)\b"
    r"|\b(?:my|our) complaint\b|\bi (?:have )?(?:complained|reported)\b|\bmake a (?:formal )?complaint\b",
    re.I,
)


def outside(party: Party, roll: Roll) -> bool:
    """Whether the address reaches people outside the council, as far as the register knows; a name alone does not."""
    if party.contents is Contents.OUTSIDERS:
        return True
    return party.holds is Holds.OUTSIDER and bool(party.address.domain) and not roll.internal(party.address)


def standing(party: Party, roll: Roll, cases: Iterable[Case], stretches: Iterable[Stretch] = ()) -> Standing:
    """What the party is to the council; `cases` are those the message is about, `stretches` what it carries."""
    if not outside(party, roll):
        return Standing.INSIDE
    address = party.address
    known = _of_case(address, cases)
    if known is not None:
        return known
    if roll.partner(address):
        return Standing.PARTNER
    if roll.press(address) or _PRESS_BOX.search(local(address)):
        return Standing.PRESS
    return _by_domain(address) or (Standing.COMPLAINANT if _complains(address, stretches) else Standing.OTHER)


def local(address: Address) -> str:
    """What stands before the @ of an address."""
    return address.email.partition("@")[0]


def _of_case(address: Address, cases: Iterable[Case]) -> Standing | None:
    for case in cases:
        if address.email in case.complainants:
            return Standing.COMPLAINANT
        if address.email in case.parties:
            return Standing.CONCERNED
    return None


def _by_domain(address: Address) -> Standing | None:
    domain = address.domain.lower()
    if _PUBLIC.search(domain):
        return Standing.AUTHORITY
    words = domain.replace("-", "").split(".")
    for pattern, found in ((_AUTHORITY, Standing.AUTHORITY), (_CONSULTEE, Standing.CONSULTEE)):
        if any(pattern.search(word) for word in words):
            return found
    named = re.split(r"[\W_]+", f"{local(address)} {address.name.lower()}")
    legal = any(_LEGAL.search(word) for word in words) or not _LEGAL_BOX.isdisjoint(named)
    return Standing.ADVISER if legal else None


def _complains(address: Address, stretches: Iterable[Stretch]) -> bool:
    return any(
        each.passed_on
        and each.author is not None
        and each.author.address.email == address.email
        and _COMPLAINS.search(each.segment.text[:4_000]) is not None
        for each in stretches
    )


def of_one_house(one: Address, other: Address) -> bool:
    """Whether two addresses are one, or lie at one organisation's domain; that of a public mail provider is none."""
    if one.email == other.email:
        return True
    return one.domain == other.domain != "" and not _FREE.search(f"{one.domain}.")


def bears_name(address: Address, people: Iterable[Person]) -> bool:
    """Whether an address of a public mail provider is the first and the last name of one of these people.

    It is then most likely their own, though the register does not know it.
    """
    if not _FREE.search(f"{address.domain}."):
        return False
    letters = _BESIDE.sub("", re.sub(r"[^a-z]", "", local(address)))
    return letters != "" and any(letters in _run_together(person.name) for person in people)


def _run_together(name: str) -> tuple[str, ...]:
    """The name as addresses have it, without accents or marks: all of it; the first and the last, either way round."""
    words = [re.sub(r"[^a-z]", "", word) for word in plain(name).split()]
    return "".join(words), words[0] + words[-1], words[-1] + words[0]
