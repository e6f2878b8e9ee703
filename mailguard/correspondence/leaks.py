"""Marked matter on its way out: what is marked, whom it was meant for, and which outsider gets it now.

A mark on a letter to somebody outside protects that person and is no leak. It is one where the letter was meant for
people of the council and somebody outside has it too, in Cc or below the answer they are sent. What somebody else
outside wrote to the council and marked is one only in regulatory matters: a complaint, passed to a neighbour.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailguard.correspondence.addressee import public_mailing
from mailguard.correspondence.enclosed import Enclosed, enclosed
from mailguard.correspondence.files_below import PROGRAM, came_with, in_file, mark_in_doubt, words_of_pages
from mailguard.correspondence.letters import OWN
from mailguard.correspondence.markings import Mark, Marking, Weight
from mailguard.correspondence.markings.spelt import plain
from mailguard.correspondence.matters.outsiders import Standing, bears_name, local, of_one_house, outside, standing
from mailguard.correspondence.matters.regulatory import regulatory
from mailguard.correspondence.meant import GREETED, greeting, individual, meant_for, members_in
from mailguard.correspondence.published import asked_by_right, cases_of, released
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.since import passed_on
from mailguard.correspondence.stretches import Stretch
from mailguard.correspondence.wordings.labels import subject_of
from mailguard.language import strip_prefixes
from mailguard.language.patterns import regex
from mailguard.message import Address
from mailguard.register.party import Party
from mailguard.register.people import Person

MAILING = 3
"""People outside in Bcc from which a message that no Member receives is a mailing to them."""
_RELEASE = regex(r"\b(?:press|news|media) (?:release|statement|notice)\b|\bembargo", re.I)
_HOUSE = (
    r"(?:the |this )?(?:council|authority|borough|district|department|directorate|service|section|division|legal"
    r"|finance|housing|planning|licensing|enforcement|environmental health|democratic services|human resources|hr)\b"
)
_KEPT_IN = regex(
    rf"\bnot (?:to |for )?(?:leave|(?:be )?(?:shared|shown|sent|passed|disclosed|disclosure|released?|circulat\w+"
    rf"|copied|taken|removed|distribut\w+)[^.;]{{0,30}}?\b(?:outside|beyond|from|out of)) (?:of )?{_HOUSE}"
    r"|\b(?:officers?|staff|council|internal)(?: use)? only\b|\b(?:for|strictly) internal use\b",
    re.I,
)
"""A mark that keeps a paper within the council, whomever the letter with it is to."""
_STRANGER = regex(
    r"\b(?:sir|madam|residents?|occupiers?|householders?|neighbours?|applicants?|owners?|licen[cs]ees?"
    r"|licen[cs]e[- ]holders?|customers?|tenants?|complainants?|objectors?|agents?)\b",
    re.I,
)
_TITLES = frozenset(
    {
        *("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "rev"),
        *("info", "enquiries", "office", "admin", "home", "mail", "team", "contact"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leak:
    """Marked matter that somebody outside is sent: in this message, in `passed` below it, in a `letter` with it.

    `where` is the header that names them (`to`, `cc`, `bcc`). `members` are the Members whom the marked letter was to;
    `officers` says that an officer wrote it. `regulatory` and `doubt` speak of the marked letter: doubt says in plain
    words what is not certain. `meant` is False where the outsider is the one it was sent to.
    """

    party: Party
    standing: Standing
    where: str
    marking: Marking
    members: tuple[Person, ...]
    officers: bool
    regulatory: bool
    meant: bool = True
    passed: Stretch | None = None
    letter: Enclosed | None = None
    doubt: str = ""


def leaks(mail: Correspondence) -> Iterator[Leak]:
    """Each mark that reaches each outsider anew: first what is certain, the message's own before what it carries."""
    if all(each.weight is Weight.WEAK for each in mail.marked.everywhere) and not enclosed(mail):
        return
    if released(mail) or asked_by_right(mail):
        return
    cases = cases_of(mail)
    for where, party in recipients(mail):
        who = standing(party, mail.roll, cases, mail.stretches)
        if not who.third or bears_name(party.address, mail.roll.members):
            continue
        found = (*_own(mail, party, who, where), *_enclosed(mail, party, who, where))
        yield from sorted(found, key=lambda leak: leak.doubt != "")
        yield from _passed(mail, party, who, where)


