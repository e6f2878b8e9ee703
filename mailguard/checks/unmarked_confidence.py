"""An officer gives a Member confidential matter and no words make clear that it is confidential."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from mailguard.correspondence import Correspondence
from mailguard.correspondence.addressee import circular, styled
from mailguard.correspondence.leaks import about_regulation, recipients, words_of_name
from mailguard.correspondence.matters.giving import Given, Giving, giving, may_give
from mailguard.correspondence.papers import unread_papers
from mailguard.correspondence.published import public
from mailguard.correspondence.since import passed_on
from mailguard.correspondence.wordings.clear import makes_clear
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.finding import Evidence
from mailguard.language.patterns import regex
from mailguard.message import Part

READ = 20_000
_WORD = regex(r"[A-Za-z]{3,}")
_TOLD = {
    Given.COMPLAINANT: "tells {} who complained",
    Given.ADVICE: "gives {} what lawyers advise about acting",
}
_TITLES = frozenset({"mrs", "miss", "and", "number", "neighbour", "neighbours", "occupier", "the", "next", "door"})


@dataclass(frozen=True, slots=True)
class Check:
    """An officer's own words tell a Member who complained, or what lawyers say about acting, in a regulatory matter.

    Any words that make it clear are enough, a mark on a file or in the quoted part included; a standing footer is
    not. What the Member's own quoted message names already, and the names of Members and officers, are no confidence.
    """

    tier: ClassVar[int] = 3

    complainants: bool = True
    legal_advice: bool = True

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each sentence that gives something away."""
        if not self._read(mail) or not may_give(mail.own[:READ]) or mail.marked.everywhere:
            return
        spoken = tuple(dict.fromkeys(spoken_sentences(mail.own[:READ])))
        if any(makes_clear(each) for each in spoken) or not about_regulation(mail):
            return
        known = _known(mail)
        members = tuple(mail.reached.values())
        who = styled(members[0]) if len(members) == 1 else f"{len(members)} Members"
        for sentence in spoken:
            given = giving(sentence)
            if given is not None and self._counts(mail, given, known):
                yield Evidence(
                    where="own",
                    quote=sentence.strip(),
                    note=f"it {_TOLD[given.what].format(who)}, and nothing in the mail says that this is confidential",
                    key=members[0].id,
                    about=tuple(mail.reached),
                )

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """The text, or files that could not be read, of an unmarked letter to a Member on a regulatory matter."""
        hidden = (Part.BODY,) if mail.message.text is None else unread_papers(mail)
        if not hidden or not self._read(mail) or mail.marked.everywhere or not about_regulation(mail):
            return ()
        return () if any(map(makes_clear, spoken_sentences(mail.own[:READ]))) else hidden

    @staticmethod
    def _read(mail: Correspondence) -> bool:
        return mail.from_officer and bool(mail.reached) and not circular(mail) and not public(mail)

    def _counts(self, mail: Correspondence, given: Giving, known: frozenset[str]) -> bool:
        if given.what is Given.ADVICE:
            return self.legal_advice
        if not self.complainants or any(naming.people for naming in mail.roll.named(given.who)):
            return False
        return known.isdisjoint(_names(given.who))


def _known(mail: Correspondence) -> frozenset[str]:
    """The names that the Members written to have used themselves, and those of others who receive the message."""
    found = {name for _, party in recipients(mail) for name in words_of_name(party.address)}
    for each in passed_on(mail):
        author = each.author.single if each.author is not None else None
        if author is not None and author.id in mail.reached:
            number = each.segment.number
            texts = (one.segment.text for one in mail.stretches if one.segment.number == number)
            found.update(name for text in texts for name in _names(text[:READ]))
    return frozenset(found)


def _names(words: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(words) if word[0].isupper()) - _TITLES
