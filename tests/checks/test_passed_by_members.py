"""Marked matter that a Member passed to somebody outside, as an officer's mail shows it."""

from dataclasses import replace

import pytest

from mailguard.checks.marked_to_outsider import Check
from mailguard.correspondence import Permission
from mailguard.correspondence.matters import Case
from mailguard.message import Stage
from tests.checks.confided import CASE, ENFORCER, MARKED, OUTSIDER, REED, VISITED, findings, opened
from tests.checks.house import Letter, Quote

BELOW = Quote(by=ENFORCER, to=("jane-hart",), subject=MARKED, text=VISITED)
PASSED = Quote(by="jane-hart", to=(REED,), subject=f"FW: {MARKED}", text="You should see this.")
FROM_REED = Quote(by=REED, to=(ENFORCER,), subject="14 Mill Lane", text="What is happening?")
MINE = "CONFIDENTIAL: my neighbour at 14 Mill Lane"
REPORT = Letter(by=ENFORCER, to=("grace-oduya",), subject="FW: 14 Mill Lane", text="See below.", quoted=(PASSED, BELOW))


def quoting(*quotes: Quote) -> Letter:
    return replace(REPORT, quoted=quotes)


@pytest.mark.parametrize(
    ("protocol", "severity"), [("borough-2019", "grave"), ("town-2020", "serious"), ("allerdale", "serious")]
)
def test_a_member_who_passed_it_on_is_by(protocol: str, severity: str) -> None:
    (found,) = findings(protocol, opened(REPORT))
    assert (found.rule, str(found.severity), found.by) == (OUTSIDER, severity, "jane-hart")
    (shown,) = found.evidence
    assert (shown.where, shown.quote, shown.about) == ("forwarded:1", MARKED, ("jane-hart",))
    assert shown.key == f"jane-hart/{REED}"
    assert shown.note == f"Councillor Jane Hart passed it to somebody outside the council ({REED})"


@pytest.mark.parametrize(
    "quotes",
    [
        (replace(PASSED, to=("edmund-birch",)), BELOW),
        (replace(PASSED, to=("desk@ambleshire.police.uk",)), BELOW),
        (replace(PASSED, to=("Mrs Reed",)), BELOW),
        (replace(PASSED, to=("jane.hart77@gmail.com",)), BELOW),
        (replace(PASSED, by="grace-oduya"), BELOW),
        (PASSED,),
        (PASSED, replace(BELOW, by="edmund-birch")),
        (PASSED, replace(BELOW, subject=CASE)),
        (PASSED, replace(BELOW, subject=CASE, text="Please do not forward this.")),
        (PASSED, replace(BELOW, cc=(REED,))),
        (PASSED, FROM_REED, BELOW),
        (BELOW, PASSED),
        (
            replace(PASSED, subject=f"FW: {MINE}"),
            replace(BELOW, subject=f"RE: {MINE}"),
            replace(FROM_REED, subject=MINE),
        ),
        (replace(PASSED, to=()), BELOW),
        (replace(FROM_REED, by="edmund-birch"), replace(PASSED, to=()), BELOW),
        (replace(FROM_REED, by=""), replace(PASSED, to=()), BELOW),
        (replace(PASSED, to=()), BELOW, FROM_REED),
    ],
    ids=[
        *("to a Member", "to the police", "to a name", "to her own private address", "by an officer", "nothing below"),
        *("a Member's own", "unmarked", "handling words", "the outsider had it", "the outsider wrote above it"),
        *(
            "the other way round",
            "she set the mark herself",
            "nobody says to whom",
            "a Member answered",
            "nobody knows who",
        ),
        "the outsider stands at the foot",
    ],
)
def test_where_a_member_passed_nothing_confidential_on(quotes: tuple[Quote, ...]) -> None:
    assert all(found.by == ENFORCER for found in findings("borough-2019", opened(quoting(*quotes))))
    assert findings("allerdale", opened(quoting(*quotes))) == ()


def test_the_officers_letter_may_lie_further_down() -> None:
    between = Quote(by="edmund-birch", to=("jane-hart",), subject=CASE, text="See below.")
    (found,) = findings("allerdale", opened(quoting(PASSED, between, BELOW)))
    assert found.by == "jane-hart"


def test_messages_that_nobody_marked_or_knows_may_lie_between() -> None:
    plain = replace(BELOW, subject=CASE, text="Officers visited.")
    (found,) = findings("allerdale", opened(quoting(PASSED, plain, replace(plain, by=""), BELOW)))
    assert found.by == "jane-hart"


