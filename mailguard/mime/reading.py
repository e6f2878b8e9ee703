"""RFC 5322 bytes → Message: headers first, then the lane, and only then what the message says."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC

from mailguard.message import Address, Lane, Message, Raw, Stage, Unread, Unreadable
from mailguard.mime import limits
from mailguard.mime.addresses import addresses
from mailguard.mime.begun import NO_WIDTH, begun, plain_words
from mailguard.mime.body import Body, gather
from mailguard.mime.cut import Part, TooManyParts, cut, head
from mailguard.mime.dates import moment
from mailguard.mime.files import Files
from mailguard.mime.headers import Headers, first, text
from mailguard.mime.lanes import lane_of
from mailguard.mime.words import unfolded

TOO_LARGE = "larger than is read"
NO_MAIL = "no sender and no recipient"
_NOBODY = Address("")
OUTLOOK = bytes.fromhex("d0cf11e0a1b11ae1")  # every compound file begins so (MS-CFB 2.2)
_KEPT = (
    "sensitivity",
    "auto-submitted",
    "precedence",
    "list-id",
    "importance",
    "x-priority",
    "msip_labels",
    "x-autoreply",
)
_RESENT = ("resent-from", "resent-sender", "resent-to", "resent-cc", "resent-bcc")
_ID = re.compile(r"<[^<>\s]{1,900}>")
_FORWARDED_TOO_DEEP = "attachment:forwarded mail"


def read(raw: Raw, lanes: tuple[Lane, ...] = (), closed: Unread | None = Unread.NOT_OPENED) -> Message | Unreadable:
    """One message out of its bytes, whatever the bytes; never raises.

    Headers and addresses are read first; a message in a lane is read no further. Beyond the limits of limits.py a
    message is `Unreadable` (too large) or read in part, which its `problems` and `hidden` then say. `closed` says why
    the files that travel with it stay closed, None opens them.
    """
    if len(raw.content) > limits.RAW:
        return Unreadable(TOO_LARGE, failed=False)
    try:
        if raw.content.startswith(OUTLOOK):
            from mailguard.mime import outlook  # most mail is no Outlook file, and its reader takes a while to load

            mail = outlook.to_mail(raw.content)
            if mail is None:
                return Unreadable(outlook.UNREADABLE, failed=False)
            raw = replace(raw, content=mail)
        found = _message(head(begun(raw.content)), raw, lanes, Files(closed))
        somebody = found.author != _NOBODY or found.to or found.cc or found.bcc
        return found if somebody else Unreadable(NO_MAIL, failed=True)
    except MemoryError:
        return Unreadable("not enough memory to read it", failed=True)
    except RecursionError:
        return Unreadable("nested too deeply to read", failed=True)
    except Exception as error:  # a fault of ours must cost this one message only; its text may quote the mail
        return Unreadable(f"the parser broke on it ({type(error).__name__})", failed=True)


def _message(part: Part, raw: Raw, lanes: tuple[Lane, ...], files: Files, depth: int = 0) -> Message:
    fields, problems = part.fields, list[str]()
    authors = _addresses(fields, "from")
    senders = _addresses(fields, "sender")
    author = authors[0] if authors else senders[0] if senders else _NOBODY
    if len(authors) != 1:
        problems.append("several From addresses" if authors else "no From address")
    to, cc, bcc = _addresses(fields, "to"), _addresses(fields, "cc"), _bcc(fields, raw, depth)
    written = moment(first(fields, "date")) if "date" in fields else None
    about, veiled = plain_words(text(fields, "subject"))
    again = [each for name in _RESENT for each in _addresses(fields, name)]
    everybody = (*authors, *senders, *_addresses(fields, "reply-to"), *to, *cc, *(bcc or ()), *again)
    lane = lane_of(lanes, everybody, about, first(fields, "sensitivity"))
    body = Body() if lane else _opened(part, files, problems)
    said, hid = _said(body)
    if veiled or hid:
        problems.append(NO_WIDTH)
    forwarded, deeper = ((), False) if lane else _forwarded(body, raw, lanes, files, depth)
    message = Message(
        id=_identity(part),
        mailbox=raw.mailbox,
        stage=raw.stage if depth == 0 else Stage.SENT,
        date=written or raw.found_at.astimezone(UTC),
        dated=written is not None,
        author=author,
        sender=next((each for each in senders if each.email != author.email), None),
        to=to,
        cc=cc,
        bcc=bcc,
        subject="" if lane else _subject(about),
        thread=() if lane else _thread(fields),
        headers=() if lane else _kept(fields),
        text=None if lane else said,
        attachments=None if lane or body is None else body.files_and_scans(),
        invitation=body.invitation if body else None,
        forwarded=forwarded,
        lane=lane,
        unreadable=_once([*(body.unreadable if body else ()), *([_FORWARDED_TOO_DEEP] if deeper else ())]),
        problems=() if lane else _once(problems + (body.problems if body else [])),
    )
    return _redirected(message, fields, raw) if depth == 0 and _sent_on(message, fields) else message


def _sent_on(message: Message, fields: Headers) -> bool:
    """Whether somebody else sent it on to others; the writer's own copy has its Bcc, and a gateway adds no reader."""
    if message.lane or message.bcc or "resent-from" not in fields:
        return False
    by = {each.email for each in _addresses(fields, "resent-from")}
    again = {each.email for name in _RESENT[2:] for each in _addresses(fields, name)}
    return bool(by and again - {each.email for each in message.to + message.cc}) and message.author.email not in by


