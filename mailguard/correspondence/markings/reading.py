"""Where marks stand in one message: its own, and those of each message that it carries."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise

from mailguard.correspondence.markings.marking import Mark, Marking, Weight
from mailguard.correspondence.markings.wordings import (
    Said,
    file_says,
    foot_says,
    label_says,
    line_says,
    may_mark,
    page_says,
    subject_says,
)
from mailguard.correspondence.stretches import Stretch
from mailguard.correspondence.wordings.labels import subject_of
from mailguard.correspondence.wordings.unwrap import hangs
from mailguard.language import sentences
from mailguard.language.patterns import regex
from mailguard.language.segment import Whose
from mailguard.message import Attachment, Message, Passage, Place

FIRST_LINES = 3
FIRST_OF_PAGE = 8
READ = 4_000
"""Characters of a text or a page that are read for marks: they stand at its head."""

_GREETING = regex(r"\A\s*(?:dear|hello|hi|hiya|good (?:morning|afternoon|evening)|annwyl)\b[^\n]{0,80}\Z", re.I)
_LABEL_PART = regex(r"MSIP_Label_([0-9a-f-]{36})_(\w{2,40})=([^;]{0,200})", re.I)
_LABEL_HEADER = regex(r"msip_label_([0-9a-f-]{36})_(\w{2,40})\Z", re.I)
_SUBJECT_LINE = regex(r"\A[ \t]*(?:subject|re|pwnc)[ \t]*:[ \t]*(?P<subject>\S.*)$", re.I)
_COMPANY = "company-confidential"


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks of a message: `own` with its subject, headers and files; `passed` by the number of what it carries."""

    own: tuple[Marking, ...] = ()
    passed: Mapping[int, tuple[Marking, ...]] = field(default_factory=dict)

    @property
    def everywhere(self) -> tuple[Marking, ...]:
        """All of them."""
        return self.own + tuple(each for marks in self.passed.values() for each in marks)


def may_be_marked(message: Message) -> bool:
    """Whether any mark can stand in the message or on what travels with it: a quick look before its words are cut."""
    if message.attachments or message.forwarded or any(_may_label(name) for name, _ in message.headers):
        return True
    # A quoted subject line may be broken in two, each half below its own mark of quotation.
    return may_mark(" ".join(f"{message.subject} {message.text or ''}".replace(">", " ").split()))


def _may_label(header: str) -> bool:
    return header == "sensitivity" or "msip" in header


def marked_in(message: Message, stretches: Iterable[Stretch]) -> Marked:
    """Every mark of the message. A quoted message without a subject line has that of the answer to it."""
    subject = subject_of(message.subject)
    own, passed = list(_subject("subject", subject.text)), dict[int, list[Marking]]()
    seen: set[int] = set()
    for each in stretches:
        segment = each.segment
        if segment.whose not in {Whose.OWN, Whose.QUOTED, Whose.FORWARDED} or segment.number in seen:
            continue
        seen.add(segment.number)
        if not segment.number:
            own.extend(_lines(segment.where, segment.text))
            continue
        printed = segment.head.subject if segment.head is not None else ""
        inherited = subject.text if subject.answers else ""
        passed[segment.number] = [
            *_subject(segment.where, subject_of(printed).text if printed else inherited),
            *_lines(segment.where, segment.text),
            *(_carried(segment.where, each.mail) if each.mail is not None else ()),
        ]
    own.extend(_headers(message.headers))
    own.extend(mark for each in message.attachments or () for mark in marks_of_file(each))
    return Marked(tuple(own), {number: tuple(marks) for number, marks in passed.items() if marks})


def _carried(where: str, mail: Message) -> Iterator[Marking]:
    """The marks in the headers of a mail attached to the mail, in the place of its words, and those of its files."""
    for mark in _headers(mail.headers):
        yield replace(mark, where=where)
    for each in mail.attachments or ():
        yield from marks_of_file(each)