def test_her_own_private_address_beside_another() -> None:
    to_both = replace(PASSED, to=("jane.hart77@gmail.com", REED))
    (found,) = findings("allerdale", opened(quoting(to_both, BELOW)))
    assert [each.key for each in found.evidence] == [f"jane-hart/{REED}"]


def test_a_complainant_is_known_by_their_words() -> None:
    complains = replace(FROM_REED, text="I wish to complain about the works.", subject="Works")
    (found,) = findings("allerdale", opened(quoting(PASSED, BELOW, complains)))
    assert "to the complainant (" in found.evidence[0].note


def test_the_first_mark_below_is_shown() -> None:
    again = replace(BELOW, subject=f"In confidence: {CASE}")
    (found,) = findings("allerdale", opened(quoting(PASSED, again, BELOW)))
    assert [each.quote for each in found.evidence] == [f"In confidence: {CASE}"]


def test_a_private_address_of_another_name_is_somebody_outside() -> None:
    (found,) = findings("allerdale", opened(quoting(replace(PASSED, to=("edmund.birch@gmail.com",)), BELOW)))
    assert found.by == "jane-hart"


def test_whoever_answered_the_member_had_it_which_is_less_certain() -> None:
    quotes = (FROM_REED, replace(PASSED, to=()), BELOW)
    (found,) = findings("borough-2019", opened(quoting(*quotes)))
    assert (found.by, str(found.severity)) == ("jane-hart", "review")
    assert found.evidence[0].note.endswith("; whom it went to is told from the answer")


def test_each_outsider_is_told_once_and_each_member() -> None:
    twice = replace(PASSED, to=(REED, "p.stone@example.com"))
    other = replace(PASSED, by="edmund-birch", cc=(REED,), to=("jane-hart",))
    found = {
        each.by: [one.key for one in each.evidence] for each in findings("allerdale", opened(quoting(other, BELOW)))
    }
    assert found == {"edmund-birch": [f"edmund-birch/{REED}"]}
    for quotes in ((twice, PASSED), (PASSED, twice)):
        (only,) = findings("allerdale", opened(quoting(*quotes, BELOW)))
        assert sorted(one.key for one in only.evidence) == [f"jane-hart/{REED}", "jane-hart/p.stone@example.com"]
    (only,) = findings("allerdale", opened(quoting(PASSED, PASSED, BELOW)))
    assert len(only.evidence) == 1


def test_the_check_tells_each_outsider_once_and_of_the_marks_that_count_alone() -> None:
    twice = opened(quoting(replace(PASSED, cc=(REED,)), BELOW))
    assert len(list(Check(whose="member").evidence_in(twice))) == 1
    labelled = opened(quoting(PASSED, replace(BELOW, subject=f"[OFFICIAL-SENSITIVE] {CASE}")))
    assert len(list(Check(whose="member").evidence_in(labelled))) == 1
    assert not list(Check(whose="member", marks="confidential").evidence_in(labelled))


def test_the_list_of_cases_says_who_they_are_and_what_is_public() -> None:
    case = Case(ref="27/00045/ENF", complainants=("desk@ambleshire.police.uk",))
    mail = opened(quoting(replace(PASSED, to=("desk@ambleshire.police.uk",)), BELOW), cases=(case,))
    (found,) = findings("allerdale", mail)
    assert "to the complainant (" in found.evidence[0].note
    assert findings("allerdale", opened(REPORT, cases=(replace(case, published=True),))) == ()


def test_officer_and_member_are_two_findings() -> None:
    mail = opened(replace(REPORT, to=("p.stone@example.com",)))
    found = {each.by: str(each.severity) for each in findings("borough-2019", mail)}
    assert found == {ENFORCER: "review", "jane-hart": "grave"}


def test_of_a_draft_only_the_writer_is_told() -> None:
    mail = opened(replace(REPORT, to=("p.stone@example.com",), stage=Stage.DRAFT))
    assert [each.by for each in findings("borough-2019", mail)] == [ENFORCER]


@pytest.mark.parametrize(("granted_by", "told"), [("meera-balasubramaniam", 0), (ENFORCER, 0), ("jane-hart", 1)])
def test_a_member_gives_no_leave_to_themselves(granted_by: str, told: int) -> None:
    permit = Permission(rule=OUTSIDER, person="jane-hart", granted_by=granted_by)
    assert len(findings("allerdale", opened(REPORT, permits=(permit,)))) == told
