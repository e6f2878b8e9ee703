"""Correspondence with one Member is passed to another, and nothing makes it clear to the first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, ClassVar

from pydantic import Field

from mailguard.correspondence import Correspondence, Past, Stretch
from mailguard.correspondence.addressee import addressee, doubtful, styled
from mailguard.correspondence.confidence import leave_given
from mailguard.correspondence.excuse import excuse
from mailguard.correspondence.since import answers, in_thread, joined_at, passed_on, told_of, written
from mailguard.correspondence.sketch import likeness
from mailguard.finding import Evidence, Lowered, Severity
from mailguard.language import strip_prefixes
from mailguard.message import Part
from mailguard.register.people import Kind, Person

LONG = 25


@dataclass(frozen=True, slots=True)
class Check:
    """An officer forwards correspondence with one Member to another, or sends the same text again separately.

    `own_words_severity` is for passing on only what the Member wrote, `resent_severity` for the same text sent again
    within `window_days`: at least `similarity` (0 to 1) alike, and not a standard text that `standard_from` people
    of the register or more have had in letters to Members.
    """

    tier: ClassVar[int] = 3

    own_words_severity: Severity = Severity.REVIEW
    resent_severity: Severity = Severity.REVIEW
    window_days: Annotated[int, Field(ge=1, le=3660)] = 14
    similarity: Annotated[float, Field(gt=0, le=1, allow_inf_nan=False)] = 0.6
    standard_from: Annotated[int, Field(ge=2, le=10_000)] = 4

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each Member whose correspondence another Member gets, once for each pair."""
        if not mail.from_officer or not mail.reached:
            return
        pairs: set[tuple[str, str]] = set()
        for evidence in (*self._forwarded(mail), *self._resent(mail)):
            pair = (evidence.about[0], evidence.key)
            if pair not in pairs:
                pairs.add(pair)
                yield evidence

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """The body where a Member is written to, or lists that cannot be opened where a Member's words go out."""
        if not mail.from_officer:
            return ()
        if mail.message.text is None:
            carries = strip_prefixes(mail.message.subject)[1] or bool(mail.message.thread)
            return (Part.BODY,) if mail.reached and carries else ()
        parties = (*mail.to, *mail.cc, *(mail.bcc or ()))
        lists = tuple(f"list:{address}" for party in parties for address in party.unseen)
        passed = lists and any(self._untold(mail, place, each) for place, each in enumerate(passed_on(mail)))
        return lists if passed else ()

    def _forwarded(self, mail: Correspondence) -> list[Evidence]:
        found: list[Evidence] = []
        before = in_thread(mail)
        for reached in mail.reached.values():
            joined = joined_at(mail, reached.id)
            for place, each in enumerate(passed_on(mail)):
                if joined is not None and place >= joined:
                    break
                whose = self._untold(mail, place, each)
                if whose is None:
                    continue
                if leave_given(before, whose.id, reached.id):
                    continue
                if told_of(mail, whose.id, reached.id, written(each)):
                    continue
                found.append(self._evidence(mail, each, whose, reached))
        # the officer's own message to the Member weighs most, so it is the one kept for the pair
        return sorted(found, key=lambda each: each.severity is not None)

    def _untold(self, mail: Correspondence, place: int, each: Stretch) -> Person | None:
        """The one Member whose correspondence it is, None where they see this message themselves."""
        whose = self._whose(mail, place, each)
        return None if whose is None or whose.id in mail.reached else whose

    @staticmethod
    def _whose(mail: Correspondence, place: int, each: Stretch) -> Person | None:
        """The one Member whose correspondence the quoted message is: who wrote it, or to whom it was addressed."""
        author = each.author.single if each.author else None
        if author is not None and author.kind is Kind.MEMBER:
            return author
        if author is None or author.kind is not Kind.OFFICER:
            return None
        for parties in (each.to, each.cc):
            if members := {member.id: member for party in parties for member in party.members}:
                return next(iter(members.values())) if len(members) == 1 else None
        if each.to:
            return None
        older = passed_on(mail)[place + 1 :]
        answered = older[0].author.single if older and older[0].author else None
        return answered if answered is not None and answered.kind is Kind.MEMBER else None

    def _evidence(self, mail: Correspondence, each: Stretch, whose: Person, reached: Person) -> Evidence:
        own_words = each.author is not None and each.author.single == whose
        what = f"{styled(whose)}'s own words to an officer" if own_words else f"what was written to {styled(whose)}"
        claim = excuse(mail, whose)
        if claim:
            said = f"the writer says “{claim}”, and nothing else in the mail shows that {styled(whose)} was told"
        else:
            said = f"nothing in the mail shows that {styled(whose)} was told"
        doubt = doubtful(whose, (*((each.author,) if each.author else ()), *each.to, *each.cc))
        limits = (
            (Lowered.OWN_WORDS, own_words, self.own_words_severity),
            (Lowered.CLAIM, bool(claim), Severity.REVIEW),
            (Lowered.NAME, doubt, Severity.REVIEW),
        )
        severity = min((limit for _, applies, limit in limits if applies), default=None)
        return Evidence(
            where=each.segment.where,
            quote=_opening(each.segment.text) or (each.segment.head.subject if each.segment.head else ""),
            note=f"{what}; passed to {styled(reached)}, and {said}",
            key=reached.id,
            about=(whose.id, reached.id),
            severity=severity,
            lowered=tuple(reason for reason, applies, limit in limits if applies and limit is severity),
        )

    def _resent(self, mail: Correspondence) -> Iterator[Evidence]:
        reached, own = addressee(mail), mail.trace
        if reached is None or not own.sketch or answers(mail, {reached.id}):
            return
        alike = [each for each in mail.past if self._same_words(own, each)]
        if len({id for each in (*alike, own) for id in each.reached}) >= self.standard_from:
            return
        for each in alike:
            members = [person for id in each.reached if (person := mail.roll.person(id)) and person.kind is Kind.MEMBER]
            if len(members) != 1 or members[0].id in mail.reached or reached.id in (*each.told, *each.reached):
                continue
            if not timedelta(0) <= own.date - each.date <= timedelta(days=self.window_days):
                continue
            if leave_given(in_thread(mail, each.thread), members[0].id, reached.id):
                continue
            when = _before(own.date - each.date)
            yield Evidence(
                where="own",
                quote=_opening(mail.own),
                note=f"nearly the same words went to {styled(members[0])} {when}; sent again to {styled(reached)}",
                key=reached.id,
                about=(members[0].id, reached.id),
                severity=self.resent_severity,
                lowered=(Lowered.RESENT,),
            )

    def _same_words(self, own: Past, each: Past) -> bool:
        if each.writer != own.writer or likeness(own.sketch, each.sketch) < self.similarity:
            return False
        return own.subject == each.subject != "" or min(len(own.sketch), len(each.sketch)) >= LONG


def _before(span: timedelta) -> str:
    """How long before, in words; a check knows no time zone, so it names no hour."""
    minutes = span // timedelta(minutes=1)
    for unit, length in (("day", 24 * 60), ("hour", 60), ("minute", 1)):
        if minutes >= length:
            count = minutes // length
            return f"{count} {unit}{'s' if count > 1 else ''} before"
    return "in the same minute"


def _opening(text: str) -> str:
    """The first line or two of the words, at most 160 letters."""
    line = " ".join(text.split())
    return line if len(line) <= 160 else f"{line[:157].rsplit(' ', 1)[0]}…"
