"""A subject that asks for confidence: "In confidence: Mrs Lane", "CONFIDENTIAL - Mrs Lane"."""

import re
from dataclasses import dataclass

from mailguard.correspondence.wordings.asking import asks
from mailguard.language.patterns import regex

_MARK = regex(
    r"\s{0,10}(?:(?P<answer>(?:re|atb|aw|sv|antw|fw|fwd|yml|yngl|wg|tr)\s?(?:\[\d{1,3}\]|\(\d{1,3}\)|\^\d{1,3})?\s?"
    r"[:\uff1a])|\[(?:external(?:\s(?:e-?mail|sender))?|ext|allanol|secure|encrypt(?:ed)?)\]|ext(?:ernal)?\s?:)"
    r"\s{0,10}",
    re.I,
)
_NOT_ALONE = regex(r"\W{0,10}personal\b(?! (?:and|&))", re.I)


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject without the marks of replies and systems; `answers` is set where it answers or passes on."""

    text: str
    answers: bool

    @property
    def asks(self) -> bool:
        """Whether it asks for confidence; "Personal" alone marks a private message, not a confidence."""
        return _NOT_ALONE.match(self.text) is None and asks(self.text)

    @property
    def below(self) -> str:
        """The subject of what it answers; "" where it answers nothing, for then that cannot be known."""
        return self.text if self.answers else ""


def subject_of(line: str) -> Subject:
    """The subject line read. "CONFIDENTIAL - " stays: here it is what somebody wrote, not the mark of a system."""
    line = " ".join(line.split())
    answers = False
    while mark := _MARK.match(line):
        answers = answers or mark["answer"] is not None
        line = line[mark.end() :]
    return Subject(line, answers)
