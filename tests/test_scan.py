"""What the scan makes of what checks see: precedence, permissions, drafts, lanes, faults of ours, severity."""

from dataclasses import replace

import pytest

from mailguard.correspondence import Permission
from mailguard.finding import Clause, Evidence, Failed, Finding, Lowered, NotRead, Severity, Unchecked
from mailguard.message import Stage
from mailguard.scan import MORE, MOST_WORDS
from tests.checks.fake import (
    BLIND,
    BROKEN,
    HART,
    LETTER,
    OPEN,
    ROOK,
    Breaks,
    BreaksLater,
    Sees,
    clause,
    finding,
    leave,
    rule,
    told,
)


def test_a_clear_letter_needs_no_words() -> None:
    assert told(clause("4.1", BLIND, Sees())) == ()


def test_a_finding_says_everything_about_itself() -> None:
    found = told(clause("4.1", BLIND, Sees((HART, ROOK))))
    assert found == (
        Finding(
            rule="blind-copy",
            rule_version="0",
            clause=Clause("4.1", "…"),
            severity=Severity.SERIOUS,
            evidence=(HART, ROOK),
            by="stefan-kowalczyk",
            about=("edmund-birch", "jane-hart", "barnaby-rook"),
            advice="Mend blind-copy.",
        ),
    )


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["graver first", "lesser first"])
def test_the_graver_rule_takes_the_place_of_the_lesser_for_the_same_recipient(order: tuple[int, int]) -> None:
    rules = (clause("7.1", BLIND, Sees((HART,))), clause("7.1", OPEN, Sees((HART, ROOK)), Severity.ADVICE))
    found = {each.rule: each for each in told(*(rules[place] for place in order)) if isinstance(each, Finding)}
    assert found["blind-copy"].evidence == (HART,)
    assert found["open-copy"].evidence == (ROOK,)


def test_of_a_lesser_rule_with_nothing_left_nothing_is_said() -> None:
    found = told(clause("7.1", BLIND, Sees((HART,))), clause("7.1", OPEN, Sees((HART,), ("bcc",)), Severity.ADVICE))
    assert [finding(found, place).rule for place in range(len(found))] == ["blind-copy"]


def test_a_rule_does_not_take_the_place_of_one_it_does_not_name() -> None:
    found = told(clause("4.1", BLIND, Sees((HART,))), clause("2.16", BROKEN, Sees((HART,))))
    assert len(found) == 2


def test_a_permission_silences_the_rule_it_names() -> None:
    assert told(clause("4.1", BLIND, Sees((HART,))), permissions=(leave("blind-copy"),)) == ()


def test_a_permission_silences_the_lesser_rule_and_not_the_graver() -> None:
    both = (clause("2.16", BROKEN, Sees((HART,))), clause("7.1", OPEN, Sees((HART,))))
    assert told(*both, permissions=(leave("confidence-broken"),)) == ()
    assert finding(told(*both, permissions=(leave("open-copy"),))).rule == "confidence-broken"


def test_a_permission_for_a_rule_nobody_knows_silences_nothing() -> None:
    assert len(told(clause("4.1", BLIND, Sees((HART,))), permissions=(leave("late-reply"),))) == 1


def test_evidence_that_is_permitted_takes_no_place() -> None:
    permissions = (leave("blind-copy", to=("jane-hart",)),)
    rules = (clause("7.1", BLIND, Sees((HART,))), clause("7.1", OPEN, Sees((HART,))))
    assert finding(told(*rules, permissions=permissions, lesser={})).rule == "open-copy"


@pytest.mark.parametrize(
    ("permission", "kept"),
    [
        (leave("blind-copy"), ()),
        (leave("blind-copy", to=("jane-hart",)), (ROOK,)),
        (leave("blind-copy", to=("jane-hart", "barnaby-rook")), ()),
        (leave("blind-copy", to=("colm-devenish",)), (HART, ROOK)),
        (leave("blind-copy", person="colm-devenish"), (HART, ROOK)),
        (leave("blind-copy", person="jane-hart"), (HART, ROOK)),
        (leave("blind-copy", person="stefan-kowalczyk"), ()),
        (leave("blind-copy", person="stefan-kowalczyk", to=("barnaby-rook",)), (HART,)),
    ],
    ids=[
        "from the Member",
        "from the Member for one",
        "from the Member for both",
        "for somebody else",
        "from somebody else",
        "from her who has the copy",
        "for the officer who is authorised",
        "for the officer, to one",
    ],
)
def test_whose_leave_covers_what(permission: Permission, kept: tuple[Evidence, ...]) -> None:
    found = told(clause("4.1", BLIND, Sees((HART, ROOK))), permissions=(permission,))
    assert tuple(each for one in found if isinstance(one, Finding) for each in one.evidence) == kept


