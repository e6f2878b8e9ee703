"""Wrapping lines and quoting them with angle brackets, as the programs that write plain text first do."""

from collections.abc import Iterable


def wrap(line: str, width: int, soft: str = "") -> list[str]:
    """Break one line at spaces; `soft` ends each line that goes on (a space, in flowed text: RFC 3676)."""
    if len(line) <= width:
        return [line]
    out, current = [], ""
    for word in line.split(" "):
        if current and len(current) + len(word) + 1 > width:
            out.append(current + soft)
            current = word
        else:
            current = f"{current} {word}" if current else word
    return [*out, current]


def lines_of(blocks: Iterable[str], width: int, soft: str = "") -> list[str]:
    """Blocks as lines, an empty one between blocks."""
    out: list[str] = []
    for block in blocks:
        for line in block.split("\n"):
            out.extend(wrap(line, width, soft))
        out.append("")
    return out[:-1]


def quoted(lines: Iterable[str]) -> list[str]:
    """One level deeper: `> ` before a line, `>` before a line that is quoted already or empty."""
    return [f">{line}" if line.startswith(">") else (f"> {line}" if line else ">") for line in lines]
