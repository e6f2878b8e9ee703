"""Each doubt that lowers a letter in a Member's name says why, in a reason that names nobody."""

import pytest

from mailguard.checks.members_name import Check
from mailguard.correspondence import Correspondence
from mailguard.finding import Evidence, Lowered, Severity
from tests.checks.test_members_name import MARSH, PAYS, THANKS, evidence, written
from tests.correspondence.letters.making import NOTHING, SIGNED, mail

WEAK = "We will repair the wall."
OFFICER = "Ben Carter\nHead of Leisure"
DOUBTS = {
    "an officer beside": (written(PAYS, f"{SIGNED}\n{OFFICER}"), (Lowered.BESIDE,)),
    "for the Member": (written(PAYS, f"{OFFICER}\nfor Councillor Priya Nair"), (Lowered.BESIDE,)),
    "a letterhead": (written(PAYS, "", header="Office of the Leader of the Council"), (Lowered.ELSEWHERE,)),
    "a mere name": (written(PAYS, "Priya Nair"), (Lowered.SIGNATORY,)),
    "weak words": (written(WEAK), (Lowered.WEAK,)),
    "weak words beside": (written(WEAK, f"{SIGNED}\n{OFFICER}"), (Lowered.BESIDE, Lowered.WEAK)),
    "none": (written(PAYS), ()),
}


@pytest.mark.parametrize("name", DOUBTS)
def test_a_promise(name: str) -> None:
    letter, why = DOUBTS[name]
    (found,) = evidence(mail(NOTHING, letter))
    assert found.lowered == why
    assert (found.severity is Severity.REVIEW) == bool(why)


def of_itself(mails: Correspondence, check: Check) -> Evidence:
    (found,) = check.evidence_in(mails)
    return found


def test_a_letter_that_may_answer_one() -> None:
    check = Check(addressed="mayor-or-chair", doubt_severity=Severity.ADVICE)
    assert of_itself(mail(NOTHING, written(THANKS, MARSH)), check).lowered == (Lowered.ANSWER,)
    assert of_itself(mail(NOTHING, written("It is mended.", MARSH)), check).lowered == ()


def test_nothing_is_lowered_where_the_clause_says_no_more() -> None:
    (found,) = evidence(mail(NOTHING, written("It is mended.", f"{SIGNED}\n{OFFICER}")))
    assert (found.severity, found.lowered) == (None, ())
