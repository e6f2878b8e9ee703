"""A Member's words insult, demean, threaten, press or order an officer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from mailguard.correspondence import Correspondence
from mailguard.correspondence.conduct.audience import onlookers, passed_on
from mailguard.correspondence.conduct.disclosure import RIGHTLY, alleged, rightly_taken
from mailguard.correspondence.conduct.matter import at_service, excused, matter
from mailguard.correspondence.conduct.reassuring import reassures
from mailguard.correspondence.conduct.telling import about, by, key, note, of_members, spoken_of
from mailguard.correspondence.conduct.unheard import unheard
from mailguard.correspondence.remarks import Remark, remarked
from mailguard.finding import Evidence, Severity
from mailguard.language.tone import Act

_THREATS = {Act.THREAT_TO_JOB, Act.THREAT_OF_VIOLENCE}


@dataclass(frozen=True, slots=True)
class Check:
    """What Members said to or about an officer, in their own words wherever they stand, read for what they do.

    `acts` are what the clause forbids; `matters` what it must be about, anything where there are none. What is not
    certain carries no more than `doubt_severity`. Where it is only not certain who is meant, the clause may weigh it in
    full: about a junior officer (`junior`), or before the press, the public, a committee or all Members (`public`). A
    concern that went only to those with whom it belongs is in doubt too; that fraud or corruption is alleged there is
    no finding at all.
    """

    tier: ClassVar[int] = 3
    asks_tone: ClassVar[bool] = True

    acts: Annotated[
        tuple[Literal["abuse", "derogation", "threat_violence", "threat_job", "pressure", "direction"], ...],
        Field(min_length=1),
    ]
    matters: tuple[Literal["agenda", "advice", "authority", "work", "other"], ...] = ()
    weighs_more: tuple[Literal["junior", "public"], ...] = ()
    doubt_severity: Severity = Severity.REVIEW

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each remark that does one of these and that no earlier mail has told of."""
        found = [each for each in of_members(mail) if self._counts(mail, each)]
        told = remarked(mail) if found else ()
        yield from (self._evidence(mail, each) for each in found if each not in told)

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """The body, where Members' words could not be read, or their language, where nothing judged it."""
        return unheard(mail, {act for act in Act if act.value in self.acts})

    def _counts(self, mail: Correspondence, remark: Remark) -> bool:
        act = remark.reading.act
        if act.value not in self.acts:
            return False
        text = remark.stretch.segment.text
        if act is Act.DIRECTION and excused(text, remark.quote, remark.author, mail.roll):
            return False
        if act in {Act.PRESSURE, *_THREATS} and reassures(remark.line):
            return False
        if act is Act.DIRECTION and at_service(remark.officers, remark.author, mail.roll):
            return False
        if alleged(remark) and rightly_taken(mail, remark):
            return False  # an allegation of fraud, bribery or corruption leaves the ordinary queue
        return not self.matters or matter(remark.line, act in _THREATS).value in self.matters

    def _evidence(self, mail: Correspondence, remark: Remark) -> Evidence:
        rightly = (RIGHTLY.format(spoken_of(remark)),) if rightly_taken(mail, remark) else ()
        heavier = tuple(self._heavier(mail, remark))
        lowered = remark.unsure or rightly or (remark.doubt and not heavier)
        return Evidence(
            where=remark.stretch.segment.where,
            quote=remark.quote,
            note=note(remark, spoken_of(remark), (*heavier, *rightly)),
            key=key(remark),
            about=about(remark),
            severity=self.doubt_severity if lowered else None,
            by=by(remark),
        )

    def _heavier(self, mail: Correspondence, remark: Remark) -> Iterator[str]:
        """What makes it weigh more under this clause, in plain words."""
        if "junior" in self.weighs_more:
            junior = [person.name for person in remark.officers if person.grade == "junior"]
            if junior:
                yield f"{' and '.join(junior)} is a junior officer, to which the clause asks Members to have regard"
        if "public" in self.weighs_more:
            seen = onlookers(mail, remark.stretch, remark.author)
            if seen and not passed_on(mail, remark.stretch, remark.author):
                yield f"it was before {seen[0].public}, which the clause names in particular"
