"""Plain text as it was sent → as a person reads it: one line feed a line, soft line breaks joined (RFC 3676)."""

import re

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_CONTROL_TABLE = dict.fromkeys([*range(9), 11, *range(14, 32), 127])


def tidied(text: str) -> str:
    """Line feeds only, no control letters, hard blanks as blanks; no empty lines before or after."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\xa0" in text:
        text = text.replace("\xa0", " ")
    if "\x0c" in text:
        text = text.replace("\x0c", "\n")
    # The table is quick on ASCII alone, the pattern on everything else.
    return (text.translate(_CONTROL_TABLE) if text.isascii() else _CONTROL.sub("", text)).strip("\n")


def flowed(text: str, delete_space: bool = False) -> str:
    """Lines that end in a blank joined with the next of the same quote depth; the "-- " line stands alone."""
    lines: list[list[str]] = []
    soft, depth = False, 0
    for line in text.replace("\r\n", "\n").split("\n"):
        bare = line.lstrip(">")
        level = len(line) - len(bare)
        bare = bare.removeprefix(" ")
        sign = bare == "-- "
        flows = bare.endswith(" ") and not sign
        words = bare[:-1] if flows and delete_space else bare
        if soft and level == depth and not sign:
            lines[-1].append(words)
        else:
            lines.append(["> " * min(level, 40) + words])
        soft, depth = flows, level
    return "\n".join("".join(pieces) for pieces in lines)
