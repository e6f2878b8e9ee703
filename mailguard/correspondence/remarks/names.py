"""People of the register whom a sentence names, also by a first name, a post or a team.

A first name alone is nobody's in particular; among the people of one thread it often is.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from mailguard.correspondence.remarks.vocabulary import DOES, EVERYDAY_NAMES, NO_NAMES, words
from mailguard.language.tone.insults import KNOWN
from mailguard.register import Roll
from mailguard.register.party import Naming, Party
from mailguard.register.people import Holds, Kind, Person
from mailguard.register.spelling import alike, fold
from mailguard.register.tokens import Token, cut
from mailguard.register.words import COUNCILLOR, WORDS
from mailguard.register.written import first_names, last_names

if TYPE_CHECKING:
    from mailguard.correspondence.read import Correspondence

FITS = "“{}” fits {} equally well"
ALSO_FITS = "“{}” fits {} too, who has no part in this"
ALONE = "“{}” is told from that name alone"
READ_AS = "“{}” is read as {}"
A_FEW = 3
"""Officers who may share a post that words give."""
MANY = 12
"""Officers of one team; more are no longer people whom one means."""
_STARTS = frozenset(".?!:;“”\"'‘’()-–•*")
_ONE_OF = words("a an such bloody lying useless little old total absolute complete utter")
_BEFORE_IT = 3
_STOP = words("the a an so called and of in your our my that this those these whole entire")


@dataclass(frozen=True, slots=True)
class Circle:
    """Those who have part in a mail, and the register: `known` by first name or surname, `outside` strangers' names."""

    roll: Roll
    ids: frozenset[str]
    known: dict[str, tuple[Person, ...]]
    outside: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Called:
    """People whom the words from `start` to `end` name; several where they fit equally well, or a group is named."""

    start: int
    end: int
    words: str
    people: tuple[Person, ...]
    doubt: str = ""
    group: bool = False


def circle_of(mail: "Correspondence") -> Circle:
    """Whoever writes, receives or is quoted in the mail."""
    authors = (each.author for each in mail.stretches if each.author is not None)
    quoted = (party for each in mail.stretches for party in (*each.to, *each.cc))
    parties = (mail.writer, *mail.to, *mail.cc, *(mail.bcc or ()), *authors, *quoted)
    people = {person.id: person for party in parties for person in (*party.people, *party.readers, *party.candidates)}
    known: dict[str, dict[str, Person]] = {}
    for person in people.values():
        for word in _words_of(person):
            known.setdefault(word, {})[person.id] = person
    return Circle(
        roll=mail.roll,
        ids=frozenset(people),
        known={word: tuple(found.values()) for word, found in known.items()},
        outside=_outside(parties),
    )


@lru_cache(maxsize=4096)
def _words_of(person: Person) -> frozenset[str]:
    """A person's first names, nicknames and surnames."""
    return frozenset((*first_names(person), *last_names(person)))


def _outside(parties: Iterable[Party]) -> re.Pattern[str] | None:
    names = {each.address.name for each in parties if each.holds is Holds.OUTSIDER}
    words = {word for name in names for word in (name, *name.split()[:1], *name.split()[-1:]) if len(word) > 2}
    fit = sorted((re.escape(word) for word in words if word.lower() not in WORDS), key=lambda each: (-len(each), each))
    return re.compile(rf"\b(?:{'|'.join(fit)})\b") if fit else None


def named_in(text: str, circle: Circle, author: str = "") -> tuple[Called, ...]:
    """Everybody whom the sentence names, in order; its author, by id, does not speak of themselves by name."""
    found = list(_by_register(text, circle, author))
    for each in _by_word(text, circle, author):
        if not any(other.start < each.end and each.start < other.end for other in found):
            found.append(each)
    return tuple(sorted(found, key=lambda each: each.start))


