"""To whom a letter is: told by its own salutation, by the address block above it, or by the "To:" line of a memo."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mailguard.correspondence.letters.letter import Letter
from mailguard.correspondence.letters.offices import TITLE
from mailguard.correspondence.letters.pieces import name_of
from mailguard.language.patterns import regex
from mailguard.register import Roll
from mailguard.register.party import Naming
from mailguard.register.people import Kind, Person
from mailguard.register.spelling import fold

AROUND = "whom it was to is told from the words that bring it"
_HEAD_LINES = 14
_LONGEST = 120
_TO = regex(
    r"\A\W*(?:to|f\.?a\.?o\.?|for the attention of|attention|addressee|hello|hi|hiya"
    r"|good (?:morning|afternoon|evening))\b(?P<mark>[ \t]*[:–-])?[ \t]*(?P<who>\S.*)$",
    re.IGNORECASE,
)
_FROM = regex(r"\A\W*from[ \t]*[:–-][ \t]*(?P<who>\S.*)$", re.IGNORECASE)
_GENERIC = frozenset(
    {
        *(
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "madam",
            "or",
            "and",
            "all",
            "both",
            "fellow",
            "colleague",
            "colleagues",
            "the",
            "ward",
            "local",
        ),
        *("councillor", "councillors", "cllr", "cllrs", "cyng", "cynghorydd", "member", "members", "committee"),
    }
)
_COUNCILLORS = frozenset({"councillor", "councillors", "cllr", "cllrs", "member", "members", "cyng", "cynghorydd"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Towards:
    """People of the council whom a letter is to.

    `members` are the Members: none where it is to officers, or greets councillors without a name. `one` says that it
    is to one of them alone; then several are those whom the name fits equally well. `beside` are the words of the
    salutation that may name somebody else as well; a name without a councillor's title may be anybody's. `doubt` says
    in plain words what is not certain, empty where all is.
    """

    members: tuple[Person, ...] = ()
    one: bool = False
    beside: frozenset[str] = frozenset()
    doubt: str = ""


def towards(letter: Letter, around: Iterable[str], roll: Roll) -> Towards | None:
    """Whom of the council the letter is to, None where it is to nobody of it; `around` are the words that bring it."""
    if not letter.salutation:
        first = [line for line in letter.text.split("\n") if line.strip()][:_HEAD_LINES]
        return _above((*letter.addressee, *first), roll, bare=False)
    return _named(letter.salutation, roll) or _generally(letter, around, roll)


def author_line(letter: Letter) -> str:
    """Whom the "From:" line of a memo or of a printed mail names, empty where there is none."""
    lines = (*letter.addressee, *letter.text.split("\n")[:_HEAD_LINES])
    return next((found["who"] for line in lines if (found := _FROM.match(line))), "")


def _named(words: str, roll: Roll) -> Towards | None:
    """Those whom the words name, where they surely are of the council."""
    namings = roll.named(words)
    people = {person.id: person for each in namings for person in each.people}
    members = tuple(person for person in people.values() if person.kind is Kind.MEMBER)
    titled = TITLE.search(words) is not None or not _COUNCILLORS.isdisjoint(fold(words))
    sure = all(each.sure for each in namings)
    if not people or not (sure or (titled and len(members) == len(people))):
        return None
    if not titled and any(_surname_alone(each, members) for each in namings):
        return None  # "Mr Hart" may be anybody
    known = _names(members) if titled else set()
    one = len(members) == 1 or (len(namings) == 1 and not sure)
    return Towards(members=members, one=one, beside=frozenset(fold(words)) - known)


def _surname_alone(naming: Naming, members: Iterable[Person]) -> bool:
    """Whether the words are a Member's name without a first name or an initial."""
    words = frozenset(fold(naming.quote))
    first = {fold(name)[0] for one in members for name in (one.name, *one.also)}
    return words.isdisjoint(first) and not words.isdisjoint(_names(members))


def _generally(letter: Letter, around: Iterable[str], roll: Roll) -> Towards | None:
    """A greeting that names nobody for sure, "Dear Councillor", "Dear Jane": the address block says whom it means.

    So do the file's name and the words that bring the letter, where they name one Member of that first name.
    """
    words = frozenset(fold(letter.salutation))
    rest = words - _GENERIC
    block = _above(letter.addressee, roll, bare=True)
    if block is not None and block.members:
        return block if rest <= _names(block.members) else None
    if not rest:
        return Towards() if words & _COUNCILLORS else None
    for text in around:
        found = _named(text, roll)
        if found is not None and len(found.members) == 1 and rest <= _names(found.members):
            return Towards(members=found.members, one=True, beside=rest, doubt=AROUND)
    return None


def _names(members: Iterable[Person]) -> set[str]:
    return {word for one in members for name in (one.name, *one.also) for word in fold(name)}


def _above(lines: Iterable[str], roll: Roll, *, bare: bool) -> Towards | None:
    """Whom a line that is no more than "To: Cllr Hart" or a name names; `bare` lets a name without a title do."""
    for line in lines:
        if len(line) > _LONGEST:
            continue
        found = _TO.match(line)
        who = found["who"] if found is not None else line.strip()
        if found is not None and found["mark"]:
            named = _named(who, roll)
        elif found is not None or bare or TITLE.match(who):
            named = _named(who, roll) if _is_no_more(who, roll) else None
        else:
            named = None
        if named is not None:
            return named
    return None


def _is_no_more(line: str, roll: Roll) -> bool:
    """Whether the line is a name, with an office behind it perhaps."""
    name = name_of(line)
    return any(fold(each.quote) == fold(name) for each in roll.named(name))
