"""Segments whose people are known: quoted header lines looked up in the register."""

import re
from typing import NamedTuple

from mailguard.language import segments, strip_prefixes
from mailguard.language.patterns import regex
from mailguard.language.segment import QuotedHead, Segment, Whose
from mailguard.message import Address, Message
from mailguard.mime.addresses import addresses
from mailguard.register import Roll
from mailguard.register.party import Party

# Outlook: "Jane Hart [mailto:jane.hart@example.org]".
_BRACKETED = regex(r"\[(?:mailto:)?([^\[\]<>\s@]{1,100}@[^\[\]<>\s@]{1,200})\]", re.IGNORECASE)
# HCL Notes: "Tom Birch/Members/Ambleford@Ambleford", "CN=Tom Birch/O=Ambleford".
_UNIT = r"(?:OU?=|C=)?[^\s/,;<>@][^/,;<>@]{0,60}"
_NOTES_NAME = regex(
    rf"(?:\bCN=)?(?P<name>[^\s/,;<>@=][^/,;<>@=]{{1,60}})/(?P<units>{_UNIT}(?:/{_UNIT}){{0,4}})"
    r"(?:@[^\s@.,;<>]{1,60})?(?=\s{0,3}(?:[,;]|$))"
)


class Stretch(NamedTuple):
    """One segment with whoever wrote it and whomever its own header lines name.

    `author` is None where nobody is named; the writer's own layer has the writer. `to` and `cc` come from quoted
    header lines and are empty where none were printed. `mail` is the mail attached to the mail that says this itself.
    """

    segment: Segment
    author: Party | None
    to: tuple[Party, ...] = ()
    cc: tuple[Party, ...] = ()
    mail: Message | None = None

    @property
    def passed_on(self) -> bool:
        """Whether these are words of an earlier message rather than a footer or this message's own."""
        return self.segment.whose in {Whose.QUOTED, Whose.FORWARDED}

    @property
    def recipients(self) -> frozenset[str]:
        """Ids of everybody the quoted header lines name as a recipient."""
        return frozenset(person.id for party in self.to + self.cc for person in party.people)


def stretches_of(message: Message, roll: Roll) -> tuple[Stretch, ...]:
    """Every stretch of the message's text, then of the mails attached to it, in reading order."""
    if message.text is None:
        return ()
    _, forward = strip_prefixes(message.subject)
    heads: dict[int, tuple[Party | None, tuple[Party, ...], tuple[Party, ...]]] = {}
    found = [
        _known(segment, segment.head, heads, roll) if segment.head else Stretch(segment, None)
        for segment in segments(message.text, forward=forward)
    ]
    last = max((each.segment.number for each in found), default=0)
    for attached in message.forwarded:
        passed = _attached(attached, roll, last)
        last = max((each.segment.number for each in passed), default=last)
        found.extend(passed)
    return tuple(found)


def _known(
    segment: Segment,
    head: QuotedHead,
    heads: dict[int, tuple[Party | None, tuple[Party, ...], tuple[Party, ...]]],
    roll: Roll,
) -> Stretch:
    people = heads.get(segment.number)
    if people is None:
        people = heads[segment.number] = _people(head, roll)
    return Stretch(segment, *people)


def _people(head: QuotedHead, roll: Roll) -> tuple[Party | None, tuple[Party, ...], tuple[Party, ...]]:
    author = _listed(head.author, roll)
    to, cc = tuple(map(roll.who, _listed(head.to, roll))), tuple(map(roll.who, _listed(head.cc, roll)))
    return (roll.who(author[0]) if author else None), to, cc


def _listed(line: str, roll: Roll) -> tuple[Address, ...]:
    """The addresses of a quoted header line; "Hart, Jane (Cllr)" without an address is one name, not two."""
    if not line:
        return ()
    if "[" in line:
        line = _BRACKETED.sub(r"<\1>", line)
    if "/" in line:
        line = _NOTES_NAME.sub(lambda found: _person(found, roll), line)
    if "@" not in line and ";" not in line and "," in line and roll.match(line):
        return (Address("", line.strip()),)
    return addresses(line)


def _person(found: re.Match[str], roll: Roll) -> str:
    """The person of "Tom Birch/Members/Ambleford"; not the first of two people, "Tom Birch/Jane Hart"."""
    units = found["units"].split("/")
    return found["name"] if roll.match(found["name"]) and not any(map(roll.match, units)) else found[0]


def _attached(message: Message, roll: Roll, last: int) -> list[Stretch]:
    """A mail attached to the mail counts as forwarded (contract), and so does what it quotes."""
    if message.lane is not None:
        return []
    author = roll.who(message.author)
    to, cc = tuple(map(roll.who, message.to)), tuple(map(roll.who, message.cc))
    head = QuotedHead(
        author=message.author.email,
        date=message.date if message.dated else None,
        to=", ".join(address.email for address in message.to),
        cc=", ".join(address.email for address in message.cc),
        subject=message.subject,
    )
    found = []
    for each in stretches_of(message, roll):
        segment = each.segment
        own = segment.depth == 0
        whose = Whose.FORWARDED if segment.whose in {Whose.OWN, Whose.QUOTED} else segment.whose
        moved = Segment(
            whose=whose,
            text=segment.text,
            depth=segment.depth + 1,
            number=last + 1 + segment.number,
            head=head if own else segment.head,
            standing=segment.standing,
        )
        found.append(Stretch(moved, author, to, cc, message) if own else each._replace(segment=moved))
    if not found:  # an attached mail without readable text is passed on all the same
        empty = Segment(whose=Whose.FORWARDED, text="", depth=1, number=last + 1, head=head)
        found.append(Stretch(empty, author, to, cc, message))
    return found
