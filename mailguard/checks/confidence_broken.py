"""A Member asked for confidence, and the reply or the matter goes to another Member."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, ClassVar, Literal, NamedTuple

from pydantic import Field

from mailguard.correspondence import Correspondence, Past
from mailguard.correspondence.addressee import styled
from mailguard.correspondence.confidence import leave_given, requests
from mailguard.correspondence.excuse import excuse
from mailguard.correspondence.since import answers, in_thread, passed_on
from mailguard.correspondence.sketch import likeness
from mailguard.finding import Evidence, Lowered, Severity
from mailguard.language import strip_prefixes
from mailguard.message import Part
from mailguard.register.people import Person


class _Request(NamedTuple):
    """Who asked, who knew already, and the very words with their place, or the earlier message they stand in."""

    asker: str
    knew: frozenset[str]
    where: str = ""
    quote: str = ""
    earlier: Past | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """After a Member (`whose: member`) or a group (`whose: group`) asked for confidence, an officer copies it on.

    A group that shares its own proposals for advice need not ask. The thread is remembered, and so are near-copies:
    text at least `similarity` (0 to 1) like an officer's message of that thread. Copies to officers, to the Member's
    own addresses and to those whom the Member's own message went to are no departure.
    """

    tier: ClassVar[int] = 3

    whose: Literal["member", "group"] = "member"
    similarity: Annotated[float, Field(gt=0, le=1, allow_inf_nan=False)] = 0.6

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each Member who gets what another asked to keep."""
        if not mail.from_officer or not mail.reached:
            return
        told: set[tuple[str, str]] = set()
        for request in self._requests(mail):
            asker = mail.roll.person(request.asker)
            if asker is None:
                continue
            for reached in mail.reached.values():
                pair = (request.asker, reached.id)
                if pair in told or reached.id in request.knew or not self._outside(asker, reached):
                    continue
                threads = request.earlier.thread if request.earlier else ()
                if leave_given(in_thread(mail, threads), request.asker, reached.id):
                    continue
                told.add(pair)
                yield self._evidence(mail, request, asker, reached)

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """The body, or lists that cannot be opened, where the thread holds a request for confidence."""
        if not mail.from_officer:
            return ()
        parties = (*mail.to, *mail.cc, *(mail.bcc or ()))
        lists = tuple(f"list:{address}" for party in parties for address in party.unseen)
        hidden = ((Part.BCC,) if mail.bcc is None else ()) + lists
        if hidden and next(iter(self._requests(mail)), None) is not None:
            return hidden
        return (Part.BODY,) if mail.message.text is None and len(mail.reached) > 1 else ()

    def _requests(self, mail: Correspondence) -> Iterator[_Request]:
        """Requests in what is quoted here, then in the thread, then in what this text nearly repeats."""
        what = "asked" if self.whose == "member" else "shared"
        for asker, where, sentence in requests(mail.spoken, what):
            if asker != mail.by:
                yield _Request(asker, self._knew(mail, asker, where), where, sentence)
        thread = set(mail.trace.thread)
        sketch = () if answers(mail, mail.reached) else mail.trace.sketch
        for each in mail.past:
            askers = each.asked if self.whose == "member" else each.shared
            if not askers or each.date > mail.message.date:
                continue
            if not thread.isdisjoint(each.thread) or likeness(each.sketch, sketch) >= self.similarity:
                for asker in askers:
                    yield _Request(asker, self._had(mail, each, asker), earlier=each)

    @staticmethod
    def _knew(mail: Correspondence, asker: str, where: str = "") -> frozenset[str]:
        """Whom the asker's own messages quoted here went to, back to the place; without one, the newest of them."""
        known: frozenset[str] = frozenset()
        for each in passed_on(mail):
            if each.author is not None and each.author.single is not None and each.author.single.id == asker:
                known |= each.recipients
                if where in {"", each.segment.where}:
                    break
        return known

    def _had(self, mail: Correspondence, request: Past, asker: str) -> frozenset[str]:
        """Whom the asker's own messages of the thread went to, from the request on."""
        own = (
            each.reached
            for each in (request, *mail.past)
            if each.writer == asker and request.date <= each.date <= mail.message.date
        )
        return self._knew(mail, asker).union(*own)

    def _outside(self, asker: Person, reached: Person) -> bool:
        if asker.id == reached.id:
            return False
        return self.whose == "member" or asker.group is None or asker.group != reached.group

    def _evidence(self, mail: Correspondence, request: _Request, asker: Person, reached: Person) -> Evidence:
        party, where = next(
            (party, where)
            for where, parties in (("to", mail.to), ("cc", mail.cc), ("bcc", mail.bcc or ()))
            for party in parties
            if any(member.id == reached.id for member in party.members)
        )
        asked = "shared a group's proposals" if self.whose == "group" else "asked for confidence"
        subject = request.earlier is not None and _by_subject_alone(mail, request.earlier)
        if request.earlier is None:
            asked = f"{styled(asker)} {asked}: “{request.quote}” ({request.where})"
        else:
            by = ", in a message that only the subject joins to this one" if subject else ""
            asked = f"{styled(asker)} {asked} earlier in this correspondence, on {_day(request.earlier.date)}{by}"
        claim = excuse(mail, asker, law=True)
        said = f"; the writer says “{claim}”" if claim else ""
        reasons = ((Lowered.CLAIM, bool(claim)), (Lowered.SUBJECT, subject))
        lowered = tuple(reason for reason, applies in reasons if applies)
        return Evidence(
            where=where,
            quote=party.address.email or party.address.name,
            note=f"{styled(reached)} ({party.how}) receives it; {asked}{said}",
            key=reached.id,
            about=(asker.id, reached.id),
            severity=Severity.REVIEW if lowered else None,
            lowered=lowered,
        )


def _by_subject_alone(mail: Correspondence, earlier: Past) -> bool:
    """Whether nothing but an equal subject joins them: no reference, no mark of a reply, no words alike."""
    subject = mail.message.subject
    answers_it = mail.message.thread or strip_prefixes(subject)[0] != subject.strip()
    return not answers_it and earlier.subject == mail.trace.subject


def _day(moment: datetime) -> str:
    """The day in words, by UTC; a check knows no time zone."""
    return f"{moment.day} {moment:%B %Y}"
