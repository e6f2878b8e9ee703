"""People as a reviewer knows them: by the register's names and posts, else by what the message says."""

from collections.abc import Sequence

from mailguard.correspondence.addressee import styled
from mailguard.message import Address
from mailguard.register import Register, Roll
from mailguard.register.party import Party
from mailguard.register.people import Holds, Kind, Person

SHOWN = 6


def several(addresses: Sequence[Address], roll: Roll) -> str:
    """Each of the people behind these addresses; of very many the first, and how many more."""
    if not addresses:
        return "nobody"
    said = [_party(each, roll) for each in addresses[:SHOWN]]
    more = len(addresses) - len(said)
    return "; ".join([*said, *([f"and {more:,} more"] if more else [])])


def one(by: str, register: Register) -> str:
    """Somebody by an id of the register, else as they are called there."""
    return next((known(each) for each in register.people if each.id == by), by)


def whose(mailbox: str, roll: Roll) -> str:
    """A mailbox by the one person it belongs to, else by its address."""
    return _party(Address(email=mailbox), roll) if mailbox else "an unnamed mailbox"


def known(person: Person) -> str:
    """Somebody of the register with the post that tells in what place they wrote."""
    post = person.job or next((_office(each.title, each.body) for each in person.roles), "")
    if not post and person.kind is Kind.MEMBER:
        return styled(person)
    return f"{styled(person)}, {post}" if post else styled(person)


def _office(title: str, body: str | None) -> str:
    return title if body is None or body == "Council" or body in title else f"{title} of {body}"


def _party(address: Address, roll: Roll) -> str:
    party = roll.who(address)
    if party.single is not None and party.holds is Holds.PERSON and party.sure:
        return known(party.single)
    inside = f" ({_holds(party)})" if party.holds not in {Holds.PERSON, Holds.OUTSIDER} else ""
    if address.name and address.email:
        return f"{address.name} <{address.email}>{inside}"
    return f"{address.email or address.name}{inside}"


def _holds(party: Party) -> str:
    """What a mailbox is that is nobody's own."""
    if party.holds is not Holds.LIST:
        return f"{party.holds} mailbox"
    return f"list of {len(party.people)}" if party.people and not party.unseen else "list"
