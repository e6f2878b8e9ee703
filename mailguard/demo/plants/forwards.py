"""Correspondence with one Member that reaches another, the first never told (clause 4.1)."""

from collections.abc import Iterator

from mailguard.demo.desk import Sent
from mailguard.demo.letters import answer, greeting
from mailguard.demo.plants.stage import Scene, Stage, Thread, departure, shown
from mailguard.demo.styles import Enclosure, Who, render

_RULE = "undeclared-forward"


def members_letter(stage: Stage) -> Iterator[Sent]:
    """What a Member wrote is passed on to another Member."""
    thread = stage.thread()
    other = stage.member(thread.member)
    sent = _forward(stage, thread, (other.box,), "pass_to_member", greeting(stage.desk, other))
    yield departure(sent, _RULE, f"A letter from {shown(thread.member)} passed on to {shown(other)}")


def own_answer(stage: Stage) -> Iterator[Sent]:
    """What the officer wrote to a Member is passed on to another."""
    thread = stage.thread()
    reply = stage.reply(thread)
    other = stage.member(thread.member)
    thread.chain.insert(0, reply.mail)
    sent = _forward(stage, thread, (other.box,), "pass_own_answer", greeting(stage.desk, other))
    yield reply
    yield departure(sent, _RULE, f"The answer given to {shown(thread.member)} passed on to {shown(other)}")


def as_attachment(stage: Stage) -> Iterator[Sent]:
    """A Member's letter goes to another Member as an attached message."""
    thread = stage.thread()
    other = stage.member(thread.member)
    letter = thread.chain[0]
    file = Enclosure(
        f"{letter.subject}.eml".replace("/", "-"),
        "message/rfc822",
        render(letter, stage.rng.choice(("apple", "iphone", "outlook-web"))),
    )
    at = stage.desk.later(letter.date)
    note = stage.line("enclosed", thread)
    subject = f"FW: {letter.subject}"
    sent = stage.desk.write(
        thread.officer,
        at,
        to=(other.box,),
        subject=subject,
        salutation=greeting(stage.desk, other),
        own_text=(note,),
        attachments=(file,),
        style="outlook",
    )
    yield departure(sent, _RULE, f"A letter from {shown(thread.member)} sent to {shown(other)} as an attached message")


def same_text(stage: Stage) -> Iterator[Sent]:
    """The text written to one Member is sent again to another, as if written for them."""
    thread = stage.thread()
    first = stage.reply(thread)
    other = stage.member(thread.member)
    at = stage.desk.later(first.mail.date, 0.15, 50)
    second = answer(
        stage.desk,
        thread.officer,
        other,
        thread.matter,
        at,
        own=list(first.mail.own_text),
        subject=thread.chain[-1].subject,
        style=first.style,
    )
    yield first
    yield departure(second, _RULE, f"The text written to {shown(thread.member)} sent to {shown(other)} as well")


def to_private_address(stage: Stage) -> Iterator[Sent]:
    """A Member's letter is passed on to another Member at home."""
    at_home = {
        "jane-hart",
        "adaeze-nwosu-clarke",
        "hefin-prydderch",
        "darren-whitlock",
        "barnaby-rook",
        "mahfuz-khaleque",
    }
    other = stage.member(fit=lambda m: m.id in at_home)
    thread = stage.thread(turns=1, member=stage.member(other))
    private = other.private() or other.box
    sent = _forward(stage, thread, (private,), "pass_to_member", f"{other.familiar},")
    yield from thread.before
    yield departure(
        sent, _RULE, f"A thread with {shown(thread.member)} passed on to {shown(other)} at a private address"
    )


def among_officers(stage: Stage) -> Iterator[Sent]:
    """A Member's letter is passed on to a colleague, and another Member is in the copy line."""
    thread = stage.thread()
    other, colleague = stage.member(thread.member), stage.officer()
    sent = _forward(stage, thread, (colleague.box,), "covering", greeting(stage.desk, colleague), cc=(other.box,))
    yield departure(
        sent, _RULE, f"A letter from {shown(thread.member)} passed on to an officer and, in Cc, to {shown(other)}"
    )


def _forward(
    stage: Stage, thread: Thread, to: tuple[Who, ...], pool: str, hello: str, cc: tuple[Who, ...] = ()
) -> Sent:
    at = stage.desk.later(thread.chain[0].date)
    note = (stage.line(pool, thread),)
    return stage.desk.write(
        thread.officer, at, thread.chain, to=to, cc=cc, forward=True, salutation=hello, own_text=note
    )


SCENES: tuple[Scene, ...] = (members_letter, own_answer, as_attachment, same_text, to_private_address, among_officers)
