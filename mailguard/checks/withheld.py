"""Information goes to one Member in a post of influence, with words that it be kept from other Members."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from mailguard.correspondence import Correspondence
from mailguard.correspondence.addressee import addressee, styled
from mailguard.correspondence.offices import Post, posts
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.correspondence.wordings.withholding import withholds
from mailguard.finding import Evidence
from mailguard.message import Part
from mailguard.register.people import Office, Person

READ = 20_000
_MAY_WITHHOLD = re.compile(
    r"other|fellow|remaining|rest of|colleagues|opposition|back-?bench|group|committee|anyone|eraill"
    r"|only (?:member|cou)",
    re.I,
)
_SPARED = re.compile(
    r"\bchair['’]?s?['’]?s? brief|\bbriefing (?:for|with) the chair|\b(?:draft|pre-?"
    r"|setting the) ?agenda\b|\bcall-?over\b"
    r"|\bagenda (?:setting|planning|consultation|items?|order|for)\b"
    r"|\byour (?:group['’]?s? |own |draft |alternative )*(?:amendments?|proposals?|budget|motion|costings?)\b"
    r"|\bregister of (?:your )?interests\b|\bcomplaint (?:about|against) (?:you|cllr|councillor)\b|\bsafeguarding\b"
    r"|\byour (?:claim|allowances?|expenses|health|illness|leave|register|declaration|complaint)\b"
    r"|\b(?:appointment|interview) panel\b|\bshort-?list\b|\bgrievance\b|\bdisciplinary\b",
    re.I,
)
_PORTFOLIO = re.compile(r"\b(?:your )?portfolio\b", re.I)


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
        if not people or not _MAY_WITHHOLD.search(mail.own[:READ]) or _spared(mail):
            return
        who = " and ".join(styled(person) for person in people[:3])
        for sentence in dict.fromkeys(spoken_sentences(mail.own[:READ])):
            if withholds(sentence):
                yield Evidence(
                    where="own",
                    quote=sentence.strip(),
                    note=f"{who} ({self._why(mail, people)}) is given what others are not to have",
                    key=people[0].id,
                    about=tuple(person.id for person in people),
                )

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """The text, where one Member in such a post is written to and it cannot be seen."""
        return (Part.BODY,) if mail.message.text is None and self.posts and self._given_to(mail) else ()

    def _given_to(self, mail: Correspondence) -> tuple[Person, ...]:
        """The one Member of such a post, or the one group's Members, whom an officer writes to and nobody else."""
        if not mail.from_officer or not mail.reached:
            return ()
        people = tuple(mail.reached.values())
        if len(people) > 1:
            groups = {person.group for person in people}
            return people if Post.GROUP in self.posts and len(groups) == 1 and None not in groups else ()
        one = addressee(mail)
        if one is None or (self.posts and posts(one, mail.roll).isdisjoint(self.posts)):
            return ()
        return people

    def _why(self, mail: Correspondence, people: tuple[Person, ...]) -> str:
        if len(people) > 1:
            return f"all of {people[0].group}"
        held = sorted(posts(people[0], mail.roll))
        return ", ".join(str(post) for post in held) or "one Member"


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
