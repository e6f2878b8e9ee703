"""Header lines to values, whatever the lines: folded, doubled, a megabyte long, or not headers at all.

Own code instead of `email.header` and `get_param`, which raise on a NUL in an RFC 2231 charset and on numbered and
unnumbered continuations mixed.
"""

import re
from urllib.parse import unquote_to_bytes

from mailguard.mime.words import decode, opened, unfolded

Headers = dict[str, list[bytes]]
"""Raw values by lower-case name, in the order in which they were written."""

_FIELD = re.compile(rb"^([!-9;-~]{1,256})[ \t]*:[ \t]*(.*(?:\n[ \t].*)*)", re.MULTILINE)
MESSAGE_FIELDS = frozenset(
    ("from", "to", "cc", "bcc", "subject", "date", "message-id", "content-type", "mime-version", "received")
)
PART_FIELDS = frozenset(("content-type", "content-transfer-encoding", "content-disposition"))
_PARAMETER = re.compile(r';\s*([^\s=;"]{1,100}?)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)')
_SECTION = re.compile(r"([^*]+)(?:\*(\d{1,4}))?(\*)?")
_ESCAPED = re.compile(r"\\(.)")
_PARAMETERS_LIMIT = 64 * 1024


def parsed(block: bytes, known: frozenset[str] = MESSAGE_FIELDS) -> tuple[Headers, int]:
    """The fields of a header block, and where in it the body begins: at its end, unless an empty line was forgotten.

    A line that is no header ends the headers, unless one of the `known` fields follows: then only that line is junk.
    """
    fields: Headers = {}
    end = 0
    amiss: int | None = None
    for found in _FIELD.finditer(block):
        if amiss is None and found.start() > end + 1 and _junk(block[end : found.start()]):
            amiss = end + 1 if end else 0
        name = found[1].decode("ascii").lower()
        if amiss is not None and name not in known:
            continue
        amiss, end = None, found.end()
        fields.setdefault(name, []).append(found[2])
    if amiss is None and _junk(block[end:]):
        amiss = end + 1 if end else 0
    return fields, len(block) if amiss is None else amiss


def _junk(lines: bytes) -> bool:
    text = lines.strip()
    return bool(text) and not text.startswith((b"From ", b">From "))


def first(fields: Headers, name: str) -> str:
    """The first value of that name on one line, encoded words closed; empty where there is none."""
    values = fields.get(name)
    return unfolded(values[0]) if values else ""


def text(fields: Headers, name: str) -> str:
    """The first value of that name as a person reads it."""
    return opened(first(fields, name)).strip()


def parameters(value: str) -> tuple[str, dict[str, str]]:
    """`text/html; charset=utf-8` → ("text/html", {"charset": "utf-8"}), in lower case, RFC 2231 put together."""
    head, _, rest = value[:_PARAMETERS_LIMIT].partition(";")
    if not rest:
        return head.strip().lower(), {}
    plain: dict[str, str] = {}
    sections: dict[str, dict[int, tuple[str, bool]]] = {}
    for name, raw in _PARAMETER.findall(";" + rest):
        content = _unquoted(raw)
        if "*" not in name:
            plain.setdefault(name.lower(), opened(content))
            continue
        section = _SECTION.fullmatch(name.lower())
        if section:
            number = int(section[2]) if section[2] else 0
            sections.setdefault(section[1], {}).setdefault(number, (content, bool(section[3])))
    for name, parts in sections.items():
        plain[name] = _joined(parts)
    return head.strip().lower(), plain


def _unquoted(raw: str) -> str:
    if len(raw) < 2 or raw[0] != '"' or raw[-1] != '"':
        return raw.strip()
    return _ESCAPED.sub(r"\1", raw[1:-1]) if "\\" in raw else raw[1:-1]


def _joined(parts: dict[int, tuple[str, bool]]) -> str:
    """RFC 2231 sections in their order; the first one, where encoded, begins with charset'language'."""
    charset, data = "", b""
    for at, (_, (content, encoded)) in enumerate(sorted(parts.items())):
        value = content
        if at == 0 and encoded and value.count("'") >= 2:
            charset, _, value = value.split("'", 2)
        data += unquote_to_bytes(value) if encoded else value.encode("utf-8", "replace")
    return decode(data, charset)
