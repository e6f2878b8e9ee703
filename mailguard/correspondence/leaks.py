"""Marked matter on its way out: what is marked, whom it was meant for, and which outsider gets it now.

A mark on a letter to somebody outside protects that person and is no leak. It is one where the letter was meant for
people of the council and somebody outside has it too, in Cc or below the answer they are sent.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailguard.correspondence.markings import Mark, Marking, Weight
from mailguard.correspondence.markings.reading import FIRST_LINES, words_of_page
from mailguard.correspondence.matters.case import Case
from mailguard.correspondence.matters.outsiders import Standing, of_one_house, outside, standing
from mailguard.correspondence.matters.regulatory import regulatory
from mailguard.correspondence.phrases import SALUTATION
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.since import passed_on
from mailguard.correspondence.stretches import Stretch
from mailguard.correspondence.wordings.labels import subject_of
from mailguard.message import Address
from mailguard.register.party import Party
from mailguard.register.people import Kind, Person

_RELEASED = re.compile(
    r"\b(?:now|since|already|been|was|is|are|were) (?:publicly |now |already )?(?:published|public"
    r"|in the public domain)\b"
    r"|\bno longer (?:confidential|exempt)\b|\bredacted\b|\bpublic (?:version|domain|register)\b"
    r"|\bfreedom of information\b|\bsubject access\b|\b(?:FOI|EIR|SAR|DSAR)\b",
)
FIRST_WORDS = 1_000
_TITLES = frozenset(
    {
        *("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "rev"),
        *("info", "enquiries", "office", "admin", "home", "mail", "team", "contact"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak:
    """Marked matter that somebody outside is sent: by this message itself, or in `passed`, a message below it.

    `where` is the header that names them (`to`, `cc`, `bcc`). `members` are the Members whom the marked letter was to;
    `officers` says that an officer wrote it. `regulatory` and `doubt` speak of the marked letter: doubt says in plain
    words what is not certain.
    """

    party: Party
    standing: Standing
    where: str
    marking: Marking
    members: tuple[Person, ...]
    officers: bool
    regulatory: bool
    passed: Stretch | None = None
    doubt: str = ""


def leaks(mail: Correspondence) -> Iterator[Leak]:
    """Each mark that reaches each outsider anew, the message's own first."""
    if all(each.weight is Weight.WEAK for each in mail.marked.everywhere):
        return
    if released(mail):
        return
    for where, party in recipients(mail):
        who = standing(party, mail.roll, cases_of(mail), mail.stretches)
        if not who.third:
            continue
        yield from _own(mail, party, who, where)
        yield from _passed(mail, party, who, where)


def released(mail: Correspondence) -> bool:
    """Whether the writer says that the matter is public, redacted or asked for by right."""
    return _RELEASED.search(f"{mail.message.subject}\n{mail.own[:4_000]}") is not None


def recipients(mail: Correspondence) -> Iterator[tuple[str, Party]]:
    """Everybody outside whom the message goes to, with the header that names them, each once."""
    seen: set[str] = set()
    for where, parties in (("to", mail.to), ("cc", mail.cc), ("bcc", mail.bcc or ())):
        for party in parties:
            if party.address.email not in seen and outside(party, mail.roll):
                seen.add(party.address.email)
                yield where, party


def cases_of(mail: Correspondence) -> tuple[Case, ...]:
    """The cases of the council's list that the message names by their reference, its quoted words included."""
    if not mail.cases:
        return ()
    heads = (each.segment.head.subject for each in mail.stretches if each.segment.head is not None)
    words = "\n".join((mail.message.subject, *heads, *(each.segment.text for each in mail.stretches)))
    return tuple(case for case in mail.cases if case.ref and case.ref.lower() in words.lower())


def public(mail: Correspondence) -> bool:
    """Whether every case that the message names is published."""
    found = cases_of(mail)
    return bool(found) and all(case.published for case in found)


def about_regulation(mail: Correspondence) -> bool:
    """Whether the message itself is about a regulatory matter, its files included."""
    pages = (words_of_page(each.passages or ()) for each in mail.message.attachments or ())
    words = "\n".join((mail.message.subject, mail.own, *pages))
    return regulatory(words, mail.writer)


def insiders(mail: Correspondence, party: Party) -> bool:
    """Whether the message is meant for people of the council: it greets one, or only the others stand in To."""
    inside = any(each.people or each.readers for each in (*mail.to, *mail.cc))
    if not inside:
        return _greets_member(mail, mail.own)
    found = _greeting(mail.own)
    if found:
        if _greets_member(mail, mail.own):
            return True
        if words_of_name(party.address) & set(re.split(r"\W+", found.lower())):
            return False
    to_inside = any(each.people or each.readers for each in mail.to)
    return to_inside or party not in mail.to


