"""Exempt and confidential papers: which files and messages are one, to which body they belong, and who had them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mailguard.correspondence.letters.unseen import may_be_letter
from mailguard.correspondence.markings import Mark, Marking, Weight
from mailguard.correspondence.markings.reading import READ, marks_of_file, words_of_page
from mailguard.correspondence.read import Correspondence
from mailguard.language.patterns import regex
from mailguard.message import Attachment, Message, Part, Unread
from mailguard.register import Roll
from mailguard.register.mailbox import Body, BodyKind
from mailguard.register.people import Person

_HIDES = frozenset({Unread.PICTURE, Unread.ENCRYPTED, Unread.DAMAGED, Unread.TOO_LARGE, Unread.UNKNOWN})
_SITS = frozenset({BodyKind.COMMITTEE, BodyKind.SUB_COMMITTEE, BodyKind.WORKING_GROUP})
_COMMITTEES = frozenset({BodyKind.COMMITTEE, BodyKind.SUB_COMMITTEE})
_WHOLE = regex(
    r"\b(?:full|extraordinary|annual|meeting of (?:the )?) ?council\b|\bcouncil (?:meeting|agenda|summons)\b", re.I
)
_TOLD = regex(
    r"\bthe (?:exempt|closed|private|confidential|part (?:ii|2|two)) (?:minutes?|report|appendix|annexe?|paper"
    r"|resolution)\b"
    r"[^.!?]{0,80}\b(?:reads?|says?|said|records?|recorded|states?|sets? out|shows?|recommends?|resolved|runs)\b"
    r"|\b(?:in (?:private|closed|exempt) session|after the (?:press and )?public (?:had )?(?:left|withdr\w+)"
    r"|in part (?:ii|2|two))\b",
    re.I,
)
_COUNCIL = Body(name="the Council", kind=BodyKind.COUNCIL, opened=False)
MOST = 0.9
"""The share of all Members from which a paper that names no body is taken to be the whole Council's."""


@dataclass(frozen=True, slots=True)
class Paper:
    """An exempt or confidential paper; `bodies` are those it names, none where it names none.

    One that an older message brought is `carried`: `had` are the ids of those who had it before, and `doubt` says in
    plain words what is not certain.
    """

    marking: Marking
    bodies: tuple[Body, ...]
    carried: bool = False
    had: frozenset[str] = frozenset()
    doubt: str = ""


def papers(mail: Correspondence) -> Iterator[Paper]:
    """Every exempt paper of the message, and every confidential one that names its body; files before the text.

    The text itself is one only where it is marked exempt and no file is.
    """
    found = tuple(files_marked(mail.message, mail.own, mail.roll))
    if found:
        yield from found
        return
    own = [each for each in mail.marked.own if each.weight is not Weight.WEAK and says_exempt(each, mail.own)]
    attached = any(not each.inline for each in mail.message.attachments or ())
    for each in own:
        if attached or (each.where == "own" and each.weight is Weight.STRONG):
            yield Paper(each, bodies_in((mail.message.subject, mail.own), mail.roll))
            return


def says_exempt(marking: Marking, text: str) -> bool:
    """Whether the mark says exempt, or stands above words that give what an exempt paper says."""
    return marking.mark is Mark.EXEMPT or tells_of_one(text)


def tells_of_one(text: str) -> bool:
    """Whether the words give what an exempt paper says."""
    return _TOLD.search(text[:READ]) is not None


def files_marked(message: Message, own: str, roll: Roll) -> Iterator[Paper]:
    """The files of a message that are papers; `own` are its writer's words, which may name the body."""
    for each in message.attachments or ():
        marks = [mark for mark in marks_of_file(each) if mark.weight is not Weight.WEAK]
        marks.sort(key=lambda mark: mark.mark is not Mark.EXEMPT)
        if marks:
            page = words_of_page(each.passages or ())
            bodies = bodies_in((each.name, page, message.subject, own), roll)
            if bodies or marks[0].mark is Mark.EXEMPT:
                yield Paper(marks[0], bodies)


def bodies_in(texts: Iterable[str], roll: Roll) -> tuple[Body, ...]:
    """The bodies that the first of the texts names, of those texts that name any; every Member belongs to Council."""
    known = [(body, _words(body.name)) for body in roll.bodies if body.kind in _SITS]
    for text in texts:
        if _WHOLE.search(text):
            return (_COUNCIL,)
        words = _words(text)
        found = tuple(body for body, name in known if name in words)
        if found:
            return _narrowest(found)
    return ()


def _narrowest(bodies: tuple[Body, ...]) -> tuple[Body, ...]:
    """Without those whose name is only part of another's that stands there."""
    names = {_words(body.name) for body in bodies}
    return tuple(
        body for body in bodies if not any(_words(body.name).strip() in other for other in names - {_words(body.name)})
    )


def _words(text: str) -> str:
    words = re.split(r"[^a-z0-9]+", text.lower().replace("&", " and "))
    return f" {' '.join(words)} "


def outside_bodies(mail: Correspondence, paper: Paper, members: Iterable[Person]) -> tuple[Person, ...]:
    """Those of the Members who do not sit on the body the paper belongs to and did not have it.

    Where it names none, those who sit on no committee at all and hold no office; then nobody, where it goes to
    nearly every Member. A body whose members are not known leaves out nobody.
    """
    members = tuple(member for member in members if member.id not in paper.had)
    if paper.bodies:
        if any(not body.opened for body in paper.bodies):
            return ()
        inside = {id for body in paper.bodies for id in body.members}
        return tuple(member for member in members if member.id not in inside)
    if len(mail.reached) >= MOST * len(mail.roll.members):
        return ()
    seated = {id for body in mail.roll.bodies if body.kind in _COMMITTEES for id in body.members}
    return tuple(member for member in members if member.id not in seated and not _holds_office(member, mail.roll))


def _holds_office(member: Person, roll: Roll) -> bool:
    """Whether the register gives the Member an office of this council; one elsewhere is none."""
    bodies = (roll.body(office.body) if office.body else None for office in member.roles)
    return any(body is None or body.kind is not BodyKind.OUTSIDE_BODY for body in bodies)


def unread_papers(mail: Correspondence) -> tuple[str, ...]:
    """The files that could be papers and could not be read, in the contract's words."""
    if mail.message.attachments is None:
        return (Part.ATTACHMENTS,)
    return tuple(dict.fromkeys(_unread(mail.message.attachments)))


def _unread(attachments: Iterable[Attachment]) -> Iterator[str]:
    for each in attachments:
        if each.unread is Unread.NOT_OPENED and may_be_letter(each):
            yield Part.ATTACHMENTS
        elif each.unread in _HIDES and may_be_letter(each):
            yield f"attachment:{each.name}"
