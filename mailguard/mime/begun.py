"""Where a message begins, and where its words hide letters without a width: what is put right before reading on."""

import re

from mailguard.mime import limits

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_MARK = b"\xef\xbb\xbf"
_BLANKS = b" \t\r\n"
_FIRST_LINES = 64 * 1024
# Zero-width space and joiners, word joiner, invisible operators, byte order mark, soft hyphen and their like.
_NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\u2061\u2062\u2063\u2064"
_INSIDE = re.compile(rf"(?<=\w)[{_NO_WIDTH}]++(?=\w)")

NO_WIDTH = "invisible letters inside words taken out"


def begun(content: bytes) -> bytes:
    """The bytes from the first header on: no byte order mark, no blank lines before it, line feeds if none were there.

    A file saved as UTF-16 becomes UTF-8. Most mail comes back as it is, uncopied.
    """
    if content[:2] in _WIDE and len(content) <= limits.WINMAIL:
        content = content.decode("utf-16", "replace").encode("utf-8", "replace")
    if content[:1] in (b"\xef", b" ", b"\t", b"\r", b"\n"):
        content = _without_blank_lines(content.removeprefix(_MARK))
    if content.find(b"\n", 0, _FIRST_LINES) < 0 and b"\r" in content[:_FIRST_LINES]:
        content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return content


def _without_blank_lines(content: bytes) -> bytes:
    return content.lstrip(_BLANKS)


def plain_words(text: str) -> tuple[str, bool]:
    """`text` without the letters of no width that stand inside its words, and whether there were any."""
    if text.isascii() or not any(letter in text for letter in _NO_WIDTH):
        return text, False
    clean, count = _INSIDE.subn("", text)
    return clean, count > 0
