"""An officer's words say that one Member decided what only the Council, a committee or an officer may decide."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from mailguard.correspondence import Correspondence
from mailguard.correspondence.addressee import styled
from mailguard.correspondence.letters import Decided
from mailguard.correspondence.letters.sending import passed_on
from mailguard.correspondence.letters.unseen import unseen_letters
from mailguard.finding import Evidence


@dataclass(frozen=True, slots=True)
class Check:
    """A decision is said to be a Member's, in an officer's mail or in a letter with it.

    `delegation` says which sentences the clause is about: those that claim a delegated power (`claimed`), those that
    claim none (`none`), or both (`any`).
    """

    tier: ClassVar[int] = 3

    delegation: Literal["any", "claimed", "none"] = "any"

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each sentence that says so."""
        if not mail.from_officer:
            return
        for letter, decided in mail.decided:
            if self._concerns(decided) and not (letter.attached and passed_on(mail, letter)):
                yield _evidence(letter.where, decided)

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """The body and files that may be letters, where an officer sends them outside the council unread."""
        return unseen_letters(mail) if mail.from_officer else ()

    def _concerns(self, decided: Decided) -> bool:
        return self.delegation == "any" or decided.delegated == (self.delegation == "claimed")


def _evidence(where: str, decided: Decided) -> Evidence:
    claim = "under a delegated power" if decided.delegated else "and no delegated power is claimed"
    return Evidence(
        where=where,
        quote=decided.quote,
        note=f"the decision is said to be that of {styled(decided.who)}, {claim}",
        key=f"{where}:{decided.who.id}",
        about=(decided.who.id,),
    )
