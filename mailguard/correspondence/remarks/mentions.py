"""Whom a sentence mentions: by name, by post or team, as "you", by a pronoun, or not at all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from mailguard.correspondence.remarks import vocabulary as words
from mailguard.correspondence.remarks.calling import with_calls
from mailguard.correspondence.remarks.mention import Mention
from mailguard.correspondence.remarks.names import (
    FITS,
    READ_AS,
    Called,
    Circle,
    listed,
    named_in,
    nearly,
    one_of,
    strangers,
    team,
)
from mailguard.correspondence.remarks.places import only_a_place
from mailguard.correspondence.remarks.spoken import Said
from mailguard.language.tone.words import About, Speaker
from mailguard.register.people import Kind, Person

_MEANS = {Speaker.MEMBER: About.MEMBER, Speaker.OFFICER: About.OFFICER, Speaker.OUTSIDER: About.OTHER}
_OWNERS = frozenset({"'s", "’s", "s'", "s’"})
UNKNOWN = "the register does not know “{}”"
A_TEAM = "it is said of a team: “{}”"
NOT_SAID = "it does not say who “{}” is"


def mentions(text: str, said: Said, circle: Circle) -> tuple[Mention, ...]:
    """Whom a sentence of the stretch mentions, in order; of words that overlap those that say more are kept."""
    found: list[Mention] = []
    for several in (
        _names(text, said, circle),
        _strangers(text, circle),
        _posts(text, said, circle),
        _lone_names(text),
        _unnamed(text),
        _referring(text, circle),
        _you(text, said),
        _groups(text),
    ):
        for each in several:
            if not any(_overlap(each, other) for other in found):
                found.append(each)
    return with_calls(text, said, sorted(found, key=lambda each: each.start))


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def means(people: Iterable[Person]) -> About:
    """What people are: officers where any of them may be one."""
    kinds = {person.kind for person in people}
    if Kind.OFFICER in kinds:
        return About.OFFICER
    return About.MEMBER if Kind.MEMBER in kinds else About.OTHER


def _names(text: str, said: Said, circle: Circle) -> Iterator[Mention]:
    for each in named_in(text, circle, said.person.id):
        whom = About.GROUP if each.group and means(each.people) is About.MEMBER else means(each.people)
        if whom is About.OFFICER:
            owner = text[each.end - 2 : each.end] in _OWNERS
            faint = owner and words.THEIRS.match(text, each.end - 2) is not None
        else:
            faint = _in_passing(text, each.start, each.end) or (each.group and not _acts(text, each))
        source = whom is About.MEMBER and _next(text, each.end) in words.SAYS
        mention = Mention(each.start, each.end, each.words, whom, each.people, each.doubt, named=not source)
        if each.group and whom is About.OFFICER:
            mention = replace(mention, people=(), doubt=A_TEAM.format(each.words), team=True)
        yield replace(mention, faint=faint or source)


def _in_passing(text: str, start: int, end: int) -> bool:
    """Whether somebody is only told, met or had by another, or has what is spoken of: "in the Leader's ear"."""
    before = words.BEFORE_IT.search(text[max(0, start - 12) : start]) is not None
    return (
        before or text[end - 2 : end] in _OWNERS or text[end : end + 2] in _OWNERS or text[end:].startswith(" and I ")
    )


def _acts(text: str, each: Called | Mention) -> bool:
    """Whether somebody begins the sentence, or is said to do or be something."""
    return not each.start or _next(text, each.end) in words.DOES


def _next(text: str, end: int) -> str:
    """The word after this place, in small letters."""
    after = text[end : end + 20].lstrip().split(maxsplit=1)
    return after[0].lower().replace("’", "'").strip(",.;:") if after else ""


def _strangers(text: str, circle: Circle) -> Iterator[Mention]:
    """Names that the register does not have: of somebody in the thread from outside, or of nobody known."""
    for found in circle.outside.finditer(text) if circle.outside is not None else ():
        if found[0][0].isupper():
            yield Mention(found.start(), found.end(), found[0], About.OTHER, named=True)
    for found in words.COUNCILLOR.finditer(text):
        source = _next(text, found.end()) in words.SAYS
        faint = source or _in_passing(text, found.start(), found.end())
        yield Mention(found.start(), found.end(), found[0], About.MEMBER, named=not source, faint=faint)
    for found in (
        *words.TITLED.finditer(text),
        *words.UNTITLED.finditer(text),
        *filter(_is_name, words.STRANGER.finditer(text)),
    ):
        yield _stranger(text, found, circle)


def _lone_names(text: str) -> Iterator[Mention]:
    """Words that look like somebody's name, and places, of which words are said as of people."""
    for start, end, name in strangers(text):
        if words.PLACE.fullmatch(name):
            yield Mention(start, end, name, About.WORK, faint=_next(text, end) not in words.DOES)
            continue
        yield Mention(start, end, name, About.NONE, doubt=UNKNOWN.format(name), named=True)