def test_nobody_gives_leave_to_themselves() -> None:
    own = replace(leave("blind-copy"), granted_by="stefan-kowalczyk")
    assert len(told(clause("4.1", BLIND, Sees((HART,))), permissions=(own,))) == 1


def test_several_permissions_add_up() -> None:
    permissions = (leave("blind-copy", to=("jane-hart",)), leave("blind-copy", to=("barnaby-rook",)))
    assert told(clause("4.1", BLIND, Sees((HART, ROOK))), permissions=permissions) == ()


def test_what_was_hidden_is_said_once_where_nothing_was_found() -> None:
    found = told(clause("4.1", BLIND, Sees(hidden=("bcc", "body", "bcc"))))
    assert found == (Unchecked("blind-copy", ("bcc", "body")),)


def test_what_was_hidden_is_not_said_where_something_was_found() -> None:
    assert isinstance(told(clause("4.1", BLIND, Sees((HART,), ("body",))))[0], Finding)


def test_nor_where_all_that_was_found_is_permitted() -> None:
    assert told(clause("4.1", BLIND, Sees((HART,), ("body",))), permissions=(leave("blind-copy"),)) == ()


@pytest.mark.parametrize("broken", [Breaks(), BreaksLater()])
def test_a_broken_check_is_our_failure_and_hides_no_other(broken: Sees) -> None:
    found = told(
        clause("2.16", BROKEN, broken), clause("4.1", BLIND, Sees((HART,))), clause("7.1", OPEN, Sees(hidden=("bcc",)))
    )
    kinds = {Breaks: "LookupError", BreaksLater: "ValueError"}
    assert found[0] == Failed("confidence-broken", kinds[type(broken)])
    assert finding(found, 1).rule == "blind-copy"
    assert found[2] == Unchecked("open-copy", ("bcc",))


def test_a_broken_check_takes_no_place_from_a_lesser_rule() -> None:
    found = told(clause("4.1", BLIND, Breaks()), clause("7.1", OPEN, Sees((HART,))))
    assert found[0] == Failed("blind-copy", "LookupError")
    assert finding(found, 1).rule == "open-copy"


def test_a_draft_is_held_against_its_writers_own_duties() -> None:
    draft = replace(LETTER, stage=Stage.DRAFT)
    rules = (
        clause("4.1", BLIND, Sees((HART,))),
        clause("2.5", rule("abuse-of-officer", binds="members"), Sees((ROOK,))),
    )
    assert [finding((each,)).rule for each in told(*rules, message=draft)] == ["blind-copy"]
    assert [finding((each,)).rule for each in told(*rules)] == ["blind-copy", "abuse-of-officer"]


def test_of_a_draft_nothing_hidden_is_said_for_a_rule_that_binds_members() -> None:
    draft = replace(LETTER, stage=Stage.DRAFT)
    members = clause("2.5", rule("abuse-of-officer", binds="members"), Breaks(hidden=("body",)))
    assert told(members, message=draft) == ()


def test_a_duty_of_both_is_told_of_a_draft() -> None:
    both = clause("2.6", rule("one-to-one-meeting", binds="both"), Sees((HART,)))
    assert len(told(both, message=replace(LETTER, stage=Stage.DRAFT))) == 1


def test_a_lane_is_not_read() -> None:
    message = replace(LETTER, lane="union", text=None)
    assert told(clause("4.1", BLIND, Breaks()), message=message) == (NotRead("union"),)


def test_the_gravest_evidence_gives_the_severity() -> None:
    slight = replace(HART, severity=Severity.REVIEW)
    found = finding(told(clause("4.1", BLIND, Sees((slight, ROOK)), Severity.SERIOUS)))
    assert found.severity is Severity.SERIOUS
    assert found.evidence == (slight, ROOK)


MEMBERS_WORDS = Evidence(where="quoted:1", quote="See below.", key="x", about=("jane-hart",), by="jane-hart")


def test_evidence_that_weighs_in_full_gives_no_reason() -> None:
    lowered = replace(HART, severity=Severity.SERIOUS, lowered=(Lowered.CLAIM,))
    assert finding(told(clause("4.1", BLIND, Sees((lowered,))))).evidence == (HART,)
    assert finding(told(clause("4.1", BLIND, Sees((lowered,)), Severity.GRAVE))).evidence == (lowered,)


def test_evidence_of_two_authors_is_two_findings() -> None:
    outcomes = told(clause("3.7", BLIND, Sees((MEMBERS_WORDS, HART))))
    assert [(finding(outcomes, place).by, finding(outcomes, place).evidence) for place in (0, 1)] == [
        ("jane-hart", (MEMBERS_WORDS,)),
        ("stefan-kowalczyk", (HART,)),
    ]


