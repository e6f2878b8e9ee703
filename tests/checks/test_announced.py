"""Words that a mail shows as somebody else's: never an officer's rudeness, and in a Member's mail a doubt."""

import pytest

from mailguard.checks.discourtesy import Check
from mailguard.checks.remark_on_officer import Check as OnOfficer
from mailguard.finding import Evidence, Severity
from mailguard.language.tone import About, Act
from tests.checks.tones import Told, mail, quoted, reading

FIRST, SECOND = "You are a lazy, useless idiot.", "You could not run a bath."
OF_OFFICER = Told(dict.fromkeys((FIRST, SECOND), reading(Act.DISCOURTESY, About.MEMBER)))
OF_MEMBER = Told(dict.fromkeys((FIRST, SECOND), reading(Act.ABUSE)))
REPORTS = [
    "Councillor Hart, this is what you sent me on WhatsApp:\n\n{0} {1}\n\nI am upset.",
    "On Monday you said to me:\n\n{0}\n\n{1}\n\nI found that hard to bear.",
    "Mr Stone left this message on our telephone:\n\n{0}\n\n{1}",
    "This is the note of the call.\n\nMr Stone: {0} {1}",
    "These are examples of what is not acceptable:\n\n{0}\n{1}",
]


@pytest.mark.parametrize("said", REPORTS)
def test_an_officer_who_shows_what_was_said_is_not_rude(said: str) -> None:
    made = mail(OF_OFFICER, to=["jane-hart"], text=said.format(FIRST, SECOND))
    assert list(Check().evidence_in(made)) == []


def test_an_officers_own_words_are() -> None:
    made = mail(OF_OFFICER, to=["jane-hart"], text=f"Councillor Hart,\n\n{FIRST} {SECOND}\n\nI am upset.")
    assert [each.quote for each in Check().evidence_in(made)] == [FIRST, SECOND]


def of_member(said: str) -> list[Evidence]:
    made = mail(OF_MEMBER, quoted=[quoted(said.format(FIRST, SECOND))])
    return list(OnOfficer(acts=("abuse", "derogation")).evidence_in(made))


@pytest.mark.parametrize(
    "said",
    [
        "A resident, Mr Stone, writes:\n\n{0}\n\n{1}",
        "See this one.\n\nDear Councillor Hart,\n\n{0} {1}\n\nYours sincerely,\nPeter Stone",
        "Mr Stone has sent me this:\n\n----------\n{0} {1}\n----------",
    ],
)
def test_a_members_mail_that_shows_a_residents_words_is_in_doubt(said: str) -> None:
    assert [each.severity for each in of_member(said)] == [Severity.REVIEW, Severity.REVIEW]


@pytest.mark.parametrize("said", ["My points are these:\n\n{0}\n\n{1}", "Let me be clear:\n\n{0} {1}"])
def test_a_members_own_list_is_theirs(said: str) -> None:
    found = of_member(said)
    assert [each.severity for each in found] == [None, None]
