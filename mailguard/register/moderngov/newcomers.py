"""A published person whom the register does not have → a new block, with an id that stays."""

from collections.abc import Sequence
from datetime import date, timedelta

from mailguard.register.directory import Day
from mailguard.register.moderngov.edits import Block, New, role_item, words
from mailguard.register.moderngov.merging import ward_key
from mailguard.register.moderngov.parties import party
from mailguard.register.moderngov.posts import several
from mailguard.register.moderngov.published import Councillor, Term
from mailguard.register.people import Holds, Kind
from mailguard.register.reviewing import Note, Weight
from mailguard.register.spelling import fold

_GAP = timedelta(days=31)


def fresh_id(name: str, taken: set[str]) -> str:
    """An id made of the name, such as niamh-ocarroll; with a number where it is taken."""
    parts = list(fold(name))
    while len(parts) > 1 and len(parts[0]) <= 2 and len(parts[1]) == 1:
        parts = [parts[0] + parts[1], *parts[2:]]
    plain = "-".join(parts) or "member"
    return next(each for number in range(1, len(taken) + 2) if (each := _numbered(plain, number)) not in taken)


def _numbered(plain: str, number: int) -> str:
    return plain if number == 1 else f"{plain}-{number}"


def block(person: Councillor, id_: str, emails: Sequence[str]) -> New:
    """The block of a new Member, or of somebody co-opted; posts that seem to hold several are left to a person."""
    made: Block = {"id": id_, "kind": "co-opted" if person.co_opted else "member", "name": person.name}
    if person.also:
        made["also"] = list(person.also)
    made["emails"] = list(emails)
    if person.party:
        made["party"] = party(person.party)
    if person.group:
        made["group"] = party(person.group)
    if person.wards:
        made["wards"] = list(person.wards)
    roles = [role_item(post) for post in person.posts if not several(post.title)]
    if roles:
        made["roles"] = list(roles)
    first = first_day(person.terms)
    if first is not None:
        made["from"] = first
    return New("people", made)


def first_day(terms: Sequence[Term]) -> date | None:
    """The first day of the unbroken run of terms that reaches furthest; None where a term has no first day."""
    first: date | None = None
    reached: date | None = None
    for term in terms:
        if term.start is None:
            return None
        if first is None or (reached is not None and term.start - reached > _GAP):
            first = term.start
        reached = max(reached, term.end) if reached and term.end else term.end or date.max
    return first


def told(person: Councillor, new: New) -> str:
    """What is said of a new person."""
    emails = new.block["emails"]
    parts = [person.name, *person.wards, person.group or (party(person.party) if person.party else "")]
    parts.append(words(emails) if isinstance(emails, list) and emails else "no address of their own")
    return ", ".join(part for part in parts if part)


def lists_for(person: Councillor, id_: str, wards: dict[str, set[str]], day: Day) -> Note | None:
    """A reminder of the lists that hold everybody else, or everybody else of the ward."""
    others = {each.id for each in day.directory.people if each.kind is Kind.MEMBER and each.serves(day.on)} - {id_}
    near = {name for ward in person.wards for name in wards.get(str(ward_key(ward)), set())} & others
    fitting = [
        box.emails[0]
        for box in day.directory.mailboxes
        if box.holds is Holds.LIST and box.opened and box.serves(day.on) and id_ not in box.members
        if (len(others) > 2 and others <= set(box.members)) or (len(near) > 1 and near == set(box.members) & others)
    ]
    if not fitting:
        return None
    return Note(Weight.WARN, f"{id_} is new and on no list yet", f"Add them where they belong: {', '.join(fitting)}")
