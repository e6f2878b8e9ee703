"""One pass over every folder of every source: fetch, parse in the child, judge, record."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from mailguard.config import Settings, SourceSettings
from mailguard.correspondence import Correspondence, Past
from mailguard.correspondence.conduct.telling import by, key
from mailguard.correspondence.past import Again
from mailguard.correspondence.remarks import left_behind, repeated
from mailguard.errors import SourceError, SourceRefused, SourceUnavailable
from mailguard.finding import Finding, Outcome
from mailguard.message import Message, Raw, Unreadable
from mailguard.mime.reader import Reader
from mailguard.register.people import Kind
from mailguard.service.council import Council
from mailguard.service.judge import Judgement, judge
from mailguard.service.partition import Answer, PartitionReport, never, run_partition, uncounted
from mailguard.service.reaching import spec
from mailguard.service.start import officers_only
from mailguard.service.tone import tell_amiss
from mailguard.sources import Folder, Source, open_source
from mailguard.store import Envelope, Observer, Store, unobserved

RESENT = timedelta(days=31)
NO_FOLDER = (
    "no folder called {names} lies there. Correct `folders` or `path` of the source; `mailguard doctor` names the"
    " folders that are there"
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """One message out of the child; `print_` is the SHA-256 of its bytes."""

    print_: str
    found_at: datetime
    message: Message | Unreadable


@dataclass(frozen=True, slots=True)
class Place:
    """One folder to read, and the source it lies in."""

    settings: SourceSettings
    source: Source
    folder: Folder


@dataclass(frozen=True, slots=True)
class Unread:
    """A source that could not be listed, in our own words."""

    source: str
    error: SourceError


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanner:
    """Everything a pass needs; folders may be read from several threads, each with a child of its own.

    The council's permissions are those in force when the pass began.
    """

    council: Council
    store: Store
    chunk: int
    history_days: int
    at: Observer = unobserved
    stopping: Callable[[], bool] = never

    def read(self, place: Place, reader: Reader, progress: Callable[[int], None] = uncounted) -> PartitionReport:
        """Read what is new in one folder. Raises SourceError or StoreError."""
        number = self.store.partition(place.settings.name, place.folder.mailbox, place.folder.name)
        return run_partition(
            self.store,
            place.source,
            place.folder,
            number,
            self._answers,
            parse=lambda raws: _parse(raws, reader),
            chunk=self.chunk,
            zone=self.council.zone,
            at=self.at,
            stopping=self.stopping,
            progress=progress,
        )

    def _answers(self, parsed: Sequence[Parsed]) -> list[Answer]:
        messages = [each.message for each in parsed]
        judgements = judge(messages, self.council, self.store.key, self._remembered)
        tell_amiss(self.council.in_force)
        return [
            Answer(
                identity=_identity(each),
                day=_moment(each).astimezone(self.council.zone).date(),
                outcomes=judgement.outcomes,
                trace=_trace(judgement.mail),
                envelope=_envelope(each.message, judgement.outcomes),
                again=tuple(_again(judgement)),
            )
            for each, judgement in zip(parsed, judgements, strict=True)
        ]

    def _remembered(self, traces: Sequence[Past]) -> Sequence[Past]:
        """Traces of the same threads and words as far back as they are kept, and of the same writers for a month."""
        if not traces:
            return ()
        oldest = min(trace.date for trace in traces)
        threads = sorted({thread for trace in traces for thread in (*trace.thread, *trace.words)})
        writers = sorted({trace.writer for trace in traces if trace.writer})
        return self.store.history(threads, writers, oldest - timedelta(days=self.history_days), oldest - RESENT)


def _again(judgement: Judgement) -> Iterator[Again]:
    """The words that the message holds and others have told of; none that it tells of itself."""
    mail = judgement.mail
    if mail is None or mail.message.lane is not None:
        return
    found = (each for each in judgement.outcomes if isinstance(each, Finding))
    told = {evidence.key for each in found for evidence in each.evidence}
    for remark, messages in repeated(mail):
        if key(remark) not in told:
            words = key(remark).partition(":")[2]
            yield from (Again(message, by(remark), words) for message in messages)


def _trace(mail: Correspondence | None) -> Past | None:
    """What is kept of a mail: where a Member has part in it, or it tells of words about an officer."""
    if mail is None:
        return None
    left = left_behind(mail)
    return left if mail.with_members or left.remarks else None


def places(settings: Settings, council: Council) -> tuple[tuple[Place, ...], tuple[Unread, ...]]:
    """Every folder of every source, and the sources that cannot be listed now or give no folder at all.

    Raises NotReady where a mailbox is a Member's: those are never read, nor opened where they are named beforehand.
    """
    found: list[Place] = []
    unread: list[Unread] = []
    today = datetime.now(council.zone).date()
    for each in settings.sources:
        told = spec(each, settings, council.register.people, today)
        officers_only(told.mailboxes, members(council))
        try:
            source = open_source(each.kind, told)
            folders = [Place(each, source, folder) for folder in source.folders()]
            if not folders:
                unread.append(Unread(each.name, SourceRefused(NO_FOLDER.format(names=" or ".join(each.folders)))))
            found.extend(folders)
        except SourceError as error:
            unread.append(Unread(each.name, error))
        except OSError as error:  # its own words may hold a path, and a path an address
            said = f"the folders cannot be listed ({error.strerror}); the next scan tries again"
            unread.append(Unread(each.name, SourceUnavailable(said)))
    officers_only((place.folder.mailbox for place in found), members(council))
    return tuple(found), tuple(unread)


def members(council: Council) -> frozenset[str]:
    """The addresses, in small letters, of everybody who is or was a Member."""
    people = (person for person in council.register.people if person.kind is Kind.MEMBER)
    return frozenset(email.lower() for person in people for email in person.emails)


def _parse(raws: Sequence[Raw], reader: Reader) -> list[Parsed]:
    messages = reader.read_many(raws)
    return [
        Parsed(sha256(raw.content).hexdigest(), raw.found_at, message)
        for raw, message in zip(raws, messages, strict=True)
    ]


def _identity(parsed: Parsed) -> str:
    """What makes two copies the same message: Message-ID, author and date, else the very bytes."""
    message = parsed.message
    if isinstance(message, Unreadable):
        return parsed.print_
    return "\n".join((message.id, message.author.email, message.date.astimezone(UTC).isoformat()))


def _envelope(message: Message | Unreadable, outcomes: Sequence[Outcome]) -> Envelope | None:
    """How the message went out, where something was found; of other mail nothing of it is kept."""
    if isinstance(message, Unreadable) or not any(isinstance(each, Finding) for each in outcomes):
        return None
    return Envelope(
        sent=message.date,
        author=message.author,
        subject=message.subject,
        to=message.to,
        cc=message.cc,
        bcc=message.bcc,
    )


def _moment(parsed: Parsed) -> datetime:
    return parsed.found_at if isinstance(parsed.message, Unreadable) else parsed.message.date
