"""Who was already part of a correspondence before this message: told apart from somebody newly brought in."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta

from mailguard.correspondence.copies import declared_in
from mailguard.correspondence.past import Past
from mailguard.correspondence.read import Correspondence
from mailguard.correspondence.stretches import Stretch

CLOCKS = timedelta(hours=1)
"""Quoted header lines print the time of a place they do not name: as far as Britain's clocks differ from UTC."""


def passed_on(mail: Correspondence) -> tuple[Stretch, ...]:
    """The first stretch of each earlier message that this one carries, newest first."""
    first: dict[int, Stretch] = {}
    for each in mail.stretches:
        if each.segment.number and each.passed_on:
            first.setdefault(each.segment.number, each)
    return tuple(each for _, each in sorted(first.items()))


def joined_at(mail: Correspondence, person: str) -> int | None:
    """The place of the newest earlier message that the person wrote or openly received, None if there is none.

    A circular brings nobody into what one of its readers then writes back.
    """
    for place, each in enumerate(passed_on(mail)):
        author = each.author.people if each.author else ()
        if any(one.id == person for one in author):
            return place
        if person in each.recipients and not _circular(mail, each.recipients):
            return place
    return None


def in_thread(mail: Correspondence, further: Collection[str] = ()) -> tuple[Past, ...]:
    """What went before in this thread, and in the `further` threads, oldest first; the mail's own trace comes last.

    What a Member allowed or asked in one matter says nothing of another.
    """
    threads = {*mail.trace.thread, *further}
    return (
        *(each for each in mail.past if each.date <= mail.message.date and not threads.isdisjoint(each.thread)),
        mail.trace,
    )


def already_party(mail: Correspondence, person: str, member: str) -> bool:
    """Whether the person stood in the correspondence with the member before: in what is quoted, or in the thread."""
    if joined_at(mail, person) is not None:
        return True
    return any(
        {person, member} <= {each.writer, *each.to, *each.cc}
        for each in in_thread(mail)[:-1]
        if each.date < mail.message.date and not _circular(mail, each.reached) and not _older(mail, each, _oldest(mail))
    )


def _circular(mail: Correspondence, reached: Collection[str]) -> bool:
    """Whether these are half of the Members or more: the message was nobody's in particular (ruling 6)."""
    members = {member.id for member in mail.roll.members}
    return 2 * len(members.intersection(reached)) >= len(members)


def _older(mail: Correspondence, each: Past, letter: datetime | None) -> bool:
    """Whether it was sent before the letter in question and has no more to do with it than the subject."""
    if letter is None or each.message in mail.references:
        return False
    return each.date < letter - CLOCKS


def _oldest(mail: Correspondence) -> datetime | None:
    """When the oldest message quoted here was written, None where nothing says so."""
    return min((date for each in passed_on(mail) if (date := written(each)) is not None), default=None)


def written(each: Stretch) -> datetime | None:
    """When a quoted message was written, in UTC, as far as its header lines say."""
    date = each.segment.head.date if each.segment.head else None
    return date if date is None or date.tzinfo else date.replace(tzinfo=UTC)


def answers(mail: Correspondence, members: Collection[str]) -> bool:
    """Whether the message answers the words of one of these Members, so that it is a letter of its own."""
    return any(
        each.author is not None and each.author.single is not None and each.author.single.id in members
        for each in passed_on(mail)
    )


def told_of(mail: Correspondence, member: str, other: str, letter: datetime | None) -> bool:
    """Whether the member was told that the other has the correspondence: in the thread, or in words quoted here.

    `letter` is when the letter in question was written: what went before it cannot tell of it.
    """
    for each in in_thread(mail)[:-1]:
        if member not in {each.writer, *each.reached} or _circular(mail, each.reached) or _older(mail, each, letter):
            continue
        if other in {*each.told, *each.to, *each.cc}:
            return True
    return any(
        person.id == other
        for each in mail.stretches
        if each.segment.number and member in each.recipients
        for declaration in declared_in(each, mail.roll)
        for person in declaration.people
    )
