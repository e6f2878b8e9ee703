"""Innocents that look like a broken confidence: kept among officers, released by the Member, or never asked for."""

from collections.abc import Iterator
from dataclasses import replace

from mailguard.demo.cast import shared
from mailguard.demo.desk import Sent
from mailguard.demo.letters import chase
from mailguard.demo.plants.confidence import confided, delicate_reply
from mailguard.demo.plants.stage import Scene, Stage, innocent, shown


def officers_only(stage: Stage) -> Iterator[Sent]:
    """The answer to a letter in confidence is copied to officers."""
    thread = confided(stage)
    others = tuple(stage.desk.officer(but=(thread.officer,)).box for _ in range(stage.rng.randint(1, 2)))
    yield innocent(
        delicate_reply(stage, thread, cc=others),
        f"{shown(thread.member)} asked for confidence; officers only are copied in",
    )


def own_assistant(stage: Stage) -> Iterator[Sent]:
    """The answer to a letter in confidence is copied to the Member's own assistant."""
    thread = confided(stage, stage.desk.cast.people["jane-hart"])
    sent = delicate_reply(stage, thread, cc=(shared("Leader's Office", "leader.pa"),))
    yield innocent(sent, f"{shown(thread.member)} asked for confidence; that Member's own assistant is copied in")


def released(stage: Stage) -> Iterator[Sent]:
    """The Member is asked, and lets another Member see it."""
    thread = confided(stage)
    other = stage.member(thread.member)
    who = stage.called(other)
    first = delicate_reply(stage, thread, extra=(stage.line("consent_question", thread, who=who),))
    yield first
    thread.chain.insert(0, first.mail)
    at = stage.desk.later(first.mail.date, 0.5, 20, official=False)
    yes = stage.line("consent", thread, who=who)
    thread.chain.insert(0, chase(stage.desk, thread.member, thread.officer, thread.matter, at, thread.chain, own=[yes]))
    sent = stage.reply(thread, cc=(other.box,))
    yield innocent(
        sent, f"{shown(thread.member)} asked for confidence and then agreed that {shown(other)} might see it"
    )


def only_the_footer(stage: Stage) -> Iterator[Sent]:
    """Nothing but the standing disclaimer says confidential."""
    thread = stage.thread()
    other = stage.member(thread.member)
    letter = replace(thread.chain[0], footer=stage.pen.pool("disclaimer"))
    thread.chain[0] = letter
    yield innocent(
        stage.reply(thread, cc=(other.box,)),
        f"Only the disclaimer under {shown(thread.member)}'s letter says confidential; {shown(other)} in Cc",
    )


def other_confidence(stage: Stage) -> Iterator[Sent]:
    """The letter speaks of confidence in another sense."""
    yield from _mentioned(stage, "no_confidence", "speaks of confidence in another sense")


def newspaper(stage: Stage) -> Iterator[Sent]:
    """The letter quotes a newspaper's headline."""
    yield from _mentioned(stage, "newspaper", "quotes a headline about confidence")


def _mentioned(stage: Stage, pool: str, what: str) -> Iterator[Sent]:
    line = stage.pen.write(stage.pen.pool(pool), stage.pen.matter("Corporate Leadership", "member"), stage.desk.end)
    thread = stage.thread(extra=(line,))
    other = stage.member(thread.member)
    yield innocent(
        stage.reply(thread, cc=(other.box,)), f"The letter from {shown(thread.member)} {what}; {shown(other)} in Cc"
    )


SCENES: tuple[Scene, ...] = (
    officers_only,
    officers_only,
    own_assistant,
    released,
    only_the_footer,
    other_confidence,
    newspaper,
)
