"""Words that tell an addressee of a copy: "cc Councillor Birch", "I have copied in the Leader".

Ruling 3: they count in the writer's own words and in a line below the sign-off, as letters have it; not in quoted
words, a disclaimer, or a standing signature. A question, a condition or words about an earlier message declare
nothing. A salutation that greets two or more people declares them to each other. A bare first name may declare.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mailguard.correspondence.stretches import Stretch
from mailguard.correspondence.wordings.declaring import may_declare, said_in
from mailguard.correspondence.wordings.familiar import Called, Familiar, Names
from mailguard.correspondence.wordings.lines import copy_lines, greeting, named_themselves
from mailguard.correspondence.wordings.plain import READ
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.language.patterns import regex
from mailguard.language.segment import Whose
from mailguard.register import Roll
from mailguard.register.party import Naming
from mailguard.register.people import Person

_BLANK_LINE = regex(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Declaration:
    """Words that name people as copied; `line` is set where they stand below the sign-off."""

    quote: str
    where: str
    namings: tuple[Naming, ...]
    line: str = ""

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody it names for sure."""
        return tuple(person for naming in self.namings if naming.sure for person in naming.people)


def declarations(stretches: Iterable[Stretch], roll: Roll) -> tuple[Declaration, ...]:
    """Every declaration in the writer's own layer, in reading order, standing signatures left out."""
    return tuple(found for each in _own(stretches) for found in declared_in(each, roll))


def declared_to(stretches: Iterable[Stretch], email: str) -> bool:
    """Whether the writer's own layer declares a copy to the mailbox, by its address or the words that make it up."""
    called = Called(email)
    return any(_declared(each, called, called) for each in _own(stretches))


def declared_in(each: Stretch, roll: Roll) -> Iterator[Declaration]:
    """Every declaration in one stretch, whosever words it holds."""
    yield from _declared(each, roll, Familiar(roll))


def _own(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    for each in stretches:
        part = each.segment
        if part.depth == 0 and not part.standing and part.whose in {Whose.OWN, Whose.SIGNATURE}:
            yield each


def _declared(each: Stretch, strict: Names, familiar: Names) -> list[Declaration]:
    """The declarations as whole names tell them; `familiar` finds more where those are silent."""
    text, where = each.segment.text[:READ], each.segment.where
    below = each.segment.whose is Whose.SIGNATURE
    found: list[Declaration] = []
    if not below and (namings := greeting(text, strict) or greeting(text, familiar)):
        found.append(Declaration(text.strip().partition("\n")[0].strip(), where, namings))
    likely = [paragraph for paragraph in _BLANK_LINE.split(text) if may_declare(paragraph)]
    if not likely:
        return found
    for line, who in copy_lines(text):
        if namings := named_themselves(who, familiar):
            found.append(Declaration(line, where, namings, line if below else ""))
    for paragraph in () if below else likely:
        for sentence in spoken_sentences(paragraph):
            if namings := said_in(sentence, strict, familiar):
                found.append(Declaration(sentence.strip(), where, namings))
    return found
