"""Matter marked confidential or exempt reaches somebody outside the council."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from mailguard.correspondence import Correspondence
from mailguard.correspondence.addressee import addressee, circular, styled
from mailguard.correspondence.enclosed import enclosed
from mailguard.correspondence.leaks import Leak, about_regulation, insiders, leaks, recipients, words_of_name
from mailguard.correspondence.markings import Mark, Marking, Weight
from mailguard.correspondence.markings.reading import may_be_marked
from mailguard.correspondence.matters.outsiders import Standing, standing
from mailguard.correspondence.papers import unread_papers
from mailguard.correspondence.passing import Passing, passings
from mailguard.correspondence.published import asked_by_right, cases_of, public, released
from mailguard.correspondence.since import passed_on
from mailguard.correspondence.unread_letters import unread_letters
from mailguard.finding import Evidence, Severity
from mailguard.language.patterns import regex
from mailguard.message import Part


@dataclass(frozen=True, slots=True)
class Check:
    """Marked matter is sent, copied, forwarded or quoted to an outsider who is no partner, authority or adviser.

    `whose: officer` reads what officers send; `whose: member` reads what a Member passed on, seen quoted in an
    officer's mail. `matter: regulatory` asks for a regulatory letter from an officer to one Member. `marks` are the
    marks that count; `confidential` alone asks for the word itself. `concerned: spared` leaves out whoever the matter
    is about and the parties to a case; under `third-party` they count like anybody. What is not certain carries no
    more than `doubt_severity`.
    """

    tier: ClassVar[int] = 3

    whose: Literal["officer", "member"] = "officer"
    matter: Literal["any", "regulatory"] = "any"
    marks: Literal["any", "confidential"] = "any"
    concerned: Literal["spared", "third-party"] = "spared"
    doubt_severity: Severity = Severity.REVIEW

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each outsider whom marked matter reaches, once."""
        if not mail.from_officer or not mail.once(_any_mark) or not self._may_reach(mail):
            return
        if not self._may_be_marked(mail) or public(mail):
            return
        if self.whose == "member":
            yield from self._passed_by_members(mail)
            return
        told: set[str] = set()
        for leak in leaks(mail):
            if leak.party.address.email not in told and self._counts(mail, leak):
                told.add(leak.party.address.email)
                yield self._evidence(leak)

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """Blind copies of a marked letter to a Member; what an outsider has of one, or of a letter it brings them."""
        if self.whose == "member" or not mail.from_officer:
            return ()
        hidden = self._hidden_copies(mail) or self._hidden_letters(mail)
        return () if not hidden or public(mail) or released(mail) or asked_by_right(mail) else hidden

    def _hidden_copies(self, mail: Correspondence) -> tuple[str, ...]:
        """Blind copies of a marked letter to a Member; the text or files of one that somebody outside has too."""
        if not mail.reached:
            return ()
        if self.matter == "regulatory" and (addressee(mail) is None or not about_regulation(mail)):
            return ()
        if mail.bcc is None and any(self._is_marked(each) for each in mail.marked.own):
            return (Part.BCC,)
        if not _outsider_beside(mail):
            return ()
        return (Part.BODY,) if mail.message.text is None else unread_papers(mail)

    def _hidden_letters(self, mail: Correspondence) -> tuple[str, ...]:
        """Files that may be a letter to a Member and go to a third party."""
        hidden = unread_letters(mail)
        return () if self.matter == "regulatory" and not about_regulation(mail) else hidden

    def _may_reach(self, mail: Correspondence) -> bool:
        """Whether it goes to anybody outside, or a Member's message stands below: the cheap look before the marks."""
        if self.whose == "member":
            return any(each.author is not None and each.author.members for each in passed_on(mail))
        return next(recipients(mail), None) is not None

    def _may_be_marked(self, mail: Correspondence) -> bool:
        """Whether any mark stands anywhere: on the message, below it, or on a letter that it takes along."""
        return bool(mail.marked.everywhere) or (self.whose == "officer" and bool(enclosed(mail)))

    def _counts(self, mail: Correspondence, leak: Leak) -> bool:
        if not self._is_marked(leak.marking):
            return False
        if self.matter == "regulatory":
            if leak.letter is not None:
                individual = leak.letter.towards.one
            else:
                individual = len(leak.members) == 1 and (leak.passed is not None or not circular(mail))
            if not (leak.regulatory and leak.officers and individual):
                return False
        return self.concerned == "third-party" or not _concerns(mail, leak)

    def _is_marked(self, marking: Marking) -> bool:
        if marking.weight is Weight.WEAK:
            return False
        return self.marks == "any" or marking.says_confidential

    def _evidence(self, leak: Leak) -> Evidence:
        address = leak.party.address
        either = leak.letter is not None and leak.letter.towards.one
        to = (" or " if either else " and ").join(map(styled, leak.members)) or "people of the council"
        mark = f"marked {_WORDS[leak.marking.mark]}"
        where, quote = leak.where, address.email
        letter = f"a letter to {to}" if leak.meant else "a letter"
        note = f"{leak.standing} receives {letter} that is {mark}: “{leak.marking.quote}”"
        if leak.passed is not None or leak.letter is not None:
            where, quote = leak.marking.where, leak.marking.quote
            note = f"{mark}; it was to {to}, and {leak.standing} ({address.email}) now receives it"
        return Evidence(
            where=where,
            quote=quote,
            note=f"{note}; {leak.doubt}" if leak.doubt else note,
            key=address.email,
            about=tuple(member.id for member in leak.members),
            severity=self.doubt_severity if leak.doubt else None,
        )

    def _passed_by_members(self, mail: Correspondence) -> Iterator[Evidence]:
        told: set[str] = set()
        for each in passings(mail):
            key = f"{each.member.id}/{each.party.address.email}"
            if key not in told and self._is_marked(each.marking):
                told.add(key)
                yield self._passed(each, key)

    def _passed(self, each: Passing, key: str) -> Evidence:
        doubt = "" if each.told else "; whom it went to is told from the answer"
        email = each.party.address.email
        return Evidence(
            where=each.stretch.segment.where,
            quote=each.marking.quote,
            note=f"{styled(each.member)} passed it to {each.standing} ({email}){doubt}",
            key=key,
            about=(each.member.id,),
            severity=None if each.told else self.doubt_severity,
            by=each.member.id,
        )


_CAPITALISED = regex(r"\b[A-Z][a-z]+")
_WORDS = {
    Mark.CONFIDENTIAL: "confidential",
    Mark.EXEMPT: "exempt",
    Mark.PRIVILEGED: "privileged",
    Mark.LABEL: "sensitive",
}


def _any_mark(mail: Correspondence) -> bool:
    return may_be_marked(mail.message)


def _outsider_beside(mail: Correspondence) -> bool:
    """Whether a third party has a letter that is meant for people of the council."""
    cases = cases_of(mail)
    return any(standing(party, mail.roll, cases).third and insiders(mail, party) for _, party in recipients(mail))


def _concerns(mail: Correspondence, leak: Leak) -> bool:
    """Whether the outsider is a party to the case, or, where no regulatory matter is, the one it is about."""
    if leak.standing is Standing.CONCERNED:
        return True
    if leak.regulatory or leak.standing is Standing.PRESS:
        return False
    head = leak.passed.segment.head if leak.passed is not None else None
    letter = f"{leak.letter.letter.title} {leak.letter.letter.text}" if leak.letter is not None else ""
    subject = f"{mail.message.subject} {head.subject if head is not None else ''} {letter}"
    return not words_of_name(leak.party.address).isdisjoint(map(str.lower, _CAPITALISED.findall(subject)))
