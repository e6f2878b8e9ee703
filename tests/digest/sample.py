"""Facts of a fictional council, for every test that needs a digest."""

from dataclasses import replace
from datetime import date
from typing import Any

from mailguard.digest import (
    ClauseCount,
    DigestFacts,
    Item,
    Part,
    Protocol,
    SourceCoverage,
    Unseen,
    Waiting,
    Week,
    WeekCount,
    between,
)
from mailguard.finding import Severity

WEEK = Week(2026, 47)
PROTOCOL = Protocol(
    document="Protocol for Member/Officer Relations",
    version="2",
    adopted=date(2019, 2, 19),
    checked=9,
    not_built=7,
    not_checkable=31,
    planned=11,
)
OFFICERS = SourceCoverage(
    name="officers",
    kind="maildir",
    mailboxes=38,
    found=12,
    failed=2,
    unchecked=41,
    clear=3902,
    not_read=17,
    keeps_bcc=True,
    unseen=(Unseen(Part.BODY, 9), Unseen(Part.LIST, 32)),
)
ARCHIVE = SourceCoverage(
    name="archive", kind="mbox", mailboxes=2, found=0, failed=0, unchecked=12, clear=188, not_read=0, keeps_bcc=False
)
FACTS = DigestFacts(
    council="Ambleford Borough Council",
    protocol=PROTOCOL,
    week=WEEK,
    found=(
        ClauseCount("4.1", "Members should be told if a copy of their correspondence is sent to anybody else. "
                    "Blind copies should not be used, and an officer who copies a Member's letter to another Member "
                    "should make that clear to the Member who wrote it.", Severity.SERIOUS, 3,
                    rules=(("A Member is copied unseen", 2), ("A letter is passed on", 1))),
        ClauseCount("2.12.6", "Information given in confidence must be kept in confidence.", Severity.GRAVE, 1,
                    rules=(("A confidence is not kept", 1),)),
        ClauseCount("4.10", "Copies of correspondence between one Member and an officer.", Severity.REVIEW, 2),
    ),
    advice=8,
    items=(
        Item("0d7a9b31", "4.1", Severity.SERIOUS, "Priya Nair"),
        Item("f3826ac5", "2.12.6", Severity.GRAVE, "Tom Adeyemi"),
    ),
    open=9,
    waiting=(
        Waiting("c41d07e2", "4.1", Severity.SERIOUS, 23),
        Waiting("5be20f96", "4.10", Severity.REVIEW, 15),
        Waiting("0d7a9b31", "4.1", Severity.SERIOUS, 6),
    ),
    verdicts=(("not-a-departure", 2), ("informal", 3), ("referred", 1)),
    trend=tuple(
        WeekCount(week, count)
        for week, count in zip(between(WEEK.later(-11), WEEK), (None, 2, 5, 3, 0, 4, 11, 7, 4, 5, 3, 6), strict=True)
    ),
    coverage=(OFFICERS, ARCHIVE),
)  # fmt: skip
QUIET = replace(
    FACTS,
    found=(),
    items=(),
    advice=0,
    open=0,
    waiting=(),
    trend=(*FACTS.trend[:-1], WeekCount(WEEK, 0)),
    coverage=(replace(OFFICERS, found=0, failed=0),),
)


def facts(**changes: Any) -> DigestFacts:
    """The sample with some of it changed."""
    return replace(FACTS, **changes)
