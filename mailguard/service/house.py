"""The service put together: settings → council, store, sources, clock, outbox."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from mailguard.config import Settings
from mailguard.errors import NotReady, SettingsError, SourceError
from mailguard.mime.reader import Reader
from mailguard.send.smtp import Server, Smtp
from mailguard.service.council import Council, load_council_of, load_rulebook_of
from mailguard.service.keeping import open_store_of
from mailguard.service.letters import Desk
from mailguard.service.log import Event, fault, say, warn
from mailguard.service.minutes import choose, mail_of
from mailguard.service.partition import PartitionReport, never, uncounted
from mailguard.service.scanning import Place, Scanner, Unread, places
from mailguard.service.start import ready
from mailguard.service.tone import card_for
from mailguard.store import Store


@dataclass(frozen=True, slots=True)
class House:
    """Everything that one council's service is made of."""

    settings: Settings
    council: Council
    store: Store
    desk: Desk

    def today(self) -> date:
        """The present day by the council's clocks."""
        return datetime.now(self.council.zone).date()

    def forget(self) -> int:
        """Delete the history that is older than the settings allow; how many traces went."""
        return self.store.forget(self.today() - timedelta(days=self.settings.keep.history_days))


@contextmanager
def opened(settings: Settings, make: bool = True) -> Iterator[House]:
    """Read the files and open the store, which is made where it is missing unless `make` is False.

    Raises FileError or StoreError.
    """
    council = load_council_of(settings)
    with open_store_of(settings, make=make) as store:
        desk = Desk(settings=settings, register=council.register, rulebook=load_rulebook_of(settings), store=store)
        yield House(settings, council, store, desk)


def refuse_unready(house: House) -> None:
    """Raise NotReady unless a source is set and every record of `[start]` is there: no real mail is read before."""
    reviewers = {name for each in house.council.register.reviewers for name in (each.person, each.email) if name}
    ready(house.settings, reviewers, house.today())
    if not house.settings.sources:
        raise NotReady(f"No source is set, so there is no mail to read. Add one [[sources]] to {house.settings.file}")


def minded(house: House) -> House:
    """The same, flagging from where the minutes of review in the settings allow, which is said.

    Nothing changes where the settings give no minutes or no rule in force reads language. Raises StoreError, and
    SettingsError for a file of mailboxes.
    """
    minutes = house.settings.language.review_minutes
    card = None if minutes is None else card_for(house.council.in_force)
    if minutes is None or card is None:
        return house
    mail = mail_of(house.settings, house.council.register.people, house.store, house.today())
    made = choose(minutes, mail, card.curve, card.threshold)
    tell = say if made.choice.fits else warn
    tell(Event.THRESHOLD if made.choice.fits else Event.TOO_FEW_MINUTES, **made.numbers)
    return replace(house, council=replace(house.council, threshold=made.choice.threshold))


def scanner(house: House, stopping: Callable[[], bool] = never) -> Scanner:
    """A scanner as the settings ask for it, with the permissions that are in force now: make one for each pass.

    Raises StoreError.
    """
    recorded = (each.permission for each in house.store.permits())
    return Scanner(
        council=replace(house.council, permissions=(*house.council.permissions, *recorded)),
        store=house.store,
        chunk=house.settings.scan.chunk,
        history_days=house.settings.keep.history_days,
        stopping=stopping,
    )


def listed(house: House) -> tuple[tuple[Place, ...], tuple[Unread, ...]]:
    """Every folder that can be read now, and the sources that cannot be listed, which is said and written down.

    Raises NotReady where a mailbox is a Member's, and StoreError.
    """
    found, unread = places(house.settings, house.council)
    failed = {each.source for each in unread}
    for source in house.settings.sources:
        there = {(each.folder.mailbox, each.folder.name) for each in found if each.settings.name == source.name}
        if source.name in failed:
            mailboxes = {mailbox for name, mailbox in house.store.mailboxes() if name == source.name}
            lost = mailboxes - {mailbox for mailbox, _ in there}
            house.store.lost(source.name, {(mailbox, "") for mailbox in lost or {""}}, house.today())
        else:
            house.store.listed(source.name, there)
    for each in unread:
        warn(Event.SOURCE_UNAVAILABLE, source=each.source, **fault(each.error))
    return found, unread


def read_place(
    house: House, look: Scanner, place: Place, reader: Reader, progress: Callable[[int], None] = uncounted
) -> PartitionReport | Unread:
    """Read what is new in one folder; where it cannot all be read, that is said and written down.

    Raises StoreError, and NotReady where the parser does not start: then nothing more can be read anywhere.
    """
    name, folder = place.settings.name, place.folder
    try:
        report = look.read(place, reader, progress)
    except NotReady:
        house.store.lost(name, {(folder.mailbox, folder.name)}, house.today())
        raise
    except SourceError as error:
        house.store.lost(name, {(folder.mailbox, folder.name)}, house.today())
        number = house.store.partition(name, folder.mailbox, folder.name)
        warn(Event.SOURCE_UNAVAILABLE, source=name, partition=number, **fault(error))
        return Unread(name, error)
    if report.unread:
        house.store.lost(name, {(folder.mailbox, folder.name)}, house.today())
        warn(Event.MESSAGES_UNREADABLE, source=name, partition=report.number, later=report.unread)
    elif report.whole:
        house.store.found(name, folder.mailbox, folder.name)
    return report


def scan_once(
    house: House, found: Sequence[Place], progress: Callable[[int], None]
) -> tuple[list[PartitionReport], list[Unread]]:
    """Read every folder once; a folder that fails is told and the others go on. Raises StoreError."""
    house.store.first_scan(datetime.now(UTC))
    look = scanner(minded(house))
    with Reader(house.council.register.lanes, open_files=True) as reader:
        done = [read_place(house, look, place, reader, progress) for place in found]
    reports = [each for each in done if isinstance(each, PartitionReport)]
    return reports, [each for each in done if isinstance(each, Unread)]


def sender_of(settings: Settings) -> Smtp | None:
    """The way out for the digest, None where no mail server is set. Raises SettingsError for an unreadable secret."""
    send = settings.send
    if send is None:
        return None
    password = settings.secret("send", "password_file", send.password_file)
    if send.user and password is None:
        remedy = "Give `password_file`, or the environment variable MAILGUARD_SEND_PASSWORD"
        raise SettingsError(settings.file, settings.line("send", "user"), "[send] has a user and no password", remedy)
    server = Server(
        host=send.host,
        port=send.port,
        security=send.security,
        user=send.user,
        password=password.get_secret_value() if password else None,
    )
    return Smtp(server, settings.folder / send.outbox_search if send.outbox_search else None)
