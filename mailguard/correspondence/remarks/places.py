"""Rooms of the council that words only place somebody in: an office is not always the people in it."""

import re

from mailguard.correspondence.remarks.vocabulary import DOES, SOMEBODY, YOU
from mailguard.language.patterns import regex

_I = re.IGNORECASE
_ROOM = regex(
    r"(?P<which>(?:the|this|that|your|our|my) (?:(?!(?:front|main|back|head|council|civic|area|town)\b)[\w&-]{2,20} "
    r"){0,2})(?:(?:front|main|back|head|council|civic|area|town) )?(?:office|desk|unit|section|counter)"
    r"(?: (?:at|in|from|of) (?-i:[a-z0-9])[\w&]{0,20})?",
    _I,
)
"""A room, or the team in it."""
_IS_IN = regex(r"(?<![\w’'])(?:in|inside|at|by|behind|on|through)\s?\Z", _I)
_COMES_TO = regex(r"(?<![\w’'])(?:to|into|outside|near|past|round|onto|towards|across)\s?\Z", _I)
_DESTROYED = regex(r"\A (?:down|up|over|to the ground|to pieces|to bits)\b", _I)
"""What follows a room that somebody says they will burn or smash."""
_WORD = regex(r"\A\s{0,3}([\w'’]{1,20})")


def only_a_place(text: str, found: re.Match[str]) -> bool:
    """Whether an office or a desk is only where somebody is, or what is done to it, while the words go on about others.

    They are the readers ("I will come to the office for you"), or somebody whose place it is ("that fool on the desk").
    """
    room = _ROOM.fullmatch(found[0])
    if room is None:
        return False
    plain = len(room["which"].split()) == 1
    before = text[: found.start()]
    if plain and any(each.end() >= found.end() and each.start() < found.start() for each in SOMEBODY.finditer(text)):
        return True
    after = _WORD.match(text[found.end() :])
    if after is not None and after[1].lower().replace("’", "'") in DOES:
        return False
    placed = _COMES_TO.search(before) or (plain and _IS_IN.search(before)) or _DESTROYED.match(text[found.end() :])
    return bool(placed) and any(not found.start() <= each.start() < found.end() for each in YOU.finditer(text))
