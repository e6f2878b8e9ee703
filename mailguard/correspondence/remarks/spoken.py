"""The sentences of a mail worth asking about: a Member's own, and an officer's to a Member or the public."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mailguard.correspondence.remarks.addressing import Addressed, addressed, author_of, speaker
from mailguard.correspondence.remarks.greeting import only_greets
from mailguard.correspondence.stretches import Stretch
from mailguard.language import sentences
from mailguard.language.segment import Whose
from mailguard.language.tone.words import Speaker
from mailguard.message import Message
from mailguard.register.party import Party
from mailguard.register.people import Person
from mailguard.register.spelling import fold

if TYPE_CHECKING:
    from mailguard.correspondence.read import Correspondence

_WORDS = frozenset({Whose.OWN, Whose.QUOTED, Whose.FORWARDED})
BEFORE = 2
"""Sentences before one that may say whom it goes on about."""
KEPT = 4
"""Sentences kept of those before one: some only go on about somebody themselves, and are passed over."""


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence, with who says it and to whom; `before` are the last sentences of the stretch before it.

    `quote` is the sentence as written, `text` the same in one line, `plain` its bare words.
    """

    stretch: Stretch
    author: Party
    person: Person
    by: Speaker
    to: Addressed
    quote: str
    text: str
    plain: str
    before: tuple[str, ...] = ()


def said_in(mail: "Correspondence") -> Iterator[Said]:
    """Every such sentence once, in reading order; the same words of the same author count where they first stand.

    Where the author of quoted words is not known, or may be one of several, they are read as nobody's. A co-opted
    person's and an outsider's words are not read, nor is what a machine answers; what a list passes on is its writer's.
    """
    seen: set[tuple[str, str]] = set()
    for place, each in enumerate(mail.stretches):
        if each.segment.whose not in _WORDS or not each.segment.text or _by_machine(mail, each):
            continue
        author = author_of(mail, each)
        person = author.single if author is not None else None
        if author is None or person is None or (by := speaker(person)) is Speaker.OUTSIDER:
            continue
        to = addressed(mail, place, person)
        if by is Speaker.OFFICER and to.kind is Speaker.OFFICER:
            continue
        for one in _sentences(each, author, person, by, to):
            if (person.id, one.plain) not in seen:
                seen.add((person.id, one.plain))
                yield one


def _by_machine(mail: "Correspondence", each: Stretch) -> bool:
    message = each.mail or (None if each.segment.depth else mail.message)
    return message is not None and (message.lane is not None or _answered_by_machine(message))


def _answered_by_machine(message: Message) -> bool:
    """Whether a machine answers or tells of something (RFC 3834, RFC 5436), rather than pass on a person's words.

    A council's list server writes its own lines upon what a person sends to all Members (RFC 2919, "Precedence").
    """
    values = dict(message.headers)
    if values.get("auto-submitted", "").lower().strip().startswith("auto-"):
        return True
    return values.get("precedence", "").lower().strip() == "auto_reply" or "x-autoreply" in values


def _sentences(each: Stretch, author: Party, person: Person, by: Speaker, to: Addressed) -> Iterator[Said]:
    before: tuple[str, ...] = ()
    for place, quote in enumerate(sentences(each.segment.text)):
        text = " ".join(quote.split())
        plain = " ".join(fold(text))
        if not plain or (place < BEFORE and only_greets(text)):
            continue
        yield Said(each, author, person, by, to, quote, text, plain, before)
        before = (*before, text)[-KEPT:]
