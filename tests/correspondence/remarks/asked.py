"""A language layer of a few keywords, and mails of Ambleford with what it finds in them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypedDict, Unpack

from mailguard.correspondence import Correspondence
from mailguard.correspondence.remarks import Remark
from mailguard.correspondence.remarks.meaning import meant
from mailguard.correspondence.remarks.mentions import mentions
from mailguard.correspondence.remarks.names import circle_of
from mailguard.correspondence.remarks.spoken import said_in
from mailguard.language.tone import UNREMARKABLE, About, Act, Passage, Reading, Stance
from tests.checks.house import Letter, Quote
from tests.correspondence.opened import opened

WORDS = {
    "useless": Act.DEROGATION,
    "a liar": Act.DEROGATION,
    "lied": Act.DEROGATION,
    "a fool": Act.ABUSE,
    "sacked": Act.THREAT_TO_JOB,
    "budget will be next": Act.PRESSURE,
    "instruct": Act.DIRECTION,
    "badly": Act.CRITICISM,
    "waste of everybody": Act.DISCOURTESY,
}


class Keywords:
    """Takes every sentence with one of the words for one about an officer, whomever it names."""

    def __init__(self) -> None:
        self.asked: list[Passage] = []
        self.calls = 0

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """One reading a passage."""
        self.calls += 1
        self.asked.extend(passages)
        return [self._read(each.text) for each in passages]

    @staticmethod
    def _read(text: str) -> Reading:
        for word, act in WORDS.items():
            if word in text.lower():
                return Reading(act, About.OFFICER, Stance.SAID, 0.9, act is not Act.DIRECTION, word, f"says {word}")
        return UNREMARKABLE


class Whole(Keywords):
    """Shows the whole sentence, as the trained layer does, rather than the word in it."""

    @staticmethod
    def _read(text: str) -> Reading:
        found = Keywords._read(text)
        return found if found.act is Act.NONE else replace(found, quote=text)


class Broken:
    """A language layer with a fault of ours in it."""

    def read(self, passages: Sequence[Passage]) -> list[Reading]:
        """Nothing."""
        raise RuntimeError("broken")


class Parts(TypedDict, total=False):
    """What of the officer's answer may be otherwise."""

    cc: tuple[str, ...]
    text: str
    subject: str
    at: str
    quoted: tuple[Quote, ...]


class Words(Parts, total=False):
    """The same, and who wrote to whom."""

    by: str
    to: tuple[str, ...]


def member_says(
    said: str, /, by: str = "edmund-birch", to: tuple[str, ...] = ("stefan-kowalczyk",), **parts: Unpack[Parts]
) -> Letter:
    """An officer's answer to a Member, with the Member's words below it."""
    answer = Letter(by="stefan-kowalczyk", to=(by,), text="Thank you, noted.", quoted=(Quote(by=by, text=said, to=to),))
    return replace(answer, **parts)


def with_tone(letter: Letter, *before: Letter, whole: bool = False) -> tuple[Correspondence, Keywords]:
    """The letter as a person reads it, with the language layer at hand."""
    tone = Whole() if whole else Keywords()
    mail = replace(opened(letter, *before), tone=tone)
    return mail, tone


def found(said: str, /, *, whole: bool = False, **parts: Unpack[Words]) -> Remark:
    """The one remark in a Member's words."""
    mail, _ = with_tone(member_says(said, **parts), whole=whole)
    (remark,) = mail.remarks
    return remark


def ids(remark: Remark) -> list[str]:
    """The officers it is about."""
    return [person.id for person in remark.officers]


def about(text: str, act: Act, to: tuple[str, ...] = ("stefan-kowalczyk",)) -> tuple[list[str], str]:
    """The officers whom the last sentence is about where it does this, and what is not certain."""
    mail, _ = with_tone(member_says(text, to=to))
    *_, said = (each for each in said_in(mail) if each.person.id == "edmund-birch")
    reading = Reading(act, About.OFFICER, Stance.SAID, 0.9, True, said.text, "")
    circle = circle_of(mail)
    earlier = [mentions(each, said, circle) for each in reversed(said.before)]
    told = meant(said, reading, mentions(said.text, said, circle), earlier)
    return [person.id for person in told.officers], told.doubt
