"""A group's own proposals, what cannot be seen of a confidence, and what is shown of a broken one."""

from dataclasses import replace

import pytest

from mailguard.checks.confidence_broken import Check
from mailguard.finding import Severity
from tests.checks.confidences import ASKED, BELOW, BROKEN, OPEN, REPLY
from tests.checks.house import Case, Letter, Quote, case, evidence, said
from tests.correspondence.opened import opened, trace

GROUP = Quote(
    by="adaeze-nwosu-clarke",
    to=("anthony-blackwood-hale",),
    text="Here are our group's draft budget amendments. Please check the figures before we publish them.",
    subject="Budget",
)

COSTED = Letter(
    by="anthony-blackwood-hale", to=("adaeze-nwosu-clarke",), text="They add up.", subject="RE: Budget", quoted=(GROUP,)
)

PASSED = replace(COSTED, to=("edmund-birch",), subject="FW: Budget", text="You will want to see these.")

BODY = {"confidence-broken": "unchecked: body"}

BCC = {
    "blind-copy": "unchecked: bcc",
    "blind-copy-unseen-list": "unchecked: bcc",
}

GROUPS = (
    case("copied to a Member of another group", replace(COSTED, cc=("edmund-birch",)), borough=BROKEN, town=OPEN),
    case(
        "passed to a Member of another group",
        PASSED,
        borough=BROKEN | {"undeclared-forward": "review"},
        town={"undeclared-forward": "serious"},
    ),
    case(
        "passed to a Member of no group",
        replace(PASSED, to=("hefin-prydderch",)),
        borough=BROKEN | {"undeclared-forward": "review"},
        town={"undeclared-forward": "serious"},
    ),
    case("copied within the group", replace(COSTED, cc=("colm-devenish",)), town=OPEN),
    case(
        "shared by a Member of no group",
        replace(COSTED, cc=("edmund-birch",), to=("hefin-prydderch",), quoted=(replace(GROUP, by="hefin-prydderch"),)),
        town=OPEN,
    ),
    case(
        "shared earlier in the thread",
        Letter(
            by="adaeze-nwosu-clarke",
            to=("anthony-blackwood-hale",),
            subject="Budget",
            text=GROUP.text,
            at="2026-03-02 10:00",
        ),
        replace(COSTED, quoted=(), cc=("edmund-birch",)),
        borough=BROKEN,
        town=OPEN,
    ),
)

HIDDEN = (
    case(
        "blind copies of a confidential reply",
        ASKED,
        replace(REPLY, cc=(), keeps_bcc=False),
        borough=BCC | {"confidence-broken": "unchecked: bcc"},
        town=BCC,
        gedling={"confidence-broken": "unchecked: bcc"},
    ),
    case("blind copies where nothing was asked", replace(REPLY, cc=(), keeps_bcc=False), borough=BCC, town=BCC),
    case(
        "an unknown list has the reply",
        ASKED,
        replace(REPLY, cc=("planning.substitutes@ambleford.gov.uk",)),
        borough={"confidence-broken": "unchecked: list:planning.substitutes@ambleford.gov.uk"},
        town={"open-copy": "unchecked: list:planning.substitutes@ambleford.gov.uk"},
        gedling={"confidence-broken": "unchecked: list:planning.substitutes@ambleford.gov.uk"},
    ),
    case("an encrypted letter to two Members", replace(REPLY, sealed=True), borough=BODY, town=OPEN, gedling=BODY),
    case("an encrypted letter to one Member", replace(REPLY, cc=(), sealed=True)),
    case("an encrypted letter by a Member", replace(REPLY, by="barnaby-rook", sealed=True)),
)


@pytest.mark.parametrize("case", GROUPS)
def test_a_groups_own_proposals(case: Case) -> None:
    assert case.wrong() == {}


@pytest.mark.parametrize("case", HIDDEN)
def test_what_cannot_be_seen_of_a_confidence(case: Case) -> None:
    assert case.wrong() == {}


