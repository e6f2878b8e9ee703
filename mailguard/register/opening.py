"""One address of a header → whoever stands behind it on one day: address first, then name."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from mailguard.message import Address
from mailguard.register.directory import Day
from mailguard.register.mailbox import Contents, Mailbox
from mailguard.register.names import Fit, Level
from mailguard.register.offices import key
from mailguard.register.party import Party
from mailguard.register.people import Holds, Kind, Person
from mailguard.register.spelling import fold
from mailguard.register.words import COUNCILLOR
from mailguard.register.written import parse

_OFFICER_WORDS = frozenset({"staff", "employees", "officers"})
_MEMBER_WORDS = frozenset({"member", "members", "cllr", "cllrs", "councillor", "councillors"})
_PUBLIC = (".gov.uk", ".gov.wales", ".gov.scot")
_KINDS = {Kind.MEMBER: "a Member", Kind.OFFICER: "an officer", Kind.CO_OPTED: "a co-opted person"}


def opened(day: Day, address: Address) -> Party:
    """Whoever the address reaches on that day; a stranger is an Outsider."""
    for email, how in _spellings(day, address.email.lower().strip()):
        person = day.owner(email)
        if person is not None:
            return Party(address=address, holds=Holds.PERSON, people=(person,), how=how)
        mailbox = day.box(email)
        if mailbox is not None:
            return replace(_of_mailbox(day, mailbox, email), address=address)
        if email in day.directory.owners:
            return Party(address=address, holds=Holds.OUTSIDER, how=_gone(day, day.directory.owners[email]))
    if address.name.strip():
        return _of_name(day, address)
    return _stranger(day, address)


def _spellings(day: Day, email: str) -> Iterator[tuple[str, str]]:
    """The address, then without its +tag, then at the council's other domains."""
    if not email:
        return
    yield email, "address in the register"
    local, _, domain = email.rpartition("@")
    plain = local.partition("+")[0]
    if plain and plain != local:
        yield f"{plain}@{domain}", "address in the register, without its +tag"
    if domain in day.directory.domains:
        for other in day.directory.domains:
            if other != domain:
                yield f"{plain}@{other}", "the same mailbox at another of the council's domains"


def _gone(day: Day, owners: list[Person]) -> str:
    """Why somebody whose address is known does not serve on that day."""
    last = max(owners, key=lambda person: (person.start is None or person.start <= day.on, person.end is None))
    kind = _KINDS.get(last.kind, "an outsider")
    if last.end is not None and last.end < day.on:
        return f"was {kind} until {last.end.day} {last.end:%B %Y}"
    first = last.start or day.on
    return f"becomes {kind} on {first.day} {first:%B %Y}"


@dataclass(slots=True)
class _Reach:
    """What a mailbox leads to, gathered while lists within lists are opened."""

    people: dict[str, Person] = field(default_factory=dict)
    unseen: list[str] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)


def _of_mailbox(day: Day, mailbox: Mailbox, email: str) -> Party:
    reach = _Reach()
    _open(day, mailbox, email, reach)
    people = tuple(reach.people.values())
    readers: tuple[Person, ...] = ()
    if mailbox.holds is Holds.ASSISTANT:
        inner = _Reach()
        _add_names(day, mailbox.members, inner)
        readers = tuple(inner.people.values())
    contents = None if mailbox.opened else known_contents(mailbox)
    return Party(
        address=Address(email),
        holds=mailbox.holds,
        people=people,
        readers=readers,
        unseen=tuple(reach.unseen),
        contents=contents,
        how=_how(mailbox, people, contents, reach.unseen),
    )


def _how(mailbox: Mailbox, people: tuple[Person, ...], contents: Contents | None, unseen: list[str]) -> str:
    if mailbox.holds is Holds.ASSISTANT:
        return "by a mailbox that an assistant, an officer, reads"
    if not mailbox.opened:
        known = f", known to hold {contents}" if contents else ""
        return f"{mailbox.holds} that cannot be opened{known}"
    within = ", with a list in it that cannot be opened" if unseen else ""
    return f"{mailbox.holds} mailbox of {len(people)} on that day{within}"


