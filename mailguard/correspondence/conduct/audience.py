"""Who could read the words of one message, and which of them are the public: press, residents, all Members."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from mailguard.correspondence.matters.outsiders import Standing, bears_name, local, standing
from mailguard.correspondence.stretches import Stretch
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.mailbox import BodyKind, Contents
from mailguard.register.party import Party
from mailguard.register.people import Holds, Person

if TYPE_CHECKING:
    from mailguard.correspondence.read import Correspondence

MOST = 0.9
"""The share of the Members from which words are before all of them."""
FEWEST = 3
"""As many Members as make "all Members" or a committee."""
_EVERY_MEMBER = regex(r"^(?:all[ ._-]?(?:the[ ._-]?)?)?(?:members|councillors|cllrs)$", re.I)
_BODIES = {BodyKind.COUNCIL, BodyKind.COMMITTEE, BodyKind.SUB_COMMITTEE}


class Public(StrEnum):
    """Before whom criticism of an officer is public."""

    PRESS = "the press"
    RESIDENTS = "the public"
    MEMBERS = "all Members"
    COMMITTEE = "a committee"


@dataclass(frozen=True, slots=True)
class Onlooker:
    """A recipient before whom words are public, and as what."""

    party: Party
    public: Public


def had_by(mail: "Correspondence", stretch: Stretch) -> tuple[Party, ...]:
    """Everybody known to have received the words of the stretch.

    The message's own words went to its own recipients, quoted words to those whom their header lines name. Where none
    were printed, whoever answered or passed them on had them.
    """
    if not stretch.segment.number:
        return (*mail.to, *mail.cc, *(mail.bcc or ()))
    if stretch.to or stretch.cc:
        return (*stretch.to, *stretch.cc)
    above = _above(mail, stretch)
    return () if above is None else (above,)


def shown(stretch: Stretch) -> bool:
    """Whether the mail itself shows who had the words: they are its own, or header lines stand above them."""
    return not stretch.segment.number or bool(stretch.to or stretch.cc)


def passed_on(mail: "Correspondence", stretch: Stretch, author: Party) -> bool:
    """Whether nothing shows to whom the words were written: whoever quotes them without header lines answers others.

    Whoever answers the author had the words from the author. Whoever tells somebody else of them may have had them from
    anybody.
    """
    if shown(stretch):
        return False
    ids = {person.id for person in author.people}
    answered: tuple[Party, ...] = (*mail.to, *mail.cc)
    if stretch.segment.depth > 1:
        above = _layer_above(mail, stretch)
        over = above and (_layer_above(mail, above) if above.segment.depth > 1 else None)
        carries = over.author if over else mail.writer  # whoever has the answer in their mail, and so got it
        answered = (*above.to, *above.cc) if above else ()
        answered = answered or ((carries,) if carries else ())
    return all(ids.isdisjoint(person.id for person in party.people) for party in answered)


def _above(mail: "Correspondence", stretch: Stretch) -> Party | None:
    """Whoever answered or passed on the words: the author of the layer that quotes them."""
    if stretch.segment.depth <= 1:
        return mail.writer
    layer = _layer_above(mail, stretch)
    return layer.author if layer else None


def _layer_above(mail: "Correspondence", stretch: Stretch) -> Stretch | None:
    """The message that quotes the stretch, itself quoted."""
    found: Stretch | None = None
    for each in mail.stretches:
        if each.segment.number == stretch.segment.number:
            break
        if each.segment.depth == stretch.segment.depth - 1 and each.author is not None:
            found = each
    return found


def onlookers(mail: "Correspondence", stretch: Stretch, author: Party) -> tuple[Onlooker, ...]:
    """Everybody among those who received the words before whom they are public, in the order of the header lines."""
    parties = had_by(mail, stretch)
    found = [each for party in parties if (each := _onlooker(mail, party, author)) is not None]
    if not any(each.public is Public.MEMBERS for each in found):
        members = {member.id for party in (*parties, author) for member in party.members}
        if parties and _nearly_all(members, mail.roll):
            found.append(Onlooker(parties[0], Public.MEMBERS))
    return tuple(found)


def _onlooker(mail: "Correspondence", party: Party, author: Party) -> Onlooker | None:
    who = standing(party, mail.roll, ())
    if who is not Standing.INSIDE:
        if not who.third or bears_name(party.address, author.people):
            return None
        return Onlooker(party, Public.PRESS if who is Standing.PRESS else Public.RESIDENTS)
    if _every_member(party, mail.roll):
        return Onlooker(party, Public.MEMBERS)
    if party.holds not in {Holds.LIST, Holds.SHARED, Holds.ROLE}:
        return None
    return Onlooker(party, Public.COMMITTEE) if _committee(party, mail.roll) else None


def _every_member(party: Party, roll: Roll) -> bool:
    named = (local(party.address), party.address.name.strip())
    if party.contents is Contents.MEMBERS or any(_EVERY_MEMBER.search(each) for each in named):
        return True
    return _nearly_all({member.id for member in party.members}, roll)


def _nearly_all(members: set[str], roll: Roll) -> bool:
    return len(members) >= max(FEWEST, MOST * len(roll.members))


def _committee(party: Party, roll: Roll) -> bool:
    """Whether the list is that of a committee, by its name or by whom it holds."""
    named = roll.body(local(party.address).replace(".", " ").replace("-", " ").replace("_", " "))
    if named is not None:
        return named.kind in _BODIES
    members = {member.id for member in party.members}
    return len(members) >= FEWEST and any(
        body.kind in _BODIES and body.members and members.issuperset(body.members) for body in roll.bodies
    )


def circle(mail: "Correspondence", stretch: Stretch, author: Party) -> str:
    """Before whom words were said, as one line: "in public", or whoever is known to have received them."""
    if passed_on(mail, stretch, author):
        return "not shown"
    if onlookers(mail, stretch, author):
        return "in public"
    people = {person.id for party in had_by(mail, stretch) for person in party.people}
    strangers = {party.address.email for party in had_by(mail, stretch) if not party.people}
    return " ".join(sorted(people | strangers))


def slipped(mail: "Correspondence", stretch: Stretch, seen: tuple[Onlooker, ...]) -> bool:
    """Whether every one of these already stood in the message answered: an answer to all may be a slip."""
    had = {address for each in _below(mail, stretch) for address in _addresses(each)}
    return bool(seen) and all(each.party.address.email in had for each in seen)


def _below(mail: "Correspondence", stretch: Stretch) -> Iterator[Stretch]:
    """The message that the words answer, where it stands below them."""
    for each in mail.stretches:
        if each.passed_on and each.segment.number == stretch.segment.number + 1:
            yield each


def _addresses(stretch: Stretch) -> Iterator[str]:
    parties = (*stretch.to, *stretch.cc, *([stretch.author] if stretch.author else []))
    yield from (party.address.email for party in parties if party.address.email)


def others(parties: tuple[Party, ...], known: tuple[Person, ...]) -> tuple[Party, ...]:
    """The parties that reach anybody but these people, or nobody who is known."""
    ids = {person.id for person in known}
    return tuple(party for party in parties if not party.people or any(person.id not in ids for person in party.people))
