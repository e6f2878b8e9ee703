"""Whether a letter answers one that was addressed to the Mayor or a Chair, over the name of that very Member.

protocols.md, ruling 8. What was written to them is read where it stands quoted below or comes as a file with the mail,
where the thread's earlier mail is on record, and in the answer's own first words: "Thank you for your letter to the
Mayor of 3 May".
"""

import re
from collections.abc import Iterator
from itertools import islice

from mailguard.correspondence.letters.letter import Letter
from mailguard.correspondence.letters.naming import InName
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.stretches import Stretch
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.language.closings import is_salutation
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.people import Office, Person
from mailguard.register.spelling import fold

PERHAPS = "it may answer a letter addressed to them, which was not seen"
"""Why a letter over the Mayor's or a Chair's name is perhaps one that they may sign."""

_OPENING = 3
_WHOM = 80
_GREETS = regex(r"\A\s*(?:to|dear|f\.?a\.?o\.?:?|for the attention of|annwyl)\s+(?P<whom>[^\n.]{1,80})", re.I)
_POST = regex(
    r"(?:(?:the|mr|madam|mrs|mister|worshipful|y) )*(?P<post>(?:(?:deputy|lord|vice|dirprwy) |is-)*"
    r"(?:mayor|faer|maer|chair(?:man|woman|person)?|gadeirydd|cadeirydd))\b",
    re.I,
)
_DEPUTY = regex(r"deputy|vice|dirprwy|is-", re.I)
_MAYOR = regex(r"\b(?:mayor|[mf]aer)", re.I)
_CHAIR = regex(r"\b(?:chair|[cg]adeirydd)", re.I)
_BODY = regex(r"\b(?:committee|sub-committee|panel|board)\b", re.I)
_BESIDE = regex(
    r"(?:\band|&|,) (?:to |the |all |other |fellow |your |his |her )*(?:councillors|cllrs|members|mayor|leader|deputy"
    r"|chair|chief|clerk|officers?|council|committee|others)\b",
    re.I,
)
"""Somebody who is addressed as well."""
_PAPER = r"(?:letters?|e.?mails?|messages?|notes?|cards?|enquir(?:y|ies)|correspondence|petition)"
_WHEN = (
    r"(?:,? (?:of|dated|sent|received|addressed|directed|written|on|the|which|that|you|wrote|recently|kindly|last|week"
    r"|month|\d{1,4}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november"
    r"|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day))*"
)
_OF = rf"{_WHEN}(?: (?:about|regarding|concerning) (?:[\w'’-]+ ){{0,6}}?[\w'’-]+{_WHEN})?,?"
_WRITTEN = regex(
    rf"(?:\byour (?:[\w-]+ ){{0,3}}?{_PAPER}{_OF} (?:to|for the attention of)"
    r"|\b(?:for|you|you have|you had) (?:writing|written|wrote)(?: again| recently)? to|\bfor contacting"
    r"|\beich (?:llythyr|e-bost|neges)\b[^.;]{0,40}? at(?= y)|\beich (?:llythyr|e-bost|neges)\b[^.;]{0,40}?(?= ataf))"
    r" (?P<whom>[^.;?\n]{1,80})",
    re.I,
)
"""Words that tell the reader to whom they wrote."""
_ME = regex(r"(?:me|myself|ataf)\b", re.I)
_ANSWERS = regex(
    rf"\byour (?:[\w-]+ ){{0,3}}?{_PAPER}\b|\bfor (?:writing|contacting|getting in touch)\b|\byou (?:have )?(?:wrote"
    r"|written)\b|\beich (?:llythyr|e-bost|neges)\b",
    re.I,
)


