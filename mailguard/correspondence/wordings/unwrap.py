"""Lines that a mail program broke, put together again: one passage for each paragraph, list item or copy line.

Plain text is broken at about 72 characters or shorter, in mid-sentence. A sentence reads the same however it is broken.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from mailguard.language import sentences
from mailguard.language.patterns import regex

_BLANK = regex(r"\n(?=[ \t]*\n)")
_LIST_MARK = regex(r"[ \t]{0,12}(?:[-*•·–]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\([ivx]{1,4}\))\s")
_CC_LINE = regex(
    r"[\s>*•(-]{0,6}(?:b?c[./]? ?c\b|pc\b|cop(?:y|ies|ied|i|ï|iau|ïau)\b(?: (?:to|at)\b|\s?:)"
    r"|distribution\b|circulation\b)",
    re.I,
)
_CC = regex(r"[\s>*•(-]{0,6}b?c[./]? ?c\b", re.I)
_STOPPED = regex(r"[.!?…:;][)\]\"'’”*]{0,3}$")
_GREETING = regex(r"(?:dear|hello|hi|hiya|hey|good (?:morning|afternoon|evening)|annwyl)\b", re.I)
_TITLE = r"(?:cllrs?|councillors?|cyng(?:h?orydd|h?orwyr)?|mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|the)\.?"
_HANGS = regex(
    rf"(?:\A|[\s(,;:-])(?:{_TITLE}|and|&|or|a|an|to|with|of|for|from|by|at|in|into|on|that|is|are|be|been|being|not|also"
    r"|my|our|your|his|her|their|cop(?:y|ied|ying)|b?cc(?:'?e?d|'?ing)?|including|telling|tell|show|a'r|ac|i'r|y)$|,$",
    re.I,
)
_TAIL = 24
"""So much of a line's end holds any of these words."""
_WIDTHS = range(40, 101)
"""Widths at which programs break lines; a line that could not take the next word there was broken by the program."""
_LONG = 60
"""A line so long goes on in the next, whatever it begins with."""


def passages(text: str) -> Iterator[str]:
    """Each paragraph, list item and copy line on one line; other lines of a paragraph that end there stay apart."""
    for paragraph in _BLANK.split(text):
        lines = [line.strip() for line in paragraph.split("\n") if line.strip()]
        if lines:
            yield from _rejoined(lines)


def spoken_sentences(text: str) -> Iterator[str]:
    """The sentences of the passages; no sentence goes beyond its passage."""
    for passage in passages(text):
        yield from sentences(passage)


def hangs(line: str) -> bool:
    """Whether a line cannot end here: its last word is a title, "and", "to", or it ends in a comma."""
    return _HANGS.search(line.rstrip()[-_TAIL:]) is not None


def runs_on(line: str, before: str, width: int) -> bool:
    """Whether a line that begins like a copy line is the rest of the line before, in a paragraph of that width."""
    before = before.rstrip()
    if hangs(before) and not before.endswith(","):
        return True
    if not before or _CC.match(line) or not line[:1].islower() or _STOPPED.search(before):
        return False
    return _broken(before, line, width)


def is_cc_line(line: str) -> bool:
    """Whether the line begins as "cc N0" does; it may still be the rest of the line before it, see `runs_on`."""
    return _CC_LINE.match(line) is not None


def _broken(before: str, line: str, width: int) -> bool:
    """Whether the line before was full: the next word would not have gone on it."""
    filled = len(before) + 1 + len(line.split(" ", 1)[0]) > width
    return len(before) >= _LONG or (filled and width in _WIDTHS)


def _rejoined(lines: list[str]) -> Iterator[str]:
    width = max(map(len, lines))
    passage, apart = lines[0], is_cc_line(lines[0])
    for before, line in pairwise(lines):
        cc = is_cc_line(line) and not runs_on(line, before, width)
        if cc or _parted(before, line, width, apart):
            yield passage
            passage, apart = line, cc
        else:
            passage = f"{passage} {line}"
    yield passage


def _parted(before: str, line: str, width: int, apart: bool) -> bool:
    """Whether a sentence cannot run from the one line into the next; `apart`: the first belongs to a copy line."""
    begins = line[:1].isupper()
    if _LIST_MARK.match(line) or (begins and _GREETING.match(before) and len(before) < min(_WIDTHS)):
        return True
    if hangs(before):
        return False
    if apart or not begins:
        return apart
    return _STOPPED.search(before) is not None or not _broken(before, line, width)
