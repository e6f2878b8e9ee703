"""Header lines that mail programs print above quoted words, in English and Welsh: From, Sent, To, Cc, Subject."""

import re
from typing import NamedTuple

from mailguard.language.dates import read_date
from mailguard.language.lines import Lines
from mailguard.language.patterns import regex
from mailguard.language.segment import QuotedHead

_LABELS = {
    label: name
    for name, labels in {
        "from": ("from", "oddi wrth", "o", "gan"),
        "sent": ("sent", "sent on", "anfonwyd", "anfonwyd ar"),
        "date": ("date", "dyddiad"),
        "to": ("to", "at", "i"),
        "cc": ("cc", "c.c.", "copi", "copïau", "copy to"),
        "bcc": ("bcc", "copi cudd"),
        "subject": ("subject", "pwnc", "testun"),
        "reply": ("reply-to", "reply to", "ateb i"),
        "importance": ("importance", "priority", "pwysigrwydd", "blaenoriaeth"),
        "sensitivity": ("sensitivity", "sensitifrwydd"),
        "attachments": ("attachments", "attachment", "atodiadau", "atodiad"),
        "when": ("when", "pryd"),
        "where": ("where", "location", "ble", "lleoliad"),
        "asked": ("required attendees", "organizer", "organiser"),
    }.items()
    for label in labels
}
_OPENERS = {"from", "sent", "date", "to", "cc", "subject"}
_CORE = {"from", "sent", "date", "subject", "to"}
_ADDRESSES = {"from", "to", "cc", "bcc", "asked", "reply"}
_PEOPLE = regex(r"<[^>\s]{1,200}@|\[mailto:|;|@[^\s@]{1,200}[,>]")
_DAY_WORD = (
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ion|chw|maw|ebr|mai|meh|gor|awst|med|hyd|tach|rhag"
    r"|mon|tue|wed|thu|fri|sat|sun|llun|mer|iau|gwe|sad|sul|today|yesterday|heddiw|ddoe"
)
_DATE_LIKE = regex(rf"\d|\b(?:{_DAY_WORD})[a-z]{{0,7}}\b", re.IGNORECASE)
_CLOCK = regex(r"\d[:.]\d\d")
_NOT_A_PERSON = regex(rf"\d|(?:{_DAY_WORD})(?:day|dydd)?\b", re.IGNORECASE)
# Header lines that a conversion has run together.
_ONE_LINE = regex(
    r"""[\s*]{0,4}(?:From|Oddi\swrth):\*?\s(?P<author>.{1,200}?)\s\*?(?:Sent|Date|Anfonwyd|Dyddiad):\*?\s(?P<when>.{1,80}?)
        \s\*?(?:To|At):\*?\s(?P<to>.{0,300}?)(?:\s\*?(?:Cc|Copi):\*?\s(?P<cc>.{0,300}?))?
        \s\*?(?:Subject|Pwnc):\*?(?:\s(?P<subject>.{0,300}))?$""",
    re.VERBOSE,
)
_BARE = {label: label.lower() for label in ("From", "To", "Cc", "Bcc", "Date", "Sent", "Subject")}
_BETWEEN = regex(r"[/|]")
_EDGES = " \t\xa0*_"
_LONGEST_LABEL = 34
_LONGEST_LINE = 600
_MOST_AHEAD = 2


class Block(NamedTuple):
    """Header lines that were read: what they say, and the place of the first line after them."""

    head: QuotedHead
    end: int


def label_of(line: str) -> str | None:
    """Give which header line this is, as far as its first word tells; bold marks do not matter."""
    cut = line.find(":", 0, _LONGEST_LABEL)
    if cut <= 0:
        return None
    label = line[:cut].strip(_EDGES).lower()
    return _LABELS.get(label) or (_label_twice(label) if "/" in label or "|" in label else None)


def _label_twice(label: str) -> str | None:
    """Which header line this is where its label is printed in both languages: "Oddi wrth / From"."""
    names = {_LABELS.get(each.strip(_EDGES)) for each in _BETWEEN.split(label)}
    return names.pop() if len(names) == 1 else None


def block_at(lines: Lines, start: int, first: str, *, announced: bool = False) -> Block | None:
    """Read the header lines that begin here with the label `first`, or None where the lines are a writer's prose.

    `announced` says that a line such as "-----Original Message-----" stands above, so that less proof is needed.
    """
    if (first not in _OPENERS and not announced) or _repeats(lines, start, first):
        return None
    if first == "from" and (head := _one_line(lines.texts[start])):
        return Block(head, start + 1)
    if first == "from" and start and label_of(lines.texts[start - 1]) in {"to", "cc"}:
        first = "to"
    fields, end = _gathered(lines, start)
    proved = bool(fields.keys() & _CORE) if announced else _is_mail(first, fields, lines.texts[start])
    proved = proved or (first == "subject" and any(lines.texts[:start]) and _is_passed_on(fields))
    return Block(_head(fields), end) if proved else None


