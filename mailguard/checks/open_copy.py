"""Correspondence with one Member is copied to another in the open."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from mailguard.correspondence import Correspondence
from mailguard.correspondence.addressee import styled, written_to
from mailguard.correspondence.confidence import leave_given
from mailguard.correspondence.since import already_party, in_thread
from mailguard.finding import Evidence
from mailguard.register.party import Party
from mailguard.register.people import Holds, Person

PUBLIC = 10


@dataclass(frozen=True, slots=True)
class Check:
    """An officer's message to one Member has another Member in Cc, or in Bcc but declared.

    Quiet where the first Member asked for the copy, or where the second was already part of the correspondence.
    """

    tier: ClassVar[int] = 1

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each Member copied in the open."""
        member = self._written_to(mail)
        if member is None:
            return
        before = in_thread(mail)
        for copied, party, where in self._copied(mail, member):
            if copied.id == member.id or already_party(mail, copied.id, member.id):
                continue
            if leave_given(before, member.id, copied.id):
                continue
            yield Evidence(
                where=where,
                quote=party.address.email or party.address.name,
                note=f"{styled(copied)} ({party.how}) has a copy of what is written to {styled(member)}",
                key=copied.id,
                about=(member.id, copied.id),
            )

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """Lists in Cc that cannot be opened, where nothing else is open to see."""
        if self._written_to(mail) is None:
            return ()
        return tuple(f"list:{address}" for party in mail.cc for address in party.unseen if not party.members)

    @staticmethod
    def _written_to(mail: Correspondence) -> Person | None:
        return written_to(mail, PUBLIC)

    @staticmethod
    def _copied(mail: Correspondence, member: Person) -> Iterator[tuple[Person, Party, str]]:
        """Whoever has an open copy; a list that holds the Member too makes it a circular to that body."""
        seen: set[str] = set()
        for party in mail.cc:
            if party.holds is Holds.LIST and member in party.people:
                continue
            for copied in party.members:
                if copied.id not in seen:
                    seen.add(copied.id)
                    yield copied, party, "cc"
        declared = mail.declared()
        for copied, party in mail.hidden.values():
            if copied.id in declared and copied.id not in seen:
                yield copied, party, "bcc"
