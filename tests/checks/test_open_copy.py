"""A copy in the open, which only the town's clause discourages: the catalogue's scenarios under three protocols."""

import pytest

from mailguard.correspondence import Permission
from tests.checks.house import Case, Letter, Quote, case, evidence

OPEN = {"open-copy": "advice"}
ANSWERS = {"In-Reply-To": "<letter-0@ambleford.gov.uk>"}
ASKS = Quote(by="edmund-birch", to=("stefan-kowalczyk",), text="Is the fence down yet?")


def leave(rule: str = "open-copy", person: str = "edmund-birch", to: tuple[str, ...] = ()) -> tuple[Permission, ...]:
    return (Permission(rule=rule, person=person, granted_by="meera-balasubramaniam", to=to),)


FIRES = (
    case("an answer to one Member, another in Cc", Letter(cc=("jane-hart",), quoted=(ASKS,)), town=OPEN),
    case("a list that opens", Letter(cc=("ward.castle@ambleford.gov.uk",)), town=OPEN),
    case("an assistant's mailbox", Letter(cc=("leader.pa@ambleford.gov.uk",)), town=OPEN),
    case(
        "the second Member joins an outsider's thread",
        Letter(to=("p@example.com",), cc=("edmund-birch",), bcc=("jane-hart",), text="It is down.\ncc Cllr Jane Hart"),
        borough={"blind-copy": "review"},
        town=OPEN,
    ),
    case(
        "leave given to somebody else",
        Letter(cc=("jane-hart",)),
        town=OPEN,
        permits=leave(to=("barnaby-rook",)),
    ),
    case("leave given by somebody else", Letter(cc=("jane-hart",)), town=OPEN, permits=leave(person="barnaby-rook")),
    case(
        "leave the copied Member gave herself", Letter(cc=("jane-hart",)), town=OPEN, permits=leave(person="jane-hart")
    ),
    case(
        "the second Member wrote in another thread",
        Letter(by="jane-hart", to=("stefan-kowalczyk",), cc=("edmund-birch",), subject="Trees", at="2026-03-01 10:00"),
        Letter(cc=("jane-hart",)),
        town=OPEN,
    ),
    case(
        "the second Member comes in later",
        Letter(cc=("jane-hart",)),
        town=OPEN,
    ),
    case(
        "the second Member had only been hidden before",
        Letter(bcc=("jane-hart",), at="2026-03-02 10:00"),
        Letter(cc=("jane-hart",)),
        town=OPEN,
    ),
)

QUIET = (
    case("officers in Cc", Letter(cc=("leanne-stubbs", "clt@ambleford.gov.uk"))),
    case(
        "the Member had copied the other, in quoted words",
        Letter(
            cc=("jane-hart",),
            quoted=(Quote(by="edmund-birch", to=("stefan-kowalczyk",), cc=("jane-hart",), text="Is it down?"),),
        ),
    ),
    case(
        "the Member had copied the other, in the thread",
        Letter(by="edmund-birch", to=("stefan-kowalczyk",), cc=("jane-hart",), at="2026-03-02 10:00"),
        Letter(cc=("jane-hart",), subject="RE: Fence in Mill Lane"),
    ),
    case(
        "the other wrote in the thread herself",
        Letter(by="jane-hart", to=("stefan-kowalczyk",), cc=("edmund-birch",), at="2026-03-02 10:00"),
        Letter(cc=("jane-hart",), subject="RE: Fence in Mill Lane", headers=ANSWERS),
    ),
    case("committee papers", Letter(by="hannah-moss", to=("licensing.committee@ambleford.gov.uk",), cc=("jane-hart",))),
    case(
        "a circular with the Mayor in To",
        Letter(
            by="hannah-moss",
            to=("constance-fairweather-pryce",),
            cc=("all.members@ambleford.gov.uk",),
            text="Dear all,\n\nThe calendar is attached.",
        ),
    ),
    case(
        "decided: the Member asked for the copy",
        Letter(
            cc=("jane-hart",), quoted=(Quote(by="edmund-birch", text="Please copy Councillor Hart into your reply."),)
        ),
    ),
    case(
        "the Member asked for the copy in the same minute",
        Letter(by="edmund-birch", to=("stefan-kowalczyk",), text="Please copy Councillor Hart into your reply."),
        Letter(cc=("jane-hart",)),
    ),
    case("decided: addressed to both", Letter(to=("edmund-birch", "jane-hart"))),
    case("the Member's own second address", Letter(to=("jane-hart",), cc=("jane.hart.home@example.org",))),
    case("leave is recorded", Letter(cc=("jane-hart",)), permits=leave()),
    case("leave is recorded for her", Letter(cc=("jane-hart",)), permits=leave(to=("jane-hart",))),
    case("leave for the graver rule covers the lesser", Letter(cc=("jane-hart",)), permits=leave("confidence-broken")),
    case("leave for a blind copy covers the lesser", Letter(cc=("jane-hart",)), permits=leave("blind-copy")),
    case("a Member writes", Letter(by="jane-hart", cc=("barnaby-rook",))),
    case("an automatic reply", Letter(cc=("jane-hart",), headers={"Auto-Submitted": "auto-replied"})),
)