def marks_of_file(attachment: Attachment) -> tuple[Marking, ...]:
    """The marks of one file: its name, the head and foot of its pages, and the first lines of its first page.

    Of the notes to a first slide the first lines count by themselves.
    """
    where = f"attachment:{attachment.name}"
    first = [each.text[:READ] for each in attachment.passages or () if each.page <= 1]
    if not may_mark("\n".join((attachment.name, *first))):
        return ()
    found = list(_marks(where, (attachment.name,), file_says))
    begun = 0
    for each in attachment.passages or ():
        if each.page > 1:
            continue
        if each.place is Place.FOOTER:
            found.extend(_marks(where, each.text[:READ].split("\n"), foot_says))
        elif each.place is Place.HEADER:
            found.extend(_marks(where, _written(each.text), page_says))
        elif each.place is Place.NOTE and each.page:  # what the speaker of a slide has before them
            found.extend(_marks(where, _written(each.text)[:FIRST_LINES], page_says))
        else:
            lines = _written(each.text)[: FIRST_OF_PAGE - begun]
            begun += len(lines)
            found.extend(_marks(where, lines, page_says))
    return tuple(dict.fromkeys(found))


def marks_above(where: str, above: Iterable[str], text: str) -> tuple[Marking, ...]:
    """The marks of a letter within other words: those above its salutation, and those in its first lines.

    The subject line of a printed mail is read as a subject.
    """
    lines = (*above, *_written(text)[:FIRST_OF_PAGE])
    subjects = (found["subject"] for line in lines if (found := _SUBJECT_LINE.match(line)) is not None)
    marks = (*_marks(where, above, page_says), *_lines(where, text), *_marks(where, subjects, subject_says))
    return tuple(dict.fromkeys(marks))


def words_of_page(passages: Iterable[Passage], longest: int = READ) -> str:
    """The words of a file's first page, headers included, as one text."""
    return "\n".join(each.text for each in passages if each.page <= 1)[:longest]


def _written(text: str) -> list[str]:
    return [line for line in text[:READ].split("\n") if line.strip()]


def _subject(where: str, subject: str) -> Iterator[Marking]:
    if may_mark(subject):
        yield from _marks(where, (subject,), subject_says)


def _lines(where: str, text: str) -> Iterator[Marking]:
    """The marks in the first lines of somebody's words, below the greeting; the rest of a broken line is none."""
    lines = list(islice((line for line in _written(text) if not _GREETING.match(line)), FIRST_LINES))
    if not may_mark("\n".join(lines)):
        return
    begun = (line for before, line in pairwise(("", *lines)) if not hangs(before))
    found = dict.fromkeys(_marks(where, begun, line_says))
    found.update(dict.fromkeys(_marks(where, sentences("\n".join(lines)), line_says)))
    yield from found


def _marks(where: str, lines: Iterable[str], says: Callable[[str], Said | None]) -> Iterator[Marking]:
    for line in lines:
        said = says(line)
        if said is not None:
            yield Marking(where=where, quote=" ".join(line.split())[:160], mark=said[0], weight=said[1])


def _headers(headers: Iterable[tuple[str, str]]) -> Iterator[Marking]:
    """Sensitivity (RFC 2156) and sensitivity labels in each of their shapes; a label that is not enabled is none."""
    labels: dict[str, dict[str, str]] = {}
    for name, value in headers:
        if name == "sensitivity" and value.strip().lower() == _COMPANY:
            yield Marking(where="header:sensitivity", quote=value.strip(), mark=Mark.CONFIDENTIAL, weight=Weight.MEDIUM)
        whole = _LABEL_HEADER.match(name)
        parts = [(whole[1], whole[2], value)] if whole else _LABEL_PART.findall(value) if "msip" in name else []
        for guid, key, part in parts:
            labels.setdefault(guid.lower(), {})[key.lower()] = " ".join(part.split())
    for label in labels.values():
        if label.get("enabled", "true").lower() == "true":
            yield from _marks("header:msip_labels", (label.get("name", ""),), label_says)
