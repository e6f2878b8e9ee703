"""A Member asked for confidence: the catalogue's scenarios, judged under three protocols."""

from dataclasses import replace

import pytest

from mailguard.correspondence import Permission
from tests.checks.confidences import ASKED, BELOW, BROKEN, GENERAL, OPEN, REPLY
from tests.checks.house import Case, Letter, Quote, case

DECIDED = "Her seat on the licensing panel will be filled from the reserve list after the meeting in March."


BROUGHT = replace(BELOW, text="Councillor Hart may be able to help.", cc=("jane-hart",), at="2 March 2026 18:00")
BRINGS = replace(ASKED, text=BROUGHT.text, cc=("jane-hart",), subject="RE: The panel", at="2026-03-02 18:00")


def leave(rule: str = "confidence-broken", **parts: object) -> tuple[Permission, ...]:
    held = Permission(rule=rule, person="edmund-birch", granted_by="meera-balasubramaniam")
    return (replace(held, **parts),)  # type: ignore[arg-type]  # the parts are those of a permission


def asked(text: str) -> Letter:
    return replace(REPLY, quoted=(replace(BELOW, text=text),))


MEMBERS = (
    case("the reply is copied", ASKED, REPLY, borough=BROKEN, town=OPEN, gedling=GENERAL),
    case("the request is quoted", replace(REPLY, quoted=(BELOW,)), borough=BROKEN, town=OPEN, gedling=GENERAL),
    case(
        "the reply is blind-copied",
        ASKED,
        replace(REPLY, cc=(), bcc=("jane-hart",)),
        borough=BROKEN | {"blind-copy": "serious"},
        town={"blind-copy": "serious"},
        gedling=GENERAL,
    ),
    case(
        "asked three messages earlier",
        replace(
            REPLY,
            quoted=(
                replace(BELOW, text="Friday will do."),
                Quote(by="stefan-kowalczyk", to=("edmund-birch",), text="By when?", subject="The panel"),
                BELOW,
            ),
        ),
        borough=BROKEN,
        town=OPEN,
        gedling=GENERAL,
    ),
    case("in confidence", asked("I write in confidence. I may resign."), borough=BROKEN, town=OPEN, gedling=GENERAL),
    case(
        "decided: between ourselves asks for confidence",
        asked("Between ourselves, I may resign."),
        borough=BROKEN,
        town=OPEN,
        gedling=GENERAL,
    ),
    case(
        "decided: a new matter in a confidential thread is for a person to judge",
        ASKED,
        replace(REPLY, text="On another matter: the bin store in Heath Road has been emptied."),
        borough=BROKEN,
        town=OPEN,
        gedling=GENERAL,
    ),
    case(
        "passed on to another Member",
        replace(REPLY, to=("jane-hart",), cc=(), subject="FW: The panel", quoted=(BELOW,)),
        borough=BROKEN | {"undeclared-forward": "review"},
        town={"undeclared-forward": "serious"},
        gedling=GENERAL,
    ),
    case(
        "the officer's near-copy goes to another Member on its own",
        replace(REPLY, cc=(), text=DECIDED, at="2026-03-02 16:00", quoted=(BELOW,)),
        Letter(to=("jane-hart",), subject="News", text=DECIDED),
        borough=BROKEN,
        gedling=GENERAL,
    ),
    case(
        "another officer breaks it",
        ASKED,
        replace(REPLY, by="leanne-stubbs", quoted=(BELOW,)),
        borough=BROKEN,
        town=OPEN,
        gedling=GENERAL,
    ),
    case(
        "a list that holds her",
        ASKED,
        replace(REPLY, cc=("ward.castle@ambleford.gov.uk",)),
        borough=BROKEN,
        town=OPEN,
        gedling=GENERAL,
    ),
    case(
        "leave for another Member",
        ASKED,
        REPLY,
        borough=BROKEN,
        town=OPEN,
        gedling=GENERAL,
        permits=leave(to=("barnaby-rook",)),
    ),
    case(
        "asked again after leave was given",
        replace(ASKED, text="I am content for you to copy in Councillor Hart.", at="2026-03-01 14:00"),
        ASKED,
        REPLY,
        borough=BROKEN,
        gedling=GENERAL,
        town=OPEN,
    ),
    case(
        "leave given after the copy went",
        ASKED,
        replace(
            ASKED,
            text="I am content for you to copy in Councillor Hart.",
            subject="RE: The panel",
            at="2026-03-03 14:00",
        ),
        REPLY,
        borough=BROKEN,
        gedling=GENERAL,
        town=OPEN,
    ),
)