def recipients(mail: Correspondence) -> Iterator[tuple[str, Party]]:
    """Everybody outside whom the message goes to, with the header that names them, each once."""
    seen: set[str] = set()
    for where, parties in (("to", mail.to), ("cc", mail.cc), ("bcc", mail.bcc or ())):
        for party in parties:
            if party.address.email not in seen and outside(party, mail.roll):
                seen.add(party.address.email)
                yield where, party


def about_regulation(mail: Correspondence) -> bool:
    """Whether the message itself is about a regulatory matter, its files included."""
    words = "\n".join((mail.message.subject, mail.own, words_of_pages(mail.message.attachments)))
    return regulatory(words, mail.writer)


def insiders(mail: Correspondence, party: Party) -> bool:
    """Whether the message is meant for people of the council, whatever the outsider's place in it.

    It is where it greets a Member and not them beside, or where it greets nobody outside and To, beside the writer,
    holds somebody of the council or a partner.
    """
    greets = greeting(mail.own)
    words = set(re.split(r"\W+", greets.lower()))
    if members := members_in(mail, greets):
        others = words.difference(*(member.name.lower().split() for member in members))
        return words_of_name(party.address).isdisjoint(others)
    if _STRANGER.search(greets) or words_of_name(party.address) & words:
        return False
    if not mail.reached and public_mailing(mail, MAILING):
        return False
    first = [each for each in mail.to if each.address.email != mail.writer.address.email]
    return any(_within(mail, each) for each in first or mail.cc)


def _within(mail: Correspondence, party: Party) -> bool:
    """Whether the address is the council's own or a partner's."""
    if party.people or mail.roll.partner(party.address):
        return True
    return mail.roll.internal(party.address) and not outside(party, mail.roll)


def words_of_name(address: Address) -> frozenset[str]:
    """The words that name whoever has the address, initials and titles left out."""
    words = re.split(r"[\W_\d]+", f"{address.name} {local(address)}".lower())
    return frozenset(word for word in words if len(word) > 2) - _TITLES


def _own(mail: Correspondence, party: Party, who: Standing, where: str) -> Iterator[Leak]:
    answers = subject_of(mail.message.subject).answers
    begun = begun_by(mail, party.address)
    marks = [
        each
        for each in mail.marked.own
        if each.weight is not Weight.WEAK and not (answers and each.where == "subject" and each.quote in begun)
    ]
    if not marks:
        return
    about = about_regulation(mail)
    meant = insiders(mail, party)
    within = meant and (about or bool(mail.reached) or any(each.unseen for each in (*mail.to, *mail.cc)))
    release = _RELEASE.search(mail.message.subject)
    members, doubt = _written_to(mail) if meant else ((), "")
    for marking in marks:
        sent_out = not (answers and marking.where == "subject")
        kept = marking.mark is Mark.EXEMPT or _kept_in(marking)
        if within or (sent_out and (kept or (who is Standing.PRESS and not release))):
            yield Leak(
                party=party,
                standing=who,
                where=where,
                marking=marking,
                members=members,
                officers=mail.from_officer,
                regulatory=about,
                meant=meant,
                doubt="the mark is a program's or a sentence" if marking.weight is Weight.MEDIUM else doubt,
            )


def _kept_in(marking: Marking) -> bool:
    """Whether a file bears the mark, and it says that the paper stays within the council."""
    return in_file(marking) and _KEPT_IN.search(plain(marking.quote)) is not None


def _written_to(mail: Correspondence) -> tuple[tuple[Person, ...], str]:
    """The Members whom the message is to, and what is not certain: a slip sends it past the one it greets."""
    members = individual(mail.to) or individual(mail.cc)
    if members:
        return members, ""
    greeted = members_in(mail, greeting(mail.own))
    return greeted, GREETED if greeted else ""


