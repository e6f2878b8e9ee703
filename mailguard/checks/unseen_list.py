"""The one Member written to cannot see a copy to a list that nobody here can open."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from mailguard.correspondence import Correspondence
from mailguard.correspondence.addressee import styled, written_to
from mailguard.correspondence.copies import declared_to
from mailguard.finding import Evidence
from mailguard.message import Part


@dataclass(frozen=True, slots=True)
class Check:
    """An officer's message addressed to one Member has in Bcc a list that may hold Members and cannot be opened.

    `declared` says whether words that name the list cure it (`cures`) or change nothing (`ignored`).
    """

    tier: ClassVar[int] = 1

    declared: Literal["cures", "ignored"] = "ignored"
    public_from: Annotated[int, Field(ge=1, le=10_000)] = 10

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each list in Bcc that cannot be opened and is not known to hold no Members."""
        member = written_to(mail, self.public_from)
        if member is None:
            return
        for party in mail.bcc or ():
            if (
                not party.unseen
                or party.members
                or (self.declared == "cures" and self._named(mail, party.address.email))
            ):
                continue
            yield Evidence(
                where="bcc",
                quote=party.address.email,
                note=f"This list cannot be opened, so it may hold Members; {styled(member)} cannot see the copy",
                key=party.address.email,
                about=(member.id,),
            )

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """Blind copies, where the message is addressed to one Member and they cannot be seen."""
        return (Part.BCC,) if written_to(mail, self.public_from) is not None and mail.bcc is None else ()

    @staticmethod
    def _named(mail: Correspondence, address: str) -> bool:
        """Whether words declare a copy to the list: by its address, or by the words its address is made of."""
        return declared_to(mail.stretches, address)