MORE = (
    case(
        "the other was there before, and then she asked",
        replace(REPLY, quoted=(BELOW, replace(BROUGHT, at="1 March 2026 18:00"))),
        borough=BROKEN,
        gedling=GENERAL,
    ),
    case(
        "the other was there before, and then she asked, in the thread",
        replace(BRINGS, subject="The panel", at="2026-03-01 18:00"),
        ASKED,
        REPLY,
        borough=BROKEN,
        gedling=GENERAL,
    ),
    case(
        "the other was there before, which the newest words no longer show",
        replace(REPLY, cc=(), quoted=(BELOW,), at="2026-03-02 15:00"),
        replace(
            REPLY,
            quoted=(replace(BELOW, text="Friday will do."), replace(BROUGHT, at="1 March 2026 18:00")),
        ),
        borough=BROKEN,
        gedling=GENERAL,
    ),
    case(
        "she brings the other in only later",
        ASKED,
        replace(BRINGS, at="2026-03-03 18:00"),
        REPLY,
        borough=BROKEN,
        town=OPEN,
        gedling=GENERAL,
    ),
    case(
        "she brought the other into another matter",
        ASKED,
        replace(BRINGS, subject="Trees"),
        REPLY,
        borough=BROKEN,
        town=OPEN,
        gedling=GENERAL,
    ),
    case(
        "somebody else brought the other in",
        replace(REPLY, quoted=(replace(BROUGHT, by="rosalind-peverell"), BELOW)),
        borough=BROKEN | {"undeclared-forward": "review"},
        town={"undeclared-forward": "serious"},
        gedling=GENERAL,
    ),
    case("asked in the same minute", replace(ASKED, at=REPLY.at), REPLY, borough=BROKEN, town=OPEN, gedling=GENERAL),
    case(
        "her own group has it, and a Member's confidence is not her group's",
        replace(ASKED, by="jane-hart"),
        replace(REPLY, to=("jane-hart",), cc=("barnaby-rook",)),
        borough=BROKEN,
        town=OPEN,
        gedling=GENERAL,
    ),
    case(
        "broken once already, and again",
        replace(REPLY, at="2026-03-02 16:00", quoted=(BELOW,)),
        replace(REPLY, text="I have done it."),
        borough=BROKEN,
        gedling=GENERAL,
    ),
)

IN_CONFIDENCE = (
    case("officers in Cc", ASKED, replace(REPLY, cc=("leanne-stubbs", "clt@ambleford.gov.uk"))),
    case("she is answered alone", ASKED, replace(REPLY, cc=())),
    case(
        "decided: her second address is hers",
        replace(ASKED, by="jane-hart"),
        replace(REPLY, to=("jane-hart",), cc=("jane.hart.home@example.org",)),
    ),
    case(
        "her assistant",
        replace(ASKED, by="jane-hart"),
        replace(REPLY, to=("jane-hart",), cc=("leader.pa@ambleford.gov.uk",)),
    ),
    case(
        "she consented",
        ASKED,
        replace(
            ASKED,
            text="I am content for you to copy in Councillor Hart.",
            subject="RE: The panel",
            at="2026-03-02 16:00",
        ),
        REPLY,
    ),
    case(
        "only a footer says confidential",
        asked("When is it?\n\nThis email is confidential and intended only for the addressee."),
        town=OPEN,
    ),
    case("a vote of no confidence", asked("I shall move a vote of no confidence on Thursday."), town=OPEN),
    case("a legal duty is recorded", ASKED, REPLY, permits=leave()),
    case("a legal duty is recorded for her", ASKED, REPLY, permits=leave(to=("jane-hart",))),
    case(
        "the town's own permission does not cover the graver rule",
        ASKED,
        REPLY,
        borough=BROKEN,
        gedling=GENERAL,
        permits=leave("open-copy"),
    ),
    case("she told the other herself", replace(REPLY, quoted=(replace(BELOW, cc=("jane-hart",)),))),
    case("she told the other herself, in the thread", replace(ASKED, cc=("jane-hart",)), REPLY),
    case("she brought the other in afterwards", replace(REPLY, quoted=(BROUGHT, BELOW))),
    case(
        "she brought the other in between the request and her last words",
        replace(REPLY, quoted=(replace(BELOW, text="Friday will do.", at="2 March 2026 20:00"), BROUGHT, BELOW)),
    ),
    case("she brought the other in afterwards, in the thread", ASKED, BRINGS, REPLY),
    case(
        "she brought the other in after an answer that quoted the request",
        replace(REPLY, cc=(), quoted=(BELOW,), at="2026-03-02 15:00"),
        replace(REPLY, quoted=(BROUGHT,)),
    ),
    case("she brings the other in, in the same minute", ASKED, replace(BRINGS, at=REPLY.at), REPLY, town=OPEN),
    case("another thread", ASKED, replace(REPLY, subject="Trees"), town=OPEN),
    case("asked only afterwards", replace(ASKED, at="2026-03-03 14:00"), REPLY, town=OPEN),
    case(
        "a Member passes it on",
        replace(REPLY, by="barnaby-rook", to=("stefan-kowalczyk", "jane-hart"), quoted=(BELOW,)),
    ),
    case(
        "leave given in the same minute",
        ASKED,
        replace(ASKED, text="I am content for you to copy in Councillor Hart.", subject="RE: The panel", at=REPLY.at),
        REPLY,
    ),
    case("a Member copies it", ASKED, replace(REPLY, by="edmund-birch")),
    case("an officer asks for confidence", replace(REPLY, quoted=(replace(BELOW, by="leanne-stubbs"),)), town=OPEN),
    case("a resident asks for confidence", replace(REPLY, quoted=(replace(BELOW, by="r@example.com"),)), town=OPEN),
    case(
        "the same Member and officer on another subject",
        ASKED,
        replace(REPLY, subject="Heath Road", text="The bins were emptied."),
        town=OPEN,
    ),
    case(
        "a near-copy that answers the second Member's own letter",
        replace(REPLY, cc=(), text=DECIDED, at="2026-03-02 16:00", quoted=(BELOW,)),
        Letter(
            to=("jane-hart",),
            subject="RE: Panel",
            text=DECIDED,
            quoted=(Quote(by="jane-hart", to=("stefan-kowalczyk",), text="Who is next?"),),
        ),
    ),
)


@pytest.mark.parametrize("case", [*MEMBERS, *MORE])
def test_a_members_confidence_is_broken(case: Case) -> None:
    assert case.wrong() == {}


@pytest.mark.parametrize("case", IN_CONFIDENCE)
def test_confidence_is_kept_or_was_not_asked(case: Case) -> None:
    assert case.wrong() == {}
