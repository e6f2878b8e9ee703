"""Whom a message greets: "Dear Sam,", "Good morning Cllr. Birch", "Ruth Calloway,"."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from mailguard.correspondence.remarks.vocabulary import GREETING, NO_NAMES, words
from mailguard.correspondence.stretches import Stretch
from mailguard.language.patterns import regex
from mailguard.language.segment import Whose
from mailguard.register.people import Kind, Person
from mailguard.register.spelling import alike, fold

_FIRST = 160
_LINES = 3
"""Lines of a message among which its greeting stands: a heading or a marking may go before it."""
_TITLE = r"(?i:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|cllr|cllrs|councillor|councillors|councilor|cyng)"
_GREETING = regex(
    rf"\A(?:(?i:{GREETING}|(?:fao|attn|for (?:the )?attention of)\b:?)(?!\w)[ ,]{{0,3}}"
    rf"(?P<who>(?:{_TITLE}\. ?)?(?:[^\n,.!?:;–-]|(?<=\w)-(?=\w)|(?<=\b[A-Z])\.(?= ?[A-Z])){{0,60}})"
    r"|(?P<bare>[A-Z][\w.'’-]{0,24}(?: [A-Z][\w.'’-]{0,24}){0,3})(?=,))(?P<end>[,.!:;–-]{0,2})"
)
_FILLING = words(
    """
    all both everyone everybody there again team colleagues colleague sir madam or and folks cllr cllrs councillor
    councillors councilor mr mrs ms miss dr prof the officer officers member members
    """
)
_PLACES = words("services service support desk office department council centre hall reception")
_TO_A_MEMBER = words("cllr cllrs councillor councillors councilor")
_TITLED = regex(rf"\b{_TITLE}\.? (?:[A-Z]\.? ?){{0,3}}(?P<name>[A-Z][\w'’-]+)")
_PAIR = regex(r"\b(?P<first>[A-Z][\w'’-]+) (?:[A-Z]\.? ){0,2}(?P<name>[A-Z][\w'’-]+)")
_GOES_ON = regex(r" (?:you|your|you're|you’re|i|we)\b", re.IGNORECASE)


class Greeting(NamedTuple):
    """The words that name whom a message greets.

    `formal` says that a word such as "Dear" goes before them, `only` that they name somebody and say no more.
    """

    names: str
    formal: bool
    only: bool


def greeting_of(stretches: Iterable[Stretch], each: Stretch) -> Greeting | None:
    """The greeting of the message that the stretch is part of; None where it greets nobody."""
    for place, line in enumerate(_first_lines(stretches, each)):
        found = _GREETING.match(line)
        if found is None or (place and (found["who"] is None or not only_greets(line))):
            continue
        names = " ".join((found["who"] or found["bare"] or "").split())
        cut = _GOES_ON.search(names)
        formal = found["who"] is not None
        only = _names_only(names[: cut.start()] if cut else names) and (formal or found.end() == len(line.rstrip()))
        return Greeting(names, formal, only)
    return None


def _first_lines(stretches: Iterable[Stretch], each: Stretch) -> list[str]:
    """The first lines of the message that the stretch is part of, empty ones not counted."""
    number, depth = each.segment.number, each.segment.depth
    text = next(
        (
            one.segment.text
            for one in stretches
            if one.segment.number == number
            and one.segment.depth == depth
            and one.segment.whose in {Whose.OWN, Whose.QUOTED, Whose.FORWARDED}
        ),
        "",
    )
    lines = text.lstrip()[: _FIRST * _LINES].split("\n")
    return [line.lstrip()[:_FIRST] for line in lines if line.strip()][:_LINES]


def _names_only(names: str) -> bool:
    return all(name[0].isupper() or name.lower().strip(".") in _FILLING for name in names.split())


def only_greets(sentence: str) -> bool:
    """Whether a sentence greets somebody and says no more: "Dear Sam,", "Hi both", "Cllr Khaleque,"."""
    line = " ".join(sentence.split())
    found = _GREETING.match(line)
    if found is None or found.end() < len(line):
        return False
    return _names_only(found["who"] or found["bare"] or "")


def greets_another(names: str, people: Iterable[Person]) -> bool:
    """Whether a greeting is for somebody whom none of the people is: a councillor, or another's surname."""
    known = list(people)
    plain = [name.lower().strip(".") for name in names.split()]
    titles = _TO_A_MEMBER.intersection(plain)
    if titles and not any(each.kind is Kind.MEMBER for each in known):
        return True
    called = (name for each in known for name in (each.name, *each.also, each.job, each.team, *each.posts) if name)
    theirs = {word for name in called for word in fold(name)}
    named = [word for name in plain if name not in _FILLING for word in fold(name)]
    if any(word == other or alike(word, other) for word in named for other in theirs):
        return False
    return _names_somebody(names)


def _names_somebody(names: str) -> bool:
    if _TITLED.search(names):
        return True
    pair = _PAIR.fullmatch(names)
    return pair is not None and not any(
        pair[part].lower() in NO_NAMES | _FILLING | _PLACES for part in ("first", "name")
    )
