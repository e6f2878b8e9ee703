"""The posts of influence a Member holds, by what the register calls them."""

import re
from enum import StrEnum

from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.mailbox import BodyKind
from mailguard.register.people import Office, Person


class Post(StrEnum):
    """A post of influence; a political group as a whole stands beside them, as clauses name it with them."""

    LEADER = "leader"
    MAYOR = "mayor"
    CHAIR = "chair"
    VICE_CHAIR = "vice-chair"
    GROUP_LEADER = "group-leader"
    GROUP = "group"


_VICE = regex(r"\b(?:vice|deputy)[ -]?chair", re.I)
_CHAIR = regex(r"\bchair(?:man|woman|person)?\b", re.I)
_DEPUTY = regex(r"\b(?:deputy|assistant|vice)\b", re.I)
_GROUP_LEADER = regex(
    r"\bgroup leader\b|\bleader of (?:the )?(?:opposition\b|(?!council)(?:\w+ ){1,3}group\b)|\bopposition leader\b",
    re.I,
)
_LEADER = regex(r"\bleader\b", re.I)
_MAYOR = regex(r"\bmayor\b", re.I)


def posts(person: Person, roll: Roll) -> frozenset[Post]:
    """Every post of influence the person holds in this council; a deputy counts for a chair, the Leader, the Mayor."""
    return frozenset(found for office in person.roles if (found := _post(office, roll)) is not None)


def _post(office: Office, roll: Roll) -> Post | None:
    body = roll.body(office.body) if office.body else None
    if body is not None and body.kind is BodyKind.OUTSIDE_BODY:
        return None
    if _VICE.search(office.title):
        return Post.VICE_CHAIR
    if _CHAIR.search(office.title):
        return Post.CHAIR
    political = body is not None and body.kind is BodyKind.POLITICAL_GROUP
    if _GROUP_LEADER.search(office.title) or (political and _LEADER.search(office.title)):
        return None if _DEPUTY.search(office.title) else Post.GROUP_LEADER
    if _LEADER.search(office.title):
        return Post.LEADER
    return Post.MAYOR if _MAYOR.search(office.title) else None
