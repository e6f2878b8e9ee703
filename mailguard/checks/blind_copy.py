"""A Member is copied where the one Member written to cannot see it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from mailguard.correspondence import Correspondence
from mailguard.correspondence.addressee import doubtful, styled, written_to
from mailguard.finding import Evidence, Lowered, Severity
from mailguard.message import Part


@dataclass(frozen=True, slots=True)
class Check:
    """An officer's message addressed to one Member has another Member in Bcc.

    `declared` says what words naming the hidden Member do: `lowers` to `declared_severity`, or `cures`. Words that
    fit two people equally well declare neither; the finding then carries `declared_severity`. `public_from` is the
    number of outsiders in Bcc from which a message is a public mailing.
    """

    tier: ClassVar[int] = 1

    declared: Literal["lowers", "cures"] = "lowers"
    declared_severity: Severity = Severity.REVIEW
    public_from: Annotated[int, Field(ge=1, le=10_000)] = 10

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each hidden Member who is not declared, or whose declaration does not cure."""
        member = written_to(mail, self.public_from)
        if member is None:
            return
        unread = mail.message.text is None
        if unread and self.declared == "cures":
            return
        doubt = doubtful(member, mail.to + mail.cc)
        declared, perhaps = mail.declared(), mail.perhaps_declared()
        for hidden, party in mail.hidden.values():
            if hidden.id == member.id or (hidden.id in declared and self.declared == "cures"):
                continue
            words = declared.get(hidden.id)
            if words is not None:
                said = f"the words “{words.quote}” tell them of it"
            elif unread:
                said = "the text could not be read"
            elif hidden.id in perhaps:
                said = f"the words “{perhaps[hidden.id].quote}” may mean this copy or somebody else of that name"
            else:
                said = "no words tell them of it"
            if doubt:
                said = f"{said}; {styled(member)} is recognised by a name alone"
            lowered = tuple(
                reason
                for reason, applies in (
                    (Lowered.TOLD, words is not None),
                    (Lowered.UNREAD, unread),
                    (Lowered.PERHAPS, words is None and hidden.id in perhaps),
                    (Lowered.NAME, doubt or not party.sure),
                )
                if applies
            )
            yield Evidence(
                where="bcc",
                quote=party.address.email or party.address.name,
                note=f"{styled(hidden)} ({party.how}) has a copy that {styled(member)} cannot see; {said}",
                key=hidden.id,
                about=(member.id, hidden.id),
                severity=self.declared_severity if lowered else None,
                lowered=lowered,
            )

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """Blind copies, where the message is addressed to one Member and they cannot be seen."""
        if written_to(mail, self.public_from) is None:
            return ()
        if mail.bcc is None:
            return (Part.BCC,)
        return (Part.BODY,) if mail.hidden and mail.message.text is None and self.declared == "cures" else ()