def _is_name(found: re.Match[str]) -> bool:
    return not any(word.lower() in words.NO_NAMES for word in found["name"].split())


def _stranger(text: str, found: re.Match[str], circle: Circle) -> Mention:
    """Somebody whom the register does not know: no officer, unless they have an officer's job or are misspelt."""
    start, end = found.start("name"), found.end("name")
    if found.re is not words.STRANGER:
        start = found.start()
    called = text[start:end]
    people = nearly(found["name"], circle)
    if people:
        return Mention(start, end, called, means(people), people, READ_AS.format(called, listed(people)), named=True)
    source = _next(text, end) in words.SAYS
    faint = source or _in_passing(text, start, end)
    whom = About.NONE if _at_work(text, start, end, circle) else About.OTHER
    return Mention(start, end, called, whom, doubt=UNKNOWN.format(called), named=not source, faint=faint)


def _at_work(text: str, start: int, end: int, circle: Circle) -> bool:
    """Whether somebody is said to work for the council: by their job, their team, or as one of its people."""
    if words.JOB.match(text[end:]) or words.YOURS.search(text[:start]) or words.EMPLOYED.search(text):
        return True
    if any(
        found.end() <= start and not text[found.end() : start].strip(" ,") for found in words.OFFICER.finditer(text)
    ):
        return True
    where = words.AT_WORK.match(text[end:])
    if where is None:
        return False
    named = where["where"]
    return (
        words.TEAM.match(f"the {named}") is not None
        or not words.DEPARTMENTS.isdisjoint(named.lower().split())
        or bool(team(named, circle))
    )


def _posts(text: str, said: Said, circle: Circle) -> Iterator[Mention]:
    for found in words.OFFICER.finditer(text):
        if only_a_place(text, found):
            continue
        people = one_of(f"{found['kind']} {found['post']}", circle)
        people = tuple(person for person in people if person.id != said.person.id)
        doubt = "" if len(people) == 1 else _which(people, found[0])
        yield Mention(found.start(), found.end(), found[0], About.OFFICER, people, doubt, refers=not people)
    for found in words.TEAM.finditer(text):
        if only_a_place(text, found):
            continue
        doubt = A_TEAM.format(found[0])
        yield Mention(found.start(), found.end(), found[0], About.OFFICER, doubt=doubt, team=True)


def _which(people: tuple[Person, ...], quote: str) -> str:
    return FITS.format(quote, listed(people)) if people else NOT_SAID.format(quote)


def _unnamed(text: str) -> Iterator[Mention]:
    """Members and outsiders without a name; only in passing unless they are said to do or be something."""
    for pattern, whom in ((words.MEMBER, About.MEMBER), (words.OUTSIDER, About.OTHER)):
        for found in pattern.finditer(text):
            mention = Mention(found.start(), found.end(), found[0], whom)
            source = _next(text, mention.end) in words.SAYS or _in_passing(text, mention.start, mention.end)
            yield replace(mention, faint=source or not _acts(text, mention))


def _referring(text: str, circle: Circle) -> Iterator[Mention]:
    """Pronouns and the like; one that says where somebody works may mean that team."""
    for pattern in (words.SOMEBODY, words.WHOEVER):
        for found in pattern.finditer(text):
            people = _of_team(found["where"], circle) if found["where"] else ()
            doubt = NOT_SAID.format(found[0])
            yield Mention(found.start(), found.end(), found[0], About.NONE, people, doubt, refers=True)
    for found in words.PRONOUN.finditer(text):
        doubt = NOT_SAID.format(found[0])
        yield Mention(found.start(), found.end(), found[0], About.NONE, doubt=doubt, refers=True)


def _of_team(where: str, circle: Circle) -> tuple[Person, ...]:
    """The one of a team whom words may mean: its only officer, or the only one who has part in the mail."""
    people = team(where, circle)
    if len(people) == 1:
        return people
    here = tuple(person for person in people if person.id in circle.ids)
    return here if len(here) == 1 else ()


def _you(text: str, said: Said) -> Iterator[Mention]:
    idle = [(found.start(), found.end()) for found in words.IDLE.finditer(text)]
    theirs = {found.start() for found in words.THEIRS.finditer(text)}
    you = Mention(0, 0, "", _MEANS[said.to.kind], said.to.officers, said.to.doubt)
    for found in words.YOU.finditer(text):
        start, end = found.span()
        elsewhere = (
            you.whom is not About.OFFICER and _next(text, end) not in words.DOES and not found[0].lower().endswith("re")
        )
        faint = elsewhere or start in theirs or any(begin <= start and end <= stop for begin, stop in idle)
        yield replace(you, start=start, end=end, words=found[0], faint=faint)


def _groups(text: str) -> Iterator[Mention]:
    for found in words.GROUP.finditer(text):
        mention = Mention(found.start(), found.end(), found[0], About.GROUP)
        yield replace(mention, faint=not _acts(text, mention))
