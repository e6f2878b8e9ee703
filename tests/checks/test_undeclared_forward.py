"""Correspondence with one Member passed to another: the catalogue's scenarios, judged under three protocols."""

from dataclasses import replace
from datetime import date

import pytest

from tests.checks.forwards import ANSWER, CHAIN, FORWARD, OWN, REVIEW, SERIOUS, SHARE, leave
from tests.checks.house import Case, Letter, Quote, ambleford, case

EVERYBODY = tuple(
    each.emails[0]
    for each in ambleford().on(date(2026, 3, 3)).members
    if each.emails and each.id not in {"edmund-birch", "margaret-ostler"}
)

BODY = {"undeclared-forward": "unchecked: body"}

FORWARDS = (
    case("a Member's letter forwarded", FORWARD, borough=REVIEW, town=SERIOUS),
    case(
        "to a Member's private address",
        replace(FORWARD, to=("jane.hart.home@example.org",)),
        borough=REVIEW,
        town=SERIOUS,
    ),
    case(
        "to another Member's assistant",
        replace(FORWARD, to=("leader.pa@ambleford.gov.uk",)),
        borough=REVIEW,
        town=SERIOUS,
    ),
    case(
        "to a list that holds Members",
        replace(FORWARD, to=("ward.castle@ambleford.gov.uk",)),
        borough=REVIEW,
        town=SERIOUS,
    ),
    case(
        "to a colleague, a Member in Cc",
        replace(FORWARD, to=("leanne-stubbs",), cc=("jane-hart",)),
        borough=REVIEW,
        town=SERIOUS,
    ),
    case(
        "to a colleague, a Member in Bcc",
        replace(FORWARD, to=("leanne-stubbs",), bcc=("jane-hart",)),
        borough=REVIEW,
        town=SERIOUS,
    ),
    case("the officer's answer is in the chain", CHAIN, borough=SERIOUS, town=SERIOUS),
    case("only the officer's answer is passed on", replace(CHAIN, quoted=(ANSWER,)), borough=SERIOUS, town=SERIOUS),
    case(
        "a colleague's answer to the Member",
        replace(CHAIN, quoted=(replace(ANSWER, by="leanne-stubbs"),)),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "the answer's recipient was not printed, but it answers her",
        replace(CHAIN, quoted=(replace(ANSWER, to=()), OWN)),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "decided: told the day after, which the letter itself does not show",
        FORWARD,
        Letter(at="2026-03-04 09:00", text="I sent your e-mail to Councillor Jane Hart yesterday."),
        borough={},
        town={},
    ),
    case(
        "decided: a whole mail attached is passed on",
        Letter(
            to=("jane-hart",),
            text="Please see attached.",
            attached=Letter(by="edmund-birch", to=("stefan-kowalczyk",), text=OWN.text, at="2026-03-02 14:00"),
        ),
        borough=REVIEW,
        town=SERIOUS,
    ),
    case(
        "decided: the officer's own letter attached weighs more",
        Letter(to=("jane-hart",), text="Please see attached.", attached=Letter(text=OWN.text, at="2026-03-02 14:00")),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "decided: an answer to the second Member that carries the first's words",
        replace(FORWARD, subject="RE: Fence", text="This is what we were asked."),
        borough=REVIEW,
        town=SERIOUS,
    ),
    case(
        "told of a copy to somebody else",
        Letter(text="I have copied this to Councillor Barnaby Rook.", at="2026-03-02 15:00"),
        FORWARD,
        borough=REVIEW,
        town=SERIOUS,
    ),
    case(
        "told in another matter",
        Letter(subject="Trees", text="I have copied this to Councillor Jane Hart.", at="2026-03-02 15:00"),
        FORWARD,
        borough=REVIEW,
        town=SERIOUS,
    ),
    case(
        "decided: to everybody but him is no circular",
        replace(FORWARD, to=EVERYBODY, text="Dear all,\n\nPlease see below."),
        borough=REVIEW,
        town=SERIOUS,
    ),
    case(
        "a resident's letter above it",
        replace(FORWARD, quoted=(Quote(by="r@example.com", text="And now?", at="2 March 2026 18:00"), OWN)),
        borough=REVIEW,
        town=SERIOUS,
    ),
    case(
        "an officer's letter to one Member with a copy to another",
        replace(CHAIN, quoted=(replace(ANSWER, cc=("barnaby-rook",)),)),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "an officer's letter to a resident with a copy to one Member",
        replace(CHAIN, quoted=(replace(ANSWER, to=("p@example.com",), cc=("edmund-birch",)),)),
        borough=SERIOUS,
        town=SERIOUS,
    ),
    case(
        "a second reader in Cc, for whom the graver rule takes the place of the open copy",
        replace(FORWARD, cc=("barnaby-rook",)),
        borough=REVIEW,
        town=SERIOUS,
    ),
    case("leave for another Member", FORWARD, borough=REVIEW, town=SERIOUS, permits=leave(to=("barnaby-rook",))),
)