def surely_named(text: str, plain: Iterable[str], circle: Circle, author: str) -> tuple[Called, ...]:
    """The same without names that are misspelt, in less time; `plain` are the folded words of the sentence.

    Nearly every sentence is ordinary business, and this is asked of every one.
    """
    names = (circle.known, circle.roll.first_names, circle.roll.last_names)
    if any(word in some for word in plain for some in names):
        return named_in(text, circle, author)
    return tuple(_by_register(text, circle, author))


def _by_register(text: str, circle: Circle, author: str) -> Iterator[Called]:
    place = 0
    for naming in circle.roll.named(text):
        start = text.find(naming.quote, place)
        if start < 0:
            continue
        place = start + len(naming.quote)
        people, doubt = _resolved(naming, circle, author)
        if people:
            yield Called(start, place, naming.quote, people, doubt, naming.group)


def _resolved(naming: Naming, circle: Circle, author: str) -> tuple[tuple[Person, ...], str]:
    """Of several whom a name fits, the one who has part in the mail; else all of them, with the doubt."""
    people = tuple(person for person in naming.people if person.id != author)
    if naming.sure or naming.group:
        return people, ""
    return _among(naming.quote, people, circle)


def _among(quote: str, people: tuple[Person, ...], circle: Circle) -> tuple[tuple[Person, ...], str]:
    here = tuple(person for person in people if person.id in circle.ids)
    if len(people) < 2:
        return people, ""
    if len(here) == 1:
        others = tuple(person for person in people if person.id not in circle.ids)
        return here, ALSO_FITS.format(quote, listed(others))
    return here or people, FITS.format(quote, listed(here or people))


def listed(people: tuple[Person, ...]) -> str:
    """People in plain words; of many the first."""
    names = [person.name for person in people]
    return " and ".join(names) if len(names) < A_FEW else f"{names[0]} and {len(names) - 1} others"


def _by_word(text: str, circle: Circle, author: str) -> Iterator[Called]:
    """First names, surnames alone, whole names in small letters or misspelt."""
    tokens = [token for token in cut(text) if token.kind != "email"]
    shouted = text.isupper()
    for place, token in enumerate(tokens):
        if not token.words:
            continue
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        whole = _whole(token, after, circle.roll) if after is not None and after.words else ()
        if whole and after is not None:
            quote = text[token.start : after.end]
            people, doubt = _among(quote, whole, circle)
            yield Called(token.start, after.end, quote, people, doubt)
        elif _may_be_name(tokens, place, shouted):
            yield from _single(tokens, place, circle, author)


def _whole(token: Token, after: Token, roll: Roll) -> tuple[Person, ...]:
    """Whoever has this first name and surname, misspelt by a letter or two perhaps where both have capitals."""
    first, surname = token.words[0], "".join(after.words)
    exact = roll.whole_names.get(f"{first} {surname}", ())
    if exact or not (token.capital and after.capital):
        return exact
    names = (name for name in roll.whole_names if name[0] == first[0] and alike(f"{first} {surname}", name))
    near = {each.id: each for name in names for each in roll.whole_names[name]}
    return tuple(near.values()) if len(near) == 1 else ()


def _may_be_name(tokens: list[Token], place: int, shouted: bool) -> bool:
    """Whether a word stands as a name alone does: no ordinary word, and no part of a longer name."""
    token, word = tokens[place], tokens[place].words[0]
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    does = _does(after)
    if (word in EVERYDAY_NAMES or word in WORDS) and (shouted or not token.capital or not (place or does)):
        return False
    if word in KNOWN and _one_of_them(tokens, place):
        return False
    if len(word) < len("Jo") or (len(word) < len("Sam") and not token.capital):
        return False
    if shouted:
        return True
    if after is not None and after.capital and after.text != "I" and not token.text.endswith(("'s", "’s")):
        return False
    before = tokens[place - 1] if place > 1 else None
    return before is None or not before.capital or before.text == "I" or before.words[0] in COUNCILLOR


def _one_of_them(tokens: list[Token], place: int) -> bool:
    """Whether a word is said to be one of several: "he is a Crook", "you useless Leech"."""
    for token in reversed(tokens[max(0, place - _BEFORE_IT) : place]):
        if token.text.lower() in _ONE_OF:
            return True
        if token.capital or token.kind != "word":
            return False
    return False


