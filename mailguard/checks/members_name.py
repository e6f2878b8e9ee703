"""Official correspondence goes out in a Member's name."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from mailguard.correspondence import Correspondence
from mailguard.correspondence.letters import Letter
from mailguard.correspondence.letters.acts import Act, Does
from mailguard.correspondence.letters.answering import PERHAPS, answers_letter_to, may_answer
from mailguard.correspondence.letters.heading import ONLY_HEAD
from mailguard.correspondence.letters.naming import (
    BESIDE,
    FOR_THEM,
    ONLY_FROM,
    ONLY_SHOWN,
    InName,
    in_whose_name,
    may_name_member,
    on_behalf,
    sender,
)
from mailguard.correspondence.letters.purpose import civic, sent_to_minister, to_minister
from mailguard.correspondence.letters.reading import APART
from mailguard.correspondence.letters.sending import acts, goes_out, outsiders
from mailguard.correspondence.letters.unseen import unseen_letters, unsigned_letters
from mailguard.finding import Evidence, Lowered, Severity

_DOES = {"convenes": Does.CONVENES, "obliges": Does.OBLIGES, "instructs": Does.INSTRUCTS}
_WHAT = {
    Does.CONVENES: "it convenes a meeting",
    Does.OBLIGES: "it binds the Council",
    Does.INSTRUCTS: "it gives an instruction",
}
_WHY = {
    BESIDE: Lowered.BESIDE,
    FOR_THEM: Lowered.BESIDE,
    ONLY_HEAD: Lowered.ELSEWHERE,
    ONLY_FROM: Lowered.ELSEWHERE,
    ONLY_SHOWN: Lowered.ELSEWHERE,
    APART: Lowered.ELSEWHERE,
    PERHAPS: Lowered.ANSWER,
}
"""Why a doubt lowers; every other one is about who the Member is."""


@dataclass(frozen=True, slots=True)
class Check:
    """An officer sends out an official letter, in the mail or in a file with it, over a Member's name.

    `act` is what the letter must do by its own words: `any` asks for nothing more than the name. `minister`: letters
    to a government Minister may bear a Member's name. `addressed`: so may the answer to a letter addressed to the
    Mayor or a Committee Chair, by that very Member. `civic`: so may the Mayor's letters about civic occasions. What
    is not certain (an officer signs too, only a letterhead names the Member, a name spelt otherwise, weak words)
    carries no more than `doubt_severity`.
    """

    tier: ClassVar[int] = 3

    act: Literal["any", "convenes", "obliges", "instructs"] = "any"
    minister: bool = False
    addressed: Literal["nobody", "mayor-or-chair"] = "nobody"
    civic: bool = True
    doubt_severity: Severity = Severity.REVIEW

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each letter in a Member's name; for an act each sentence that does it."""
        for letter, named in mail.once(_sent_out):
            if self._excepted(mail, letter, named):
                continue
            if not named.doubt and self.addressed == "mayor-or-chair" and may_answer(letter, named):
                named = replace(named, doubt=PERHAPS)
            yield from self._evidence(mail, letter, named)

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """Files that may be letters and could not be read, and letters below which no name could be read."""
        if self.minister and sent_to_minister(mail):
            return ()
        unsigned = (each for each in mail.once(unsigned_letters) if self._does(each))
        return (*mail.once(unseen_letters), *(each.where for each in unsigned if not self._to_minister(mail, each)))

    def _does(self, letter: Letter) -> bool:
        """Whether a letter does by its words what the clause is about."""
        return self.act == "any" or next(acts(letter, _DOES[self.act]), None) is not None

    def _to_minister(self, mail: Correspondence, letter: Letter) -> bool:
        return self.minister and to_minister(mail, letter)

    def _excepted(self, mail: Correspondence, letter: Letter, named: InName) -> bool:
        """Whether the clause lets a Member sign it."""
        if self._to_minister(mail, letter):
            return True
        if self.addressed == "mayor-or-chair" and answers_letter_to(mail, letter, named):
            return True
        return self.civic and civic(letter, named, occasion=self.act != "any")

    def _evidence(self, mail: Correspondence, letter: Letter, named: InName) -> Iterator[Evidence]:
        who = f"the {'attached letter' if letter.attached else 'letter'} {named.how} {named.whose}"
        doubt = f"; {named.doubt}" if named.doubt else ""
        lowered = (_WHY.get(named.doubt, Lowered.SIGNATORY),) if named.doubt else ()
        if self.act == "any":
            made = self._made(mail, letter, named, lowered)
            yield replace(made, where=named.where, quote=named.quote, note=f"{who}{doubt}")
            return
        for act in mail.once(_acts)[letter.text]:
            if act.does is not _DOES[self.act]:
                continue
            weak = "" if act.sure else " in weak words"
            made = self._made(mail, letter, named, lowered if act.sure else (*lowered, Lowered.WEAK))
            yield replace(made, quote=act.quote, note=f"{_WHAT[act.does]}{weak}; {who}, “{named.quote}”{doubt}")

    def _made(self, mail: Correspondence, letter: Letter, named: InName, lowered: tuple[Lowered, ...]) -> Evidence:
        return Evidence(
            where=letter.where,
            quote="",
            key=letter.where,
            about=tuple(person.id for person in named.people),
            severity=self.doubt_severity if lowered else None,
            lowered=lowered,
            by=on_behalf(mail),
        )


def _sent_out(mail: Correspondence) -> tuple[tuple[Letter, InName], ...]:
    """The letters that an officer sends out in a Member's name, each with that name, whatever they do."""
    if sender(mail) is None or not _may_concern(mail):
        return ()
    named = ((letter, in_whose_name(mail, letter)) for letter in mail.letters)
    return tuple((letter, name) for letter, name in named if name is not None and goes_out(mail, letter, name))


def _acts(mail: Correspondence) -> dict[str, tuple[Act, ...]]:
    """What each of those letters does, by its text."""
    return {letter.text: tuple(acts(letter)) for letter, _ in mail.once(_sent_out)}


def _may_concern(mail: Correspondence) -> bool:
    """Whether it goes to anybody for whom a letter of the Council can be official."""
    if not (outsiders(mail) or mail.reached or any(party.unseen for party in (*mail.to, *mail.cc, *(mail.bcc or ())))):
        return False
    return bool(mail.message.attachments) or may_name_member(mail)
