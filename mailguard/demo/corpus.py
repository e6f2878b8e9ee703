"""Eight weeks of a council's sent mail: ordinary letters, planted departures, and innocents that look like them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from mailguard.demo import bulk, threads
from mailguard.demo.desk import Desk, Sent
from mailguard.demo.plants import plant
from mailguard.demo.styles import render

END = date(2026, 11, 15)
MESSAGES = 4000
FOLDER = "Sent Items"

# How often each kind of correspondence begins; a thread yields several messages.
_KINDS: tuple[tuple[float, Callable[[Desk], Iterator[Sent]]], ...] = (
    (22, threads.with_member),
    (28, threads.with_resident),
    (6, threads.with_partner),
    (6, threads.with_contractor),
    (2, threads.with_press),
    (16, threads.with_colleague),
    (9, threads.passed_on),
    (2, bulk.committee_papers),
    (2, bulk.bulletin),
    (2, bulk.residents_mailing),
    (8, bulk.invitation),
    (4, bulk.on_behalf),
    (3, bulk.absence),
    (7, bulk.acknowledgement),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """One message of the demo and what is known about it.

    `mailbox` is the officer's address; `date` is aware and is the message's own. `kind` is `ordinary`, `departure`
    or `innocent`; `rule` is the rule that a departure departs from, None otherwise; `label` says in plain English
    what was planted, and is empty for ordinary mail.
    """

    id: str
    mailbox: str
    folder: str
    date: datetime
    content: bytes
    kind: str
    rule: str | None
    label: str


def corpus(seed: int, weeks: int = 8, end: date = END, messages: int = MESSAGES) -> Iterator[Planted]:
    """About `messages` messages of the forty mailboxes in the `weeks` up to and including `end`, oldest first.

    The same arguments give the same bytes. The plants are there in full whatever `messages` says.
    """
    return _written(letters(seed, weeks, end, messages))


def letters(seed: int, weeks: int = 8, end: date = END, messages: int = MESSAGES) -> list[Sent]:
    """What `corpus` writes out, as values and in no order: plants and their threads first, then ordinary mail."""
    desk = Desk(seed, "plants", end, weeks)
    planted = list(plant(desk))
    everyday = Desk(seed, "ordinary", end, weeks)
    everyday.standing = desk.standing
    return [*planted, *_ordinary(everyday, max(0, messages - len(planted)))]


def innocents_only(seed: int, count: int, weeks: int = 8, end: date = END) -> Iterator[Planted]:
    """`count` messages of ordinary council mail with nothing planted, oldest first."""
    return _written(_ordinary(Desk(seed, "ordinary", end, weeks), count))


def _ordinary(desk: Desk, count: int) -> Iterator[Sent]:
    weights = [weight for weight, _ in _KINDS]
    kinds = [kind for _, kind in _KINDS]
    while count > 0:
        for sent in desk.rng.choices(kinds, weights)[0](desk):
            if count > 0 and sent.owner in desk.forty and sent.mail.date <= desk.end:
                count -= 1
                yield sent


def _written(letters: Iterable[Sent]) -> Iterator[Planted]:
    ordered = sorted(letters, key=lambda sent: (sent.mail.date, sent.mail.message_id))
    for sent in ordered:
        yield Planted(
            id=sent.mail.message_id,
            mailbox=sent.owner.emails[0],
            folder=FOLDER,
            date=sent.mail.date,
            content=render(sent.mail, sent.style),
            kind=sent.kind,
            rule=sent.rule,
            label=sent.label,
        )
