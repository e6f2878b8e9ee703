"""What an officer is pressed about; what makes an order none: an emergency, a resolution, the chair's meeting."""

import re
from collections.abc import Sequence
from enum import StrEnum

from mailguard.correspondence.offices import Post, posts
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.party import Party
from mailguard.register.people import Person

BESIDE = 240
"""Letters on either side of the words that are read with them."""


class Matter(StrEnum):
    """What pressure is about, in the order in which it is looked for."""

    AGENDA = "agenda"
    ADVICE = "advice"
    AUTHORITY = "authority"
    WORK = "work"
    OTHER = "other"


_AGENDA = regex(
    r"\b(?:off|from|out of|on) the agenda\b|\bagenda item\b"
    r"|\b(?:withdraw|pull|drop|bury|shelve|leave out|take out)\b[^.!?]{0,30}\b(?:item|paper|report|agenda)\b",
    re.I,
)
_ADVICE = regex(
    r"\brecommend\w*|\badvi[cs]\w+|\bprofessional (?:view|opinion|judge?ment)\b"
    r"|\b(?:your|the|this|that|his|her|their|its|draft|officers?['’]?) (?:\w+ )?"
    r"(?:reports?|assessments?|conclusions?|opinions?)\b"
    r"|\b(?:approv|refus|reject)\w*\b"
    r"|\bsign(?:ed)? (?:it )?off\b|\bchange (?:your|his|her|their) (?:mind|tune|view)\b|\bminutes?\b",
    re.I,
)
_AUTHORITY = regex(
    r"\b(?:bend|break|forget|ignore|waive|overlook|bypass|skip|get round|get around|never mind)\b[^.!?]{0,40}"
    r"\b(?:rules?|polic(?:y|ies)|procedures?|process|standing orders?|scheme|criteria|queue|waiting list)\b"
    r"|\b(?:without|no need for) (?:the )?(?:authority|authorisation|approval|committee|a quote|quotes|tender)\b"
    r"|\bexception for\b|\bturn a blind eye\b|\blook the other way\b|\boff the books\b",
    re.I,
)
_WORK = regex(
    r"\b(?:my|our|the) ward\b|\bmy (?:residents?|constituents?|surgery|newsletter|leaflet)\b|\bward (?:walk|work)\b",
    re.I,
)
_EMERGENCY = regex(
    r"\bflood(?:s|ed|ing)?\b|\bon fire\b|\bfire brigade\b|\bgas leak\b|\bsmell of gas\b|\bburst\b|\bcollaps\w+"
    r"|\bemergency\b|\b999\b|\bsafeguarding\b|\bat risk of harm\b|\bin danger\b|\binjured\b|\blive (?:wire|cable)s?\b"
    r"|\bunexploded\b|\bevacuat\w+",
    re.I,
)
_RESOLVED = regex(
    r"\b(?:as|was|were|is|been|be) (?:duly )?(?:resolved|agreed|decided|approved|instructed|minuted)\b[^.!?]{0,40}"
    r"\b(?:by|at|in) (?:the )?(?:full )?(?:council|committee|cabinet|executive|sub-committee|meeting|minutes?)\b"
    r"|\b(?:council|committee|cabinet|executive|sub-committee)(?:'s)? (?:has |have |had )?"
    r"(?:resolved|resolution|decided|agreed|voted|instructed)\b"
    r"|\bresolution (?:of|no|number)\b|\bminute (?:no\.? ?)?\d"
    r"|\bin line with the (?:council's |committee's )?(?:resolution|decision|minutes?)\b",
    re.I,
)
_PROCEDURE = regex(
    r"\b(?:agenda|order of business|standing orders?|motions?|amendments?|speakers?|public question|adjourn\w*"
    r"|ruling|the meeting|division|recorded vote|casting vote|minutes?|point of order)\b",
    re.I,
)
_CHAIRING = {Post.CHAIR, Post.VICE_CHAIR, Post.MAYOR}


def matter(words: str, threat: bool = False) -> Matter:
    """What the words press the officer about; a threat is never told as mere ward work."""
    for pattern, found in ((_AGENDA, Matter.AGENDA), (_ADVICE, Matter.ADVICE), (_AUTHORITY, Matter.AUTHORITY)):
        if pattern.search(words):
            return found
    return Matter.WORK if _WORK.search(words) and not threat else Matter.OTHER


def excused(text: str, quote: str, author: Party, roll: Roll) -> bool:
    """Whether an order is none: in an emergency, as a body resolved, or from the chair about the meeting itself."""
    near = " ".join(_beside(text, quote).split())
    if _EMERGENCY.search(near) or _RESOLVED.search(near):
        return True
    person = author.single
    chairs = person is not None and not posts(person, roll).isdisjoint(_CHAIRING)
    return chairs and _PROCEDURE.search(" ".join(quote.split())) is not None


def at_service(officers: Sequence[Person], author: Party, roll: Roll) -> bool:
    """Whether everybody whom an order is for assists the Member who gives it: work for the Member is theirs."""
    person = author.single
    return person is not None and bool(officers) and all(person.id in roll.served_by(each) for each in officers)


def _beside(text: str, quote: str) -> str:
    """The words with what stands just before and after them; all that is known where they stand nowhere as told."""
    at = text.find(quote)
    if at < 0:
        return quote
    return text[max(0, at - BESIDE) : at + len(quote) + BESIDE]
