"""A language layer of a few keywords, and mails of Ambleford with what it finds in them."""

from collections.abc import Sequence
from dataclasses import replace

from mailguard.correspondence import Correspondence
from mailguard.correspondence.remarks import Remark
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


def member_says(
    said: str, /, by: str = "edmund-birch", to: tuple[str, ...] = ("stefan-kowalczyk",), **parts: object
) -> Letter:
    """An officer's answer to a Member, with the Member's words below it."""
    answer = Letter(by="stefan-kowalczyk", to=(by,), text="Thank you, noted.", quoted=(Quote(by=by, text=said, to=to),))
    return replace(answer, **parts)  # type: ignore[arg-type]  # the parts are those of a letter


def with_tone(letter: Letter, *before: Letter, whole: bool = False) -> tuple[Correspondence, Keywords]:
    """The letter as a person reads it, with the language layer at hand."""
    tone = Whole() if whole else Keywords()
    mail = replace(opened(letter, *before), tone=tone)
    return mail, tone


def found(said: str, /, *, whole: bool = False, **parts: object) -> Remark:
    """The one remark in a Member's words."""
    mail, _ = with_tone(member_says(said, **parts), whole=whole)  # type: ignore[arg-type]  # the parts are those of a letter
    (remark,) = mail.remarks
    return remark


def ids(remark: Remark) -> list[str]:
    """The officers it is about."""
    return [person.id for person in remark.officers]
