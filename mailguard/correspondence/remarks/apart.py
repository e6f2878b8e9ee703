"""Which stretches of a message stand in it as somebody else's, with the names that tell whose they are."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from mailguard.correspondence.remarks.agreeing import agrees
from mailguard.correspondence.remarks.announced import People, Span, announced_in, within
from mailguard.correspondence.remarks.names import Circle
from mailguard.correspondence.remarks.reported import AFTER, shown_in
from mailguard.correspondence.remarks.spoken import Said
from mailguard.correspondence.remarks.warned import owned
from mailguard.language.segment import Whose
from mailguard.language.tone.words import Speaker
from mailguard.register.people import Kind, Person
from mailguard.register.written import first_names, last_names

if TYPE_CHECKING:
    from mailguard.correspondence.read import Correspondence


def apart_in(mail: "Correspondence", said: Iterable[Said], circle: Circle) -> dict[int, tuple[Span, ...]]:
    """For each sentence, by its identity, the stretches of its text that its author shows as somebody else's words."""
    texts: dict[tuple[int, str], tuple[Span, ...]] = {}
    found: dict[int, tuple[Span, ...]] = {}
    for each in said:
        text = (id(each.stretch), each.person.id)
        if text not in texts:
            texts[text] = _apart(mail, each, circle)
        found[id(each)] = texts[text]
    return found


def stands_apart(said: Said, words: str, after: Sequence[Said], apart: Sequence[Span]) -> bool:
    """Whether the words stand in one of the stretches, and their author does not stand by them below it."""
    if not _in(apart, said, words):
        return False
    own = [each.text for each in after[:AFTER] if not _in(apart, each, each.quote)]
    return not agrees(" ".join(own)) and not owned(own)


def _in(apart: Sequence[Span], said: Said, words: str) -> bool:
    at = said.stretch.segment.text.find(said.quote) if apart else -1
    if at < 0:
        return False
    start, end = shown_in(words, said.quote)
    return within(apart, at + start, at + end)


def _apart(mail: "Correspondence", said: Said, circle: Circle) -> tuple[Span, ...]:
    segment = said.stretch.segment
    by_member = said.by is Speaker.MEMBER
    tail = "\n".join(
        each.segment.text
        for each in mail.stretches
        if each.segment.whose is Whose.SIGNATURE
        and (each.segment.number, each.segment.depth) == (segment.number, segment.depth)
    )
    people = People(
        author=_names((said.person,)),
        readers=_names(person for person in said.to.people if person.id != said.person.id),
        officers=_officers(circle) if by_member else frozenset(),
    )
    return announced_in(segment.text, people, tail, by_member=by_member)


def _names(people: Iterable[Person]) -> frozenset[str]:
    return frozenset(word for person in people for word in (*first_names(person), *last_names(person)))


def _officers(circle: Circle) -> frozenset[str]:
    """Surnames of officers: with a colon behind them they may be what a Member's list is about."""
    return frozenset(
        name for name, people in circle.roll.last_names.items() if any(each.kind is Kind.OFFICER for each in people)
    )
