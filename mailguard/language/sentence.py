"""A text as sentences, word for word as written; no model, only stops and what stands around them."""

import re

from mailguard.language.patterns import regex

_END = regex(r"[.!?…]{1,3}[)\]\"'\u2019\u201d*]{0,3}(?=\s|$)|\n[ \t]{0,40}(?=\n|$)|\n(?=\S)|\n(?=[ \t]{1,40}\S)")
_SHORT = frozenset(
    {
        *(
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "rev",
            "revd",
            "hon",
            "rt",
            "sir",
            "st",
            "cllr",
            "cllrs",
            "cyng",
            "ald",
            "capt",
        ),
        *("c.c", "cc", "b.c.c", "e.g", "i.e", "eg", "ie", "etc", "viz", "cf", "al", "approx", "est", "dept", "govt"),
        *(
            "no",
            "nos",
            "para",
            "paras",
            "p",
            "pp",
            "s",
            "ss",
            "sch",
            "reg",
            "regs",
            "art",
            "cl",
            "sec",
            "ref",
            "fig",
            "vol",
        ),
        *(
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "a.m",
            "p.m",
            "am",
            "pm",
        ),
        *("ltd", "co", "inc", "plc", "vs", "v", "tel", "ext", "mob", "ave", "rd", "p.s", "h.y", "a.y.y.b", "inst"),
    }
)
# After these a capital may still begin a new sentence.
_MAY_END = frozenset(
    {"etc", "a.m", "p.m", "am", "pm", "no", "ltd", "plc", "inc", "co", "s", "v", "p", "art", "mar", "rd", "st"}
)
_NUMBERED = frozenset(
    {"no", "nos", "para", "paras", "p", "pp", "s", "ss", "sch", "reg", "regs", "art", "cl", "sec", "v", "mar"}
)
_BULLET = regex(r"[ \t]{0,12}(?:[-*•·–]|\(?\d{1,2}[.)]|\(?[a-z][.)]|\([ivx]{1,4}\))\s")
_SHORT_LINE = 60


def sentences(text: str) -> tuple[str, ...]:
    """Cut a text into sentences, each exactly as it stands in the text but for blanks at its ends.

    A blank line always ends a sentence; so does the end of a short line, where what follows begins with a capital or
    a bullet, as in greetings and lists. Titles, initials and abbreviations ("Cllr. Birch", "J. M. Hart", "e.g.")
    do not.
    """
    found, start = [], 0
    for mark in _END.finditer(text):
        if mark.start() < start or not _ends(text, start, mark):
            continue
        if sentence := text[start : mark.end()].strip():
            found.append(sentence)
        start = mark.end()
    if sentence := text[start:].strip():
        found.append(sentence)
    return tuple(found)


def _ends(text: str, start: int, mark: re.Match[str]) -> bool:
    if mark[0][0] == "\n":
        return _line_ends(text, start, mark)
    following = text[mark.end() : mark.end() + 40].lstrip()
    if not following:
        return True
    if mark[0][0] != ".":
        # "Why?" he asked.
        return not (following[0].islower() and mark[0][-1] not in ".!?")
    word = text[max(start, mark.start() - 24) : mark.start()].split()[-1:] or [""]
    return not _is_short(word[0].lstrip("(\"'[*"), following)


def _is_short(word: str, following: str) -> bool:
    """Whether a full stop after this word belongs to the word."""
    plain = word.lower()
    if len(word) == 1 and word.isalpha() and word.isupper():
        return word != "I"
    if re.fullmatch(r"(?:[A-Za-z]\.){1,4}[A-Za-z]", word) and plain not in _MAY_END:
        return True
    if plain in _NUMBERED:
        return following[:1].isdigit()
    if plain in _MAY_END:
        return following[:1].islower()
    if plain.isdigit() and len(plain) <= 2 and not following[:1].isupper():
        return True
    return plain in _SHORT


def _line_ends(text: str, start: int, mark: re.Match[str]) -> bool:
    """Whether the end of a line also ends the sentence."""
    end = mark.end()
    if end >= len(text) or text[end] == "\n":
        return True
    if _BULLET.match(text, end):
        return True
    line = text[text.rfind("\n", 0, mark.start()) + 1 : mark.start()].rstrip()
    word = line.split()[-1].rstrip(".").lower() if line else ""
    if (
        len(line) >= _SHORT_LINE
        or (word in _SHORT and line.endswith("."))
        or word in {"cllr", "councillor", "the", "and"}
    ):
        return False
    return bool(line) and text[end : end + 40].lstrip()[:1].isupper()