def known_contents(mailbox: Mailbox) -> Contents | None:
    """What an unopened list holds, by the register or by its name (`all.staff@`); None where neither says."""
    if mailbox.contents is not None:
        return mailbox.contents
    words = {word for email in mailbox.emails for word in fold(email.partition("@")[0].replace("_", " "))}
    return Contents.OFFICERS if words & _OFFICER_WORDS and not words & _MEMBER_WORDS else None


def _open(day: Day, mailbox: Mailbox, email: str, reach: _Reach) -> None:
    if id(mailbox) in reach.seen:
        return
    reach.seen.add(id(mailbox))
    names = mailbox.acts_for if mailbox.holds is Holds.ASSISTANT else mailbox.members
    _add_names(day, names, reach)
    if not mailbox.opened and known_contents(mailbox) not in {Contents.OFFICERS, Contents.OUTSIDERS}:
        reach.unseen.append(email)


def _add_names(day: Day, names: tuple[str, ...], reach: _Reach) -> None:
    for name in names:
        inner = day.box(name) if "@" in name else None
        person = day.owner(name) if "@" in name else day.directory.by_id[name]
        if inner is not None:
            _open(day, inner, name, reach)
        elif person is not None and person.serves(day.on):
            reach.people[person.id] = person
        elif person is None and name not in day.directory.owners and day.internal(name.rpartition("@")[2]):
            reach.unseen.append(name)


def _of_name(day: Day, address: Address) -> Party:
    """An address the register does not have: by its name, where that can be trusted as far as it goes."""
    if not address.email:
        return _name_only(day, address)
    own = day.internal(address.domain)
    words = fold(address.name)
    if not own and COUNCILLOR.isdisjoint(words) and not day.directory.names.may_be_whole(words):
        return _stranger(day, address)
    name = parse(address.name)
    fit = day.fit(name, forgive=name.councillor)
    if fit.misspelt and fit.level < Level.FIRST:
        fit = Fit()
    if name.councillor:
        enough = Level.SURNAME if own or not address.domain.endswith(_PUBLIC) else Level.FIRST
        why = "an unknown address, by a councillor's title and name"
    elif own:
        enough, why = Level.FIRST, "an unknown address of the council's own, by the full name"
    else:
        enough, why = Level.WHOLE, "an unknown address from outside, by a Member's full name"
        fit = fit if all(person.kind is Kind.MEMBER for person in fit.people) else Fit()
    if fit.level < enough:
        return _stranger(day, address)
    return _by_name(address, fit, why + _letters(name.disguised))


def _letters(disguised: bool) -> str:
    return ", written with letters that only look Latin" if disguised else ""


def _name_only(day: Day, address: Address) -> Party:
    """A name without an address, as quoted header lines have it; a list or an office may stand there too."""
    phrase = day.directory.phrases.get(key(fold(address.name)))
    if phrase is not None and phrase.mailbox is not None:
        return replace(opened(day, Address(phrase.mailbox)), address=address, sure=False, how="by the list's name")
    if phrase is not None and phrase.sure:
        people = tuple(person for person in phrase.people if person.serves(day.on))
        if phrase.group:
            return Party(address=address, holds=Holds.LIST, people=people, how="by the group's name", sure=False)
        if people:
            return _by_name(address, Fit(people, Level.WHOLE), "by the office alone")
    name = parse(address.name)
    fit = day.fit(name)
    if fit.people:
        return _by_name(address, fit, "by the name alone" + _letters(name.disguised))
    return _stranger(day, address)


def _by_name(address: Address, fit: Fit, how: str) -> Party:
    if len(fit.people) > 1:
        how = f"{how}, which fits several people"
        return Party(address=address, holds=Holds.PERSON, candidates=fit.people, how=how, sure=False)
    return Party(address=address, holds=Holds.PERSON, people=fit.people, how=how, sure=False)


def _stranger(day: Day, address: Address) -> Party:
    own = bool(address.email) and day.internal(address.domain)
    how = "not in the register, though at the council's own domain" if own else "not in the register"
    return Party(address=address, holds=Holds.OUTSIDER, how=how)
