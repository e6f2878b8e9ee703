"""One sentence that does something to somebody."""

from dataclasses import dataclass

from mailguard.correspondence.stretches import Stretch
from mailguard.language.tone.words import Reading, Speaker
from mailguard.register.party import Party
from mailguard.register.people import Person


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence that is more than ordinary business, with who speaks and whom it is about.

    `quote` is the sentence as written and `stretch` where it stands. `author` speaks, as `by`; `officers` are those of
    the register whom it is about: empty where an officer is meant whom it does not name, or who is not certain, and
    where no officer is meant. `doubt` says in plain words what is not certain of who is meant, `counter` what speaks
    against it in the same author's message. `number` is a keyed hash of author and words: the same words are one
    finding. `to` are the people of the register to whom it is written, `heard` what the words address them as.
    `unsure` says why the author may not have said it, or not as their own: of that no clause weighs more. `lost` says
    that it cannot be told whose words these are, so that no rule may tell of them, `reported` that the author may only
    repeat or show what somebody else said.
    """

    reading: Reading
    stretch: Stretch
    quote: str
    author: Party
    by: Speaker
    officers: tuple[Person, ...]
    doubt: str = ""
    counter: tuple[str, ...] = ()
    number: int = 0
    to: tuple[Person, ...] = ()
    heard: Speaker = Speaker.OFFICER
    unsure: str = ""
    lost: bool = False
    reported: bool = False

    @property
    def line(self) -> str:
        """The quote in one line: patterns must not miss words because the mail was wrapped between them."""
        return " ".join(self.quote.split())
