"""A name → the people of the register it fits, by index first and by spelling only where the index has nothing.

The index is made once for a register and holds everybody who ever was in it: somebody who has left still keeps
another person's name from being guessed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from rapidfuzz.distance import OSA

from mailguard.register.people import Person
from mailguard.register.spelling import deletions, fold, skeleton
from mailguard.register.written import Shape, Written, shape, variants


class Level(IntEnum):
    """How well a name fits, loosest first."""

    NONE = 0
    HALF = 1  # only one half of a surname, or a surname under which somebody is also known
    SURNAME = 2
    NEAR = 3  # first name misspelt or shortened, or an initial too many
    INITIALS = 4
    FIRST = 5  # first name and surname
    WHOLE = 6


@dataclass(frozen=True, slots=True)
class Fit:
    """The people a name fits equally well, how well, and whether its spelling had to be forgiven."""

    people: tuple[Person, ...] = ()
    level: Level = Level.NONE
    misspelt: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    """One name somebody goes by; `main` is the register's own, `strong` one with the same surname."""

    person: Person
    given: tuple[str, ...]
    main: bool
    strong: bool


NOBODY = Fit()
Pool = Callable[[Person], bool]


class Names:
    """Everybody's names, indexed; made once and never changed from outside."""

    __slots__ = ("_nearby", "_surnames", "_whole")

    def __init__(self, people: Iterable[Person]) -> None:
        self._surnames: dict[str, list[_Form]] = defaultdict(list)
        self._whole: dict[str, list[Person]] = defaultdict(list)
        self._nearby: dict[str, list[str]] | None = None
        for person in people:
            if not fold(person.name)[:1] or fold(person.name)[0].startswith("vacan"):
                continue
            self._add(person)

    def _add(self, person: Person) -> None:
        main = shape(variants(person.name)[0])
        whole = sorted((*main.given, main.surname))
        seen: set[tuple[tuple[str, ...], str]] = set()
        for place, name in enumerate(each for written in (person.name, *person.also) for each in variants(written)):
            form = shape(name)
            letters = sorted((*form.given, form.surname))
            if not form.surname or (form.given, form.surname) in seen:
                continue
            seen.add((form.given, form.surname))
            self._add_whole(person, name)
            if len(form.surname) > 1 and (place == 0 or letters != whole):
                self._add_form(person, form, main.surname, place == 0)

    def _add_whole(self, person: Person, name: str) -> None:
        words = fold(name)
        if len(words) > 1 and all(len(word) > 1 for word in words):
            found = self._whole[" ".join(sorted(words))]
            if person not in found:
                found.append(person)

    def _add_form(self, person: Person, form: Shape, surname: str, main: bool) -> None:
        own = _Form(person, form.given, main, main or form.surname == surname)
        self._file(form.surname, own)
        for half in form.halves:
            self._file(half, _Form(person, form.given, False, False))

    def _file(self, surname: str, form: _Form) -> None:
        self._surnames[surname].append(form)
        for initial in {word[0] for word in form.given[:1]}:
            self._surnames[f"{surname} {initial}"].append(form)

    def knows(self, surname: str) -> bool:
        """Whether anybody, on any day, of any kind, has this folded surname."""
        return surname in self._surnames

    def may_be_whole(self, words: tuple[str, ...]) -> bool:
        """Whether the words, in any order, are somebody's whole name: the quick answer for most strangers."""
        return len(words) > 1 and " ".join(sorted(words)) in self._whole

    def find(self, name: Written, pool: Pool, forgive: bool = True) -> Fit:
        """Whoever of `pool` the name fits best; several where several fit equally well.

        Misspelt surnames are tried only where `forgive` is True and nobody has the surname as written.
        """
        if not name.words:
            return NOBODY
        exact = self._exact(name, pool)
        if (
            exact.people
            or not forgive
            or any(self.knows("".join(name.words[place:])) for place in range(len(name.words)))
        ):
            return exact
        return self._forgiven(name, pool)

    def _exact(self, name: Written, pool: Pool) -> Fit:
        levels: dict[str, tuple[Level, Person]] = {}
        words = name.words
        if len(words) > 1:
            for person in self._whole.get(" ".join(sorted(words)), ()):
                if pool(person):
                    levels[person.id] = (Level.WHOLE, person)
        for place in range(len(words)):
            given = words[:place]
            key = "".join(words[place:]) + (f" {given[0][0]}" if given else "")
            for form in self._surnames.get(key, ()):
                if pool(form.person):
                    _keep_best(levels, form.person, _level(given, form, name.councillor))
        return _best(levels, misspelt=False)

    def _forgiven(self, name: Written, pool: Pool) -> Fit:
        words, levels = name.words, dict[str, tuple[Level, Person]]()
        best = 3
        for place in range(len(words) - 1, max(len(words) - 3, -1), -1):
            key = "".join(words[place:])
            for surname, distance in self._near(key, name.councillor):
                if distance > best:
                    continue
                if distance < best:
                    best, levels = distance, {}
                for form in self._surnames[surname]:
                    if pool(form.person):
                        _keep_best(levels, form.person, _level(words[:place], form, name.councillor))
        fit = _best(levels, misspelt=True)
        return fit if name.councillor or fit.level >= Level.FIRST else NOBODY

    def _near(self, key: str, councillor: bool) -> list[tuple[str, int]]:
        if len(key) < 3 or (len(key) < 5 and not councillor):
            return []
        if self._nearby is None:
            self._nearby = _neighbourhood(surname for surname in self._surnames if " " not in surname)
        survivors = {name for part in (*deletions(key), f"~{skeleton(key)}") for name in self._nearby.get(part, ())}
        near = ((name, _distance(key, name, councillor)) for name in survivors)
        return sorted((each for each in near if each[1] < 3), key=lambda each: (each[1], each[0]))


