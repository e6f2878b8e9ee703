"""A text as lines, each with the number of quote marks before it (RFC 3676, section 4.5)."""

from typing import NamedTuple

from mailguard.language.patterns import regex

# Deeper than any mail that people wrote; marks beyond it are read as if they were these.
_DEEPEST = 50
_MARKED = regex(r"\n[ \t]{0,3}>")
_MARKS = regex(r"[ \t]{0,3}>(?:[ \t]?>){0,1000}[ \t]?")


class Lines(NamedTuple):
    """The lines of a text without their quote marks, and how many marks each had; both lists are equally long."""

    texts: list[str]
    levels: list[int]

    def next_written(self, start: int) -> int:
        """Give the place of the first line from `start` on that is not blank, or the number of lines."""
        texts, end = self.texts, len(self.texts)
        while start < end and not texts[start]:
            start += 1
        return start


def read_lines(text: str) -> Lines:
    """Cut a text into lines; a line of nothing but blanks becomes empty."""
    texts = ["" if line.isspace() else line for line in text.split("\n")]
    levels = [0] * len(texts)
    if ">" in text and _MARKED.search(f"\n{text}"):
        for place, line in enumerate(texts):
            if ">" in line[:4] and (found := _MARKS.match(line)):
                levels[place] = min(found[0].count(">"), _DEEPEST)
                rest = line[found.end() :]
                texts[place] = "" if rest.isspace() else rest
    return Lines(texts, levels)
