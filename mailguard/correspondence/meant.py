"""For whom a message below was meant: by its header lines, whom it answers, whom it greets, and who had it."""

import re

from mailguard.correspondence.markings.reading import FIRST_LINES
from mailguard.correspondence.matters.outsiders import of_one_house
from mailguard.correspondence.phrases import EVERYBODY, SALUTATION
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.stretches import Stretch
from mailguard.language.segment import Whose
from mailguard.message import Address
from mailguard.register.party import Party
from mailguard.register.people import Kind, Person

FIRST_WORDS = 1_000
GREETED = "whom it was to is told from its greeting"
UNSHOWN = "whom it was to is not shown"


def members_in(mail: Correspondence, words: str) -> tuple[Person, ...]:
    """The Members whom a greeting surely names."""
    found = {
        one.id: one
        for naming in mail.roll.named(words)
        if naming.sure
        for one in naming.people
        if one.kind is Kind.MEMBER
    }
    return tuple(found.values())


def greeting(text: str) -> str:
    """Whom the text greets in one of its first lines, below a mark perhaps; empty where it greets nobody."""
    lines = [line for line in text[:FIRST_WORDS].split("\n") if line.strip()][:FIRST_LINES]
    found = next((found for line in lines if (found := SALUTATION.match(line))), None)
    return found["who"] if found is not None else ""


def individual(parties: tuple[Party, ...]) -> tuple[Person, ...]:
    """The Members among them, each once."""
    return tuple({member.id: member for party in parties for member in party.members}.values())


def meant_for(
    mail: Correspondence, carried: tuple[Stretch, ...], place: int, address: Address, names: frozenset[str]
) -> tuple[bool, tuple[Person, ...], str]:
    """Whether the message below was to people of the council, to which Members, and what is not certain.

    Where its header lines do not say, whoever it answers or greets does. One that an officer forwards, and somebody
    else of the council wrote, came to that officer. `names` are the words that name whoever has the address.
    """
    each = carried[place]
    if each.to:
        inside = any(party.people or mail.roll.internal(party.address) for party in each.to)
        return inside, individual(each.to), ""
    answered = carried[place + 1].author if place + 1 < len(carried) else None
    if answered is not None and of_one_house(answered.address, address):
        return False, (), ""
    members = answered.members if answered is not None else ()
    if members:
        return True, members, "whom it was to is told from what it answers"
    greets = greeting(each.segment.text)
    if greeted := members_in(mail, greets):
        return True, greeted, GREETED
    came = answered is None and _came_to_writer(mail, each) and _greets_inside(mail, greets, names)
    return came, (), UNSHOWN


def _came_to_writer(mail: Correspondence, each: Stretch) -> bool:
    """Whether somebody else of the council wrote what the writer forwards."""
    if each.segment.whose is not Whose.FORWARDED or each.author is None or not each.author.people:
        return False
    return {person.id for person in each.author.people}.isdisjoint(
        person.id for person in (*mail.writer.people, *mail.writer.readers)
    )


def _greets_inside(mail: Correspondence, greets: str, names: frozenset[str]) -> bool:
    """Whether a greeting is to nobody in particular, to the writer, or to an officer of the register."""
    words = set(re.split(r"\W+", greets.lower()))
    if not names.isdisjoint(words):
        return False
    if not greets or EVERYBODY.search(greets):
        return True
    known = [naming for naming in mail.roll.named(greets) if naming.sure]
    own = {person.name.lower().split()[0] for person in (*mail.writer.people, *mail.writer.readers)}
    return not own.isdisjoint(words) or any(naming.people for naming in known)
