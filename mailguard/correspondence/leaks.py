"""Marked matter on its way out: what is marked, whom it was meant for, and which outsider gets it now.

A mark on a letter to somebody outside protects that person and is no leak. It is one where the letter was meant for
people of the council and somebody outside has it too, in Cc or below the answer they are sent. What somebody else
outside wrote to the council and marked is one only in regulatory matters: a complaint, passed to a neighbour.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailguard.correspondence.addressee import public_mailing
from mailguard.correspondence.markings import Mark, Marking, Weight
from mailguard.correspondence.markings.reading import FIRST_LINES, words_of_page
from mailguard.correspondence.matters.outsiders import Standing, bears_name, local, of_one_house, outside, standing
from mailguard.correspondence.matters.regulatory import regulatory
from mailguard.correspondence.phrases import SALUTATION
from mailguard.correspondence.published import asked_by_right, cases_of, released
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.since import passed_on
from mailguard.correspondence.stretches import Stretch
from mailguard.correspondence.wordings.labels import subject_of
from mailguard.language.patterns import regex
from mailguard.message import Address
from mailguard.register.party import Party
from mailguard.register.people import Kind, Person

FIRST_WORDS = 1_000
MAILING = 3
"""People outside in Bcc from which a message that no Member receives is a mailing to them."""
GREETED = "whom it was to is told from its greeting"
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
    """Marked matter that somebody outside is sent: by this message itself, or in `passed`, a message below it.

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
    doubt: str = ""


def leaks(mail: Correspondence) -> Iterator[Leak]:
    """Each mark that reaches each outsider anew, the message's own first."""
    if all(each.weight is Weight.WEAK for each in mail.marked.everywhere):
        return
    if released(mail) or asked_by_right(mail):
        return
    cases = cases_of(mail)
    for where, party in recipients(mail):
        who = standing(party, mail.roll, cases, mail.stretches)
        if not who.third or bears_name(party.address, mail.roll.members):
            continue
        yield from _own(mail, party, who, where)
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
    pages = (words_of_page(each.passages or ()) for each in mail.message.attachments or ())
    words = "\n".join((mail.message.subject, mail.own, *pages))
    return regulatory(words, mail.writer)


def insiders(mail: Correspondence, party: Party) -> bool:
    """Whether the message is meant for people of the council, whatever the outsider's place in it.

    It is where it greets a Member and not them beside, or where it greets nobody outside and To, beside the writer,
    holds somebody of the council or a partner.
    """
    greeting = _greeting(mail.own)
    words = set(re.split(r"\W+", greeting.lower()))
    if members := _members_in(mail, greeting):
        others = words.difference(*(member.name.lower().split() for member in members))
        return words_of_name(party.address).isdisjoint(others)
    if _STRANGER.search(greeting) or words_of_name(party.address) & words:
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


def _members_in(mail: Correspondence, greeting: str) -> tuple[Person, ...]:
    """The Members whom a greeting surely names."""
    found = {
        one.id: one
        for naming in mail.roll.named(greeting)
        if naming.sure
        for one in naming.people
        if one.kind is Kind.MEMBER
    }
    return tuple(found.values())


def _greeting(text: str) -> str:
    """Whom the text greets in one of its first lines, below a mark perhaps; empty where it greets nobody."""
    lines = [line for line in text[:FIRST_WORDS].split("\n") if line.strip()][:FIRST_LINES]
    found = next((found for line in lines if (found := SALUTATION.match(line))), None)
    return found["who"] if found is not None else ""


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
    return marking.where.startswith("attachment:") and _KEPT_IN.search(marking.quote) is not None


def _written_to(mail: Correspondence) -> tuple[tuple[Person, ...], str]:
    """The Members whom the message is to, and what is not certain: a slip sends it past the one it greets."""
    members = _individual(mail.to) or _individual(mail.cc)
    if members:
        return members, ""
    greeted = _members_in(mail, _greeting(mail.own))
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
    begun = begun_by(mail, party.address)
    for place, each in enumerate(carried):
        marks = [mark for mark in marks_of(mail, each) if mark.quote not in begun]
        if not marks or had(carried[: place + 1], party.address):
            continue
        about = _passed_regulatory(mail, each)
        meant, members, doubt = _meant_for(mail, carried, place, party.address)
        if not meant or not (_inside_author(mail, each) or (about and not _answered(mail, each))):
            continue
        for marking in marks:
            yield Leak(
                party=party,
                standing=who,
                where=where,
                marking=marking,
                members=members,
                officers=bool(each.author and each.author.officers),
                regulatory=about,
                passed=each,
                doubt=doubt,
            )


def _answered(mail: Correspondence, each: Stretch) -> bool:
    """Whether nobody knows who wrote it, or whoever did is answered: they see who else has it."""
    return each.author is None or any(of_one_house(party.address, each.author.address) for party in mail.to)


def _passed_regulatory(mail: Correspondence, each: Stretch) -> bool:
    printed = each.segment.head.subject if each.segment.head is not None else ""
    return regulatory("\n".join((mail.message.subject, printed, each.segment.text)), each.author)


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
    greeted = _members_in(mail, _greeting(each.segment.text))
    return bool(greeted), greeted, GREETED


def _individual(parties: tuple[Party, ...]) -> tuple[Person, ...]:
    return tuple({member.id: member for party in parties for member in party.members}.values())
