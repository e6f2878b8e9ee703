"""Holds the quoted clauses against the protocol's own text.

White space, Markdown marks and list marks do not count. A page's furniture may stand between the lines of a clause: a
page number, or a running title, which is a line that the source has more than once.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from mailguard.finding import Clause
from mailguard.rulebook.note import Fault, LintNote

MARKS = re.compile(r"[*#`•\uf0b7]+")
LOOSE_HYPHEN = re.compile(r"(?<=\w)-\s+(?=\w)")
PAGE = re.compile(r"(?:Page )?\d+(?: of \d+)?")
SHOWN = 6

Line = tuple[str, ...]


def misquotes(clauses: Sequence[Clause], source: str) -> Iterator[LintNote]:
    """Clauses whose words the source does not have in that order."""
    lines = _lines(source)
    furniture = frozenset(line for line, count in Counter(lines).items() if count > 1 or PAGE.fullmatch(" ".join(line)))
    for clause in clauses:
        words = _words(clause.text)
        agreed = max((_agreed(words, lines, furniture, place) for place in _beginnings(words, lines)), default=0)
        if agreed < len(words):
            yield _misquote(clause, words, agreed)


def _words(text: str) -> Line:
    """The words of a text; a bullet that became the letter o at the head of a line is none."""
    plain = LOOSE_HYPHEN.sub("-", MARKS.sub("", text))
    return tuple(word for word in plain.split() if re.search(r"\w", word) and word != "o")


def _lines(source: str) -> list[Line]:
    joined = re.sub(r"(?<=\w)-[ \t]*\n\s*(?=\w)", "-", source)
    return [words for line in joined.splitlines() if (words := _words(line))]


def _beginnings(words: Line, lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """The places, as line and word, where the first word stands."""
    for number, line in enumerate(lines):
        for place, word in enumerate(line):
            if word == words[0]:
                yield number, place


def _agreed(words: Line, lines: Sequence[Line], furniture: Set[Line], start: tuple[int, int]) -> int:
    """How many words agree from a place on."""
    number, place = start
    agreed = 0
    while agreed < len(words) and number < len(lines):
        line = lines[number][place:]
        wanted = words[agreed : agreed + len(line)]
        if wanted == line[: len(wanted)]:
            agreed += len(wanted)
        elif line not in furniture:
            return agreed + _same(wanted, line)
        number, place = number + 1, 0
    return agreed


def _same(wanted: Line, line: Line) -> int:
    return next((n for n, (ours, theirs) in enumerate(zip(wanted, line, strict=False)) if ours != theirs), len(wanted))


def _misquote(clause: Clause, words: Line, agreed: int) -> LintNote:
    before, after = " ".join(words[max(0, agreed - SHOWN) : agreed]), " ".join(words[agreed : agreed + SHOWN])
    place = f"after “{before}”, at “{after}”" if before else f"at its beginning, “{after}”"
    return LintNote(
        clause=clause.number,
        fault=Fault.QUOTE,
        problem=f"The quotation differs from the source {place}.",
        remedy="Quote the protocol word for word, its mistakes included.",
    )
