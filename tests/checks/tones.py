"""Language layers that answer what a test says, and mails of the examples' people that are read by them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from mailguard import mime
from mailguard.correspondence import Correspondence
from mailguard.files import shipped
from mailguard.language.tone import UNREMARKABLE, About, Act, Passage, Reading, Speaker, Stance, Tone
from mailguard.message import Message, Raw, Stage
from mailguard.register import Register, load
from mailguard.rulebook import find_council, load_council
from mailguard.service.council import Council
from mailguard.service.judge import open_mail
from mailguard.service.proof import eml

KEY = bytes(32)
LONDON = ZoneInfo("Europe/London")
NOW = datetime(2027, 2, 3, tzinfo=UTC)
NINE = "2027-02-02 09:00"
INSULT = "You are incompetent and should be sacked."
THREAT = "Change your recommendation, or your job will be the next to be looked at."
ORDER = "I instruct you to close the car park on Friday."
BADLY = "Sam Okoro handled the pool bookings badly last month."
RUDE = "Your questions are a waste of everybody's time."


def reading(act: Act, about: About = About.OFFICER, stance: Stance = Stance.SAID) -> Reading:
    """What a layer says of words that do this."""
    return Reading(act, about, stance, 0.9, True, "", "says so in as many words")


SAID: Mapping[str, Reading] = {
    INSULT: reading(Act.DEROGATION),
    THREAT: reading(Act.THREAT_TO_JOB),
    ORDER: reading(Act.DIRECTION),
    BADLY: reading(Act.CRITICISM),
    RUDE: reading(Act.DISCOURTESY, About.MEMBER),
}


@dataclass
class Told:
    """Answers by a table, Members first by their own, and remembers what it was asked; all else is unremarkable."""

    table: Mapping[str, Reading] = field(default_factory=lambda: SAID)
    by_members: Mapping[str, Reading] = field(default_factory=dict)
    asked: list[Passage] = field(default_factory=list)

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """One answer a passage."""
        self.asked.extend(passages)
        return [self._of(each) for each in passages]

    def _of(self, passage: Passage) -> Reading:
        first = self.by_members if passage.by is Speaker.MEMBER else self.table
        return first.get(passage.text, self.table.get(passage.text, UNREMARKABLE))


class Forbidden:
    """Fails when it is asked anything: what a message of a protected lane must never be given to."""

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """Never answers."""
        raise AssertionError("words of a protected lane were read")


@cache
def cast() -> Register:
    """The people of the examples."""
    return load(shipped("rules") / "cast.yml")


@cache
def council(protocol: str) -> Council:
    """The people of the examples under one of the shipped protocols."""
    book = load_council(find_council(protocol, shipped("rules")))
    return Council(cast(), book.in_force, book.lesser, LONDON)


def message(stage: Stage = Stage.SENT, **parts: Any) -> Message:
    """A mail written as an example is; `by` stands for From."""
    parts = {"to": ["jane-hart"], "text": "Thank you.", **parts}
    parts["from"] = parts.pop("by", "sam-okoro")
    found = mime.read(Raw(bytes(eml(parts, 0, cast())), "", stage, True, NOW), cast().lanes)
    assert isinstance(found, Message)
    return found


def quoted(text: str, by: str = "jane-hart", to: Sequence[str] = ("sam-okoro",), **more: Any) -> dict[str, Any]:
    """Words quoted below a mail."""
    return {"from": by, "to": list(to), "date": NINE, "text": text, **more}


def mail(tone: Tone | None = None, **parts: Any) -> Correspondence:
    """The mail as a person reads it, with a language layer; None where there is none."""
    return open_mail(message(**parts), council("borough-2019"), KEY, tone)
