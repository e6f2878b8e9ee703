"""Which person of the register is a published one? By address, then by the site's number, then by the whole name."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mailguard.register.directory import Day
from mailguard.register.moderngov.kept import Kept, Seen
from mailguard.register.moderngov.published import Councillor
from mailguard.register.names import Level, Names
from mailguard.register.people import Kind, Person
from mailguard.register.spelling import fold
from mailguard.register.written import parse


@dataclass(frozen=True, slots=True)
class Matches:
    """By the site's number: the person it is, and, where that is not sure, the people it could be."""

    sure: Mapping[str, Person]
    unsure: Mapping[str, tuple[Person, ...]]


def match(people: Sequence[Councillor], own: Mapping[str, tuple[str, ...]], day: Day, kept: Kept | None) -> Matches:
    """Match everybody published with the Members and co-opted people of the register, on any day."""
    pool = tuple(person for person in day.directory.people if person.kind in {Kind.MEMBER, Kind.CO_OPTED})
    remembered = kept.by_number() if kept else {}
    found: dict[str, tuple[Person, ...]] = {}
    doubtful: dict[str, tuple[Person, ...]] = {}
    for person in people:
        owners = _by_address(own.get(person.number, ()), day)
        seen = remembered.get(person.number)
        known = tuple(each for each in pool if seen is not None and each.id == seen.person)
        if seen is not None and not all(_share_a_word(person, each, seen) for each in known):
            # The site gave the number to somebody else; only a name that is wholly theirs says who that is.
            if len(_by_name(person, pool, day)) != 1:
                doubtful[person.number] = known
                continue
            known = ()
        strangers = [each for each in owners if each not in known and not _alike(person, each)]
        all_found = {each.id: each for each in (*owners, *known)}
        if len(all_found) > 1 or any(each.serves(day.on) for each in strangers):
            doubtful[person.number] = tuple(all_found.values())
            continue
        same = tuple(each for each in owners if each not in strangers)
        found[person.number] = same or known or _by_name(person, pool, day)
    serving = [each for each in pool if each.serves(day.on)]
    return _settled([person for person in people if person.number in found], found, serving, doubtful)


def _by_address(emails: Sequence[str], day: Day) -> tuple[Person, ...]:
    """Whoever of the register has one of the addresses; an officer's is never a Member's."""
    owners: dict[str, Person] = {}
    for email in emails:
        having = day.directory.owners.get(email, ())
        person = day.owner(email) or (having[-1] if having else None)
        if person is not None and person.kind is not Kind.OFFICER:
            owners[person.id] = person
    return tuple(owners.values())


def _alike(published: Councillor, person: Person) -> bool:
    """Whether more than a first name is shared: a successor may have inherited the mailbox."""
    ours = {word for name in (published.name, *published.also) for word in _after_first(name)}
    theirs = {word for name in (person.name, *person.also) for word in _after_first(name)}
    return bool(ours & theirs)


def _share_a_word(published: Councillor, person: Person, seen: Seen) -> bool:
    """Whether any word of the name is the same as it was published or stands in the register."""
    ours = {word for name in (published.name, *published.also) for word in fold(name) if len(word) > 1}
    theirs = {word for name in (seen.name, person.name, *person.also) for word in fold(name)}
    return bool(ours & theirs)


def _after_first(name: str) -> tuple[str, ...]:
    words = tuple(word for word in fold(name) if len(word) > 1)
    return words[1:] or words


def _by_name(published: Councillor, pool: Sequence[Person], day: Day) -> tuple[Person, ...]:
    key = _letters(published.name)
    same = [person for person in pool if key in {_letters(name) for name in (person.name, *person.also)}]
    first = [person for person in same if _letters(person.name) == key] or same
    return tuple([person for person in first if person.serves(day.on)] or first)


def _letters(name: str) -> str:
    return "".join(fold(name))


def _settled(
    people: Sequence[Councillor],
    found: Mapping[str, tuple[Person, ...]],
    serving: Sequence[Person],
    doubtful: Mapping[str, tuple[Person, ...]],
) -> Matches:
    """Keep what is one to one; what is not is unsure, and so is a near name that nobody else has."""
    claims: dict[str, list[Councillor]] = defaultdict(list)
    for person in people:
        if len(found[person.number]) == 1:
            claims[found[person.number][0].id].append(person)
    sure: dict[str, Person] = {}
    unsure = {**doubtful, **{number: choice for number, choice in found.items() if len(choice) > 1}}
    for claimants in claims.values():
        owner = found[claimants[0].number][0]
        named = [each for each in claimants if _letters(each.name) == _letters(owner.name)]
        chosen = claimants if len(claimants) == 1 else named
        for each in claimants:
            if len(chosen) == 1 and each is chosen[0]:
                sure[each.number] = owner
            else:
                unsure[each.number] = (owner,)
    taken = {person.id for person in sure.values()}
    free = Names(person for person in serving if person.id not in taken)
    for person in people:
        if person.number not in sure and person.number not in unsure:
            fit = free.find(parse(f"Councillor {person.name}"), lambda each: True)
            if fit.level >= Level.NEAR:
                unsure[person.number] = fit.people
    return Matches(sure, unsure)