def bare_block_at(lines: Lines, start: int) -> Block | None:
    """Read header lines without colons, as eM Client prints them below its line of dashes."""
    fields: dict[str, str] = {}
    place = start
    while place < len(lines.texts) and lines.levels[place] == lines.levels[start]:
        label, _, value = lines.texts[place].strip().partition(" ")
        name = _BARE.get(label)
        if name is None or name in fields:
            break
        fields[name] = value.strip()
        place += 1
    when = fields.get("date", fields.get("sent", ""))[:200]
    proved = "@" in fields.get("from", "") and "to" in fields and bool(_DATE_LIKE.search(when))
    return Block(_head(fields), place) if proved else None


def _one_line(text: str) -> QuotedHead | None:
    if len(text) > _LONGEST_LINE or ("Subject:" not in text and "Pwnc:" not in text):
        return None
    found = _ONE_LINE.match(text)
    if not found or not _DATE_LIKE.search(found["when"]):
        return None
    said = {name: (found[name] or "").strip(" *") for name in ("author", "to", "cc", "subject")}
    return QuotedHead(date=read_date(found["when"]), **said)


def _repeats(lines: Lines, start: int, first: str) -> bool:
    """Whether the next line has the same label, as no header has; a quick look that spares a long one."""
    return start + 1 < len(lines.texts) and label_of(lines.texts[start + 1]) == first


def _gathered(lines: Lines, start: int) -> tuple[dict[str, str], int]:
    """Collect labelled lines and their folded parts until a label comes back or prose begins."""
    texts, levels, level = lines.texts, lines.levels, lines.levels[start]
    fields: dict[str, str] = {}
    last, place, spaced = "", start, False
    while place < len(texts) and levels[place] == level:
        text = texts[place]
        if not text:
            # Some programs put a blank line after every header line; then the first gap shows it.
            spaced = spaced or len(fields) == 1
            if not spaced or "subject" in fields or not _is_new(lines, place + 1, level, fields):
                break
        elif (name := label_of(text)) is not None:
            if name in fields:
                break
            fields[name] = text[text.index(":") + 1 :].strip(" \t\xa0*_")
            last = name
        elif texts[place - 1] and _continues(lines, place, fields, last):
            fields[last] = f"{fields[last]} {text.strip()}".strip()
        else:
            break
        place += 1
    return fields, place


def _is_new(lines: Lines, place: int, level: int, fields: dict[str, str]) -> bool:
    if place >= len(lines.texts) or lines.levels[place] != level:
        return False
    name = label_of(lines.texts[place])
    return name is not None and name not in fields


def _continues(lines: Lines, place: int, fields: dict[str, str], last: str) -> bool:
    """Whether an unlabelled line carries on the header line above it."""
    text = lines.texts[place]
    if text[0] in " \t":
        return True
    if last in _ADDRESSES and (fields[last].endswith((",", ";")) or _PEOPLE.search(text[:2000])):
        return True
    for ahead in range(place + 1, min(place + 1 + _MOST_AHEAD, len(lines.texts))):
        if not lines.texts[ahead]:
            return False
        if _is_new(lines, ahead, lines.levels[place], fields):
            return True
    return False


def _is_mail(first: str, fields: dict[str, str], line: str) -> bool:
    """Whether the lines head a mail, and are not a memo, a journey or an event that the writer set out."""
    author = fields.get("from", "")
    if not author or ("@" not in author and _NOT_A_PERSON.match(author)):
        return False
    when = fields.get("sent", fields.get("date", ""))[:200]
    dated = bool(_DATE_LIKE.search(when))
    exact = "@" in author or bool(_CLOCK.search(when)) or ("sent" in fields and dated)
    if first in {"to", "cc"}:
        return exact and (dated or "subject" in fields)
    if first != "from":
        return exact and dated
    if dated:
        return exact or "subject" in fields or line.lstrip()[0] == "*"
    return "to" in fields and ("subject" in fields or ("@" in author and when != ""))


def _is_passed_on(fields: dict[str, str]) -> bool:
    """Whether lines that begin with the subject name a writer and a reader, and a day or an address."""
    author, to = fields.get("from", ""), fields.get("to", "")
    if not (author and to) or _NOT_A_PERSON.match(author):
        return False
    return "@" in author or bool(_DATE_LIKE.search(fields.get("sent", fields.get("date", ""))[:200]))


def _head(fields: dict[str, str]) -> QuotedHead:
    when = fields.get("sent") or fields.get("date") or ""
    return QuotedHead(
        author=fields.get("from", ""),
        date=read_date(when[:200]),
        to=fields.get("to", ""),
        cc=fields.get("cc", ""),
        subject=fields.get("subject", ""),
    )
