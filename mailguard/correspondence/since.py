"""Who was already part of a correspondence before this message: told apart from somebody newly brought in."""

from collections.abc import Collection

from mailguard.correspondence.copies import declared_in
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.stretches import Stretch


def passed_on(mail: Correspondence) -> tuple[Stretch, ...]:
    """The first stretch of each earlier message that this one carries, newest first."""
    first: dict[int, Stretch] = {}
    for each in mail.stretches:
        if each.segment.number and each.passed_on:
            first.setdefault(each.segment.number, each)
    return tuple(each for _, each in sorted(first.items()))


def joined_at(mail: Correspondence, person: str) -> int | None:
    """The place of the newest earlier message that the person wrote or openly received, None if there is none."""
    for place, each in enumerate(passed_on(mail)):
        author = each.author.people if each.author else ()
        if any(one.id == person for one in author) or person in each.recipients:
            return place
    return None


def already_party(mail: Correspondence, person: str, member: str) -> bool:
    """Whether the person stood in the correspondence with the member before: in what is quoted, or in the thread."""
    if joined_at(mail, person) is not None:
        return True
    thread = set(mail.trace.thread)
    return any(
        each.date < mail.message.date
        and not thread.isdisjoint(each.thread)
        and {person, member} <= {each.writer, *each.to, *each.cc}
        for each in mail.past
    )


def answers(mail: Correspondence, members: Collection[str]) -> bool:
    """Whether the message answers the words of one of these Members, so that it is a letter of its own."""
    return any(
        each.author is not None and each.author.single is not None and each.author.single.id in members
        for each in passed_on(mail)
    )


def told_of(mail: Correspondence, member: str, other: str) -> bool:
    """Whether the member was told that the other has the correspondence: in the thread, or in words quoted here."""
    thread = set(mail.trace.thread)
    for each in mail.past:
        with_member = each.date <= mail.message.date and member in {each.writer, *each.reached}
        if with_member and not thread.isdisjoint(each.thread) and other in {*each.told, *each.to, *each.cc}:
            return True
    return any(
        person.id == other
        for each in mail.stretches
        if each.segment.number and member in each.recipients
        for declaration in declared_in(each, mail.roll)
        for person in declaration.people
    )