@pytest.mark.parametrize("case", FIRES)
def test_a_second_member_is_copied_in(case: Case) -> None:
    assert case.wrong() == {}


@pytest.mark.parametrize("case", QUIET)
def test_the_copy_is_in_order(case: Case) -> None:
    assert case.wrong() == {}


def test_the_evidence_says_where_and_between_whom() -> None:
    (found,) = evidence("town-2020", "open-copy", Letter(cc=("jane-hart",)))
    assert (found.where, found.quote, found.key) == ("cc", "cllr.j.hart@ambleford.gov.uk", "jane-hart")
    assert found.about == ("edmund-birch", "jane-hart")
    assert found.note == (
        "Councillor Jane Hart (address in the register) has a copy of what is written to Councillor Edmund Birch"
    )


def test_a_member_in_cc_and_declared_in_bcc_is_one_piece_of_evidence() -> None:
    letter = Letter(cc=("jane-hart", "jane.hart.home@example.org"), text="It is down.\ncc Cllr Jane Hart")
    assert [each.where for each in evidence("town-2020", "open-copy", letter)] == ["cc"]


def test_a_declared_blind_copy_is_open_and_shown_where_it_stands() -> None:
    letter = Letter(cc=("barnaby-rook",), bcc=("jane-hart",), text="It is down.\ncc Cllrs Jane Hart and Barnaby Rook")
    found = evidence("town-2020", "open-copy", letter)
    assert [(each.where, each.key) for each in found] == [("cc", "barnaby-rook"), ("bcc", "jane-hart")]


def test_one_who_was_there_before_does_not_hide_one_who_was_not() -> None:
    quoted = Quote(by="edmund-birch", to=("stefan-kowalczyk",), cc=("jane-hart",), text="Is it down?")
    found = evidence("town-2020", "open-copy", Letter(cc=("jane-hart", "barnaby-rook"), quoted=(quoted,)))
    assert [each.key for each in found] == ["barnaby-rook"]


def test_a_body_that_the_member_sits_on_does_not_hide_one_who_does_not() -> None:
    found = evidence(
        "town-2020", "open-copy", Letter(to=("jane-hart",), cc=("ward.castle@ambleford.gov.uk", "barnaby-rook"))
    )
    assert [each.key for each in found] == ["barnaby-rook"]


def test_a_body_that_the_member_does_not_sit_on_has_a_copy() -> None:
    found = evidence("town-2020", "open-copy", Letter(cc=("ward.castle@ambleford.gov.uk",)))
    assert [each.key for each in found] == ["jane-hart", "tomos-ap-rhys", "gurpreet-kaur-dhaliwal"]


def test_one_with_leave_does_not_hide_one_without() -> None:
    quoted = Quote(by="edmund-birch", text="Please copy Councillor Hart into your reply.")
    found = evidence("town-2020", "open-copy", Letter(cc=("jane-hart", "barnaby-rook"), quoted=(quoted,)))
    assert [each.key for each in found] == ["barnaby-rook"]
