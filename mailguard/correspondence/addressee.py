"""The one Member a message is addressed to, and what takes a message out of that: circulars, public mailings."""

from collections.abc import Iterable

from mailguard.correspondence.phrases import EVERYBODY, IN_PERSON, SALUTATION
from mailguard.correspondence.read import Correspondence
from mailguard.register.party import Party
from mailguard.register.people import Holds, Kind, Person

MOST = 0.9


def addressee(mail: Correspondence) -> Person | None:
    """The one Member the message is addressed to, or None.

    Members in To count; only where To holds none, those in Cc. A mailbox read for several Members stands for the one
    whom the salutation names.
    """
    for parties in (mail.to, mail.cc):
        members = {member.id: member for party in parties for member in party.members}
        several = [party for party in parties if len(party.members) > 1]
        if several and all(party.holds is Holds.ASSISTANT for party in several):
            members = _greeted(mail, members) or members
        if members:
            return next(iter(members.values())) if len(members) == 1 else None
    return None


def _greeted(mail: Correspondence, members: dict[str, Person]) -> dict[str, Person]:
    found = SALUTATION.match(mail.own)
    named = mail.roll.named(found["who"]) if found else ()
    return {person.id: person for naming in named if naming.sure for person in naming.people if person.id in members}


def circular(mail: Correspondence) -> bool:
    """Whether the text greets everybody and goes to nearly every Member, or to the whole of a body that To is part of.

    A circular has no original Member (ruling 6).
    """
    if len(mail.reached) < MOST * len(mail.roll.members) and not _to_a_body(mail):
        return False
    found = SALUTATION.match(mail.own)
    return found is not None and bool(EVERYBODY.search(found["who"])) and not IN_PERSON.search(found["who"])


def _to_a_body(mail: Correspondence) -> bool:
    """Whether every copy goes to a list on which those in To stand as well."""
    first = {member.id for party in mail.to for member in party.members}
    copies = [party for party in (*mail.cc, *(mail.bcc or ())) if party.members]
    return bool(first and copies) and all(
        party.holds is Holds.LIST and first <= {member.id for member in party.members} for party in copies
    )


def public_mailing(mail: Correspondence, least: int) -> bool:
    """Whether at least `least` people outside the council stand in Bcc, as they should in a mailing to residents."""
    outside = {
        party.address.email
        for party in mail.bcc or ()
        if party.holds is Holds.OUTSIDER and not mail.roll.internal(party.address)
    }
    return len(outside) >= least


def written_to(mail: Correspondence, public_from: int) -> Person | None:
    """The one Member to whom an officer writes in person: no machine, circular or public mailing."""
    if not mail.from_officer or not mail.with_members or public_mailing(mail, public_from) or circular(mail):
        return None
    return addressee(mail)


def doubtful(member: Person, parties: Iterable[Party]) -> bool:
    """Whether nothing but a name tells that it is this Member: an address from outside that the register does not know.

    A quoted name without any address is how mail programs show their own people, and is no reason for doubt.
    """
    reaching = [party for party in parties if member in party.people]
    return bool(reaching) and not any(party.sure or not party.address.email for party in reaching)


def styled(person: Person) -> str:
    """The person as a letter would name them: Councillor Tom Birch, or the plain name."""
    return f"Councillor {person.name}" if person.kind is Kind.MEMBER else person.name
