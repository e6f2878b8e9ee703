"""The one way of the commands to print words that others wrote: file names, addresses, subjects, quotes."""

import re
from collections.abc import Iterable

from mailguard.digest.words import visible


def line(text: str) -> str:
    """The text on one line with its blanks; whatever could steer a terminal or hide letters is written out."""
    return "".join(run if run.startswith(" ") else visible(run) for run in re.split("( +)", text))


def lines(text: str) -> str:
    """The same for words of several lines."""
    return "\n".join(map(line, text.split("\n")))


def show(told: Iterable[str]) -> int:
    """Print one line after the other; how many."""
    count = 0
    for each in told:
        print(line(each))
        count += 1
    return count
