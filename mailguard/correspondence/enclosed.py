"""Marked letters to people of the council that a message takes along: as files with it, or pasted among its words.

To whom such a letter is, its own salutation, address block or "To:" line says; who wrote it, whoever signs it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mailguard.correspondence.letters import Letter, Signs
from mailguard.correspondence.letters.naming import bears, own_name
from mailguard.correspondence.letters.reading import attached_letter
from mailguard.correspondence.letters.towards import Towards, author_line, towards
from mailguard.correspondence.markings import Marking, Weight
from mailguard.correspondence.markings.reading import READ, marks_above, marks_of_file
from mailguard.correspondence.markings.wordings import may_mark
from mailguard.correspondence.matters.regulatory import regulatory
from mailguard.correspondence.meant import greeting
from mailguard.correspondence.pasted import pasted
from mailguard.correspondence.read import Correspondence
from mailguard.language.patterns import regex
from mailguard.message import Attachment, Message
from mailguard.register.people import Kind
from mailguard.register.spelling import fold

UNSIGNED = "who wrote it is not shown"
UNKNOWN = "the register does not know who signs it"
_TEMPLATE = regex(
    r"\b(?:template|specimen|pro ?forma|(?:example|sample|model|standard) (?:letter|reply|wording))\b", re.I
)
_OURS = regex(
    r"\b(?:we|i|our|officers?|the council|the team|my colleagues?)\b[^.!?\n]{0,60}"
    r"\b(?:told|wrote|written|said|sent|advised|replied|answered|explained|informed|letter|reply|briefing|response)\b",
    re.I,
)
"""Words of a mail that say whose the letter with it is: the council's own."""
_NO_WORD = regex(r"[_-]+")
_COPY = regex(r"\A\W*(?:c\.?\s?c\b\.?|b\.?c\.?c\b\.?|cop(?:y|ies|ied)\b(?: to\b)?)(?P<who>.*)$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """One such letter: to whom it is, what marks it, and what it is about.

    `officers` says that an officer wrote it, `inside` that somebody of the council did. `strangers` are the words of
    its copy lines and of the names below it that the register does not know. `doubt` says in plain words what is not
    certain of who wrote it or to whom. `brought` is the mail attached to the mail that has it as a file; `filed` says
    that it is one.
    """

    letter: Letter
    marks: tuple[Marking, ...]
    towards: Towards
    officers: bool
    inside: bool
    regulatory: bool
    strangers: frozenset[str]
    doubt: str = ""
    brought: Message | None = None
    filed: bool = True


def enclosed(mail: Correspondence) -> tuple[Enclosed, ...]:
    """Every marked letter to people of the council that the message takes along, files before pasted words."""
    return mail.once(_enclosed)


def _enclosed(mail: Correspondence) -> tuple[Enclosed, ...]:
    if _TEMPLATE.search(mail.message.subject):
        return ()
    files = (*_filed(mail, mail.message.attachments or ()), *_forwarded(mail, mail.message.forwarded))
    among = (_read(mail, letter, marks, text) for letter, marks, text in pasted(mail))
    return (*files, *(replace(each, filed=False) for each in among if each is not None))


def _forwarded(mail: Correspondence, messages: Iterable[Message]) -> Iterator[Enclosed]:
    """The letters among the files of mails attached to the mail, and of those attached to them."""
    for message in messages:
        if message.lane is None:
            yield from (replace(each, brought=message) for each in _filed(mail, message.attachments or ()))
            yield from _forwarded(mail, message.forwarded)


def _filed(mail: Correspondence, files: Iterable[Attachment]) -> Iterator[Enclosed]:
    for each in files:
        text = "\n".join(one.text for one in each.passages or ())
        if not text or each.cut or not may_mark(f"{each.name}\n{text[:READ]}"):
            continue
        letter = attached_letter(each, mail.roll)
        if letter is None or _TEMPLATE.search(_NO_WORD.sub(" ", letter.title)):
            continue
        marks = (*marks_of_file(each), *marks_above(letter.where, letter.addressee, letter.text))
        found = _read(mail, letter, marks, text)
        if found is not None:
            yield found


def _read(mail: Correspondence, letter: Letter, marks: Iterable[Marking], text: str) -> Enclosed | None:
    """The letter where it is marked and to somebody of the council; `text` is all that stands in it."""
    kept = tuple(dict.fromkeys(mark for mark in marks if mark.weight is not Weight.WEAK))
    name = _NO_WORD.sub(" ", letter.where.partition(":")[2].rpartition(".")[0])
    to = towards(letter, (name, mail.message.subject, mail.own[:READ]), mail.roll) if kept else None
    if to is None or (to.doubt and to.beside.intersection(fold(greeting(mail.own)))):
        return None
    officers, inside, doubt = _author(mail, letter)
    said = "\n".join((letter.where, *letter.addressee, letter.text))
    signed = (each.quote for each in letter.signatures if each.signs is Signs.OTHER)
    return Enclosed(
        letter=letter,
        marks=kept,
        towards=to,
        officers=officers,
        inside=inside,
        regulatory=regulatory("\n".join((mail.message.subject, mail.own, said)), mail.writer),
        strangers=frozenset(fold("\n".join((*signed, *_copied(text.split("\n")))))),
        doubt=doubt or to.doubt,
    )


def _copied(lines: list[str]) -> Iterator[str]:
    """Those to whom the letter says that copies went, on that line or the next."""
    for place, line in enumerate(lines):
        found = _COPY.match(line)
        if found is not None:
            yield found["who"] if found["who"].strip(" :.") else " ".join(lines[place + 1 : place + 2])


def _author(mail: Correspondence, letter: Letter) -> tuple[bool, bool, str]:
    """Whether an officer wrote it, whether somebody of the council did, and what is not certain of that."""
    if letter.officers:
        return True, True, ""
    if letter.members or letter.heading is not None:
        return False, True, ""
    kinds = {person.kind for each in mail.roll.named(author_line(letter)) if each.sure for person in each.people}
    if kinds:
        return kinds == {Kind.OFFICER}, True, ""
    if not letter.signatures:
        return True, True, UNSIGNED
    own = own_name(mail)
    if (own and bears(letter.names, own)) or _OURS.search(mail.own[:READ]):
        return True, True, UNKNOWN
    return False, False, ""
