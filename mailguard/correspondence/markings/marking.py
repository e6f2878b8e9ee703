"""One mark: what it says, where it stands, and how surely it is one."""

from dataclasses import dataclass
from enum import StrEnum

from mailguard.correspondence.markings.spelt import plain


class Mark(StrEnum):
    """What a mark says; a label is a tier of a classification scheme (OFFICIAL-SENSITIVE)."""

    CONFIDENTIAL = "confidential"
    EXEMPT = "exempt"
    PRIVILEGED = "privileged"
    LABEL = "label"


class Weight(StrEnum):
    """How surely words are a mark: a label set by hand is strong, a header set by a program or a sentence is less."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marking:
    """A mark and its place in the contract's words (`subject`, `own`, `quoted:1`, `attachment:NAME`, `header:NAME`).

    `quote` is the line it stands in. Weak marks are words about handling ("please do not forward").
    """

    where: str
    quote: str
    mark: Mark
    weight: Weight = Weight.STRONG

    @property
    def says_confidential(self) -> bool:
        """Whether the very word stands there, as a clause about what is marked "confidential" asks."""
        words = plain(self.quote).lower()
        return self.weight is not Weight.WEAK and any(
            each in words for each in ("confidential", "in confidence", "strict confidence", "p&c", "cyfrinachol")
        )
