"""In whose name a letter goes out, and how surely that can be said."""

import re
from dataclasses import dataclass

from mailguard.correspondence.addressee import styled
from mailguard.correspondence.letters.letter import Letter, Proxy, Signature, Signs
from mailguard.correspondence.letters.reading import READ
from mailguard.correspondence.letters.signing import STRANGER, signatures
from mailguard.correspondence.read import Correspondence
from mailguard.language.patterns import regex
from mailguard.language.segment import Whose
from mailguard.register.party import Party
from mailguard.register.people import Holds, Person
from mailguard.register.spelling import fold, letters

BESIDE = "an officer signs beside them"
FOR_THEM = "an officer signs for them"
ONLY_FROM = "only the address it is sent from names them"
ONLY_SHOWN = "only the name beside the address it is sent from names them"

FROM = "from"
"""The place of the sender's own line."""
_SHORT = 4_000
"""Characters; a longer paper without greeting and closing words is no letter."""
_GREETS = regex(r"\A\s*(?:dear|hello|hi|annwyl)\b[^,\n]{1,60}", re.IGNORECASE)
_MEMBERS_WORDS = regex(
    r"\b(?:cllr|counc?ill?or|coun\b|cyng|ald(?:erman)?\b|baillie|(?<!team )leader|mayor|provost|convener"
    r"|chair|member|portfolio|arweinydd|faer\b|maer\b|cadeirydd|aelod|dirprwy)",
    re.IGNORECASE,
)
_WRITERS_OWN = frozenset({Whose.OWN, Whose.SIGNATURE})
_COUNCIL = regex(
    r"\b(?!(?:The|Full|Town|Borough|County|District|Parish|City|Community|Metropolitan) )([A-Z][\w'’-]+)"
    r" (?:[A-Z][\w'’-]+ ){0,3}Council\b"
)
"""A council by its own name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InName:
    """The Members a letter names as its writers.

    `quote` is the very words and `where` their place in the contract's words. `how` says how they stand there, as
    words before their names, and `doubt` why that is not certain; it is empty where it is. `together` says that all
    of them write it, rather than that the name fits each equally well.
    """

    quote: str
    where: str
    people: tuple[Person, ...]
    how: str
    doubt: str = ""
    together: bool = False

    @property
    def whose(self) -> str:
        """Them, as a letter would name them."""
        return f" {'and' if self.together else 'or'} ".join(map(styled, self.people)) or "a Member"


def in_whose_name(mail: Correspondence, letter: Letter) -> InName | None:
    """The Member in whose name the letter goes out, or None where it is nobody's or an officer's."""
    if letter.attached and (_anothers_paper(mail, letter) or not _letterlike(letter)):
        return None
    members = [each for each in letter.members if not _elsewhere(mail, letter, each)]
    if members:
        return _signed(letter, members)
    if letter.signatures:
        return None
    if letter.attached:
        return _headed(letter)
    return _sent_from(mail)


def may_name_member(mail: Correspondence) -> bool:
    """Whether the mail's own words can bear a Member's name: a councillor's title, a Member's office or surname.

    The cheap look before a letter is laid out; whom it greets says nothing.
    """
    author = mail.message.author
    if mail.roll.who(author).members:
        return True
    own = (
        each.segment.text for each in mail.stretches if each.segment.whose in _WRITERS_OWN and not each.segment.depth
    )
    words = "\n".join(own)[:READ]
    greets = _GREETS.match(words)
    rest = f"{author.name}\n{words[greets.end() :] if greets is not None else words}"
    return _MEMBERS_WORDS.search(rest) is not None or not mail.roll.surnames.isdisjoint(letters(rest))


def _letterlike(letter: Letter) -> bool:
    """Whether it greets or closes as a letter does, or is as short as one."""
    return bool(letter.salutation) or letter.closed or len(letter.text) <= _SHORT


def _signed(letter: Letter, members: list[Signature]) -> InName:
    people = {person.id: person for each in members for person in each.people}
    first = members[0]
    proxies = {each.proxy for each in members}
    nobody_else = len(members) == len(letter.signatures)
    by_proxy = Proxy.PP in proxies or (Proxy.FOR in proxies and nobody_else)
    doubt = "" if any(not each.doubt for each in members) else first.doubt
    if Proxy.FOR in proxies and not by_proxy:
        doubt = doubt or FOR_THEM
    elif letter.officers and not by_proxy:
        doubt = doubt or BESIDE
    return InName(
        quote=first.quote,
        where=letter.where if letter.attached else "signature",
        people=tuple(people.values()),
        how="is signed by another hand for" if any(proxies) else "is signed by",
        doubt=doubt,
        together=all(len(each.people) < 2 for each in members),
    )


def _headed(letter: Letter) -> InName | None:
    """A letter whose sign-off cannot be read, under a Member's letterhead."""
    if letter.heading is None or not (letter.closed or letter.salutation):
        return None
    return InName(
        quote=letter.heading.quote,
        where=letter.where,
        people=letter.heading.people,
        how="stands under the letterhead of",
        doubt=letter.heading.doubt,
    )


