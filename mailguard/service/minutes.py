"""The threshold that a council's minutes of review pay for, at the mail that it has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil
from typing import Final

from mailguard.config import Settings, SourceSettings
from mailguard.digest.words import amount
from mailguard.errors import SourceError
from mailguard.language.tone.minutes import Choice, Step, chosen
from mailguard.register.people import Person
from mailguard.service.reaching import spec
from mailguard.sources import open_source
from mailguard.store import Store, week_of

WEEKS: Final = 4
ASSUMED: Final = 100
"""Messages that one mailbox sends in a week, as long as none was counted: twenty on a working day. It is meant to be
more than most send, so that the first weeks bring too little rather than too much."""


@dataclass(frozen=True, slots=True)
class Mail:
    """How many messages a week there are; `mailboxes` is what they were assumed from, None where they were counted."""

    messages: int
    mailboxes: int | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choice for one council: its minutes a week, its mail, and the threshold."""

    minutes: int
    mail: Mail
    choice: Choice

    @property
    def numbers(self) -> dict[str, float | int | bool | None]:
        """What the log may say of it."""
        items, cost = self.choice.items, self.choice.cost
        return {
            "minutes": self.minutes,
            "messages": self.mail.messages,
            "assumed": self.mail.mailboxes is not None,
            "threshold": self.choice.threshold,
            "items": None if items is None else ceil(items),
            "needed": None if cost is None else ceil(cost),
        }


def choose(minutes: int, mail: Mail, steps: Sequence[Step], shipped: float) -> Chosen:
    """The choice at this much mail; `steps` and the shipped threshold are those of the model's card."""
    return Chosen(minutes, mail, chosen(minutes, mail.messages, steps, shipped))


def mail_of(settings: Settings, people: Iterable[Person], store: Store | None, today: date) -> Mail:
    """The messages of the busiest of the last four whole weeks; assumed from the mailboxes where none was judged.

    The busiest: a week that begins with the first scan, or holds Christmas, must not pass for a usual one. `people`
    are the register's, `today` is the council's day. Raises StoreError, and SettingsError for a file of mailboxes.
    """
    judged = _busiest(store, today) if store else 0
    if judged:
        return Mail(judged)
    everybody = tuple(people)
    mailboxes = max(1, sum(_mailboxes(each, settings, everybody, today) for each in settings.sources))
    return Mail(mailboxes * ASSUMED, mailboxes)


def told(made: Chosen) -> str:
    """The choice in one or two plain sentences."""
    choice, mail = made.choice, made.mail
    assumed = "" if mail.mailboxes is None else f" (assumed: {amount(mail.mailboxes, 'mailbox', 'mailboxes')})"
    begin = f"{made.minutes:,} minutes a week at about {amount(mail.messages, 'message')} a week{assumed}"
    flagged = f"flagged from {choice.threshold:.2f}"
    if choice.items is None or choice.cost is None or choice.recall is None:
        return f"{begin}: what a threshold brings is not measured, so the shipped one holds: {flagged}"
    items = f"at most about {amount(ceil(choice.items), 'harmless item')} a week"
    said = f"{begin}: {flagged}; {items}; finds {choice.recall:.2f} of what is to be found"
    if choice.fits:
        return said
    return f"{said}. The minutes are too few: reviewing all of it would take up to {ceil(choice.cost):,} a week"


def _busiest(store: Store, today: date) -> int:
    """Messages read in the busiest week; one that lies in two folders counts twice."""
    weeks = (store.coverage(week_of(today - timedelta(weeks=back))) for back in range(1, WEEKS + 1))
    return max(sum(each.found + each.unchecked + each.clear for each in week) for week in weeks)


def _mailboxes(each: SourceSettings, settings: Settings, people: Sequence[Person], today: date) -> int:
    """The mailboxes of a source, without asking a server; 0 where its folders cannot be listed now."""
    there = spec(each, settings, people, today)
    if each.host:
        return len(there.mailboxes)
    try:
        return len({folder.mailbox for folder in open_source(each.kind, there).folders()})
    except (SourceError, OSError):
        return 0
