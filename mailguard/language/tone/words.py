"""What the language layer is asked and what it answers, in the words of the field."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Speaker(StrEnum):
    """Who writes, or who is written to."""

    MEMBER = "member"
    OFFICER = "officer"
    OUTSIDER = "outsider"


class Act(StrEnum):
    """What words do. The two threats are told as one, "threat"; only one of them is about violence."""

    NONE = "none"
    CRITICISM = "criticism"
    DIRECTION = "direction"
    DISCOURTESY = "discourtesy"
    PRESSURE = "pressure"
    THREAT_TO_JOB = "threat_job"
    THREAT_OF_VIOLENCE = "threat_violence"
    DEROGATION = "derogation"
    ABUSE = "abuse"

    @property
    def told(self) -> str:
        """The word of `mailguard language --json`."""
        return "threat" if self in {Act.THREAT_TO_JOB, Act.THREAT_OF_VIOLENCE} else self.value


class About(StrEnum):
    """Whom or what words are about."""

    NONE = "none"
    WORK = "work"
    SELF = "self"
    GROUP = "group"
    OTHER = "other"
    MEMBER = "member"
    OFFICER = "officer"


class Stance(StrEnum):
    """Whether the writer means it.

    `said` includes an endorsed report; `quoted` is what is reported or was done to one, `denied` what is condemned or
    taken back, `asked` what is supposed.
    """

    SAID = "said"
    QUOTED = "quoted"
    DENIED = "denied"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a passage that name somebody whom the register knows, or may mean them."""

    words: str
    kind: Speaker


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence or a short passage, by whom and to whom, with what stands before it.

    `named` are people of the register in its text, in their order; empty where no register is at hand.
    """

    text: str
    by: Speaker = Speaker.MEMBER
    to: Speaker = Speaker.OFFICER
    before: str | None = None
    named: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a passage does, about whom, and whether it is meant.

    `score` ranks passages by how surely they are abusive, derogatory, threatening or pressing about an officer, 0 to 1;
    `flag` is what the threshold decides. `quote` are the words that show it, `why` says so in plain words.
    """

    act: Act
    about: About
    stance: Stance
    score: float
    flag: bool
    quote: str
    why: str


UNREMARKABLE = Reading(Act.NONE, About.NONE, Stance.SAID, 0.0, False, "", "")
"""What nearly every sentence of ordinary mail is."""


class Tone(Protocol):
    """Reads passages; the same passages get the same readings every time."""

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """One reading a passage, in the order given."""
        ...


def rule_of(reading: Reading, by: Speaker) -> str | None:
    """The rule under which a passage comes, None where it comes under none: the contract's table.

    Criticism is `criticism-outside-route` here; whether it was made in public is not the words' to say.
    """
    if reading.stance is not Stance.SAID:
        return None
    if by is Speaker.OFFICER:
        return "discourtesy-by-officer" if reading.act is Act.DISCOURTESY else None
    if by is not Speaker.MEMBER or reading.about is not About.OFFICER:
        return None
    match reading.act:
        case Act.ABUSE | Act.DEROGATION | Act.THREAT_OF_VIOLENCE:
            return "abuse-of-officer"
        case Act.THREAT_TO_JOB | Act.PRESSURE:
            return "pressure-on-officer"
        case Act.DIRECTION:
            return "direction-to-officer"
        case Act.CRITICISM:
            return "criticism-outside-route"
    return None