def test_two_clauses_for_two_authors_stay_apart() -> None:
    officers = clause("2.12.6", BLIND, Sees((HART,)), Severity.REVIEW)
    outcomes = told(officers, clause("3.7", BLIND, Sees((MEMBERS_WORDS,)), Severity.GRAVE))
    said = {finding(outcomes, place).by: finding(outcomes, place) for place in (0, 1)}
    assert {by: (each.clause.number, each.severity) for by, each in said.items()} == {
        "stefan-kowalczyk": ("2.12.6", Severity.REVIEW),
        "jane-hart": ("3.7", Severity.GRAVE),
    }


def test_what_one_clause_could_not_see_is_no_more_than_what_another_found() -> None:
    for checks in ((Sees(hidden=("bcc",)), Sees((MEMBERS_WORDS,))), (Sees((MEMBERS_WORDS,)), Sees(hidden=("bcc",)))):
        (only,) = told(*(clause(str(number), BLIND, check) for number, check in enumerate(checks)))
        assert isinstance(only, Finding)


def test_of_a_draft_only_the_writers_conduct_is_told() -> None:
    draft = replace(LETTER, stage=Stage.DRAFT)
    (only,) = told(clause("3.7", BLIND, Sees((MEMBERS_WORDS, HART))), message=draft)
    assert isinstance(only, Finding)
    assert only.by == "stefan-kowalczyk"
    assert told(clause("3.7", BLIND, Sees((MEMBERS_WORDS,))), message=draft) == ()


@pytest.mark.parametrize(("granted_by", "told_of"), [("stefan-kowalczyk", 0), ("jane-hart", 1)])
def test_a_member_gives_no_leave_to_themselves(granted_by: str, told_of: int) -> None:
    permit = replace(leave("blind-copy", "jane-hart"), granted_by=granted_by)
    assert len(told(clause("3.7", BLIND, Sees((MEMBERS_WORDS,))), permissions=(permit,))) == told_of


@pytest.mark.parametrize(
    ("granted_by", "told_of"),
    [("jane-hart", 1), ("Jane-Hart", 1), ("m.reed@example.org", 1), ("M.Reed@example.org", 1), ("leah-quinn", 0)],
)
def test_neither_who_passed_it_on_nor_who_got_it_gives_leave(granted_by: str, told_of: int) -> None:
    passed = replace(MEMBERS_WORDS, key="jane-hart/m.reed@example.org", about=("jane-hart",))
    permit = replace(leave("blind-copy", "jane-hart"), granted_by=granted_by)
    assert len(told(clause("3.7", BLIND, Sees((passed,))), permissions=(permit,))) == told_of
    reached = replace(passed, key="m.reed@example.org", by="")
    assert len(told(clause("3.7", BLIND, Sees((reached,))), permissions=(permit,))) == ("@" in granted_by)


ADDRESS = Evidence(where="cc", quote="m.reed@example.org", key="m.reed@example.org", about=("jane-hart",))


def test_leave_may_name_whom_evidence_about_an_address_is_about() -> None:
    sees = clause("3.3", BLIND, Sees((ADDRESS,)))
    assert told(sees, permissions=(leave("blind-copy", "jane-hart", ("jane-hart",)),)) == ()
    assert told(sees, permissions=(leave("blind-copy", "jane-hart", ("m.reed@example.org",)),)) == ()
    assert told(sees, permissions=(leave("blind-copy", "jane-hart", ("edmund-birch",)),)) != ()


def test_leave_for_the_one_who_confided_is_not_leave_for_the_one_reached() -> None:
    sees = clause("4.1", BLIND, Sees((HART,)))
    assert told(sees, permissions=(leave("blind-copy", "edmund-birch", ("edmund-birch",)),)) != ()


class Words(Sees):
    """Sees words rather than recipients."""

    asks_tone = True


def test_of_thousands_of_words_the_gravest_first_ones_are_shown_and_how_many_more_there_are() -> None:
    many = tuple(
        Evidence(where="own", quote=f"Word {n}.", key=f"ann:{n}", severity=Severity.ADVICE) for n in range(3_000)
    )
    grave = Evidence(where="own", quote="Last.", key="ann:last")
    found = finding(told(clause("4.1", BLIND, Words((*many, grave)))))
    assert [each.quote for each in found.evidence] == [*(each.quote for each in many[: MOST_WORDS - 1]), "Last."]
    assert found.evidence[-1].note == MORE.format(3_001 - MOST_WORDS)
    assert found.severity is Severity.SERIOUS


def test_recipients_are_all_shown() -> None:
    many = tuple(Evidence(where="bcc", quote=f"{n}@example.org", key=f"{n}") for n in range(MOST_WORDS + 1))
    assert finding(told(clause("4.1", BLIND, Sees(many)))).evidence == many
