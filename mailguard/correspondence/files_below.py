"""The marked files of a message below: those of a mail attached to the mail, and those that a forward takes along."""

import re
from collections.abc import Iterable

from mailguard.correspondence.markings import Marking, Weight
from mailguard.correspondence.markings.reading import marks_of_file, words_of_page
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.stretches import Stretch
from mailguard.language import strip_prefixes
from mailguard.language.patterns import regex
from mailguard.language.segment import Whose
from mailguard.message import Attachment

PROGRAM = "the mark is a program's or a sentence"
BROUGHT = "the file may be the forwarder's own"
_HEADED = 200
_TO_FILL_IN = regex(
    r"\b(?:forms?|questionnaires?|templates?|surveys?|leaflets?|polic(?:y|ies)|guidance|training|ffurflen)\b", re.I
)
"""Papers that are marked for whoever fills them in."""


def in_file(marking: Marking) -> bool:
    """Whether a file bears the mark."""
    return marking.where.startswith("attachment:")


def words_of_pages(attachments: Iterable[Attachment] | None) -> str:
    """The words of the first pages of all these files."""
    return "\n".join(words_of_page(each.passages or ()) for each in attachments or ())


def came_with(mail: Correspondence, place: int, each: Stretch, names: frozenset[str]) -> tuple[Marking, ...]:
    """The marks of the files that came with the message below, without those on papers for whoever bears the names.

    Mail programs take files along with what they forward, and leave them behind in an answer.
    """
    if each.mail is not None:
        files = each.mail.attachments or ()
    elif place == 0 and each.segment.whose is Whose.FORWARDED and strip_prefixes(mail.message.subject)[1]:
        files = mail.message.attachments or ()
    else:
        return ()
    marks = (mark for file in files if not _is_for(file, names) for mark in marks_of_file(file))
    return tuple(mark for mark in marks if mark.weight is not Weight.WEAK)


def _is_for(file: Attachment, names: frozenset[str]) -> bool:
    """Whether the paper names whoever gets it, or is one for them to fill in."""
    page = words_of_page(file.passages or ())
    words = re.split(r"[\W\d_]+", f"{file.name} {page}".lower())
    return not names.isdisjoint(words) or _TO_FILL_IN.search(f"{file.name} {page[:_HEADED]}") is not None


def mark_in_doubt(each: Stretch, marking: Marking) -> str:
    """Why a mark on the message below is less sure than words in it: a program's, or a file's that may be new."""
    if in_file(marking):
        return "" if each.mail is not None else BROUGHT
    head = each.segment.head
    words = " ".join(f"{head.subject if head is not None else ''} {each.segment.text}".split())
    return PROGRAM if each.mail is not None and marking.weight is Weight.MEDIUM and marking.quote not in words else ""
