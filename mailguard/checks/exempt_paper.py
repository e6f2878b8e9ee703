"""An exempt or confidential paper goes to a Member outside the body it belongs to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from mailguard.correspondence import Correspondence
from mailguard.correspondence.addressee import styled
from mailguard.correspondence.carried_papers import carried_papers
from mailguard.correspondence.papers import Paper, outside_bodies, papers, unread_papers
from mailguard.correspondence.published import public, released
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.finding import Evidence, Severity
from mailguard.language.patterns import regex
from mailguard.message import Part
from mailguard.register.party import Party
from mailguard.register.people import Person

_SUBSTITUTE = regex(r"\b(?:as (?:a |the )?substitute|substitut(?:e|ing) for|co-opted)\b", re.I)
_CLAIM = regex(
    r"\bneeds? to know\b|\bneed-to-know\b|\bmonitoring officer\b[^.!?]{0,60}\b(?:agree[sd]|approve[sd]"
    r"|confirm\w*|allow\w*"
    r"|content|satisfied)\b|\bauthori[sz]ed (?:by|to (?:see|have|receive))\b",
    re.I,
)
_DECIDED = regex(
    r"\b(?:satisfied|shown|demonstrated?|established|accept(?:ed)?|agreed?|decided|determined|considered|content|confirm"
    r"(?:ed)?|authori[sz]ed?|approved?)\b[^.!?]{0,60}\bneeds?[ -]to[ -]know\b"
    r"|\bneed[ -]to[ -]know\b[^.!?]{0,60}\b(?:shown|demonstrated|established|accepted|agreed|confirmed|approved)\b",
    re.I,
)
_OPEN = regex(r"\b(?:if|whether|unless|until|once|should you|who)\b|\?", re.I)
_DECIDE = frozenset({"monitoring officer", "chief executive", "proper officer", "town clerk"})
"""Who decides a need to know, by post or title: allerdale 6.7 names the Monitoring Officer, town 5.5 the Town Clerk."""
_TITLES = regex(r"[,;/()&]| and ")
NAMED = 8
"""Members of a list who are named in a note; of more, so many first."""
_DENIED = regex(r"\b(?:not|never|no|without)\b|n['’]t\b", re.I)
_SPEAKS = regex(r"\bexempt\b|\bconfidential\b|\bpart (?:ii|2|two)\b|\bpink\b|\bschedule 12 ?a\b", re.I)


@dataclass(frozen=True, slots=True)
class Check:
    """An officer sends a Member a paper marked exempt, or a confidential one of a body, on which the Member sits not.

    A paper that names no body counts for Members who sit on no committee and hold no office. The writer's own words
    that there is a need to know lower it to `claimed_severity`; a permission silences it, and so do these words where
    the writer is who decides it. An officer's paper that stands quoted or forwarded below counts for those who did not
    have it; where that is not certain, it carries `claimed_severity`.
    """

    tier: ClassVar[int] = 3

    claimed_severity: Severity = Severity.ADVICE

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each paper for each address that reaches a Member outside its body."""
        found = mail.once(_papers) if mail.from_officer and mail.reached else ()
        if not found or _may_go(mail):
            return
        claim = _claim(mail.own)
        for paper in found:
            for party in _parties(mail):
                outside = outside_bodies(mail, paper, party.members)
                if outside:
                    yield self._evidence(paper, party, outside, claim)

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """Blind copies and unseen lists of an exempt paper; files that could not be read and are spoken of as one."""
        if not mail.from_officer:
            return ()
        lists = tuple(f"list:{address}" for party in _parties(mail) for address in party.unseen)
        if not mail.reached and not lists:
            return ()
        hidden = (*((Part.BCC,) if mail.bcc is None else ()), *lists)
        if not hidden or not mail.once(_papers):
            speaks = mail.reached and _SPEAKS.search(f"{mail.message.subject}\n{mail.own}")
            hidden = unread_papers(mail) if speaks else ()
        return () if not hidden or _may_go(mail) else hidden

    def _evidence(self, paper: Paper, party: Party, outside: tuple[Person, ...], claim: str) -> Evidence:
        whose = " and ".join(body.name for body in paper.bodies)
        where = f"belongs to {whose}" if whose else "names no body, and they sit on no committee"
        receive = "receives" if len(outside) == 1 else "receive"
        thing = "quoted or forwarded, a paper" if paper.carried else "a paper"
        said = f"the writer says “{claim}”" if claim else "no need to know is recorded"
        note = f"{_named(party, outside)} {receive}{',' if paper.carried else ''} {thing} that {where}; {said}"
        return Evidence(
            where=paper.marking.where,
            quote=paper.marking.quote,
            note=f"{note}; {paper.doubt}" if paper.doubt else note,
            key=party.address.email,
            about=tuple(member.id for member in outside),
            severity=self.claimed_severity if claim or paper.doubt else None,
        )


def _named(party: Party, outside: tuple[Person, ...]) -> str:
    """The Members outside the body with the address that reaches them; of a long list the first few."""
    address = party.address.email or party.address.name
    if len(outside) == 1:
        return f"{styled(outside[0])} ({address})"
    names = ", ".join(styled(member) for member in outside[:NAMED])
    more = f" and {len(outside) - NAMED} more" if len(outside) > NAMED else ""
    return f"{len(outside)} Members ({address}: {names}{more})"


def _papers(mail: Correspondence) -> tuple[Paper, ...]:
    """The message's own papers, then those it carries."""
    own = papers(mail) if mail.marked.own else ()
    return (*own, *carried_papers(mail))


def _may_go(mail: Correspondence) -> bool:
    """Whether the matter is published, or goes to a substitute, or whoever decides it says there is a need to know."""
    return public(mail) or released(mail) or _SUBSTITUTE.search(mail.own) is not None or _decided(mail)


def _decided(mail: Correspondence) -> bool:
    """Whether the writer decides who needs to know, and says that it is so here."""
    writer = mail.writer.single
    if writer is None or _DECIDE.isdisjoint(_posts(writer)):
        return False
    return any(
        _DECIDED.search(each) and not _DENIED.search(each) and not _OPEN.search(each)
        for each in spoken_sentences(mail.own)
    )


def _posts(person: Person) -> frozenset[str]:
    """The person's posts, offices and the parts of their job; an assistant to the Chief Executive is not one."""
    job = (person.job or "").lower().partition(" to ")[0]
    titles = (*(post.replace("-", " ") for post in person.posts), *(role.title.lower() for role in person.roles))
    return frozenset((*titles, *(each.strip() for each in _TITLES.split(job))))


def _parties(mail: Correspondence) -> tuple[Party, ...]:
    found = {party.address.email: party for party in (*mail.to, *mail.cc, *(mail.bcc or ()))}
    return tuple(found.values())


def _claim(own: str) -> str:
    """The sentence that claims a need to know, or an empty string."""
    return next((each for each in spoken_sentences(own) if _CLAIM.search(each) and not _DENIED.search(each)), "")