IN_ORDER = (
    case("to officers", replace(FORWARD, to=("leanne-stubbs", "planning@ambleford.gov.uk"))),
    case(
        "quoted words that nobody is named for",
        replace(FORWARD, quoted=(), text="For your information.\n\n> When will the fence come down?"),
    ),
    case(
        "an officer's answer to an officer, its recipient not printed",
        replace(FORWARD, quoted=(replace(ANSWER, to=()), replace(OWN, by="leanne-stubbs"))),
    ),
    case("to an outsider", replace(FORWARD, to=("p@example.com",))),
    case(
        "she was told in the thread",
        Letter(text="I have copied this to Councillor Jane Hart.", at="2026-03-02 15:00"),
        FORWARD,
    ),
    case(
        "she was told in words that are quoted",
        replace(FORWARD, quoted=(replace(ANSWER, text="It comes down on Friday.\n\ncc Councillor Jane Hart"), OWN)),
    ),
    case("she copied the other herself", replace(FORWARD, quoted=(replace(OWN, cc=("jane-hart",)),))),
    case("she addressed both", replace(FORWARD, quoted=(replace(OWN, to=("stefan-kowalczyk", "jane-hart")),))),
    case(
        "the other wrote last",
        replace(
            FORWARD, subject="RE: Fence", quoted=(Quote(by="jane-hart", to=("stefan-kowalczyk",), text="And now?"), OWN)
        ),
    ),
    case(
        "to her own assistant",
        replace(FORWARD, to=("leader.pa@ambleford.gov.uk",), quoted=(replace(OWN, by="jane-hart"),)),
    ),
    case(
        "to herself at home",
        replace(FORWARD, to=("jane.hart.home@example.org",), quoted=(replace(OWN, by="jane-hart"),)),
    ),
    case("she is in To as well", replace(FORWARD, to=("jane-hart", "edmund-birch"))),
    case("decided: she is in Cc, and so part of it already in the town too", replace(FORWARD, cc=("edmund-birch",))),
    case("she asked for it", replace(FORWARD, quoted=(replace(OWN, text="Please forward this to Councillor Hart."),))),
    case("leave is recorded", FORWARD, permits=leave()),
    case("leave is recorded for her", FORWARD, permits=leave(to=("jane-hart",))),
    case("a resident's letter", replace(FORWARD, quoted=(replace(OWN, by="R Resident <r@example.com>"),))),
    case("an officer's letter to an officer", replace(FORWARD, quoted=(replace(ANSWER, to=("leanne-stubbs",)),))),
    case(
        "an officer's letter to two Members is nobody's own",
        replace(FORWARD, quoted=(replace(ANSWER, to=("edmund-birch", "barnaby-rook")),)),
    ),
    case(
        "an officer's letter to a resident with copies to two Members",
        replace(FORWARD, quoted=(replace(ANSWER, to=("p@example.com",), cc=("edmund-birch", "barnaby-rook")),)),
    ),
    case(
        "an officer's letter to a resident",
        replace(FORWARD, quoted=(replace(ANSWER, to=("p@example.com",)), replace(OWN, by="leanne-stubbs", to=()))),
    ),
    case(
        "she asked for it in the same minute",
        replace(FORWARD, by="edmund-birch", to=("stefan-kowalczyk",), text=SHARE.text, quoted=()),
        FORWARD,
    ),
    case("a Member passes it on", replace(FORWARD, by="edmund-birch")),
    case("an automatic forward", replace(FORWARD, headers={"Auto-Submitted": "auto-generated"})),
    case(
        "decided: a paraphrase cannot be recognised",
        Letter(to=("jane-hart",), text="Somebody on the council would like to know about a fence."),
    ),
    case(
        "a circular that carries a Member's words",
        replace(FORWARD, to=("all.members@ambleford.gov.uk",), text="Dear all,\n\nPlease see below."),
    ),
)

