"""The one way of the commands to print words that others wrote: file names, addresses, subjects, quotes."""

import re
import shlex
import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from mailguard.digest.lowered import because
from mailguard.digest.words import visible
from mailguard.finding import Evidence

HANG = 2
GAP = 2
COMMAND = re.compile("`[^`]*`")
WHOLE = "\N{NO-BREAK SPACE}"


def line(text: str) -> str:
    """The text on one line with its blanks; whatever could steer a terminal or hide letters is written out."""
    return "".join(run if run.startswith(" ") else visible(run) for run in re.split("( +)", text))


def lines(text: str) -> str:
    """The same for words of several lines."""
    return "\n".join(map(line, text.split("\n")))


def program() -> str:
    """What to type for this program: its name, or its path where another or none answers to the name."""
    own, known = Path(sys.argv[0]), shutil.which("mailguard")
    if own.stem != "mailguard" or not own.is_file() or (known and Path(known).samefile(own)):
        return "mailguard"
    return shlex.quote(str(own.absolute()))


def folded(text: str, hang: int = HANG) -> str:
    """A line as a terminal shows it: folded between words, the rest `hang` blanks in; in a pipe it stays whole.

    A command in backquotes is never folded, because a folded one cannot be copied.
    """
    if not sys.stdout.isatty():
        return text
    indent = " " * (len(text) - len(text.lstrip(" ")) + hang)
    columns = max(shutil.get_terminal_size().columns, 4 * len(indent))
    kept = COMMAND.sub(lambda found: found[0].replace(" ", WHOLE), text)
    whole = textwrap.fill(kept, columns, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
    return whole.replace(WHOLE, " ")


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines with their columns below each other, unless that is too wide for the terminal."""
    cells = [[line(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    if sys.stdout.isatty() and sum(widths) + GAP * len(widths) > shutil.get_terminal_size().columns:
        return [(" " * GAP).join(row) for row in cells]
    return [(" " * GAP).join(map(str.ljust, row, widths)).rstrip() for row in cells]


def show(told: Iterable[str]) -> int:
    """Print one line after the other; how many."""
    count = 0
    for each in told:
        print(folded(line(each)))
        count += 1
    sys.stdout.flush()
    return count


def seen(evidence: Evidence) -> Iterator[str]:
    """One piece of evidence with its place, and below it why it weighs less than the clause says, where it does."""
    yield f"    {evidence.where}: {' - '.join(filter(None, (evidence.quote, evidence.note)))}"
    if evidence.lowered:
        yield f"      lowered to {evidence.severity}, because {because(evidence.lowered)}"
