"""The register's indexes: made once for a register, the same for every day."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from mailguard.register.mailbox import Body, Mailbox
from mailguard.register.names import NOBODY, Fit, Level, Names, Pool
from mailguard.register.offices import Phrase, phrases
from mailguard.register.people import Kind, Person
from mailguard.register.spelling import fold
from mailguard.register.words import WORDS
from mailguard.register.written import Written


class Directory:
    """Who has which address, name and office, on any day; the costlier indexes are made when first asked for."""

    __slots__ = (
        "_names",
        "_phrases",
        "_starts",
        "bodies",
        "boxes",
        "by_id",
        "domains",
        "mailboxes",
        "owners",
        "partners",
        "people",
        "press",
        "turns",
        "ward_words",
    )

    def __init__(
        self,
        people: tuple[Person, ...],
        mailboxes: tuple[Mailbox, ...],
        bodies: tuple[Body, ...],
        domains: Iterable[str],
        partners: Iterable[str] = (),
        press: Iterable[str] = (),
    ) -> None:
        self.people, self.mailboxes, self.bodies = people, mailboxes, bodies
        self.domains, self.partners, self.press = tuple(domains), tuple(partners), tuple(press)
        self.by_id = {person.id: person for person in people}
        self.owners: dict[str, list[Person]] = defaultdict(list)
        self.boxes: dict[str, list[Mailbox]] = defaultdict(list)
        for person in people:
            for email in person.emails:
                self.owners[email].append(person)
        for mailbox in mailboxes:
            for email in mailbox.emails:
                self.boxes[email].append(mailbox)
        self.turns = _turns((*people, *mailboxes))
        wards = {ward for person in people for ward in person.wards}
        self.ward_words = frozenset(word for ward in wards for word in fold(ward))
        self._names: Names | None = None
        self._phrases: dict[str, Phrase] | None = None
        self._starts: dict[str, int] = {}

    @property
    def names(self) -> Names:
        """Everybody's names."""
        if self._names is None:
            self._names = Names(self.people)
        return self._names

    @property
    def phrases(self) -> dict[str, Phrase]:
        """Offices, groups and lists by the words people use for them."""
        if self._phrases is None:
            found = phrases(self.people, self.mailboxes, self.bodies)
            starts: dict[str, int] = {}
            for phrase in found:
                first, *others = phrase.split()
                starts[first] = max(len(others) + 1, starts.get(first, 0))
            self._starts = starts
            self._phrases = found  # last, because another thread may be reading
        return self._phrases

    def longest(self, first: str) -> int:
        """How many words the longest phrase has that begins with this one; 0 where none does."""
        return self._starts.get(first, 0) if self.phrases else 0

    def spell(self, day: date) -> int:
        """The number of the stretch of days, nobody coming or going within it, that `day` lies in."""
        return bisect_right(self.turns, day)


def _turns(dated: Iterable[Person | Mailbox]) -> tuple[date, ...]:
    """The days on which somebody comes or has just gone."""
    days: set[date] = set()
    for each in dated:
        if each.start is not None:
            days.add(each.start)
        if each.end is not None and each.end < date.max:
            days.add(each.end + timedelta(days=1))
    return tuple(sorted(days))


@dataclass(frozen=True, slots=True)
class Day:
    """The directory as on one day."""

    directory: Directory
    on: date

    def owner(self, email: str) -> Person | None:
        """Whose address it is on that day."""
        return next((person for person in self.directory.owners.get(email, ()) if person.serves(self.on)), None)

    def box(self, email: str) -> Mailbox | None:
        """The mailbox with that address on that day."""
        return next((mailbox for mailbox in self.directory.boxes.get(email, ()) if mailbox.serves(self.on)), None)

    def internal(self, domain: str) -> bool:
        """Whether the domain, or the one it lies under, is the council's own."""
        return _lies_under(domain, self.directory.domains)

    def partner(self, domain: str) -> bool:
        """Whether the domain, or the one it lies under, is that of a body with which confidences are shared."""
        return _lies_under(domain, self.directory.partners)

    def press(self, domain: str) -> bool:
        """Whether the domain, or the one it lies under, is the press's."""
        return _lies_under(domain, self.directory.press)

    def fit(self, name: Written, forgive: bool = True) -> Fit:
        """Whoever serves on that day and fits the name best; a councillor's title leaves Members only.

        A surname alone is an answer only with a title, or where it is no ordinary word; half a surname only with a
        councillor's title. Misspelt surnames are tried where `forgive` is True.
        """
        if name.councillor:
            return self._find(name, lambda person: person.kind is Kind.MEMBER, forgive)
        fit = _by_remark(self._find(name, lambda person: True, forgive), name.remark)
        if fit.level is Level.HALF or (fit.level is Level.SURNAME and _ordinary(name)):
            return NOBODY
        return fit

    def _find(self, name: Written, kind: Pool, forgive: bool) -> Fit:
        on = self.on
        return self.directory.names.find(name, lambda person: kind(person) and person.serves(on), forgive)


def _lies_under(domain: str, known: Iterable[str]) -> bool:
    return any(domain == own or domain.endswith(f".{own}") for own in known)


def _ordinary(name: Written) -> bool:
    """Whether a surname stands alone and is an ordinary word."""
    return not name.courtesy and not name.remark and name.words[0] in WORDS


def _by_remark(fit: Fit, remark: tuple[str, ...]) -> Fit:
    """Let a job in brackets decide between people: "(Planning)" is an officer, of that team if there is one."""
    if not remark or len(fit.people) < 2:
        return fit
    officers = tuple(person for person in fit.people if person.kind is Kind.OFFICER)
    there = tuple(person for person in officers if set(remark) & set(fold(f"{person.job or ''} {person.team or ''}")))
    return Fit(there or officers or fit.people, fit.level, fit.misspelt)
