"""Messages → outcomes: opens each one, lets them see each other and what is remembered, and scans."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from mailguard.correspondence import Correspondence, Memory, Past
from mailguard.finding import Failed, Outcome, Unchecked
from mailguard.language.tone import Tone
from mailguard.message import Message, Part, Unreadable
from mailguard.scan import scan
from mailguard.service.council import Council
from mailguard.service.tone import tone_for

Remembered = Callable[[Sequence[Past]], Sequence[Past]]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was said about one message; `mail` is None where it could not be read at all."""

    mail: Correspondence | None
    outcomes: tuple[Outcome, ...]


def nothing_remembered(traces: Sequence[Past]) -> Sequence[Past]:
    """No store: messages of one run see each other and nothing else."""
    return ()


def judge(
    messages: Sequence[Message | Unreadable],
    council: Council,
    key: bytes,
    remembered: Remembered = nothing_remembered,
) -> list[Judgement]:
    """One judgement a message, in the order given.

    `key` keys the hashes of the traces. `remembered` is asked once for what the traces of these messages have to do
    with; the messages also see each other.
    """
    tone = tone_for(council.in_force, council.threshold)
    opened = [each if isinstance(each, Unreadable) else _safely_opened(each, council, key, tone) for each in messages]
    mails = [each for each in opened if isinstance(each, Correspondence) and each.message.lane is None]
    memory = Memory((*remembered([mail.trace for mail in mails if _has_past(mail)]), *(mail.trace for mail in mails)))
    return [
        Judgement(None, unread(each, council)) if isinstance(each, Unreadable) else _judged(each, council, memory)
        for each in opened
    ]


def open_mail(message: Message, council: Council, key: bytes, tone: Tone | None = None) -> Correspondence:
    """The message with its people named as on the day it was written, by the council's own clock.

    `tone` reads its words where a rule asks for that; a message in a protected lane is never given to it.
    """
    day = message.date.astimezone(council.zone).date()
    heard = tone if message.lane is None else None
    return Correspondence(message, council.register.on(day), key, cases=council.cases, tone=heard)


def _safely_opened(message: Message, council: Council, key: bytes, tone: Tone | None) -> Correspondence | Unreadable:
    """Open it and draw its trace; a fault of ours in one message must not stop the others."""
    try:
        mail = open_mail(message, council, key, tone)
        if message.lane is None:
            mail.trace  # noqa: B018 - drawn here, so that whatever breaks breaks for this message alone
    except Exception as error:
        return Unreadable(f"opening it broke: {type(error).__name__}", failed=True)
    return mail


def unread(message: Unreadable, council: Council) -> tuple[Outcome, ...]:
    """A message beyond the limits hides everything from every rule; one that broke the parser is our failure."""
    rules = dict.fromkeys(each.rule.id for each in council.in_force)
    if message.failed or not rules:
        return (Failed(None, message.reason),)
    return tuple(Unchecked(rule, (Part.BCC, Part.BODY, Part.ATTACHMENTS)) for rule in rules)


def _has_past(mail: Correspondence) -> bool:
    """Whether what went before can change what is said: a Member has part in it, or an officer answers somebody.

    The same words about an officer are told of once, wherever they are passed on. Of an officer's answer that no
    Member is known to receive, the thread tells whose letter it answers and who asked for confidence there.
    """
    return mail.with_members or bool(mail.trace.quoting) or (bool(mail.message.thread) and mail.from_officer)


def _judged(mail: Correspondence, council: Council, memory: Memory) -> Judgement:
    if mail.message.lane is None and (_has_past(mail) or council.permissions):
        mail = mail.with_past(memory.recall(mail.trace), council.permissions)
    return Judgement(mail, scan(mail, council.in_force, council.lesser))