def _neighbourhood(surnames: Iterable[str]) -> dict[str, list[str]]:
    """Each surname under itself, itself with one letter left out, and its consonants."""
    nearby: dict[str, list[str]] = defaultdict(list)
    for surname in surnames:
        if len(surname) > 3:
            for part in {*deletions(surname), f"~{skeleton(surname)}"}:
                nearby[part].append(surname)
    return dict(nearby)


def _distance(written: str, surname: str, councillor: bool) -> int:
    """How many letters differ, or 3 where the spelling is not forgiven.

    A surname of four letters is forgiven a letter dropped or two exchanged, and only after a councillor's title;
    one of up to seven is forgiven one letter, a longer one two.
    """
    if written[0] != surname[0] and sorted(written[:2]) != sorted(surname[:2]):
        return 3
    distance = int(OSA.distance(written, surname, score_cutoff=2))
    if len(surname) < 5:
        slip = len(written) == len(surname) - 1 or sorted(written) == sorted(surname)
        return 1 if councillor and distance == 1 and slip else 3
    return distance if distance <= (1 if len(surname) < 8 else 2) else 3


def _keep_best(levels: dict[str, tuple[Level, Person]], person: Person, level: Level) -> None:
    if level > levels.get(person.id, (Level.NONE, person))[0]:
        levels[person.id] = (level, person)


def _best(levels: dict[str, tuple[Level, Person]], misspelt: bool) -> Fit:
    if not levels:
        return NOBODY
    top = max(level for level, _ in levels.values())
    return Fit(tuple(person for level, person in levels.values() if level is top), top, misspelt)


def _level(given: Sequence[str], form: _Form, loose: bool) -> Level:
    """How well written first names fit a form; `loose` forgives their spelling."""
    if not given:
        return Level.SURNAME if form.strong else Level.HALF
    if not form.given:
        return Level.NONE
    if "".join(given) == "".join(form.given):
        return Level.WHOLE if any(len(word) > 1 for word in given) else Level.INITIALS
    if not all(_agree(one, two) for one, two in zip(given[1:], form.given[1:], strict=False)):
        return Level.NONE
    return _first_level(given, form, loose)


def _first_level(given: Sequence[str], form: _Form, loose: bool) -> Level:
    written, known = given[0], form.given[0]
    if written == known and len(written) > 1:
        return Level.FIRST
    if len(written) == 1:
        many = len(given) > len(form.given)
        return Level.NONE if written != known[0] else Level.NEAR if many else Level.INITIALS
    if len(known) == 1:
        return Level.NEAR if form.main and loose and written[0] == known else Level.NONE
    return Level.NEAR if loose and _same_first_name(written, known) else Level.NONE


def _agree(one: str, two: str) -> bool:
    return one == two or (min(len(one), len(two)) == 1 and one[0] == two[0])


def _same_first_name(written: str, known: str) -> bool:
    """Misspelt by one letter, or cut short: "Rob" for Robert."""
    shorter, longer = sorted((written, known), key=len)
    if len(shorter) >= 3 and longer.startswith(shorter):
        return True
    return len(shorter) > 3 and written[0] == known[0] and OSA.distance(written, known, score_cutoff=1) == 1
