"""Information goes to one Member in a post of influence, with words that it be kept from other Members."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from mailguard.correspondence import Correspondence
from mailguard.correspondence.addressee import styled
from mailguard.correspondence.offices import Post, posts
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.correspondence.wordings.withholding import may_withhold, withholds
from mailguard.finding import Evidence
from mailguard.language.patterns import regex
from mailguard.message import Part
from mailguard.register.people import Office, Person

READ = 20_000
_SPARED = regex(
    r"\bchair['’]?s?['’]?s? brief|\bbriefing (?:for|with) the chair|\b(?:draft|pre-?"
    r"|setting the) ?agenda\b|\bcall-?over\b"
    r"|\bagenda (?:setting|planning|consultation|items?|order|for)\b"
    r"|\byour (?:group['’]?s? |own |draft |alternative )*(?:amendments?|proposals?|budget|motion|costings?)\b"
    r"|\bregister of (?:your )?interests\b|\bcomplaint (?:about|against) (?:you|cllr|councillor)\b|\bsafeguarding\b"
    r"|\byour (?:claim|allowances?|expenses|health|illness|leave|register|declaration|complaint)\b"
    r"|\b(?:appointment|interview) panel\b|\bshort-?list\b|\bgrievance\b|\bdisciplinary\b",
    re.I,
)
_PORTFOLIO = regex(r"\b(?:your )?portfolio\b", re.I)


@dataclass(frozen=True, slots=True)
class Check:
    """An officer gives one Member, or one group's Members, what the words say other Members are not to have.

    `posts` are the posts of influence that the clause speaks of; none means any Member. `group` among them means a
    letter to two or more Members of one political group. Briefings for a Chair, an agenda, the Member's own portfolio,
    a group's own proposals and personal matters are left out.
    """

    tier: ClassVar[int] = 3

    posts: tuple[Post, ...] = (Post.LEADER, Post.MAYOR, Post.CHAIR, Post.VICE_CHAIR, Post.GROUP_LEADER)

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each sentence that withholds."""
        people = self._given_to(mail)
        if not people or _lists(mail):
            return
        who = " and ".join(styled(person) for person in people[:3])
        for sentence in _withholding(mail):
            yield Evidence(
                where="own",
                quote=sentence.strip(),
                note=f"{who} ({self._why(mail, people)}) is given what others are not to have",
                key=people[0].id,
                about=tuple(person.id for person in people),
            )

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """The text to a Member in such a post; a list that may hold other Members, where the words withhold."""
        if not self._given_to(mail):
            return ()
        if mail.message.text is None:
            return (Part.BODY,) if self.posts else ()
        lists = _lists(mail)
        return lists if lists and _withholding(mail) else ()

    def _given_to(self, mail: Correspondence) -> tuple[Person, ...]:
        """The one Member of such a post, or the one group's Members, whom an officer writes to and nobody else."""
        people = tuple(mail.reached.values()) if mail.from_officer else ()
        if len(people) > 1:
            groups = {person.group for person in people}
            return people if Post.GROUP in self.posts and len(groups) == 1 and None not in groups else ()
        if self.posts and any(posts(one, mail.roll).isdisjoint(self.posts) for one in people):
            return ()
        return people

    def _why(self, mail: Correspondence, people: tuple[Person, ...]) -> str:
        if len(people) > 1:
            return f"all of {people[0].group}"
        held = sorted(posts(people[0], mail.roll))
        return ", ".join(post.replace("-", " ") for post in held) or "one Member"


def _lists(mail: Correspondence) -> tuple[str, ...]:
    """The lists that cannot be opened and may hold other Members."""
    parties = (*mail.to, *mail.cc, *(mail.bcc or ()))
    return tuple(dict.fromkeys(f"list:{address}" for party in parties for address in party.unseen))


def _withholding(mail: Correspondence) -> tuple[str, ...]:
    """The sentences that withhold, each once; none where the matter is spared."""
    own = mail.own[:READ]
    if not may_withhold(own) or _spared(mail):
        return ()
    return tuple(sentence for sentence in dict.fromkeys(spoken_sentences(own)) if withholds(sentence))


def _spared(mail: Correspondence) -> bool:
    words = f"{mail.message.subject}\n{mail.own[:READ]}"
    if _SPARED.search(words):
        return True
    leads = any(
        "lead" in office.title.lower().split() or "portfolio" in office.title.lower() for office in _roles(mail)
    )
    return leads and _PORTFOLIO.search(words) is not None


def _roles(mail: Correspondence) -> tuple[Office, ...]:
    return tuple(office for person in mail.reached.values() for office in person.roles)
