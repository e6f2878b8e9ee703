"""Blind copies of what was written to one Member (clause 4.1): to a second Member, or to a list nobody can open."""

from collections.abc import Iterator
from typing import Any

from mailguard.demo.cast import shared
from mailguard.demo.desk import Sent
from mailguard.demo.letters import answer, chase
from mailguard.demo.plants.stage import Scene, Stage, Thread, departure, shown
from mailguard.demo.styles import Who

_RULE = "blind-copy"
_ASSISTANTS = (("Leader's Office", "leader.pa"), ("Civic Office", "civic.office"))
_ROLES = (
    ("Leader of the Council", "leader"),
    ("Mayor of Ambleford", "mayor"),
    ("Deputy Mayor", "deputy.mayor"),
    ("Leader of the Opposition", "opposition.leader"),
)
_LISTS = (
    ("Ward Members - Millbrook", "ward.millbrook"),
    ("Ward Members - Castle", "ward.castle"),
    ("Conservative Group", "conservative.group"),
    ("Labour Group", "labour.group"),
    ("Liberal Democrat Group", "libdem.group"),
    ("Group Leaders", "group.leaders"),
    ("Licensing Committee Members", "licensing.committee"),
    ("DL - Members and CLT", "members.and.clt"),
)


def second_member(stage: Stage) -> Iterator[Sent]:
    """An answer in a running thread, another Member in Bcc."""
    thread = stage.thread(turns=stage.rng.randint(0, 2))
    other = stage.member(thread.member)
    label = f"Answer to {shown(thread.member)}, {shown(other)} in Bcc and not mentioned"
    yield from _answered(stage, thread, (other.box,), label)


def first_letter(stage: Stage) -> Iterator[Sent]:
    """A letter that begins a thread, another Member in Bcc among officers."""
    thread = stage.thread()
    other = stage.member(thread.member)
    colleague = stage.officer()
    at = stage.desk.later(thread.chain[0].date)
    sent = answer(stage.desk, thread.officer, thread.member, thread.matter, at, bcc=(colleague.box, other.box))
    yield departure(sent, _RULE, f"Letter to {shown(thread.member)}, {shown(other)} in Bcc beside an officer")


def private_address(stage: Stage) -> Iterator[Sent]:
    """The second Member's address at home or at work stands in Bcc."""
    thread = stage.thread(turns=1)
    at_home = {
        "jane-hart",
        "adaeze-nwosu-clarke",
        "hefin-prydderch",
        "darren-whitlock",
        "barnaby-rook",
        "mahfuz-khaleque",
    }
    other = stage.member(thread.member, fit=lambda m: m.id in at_home)
    private = other.private()
    blind = (Who("", private.email) if stage.desk.chance(0.5) else private,) if private else ()
    yield from _answered(
        stage, thread, blind, f"Answer to {shown(thread.member)}, {shown(other)} in Bcc at a private address"
    )


def assistant(stage: Stage) -> Iterator[Sent]:
    """The mailbox of a Member's assistant stands in Bcc."""
    name, local = stage.rng.choice(_ASSISTANTS)
    box = shared(name, local)
    acts_for = stage.desk.cast.acts_for[box.email]
    thread = stage.thread(turns=1, member=stage.member(fit=lambda m: m.id not in acts_for))
    yield from _answered(
        stage, thread, (box,), f"Answer to {shown(thread.member)}, {name} in Bcc, which acts for another Member"
    )


def nine_at_once(stage: Stage) -> Iterator[Sent]:
    """The assistant of nine Lead Members stands in Bcc."""
    box = shared("PA to Lead Members", "lead.members.pa")
    acts_for = stage.desk.cast.acts_for[box.email]
    thread = stage.thread(member=stage.member(fit=lambda m: m.id not in acts_for))
    yield from _answered(
        stage, thread, (box,), f"Answer to {shown(thread.member)}, the assistant of nine Lead Members in Bcc"
    )


def opening_list(stage: Stage) -> Iterator[Sent]:
    """A list that opens out to Members stands in Bcc."""
    name, local = stage.rng.choice(_LISTS)
    box = shared(name, local)
    inside = stage.desk.cast.lists[box.email] or frozenset()
    thread = stage.thread(turns=1, member=stage.member(fit=lambda m: m.id not in inside or local == "members.and.clt"))
    yield from _answered(stage, thread, (box,), f"Answer to {shown(thread.member)}, the list {box.email} in Bcc")


