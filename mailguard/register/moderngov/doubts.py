"""What a person must settle after an import, each with what to do."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from mailguard.register.directory import Day
from mailguard.register.moderngov.published import Councillor, Fault, Sitting
from mailguard.register.moderngov.whose import Foreign, Why, public_domain
from mailguard.register.people import Holds
from mailguard.register.reviewing import Note, Weight
from mailguard.register.written import shape

_FIELD = "Nothing of that field is taken over. Have the website corrected"
_FAULTS = {
    Fault.TELEPHONE: "It is not taken over. Have the website corrected",
    Fault.CUT: "It is not taken over. Have the website corrected, or add the whole address by hand",
    Fault.TEXT: "They are not taken over. Have the website corrected",
    Fault.NAME: _FIELD,
    Fault.POSTS: _FIELD,
    Fault.PARTY: _FIELD,
    Fault.GROUP: _FIELD,
}


def warn(what: str, remedy: str) -> Note:
    """Something that may make findings wrong or missing until it is settled."""
    return Note(Weight.WARN, what, remedy)


def info(what: str, remedy: str) -> Note:
    """Something good to know."""
    return Note(Weight.INFO, what, remedy)


def of_answer(sitting: Sitting) -> Iterator[Note]:
    """What is odd about the answer as a whole."""
    for ward in sitting.miscounted:
        yield warn(f"{ward or 'a ward'}: the website counts another number than it lists", "Compare with the page")
    for ward in sitting.nameless:
        yield warn(f"{ward or 'a ward'}: an entry has no name or no number", "Have the website corrected")
    for ward in sitting.empty:
        yield info(f"{ward or 'a ward'} has no seat filled or named", "Nothing to do if that is right")


def of_addresses(foreign: Sequence[Foreign], ids: Mapping[str, str], day: Day, made: frozenset[str]) -> Iterator[Note]:
    """Addresses that are not the Member's; `made` are those for which this run adds an assistant's mailbox."""
    for each in foreign:
        people = [ids[number] for number in each.numbers if number in ids]
        if not people or (each.why in {Why.MAILBOX, Why.OFFICER} and _known(each, people, day)):
            continue
        yield _foreign(each, ", ".join(people), len(people), made)


def _known(each: Foreign, people: Sequence[str], day: Day) -> bool:
    """Whether the register says already that this address stands for all these Members."""
    box = day.box(each.email)
    if each.why is Why.MAILBOX and box is not None:
        unread = box.holds is Holds.ASSISTANT and box.opened and not box.members
        return not unread and set(people) <= {*box.acts_for, *box.members}
    reading = [
        box
        for box in day.directory.mailboxes
        if box.holds is Holds.ASSISTANT and each.owner in box.members and box.serves(day.on)
    ]
    return set(people) <= {name for box in reading for name in box.acts_for}


def _foreign(each: Foreign, people: str, count: int, made: frozenset[str]) -> Note:
    email, members = each.email, f"{count} Members" if count > 1 else people
    if email in made:
        what = f"{email} is published for {count} Members ({people}): it becomes an assistant's mailbox"
        return warn(what, "Say under members who reads it; if it is no assistant's, correct its kind")
    match each.why:
        case Why.OFFICER:
            what = f"{email}, published for {members}, is the address of the officer {each.owner}"
            return warn(what, f"Add an assistant's mailbox that {each.owner} reads, with acts_for: [{people}]")
        case Why.MAILBOX:
            what = f"{email}, published for {members}, is a mailbox that does not say who reads it for whom"
            return warn(what, f"Say so under its members, and under acts_for if an assistant reads it: {people}")
        case Why.ROLE:
            what = f"{email}, published for {people}, is named after an office"
            remedy = "Add a mailbox of kind role (or assistant), with the Member or the officer who reads it"
            return warn(what, remedy)
        case Why.COLLEAGUE:
            what = f"{email}, published for {people}, is another Member's"
            return warn(what, "It is not given to them. Have the website corrected, or add their own by hand")
        case Why.STRANGER:
            what = f"{email}, published for {people}, is named after somebody else"
            return warn(what, "If an assistant reads it, add an assistant's mailbox; if it is theirs, add it by hand")
        case Why.CUT:
            return warn(f"the address published for {people} is cut short", _FAULTS[Fault.CUT])
        case _:
            what = f"{email} is published for {people}, and nothing says whose it is"
            return warn(what, "Give it to one of them by hand, or add a mailbox")


def of_people(
    people: Sequence[Councillor],
    ids: Mapping[str, str],
    own: Mapping[str, tuple[str, ...]],
    day: Day,
    new: frozenset[str],
) -> Iterator[Note]:
    """What is missing or odd about single Members; `new` are the ids that this run adds."""
    boxes, missing = day.directory.mailboxes, missing_domains(people, own, day)
    acting = {name for box in boxes for name in (*box.acts_for, *(box.members if box.holds is Holds.ROLE else ()))}
    for person in people:
        id_ = ids.get(person.number)
        if id_ is None:
            continue
        for fault in person.faults:
            yield warn(f"{id_}: {fault}", _FAULTS[fault])
        known = day.directory.by_id[id_].emails if id_ in day.directory.by_id else ()
        emails = tuple(dict.fromkeys((*known, *own[person.number])))
        outside = [each for each in emails if (at := each.rpartition("@")[2]) not in missing and not day.internal(at)]
        yield from _of_emails(id_, emails, set(emails) - set(known), outside, acting, person.co_opted)
        yield from _of_terms(id_, person, day.on, id_ in new)


def _of_emails(
    id_: str, emails: Sequence[str], added: set[str], outside: Sequence[str], acting: set[str], co_opted: bool
) -> Iterator[Note]:
    """What is odd about one Member's addresses, of which `outside` are at no domain that seems the council's."""
    private = [email for email in outside if not public_domain(email.rpartition("@")[2])]
    if not emails and id_ not in acting and not co_opted:
        yield warn(
            f"{id_} has no e-mail address of their own", "Add one, or say in acts_for which mailbox acts for them"
        )
    if co_opted or not added & set(outside):
        return
    if len(private) == len(emails):
        yield warn(f"{id_} has a private address only", "Add the council address if there is one")
    elif added & set(private):
        yield info(f"{id_} has a private address too", "Make sure that it is theirs")
    else:
        yield info(f"{id_} has an address at another public body", "Make sure that it is theirs")


def _of_terms(id_: str, person: Councillor, on: date, new: bool) -> Iterator[Note]:
    ends = [term.end for term in person.terms]
    if ends and all(end is not None and end < on for end in ends):
        what = f"{id_}: every published term has ended, the last on {max(end for end in ends if end)}"
        yield warn(what, "That proves nothing, and nothing is changed; if they have left, write the day under to")
    elif new and not person.terms and not person.co_opted:
        yield info(f"{id_}: no term of office is published", "Write the first day under from, if older mail matters")


def of_collisions(people: Sequence[Councillor], ids: Mapping[str, str], new: frozenset[str]) -> Iterator[Note]:
    """New Members who share initial and surname with another."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for person in people:
        form = shape(person.name)
        if person.number in ids and form.given:
            alike[form.given[0][0], form.surname].append(ids[person.number])
    for same in alike.values():
        if len(same) > 1 and new & set(same):
            what = f"{' and '.join(same)} share initial and surname"
            yield info(what, "Only an address or a full name tells them apart; give each the other names they use")


def of_domains(people: Sequence[Councillor], own: Mapping[str, tuple[str, ...]], day: Day) -> Iterator[Note]:
    """Most addresses at a domain that the register does not call the council's."""
    for domain, count in missing_domains(people, own, day).items():
        yield warn(f"{count} Members have addresses at {domain}, which is not among the domains", "Add it to domains")


def missing_domains(people: Sequence[Councillor], own: Mapping[str, tuple[str, ...]], day: Day) -> dict[str, int]:
    """Domains that seem the council's and are not among them, with how many Members have an address there."""
    domains = Counter(domain for each in people for domain in {email.rpartition("@")[2] for email in own[each.number]})
    least = max(len(people) / 3, 2)
    return {domain: count for domain, count in domains.items() if count > least and not day.internal(domain)}
