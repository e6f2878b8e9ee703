"""An officer's own words are rude to a Member or to the public."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from mailguard.correspondence import Correspondence
from mailguard.correspondence.addressee import styled
from mailguard.correspondence.conduct.reasons import bodily_reason, plain_finding
from mailguard.correspondence.conduct.telling import key, note
from mailguard.correspondence.matters.outsiders import standing
from mailguard.correspondence.published import cases_of
from mailguard.correspondence.remarks import Remark, remarks
from mailguard.finding import Evidence, Severity
from mailguard.language.patterns import regex
from mailguard.language.segment import Whose
from mailguard.language.tone import Act, Passage, Speaker, Stance
from mailguard.message import Part
from mailguard.register.people import Person

_ATTACKS = {Act.ABUSE, Act.DEROGATION}
_SPEAK = r"(?:writ(?:e|ing)|speak(?:ing)?|talk(?:ing)?|address(?:ing)?|refer(?:ring)?|call(?:ing)?|shout(?:ing)?|swear)"
_SO = (
    r"(?:like (?:that|this)|(?:in )?(?:that|this|such a?) (?:way|manner|tone|fashion)|in (?:those|these|such|that|this)"
    r" (?:terms|language|vein)|(?:so )?(?:rudely|offensively|abusively|aggressively)|with (?:respect|courtesy|insults)"
    r"|names|anything of the (?:kind|sort))"
)
_COLLEAGUES = (
    r"(?:an?|one|two|three|four|five|\d+|several|some|both|all|another)(?: \w+)?(?: of)?(?: (?:my|our|the))?(?: \w+)?"
    r" (?:staff|officers?|colleagues?|team|inspectors?|wardens?|receptionists?|apprentices?)"
)
_PROTEST = regex(
    rf"\b(?:not|no one|nobody|never|stop|refrain from|cease|without being|rather you did not"
    rf"|don['’]t)\b[^.!?]{{0,30}}\b{_SPEAK}\b"
    rf"[^.!?]{{0,40}}\b(?:{_SO})\b|\b(?:spoken|written|talked|referred|shouted|sworn) (?:to"
    rf"|at)(?: or \w+ \w+)? (?:{_SO})"
    r"|\b(?:I|we) (?:find|found|am|was|felt|feel|consider|considered)(?: \w+){0,3} (?:your|that|this|the)(?: \w+){0,3}"
    r" (?:offensive|hurtful|upsetting|abusive|unacceptable|insulting|intimidating|threatening|distressing)\b"
    r"|\b(?:I|we) (?:am|was|were|are|have been|felt|feel)(?: \w+){0,3} (?:upset|hurt|distressed|offended|intimidated"
    r"|insulted|shaken) (?:by|at|when)\b"
    r"|\byou (?:called|described) (?:me|us|my (?:staff|colleagues?|team)|her|him|them)"
    r" (?:an? |as |the |names|[“\"‘'])|\byou (?:have )?(?:shouted at|swore at|sworn at|insulted|threatened|spat at)"
    rf" (?:me|us|my|our|her|him|them|{_COLLEAGUES})\b",
    re.I,
)
"""What an officer writes who protests against being spoken to so: an officer's complaint is never a finding."""


@dataclass(frozen=True, slots=True)
class Check:
    """What an officer writes to Members or to the public, in this message's own words, that lacks courtesy.

    `towards` says to whom the clause asks for courtesy. `kind: attack` asks for a personal attack or comment, words
    that would be abuse if an officer got them; `any` takes sharp words too. What is not certain carries no more than
    `doubt_severity`.
    """

    tier: ClassVar[int] = 3
    asks_tone: ClassVar[bool] = True

    towards: Annotated[tuple[Literal["members", "public"], ...], Field(min_length=1)] = ("members", "public")
    kind: Literal["any", "attack"] = "any"
    doubt_severity: Severity = Severity.ADVICE

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each such sentence, once."""
        if not mail.from_officer:
            return
        members, outsider = self._members(mail), self._outsider(mail)
        if not members and outsider is None:
            return
        told: set[str] = set()
        for remark in remarks(mail):
            if key(remark) not in told and self._counts(mail, remark):
                told.add(key(remark))
                yield self._evidence(remark, members, outsider)

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """The body or its language that was not read, where an officer writes to those whom the clause protects."""
        unread = mail.message.text is None
        deaf = mail.tone is None and bool(mail.own.strip())
        if not (unread or deaf) or not mail.from_officer:
            return ()
        if not self._members(mail) and self._outsider(mail) is None:
            return ()
        return (Part.BODY,) if unread else (Part.LANGUAGE,)

    def _members(self, mail: Correspondence) -> tuple[Person, ...]:
        """The Members whom it goes to openly, as far as the clause asks for courtesy towards them."""
        if "members" not in self.towards:
            return ()
        return tuple({member.id: member for party in (*mail.to, *mail.cc) for member in party.members}.values())

    def _outsider(self, mail: Correspondence) -> str | None:
        """The address of the first member of the public whom it goes to openly, as far as the clause asks so."""
        if "public" not in self.towards:
            return None
        cases = cases_of(mail)
        third = (each for each in (*mail.to, *mail.cc) if standing(each, mail.roll, cases, mail.stretches).third)
        return next((each.address.email for each in third), None)

    def _counts(self, mail: Correspondence, remark: Remark) -> bool:
        if remark.by is not Speaker.OFFICER or remark.stretch.segment.whose is not Whose.OWN:
            return False
        if remark.reading.stance is not Stance.SAID or remark.reading.act not in {Act.DISCOURTESY, *_ATTACKS}:
            return False
        if remark.reported:  # an officer who reports, quotes or shows what somebody said is not rude
            return False
        if remark.reading.act is Act.DISCOURTESY and (_PROTEST.search(remark.line) or _reasoned(mail, remark.line)):
            return False
        return self.kind == "any" or remark.reading.act in _ATTACKS or _personal(mail, remark)

    def _evidence(self, remark: Remark, members: tuple[Person, ...], outsider: str | None) -> Evidence:
        named = (*map(styled, members), *((outsider,) if outsider is not None else ()))
        whom = " and ".join(named) if len(members) < 3 else "Members"
        return Evidence(
            where=remark.stretch.segment.where,
            quote=remark.quote,
            note=note(remark, whom),
            key=key(remark),
            about=tuple(member.id for member in members),
            severity=self.doubt_severity if remark.doubt or remark.unsure else None,
        )


def _reasoned(mail: Correspondence, line: str) -> bool:
    """Whether it is no more than a reason or finding that must be given; no Member is sent a decision about them so."""
    return bodily_reason(line) or (plain_finding(line) and not any(party.members for party in mail.to))


def _personal(mail: Correspondence, remark: Remark) -> bool:
    """Whether the same words, said to an officer by a Member, would be an insult: more than a sneer."""
    if mail.tone is None:
        return False
    (turned,) = mail.tone.read([Passage(remark.line, Speaker.MEMBER, Speaker.OFFICER)])
    return turned.flag and turned.act is Act.ABUSE
