"""What a leak says of itself: where the outsider stands, whose letter it was, and what is not certain."""

from dataclasses import replace

import pytest

from mailguard.correspondence.leaks import leaks, recipients
from tests.checks.confided import CASE, ENFORCER, MARKED, OUTSIDER, REED, REGULATORY, VISITED, opened, said
from tests.checks.house import Letter, Quote

NOTE = Letter(by=ENFORCER, to=("jane-hart",), cc=(REED,), subject=MARKED, text=VISITED)
BELOW = Quote(by=ENFORCER, to=("jane-hart",), subject=MARKED, text=VISITED)
ANSWER = Letter(by=ENFORCER, to=(REED,), subject="RE: 14 Mill Lane", text="Thank you for waiting.", quoted=(BELOW,))
POOL = Quote(by="jane-hart", to=("amrit-chahal",), subject="CONFIDENTIAL: pool prices", text="They go up.")
PASSED = Letter(by="amrit-chahal", to=(REED,), subject="RE: Pool", text="See below.", quoted=(POOL,))


@pytest.mark.parametrize(
    ("letter", "where"),
    [
        (ANSWER, "to"),
        (replace(ANSWER, to=("grace-oduya",), cc=(REED,)), "cc"),
        (replace(ANSWER, to=("grace-oduya",), bcc=(REED,)), "bcc"),
    ],
)
def test_what_is_passed_on_names_the_header_of_the_outsider_too(letter: Letter, where: str) -> None:
    (leak,) = leaks(opened(letter))
    assert (leak.where, leak.party.address.email) == (where, REED)
    assert leak.passed is not None


def test_everybody_outside_is_named_once_by_the_first_header_that_has_them() -> None:
    stone = "p.stone@example.com"
    letter = replace(NOTE, to=("jane-hart", REED), cc=("grace-oduya", REED, stone), bcc=(stone,))
    found = [(where, party.address.email) for where, party in recipients(opened(letter))]
    assert found == [("to", REED), ("cc", stone)]


@pytest.mark.parametrize("member", ["jane-hart", "jane.hart.home@example.org", "Jane Hart"])
def test_a_member_may_have_marked_it_from_any_address(member: str) -> None:
    letter = replace(PASSED, quoted=(replace(POOL, by=member),))
    assert said("borough-2019", opened(letter)) == {OUTSIDER: "review"}


def test_a_letter_to_a_mere_name_is_meant_for_nobody_of_the_council() -> None:
    assert list(leaks(opened(replace(NOTE, to=("Mrs Reed",))))) == []
    (leak,) = leaks(opened(replace(NOTE, to=("Grace Oduya",))))
    assert leak.meant


def test_a_circular_may_quote_a_letter_to_one_member() -> None:
    circular = replace(
        ANSWER, to=("all.members@ambleford.gov.uk",), cc=(REED,), text="Dear Members\n\nPlease see below."
    )
    assert said("town-2020", opened(circular)) == {REGULATORY: "serious"}


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("CONFIDENTIAL: enforcement notice", "Good morning."),
        ("CONFIDENTIAL: Mill Lane", "Enforcement notices were served."),
        (f"CONFIDENTIAL: {CASE}", "The owner was out."),
    ],
)
def test_the_matter_of_a_quoted_letter_is_told_by_its_subject_or_its_words(subject: str, text: str) -> None:
    below = replace(BELOW, by="amrit-chahal", subject=subject, text=text)
    mail = opened(replace(ANSWER, by="amrit-chahal", subject="Hello", quoted=(below,)))
    assert [leak.regulatory for leak in leaks(mail)] == [True]