def _does(after: Token | None) -> bool:
    return after is not None and after.text.lower().replace("’", "'").rstrip(".") in DOES


def _single(tokens: list[Token], place: int, circle: Circle, author: str) -> Iterator[Called]:
    """Whom a first name or a surname alone means: somebody who has part in the mail, else of the whole register."""
    token, word = tokens[place], "".join(tokens[place].words)
    titled = place > 0 and tokens[place - 1].words[:1] != () and tokens[place - 1].words[0] in COUNCILLOR
    known = (each for each in circle.known.get(word, ()) if each.id != author)
    here = tuple(each for each in known if not titled or each.kind is Kind.MEMBER)
    name = token.text.rstrip(".")
    end = token.start + len(name)
    if here:
        doubt = "" if len(here) == 1 else FITS.format(name, listed(here))
        yield Called(token.start, end, name, here, doubt)
    elif token.capital and not titled:
        first = circle.roll.first_names.get(word, ())
        people = tuple(each for each in first or circle.roll.last_names.get(word, ()) if each.id != author)
        if people and (not first or any(each.kind is Kind.OFFICER for each in people)):
            doubt = ALONE if len(people) == 1 else FITS
            yield Called(token.start, end, name, people, doubt.format(name, listed(people)))


def strangers(text: str) -> Iterator[tuple[int, int, str]]:
    """Words that look like the name of a person: with a capital, and no ordinary word, no place, no beginning."""
    tokens = [token for token in cut(text) if token.kind != "email"]
    if text.isupper():
        return
    for place, token in enumerate(tokens):
        if token.words and token.capital and _may_be_name(tokens, place, False) and _strange(tokens, place):
            name = token.text.rstrip(".")
            yield token.start, token.start + len(name), name


def _strange(tokens: list[Token], place: int) -> bool:
    word, after = tokens[place].text.rstrip("."), tokens[place + 1] if place + 1 < len(tokens) else None
    does = _does(after)
    starts = not place or tokens[place - 1].text[-1] in _STARTS
    if word.isupper() or word.lower() in NO_NAMES or (starts and not does):
        return False
    return does or tokens[place - 1].text.lower() not in {"the", "a", "an", "this", "that", "our", "your", "at", "in"}


def nearly(surname: str, circle: Circle) -> tuple[Person, ...]:
    """The one officer whose surname is misspelt here; empty where none is, or where it may be somebody else's."""
    written = "".join(fold(surname))
    if len(written) < len("Wynne") or written in WORDS:
        return ()
    near = [people for name, people in circle.roll.last_names.items() if name[0] == written[0] and alike(written, name)]
    people = {each.id: each for found in near for each in found}
    only = tuple(people.values())
    return only if len(only) == 1 and only[0].kind is Kind.OFFICER else ()


def team(named: str, circle: Circle) -> tuple[Person, ...]:
    """The officers of the team that words name: by the team's own name, else by what their jobs are."""
    for topic in _endings(named):
        by_team = tuple(each for each in circle.roll.officers if topic <= set(fold(each.team or "")))
        found = by_team or tuple(each for each in circle.roll.officers if topic <= set(fold(each.job or "")))
        if found:
            return found if len(found) <= MANY else ()
    return ()


def one_of(post: str, circle: Circle) -> tuple[Person, ...]:
    """The officers whose post words give: those who have part in the mail first, else a few of the register."""
    for topic in _endings(post):
        found = tuple(each for each in circle.roll.officers if topic <= set(fold(each.job or "")))
        here = tuple(each for each in found if each.id in circle.ids)
        if here:
            return here if len(here) <= A_FEW else ()
        if found and len(topic) > 1:
            return found if len(found) <= A_FEW else ()
    return ()


def _endings(named: str) -> Iterator[set[str]]:
    """The words as a set, then without the first, and so on: "useless planning", "planning"."""
    left = [word for word in fold(named) if word not in _STOP]
    for place in range(len(left)):
        yield set(left[place:])