def _sent_from(mail: Correspondence) -> InName | None:
    """A mail without a sign-off that an officer sends from a Member's mailbox or a role's, or under a Member's name."""
    party = mail.roll.who(mail.message.author)
    if sender(mail) is None:
        return None
    if _one_member(party):
        return InName(
            quote=party.address.name or party.address.email,
            where=FROM,
            people=party.people,
            how="is sent from the mailbox of",
            doubt=ONLY_FROM,
        )
    shown = [each for each in signatures((party.address.name,), mail.roll) if each.signs is Signs.MEMBER]
    if not shown or shown[0].doubt:
        return None
    return InName(
        quote=party.address.name,
        where=FROM,
        people=shown[0].people,
        how="is sent under the name of",
        doubt=ONLY_SHOWN,
    )


def _one_member(party: Party) -> bool:
    return party.holds in {Holds.PERSON, Holds.ROLE} and len(party.members) == len(party.people) == 1


def sender(mail: Correspondence) -> str | None:
    """Id or address of the officer who sends the mail out; None where a Member or a machine does.

    An officer who sends on behalf of a Member (RFC 5322, 3.6.2: From and Sender differ) is its sender.
    """
    if mail.from_officer:
        return mail.by
    behind = mail.message.sender
    if behind is None or mail.message.automatic or not mail.writer.members:
        return None
    party = mail.roll.who(behind)
    officers = party.readers or party.officers
    if len(officers) == 1:
        return officers[0].id
    known = officers or not (party.members or party.candidates)
    return behind.email if known and mail.roll.internal(behind) else None


def on_behalf(mail: Correspondence) -> str:
    """The officer who sends what a Member stands in From of; empty where an officer does."""
    return "" if mail.from_officer else sender(mail) or ""


def own_name(mail: Correspondence) -> str:
    """The council's name as its domain has it: ambleford."""
    for address in (mail.message.author, mail.message.sender):
        if address is not None and mail.roll.internal(address):
            return address.domain.split(".")[0]
    return ""


def bears(text: str, council: str) -> bool:
    """Whether a text has the council's name in it, as `own_name` gives it."""
    return council in "".join(fold(text))


def _anothers_paper(mail: Correspondence, letter: Letter) -> bool:
    """Whether the paper bears another council's name and not this one's."""
    own = own_name(mail)
    others = [word for found in _COUNCIL.finditer(letter.names) for word in fold(found[1])[:1]]
    return bool(own and others) and not any(name in own or own in name for name in others)


def _elsewhere(mail: Correspondence, letter: Letter, signature: Signature) -> bool:
    """Whether an unknown councillor signs an attached paper that does not show itself as this council's."""
    if signature.doubt != STRANGER or not letter.attached:
        return False
    own = own_name(mail)
    return not own or not bears(letter.names, own)
