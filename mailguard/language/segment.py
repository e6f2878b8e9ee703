"""A stretch of a message's text that one person wrote at one time."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Whose(StrEnum):
    """What a stretch of text is."""

    OWN = "own"
    QUOTED = "quoted"
    FORWARDED = "forwarded"
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"
    BANNER = "banner"


class QuotedHead(NamedTuple):
    """The header lines above quoted words, as printed: names with or without addresses; naive or aware date."""

    author: str = ""
    date: datetime | None = None
    to: str = ""
    cc: str = ""
    subject: str = ""


class Segment(NamedTuple):
    """One stretch of text, in reading order; a tuple, as every message has several and a tuple is soonest made.

    `depth` is 0 for this message's own layer (own words, its signature, disclaimer and banner), 1 for what it
    quotes, 2 for what that quotes. `number` counts the quoted (or forwarded) messages from 1 in reading order: all
    stretches of one quoted message share it, and it is 0 at depth 0. `head` is set on every stretch of a quoted
    message whose header lines could be read. `standing` is True for lines below a "-- " line (RFC 3676).
    """

    whose: Whose
    text: str
    depth: int = 0
    number: int = 0
    head: QuotedHead | None = None
    standing: bool = False

    @property
    def where(self) -> str:
        """The place in the contract's words: own, signature, quoted:1, forwarded:2."""
        return f"{self.whose}:{self.number}" if self.number and self.whose in _NUMBERED else str(self.whose)


_NUMBERED = {Whose.QUOTED, Whose.FORWARDED}
