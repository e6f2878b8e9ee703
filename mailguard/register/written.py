"""A name as somebody wrote it, taken apart: titles, honours, brackets, the order of its parts."""

import re
from dataclasses import dataclass
from itertools import pairwise

from mailguard.register.people import Person
from mailguard.register.spelling import disguised, fold
from mailguard.register.words import COUNCILLOR, COURTESY, HONOURS, LEADING, PARTICLES, SUFFIXES

_TITLE = re.compile(
    r"(?<![\w@.])(?:cllrs?|clrs?|counc[ei]ll?[eo]rs?|cyng|cynghorydd|coun)\b\.?(?=\s+[^\W\d_])(?!\s+(?:for|at|on|of|and)\b)",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_DASH = re.compile("\\s+[-\u2013\u2014|]\\s+")
_NICKNAME = re.compile('\\[([^\\]]+)\\]|\\(([^)]+)\\)|["\u201c\u2018]([^"\u201d\u2019]+)["\u201d\u2019]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One name, folded. `words` are given names first and surname last; `remark` is what stood in brackets.

    `councillor` says that it carries a councillor's title, `courtesy` that it carries Mr, Mrs, Dr and the like,
    `turned` that the surname stood first, `disguised` that letters only look Latin.
    """

    words: tuple[str, ...]
    councillor: bool = False
    courtesy: bool = False
    turned: bool = False
    disguised: bool = False
    remark: tuple[str, ...] = ()


def parse(text: str) -> Written:
    """Take a written name apart; a text without a name gives no words."""
    original = text
    titled = [found for found in _TITLE.finditer(text) if text[: found.start()].strip(" ,(")]
    if titled:
        text = text[titled[-1].start() :]
    text, remarks = _without_brackets(text)
    head, *tail = _DASH.split(text)
    remarks += [word for part in tail for word in fold(part)]
    head, turned = _surname_last(head)
    words, councillor, courtesy = _titles(head)
    return Written(
        words=words,
        councillor=councillor or not COUNCILLOR.isdisjoint(remarks),
        courtesy=courtesy,
        turned=turned,
        disguised=disguised(original),
        remark=tuple(word for word in remarks if word not in COUNCILLOR),
    )


def _without_brackets(text: str) -> tuple[str, list[str]]:
    if "(" not in text and "[" not in text:
        return text.strip(" ,"), []
    remarks = [word for inside in _BRACKET.findall(text) for word in fold(inside)]
    return re.sub(r"[(\[].*", "", _BRACKET.sub(" ", text)).strip(" ,"), remarks


def _surname_last(text: str) -> tuple[str, bool]:
    """Turn "SMITH, Jane" and "SMITH Jane" round; drop what else follows a comma."""
    first, comma, rest = text.partition(",")
    if comma:
        words = fold(rest.split(",")[0])
        opening = fold(first)
        if len(opening) > 1 and opening[0] in COUNCILLOR | COURTESY:
            return first, False
        if not words or set(words) <= SUFFIXES:
            return first, False
        if set(words) <= COUNCILLOR | COURTESY:
            return f"{rest.split(',')[0]} {first}", False
        return f"{rest.split(',')[0]} {first}", True
    words_seen = first.split()
    shouted = [word for word in words_seen if len(word) > 2 and word.isupper() and "." not in word]
    if len(words_seen) > 1 and shouted == words_seen[: len(shouted)] and 0 < len(shouted) < len(words_seen):
        rest_words = words_seen[len(shouted) :]
        if not set(fold(" ".join(rest_words))) <= SUFFIXES:
            return " ".join([*rest_words, *shouted]), True
    return first, False


def _titles(text: str) -> tuple[tuple[str, ...], bool, bool]:
    """The words without titles and honours; whether there was a councillor's title, and another."""
    words = text.split()
    shouting = text.isupper()
    councillor = courtesy = False
    while words:
        folded = fold(words[0])
        if folded and folded[0] in COUNCILLOR and len(folded) == 1:
            councillor = True
        elif folded and folded[0] in COURTESY and len(words) > 1:
            courtesy = True
        elif folded and not set(folded) <= LEADING:
            break
        words = words[1:]
    while len(words) > 1 and _suffix(words[-1], shouting):
        words = words[:-1]
    parts = [part for word in words for part in _initials(word, shouting)]
    return tuple(parts), councillor, courtesy


def _suffix(word: str, shouting: bool) -> bool:
    folded = fold(word.replace(".", ""))
    if len(folded) != 1:
        return False
    return folded[0] in HONOURS or (folded[0] in SUFFIXES and word.isupper() and not shouting)


def _initials(word: str, shouting: bool) -> tuple[str, ...]:
    """The folded parts of one word; "WJ" is two initials, unless everything is in capitals."""
    letters = word.strip(".")
    if not shouting and 1 < len(letters) <= 3 and letters.isupper() and letters.isalpha():
        return tuple(fold(letter)[0] for letter in letters if fold(letter))
    return fold(word)


def variants(name: str) -> tuple[str, ...]:
    """A name of the register with and without the nickname it may hold: "Margaret [Peggy] Ostler"."""
    found = _NICKNAME.search(name)
    if not found:
        return (name,)
    nickname = next(part for part in found.groups() if part)
    bare = " ".join(_NICKNAME.sub(" ", name).split())
    parts = bare.split()
    return (bare, " ".join([nickname, *parts[1:]]))


@dataclass(frozen=True, slots=True)
class Shape:
    """A name of the register: folded given names, the surname as one word, and its parts."""

    given: tuple[str, ...]
    surname: str
    halves: tuple[str, ...]


def shape(name: str) -> Shape:
    """Take a name of the register apart; particles such as ap, van der and St John belong to the surname."""
    found = parse(name)
    groups = _groups(name, found)
    if not groups:
        return Shape((), "", ())
    start = len(groups) - 1
    while start > 0 and _joins(groups, start - 1):
        start -= 1
    surname = [part for group in groups[start:] for part in group]
    given = tuple(part for group in groups[:start] for part in group)
    after_saint = {after for before, after in pairwise(surname) if before in {"st", "saint"}}
    halves = tuple(part for part in surname if len(surname) > 1 and len(part) > 3 and part not in after_saint)
    return Shape(given, "".join(surname), halves)


def _groups(name: str, found: Written) -> list[tuple[str, ...]]:
    """The words of the name, hyphenated ones kept together."""
    left = list(found.words)
    groups: list[tuple[str, ...]] = []
    for word in _surname_last(_without_brackets(name)[0])[0].split():
        parts = fold(word)
        if parts and tuple(left[: len(parts)]) == parts:
            groups.append(parts)
            del left[: len(parts)]
        elif left and parts and "".join(left).startswith(parts[0]) and len(parts[0]) <= 3:
            for letter in parts[0]:
                groups.append((letter,))
                left.remove(letter)
    return groups


def _joins(groups: list[tuple[str, ...]], place: int) -> bool:
    """Whether the word at `place` belongs to the surname after it; a first name never does."""
    word = groups[place]
    if place == 0:
        return False
    saint = groups[place - 1] in {("st",), ("saint",)} and place - 1 > 0
    return word[0] in PARTICLES or word in {("st",), ("saint",)} or saint


def first_names(person: Person) -> tuple[str, ...]:
    """Every first name and nickname that somebody of the register goes by, folded; no initials."""
    given = (form.given for form in _shapes(person))
    return tuple(dict.fromkeys(names[0] for names in given if names and len(names[0]) > 1))


def last_names(person: Person) -> tuple[str, ...]:
    """Every surname that somebody of the register goes by, folded into one word."""
    return tuple(dict.fromkeys(form.surname for form in _shapes(person) if len(form.surname) > 1))


def whole_names(person: Person) -> tuple[str, ...]:
    """Every first name with every surname that somebody of the register goes by, folded."""
    return tuple(f"{first} {last}" for first in first_names(person) for last in last_names(person))


def _shapes(person: Person) -> tuple[Shape, ...]:
    return tuple(shape(name) for written in (person.name, *person.also) for name in variants(written))