def test_a_request_in_the_thread_is_said_to_be_there() -> None:
    (found,) = evidence("borough-2019", "confidence-broken", ASKED, REPLY)
    assert (found.where, found.quote, found.key) == ("cc", "cllr.j.hart@ambleford.gov.uk", "jane-hart")
    assert found.about == ("edmund-birch", "jane-hart")
    assert found.note == (
        "Councillor Jane Hart (address in the register) receives it; "
        "Councillor Edmund Birch asked for confidence earlier in this correspondence, on 2 March 2026"
    )


def test_a_quoted_request_is_shown_in_the_members_own_words() -> None:
    (found,) = evidence("borough-2019", "confidence-broken", replace(REPLY, quoted=(BELOW,)))
    assert found.note.endswith(
        "; Councillor Edmund Birch asked for confidence: “Please keep this between us.” (quoted:1)"
    )


@pytest.mark.parametrize("field", ["to", "cc", "bcc"])
def test_the_evidence_stands_where_the_other_member_does(field: str) -> None:
    places = {"to": ("edmund-birch",), "cc": (), "bcc": ()}
    places[field] = (*places[field], "jane-hart")
    letter = replace(REPLY, to=places["to"], cc=places["cc"], bcc=places["bcc"])
    (found,) = evidence("gedling", "confidence-broken", ASKED, letter)
    assert (found.where, found.quote) == (field, "cllr.j.hart@ambleford.gov.uk")


def test_a_groups_proposals_are_said_to_be_that() -> None:
    (found,) = evidence("borough-2019", "confidence-broken", replace(COSTED, cc=("edmund-birch",)))
    assert "; Councillor Adaeze Nwosu-Clarke shared a group's proposals: “" in found.note


def test_a_claim_that_the_law_obliges_is_shown_and_weighs_less() -> None:
    letter = replace(REPLY, text="The law obliges me to tell the Leader.", quoted=(BELOW,))
    (found,) = evidence("borough-2019", "confidence-broken", letter)
    assert found.severity is Severity.REVIEW
    assert found.note.endswith("; the writer says “The law obliges me to tell the Leader.”")


def test_each_member_who_gets_it_is_evidence_once() -> None:
    found = evidence(
        "gedling", "confidence-broken", ASKED, replace(REPLY, cc=("jane-hart", "barnaby-rook"), quoted=(BELOW,))
    )
    assert [each.key for each in found] == ["jane-hart", "barnaby-rook"]


def test_leave_for_one_does_not_hide_another() -> None:
    freed = replace(BELOW, text="I am content for you to copy in Councillor Hart.", at="2 March 2026 16:00")
    letter = replace(REPLY, cc=("jane-hart", "barnaby-rook"), quoted=(freed, BELOW))
    assert [each.key for each in evidence("gedling", "confidence-broken", letter)] == ["barnaby-rook"]


def test_somebody_who_has_left_the_register_does_not_hide_another() -> None:
    mail = opened(REPLY)
    before = trace("before", -180, thread=mail.trace.thread, asked=("nobody-known", "edmund-birch"))
    found = tuple(Check().evidence_in(mail.with_past((before,))))
    assert [each.about for each in found] == [("edmund-birch", "jane-hart")]


def test_two_members_who_asked_are_two_pieces_of_evidence() -> None:
    other = replace(BELOW, by="rosalind-peverell", text="In confidence, I may go too.", at="1 March 2026 10:00")
    found = evidence("gedling", "confidence-broken", replace(REPLY, cc=("jane-hart",), quoted=(BELOW, other)))
    askers = {each.about[0] for each in found if each.key == "jane-hart"}
    assert askers == {"edmund-birch", "rosalind-peverell"}


def test_the_clause_that_protects_groups_is_cited_for_groups() -> None:
    assert said("gedling", replace(COSTED, cc=("edmund-birch",))) == {}
