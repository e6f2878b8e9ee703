"""Exempt papers that a message carries: an officer's older message quoted or forwarded below, or attached as a mail."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mailguard.correspondence.files_below import in_file
from mailguard.correspondence.markings import Marking, Weight
from mailguard.correspondence.markings.reading import READ
from mailguard.correspondence.papers import Paper, bodies_in, files_marked, says_exempt, tells_of_one
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.since import CLOCKS, passed_on, written
from mailguard.correspondence.stretches import Stretch
from mailguard.language.patterns import regex
from mailguard.message import Message
from mailguard.register import Roll
from mailguard.register.party import Party
from mailguard.register.people import Kind

_EVERYBODY = regex(r"\b(?:all|every) (?:members?|councillors?|cllrs)\b", re.I)
_OF_MEETING = regex(
    r"\bsch(?:edule|\.)? ?12|\bnot for publication\b|\bpart (?:ii|2|two)\b|\bpress and public\b"
    r"|\bexempt (?:report|information|minutes?|appendi\w+|item|paper)\b",
    re.I,
)
"""What the papers of meetings say: an exemption from council tax says none of it."""


def carried_papers(mail: Correspondence) -> Iterator[Paper]:
    """The exempt papers of the council's own older messages, newest first; then the files of mails attached to it.

    A mark in the subject alone is one only where a file is with the message, or the words give what a paper says.
    """
    carried = passed_on(mail) if mail.marked.passed else ()
    for place, each in enumerate(carried):
        if not _marks(mail, each) or not _may_be_ours(each.author, mail.roll):
            continue
        text = _text(mail, each)
        found = _marking(mail, carried, each, text)
        chain = carried[: place + 1]
        parties = tuple(party for one in chain for party in (*one.to, *one.cc))
        if found is None or any(_EVERYBODY.search(party.address.name) for party in parties):
            continue
        marking, doubt = found
        printed = each.segment.head.subject if each.segment.head is not None else ""
        bodies = bodies_in((printed or mail.message.subject, text, mail.message.subject, mail.own), mail.roll)
        if not bodies and not _OF_MEETING.search(f"{printed}\n{text[:READ]}"):
            continue
        yield Paper(
            marking,
            bodies,
            carried=True,
            had=_had((one.author for one in chain), parties) | _received(mail, each),
            doubt=doubt or _doubt(each, parties, mail.roll),
        )
    yield from _attached(mail.message.forwarded, frozenset(), mail.roll)


def _marking(
    mail: Correspondence, carried: tuple[Stretch, ...], each: Stretch, text: str
) -> tuple[Marking, str] | None:
    """The mark that makes the older message a paper, and what is not certain of it."""
    marks = [mark for mark in _marks(mail, each) if mark.weight is not Weight.WEAK and says_exempt(mark, text)]
    lines = tuple(" ".join(line.split()) for line in text.split("\n"))
    words = " ".join(lines)
    for mark in marks:
        if mark.weight is Weight.STRONG and any(line.startswith(mark.quote) for line in lines):
            return mark, ""
    if not tells_of_one(text) and all(one.inline for one in mail.message.attachments or ()):
        return None
    for mark in marks:
        first = next(one for one in reversed(carried) if mark.quote in {other.quote for other in _marks(mail, one)})
        if _may_be_ours(first.author, mail.roll):
            return mark, "a sentence marks it" if mark.quote in words else "only its subject is marked"
    return None


def _marks(mail: Correspondence, each: Stretch) -> tuple[Marking, ...]:
    """Its marks; the files of a mail attached to the mail are papers by themselves."""
    return tuple(mark for mark in mail.marked.passed.get(each.segment.number, ()) if not in_file(mark))


def _text(mail: Correspondence, each: Stretch) -> str:
    number = each.segment.number
    return "\n".join(one.segment.text for one in mail.stretches if one.segment.number == number and one.passed_on)


def _may_be_ours(author: Party | None, roll: Roll) -> bool:
    """Whether officers wrote it, as far as the register knows; a mere name that it does not know may be one's."""
    if author is None:
        return False
    people = author.people or author.readers or author.candidates
    if people:
        return all(person.kind is Kind.OFFICER for person in people)
    return roll.internal(author.address) or not author.address.domain


def _had(authors: Iterable[Party | None], parties: Iterable[Party]) -> frozenset[str]:
    """The ids of those who wrote or received it; of two whom a name fits equally well, both."""
    everybody = (*filter(None, authors), *parties)
    return frozenset(person.id for party in everybody for person in (*party.people, *party.candidates))


def _received(mail: Correspondence, each: Stretch) -> frozenset[str]:
    """The ids of those whom that message, or a later one of those that this one carries on from, is known to reach."""
    date = written(each)
    return frozenset(
        id
        for past in mail.past
        if past.message in mail.references and (date is None or past.date >= date - CLOCKS)
        for id in past.reached
    )


def _doubt(each: Stretch, parties: tuple[Party, ...], roll: Roll) -> str:
    """What is not certain of who wrote the message and who had it, in plain words."""
    author = each.author
    if author is None or not (author.people or author.readers or roll.internal(author.address)):
        return "who wrote it is not certain"
    if not each.to and not each.cc:
        return "whom it went to first is not shown"
    if any(party.unseen or not (party.people or party.address.domain) for party in parties):
        return "who had it before is not certain"
    return ""


def _attached(messages: Iterable[Message], had: frozenset[str], roll: Roll) -> Iterator[Paper]:
    """The papers among the files of mails attached to the mail, and of those attached to them."""
    for message in messages:
        if message.lane is not None:
            continue
        author, parties = roll.who(message.author), tuple(map(roll.who, (*message.to, *message.cc)))
        known = had | _had((author,), parties)
        if _may_be_ours(author, roll) and not any(_EVERYBODY.search(party.address.name) for party in parties):
            for paper in files_marked(message, message.text or "", roll):
                yield replace(paper, carried=True, had=known)
        yield from _attached(message.forwarded, known, roll)