HIDDEN = (
    case("a forward's text is encrypted", replace(FORWARD, quoted=(), sealed=True), borough=BODY, town=BODY),
    case(
        "a reply's text is encrypted",
        Letter(to=("jane-hart",), sealed=True, headers={"In-Reply-To": "<q@example.org>"}),
        borough=BODY,
        town=BODY,
    ),
    case("a new letter's text is encrypted", Letter(to=("jane-hart",), sealed=True)),
    case(
        "an encrypted forward behind a system's tag",
        replace(FORWARD, subject="[EXTERNAL] Fwd: Fence", quoted=(), sealed=True),
        borough=BODY,
        town=BODY,
    ),
    case("an encrypted letter about forwarding", replace(FORWARD, subject="Fwd addresses", quoted=(), sealed=True)),
    case("an encrypted forward to officers", replace(FORWARD, to=("leanne-stubbs",), quoted=(), sealed=True)),
    case("an encrypted forward by a Member", replace(FORWARD, by="edmund-birch", quoted=(), sealed=True)),
    case(
        "an automatic encrypted forward",
        replace(FORWARD, quoted=(), sealed=True, headers={"Auto-Submitted": "auto-replied"}),
    ),
    case(
        "a Member's words go to an unknown list",
        replace(FORWARD, to=("planning.substitutes@ambleford.gov.uk",)),
        borough={"undeclared-forward": "unchecked: list:planning.substitutes@ambleford.gov.uk"},
        town={"undeclared-forward": "unchecked: list:planning.substitutes@ambleford.gov.uk"},
    ),
    case(
        "a Member's words go to an unknown list in Bcc",
        replace(FORWARD, to=("leanne-stubbs",), bcc=("planning.substitutes@ambleford.gov.uk",)),
        borough={"undeclared-forward": "unchecked: list:planning.substitutes@ambleford.gov.uk"},
        town={"undeclared-forward": "unchecked: list:planning.substitutes@ambleford.gov.uk"},
    ),
    case(
        "an answer without recipient above a Member's words goes to an unknown list",
        replace(FORWARD, to=("planning.substitutes@ambleford.gov.uk",), quoted=(replace(ANSWER, to=()), OWN)),
        borough={"undeclared-forward": "unchecked: list:planning.substitutes@ambleford.gov.uk"},
        town={"undeclared-forward": "unchecked: list:planning.substitutes@ambleford.gov.uk"},
    ),
    case(
        "an officer's words go to an unknown list",
        replace(FORWARD, to=("planning.substitutes@ambleford.gov.uk",), quoted=(replace(OWN, by="leanne-stubbs"),)),
    ),
)


@pytest.mark.parametrize("case", FORWARDS)
def test_a_forward_of_which_nothing_tells(case: Case) -> None:
    assert case.wrong() == {}


@pytest.mark.parametrize("case", IN_ORDER)
def test_a_forward_in_order(case: Case) -> None:
    assert case.wrong() == {}


@pytest.mark.parametrize("case", HIDDEN)
def test_what_cannot_be_seen_of_a_forward(case: Case) -> None:
    assert case.wrong() == {}