def marks_of(mail: Correspondence, each: Stretch) -> tuple[Marking, ...]:
    """The marks of a message below, words about handling left out."""
    return tuple(mark for mark in mail.marked.passed.get(each.segment.number, ()) if mark.weight is not Weight.WEAK)


def begun_by(mail: Correspondence, address: Address) -> frozenset[str]:
    """The marked subjects that they, or their house, wrote first as the quoted part shows: theirs to give away."""
    first: dict[str, Stretch] = {}
    for each in passed_on(mail):
        for mark in marks_of(mail, each):
            first[mark.quote] = each
    return frozenset(
        quote for quote, each in first.items() if each.author and of_one_house(each.author.address, address)
    )


def _passed(mail: Correspondence, party: Party, who: Standing, where: str) -> Iterator[Leak]:
    carried = passed_on(mail)
    begun, names = begun_by(mail, party.address), words_of_name(party.address)
    for place, each in enumerate(carried):
        filed = came_with(mail, place, each, names)
        said = [mark for mark in marks_of(mail, each) if mark.quote not in begun and not in_file(mark)]
        if not (said or filed) or had(carried[: place + 1], party.address):
            continue
        about = _passed_regulatory(mail, each) or (bool(filed) and about_regulation(mail))
        meant, members, doubt = meant_for(mail, carried, place, party.address, names)
        if not meant or not (_inside_author(mail, each) or (about and not _answered(mail, each))):
            continue
        for marking in (*said, *filed):
            yield Leak(
                party=party,
                standing=who,
                where=where,
                marking=marking,
                members=members,
                officers=bool(each.author and each.author.officers),
                regulatory=about,
                passed=each,
                doubt=doubt or mark_in_doubt(each, marking),
            )


def _enclosed(mail: Correspondence, party: Party, who: Standing, where: str) -> Iterator[Leak]:
    """The marked letters to people of the council that a message brings to somebody who is no part of them."""
    names = words_of_name(party.address)
    for each in enclosed(mail):
        ours = each.inside or (each.regulatory and each.towards.members)
        if not ours or names & (each.towards.beside | each.strangers) or _brought_by(mail, each, party.address):
            continue
        for marking in each.marks:
            yield Leak(
                party=party,
                standing=who,
                where=where,
                marking=marking,
                members=each.towards.members,
                officers=each.officers,
                regulatory=each.regulatory,
                letter=each,
                doubt=each.doubt or (PROGRAM if marking.weight is Weight.MEDIUM else ""),
            )


def _brought_by(mail: Correspondence, each: Enclosed, address: Address) -> bool:
    """Whether they had the letter before: with a mail that is attached, forwarded or quoted here."""
    if (brought := each.brought) is not None:
        return any(of_one_house(one, address) for one in (brought.author, *brought.to, *brought.cc))
    if each.filed:
        return strip_prefixes(mail.message.subject)[1] and had(passed_on(mail)[:1], address)
    return each.letter.where != OWN and had(passed_on(mail), address)


def _answered(mail: Correspondence, each: Stretch) -> bool:
    """Whether nobody knows who wrote it, or whoever did is answered: they see who else has it."""
    return each.author is None or any(of_one_house(party.address, each.author.address) for party in mail.to)


def _passed_regulatory(mail: Correspondence, each: Stretch) -> bool:
    printed = each.segment.head.subject if each.segment.head is not None else ""
    pages = words_of_pages(each.mail.attachments) if each.mail is not None else ""
    return regulatory("\n".join((mail.message.subject, printed, each.segment.text, pages)), each.author)


def _inside_author(mail: Correspondence, each: Stretch) -> bool:
    author = each.author
    return author is not None and (bool(author.people) or mail.roll.internal(author.address))


def had(carried: tuple[Stretch, ...], address: Address) -> bool:
    """Whether they, or somebody of their house, wrote or received the last of these or one that quotes it."""
    return any(
        of_one_house(party.address, address)
        for each in carried
        for party in (*((each.author,) if each.author else ()), *each.to, *each.cc)
    )
