"""Bytes to text: charsets that lie, charsets nobody knows, and encoded words (RFC 2047), broken ones included.

Nothing here raises and everything is linear in its input. Text that comes back holds no NUL and no lone surrogate.
"""

import binascii
import codecs
import re
from functools import lru_cache

_ALIASES = {
    "unicode": "utf-8",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "x-utf-8": "utf-8",
    "unknown-8bit": "utf-8",
    "x-unknown": "utf-8",
    "default": "utf-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ansi": "cp1252",
    "windows1252": "cp1252",
    "x-cp1252": "cp1252",
    "cp-850": "cp850",
    "iso-8859-8-i": "iso8859-8",
    "x-sjis": "shift_jis",
    "ks_c_5601-1987": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "macintosh": "mac-roman",
    "x-mac-roman": "mac-roman",
}
# Python also knows codecs that are no charset (zip, hex, punycode, unicode_escape): some grow, some are quadratic.
_CHARSET = re.compile(
    r"(utf-(8|7|16|32)(-le|-be|-sig)?|utf_8_sig|iso8859-\d+|cp\d+|koi8-[rut]|mac-\w+|ascii|gb18030|big5(hkscs)?"
    r"|shift_jis\w*|euc_\w+|iso2022_\w+|johab|tis-620|ptcp154|hz)"
)
_ENCODED = re.compile(r"=\?([^?\s]{1,80})\?([bBqQ])\?([^?]{0,5000}(?:\?(?!=)[^?]{0,200}){0,5}?)\?=")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


@lru_cache(maxsize=256)
def codec(charset: str) -> str | None:
    """The name Python knows a charset by, None where it is no charset at all."""
    name = charset.strip(" \t'\"").lower().partition("*")[0][:40]
    try:
        found = codecs.lookup(_ALIASES.get(name, name)).name
    except (LookupError, ValueError):
        return None
    found = _ALIASES.get(found, found)
    return "cp1252" if found == "iso8859-1" else found if _CHARSET.fullmatch(found) else None


def decode(data: bytes, charset: str = "") -> str:
    """`data` as text, by what it says it is, else by what it looks like: UTF-8, then Windows-1252."""
    name = (codec(charset) if charset else None) or "utf-8"
    try:
        text = data.decode(name)
    except (UnicodeError, ValueError, LookupError):
        text = _guess(data, name)
    if "\x00" in text:
        text = _without_nul(data, text)
    return text.encode("utf-8", "replace").decode("utf-8") if name == "utf-7" else text.removeprefix("\ufeff")


def _guess(data: bytes, name: str) -> str:
    if name != "utf-8":
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    text = data.decode("utf-8", "replace")
    wide = len(text) - len(text.encode("ascii", "ignore"))
    if text.count("\ufffd") * 3 <= wide:  # mostly sound: a cut or a damaged letter, not another charset
        return text
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _without_nul(data: bytes, text: str) -> str:
    if text.count("\x00") * 3 > len(text):  # every second byte: UTF-16 that does not say so
        wide = data.decode("utf-16-be" if data[:1] == b"\x00" else "utf-16-le", "replace")
        if "\x00" not in wide:
            return wide
    return text.replace("\x00", "")


def unbase64(data: bytes) -> bytes:
    """What base64 `data` stands for, as far as it can be read."""
    try:
        return binascii.a2b_base64(data)
    except binascii.Error:
        clean = _NOT_BASE64.sub(b"", data)
        clean = clean[: len(clean) - (len(clean) % 4 == 1)]
        return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


def unfolded(value: bytes) -> str:
    """A header's value as one line of text, its encoded words not yet opened."""
    line = value.replace(b"\r", b"").replace(b"\n", b"").strip()
    return line.decode("ascii") if line.isascii() and b"\x00" not in line else decode(line)


def opened(text: str) -> str:
    """`text` with its encoded words opened; words that cannot be opened stay as they are."""
    if "=?" not in text:
        return text
    pieces: list[str] = []
    pending, charset, at = b"", "", 0
    for word in _ENCODED.finditer(text):
        between = text[at : word.start()]
        apart = bool(between.strip()) or not at
        if pending and (apart or word[1].lower() != charset):  # one letter may be cut over two words
            pieces.append(decode(pending, charset))
            pending = b""
        if apart:
            pieces.append(between)
        pending, charset, at = pending + _word(word[2], word[3]), word[1].lower(), word.end()
    pieces.extend((decode(pending, charset), text[at:]))
    return "".join(pieces).replace("\r", " ").replace("\n", " ")


def _word(encoding: str, content: str) -> bytes:
    data = content.encode("utf-8", "replace")
    return unbase64(data) if encoding in "bB" else binascii.a2b_qp(data, header=True)
