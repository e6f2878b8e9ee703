"""Address headers → addresses, in one pass over the line, whatever the line.

`email.utils.getaddresses` recurses on "(" and the policy `default` takes half a minute over 50,000 commas; this
reader never recurses and never goes back more than four times. It forgives what mail programs really write: lists
parted by semicolons, `Surname, First` without quotes, addresses without angle brackets, encoded words with commas
in them, brackets and quotes that never close.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from mailguard.message import Address
from mailguard.mime.words import opened

# Possessive throughout: a run of spaces or letters is taken once and never given back.
_PLAIN = re.compile(
    r'[\s,]*+(?:(?:"([^"\\]*+)"\s*+|([^"@<>,;:()\\\[\]]*+))<([^<>@\s,;:"()\\]++@[^<>@\s,;:"()\\]++)>'
    r'|([^<>@\s,;:"()\\]++@[^<>@\s,;:"()\\]++))\s*+(?:,|$)'
)
_TOKEN = re.compile(r'([",;:<>()\\])')
_RUN = re.compile(r"[^\s<>,;:()\"']++")
_BLANKS = re.compile(r"\s+")


class _Written(NamedTuple):
    """One entry of the list; `angle` is None where nothing stands in angle brackets, `mark` is what ended it."""

    text: str
    angle: str | None
    comment: str
    quoted: bool
    whole: bool
    mark: str


class _Entry:
    """What has been gathered so far of one entry of the list."""

    __slots__ = ("angle", "at", "comment", "quoted", "text")

    def __init__(self) -> None:
        self.text: list[str] = []
        self.angle: list[str] | None = None
        self.comment: list[str] = []
        self.quoted = False
        self.at = False

    def written(self, mark: str) -> _Written | None:
        """The entry, which this mark ended; None where nothing at all was written."""
        text = "".join(self.text)
        if self.angle is None and not self.comment and not text.strip():
            return None
        angle = None if self.angle is None else "".join(self.angle)
        whole = self.quoted and bool(self.text) and self.text[-1].startswith("@")  # "jane hart"@example.org
        return _Written(text, angle, "".join(self.comment), self.quoted, whole, mark)


def addresses(line: str) -> tuple[Address, ...]:
    """Every address of an unfolded header line, in order, groups opened, their names left out.

    `email` is lower case, with an international domain in the letters a person writes (not `xn--`); it is empty
    where only a name was written. Nothing is raised, and the time is linear in the length of the line.
    """
    found: list[Address] = []
    at, length = 0, len(line)
    while at < length:
        plain = _PLAIN.match(line, at)
        if not plain or plain.end() == at:
            break
        email = plain[3] or plain[4]
        found.append(Address(tidy(email), _name(plain[1] or plain[2] or "")))
        at = plain.end()
    if at < length:
        rest = line[at:]
        if rest.strip(" \t,;"):
            found.extend(_tolerant(rest))
    return tuple(found)


def tidy(email: str) -> str:
    """One spelling for one address: lower case, no stray quotes or dots, the domain in its own letters."""
    email = unicodedata.normalize("NFC", email.strip(" \t<>'\",;").rstrip(".").lower())
    local, at, domain = email.rpartition("@")
    return local.strip() + at + (_in_letters(domain.strip()) if "xn--" in domain else domain.strip())


@lru_cache(maxsize=1024)
def _in_letters(domain: str) -> str:
    if len(domain) > 253:  # the codec is quadratic
        return domain
    try:
        return unicodedata.normalize("NFC", domain.encode("ascii").decode("idna"))
    except UnicodeError:
        return domain


def _name(text: str) -> str:
    if not text:
        return ""
    name = " ".join(opened(text).split()).strip(" ,;")
    if len(name) > 1 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1].strip()
    return name


class _Scan:
    """One pass over the tokens; what never closes is then read again as an ordinary letter."""

    def __init__(self, tokens: list[str], ignored: set[str]) -> None:
        self.tokens, self.ignored = tokens, ignored
        self.entries: list[_Written] = []
        self.entry = _Entry()
        self.inside, self.depth, self.escaped, self.group = "", 0, False, False

    def run(self) -> str:
        """Read everything; the bracket or quote that never closed, or an empty string."""
        for piece in self.tokens:
            if not piece:
                continue
            if self.escaped:
                self._keep(piece)
                self.escaped = False
            elif piece == "\\":
                self.escaped = True
            elif piece in self.ignored:
                continue
            elif self.inside:
                self._within(piece)
            else:
                self._between(piece)
        if self.inside in ('"', "("):
            return self.inside
        self._end(",")
        return ""

    def _keep(self, piece: str) -> None:
        if self.inside == "<" and self.entry.angle is not None:
            self.entry.angle.append(piece)
            self.entry.at = self.entry.at or "@" in piece.lstrip()[1:]
        elif self.inside == "(":
            self.entry.comment.append(piece)
        else:
            self.entry.text.append(piece)

    def _within(self, piece: str) -> None:
        if self.inside == '"' and piece == '"':
            self.inside = ""
        elif self.inside == "(" and piece in "()":
            self.depth += 1 if piece == "(" else -1
            self.inside = "(" if self.depth else ""
        elif self.inside == "<" and piece == ">":
            self.inside = ""
        elif self.inside == "<" and piece in ",;<" and self.entry.at:
            self.inside = ""  # the closing bracket was forgotten
            self._between(piece)
        else:
            self._keep(piece)

    def _between(self, piece: str) -> None:
        match piece:
            case '"':
                self.inside, self.entry.quoted = '"', True
            case "(":
                self.inside, self.depth = "(", 1
            case "<":
                if self.entry.angle is not None:
                    self._end(",")
                self.inside, self.entry.angle = "<", []
            case "," | ";":
                self._end(";" if piece == ";" and not self.group else ",")
                self.group = self.group and piece != ";"
            case ":":
                if not any("@" in text for text in self.entry.text):
                    self.entry, self.group = _Entry(), True
            case ">":
                pass
            case _:
                self.entry.text.append(piece)

    def _end(self, mark: str) -> None:
        if written := self.entry.written(mark):
            self.entries.append(written)
            self.entry = _Entry()
        elif mark == ";" and self.entries:
            self.entries[-1] = self.entries[-1]._replace(mark=mark)


def _tolerant(line: str) -> list[Address]:
    tokens = _TOKEN.split(line)
    ignored: set[str] = set()
    while True:
        scan = _Scan(tokens, ignored)
        never_closed = scan.run()
        if not never_closed:
            return [found for found in _joined(scan.entries) if found.email or found.name]
        ignored |= {never_closed, ")"} if never_closed == "(" else {never_closed}


def _joined(entries: list[_Written]) -> list[Address]:
    """Addresses out of entries; `Hart, Jane <…>` was cut at its comma and is put together again."""
    outlook = any(entry.mark == ";" for entry in entries)
    found: list[Address] = []
    pending: list[str] = []
    for entry in entries:
        read = _read(entry)
        named = len(read) == 1 and not read[0].email and not entry.quoted
        if named:
            pending.append(read[0].name)
            if outlook and entry.mark == ";":
                found.append(Address("", ", ".join(pending)))
                pending = []
            continue
        if pending and read and not entry.quoted:
            surname = pending.pop()
            read[0] = Address(read[0].email, _name(f"{surname}, {read[0].name}" if read[0].name else surname))
        found.extend(Address("", name) for name in pending)
        found.extend(read)
        pending = []
    if outlook and pending:
        return [*found, Address("", ", ".join(pending))]
    return [*found, *(Address("", name) for name in pending)]


def _read(entry: _Written) -> list[Address]:
    """One entry as an address; several where a whole list was hidden in encoded words."""
    if entry.angle is not None:
        email = entry.angle.strip()
        if email.startswith("@") and ":" in email:  # a route, RFC 822
            email = email.rpartition(":")[2]
        if "@" in email or email:
            return [Address(tidy(_BLANKS.sub("", email).removeprefix("mailto:")), _name(entry.text or entry.comment))]
    if "@" in entry.text:
        return _without_angle(entry)
    name = _name(entry.text or entry.comment)
    if hidden := _bare(name):
        return hidden
    return [Address("", name)] if name else []


def _without_angle(entry: _Written) -> list[Address]:
    """`Jane Hart jane@example.org` and the like; several addresses with nothing but blanks between are several."""
    if entry.text.count("@") > 1 and (several := _bare(entry.text)):
        return several
    before, _, after = entry.text.rpartition("@")
    local = before.strip() if entry.whole else (before.split() or [""])[-1]
    domain, _, behind = after.strip().partition(" ")
    name = before[: len(before.rstrip()) - len(local)] + behind
    return [Address(tidy(f"{local}@{domain}"), _name(name or entry.comment))]


def _bare(text: str) -> list[Address]:
    """The addresses among words, each parted from its @ once, however many there are."""
    parts = (run.rstrip("@").rpartition("@") for run in _RUN.findall(text) if "@" in run)
    return [Address(tidy(f"{local[-256:]}@{domain[:256]}")) for local, _, domain in parts if local and domain]