def role_mailbox(stage: Stage) -> Iterator[Sent]:
    """The mailbox of an office that a Member holds stands in Bcc."""
    name, local = stage.rng.choice(_ROLES)
    box = shared(name, local)
    holder = stage.desk.cast.roles[box.email]
    thread = stage.thread(member=stage.member(fit=lambda m: m.id != holder))
    yield from _answered(stage, thread, (box,), f"Answer to {shown(thread.member)}, {box.email} in Bcc")


def one_declared(stage: Stage) -> Iterator[Sent]:
    """Two Members stand in Bcc and only one of them is named."""
    thread = stage.thread(turns=1)
    named, silent = (one := stage.member(thread.member)), stage.member(thread.member, one)
    extra = (stage.line("declare", thread, who=stage.called(named)),)
    label = f"Answer to {shown(thread.member)} that names {shown(named)}; {shown(silent)} is in Bcc as well"
    yield from _answered(stage, thread, (named.box, silent.box), label, extra=extra)


def declared(stage: Stage) -> Iterator[Sent]:
    """The second Member stands in Bcc and is named in the letter: open, but still a blind copy."""
    thread = stage.thread()
    other = stage.member(thread.member)
    who = stage.called(other)
    parts: dict[str, Any] = {"extra": (stage.line("declare", thread, who=who),)}
    if stage.desk.chance(0.5):
        parts = {"below": (stage.line("declare_below", thread, who=who),)}
    label = f"Answer to {shown(thread.member)} that names {shown(other)}, who is in Bcc all the same"
    yield from _answered(stage, thread, (other.box,), label, **parts)


def declared_long_ago(stage: Stage) -> Iterator[Sent]:
    """An earlier letter of the thread told of a copy; this one does not."""
    officer, other = stage.officer(), stage.member()
    thread = stage.thread(officer=officer, member=stage.member(other))
    line = stage.line("declare", thread, who=stage.called(other))
    earlier = stage.reply(thread, cc=(other.box,), extra=(line,))
    thread.before.append(earlier)
    thread.chain.insert(0, earlier.mail)
    _chased(stage, thread)
    label = f"Answer to {shown(thread.member)}, {shown(other)} in Bcc; only an earlier letter spoke of a copy"
    yield from _answered(stage, thread, (other.box,), label)


def standing_line(stage: Stage) -> Iterator[Sent]:
    """The only word of a copy is in the signature that stands under all this officer's mail."""
    officer = stage.officer("Licensing", "Environmental Health", "Housing and Communities", "Planning Enforcement")
    stage.reserved.add(officer.id)
    other = stage.member(fit=lambda m: bool(m.titles))
    line = stage.pen.write(stage.pen.pool("standing"), None, stage.desk.end, who=f"Cllr {other.name}")
    stage.desk.standing[officer.id] = line
    thread = stage.thread(turns=1, officer=officer, member=stage.member(other))
    label = f"Answer to {shown(thread.member)}, {shown(other)} in Bcc; only the standing signature speaks of copies"
    yield from _answered(stage, thread, (other.box,), label, style=stage.rng.choice(("outlook", "outlook-web")))


def substitutes(stage: Stage) -> Iterator[Sent]:
    """A list that lives on another system stands in Bcc: nobody can say who had the copy."""
    thread = stage.thread(turns=stage.rng.randint(0, 1))
    box = shared(
        stage.rng.choice(("Planning Committee Substitutes", "Planning Substitutes", "DL - Planning Subs")),
        "planning.substitutes",
    )
    sent = stage.reply(thread, bcc=(box,))
    yield from thread.before
    yield departure(
        sent, "blind-copy-unseen-list", f"Answer to {shown(thread.member)}, the unknown list {box.email} in Bcc"
    )


def _chased(stage: Stage, thread: Thread) -> None:
    at = stage.desk.later(thread.chain[0].date, 0.5, 20, official=False)
    thread.chain.insert(0, chase(stage.desk, thread.member, thread.officer, thread.matter, at, thread.chain))


def _answered(stage: Stage, thread: Thread, blind: tuple[Who, ...], label: str, **parts: Any) -> Iterator[Sent]:
    sent = stage.reply(thread, bcc=blind, **parts)
    yield from thread.before
    yield departure(sent, _RULE, label)


SCENES: tuple[Scene, ...] = (
    standing_line,
    second_member,
    second_member,
    first_letter,
    private_address,
    assistant,
    nine_at_once,
    opening_list,
    role_mailbox,
    one_declared,
    declared,
    declared_long_ago,
    substitutes,
    substitutes,
    substitutes,
)