def _redirected(message: Message, fields: Headers, raw: Raw) -> Message:
    """A message sent on as it is, under the old names (RFC 5322, 3.6.6): whoever sent it on forwarded it, unwritten."""
    bcc, again = _addresses(fields, "resent-bcc"), moment(first(fields, "resent-date"))
    return replace(
        message,
        id=next(iter(_ID.findall(first(fields, "resent-message-id"))), f"<redirected.{message.id.strip('<>')}>"),
        date=again or message.date,
        author=next(iter(_addresses(fields, "resent-from")), _NOBODY),
        sender=next(iter(_addresses(fields, "resent-sender")), None),
        to=_addresses(fields, "resent-to"),
        cc=_addresses(fields, "resent-cc"),
        bcc=bcc if bcc or raw.keeps_bcc else None,
        thread=(*message.thread, message.id),
        headers=(),
        text="",
        attachments=(),
        invitation=None,
        forwarded=(replace(message, stage=Stage.SENT),),
    )


def _opened(part: Part, files: Files, problems: list[str]) -> Body | None:
    """The body, None where it has more parts or levels than are read."""
    if not part.fields:
        problems.append("no headers")
    try:
        cut(part)
    except TooManyParts:
        problems.append("structure: more parts or levels than are read")
        return None
    body = Body(files)
    gather(part, body)
    return body


def _said(body: Body | None) -> tuple[str | None, bool]:
    """The text, None where it cannot be seen, and whether letters without a width were taken out of its words."""
    said = body.text() if body else None
    return plain_words(said) if said else (said, False)


def _forwarded(
    body: Body | None, raw: Raw, lanes: tuple[Lane, ...], files: Files, depth: int
) -> tuple[tuple[Message, ...], bool]:
    """The mails attached to this mail, and whether some lie deeper than is read."""
    letters = body.letters if body else []
    if letters and depth >= limits.FORWARDED:
        return (), True
    return tuple(_message(letter, raw, lanes, files, depth + 1) for letter in letters), False


def _addresses(fields: Headers, name: str) -> tuple[Address, ...]:
    values = fields.get(name)
    if not values:
        return ()
    return tuple(address for value in values for address in addresses(unfolded(value)))


def _bcc(fields: Headers, raw: Raw, depth: int) -> tuple[Address, ...] | None:
    """Blind copies; an absent header, or an empty one that a server may have blanked, proves nothing by itself."""
    found = _addresses(fields, "bcc")
    return found if found or (raw.keeps_bcc and depth == 0) else None


def _identity(part: Part) -> str:
    """The Message-ID; without a sound one, a name made from the bytes: the same bytes, the same name."""
    value = first(part.fields, "message-id")
    sound = _ID.search(value)
    if sound:
        return sound[0]
    bare = "".join(value.split()).strip("<>")
    if bare and len(bare) <= 900:
        return f"<{bare}>"
    whole = part.content if part.end == len(part.content) else part.content[: part.end]
    return f"<{hashlib.sha256(whole).hexdigest()[:32]}.{part.start}@mailguard.invalid>"


def _subject(about: str) -> str:
    return " ".join(about[: limits.SUBJECT_CHARACTERS].replace("\x00", "").split())


def _thread(fields: Headers) -> tuple[str, ...]:
    found = [one for name in ("references", "in-reply-to") for one in _ID.findall(first(fields, name))]
    return _once(found)[-limits.THREAD_IDS :]


def _kept(fields: Headers) -> tuple[tuple[str, str], ...]:
    """The few other headers that rules read, and sensitivity labels, which may come as one header each."""
    names = [name for name in fields if name in _KEPT or name.startswith("msip_label")]
    return tuple((name, text(fields, name)[: limits.KEPT_VALUE_CHARACTERS]) for name in names[:60])


def _once(found: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found))
