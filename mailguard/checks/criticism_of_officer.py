"""A Member criticises an officer before the public, or to somebody who is not on the protocol's route."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

from mailguard.correspondence import Correspondence
from mailguard.correspondence.conduct.audience import Onlooker, had_by, onlookers, others, passed_on, shown, slipped
from mailguard.correspondence.conduct.route import Station, may_manage, takes, unmanaged
from mailguard.correspondence.conduct.telling import about, by, key, note, of_members, spoken_of
from mailguard.correspondence.conduct.unheard import unheard
from mailguard.correspondence.remarks import Remark, remarked, remarked_before
from mailguard.finding import Evidence, Severity
from mailguard.language.patterns import regex
from mailguard.language.tone import Act
from mailguard.register.party import Party

_CRITICISM = {Act.CRITICISM}
_NOT_SHOWN = "the mail does not show to whom it was written, only that {} had it"
_UNMANAGED = "the register does not say who manages {}, so it may have gone the right way"
_ATTACKS = {Act.CRITICISM, Act.ABUSE, Act.DEROGATION, Act.THREAT_OF_VIOLENCE}
_COMPLAINT = regex(
    r"\bformal(?:ly)? (?:complaint|complain|grievance)\b|\b(?:wish|want|would like|writing|need) to (?:make a |lodge a "
    r"|raise a |register a )?(?:\w+ )?compla(?:in|int)\b|\b(?:make|lodge|register|submit|raise) (?:a|this|my) "
    r"(?:\w+ )?complaint\b|\bthis is a complaint\b|\b(?:treat|accept|take) this as (?:a|my) (?:\w+ )?complaint\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Check:
    """What Members said against an officer, held against who could read it.

    `audience: public` looks for the press, the public, a committee or all Members; `audience: off-route` for anybody
    who is not on the `route`, where the words are not before the public. `direct` says whether telling the officer
    alone counts. What is not certain carries no more than `doubt_severity`; what an officer had of whom the register
    does not say whether they manage the other is advice.
    """

    tier: ClassVar[int] = 3
    asks_tone: ClassVar[bool] = True

    audience: Literal["off-route", "public"] = "off-route"
    route: tuple[Station, ...] = ()
    direct: Literal["counts", "allowed"] = "allowed"
    doubt_severity: Severity = Severity.REVIEW

    def evidence_in(self, mail: Correspondence) -> Iterator[Evidence]:
        """Each such remark that no earlier mail told of as said before the same people."""
        found = [each for each in of_members(mail) if each.officers and each.reading.act in self._acts]
        told = remarked_before(mail) if found else ()
        for remark in found:
            if remark not in told:
                seen = self._public(mail, remark) if self.audience == "public" else self._off_route(mail, remark)
                yield from () if seen is None else (seen,)

    @property
    def _acts(self) -> set[Act]:
        return _ATTACKS if self.audience == "public" else _CRITICISM

    def hidden_from(self, mail: Correspondence) -> tuple[str, ...]:
        """The body, where Members' words could not be read, or their language, where nothing judged it."""
        return unheard(mail, self._acts)

    def _public(self, mail: Correspondence, remark: Remark) -> Evidence | None:
        seen = onlookers(mail, remark.stretch, remark.author)
        if not seen:
            return None
        more = [f"before {_listed(seen)}"]
        if slipped(mail, remark.stretch, seen):
            more.append("the message answered went to the same people, so the copy may be a slip")
        if passed_on(mail, remark.stretch, remark.author):
            more.append(_NOT_SHOWN.format(_named(had_by(mail, remark.stretch))))
        return self._evidence(remark, more, self.doubt_severity if len(more) > 1 else None)

    def _off_route(self, mail: Correspondence, remark: Remark) -> Evidence | None:
        if _COMPLAINT.search(" ".join(remark.stretch.segment.text.split())) or onlookers(
            mail, remark.stretch, remark.author
        ):
            return None
        if not shown(remark.stretch) and remark in remarked(mail):
            return None  # whoever answers it or passes it on is nobody new to whom the Member wrote
        parties = others(had_by(mail, remark.stretch), remark.author.people)
        astray = tuple(party for party in parties if not self._in_place(mail, party, remark))
        if not astray:
            return None
        unshown, unknown = passed_on(mail, remark.stretch, remark.author), self._unknown(astray, remark)
        went = _NOT_SHOWN.format(_named(astray)) if unshown else f"it went to {_named(astray)}"
        if unknown:
            return self._evidence(remark, (went, _UNMANAGED.format(unknown)), Severity.ADVICE)
        off = f"{went}, who is not on the route that the clause names"
        return self._evidence(remark, (off,), self.doubt_severity if unshown else None)

    def _unknown(self, astray: tuple[Party, ...], remark: Remark) -> str:
        """Officers whose manager the register does not name, where everybody who had it astray may be that manager."""
        if "manager" not in self.route:
            return ""
        officers = [officer for officer in remark.officers if unmanaged(officer)]
        perhaps = all(any(may_manage(party, officer) for officer in officers) for party in astray)
        return " and ".join(officer.name for officer in officers) if perhaps else ""

    def _in_place(self, mail: Correspondence, party: Party, remark: Remark) -> bool:
        """Whether the party may have the criticism: on the route for every officer spoken of, or one of them alone."""
        ids = {person.id for person in remark.officers}
        if party.people and {person.id for person in party.people} <= ids:
            return self.direct == "allowed"
        return all(takes(party, officer, self.route, mail.roll) for officer in remark.officers)

    def _evidence(self, remark: Remark, more: Sequence[str], severity: Severity | None) -> Evidence:
        doubted = self.doubt_severity if remark.doubt or remark.unsure else None
        return Evidence(
            where=remark.stretch.segment.where,
            quote=remark.quote,
            note=note(remark, spoken_of(remark), more),
            key=key(remark),
            about=about(remark),
            severity=min((each for each in (severity, doubted) if each is not None), default=None),
            by=by(remark),
        )


def _listed(seen: tuple[Onlooker, ...]) -> str:
    """Before whom, each with one address."""
    first = {each.public: each.party.address.email or each.party.address.name for each in reversed(seen)}
    return " and ".join(f"{public} ({address})" for public, address in reversed(first.items()))


def _named(parties: tuple[Party, ...]) -> str:
    return ", ".join(dict.fromkeys(map(_shown, parties)))


def _shown(party: Party) -> str:
    person = party.single
    return person.name if person is not None else party.address.email or party.address.name
