"""Words that tell an addressee of a copy: "cc Councillor Birch", "I have copied in the Leader".

Ruling 3: they count in the writer's own words and in a line below the sign-off, as letters have it; not in quoted
words, a disclaimer, or a standing signature. A question, a condition or words about an earlier message declare
nothing. A salutation that greets two or more people declares them to each other.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from mailguard.correspondence.stretches import Stretch
from mailguard.correspondence.wordings.declaring import may_declare, said_in
from mailguard.correspondence.wordings.lines import copy_lines, greeting, named_themselves
from mailguard.correspondence.wordings.plain import READ
from mailguard.correspondence.wordings.unwrap import spoken_sentences
from mailguard.language.segment import Whose
from mailguard.register import Roll
from mailguard.register.party import Naming
from mailguard.register.people import Person

_BLANK_LINE = re.compile(r"\n[ \t]*\n")


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
    return tuple(
        found
        for each in stretches
        if each.segment.depth == 0 and not each.segment.standing and each.segment.whose in {Whose.OWN, Whose.SIGNATURE}
        for found in declared_in(each, roll)
    )


def declared_in(each: Stretch, roll: Roll) -> Iterator[Declaration]:
    """Every declaration in one stretch, whosever words it holds."""
    text, where = each.segment.text[:READ], each.segment.where
    below = each.segment.whose is Whose.SIGNATURE
    if not below and (namings := greeting(text, roll)):
        yield Declaration(text.strip().partition("\n")[0].strip(), where, namings)
    likely = [paragraph for paragraph in _BLANK_LINE.split(text) if may_declare(paragraph)]
    if not likely:
        return
    for line, who in copy_lines(text):
        if namings := named_themselves(who, roll):
            yield Declaration(line, where, namings, line if below else "")
    if below:
        return
    for paragraph in likely:
        for sentence in spoken_sentences(paragraph):
            if namings := said_in(sentence, roll):
                yield Declaration(sentence.strip(), where, namings)