def words_of_name(address: Address) -> frozenset[str]:
    """The words that name whoever has the address, initials and titles left out."""
    words = re.split(r"[\W_\d]+", f"{address.name} {address.email.partition('@')[0]}".lower())
    return frozenset(word for word in words if len(word) > 2) - _TITLES


def _greets_member(mail: Correspondence, text: str) -> bool:
    return bool(_greeted_members(mail, text))


def _greeted_members(mail: Correspondence, text: str) -> tuple[Person, ...]:
    namings = mail.roll.named(_greeting(text))
    found = {one.id: one for naming in namings if naming.sure for one in naming.people if one.kind is Kind.MEMBER}
    return tuple(found.values())


def _greeting(text: str) -> str:
    """Whom the text greets in one of its first lines, below a mark perhaps; empty where it greets nobody."""
    lines = [line for line in text[:FIRST_WORDS].split("\n") if line.strip()][:FIRST_LINES]
    found = next((found for line in lines if (found := SALUTATION.match(line))), None)
    return found["who"] if found is not None else ""


def _own(mail: Correspondence, party: Party, who: Standing, where: str) -> Iterator[Leak]:
    marks = [each for each in mail.marked.own if each.weight is not Weight.WEAK]
    if not marks:
        return
    answers = subject_of(mail.message.subject).answers
    about = about_regulation(mail)
    meant = insiders(mail, party)
    members = _individual(mail.to) or _individual(mail.cc)
    for marking in marks:
        within = meant and (bool(mail.reached) or about)
        sent_out = not (answers and marking.where == "subject")
        if within or (sent_out and (marking.mark is Mark.EXEMPT or who is Standing.PRESS)):
            doubt = "the mark is a program's or a sentence" if marking.weight is Weight.MEDIUM else ""
            yield Leak(
                party=party,
                standing=who,
                where=where,
                marking=marking,
                members=members if meant else (),
                officers=mail.from_officer,
                regulatory=about,
                doubt=doubt,
            )


def _passed(mail: Correspondence, party: Party, who: Standing, where: str) -> Iterator[Leak]:
    carried = passed_on(mail)
    for place, each in enumerate(carried):
        marks = [mark for mark in mail.marked.passed.get(each.segment.number, ()) if mark.weight is not Weight.WEAK]
        if not marks or not _inside_author(mail, each) or _had(carried[: place + 1], party.address):
            continue
        meant, members, doubt = _meant_for(mail, carried, place, party.address)
        if not meant:
            continue
        for marking in marks:
            yield Leak(
                party=party,
                standing=who,
                where=where,
                marking=marking,
                members=members,
                officers=bool(each.author and each.author.officers),
                regulatory=_passed_regulatory(mail, each),
                passed=each,
                doubt=doubt,
            )


def _passed_regulatory(mail: Correspondence, each: Stretch) -> bool:
    head = each.segment.head
    subject = head.subject if head is not None and head.subject else mail.message.subject
    return regulatory(f"{subject}\n{each.segment.text}", each.author)


def _inside_author(mail: Correspondence, each: Stretch) -> bool:
    author = each.author
    return author is not None and (bool(author.people) or mail.roll.internal(author.address))


def _had(carried: tuple[Stretch, ...], address: Address) -> bool:
    """Whether they, or somebody of their house, wrote or received the last of these or one that quotes it."""
    return any(
        of_one_house(party.address, address)
        for each in carried
        for party in (*((each.author,) if each.author else ()), *each.to, *each.cc)
    )


def _meant_for(
    mail: Correspondence, carried: tuple[Stretch, ...], place: int, address: Address
) -> tuple[bool, tuple[Person, ...], str]:
    """Whether the message below was to people of the council, to which Members, and what is not certain.

    Where its header lines do not say, whoever it answers or greets does.
    """
    each = carried[place]
    if each.to:
        inside = any(party.people or mail.roll.internal(party.address) for party in each.to)
        return inside, _individual(each.to), ""
    answered = carried[place + 1].author if place + 1 < len(carried) else None
    if answered is not None and of_one_house(answered.address, address):
        return False, (), ""
    members = answered.members if answered is not None else ()
    if members:
        return True, members, "whom it was to is told from what it answers"
    greeted = _greeted_members(mail, each.segment.text)
    return bool(greeted), greeted, "whom it was to is told from its greeting"


def _individual(parties: tuple[Party, ...]) -> tuple[Person, ...]:
    return tuple({member.id: member for party in parties for member in party.members}.values())
