"""A letter as a person reads it: to whom, what it says, who signs."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mailguard.register.people import Person

OWN = "own"
"""The place of the mail's own text."""


class Signs(StrEnum):
    """What a name below or above a letter is."""

    MEMBER = "member"
    OFFICER = "officer"
    OTHER = "other"


class Proxy(StrEnum):
    """How somebody signs for the one named."""

    PP = "pp"
    FOR = "for"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A name under which a letter goes out.

    `quote` is the very words, name and role. `people` are whoever it means: none where the register does not know the
    name, several where it fits them equally well. `proxy` says that another hand signs for them. `doubt` says in
    plain words why it is not certain, and is empty where it is.
    """

    quote: str
    signs: Signs
    people: tuple[Person, ...] = ()
    role: str = ""
    proxy: Proxy | None = None
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter of a mail: its own text, or a file with it.

    `where` is `own` or `attachment:NAME`. `text` is what the letter says, without letterhead, sign-off and quoted
    letters. `salutation` is whom it greets and `addressee` the lines above that. `heading` is a Member whom the
    letterhead names. `closed` says that closing words stand there: with no `signatures`, who signs cannot be read.
    `dated` is the day it bears. `title` is its first lines and the file's name, which say what kind of paper it is.
    `names` is everything around the text that shows whose paper it is.
    """

    where: str
    text: str
    salutation: str = ""
    addressee: tuple[str, ...] = ()
    signatures: tuple[Signature, ...] = ()
    heading: Signature | None = None
    closed: bool = False
    dated: date | None = None
    title: str = ""
    names: str = ""

    @property
    def attached(self) -> bool:
        """Whether it is a file with the mail."""
        return self.where != OWN

    @property
    def members(self) -> tuple[Signature, ...]:
        """Those who sign it as Members."""
        return tuple(each for each in self.signatures if each.signs is Signs.MEMBER)

    @property
    def officers(self) -> tuple[Signature, ...]:
        """Those who sign it as officers."""
        return tuple(each for each in self.signatures if each.signs is Signs.OFFICER)
