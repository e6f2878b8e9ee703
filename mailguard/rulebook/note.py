"""What the linter says about a protocol: something for the council to settle, never a reason to refuse the file."""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """What kind of thing is the matter."""

    REFERENCE = "reference"
    NUMBER = "number"
    TERM = "term"
    SOFT = "soft"
    QUOTE = "quote"
    RULE = "rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class LintNote:
    """One thing a clause leaves open or gets wrong, and what to do about it; each is a plain sentence."""

    clause: str
    fault: Fault
    problem: str
    remedy: str
