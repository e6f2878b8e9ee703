"""Key posts as published → the offices a register has.

Posts are split at ";" only: a comma may stand inside one ("Lead Member for Planning, Trees and Heritage").
"""

import re

from mailguard.register.moderngov.text import public
from mailguard.register.people import Office
from mailguard.register.spelling import fold

_CHAIR = re.compile(
    r"(?P<title>(?:(?:vice|deputy|co)[ -]?)?chair(?:man|woman|person)?)\s+(?:of|,|-)\s+(?:the\s+)?(?P<body>[^,;&]+)",
    re.IGNORECASE,
)
_GROUP = re.compile(r"(?:group leader,?|leader) of (?:the )?(?P<body>.+?) group", re.IGNORECASE)
_SECOND = re.compile(
    r"(?:,|&|\band\b)\s*(?:the\s+)?(?:(?:vice|deputy|co)[ -]?)?"
    r"(?:chair(?:man|woman|person)?|leader|lead member|(?:cabinet|executive|portfolio|support) \w+)\b\s+(?:of|for)\b",
    re.IGNORECASE,
)
_NO_POST = frozenset({("councillor",), ("cllr",), ("member",), ("ward", "councillor"), ("borough", "councillor")})
_CO_OPTED = re.compile(r"\bco-?opted\b|\bindependent person\b|\bparish representative\b", re.IGNORECASE)


def posts(text: str) -> tuple[Office, ...]:
    """The offices of one key posts field; "Councillor" alone is none."""
    parts = (public(part) for part in text.split(";"))
    return tuple(dict.fromkeys(office(part) for part in parts if part and fold(part) not in _NO_POST and fold(part)))


def office(text: str) -> Office:
    """One post; a chair of one body, or the leader of one group, with the body's name apart."""
    chair = _CHAIR.fullmatch(text)
    if chair and not several(text):
        return Office(_chair(chair["title"]), chair["body"].strip())
    group = _GROUP.fullmatch(text)
    if group and "council" not in fold(group["body"]):
        return Office("Group Leader", group["body"])
    return Office(text)


def _chair(title: str) -> str:
    """Vice Chairman and Vice-Chair are one title."""
    words = [word.capitalize() for word in re.split(r"[ -]", title)]
    return "-".join(words) if len(words) > 1 else words[0]


def several(text: str) -> bool:
    """Whether one post seems to hold several, which only a person can part."""
    return _SECOND.search(text) is not None


def co_opted(text: str) -> bool:
    """Whether the posts say that somebody is co-opted and no Member."""
    return _CO_OPTED.search(text) is not None