def answers_letter_to(mail: Correspondence, letter: Letter, named: InName) -> bool:
    """Whether somebody outside wrote to the Mayor or a Chair alone, and that very Member signs the answer."""
    person = _office_holder(named)
    if person is None:
        return False
    return (
        any(_addressed(mail, each, person) for each in mail.stretches if each.passed_on)
        or any(_encloses(mail.roll, each, person) for each in mail.letters if each.attached and each is not letter)
        or _on_record(mail, person)
        or any(_wrote_to(mail.roll, each, person) for each in (mail.message.subject, *_opening(mail.own)))
        or any(_wrote_to(mail.roll, each, person) or _wrote_to_me(each) for each in _opening(letter.text))
    )


def may_answer(letter: Letter, named: InName) -> bool:
    """Whether the Mayor's or a Chair's first words answer something, and do not say to whom it was written."""
    return _office_holder(named) is not None and any(
        _ANSWERS.search(each) and not _WRITTEN.search(each) for each in _opening(letter.text)
    )


def _office_holder(named: InName) -> Person | None:
    """The one Member who signs, where they are Mayor or a Chair."""
    person = named.people[0] if len(named.people) == 1 else None
    return person if person is not None and any(map(_presides, person.roles)) else None


def _presides(office: Office) -> bool:
    return bool(_MAYOR.search(office.title) or _CHAIR.search(office.title)) and not _DEPUTY.search(office.title)


def _opening(text: str) -> Iterator[str]:
    """The first sentences, a salutation not counted."""
    return islice((each for each in spoken_sentences(text) if not is_salutation(each)), _OPENING)


def _addressed(mail: Correspondence, each: Stretch, person: Person) -> bool:
    """Whether an earlier letter of an outsider was addressed to that Member: by its To line or by its first words."""
    if each.author is not None and each.author.people:
        return False
    if each.to and all(party.single == person for party in each.to):
        return True
    found = _GREETS.match(each.segment.text)
    return found is not None and _is(mail.roll, found["whom"], person)


def _encloses(roll: Roll, other: Letter, person: Person) -> bool:
    """Whether another file with the mail is a letter to that Member from nobody in the council."""
    return not (other.members or other.officers) and _is(roll, other.salutation, person)


def _on_record(mail: Correspondence, person: Person) -> bool:
    """Whether the mail answers an earlier one to that Member alone, of somebody whom the register does not know.

    A sketch is drawn of officers' words only: what has one came from a mailbox of the council.
    """
    return any(
        each.message in mail.references
        and each.reached == {person.id}
        and not (each.writer or each.sketch or each.automatic)
        for each in mail.past
    )


def _wrote_to(roll: Roll, sentence: str, person: Person) -> bool:
    """Whether a sentence tells the reader that they wrote to that Member."""
    found = _WRITTEN.search(sentence)
    return found is not None and _is(roll, found["whom"], person)


def _wrote_to_me(sentence: str) -> bool:
    """Whether a sentence of the Member's tells the reader that they wrote to nobody else."""
    found = _WRITTEN.search(sentence)
    return found is not None and _ME.match(found["whom"]) is not None and not _BESIDE.search(found["whom"])


def _is(roll: Roll, whom: str, person: Person) -> bool:
    """Whether the words name that Member, by office or by name, and nobody else."""
    named = [naming for naming in roll.named(whom) if not naming.group]
    others = any(naming.sure and naming.people != (person,) for naming in named)
    if others or _BESIDE.search(whom):
        return False
    found = _POST.match(whom)
    if found is None:
        return any(naming.sure for naming in named)
    posts = _posts(person, found["post"])
    if _BODY.search(whom):
        return any(set(fold(each.body or each.title)).issubset(fold(whom)) for each in posts)
    return bool(posts)


def _posts(person: Person, post: str) -> tuple[Office, ...]:
    """The person's own offices of that kind: Mayor or Deputy Mayor, a Chair however styled."""
    deputy, kind = _DEPUTY.search(post) is not None, _MAYOR if _MAYOR.search(post) else _CHAIR
    return tuple(
        each for each in person.roles if kind.search(each.title) and (_DEPUTY.search(each.title) is not None) == deputy
    )
