"""Which protected lane a message lies in, told from its headers alone, before anything else is read.

The words are the contract's: `Sensitivity: Personal|Private`, and words such as "union advice" at the head of the
subject, after reply marks, [EXTERNAL] tags and protective markings.
"""

import re
from collections.abc import Iterable

from mailguard.message import Address, Lane

PERSONAL = "marked personal"
_HEAD = 1_000
_MARK = re.compile(
    r"\s*+(?:(?:re|fw|fwd|ateb|yml|ymlaen|aw|wg|sv|vs|tr|rv|antw)\s*+(?:\[\d+\]|\(\d+\))?\s*+:"
    r"|\[(?P<square>[^\[\]]{0,60})\]|\((?P<round>[^()]{0,60})\)|\*++|external\s*+:"
    r"|(?:strictly\s+)?(?:private(?:\s+(?:and|&)\s+confidential)?|confidential"
    r"|official(?:[\s-]+sensitive)?)\s*+[-:–—,]+)",
    re.IGNORECASE,
)
_AND = r"\s*+(?:and|&|\+|,|/|;|–|—|-)\s*+(?:and\s+|&\s*+)?(?:strictly\s+)?"
_LANES = {
    PERSONAL: r"personal\s*+[:–—-]",
    "union": r"union\s+(?:advice|rep(?:resentative)?|representation)|trade\s+union|(?:unison|gmb|unite\s+the\s+union)",
    "occupational health": r"occupational\s+health|iechyd\s+galwedigaethol",
    "protected disclosure": r"(?:public\s+interest|protected)\s+disclosure|whistle-?\s?blow(?:ing|er)",
    "legal advice": r"legal\s+(?:and\s+)?advice[\s,:;/|([{–—-]+(?:legally\s+)?privileged"
    r"|(?:strictly\s+)?(?:legally\s+)?privileged(?:[\s,:;/|([{–—-]+legal\s+advice|" + _AND + r"confidential)"
    r"|confidential" + _AND + r"(?:legally\s+)?privileged|(?:strictly\s+)?privileged\s*+(?:[:–—-]|$)"
    r"|legally\s+privileged|legal(?:\s+professional)?\s+privilege|subject\s+to\s+legal(?:\s+professional)?\s+privilege",
}
_SPACE = r"\s+"
_BLANK = r"(?:\s+|[-\u2010\u2011])"  # people write "union-advice", too
_WORDS = {
    name: re.compile(rf"\s*+(?:{words.replace(_SPACE, _BLANK)})(?!\w)", re.IGNORECASE) for name, words in _LANES.items()
}
_HYPHENS = str.maketrans("-\u2010\u2011", "   ")


def lane_of(lanes: tuple[Lane, ...], addresses: Iterable[Address], subject: str, sensitivity: str) -> str | None:
    """The name of the lane, None where the message lies in none; the council's own lanes come first."""
    everybody = tuple(addresses)
    heads = _heads(subject[:_HEAD])
    for lane in lanes:
        if lane.covers(everybody) or any(_begins(head, word) for head in heads for word in lane.words):
            return lane.name
    if sensitivity.strip().lower() in ("personal", "private"):
        return PERSONAL
    return next((name for name, words in _WORDS.items() for head in heads if words.match(head)), None)


def _heads(subject: str) -> list[str]:
    """What may count as the head of the subject: what follows each mark, and what stands in brackets."""
    heads = [subject]
    at = 0
    for _ in range(20):
        mark = _MARK.match(subject, at)
        if not mark:
            break
        at = mark.end()
        heads.extend(inside for inside in (mark["square"], mark["round"]) if inside)
        heads.append(subject[at:])
    return heads


def _begins(head: str, word: str) -> bool:
    start, wanted = (each.strip().lower().translate(_HYPHENS) for each in (head, word))
    return bool(wanted) and start.startswith(wanted) and not start[len(wanted) : len(wanted) + 1].isalnum()
